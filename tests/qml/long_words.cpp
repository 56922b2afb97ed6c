// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "long_words.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace otklik {

LongWords::LongWords(const QTranslator &english, QObject *parent)
    : QTranslator(parent)
    , m_english(english)
{
}

QString LongWords::translate(const char *context, const char *source, const char *comment, int n) const
{
    const QString english = m_english.translate(context, source, comment, n);
    return of(english.isEmpty() ? QString::fromUtf8(source) : english);
}

QString LongWords::of(const QString &text)
{
    static const QHash<QChar, QString> vowels{{u'a', u"äa"_s}, {u'e', u"ëe"_s}, {u'i', u"ïi"_s}, {u'o', u"öo"_s},
                                              {u'u', u"üu"_s}, {u'A', u"Äa"_s}, {u'E', u"Ëe"_s}, {u'I', u"Ïi"_s},
                                              {u'O', u"Öo"_s}, {u'U', u"Üu"_s}};
    QString longer;
    bool inMarkup = false;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar letter = text.at(at);
        const bool isPlace = at > 0 && text.at(at - 1) == u'%'; // %1, %n, %L1
        inMarkup = (inMarkup || letter == u'<') && !(at > 0 && text.at(at - 1) == u'>' && letter != u'<');
        longer += inMarkup || isPlace ? QString(letter) : vowels.value(letter, letter);
    }
    return longer;
}

} // namespace otklik
