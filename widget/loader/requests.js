// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: MIT
/* global SiteStore, VisitorSocket, newClientId */

const REQUEST_PAUSE_S = 3;

/**
 * The request that a visitor leaves when nobody can answer. It is kept until the server has taken it, like an unsent message;
 * what is only typed so far is kept as long as the tab.
 */
class Requests {
    /**
     * @param {VisitorSocket} socket
     * @param {SiteStore} store
     * @param {SiteStore} session
     * @param {() => void} onChange
     */
    constructor(socket, store, session, onChange) {
        this.socket = socket;
        this.store = store;
        this.session = session;
        this.onChange = onChange;
        this.sending = false;
        this.timer = 0;
        /** @type {RequestState | null} of a request that was refused and is being mended */
        this.refused = null;
    }

    /** @returns {RequestState} */
    state() {
        if (this.refused) {
            return this.refused;
        }
        const step = this.store.read('request') ? 'sending' : this.session.read('thanked') ? 'sent' : 'typing';
        return { step, code: '', field: '' };
    }

    /** @returns {RequestValues | null} what was typed before this page */
    draft() {
        try {
            return JSON.parse(this.session.read('form'));
        } catch (none) {
            return null;
        }
    }

    /** @param {RequestValues} values what stands in the form */
    keep(values) {
        this.session.write('form', JSON.stringify(values));
    }

    /** @param {RequestValues} values */
    send(values) {
        this.keep(values);
        this.refused = null;
        this.store.write('request', JSON.stringify(Object.assign({ clientId: newClientId() }, values)));
        this.flush();
        this.onChange();
    }

    /** Brings the form back for another request. */
    again() {
        this.session.write('thanked', '');
        this.onChange();
    }

    /** Sends what waits, if anything does. */
    flush() {
        const waiting = this.store.read('request');
        if (!waiting || this.sending || !this.socket.ready) {
            return;
        }
        this.sending = true;
        this.socket.request('visitor.request', JSON.parse(waiting)).then(
            () => {
                const values = this.draft();
                // Who leaves a second one need not type their name again.
                this.session.write('thanked', 'yes');
                this.settle(null, values ? Object.assign(values, { message: '' }) : null);
            },
            (refusal) => {
                if (['lost', 'unavailable', 'rate_limited'].includes(refusal.code)) {
                    this.sending = false;
                    clearTimeout(this.timer);
                    this.timer = window.setTimeout(() => this.flush(), Math.max(REQUEST_PAUSE_S, refusal.retryAfter) * 1000);
                } else {
                    this.settle({ step: 'refused', code: refusal.code, field: refusal.field }, this.draft());
                }
            }
        );
    }

    /**
     * @param {RequestState | null} refused
     * @param {RequestValues | null} values
     */
    settle(refused, values) {
        this.sending = false;
        this.refused = refused;
        this.store.write('request', '');
        if (values) {
            this.keep(values);
        }
        this.onChange();
    }
}
