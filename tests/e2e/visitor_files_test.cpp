// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Files between the visitor's page and the operator: both ways, cut, cancelled, refused.
#include "e2e/operator_files.h"
#include "e2e/shop_test.h"

#include <QBuffer>
#include <QImage>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace otklik::test;

namespace {

QByteArray picture(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, "PNG") ? bytes : QByteArray();
}

// Text of this many bytes that no two lines of are alike.
QByteArray longText(qsizetype size)
{
    QByteArray text;
    for (int line = 0; text.size() < size; ++line) {
        text += "line " + QByteArray::number(line) + '\n';
    }
    return text.left(size);
}

} // namespace

class VisitorFilesTest : public ShopTest
{
    Q_OBJECT

private slots:
    void chosenFileReachesTheOperator();
    void droppedAndPastedFilesAreSent();
    void filesOfTheOperatorAreShown();
    void fileOfTheWrongNameOrSizeIsRefusedAtOnce_data();
    void fileOfTheWrongNameOrSizeIsRefusedAtOnce();
    void everyAllowedKindIsTaken();
    void serversRefusalIsExplained_data();
    void serversRefusalIsExplained();
    void uploadGoesOnAfterACut();
    void cancelledUploadSendsNothing();
    void reloadAsksForTheFileAgainAndLosesNoText();

private:
    // A file of this content on this computer, given to the banner as by its dialog.
    bool choose(const QString &name, const QByteArray &content);
    // Puts files made in the page on the banner, as a drop or a paste of the system would.
    QString handOver(const QString &event, const QString &name, const QByteArray &content);
    QList<QJsonObject> filesOfVisitor() const;
    bool slow(int bytesPerSecond);

    QTemporaryDir m_folder;
};

bool VisitorFilesTest::choose(const QString &name, const QByteArray &content)
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
        return false;
    }
    file.close();
    return m_visit->browser().type(m_visit->browser().find(u"#file-input"_s), file.fileName());
}

QString VisitorFilesTest::handOver(const QString &event, const QString &name, const QByteArray &content)
{
    return m_visit->browser()
        .execute(u"const data = new DataTransfer(); const bytes = Uint8Array.from(atob(arguments[2]), (c) => "
                 u"c.charCodeAt(0));"
                 "data.items.add(new File([bytes], arguments[1]));"
                 "const options = { bubbles: true, cancelable: true, dataTransfer: data, clipboardData: data };"
                 "const event = arguments[0] === 'paste' ? new ClipboardEvent('paste', options)"
                 "    : new DragEvent(arguments[0], options);"
                 "document.body.dispatchEvent(event); return event.defaultPrevented ? 'taken' : 'left'"_s,
                 {event, name, QString::fromLatin1(content.toBase64())})
        .toString();
}

QList<QJsonObject> VisitorFilesTest::filesOfVisitor() const
{
    QList<QJsonObject> files;
    for (const QJsonObject &message : m_operator->messages()) {
        if (message[u"chatId"].toInteger() == chatId() && message[u"author"][u"kind"] == u"visitor"_s &&
            message.contains(u"file"_s)) {
            files.append(message[u"file"].toObject());
        }
    }
    return files;
}

bool VisitorFilesTest::slow(int bytesPerSecond)
{
    return m_visit->browser().devTools(u"Network.enable"_s, {}) &&
           m_visit->browser().devTools(u"Network.emulateNetworkConditions"_s,
                                       {{u"offline"_s, false},
                                        {u"latency"_s, 0},
                                        {u"downloadThroughput"_s, -1},
                                        {u"uploadThroughput"_s, bytesPerSecond}});
}

void VisitorFilesTest::chosenFileReachesTheOperator()
{
    auto &browser = m_visit->browser();
    talk();
    const QByteArray content = picture(600, 300);
    QVERIFY(choose(u"наш чайник.png"_s, content));
    QVERIFY(m_operator->waitUntil([&] { return filesOfVisitor().size() == 1; }));
    const QJsonObject file = filesOfVisitor().constFirst();
    QCOMPARE(file[u"name"].toString(), u"наш чайник.png"_s);
    QCOMPARE(file[u"width"].toInt(), 600);
    QCOMPARE(fetchFile(m_server.url(), m_operator->token(), file[u"fileId"].toInteger()), content);
    // The visitor sees it too, small.
    DRIVE(browser,
          browser.waitFor(u"const one = document.querySelector('.own img'); return one && one.naturalWidth === 600"
                          " && one.width === 240 && one.height === 120"_s));
    DRIVE(browser, browser.waitFor(u"return !document.querySelector('progress')"_s));
}

