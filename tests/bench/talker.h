// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/chat.h"

#include <QStringList>

#include <random>

namespace otklik::bench {

/// Makes up what people write to a shop: sentences of words that follow Zipf's law, as words of people do, in Russian
/// with every fifth in English, and here and there an order's number, a telephone number or an address. The same every
/// time.
class Talker
{
public:
    Talker();

    QString sentence();
    QString visitorName();
    /// A closed chat of a talk between @p me and a visitor, and its messages; numbered by @p number, from 1 on, each
    /// behind the one before.
    struct Talk
    {
        Chat chat;
        QList<Message> messages;
    };
    Talk talk(qint64 number, OperatorId me);
    static constexpr int TalkSize = 50; ///< messages

    /// What people look for, each as typed to its end.
    QStringList queries(int count);
    QString frequentWord() const { return m_russian.first(); }
    QString rareWord() const { return m_russian.at(20'000); }

private:
    QString oneOf(const QStringList &words);
    QString anyOf(const QStringList &words);
    QString telephone();

    std::mt19937_64 m_random{7};
    QStringList m_russian; ///< the most frequent first
    QStringList m_english;
};

} // namespace otklik::bench
