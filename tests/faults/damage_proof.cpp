// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/cache.h"
#include "cache/connection.h"
#include "cache/statements.h"
#include "faults/cache_picture.h"
#include "faults/file_damage.h"
#include "faults/proof.h"
#include "faults/shop_world.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>

#include <algorithm>
#include <memory>
#include <random>

using namespace Qt::StringLiterals;

namespace otklik::faults {

namespace {

constexpr int Patience = 30'000;
constexpr int TrialsPerChat = 12;
constexpr int MostAside = 3;

/// A cache's file, looked at from beside while the program works with it.
class Look
{
public:
    explicit Look(const OperatorProcess &program)
        : m_connection(program.folder() + "/cache.sqlite"_L1, Connection::Access::ReadOnly)
        , m_statements(std::make_shared<Statements>(m_connection.database()))
        , reader(m_statements)
    {
    }

    qint64 queuedJobs() { return m_statements->value(u"SELECT count(*) FROM outbox WHERE state <> 2"_s).toLongLong(); }

private:
    Connection m_connection;
    std::shared_ptr<Statements> m_statements;

public:
    CacheReader reader;
};

// All of a cache that was made anew; else the words.
QJsonObject everythingIn(const CacheReader &reader, bool anew)
{
    QJsonObject all = pictureOf(reader, [](const Chat &) { return true; });
    // Of a long chat a new cache has the last words; those before come when somebody looks at them.
    constexpr qsizetype LastWords = 40;
    QJsonObject chats = all["chats"_L1].toObject();
    for (auto chat = chats.begin(); chat != chats.end(); ++chat) {
        QJsonObject json = chat.value().toObject();
        QJsonArray words = json["words"_L1].toArray();
        while (words.size() > LastWords) {
            words.removeFirst();
        }
        json["words"_L1] = words;
        chat.value() = anew ? json : QJsonObject{{"words"_L1, words}};
    }
    all = anew ? all : QJsonObject{};
    all["chats"_L1] = chats;
    constexpr int All = 1'000;
    QJsonObject closed;
    const ChatPage page = reader.closedChats({}, All);
    for (const Chat &chat : page.chats) {
        closed[QString::number(chat.id)] = wordsOf(reader, chat.id);
    }
    all["closed"_L1] = closed;
    return all;
}

class DamageProof
{
public:
    explicit DamageProof(ProofRun &run)
        : m_run(run)
    {
    }

    void go()
    {
        for (const DamageKind &kind : damageKinds()) {
            row(kind);
        }
    }

private:
    void row(const DamageKind &kind)
    {
        m_run.beginRow(kind.name);
        m_setAside = m_byInspection = m_jobs = m_lost = 0;
        m_slowestStart = 0;
        for (int i = 0; i < m_run.trials(); ++i) {
            QString fault = m_world ? QString() : begin();
            if (fault.isEmpty() && m_trialsOfChat++ % TrialsPerChat == 0 && !m_world->beginChat()) {
                fault = u"no chat comes about"_s;
            }
            fault = fault.isEmpty() ? trial(kind, m_run.seedOf(i)) : fault;
            m_run.countTrial();
            if (!fault.isEmpty()) {
                m_run.violate(m_run.seedOf(i), fault + cacheLines());
                m_control.reset();
                m_world.reset();
            }
            m_run.tellProgress(i + 1, m_run.trials());
        }
        m_run.setFigures(
            u"set aside %1 times, %2 of them found while running; %3 jobs and drafts, %4 lost and said so; "
            "slowest start %5 ms"_s.arg(m_setAside)
                .arg(m_byInspection)
                .arg(m_jobs)
                .arg(m_lost)
                .arg(m_slowestStart));
    }

