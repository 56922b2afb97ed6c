// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/alert_outlets.h"

#include <QStringList>

namespace otklik {

/// A desktop with notifications and sound, and a tray when it is asked for: what closing the window does hangs on that.
/// What is shown and played goes nowhere but here.
struct SampleOutlets
{
    class ShownNotices : public Notifier
    {
    public:
        bool isAvailable() const override { return available; }
        void show(const Notice &notice) override { titles.append(notice.title); }
        void withdraw(const QString &) override {}

        QStringList titles;
        bool available = true;
    };
    class ShownTray : public Tray
    {
    public:
        bool isAvailable() const override { return available; }
        void show(const TrayView &) override {}

        bool available = false;
    };
    class PlayedSounds : public Sounder
    {
    public:
        bool isAvailable() const override { return available; }
        void play(Sound, int loudness) override { last = loudness; }
        void stop() override {}

        int last = 0;
        bool available = true;
    };

    explicit SampleOutlets(const QString &folder)
        : autostart(folder, {QStringLiteral("/usr/bin/otklik"), QStringLiteral("--background")})
    {
    }
    AlertOutlets all() { return {.notifier = &notifier, .tray = &tray, .sounder = &sounder, .autostart = &autostart}; }
    void bringTray()
    {
        tray.available = true;
        emit tray.availableChanged();
    }
    /// All of them; or none, as on a bare desktop.
    void setServices(bool there)
    {
        notifier.available = tray.available = sounder.available = there;
        emit notifier.availableChanged();
        emit tray.availableChanged();
        emit sounder.availableChanged();
    }

    ShownNotices notifier;
    ShownTray tray;
    PlayedSounds sounder;
    Autostart autostart;
};

} // namespace otklik
