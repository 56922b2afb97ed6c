// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/cache.h"
#include "cache/cache_writer.h"
#include "domain/clock.h"
#include "models/desk.h"
#include "models/format.h"
#include "models/recording_commands.h"
#include "unit/cache/cache_samples.h"

#include <QTemporaryDir>
#include <QTranslator>

#include <memory>

namespace otklik {

/// A clock that stands where the test puts it.
class SetClock : public Clock
{
public:
    Timestamp now() const override { return at; }

    Timestamp at = 1'700'000'200'000; // 14 November 2023, 22:16:40 UTC
};

/// Answers every text with itself behind "ru:", and keeps how many things were spoken of.
class MarkingTranslator : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *hint, int n) const override;
};

/// What models stand on, for a test: a real cache in a folder of its own, a set clock, recorded commands.
class ModelGround
{
public:
    ModelGround();

    /// Writes and waits for the commit and for what models make of it.
    void write(const std::function<void(CacheWriter &)> &job);
    /// Closes the file and opens it again, as the next start does.
    void reopen();
    std::unique_ptr<Desk> desk();

    static Operator me();
    static Presence visitor(VisitorId id, VisitorStatus status = VisitorStatus::OnSite, const QString &name = {});
    static PresenceUpdate arrived(const QList<Presence> &visitors);
    static PresenceUpdate changed(const QList<Presence> &visitors);

    QTemporaryDir folder;
    SetClock clock;
    Format format;
    std::unique_ptr<Cache> cache;
    std::unique_ptr<RecordingCommands> commands;
};

/// The values of one role, from the first row on.
QVariantList column(const QAbstractItemModel &model, const QByteArray &role);
/// One value, by the role's name in QML.
QVariant value(const QAbstractItemModel &model, int row, const QByteArray &role);

} // namespace otklik
