// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: MIT

/** What the loader says by itself; the banner has its own texts. */
const LOADER_TEXTS = {
    ru: { open: 'Открыть чат', hide: 'Свернуть чат', unread: 'Непрочитанных сообщений', panel: 'Чат', offline: 'операторов сейчас нет' },
    en: { open: 'Open chat', hide: 'Hide chat', unread: 'Unread messages', panel: 'Chat', offline: 'no operators right now' },
};

/** Where there is no room for both, the panel covers the page. */
const SMALL_SCREEN = '(max-width: 479px), (max-height: 459px)';

/** The launcher and the place of the banner on the page; inside a shadow root, so neither side's rules reach the other. */
const LOADER_CSS = `
:host {
    all: initial !important; position: fixed !important; right: 0 !important; bottom: 0 !important; z-index: 2147483000 !important;
    color-scheme: light dark !important;
    --accent: #0b7a75; --on-accent: #fff; --surface: #fff; --danger: #c2362b; --on-danger: #fff; --ok: #2c8052; --idle: #5a6674;
}
@media (prefers-color-scheme: dark) {
    :host {
        --accent: #41bdb5; --on-accent: #06211f; --surface: #181d23; --danger: #f1776b; --on-danger: #2b0907;
        --ok: #5fc48e; --idle: #9aa7b5;
    }
}
@media print { :host { display: none !important; } }
button {
    position: fixed; right: 20px; bottom: 20px; width: 56px; height: 56px; padding: 0; border: 0; border-radius: 50%;
    background: var(--accent); color: var(--on-accent); cursor: pointer;
    box-shadow: 0 4px 16px rgba(12, 26, 38, .28); transition: transform 120ms ease, filter 120ms ease;
}
button:hover { filter: brightness(1.08); transform: translateY(-1px); }
button:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; box-shadow: 0 0 0 3px var(--surface); }
svg { width: 28px; height: 28px; display: block; margin: auto; }
svg, svg * { fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; }
[hidden] { display: none !important; }
.state {
    position: absolute; right: 1px; bottom: 1px; width: 12px; height: 12px; border-radius: 50%;
    background: var(--idle); border: 2px solid var(--surface);
}
.state.here { background: var(--ok); }
.unread {
    position: absolute; top: -4px; right: -4px; min-width: 22px; height: 22px; padding: 0 6px; box-sizing: border-box;
    border: 2px solid var(--surface); border-radius: 11px; background: var(--danger); color: var(--on-danger);
    font: 700 12px/18px system-ui, sans-serif; text-align: center;
}
iframe {
    position: fixed; right: 20px; bottom: 88px; width: 380px; max-width: calc(100vw - 32px);
    height: min(620px, calc(100vh - 108px)); border: 0; border-radius: 16px; background: var(--surface);
    box-shadow: 0 12px 40px rgba(12, 26, 38, .26), 0 0 0 1px rgba(124, 136, 148, .22);
}
iframe.card { width: 332px; height: 0; max-height: calc(100vh - 108px); }
iframe.hidden { visibility: hidden; pointer-events: none; }
@media ${SMALL_SCREEN} {
    iframe.panel { inset: 0; width: 100%; max-width: 100%; height: 100%; border-radius: 0; box-shadow: none; }
    iframe.panel ~ button { visibility: hidden; }
    iframe.card { right: 16px; }
    button { right: 16px; bottom: 16px; }
}
@media (prefers-reduced-motion: no-preference) {
    iframe.panel, iframe.card { animation: appear 140ms ease-out; }
    @keyframes appear { from { opacity: 0; transform: translateY(8px); } }
}
@media (prefers-reduced-motion: reduce) { button { transition: none; } }
`;

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
