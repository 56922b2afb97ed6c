// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/status_tray.h"

#include "platform/program_icon.h"

#include <KStatusNotifierItem>

#include <QAction>
#include <QActionGroup>
#include <QMenu>

namespace otklik {

using namespace Qt::StringLiterals;

StatusTray::StatusTray(QObject *parent)
    : Tray(parent)
{
    connect(&m_host, &TrayHost::presentChanged, this, &Tray::availableChanged);
}

StatusTray::~StatusTray() = default;

void StatusTray::make()
{
    m_item = std::make_unique<KStatusNotifierItem>(u"otklik"_s);
    m_item->setCategory(KStatusNotifierItem::Communications);
    m_item->setStandardActionsEnabled(false); // its «Quit» asks nobody
    m_menu = new QMenu;
    m_item->setContextMenu(m_menu);
    connect(m_item.get(), &KStatusNotifierItem::activateRequested, this,
            [this] { emit pressed(m_item->providedToken()); });
}

void StatusTray::show(const TrayView &view)
{
    const bool first = !m_item;
    if (first) {
        make();
    } else if (m_view == view) {
        return;
    }
    if (first || m_view.count != view.count || m_view.calls != view.calls || m_view.muted != view.muted) {
        const QIcon icon = trayIcon(view.count, view.calls, view.muted);
        m_item->setIconByPixmap(icon);
        m_item->setAttentionIconByPixmap(icon);
    }
    m_item->setStatus(view.calls ? KStatusNotifierItem::NeedsAttention : KStatusNotifierItem::Active);
    m_item->setTitle(view.detail.isEmpty() ? view.title : view.title + u" · "_s + view.detail);
    m_item->setToolTipTitle(view.title);
    m_item->setToolTipSubTitle(view.detail);
    if (first || m_view.menu != view.menu) {
        m_menu->clear();
        qDeleteAll(m_menu->findChildren<QMenu *>(Qt::FindDirectChildrenOnly));
        qDeleteAll(m_menu->findChildren<QActionGroup *>(Qt::FindDirectChildrenOnly));
        fill(*m_menu, view.menu);
    }
    m_view = view;
}

void StatusTray::fill(QMenu &menu, const QList<TrayEntry> &entries)
{
    auto *together = new QActionGroup(&menu);
    for (const TrayEntry &entry : entries) {
        if (entry.isLine()) {
            menu.addSeparator();
            together = new QActionGroup(&menu);
        } else if (!entry.entries.isEmpty()) {
            QMenu *below = menu.addMenu(entry.text);
            below->menuAction()->setEnabled(entry.enabled);
            fill(*below, entry.entries);
        } else {
            QAction *action = menu.addAction(entry.text);
            action->setObjectName(entry.id);
            action->setEnabled(entry.enabled);
            action->setCheckable(entry.checkable);
            action->setChecked(entry.checked);
            if (entry.checkable) {
                together->addAction(action);
            }
            // Later: what is chosen may fill the menu anew, and this action would be gone in its own signal.
            connect(
                action, &QAction::triggered, this, [this, id = entry.id] { emit chosen(id); }, Qt::QueuedConnection);
        }
    }
}

} // namespace otklik
