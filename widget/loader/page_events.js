// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: MIT

/** What the page's own scripts may listen to: `ready`, `state`, `message`, `unread`, `open`, `close`. */
class PageEvents {
    constructor() {
        /** @type {Map<string, Set<(data: any) => void>>} */
        this.listeners = new Map();
    }

    /**
     * @param {string} event
     * @param {(data: any) => void} listener
     * @returns {() => void} call it to listen no more
     */
    on(event, listener) {
        const listeners = this.listeners.get(event) || new Set();
        this.listeners.set(event, listeners.add(listener));
        return () => listeners.delete(listener);
    }

    /**
     * @param {string} event
     * @param {object} data
     */
    emit(event, data) {
        (this.listeners.get(event) || []).forEach((listener) => {
            try {
                listener(data);
            } catch (theirs) {
                console.error(theirs);
            }
        });
    }
}