void VisitorFilesTest::droppedAndPastedFilesAreSent()
{
    auto &browser = m_visit->browser();
    talk();
    handOver(u"dragover"_s, u"a.txt"_s, "a");
    DRIVE(browser, m_visit->waitText(u"#drop"_s, u"Отпустите файл, чтобы отправить"_s));
    QCOMPARE(handOver(u"drop"_s, u"заказ.txt"_s, "два чайника"), u"taken"_s);
    DRIVE(browser, browser.waitFor(u"return document.getElementById('drop').hidden"_s));
    QCOMPARE(handOver(u"paste"_s, u"image.png"_s, picture(8, 8)), u"taken"_s);
    QVERIFY(m_operator->waitUntil([&] { return filesOfVisitor().size() == 2; }));
    QCOMPARE(filesOfVisitor()[0][u"name"].toString(), u"заказ.txt"_s);
    QCOMPARE(filesOfVisitor()[1][u"name"].toString(), u"image.png"_s);
}

void VisitorFilesTest::filesOfTheOperatorAreShown()
{
    auto &browser = m_visit->browser();
    talk();
    for (const auto &[name, content] :
         {std::pair(u"фото.png"_s, picture(100, 400)), std::pair(u"Цены <b>.csv"_s, QByteArray("чайник;4990\n"))}) {
        const QJsonObject file = sendFile(m_server.url(), m_operator->token(), name, content);
        QVERIFY2(file.contains(u"fileId"_s), qPrintable(file[u"code"].toString()));
        ask(u"chat.send"_s, {{u"chatId"_s, chatId()},
                             {u"clientId"_s, newClientId()},
                             {u"fileId"_s, file[u"fileId"]},
                             {u"kind"_s, u"message"_s}});
    }
    DRIVE(browser,
          browser.waitFor(u"const one = document.querySelector('a.picture[target=_blank] img');"
                          "return one && one.naturalHeight === 400 && one.height === 220 && one.width === 55"_s));
    DRIVE(browser, m_visit->waitText(u"a.file .file-name"_s, u"Цены <b>.csv18 Б"_s));
    // What the link gives is what was sent.
    const QString address = browser.execute(u"return document.querySelector('a.file').href"_s).toString();
    QCOMPARE(fetchAddress(QUrl(address)), QByteArray("чайник;4990\n"));
    DRIVE(browser, m_visit->press(u"#hide-button"_s));
    say(u"Посмотрели?"_s);
    DRIVE(browser, m_visit->enterBanner());
    DRIVE(browser, m_visit->waitText(u"#card-text"_s, u"Посмотрели?"_s));
}

void VisitorFilesTest::fileOfTheWrongNameOrSizeIsRefusedAtOnce_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("name");
    QTest::addColumn<qsizetype>("size");
    QTest::addColumn<QString>("notice");
    QTest::newRow("kind, ru") << u"kettles.html"_s << u"скидка.exe"_s << qsizetype(10)
                              << u"скидка.exe: такие файлы не отправить. Подойдут doc, docx, txt, jpg, png, pdf, csv, "
                                 "xls, xlsx, odt, ods."_s;
    QTest::newRow("kind, en") << u"en/kettles.html"_s << u"offer.exe"_s << qsizetype(10)
                              << u"offer.exe: such files cannot be sent. You can send doc, docx, txt, jpg, png, pdf, "
                                 "csv, xls, xlsx, odt, ods."_s;
    QTest::newRow("large, ru") << u"kettles.html"_s << u"a.txt"_s << qsizetype(5 * 1024 * 1024 + 1)
                               << u"a.txt: файл больше 5 МБ."_s;
    QTest::newRow("large, en") << u"en/kettles.html"_s << u"a.txt"_s << qsizetype(5 * 1024 * 1024 + 1)
                               << u"a.txt: the file is larger than 5 MB."_s;
    QTest::newRow("empty, ru") << u"kettles.html"_s << u"a.pdf"_s << qsizetype(0) << u"a.pdf: файл пустой."_s;
    QTest::newRow("empty, en") << u"en/kettles.html"_s << u"a.pdf"_s << qsizetype(0) << u"a.pdf: the file is empty."_s;
    QTest::newRow("no ending, en") << u"en/kettles.html"_s << u"pdf"_s << qsizetype(10)
                                   << u"pdf: such files cannot be sent. You can send doc, docx, txt, jpg, png, pdf, "
                                      "csv, xls, xlsx, odt, ods."_s;
}

