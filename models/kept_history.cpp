// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/kept_history.h"

#include "models/format.h"

#include <algorithm>

namespace otklik {

KeptHistory::KeptHistory(HistoryKeeping &keeping, const Format &format, QObject *parent)
    : QObject(parent)
    , m_keeping(keeping)
    , m_format(format)
{
    connect(&keeping, &HistoryKeeping::progressChanged, this, &KeptHistory::changed);
    connect(&format, &Format::changed, this, &KeptHistory::changed);
}

bool KeptHistory::filling() const
{
    const HistoryProgress now = m_keeping.progress();
    return now.filling && !now.whole && !now.full;
}

qreal KeptHistory::fraction() const
{
    const HistoryProgress now = m_keeping.progress();
    if (now.whole || now.full) {
        return 1;
    }
    if (now.wanted == 0) {
        return -1;
    }
    if (now.reached == 0) {
        return 0;
    }
    const auto all = qreal(m_format.now() - now.wanted);
    return std::clamp(qreal(m_format.now() - now.reached) / std::max<qreal>(1, all), 0.0, 1.0);
}

QString KeptHistory::text() const
{
    const HistoryProgress now = m_keeping.progress();
    if (now.whole) {
        return now.wanted == 0 || now.reached > now.wanted
                   ? tr("All of your chats are on this computer")
                   : tr("Your chats since %1 are on this computer").arg(m_format.longDate(now.wanted));
    }
    if (now.reached == 0) {
        return now.filling ? tr("The history is being loaded…")
                           : tr("The history is loaded when there is a connection");
    }
    const QString since = m_format.longDate(now.reached);
    if (now.full) {
        return tr("Your chats since %1 are on this computer; older ones do not fit into the limit").arg(since);
    }
    return now.filling ? tr("The history is being loaded: chats since %1 are here").arg(since)
                       : tr("Your chats since %1 are here; older ones come when there is a connection").arg(since);
}

} // namespace otklik
