// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// PDF files in the timeline and in the viewer, and what hostile ones can do: nothing.
#include "hands.h"
#include "qml/pdf/pdf_images.h"
#include "qml/pdf/pdf_pages.h"

#include <QQmlComponent>
#include <QQmlEngine>
#include <QSemaphore>

using namespace otklik;
using namespace Qt::StringLiterals;

namespace {

/// A PDF file of @p objects, the first of which is its catalogue; @p trailer goes into the trailer.
QByteArray pdfOf(const QByteArrayList &objects, const QByteArray &trailer = {})
{
    QByteArray file = "%PDF-1.4\n";
    QList<qsizetype> places;
    for (qsizetype i = 0; i < objects.size(); ++i) {
        places.append(file.size());
        file += QByteArray::number(i + 1) + " 0 obj\n" + objects.at(i) + "\nendobj\n";
    }
    const qsizetype table = file.size();
    file += "xref\n0 " + QByteArray::number(objects.size() + 1) + "\n0000000000 65535 f \n";
    for (const qsizetype place : places) {
        file += QByteArray::number(place).rightJustified(10, '0') + " 00000 n \n";
    }
    file += "trailer\n<< /Size " + QByteArray::number(objects.size() + 1) + " /Root 1 0 R " + trailer +
            " >>\nstartxref\n" + QByteArray::number(table) + "\n%%EOF\n";
    return file;
}

/// One page of this size, with a black square in it.
QByteArray pageOf(const QByteArray &box, const QByteArray &trailer = {}, const QByteArrayList &more = {})
{
    const QByteArray ink = "0 0 0 rg 10 10 50 50 re f";
    return pdfOf(
        QByteArrayList{"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                       "<< /Type /Page /Parent 2 0 R /MediaBox " + box + " /Contents 4 0 R >>",
                       "<< /Length " + QByteArray::number(ink.size()) + " >>\nstream\n" + ink + "\nendstream"} +
            more,
        trailer);
}

/// One that opens with a password only.
QByteArray lockedPdf()
{
    const QByteArray key(64, 'a'); // the mark of no password
    return pageOf("[0 0 200 200]",
                  "/Encrypt 5 0 R /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]",
                  {"<< /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <" + key + "> /U <" + key + "> >>"});
}

/// The drawing of a page, waited for.
QImage drawn(PdfReader &reader, const QString &path, int page, QSize bound)
{
    QImage result;
    QSemaphore done;
    reader.draw(path, page, bound, std::make_shared<std::atomic_bool>(false), [&](const QImage &image) {
        result = image;
        done.release();
    });
    done.acquire();
    return result;
}

PdfFacts factsOf(PdfReader &reader, const QString &path)
{
    std::optional<PdfFacts> facts;
    QObject context;
    reader.look(path, &context, [&facts](const PdfFacts &found) { facts = found; });
    (void)QTest::qWaitFor([&facts] { return facts.has_value(); });
    return facts.value_or(PdfFacts{});
}

} // namespace

class PdfScreenTest : public QObject
{
    Q_OBJECT

    QString file(const QByteArray &content)
    {
        const QString path = m_folder.filePath(u"%1.pdf"_s.arg(++m_files));
        QFile target(path);
        if (target.open(QIODevice::WriteOnly)) {
            target.write(content);
        }
        return path;
    }
    /// Opens the chat in which a PDF file was sent, and names its message.
    static qint64 open(SampleDesk &desk, Hands &hands)
    {
        desk.signIn();
        desk.desk().incoming()->postpone(SampleCompany::Waiting);
        if (!hands.click(u"railChats"_s)) {
            return 0;
        }
        desk.desk().openChat(SampleCompany::James);
        const TimelineModel &timeline = *desk.desk().conversation()->timeline();
        qint64 found = 0;
        (void)QTest::qWaitFor([&] {
            for (int row = 0; row < timeline.count(); ++row) {
                const QModelIndex index = timeline.index(row);
                if (timeline.data(index, TimelineModel::FileNameRole).toString().endsWith(".pdf"_L1)) {
                    found = timeline.data(index, TimelineModel::LocalIdRole).toLongLong();
                }
            }
            return found != 0;
        });
        return found;
    }
    static bool shown(Hands &hands, const QString &image)
    {
        const QQuickItem *item = hands.find(image);
        return item != nullptr && QTest::qWaitFor([item] { return item->property("status").toInt() == 1; });
    }

