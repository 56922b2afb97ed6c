// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: MIT
/* global SiteStore, Outbox, VisitorSocket, Conversation, Sender, Uploads, Requests, Launcher, BannerFrame, PageEvents */
/* global LOADER_TEXTS, SMALL_SCREEN, presentPage, watchPage, addressOfThisSite, leadTo */

/** The whole widget of one site: joins the connection, the conversation, the outbox and what is drawn. */
class Widget {
    /**
     * @param {string} siteKey
     * @param {string} server origin, as `https://chat.example`
     * @param {'ru' | 'en'} language
     */
    constructor(siteKey, server, language) {
        this.siteKey = siteKey;
        this.store = new SiteStore(() => window.localStorage, siteKey);
        this.session = new SiteStore(() => window.sessionStorage, siteKey);
        this.outbox = new Outbox(this.store, this.session);
        this.conversation = new Conversation(() => this.changed());
        this.open = this.session.read('open') === 'yes';
        this.focusWanted = false;
        this.known = false;
        this.drawAsked = false;
        this.reported = { state: '', unread: 0 };
        this.events = new PageEvents();

        this.launcher = new Launcher(language, () => (this.open ? this.dismiss() : this.show(true)));
        const address = server + '/banner/' + language + '/?site=' + encodeURIComponent(siteKey) + '#' + location.origin;
        const title = LOADER_TEXTS[language].panel;
        this.banner = new BannerFrame(this.launcher.root, server, address, title, (message) => this.onBanner(message));
        this.socket = new VisitorSocket(server.replace(/^http/, 'ws') + '/v1/visitor', {
            hello: () => this.helloParams(),
            onReady: (answer) => this.onReady(answer),
            onDown: () => this.changed(),
            onNotification: (method, params) => this.onNotification(method, params),
            onRefused: (code) => console.warn('Otklik: the server refused site ' + siteKey + ' (' + code + ')'),
        });
        this.sender = new Sender(this.socket, this.outbox, this.conversation);
        this.requests = new Requests(this.socket, this.store, this.session, () => this.changed());
        this.uploads = new Uploads(server + '/v1/files', this.outbox, {
            token: () => this.store.read('visitor'),
            inReach: () => this.socket.ready,
            onProgress: (clientId, sent) => this.banner.post({ type: 'progress', clientId, sent }),
            onSettled: () => {
                this.changed();
                this.sender.flush();
            },
        });
        watchPage((page) => this.socket.request('visitor.page', page).catch(() => undefined));
        document.addEventListener('visibilitychange', () => this.changed());
        window.addEventListener('resize', () => this.changed());
        window.addEventListener('storage', () => this.changed());
    }

    helloParams() {
        return Object.assign(presentPage(), {
            siteKey: this.siteKey,
            visitorToken: this.store.read('visitor'),
            referrer: document.referrer.slice(0, 2048),
            language: navigator.language,
            screen: screen.width + 'x' + screen.height,
        });
    }

    // ------------------------------------------------------------------------------------------- from the server

    /** @param {HelloAnswer} answer */
    onReady(answer) {
        this.store.write('visitor', answer.visitorToken);
        const read = this.conversation.readSeq;
        const chatId = this.conversation.chatId;
        this.conversation.applyHello(answer);
        if (answer.openChat) {
            answer.openChat.messages.forEach((message) => message.clientId && this.outbox.remove(message.clientId));
            if (answer.openChat.chatId === chatId && read > answer.openChat.visitorReadSeq) {
                // Read while the connection was gone.
                this.socket.request('visitor.read', { seq: read }).catch(() => undefined);
            }
        }
        this.known = true;
        this.launcher.appear();
        this.events.emit('ready', { state: answer.state });
        this.sender.resume();
        this.uploads.resume();
        this.requests.flush();
        this.offerForm('');
    }

