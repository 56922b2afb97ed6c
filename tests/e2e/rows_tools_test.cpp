// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What an operator can do in a chat besides talking: the rows A7 and A9 to A12.
#include "e2e/operator_files.h"
#include "e2e/operator_line.h"
#include "e2e/row_test.h"
#include "unit/server/sample_files.h"

#include <QBuffer>
#include <QClipboard>
#include <QImage>
#include <QMimeData>
#include <QQuickWindow>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::test;

class RowsToolsTest : public RowTest
{
    Q_OBJECT

private slots:
    void a07RedirectLeadsThePageWithinTheSiteAndTheChatGoesOn();
    void a09WhoIsOnTheBlacklistStartsNoChatUntilUnblocked();
    void a10TagsMarkAChatWhileItIsInTheListOfChats();
    void a11FilesGoBothWaysAndRefusedOnesAreExplained();
    void a12MisspeltWordsOfBothLanguagesAreUnderlined();

private:
    /// A visitor and Анна talk: «Есть чайник?», «Есть!». The panel and the conversation are open afterwards.
    [[nodiscard]] bool talk(OperatorWindow &window, ShopVisit &visit)
    {
        return come(visit) && ask(visit, u"Есть чайник?"_s) && accept(window) && window.say(u"Есть!"_s) &&
               visit.waitWords({u"Есть чайник?"_s, u"Есть!"_s});
    }
    /// Why talk() failed: one of the two says.
    [[nodiscard]] static QString why(const OperatorWindow &window, ShopVisit &visit)
    {
        return window.errorText() + u'\n' + visit.browser().error();
    }
    QString write(const QString &name, const QByteArray &content)
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName() : QString();
    }
    /// The visitor chooses a file in the panel.
    [[nodiscard]] bool send(ShopVisit &visit, const QString &name, const QByteArray &content)
    {
        return visit.browser().type(visit.browser().find(u"#file-input"_s), write(name, content));
    }

    const QTemporaryDir m_folder;
};

