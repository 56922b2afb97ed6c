// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: MIT
/* global makeStore */

const OTHER_TAB_MS = 800;
const SAME_STEP_MS = 5000;

/**
 * @param {unknown} url
 * @returns {string} where the operator may lead this page: an address of its own origin; else empty
 */
function addressOfThisSite(url) {
    try {
        const address = new URL(String(url));
        const web = address.protocol === 'https:' || address.protocol === 'http:';
        return web && address.origin === location.origin ? address.href : '';
    } catch (notOne) {
        return '';
    }
}

/**
 * Every tab of a visitor is told; the one that is looked at goes. Only when none is looked at, one of the others does.
 * @param {ReturnType<typeof makeStore>} store shared by the tabs
 * @param {string} address
 * @param {() => void} beforeGoing
 */
function leadTo(store, address, beforeGoing) {
    const go = () => {
        store.write('led', String(Date.now()));
        beforeGoing();
        location.assign(address);
    };
    if (document.visibilityState === 'visible') {
        go();
    } else {
        window.setTimeout(() => {
            if (Date.now() - Number(store.read('led')) > SAME_STEP_MS) {
                go();
            }
        }, OTHER_TAB_MS * (1 + Math.random()));
    }
}