    /**
     * The lead form comes by itself, but takes neither the keyboard nor a small screen: there a card announces it.
     * @param {VisitorState | ''} before
     */
    offerForm(before) {
        const now = this.conversation.state;
        if (now === 'lead_form' && now !== before && !this.isDismissed() && !window.matchMedia(SMALL_SCREEN).matches) {
            this.show(false);
        }
    }

    /**
     * @param {string} method
     * @param {any} params
     */
    onNotification(method, params) {
        if (method === 'message') {
            const message = /** @type {ChatMessage} */ (params.message);
            if (message.clientId) {
                this.outbox.remove(message.clientId);
            }
            this.conversation.applyMessage(message);
            const text = message.text || (message.file ? message.file.name : '');
            this.events.emit('message', { text, from: message.author.kind });
        } else if (method === 'state') {
            const before = this.conversation.state;
            this.conversation.applyState(params.state, params.chatId, params.invitation ? params.invitation.text : '');
            this.offerForm(before);
        } else if (method === 'settings') {
            this.conversation.applySettings(params);
        } else if (method === 'redirect') {
            const address = addressOfThisSite(params.url);
            if (address) {
                leadTo(this.store, address, () => this.session.write('open', 'yes'));
            }
        } else if (method === 'operator') {
            this.conversation.applyOperator(params.event === 'joined' ? params.name : '');
        } else if (method === 'availability') {
            this.conversation.applyAvailability(params.operatorsAvailable);
        } else if (method === 'typing') {
            this.conversation.applyTyping();
        }
    }

    // ------------------------------------------------------------------------------------------- the banner

    /** @param {boolean} focus whether the keyboard goes there too */
    show(focus) {
        this.focusWanted = focus;
        if (!this.open) {
            this.open = true;
            this.session.write('open', 'yes');
            this.events.emit('open', {});
        }
        this.changed();
    }

    hide() {
        const focused = this.launcher.root.activeElement === this.banner.frame;
        this.session.write('dismissed', this.cardName());
        this.session.write('open', '');
        if (this.open) {
            this.open = false;
            this.events.emit('close', {});
        }
        this.draw();
        if (focused) {
            this.launcher.button.focus();
        }
    }

    /** @param {FromBanner} message */
    onBanner(message) {
        switch (message.type) {
            case 'ready':
                this.banner.post({ type: 'draft', text: this.session.read('draft'), values: this.requests.draft() });
                this.draw();
                break;
            case 'send':
                this.session.write('draft', '');
                this.sender.typing('');
                this.sender.send(message.text);
                break;
            case 'typing':
                this.session.write('draft', message.text);
                this.sender.typing(message.text);
                break;
            case 'retry':
                this.sender.retry(message.clientId);
                this.uploads.next();
                break;
            case 'discard':
                this.uploads.cancel(message.clientId);
                this.changed();
                break;
            case 'file':
                this.uploads.add(message.file, message.clientId);
                this.changed();
                break;
            case 'filling':
                this.requests.keep(message.values);
                break;
            case 'request':
                this.requests.send(message.values);
                break;
            case 'requestAgain':
                this.requests.again();
                break;
            case 'seen':
                if (this.open && document.visibilityState === 'visible') {
                    this.sender.read(message.seq);
                }
                break;
            case 'size':
                this.banner.setCardHeight(message.height);
                break;
            case 'older':
                this.sender.askOlder();
                break;
            case 'open':
                this.show(true);
                break;
            case 'hide':
                this.dismiss();
                break;
            case 'endChat':
                this.sender.decide('visitor.closeChat');
                break;
            case 'acceptInvite':
                this.sender.decide('visitor.acceptInvite');
                this.show(true);
                break;
            case 'rejectInvite':
                this.reject();
                break;
        }
    }

    reject() {
        this.sender.decide('visitor.rejectInvite');
        this.hide();
        // Who says no has read it.
        this.sender.read(this.conversation.lastSeq());
    }

