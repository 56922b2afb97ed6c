// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/talker.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace otklik::bench {

namespace {

constexpr Timestamp Begin = 1'600'000'000'000;
constexpr int Sites = 3;

const QStringList Names =
    u"Анна Борис Виктор Галина Дмитрий Елена Иван Ирина Кирилл Лариса Мария Никита Ольга Павел Роман "
    "Светлана Тимур Ульяна Фёдор Юлия"_s.split(u' ');
const QStringList Surnames =
    u"Андреев Белов Волков Громов Дроздов Ершов Жуков Зайцев Иванов Ким Лебедев Морозов Новиков "
    "Орлов Петров Рыбаков Соколов Титов Фролов Чернов"_s.split(u' ');

/// The forms of some words of the trade, and as many invented ones as are missing.
QStringList vocabulary(const QString &stems, const QString &ends, const QString &letters, int size,
                       std::mt19937_64 &random)
{
    QStringList words;
    for (const QString &stem : stems.split(u' ')) {
        for (const QString &end : ends.split(u' ')) {
            words.append(stem + end);
        }
    }
    while (words.size() < size) {
        QString word;
        const int length = 3 + int(random() % 8);
        for (int i = 0; i < length; ++i) {
            word += letters.at(qsizetype(random() % quint64(letters.size())));
        }
        words.append(word);
    }
    std::shuffle(words.begin(), words.end(), random);
    return words;
}

} // namespace

Talker::Talker()
    : m_russian(vocabulary(u"заказ доставк чайник оплат гарант самовывоз адрес телефон возврат скидк"_s,
                           u"а у ом е ы ов ам ами ах и"_s, u"абвгдеиклмнопрстуя"_s, 50'000, m_random))
    , m_english(vocabulary(u"order deliver kettle pay warrant pickup address phone return discount"_s,
                           u"s ed ing er y"_s, u"abcdefghilmnoprstuwy"_s, 20'000, m_random))
{
}

QString Talker::oneOf(const QStringList &words)
{
    const double share = std::generate_canonical<double, 32>(m_random);
    return words.at(qsizetype(std::pow(double(words.size()), share)) - 1);
}

QString Talker::anyOf(const QStringList &words)
{
    return words.at(qsizetype(m_random() % quint64(words.size())));
}

QString Talker::telephone()
{
    return u"+7 9%1 %2-%3-%4"_s.arg(m_random() % 100, 2, 10, QChar(u'0'))
        .arg(m_random() % 1000, 3, 10, QChar(u'0'))
        .arg(m_random() % 100, 2, 10, QChar(u'0'))
        .arg(m_random() % 100, 2, 10, QChar(u'0'));
}

QString Talker::sentence()
{
    const QStringList &words = m_random() % 5 == 0 ? m_english : m_russian;
    QStringList said;
    const int length = 4 + int(m_random() % 12);
    for (int i = 0; i < length; ++i) {
        said.append(oneOf(words));
    }
    switch (m_random() % 40) {
    case 0:
        said.append(telephone());
        break;
    case 1:
        said.append(u"№%1"_s.arg(m_random() % 1'000'000));
        break;
    case 2:
        said.append(oneOf(m_english) + u"@mail.ru"_s);
        break;
    default:
        break;
    }
    return said.join(u' ') + u'.';
}

QString Talker::visitorName()
{
    return anyOf(Names) + u' ' + anyOf(Surnames);
}

Talker::Talk Talker::talk(qint64 number, OperatorId me)
{
    Talk talk;
    Chat &chat = talk.chat;
    chat.id = number;
    chat.visitorId = number;
    chat.visitorName = visitorName();
    chat.siteId = number % Sites + 1;
    chat.state = ChatState::Closed;
    chat.operatorId = me;
    chat.operatorName = u"Анна Петрова"_s;
    chat.createdAt = Begin + number * 100'000;
    chat.closedAt = chat.createdAt + Timestamp(TalkSize) * 1'000;
    chat.closedBy = ClosedBy::Visitor;
    chat.tags = {number % 20 + 1};
    chat.participants = {me};
    chat.lastSeq = TalkSize;
    for (int seq = 1; seq <= TalkSize; ++seq) {
        const bool own = seq % 2 == 0;
        Message message;
        message.id = number * TalkSize + seq;
        message.chatId = number;
        message.seq = seq;
        message.at = chat.createdAt + Timestamp(seq) * 1'000;
        message.author = {.kind = own ? AuthorKind::Operator : AuthorKind::Visitor,
                          .id = own ? me : chat.visitorId,
                          .name = own ? chat.operatorName : chat.visitorName};
        message.clientId = u"%1-0000-4000-8000-000000000000"_s.arg(message.id, 8, 16, QChar(u'0'));
        message.text = sentence();
        talk.messages.append(message);
    }
    chat.lastMessage = talk.messages.last();
    return talk;
}

QStringList Talker::queries(int count)
{
    QStringList queries;
    for (int i = 0; i < count; ++i) {
        switch (i % 10) {
        case 0:
            queries.append(anyOf(Names));
            break;
        case 1:
            queries.append(oneOf(m_english) + u' ' + oneOf(m_english));
            break;
        case 2:
            queries.append(oneOf(m_english));
            break;
        case 3:
            queries.append(telephone().sliced(6));
            break;
        case 4:
        case 5:
            queries.append(oneOf(m_russian) + u' ' + oneOf(m_russian));
            break;
        case 6:
            queries.append(u'"' + oneOf(m_russian) + u' ' + oneOf(m_russian) + u'"');
            break;
        case 7:
            queries.append(anyOf(m_russian)); // a rare one
            break;
        default:
            queries.append(oneOf(m_russian));
            break;
        }
    }
    return queries;
}

} // namespace otklik::bench
