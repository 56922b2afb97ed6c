// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Draws every page in every width, theme and language into PNG files.

#include "gallery.h"

#include <QCommandLineParser>
#include <QGuiApplication>
#include <QQuickItem>
#include <QTest>

using namespace otklik;
using namespace otklik::gallery;
using namespace Qt::StringLiterals;

namespace {

void draw(const Look &look)
{
    SampleDesk desk(look.language, look.size);
    desk.settings().setTheme(look.theme);
    desk.settings().setTextScale(look.textScale);
    if (look.part == "alerts"_L1) {
        desk.signIn();
        desk.desk().incoming()->postpone(SampleCompany::Waiting);
        drawAlerts(desk, look);
        return;
    }
    if (look.part == "comfort"_L1) {
        desk.settings().setTourSeen(false);
        desk.signIn();
        desk.desk().incoming()->postpone(SampleCompany::Waiting);
        press(desk, u"firstStepsNext"_s);
        save(desk, look, u"first-steps"_s);
        pressKey(desk, Qt::Key_Escape);
        drawComfort(desk, look);
        return;
    }
    if (look.part == "touch"_L1) {
        desk.signIn();
        desk.desk().incoming()->postpone(SampleCompany::Waiting);
        drawTouch(desk, look);
        return;
    }
    if (look.part == "pages"_L1) {
        desk.commands().files.pages = 23;
        desk.signIn();
        desk.desk().incoming()->postpone(SampleCompany::Waiting);
        press(desk, u"railChats"_s);
        drawPages(desk, look);
        desk.desk().incoming()->putOff(SampleCompany::Waiting);
        desk.desk().undo()->offer({.text = look.language == "ru"_L1 ? u"Тег «Возврат» снят с чата"_s
                                                                    : u"Tag “Refund” is taken away from the chat"_s,
                                   .takeBack = [](QObject *, const Answer &answer) { answer({}); }});
        save(desk, look, u"undo-row"_s);
        desk.desk().undo()->finish();
        return;
    }
    if (look.part == "answers"_L1) {
        desk.signIn();
        desk.desk().incoming()->postpone(SampleCompany::Waiting);
        drawAnswers(desk, look);
        return;
    }
    if (look.part == "administration"_L1) {
        desk.signIn();
        desk.desk().incoming()->postpone(SampleCompany::Waiting);
        drawAdministration(desk, look);
        return;
    }
    if (look.part == "statistics"_L1) {
        desk.signIn();
        desk.desk().incoming()->postpone(SampleCompany::Waiting);
        drawStatistics(desk, look);
        return;
    }
    desk.signInForm().setRememberHint(true);
    save(desk, look, u"signin"_s);
    desk.signInForm().fail({.code = ErrorCode::Unauthorized, .message = {}, .field = {}});
    save(desk, look, u"signin-error"_s);

    desk.settings().rememberAccount(u"https://chat.uyut.example"_s, u"boris"_s, desk.company().me().name, false);
    desk.settings().rememberAccount(u"https://chat.vektor.example"_s, u"anna"_s, desk.company().me().name, true);
    save(desk, look, u"signin-accounts"_s);

    desk.settings().setTourSeen(false);
    desk.signIn();
    press(desk, u"firstStepsNext"_s);
    save(desk, look, u"first-steps"_s);
    pressKey(desk, Qt::Key_Escape);
    QTest::qWait(50);
    save(desk, look, u"visitors"_s);
    desk.desk().incoming()->postpone(SampleCompany::Waiting);
    drawAlerts(desk, look);
    drawStatistics(desk, look);
    press(desk, u"railChats"_s);
    save(desk, look, u"chats"_s);
    desk.desk().openChat(SampleCompany::Maria);
    desk.desk().showTyping(SampleCompany::Maria, desk.company().typing());
    save(desk, look, u"conversation"_s);
    press(desk, u"conversationMore"_s);
    press(desk, u"menuExport"_s);
    save(desk, look, u"export"_s);
    pressKey(desk, Qt::Key_Escape);
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
    drawComfort(desk, look);
    desk.desk().openChat(SampleCompany::Maria);
    drawDesk(desk, look);
    drawPages(desk, look);
    drawSearch(desk, look);
    press(desk, u"railChats"_s);
    drawEnd(desk, look);
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
    press(desk, u"stateAction"_s);
    save(desk, look, u"undelivered"_s);
    pressKey(desk, Qt::Key_Escape);
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
    drawAdministration(desk, look);
    drawAnswers(desk, look);
    if (desk.item(u"railSettings"_s) != nullptr) {
        press(desk, u"railSettings"_s);
        save(desk, look, u"settings"_s);
        if (QQuickItem *scroll = desk.item(u"settingsScroll"_s)) {
            scroll->setProperty("contentY", scroll->property("contentHeight").toReal() - scroll->height());
            save(desk, look, u"settings-end"_s);
            desk.bringIntoSight(u"settingsScroll"_s, u"storageRemove"_s);
            press(desk, u"storageRemove"_s);
            save(desk, look, u"storage-removal"_s);
            pressKey(desk, Qt::Key_Escape);
            scroll->setProperty("contentY", 0);
        }
        desk.bringIntoSight(u"settingsScroll"_s, u"settingsBlacklist"_s);
        press(desk, u"settingsBlacklist"_s);
        save(desk, look, u"blacklist"_s);
        pressKey(desk, Qt::Key_Escape);
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
    const QCommandLineOption part(
        u"part"_s, u"administration, alerts, answers, comfort, pages, statistics or touch: only what belongs to that"_s,
        u"name"_s);
    parser.addOptions({widths, themes, languages, textScale, part});
    parser.process(app);
    if (parser.positionalArguments().size() != 1) {
        parser.showHelp(2);
    }
    const QDir folder(parser.positionalArguments().constFirst());
    if (!folder.mkpath(u"."_s)) {
        qFatal("%s cannot be made", qUtf8Printable(folder.path()));
    }
    const QHash<QString, QSize> sizes = {{u"1440"_s, {1440, 900}},
                                         {u"1024"_s, {1024, 768}},
                                         {u"800"_s, {800, 1100}},
                                         {u"400"_s, {400, 800}},
                                         {u"1920"_s, {1920, 1080}}};
    for (const QString &width : parser.value(widths).split(','_L1)) {
        for (const QString &theme : parser.value(themes).split(','_L1)) {
            for (const QString &language : parser.value(languages).split(','_L1)) {
                draw({.size = sizes.value(width, {1440, 900}),
                      .language = language,
                      .theme = theme == "dark"_L1 ? Settings::Dark : Settings::Light,
                      .textScale = parser.value(textScale).toDouble(),
                      .folder = folder,
                      .part = parser.value(part)});
            }
        }
    }
    return 0;
}
