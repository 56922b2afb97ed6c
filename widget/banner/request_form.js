// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: MIT
import { make, makeButton, part, say } from './elements.js';
import { moreTexts } from './more_texts_ru.js';
import { texts } from './texts_ru.js';

/** @type {[RequestField, string, string][]} the field, its autocomplete, its type */
const FIELDS = [['name', 'name', 'text'], ['email', 'email', 'email'], ['phone', 'tel', 'tel'], ['message', 'off', '']];

/**
 * @param {RequestField} field
 * @param {string} text
 * @returns {boolean} whether it can be right
 */
function isPlausible(field, text) {
    if (field === 'email') {
        return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
    }
    return field !== 'phone' || (/^[+\d\s().-]+$/.test(text) && text.replace(/\D/g, '').length >= 5);
}

/**
 * @param {RequestField} field
 * @returns {string}
 */
const wrongText = (field) => {
    const ofField = texts.wrong;
    return field === 'email' || field === 'phone' ? ofField[field] : texts.missing;
};

/**
 * The form for a request: its fields as the site wants them, errors beside the fields.
 * @param {(message: FromBanner) => void} tell
 */
export function makeRequestForm(tell) {
    /** @type {Map<RequestField, HTMLInputElement | HTMLTextAreaElement>} */
    const inputs = new Map();
    /** @type {RequestSettings | null} */
    let settings = null;
    let shownStep = '';
    const fieldset = add(make('div', ''), 'fields');
    add(make('p', ''), 'state').setAttribute('role', 'status');
    const sendButton = /** @type {HTMLButtonElement} */ (add(make('button', 'main'), 'send'));
    const againButton = add(makeButton(moreTexts.requestAgain, () => tell({ type: 'requestAgain' })), 'again');
    for (const [field, complete, type] of FIELDS) {
        addField(field, complete, type);
    }
    part('request').addEventListener('submit', (event) => {
        event.preventDefault();
        send();
    });

    /**
     * @param {HTMLElement} element
     * @param {string} name
     * @returns {HTMLElement} as a part of the form
     */
    function add(element, name) {
        element.id = 'request-' + name;
        part('request').append(element);
        return element;
    }

    /**
     * @param {RequestField} field
     * @param {string} complete
     * @param {string} type empty: many lines
     */
    function addField(field, complete, type) {
        const input = /** @type {HTMLInputElement} */ (document.createElement(type ? 'input' : 'textarea'));
        input.id = 'request-' + field;
        if (type) {
            input.type = type;
        } else {
            input.setAttribute('rows', '3');
        }
        input.autocomplete = /** @type {any} */ (complete);
        input.maxLength = type ? 200 : 10000;
        const label = make('label', 'field');
        const error = make('span', 'error');
        error.id = input.id + '-error';
        input.setAttribute('aria-describedby', error.id);
        label.append(make('span', 'label'), input, error);
        fieldset.append(label);
        inputs.set(field, input);
        input.addEventListener('input', () => {
            complain(field, '');
            tell({ type: 'filling', values: values() });
        });
    }

    /** @returns {RequestValues} */
    function values() {
        /** @type {RequestValues} */
        const typed = { name: '', email: '', phone: '', message: '' };
        inputs.forEach((input, field) => {
            typed[field] = input.value.trim();
        });
        return typed;
    }

    /**
     * Puts in what was typed before, where nothing stands yet.
     * @param {Partial<RequestValues>} before
     */
    function fill(before) {
        inputs.forEach((input, field) => {
            input.value = input.value || before[field] || '';
        });
    }

    /**
     * @param {RequestField} field
     * @param {string} text empty: it is right
     */
    function complain(field, text) {
        say('request-' + field + '-error', text);
        const input = /** @type {HTMLElement} */ (inputs.get(field));
        input.setAttribute('aria-invalid', String(text !== ''));
    }

    /** @returns {string} the message that was begun, which goes on elsewhere */
    function takeMessage() {
        const { message } = values();
        /** @type {HTMLInputElement} */ (inputs.get('message')).value = '';
        return message;
    }

    /** @param {BannerView} view */
    function show(view) {
        const { request } = view;
        const starting = view.asks === 'start';
        const form = (starting && view.preChat) || view.form;
        sendButton.textContent = starting ? moreTexts.start : moreTexts.request;
        const sent = request.step === 'sent';
        fieldset.hidden = sent;
        sendButton.hidden = sent;
        againButton.hidden = !sent;
        for (const [field] of FIELDS) {
            const input = /** @type {HTMLInputElement} */ (inputs.get(field));
            const label = /** @type {HTMLElement} */ (input.parentElement);
            label.hidden = form[field] === 'hidden';
            const required = form[field] === 'required';
            input.required = required;
            /** @type {HTMLElement} */ (label.firstElementChild).textContent = texts.fields[field] + (required ? ' *' : '');
            input.disabled = request.step === 'sending';
        }
        sendButton.disabled = request.step === 'sending';
        const later = starting ? moreTexts.startWaits : texts.requestWaits;
        const waiting = request.step === 'sending' ? (view.connected ? texts.sending + '…' : later) : '';
        const step = request.step + request.code + request.field;
        if (step !== shownStep) {
            const taken = request.step === 'sent' || (request.step === 'typing' && shownStep.startsWith('sending'));
            shownStep = step;
            turnTo(request, taken);
        }
        say('request-state', waiting || trouble(request));
        settings = form;
    }

    /**
     * @param {RequestState} request
     * @returns {string} a refusal that belongs to no field
     */
    function trouble(request) {
        const known = FIELDS.some(([field]) => field === request.field);
        return request.step === 'refused' && !known ? texts.requestRefused : '';
    }

    /**
     * @param {RequestState} request where it stands now, and did not before
     * @param {boolean} taken the server has it
     */
    function turnTo(request, taken) {
        if (taken) {
            inputs.forEach((input, field) => {
                input.value = field === 'message' ? '' : input.value;
            });
        }
        for (const [field] of FIELDS) {
            if (request.step === 'refused' && request.field === field) {
                complain(field, wrongText(field));
                /** @type {HTMLElement} */ (inputs.get(field)).focus();
            }
        }
    }

    function send() {
        const typed = values();
        /** @type {RequestField[]} */
        const wrong = [];
        for (const [field] of FIELDS) {
            const need = settings ? settings[field] : 'hidden';
            if (need === 'hidden') {
                typed[field] = '';
                continue;
            }
            const missing = need === 'required' && !typed[field];
            const bad = typed[field] !== '' && !isPlausible(field, typed[field]);
            complain(field, missing ? texts.missing : bad ? wrongText(field) : '');
            if (missing || bad) {
                wrong.push(field);
            }
        }
        const shown = FIELDS.map(([field]) => field).filter((field) => settings && settings[field] !== 'hidden');
        if (!wrong.length && shown.length && !shown.some((field) => typed[field])) {
            wrong.push(shown[shown.length - 1]);
            complain(wrong[0], texts.missing);
        }
        if (wrong.length) {
            /** @type {HTMLElement} */ (inputs.get(wrong[0])).focus();
        } else {
            tell({ type: 'request', values: typed });
        }
    }

    function focus() {
        const first = Array.from(inputs.values()).find((input) => input.getClientRects().length && !input.disabled);
        if (first) {
            first.focus();
        }
    }

    return { values, fill, takeMessage, show, focus };
}
