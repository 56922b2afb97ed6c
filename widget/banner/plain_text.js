// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: MIT
import { makeLink } from './elements.js';

const LINK = /\bhttps?:\/\/[^\s<>"«»`]+/gi;

/**
 * @param {string} text
 * @returns {string} the address, if it is really one of the web, else empty
 */
function webAddress(text) {
    try {
        const address = new URL(text);
        return address.protocol === 'http:' || address.protocol === 'https:' ? address.href : '';
    } catch (notOne) {
        return '';
    }
}

/**
 * @param {string} found
 * @returns {string} without the marks that end the sentence rather than the address
 */
function withoutTail(found) {
    const bare = found.replace(/[.,;:!?…'*]+$/, '');
    return bare.endsWith(')') && !bare.includes('(') ? withoutTail(bare.slice(0, -1)) : bare;
}

/**
 * Puts somebody's words into an element, as nothing but text; web addresses in them become links.
 * @param {HTMLElement} element
 * @param {string} text
 */
export function putText(element, text) {
    element.textContent = '';
    let done = 0;
    LINK.lastIndex = 0;
    for (let match = LINK.exec(text); match; match = LINK.exec(text)) {
        const start = match.index;
        const shown = withoutTail(match[0]);
        const address = webAddress(shown);
        if (!address) {
            continue;
        }
        element.append(text.slice(done, start));
        const link = makeLink('', address);
        link.textContent = shown;
        element.append(link);
        done = start + shown.length;
    }
    element.append(text.slice(done));
}
