// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: MIT
import { make, part, say } from './elements.js';
import { texts } from './texts.js';

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

/** @param {RequestField} field */
const wrongText = (field) => (field === 'email' ? texts.wrongEmail : field === 'phone' ? texts.wrongPhone : texts.wrong);

/** The form for a request: its fields as the site wants them, errors beside the fields. */
export class RequestForm {
    /** @param {(message: FromBanner) => void} tell */
    constructor(tell) {
        this.tell = tell;
        this.form = part('request');
        /** @type {Map<RequestField, HTMLInputElement | HTMLTextAreaElement>} */
        this.inputs = new Map();
        /** @type {RequestSettings | null} */
        this.settings = null;
        this.step = '';
        for (const [field, complete, type] of FIELDS) {
            this.addField(field, complete, type);
        }
        part('request-send').textContent = texts.request;
        part('request-again').textContent = texts.requestAgain;
        part('request-again').addEventListener('click', () => tell({ type: 'requestAgain' }));
        this.form.addEventListener('submit', (event) => {
            event.preventDefault();
            this.send();
        });
    }

    /**
     * @param {RequestField} field
     * @param {string} complete
     * @param {string} type empty: many lines
     */
    addField(field, complete, type) {
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
        part('request-fields').append(label);
        this.inputs.set(field, input);
        input.addEventListener('input', () => {
            this.complain(field, '');
            this.tell({ type: 'filling', values: this.values() });
        });
    }

    /** @returns {RequestValues} */
    values() {
        /** @type {RequestValues} */
        const values = { name: '', email: '', phone: '', message: '' };
        this.inputs.forEach((input, field) => {
            values[field] = input.value.trim();
        });
        return values;
    }

    /**
     * Puts in what was typed before, where nothing stands yet.
     * @param {Partial<RequestValues>} values
     */
    fill(values) {
        this.inputs.forEach((input, field) => {
            input.value = input.value || values[field] || '';
        });
    }

    /**
     * @param {RequestField} field
     * @param {string} text empty: it is right
     */
    complain(field, text) {
        say('request-' + field + '-error', text);
        const input = /** @type {HTMLElement} */ (this.inputs.get(field));
        input.setAttribute('aria-invalid', String(text !== ''));
    }

    /** @param {BannerView} view */
    show(view) {
        const { request, form } = view;
        const sent = request.step === 'sent';
        part('request-fields').hidden = sent;
        part('request-send').hidden = sent;
        part('request-again').hidden = !sent;
        for (const [field] of FIELDS) {
            const input = /** @type {HTMLInputElement} */ (this.inputs.get(field));
            const label = /** @type {HTMLElement} */ (input.parentElement);
            label.hidden = form[field] === 'hidden';
            const required = form[field] === 'required';
            input.required = required;
            /** @type {HTMLElement} */ (label.firstElementChild).textContent = texts.fields[field] + (required ? ' *' : '');
            input.disabled = request.step === 'sending';
        }
        /** @type {HTMLButtonElement} */ (part('request-send')).disabled = request.step === 'sending';
        const waiting = request.step === 'sending' ? (view.connected ? texts.sending + '…' : texts.requestWaits) : '';
        const step = request.step + request.code + request.field;
        if (this.step !== step) {
            this.step = step;
            this.turnTo(request);
        }
        say('request-state', waiting || this.trouble(request));
        this.settings = form;
    }

    /**
     * @param {RequestState} request
     * @returns {string} a refusal that belongs to no field
     */
    trouble(request) {
        const known = FIELDS.some(([field]) => field === request.field);
        return request.step === 'refused' && !known ? texts.requestRefused : '';
    }

    /** @param {RequestState} request where it stands now, and did not before */
    turnTo(request) {
        if (request.step === 'sent') {
            this.inputs.forEach((input, field) => {
                input.value = field === 'message' ? '' : input.value;
            });
        }
        for (const [field] of FIELDS) {
            if (request.step === 'refused' && request.field === field) {
                this.complain(field, wrongText(field));
                /** @type {HTMLElement} */ (this.inputs.get(field)).focus();
            }
        }
    }

    send() {
        const values = this.values();
        /** @type {RequestField[]} */
        const wrong = [];
        for (const [field] of FIELDS) {
            const need = this.settings ? this.settings[field] : 'hidden';
            if (need === 'hidden') {
                values[field] = '';
                continue;
            }
            const missing = need === 'required' && !values[field];
            const bad = values[field] !== '' && !isPlausible(field, values[field]);
            this.complain(field, missing ? texts.missing : bad ? wrongText(field) : '');
            if (missing || bad) {
                wrong.push(field);
            }
        }
        const shown = FIELDS.map(([field]) => field).filter((field) => this.settings && this.settings[field] !== 'hidden');
        if (!wrong.length && shown.length && !shown.some((field) => values[field])) {
            wrong.push(shown[shown.length - 1]);
            this.complain(wrong[0], texts.missing);
        }
        if (wrong.length) {
            /** @type {HTMLElement} */ (this.inputs.get(wrong[0])).focus();
        } else {
            this.tell({ type: 'request', values });
        }
    }

    focus() {
        const first = Array.from(this.inputs.values()).find((input) => input.getClientRects().length && !input.disabled);
        if (first) {
            first.focus();
        }
    }
}
