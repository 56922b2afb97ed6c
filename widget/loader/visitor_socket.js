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
 * @param {string} url
 * @param {SocketOwner} owner
 */
function makeSocket(url, owner) {
    /** @type {WebSocket | null} */
    let present = null;
    let ready = false;
    let attempts = 0;
    let retryTimer = 0;
    let lastId = 0;
    let heardAt = 0;
    /** @type {Map<number, {resolve: (result: any) => void, reject: (refusal: Refusal) => void, timer: number}>} */
    const waiting = new Map();
    window.addEventListener('online', checkNow);
    window.addEventListener('offline', drop);
    // Closed by ourselves, the server knows at once; a page that comes back from the browser's memory connects anew.
    window.addEventListener('pagehide', drop);
    window.addEventListener('pageshow', checkNow);
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && checkNow());
    // A browser does not tell of a connection that died silently; an unanswered question does.
    setInterval(() => document.visibilityState === 'visible' && probe(), SILENCE_MS);

    function connect() {
        clearTimeout(retryTimer);
        retryTimer = 0;
        if (present) {
            return;
        }
        const socket = new WebSocket(url, 'otklik.v1');
        present = socket;
        const opening = window.setTimeout(drop, ANSWER_MS);
        socket.onopen = () => {
            clearTimeout(opening);
            call('visitor.hello', owner.hello()).then(
                (answer) => {
                    ready = true;
                    attempts = 0;
                    owner.onReady(answer);
                },
                onHelloRefused
            );
        };
        socket.onmessage = (event) => socket === present && onFrame(event.data);
        socket.onclose = () => {
            clearTimeout(opening);
            if (socket === present) {
                drop();
            }
        };
    }

    /**
     * @param {string} method
     * @param {object} params
     * @returns {Promise<any>} rejected with a Refusal
     */
    function request(method, params) {
        if (!ready) {
            return Promise.reject(LOST);
        }
        return call(method, params);
    }

    /**
     * For what is worth nothing any more when it does not arrive.
     * @param {string} method
     * @param {object} params
     */
    function tell(method, params) {
        request(method, params).catch(() => undefined);
    }

    /** Connects at once when there is no connection, and makes sure of the one there is. */
    function checkNow() {
        if (present) {
            probe();
        } else if (retryTimer) {
            attempts = 0;
            connect();
        }
    }

    function probe() {
        if (ready && Date.now() - heardAt >= SILENCE_MS) {
            // Reading nothing further changes nothing; any answer, a refusal too, proves that the server is there.
            tell('visitor.read', { seq: 0 });
        }
    }

    /** Leaves the present connection, if any, and tries again later. */
    function drop() {
        const socket = present;
        if (!socket) {
            return;
        }
        present = null;
        ready = false;
        socket.close();
        const lost = Array.from(waiting.values());
        waiting.clear();
        for (const one of lost) {
            clearTimeout(one.timer);
            one.reject(LOST);
        }
        retryLater(0);
        owner.onDown();
    }

    /** @param {number} atLeastMs */
    function retryLater(atLeastMs) {
        const longest = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * Math.pow(2, attempts));
        attempts += 1;
        const pause = Math.max(atLeastMs, longest * (0.5 + Math.random() / 2));
        retryTimer = window.setTimeout(connect, pause);
    }

    /** @param {Refusal} refusal */
    function onHelloRefused(refusal) {
        if (['lost', 'unavailable', 'rate_limited'].includes(refusal.code)) {
            if (present) {
                drop();
                clearTimeout(retryTimer);
                retryLater(refusal.retryAfter * 1000);
            }
            return;
        }
        const socket = present;
        present = null;
        if (socket) {
            socket.close();
        }
        owner.onRefused(refusal.code);
    }

    /**
     * @param {string} method
     * @param {object} params
     * @returns {Promise<any>}
     */
    function call(method, params) {
        return new Promise((resolve, reject) => {
            const socket = /** @type {WebSocket} */ (present);
            const id = ++lastId;
            const timer = window.setTimeout(() => socket === present && drop(), ANSWER_MS);
            waiting.set(id, { resolve, reject, timer });
            socket.send(JSON.stringify({ jsonrpc: '2.0', id, method, params }));
        });
    }

    /** @param {string} data */
    function onFrame(data) {
        heardAt = Date.now();
        const frame = JSON.parse(data);
        if (frame.method) {
            if (ready) {
                owner.onNotification(frame.method, frame.params);
            }
            return;
        }
        const asked = waiting.get(frame.id);
        if (!asked) {
            return;
        }
        waiting.delete(frame.id);
        clearTimeout(asked.timer);
        if (frame.error) {
            const details = frame.error.data || {};
            asked.reject({ code: details.code || 'invalid', field: details.field || '', retryAfter: details.retryAfter || 0 });
        } else {
            asked.resolve(frame.result);
        }
    }

    return { connect, request, tell, isReady: () => ready };
}
