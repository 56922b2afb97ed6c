// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/device_name.h"

#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace otklik {

QString deviceName()
{
    constexpr int most = 200;
    const QString host = QSysInfo::machineHostName();
    const QString system = QSysInfo::prettyProductName();
    return (host.isEmpty() ? system : u"%1, %2"_s.arg(host, system)).left(most);
}

} // namespace otklik
