// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: MIT

/** What the part of the banner that is loaded later says; the English one has more_texts_en.js in the place of this. */
export const moreTexts = {
    drop: 'Отпустите файл, чтобы отправить',
    request: 'Отправить заявку',
    requestAgain: 'Отправить ещё одну',
    start: 'Начать чат',
    startWaits: 'Нет связи. Чат начнётся, когда она вернётся.',
    soundOn: 'Звук новых сообщений',
    rate: 'Оценить разговор',
    save: 'Скачать переписку',
    mail: 'Отправить на почту',
    rateTitle: 'Как прошёл разговор?',
    /** By stars, from one. */
    stars: ['Очень плохо', 'Плохо', 'Нормально', 'Хорошо', 'Отлично'],
    comment: 'Что понравилось или что исправить?',
    rateSend: 'Отправить',
    rateLater: 'Не сейчас',
    rateThanks: 'Спасибо за оценку!',
    rateChange: 'Изменить',
    rateFailed: 'Оценка не отправлена. Попробуйте ещё раз.',
    file: 'Файл',
    heading: 'Переписка в чате',
    fileName: 'Переписка',
    mailShort: '…начало переписки — в файле, который скачан вместе с этим письмом.',
    mailNotice: 'Переписка не поместилась в письмо целиком. Она скачана файлом: приложите его, если нужна вся.',
    saveFailed: 'Переписку сейчас не получить. Попробуйте ещё раз позже.',
};
