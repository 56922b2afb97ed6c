// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: MIT

const FIRST_RETRY_MS = 1000;
const LONGEST_RETRY_MS = 60000;
const ANSWER_MS = 15000;
const SILENCE_MS = 30000;
/** @type {Refusal} */
const LOST = { code: 'lost', field: '', retryAfter: 0 };

/**
 * @typedef {object} SocketOwner
 * @property {() => object} hello the parameters of `visitor.hello`
 * @property {(answer: HelloAnswer) => void} onReady
 * @property {() => void} onDown
 * @property {(method: string, params: any) => void} onNotification
 * @property {(code: string) => void} onRefused the server does not know this site; there will be no further attempt
 */

/**
 * The connection with the server: says hello, answers requests with promises, connects again by itself with growing pauses
 * of random length (so that a restarted server does not get all its visitors in the same second).
 */
class VisitorSocket {
    /**
     * @param {string} url
     * @param {SocketOwner} owner
     */
    constructor(url, owner) {
        this.url = url;
        this.owner = owner;
        /** @type {WebSocket | null} */
        this.socket = null;
        this.ready = false;
        this.attempts = 0;
        this.retryTimer = 0;
        this.lastId = 0;
        this.heardAt = 0;
        /** @type {Map<number, {resolve: (result: any) => void, reject: (refusal: Refusal) => void, timer: number}>} */
        this.waiting = new Map();
        window.addEventListener('online', () => this.checkNow());
        window.addEventListener('offline', () => this.drop());
        // Closed by ourselves, the server knows at once; a page that comes back from the browser's memory connects anew.
        window.addEventListener('pagehide', () => this.drop());
        window.addEventListener('pageshow', () => this.checkNow());
        document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && this.checkNow());
        // A browser does not tell of a connection that died silently; an unanswered question does.
        setInterval(() => document.visibilityState === 'visible' && this.probe(), SILENCE_MS);
    }

    connect() {
        clearTimeout(this.retryTimer);
        this.retryTimer = 0;
        if (this.socket) {
            return;
        }
        const socket = new WebSocket(this.url, 'otklik.v1');
        this.socket = socket;
        const opening = window.setTimeout(() => this.drop(), ANSWER_MS);
        socket.onopen = () => {
            clearTimeout(opening);
            this.call('visitor.hello', this.owner.hello()).then(
                (answer) => {
                    this.ready = true;
                    this.attempts = 0;
                    this.owner.onReady(answer);
                },
                (refusal) => this.onHelloRefused(refusal)
            );
        };
        socket.onmessage = (event) => socket === this.socket && this.onFrame(event.data);
        socket.onclose = () => {
            clearTimeout(opening);
            if (socket === this.socket) {
                this.drop();
            }
        };
    }

    /**
     * @param {string} method
     * @param {object} params
     * @returns {Promise<any>} rejected with a Refusal
     */
    request(method, params) {
        if (!this.ready) {
            return Promise.reject(LOST);
        }
        return this.call(method, params);
    }

    /** Connects at once when there is no connection, and makes sure of the one there is. */
    checkNow() {
        if (this.socket) {
            this.probe();
        } else if (this.retryTimer) {
            this.attempts = 0;
            this.connect();
        }
    }

    probe() {
        if (this.ready && Date.now() - this.heardAt >= SILENCE_MS) {
            // Reading nothing further changes nothing; any answer, a refusal too, proves that the server is there.
            this.request('visitor.read', { seq: 0 }).catch(() => undefined);
        }
    }

    /** Leaves the present connection, if any, and tries again later. */
    drop() {
        const socket = this.socket;
        if (!socket) {
            return;
        }
        this.socket = null;
        this.ready = false;
        socket.close();
        const lost = Array.from(this.waiting.values());
        this.waiting.clear();
        for (const one of lost) {
            clearTimeout(one.timer);
            one.reject(LOST);
        }
        this.retryLater(0);
        this.owner.onDown();
    }

    /** @param {number} atLeastMs */
    retryLater(atLeastMs) {
        const longest = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * Math.pow(2, this.attempts));
        this.attempts += 1;
        const pause = Math.max(atLeastMs, longest * (0.5 + Math.random() / 2));
        this.retryTimer = window.setTimeout(() => this.connect(), pause);
    }

    /** @param {Refusal} refusal */
    onHelloRefused(refusal) {
        if (['lost', 'unavailable', 'rate_limited'].includes(refusal.code)) {
            if (this.socket) {
                this.drop();
                clearTimeout(this.retryTimer);
                this.retryLater(refusal.retryAfter * 1000);
            }
            return;
        }
        const socket = this.socket;
        this.socket = null;
        if (socket) {
            socket.close();
        }
        this.owner.onRefused(refusal.code);
    }

    /**
     * @param {string} method
     * @param {object} params
     * @returns {Promise<any>}
     */
    call(method, params) {
        return new Promise((resolve, reject) => {
            const socket = /** @type {WebSocket} */ (this.socket);
            const id = ++this.lastId;
            const timer = window.setTimeout(() => socket === this.socket && this.drop(), ANSWER_MS);
            this.waiting.set(id, { resolve, reject, timer });
            socket.send(JSON.stringify({ jsonrpc: '2.0', id, method, params }));
        });
    }

    /** @param {string} data */
    onFrame(data) {
        this.heardAt = Date.now();
        const frame = JSON.parse(data);
        if (frame.method) {
            if (this.ready) {
                this.owner.onNotification(frame.method, frame.params);
            }
            return;
        }
        const asked = this.waiting.get(frame.id);
        if (!asked) {
            return;
        }
        this.waiting.delete(frame.id);
        clearTimeout(asked.timer);
        if (frame.error) {
            const details = frame.error.data || {};
            asked.reject({ code: details.code || 'invalid', field: details.field || '', retryAfter: details.retryAfter || 0 });
        } else {
            asked.resolve(frame.result);
        }
    }
}
