// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QString>

namespace otklik {

/// A line of the tray's menu; one without an id and a text separates.
struct TrayEntry
{
    QString id;
    QString text;
    bool enabled = true;
    bool checkable = false;
    bool checked = false;
    QList<TrayEntry> entries = {}; ///< a menu of its own, when there are any

    bool isLine() const { return id.isEmpty() && text.isEmpty(); }
    bool operator==(const TrayEntry &other) const;
};

// By hand: one that is made by default would have to compare the list before its elements are complete.
inline bool TrayEntry::operator==(const TrayEntry &other) const
{
    return id == other.id && text == other.text && enabled == other.enabled && checkable == other.checkable &&
           checked == other.checked && entries == other.entries;
}

/// What the tray shows.
struct TrayView
{
    QString title;
    QString detail;
    int count = 0;      ///< on the icon; 0: none
    bool calls = false; ///< somebody waits
    bool muted = false; ///< signed out, offline or not to be disturbed
    QList<TrayEntry> menu;

    bool operator==(const TrayView &) const = default;
};

/// The program's icon in the system's tray. GUI thread.
class Tray : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Whether the system has a tray, so that a hidden window can be found again.
    virtual bool isAvailable() const = 0;
    /// The icon appears with the first call.
    virtual void show(const TrayView &view) = 0;

Q_SIGNALS:
    void availableChanged();
    /// The icon was pressed. @p activationToken as in `Notifier`.
    void pressed(const QString &activationToken);
    /// A line of the menu.
    void chosen(const QString &id);
};

} // namespace otklik
