// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/links.h"

#include <QRegularExpression>
#include <QUrl>

namespace otklik {

using namespace Qt::StringLiterals;

namespace {

/// How much of @p url belongs to it: without the punctuation after it, and without a bracket that was opened before it.
qsizetype lengthWithin(QStringView url)
{
    qsizetype length = url.size();
    while (length > 0) {
        const QChar last = url.at(length - 1);
        const bool looseBracket = last == u')' && url.first(length).count(u')') > url.first(length).count(u'(');
        if (!looseBracket && !u".,;:!?…'\"»”’]}*_"_s.contains(last)) {
            break;
        }
        --length;
    }
    return length;
}

} // namespace

QList<TextLink> findLinks(const QString &text)
{
    static const QRegularExpression pattern(uR"(\b(?:https?://[^\s<>"«»“”]+|mailto:[^\s<>"«»“”]+@[^\s<>"«»“”]+))"_s,
                                            QRegularExpression::CaseInsensitiveOption |
                                                QRegularExpression::UseUnicodePropertiesOption);
    QList<TextLink> links;
    for (const QRegularExpressionMatch &match : pattern.globalMatch(text)) {
        const qsizetype length = lengthWithin(match.capturedView());
        const QUrl url(match.captured().first(length), QUrl::StrictMode);
        // "https://" alone is no address; mailto has no host.
        if (url.isValid() && (url.scheme() == "mailto"_L1 || !url.host().isEmpty())) {
            links.append({match.capturedStart(), length, url.toString(QUrl::FullyEncoded)});
        }
    }
    return links;
}

} // namespace otklik
