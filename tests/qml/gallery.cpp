// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Draws every page in every width, theme and language into PNG files.

#include "sample_desk.h"

#include <QCommandLineParser>
#include <QDir>
#include <QGuiApplication>
#include <QQuickItem>
#include <QTest>

using namespace otklik;
using namespace Qt::StringLiterals;

namespace {

struct Look
{
    QSize size;
    QString language;
    int theme;
    qreal textScale;
    QDir folder;

    QString name(const QString &page) const
    {
        QString name = u"%1-%2-%3-%4"_s.arg(page)
                           .arg(size.width() >= 1100  ? u"wide"_s
                                : size.width() >= 600 ? u"tablet"_s
                                                      : u"narrow"_s)
                           .arg(theme == Settings::Dark ? u"dark"_s : u"light"_s, language);
        if (size.width() > 1440) {
            name += u"-%1"_s.arg(size.width());
        }
        if (textScale != 1) {
            name += u"-%1"_s.arg(qRound(textScale * 100));
        }
        return folder.filePath(name + u".png"_s);
    }
};

void save(SampleDesk &desk, const Look &look, const QString &page)
{
    desk.settle();
    QTest::qWait(60); // polishing and the first frames
    const QString file = look.name(page);
    if (!desk.window()->grabWindow().save(file)) {
        qFatal("%s cannot be written", qUtf8Printable(file));
    }
}

void press(SampleDesk &desk, const QString &name)
{
    QQuickItem *item = nullptr;
    if (!QTest::qWaitFor([&] { return (item = desk.item(name)) != nullptr; })) {
        qFatal("There is no %s", qUtf8Printable(name));
    }
    const QPoint middle = item->mapToScene(QPointF(item->width() / 2, item->height() / 2)).toPoint();
    QTest::mouseClick(desk.window(), Qt::LeftButton, {}, middle);
    QTest::mouseMove(desk.window(), QPoint(2, 2));
}

void draw(const Look &look)
{
    SampleDesk desk(look.language, look.size);
    desk.settings().setTheme(look.theme);
    desk.settings().setTextScale(look.textScale);
    desk.signInForm().setRememberHint(true);
    save(desk, look, u"signin"_s);
    desk.signInForm().fail({.code = ErrorCode::Unauthorized, .message = {}, .field = {}});
    save(desk, look, u"signin-error"_s);

    desk.signIn();
    save(desk, look, u"visitors"_s);
    desk.desk().incoming()->postpone(SampleCompany::Waiting);
    press(desk, u"railChats"_s);
    save(desk, look, u"chats"_s);
    desk.desk().openChat(SampleCompany::Maria);
    desk.desk().showTyping(SampleCompany::Maria, desk.company().typing());
    save(desk, look, u"conversation"_s);
    desk.desk().conversation()->sendText(look.language == "ru"_L1 ? u"Да, конечно, до 20:00"_s
                                                                  : u"Yes, until 8 p.m."_s);
    desk.settle();
    desk.commands().deliverOutbox();
    desk.settle();
    desk.desk().conversation()->sendText(look.language == "ru"_L1 ? u"Адрес: Баумана, 10"_s : u"10 Bauman Street"_s);
    desk.settle();
    desk.commands().refuseOutbox(ErrorCode::Conflict);
    desk.settle();
    desk.desk().conversation()->sendText(look.language == "ru"_L1 ? u"Ждём вас!"_s : u"See you!"_s);
    desk.desk().setConnection(Desk::Offline);
    QTest::qWait(1200); // the line comes after a second of trouble
    save(desk, look, u"offline"_s);
    desk.desk().setConnection(Desk::Current);
    if (look.size.width() < 1100) {
        press(desk, u"conversationInfo"_s);
        save(desk, look, u"info"_s);
        press(desk, u"infoClose"_s);
    }
    desk.desk().openChat(SampleCompany::Igor);
    save(desk, look, u"long"_s);
    desk.desk().openChat(SampleCompany::Waiting);
    save(desk, look, u"incoming"_s);
    desk.desk().openVisitor(SampleCompany::GuestOnSite);
    save(desk, look, u"invite"_s);
    desk.desk().closeConversation();
    press(desk, u"railHistory"_s);
    save(desk, look, u"history"_s);
    desk.desk().openChat(SampleCompany::Closed);
    save(desk, look, u"closed"_s);
    desk.desk().closeConversation();
    press(desk, u"railColleagues"_s);
    save(desk, look, u"colleagues"_s);
    desk.desk().colleagues()->openColleague(2);
    desk.settle();
    desk.desk().colleagues()->talk()->sendText(look.language == "ru"_L1 ? u"Уже написала, ждут счёт"_s
                                                                        : u"Done, they wait for the invoice"_s);
    save(desk, look, u"colleague"_s);
    desk.desk().colleagues()->open(groupRoom(0));
    save(desk, look, u"company-room"_s);
    desk.desk().colleagues()->openColleague(4);
    save(desk, look, u"room-empty"_s);
    desk.desk().colleagues()->close();
    press(desk, u"railRequests"_s);
    save(desk, look, u"requests"_s);
    desk.desk().requests()->open(SampleCompany::NewRequest);
    save(desk, look, u"request-new"_s);
    desk.desk().requests()->open(SampleCompany::MyRequest);
    save(desk, look, u"request-mine"_s);
    desk.desk().requests()->open(SampleCompany::OthersRequest);
    save(desk, look, u"request-others"_s);
    desk.desk().requests()->close();
    desk.desk().requests()->list()->setShow(RequestListModel::Closed);
    save(desk, look, u"requests-closed"_s);
    desk.desk().requests()->list()->setShow(RequestListModel::Open);
    QTest::keyClick(desk.window(), Qt::Key_F1);
    save(desk, look, u"keys"_s);
    QTest::keyClick(desk.window(), Qt::Key_Escape);
    if (desk.item(u"railSettings"_s) != nullptr) {
        press(desk, u"railSettings"_s);
        save(desk, look, u"settings"_s);
    }
}

} // namespace

