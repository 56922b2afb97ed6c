// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/contact_rules.h"

#include <QRegularExpression>

#include <algorithm>

namespace otklik {

using namespace Qt::StringLiterals;

bool isPlausiblePhone(const QString &text)
{
    static const QRegularExpression form(uR"(^\+?[0-9 ().\-]+$)"_s);
    const auto digits = std::ranges::count_if(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
    return digits >= 5 && digits <= 15 && form.match(text).hasMatch();
}

bool isPlausibleEmail(const QString &text)
{
    constexpr qsizetype longest = 254; // of an address in a mail's envelope
    static const QRegularExpression form(uR"(^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>".]{2,}$)"_s);
    return text.size() <= longest && form.match(text).hasMatch();
}

} // namespace otklik