void VisitorFilesTest::fileOfTheWrongNameOrSizeIsRefusedAtOnce()
{
    QFETCH(const QString, page);
    QFETCH(const QString, name);
    QFETCH(const qsizetype, size);
    QFETCH(const QString, notice);
    auto &browser = m_visit->browser();
    DRIVE(browser, m_visit->go(page));
    DRIVE(browser, m_visit->openPanel());
    QVERIFY(choose(name, longText(size)));
    DRIVE(browser, m_visit->waitText(u"#notice"_s, notice));
    QCOMPARE(browser.execute(u"return document.querySelectorAll('.file').length"_s).toInt(), 0);
    // Whoever goes on writing needs it no longer.
    DRIVE(browser, browser.type(browser.find(u"#compose"_s), u"а"_s));
    DRIVE(browser, browser.waitFor(u"return document.getElementById('notice').hidden"_s));
}

// By name, as far as the banner looks; what is in them the server judges.
void VisitorFilesTest::everyAllowedKindIsTaken()
{
    auto &browser = m_visit->browser();
    talk();
    const QStringList names{u"1.doc"_s, u"2.docx"_s, u"3.TXT"_s, u"4.jpg"_s,  u"5.JPEG"_s,  u"6.png"_s,
                            u"7.pdf"_s, u"8.csv"_s,  u"9.xls"_s, u"0.xlsx"_s, u"1.2.odt"_s, u"ц.ods"_s};
    for (const QString &name : names) {
        QCOMPARE(handOver(u"drop"_s, name, "a"), u"taken"_s);
    }
    DRIVE(browser,
          browser.waitFor(u"return document.querySelectorAll('.own .file').length === arguments[0]"_s, {names.size()}));
    QVERIFY(browser.execute(u"return document.getElementById('notice').hidden"_s).toBool());
}

void VisitorFilesTest::serversRefusalIsExplained_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("text");
    QTest::newRow("ru") << u"kettles.html"_s
                        << u"Файл не принят: содержимое не то, что обещает имя, или файл повреждён"_s;
    QTest::newRow("en") << u"en/kettles.html"_s
                        << u"File not accepted: its content is not what its name says, or it is damaged"_s;
}

void VisitorFilesTest::serversRefusalIsExplained()
{
    QFETCH(const QString, page);
    QFETCH(const QString, text);
    auto &browser = m_visit->browser();
    DRIVE(browser, m_visit->go(page));
    talk();
    QVERIFY(choose(u"report.pdf"_s, "MZ this is a program"));
    DRIVE(browser, m_visit->waitText(u".failure span"_s, text));
    // Nothing to try again; only to take away.
    QCOMPARE(browser.execute(u"return document.querySelectorAll('.failure button').length"_s).toInt(), 1);
    DRIVE(browser, m_visit->press(u".failure button"_s));
    DRIVE(browser, browser.waitFor(u"return !document.querySelector('.file')"_s));
    QVERIFY(filesOfVisitor().isEmpty());
}

