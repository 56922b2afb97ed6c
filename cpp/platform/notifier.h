// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QString>

namespace otklik {

/// A notification as the program wants it. All of it is plain text, whoever wrote it.
struct Notice
{
    struct Action
    {
        QString id;
        QString text;

        bool operator==(const Action &) const = default;
    };

    QString key;   ///< shown again under the same key, it takes the place of the one before
    QString event; ///< what it tells of: an event of otklik.notifyrc
    QString title;
    QString text;
    bool lasting = false; ///< stays until it is withdrawn, chosen or dismissed
    QString open;         ///< says what choosing the notice itself does
    QList<Action> actions;
    QString reply; ///< the word on the answer's button; empty: it cannot be answered in place

    bool operator==(const Notice &) const = default;
};

/// Shows notices outside of the window. GUI thread.
class Notifier : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Whether somebody is there to show them.
    virtual bool isAvailable() const = 0;
    virtual void show(const Notice &notice) = 0;
    /// Takes it away; nothing happens when it is not shown.
    virtual void withdraw(const QString &key) = 0;

Q_SIGNALS:
    void availableChanged();
    /// One of its actions, or, with an empty @p action, the notice itself. @p activationToken lets the window come to
    /// the front where the system asks for one; it may be empty.
    void chosen(const QString &key, const QString &action, const QString &activationToken);
    /// Answered in place.
    void replied(const QString &key, const QString &text);
    /// Gone without a choice, and not by `withdraw`.
    void dismissed(const QString &key);
};

} // namespace otklik
