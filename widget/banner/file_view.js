// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: MIT
import { make, makeButton, makeIcon, makeLink } from './elements.js';
import { sizeText } from './texts.js';
import { texts } from './texts_ru.js';

/** A picture is shown no larger than this, in pixels. */
const WIDEST = 240;
const HIGHEST = 220;

/**
 * @param {{name: string, size: number}} file
 * @returns {HTMLElement} its name and size
 */
function nameOf(file) {
    const name = make('span', 'file-name', file.name);
    name.append(make('span', 'file-size', sizeText(file.size)));
    return name;
}

/**
 * @param {ChatFile} file
 * @returns {string} its address, if it is the server's own; else empty
 */
function addressOf(file) {
    const address = file.url ? new URL(file.url, location.href) : null;
    return address && address.origin === location.origin ? address.href : '';
}

/**
 * @param {ChatFile} file
 * @param {string} address
 * @returns {HTMLElement} with the name, to be saved
 */
function drawName(file, address) {
    const row = address ? makeLink('file', address) : make('span', 'file');
    if (address) {
        row.setAttribute('download', file.name);
        row.setAttribute('aria-label', texts.save + ': ' + file.name + ', ' + sizeText(file.size));
    }
    row.append(makeIcon('file', ''), nameOf(file));
    return row;
}

/**
 * A picture is shown small, others by their names. The place of a picture is known before it comes.
 * @param {ChatFile} file
 * @returns {HTMLElement}
 */
export function drawFile(file) {
    const address = addressOf(file);
    if (!address || !file.width || !file.height) {
        return drawName(file, address);
    }
    const scale = Math.min(1, WIDEST / file.width, HIGHEST / file.height);
    const link = makeLink('picture', address);
    const picture = new Image(Math.max(1, Math.round(file.width * scale)), Math.max(1, Math.round(file.height * scale)));
    picture.alt = texts.picture + ': ' + file.name;
    picture.addEventListener('error', () => link.replaceWith(drawName(file, address)));
    picture.src = address;
    link.append(picture);
    return link;
}

/**
 * @param {{name: string, size: number}} file
 * @param {UnsentMessage} unsent
 * @param {() => void} cancel
 * @returns {HTMLElement} a file on its way
 */
export function drawUpload(file, unsent, cancel) {
    const row = make('div', 'file');
    const name = nameOf(file);
    row.append(makeIcon('file', ''), name);
    if (!unsent.refused && !unsent.uploaded) {
        const bar = document.createElement('progress');
        bar.max = file.size;
        bar.value = 0;
        bar.setAttribute('aria-label', texts.sending + ': ' + file.name);
        name.append(bar);
        const stop = makeButton('', cancel);
        stop.className = 'icon stop';
        stop.title = texts.cancel;
        stop.setAttribute('aria-label', texts.cancel + ': ' + file.name);
        stop.append(makeIcon('stop', ''));
        row.append(stop);
    }
    return row;
}
