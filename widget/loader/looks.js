// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: MIT

/** What the loader says by itself; the banner has its own texts. */
const LOADER_TEXTS = {
    ru: { open: 'Открыть чат', hide: 'Свернуть чат', unread: 'Непрочитанных сообщений', panel: 'Чат', offline: 'операторов сейчас нет' },
    en: { open: 'Open chat', hide: 'Hide chat', unread: 'Unread messages', panel: 'Chat', offline: 'no operators right now' },
};

/** Where there is no room for both, the panel covers the page (launcher.css has the same condition). */
const SMALL_SCREEN = '(max-width: 479px), (max-height: 459px)';

/** The rules of launcher.css; inside a shadow root, so neither side's rules reach the other. */
const LOADER_CSS = '@LAUNCHER_CSS@';

const SVG = 'http://www.w3.org/2000/svg';
const CHAT_ICON = 'M21 11.5a8.4 8.4 0 0 1-12.2 7.5L3.5 20.5 5 15.7A8.4 8.4 0 1 1 21 11.5Z M8.5 11.5h.01 M12.5 11.5h.01 M16.5 11.5h.01';
const HIDE_ICON = 'm6 9.5 6 6 6-6';

/**
 * @param {string} path
 * @returns {SVGSVGElement}
 */
function drawIcon(path) {
    const icon = document.createElementNS(SVG, 'svg');
    icon.setAttribute('viewBox', '0 0 24 24');
    icon.setAttribute('aria-hidden', 'true');
    icon.appendChild(document.createElementNS(SVG, 'path')).setAttribute('d', path);
    return icon;
}

/**
 * Gives a shadow root its rules without a style element where the browser can: the page's own policy may forbid those.
 * @param {ShadowRoot} root
 */
function dress(root) {
    try {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(LOADER_CSS);
        root.adoptedStyleSheets = [sheet];
    } catch (tooOld) {
        root.appendChild(document.createElement('style')).textContent = LOADER_CSS;
    }
}