    // A company with some history, and Anna's second computer, to which nothing happens.
    QString begin()
    {
        m_trialsOfChat = 0;
        m_world = std::make_unique<ShopWorld>();
        if (!m_world->trouble().isEmpty()) {
            return m_world->trouble();
        }
        m_world->server().runCommand({u"tag"_s, u"add"_s, u"--data"_s, m_world->server().dataFolder(), u"--name"_s,
                                      u"Важно"_s, u"--colour"_s, u"#aa3344"_s});
        m_control = std::make_unique<OperatorProcess>(u"anna"_s);
        m_control->start(m_world->server().url(), u"correct horse"_s);
        if (!waitFor([this] { return m_control->isCurrent(); }, Patience)) {
            return u"the second computer does not sign in"_s;
        }
        constexpr int Chats = 5;
        constexpr int Words = 20;
        for (int chat = 0; chat < Chats; ++chat) {
            for (int word = 0; word < Words; ++word) {
                word % 2 == 0 ? m_world->annaSays() : m_world->visitorSays();
            }
            if (const QString missing = m_world->settle(); !missing.isEmpty() || !m_world->beginChat()) {
                return u"no history comes about: "_s + missing;
            }
        }
        return {};
    }

    QString trial(const DamageKind &kind, unsigned seed)
    {
        std::minstd_rand random(seed * 100 + unsigned(kind.damage));
        random.discard(3);
        m_name = u"t%1-%2-"_s.arg(m_run.rows().size()).arg(seed);
        OperatorProcess &anna = m_world->anna();
        const QString file = anna.folder() + "/cache.sqlite"_L1;
        if (const QString fault = workOffline(kind, random); !fault.isEmpty()) {
            return fault;
        }
        const OwnWork work = ownWorkIn(file);
        m_jobs += int(work.jobs.size() + work.drafts.size());
        const Harm harm = damage(file, kind, work, random);
        // With a log beside it, SQLite may first have put that into the file.
        const bool hasLog = QFileInfo(file + "-wal"_L1).size() > 0;
        const qint64 damagedSize = hasLog ? 0 : QFileInfo(file).size();
        const QStringList asideBefore = aside();

        // Without the server first: what is there must do.
        anna.forget();
        QElapsedTimer start;
        start.start();
        m_world->startAnna();
        if (!waitFor([&] { return anna.health() >= 0 || !anna.isRunning(); }, Patience) || !anna.isRunning()) {
            return u"the program does not start"_s;
        }
        m_slowestStart = std::max(m_slowestStart, start.elapsed());
        if (anna.health() != int(CacheHealth::Good) && anna.health() != int(CacheHealth::Rebuilt)) {
            return u"the cache's health is %1"_s.arg(anna.health());
        }
        const bool atStart = anna.sawRebuilt();
        anna.inspect();
        if (!waitFor([&] { return anna.inspected() || !anna.isRunning(); }, Patience) || !anna.isRunning()) {
            return u"the look through the file does not end"_s;
        }
        if (anna.sawRebuilt()) {
            ++m_setAside;
            m_byInspection += atStart ? 0 : 1;
            if (const QString fault = asideFault(asideBefore, atStart ? damagedSize : 0); !fault.isEmpty()) {
                return fault;
            }
        }
        keep();
        if (const QString fault = foreignWork(work, ownWorkIn(file), harm); !fault.isEmpty()) {
            return fault;
        }
        m_world->proxy().heal();
        const QString fault = comeTogether();
        return fault.isEmpty() ? delivered(work, harm) : fault;
    }

    QString workOffline(const DamageKind &kind, std::minstd_rand &random)
    {
        OperatorProcess &anna = m_world->anna();
        m_world->proxy().cut();
        anna.quit();
        m_world->startAnna();
        if (!waitFor([&] { return anna.health() >= 0; }, Patience)) {
            return u"the program does not start before the damage"_s;
        }
        const Look control(*m_control);
        const std::optional<Chat> chat = control.reader.chat(m_world->chat());
        const QList<Tag> tags = control.reader.tags();
        if (!chat || tags.isEmpty()) {
            return u"the second computer does not know the chat"_s;
        }
        m_tagsBefore = chat->tags;
        m_visitor = chat->visitorId;
        const int things = 3 + int(random() % 10);
        for (int i = 0; i < things; ++i) {
            // Texts of all lengths, so that the jobs fill several pages.
            const QString text = m_name + QString::number(i) + u' ' + QString(int(random() % 900), u'я');
            switch (random() % 8) {
            case 0:
                anna.order({{"do"_L1, "tag"_L1},
                            {"chat"_L1, chat->id},
                            {"tag"_L1, tags[qsizetype(random() % quint64(tags.size()))].id},
                            {"takes"_L1, random() % 2 == 0}});
                break;
            case 1:
                anna.order({{"do"_L1, "card"_L1}, {"visitor"_L1, chat->visitorId}, {"text"_L1, text}});
                break;
            default:
                anna.order(
                    {{"do"_L1, "say"_L1}, {"chat"_L1, chat->id}, {"text"_L1, text}, {"note"_L1, random() % 4 == 0}});
            }
            if (random() % 4 != 0 && !keep()) { // else in one commit with the next
                return u"the work is not kept"_s;
            }
        }
        anna.order({{"do"_L1, "draft"_L1}, {"chat"_L1, chat->id}, {"text"_L1, m_name + u"draft"_s}});
        if (!keep()) {
            return u"the work is not kept"_s;
        }
        m_world->visitorSays();
        if (kind.ofLog || random() % 4 == 0) {
            anna.kill();
        } else if (!anna.quit()) {
            return u"the program does not end"_s;
        }
        return {};
    }

