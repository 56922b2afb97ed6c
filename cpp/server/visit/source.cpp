// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/visit/source.h"

#include "protocol/field_reader.h"

#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

QString mark(const QUrlQuery &query, const QString &name)
{
    return query.queryItemValue(name, QUrl::FullyDecoded).replace(u'+', u' ').simplified();
}

// The advertisement's own name where a mark is only a code for it.
QString advertiserOf(const QString &source, const QString &medium)
{
    const QString code = source.toLower();
    const bool paid = medium == "cpc"_L1 || medium == "ppc"_L1;
    if (code == "yandex_direct"_L1 || code == "yandex.direct"_L1 || code == "direct"_L1 ||
        (code == "yandex"_L1 && paid)) {
        return u"Яндекс.Директ"_s;
    }
    if (code == "google_ads"_L1 || code == "adwords"_L1 || (code == "google"_L1 && paid)) {
        return u"Google Ads"_s;
    }
    return source;
}

} // namespace

QString sourceOf(const QString &pageUrl, const QString &referrer, const QStringList &ownOrigins)
{
    const QUrlQuery query{QUrl(pageUrl)};
    const QString source = mark(query, u"utm_source"_s);
    if (!source.isEmpty()) {
        QString what = mark(query, u"utm_term"_s);
        if (what.isEmpty()) {
            what = mark(query, u"utm_campaign"_s);
        }
        const QString name = advertiserOf(source, mark(query, u"utm_medium"_s).toLower());
        return (what.isEmpty() ? name : u"%1 «%2»"_s.arg(name, what)).left(FieldReader::MaxName);
    }
    const QString host = QUrl(referrer).host();
    for (const QString &origin : ownOrigins) {
        if (QUrl(origin).host() == host) {
            return {};
        }
    }
    return host.left(FieldReader::MaxName);
}

} // namespace otklik
