// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: MIT
import { make, part, say } from './elements.js';
import { listenForFiles } from './file_input.js';
import { companyOf, showHeader, showIntro } from './head.js';
import { makeLogView } from './log_view.js';
import { putText } from './plain_text.js';
import { placeText } from './texts.js';
import { texts } from './texts_ru.js';

/** Nearer to the end than this, in pixels, the reader is taken to follow the conversation. */
const AT_END = 48;
const NEAR_START = 24;

const scroller = part('scroller');
/** @type {HTMLTextAreaElement} */
const compose = part('compose');
/** @type {HTMLButtonElement} */
const sendButton = part('send-button');
const ending = part('ending');

/** @type {MessagePort | null} */
let port = null;
/** @type {BannerView | null} */
let view = null;
let olderAsked = false;
/** The reader is at the end, as they left it; a form counts as such, for what follows it is new. */
let following = true;

/** @param {FromBanner} message */
function tell(message) {
    if (port) {
        port.postMessage(message);
    }
}

const log = makeLogView(part('log'), tell);
/** @type {More | null} */
let more = null;
let loading = false;
let failures = 0;
let formIsUp = false;
let focusForm = false;
/** @type {Partial<RequestValues>} what was typed into a form before this page */
let typed = {};

// ------------------------------------------------------------------------------------------------------ what is shown

/** Texts that never change, in the visitor's language. */
function nameControls() {
    document.title = texts.company;
    part('log').setAttribute('aria-label', texts.log);
    compose.placeholder = texts.compose;
    for (const [id, label] of Object.entries(texts.labels)) {
        part(id).setAttribute('aria-label', label);
        part(id).title = label;
    }
    for (const [id, text] of Object.entries(texts.words)) {
        part(id).textContent = text;
    }
}

/** @param {BannerView} now */
const hasForm = (now) => now.asks !== '';

/** What not every visitor needs comes behind the rest; a network that was cut meanwhile is tried again. */
function loadMore() {
    if (loading) {
        return;
    }
    loading = true;
    const style = /** @type {HTMLLinkElement} */ (make('link', ''));
    style.rel = 'stylesheet';
    style.href = '../more.css';
    const styled = new Promise((resolve) => {
        style.onload = resolve;
        style.onerror = resolve;
    });
    document.head.append(style);
    Promise.all([import('./more.js' + (failures ? '?' + failures : '')), styled]).then(
        ([loaded]) => {
            /** @type {More} */
            const ready = loaded.default(tell);
            more = ready;
            ready.form.fill(typed);
            if (view) {
                show(view);
            }
            if (focusForm) {
                focusInside();
            }
        },
        () => {
            style.remove();
            failures += 1;
            loading = false;
        }
    );
}

/**
 * Where a form is asked for it stands in the composer's place. What was begun in one goes on in the other.
 * @param {BannerView} now
 * @param {BannerView | null} before
 */
function showForm(now, before) {
    const asked = hasForm(now);
    const focused = part('composer').contains(document.activeElement) || part('request').contains(document.activeElement);
    const form = more && more.form;
    const turned = form !== null && asked !== formIsUp;
    if (form && turned) {
        formIsUp = asked;
        if (asked && now.request.step === 'typing') {
            form.fill({ message: compose.value });
        } else if (!asked) {
            const begun = form.takeMessage();
            if (!compose.value && now.state !== 'blocked' && now.request.step !== 'sending') {
                compose.value = begun;
                tell({ type: 'typing', text: begun });
            }
        }
    }
    part('request').hidden = !asked || !form;
    if (form && asked) {
        form.show(now);
    }
    part('composer').hidden = asked || now.state === 'blocked' || !ending.hidden;
    if (before && turned && focused) {
        focusInside();
    }
}

/**
 * The line below the messages that tells what comes next.
 * @param {BannerView} now
 */
function showNote(now) {
    let note = '';
    const last = now.messages[now.messages.length - 1];
    if (now.state === 'waiting') {
        note = now.messages.some((message) => message.author.kind === 'visitor') ? texts.waiting : texts.waitingSilent;
    } else if (now.state === 'closed' && last && !(last.system && last.system.code === 'operator_left')) {
        note = texts.closedByYou;
    }
    say('note', note && now.place ? note + '\n' + placeText(now.place) : note);
    say('typing', now.operatorTyping ? (now.operatorName || texts.operator) + ' ' + texts.typing : '');
}