void VisitorFilesTest::uploadGoesOnAfterACut()
{
    auto &browser = m_visit->browser();
    talk();
    DRIVE(browser, m_visit->leaveBanner());
    browser.execute(u"window.asked = []; const open = XMLHttpRequest.prototype.open;"
                    "XMLHttpRequest.prototype.open = function (method, url) {"
                    "    asked.push(method + ' ' + new URL(url).searchParams.get('offset'));"
                    "    return open.apply(this, arguments); };"_s);
    DRIVE(browser, m_visit->enterBanner());
    DRIVE(browser, slow(600'000));
    const QByteArray content = longText(1'500'000);
    QVERIFY(choose(u"долгий.txt"_s, content));
    DRIVE(browser,
          browser.waitFor(u"const bar = document.querySelector('progress'); return bar && bar.value > 700000"_s));
    const qint64 chat = chatId();
    m_server.kill();
    DRIVE(browser, m_visit->waitText(u"#network"_s, u"Нет связи. Сообщения уйдут, когда она вернётся."_s));
    // A text does not wait for the file.
    DRIVE(browser, m_visit->write(u"Сейчас пришлю файл"_s));
    QVERIFY2(m_server.start(), qPrintable(m_server.errorText()));
    DRIVE(browser, browser.waitFor(u"return document.querySelectorAll('a.file').length === 1"
                                   " && !document.querySelector('progress')"_s));

    OperatorLine again;
    QVERIFY2(again.signIn(m_server.operatorUrl(), login, password), qPrintable(again.error()));
    const QJsonObject history = again.ask(u"chat.history"_s, {{u"chatId"_s, chat}, {u"limit"_s, 100}});
    QList<qint64> files;
    for (const QJsonValue message : history[u"messages"].toArray()) {
        if (message[u"file"].isObject()) {
            files.append(message[u"file"][u"fileId"].toInteger());
        }
    }
    QCOMPARE(files.size(), 1);
    QCOMPARE(fetchFile(m_server.url(), again.token(), files.constFirst()), content);
    DRIVE(browser, m_visit->leaveBanner());
    const QStringList asked = browser.execute(u"return asked"_s).toStringList();
    QCOMPARE(asked.value(0), u"PUT 0"_s);
    const QString &last = asked.constLast();
    QVERIFY2(last.startsWith(u"PUT ") && last.sliced(4).toInt() > 0, qPrintable(asked.join(u", ")));
}

void VisitorFilesTest::cancelledUploadSendsNothing()
{
    auto &browser = m_visit->browser();
    talk();
    DRIVE(browser, slow(50'000));
    QVERIFY(choose(u"не тот.txt"_s, longText(1'000'000)));
    DRIVE(browser, browser.waitFor(u"const bar = document.querySelector('progress'); return bar && bar.value > 0"_s));
    DRIVE(browser, m_visit->press(u".stop"_s));
    DRIVE(browser, browser.waitFor(u"return !document.querySelector('.file')"_s));
    DRIVE(browser, browser.setNetworkOffline(false));
    // The way is free for the next one.
    QVERIFY(choose(u"тот.txt"_s, "это он"));
    QVERIFY(m_operator->waitUntil([&] { return filesOfVisitor().size() == 1; }));
    QCOMPARE(filesOfVisitor()[0][u"name"].toString(), u"тот.txt"_s);
}

void VisitorFilesTest::reloadAsksForTheFileAgainAndLosesNoText()
{
    auto &browser = m_visit->browser();
    talk();
    DRIVE(browser, slow(50'000));
    const QByteArray content = longText(300'000);
    QVERIFY(choose(u"договор.txt"_s, content));
    DRIVE(browser, browser.type(browser.find(u"#compose"_s), u"начатое"_s));
    DRIVE(browser, browser.waitFor(u"const bar = document.querySelector('progress'); return bar && bar.value > 0"_s));
    DRIVE(browser, m_visit->leaveBanner());
    DRIVE(browser, browser.reload());
    DRIVE(browser, browser.setNetworkOffline(false));
    DRIVE(browser, m_visit->waitConnected());
    DRIVE(browser, m_visit->enterBanner());
    DRIVE(browser, m_visit->waitText(u".failure span"_s, u"Страница открыта заново, и файл надо выбрать ещё раз"_s));
    QCOMPARE(browser.execute(u"return document.getElementById('compose').value"_s).toString(), u"начатое"_s);
    DRIVE(browser, m_visit->press(u".failure button"_s));
    QVERIFY(choose(u"договор.txt"_s, content));
    QVERIFY(m_operator->waitUntil([&] { return filesOfVisitor().size() == 1; }));
    DRIVE(browser, browser.waitFor(u"return document.querySelectorAll('.file').length === 1"_s));
    QCOMPARE(fetchFile(m_server.url(), m_operator->token(), filesOfVisitor()[0][u"fileId"].toInteger()), content);
}

QTEST_GUILESS_MAIN(VisitorFilesTest)
#include "visitor_files_test.moc"
