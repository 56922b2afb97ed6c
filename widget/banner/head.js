// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: MIT
import { part, say } from './elements.js';
import { opensText } from './texts.js';
import { texts } from './texts_ru.js';

/** @param {string} name */
function initials(name) {
    const words = name.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
    return words.slice(0, 2).map((word) => Array.from(word.replace(/^[^\p{L}\p{N}]+/u, ''))[0].toUpperCase()).join('');
}

/**
 * @param {BannerView} now
 * @returns {string} how the company calls itself on this site
 */
export const companyOf = (now) => now.looks.title || now.siteName || texts.company;

/** @param {BannerView} now */
export function showHeader(now) {
    const person = now.state !== 'waiting' && now.operatorName;
    const name = person || companyOf(now);
    say('name', name);
    const face = part('face');
    const { avatar } = now.looks;
    const picture = avatar && !person ? 'url("' + new URL(avatar, location.href).href + '")' : '';
    face.style.backgroundImage = picture;
    face.textContent = picture ? '' : initials(name);
    const statuses = texts.status;
    const opens = now.asks === 'request' && now.opensAt ? opensText(now.opensAt, Date.now() + now.clockOffset) : '';
    say('status', now.connected ? opens || statuses[now.state] : texts.statusLost);
    part('end-button').hidden = now.state !== 'chat' && now.state !== 'waiting';
    part('network').hidden = now.connected;
    for (const tone of /** @type {(keyof Tones)[]} */ (['accent', 'on-accent', 'ink', 'own'])) {
        document.documentElement.style.setProperty('--' + tone, now.tones ? now.tones[tone] : '');
    }
}

/**
 * What an empty panel says, or stands above a form.
 * @param {BannerView} now
 * @param {boolean} empty nothing was said yet
 */
export function showIntro(now, empty) {
    const { asks, looks, state } = now;
    const thanks = asks === 'request' && now.request.step === 'sent';
    /** @type {{[state: string]: string[]}} */
    const intros = texts.intro;
    const intro = intros[thanks ? 'thanks' : asks === 'start' ? 'start' : state];
    part('intro').hidden = !intro || !(empty || asks || state === 'blocked');
    if (intro) {
        const greeted = state === 'available';
        const form = asks === 'start' ? now.preChat : now.form;
        const above = asks && !thanks && form ? form.text : '';
        const own = greeted ? (asks ? '' : looks.greeting) : thanks || !asks ? '' : looks.awayText;
        say('intro-title', (greeted && looks.greetingTitle) || intro[0]);
        say('intro-text', above || own || intro[1]);
        part('intro-icon').setAttribute('href', '#' + intro[2]);
        // A form needs the room.
        part('intro').className = asks && !thanks ? 'short' : '';
    }
}