/** @param {BannerView} now */
function showCard(now) {
    const last = now.messages.filter((message) => message.author.kind === 'operator' && !message.removedAt).pop();
    const lead = now.state === 'lead_form';
    const byRule = lead || now.state === 'auto_invited';
    const invited = byRule || now.state === 'invited';
    let text = last ? last.text || (last.file ? last.file.name : '') : '';
    if (byRule) {
        text = lead ? now.form.text || now.looks.awayText || texts.intro.lead_form[1] : now.invitation;
    }
    say('card-label', lead ? texts.leadLabel : invited ? texts.inviteLabel : texts.newLabel);
    say('card-name', (!byRule && ((last && last.author.name) || now.operatorName)) || companyOf(now));
    if (part('card-text').textContent !== text) {
        putText(part('card-text'), text);
    }
    part('card-answer').textContent = lead ? texts.fillIn : texts.answer;
    part('card-reject').hidden = !invited;
    tell({ type: 'size', height: Math.ceil(part('card').getBoundingClientRect().height) });
}

/** @param {BannerView} now */
function show(now) {
    const before = view;
    view = now;
    const wasShown = before !== null && before.mode === 'panel';
    const atEnd = !wasShown || following;
    const fromEnd = scroller.scrollHeight - scroller.scrollTop;
    const firstSeq = before && before.messages.length ? before.messages[0].seq : 0;
    const grewUp = before !== null && before.chatId === now.chatId && now.messages.length > 0 && now.messages[0].seq < firstSeq;
    document.body.className = [now.mode, now.state, now.connected ? '' : 'lost'].join(' ').trim();
    olderAsked = false;
    // A whole history is not news, neither when it is first shown nor when older pages come.
    part('log').setAttribute('aria-live', wasShown && !grewUp ? 'polite' : 'off');
    log.show(now);
    showHeader(now);
    if (part('end-button').hidden) {
        ending.hidden = true;
    }
    showForm(now, before);
    showIntro(now, !part('log').childElementCount);
    showNote(now);
    if (more) {
        more.show(now);
    } else if (now.mode === 'panel') {
        loadMore();
    }
    part('older').hidden = !now.more;
    if (now.mode === 'card') {
        showCard(now);
    }
    const ownWords = (/** @type {BannerView | null} */ one) => (one ? one.unsent.length : 0);
    if (grewUp && !atEnd) {
        scroller.scrollTop = scroller.scrollHeight - fromEnd;
    } else if (hasForm(now)) {
        // The fields are read from their beginning.
        scroller.scrollTop = wasShown ? scroller.scrollTop : 0;
    } else if (atEnd || ownWords(now) > ownWords(before)) {
        goToEnd();
    } else if (before && now.messages.length > before.messages.length) {
        part('newer').hidden = false;
    }
    fitComposer();
    look();
}

function isAtEnd() {
    return scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < AT_END;
}

function goToEnd() {
    scroller.scrollTop = scroller.scrollHeight;
}

/** Tells how far the visitor has really seen. */
function look() {
    const atEnd = isAtEnd();
    if (atEnd) {
        part('newer').hidden = true;
    }
    if (!view || view.mode !== 'panel' || document.visibilityState !== 'visible' || !atEnd) {
        return;
    }
    const last = view.messages[view.messages.length - 1];
    if (last && last.seq > view.readSeq) {
        tell({ type: 'seen', seq: last.seq });
    }
}

// ------------------------------------------------------------------------------------------------------ what is done

function fitComposer() {
    const empty = !compose.value.trim();
    sendButton.disabled = empty;
    compose.style.height = 'auto';
    compose.style.height = compose.scrollHeight + 2 + 'px';
    compose.style.overflowY = compose.scrollHeight > 132 ? 'auto' : 'hidden';
}

function send() {
    const text = compose.value.trim();
    if (text) {
        compose.value = '';
        fitComposer();
        say('notice', '');
        tell({ type: 'send', text });
    }
    compose.focus();
}

/** @param {boolean} asking whether to ask before the chat is ended */
function askToEnd(asking) {
    ending.hidden = !asking;
    part('composer').hidden = asking;
    (asking ? part('end-no') : compose).focus();
}

