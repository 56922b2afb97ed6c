// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/history_keeping.h"

#include <QObject>
#include <QString>
#include <QtQmlIntegration>

namespace otklik {

class Format;

/// How much of the history is on this computer, ready to show.
class KeptHistory : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by Desk")
    Q_PROPERTY(bool filling READ filling NOTIFY changed FINAL)
    Q_PROPERTY(qreal fraction READ fraction NOTIFY changed FINAL)
    Q_PROPERTY(QString text READ text NOTIFY changed FINAL)

public:
    /// What is given must outlive this.
    KeptHistory(HistoryKeeping &keeping, const Format &format, QObject *parent = nullptr);

    /// Older chats are on their way, and it is worth to be shown.
    bool filling() const;
    /// The part of the wanted time that is here, 0 to 1; below 0 when it cannot be told.
    qreal fraction() const;
    QString text() const;

Q_SIGNALS:
    void changed();

private:
    HistoryKeeping &m_keeping;
    const Format &m_format;
};

} // namespace otklik
