// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: MIT
import { part, say } from './elements.js';
import { texts } from './texts_ru.js';

const KINDS = ['doc', 'docx', 'txt', 'jpg', 'png', 'pdf', 'csv', 'xls', 'xlsx', 'odt', 'ods'];
const LARGEST = 5 * 1024 * 1024;

/** The message whose file is being chosen once more; empty: a new one. */
let chosenFor = '';

/** @param {string} clientId of the message, if there is one already */
export function pickFile(clientId) {
    chosenFor = clientId;
    part('file-input').click();
}

/**
 * @param {File} file
 * @returns {string} why it cannot be sent, as far as its name and size tell; the server looks into it; empty: it can
 */
function whyNot(file) {
    const ending = (/\.([^.]+)$/.exec(file.name) || ['', ''])[1].toLowerCase();
    if (!KINDS.includes(ending.replace('jpeg', 'jpg'))) {
        return texts.fileType + KINDS.join(', ') + '.';
    }
    return file.size > LARGEST ? texts.fileLarge : file.size ? '' : texts.fileEmpty;
}

/**
 * Files come by the button, dropped or pasted.
 * @param {() => boolean} wanted whether one can be sent now
 * @param {(file: File, clientId: string) => void} take
 */
export function listenForFiles(wanted, take) {
    /** @type {HTMLInputElement} */
    const input = part('file-input');
    const cover = part('drop');
    /** @param {FileList | null} files */
    const takeAll = (files) => {
        /** @type {string[]} */
        const refusals = [];
        for (const file of Array.from(files || [])) {
            const refusal = whyNot(file);
            if (refusal) {
                refusals.push(file.name + ': ' + refusal);
            } else {
                take(file, chosenFor);
                chosenFor = '';
            }
        }
        say('notice', refusals.join('\n'));
    };
    input.accept = '.jpeg,.' + KINDS.join(',.');
    part('attach-button').addEventListener('click', () => pickFile(''));
    input.addEventListener('change', () => {
        takeAll(input.files);
        // The same file may be chosen once more.
        input.value = '';
        part('compose').focus();
    });
    document.addEventListener('paste', (event) => {
        const files = event.clipboardData && event.clipboardData.files;
        if (files && files.length && wanted()) {
            event.preventDefault();
            takeAll(files);
        }
    });
    document.addEventListener('dragover', (event) => {
        // A file that nobody takes would open in place of the banner.
        if (event.dataTransfer && event.dataTransfer.types.includes('Files')) {
            event.preventDefault();
            event.dataTransfer.dropEffect = wanted() ? 'copy' : 'none';
            cover.hidden = !wanted();
        }
    });
    document.addEventListener('dragleave', (event) => {
        cover.hidden = cover.hidden || !event.relatedTarget;
    });
    document.addEventListener('drop', (event) => {
        cover.hidden = true;
        if (event.dataTransfer && event.dataTransfer.files.length) {
            event.preventDefault();
            if (wanted()) {
                takeAll(event.dataTransfer.files);
            }
        }
    });
}
