// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: MIT
import { texts } from './texts_ru.js';

const language = LANGUAGE;

/**
 * @param {string} code
 * @param {boolean} ofFile
 * @returns {string} why a message was not sent
 */
export function refusalText(code, ofFile) {
    /** @type {{[code: string]: string}} */
    const reasons = texts.fileReasons;
    return ofFile ? reasons[code] || texts.fileRefused : texts.refused;
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

/**
 * @param {number} at milliseconds by the server's clock
 * @returns {string} hours and minutes where the visitor is
 */
export function timeText(at) {
    return new Date(at).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' });
}

/**
 * @param {number} from
 * @param {number} to both by the server's clock
 * @returns {number} days from the one to the other where the visitor is
 */
function daysBetween(from, to) {
    const midnight = (/** @type {number} */ time) => new Date(time).setHours(0, 0, 0, 0);
    return Math.round((midnight(to) - midnight(from)) / 86400000);
}

/**
 * @param {number} at
 * @param {number} now both by the server's clock
 * @returns {string} «Сегодня», «Вчера», else the date
 */
export function dayText(at, now) {
    const days = daysBetween(at, now);
    const date = new Date(at);
    const year = date.getFullYear() === new Date(now).getFullYear() ? undefined : 'numeric';
    return [texts.today, texts.yesterday][days] || date.toLocaleDateString(language, { day: 'numeric', month: 'long', year });
}

/**
 * @param {number} at when the working hours begin
 * @param {number} now both by the server's clock
 * @returns {string} «Вернёмся: завтра, 10:00»
 */
export function opensText(at, now) {
    const days = daysBetween(now, at);
    /** @type {Intl.DateTimeFormatOptions} */
    const shown = days < 7 ? { weekday: 'long' } : { day: 'numeric', month: 'long' };
    const day = [texts.soonToday, texts.soonTomorrow][days] || new Date(at).toLocaleDateString(language, shown);
    return texts.opens + day + ', ' + timeText(at);
}

/**
 * @param {number} place in the queue, from 1
 * @returns {string}
 */
export const placeText = (place) => (place === 1 ? texts.next : texts.place + place);
