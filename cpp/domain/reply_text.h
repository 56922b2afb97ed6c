// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace otklik {

/// What the variables of a canned reply stand for; empty: not known.
struct ReplyValues
{
    QString visitor;
    QString operatorName;
    QString site;
};

/// @p text with {visitor}, {operator} and {site} (also {посетитель}, {оператор}, {сайт}; in any case) replaced. What is
/// not known goes with its comma, so that "Hello, {visitor}!" becomes "Hello!" and a sentence still begins with a
/// capital. Braces around anything else stay.
QString filledReply(const QString &text, const ReplyValues &values);

} // namespace otklik
