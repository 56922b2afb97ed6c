// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace otklik {

/// Tells when the system's network comes back. Where the system does not say, it stays silent; nothing depends on it
/// but how soon a connection is tried again.
class NetworkState : public QObject
{
    Q_OBJECT

public:
    explicit NetworkState(QObject *parent = nullptr);

Q_SIGNALS:
    void cameBack();
};

} // namespace otklik
