// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/tray.h"
#include "platform/tray_host.h"

#include <memory>

class KStatusNotifierItem;
class QMenu;

namespace otklik {

/// The tray by KDE's KStatusNotifierItem. Needs a QApplication: its menu is one of Qt Widgets.
class StatusTray : public Tray
{
    Q_OBJECT

public:
    explicit StatusTray(QObject *parent = nullptr);
    ~StatusTray() override;

    bool isAvailable() const override { return m_host.isPresent(); }
    void show(const TrayView &view) override;

private:
    void make();
    void fill(QMenu &menu, const QList<TrayEntry> &entries);

    TrayHost m_host;
    std::unique_ptr<KStatusNotifierItem> m_item; ///< made with the first view
    QMenu *m_menu = nullptr;                     ///< the item's
    TrayView m_view;
};

} // namespace otklik
