// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: MIT

/**
 * What the banner says. Each language has a banner of its own, so that a visitor gets no words in the other: everybody imports
 * these, and the build puts texts_en.js in their place for the English one. A text that is chosen by a name is taken from a
 * variable, not as `texts.group[name]`: then terser puts each text where it is used, without the names.
 */
export const texts = {
    company: 'Онлайн-консультант',
    today: 'Сегодня',
    yesterday: 'Вчера',
    /** By state. */
    status: {
        offline: 'Сейчас никого нет на связи',
        available: 'Готовы ответить',
        invited: 'Приглашает вас в чат',
        auto_invited: 'Приглашает вас в чат',
        lead_form: 'Сейчас никого нет на связи',
        waiting: 'Ждём оператора',
        chat: 'На связи',
        closed: 'Чат завершён',
        blocked: 'Чат недоступен',
    },
    /** What an empty panel says: title, text, icon. */
    intro: {
        offline: ['Операторы сейчас не на месте', 'Оставьте заявку, и мы ответим, как только вернёмся.', 'away'],
        available: [
            'Здравствуйте! Чем помочь?',
            'Напишите нам, и оператор ответит прямо здесь. Можно ходить по сайту: переписка не потеряется.',
            'chat',
        ],
        start: ['Начнём разговор', 'Представьтесь, пожалуйста, — так нам будет проще помочь.', 'chat'],
        lead_form: ['Можем помочь?', 'Операторы сейчас не на связи. Оставьте контакты, и мы свяжемся с вами.', 'chat'],
        closed: ['Чат завершён', 'Чтобы продолжить, напишите новое сообщение.', 'chat'],
        blocked: ['Чат недоступен', '', 'stop'],
        thanks: ['Спасибо, заявка принята', 'Мы ответим вам, как только сможем.', 'sent'],
    },
    /** What a control says to a screen reader and under the mouse, by its id. */
    labels: {
        'end-button': 'Завершить чат',
        'menu-button': 'Ещё',
        'hide-button': 'Свернуть чат',
        'card-hide': 'Свернуть чат',
        'attach-button': 'Прикрепить файл',
        'send-button': 'Отправить',
    },
    /** What never changes, by the id of its element. */
    words: {
        older: 'Показать предыдущие',
        newer: 'Новые сообщения',
        network: 'Нет связи. Сообщения уйдут, когда она вернётся.',
        'compose-label': 'Ваше сообщение',
        'end-question': 'Завершить чат?',
        'end-yes': 'Завершить',
        'end-no': 'Вернуться',
        'card-reject': 'Не сейчас',
    },
    log: 'Переписка',
    statusLost: 'Восстанавливаем связь…',
    waiting: 'Сообщение получено. Оператор скоро подключится.',
    waitingSilent: 'Оператор скоро подключится. Можно уже написать, о чём вопрос.',
    opens: 'Вернёмся: ',
    soonToday: 'сегодня',
    soonTomorrow: 'завтра',
    place: 'Ваше место в очереди: ',
    next: 'Ваша очередь — следующая.',
    transferred: (/** @type {string} */ name) => 'Вам отвечает ' + name,
    closedByYou: 'Чат завершён. Чтобы продолжить, напишите новое сообщение.',
    operatorJoined: (/** @type {string} */ name) => name + ' на связи',
    operatorLeft:
        'Оператор вышел из чата. При необходимости вы можете возобновить общение, написав оператору новое сообщение',
    operator: 'Оператор',
    you: 'Вы',
    removed: 'Сообщение удалено',
    edited: 'изменено',
    inReplyTo: 'В ответ на',
    typing: 'печатает…',
    compose: 'Ваше сообщение',
    sending: 'Отправляется',
    sent: 'Отправлено',
    refused: 'Не отправлено',
    retry: 'Повторить',
    discard: 'Удалить',
    inviteLabel: 'Приглашение в чат',
    newLabel: 'Новое сообщение',
    leadLabel: 'Оставьте заявку',
    answer: 'Ответить',
    fillIn: 'Заполнить',
    picture: 'Изображение',
    save: 'Скачать файл',
    cancel: 'Отменить отправку',
    pickAgain: 'Выбрать файл',
    sizeUnits: [' Б', ' КБ', ' МБ'],
    fileType: 'такие файлы не отправить. Подойдут ',
    fileLarge: 'файл больше 5 МБ.',
    fileEmpty: 'файл пустой.',
    fileRefused: 'Файл не принят',
    /** Where there is more to say of it. */
    fileReasons: {
        unsupported_type: 'Файл не принят: содержимое не то, что обещает имя, или файл повреждён',
        too_large: 'Файл не принят: он больше 5 МБ',
        unavailable: 'Файл пока не отправить',
        file_lost: 'Страница открыта заново, и файл надо выбрать ещё раз',
    },
    requestWaits: 'Нет связи. Заявка уйдёт, когда она вернётся.',
    requestRefused: 'Заявка не принята. Попробуйте ещё раз позже.',
    fields: { name: 'Имя', email: 'Эл. почта', phone: 'Телефон', message: 'Вопрос' },
    missing: 'Заполните это поле',
    /** By field. */
    wrong: {
        email: 'Проверьте адрес: нужен вид name@example.ru',
        phone: 'Проверьте номер, например +7 900 123-45-67',
    },
};
