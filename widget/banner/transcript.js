// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: MIT
import { make, say } from './elements.js';
import { moreTexts } from './more_texts_ru.js';
import { texts } from './texts_ru.js';

/** Longer addresses are not given to a mail program by every system. */
const LONGEST_ADDRESS = 2000;

/** @param {ChatMessage['author']} author */
const nameOf = (author) => (author.kind === 'visitor' ? texts.you : author.name || texts.operator);

/**
 * @param {MessageQuote} [quote]
 * @returns {string} what stands between a name and the words; the quote has a line of its own, as in a letter
 */
function quoteLine(quote) {
    return quote ? '\n> ' + nameOf(quote.author) + ': ' + (quote.text.replace(/\s+/g, ' ') || texts.removed) + '\n' : ' ';
}

/**
 * A message that was taken back stands there as such: what is missing from a conversation shall not look as if it had never been.
 * @param {ChatMessage} message
 * @returns {string} one entry; empty: nothing that a visitor sees
 */
function entry(message) {
    const { system } = message;
    const when = new Date(message.at).toLocaleString(LANGUAGE, { dateStyle: 'short', timeStyle: 'short' });
    let words = message.removedAt ? texts.removed : message.text || '';
    if (message.file) {
        words = (words ? words + '\n' : '') + moreTexts.file + ': ' + message.file.name;
    }
    if (message.editedAt) {
        words += ' (' + texts.edited + ')';
    }
    let name = nameOf(message.author);
    if (system) {
        name = '';
        words =
            system.code === 'operator_joined' ? texts.operatorJoined(system.params.operatorName || texts.operator)
            : system.code === 'transferred' ? texts.transferred(system.params.toName || texts.operator)
            : system.code === 'auto_invited' ? system.params.text
            : '';
    }
    return words && '[' + when + '] ' + (name ? name + ':' + quoteLine(message.replyTo) : '') + words;
}

/**
 * @param {ChatMessage[]} messages
 * @param {string} company
 * @returns {string[]} the heading, then an entry a message
 */
function entries(messages, company) {
    return [company + ' — ' + moreTexts.heading].concat(messages.map(entry).filter((one) => one));
}

/**
 * @param {string} text
 * @param {number} at of the last message
 */
function download(text, at) {
    const link = /** @type {HTMLAnchorElement} */ (make('a', ''));
    // A mark at the start tells old editors that it is UTF-8, and they want the line ends of their system.
    const address = URL.createObjectURL(new Blob(['\ufeff' + text.replace(/\n/g, '\r\n')], { type: 'text/plain;charset=utf-8' }));
    link.href = address;
    link.download = moreTexts.fileName + ' ' + new Date(at).toISOString().slice(0, 10) + '.txt';
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 60000);
}

/**
 * Gives the conversation away, as a text file or as a letter of the visitor's own mail program. A letter has room for the last
 * words only; then the file comes with it.
 * @param {ChatMessage[]} messages
 * @param {string} company
 * @param {boolean} byMail
 */
export function takeAway(messages, company, byMail) {
    const parts = entries(messages, company);
    const last = messages.length ? messages[messages.length - 1].at : Date.now();
    const letter = (/** @type {string[]} */ some) =>
        'mailto:?subject=' + encodeURIComponent(parts[0]) + '&body=' + encodeURIComponent(some.join('\r\n\r\n'));
    const body = parts.slice(1);
    let fitting = body;
    for (let left = body.length; byMail && letter(fitting).length > LONGEST_ADDRESS && left > 0; left -= 1) {
        fitting = [moreTexts.mailShort].concat(body.slice(body.length - left + 1));
    }
    const whole = fitting === body;
    if (!byMail || !whole) {
        download(parts.join('\n\n') + '\n', last);
    }
    if (byMail) {
        say('notice', whole ? '' : moreTexts.mailNotice);
        const link = /** @type {HTMLAnchorElement} */ (make('a', ''));
        // The page stays: a mail program takes it. The banner's own frame may not go there by the page's policy.
        link.target = '_top';
        link.href = letter(fitting);
        link.click();
    }
}
