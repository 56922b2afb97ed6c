// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/outbox_job.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QSet>
#include <QString>

#include <random>

namespace otklik::faults {

enum class Damage : quint8 {
    Bits,
    Runs,
    Header,
    CutAtPage,
    CutWithinPage,
    Hole,
    ZeroedPages,
    IndexPage,
    SearchPage,
    OutboxPages,
    Messages,
    Emptied,
    Garbage,
    LogBit,
    LogHead,
    LogCut,
};

struct DamageKind
{
    Damage damage;
    QString name;
    bool ofLog; ///< of the write-ahead log, which a killed program leaves behind
};

const QList<DamageKind> &damageKinds();

/// What lies in a cache's file that no server has, and where.
struct OwnWork
{
    QList<OutboxJob> jobs; ///< in the order of their ids
    QMap<ChatId, QString> drafts;
    QMap<qint64, quint32> pageOfJob;
    QMap<qint64, quint32> pageOfDraft;
    QMap<QString, QSet<quint32>> pages; ///< of each table and index
    QSet<quint32> inner;                ///< on the way to the jobs and drafts: without them no row is found
};

/// Reads a copy of the cache @p file, so that it stays as it is.
OwnWork ownWorkIn(const QString &file);

/// What was done to a file.
struct Harm
{
    QSet<quint32> pages;   ///< whose newest state has been changed or taken away; page 1 only when more than its header
    bool endOfLog = false; ///< the log ends earlier now, which leaves no trace
};

/// Damages the cache @p file, which nobody has open, by chance.
Harm damage(const QString &file, const DamageKind &kind, const OwnWork &work, std::minstd_rand &random);

} // namespace otklik::faults
