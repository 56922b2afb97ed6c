// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: MIT

/**
 * Who listens to what: the page's own scripts to `ready`, `state`, `message`, `unread`, `open` and `close`, and the rest of the
 * interface (page_api.js) to all that happens.
 */
function makePageEvents() {
    /** @type {Map<string, Set<(data: any) => void>>} */
    const listeners = new Map();

    /**
     * @param {string} event
     * @param {(data: any) => void} listener
     * @returns {() => void} call it to listen no more
     */
    function on(event, listener) {
        const ofEvent = listeners.get(event) || new Set();
        listeners.set(event, ofEvent.add(listener));
        return () => off(event, listener);
    }

    /**
     * @param {string} event
     * @param {(data: any) => void} listener
     */
    function off(event, listener) {
        (listeners.get(event) || new Set()).delete(listener);
    }

    /**
     * @param {string} event
     * @param {object} data
     */
    function emit(event, data) {
        (listeners.get(event) || []).forEach((listener) => {
            try {
                listener(data);
            } catch (theirs) {
                console.error(theirs);
            }
        });
    }

    return { on, off, emit };
}
