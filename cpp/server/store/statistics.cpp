// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/statistics.h"

#include "server/store/company.h"
#include "server/store/rights.h"

#include <QTimeZone>

#include <algorithm>
#include <functional>
#include <limits>
#include <map>
#include <vector>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

// So many chats are read at a time; a company of any size needs no more memory than that.
constexpr int PartSize = 2'000;

/// Whether they may look at how others work.
bool leadsOthers(const Operator &colleague)
{
    return colleague.role >= Role::Supervisor;
}

/// The middle one; of two, between them. Changes the order of @p values.
std::optional<qint64> median(std::vector<qint64> &values)
{
    if (values.empty()) {
        return {};
    }
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::ranges::nth_element(values, middle);
    if (values.size() % 2 == 1) {
        return *middle;
    }
    return (*std::max_element(values.begin(), middle) + *middle) / 2;
}

/// A chat as far as statistics look at it.
struct Past
{
    Timestamp createdAt = 0;
    OperatorId by = 0; ///< whose it is; 0: missed
    std::optional<qint64> firstAnswer;
    std::optional<qint64> length;
    int stars = 0;        ///< 0: not rated
    OperatorId rated = 0; ///< whom the stars are for
};

/// Gathers what Figures are made of.
class Tally
{
public:
    void add(const Past &chat)
    {
        ++(chat.by == 0 ? m_missed : m_taken);
        if (chat.firstAnswer) {
            m_firstAnswers.push_back(*chat.firstAnswer);
        }
        if (chat.length) {
            m_lengths.push_back(*chat.length);
        }
    }
    void rate(int stars)
    {
        ++m_ratings;
        m_stars += stars;
    }
    Figures figures()
    {
        Figures figures{
            .taken = m_taken, .missed = m_missed, .firstAnswer = median(m_firstAnswers), .length = median(m_lengths)};
        if (m_ratings > 0) {
            figures.ratings = m_ratings;
            figures.rating = int((m_stars * 100 + m_ratings / 2) / m_ratings);
        }
        return figures;
    }

private:
    int m_taken = 0;
    int m_missed = 0;
    int m_ratings = 0;
    qint64 m_stars = 0;
    std::vector<qint64> m_firstAnswers;
    std::vector<qint64> m_lengths;
};

// One that an operator began is a chat only once the visitor has said something, and begins there. Answers are
// looked for by the index of a chat's messages, so each costs as little as the chat's beginning is long.
const QString Chats = uR"(SELECT c.created_at, c.closed_at, c.state, c.operator_id,
        opening.author_kind, asked.at, answer.at, answer.author_id, c.id,
        ratings.rating, ratings.operator_id
    FROM chats c
    LEFT JOIN ratings ON ratings.chat_id = c.id
    LEFT JOIN messages opening ON opening.chat_id = c.id AND opening.seq = 1
    LEFT JOIN messages asked ON opening.author_kind = 'operator' AND asked.id =
        (SELECT m.id FROM messages m WHERE m.chat_id = c.id AND m.author_kind = 'visitor' ORDER BY m.seq LIMIT 1)
    LEFT JOIN messages answer ON answer.id =
        (SELECT m.id FROM messages m WHERE m.chat_id = c.id AND m.seq > coalesce(asked.seq, 0)
            AND m.author_kind = 'operator' AND m.kind = 'message' ORDER BY m.seq LIMIT 1)
    WHERE (c.created_at, c.id) > (?, ?) AND c.created_at < ?%1 ORDER BY c.created_at, c.id LIMIT ?)"_s;

/// Nothing when it is no chat (yet), or nobody can say what becomes of it.
std::optional<Past> pastFrom(const Row &row)
{
    const bool invited = row.text(4) == "operator"_L1;
    const bool closed = row.text(2) == "closed"_L1;
    const Timestamp asked = invited ? row.integer(5) : row.integer(0);
    const Timestamp answered = row.integer(6);
    if (asked == 0) {
        return {};
    }
    Past chat;
    chat.createdAt = row.integer(0);
    chat.stars = int(row.integer(9));
    chat.rated = row.integer(10);
    chat.by = answered != 0 ? row.integer(7) : row.integer(3);
    if (chat.by == 0) {
        return closed ? std::optional(chat) : std::nullopt;
    }
    if (answered != 0) {
        chat.firstAnswer = std::max<qint64>(0, answered - asked);
    }
    if (closed) {
        chat.length = std::max<qint64>(0, row.integer(1) - asked);
    }
    return chat;
}