    QTemporaryDir m_folder;
    int m_files = 0;

private Q_SLOTS:
    void theFirstPageIsInTheBubbleAndLeadsToAll()
    {
        SampleDesk desk(u"en"_s);
        Hands hands(desk);
        desk.commands().files.pages = 3;
        const qint64 message = open(desk, hands);
        QTRY_VERIFY(desk.commands().files.fetched.contains(502)); // it comes by itself
        QVERIFY(shown(hands, u"pdfCoverPage_%1"_s.arg(message)));
        QVERIFY(hands.click(u"pdfCover_%1"_s.arg(message)));
        QVERIFY(shown(hands, u"viewerPicture"_s));
        const auto title = [&hands] { return hands.text(u"viewerPage"_s); };
        QTRY_VERIFY(title().endsWith(u"Page 1 of 3"_s));
        hands.key(Qt::Key_Right);
        QVERIFY(title().endsWith(u"Page 2 of 3"_s));
        hands.key(Qt::Key_PageDown);
        QVERIFY(title().endsWith(u"Page 3 of 3"_s));
        hands.key(Qt::Key_Right); // there is no other
        QVERIFY(title().endsWith(u"Page 3 of 3"_s));
        hands.key(Qt::Key_Home);
        QVERIFY(title().endsWith(u"Page 1 of 3"_s));
        hands.key(Qt::Key_Left);
        QVERIFY(title().endsWith(u"Page 1 of 3"_s));
        hands.key(Qt::Key_End);
        QVERIFY(title().endsWith(u"Page 3 of 3"_s));
        hands.key(Qt::Key_PageUp);
        QVERIFY(title().endsWith(u"Page 2 of 3"_s));
        QVERIFY(hands.click(u"viewerBefore"_s));
        QVERIFY(title().endsWith(u"Page 1 of 3"_s));
        const qreal width = hands.find(u"viewerPicture"_s)->width();
        hands.key(Qt::Key_Plus);
        QTRY_VERIFY(hands.find(u"viewerPicture"_s)->width() > width);
        hands.key(Qt::Key_0);
        QVERIFY(hands.find(u"viewerSave"_s));
        QVERIFY(hands.find(u"viewerOpen"_s));
        hands.key(Qt::Key_Escape);
        QVERIFY(hands.gone(u"viewerPicture"_s));
    }

    void aSwipeTurnsThePage()
    {
        SampleDesk desk(u"en"_s, {800, 900});
        Hands hands(desk);
        const qint64 message = open(desk, hands);
        QVERIFY(shown(hands, u"pdfCoverPage_%1"_s.arg(message)));
        QVERIFY(hands.tap(u"pdfCover_%1"_s.arg(message)));
        QTRY_VERIFY(hands.text(u"viewerPage"_s).endsWith(u"Page 1 of 3"_s));
        QVERIFY(hands.swipe(u"viewerPicture"_s, {-300, 0}));
        QTRY_VERIFY(hands.text(u"viewerPage"_s).endsWith(u"Page 2 of 3"_s));
        QVERIFY(hands.swipe(u"viewerPicture"_s, {300, 0}));
        QTRY_VERIFY(hands.text(u"viewerPage"_s).endsWith(u"Page 1 of 3"_s));
    }

    void ofALongFileTwentyPagesAreShown()
    {
        SampleDesk desk(u"en"_s);
        Hands hands(desk);
        desk.commands().files.pages = 23;
        const qint64 message = open(desk, hands);
        QVERIFY(shown(hands, u"pdfCoverPage_%1"_s.arg(message)));
        QVERIFY(hands.click(u"pdfCover_%1"_s.arg(message)));
        QTRY_VERIFY(hands.text(u"viewerPage"_s).endsWith(u"Page 1 of 23"_s));
        hands.key(Qt::Key_End);
        QCOMPARE(hands.text(u"viewerWords"_s), u"The first 20 pages of 23 are shown here"_s);
        QVERIFY(hands.find(u"viewerElsewhere"_s));
        hands.key(Qt::Key_Left);
        QVERIFY(hands.text(u"viewerPage"_s).endsWith(u"Page 20 of 23"_s));
        QVERIFY(hands.gone(u"viewerElsewhere"_s));
    }

