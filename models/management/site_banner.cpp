// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a site's visitors see and are asked before they write: the part of SiteForm for it.
#include "models/management/form_limits.h"
#include "models/management/site_form.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>
#include <QRegularExpression>

#include <algorithm>

namespace otklik {

using namespace Qt::StringLiterals;

namespace {

/// Twice the size in which the banner shows it.
constexpr int AvatarSide = 96;
constexpr int AvatarPixels = 16'000'000; ///< a picture of more is not opened
constexpr int BestQuality = 90;
constexpr int WorstQuality = 30;

QByteArray encoded(const QImage &picture, const char *format, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, format, quality);
    return bytes.toBase64();
}

/// As small as the server takes it; empty when that cannot be.
QByteArray smallEnough(const QImage &picture)
{
    QByteArray found = encoded(picture, "PNG", -1);
    if (found.size() <= SiteLooks::MaxAvatar) {
        return found;
    }
    QImage opaque(picture.size(), QImage::Format_RGB32); // JPEG has no transparency
    opaque.fill(Qt::white);
    QPainter(&opaque).drawImage(0, 0, picture);
    for (int quality = BestQuality; quality >= WorstQuality; quality -= 10) {
        found = encoded(opaque, "JPG", quality);
        if (found.size() <= SiteLooks::MaxAvatar) {
            return found;
        }
    }
    return {};
}

} // namespace

void SiteForm::setPreChat(bool asked)
{
    setPart(draftToChange().preChat.enabled, asked, u"preChat.name"_s);
}

void SiteForm::setPreChatText(const QString &text)
{
    setPart(draftToChange().preChat.text, text, u"preChat.text"_s);
}

void SiteForm::setPreChatNeed(FieldNeed PreChatForm::*member, int need)
{
    if (need >= int(FieldNeed::Hidden) && need <= int(FieldNeed::Required)) {
        setPart(draftToChange().preChat.*member, FieldNeed(need), u"preChat.name"_s);
    }
}

void SiteForm::setPreChatName(int need)
{
    setPreChatNeed(&PreChatForm::name, need);
}

void SiteForm::setPreChatEmail(int need)
{
    setPreChatNeed(&PreChatForm::email, need);
}

void SiteForm::setPreChatPhone(int need)
{
    setPreChatNeed(&PreChatForm::phone, need);
}

void SiteForm::setPreChatMessage(int need)
{
    setPreChatNeed(&PreChatForm::message, need);
}

void SiteForm::setColour(const QString &colour)
{
    setPart(draftToChange().looks.colour, colour.trimmed().toLower(), u"looks.colour"_s);
}

void SiteForm::setOnTheLeft(bool left)
{
    setPart(draftToChange().looks.side, left ? WidgetSide::Left : WidgetSide::Right, u"looks.side"_s);
}

void SiteForm::setBannerTitle(const QString &text)
{
    setPart(draftToChange().looks.title, text, u"looks.title"_s);
}

void SiteForm::setGreetingTitle(const QString &text)
{
    setPart(draftToChange().looks.greetingTitle, text, u"looks.greetingTitle"_s);
}

void SiteForm::setGreeting(const QString &text)
{
    setPart(draftToChange().looks.greeting, text, u"looks.greeting"_s);
}

void SiteForm::setAwayText(const QString &text)
{
    setPart(draftToChange().looks.awayText, text, u"looks.awayText"_s);
}

QString SiteForm::avatar() const
{
    const QString &content = draft().looks.avatar;
    if (content.isEmpty()) {
        return {};
    }
    // Base64 of a PNG begins like this, whatever is in the picture.
    return (content.startsWith("iVBORw0KGgo"_L1) ? u"data:image/png;base64,"_s : u"data:image/jpeg;base64,"_s) +
           content;
}

void SiteForm::takeAvatar(const QUrl &file)
{
    QImageReader reader(file.toLocalFile());
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    QImage picture;
    if (size.isValid() && qint64(size.width()) * size.height() <= AvatarPixels) {
        picture = reader.read();
    }
    const int side = std::min(picture.width(), picture.height());
    QByteArray content;
    if (side > 0) {
        const QRect square((picture.width() - side) / 2, (picture.height() - side) / 2, side, side);
        const int wanted = std::min(side, AvatarSide);
        content =
            smallEnough(picture.copy(square).scaled(wanted, wanted, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    }
    if (content.isEmpty()) {
        refuse(u"looks.avatar"_s, {.fault = Fault::NoPicture});
    } else {
        setPart(draftToChange().looks.avatar, QString::fromLatin1(content), u"looks.avatar"_s);
    }
}

void SiteForm::dropAvatar()
{
    setPart(draftToChange().looks.avatar, QString(), u"looks.avatar"_s);
}

void SiteForm::checkBanner(Flaws &flaws) const
{
    static const QRegularExpression colour(u"^(#[0-9a-f]{6})?$"_s);
    const SiteLooks &looks = draft().looks;
    const PreChatForm &before = draft().preChat;
    const auto limit = [&flaws](const QString &field, const QString &text, int most) {
        if (text.size() > most) {
            flaws.insert(field, {.fault = Fault::TooLong, .details = {QString::number(most)}});
        }
    };
    limit(u"preChat.text"_s, before.text, limits::Text);
    limit(u"looks.title"_s, looks.title, limits::Name);
    limit(u"looks.greetingTitle"_s, looks.greetingTitle, limits::Name);
    limit(u"looks.greeting"_s, looks.greeting, SiteLooks::MaxText);
    limit(u"looks.awayText"_s, looks.awayText, SiteLooks::MaxText);
    if (!colour.match(looks.colour).hasMatch()) {
        flaws.insert(u"looks.colour"_s, {.fault = Fault::NoColour});
    }
    if (before.enabled && before.name == FieldNeed::Hidden && before.email == FieldNeed::Hidden &&
        before.phone == FieldNeed::Hidden) {
        flaws.insert(u"preChat.name"_s, {.fault = Fault::AsksNobody});
    }
}

} // namespace otklik