    // What the program said of its cache.
    QString cacheLines() const
    {
        constexpr qsizetype Last = 8;
        QStringList lines = m_world ? QString::fromUtf8(m_world->anna().log()).split(u'\n') : QStringList();
        lines.removeIf([](const QString &line) { return !line.startsWith("otklik.cache"_L1); });
        return u"\n    "_s + lines.mid(std::max<qsizetype>(0, lines.size() - Last)).join(u"\n    "_s);
    }

    // Until all that was ordered is on the disk.
    bool keep()
    {
        m_world->anna().flush();
        return waitFor([this] { return m_world->anna().flushed(); }, Patience);
    }

    QStringList aside() const
    {
        return QDir(m_world->anna().folder()).entryList({u"cache.sqlite.broken-*"_s}, QDir::Files);
    }

    QString asideFault(const QStringList &before, qint64 size) const
    {
        QStringList now = aside();
        now.removeIf([](const QString &name) { return name.endsWith("-wal"_L1) || name.endsWith("-shm"_L1); });
        if (now.size() > MostAside) {
            return u"%1 broken files lie about"_s.arg(now.size());
        }
        const auto fresh = std::ranges::find_if(now, [&](const QString &name) { return !before.contains(name); });
        if (fresh == now.end()) {
            return u"the damaged file is not beside"_s;
        }
        const qint64 kept = QFileInfo(m_world->anna().folder() + u'/' + *fresh).size();
        return kept >= size ? QString() : u"the damaged file had %1 bytes and has %2"_s.arg(size).arg(kept);
    }

    // What stands in the outbox after the damage must have stood there before.
    QString foreignWork(const OwnWork &before, const OwnWork &after, const Harm &harm) const
    {
        QStringList delivered; // of an old page of the file one may come back: the server knows its client id
        const QJsonArray words = wordsOf(Look(*m_control).reader, m_world->chat());
        for (const QJsonValue &word : words) {
            delivered.append(word["clientId"_L1].toString());
        }
        for (const OutboxJob &job : after.jobs) {
            const bool known = std::ranges::any_of(before.jobs, [&](const OutboxJob &other) {
                return job.clientId == other.clientId && job.method == other.method && job.params == other.params &&
                       job.lane == other.lane;
            });
            if (!known && !harm.endOfLog && !delivered.contains(job.clientId)) {
                return u"a job that nobody gave: %1 %2"_s.arg(job.method).arg(job.clientId);
            }
        }
        return {};
    }

    // Until the computer has what the second one has, and nothing is to be sent any more.
    QString comeTogether()
    {
        OperatorProcess &anna = m_world->anna();
        QString wrong;
        waitFor(
            [&] {
                letPass(40);
                if (!anna.isCurrent() || !m_world->visitor().isQuiet()) {
                    wrong = u"the operator's program is %1"_s.arg(anna.state());
                    return false;
                }
                // Rows of which only the contents have changed, and that carry no seal, cannot be told from sound ones.
                const bool anew = anna.sawRebuilt();
                Look here(anna);
                const Look there(*m_control);
                wrong = here.queuedJobs() > 0 ? u"%1 jobs are not sent"_s.arg(here.queuedJobs())
                                              : difference(everythingIn(here.reader, anew),
                                                           everythingIn(there.reader, anew), u"damaged"_s, u"fresh"_s);
                return wrong.isEmpty();
            },
            Patience);
        return wrong;
    }

