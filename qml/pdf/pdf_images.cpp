// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf_images.h"

#include <QMutex>
#include <QQmlEngine>

namespace otklik {

using namespace Qt::StringLiterals;

namespace {

constexpr auto Place = "pdf"_L1;
constexpr auto Packing = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

class PageResponse;

/// What the one who draws knows of who waits: both may be gone first.
struct Ticket
{
    QMutex mutex;
    PageResponse *response = nullptr; ///< null: gone
    std::atomic_bool unwanted = false;
};

/// A page on its way.
class PageResponse : public QQuickImageResponse
{
public:
    PageResponse() { m_ticket->response = this; }
    ~PageResponse() override
    {
        const QMutexLocker locked(&m_ticket->mutex);
        m_ticket->response = nullptr;
    }
    PageResponse(const PageResponse &) = delete;
    PageResponse &operator=(const PageResponse &) = delete;

    const std::shared_ptr<Ticket> &ticket() const { return m_ticket; }
    void take(const QImage &image)
    {
        m_image = image;
        emit finished();
    }

    QQuickTextureFactory *textureFactory() const override
    {
        return QQuickTextureFactory::textureFactoryForImage(m_image);
    }
    QString errorString() const override { return m_image.isNull() ? u"there is no such page"_s : QString(); }
    void cancel() override { m_ticket->unwanted = true; }

private:
    QImage m_image;
    std::shared_ptr<Ticket> m_ticket = std::make_shared<Ticket>();
};

} // namespace

PdfImages *PdfImages::of(QQmlEngine &engine)
{
    if (auto *known = static_cast<PdfImages *>(engine.imageProvider(Place))) {
        return known;
    }
    auto *images = new PdfImages;
    engine.addImageProvider(Place, images);
    return images;
}

QString PdfImages::source(const QString &path, int page)
{
    // Packed, so that nothing in a name can be taken for a part of the address.
    return u"image://%1/%2/%3"_s.arg(Place).arg(page).arg(QLatin1StringView(path.toUtf8().toBase64(Packing)));
}

QQuickImageResponse *PdfImages::requestImageResponse(const QString &id, const QSize &requestedSize)
{
    auto *response = new PageResponse;
    const int page = id.section(u'/', 0, 0).toInt();
    const QString path = QString::fromUtf8(QByteArray::fromBase64(id.section(u'/', 1).toLatin1(), Packing));
    const std::shared_ptr<Ticket> ticket = response->ticket();
    const std::shared_ptr<const std::atomic_bool> unwanted(ticket, &ticket->unwanted);
    m_reader.draw(path, page, requestedSize, unwanted, [ticket](const QImage &image) {
        const QMutexLocker locked(&ticket->mutex);
        if (ticket->response != nullptr) {
            ticket->response->take(image);
        }
    });
    return response;
}

} // namespace otklik
