// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What administrators have set for the sample company: the rules of its sites and the canned replies.
#include "sample_company.h"

namespace otklik {

using namespace Qt::StringLiterals;

QList<Site> SampleCompany::sites() const
{
    Site shop{.id = 1,
              .name = say("магазин «Уют»", "Cosy shop"),
              .origins = {u"https://uyut.example"_s, u"https://www.uyut.example"_s},
              .key = u"9f2c1e7ab40d4c55"_s};
    shop.rules.distribution = {.mode = DistributionMode::LeastBusy, .groupId = 1, .acceptSeconds = 45};
    shop.rules.invitation = {
        .enabled = true,
        .text = say("Здравствуйте! Помочь с выбором?", "Good day! Can I help you choose?"),
        .rules = {{.secondsOnSite = 60, .pagesSeen = 3, .addressContains = {}, .returningOnly = false},
                  {.secondsOnSite = 0, .pagesSeen = 0, .addressContains = u"/cart"_s, .returningOnly = true}}};
    shop.rules.form.leadForm = true;
    shop.rules.form.name = FieldNeed::Required;
    shop.rules.hours = {.enabled = true, .zone = u"Europe/Moscow"_s, .days = {}};
    shop.rules.hours.days.fill({.from = 540, .to = 1'260}, 5);
    shop.rules.hours.days += {{.from = 600, .to = 1'080}, {.from = 0, .to = 0}};
    const Site blog{.id = 2,
                    .name = say("Блог", "Blog"),
                    .origins = {u"https://blog.uyut.example"_s},
                    .key = u"51d0c3e8f7a24b19"_s};
    return {shop, blog};
}

QList<CannedReply> SampleCompany::replies() const
{
    return {{.id = 1,
             .operatorId = 0,
             .shortcut = say("доставка", "delivery"),
             .text = say("Доставляем по городу за один день, по стране — за 3–7 дней. От 3 000 ₽ бесплатно.",
                         "We deliver within a day in the city and in 3 to 7 days elsewhere, free from 50 €.")},
            {.id = 2,
             .operatorId = 0,
             .shortcut = say("самовывоз", "pickup"),
             .text = say("Забрать заказ можно сегодня до 21:00: ул. Садовая, 12.",
                         "You can pick up your order until 9 p.m. today: 12 Garden Street.")},
            {.id = 3,
             .operatorId = 0,
             .shortcut = say("гарантия", "warranty"),
             .text = say("Гарантия на чайники — два года.", "Kettles have a warranty of two years.")},
            {.id = 4,
             .operatorId = me().id,
             .shortcut = say("спасибо", "thanks"),
             .text = say("Спасибо, что выбрали нас! Хорошего дня.", "Thank you for choosing us! Have a good day.")},
            {.id = 5,
             .operatorId = 0,
             .shortcut = say("опт", "wholesale"),
             .text = say("Здравствуйте, {visitor}! Работаем с магазинами и кофейнями, прайс во вложении.",
                         "Hello {visitor}! We work with shops and cafés, the price list is attached."),
             .file = FileInfo{.id = 601,
                              .name = say("Прайс оптовый.pdf", "Wholesale prices.pdf"),
                              .size = 182'400,
                              .type = u"application/pdf"_s,
                              .width = 0,
                              .height = 0},
             .more = {{.text = say("Скидка зависит от объёма: от 50 штук — 10 %, от 200 — 18 %.",
                                   "The discount depends on the amount: 10 % from 50 pieces on, 18 % from 200.")},
                      {.text = say("Какие товары вас интересуют?", "Which goods are you interested in?")}}}};
}

} // namespace otklik
