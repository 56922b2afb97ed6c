// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: MIT
import { make, makeIcon, part } from './elements.js';

/**
 * @typedef {object} MenuItem
 * @property {string} label
 * @property {string} icon
 * @property {() => void} press
 * @property {(view: BannerView) => boolean} isThere
 * @property {(view: BannerView) => boolean} [isOn] a switch
 */

/**
 * The menu under the button with the three dots, by mouse, finger and keys.
 * @param {MenuItem[]} items
 */
export function makeMenu(items) {
    const button = part('menu-button');
    const list = part('menu');
    const rows = items.map((item) => {
        const row = make('button', 'menu-item');
        row.setAttribute('type', 'button');
        row.setAttribute('role', item.isOn ? 'menuitemcheckbox' : 'menuitem');
        row.tabIndex = -1;
        row.append(makeIcon(item.icon, ''), make('span', '', item.label));
        if (item.isOn) {
            row.append(make('span', 'switch'));
        }
        row.addEventListener('click', () => {
            // A switch is looked at once it has moved.
            if (!item.isOn) {
                open(false);
            }
            item.press();
        });
        list.append(row);
        return row;
    });
    list.setAttribute('aria-label', button.title);

    /** @param {boolean} wanted */
    function open(wanted) {
        if (list.hidden !== wanted) {
            return;
        }
        const focused = list.contains(document.activeElement);
        list.hidden = !wanted;
        button.setAttribute('aria-expanded', String(wanted));
        if (wanted) {
            move(1);
        } else if (focused) {
            button.focus();
        }
    }

    /** @param {number} step to the row that the keys act on */
    function move(step) {
        const there = rows.filter((row) => !row.hidden);
        const at = there.indexOf(/** @type {HTMLElement} */ (document.activeElement));
        const next = at < 0 ? (step > 0 ? 0 : there.length - 1) : (at + step + there.length) % there.length;
        there[next].focus();
    }

    /** @param {BannerView} view */
    function show(view) {
        let some = false;
        items.forEach((item, i) => {
            rows[i].hidden = !item.isThere(view);
            some = some || !rows[i].hidden;
            if (item.isOn) {
                rows[i].setAttribute('aria-checked', String(item.isOn(view)));
            }
        });
        button.hidden = !some;
        if (!some || view.mode !== 'panel') {
            open(false);
        }
    }

    button.addEventListener('click', () => open(list.hidden));
    list.addEventListener('keydown', (event) => {
        const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
        if (step) {
            event.preventDefault();
            move(step);
        } else if (event.key === 'Escape' || event.key === 'Tab') {
            event.preventDefault();
            open(false);
        }
    });
    document.addEventListener('pointerdown', (event) => {
        const target = /** @type {Node} */ (event.target);
        if (!list.contains(target) && !button.contains(target)) {
            open(false);
        }
    });
    return { show };
}
