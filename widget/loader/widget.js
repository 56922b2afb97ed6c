// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: MIT
/* global makeStore, makeOutbox, makeSocket, makeConversation, makeSender, makeUploads, makeRequests, makeLauncher */
/* global makeBannerFrame, makePageEvents, LOADER_TEXTS, SMALL_SCREEN, presentPage, watchPage, markTitle, addressOfThisSite */
/* global leadTo, tonesOf, makePageDoor, newClientId, wordsOf */

/**
 * The whole widget of one site: joins the connection, the conversation, the outbox and what is drawn.
 * @param {string} siteKey
 * @param {string} server origin, as `https://chat.example`
 * @param {'ru' | 'en'} language
 */
function startWidget(siteKey, server, language) {
    const store = makeStore(() => window.localStorage, siteKey);
    const session = makeStore(() => window.sessionStorage, siteKey);
    const outbox = makeOutbox(store, session);
    const conversation = makeConversation(changed);
    const chat = conversation.now;
    let open = session.read('open') === 'yes';
    let focusWanted = false;
    let known = false;
    let refusal = '';
    let drawAsked = false;
    const tab = newClientId();
    const reported = { state: '', unread: 0 };
    const events = makePageEvents();

    const launcher = makeLauncher(language, () => (open ? dismiss() : show(true)));
    const address = server + '/banner/' + language + '/?site=' + encodeURIComponent(siteKey) + '#' + location.origin;
    const title = LOADER_TEXTS[language].panel;
    const banner = makeBannerFrame(launcher.root, server, address, title, onBanner);
    const socket = makeSocket(server.replace(/^http/, 'ws') + '/v1/visitor', {
        hello: helloParams,
        onReady,
        onDown: changed,
        onNotification,
        onRefused: (code) => {
            console.warn('Otklik: the server refused site ' + siteKey + ' (' + code + ')');
            refusal = code;
            events.emit('$refused', {});
        },
    });
    const sender = makeSender(socket, outbox, conversation, changed, (settled) => events.emit('$settled', settled));
    const requests = makeRequests(socket, store, session, changed);
    const uploads = makeUploads(server + '/v1/files', outbox, {
        token: () => store.read('visitor'),
        inReach: () => socket.isReady(),
        onProgress: (clientId, sent) => banner.post({ type: 'progress', clientId, sent }),
        onSettled: () => {
            changed();
            sender.flush();
        },
    });
    const door = makePageDoor(server, {
        events, socket, sender, conversation, newClientId, reject,
        isKnown: () => known,
        isOpen: () => open,
        refusal: () => refusal,
        open: () => show(true),
        close: () => open && dismiss(),
    });
    watchPage((page) => socket.tell('visitor.page', page), () => markTitle(conversation.unread().length));
    document.addEventListener('visibilitychange', changed);
    window.addEventListener('resize', changed);
    window.addEventListener('storage', changed);
    window.addEventListener('focus', claim);
    window.addEventListener('pagehide', () => store.read('tab') === tab && store.write('tab', ''));
    claim();
    window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', changed);

    function helloParams() {
        return Object.assign(presentPage(), {
            siteKey,
            visitorToken: store.read('visitor'),
            referrer: document.referrer.slice(0, 2048),
            language: navigator.language,
            screen: screen.width + 'x' + screen.height,
        });
    }

    // ------------------------------------------------------------------------------------------- from the server

    /** @param {HelloAnswer} answer */
    function onReady(answer) {
        store.write('visitor', answer.visitorToken);
        const read = chat.readSeq;
        const chatId = chat.chatId;
        conversation.applyHello(answer);
        if (answer.openChat) {
            answer.openChat.messages.forEach((message) => message.clientId && outbox.remove(message.clientId));
            if (answer.openChat.chatId === chatId && read > answer.openChat.visitorReadSeq) {
                // Read while the connection was gone.
                socket.tell('visitor.read', { seq: read });
            }
        }
        known = true;
        launcher.appear();
        events.emit('$hello', {});
        events.emit('ready', { state: answer.state });
        sender.resume();
        uploads.resume();
        requests.flush();
        offerForm('');
    }

    /**
     * The lead form comes by itself, but takes neither the keyboard nor a small screen: there a card announces it.
     * @param {VisitorState | ''} before
     */
    function offerForm(before) {
        const now = chat.state;
        if (now === 'lead_form' && now !== before && !isDismissed() && !window.matchMedia(SMALL_SCREEN).matches) {
            show(false);
        }
    }

    /**
     * @param {string} method
     * @param {any} params
     */
    function onNotification(method, params) {
        if (method === 'message') {
            const message = /** @type {ChatMessage} */ (params.message);
            if (message.clientId) {
                outbox.remove(message.clientId);
            }
            conversation.applyMessage(message);
            events.emit('message', { text: wordsOf(message), from: message.author.kind });
            ring(message);
        } else if (method === 'state') {
            const before = chat.state;
            conversation.applyState(params.state, params.chatId, params.invitation ? params.invitation.text : '');
            offerForm(before);
        } else if (method === 'redirect') {
            const goal = addressOfThisSite(params.url);
            if (goal) {
                leadTo(store, goal, () => session.write('open', 'yes'));
            }
        } else {
            conversation.take(method, params);
        }
        events.emit('$told', { method, params });
    }

    /** The tab that was looked at last is the one that rings. */
    function claim() {
        if (document.hasFocus()) {
            store.write('tab', tab);
        }
    }

    /**
     * Calls the visitor who does not look, by one of their tabs.
     * @param {ChatMessage} message
     */
    function ring(message) {
        const looking = open && document.visibilityState === 'visible' && document.hasFocus();
        const elsewhere = store.read('tab') && store.read('tab') !== tab;
        if (message.author.kind === 'operator' && !looking && !elsewhere && !store.read('mute')) {
            door.ring();
        }
    }

    // ------------------------------------------------------------------------------------------- the banner

    /** @param {boolean} focus whether the keyboard goes there too */
    function show(focus) {
        focusWanted = focus;
        if (!open) {
            open = true;
            session.write('open', 'yes');
            events.emit('open', {});
        }
        changed();
    }

    function hide() {
        const focused = banner.hasFocus();
        session.write('dismissed', cardName());
        session.write('open', '');
        if (open) {
            open = false;
            events.emit('close', {});
        }
        draw();
        if (focused) {
            launcher.button.focus();
        }
    }

    /** @param {FromBanner} message */
    function onBanner(message) {
        switch (message.type) {
            case 'ready':
                banner.post({ type: 'draft', text: session.read('draft'), values: requests.draft() });
                draw();
                break;
            case 'send':
                keepTyped('');
                sender.send(message.text);
                break;
            case 'typing':
                keepTyped(message.text);
                break;
            case 'retry':
                sender.retry(message.clientId);
                uploads.next();
                break;
            case 'discard':
                uploads.cancel(message.clientId);
                changed();
                break;
            case 'file':
                uploads.add(message.file, message.clientId);
                changed();
                break;
            case 'filling':
                requests.keep(message.values);
                break;
            case 'request':
                requests.send(message.values, conversation.asks() === 'start');
                break;
            case 'rate':
                socket.request('visitor.rate', { chatId: chat.chatId, rating: message.rating, comment: message.comment }).catch(
                    () => banner.post({ type: 'failed', what: 'rate' })
                );
                break;
            case 'mute':
                store.write('mute', message.muted ? 'yes' : '');
                changed();
                break;
            case 'transcript':
                sender.whole([]).then(
                    (messages) => banner.post({ type: 'transcript', messages }),
                    () => banner.post({ type: 'failed', what: 'transcript' })
                );
                break;
            case 'requestAgain':
                requests.again();
                break;
            case 'seen':
                if (open && document.visibilityState === 'visible') {
                    sender.read(message.seq);
                }
                break;
            case 'size':
                banner.setCardHeight(message.height);
                break;
            case 'older':
                sender.askOlder();
                break;
            case 'open':
                show(true);
                break;
            case 'hide':
                dismiss();
                break;
            case 'endChat':
                sender.decide('visitor.closeChat');
                break;
            case 'acceptInvite':
                sender.decide('visitor.acceptInvite');
                show(true);
                break;
            case 'rejectInvite':
                reject();
                break;
        }
    }

    /** @param {string} text what stands in the composer */
    function keepTyped(text) {
        session.write('draft', text);
        sender.typing(text);
    }

    function reject() {
        sender.decide('visitor.rejectInvite');
        hide();
        // Who says no has read it.
        sender.read(conversation.lastSeq());
    }

    /** Puts the panel or the card away. What a rule showed, and no person asked, is thereby refused. */
    function dismiss() {
        const state = chat.state;
        if (state === 'lead_form' || state === 'auto_invited') {
            reject();
        } else {
            hide();
        }
    }

    /** Draws soon: many changes of one moment are one drawing. */
    function changed() {
        if (!drawAsked) {
            drawAsked = true;
            Promise.resolve().then(() => draw());
        }
    }

    function draw() {
        drawAsked = false;
        const unread = conversation.unread().length;
        const away = ['offline', 'lead_form', 'blocked'].includes(chat.state);
        const tones = tonesOf(chat.looks.colour);
        launcher.show(open, unread, !away && socket.isReady());
        launcher.wear(chat.looks.side, tones);
        markTitle(unread);
        const mode = wantedMode(unread);
        if (known) {
            banner.setMode(mode);
        }
        banner.post({
            type: 'view',
            view: {
                ...chat,
                mode,
                sheet: window.matchMedia(SMALL_SCREEN).matches,
                connected: socket.isReady(),
                unsent: outbox.list(),
                request: requests.state(),
                asks: conversation.asks(),
                mayRate: conversation.mayRate(),
                muted: store.read('mute') !== '',
                tones,
            },
        });
        if (focusWanted && banner.isReady()) {
            focusWanted = false;
            banner.focus();
        }
        if (known && chat.state !== reported.state) {
            reported.state = chat.state;
            events.emit('state', { state: chat.state });
        }
        if (unread !== reported.unread) {
            reported.unread = unread;
            events.emit('unread', { count: unread });
        }
    }

    /**
     * @param {number} unread
     * @returns {'hidden' | 'card' | 'panel'}
     */
    function wantedMode(unread) {
        if (open) {
            return 'panel';
        }
        const worthACard = unread > 0 || conversation.isAsked();
        return worthACard && !isDismissed() ? 'card' : 'hidden';
    }

    /** @returns {boolean} whether what a card would show was put away before */
    function isDismissed() {
        return session.read('dismissed') === cardName();
    }

    /** @returns {string} what a card would show now; one that was put away does not come back until there is something new */
    function cardName() {
        const unread = conversation.unread();
        const byRule = ['auto_invited', 'lead_form'].includes(chat.state) ? chat.state : '';
        return byRule + chat.chatId + '.' + (unread.length ? unread[unread.length - 1].seq : 0);
    }

    socket.connect();
}

/**
 * @param {string} wanted the script's data-lang, the page's language or the browser's
 * @returns {'ru' | 'en'} Russian for those who most likely read it
 */
function languageFor(wanted) {
    return /^(ru|be|kk|uk)\b/i.test(wanted) ? 'ru' : 'en';
}

const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);
const earlier = /** @type {any} */ (window.Otklik);
if (script && script.dataset.site && (!earlier || Array.isArray(earlier.calls))) {
    const wanted = script.dataset.lang || document.documentElement.lang || navigator.language;
    startWidget(script.dataset.site, new URL(script.src).origin, languageFor(wanted));
}
