// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QSet>

#include <compare>

namespace otklik {

enum class AlertKind : quint8 {
    Waiting,   ///< a visitor waits for an operator
    Passed,    ///< a colleague passes a chat to this operator
    Message,   ///< a visitor wrote in one of the operator's chats
    Colleague, ///< a colleague wrote
    Request,   ///< a new request
};

/// What an alert is about.
struct AlertKey
{
    AlertKind kind = AlertKind::Waiting;
    qint64 id = 0; ///< a chat, a room or a request, by kind

    auto operator<=>(const AlertKey &) const = default;
};

inline size_t qHash(const AlertKey &key, size_t seed = 0)
{
    return qHashMulti(seed, int(key.kind), key.id);
}

/// Something that wants the operator's attention now.
struct AlertFact
{
    AlertKey key;
    qint64 mark = 0;       ///< larger when it has become new once more
    bool onScreen = false; ///< the operator has it in front of them
    bool silent = false;   ///< the operator has put it off, or is looking into it: it makes no sound

    /// Somebody waits until an operator accepts.
    bool calls() const { return key.kind == AlertKind::Waiting || key.kind == AlertKind::Passed; }
};

/// Under what an alert is decided.
struct AlertTerms
{
    bool current = false; ///< what is known is what is: connected, and nothing is on its way from before
    bool quiet = false;   ///< the operator is not to be disturbed
};

/// What is to be done.
struct AlertSteps
{
    QList<AlertKey> shown;     ///< notices to be shown, or shown anew because of what is new in them
    QList<AlertKey> withdrawn; ///< notices to be taken away
    bool summaryShown = false; ///< one notice for many is to be shown, or shown anew
    bool summaryWithdrawn = false;
    bool newCall = false; ///< somebody began to wait
    bool newWord = false; ///< something else is new
    bool calls = false;   ///< somebody waits: what repeats is to go on
};

/// Decides which alerts the operator gets, from what is and from what they were told: nothing twice, nothing that is
/// in front of them, one for all after a time in which nothing could be told (sleep, no network, not to be disturbed),
/// and never more at once than one can read. Knows no time, no text and no screen.
class AlertBoard
{
public:
    /// More notices than this side by side become one.
    static constexpr qsizetype Most = 3;

    /// @p facts: all there are now, those that call first, then as they came.
    AlertSteps decide(const QList<AlertFact> &facts, const AlertTerms &terms);
    /// Shows again what calls and is no longer shown; of what `decide` was last told.
    AlertSteps remind();
    /// A notice is gone, by a choice or because the service let it go.
    void forget(const AlertKey &key) { m_shown.remove(key); }
    void forgetSummary() { m_summary.clear(); }
    /// All notices are gone, with the service that showed them.
    void forgetAll();

    bool isShown(const AlertKey &key) const { return m_shown.contains(key); }
    /// What the notice for many is about; empty: there is none.
    const QSet<AlertKey> &summary() const { return m_summary; }

private:
    void dropOver(AlertSteps &steps);
    void dropSeen(AlertSteps &steps);
    void tell(const QList<AlertFact> &fresh, AlertSteps &steps);
    void endSummary(AlertSteps &steps);

    QHash<AlertKey, qint64> m_told; ///< the mark of what the operator knows of
    QSet<AlertKey> m_shown;         ///< that have a notice of their own
    QSet<AlertKey> m_summary;
    QList<AlertFact> m_facts;
    bool m_gathering = true; ///< what is new since is told at once, in one
};

} // namespace otklik