function focusInside() {
    if (view && view.mode === 'card') {
        part('card-answer').focus();
    } else if (window.matchMedia('(pointer: coarse)').matches) {
        // On a touch screen the keyboard would cover what has been said.
        part('name').focus();
    } else if (view && hasForm(view)) {
        focusForm = !more;
        if (more) {
            more.form.focus();
        }
    } else if (part('composer').hidden) {
        part('name').focus();
    } else {
        compose.focus();
    }
}

/**
 * A sheet that covers the page keeps the keyboard's focus, as the page behind cannot be seen.
 * @param {KeyboardEvent} event
 */
function keepFocus(event) {
    const controls = Array.from(document.querySelectorAll('button, textarea, input, a')).filter(
        (control) => control.getClientRects().length && !control.matches(':disabled')
    );
    const first = /** @type {HTMLElement} */ (controls[0]);
    const last = /** @type {HTMLElement} */ (controls[controls.length - 1]);
    const leaving = event.shiftKey ? first : last;
    if (view && view.sheet && view.mode === 'panel' && document.activeElement === leaving) {
        event.preventDefault();
        (event.shiftKey ? last : first).focus();
    }
}

function listen() {
    part('composer').addEventListener('submit', (event) => {
        event.preventDefault();
        send();
    });
    compose.addEventListener('keydown', (event) => {
        // While a character is being composed (Chinese, Japanese), Enter belongs to the input method.
        if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
            event.preventDefault();
            send();
        }
    });
    compose.addEventListener('input', () => {
        fitComposer();
        say('notice', '');
        tell({ type: 'typing', text: compose.value });
    });
    listenForFiles(
        () => view !== null && view.mode === 'panel' && !part('composer').hidden,
        (file, clientId) => tell({ type: 'file', file, clientId })
    );
    document.addEventListener('keydown', (event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) {
            if (ending.hidden) {
                tell({ type: 'hide' });
            } else {
                askToEnd(false);
            }
        } else if (event.key === 'Tab') {
            keepFocus(event);
        }
    });
    scroller.addEventListener('scroll', () => {
        following = isAtEnd() || (view !== null && hasForm(view));
        look();
        if (view && view.more && !olderAsked && scroller.scrollTop < NEAR_START) {
            olderAsked = true;
            tell({ type: 'older' });
        }
    });
    // A screen keyboard, a notice or a question takes room; whoever reads the end goes on seeing it.
    new ResizeObserver(() => following && view && !hasForm(view) && goToEnd()).observe(scroller);
    window.addEventListener('resize', () => view && show(view));
    document.addEventListener('visibilitychange', look);
    /** @type {[string, () => void][]} */
    const presses = [
        ['hide-button', () => tell({ type: 'hide' })],
        ['card-hide', () => tell({ type: 'hide' })],
        ['older', () => tell({ type: 'older' })],
        ['newer', goToEnd],
        ['end-button', () => askToEnd(true)],
        ['end-no', () => askToEnd(false)],
        ['end-yes', () => { tell({ type: 'endChat' }); askToEnd(false); }],
        ['card-answer', () => tell({ type: view && /invited$/.test(view.state) ? 'acceptInvite' : 'open' })],
        ['card-reject', () => tell({ type: 'rejectInvite' })],
    ];
    presses.forEach(([id, press]) => part(id).addEventListener('click', press));
}

/** @param {ToBanner} message */
function onMessage(message) {
    if (message.type === 'view') {
        show(message.view);
    } else if (message.type === 'focus') {
        focusInside();
    } else if (message.type === 'progress') {
        log.showProgress(message.clientId, message.sent);
    } else if (message.type === 'draft') {
        compose.value = compose.value || message.text;
        typed = message.values || {};
        if (more) {
            more.form.fill(typed);
        }
        fitComposer();
    } else if (more) {
        more.take(message);
    }
}

window.addEventListener('message', (event) => {
    // The loader names its page's origin after the #; only a page that the server lets embed the banner can be there at all.
    const siteOrigin = location.hash.slice(1);
    if (port || event.source !== window.parent || event.origin !== siteOrigin || event.data !== 'otklik' || !event.ports[0]) {
        return;
    }
    port = event.ports[0];
    port.onmessage = (received) => onMessage(received.data);
    tell({ type: 'ready' });
});

nameControls();
listen();
