// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tray_view.h"

#include "models/alert_facts.h"
#include "models/alert_settings.h"
#include "models/desk.h"
#include "models/texts.h"

namespace otklik {

using namespace Qt::StringLiterals;

namespace {

TrayEntry choice(QLatin1StringView line, int value, const QString &text, bool taken)
{
    return {.id = line + QString::number(value), .text = text, .checkable = true, .checked = taken};
}

} // namespace

TrayView TrayTexts::view(const Desk *desk, int quiet, const QString &quietText)
{
    TrayView view;
    view.title = tr("Otklik");
    view.menu = {{.id = trayline::Open, .text = tr("Open Otklik")}, {}};
    if (desk != nullptr) {
        const int unread = desk->unreadCount() + desk->unreadRooms();
        view.count = desk->incomingCount() + unread;
        view.calls = desk->incomingCount() > 0 && quiet == AlertSettings::NotQuiet;
        view.detail = AlertFacts::countText(desk->incomingCount(), unread, 0);
        for (const int status : {Desk::Available, Desk::Unavailable, Desk::OfflineStatus}) {
            view.menu.append(choice(trayline::Status, status, Texts::operatorStatus(OperatorStatus(status)),
                                    status == desk->status()));
        }
        view.menu.append(TrayEntry{});
    }
    view.muted = desk == nullptr || desk->status() != Desk::Available || quiet != AlertSettings::NotQuiet;
    if (!quietText.isEmpty()) {
        view.detail = view.detail.isEmpty() ? quietText : view.detail + u" · "_s + quietText;
    }
    QList<TrayEntry> quiets;
    for (int value = AlertSettings::NotQuiet; value <= AlertSettings::Always; ++value) {
        quiets.append(choice(trayline::Quiet, value, quietName(value), value == quiet));
    }
    view.menu.append({.id = u"quiet"_s, .text = tr("Do not disturb"), .entries = quiets});
    view.menu.append(TrayEntry{});
    view.menu.append({.id = trayline::Quit, .text = tr("Quit")});
    return view;
}

QString TrayTexts::quietName(int quiet)
{
    switch (quiet) {
    case AlertSettings::HalfHour:
        return tr("30 minutes");
    case AlertSettings::Hour:
        return tr("1 hour");
    case AlertSettings::Tomorrow:
        return tr("Until tomorrow");
    case AlertSettings::Always:
        return tr("Always");
    default:
        return tr("Off", "do not disturb");
    }
}

} // namespace otklik
