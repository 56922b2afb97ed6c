// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_company.h"

#include <algorithm>
#include <iterator>

namespace otklik {

using namespace Qt::StringLiterals;

namespace {

constexpr OperatorId Anna = 1;
constexpr OperatorId Boris = 2;
constexpr int OneHour = 60; // minutes

} // namespace

SampleCompany::SampleCompany(const QString &language, Timestamp now)
    : m_russian(language == "ru"_L1)
    , m_now(now)
{
}

QString SampleCompany::say(const char *russian, const char *english) const
{
    return QString::fromUtf8(m_russian ? russian : english);
}

Timestamp SampleCompany::ago(int minutes, int seconds) const
{
    return m_now - (minutes * 60 + seconds) * Timestamp(1000);
}

Operator SampleCompany::me() const
{
    return {
        .id = Anna, .name = say("Анна Петрова", "Anna Petrova"), .status = OperatorStatus::Available, .groups = {1}};
}

Chat SampleCompany::chat(ChatId id, VisitorId visitor, const QString &name, ChatState state) const
{
    Chat chat;
    chat.id = id;
    chat.visitorId = visitor;
    chat.visitorName = name;
    chat.siteId = 1;
    chat.state = state;
    if (state != ChatState::Waiting) {
        chat.operatorId = Anna;
        chat.operatorName = me().name;
    }
    chat.createdAt = ago(7);
    return chat;
}

QList<Message> SampleCompany::talk(const Chat &chat, Timestamp begin, int step, const QStringList &texts) const
{
    QList<Message> messages;
    for (const QString &text : texts) {
        Message message;
        message.seq = messages.size() + 1;
        message.id = chat.id * 1000 + message.seq;
        message.chatId = chat.id;
        message.at = begin + (message.seq - 1) * step * Timestamp(1000);
        message.clientId = u"00000000-0000-4000-8000-%1"_s.arg(message.id, 12, 10, '0'_L1);
        message.text = text.mid(1);
        if (text.startsWith('<'_L1)) {
            message.author = {.kind = AuthorKind::Visitor, .id = chat.visitorId, .name = chat.visitorName};
        } else if (text.startsWith('!'_L1)) {
            message.kind = MessageKind::System;
            message.systemCode = systemcode::ChatStarted;
            message.systemParams = {{u"pageTitle"_s, text.mid(1)}, {u"pageUrl"_s, u"https://uyut.example/catalog"_s}};
            message.text.clear();
            message.clientId.clear();
        } else {
            message.author = {.kind = AuthorKind::Operator, .id = Anna, .name = me().name};
            message.kind = text.startsWith('#'_L1) ? MessageKind::Note : MessageKind::Message;
        }
        messages.append(message);
    }
    return messages;
}

QList<Message> SampleCompany::messages() const
{
    QList<Message> all;
    const QString kettles = say("Чайники", "Kettles");
    all += talk(chat(Waiting, 20431, {}, ChatState::Waiting), ago(0, 24), 1,
                {u"!"_s + kettles, say("<Здравствуйте, есть в наличии?", "<Hello, is it in stock?")});
    all += talk(chat(Maria, 18207, say("Мария Соколова", "Maria Sokolova"), ChatState::Active), ago(7), 70,
                {u"!"_s + kettles,
                 say("<Добрый день! Подскажите, чайник Tefal есть в наличии? И какая гарантия?",
                     "<Good afternoon! Is the Tefal kettle in stock? And what about the warranty?"),
                 say(">Здравствуйте, Мария! Да, есть два на складе в Казани. Гарантия два года.",
                     ">Hello, Maria! Yes, we have two in the Kazan warehouse. The warranty is two years."),
                 say(">Условия гарантии здесь: https://uyut.example/warranty",
                     ">The terms of the warranty are here: https://uyut.example/warranty"),
                 say("#Постоянный клиент, скидка 5 %.", "#A regular customer, 5 % off."),
                 say("<Отлично, спасибо.", "<Great, thank you."),
                 say("<А можно самовывозом сегодня?", "<Can I pick it up today?")});
    QStringList long_talk;
    for (int i = 1; i <= 60; ++i) {
        long_talk.append(say("<Вопрос номер %1 о доставке", "<Question number %1 about delivery").arg(i));
        long_talk.append(say(">Ответ номер %1", ">Answer number %1").arg(i));
    }
    long_talk.append(say("<Так когда привезут?", "<So when will it come?"));
    all += talk(chat(Igor, 19544, say("Игорь Громов", "Igor Gromov"), ChatState::Active), ago(123, 10), 60, long_talk);
    QList<Message> james = talk(chat(James, 17003, u"James Carter"_s, ChatState::Active), ago(31), 60,
                                {u"!Warranty"_s, u"<Hi! Is the warranty valid abroad?"_s, u"<"_s,
                                 u">Yes, in all of Europe."_s, u">"_s, u"<Thanks, that helps a lot!"_s});
    james[2].file = FileInfo{
        .id = 501, .name = u"kettle.png"_s, .size = 412'300, .type = u"image/png"_s, .width = 960, .height = 640};
    james[4].file =
        FileInfo{.id = 502, .name = u"Tefal warranty 2026.pdf"_s, .size = 1'284'000, .type = u"application/pdf"_s};
    all += james;
    all += talk(chat(Invited, 20428, {}, ChatState::Invited), ago(2), 1,
                {say(">Могу ли я помочь с выбором?", ">Can I help you choose?")});
    for (const Chat &chat : closedChats()) {
        all += talk(chat, chat.createdAt, 90,
                    {u"!"_s + kettles, say("<Здравствуйте! Как оформить доставку?", "<Hello! How do I order delivery?"),
                     say(">Здравствуйте! Доставим завтра до обеда.", ">Hello! We can deliver tomorrow morning."),
                     say("<Спасибо, всё получилось!", "<Thank you, it worked!")});
    }
    return all;
}

Chat SampleCompany::withMessages(Chat chat) const
{
    const QList<Message> all = messages();
    for (const Message &message : all) {
        if (message.chatId == chat.id) {
            applyMessage(chat, message);
        }
    }
    return chat;
}

Snapshot SampleCompany::snapshot() const
{
    Snapshot snapshot;
    snapshot.position = {.epoch = u"sample"_s, .offset = 1, .operatorId = Anna};
    snapshot.serverTime = m_now;
    Chat waiting = withMessages(chat(Waiting, 20431, {}, ChatState::Waiting));
    waiting.waitingSince = ago(0, 24);
    Chat maria = withMessages(chat(Maria, 18207, say("Мария Соколова", "Maria Sokolova"), ChatState::Active));
    maria.tags = {1, 2};
    maria.readSeq = 5;
    maria.unansweredSince = ago(0, 40);
    Chat igor = withMessages(chat(Igor, 19544, say("Игорь Громов", "Igor Gromov"), ChatState::Active));
    igor.readSeq = igor.lastSeq;
    Chat james = withMessages(chat(James, 17003, u"James Carter"_s, ChatState::Active));
    james.readSeq = james.lastSeq;
    james.unansweredSince = 0;
    snapshot.chats = {waiting, maria, igor, james, withMessages(chat(Invited, 20428, {}, ChatState::Invited))};
    snapshot.operators = colleagues();
    snapshot.rooms = rooms();
    const QList<Request> left = requests();
    std::ranges::copy_if(left, std::back_inserter(snapshot.requests),
                         [](const Request &request) { return request.state != RequestState::Closed; });
    snapshot.groups = {{.id = 1, .name = say("Продажи", "Sales")}, {.id = 2, .name = say("Доставка", "Delivery")}};
    snapshot.sites = sites();
    snapshot.tags = {
        {.id = 1, .name = say("доставка", "delivery"), .colour = u"#2A64D6"_s, .system = true},
        {.id = 2, .name = u"VIP"_s, .colour = u"#7A4FD0"_s, .system = true},
        {.id = 3, .name = say("перезвонить", "call back"), .colour = u"#A8660B"_s, .system = false, .operatorId = Anna},
        {.id = 4, .name = say("опт", "wholesale"), .colour = u"#2C8052"_s, .system = false, .operatorId = Boris}};
    snapshot.visitors = {{.id = MariaHerself, .card = card()}};
    snapshot.blocks = blocks();
    snapshot.replies = replies();
    return snapshot;
}

QList<Chat> SampleCompany::closedChats() const
{
    const QStringList names = {
        say("Ольга Ветрова", "Olga Vetrova"), {}, u"Thomas Lee"_s, say("Пётр Зимин", "Peter Zimin"), {}};
    QList<Chat> chats;
    for (int i = 0; i < 24; ++i) {
        Chat closed = chat(Closed - i, 17000 - i * 7, names.at(i % names.size()), ChatState::Closed);
        closed.createdAt = ago(i * 1700 + 90);
        closed.closedAt = closed.createdAt + Timestamp(600'000);
        closed.closedBy = i % 2 == 0 ? ClosedBy::Visitor : ClosedBy::Operator;
        closed.lastSeq = 4;
        closed.lastMessage =
            Message{.id = closed.id * 1000 + 4,
                    .chatId = closed.id,
                    .seq = 4,
                    .at = closed.closedAt,
                    .author = {.kind = AuthorKind::Visitor, .id = closed.visitorId, .name = closed.visitorName},
                    .clientId = {},
                    .text = say("Спасибо, всё получилось!", "Thank you, it worked!"),
                    .systemCode = {},
                    .systemParams = {}};
        closed.readSeq = 4;
        closed.visitorReadSeq = 4;
        chats.append(closed);
    }
    return chats;
}

Presence SampleCompany::presence(VisitorId id, const QString &name, int onSite, int visit, const char *country,
                                 const QString &city, VisitorStatus status, const QString &source,
                                 const QString &page) const
{
    Presence presence;
    presence.visitorId = id;
    presence.name = name;
    presence.siteId = 1;
    presence.visitNumber = visit;
    presence.visitStartedAt = ago(0, onSite);
    presence.country = QString::fromLatin1(country);
    presence.city = city;
    presence.status = status;
    presence.statusSince = ago(0, 24);
    presence.source = source;
    presence.pageUrl = u"https://uyut.example/catalog/%1"_s.arg(id);
    presence.pageTitle = page;
    presence.language = presence.country == "RU"_L1 ? u"ru"_s : u"en"_s;
    presence.device = u"Chrome, Windows"_s;
    return presence;
}

QList<Presence> SampleCompany::visitors() const
{
    using enum VisitorStatus;
    const QString kettles = say("Чайники", "Kettles");
    const QString search = say("Яндекс, поиск", "Google, search");
    QList<Presence> all = {
        presence(20431, {}, 52, 1, "RU", say("Самара", "Samara"), Waiting, search, kettles),
        presence(18207, say("Мария Соколова", "Maria Sokolova"), 751, 5, "RU", say("Казань", "Kazan"), InChat,
                 say("Яндекс.Директ «чайник tefal»", "Google Ads “tefal kettle”"), kettles),
        presence(20428, {}, 245, 1, "RU", say("Пермь", "Perm"), VisitorStatus::Invited, u"vk.com"_s,
                 say("Кофемолка BOSCH TSM6A", "BOSCH TSM6A coffee grinder")),
        presence(20427, {}, 192, 2, "BY", say("Минск", "Minsk"), AutoInvited, {},
                 say("Доставка и оплата", "Delivery and payment")),
        presence(19544, say("Игорь Громов", "Igor Gromov"), 1300, 9, "RU", say("Москва", "Moscow"), InChat,
                 u"google.com"_s, say("Корзина", "Cart")),
        presence(20425, {}, 107, 1, "KZ", say("Алматы", "Almaty"), LeadForm,
                 say("Рассылка «Ноябрь»", "November mailing"), say("Скидки недели", "Offers of the week")),
        presence(GuestOnSite, {}, 15, 1, "RU", say("Тверь", "Tver"), OnSite, search, say("Главная", "Home")),
        presence(17003, u"James Carter"_s, 502, 3, "GB", u"Leeds"_s, InChat, u"bing.com"_s, u"Warranty"_s),
        presence(20420, {}, 378, 2, "RU", say("Уфа", "Ufa"), OnSite, u"otzovik.com"_s,
                 say("Миксер Kenwood KMX750", "Kenwood KMX750 mixer")),
        presence(20418, say("ООО «Вектор»", "Vector LLC"), 123, 14, "RU", say("Екатеринбург", "Yekaterinburg"), OnSite,
                 {}, say("Оптовикам", "For wholesalers")),
        presence(20416, {}, 41, 1, "RU", say("Тюмень", "Tyumen"), OnSite, say("Яндекс.Маркет", "Price.com"),
                 say("Чайник Tefal KO150F", "Tefal KO150F kettle")),
        presence(20411, {}, 669, 4, "RU", say("Сочи", "Sochi"), OnSite, u"t.me/uyut_shop"_s, say("Посуда", "Dishes")),
        presence(20409, {}, 935, 2, "", {}, OnSite, {}, say("Контакты", "Contacts"))};
    for (Presence &one : all) {
        if (one.status == InChat) {
            const bool other = one.visitorId == 19544;
            one.chatId = one.visitorId == 18207 ? Maria : other ? Igor : James;
            one.operatorId = Anna;
            one.operatorName = me().name;
        } else if (one.status == VisitorStatus::Waiting) {
            one.chatId = SampleCompany::Waiting;
        } else if (one.status == VisitorStatus::Invited) {
            one.chatId = SampleCompany::Invited;
            one.operatorId = Anna;
            one.operatorName = me().name;
        }
    }
    Presence busy = presence(20399, {}, 410, 6, "RU", say("Самара", "Samara"), InChat, u"ya.ru"_s, kettles);
    busy.chatId = 700;
    busy.operatorId = Boris;
    busy.operatorName = say("Борис Ким", "Boris Kim");
    busy.siteId = 2;
    all.append(busy);
    return all;
}

ContactCard SampleCompany::card() const
{
    return {.name = say("Мария Соколова", "Maria Sokolova"),
            .company = say("Чайный клуб «Самовар»", "Samovar tea club"),
            .phones = {u"+7 843 555-12-34"_s, u"+7 917 555-98-76"_s},
            .emails = {u"maria@samovar.example"_s},
            .comment = say("Постоянный клиент. Просит звонить после 12:00.",
                           "A regular customer. Asks to be called after noon."),
            .version = 3};
}

QList<Block> SampleCompany::blocks() const
{
    return {{.id = 1,
             .visitorId = 20102,
             .visitorName = {},
             .by = BlockBy::Visitor,
             .address = {},
             .reason = say("Рассылает рекламу в чате", "Sends advertisements in the chat"),
             .operatorId = Boris,
             .operatorName = say("Борис Ким", "Boris Kim"),
             .createdAt = ago(26 * OneHour),
             .expiresAt = m_now + Timestamp(6 * 24 * 3'600'000)},
            {.id = 2,
             .visitorId = 19877,
             .visitorName = say("Пётр Зимин", "Peter Zimin"),
             .by = BlockBy::Address,
             .address = u"198.51.100.23"_s,
             .reason = say("Оскорбления", "Insults"),
             .operatorId = Anna,
             .operatorName = me().name,
             .createdAt = ago(3 * OneHour),
             .expiresAt = 0}};
}

Chat SampleCompany::passedChat() const
{
    Chat passed = chat(Passed, 20418, say("ООО «Вектор»", "Vector LLC"), ChatState::Active);
    passed.operatorId = Boris;
    passed.operatorName = say("Борис Ким", "Boris Kim");
    passed.createdAt = ago(12);
    passed.transfer = Transfer{
        .fromId = Boris,
        .fromName = passed.operatorName,
        .toOperatorId = Anna,
        .toGroupId = 0,
        .comment = say("Спрашивают про оптовые цены, это к тебе", "They ask for wholesale prices, that is yours"),
        .expiresAt = m_now + 45'000};
    const QList<Message> messages = passedMessages();
    for (const Message &message : messages) {
        applyMessage(passed, message);
    }
    return passed;
}

QList<Message> SampleCompany::passedMessages() const
{
    Chat passed = chat(Passed, 20418, say("ООО «Вектор»", "Vector LLC"), ChatState::Active);
    return talk(passed, ago(12), 60,
                {u"!"_s + say("Оптовикам", "For wholesalers"),
                 say("<Добрый день, какая цена от ста штук?", "<Good afternoon, what is the price for a hundred?")});
}

VisitorInfo SampleCompany::visitorInfo(VisitorId id) const
{
    VisitorInfo info;
    info.visitor.id = id;
    if (id != MariaHerself) {
        return info;
    }
    info.visitor.card = card();
    const QString kettles = say("Чайники", "Kettles");
    const auto page = [this](const char *path, const QString &title, int minutesAgo) {
        return PageView{
            .url = u"https://uyut.example/"_s + QLatin1StringView(path), .title = title, .at = ago(minutesAgo)};
    };
    info.visits = {{.number = 5,
                    .startedAt = ago(12, 31),
                    .endedAt = 0,
                    .source = say("Яндекс.Директ «чайник tefal»", "Google Ads “tefal kettle”"),
                    .pages = {page("", say("Главная", "Home"), 12), page("offers", say("Скидки недели", "Offers"), 10),
                              page("catalog/18207", kettles, 8)}},
                   {.number = 4,
                    .startedAt = ago(30 * OneHour),
                    .endedAt = ago(29 * OneHour + 38),
                    .source = say("Яндекс, поиск", "Google, search"),
                    .pages = {page("catalog/kettles", kettles, 30 * OneHour),
                              page("delivery", say("Доставка и оплата", "Delivery and payment"), 29 * OneHour + 50)}},
                   {.number = 3,
                    .startedAt = ago(216 * OneHour),
                    .endedAt = ago(216 * OneHour - 4),
                    .source = {},
                    .pages = {page("contacts", say("Контакты", "Contacts"), 216 * OneHour)}}};
    Chat past = chat(Past, MariaHerself, info.visitor.card.name, ChatState::Closed);
    past.operatorId = Boris;
    past.operatorName = say("Борис Ким", "Boris Kim");
    past.createdAt = ago(30 * OneHour);
    past.closedAt = ago(29 * OneHour + 40);
    past.closedBy = ClosedBy::Visitor;
    const QList<Message> messages = pastMessages(Past);
    for (const Message &message : messages) {
        applyMessage(past, message);
    }
    info.chats = {withMessages(chat(Maria, MariaHerself, info.visitor.card.name, ChatState::Active)), past};
    return info;
}

QList<Message> SampleCompany::pastMessages(ChatId chatId) const
{
    Chat past = chat(chatId, MariaHerself, card().name, ChatState::Closed);
    QList<Message> messages = talk(past, ago(30 * OneHour), 80,
                                   {say("<Сколько идёт доставка до Казани?", "<How long does delivery to Kazan take?"),
                                    say(">Два дня. Завтра отправим, послезавтра будет у вас.",
                                        ">Two days. We ship tomorrow, you have it the day after."),
                                    say("<Спасибо, подумаю.", "<Thank you, I will think about it.")});
    messages[1].author = {.kind = AuthorKind::Operator, .id = Boris, .name = say("Борис Ким", "Boris Kim")};
    return messages;
}

QString SampleCompany::draft() const
{
    return say("Гарантия действует во всех странах", "The warranty holds in all countries");
}

QString SampleCompany::typing() const
{
    return say("и ещё вопрос про фильт…", "and one more question about the filt…");
}

} // namespace otklik
