// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QQmlNetworkAccessManagerFactory>

namespace otklik {

/// Lets the QML engine fetch nothing from the network: whatever the screens show, a picture or an address in a
/// visitor's text can never make this computer call anybody.
class LocalOnlyAccess : public QQmlNetworkAccessManagerFactory
{
public:
    QNetworkAccessManager *create(QObject *parent) override;
};

} // namespace otklik
