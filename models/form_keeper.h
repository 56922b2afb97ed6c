// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/cache.h"

#include <QHash>
#include <QJsonObject>
#include <QObject>
#include <QTimer>

namespace otklik {

/// Brings what is filled in and not sent to the disk, at most half a second after the first unsaved key, and reads it
/// when the program starts. GUI thread.
class FormKeeper : public QObject
{
    Q_OBJECT

public:
    /// @p cache must outlive this.
    FormKeeper(Cache &cache, FormKind kind, QObject *parent = nullptr);
    /// Writes what is not written yet.
    ~FormKeeper() override;

    /// What an earlier run left, by what it belongs to.
    QHash<qint64, QJsonObject> kept() const;
    /// An empty object takes it away.
    void keep(qint64 id, const QJsonObject &form);

private:
    void write();

    Cache &m_cache;
    const FormKind m_kind;
    QHash<qint64, QJsonObject> m_unsaved;
    QTimer m_timer;
};

} // namespace otklik
