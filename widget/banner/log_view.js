// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: MIT
import { putText } from './plain_text.js';
import { dayText, texts, timeText } from './texts.js';

const SVG = 'http://www.w3.org/2000/svg';

/**
 * @param {string} tag
 * @param {string} className
 * @param {string} [text]
 * @returns {HTMLElement}
 */
function make(tag, className, text) {
    const element = document.createElement(tag);
    element.className = className;
    element.textContent = text || '';
    return element;
}

/**
 * @param {string} name of a symbol in index.html
 * @param {string} label what it says to a screen reader
 * @returns {SVGSVGElement}
 */
function makeIcon(name, label) {
    const icon = document.createElementNS(SVG, 'svg');
    icon.setAttribute('role', 'img');
    icon.setAttribute('aria-label', label);
    icon.appendChild(document.createElementNS(SVG, 'use')).setAttribute('href', '#' + name);
    return icon;
}

/**
 * @param {ChatMessage} message
 * @returns {string} what the visitor sees of a system message; empty: nothing
 */
function systemText(message) {
    const system = message.system || { code: '', params: {} };
    if (system.code === 'operator_joined') {
        return texts.operatorJoined(system.params.operatorName || texts.operator);
    }
    return system.code === 'operator_left' ? texts.operatorLeft : '';
}

/**
 * The messages on the screen. An element stays the same while its message goes from unsent to sent, so that nothing is read
 * aloud twice and nothing jumps.
 */
export class LogView {
    /**
     * @param {HTMLElement} log
     * @param {(message: FromBanner) => void} tell
     */
    constructor(log, tell) {
        this.log = log;
        this.tell = tell;
        /** @type {Map<string, {element: HTMLElement, drawn: string}>} by key */
        this.rows = new Map();
    }

    /** @param {BannerView} view */
    show(view) {
        /** @type {Map<string, {element: HTMLElement, drawn: string}>} */
        const rows = new Map();
        let place = this.log.firstElementChild;
        /** @type {(key: string, drawn: string, draw: () => HTMLElement) => void} */
        const put = (key, drawn, draw) => {
            let row = this.rows.get(key);
            if (!row || row.drawn !== drawn) {
                const element = draw();
                if (row) {
                    // The row itself stays: a new one would be read aloud again.
                    row.element.className = element.className;
                    row.element.replaceChildren(...Array.from(element.childNodes));
                }
                row = { element: row ? row.element : element, drawn };
            }
            rows.set(key, row);
            if (row.element === place) {
                place = place.nextElementSibling;
            } else {
                this.log.insertBefore(row.element, place);
            }
        };
        const now = Date.now() + view.clockOffset;
        let day = '';
        let author = '';
        for (const message of view.messages) {
            const text = message.kind === 'system' ? systemText(message) : message.text || '';
            if (!text) {
                continue;
            }
            const messageDay = dayText(message.at, now);
            if (messageDay !== day) {
                day = messageDay;
                author = '';
                put('day ' + day, day, () => make('p', 'day', day));
            }
            const key = message.clientId || message.chatId + ' ' + message.seq;
            if (message.kind === 'system') {
                author = '';
                put(key, text, () => make('p', 'system', text));
                continue;
            }
            const own = message.author.kind === 'visitor';
            const name = own ? '' : message.author.name || texts.operator;
            const named = !own && name !== author;
            author = name;
            put(key, 'sent ' + named, () => this.drawMessage(text, own, named ? name : '', timeText(message.at)));
        }
        for (const unsent of view.unsent) {
            put(unsent.clientId, 'unsent ' + unsent.refused, () => this.drawUnsent(unsent));
        }
        for (const [key, row] of this.rows) {
            if (!rows.has(key)) {
                row.element.remove();
            }
        }
        this.rows = rows;
    }

    /**
     * @param {string} text
     * @param {boolean} own
     * @param {string} name shown above; empty: not shown
     * @param {string} time empty: not sent yet
     * @returns {HTMLElement}
     */
    drawMessage(text, own, name, time) {
        const row = make('div', own ? 'message own' : 'message');
        if (name) {
            row.append(make('p', 'author', name));
        }
        const bubble = make('div', 'bubble');
        bubble.dir = 'auto';
        const words = make('div', 'words');
        putText(words, text);
        const when = make('div', 'when', time);
        if (own) {
            when.append(time ? makeIcon('sent', texts.sent) : makeIcon('sending', texts.sending));
        }
        bubble.append(words, when);
        row.append(bubble);
        return row;
    }

    /**
     * @param {UnsentMessage} unsent
     * @returns {HTMLElement}
     */
    drawUnsent(unsent) {
        const row = this.drawMessage(unsent.text, true, '', '');
        if (unsent.refused) {
            const failure = make('div', 'failure', unsent.refused === 'too_large' ? texts.refusedLong : texts.refused);
            failure.append(this.failureButton(texts.retry, { type: 'retry', clientId: unsent.clientId }));
            failure.append(this.failureButton(texts.discard, { type: 'discard', clientId: unsent.clientId }));
            row.append(failure);
            row.querySelectorAll('.when').forEach((when) => when.remove());
        }
        return row;
    }

    /**
     * @param {string} label
     * @param {FromBanner} message
     * @returns {HTMLElement}
     */
    failureButton(label, message) {
        const button = make('button', 'quiet', label);
        button.setAttribute('type', 'button');
        button.addEventListener('click', () => this.tell(message));
        return button;
    }
}
