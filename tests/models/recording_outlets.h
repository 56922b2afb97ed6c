// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/alert_outlets.h"

#include <QHash>
#include <QStringList>

namespace otklik {

/// Keeps what would be shown.
class RecordingNotifier : public Notifier
{
public:
    bool isAvailable() const override { return available; }
    void show(const Notice &notice) override
    {
        shown.insert(notice.key, notice);
        told.append(notice.key);
    }
    void withdraw(const QString &key) override { shown.remove(key); }
    void setAvailable(bool there)
    {
        available = there;
        shown.clear();
        emit availableChanged();
    }

    QHash<QString, Notice> shown;
    QStringList told; ///< in the order they were shown
    bool available = true;
};

/// Keeps what the tray would show.
class RecordingTray : public Tray
{
public:
    bool isAvailable() const override { return available; }
    void show(const TrayView &shown) override { view = shown; }
    void setAvailable(bool there)
    {
        available = there;
        emit availableChanged();
    }

    TrayView view;
    bool available = true;
};

/// Keeps what would be heard.
class RecordingSounder : public Sounder
{
public:
    bool isAvailable() const override { return available; }
    void play(Sound sound, int loudness) override
    {
        (sound == Sound::Call ? calls : words)++;
        last = loudness;
    }
    void stop() override { ++stops; }

    int calls = 0;
    int words = 0;
    int stops = 0;
    int last = 0;
    bool available = true;
};

} // namespace otklik
