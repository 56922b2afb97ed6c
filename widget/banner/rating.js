// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: MIT
import { make, makeButton, makeIcon, part } from './elements.js';
import { moreTexts } from './more_texts_ru.js';

const MOST_STARS = 5;
const LONGEST_COMMENT = 1000;

/**
 * What the visitor thinks of the conversation: stars, then words. It comes by itself when a chat has ended, and by the menu
 * while it runs; what was said may be changed once.
 * @param {(message: FromBanner) => void} tell
 */
export function makeRating(tell) {
    const card = part('rating');
    const title = make('h2', '');
    title.id = 'rating-title';
    const stars = make('div', 'stars');
    const meaning = make('p', 'meaning');
    const words = /** @type {HTMLTextAreaElement} */ (make('textarea', ''));
    const failure = make('p', 'error', moreTexts.rateFailed);
    const buttons = make('div', 'rating-buttons');
    const send = makeButton(moreTexts.rateSend, sendRating);
    const later = makeButton(moreTexts.rateLater, () => put('away'));
    const change = makeButton(moreTexts.rateChange, () => put('asked'));
    /** `asked`: by the menu, or to change it; `away`: put away; else it is shown when a chat has ended */
    let wish = '';
    let chosen = 0;
    let chatId = 0;
    /** In a chat that goes on the thanks stand until somebody says something. */
    let thankedAt = -1;
    /** @type {BannerView | null} */
    let view = null;

    card.setAttribute('role', 'group');
    card.setAttribute('aria-labelledby', title.id);
    stars.setAttribute('role', 'radiogroup');
    stars.setAttribute('aria-labelledby', title.id);
    words.rows = 2;
    words.maxLength = LONGEST_COMMENT;
    words.placeholder = moreTexts.comment;
    words.setAttribute('aria-label', moreTexts.comment);
    send.className = 'main';
    failure.setAttribute('role', 'alert');
    /** @type {HTMLInputElement[]} */
    const inputs = [];
    for (let star = 1; star <= MOST_STARS; star += 1) {
        const label = make('label', 'star');
        const input = document.createElement('input');
        input.type = 'radio';
        input.name = 'stars';
        input.value = String(star);
        input.setAttribute('aria-label', star + ' – ' + moreTexts.stars[star - 1]);
        input.addEventListener('change', () => choose(star));
        label.append(input, makeIcon('star', ''));
        label.addEventListener('pointerenter', () => hint(star));
        label.addEventListener('pointerleave', () => hint(0));
        inputs.push(input);
        stars.append(label);
    }
    buttons.append(later, send);
    card.append(title, stars, meaning, words, failure, buttons, change);

    /** @param {number} star under the pointer; 0: none */
    function hint(star) {
        const shown = star || chosen;
        inputs.forEach((input, i) => /** @type {HTMLElement} */ (input.parentElement).classList.toggle('lit', i < shown));
        meaning.textContent = shown ? moreTexts.stars[shown - 1] : '';
    }

    /** @param {number} star */
    function choose(star) {
        chosen = star;
        failure.hidden = true;
        draw();
        card.scrollIntoView({ block: 'nearest' });
    }

    /** @param {string} next */
    function put(next) {
        wish = next;
        draw();
        if (next === 'asked') {
            card.scrollIntoView({ block: 'nearest' });
            inputs[Math.max(0, chosen - 1)].focus();
        }
    }

    function sendRating() {
        failure.hidden = true;
        wish = '';
        thankedAt = view ? view.messages.length : -1;
        tell({ type: 'rate', rating: chosen, comment: words.value.trim() });
    }

    function fail() {
        failure.hidden = false;
        wish = 'asked';
        draw();
    }

    /** @param {BannerView} now */
    function show(now) {
        const before = view && view.rating;
        view = now;
        if (chatId !== now.chatId) {
            chatId = now.chatId;
            wish = '';
            chosen = 0;
            words.value = '';
            failure.hidden = true;
        }
        if (now.rating && (!before || before.rating !== now.rating.rating || before.comment !== now.rating.comment)) {
            wish = '';
            chosen = now.rating.rating;
            words.value = now.rating.comment;
        }
        draw();
    }

    function draw() {
        const given = view && view.rating;
        const ended = view !== null && view.state === 'closed';
        const asking = wish === 'asked' || (ended && !given && wish !== 'away');
        const may = view !== null && view.mayRate && (!given || given.changeable);
        const thanked = Boolean(given) && wish !== 'away' && (ended || (view !== null && view.messages.length === thankedAt));
        card.hidden = !view || !view.mayRate || !(asking ? may : thanked);
        card.classList.toggle('given', !asking);
        title.textContent = asking ? moreTexts.rateTitle : moreTexts.rateThanks;
        inputs.forEach((input, i) => {
            input.checked = i + 1 === chosen;
            input.disabled = !asking;
        });
        hint(0);
        if (!asking && given) {
            meaning.textContent = given.comment;
        }
        meaning.hidden = !meaning.textContent;
        words.hidden = !asking || !chosen;
        send.hidden = !chosen;
        buttons.hidden = !asking;
        change.hidden = asking || !may;
        failure.hidden = failure.hidden || !asking;
    }

    failure.hidden = true;
    return {
        show,
        fail,
        ask: () => put('asked'),
        /** Whether the menu offers it. */
        isOffered: (/** @type {BannerView} */ now) => now.mayRate && (!now.rating || now.rating.changeable),
    };
}
