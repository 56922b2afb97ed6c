// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: MIT

/**
 * Named texts in the browser's storage of the customer's own origin, one namespace a site key. A browser may forbid storage
 * or have no room; the texts then live in memory, as long as the page.
 * @param {() => Storage} place asking for a forbidden storage throws, so it is asked for each time
 * @param {string} siteKey
 */
function makeStore(place, siteKey) {
    const prefix = 'otklik.' + siteKey + '.';
    /** @type {Map<string, string>} */
    const memory = new Map();

    /**
     * @param {string} name
     * @returns {string} empty when there is none
     */
    function read(name) {
        const kept = memory.get(name);
        if (kept !== undefined) {
            return kept;
        }
        try {
            return place().getItem(prefix + name) || '';
        } catch (forbidden) {
            return '';
        }
    }

    /**
     * @param {string} name
     * @param {string} text empty: forget it
     */
    function write(name, text) {
        memory.delete(name);
        try {
            if (text) {
                place().setItem(prefix + name, text);
            } else {
                place().removeItem(prefix + name);
            }
        } catch (forbidden) {
            if (text) {
                memory.set(name, text);
            }
        }
    }

    /**
     * @param {string} start
     * @returns {string[]} the names that begin with `start`
     */
    function names(start) {
        const found = Array.from(memory.keys()).filter((name) => name.startsWith(start));
        try {
            const keys = Object.keys(place());
            const whole = prefix + start;
            found.push(...keys.filter((key) => key.startsWith(whole)).map((key) => key.slice(prefix.length)));
        } catch (forbidden) {
            // What memory holds is all there is.
        }
        return found;
    }

    return { read, write, names };
}

/**
 * A random UUID, version 4. `crypto.randomUUID` exists only on secure pages; shops on plain http are served too.
 * @returns {string}
 */
function newClientId() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
