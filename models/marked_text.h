// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/word_forms.h"

#include <QColor>
#include <QString>

namespace otklik {

/// @p text with its @p marks in bold and in @p colour, for a `Text.StyledText`.
///
/// Safe for the words of strangers: every character of @p text goes through toHtmlEscaped, so that it can neither open
/// a tag nor an entity, and the only tags are those written here. What a StyledText could load or link to is never
/// among them.
QString markedText(const QString &text, const QList<TextRange> &marks, const QColor &colour);

} // namespace otklik
