// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How long the first page of a search over a large cache takes, letter by letter, and what the index costs.
//
//     otklik-bench-search [MESSAGES]
#include "cache/cache.h"
#include "cache/cache_writer.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <random>
#include <vector>

using namespace Qt::StringLiterals;
using namespace otklik;

namespace {

constexpr OperatorId Me = 3;
constexpr int ChatSize = 50;

/// Sentences of words that follow Zipf's law, as words of people do, with some Russian forms among them.
class Talker
{
public:
    Talker()
    {
        const QStringList stems =
            u"заказ доставк чайник оплат гарант самовывоз адрес телефон возврат скидк"_s.split(u' ');
        const QStringList ends = u"а у ом е ы ов ам ами ах и"_s.split(u' ');
        for (const QString &stem : stems) {
            for (const QString &end : ends) {
                m_words.append(stem + end);
            }
        }
        const QString letters = u"абвгдеиклмнопрстуя"_s;
        while (m_words.size() < 50'000) {
            QString word;
            const int length = 3 + int(m_random() % 8);
            for (int i = 0; i < length; ++i) {
                word += letters.at(qsizetype(m_random() % quint64(letters.size())));
            }
            m_words.append(word);
        }
        std::shuffle(m_words.begin(), m_words.end(), m_random);
    }
    QString sentence()
    {
        QStringList words;
        const int length = 4 + int(m_random() % 12);
        for (int i = 0; i < length; ++i) {
            const double share = std::generate_canonical<double, 32>(m_random);
            words.append(m_words.at(qsizetype(std::pow(double(m_words.size()), share)) - 1));
        }
        return words.join(u' ') + u'.';
    }
    QString frequentWord() const { return m_words.first(); }
    QString rareWord() const { return m_words.at(20'000); }

private:
    std::mt19937_64 m_random{7};
    QStringList m_words;
};

void write(Cache &cache, const std::function<void(CacheWriter &)> &job)
{
    QEventLoop loop;
    cache.write(job, &loop, [&loop](bool good) {
        if (!good) {
            qFatal("the cache did not take it");
        }
        loop.quit();
    });
    loop.exec();
}

void fill(Cache &cache, Talker &talker, qint64 messages)
{
    constexpr Timestamp begin = 1'600'000'000'000;
    for (qint64 written = 0; written < messages; written += 5'000) {
        write(cache, [&](CacheWriter &writer) {
            for (qint64 chatId = written / ChatSize + 1; chatId <= (written + 5'000) / ChatSize; ++chatId) {
                Chat chat;
                chat.id = chatId;
                chat.visitorId = chatId;
                chat.siteId = chatId % 3 + 1;
                chat.state = ChatState::Closed;
                chat.closedAt = begin + chatId * 100'000;
                chat.tags = {chatId % 20};
                writer.putChat(chat);
                QList<Message> all;
                for (int seq = 1; seq <= ChatSize; ++seq) {
                    Message message;
                    message.id = chatId * ChatSize + seq;
                    message.chatId = chatId;
                    message.seq = seq;
                    message.at = begin + chatId * 100'000 + Timestamp(seq) * 1'000;
                    message.author.kind = seq % 2 == 0 ? AuthorKind::Operator : AuthorKind::Visitor;
                    message.author.id = seq % 2 == 0 ? Me : chatId;
                    message.text = talker.sentence();
                    all.append(message);
                }
                writer.addMessages(all);
            }
        });
    }
}

void measure(Cache &cache, const QString &what, const SearchRequest &request)
{
    std::vector<double> times;
    qsizetype found = 0;
    for (int round = 0; round < 7; ++round) {
        QEventLoop loop;
        QElapsedTimer timer;
        timer.start();
        cache.search(request, &loop, [&](const SearchPage &page) {
            found = page.messages.size();
            loop.quit();
        });
        loop.exec();
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(times);
    std::printf("%-44s %3lld found   median %7.1f ms   slowest %7.1f ms\n", qUtf8Printable(what),
                static_cast<long long>(found), times[times.size() / 2], times.back());
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const qint64 messages = std::max<qint64>(5'000, QCoreApplication::arguments().value(1, u"1000000"_s).toLongLong());
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"cache.sqlite"_s);
    Talker talker;
    Cache cache(file);
    QElapsedTimer timer;
    timer.start();
    fill(cache, talker, messages);
    std::printf("%lld messages written and indexed in %.1f s, file %.0f MB\n", static_cast<long long>(messages),
                double(timer.elapsed()) / 1e3, double(QFileInfo(file).size()) / 1e6);
    for (const QString &typed : {u"за"_s, u"зак"_s, u"зака"_s, u"заказ"_s, u"заказами "_s, u"заказами доставкой"_s,
                                 u"\"заказа доставки\""_s}) {
        measure(cache, typed, {.query = parseSearch(typed), .me = Me});
    }
    const QString frequent = talker.frequentWord();
    const QString rare = talker.rareWord();
    measure(cache, u"the most frequent word"_s, {.query = parseSearch(frequent + u' '), .me = Me});
    measure(cache, u"a rare word"_s, {.query = parseSearch(rare + u' '), .me = Me});
    measure(cache, u"both"_s, {.query = parseSearch(frequent + u' ' + rare + u' '), .me = Me});
    measure(cache, u"nothing"_s, {.query = parseSearch(u"абракадабра "_s), .me = Me});
    measure(cache, u"заказ, by me, one site"_s,
            {.query = parseSearch(u"заказ "), .filters = {.from = SearchFrom::Me, .site = 2}, .me = Me});
    measure(cache, u"заказ, with a tag"_s, {.query = parseSearch(u"заказ "), .filters = {.tag = 7}, .me = Me});
    measure(cache, u"заказ, with a tag that none has"_s,
            {.query = parseSearch(u"заказ "), .filters = {.tag = 99}, .me = Me});
    measure(cache, u"all of one week"_s,
            {.query = {}, .filters = {.since = 1'600'000'000'000, .until = 1'600'604'800'000}, .me = Me});
    return 0;
}
