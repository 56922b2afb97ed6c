// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: MIT

export const SVG = 'http://www.w3.org/2000/svg';

/**
 * @template {HTMLElement} [T=HTMLElement]
 * @param {string} id
 * @returns {T} the element of index.html
 */
export const part = (id) => /** @type {T} */ (document.getElementById(id));

/**
 * Changes a text only when it is another one: a screen reader reads what is written anew.
 * @param {string} id
 * @param {string} text empty: the element is hidden
 */
export function say(id, text) {
    const element = part(id);
    if (element.textContent !== text) {
        element.textContent = text;
    }
    element.hidden = !text;
}

/**
 * @param {string} tag
 * @param {string} className
 * @param {string} [text]
 * @returns {HTMLElement}
 */
export function make(tag, className, text) {
    const element = document.createElement(tag);
    element.className = className;
    element.textContent = text || '';
    return element;
}

/**
 * @param {string} className
 * @param {string} address
 * @returns {HTMLAnchorElement} that opens beside the chat and tells the other page nothing of it
 */
export function makeLink(className, address) {
    const link = /** @type {HTMLAnchorElement} */ (make('a', className));
    link.href = address;
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
    return link;
}

/**
 * @param {string} name of a symbol in index.html
 * @param {string} label what it says to a screen reader; empty: nothing
 * @returns {SVGSVGElement}
 */
export function makeIcon(name, label) {
    const icon = document.createElementNS(SVG, 'svg');
    if (label) {
        icon.setAttribute('role', 'img');
        icon.setAttribute('aria-label', label);
    } else {
        icon.setAttribute('aria-hidden', 'true');
    }
    icon.appendChild(document.createElementNS(SVG, 'use')).setAttribute('href', '#' + name);
    return icon;
}

/**
 * @param {string} label
 * @param {() => void} press
 * @returns {HTMLElement}
 */
export function makeButton(label, press) {
    const button = make('button', 'quiet', label);
    button.setAttribute('type', 'button');
    button.addEventListener('click', press);
    return button;
}