void checkRights(const Operator &me, const StatisticsQuestion &question)
{
    if (question.site != 0 && !worksWith(me, question.site)) {
        throw Refusal(ErrorCode::NotFound, u"there is no such site"_s, u"siteId"_s);
    }
    if (question.colleague != 0 && question.colleague != me.id && !leadsOthers(me)) {
        throw Refusal(ErrorCode::Forbidden, u"another operator's figures"_s, u"operatorId"_s);
    }
}

QString ofSites(const QList<SiteId> &sites)
{
    QStringList ids;
    for (const SiteId id : sites) {
        ids.append(QString::number(id));
    }
    return sites.isEmpty() ? QString() : u" AND c.site_id IN (%1)"_s.arg(ids.join(u','));
}

/// When each day begins, and when the last one ends.
std::vector<Timestamp> bordersOf(const StatisticsQuestion &question)
{
    const QTimeZone zone(question.zone.toLatin1());
    std::vector<Timestamp> borders;
    for (QDate day = question.from; day <= question.to.addDays(1); day = day.addDays(1)) {
        borders.push_back(day.startOfDay(zone).toMSecsSinceEpoch());
    }
    return borders;
}

/// Hands @p take each chat that began within the borders.
void eachPast(Transaction &transaction, const QList<SiteId> &sites, const std::vector<Timestamp> &borders,
              const std::function<void(const Past &)> &take)
{
    const QString sql = Chats.arg(ofSites(sites));
    Timestamp last = borders.front() - 1;
    ChatId lastId = std::numeric_limits<ChatId>::max();
    while (true) {
        const Rows rows = transaction.run(sql, {last, lastId, borders.back(), PartSize});
        for (const Row &row : rows) {
            if (const std::optional<Past> chat = pastFrom(row)) {
                take(*chat);
            }
        }
        if (rows.size() < PartSize) {
            return;
        }
        last = rows.last().integer(0);
        lastId = rows.last().integer(8);
    }
}

} // namespace

void addChatTimes(Database &database)
{
    database.run(u"CREATE INDEX chats_by_time ON chats (created_at)"_s);
}

Statistics statisticsFor(Transaction &transaction, OperatorId me, const StatisticsQuestion &question)
{
    const Operator asker = operatorById(transaction, me);
    checkRights(asker, question);
    const QList<SiteId> sites = question.site != 0 ? QList{question.site} : visibleSites(asker);
    const std::vector<Timestamp> borders = bordersOf(question);
    Tally all;
    std::vector<Tally> days(borders.size() - 1);
    std::map<OperatorId, Tally> operators;
    eachPast(transaction, sites, borders, [&](const Past &chat) {
        const auto asked = [&](OperatorId colleague) {
            return question.colleague == 0 || colleague == question.colleague;
        };
        const auto shown = [&](OperatorId colleague) {
            return colleague != 0 && asked(colleague) && (colleague == me || leadsOthers(asker));
        };
        const auto next = std::ranges::upper_bound(borders, chat.createdAt);
        Tally &day = days[std::size_t(next - borders.begin()) - 1];
        if (asked(chat.by)) {
            all.add(chat);
            day.add(chat);
        }
        if (shown(chat.by)) {
            operators[chat.by].add(chat);
        }
        if (chat.stars == 0) {
            return;
        }
        if (asked(chat.rated)) { // they may have had the chat from the one who answered first
            all.rate(chat.stars);
            day.rate(chat.stars);
        }
        if (shown(chat.rated)) {
            operators[chat.rated].rate(chat.stars);
        }
    });
    Statistics result;
    result.all = all.figures();
    for (std::size_t day = 0; day < days.size(); ++day) {
        result.days.append({.day = question.from.addDays(qint64(day)), .figures = days[day].figures()});
    }
    for (auto &[id, tally] : operators) {
        result.operators.append({.operatorId = id, .name = operatorName(transaction, id), .figures = tally.figures()});
    }
    std::ranges::stable_sort(result.operators, std::ranges::greater(),
                             [](const OperatorFigures &colleague) { return colleague.figures.taken; });
    return result;
}

} // namespace otklik
