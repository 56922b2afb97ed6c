// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: MIT

/**
 * The banner's iframe, from the server's own origin, made when it is first needed. The two talk only over a MessageChannel
 * whose one end is handed to exactly that origin; the banner checks in turn that it comes from the site's origin.
 * @param {ShadowRoot} root
 * @param {string} server the server's origin
 * @param {string} address of the banner, with its parameters
 * @param {string} title for screen readers
 * @param {(message: FromBanner) => void} onMessage
 */
function makeBannerFrame(root, server, address, title, onMessage) {
    /** @type {HTMLIFrameElement | null} */
    let frame = null;
    /** @type {MessagePort | null} */
    let port = null;
    let ready = false;
    let loaded = false;
    let mode = 'hidden';

    /** @param {'hidden' | 'card' | 'panel'} wanted */
    function setMode(wanted) {
        if (wanted === mode && frame) {
            return;
        }
        mode = wanted;
        if (mode !== 'hidden' && (!frame || (loaded && !ready))) {
            // Also a second try for one that could not be loaded, for want of a network.
            create();
        }
        if (frame) {
            frame.className = ready ? mode : 'hidden';
            frame.style.height = '';
        }
    }

    /** @param {number} height of the card's contents, in pixels; a panel keeps its own height */
    function setCardHeight(height) {
        if (frame && mode === 'card') {
            frame.style.height = height + 'px';
        }
    }

    /** @param {ToBanner} message */
    function post(message) {
        if (port && ready) {
            port.postMessage(message);
        }
    }

    /** @returns {boolean} whether the keyboard is in it */
    function hasFocus() {
        return root.activeElement === frame;
    }

    function focus() {
        if (frame && ready) {
            frame.focus();
            post({ type: 'focus' });
        }
    }

    function create() {
        if (frame) {
            frame.remove();
        }
        ready = false;
        loaded = false;
        const made = document.createElement('iframe');
        frame = made;
        made.className = 'hidden';
        made.title = title;
        made.src = address;
        made.addEventListener('load', () => {
            loaded = true;
            const channel = new MessageChannel();
            port = channel.port1;
            port.onmessage = (event) => onPortMessage(event.data);
            if (made.contentWindow) {
                made.contentWindow.postMessage('otklik', server, [channel.port2]);
            }
        });
        root.insertBefore(made, root.querySelector('button'));
    }

    /** @param {FromBanner} message */
    function onPortMessage(message) {
        if (message.type === 'ready' && frame) {
            ready = true;
            frame.className = mode;
        }
        onMessage(message);
    }

    return { setMode, setCardHeight, post, hasFocus, focus, isReady: () => ready };
}