    /** Puts the panel or the card away. What a rule showed, and no person asked, is thereby refused. */
    dismiss() {
        const state = this.conversation.state;
        if (state === 'lead_form' || state === 'auto_invited') {
            this.reject();
        } else {
            this.hide();
        }
    }

    /** Draws soon: many changes of one moment are one drawing. */
    changed() {
        if (!this.drawAsked) {
            this.drawAsked = true;
            Promise.resolve().then(() => this.draw());
        }
    }

    draw() {
        this.drawAsked = false;
        const conversation = this.conversation;
        const unread = conversation.unread().length;
        const away = ['offline', 'lead_form', 'blocked'].includes(conversation.state);
        this.launcher.show(this.open, unread, !away && this.socket.ready);
        const mode = this.wantedMode(unread);
        if (this.known) {
            this.banner.setMode(mode);
        }
        this.banner.post({
            type: 'view',
            view: {
                mode,
                sheet: window.matchMedia(SMALL_SCREEN).matches,
                state: conversation.state,
                chatId: conversation.chatId,
                connected: this.socket.ready,
                siteName: conversation.siteName,
                operatorName: conversation.operatorName,
                operatorTyping: conversation.operatorTyping,
                messages: conversation.messages,
                unsent: this.outbox.list(),
                more: conversation.more,
                readSeq: conversation.readSeq,
                clockOffset: conversation.clockOffset,
                form: conversation.form,
                request: this.requests.state(),
                invitation: conversation.invitation,
            },
        });
        if (this.focusWanted && this.banner.ready) {
            this.focusWanted = false;
            this.banner.focus();
        }
        if (this.known && conversation.state !== this.reported.state) {
            this.reported.state = conversation.state;
            this.events.emit('state', { state: conversation.state });
        }
        if (unread !== this.reported.unread) {
            this.reported.unread = unread;
            this.events.emit('unread', { count: unread });
        }
    }

    /**
     * @param {number} unread
     * @returns {'hidden' | 'card' | 'panel'}
     */
    wantedMode(unread) {
        if (this.open) {
            return 'panel';
        }
        const worthACard = unread > 0 || this.conversation.isAsked();
        return worthACard && !this.isDismissed() ? 'card' : 'hidden';
    }

    /** @returns {boolean} whether what a card would show was put away before */
    isDismissed() {
        return this.session.read('dismissed') === this.cardName();
    }

    /** @returns {string} what a card would show now; one that was put away does not come back until there is something new */
    cardName() {
        const unread = this.conversation.unread();
        const byRule = ['auto_invited', 'lead_form'].includes(this.conversation.state) ? this.conversation.state : '';
        return byRule + this.conversation.chatId + '.' + (unread.length ? unread[unread.length - 1].seq : 0);
    }

    // ------------------------------------------------------------------------------------------- the page's own script

    /** @returns {object} what the page may use as `window.Otklik` */
    api() {
        return {
            open: () => this.show(true),
            close: () => this.open && this.dismiss(),
            getState: () => ({
                state: this.conversation.state,
                connected: this.socket.ready,
                open: this.open,
                unread: this.conversation.unread().length,
                operator: this.conversation.operatorName,
            }),
            on: (/** @type {string} */ event, /** @type {(data: any) => void} */ listener) => this.events.on(event, listener),
        };
    }
}

/**
 * @param {string} wanted the script's data-lang, the page's language or the browser's
 * @returns {'ru' | 'en'} Russian for those who most likely read it
 */
function languageFor(wanted) {
    return /^(ru|be|kk|uk)\b/i.test(wanted) ? 'ru' : 'en';
}

const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);
if (script && script.dataset.site && !window.Otklik) {
    const wanted = script.dataset.lang || document.documentElement.lang || navigator.language;
    const widget = new Widget(script.dataset.site, new URL(script.src).origin, languageFor(wanted));
    window.Otklik = widget.api();
    widget.socket.connect();
}
