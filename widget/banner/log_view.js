// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: MIT
import { make, makeButton, makeIcon } from './elements.js';
import { pickFile } from './file_input.js';
import { drawFile, drawUpload } from './file_view.js';
import { putText } from './plain_text.js';
import { dayText, refusalText, timeText } from './texts.js';
import { texts } from './texts_ru.js';

/**
 * @param {ChatMessage} message
 * @returns {string} what the visitor sees of a system message; empty: nothing
 */
function systemText(message) {
    const system = message.system || { code: '', params: {} };
    if (system.code === 'operator_joined') {
        return texts.operatorJoined(system.params.operatorName || texts.operator);
    }
    if (system.code === 'transferred') {
        return texts.transferred(system.params.toName || texts.operator);
    }
    return system.code === 'operator_left' ? texts.operatorLeft : '';
}

/** @param {ChatMessage} message */
const keyOf = (message) => message.clientId || message.chatId + ' ' + message.seq;

/**
 * The messages on the screen. An element stays the same while its message goes from unsent to sent, so that nothing is read
 * aloud twice and nothing jumps.
 * @param {HTMLElement} log
 * @param {(message: FromBanner) => void} tell
 */
export function makeLogView(log, tell) {
    /** @type {Map<string, {element: HTMLElement, looks: string}>} by key */
    let drawn = new Map();

    /** @param {BannerView} view */
    function show(view) {
        /** @type {Map<string, {element: HTMLElement, looks: string}>} */
        const rows = new Map();
        let place = log.firstElementChild;
        /** @type {(key: string, looks: string, draw: () => HTMLElement) => void} */
        const put = (key, looks, draw) => {
            let row = drawn.get(key);
            if (!row || row.looks !== looks) {
                const element = draw();
                if (row) {
                    // The row itself stays: a new one would be read aloud again.
                    row.element.className = element.className;
                    row.element.replaceChildren(...Array.from(element.childNodes));
                }
                row = { element: row ? row.element : element, looks };
            }
            rows.set(key, row);
            if (row.element === place) {
                place = place.nextElementSibling;
            } else {
                log.insertBefore(row.element, place);
            }
        };
        const now = Date.now() + view.clockOffset;
        let day = '';
        let author = '';
        for (const message of view.messages) {
            // An invitation by a rule is the company's word.
            const rule = message.system && message.system.code === 'auto_invited' ? message.system.params.text : '';
            const spoken = message.kind !== 'system' || rule !== '';
            const { at, editedAt, file, removedAt, replyTo } = message;
            const text = removedAt ? texts.removed : spoken ? rule || message.text || '' : systemText(message);
            if (!text && !file) {
                continue;
            }
            const messageDay = dayText(at, now);
            if (messageDay !== day) {
                day = messageDay;
                author = '';
                put('day ' + day, day, () => make('p', 'day', day));
            }
            const key = keyOf(message);
            if (!spoken) {
                author = '';
                put(key, text, () => make('p', 'system', text));
                continue;
            }
            const own = message.author.kind === 'visitor';
            const name = own ? '' : rule ? view.siteName : message.author.name || texts.operator;
            const named = !own && name !== author;
            author = name;
            const answered = replyTo && view.messages.find((one) => one.seq === replyTo.seq);
            const looks = ['sent', named, file && !file.url, removedAt || editedAt, text, replyTo && replyTo.text, !answered].join();
            put(key, looks, () => {
                const row = drawMessage(text, own, named ? name : '', (editedAt ? texts.edited + ', ' : '') + timeText(at), file);
                const bubble = /** @type {HTMLElement} */ (row.lastElementChild);
                bubble.classList.toggle('removed', Boolean(removedAt));
                if (replyTo) {
                    bubble.prepend(drawQuote(replyTo, answered));
                }
                return row;
            });
        }
        if (view.state === 'auto_invited') {
            put('invitation', view.invitation, () => drawMessage(view.invitation, false, view.siteName, ''));
        }
        for (const unsent of view.unsent) {
            put(unsent.clientId, 'unsent ' + unsent.refused + Boolean(unsent.uploaded), () => drawUnsent(unsent));
        }
        for (const [key, row] of drawn) {
            if (!rows.has(key)) {
                row.element.remove();
            }
        }
        drawn = rows;
    }

    /**
     * @param {string} text
     * @param {boolean} own
     * @param {string} name shown above; empty: not shown
     * @param {string} time empty: not sent yet
     * @param {ChatFile} [file]
     * @returns {HTMLElement}
     */
    function drawMessage(text, own, name, time, file) {
        const row = make('div', own ? 'message own' : 'message');
        if (name) {
            row.append(make('p', 'author', name));
        }
        const bubble = make('div', 'bubble');
        bubble.dir = 'auto';
        if (text) {
            const words = make('div', 'words');
            putText(words, text);
            bubble.append(words);
        }
        if (file) {
            bubble.append(drawFile(file));
        }
        const when = make('div', 'when', time);
        if (own) {
            when.append(time ? makeIcon('sent', texts.sent) : makeIcon('sending', texts.sending));
        }
        if (own || time) {
            bubble.append(when);
        }
        row.append(bubble);
        return row;
    }

    /**
     * @param {MessageQuote} quote
     * @param {ChatMessage} [answered] when it is on the page, to go there
     * @returns {HTMLElement}
     */
    function drawQuote(quote, answered) {
        const box = makeButton('', () => {
            const row = answered && drawn.get(keyOf(answered));
            if (row) {
                row.element.scrollIntoView({ block: 'center' });
                row.element.animate({ opacity: [0.3, 1] }, 900);
            }
        });
        box.className = 'quote';
        box.title = texts.inReplyTo;
        box.toggleAttribute('disabled', !answered);
        const name = quote.author.kind === 'visitor' ? texts.you : quote.author.name || texts.operator;
        box.append(make('b', '', name), quote.text || texts.removed);
        return box;
    }

    /**
     * @param {UnsentMessage} unsent
     * @returns {HTMLElement}
     */
    function drawUnsent(unsent) {
        const row = drawMessage(unsent.text, true, '', '');
        const { clientId, file, refused } = unsent;
        if (file) {
            const upload = drawUpload(file, unsent, () => tell({ type: 'discard', clientId }));
            /** @type {HTMLElement} */ (row.querySelector('.bubble')).prepend(upload);
        }
        if (refused) {
            const failure = make('div', 'failure');
            failure.append(make('span', '', refusalText(refused, Boolean(file))));
            if (refused === 'file_lost') {
                failure.append(makeButton(texts.pickAgain, () => pickFile(clientId)));
            } else if (!file || refused === 'unavailable') {
                failure.append(makeButton(texts.retry, () => tell({ type: 'retry', clientId })));
            }
            failure.append(makeButton(texts.discard, () => tell({ type: 'discard', clientId })));
            row.append(failure);
            row.querySelectorAll('.when').forEach((when) => when.remove());
        }
        return row;
    }

    /**
     * @param {string} clientId of a file on its way
     * @param {number} sent bytes
     */
    function showProgress(clientId, sent) {
        const row = drawn.get(clientId);
        const bar = row && row.element.querySelector('progress');
        if (bar) {
            bar.value = sent;
        }
    }

    return { show, showProgress };
}
