// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: MIT
/* global LOADER_TEXTS, CHAT_ICON, HIDE_ICON, drawIcon, dress */

/** The round button in the corner of the page, and the shadow root in which it and the banner stand. */
class Launcher {
    /**
     * @param {'ru' | 'en'} language
     * @param {() => void} onPress
     */
    constructor(language, onPress) {
        this.texts = LOADER_TEXTS[language];
        this.host = document.createElement('div');
        this.host.id = 'otklik-widget';
        this.host.lang = language;
        this.root = this.host.attachShadow({ mode: 'open' });
        dress(this.root);
        this.button = document.createElement('button');
        this.button.type = 'button';
        this.openIcon = drawIcon(CHAT_ICON);
        this.hideIcon = drawIcon(HIDE_ICON);
        this.dot = document.createElement('span');
        this.badge = document.createElement('span');
        this.badge.className = 'unread';
        this.button.append(this.openIcon, this.hideIcon, this.dot, this.badge);
        this.button.addEventListener('click', onPress);
        this.root.appendChild(this.button);
    }

    /** Puts the button on the page; a page under construction gets it when its body is there. */
    appear() {
        if (this.host.isConnected) {
            return;
        }
        if (document.body) {
            document.body.appendChild(this.host);
        } else {
            document.addEventListener('DOMContentLoaded', () => document.body.appendChild(this.host), { once: true });
        }
    }

    /**
     * @param {boolean} open
     * @param {number} unread
     * @param {boolean} available whether somebody is there to answer
     */
    show(open, unread, available) {
        this.openIcon.toggleAttribute('hidden', open);
        this.hideIcon.toggleAttribute('hidden', !open);
        this.dot.className = available ? 'state here' : 'state';
        this.dot.hidden = open;
        this.badge.hidden = open || !unread;
        this.badge.textContent = unread > 99 ? '99+' : String(unread);
        let label = open ? this.texts.hide : this.texts.open;
        if (!open && unread) {
            label += '. ' + this.texts.unread + ': ' + unread;
        } else if (!open && !available) {
            label += ' (' + this.texts.offline + ')';
        }
        this.button.setAttribute('aria-label', label);
        this.button.setAttribute('aria-expanded', String(open));
        this.button.title = label;
    }
}
