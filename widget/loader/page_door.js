// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: MIT

/** The methods that come with page_api.js; a page that calls none of them does not pay for them. */
const API_METHODS = [
    'startChat', 'sendMessage', 'closeChat', 'inviteAccept', 'inviteReject', 'setVisitorCard', 'getVisitorCard', 'getRequiredInfo',
    'setOperatorRating', 'getHistory', 'chatTyping',
];
const LOADER_EVENTS = ['ready', 'state', 'message', 'unread', 'open', 'close'];
const API_EVENTS = [
    'operatorjoined', 'operatorleave', 'sendmessage', 'chatavailabilitychange', 'invite', 'inviteaccept', 'invitereject', 'startchat',
    'closechat', 'statechange', 'ratingchange', 'chattyping',
];

/**
 * `window.Otklik`, what the page's own scripts may do with the widget (docs/widget-api.md). Does what they asked for before it
 * was there.
 * @param {string} server
 * @param {WidgetCore} core
 * @returns {{ring: () => void}} makes the sound of a new message
 */
function makePageDoor(server, core) {
    const earlier = /** @type {any} */ (window.Otklik);
    const { events } = core;
    /** @type {Promise<any> | null} */
    let loading = null;
    let failures = 0;

    /** @returns {Promise<any>} the part that comes later */
    const fetchPart = () => import(server + '/page-api.js' + (failures ? '?' + failures : '')).then((part) => part.default);

    /** @returns {Promise<any>} the methods by name */
    function load() {
        loading = loading || fetchPart().then((part) => part.makePageApi(core, getState));
        loading.catch(() => {
            // A browser remembers what it could not fetch; under another address it tries again.
            failures += 1;
            loading = null;
        });
        return loading;
    }

    /**
     * @param {string} event
     * @param {unknown} listener
     * @returns {boolean}
     */
    function isRight(event, listener) {
        const known = LOADER_EVENTS.includes(event) || API_EVENTS.includes(event);
        const right = known && typeof listener === 'function';
        if (!right) {
            console.warn('Otklik: ' + (known ? 'the listener is no function' : 'there is no event "' + event + '"'));
        }
        return right;
    }

    /** @returns {OtklikState} */
    function getState() {
        const chat = core.conversation.now;
        const { state } = chat;
        return {
            state,
            connected: core.socket.isReady(),
            open: core.isOpen(),
            unread: core.conversation.unread().length,
            operator: chat.operatorName,
            available: core.isKnown() && chat.available && state !== 'blocked',
            invite: state === 'invited' || state === 'auto_invited',
            chat: state === 'waiting' || state === 'chat',
            lead: state === 'lead_form',
        };
    }

    /** @type {{[name: string]: (...args: any[]) => any}} */
    const door = {
        open: core.open,
        close: core.close,
        getState,
        isChatAvailable: () => getState().available,
        on: (event, listener) => {
            if (!isRight(event, listener)) {
                return () => undefined;
            }
            if (API_EVENTS.includes(event)) {
                load().catch(() => undefined);
            }
            return events.on(event, listener);
        },
        off: (event, listener) => isRight(event, listener) && events.off(event, listener),
    };
    for (const name of API_METHODS) {
        door[name] = (...args) => load().then((api) => api[name](...args));
    }
    window.Otklik = /** @type {any} */ (door);
    for (const call of (earlier && earlier.calls) || []) {
        try {
            const [name, args, resolve] = call;
            resolve(door[name](...args));
        } catch (theirs) {
            console.error(theirs);
        }
    }
    return { ring: () => fetchPart().then((part) => part.playSound(), () => undefined) };
}
