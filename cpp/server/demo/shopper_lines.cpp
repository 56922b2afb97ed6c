// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/shopper_lines.h"

#include <array>

namespace otklik {

namespace {

constexpr std::array RussianPages{
    ShopPage{u"", u"Главная — Уют"},
    ShopPage{u"catalog.html", u"Каталог — Уют"},
    ShopPage{u"kettles.html", u"Чайники — Уют"},
    ShopPage{u"kettle-tefal.html", u"Чайник Tefal Express — Уют"},
    ShopPage{u"coffee-grinder.html", u"Кофемолка «Зерно» — Уют"},
    ShopPage{u"delivery.html", u"Доставка и оплата — Уют"},
    ShopPage{u"guarantee.html", u"Гарантия — Уют"},
    ShopPage{u"cart.html", u"Корзина — Уют"},
};
constexpr std::array<QStringView, 8> RussianQuestions{
    u"Здравствуйте! Этот чайник есть в наличии?",
    u"Добрый день, сколько стоит доставка в Казань?",
    u"Подскажите, какая гарантия на кофемолку?",
    u"А можно оплатить при получении?",
    u"Здравствуйте, не могу оформить заказ, корзина пустая",
    u"Чем Tefal Express отличается от обычного?",
    u"Привезёте сегодня, если закажу до обеда?",
    u"Какой чайник посоветуете на большую семью?",
};
constexpr std::array<QStringView, 7> RussianReplies{
    u"Понятно, спасибо",       u"А если в субботу?",
    u"Хорошо, подожду",        u"Ясно. Тогда ещё вопрос: чек на почту придёт?",
    u"Отлично, это подходит!", u"Мне нужно подумать",
    u"А в другом цвете есть?",
};
constexpr std::array<QStringView, 3> RussianFarewells{u"Спасибо, всего доброго!", u"Спасибо за помощь",
                                                      u"До свидания!"};

constexpr std::array EnglishPages{
    ShopPage{u"en/", u"Home — Uyut"},
    ShopPage{u"en/kettles.html", u"Kettles — Uyut"},
    ShopPage{u"en/kettle-tefal.html", u"Tefal Express kettle — Uyut"},
    ShopPage{u"en/delivery.html", u"Delivery and payment — Uyut"},
    ShopPage{u"en/cart.html", u"Cart — Uyut"},
};
constexpr std::array<QStringView, 5> EnglishQuestions{
    u"Hi, do you ship abroad?",           u"Hello! Is the Tefal kettle in stock?",
    u"How long does delivery take?",      u"Can I pay by card when it arrives?",
    u"Which kettle is the quietest one?",
};
constexpr std::array<QStringView, 5> EnglishReplies{
    u"I see, thank you",      u"And on Saturday?",         u"Great, that works for me",
    u"Let me think about it", u"Is there another colour?",
};
constexpr std::array<QStringView, 2> EnglishFarewells{u"Thanks, bye!", u"Thank you for your help"};

constexpr ShopperLines Russian{.language = u"ru",
                               .pages = RussianPages,
                               .questions = RussianQuestions,
                               .replies = RussianReplies,
                               .farewells = RussianFarewells};
constexpr ShopperLines English{.language = u"en",
                               .pages = EnglishPages,
                               .questions = EnglishQuestions,
                               .replies = EnglishReplies,
                               .farewells = EnglishFarewells};

constexpr std::array Origins{
    ShopperOrigin{u"", u""},
    ShopperOrigin{u"", u"https://yandex.ru/"},
    ShopperOrigin{u"", u"https://www.google.com/"},
    ShopperOrigin{u"?utm_source=yandex&utm_medium=cpc&utm_term=чайник tefal", u"https://yandex.ru/"},
    ShopperOrigin{u"?utm_source=vk&utm_campaign=осень", u"https://vk.com/"},
    ShopperOrigin{u"", u"https://www.bing.com/"},
    ShopperOrigin{u"?utm_source=google&utm_medium=cpc&utm_campaign=kettles", u"https://www.google.com/"},
    ShopperOrigin{u"", u"https://kitchen-reviews.example/best-kettles"},
};

constexpr std::array<QStringView, 6> Browsers{
    u"Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36",
    u"Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 "
    u"Mobile/15E148 Safari/604.1",
    u"Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36",
    u"Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/128.0.0.0 "
    u"YaBrowser/24.10.0.0 Safari/537.36",
    u"Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0",
    u"Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 "
    u"Safari/605.1.15",
};

} // namespace

const ShopperLines &shopperLines(int language)
{
    return language == 0 ? Russian : English;
}

std::span<const ShopperOrigin> shopperOrigins()
{
    return Origins;
}

std::span<const QStringView> shopperBrowsers()
{
    return Browsers;
}

} // namespace otklik