    QString delivered(const OwnWork &work, const Harm &harm)
    {
        const Look control(*m_control);
        const bool reachable = !harm.pages.intersects(work.inner);
        const auto isIntact = [&](const QMap<qint64, quint32> &places, qint64 key) {
            return reachable && !harm.endOfLog && !harm.pages.contains(places.value(key));
        };
        const QJsonArray words = wordsOf(control.reader, m_world->chat());
        QStringList arrived;
        for (const QJsonValue &word : words) {
            if (const QString text = word["text"_L1].toString(); text.startsWith(m_name)) {
                arrived.append(text);
            }
        }
        qsizetype next = 0;
        int lost = 0;
        QList<TagId> tags = m_tagsBefore;
        bool tagsAreSure = true;
        const QString comment = control.reader.visitor(m_visitor).value_or(Visitor()).card.comment;
        for (const OutboxJob &job : work.jobs) {
            const bool intact = isIntact(work.pageOfJob, job.id);
            if (job.state == OutboxJob::State::Failed) {
                continue;
            }
            if (job.method == "chat.send"_L1) {
                const QString text = job.params["text"_L1].toString();
                if (next < arrived.size() && arrived[next] == text) {
                    ++next;
                    continue;
                }
                if (intact) {
                    return u"«%1» was whole and has not arrived in its place"_s.arg(text.left(20));
                }
                ++lost;
            } else if (job.method == "chat.tag"_L1) {
                for (const QJsonValue &id : job.params["remove"_L1].toArray()) {
                    tags.removeAll(id.toInteger());
                }
                for (const QJsonValue &id : job.params["add"_L1].toArray()) {
                    tags.append(id.toInteger());
                }
                tagsAreSure = tagsAreSure && intact;
            } else if (job.method == "visitor.update"_L1) {
                if (comment == job.params["card"_L1]["comment"_L1].toString()) {
                    continue;
                }
                if (intact) {
                    return u"the card was whole and has not arrived"_s;
                }
                ++lost;
            }
        }
        if (next < arrived.size()) {
            return u"«%1» has arrived, and nobody said it there"_s.arg(arrived[next].left(30));
        }
        QList<TagId> tagsNow = control.reader.chat(m_world->chat()).value_or(Chat()).tags;
        std::ranges::sort(tags);
        std::ranges::sort(tagsNow);
        if (tags != tagsNow) {
            if (tagsAreSure) {
                return u"tags that were whole have not arrived"_s;
            }
            ++lost;
        }
        const QString draft = Look(m_world->anna()).reader.draft(m_world->chat());
        if (draft != work.drafts.value(m_world->chat())) {
            if (isIntact(work.pageOfDraft, m_world->chat())) {
                return u"the draft was whole and is «%1»"_s.arg(draft);
            }
            if (!draft.isEmpty() && !harm.endOfLog) {
                return u"the draft is «%1»"_s.arg(draft);
            }
            ++lost;
        }
        m_lost += lost;
        if (lost > 0 && !harm.endOfLog && !m_world->anna().sawLoss()) {
            return u"%1 things are lost, and nobody says so"_s.arg(lost);
        }
        if (!m_world->visitor().contradictions().isEmpty()) {
            return m_world->visitor().contradictions().join(u", "_s);
        }
        return {};
    }

    ProofRun &m_run;
    std::unique_ptr<ShopWorld> m_world;
    std::unique_ptr<OperatorProcess> m_control;
    int m_trialsOfChat = 0;
    QString m_name;
    QList<TagId> m_tagsBefore;
    VisitorId m_visitor = 0;
    int m_setAside = 0;
    int m_byInspection = 0;
    int m_jobs = 0;
    int m_lost = 0;
    qint64 m_slowestStart = 0;
};

} // namespace

Proof damageProof()
{
    return {.name = u"damage"_s,
            .title =
                u"a damaged cache is set aside and filled again, and what was not sent is kept or said to be lost"_s,
            .trials = 32,
            .shortTrials = 1,
            .run = [](ProofRun &run) { DamageProof(run).go(); }};
}

} // namespace otklik::faults
