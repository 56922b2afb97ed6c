// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/seals.h"

#include "cache/cache_reader.h"
#include "cache/statements.h"

#include <QHash>
#include <QVariant>

#include <algorithm>

namespace otklik {

namespace {

constexpr int JobFields = 8;    // all
constexpr int EntryFields = 19; // local_id and chat_id are the first two
constexpr int FirstOfEntry = 2;
constexpr int OldestOfEntry = 14; // those from the seq on that rows from before answers and changes have
constexpr int DraftFields = 2;

QVariantList valuesOf(const QSqlQuery &row, int from, int until)
{
    QVariantList values;
    for (int column = from; column < until; ++column) {
        values.append(row.value(column));
    }
    return values;
}

bool holds(const QSqlQuery &row, int from, int until)
{
    const qint64 seal = row.value(until).toLongLong();
    return seal == 0 || seal == sealOf(valuesOf(row, from, until));
}

// What the seal of an entry is made of: a message that answers nothing and was not changed is sealed as it was before
// there was such a thing, so that the rows from then hold.
QVariantList sealedOfEntry(QVariantList values)
{
    const bool plain = std::all_of(values.cbegin() + OldestOfEntry, values.cend(), [](const QVariant &value) {
        const QString text = value.toString();
        return text.isEmpty() || text == QLatin1StringView("0");
    });
    if (plain) {
        values.resize(OldestOfEntry);
    }
    return values;
}

} // namespace

// FNV-1a over the texts of the values: each step can be undone, so that no change of one byte is without effect.
qint64 sealOf(const QVariantList &values)
{
    constexpr quint64 Offset = 0xcbf29ce484222325;
    constexpr quint64 Prime = 0x100000001b3;
    constexpr char16_t End = 0xffff; // no text has it
    quint64 sum = Offset;
    const auto add = [&sum](char16_t unit) {
        sum = (sum ^ (unit & 0xffU)) * Prime;
        sum = (sum ^ (unit >> 8U)) * Prime;
    };
    for (const QVariant &value : values) {
        const QString text = value.toString();
        for (const QChar unit : text) {
            add(unit.unicode());
        }
        add(End);
    }
    return sum == 0 ? 1 : qint64(sum);
}

bool jobHolds(const QSqlQuery &row)
{
    return holds(row, 0, JobFields);
}

bool entryHolds(const QSqlQuery &row)
{
    const qint64 seal = row.value(EntryFields).toLongLong();
    return seal == 0 || seal == sealOf(sealedOfEntry(valuesOf(row, FirstOfEntry, EntryFields)));
}

bool draftHolds(const QSqlQuery &row)
{
    return holds(row, 0, DraftFields);
}

qint64 sealOfPosition(const CacheReader &reader)
{
    const SyncPosition position = reader.position();
    return sealOf({reader.owner(), position.epoch, position.offset, position.operatorId});
}

bool positionHolds(Statements &statements)
{
    static const QString sql = QStringLiteral("SELECT key, value FROM meta");
    QHash<QString, QString> meta;
    QSqlQuery *query = statements.run(sql);
    while (query && statements.next(*query)) {
        meta.insert(query->value(0).toString(), query->value(1).toString());
    }
    const QString seal = meta.value(PositionSealKey);
    const auto number = [&meta](QLatin1StringView key) { return meta.value(key).toLongLong(); };
    using namespace Qt::StringLiterals;
    return seal.isEmpty() || seal.toLongLong() == sealOf({meta.value("owner"_L1), meta.value("epoch"_L1),
                                                          number("offset"_L1), number("operator"_L1)});
}

qint64 sealOfEntry(const QVariantList &row)
{
    return sealOf(sealedOfEntry(row.mid(1)));
}

} // namespace otklik
