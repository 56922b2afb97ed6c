// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The format: https://www.sqlite.org/fileformat2.html#walformat
#include "cache/log_repair.h"

#include <QByteArray>
#include <QFile>
#include <QList>
#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr int HeaderSize = 32;
constexpr int HeaderSummed = 24;
constexpr int FrameHead = 24;
constexpr int FrameHeadSummed = 8;
constexpr int PageSize = 4'096; // of every cache
constexpr int FrameSize = FrameHead + PageSize;
constexpr quint32 Magic = 0x377f0682; // its lowest bit tells of which byte order the sums are
constexpr quint32 Version = 3'007'000;

struct Sum
{
    quint32 first = 0;
    quint32 second = 0;
    bool operator==(const Sum &) const = default;
};

struct Frame
{
    qsizetype at = 0;
    bool commits = false; ///< the last of a commit
};

class Log
{
public:
    explicit Log(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
        if (m_bytes.size() < HeaderSize + FrameSize) {
            return;
        }
        m_bigEndian = (number(0) & 1U) != 0;
        m_headFits = (number(0) & ~1U) == Magic && number(4) == Version && number(8) == PageSize &&
                     sumOver({}, 0, HeaderSummed) == sumAt(HeaderSummed);
        if (!m_headFits) {
            m_bigEndian = Q_BYTE_ORDER == Q_BIG_ENDIAN; // SQLite writes as its machine does
        }
        // Older frames that nothing has been written over yet carry other salts. Without a head the first one knows.
        m_salts = m_bytes.mid(m_headFits ? 16 : HeaderSize + 8, 8);
        qsizetype before = HeaderSummed;
        bool unbroken = m_headFits;
        for (qsizetype at = HeaderSize; at + FrameSize <= m_bytes.size(); at += FrameSize) {
            const bool fits = m_bytes.mid(at + 8, 8) == m_salts && sumOfFrame(sumAt(before), at) == sumAt(at + 16);
            unbroken = unbroken && fits;
            if (fits) {
                m_good.append({.at = at, .commits = number(at + 4) != 0});
                m_commitsBehind += !unbroken && m_good.last().commits ? 1 : 0;
            }
            before = at + 16;
        }
    }

    bool isDamaged() const
    {
        // The last commit may have been on its way when the power went; the one before it was on the disk.
        constexpr int MostOnTheirWay = 1;
        return m_commitsBehind > MostOnTheirWay;
    }

    QByteArray mended() const
    {
        QByteArray result(HeaderSize, '\0');
        qToBigEndian(m_bigEndian ? Magic | 1U : Magic, result.data());
        qToBigEndian(Version, result.data() + 4);
        qToBigEndian(quint32(PageSize), result.data() + 8);
        result.replace(16, m_salts.size(), m_salts);
        Sum sum = put(result, HeaderSummed, sumOver({}, result, 0, HeaderSummed));
        const auto last =
            std::find_if(m_good.crbegin(), m_good.crend(), [](const Frame &frame) { return frame.commits; });
        for (auto frame = m_good.cbegin(); frame != last.base(); ++frame) {
            const qsizetype at = result.size();
            result += m_bytes.mid(frame->at, FrameSize);
            sum = sumOver(sum, result, at, FrameHeadSummed);
            sum = put(result, at + 16, sumOver(sum, result, at + FrameHead, PageSize));
        }
        return result;
    }

private:
    quint32 number(qsizetype at) const { return qFromBigEndian<quint32>(m_bytes.constData() + at); }
    Sum sumAt(qsizetype at) const { return {.first = number(at), .second = number(at + 4)}; }
    static Sum put(QByteArray &to, qsizetype at, const Sum &sum)
    {
        qToBigEndian(sum.first, to.data() + at);
        qToBigEndian(sum.second, to.data() + at + 4);
        return sum;
    }
    Sum sumOfFrame(const Sum &before, qsizetype at) const
    {
        return sumOver(sumOver(before, at, FrameHeadSummed), at + FrameHead, PageSize);
    }
    Sum sumOver(Sum sum, qsizetype at, qsizetype size) const { return sumOver(sum, m_bytes, at, size); }
    Sum sumOver(Sum sum, const QByteArray &bytes, qsizetype at, qsizetype size) const
    {
        const auto word = [&](qsizetype place) {
            const char *const from = bytes.constData() + place;
            return m_bigEndian ? qFromBigEndian<quint32>(from) : qFromLittleEndian<quint32>(from);
        };
        for (qsizetype place = at; place < at + size; place += 8) {
            sum.first += word(place) + sum.second;
            sum.second += word(place + 4) + sum.first;
        }
        return sum;
    }

    QByteArray m_bytes;
    QByteArray m_salts;
    QList<Frame> m_good;
    bool m_bigEndian = false;
    bool m_headFits = false;
    int m_commitsBehind = 0;
};

Log logOf(const QString &file)
{
    QFile log(file + "-wal"_L1);
    return Log(log.open(QIODevice::ReadOnly) ? log.readAll() : QByteArray());
}

} // namespace

bool logIsDamaged(const QString &file)
{
    return logOf(file).isDamaged();
}

void mendLog(const QString &file)
{
    const Log log = logOf(file);
    if (log.isDamaged()) {
        QFile mended(file + "-wal"_L1);
        if (mended.open(QIODevice::WriteOnly)) {
            mended.write(log.mended());
        }
    }
}

} // namespace otklik
