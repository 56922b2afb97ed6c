// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/marked_text.h"

using namespace Qt::StringLiterals;

namespace otklik {

QString markedText(const QString &text, const QList<TextRange> &marks, const QColor &colour)
{
    QString styled;
    qsizetype done = 0;
    for (const TextRange &mark : marks) {
        styled += text.sliced(done, mark.start - done).toHtmlEscaped();
        styled += u"<font color=\"%1\"><b>"_s.arg(colour.name()) +
                  text.sliced(mark.start, mark.length).toHtmlEscaped() + u"</b></font>"_s;
        done = mark.end();
    }
    return styled + text.sliced(done).toHtmlEscaped();
}

} // namespace otklik
