// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the sample company has inside: the operators' rooms, and the requests that visitors left.
#include "sample_company.h"

#include "domain/room.h"

namespace otklik {

using namespace Qt::StringLiterals;

namespace {

constexpr OperatorId Anna = 1;

} // namespace

QList<Message> SampleCompany::roomTalk(RoomId room, int minutesAgo,
                                       const QList<std::pair<OperatorId, QString>> &texts) const
{
    QList<Message> messages;
    const QList<Operator> all = colleagues();
    for (const auto &[author, text] : texts) {
        Message message;
        message.seq = messages.size() + 1;
        message.id = (room % 100'000) * 1000 + message.seq;
        message.chatId = room;
        message.at = ago(minutesAgo) + (message.seq - 1) * Timestamp(60'000);
        message.clientId = u"00000000-0000-4000-9000-%1"_s.arg(message.id, 12, 10, '0'_L1);
        message.text = text;
        message.author = {.kind = AuthorKind::Operator, .id = author, .name = all.at(author - 1).name};
        messages.append(message);
    }
    return messages;
}

QList<Message> SampleCompany::roomMessages() const
{
    QList<Message> all;
    all += roomTalk(directRoom(Anna, 2), 1450,
                    {{2, say("Анна, посмотришь заявку от «Вектора»?", "Anna, could you look at Vector's request?")},
                     {Anna, say("Да, сейчас возьму", "Yes, I'll take it now")},
                     {Anna, say("Им нужен счёт на 40 чайников", "They need an invoice for 40 kettles")},
                     {2, say("Спасибо! Скидку 7 % я согласовал", "Thank you! I have agreed 7 % off with the boss")},
                     {2, say("И напиши им, пожалуйста, до обеда", "And please write to them before lunch")}});
    all += roomTalk(groupRoom(1), 190,
                    {{2, say("С сегодняшнего дня самовывоз до 21:00", "From today on you can pick up until 9 p.m.")},
                     {4, say("Принято, передам смене", "Got it, I'll tell the shift")},
                     {Anna, say("Поправила ответ «самовывоз»", "I have changed the “pick-up” reply")}});
    all += roomTalk(groupRoom(0), 3000,
                    {{5, say("Завтра с 7 до 8 утра обновляем сервер, чат будет недоступен.",
                             "Tomorrow from 7 to 8 a.m. we update the server, the chat will be down.")},
                     {3, say("А заявки в это время сохранятся?", "Will requests be kept meanwhile?")},
                     {5, say("Да, всё придёт после обновления.", "Yes, all of it comes after the update.")}});
    return all;
}

QList<Room> SampleCompany::rooms() const
{
    QList<Room> rooms;
    const QList<Message> messages = roomMessages();
    for (const RoomId id : {directRoom(Anna, 2), groupRoom(1), groupRoom(0)}) {
        Room room;
        room.id = id;
        room.kind = roomKind(id);
        room.groupId = room.kind == RoomKind::Group ? groupOfRoom(id) : 0;
        for (const Message &message : messages) {
            if (message.chatId == id) {
                room.lastSeq = message.seq;
                room.lastMessage = message;
            }
        }
        room.readSeq = room.kind == RoomKind::Direct ? room.lastSeq - 2 : room.lastSeq;
        room.othersReadSeq = room.lastSeq;
        room.members = room.kind == RoomKind::Direct ? QList<OperatorId>{Anna, 2} : QList<OperatorId>{Anna, 2, 4};
        rooms.append(room);
    }
    return rooms;
}

QList<Request> SampleCompany::requests() const
{
    const auto request = [this](RequestId id, VisitorId visitor, const QString &name, int minutes,
                                const QString &text) {
        Request made;
        made.id = id;
        made.siteId = id % 4 == 0 ? 2 : 1;
        made.visitorId = visitor;
        made.name = name;
        made.email = u"client%1@example.org"_s.arg(id);
        made.phone = id % 3 == 0 ? QString() : u"+7 900 123-45-%1"_s.arg(id % 90 + 10);
        made.message = text;
        made.pageUrl = u"https://uyut.example/catalog/%1"_s.arg(id);
        made.createdAt = ago(minutes);
        return made;
    };
    Request fresh =
        request(NewRequest, 18990, say("Елена Крылова", "Helen Krylova"), 640,
                say("Здравствуйте! Сколько стоит доставка холодильника в Зеленодольск и поднимете ли на "
                    "третий этаж без лифта?",
                    "Hello! How much is it to deliver a fridge to Zelenodolsk, and would you carry it to the "
                    "third floor without a lift?"));
    Request lead = request(302, 20425, {}, 95, {});
    lead.origin = RequestOrigin::LeadForm;
    lead.email.clear();
    lead.phone = u"+7 912 000-11-22"_s;
    Request mine = request(MyRequest, 20418, say("ООО «Вектор»", "Vector LLC"), 1500,
                           say("Нужны 40 чайников в офис до конца месяца. Пришлите, пожалуйста, счёт.\n"
                               "Самовывоз, оплата по счёту.",
                               "We need 40 kettles for the office by the end of the month. Please send an invoice.\n"
                               "We pick them up and pay by invoice."));
    mine.state = RequestState::Taken;
    mine.operatorId = Anna;
    mine.operatorName = me().name;
    mine.takenAt = ago(1400);
    mine.notes = {{.at = ago(1380),
                   .operatorId = 2,
                   .operatorName = say("Борис Ким", "Boris Kim"),
                   .text = say("Постоянный клиент. Скидка 7 % согласована.", "A regular customer. 7 % off is agreed.")},
                  {.at = ago(60),
                   .operatorId = Anna,
                   .operatorName = me().name,
                   .text = say("Счёт отправлен, жду оплаты.", "The invoice is sent, waiting for the payment.")}};
    mine.answer = say("Здравствуйте! Счёт отправили на вашу почту, чайники отложены до пятницы.",
                      "Hello! We have sent the invoice to your mailbox; the kettles are reserved until Friday.");
    Request others = request(OthersRequest, 16030, u"Thomas Lee"_s, 320,
                             u"Do you ship to Kazakhstan? I would like to order two mixers."_s);
    others.state = RequestState::Taken;
    others.operatorId = 2;
    others.operatorName = say("Борис Ким", "Boris Kim");
    others.takenAt = ago(25);
    QList<Request> all{fresh, lead, mine, others};
    for (RequestId id = 290; id > 270; --id) {
        Request closed = request(
            id, 15000 + id, id % 2 == 0 ? say("Ольга Ветрова", "Olga Vetrova") : say("Пётр Зимин", "Peter Zimin"),
            int(300 - id) * 700,
            say("Подскажите, когда снова привезут белые чашки?", "When will the white cups be back?"));
        closed.state = RequestState::Closed;
        closed.operatorId = Anna;
        closed.operatorName = me().name;
        closed.takenAt = closed.createdAt + 600'000;
        closed.closedAt = closed.createdAt + 1'800'000;
        all.append(closed);
    }
    return all;
}

QList<Operator> SampleCompany::colleagues() const
{
    return {me(),
            {.id = 2, .name = say("Борис Ким", "Boris Kim"), .status = OperatorStatus::Unavailable, .groups = {1, 2}},
            {.id = 3, .name = say("Вера Орлова", "Vera Orlova"), .status = OperatorStatus::Offline, .groups = {2}},
            {.id = 4, .name = say("Глеб Савин", "Gleb Savin"), .status = OperatorStatus::Available, .groups = {1, 2}},
            {.id = 5,
             .name = say("Дарья Лисицына", "Daria Lisitsyna"),
             .status = OperatorStatus::Available,
             .role = Role::Admin,
             .groups = {}}};
}

} // namespace otklik
