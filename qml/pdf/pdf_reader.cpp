// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf_reader.h"

#include <QBuffer>
#include <QCache>
#include <QCoreApplication>
#include <QFile>
#include <QMetaObject>
#include <QPainter>
#include <QPdfDocument>
#include <QPointer>

#include <algorithm>
#include <chrono>

namespace otklik {

using namespace std::chrono_literals;

namespace {

// How long the end of the program waits for a page.
constexpr auto EndPatience = 3s;
// Bytes of pages that are kept for whoever turns back.
constexpr qsizetype KeptBytes = 64LL * 1024 * 1024;

int pixels(qreal length)
{
    return int(std::clamp<qreal>(length, 1, PdfReader::MaxSide));
}

} // namespace

/// The one document that is open, and the pages that were drawn last. Lives on the reader's thread.
class PdfDesk : public QObject
{
public:
    PdfFacts look(const QString &path);
    QImage draw(const QString &path, int page, QSize bound);

private:
    void open(const QString &path);

    QString m_path;
    QByteArray m_content;
    QBuffer m_file{this}; // goes to the thread with this
    std::unique_ptr<QPdfDocument> m_document;
    PdfFacts m_facts;
    QCache<QString, QImage> m_drawn{KeptBytes};
};

void PdfDesk::open(const QString &path)
{
    if (m_path == path) {
        return;
    }
    m_document.reset();
    m_file.close();
    m_path = path;
    m_facts = {};
    // Read whole: what happens to the file from now on changes nothing.
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > PdfReader::MaxFile) {
        return;
    }
    m_content = file.read(PdfReader::MaxFile);
    m_file.setBuffer(&m_content);
    m_file.open(QIODevice::ReadOnly);
    m_document = std::make_unique<QPdfDocument>();
    m_document->load(&m_file);
    const QPdfDocument::Error error = m_document->error();
    if (error == QPdfDocument::Error::IncorrectPassword || error == QPdfDocument::Error::UnsupportedSecurityScheme) {
        m_facts.problem = PdfFacts::Problem::Protected;
    } else if (m_document->status() == QPdfDocument::Status::Ready && m_document->pageCount() > 0) {
        m_facts = {.problem = PdfFacts::Problem::None, .pages = m_document->pageCount()};
    }
}

PdfFacts PdfDesk::look(const QString &path)
{
    open(path);
    const PdfFacts facts = m_facts;
    if (facts.problem != PdfFacts::Problem::None) {
        m_path.clear(); // it may be whole the next time
    }
    return facts;
}

QImage PdfDesk::draw(const QString &path, int page, QSize bound)
{
    const QString key = QStringLiteral("%1 %2x%3 %4").arg(page).arg(bound.width()).arg(bound.height()).arg(path);
    if (const QImage *drawn = m_drawn.object(key)) {
        return *drawn;
    }
    open(path);
    if (page < 0 || page >= m_facts.pages) {
        return {};
    }
    const QSizeF points = m_document->pagePointSize(page);
    if (!(points.width() > 0 && points.height() > 0)) { // not a number is not more than zero either
        return {};
    }
    const QSizeF fitting = points.scaled(bound, Qt::KeepAspectRatio);
    const QSize size(pixels(fitting.width()), pixels(fitting.height()));
    const QImage ink = m_document->render(page, size);
    if (ink.isNull()) {
        return {};
    }
    QImage drawn(size, QImage::Format_RGB32);
    if (drawn.isNull()) {
        return {};
    }
    drawn.fill(Qt::white);
    QPainter painter(&drawn);
    painter.drawImage(QPoint(), ink);
    painter.end();
    m_drawn.insert(key, new QImage(drawn), drawn.sizeInBytes());
    return drawn;
}

PdfReader::PdfReader()
    : m_thread(new QThread)
    , m_desk(new PdfDesk)
{
    m_thread->setObjectName(QStringLiteral("pdf"));
    m_desk->moveToThread(m_thread);
    QObject::connect(m_thread, &QThread::finished, m_desk, &QObject::deleteLater);
    m_thread->start(QThread::LowPriority);
}

PdfReader::~PdfReader()
{
    m_thread->quit();
    if (m_thread->wait(EndPatience)) {
        delete m_thread;
    } // else a page takes for ever, and ends with the program
}

void PdfReader::look(const QString &path, QObject *context, std::function<void(const PdfFacts &)> done)
{
    QMetaObject::invokeMethod(m_desk, [desk = m_desk, path, context = QPointer(context), done = std::move(done)] {
        const PdfFacts facts = desk->look(path);
        // The context may go at any moment; whether it is still there is asked on its own thread.
        QMetaObject::invokeMethod(qApp, [context, facts, done] {
            if (context) {
                done(facts);
            }
        });
    });
}

void PdfReader::draw(const QString &path, int page, QSize bound,
                     const std::shared_ptr<const std::atomic_bool> &unwanted, std::function<void(const QImage &)> done)
{
    const QSize most(MaxSide, MaxSide);
    const QSize wanted = bound.isEmpty() ? QSize(UsualSide, UsualSide) : bound.boundedTo(most);
    QMetaObject::invokeMethod(m_desk, [desk = m_desk, path, page, wanted, unwanted, done = std::move(done)] {
        done(*unwanted ? QImage() : desk->draw(path, page, wanted));
    });
}

} // namespace otklik