int main(int argc, char *argv[])
{
    QGuiApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Draws every page of the client into PNG files."_s);
    parser.addHelpOption();
    parser.addPositionalArgument(u"folder"_s, u"where the pictures go"_s);
    const QCommandLineOption widths(u"widths"_s, u"of the windows, separated by commas"_s, u"list"_s,
                                    u"1440,1024,400"_s);
    const QCommandLineOption themes(u"themes"_s, u"light, dark or both"_s, u"list"_s, u"light,dark"_s);
    const QCommandLineOption languages(u"languages"_s, u"ru, en or both"_s, u"list"_s, u"ru,en"_s);
    const QCommandLineOption textScale(u"text-scale"_s, u"0.8 to 2.0"_s, u"factor"_s, u"1"_s);
    parser.addOptions({widths, themes, languages, textScale});
    parser.process(app);
    if (parser.positionalArguments().size() != 1) {
        parser.showHelp(2);
    }
    const QDir folder(parser.positionalArguments().constFirst());
    if (!folder.mkpath(u"."_s)) {
        qFatal("%s cannot be made", qUtf8Printable(folder.path()));
    }
    const QHash<QString, QSize> sizes = {
        {u"1440"_s, {1440, 900}}, {u"1024"_s, {1024, 768}}, {u"400"_s, {400, 800}}, {u"1920"_s, {1920, 1080}}};
    for (const QString &width : parser.value(widths).split(','_L1)) {
        for (const QString &theme : parser.value(themes).split(','_L1)) {
            for (const QString &language : parser.value(languages).split(','_L1)) {
                draw({.size = sizes.value(width, {1440, 900}),
                      .language = language,
                      .theme = theme == "dark"_L1 ? Settings::Dark : Settings::Light,
                      .textScale = parser.value(textScale).toDouble(),
                      .folder = folder});
            }
        }
    }
    return 0;
}
