// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gallery.h"

#include "models/management/reply_form.h"
#include "models/management/site_form.h"

#include <QFile>
#include <QQuickItem>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace otklik::gallery {

namespace {

/// Replies from a table: what is wrong in it, and what came of it.
void drawImport(SampleDesk &desk, const Look &look)
{
    const QTemporaryDir folder;
    ReplyImport &importing = *desk.desk().management()->replies()->importing();
    const auto open = [&](const QString &name, const QString &text) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::WriteOnly)) {
            file.write(text.toUtf8());
        }
        file.close();
        importing.open(QUrl::fromLocalFile(file.fileName()));
        (void)QTest::qWaitFor([&] { return importing.state() == ReplyImport::Preview; });
    };
    const bool russian = look.language == "ru"_L1;
    open(russian ? u"ответы.csv"_s : u"replies.csv"_s,
         russian
             ? u"Сокращение;Текст;Текст 2\nпривет;Здравствуйте, {visitor}! Чем помочь?\n"
               "доставка;По городу за день, по стране — за неделю.\n"
               "добрый день;Добрый день!\nоплата;Картой или по СБП на сайте, наличными при получении.;"
               "Организациям выставим счёт — пришлите реквизиты.\n;Возвращаем деньги за три дня\n"
               "пока;Спасибо за обращение, хорошего дня!\n"_s
             : u"Shortcut,Text,Text 2\nhello,\"Hello, {visitor}! How can we help?\"\n"
               "delivery,Within a day in the city and within a week elsewhere.\n"
               "good day,Good day!\npayment,\"By card here, in cash to the courier.\",For companies we write a bill.\n"
               ",Your money comes back within three days\nbye,\"Thank you, have a good day!\"\n"_s);
    save(desk, look, u"replies-import"_s);
    desk.desk().setConnection(Desk::Offline);
    save(desk, look, u"replies-import-offline"_s);
    desk.desk().setConnection(Desk::Current);
    importing.begin();
    (void)QTest::qWaitFor([&] { return importing.state() == ReplyImport::Done; });
    save(desk, look, u"replies-import-done"_s);
    importing.undo();
    (void)QTest::qWaitFor([&] { return importing.state() == ReplyImport::Preview; });
    open(u"table.csv"_s, u"PK\u0001"_s);
    save(desk, look, u"replies-import-fault"_s);
    pressKey(desk, Qt::Key_Escape);
    // What is said of the import would stand over the next pages.
    if (!QTest::qWaitFor([&] { return desk.item(u"toast"_s) == nullptr; }, 20'000)) {
        qFatal("The toast stays");
    }
}

} // namespace

/// «Управление», part by part.
void drawAdministration(SampleDesk &desk, const Look &look)
{
    desk.setRole(Role::Admin);
    press(desk, u"railManagement"_s);
    save(desk, look, u"administration"_s);
    Management &management = *desk.desk().management();
    const auto part = [&](const QString &name) {
        if (desk.item(u"areaMenu"_s) != nullptr) {
            press(desk, u"areaMenu"_s);
        }
        press(desk, u"area_"_s + name);
    };
    const auto scrolled = [&](qreal share, const QString &page) {
        QQuickItem *scroll = desk.item(u"managementScroll"_s);
        const qreal most = scroll->property("contentHeight").toReal() - scroll->height();
        scroll->setProperty("contentY", qMax(0.0, most * share));
        save(desk, look, page);
    };
    management.staff()->open(2);
    save(desk, look, u"administration-employee"_s);
    scrolled(1, u"administration-employee-end"_s);
    management.staff()->create();
    save(desk, look, u"administration-employee-new"_s);
    management.staff()->form()->save(); // nothing is filled in
    save(desk, look, u"administration-employee-errors"_s);
    management.staff()->close();
    part(u"sites"_s);
    management.sites()->open(1);
    save(desk, look, u"administration-site"_s);
    for (const int step : {1, 2, 3, 4}) {
        scrolled(step / 4.0, u"administration-site-%1"_s.arg(step));
    }
    auto *const site = qobject_cast<SiteForm *>(management.sites()->form());
    site->takeAvatar(QUrl::fromLocalFile(desk.picture()));
    site->setColour(u"#7a4fd0"_s);
    site->setGreetingTitle(look.language == "ru"_L1 ? u"Чем помочь?"_s : u"Can we help?"_s);
    desk.bringIntoSight(u"managementScroll"_s, u"siteBannerPreview"_s);
    save(desk, look, u"administration-banner"_s);
    site->discard();
    management.sites()->close();
    part(u"groups"_s);
    management.groups()->open(1);
    management.groups()->removeOpen();
    save(desk, look, u"administration-group"_s);
    management.groups()->close();
    part(u"tags"_s);
    management.tags()->open(4);
    save(desk, look, u"administration-tag"_s);
    management.tags()->close();
    part(u"blacklist"_s);
    save(desk, look, u"administration-blacklist"_s);
    part(u"replies"_s);
    management.replies()->open(1);
    save(desk, look, u"administration-reply"_s);
    management.replies()->open(5);
    desk.commands().files.holdUploads = 0.6;
    auto *const reply = qobject_cast<ReplyForm *>(management.replies()->form());
    reply->parts()->setFile(2, QUrl::fromLocalFile(desk.picture()));
    save(desk, look, u"administration-reply-parts"_s);
    scrolled(1, u"administration-reply-parts-end"_s);
    desk.commands().files.holdUploads.reset();
    reply->discard();
    management.replies()->close();
    drawImport(desk, look);
    part(u"staff"_s);
    desk.setRole(Role::Operator);
}

} // namespace otklik::gallery
