// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: MIT

const SETTLE_MS = 300;
const LONGEST_URL = 2048;
const LONGEST_TITLE = 200;

/** What stands before the page's own title now. */
let titleMark = '';

/** @returns {string} the page's title as the page has it */
function ownTitle() {
    const title = document.title;
    return titleMark && title.startsWith(titleMark) ? title.slice(titleMark.length) : title;
}

/** @param {number} unread shown before the page's title, as "(2) "; 0: nothing */
function markTitle(unread) {
    const title = ownTitle();
    titleMark = unread ? '(' + unread + ') ' : '';
    if (document.title !== titleMark + title) {
        document.title = titleMark + title;
    }
}

/** @returns {{url: string, title: string}} the page the visitor looks at, within the protocol's limits */
function presentPage() {
    return { url: location.href.slice(0, LONGEST_URL), title: ownTitle().slice(0, LONGEST_TITLE) };
}

/**
 * Tells of a page that changes without loading: by history, by the fragment, by its title. Sites change the address first
 * and the title a moment later, so it waits until both have settled.
 * @param {(page: {url: string, title: string}) => void} onPage
 * @param {() => void} onLook something of the page was changed, perhaps its title
 */
function watchPage(onPage, onLook) {
    let told = JSON.stringify(presentPage());
    let timer = 0;
    const look = () => {
        clearTimeout(timer);
        timer = window.setTimeout(() => {
            onLook();
            const page = presentPage();
            const text = JSON.stringify(page);
            if (text !== told) {
                told = text;
                onPage(page);
            }
        }, SETTLE_MS);
    };
    for (const name of /** @type {('pushState' | 'replaceState')[]} */ (['pushState', 'replaceState'])) {
        const original = history[name];
        history[name] = function wrapped(...args) {
            const result = original.apply(this, args);
            look();
            return result;
        };
    }
    window.addEventListener('popstate', look);
    window.addEventListener('hashchange', look);
    if (document.head) {
        new MutationObserver(look).observe(document.head, { childList: true, characterData: true, subtree: true });
    }
}
