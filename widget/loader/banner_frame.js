// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: MIT

/**
 * The banner's iframe, from the server's own origin, made when it is first needed. The two talk only over a MessageChannel
 * whose one end is handed to exactly that origin; the banner checks in turn that it comes from the site's origin.
 */
class BannerFrame {
    /**
     * @param {ShadowRoot} root
     * @param {string} server the server's origin
     * @param {string} address of the banner, with its parameters
     * @param {string} title for screen readers
     * @param {(message: FromBanner) => void} onMessage
     */
    constructor(root, server, address, title, onMessage) {
        this.root = root;
        this.server = server;
        this.address = address;
        this.title = title;
        this.onMessage = onMessage;
        /** @type {HTMLIFrameElement | null} */
        this.frame = null;
        /** @type {MessagePort | null} */
        this.port = null;
        this.ready = false;
        this.loaded = false;
        this.mode = 'hidden';
    }

    /** @param {'hidden' | 'card' | 'panel'} mode */
    setMode(mode) {
        if (mode === this.mode && this.frame) {
            return;
        }
        this.mode = mode;
        if (mode !== 'hidden' && (!this.frame || (this.loaded && !this.ready))) {
            // Also a second try for one that could not be loaded, for want of a network.
            this.create();
        }
        if (this.frame) {
            this.frame.className = this.ready ? mode : 'hidden';
            this.frame.style.height = '';
        }
    }

    /** @param {number} height of the card's contents, in pixels; a panel keeps its own height */
    setCardHeight(height) {
        if (this.frame && this.mode === 'card') {
            this.frame.style.height = height + 'px';
        }
    }

    /** @param {ToBanner} message */
    post(message) {
        if (this.port && this.ready) {
            this.port.postMessage(message);
        }
    }

    focus() {
        if (this.frame && this.ready) {
            this.frame.focus();
            this.post({ type: 'focus' });
        }
    }

    create() {
        if (this.frame) {
            this.frame.remove();
        }
        this.ready = false;
        this.loaded = false;
        const frame = document.createElement('iframe');
        this.frame = frame;
        frame.className = 'hidden';
        frame.title = this.title;
        frame.src = this.address;
        frame.addEventListener('load', () => {
            this.loaded = true;
            const channel = new MessageChannel();
            this.port = channel.port1;
            this.port.onmessage = (event) => this.onPortMessage(event.data);
            if (frame.contentWindow) {
                frame.contentWindow.postMessage('otklik', this.server, [channel.port2]);
            }
        });
        this.root.insertBefore(frame, this.root.querySelector('button'));
    }

    /** @param {FromBanner} message */
    onPortMessage(message) {
        if (message.type === 'ready' && this.frame) {
            this.ready = true;
            this.frame.className = this.mode;
        }
        this.onMessage(message);
    }
}
