// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/company.h"

#include <array>

using namespace Qt::StringLiterals;

namespace otklik::bench {

namespace {

constexpr Timestamp Step = 30'000;

/// Neighbouring numbers have nothing in common afterwards (splitmix64).
quint64 mixed(quint64 number)
{
    number += 0x9e3779b97f4a7c15ULL;
    number = (number ^ (number >> 30U)) * 0xbf58476d1ce4e5b9ULL;
    number = (number ^ (number >> 27U)) * 0x94d049bb133111ebULL;
    return number ^ (number >> 31U);
}

template<std::size_t Size> QString oneOf(const std::array<const char16_t *, Size> &all, quint64 number)
{
    return QString::fromUtf16(all[number % Size]);
}

constexpr std::array Beginnings{
    u"Здравствуйте, подскажите, пожалуйста,",
    u"Добрый день!",
    u"А ещё вопрос:",
    u"Спасибо,",
    u"Хорошо,",
    u"Hello, could you tell me",
    u"Good afternoon!",
    u"One more question:",
    u"Thank you,",
    u"Я вчера оформила заказ,",
};
constexpr std::array Middles{
    u"есть ли этот чайник в магазине на Баумана",
    u"когда привезут мой заказ №48213",
    u"можно ли оплатить картой при получении",
    u"сколько идёт доставка до Набережных Челнов",
    u"как вернуть товар, если он не подошёл по размеру",
    u"whether the warranty covers the heating element",
    u"if I can pick the parcel up on Saturday",
    u"how long delivery to Kazan takes",
    u"пришла посылка без инструкции и гарантийного талона",
    u"мне обещали скидку десять процентов на вторую покупку",
    u"на сайте указана одна цена, а в корзине другая",
    u"the courier could not find the entrance",
};
constexpr std::array Ends{u".", u"?", u"!", u". Спасибо!", u"? Жду ответа.", u"? Thanks in advance."};
constexpr std::array Names{u"Мария Кузнецова", u"Игорь Л.", u"James Miller", u"Айгуль", u"Пётр Семёнович Воробьёв"};
constexpr std::array Cities{u"Казань", u"Москва", u"Санкт-Петербург", u"Екатеринбург", u"Самара", u"Пермь", u"Уфа"};
constexpr std::array Pages{u"Чайники",      u"Доставка и оплата", u"Сковороды",      u"Корзина",
                           u"Акции недели", u"Посуда для детей",  u"Возврат товара", u"Кофеварки",
                           u"О компании",   u"Контакты",          u"Ножи",           u"Ваш заказ"};
constexpr std::array Sources{u"yandex.ru", u"google.com", u"", u"vk.com", u"Реклама: чайники"};

QString pageTitle(quint64 number)
{
    return u"%1 — «Уют», %2"_s.arg(oneOf(Pages, number)).arg(number % 500);
}

QString pageUrl(quint64 number)
{
    return u"https://shop.example/catalogue/%1?from=%2"_s.arg(number % 500).arg(number % Pages.size());
}

} // namespace

Operator anna()
{
    Operator me;
    me.id = Anna;
    me.name = u"Анна Петрова"_s;
    me.status = OperatorStatus::Available;
    me.role = Role::Admin;
    return me;
}

Site shop()
{
    Site site;
    site.id = Shop;
    site.name = u"«Уют»"_s;
    site.origins = {u"https://shop.example"_s};
    return site;
}

QList<Tag> tags()
{
    return {{.id = 1, .name = u"Доставка"_s, .colour = u"#3a6aa8"_s, .system = true, .operatorId = 0},
            {.id = 2, .name = u"Возврат"_s, .colour = u"#b0553e"_s, .system = true, .operatorId = 0}};
}

QString words(qint64 number)
{
    quint64 chance = mixed(quint64(number));
    QString text;
    const int sentences = 1 + int(chance % 4) / 2 + int(chance % 16 == 0) * 2;
    for (int sentence = 0; sentence < sentences; ++sentence) {
        chance = mixed(chance);
        text += (sentence > 0 ? u" "_s : QString()) + oneOf(Beginnings, chance >> 8U) + u' ' +
                oneOf(Middles, chance >> 20U) + oneOf(Ends, chance >> 32U);
    }
    return text;
}

Chat chat(ChatId id, ChatState state, Seq messages, Timestamp lastAt)
{
    Chat chat;
    chat.id = id;
    chat.visitorId = FirstVisitor + id;
    chat.visitorName = id % 3 == 0 ? QString() : u"%1 %2"_s.arg(oneOf(Names, mixed(quint64(id)))).arg(id);
    chat.siteId = Shop;
    chat.state = state;
    chat.operatorId = Anna;
    chat.operatorName = anna().name;
    chat.createdAt = lastAt - messages * Step;
    chat.participants = {Anna};
    if (state == ChatState::Closed) {
        chat.closedAt = lastAt;
        chat.closedBy = ClosedBy::Visitor;
    }
    if (id % 5 == 0) {
        chat.tags = {1 + id % 2};
    }
    chat.lastSeq = messages;
    chat.readSeq = messages;
    chat.visitorReadSeq = messages;
    chat.lastMessage = talk(chat, messages, messages).value(0);
    return chat;
}

QList<Message> talk(const Chat &chat, Seq from, Seq to)
{
    QList<Message> all;
    for (Seq seq = qMax<Seq>(from, 1); seq <= to; ++seq) {
        Message message;
        message.id = chat.id * 1'000'000 + seq;
        message.chatId = chat.id;
        message.seq = seq;
        message.at = chat.createdAt + seq * Step;
        const bool own = seq % 5 == 0 || seq % 5 == 3;
        message.author = own ? Author{.kind = AuthorKind::Operator, .id = Anna, .name = chat.operatorName}
                             : Author{.kind = AuthorKind::Visitor, .id = chat.visitorId, .name = chat.visitorName};
        message.clientId = u"00000000-0000-4000-8000-%1"_s.arg(message.id, 12, 16, '0'_L1);
        message.text = words(message.id);
        all.append(message);
    }
    return all;
}

Presence presence(int number, Timestamp now)
{
    const quint64 chance = mixed(quint64(number));
    Presence visitor;
    visitor.visitorId = FirstVisitor + number;
    visitor.name = chance % 4 == 0 ? u"%1 %2"_s.arg(oneOf(Names, chance >> 4U)).arg(number) : QString();
    visitor.siteId = Shop;
    visitor.visitNumber = 1 + int(chance % 7);
    visitor.visitStartedAt = now - Timestamp(chance % 3'600'000);
    visitor.country = u"RU"_s;
    visitor.city = oneOf(Cities, chance >> 8U);
    visitor.status = VisitorStatus::OnSite;
    visitor.statusSince = visitor.visitStartedAt;
    visitor.source = oneOf(Sources, chance >> 12U);
    visitor.pageUrl = pageUrl(chance >> 16U);
    visitor.pageTitle = pageTitle(chance >> 16U);
    visitor.language = u"ru"_s;
    visitor.device = u"Chrome, Windows"_s;
    return visitor;
}

void change(Presence &presence, qint64 step, Timestamp now)
{
    const quint64 chance = mixed(quint64(step));
    switch (chance % 10) {
    case 0:
        presence.status = VisitorStatus((int(presence.status) + 1 + int((chance >> 8U) % 5)) % 6);
        presence.statusSince = now;
        break;
    case 1:
        presence.name = u"%1 %2"_s.arg(oneOf(Names, chance >> 8U)).arg(chance % 100'000);
        break;
    default:
        presence.pageUrl = pageUrl(chance >> 16U);
        presence.pageTitle = pageTitle(chance >> 16U);
        break;
    }
}

} // namespace otklik::bench
