// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/reply_text.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

const QString &valueOf(const QString &variable, const ReplyValues &values)
{
    const QString name = variable.toLower();
    if (name == "visitor"_L1 || name == u"посетитель"_s) {
        return values.visitor;
    }
    return name == "operator"_L1 || name == u"оператор"_s ? values.operatorName : values.site;
}

bool beginsSentence(const QString &before)
{
    const QString said = before.trimmed();
    return said.isEmpty() || before.endsWith(u'\n') || said.endsWith(u'.') || said.endsWith(u'!') ||
           said.endsWith(u'?');
}

} // namespace

QString filledReply(const QString &text, const ReplyValues &values)
{
    static const QRegularExpression variable(u"(,?[ \\t]*)\\{(visitor|operator|site|посетитель|оператор|сайт)\\}"
                                             "(,?[ \\t]*)"_s,
                                             QRegularExpression::CaseInsensitiveOption |
                                                 QRegularExpression::UseUnicodePropertiesOption);
    QString filled;
    qsizetype done = 0;
    bool capital = false;
    const auto append = [&](QStringView part) {
        const qsizetype at = filled.size();
        filled += part;
        if (capital && at < filled.size()) {
            filled[at] = filled.at(at).toUpper();
            capital = false;
        }
    };
    QRegularExpressionMatchIterator matches = variable.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        append(QStringView(text).sliced(done, match.capturedStart() - done));
        done = match.capturedEnd();
        const QString value = valueOf(match.captured(2), values);
        if (!value.isEmpty()) {
            append(QString(match.captured(1) + value + match.captured(3)));
        } else if (beginsSentence(filled)) {
            append(match.capturedView(1).trimmed().isEmpty() ? match.capturedView(1) : QStringView());
            capital = true;
        } else {
            append(match.capturedView(3)); // "Good day, {visitor}, we …" keeps one comma
        }
    }
    append(QStringView(text).sliced(done));
    return filled;
}

} // namespace otklik
