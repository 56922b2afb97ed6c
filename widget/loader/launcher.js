// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: MIT
/* global LOADER_TEXTS, CHAT_ICON, HIDE_ICON, drawIcon, dress */

/**
 * The round button in the corner of the page, and the shadow root in which it and the banner stand.
 * @param {'ru' | 'en'} language
 * @param {() => void} onPress
 */
function makeLauncher(language, onPress) {
    const texts = LOADER_TEXTS[language];
    const host = document.createElement('div');
    host.id = 'otklik-widget';
    host.lang = language;
    const root = host.attachShadow({ mode: 'open' });
    dress(root);
    const button = document.createElement('button');
    button.type = 'button';
    const openIcon = drawIcon(CHAT_ICON);
    const hideIcon = drawIcon(HIDE_ICON);
    const dot = document.createElement('span');
    const badge = document.createElement('span');
    badge.className = 'unread';
    button.append(openIcon, hideIcon, dot, badge);
    button.addEventListener('click', onPress);
    root.appendChild(button);

    /** Puts the button on the page; a page under construction gets it when its body is there. */
    function appear() {
        if (host.isConnected) {
            return;
        }
        if (document.body) {
            document.body.appendChild(host);
        } else {
            document.addEventListener('DOMContentLoaded', () => document.body.appendChild(host), { once: true });
        }
    }

    /**
     * @param {boolean} open
     * @param {number} unread
     * @param {boolean} available whether somebody is there to answer
     */
    function show(open, unread, available) {
        openIcon.toggleAttribute('hidden', open);
        hideIcon.toggleAttribute('hidden', !open);
        dot.className = available ? 'state here' : 'state';
        dot.hidden = open;
        badge.hidden = open || !unread;
        badge.textContent = unread > 99 ? '99+' : String(unread);
        let label = open ? texts.hide : texts.open;
        if (!open && unread) {
            label += '. ' + texts.unread + ': ' + unread;
        } else if (!open && !available) {
            label += ' (' + texts.offline + ')';
        }
        button.setAttribute('aria-label', label);
        button.setAttribute('aria-expanded', String(open));
        button.title = label;
    }

    /**
     * @param {'left' | 'right'} side of the page
     * @param {Tones | null} tones nothing: the widget's own colours
     */
    function wear(side, tones) {
        host.className = side;
        for (const name of /** @type {('accent' | 'on-accent')[]} */ (['accent', 'on-accent'])) {
            host.style.setProperty('--' + name, tones ? tones[name] : '');
        }
    }

    return { root, button, appear, show, wear };
}
