// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: MIT
// The shop itself, so that its pages hold only what is theirs: header and footer, the cart, the kettle finder.
(() => {
    'use strict';

    const english = document.documentElement.lang === 'en';
    const up = english ? '../' : '';
    const texts = english
        ? {
            shop: 'Uyut', other: 'Русский', otherHref: '../index.html', nav: 'Shop', cart: 'Cart', empty: 'The cart is empty for now.',
            total: 'In all', remove: 'Remove', order: 'Place the order', thanks: 'This is a demonstration: nothing will be ordered.',
            footer: 'Uyut, kitchen things. Kazan, Bauman St. 17, daily from 9 to 21. A shop invented to show the chat.',
        }
        : {
            shop: 'Уют', other: 'English', otherHref: 'en/index.html', nav: 'Магазин', cart: 'Корзина', empty: 'В корзине пока пусто.',
            total: 'Итого', remove: 'Убрать', order: 'Оформить заказ', thanks: 'Это показательный магазин: заказ никуда не уйдёт.',
            footer: '«Уют», вещи для кухни. Казань, ул. Баумана, 17, ежедневно с 9 до 21. Магазин придуман, чтобы показать чат.',
        };
    const pages = english
        ? [['index', 'Home'], ['kettles', 'Kettles'], ['delivery', 'Delivery']]
        : [
            ['index', 'Главная'], ['catalog', 'Каталог'], ['kettles', 'Чайники'], ['delivery', 'Доставка и оплата'],
            ['guarantee', 'Гарантия'],
        ];
    /** @type {{[id: string]: [string, string, number]}} Russian name, English name, roubles */
    const goods = {
        'kettle-tefal': ['Чайник Tefal Express', 'Tefal Express kettle', 4990],
        'kettle-enamel': ['Чайник эмалированный «Дача»', 'Enamel kettle “Dacha”', 2350],
        'kettle-glass': ['Чайник Tefal Glass', 'Tefal Glass kettle', 5790],
        'coffee-grinder': ['Кофемолка «Зерно»', 'Coffee grinder “Zerno”', 3480],
        pan: ['Сковорода чугунная', 'Cast-iron pan', 3120],
        board: ['Доска и нож', 'Board and knife', 1890],
        mugs: ['Кружки «Пара»', 'Mugs “Para”', 1240],
        press: ['Френч-пресс', 'French press', 1650],
    };

    /**
     * @param {string} tag
     * @param {{[name: string]: string}} attributes
     * @param {...(Node | string)} children
     * @returns {HTMLElement}
     */
    function make(tag, attributes, ...children) {
        const element = document.createElement(tag);
        Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
        element.append(...children);
        return element;
    }

    /** @param {number} roubles */
    const price = (roubles) => roubles.toLocaleString(english ? 'en' : 'ru') + ' ₽';

    /** @returns {string[]} the ids in the cart */
    function cart() {
        try {
            return JSON.parse(localStorage.getItem('cart') || '[]').filter((/** @type {string} */ id) => goods[id]);
        } catch (broken) {
            return [];
        }
    }

    const cartLink = make('a', { href: 'cart.html' });

    /** @param {string[]} ids */
    function keepCart(ids) {
        localStorage.setItem('cart', JSON.stringify(ids));
        cartLink.textContent = texts.cart + (ids.length ? ' · ' + ids.length : '');
    }

    function drawFrame() {
        const nav = make('nav', { 'aria-label': texts.nav });
        for (const [page, name] of pages) {
            const link = make('a', { href: page + '.html' }, name);
            if (page === document.body.dataset.page) {
                link.setAttribute('aria-current', 'page');
            }
            nav.append(link);
        }
        nav.append(cartLink, make('a', { href: texts.otherHref, lang: english ? 'ru' : 'en' }, texts.other));
        const brand = make('a', { class: 'brand', href: 'index.html' }, make('img', { src: up + 'img/icon.svg', alt: '' }), texts.shop);
        document.body.insertBefore(make('header', {}, brand, nav), document.getElementById('main'));
        document.body.append(make('footer', {}, make('p', {}, texts.footer)));
        keepCart(cart());
    }

    /** @param {HTMLElement} place */
    function drawCart(place) {
        const ids = cart();
        place.textContent = '';
        if (!ids.length) {
            place.append(make('p', { class: 'lead' }, texts.empty));
            return;
        }
        ids.forEach((id, at) => {
            const [russian, inEnglish, roubles] = goods[id];
            const remove = make('button', { type: 'button', class: 'plain' }, texts.remove);
            remove.addEventListener('click', () => {
                keepCart(ids.filter((_, other) => other !== at));
                drawCart(place);
            });
            const picture = make('img', { src: up + 'img/' + id + '.svg', alt: '' });
            place.append(make('div', { class: 'line' }, picture, make('span', {}, english ? inEnglish : russian), price(roubles), remove));
        });
        const sum = ids.reduce((total, id) => total + goods[id][2], 0);
        const order = make('button', { type: 'button' }, texts.order);
        order.addEventListener('click', () => order.replaceWith(make('p', { role: 'status' }, texts.thanks)));
        place.append(make('p', { class: 'lead' }, texts.total + ': ' + price(sum)), order);
    }

    const questions = [
        { title: 'Где кипятить', text: 'Где будете кипятить воду?', answers: ['На розетке', 'На плите'] },
        { title: 'Сколько человек', text: 'Сколько человек пьёт чай?', answers: ['Один или двое', 'Трое и больше'] },
        { title: 'Какой чай', text: 'Какой чай чаще?', answers: ['Чёрный', 'Зелёный или белый'] },
    ];

    /**
     * The finder changes its address and title without loading a page, as many shops do.
     * @param {HTMLElement} place
     */
    function drawFinder(place) {
        const answers = new URLSearchParams(location.search).getAll('a').map(Number);
        const question = questions[answers.length];
        document.title = (question ? question.title : 'Ваш чайник') + ' — подбор — Уют';
        place.textContent = '';
        if (!question) {
            const id = answers[0] === 1 ? 'kettle-enamel' : answers[2] === 1 ? 'kettle-glass' : 'kettle-tefal';
            const again = make('a', { class: 'button plain', href: 'choose.html' }, 'Подобрать ещё раз');
            place.append(
                make('p', { class: 'lead' }, 'Вам подойдёт: ' + goods[id][0] + ', ' + price(goods[id][2])),
                make('img', { src: 'img/' + id + '.svg', alt: '', width: '320', height: '240' }),
                make('p', { class: 'actions' }, make('a', { class: 'button', href: 'kettles.html' }, 'К чайникам'), again)
            );
            return;
        }
        const list = make('div', { class: 'answers' });
        question.answers.forEach((answer, at) => {
            const button = make('button', { type: 'button' }, answer);
            button.addEventListener('click', () => {
                history.pushState(null, '', '?' + answers.concat(at).map((one) => 'a=' + one).join('&'));
                drawFinder(place);
            });
            list.append(button);
        });
        place.append(make('p', { class: 'lead' }, answers.length + 1 + ' из ' + questions.length + '. ' + question.text), list);
    }

    drawFrame();
    document.addEventListener('click', (event) => {
        const pressed = /** @type {HTMLElement} */ (event.target);
        if (pressed.dataset && pressed.dataset.add) {
            keepCart(cart().concat(pressed.dataset.add));
        }
    });
    const cartPlace = document.getElementById('cart');
    if (cartPlace) {
        drawCart(cartPlace);
    }
    const finder = document.getElementById('choose');
    if (finder) {
        window.addEventListener('popstate', () => drawFinder(finder));
        drawFinder(finder);
    }
})();
