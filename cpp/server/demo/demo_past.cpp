// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/demo_past.h"

#include "server/clock.h"
#include "server/demo/demo_data.h"
#include "server/demo/demo_desk.h"
#include "server/demo/demo_places.h"
#include "server/demo/demo_talk.h"
#include "server/store/administration.h"
#include "server/store/company.h"
#include "server/store/visitors.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr qint64 Minute = 60'000;
constexpr qint64 Day = Minute * 60 * 24;
constexpr int Days = 58;
// So often everybody has written; between the chats they come once more and only look.
constexpr int Rounds = 4;
// One in so many of those who wrote comes back today.
constexpr std::size_t KnownEvery = 2;
const QString ShoppersFact = u"demo_shoppers"_s;

struct Customer
{
    PastVisitor visitor;
    std::optional<ContactCard> card; ///< not written down yet
};

QList<Customer> customers()
{
    QList<Customer> all;
    for (const QJsonValue &entry : demoText(u"customers"_s).array()) {
        Customer customer;
        customer.visitor.crowd = entry["crowd"_L1].toString();
        customer.visitor.address = DemoPlaces::addressIn(int(all.size()));
        if (!entry["name"_L1].toString().isEmpty()) {
            customer.card = ContactCard{.name = entry["name"_L1].toString(),
                                        .company = entry["company"_L1].toString(),
                                        .phones = entry["phones"_L1].toVariant().toStringList(),
                                        .emails = entry["emails"_L1].toVariant().toStringList(),
                                        .comment = entry["comment"_L1].toString()};
        }
        all.append(customer);
    }
    return all;
}

// A moment of a working day so many days ago, in Kazan's time, and past.
Timestamp workingMoment(DemoAuthor &author, Timestamp now, double daysAgo)
{
    const Timestamp about = now - qint64(daysAgo * double(Day));
    QDateTime moment = QDateTime::fromMSecsSinceEpoch(about, QTimeZone::fromSecondsAheadOfUtc(3 * 60 * 60));
    moment.setTime(QTime(author.roll(9, 20), author.roll(0, 59), author.roll(0, 59)));
    const Timestamp latest = now - Minute * 60 * 6;
    Timestamp at = moment.toMSecsSinceEpoch();
    while (at > latest) {
        at -= Day;
    }
    return at;
}

/// Hands out the dialogues of each crowd in turn and fills in their blanks.
class Dialogues
{
public:
    explicit Dialogues(DemoAuthor &author)
        : m_author(author)
        , m_all(demoText(u"dialogues"_s).object())
    {
    }

    QJsonObject next(const QString &crowd)
    {
        const QJsonArray of = m_all[crowd].toArray();
        return of[m_used[crowd]++ % of.size()].toObject();
    }

    QStringList linesOf(const QJsonObject &dialogue)
    {
        QHash<QString, QString> filled{{u"{order}"_s, QString::number(m_author.roll(47'000, 48'900))}};
        const QJsonObject slots_ = m_all["slots"_L1].toObject();
        for (auto slot = slots_.begin(); slot != slots_.end(); ++slot) {
            const QJsonArray values = slot.value().toArray();
            filled[u'{' + slot.key() + u'}'] = values[m_author.roll(0, int(values.size()) - 1)].toString();
        }
        QStringList lines = dialogue["lines"_L1].toVariant().toStringList();
        for (QString &line : lines) {
            for (auto blank = filled.cbegin(); blank != filled.cend(); ++blank) {
                line.replace(blank.key(), blank.value());
            }
        }
        return lines;
    }

private:
    DemoAuthor &m_author;
    QJsonObject m_all;
    QHash<QString, qsizetype> m_used;
};

PastTalk talkOf(DemoAuthor &author, Dialogues &dialogues, const QJsonObject &dialogue, int round)
{
    const QStringList by = dialogue["by"_L1].toVariant().toStringList();
    PastTalk talk{.lines = dialogues.linesOf(dialogue),
                  .login = by[round % by.size()],
                  .invitation = dialogue["invite"_L1].toString(),
                  .autoInvitation = {},
                  .declines = {},
                  .tags = {},
                  .card = {}};
    if (author.roll(1, 10) <= 8) {
        talk.tags = dialogue["tags"_L1].toVariant().toStringList();
    }
    if (dialogue["transfer"_L1].toBool() && round == 1) {
        talk.declines = talk.login == "ekaterina"_L1 ? u"maria"_s : u"ekaterina"_s;
    }
    return talk;
}

