// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/file_damage.h"

#include "cache/connection.h"
#include "cache/rows.h"
#include "cache/statements.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik::faults {

namespace {

constexpr int PageSize = 4'096;
constexpr int HeaderSize = 100;
constexpr int LogHead = 32;
constexpr int FrameHead = 24;
constexpr int FrameSize = FrameHead + PageSize;

QByteArray bytesOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &name, const QByteArray &bytes)
{
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        qFatal("%s cannot be damaged", qPrintable(name));
    }
}

qint64 varint(const QByteArray &bytes, qsizetype &at)
{
    qint64 value = 0;
    for (int i = 0; i < 9 && at < bytes.size(); ++i) {
        const auto byte = quint8(bytes[at++]);
        if (i == 8) {
            return (value << 8) | byte;
        }
        value = (value << 7) | (byte & 0x7f);
        if ((byte & 0x80) == 0) {
            break;
        }
    }
    return value;
}

// Where the rows of a table lie, by its leaves.
void findRows(const QByteArray &file, const QSet<quint32> &pages, QMap<qint64, quint32> &places, QSet<quint32> &inner)
{
    constexpr char Leaf = 0x0d;
    for (const quint32 page : pages) {
        const qsizetype start = qsizetype(page - 1) * PageSize;
        if (start + PageSize > file.size() || file[start] != Leaf) {
            inner.insert(page);
            continue;
        }
        const int cells = qFromBigEndian<quint16>(file.constData() + start + 3);
        for (int cell = 0; cell < cells; ++cell) {
            qsizetype at = start + qFromBigEndian<quint16>(file.constData() + start + 8 + qsizetype(cell) * 2);
            varint(file, at); // its size
            places.insert(varint(file, at), page);
        }
    }
}

// Of each page the frame of its newest state in the log; and how many commits end behind each frame.
struct LogMap
{
    QMap<quint32, int> newest;
    QList<int> commitsFrom;
};

LogMap mapOf(const QByteArray &log)
{
    LogMap map;
    const QByteArray salts = log.mid(16, 8);
    QList<bool> commits;
    for (qsizetype at = LogHead; at + FrameSize <= log.size() && log.mid(at + 8, 8) == salts; at += FrameSize) {
        map.newest[qFromBigEndian<quint32>(log.constData() + at)] = int(commits.size());
        commits.append(qFromBigEndian<quint32>(log.constData() + at + 4) != 0);
    }
    map.commitsFrom.resize(commits.size() + 1);
    for (qsizetype frame = commits.size() - 1; frame >= 0; --frame) {
        map.commitsFrom[frame] = map.commitsFrom[frame + 1] + (commits[frame] ? 1 : 0);
    }
    return map;
}

class Chance
{
public:
    explicit Chance(std::minstd_rand &random)
        : m_random(random)
    {
    }
    qsizetype below(qsizetype end) { return end > 0 ? qsizetype(m_random() % quint64(end)) : 0; }
    qsizetype between(qsizetype from, qsizetype until) { return from + below(until - from); }

    void flipBit(QByteArray &bytes, qsizetype from, qsizetype until)
    {
        const qsizetype at = between(from, std::min(until, bytes.size()));
        if (at < bytes.size()) {
            bytes[at] = char(quint8(bytes[at]) ^ (1U << below(8)));
        }
    }
    void scribble(QByteArray &bytes, qsizetype from, qsizetype size)
    {
        for (qsizetype at = from; at < std::min(from + size, bytes.size()); ++at) {
            bytes[at] = char(below(256));
        }
    }
    quint32 oneOf(const QSet<quint32> &pages)
    {
        QList<quint32> sorted(pages.cbegin(), pages.cend());
        std::ranges::sort(sorted);
        return sorted.isEmpty() ? 1 : sorted[below(sorted.size())];
    }

private:
    std::minstd_rand &m_random;
};

QSet<quint32> pagesOf(const OwnWork &work, const std::function<bool(const QString &)> &wanted)
{
    QSet<quint32> found;
    for (const auto &[name, pages] : work.pages.asKeyValueRange()) {
        if (wanted(name)) {
            found += pages;
        }
    }
    return found;
}

