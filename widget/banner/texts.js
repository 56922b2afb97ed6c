// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: MIT
import { EN } from './texts_en.js';
import { RU } from './texts_ru.js';

/** Each language has a banner of its own, so that a visitor gets no words in the other. */
export const language = LANGUAGE;
export const texts = LANGUAGE === 'ru' ? RU : EN;

/**
 * @param {string} code
 * @param {boolean} ofFile
 * @returns {string} why a message was not sent
 */
export function refusalText(code, ofFile) {
    /** @type {{[code: string]: string}} */
    const reasons = texts.fileRefused;
    return (ofFile && reasons[code]) || (code === 'too_large' ? texts.refusedLong : texts.refused);
}

/**
 * @param {number} bytes
 * @returns {string} as «1,4 МБ»
 */
export function sizeText(bytes) {
    const step = bytes < 1024 ? 0 : bytes < 1048576 ? 1 : 2;
    const shown = bytes / Math.pow(1024, step);
    return shown.toLocaleString(language, { maximumFractionDigits: shown < 10 && step ? 1 : 0 }) + texts.sizeUnits[step];
}

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