void planTalks(DemoAuthor &author, QList<Customer> &customers, QList<Episode> &episodes, Timestamp now)
{
    auto dialogues = std::make_shared<Dialogues>(author);
    const QString invitation = demoText(u"company"_s)["sites"_L1][0]["rules"_L1]["invitation"_L1]["text"_L1].toString();
    const double count = double(customers.size()) * Rounds;
    for (int round = 0; round < Rounds; ++round) {
        for (qsizetype i = 0; i < customers.size(); ++i) {
            const double place = double(round) * double(customers.size()) + double(i);
            const double daysAgo = double(Days) * (count - place) / count;
            Customer &customer = customers[i];
            episodes.append(
                {workingMoment(author, now, daysAgo), [&author, &customer, dialogues, round, i, invitation] {
                     PastTalk talk = talkOf(author, *dialogues, dialogues->next(customer.visitor.crowd), round);
                     talk.card = std::exchange(customer.card, {});
                     if (customer.visitor.crowd == "shop_ru"_L1 && talk.invitation.isEmpty() && i % 5 == 1) {
                         talk.autoInvitation = invitation;
                     }
                     playTalk(author, customer.visitor, talk);
                 }});
            if (i % 2 == round % 2) {
                episodes.append({workingMoment(author, now, daysAgo + 9), [&author, &customer] {
                                     author.arrive(customer.visitor);
                                     author.browse(customer.visitor, author.roll(2, 5));
                                     author.pass(20, 90);
                                     leave(author.transaction(), customer.visitor.writer.id);
                                 }});
            }
        }
    }
    const QJsonArray vain = demoText(u"desk"_s)["vain_invitations"_L1].toArray();
    for (qsizetype i = 0; i < vain.size(); ++i) {
        const QJsonObject entry = vain[i].toObject();
        Customer &customer = customers[i * 4 + 2];
        episodes.append({workingMoment(author, now, entry["ago"_L1].toDouble()), [&author, &customer, entry] {
                             playVainInvitation(author, customer.visitor, entry["by"_L1].toString(),
                                                entry["text"_L1].toString(), entry["rejected"_L1].toBool());
                         }});
    }
}

void keepShoppers(Transaction &transaction, const QList<Customer> &customers)
{
    QJsonArray known;
    for (qsizetype i = 0; i < customers.size(); i += KnownEvery) {
        const PastVisitor &visitor = customers[i].visitor;
        known.append(QJsonObject{{"crowd"_L1, visitor.crowd}, {"token"_L1, visitor.token}});
    }
    keepDemoFact(transaction, ShoppersFact, {{"known"_L1, known}});
}

void setDemoRules(Transaction &transaction, bool all)
{
    for (Site site : allSites(transaction)) {
        const SiteRules wanted = demoRules(transaction, site.name);
        site.rules = all ? wanted : SiteRules{.distribution = {}, .invitation = {}, .form = wanted.form, .hours = {}};
        saveSite(transaction, site);
    }
}

void setEverybodyConnected(Transaction &transaction, bool connected)
{
    for (const Operator &colleague : operators(transaction)) {
        setConnected(transaction, colleague.id, connected);
    }
}

bool write(Transaction &transaction, FileDisk &disk, const DemoCompany &company, const QString &address)
{
    if (!demoFact(transaction, ShoppersFact).isEmpty()) {
        return false;
    }
    const Timestamp now = transaction.now;
    DemoAuthor author(transaction, disk, address, company);
    // In the past anybody could take any chat: who did is told by the data.
    setDemoRules(transaction, false);
    setEverybodyConnected(transaction, true);
    addTagsAndReplies(author);
    QList<Customer> all = customers();
    QList<Episode> episodes;
    planTalks(author, all, episodes, now);
    planDesk(author, episodes, now);
    std::ranges::stable_sort(episodes, {}, &Episode::at);
    for (const Episode &episode : episodes) {
        transaction.now = episode.at;
        episode.play();
    }
    transaction.now = now;
    setEverybodyConnected(transaction, false);
    letGo(author);
    setDemoRules(transaction, true);
    keepShoppers(transaction, all);
    return true;
}

} // namespace

void writeDemoPast(const DataFolder &folder, const DemoCompany &company, const QString &address)
{
    FileDisk disk(folder.path());
    folder.change<bool>([&](Transaction &transaction) { return write(transaction, disk, company, address); });
}

QList<KnownShopper> knownShoppers(const DataFolder &folder)
{
    return folder.look<QList<KnownShopper>>([](Transaction &transaction) {
        QList<KnownShopper> known;
        for (const QJsonValue &entry : demoFact(transaction, ShoppersFact)["known"_L1].toArray()) {
            known.append({.crowd = entry["crowd"_L1].toString(), .token = entry["token"_L1].toString()});
        }
        return known;
    });
}

} // namespace otklik