// In one of @p pages: some bits, a run of bytes, or the whole of it.
void harmPage(QByteArray &bytes, const QSet<quint32> &pages, Chance &chance)
{
    const qsizetype start = qsizetype(chance.oneOf(pages) - 1) * PageSize;
    switch (chance.below(3)) {
    case 0:
        for (qsizetype i = 0; i <= chance.below(4); ++i) {
            chance.flipBit(bytes, start, start + PageSize);
        }
        break;
    case 1:
        chance.scribble(bytes, start + chance.below(PageSize), 1 + chance.below(200));
        break;
    default:
        chance.scribble(bytes, start, PageSize);
    }
}

void harmMain(QByteArray &bytes, Damage damage, const OwnWork &work, Chance &chance)
{
    const qsizetype pages = bytes.size() / PageSize;
    switch (damage) {
    case Damage::Bits:
        for (qsizetype i = 0; i <= chance.below(8); ++i) {
            chance.flipBit(bytes, 0, bytes.size());
        }
        break;
    case Damage::Runs:
        for (qsizetype i = 0; i <= chance.below(4); ++i) {
            chance.scribble(bytes, chance.below(bytes.size()), 1 + chance.below(3'000));
        }
        break;
    case Damage::Header:
        if (chance.below(2) == 0) {
            chance.flipBit(bytes, 0, HeaderSize);
        } else {
            chance.scribble(bytes, 0, 1 + chance.below(HeaderSize));
        }
        break;
    case Damage::CutAtPage:
        bytes.truncate(chance.between(1, pages) * PageSize);
        break;
    case Damage::CutWithinPage:
        bytes.truncate(chance.between(1, bytes.size()));
        break;
    case Damage::Hole:
        bytes.remove(chance.between(PageSize, bytes.size()), 1 + chance.below(20'000));
        break;
    case Damage::ZeroedPages:
        for (qsizetype i = 0; i <= chance.below(6); ++i) {
            const qsizetype page = chance.between(1, pages);
            std::fill_n(bytes.begin() + page * PageSize, PageSize, '\0');
        }
        break;
    case Damage::IndexPage:
        harmPage(bytes,
                 pagesOf(work,
                         [](const QString &name) {
                             return name.startsWith("messages_"_L1) || name.startsWith("chats_"_L1);
                         }),
                 chance);
        break;
    case Damage::SearchPage:
        harmPage(bytes, pagesOf(work, [](const QString &name) { return name.contains("_words_"_L1); }), chance);
        break;
    case Damage::OutboxPages:
        harmPage(bytes, pagesOf(work, [](const QString &name) { return name.contains("outbox"_L1); }), chance);
        break;
    case Damage::Messages:
        harmPage(bytes, pagesOf(work, [](const QString &name) { return name == "messages"_L1; }), chance);
        break;
    case Damage::Emptied:
        bytes.clear();
        break;
    default:
        bytes.resize(chance.between(1, 100'000));
        chance.scribble(bytes, 0, bytes.size());
    }
}

} // namespace

const QList<DamageKind> &damageKinds()
{
    static const QList<DamageKind> all{{Damage::Bits, u"single bits"_s, false},
                                       {Damage::Runs, u"runs of bytes"_s, false},
                                       {Damage::Header, u"the file's header"_s, false},
                                       {Damage::CutAtPage, u"cut at a page"_s, false},
                                       {Damage::CutWithinPage, u"cut anywhere"_s, false},
                                       {Damage::Hole, u"bytes gone from the middle"_s, false},
                                       {Damage::ZeroedPages, u"zeroed pages"_s, false},
                                       {Damage::IndexPage, u"a page of an index"_s, false},
                                       {Damage::SearchPage, u"a page of the search index"_s, false},
                                       {Damage::OutboxPages, u"the outbox's own pages"_s, false},
                                       {Damage::Messages, u"pages of the messages"_s, false},
                                       {Damage::Emptied, u"emptied"_s, false},
                                       {Damage::Garbage, u"replaced by garbage"_s, false},
                                       {Damage::LogBit, u"log: a bit"_s, true},
                                       {Damage::LogHead, u"log: its head"_s, true},
                                       {Damage::LogCut, u"log: torn off"_s, true}};
    return all;
}

OwnWork ownWorkIn(const QString &file)
{
    const QTemporaryDir folder;
    const QString copy = folder.filePath(u"copy.sqlite"_s);
    for (const QLatin1StringView part : {""_L1, "-wal"_L1}) {
        QFile::copy(file + part, copy + part);
    }
    OwnWork work;
    {
        const Connection connection(copy, Connection::Access::ReadWrite);
        Statements statements(connection.database());
        QSqlQuery *query = statements.run(u"SELECT %1 FROM outbox ORDER BY id"_s.arg(JobColumns));
        while (query && statements.next(*query)) {
            work.jobs.append(jobFromRow(*query));
        }
        query = statements.run(u"SELECT chat_id, text FROM drafts"_s);
        while (query && statements.next(*query)) {
            work.drafts.insert(query->value(0).toLongLong(), query->value(1).toString());
        }
        query = statements.run(u"SELECT name, pageno FROM dbstat"_s);
        while (query && statements.next(*query)) {
            work.pages[query->value(0).toString()].insert(query->value(1).toUInt());
        }
    }
    const QByteArray bytes = bytesOf(copy); // the log is in it now
    findRows(bytes, work.pages.value(u"outbox"_s), work.pageOfJob, work.inner);
    findRows(bytes, work.pages.value(u"drafts"_s), work.pageOfDraft, work.inner);
    work.inner += work.pages.value(u"sqlite_schema"_s) + QSet<quint32>{1};
    return work;
}

Harm damage(const QString &file, const DamageKind &kind, const OwnWork &work, std::minstd_rand &random)
{
    Chance chance(random);
    Harm harm;
    const QByteArray log = bytesOf(file + "-wal"_L1);
    const LogMap map = mapOf(log);
    const int frames = int(map.commitsFrom.size()) - 1;
    if (!kind.ofLog) {
        const QByteArray before = bytesOf(file);
        QByteArray after = before;
        harmMain(after, kind.damage, work, chance);
        write(file, after);
        for (qsizetype at = 0; at < before.size(); at += PageSize) {
            const auto page = quint32(at / PageSize + 1);
            const qsizetype from = at == 0 ? HeaderSize : at;
            const qsizetype size = at + PageSize - from;
            if (!map.newest.contains(page) && before.mid(from, size) != after.mid(from, size)) {
                harm.pages.insert(page);
            }
        }
        return harm;
    }
    QByteArray after = log;
    int first = frames; // of the frames that SQLite passes over
    if (kind.damage == Damage::LogHead) {
        chance.scribble(after, 0, 1 + chance.below(LogHead));
        first = 0;
        // The first frame's sum goes on from the head's, which may be gone.
        for (const auto &[page, frame] : map.newest.asKeyValueRange()) {
            if (frame == 0) {
                harm.pages.insert(page);
            }
        }
    } else if (kind.damage == Damage::LogCut) {
        after.truncate(chance.below(after.size() + 1));
        harm.endOfLog = true;
    } else if (frames > 0) {
        first = int(chance.below(frames));
        const qsizetype start = LogHead + qsizetype(first) * FrameSize;
        chance.flipBit(after, start, start + FrameSize);
        const auto page = qFromBigEndian<quint32>(log.constData() + start);
        if (map.newest.value(page) == first) {
            harm.pages.insert(page);
        }
    }
    // One commit behind the damage may have been on its way when the power went: nobody can tell.
    constexpr int MostOnTheirWay = 1;
    harm.endOfLog = harm.endOfLog || map.commitsFrom[first] <= MostOnTheirWay + 1;
    write(file + "-wal"_L1, after);
    return harm;
}

} // namespace otklik::faults
