// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: MIT
/* global makeStore, makeSocket, newClientId */

const REQUEST_PAUSE_S = 3;

/**
 * The forms of a visitor: the request they leave when nobody can answer, and the one before a chat. What is sent is kept until
 * the server has taken it, like an unsent message; what is only typed so far is kept as long as the tab.
 * @param {ReturnType<typeof makeSocket>} socket
 * @param {ReturnType<typeof makeStore>} store
 * @param {ReturnType<typeof makeStore>} session
 * @param {() => void} onChange
 */
function makeRequests(socket, store, session, onChange) {
    let sending = false;
    let timer = 0;
    /** @type {RequestState | null} of a request that was refused and is being mended */
    let refused = null;

    /** @returns {RequestState} */
    function state() {
        if (refused) {
            return refused;
        }
        const step = store.read('request') ? 'sending' : session.read('thanked') ? 'sent' : 'typing';
        return { step, code: '', field: '' };
    }

    /** @returns {RequestValues | null} what was typed before this page */
    function draft() {
        try {
            return JSON.parse(session.read('form'));
        } catch (none) {
            return null;
        }
    }

    /** @param {RequestValues} values what stands in the form */
    function keep(values) {
        session.write('form', JSON.stringify(values));
    }

    /**
     * @param {RequestValues} values
     * @param {boolean} starting a chat
     */
    function send(values, starting) {
        keep(values);
        refused = null;
        const { name, email, phone, message } = values;
        const sent = starting ? { name, email, phone, text: message, starting } : values;
        store.write('request', JSON.stringify(Object.assign({ clientId: newClientId() }, sent)));
        flush();
        onChange();
    }

    /** Brings the form back for another request. */
    function again() {
        session.write('thanked', '');
        onChange();
    }

    /** Sends what waits, if anything does. */
    function flush() {
        const waiting = store.read('request');
        if (!waiting || sending || !socket.isReady()) {
            return;
        }
        sending = true;
        const { starting, ...params } = JSON.parse(waiting);
        socket.request(starting ? 'visitor.startChat' : 'visitor.request', params).then(
            () => {
                const values = draft();
                // Who leaves a second one need not type their name again.
                session.write('thanked', starting ? '' : 'yes');
                settle(null, values ? Object.assign(values, { message: '' }) : null);
            },
            (refusal) => {
                if (['lost', 'unavailable', 'rate_limited'].includes(refusal.code)) {
                    sending = false;
                    clearTimeout(timer);
                    timer = window.setTimeout(flush, Math.max(REQUEST_PAUSE_S, refusal.retryAfter) * 1000);
                } else {
                    settle({ step: 'refused', code: refusal.code, field: refusal.field }, draft());
                }
            }
        );
    }

    /**
     * @param {RequestState | null} refusal
     * @param {RequestValues | null} values
     */
    function settle(refusal, values) {
        sending = false;
        refused = refusal;
        store.write('request', '');
        if (values) {
            keep(values);
        }
        onChange();
    }

    return { state, draft, keep, send, again, flush };
}
