// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: MIT

const RU = {
    company: 'Онлайн-консультант',
    statusOffline: 'Сейчас никого нет на связи',
    statusAvailable: 'Готовы ответить',
    statusInvited: 'Приглашает вас в чат',
    statusWaiting: 'Ждём оператора',
    statusChat: 'На связи',
    statusClosed: 'Чат завершён',
    statusLost: 'Восстанавливаем связь…',
    introOfflineTitle: 'Операторы сейчас не на месте',
    introOffline: 'Напишите вопрос и оставайтесь на сайте: ответим здесь же, как только кто-то вернётся.',
    introAvailableTitle: 'Здравствуйте! Чем помочь?',
    introAvailable: 'Напишите нам, и оператор ответит прямо здесь. Можно ходить по сайту: переписка не потеряется.',
    introClosedTitle: 'Чат завершён',
    introClosed: 'Если появится вопрос, просто напишите новое сообщение.',
    waiting: 'Сообщение получено. Оператор скоро подключится.',
    waitingSilent: 'Зовём оператора. Можно уже написать, о чём вопрос.',
    closedByYou: 'Чат завершён. Чтобы продолжить, напишите новое сообщение.',
    noNetwork: 'Нет связи. Сообщения уйдут, когда она вернётся.',
    operatorJoined: (/** @type {string} */ name) => name + ' на связи',
    operatorLeft:
        'Оператор вышел из чата. При необходимости вы можете возобновить общение, написав оператору новое сообщение',
    operator: 'Оператор',
    you: 'Вы',
    typing: 'печатает…',
    log: 'Переписка',
    compose: 'Ваше сообщение',
    composeAgain: 'Написать ещё…',
    send: 'Отправить',
    hide: 'Свернуть чат',
    end: 'Завершить чат',
    endQuestion: 'Завершить чат?',
    endYes: 'Завершить',
    endNo: 'Вернуться',
    older: 'Показать предыдущие',
    newer: 'Новые сообщения',
    sending: 'Отправляется',
    sent: 'Отправлено',
    refused: 'Не отправлено',
    refusedLong: 'Сообщение слишком длинное',
    retry: 'Повторить',
    discard: 'Удалить',
    inviteLabel: 'Приглашение в чат',
    newLabel: 'Новое сообщение',
    answer: 'Ответить',
    reject: 'Не сейчас',
};

/** @type {typeof RU} */
const EN = {
    company: 'Live chat',
    statusOffline: 'Nobody is online right now',
    statusAvailable: 'Ready to answer',
    statusInvited: 'Invites you to chat',
    statusWaiting: 'Waiting for operator',
    statusChat: 'Online',
    statusClosed: 'Chat ended',
    statusLost: 'Reconnecting…',
    introOfflineTitle: 'Our operators are away',
    introOffline: 'Write your question and stay on the site: we will answer right here as soon as somebody is back.',
    introAvailableTitle: 'Hello! How can we help?',
    introAvailable: 'Write to us and an operator will answer right here. Feel free to browse: the conversation stays with you.',
    introClosedTitle: 'The chat has ended',
    introClosed: 'If you have a question, just write a new message.',
    waiting: 'We have your message. An operator will be with you shortly.',
    waitingSilent: 'We are calling an operator. You can already write what it is about.',
    closedByYou: 'The chat has ended. Write a new message to go on.',
    noNetwork: 'No connection. Messages will go when it is back.',
    operatorJoined: (/** @type {string} */ name) => name + ' has joined',
    operatorLeft: 'The operator has left the chat. You can resume the conversation at any time by writing a new message',
    operator: 'Operator',
    you: 'You',
    typing: 'is typing…',
    log: 'Conversation',
    compose: 'Your message',
    composeAgain: 'Write again…',
    send: 'Send',
    hide: 'Hide chat',
    end: 'End chat',
    endQuestion: 'End this chat?',
    endYes: 'End chat',
    endNo: 'Go back',
    older: 'Show earlier messages',
    newer: 'New messages',
    sending: 'Sending',
    sent: 'Sent',
    refused: 'Not sent',
    refusedLong: 'The message is too long',
    retry: 'Try again',
    discard: 'Delete',
    inviteLabel: 'Invitation to chat',
    newLabel: 'New message',
    answer: 'Answer',
    reject: 'Not now',
};

export const language = new URLSearchParams(location.search).get('lang') === 'ru' ? 'ru' : 'en';
export const texts = language === 'ru' ? RU : EN;

const clock = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' });
const dayAndMonth = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long' });
const fullDay = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', year: 'numeric' });
const daysAway = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });

/**
 * @param {number} at milliseconds by the server's clock
 * @returns {string} hours and minutes where the visitor is
 */
export function timeText(at) {
    return clock.format(at);
}

/**
 * @param {number} at
 * @param {number} now both by the server's clock
 * @returns {string} «Сегодня», «Вчера», else the date
 */
export function dayText(at, now) {
    const midnight = (/** @type {number} */ time) => new Date(time).setHours(0, 0, 0, 0);
    const days = Math.round((midnight(now) - midnight(at)) / 86400000);
    if (days === 0 || days === 1) {
        const word = daysAway.format(-days, 'day');
        return word.charAt(0).toUpperCase() + word.slice(1);
    }
    const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
    return (sameYear ? dayAndMonth : fullDay).format(at);
}
