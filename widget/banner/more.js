// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: MIT
import { SVG, part, say } from './elements.js';
import { makeMenu } from './menu.js';
import { moreTexts } from './more_texts_ru.js';
import { makeRating } from './rating.js';
import { makeRequestForm } from './request_form.js';
import { takeAway } from './transcript.js';

/** As the symbols of index.html, which are there from the start. */
const ICONS = {
    star: 'm12 3.5 2.6 5.4 5.9.8-4.3 4.1 1.1 5.9-5.3-2.9-5.3 2.9 1.1-5.9-4.3-4.1 5.9-.8Z',
    save: 'M12 4v11m-4.5-4.5L12 15l4.5-4.5M4.5 19.5h15',
    mail: 'M5 5.5h14A1.5 1.5 0 0 1 20.5 7v10a1.5 1.5 0 0 1-1.5 1.5H5A1.5 1.5 0 0 1 3.5 17V7A1.5 1.5 0 0 1 5 5.5Zm-1 1.5 8 6 8-6',
    sound: 'M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15Zm4 4h4',
};
function addIcons() {
    for (const [name, path] of Object.entries(ICONS)) {
        const symbol = document.createElementNS(SVG, 'symbol');
        symbol.id = name;
        symbol.setAttribute('viewBox', '0 0 24 24');
        symbol.appendChild(document.createElementNS(SVG, 'path')).setAttribute('d', path);
        part('icons').append(symbol);
    }
}

/**
 * What the banner does beside talking: forms, the rating, the menu, the transcript. It comes when the panel is first opened.
 * @param {(message: FromBanner) => void} tell
 * @returns {More}
 */
export default function makeMore(tell) {
    addIcons();
    part('drop').textContent = moreTexts.drop;
    const form = makeRequestForm(tell);
    const rating = makeRating(tell);
    /** @type {BannerView | null} */
    let view = null;
    let byMail = false;
    const said = (/** @type {BannerView} */ now) => now.messages.length > 0 && now.state !== 'blocked';
    const menu = makeMenu([
        { label: moreTexts.rate, icon: 'star', press: rating.ask, isThere: rating.isOffered },
        { label: moreTexts.save, icon: 'save', press: () => ask(false), isThere: said },
        { label: moreTexts.mail, icon: 'mail', press: () => ask(true), isThere: said },
        {
            label: moreTexts.soundOn,
            icon: 'sound',
            press: () => view && tell({ type: 'mute', muted: !view.muted }),
            isThere: (now) => now.state !== 'blocked',
            isOn: (now) => !now.muted,
        },
    ]);

    /** @param {boolean} mail */
    function ask(mail) {
        byMail = mail;
        say('notice', '');
        tell({ type: 'transcript' });
    }

    /** @param {BannerView} now */
    function show(now) {
        view = now;
        menu.show(now);
        rating.show(now);
    }

    /** @param {ToBanner} message */
    function take(message) {
        if (message.type === 'transcript' && view) {
            takeAway(message.messages, view.looks.title || view.siteName, byMail);
        } else if (message.type === 'failed' && message.what === 'rate') {
            rating.fail();
        } else if (message.type === 'failed') {
            say('notice', moreTexts.saveFailed);
        }
    }

    return { form, show, take };
}