    void whatCannotBeShownSaysSo_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("words");
        QTest::newRow("a password") << lockedPdf() << u"The file is protected by a password"_s;
        QTest::newRow("broken") << QByteArray("%PDF-1.4\n1 0 obj\n<<") << u"This file cannot be shown"_s;
        QTest::newRow("something else") << QByteArray("not a document at all") << u"This file cannot be shown"_s;
        QTest::newRow("no page") << pdfOf({"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>"})
                                 << u"This file cannot be shown"_s;
    }
    void whatCannotBeShownSaysSo()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const QString, words);
        SampleDesk desk(u"en"_s);
        Hands hands(desk);
        desk.commands().files.document = content;
        const qint64 message = open(desk, hands);
        QQuickItem *cover = hands.find(u"pdfCover_%1"_s.arg(message));
        QVERIFY(cover);
        QTRY_COMPARE(cover->property("words").toString(), words);
        QVERIFY(!cover->isEnabled());
        QVERIFY(hands.find(u"fileOpen_%1"_s.arg(message))); // another program may know what to do
    }

    void pagesAreBoundedWhateverTheFileSays_data()
    {
        QTest::addColumn<QByteArray>("box");
        QTest::newRow("huge") << QByteArray("[0 0 2000000 2000000]");
        QTest::newRow("long") << QByteArray("[0 0 1 900000]");
        QTest::newRow("negative") << QByteArray("[200 200 0 0]");
        QTest::newRow("nothing") << QByteArray("[0 0 0 0]");
        QTest::newRow("beyond numbers") << QByteArray("[0 0 99999999999999999999999999 1e400]");
    }
    void pagesAreBoundedWhateverTheFileSays()
    {
        QFETCH(const QByteArray, box);
        PdfReader reader;
        const QString path = file(pageOf(box));
        (void)factsOf(reader, path);
        const QImage image = drawn(reader, path, 0, {100'000, 100'000});
        QVERIFY(image.isNull() || (image.width() <= PdfReader::MaxSide && image.height() <= PdfReader::MaxSide));
    }

    void aPageIsDrawnOnWhiteAsLargeAsAskedFor()
    {
        PdfReader reader;
        const QString path = file(pageOf("[0 0 200 100]"));
        QCOMPARE(factsOf(reader, path).pages, 1);
        const QImage image = drawn(reader, path, 0, {400, 400});
        QCOMPARE(image.size(), QSize(400, 200));
        QCOMPARE(image.pixelColor(390, 10), QColor(Qt::white));
        QCOMPARE(image.pixelColor(60, 140), QColor(Qt::black)); // the square, from the foot
        QVERIFY(drawn(reader, path, 1, {400, 400}).isNull());
        QVERIFY(drawn(reader, path, -1, {400, 400}).isNull());
        QVERIFY(drawn(reader, m_folder.filePath(u"none.pdf"_s), 0, {400, 400}).isNull());
    }

    void aFileThatIsTooLargeIsNotRead()
    {
        PdfReader reader;
        const QString path = file(pageOf("[0 0 200 100]"));
        QVERIFY(QFile::resize(path, PdfReader::MaxFile + 1));
        QVERIFY(factsOf(reader, path).problem == PdfFacts::Problem::Unreadable);
    }

    void whatNobodyWantsIsNotDrawn()
    {
        PdfReader reader;
        const QString path = file(pageOf("[0 0 200 100]"));
        QImage image(1, 1, QImage::Format_RGB32);
        QSemaphore done;
        reader.draw(path, 0, {400, 400}, std::make_shared<std::atomic_bool>(true), [&](const QImage &drawing) {
            image = drawing;
            done.release();
        });
        done.acquire();
        QVERIFY(image.isNull());
    }

    void anAnswerThatIsTooLateIsNotGiven()
    {
        PdfReader reader;
        const QString path = file(pageOf("[0 0 200 100]"));
        auto context = std::make_unique<QObject>();
        bool told = false;
        reader.look(path, context.get(), [&told](const PdfFacts &) { told = true; });
        context.reset();
        QCOMPARE(factsOf(reader, path).pages, 1); // asked after it, answered after it
        QVERIFY(!told);
    }

    void anotherFileTakesThePlaceOfTheFirst()
    {
        QQmlEngine engine;
        QQmlComponent component(&engine);
        component.setData("import Otklik\nPdfPages {}", {});
        const std::unique_ptr<QObject> made(component.create());
        auto *pages = qobject_cast<PdfPages *>(made.get());
        QVERIFY2(pages, qPrintable(component.errorString()));
        QCOMPARE(pages->state(), PdfPages::Empty);
        pages->setFile(QUrl::fromLocalFile(file(lockedPdf())));
        pages->setFile(QUrl::fromLocalFile(file(pageOf("[0 0 200 100]"))));
        QCOMPARE(pages->state(), PdfPages::Looking);
        QTRY_COMPARE(pages->state(), PdfPages::Ready);
        QCOMPARE(pages->count(), 1);
        QVERIFY(pages->source(0).startsWith(u"image://pdf/0/"_s));
        QCOMPARE(pages->source(1), QString());
        pages->setFile({});
        QCOMPARE(pages->state(), PdfPages::Empty);
        pages->setFile(QUrl(u"https://evil.example/a.pdf"_s)); // what is not on this computer is not looked at
        QCOMPARE(pages->state(), PdfPages::Empty);
    }
};

QTEST_MAIN(PdfScreenTest)
#include "pdf_screen_test.moc"