namespace {

QByteArray picture(Qt::GlobalColor colour, const char *format)
{
    QImage image(200, 120, QImage::Format_RGB32);
    image.fill(colour);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

QQuickItem *wavesIn(QQuickItem *composer)
{
    const QList<QQuickItem *> children = composer->childItems();
    const auto found =
        std::ranges::find_if(children, [](QQuickItem *item) { return item->inherits("otklik::SpellWaves"); });
    return found == children.end() ? nullptr : *found;
}

} // namespace

void RowsToolsTest::a07RedirectLeadsThePageWithinTheSiteAndTheChatGoesOn()
{
    SERVE(open());
    OperatorWindow window;
    OPERATE(window, enter(window, anna));
    ShopVisit visit;
    auto &browser = visit.browser();
    QVERIFY2(talk(window, visit), qPrintable(why(window, visit)));

    // Not out of the site, whatever the kind of address.
    OPERATE(window, window.click(u"conversationRedirect"_s));
    for (const QString &foreign :
         {u"https://evil.example/kettle-tefal.html"_s, u"javascript:alert(1)"_s, u"ftp://shop.test/"_s}) {
        OPERATE(window, window.retype(u"redirectAddress"_s, foreign));
        OPERATE(window, window.click(u"redirectSubmit"_s));
        OPERATE(window, window.waitFor(u"redirectProblem"_s));
        QCOMPARE(window.texts(u"redirectAddress"_s).value(0), foreign); // nothing typed is lost
    }
    const QString target = address(u"kettle-tefal.html"_s);
    OPERATE(window, window.retype(u"redirectAddress"_s, target));
    OPERATE(window, window.click(u"redirectSubmit"_s));
    OPERATE(window, window.waitGone(u"redirectSubmit"_s));
    DRIVE(browser, visit.leaveBanner());
    DRIVE(browser, browser.waitFor(u"return location.href === arguments[0]"_s, {target}));
    OPERATE(window, window.waitWordsEnd({u"Есть!"_s, u"Вы перенаправили посетителя на "_s + target}));
    OPERATE(window, window.waitText(u"infoPane"_s, u"Чайник Tefal Express — Уют"_s));

    // The chat goes on, on the page where the visitor is now.
    DRIVE(browser, visit.waitConnected());
    DRIVE(browser, visit.enterBanner());
    DRIVE(browser, visit.waitWords({u"Есть чайник?"_s, u"Есть!"_s}));
    DRIVE(browser, visit.write(u"Вот этот, да"_s));
    OPERATE(window, window.waitText(u"timeline"_s, u"Вот этот, да"_s));
    OPERATE(window, window.say(u"Оформляю"_s));
    DRIVE(browser, visit.waitWords({u"Есть чайник?"_s, u"Есть!"_s, u"Вот этот, да"_s, u"Оформляю"_s}));
}

void RowsToolsTest::a09WhoIsOnTheBlacklistStartsNoChatUntilUnblocked()
{
    SERVE(open({}, 2));
    SERVE(command({u"operator"_s, u"set"_s, u"--login"_s, anna.login, u"--right"_s, u"block"_s}));
    SERVE(command({u"operator"_s, u"set"_s, u"--login"_s, boris.login, u"--no-right"_s, u"block"_s}));
    OperatorWindow window;
    OPERATE(window, enter(window, anna));
    ShopVisit visit;
    auto &browser = visit.browser();
    QVERIFY2(talk(window, visit), qPrintable(why(window, visit)));

    // The visitor: the chat ends, and no other can be begun, also after the page is loaded anew.
    OPERATE(window, window.click(u"conversationMore"_s));
    OPERATE(window, window.click(u"menuBlock"_s));
    OPERATE(window, window.type(u"blockReason"_s, u"Ругается"_s));
    OPERATE(window, window.click(u"blockSubmit"_s));
    OPERATE(window, window.waitWordsEnd({u"Есть!"_s, u"Вы добавили посетителя в чёрный список: Ругается"_s}));
    OPERATE(window, window.waitNoText(u"chatList"_s, u"Активные чаты"_s));
    const auto seesNothingToDo = [&] {
        return visit.leaveBanner() && visit.waitState(u"blocked"_s) && visit.enterBanner() &&
               visit.waitText(u"#status"_s, u"Чат недоступен"_s) &&
               browser.waitFor(u"return !document.getElementById('composer').getClientRects().length"_s);
    };
    DRIVE(browser, seesNothingToDo());
    DRIVE(browser, visit.leaveBanner());
    DRIVE(browser, browser.reload());
    DRIVE(browser, visit.waitConnected());
    DRIVE(browser, seesNothingToDo());

    // Who has no right to it sees neither the list nor the way onto it.
    {
        OperatorWindow colleague;
        OPERATE(colleague, enter(colleague, boris));
        OPERATE(colleague, colleague.click(u"visitorRow_*"_s, Qt::RightButton));
        OPERATE(colleague, colleague.waitFor(u"visitorOpen"_s));
        QVERIFY(colleague.item(u"visitorBlock"_s) == nullptr);
        OPERATE(colleague, colleague.press(Qt::Key_Escape));
        OPERATE(colleague, colleague.click(u"railSettings"_s));
        OPERATE(colleague, colleague.waitFor(u"settingsSignOut"_s));
        QVERIFY(colleague.item(u"settingsBlacklist"_s) == nullptr);
    }

    // The list, and off it again.
    OPERATE(window, window.click(u"railSettings"_s));
    OPERATE(window, window.click(u"settingsBlacklist"_s));
    for (const QString &fact : {u"Гость"_s, u"Ругается"_s, anna.name}) {
        OPERATE(window, window.waitText(u"block_*"_s, fact));
    }
    OPERATE(window, window.click(u"unblock_*"_s));
    OPERATE(window, window.waitGone(u"block_*"_s));
    OPERATE(window, window.click(u"blacklistClose"_s));
    DRIVE(browser, visit.leaveBanner());
    DRIVE(browser, browser.reload());
    DRIVE(browser, visit.waitConnected());
    DRIVE(browser, visit.enterBanner());
    DRIVE(browser, visit.write(u"Я больше не буду"_s));
    // A chat that ended less than a day ago is resumed with the operator who had it.
    OPERATE(window, window.click(u"railChats"_s));
    OPERATE(window, window.waitText(u"chatRow_*"_s, u"Я больше не буду"_s));

    // The address: everybody who comes from it.
    OPERATE(window, window.click(u"railVisitors"_s));
    OPERATE(window, window.click(u"visitorRow_*"_s, Qt::RightButton));
    OPERATE(window, window.click(u"visitorBlock"_s));
    OPERATE(window, window.click(u"blockBy_1"_s));
    OPERATE(window, window.click(u"blockSpan_0"_s));
    OPERATE(window, window.click(u"blockSubmit"_s));
    OPERATE(window, window.waitGone(u"blockSubmit"_s));
    DRIVE(browser, visit.leaveBanner());
    DRIVE(browser, visit.waitState(u"blocked"_s));
    DRIVE(browser, comeAnew(visit, 1));
    DRIVE(browser, visit.waitState(u"blocked"_s));
}

void RowsToolsTest::a10TagsMarkAChatWhileItIsInTheListOfChats()
{
    SERVE(open());
    OperatorWindow window;
    OPERATE(window, enter(window, anna));
    ShopVisit visit;
    QVERIFY2(talk(window, visit), qPrintable(why(window, visit)));
    const QString row = window.item(u"chatRow_*"_s)->objectName();

    // System tags are there from the start; the operator makes one of their own, with a colour.
    OPERATE(window, window.click(u"conversationTags"_s));
    for (const QString &tag : {u"Продажа"_s, u"Вопрос"_s, u"Жалоба"_s, u"Важно"_s, u"Перезвонить"_s, u"Спам"_s}) {
        OPERATE(window, window.waitText(u"tagList"_s, tag));
    }
    QVERIFY(window.item(u"tagEdit_*"_s) == nullptr); // and are nobody's to change
    OPERATE(window, window.clickWith(u"tag_*"_s, u"Вопрос"_s));
    OPERATE(window, window.click(u"tagNew"_s));
    OPERATE(window, window.type(u"tagName"_s, u"Чайники"_s));
    OPERATE(window, window.click(u"tagColour_2"_s));
    OPERATE(window, window.click(u"tagSave"_s));
    OPERATE(window, window.waitText(u"tag_*"_s, u"Чайники"_s));
    const QString own = window.itemWith(u"tag_*"_s, u"Чайники"_s).section(u'_', 1);
    OPERATE(window, window.waitText(row, u"Чайники"_s));
    OPERATE(window, window.waitText(row, u"Вопрос"_s));
    // Taken off and set again.
    OPERATE(window, window.clickWith(u"tag_*"_s, u"Вопрос"_s));
    OPERATE(window, window.waitNoText(row, u"Вопрос"_s));
    OPERATE(window, window.clickWith(u"tag_*"_s, u"Важно"_s));
    OPERATE(window, window.waitText(row, u"Важно"_s));
    OPERATE(window, window.press(Qt::Key_Escape));
    OPERATE(window, window.waitGone(u"tagList"_s));

    // The list narrowed down to a tag.
    OPERATE(window, window.click(u"chatTagFilter"_s));
    OPERATE(window, window.clickWith(u"chatTagFilter_*"_s, u"Жалоба"_s));
    OPERATE(window, window.waitGone(row));
    OPERATE(window, window.click(u"chatTagFilter"_s));
    OPERATE(window, window.click(u"chatTagFilter_"_s + own));
    OPERATE(window, window.waitFor(row));

    // In «История» the tags are still there, and can no longer be changed, also not round the client.
    OPERATE(window, closeChat(window));
    OPERATE(window, window.click(u"railHistory"_s));
    OPERATE(window, window.click(u"historyRow_*"_s));
    OPERATE(window, window.waitText(u"historyRow_*"_s, u"Чайники"_s));
    OPERATE(window, window.click(u"conversationTags"_s));
    OPERATE(window, window.clickWith(u"tag_*"_s, u"Жалоба"_s));
    OPERATE(window, window.waitFor(u"tagProblem"_s));
    OPERATE(window, window.press(Qt::Key_Escape));
    QVERIFY(window.itemWith(u"historyRow_*"_s, u"Жалоба"_s).isEmpty());
    OperatorLine line;
    QVERIFY2(line.signIn(m_server->operatorUrl(), anna.login, anna.password), qPrintable(line.error()));
    line.ask(u"chat.tag"_s, {{u"chatId"_s, row.section(u'_', 1).toLongLong()},
                             {u"add"_s, QJsonArray{own.toLongLong()}},
                             {u"remove"_s, QJsonArray()}});
    QVERIFY(!line.error().isEmpty());

    // A colleague has the tag too.
    OperatorWindow colleague;
    OPERATE(colleague, enter(colleague, boris));
    OPERATE(colleague, colleague.click(u"railChats"_s));
    OPERATE(colleague, colleague.click(u"chatTagFilter"_s));
    OPERATE(colleague, colleague.waitText(u"chatTagFilter_"_s + own, u"Чайники"_s));
}

void RowsToolsTest::a11FilesGoBothWaysAndRefusedOnesAreExplained()
{
    SERVE(open());
    OperatorWindow window;
    OPERATE(window, enter(window, anna));
    ShopVisit visit;
    auto &browser = visit.browser();
    QVERIFY2(talk(window, visit), qPrintable(why(window, visit)));

    // From the visitor: a picture, shown small and in the viewer, and a text.
    QVERIFY(send(visit, u"чайник.png"_s, picture(Qt::red, "PNG")));
    OPERATE(window, window.waitFor(u"picture_*"_s));
    OPERATE(window, window.waitUntil(u"the picture to be red"_s, [&] {
        const QQuickItem *tile = window.item(u"picture_*"_s);
        const QPointF middle = tile->mapToScene({tile->width() / 2, tile->height() / 2});
        return window.window()->grabWindow().pixelColor(middle.toPoint()) == QColor(Qt::red);
    }));
    OPERATE(window, window.click(u"picture_*"_s));
    OPERATE(window, window.waitFor(u"viewerPicture"_s));
    OPERATE(window, window.click(u"viewerClose"_s));
    QVERIFY(send(visit, u"вопрос.txt"_s, "Сколько стоит?"));
    OPERATE(window, window.waitText(u"timeline"_s, u"вопрос.txt"_s));
    // Refused at once, and by the server for what it holds; nothing of it reaches the operator.
    QVERIFY(send(visit, u"игра.exe"_s, program()));
    DRIVE(browser, browser.waitFor(u"return document.getElementById('notice').textContent.includes('игра.exe')"_s));
    QVERIFY(send(visit, u"договор.pdf"_s, program()));
    DRIVE(browser, visit.waitText(u".failure span"_s,
                                  u"Файл не принят: содержимое не то, что обещает имя, или файл повреждён"_s));
    DRIVE(browser, visit.press(u".failure button"_s));
    QVERIFY(window.itemWith(u"timeline"_s, u"договор.pdf"_s).isEmpty());

    // From the operator: all eleven types, dropped onto the conversation, five and six at a time.
    const QList<std::pair<QString, QByteArray>> files{{u"a.doc"_s, compound(u"WordDocument")},
                                                      {u"b.docx"_s, docx()},
                                                      {u"c.txt"_s, "Цена 4990"},
                                                      {u"d.jpg"_s, picture(Qt::blue, "JPG")},
                                                      {u"e.png"_s, picture(Qt::green, "PNG")},
                                                      {u"f.pdf"_s, "%PDF-1.4\n%%EOF\n"},
                                                      {u"g.csv"_s, "чайник;4990\n"},
                                                      {u"h.xls"_s, compound(u"Workbook")},
                                                      {u"i.xlsx"_s, xlsx()},
                                                      {u"j.odt"_s, openDocument("text")},
                                                      {u"k.ods"_s, openDocument("spreadsheet")}};
    for (qsizetype sent = 0; sent < files.size(); sent += 6) {
        QStringList paths;
        for (const auto &[name, content] : files.sliced(sent, std::min<qsizetype>(6, files.size() - sent))) {
            paths.append(write(name, content));
        }
        OPERATE(window, window.drop(u"conversationDrop"_s, paths));
        OPERATE(window, window.waitFor(u"attachment_%1"_s.arg(paths.size() - 1)));
        OPERATE(window, window.click(u"composerSend"_s));
        OPERATE(window, window.waitGone(u"attachment_*"_s));
    }
    DRIVE(browser, browser.waitFor(u"return document.querySelectorAll('a.file, a.picture').length === 13"_s));
    DRIVE(browser,
          browser.waitFor(u"const pictures = Array.from(document.querySelectorAll('a.picture img'));"
                          "return pictures.length === 3 && pictures.every((one) => one.naturalWidth === 200)"_s));
    for (const auto &[name, content] : files) {
        const QString where = browser
                                  .execute(u"const all = Array.from(document.querySelectorAll('a.file, a.picture'));"
                                           "const one = all.find((file) => file.textContent.includes(arguments[0]) || "
                                           "(file.querySelector('img') || {alt: ''}).alt.includes(arguments[0]));"
                                           "return one ? one.href : ''"_s,
                                           {name})
                                  .toString();
        QVERIFY2(!where.isEmpty(), qPrintable(name));
        QVERIFY2(fetchAddress(QUrl(where)) == content, qPrintable(name));
    }

    // A picture from the clipboard.
    auto *copied = new QMimeData;
    copied->setImageData(QImage::fromData(picture(Qt::yellow, "PNG")));
    QGuiApplication::clipboard()->setMimeData(copied);
    OPERATE(window, window.click(u"composer"_s));
    OPERATE(window, window.press(Qt::Key_V, Qt::ControlModifier));
    OPERATE(window, window.waitFor(u"attachment_0"_s));
    OPERATE(window, window.click(u"composerSend"_s));
    DRIVE(browser, browser.waitFor(u"return document.querySelectorAll('a.picture').length === 4"_s));

    // What cannot be sent says why: the kind, the size, and what the server finds in it. Exactly 5 MB can.
    const qsizetype limit = qsizetype(5) * 1024 * 1024;
    OPERATE(window, window.drop(u"conversationDrop"_s, {write(u"virus.exe"_s, program())}));
    OPERATE(window, window.waitText(u"attachment_0"_s, u"Файлы этого вида отправить нельзя"_s));
    OPERATE(window, window.click(u"attachmentRemove_0"_s));
    OPERATE(window, window.waitGone(u"attachment_*"_s));
    OPERATE(window, window.drop(u"conversationDrop"_s, {write(u"large.txt"_s, QByteArray(limit + 1, 'a'))}));
    OPERATE(window, window.waitText(u"attachment_0"_s, u"Файл больше 5 МБ"_s));
    OPERATE(window, window.click(u"attachmentRemove_0"_s));
    OPERATE(window, window.waitGone(u"attachment_*"_s));
    OPERATE(window, window.drop(u"conversationDrop"_s, {write(u"whole.txt"_s, QByteArray(limit, 'a'))}));
    OPERATE(window, window.waitFor(u"attachment_0"_s));
    OPERATE(window, window.click(u"composerSend"_s));
    DRIVE(browser, browser.waitFor(u"return document.getElementById('log').textContent.includes('whole.txt')"_s));
    OPERATE(window, window.drop(u"conversationDrop"_s, {write(u"false.pdf"_s, program())}));
    OPERATE(window, window.waitFor(u"attachment_0"_s));
    OPERATE(window, window.click(u"composerSend"_s));
    OPERATE(window, window.waitUntil(u"the refusal to be explained"_s, [&] {
        const QString shown = (window.texts(u"timeline"_s) + window.texts(u"attachments"_s)).join(u'\n');
        return shown.contains(u"Сервер не принял файл"_s) || shown.contains(u"Не отправлено: такие файлы"_s);
    }));
    QVERIFY(
        !browser.execute(u"return document.getElementById('log').textContent"_s).toString().contains(u"false.pdf"_s));
}

void RowsToolsTest::a12MisspeltWordsOfBothLanguagesAreUnderlined()
{
    SERVE(open());
    OperatorWindow window;
    OPERATE(window, enter(window, anna));
    ShopVisit visit;
    auto &browser = visit.browser();
    QVERIFY2(talk(window, visit), qPrintable(why(window, visit)));
    OPERATE(window, window.type(u"composer"_s, u"Все чайниик дороже, the kettel is cheap, а корзена нет. "_s));
    const QQuickItem *waves = wavesIn(window.item(u"composer"_s));
    QVERIFY(waves != nullptr);
    const auto places = [&] { return waves->property("places").value<QList<QRectF>>(); };
    OPERATE(window, window.waitUntil(u"three words to be underlined"_s, [&] { return places().size() == 3; }));
    // In red, to be seen.
    const auto isRedBelow = [&](const QRectF &word) {
        const QImage image = window.window()->grabWindow();
        const QRect place = waves->mapRectToScene(word).toRect().adjusted(0, 0, 0, 4);
        for (int y = place.center().y(); y <= place.bottom(); ++y) {
            for (int x = place.left(); x <= place.right(); ++x) {
                const QColor colour = image.pixelColor(x, y);
                if (colour.red() > 150 && colour.green() < 110 && colour.blue() < 110) {
                    return true;
                }
            }
        }
        return false;
    };
    for (const QRectF &word : places()) {
        OPERATE(window, window.waitUntil(u"a red wave"_s, [&] { return isRedBelow(word); }));
    }

    // A right click offers what may have been meant; or lets it pass.
    const auto rightClick = [&](qsizetype word) {
        QTest::mouseClick(window.window(), Qt::RightButton, {},
                          waves->mapToScene(places().at(word).center()).toPoint());
    };
    rightClick(0);
    OPERATE(window, window.clickWith(u"spellSuggestion_*"_s, u"чайники"_s));
    OPERATE(window, window.waitText(u"composer"_s, u"Все чайники дороже"_s));
    OPERATE(window, window.waitUntil(u"two words to be underlined"_s, [&] { return places().size() == 2; }));
    rightClick(0);
    OPERATE(window, window.clickWith(u"spellSuggestion_*"_s, u"kettle"_s));
    OPERATE(window, window.waitText(u"composer"_s, u"the kettle is cheap"_s));
    OPERATE(window, window.waitUntil(u"one word to be underlined"_s, [&] { return places().size() == 1; }));
    rightClick(0);
    OPERATE(window, window.click(u"spellAdd"_s));
    OPERATE(window, window.waitUntil(u"none to be underlined"_s, [&] { return places().isEmpty(); }));

    // The whole goes out as it stands.
    OPERATE(window, window.click(u"composerSend"_s));
    DRIVE(browser, waitInLog(visit, u"Все чайники дороже, the kettle is cheap, а корзена нет."_s));

    // Off by choice.
    OPERATE(window, window.type(u"composer"_s, u"Ещё чайниик "_s));
    OPERATE(window, window.waitUntil(u"the word to be underlined"_s, [&] { return places().size() == 1; }));
    OPERATE(window, window.click(u"railSettings"_s));
    OPERATE(window, window.click(u"settingsSpellCheck"_s));
    OPERATE(window, window.click(u"railChats"_s));
    OPERATE(window, window.waitFor(u"composer"_s));
    OPERATE(window, window.waitUntil(u"nothing to be underlined"_s, [&] {
        const QQuickItem *now = wavesIn(window.item(u"composer"_s));
        return now->property("places").value<QList<QRectF>>().isEmpty();
    }));
    QCOMPARE(window.texts(u"composer"_s).value(0), u"Ещё чайниик "_s);
}

ROW_TEST_MAIN(RowsToolsTest)
#include "rows_tools_test.moc"
