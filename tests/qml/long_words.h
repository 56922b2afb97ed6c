// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

namespace otklik {

/// A language that nobody speaks: English with every vowel marked and doubled, so about a third longer, as words are in
/// German or Finnish. What is not translated stays plain and is told by that; what has no room is cut.
class LongWords : public QTranslator
{
    Q_OBJECT

public:
    /// @p english translates the plurals and must outlive this.
    explicit LongWords(const QTranslator &english, QObject *parent = nullptr);

    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *comment, int n) const override;

    /// @p text in that language; places for values and markup stay as they are.
    static QString of(const QString &text);

private:
    const QTranslator &m_english;
};

} // namespace otklik
