// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: MIT
/* global makeOutbox */

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 30000;
/** With the server in reach, this many failures in a row are no accident. */
const MOST_FAILURES = 6;

/**
 * @typedef {object} UploadOwner
 * @property {() => string} token the visitor's; empty while there is none
 * @property {() => boolean} inReach whether the server can be reached now, as far as is known
 * @property {(clientId: string, sent: number) => void} onProgress
 * @property {(clientId: string) => void} onSettled the outbox knows: the file is there, or was refused
 */

/**
 * Brings the files of unsent messages to the server, one after another. An upload bears its message's clientId: after a cut
 * the server tells how much it has, and what was whole already is not sent again.
 * @param {string} address of the server's files
 * @param {ReturnType<typeof makeOutbox>} outbox
 * @param {UploadOwner} owner
 */
function makeUploads(address, outbox, owner) {
    /** @type {Map<string, File>} by clientId; no longer than the page lives: a browser gives a file only to that */
    const files = new Map();
    /** @type {Set<string>} of which the server may have a part */
    const begun = new Set();
    let present = '';
    /** @type {XMLHttpRequest | null} */
    let running = null;
    let failures = 0;
    let timer = 0;

    /**
     * @param {File} file
     * @param {string} [clientId] of a message whose file was lost with its page; it is told anew which one it was
     */
    function add(file, clientId) {
        const before = clientId ? outbox.find(clientId) : undefined;
        const same = before && before.file && before.file.name === file.name && before.file.size === file.size;
        if (before && !same) {
            cancel(before.clientId);
        }
        const message = before && same ? before : outbox.add('', { name: file.name, size: file.size });
        if (message === before) {
            begun.add(message.clientId);
        }
        files.set(message.clientId, file);
        outbox.change(message.clientId, { refused: '' });
        next();
    }

    /** @param {string} clientId */
    function cancel(clientId) {
        outbox.remove(clientId);
        files.delete(clientId);
        if (present === clientId) {
            leave();
            next();
        }
    }

    /** Goes on: at the start, after a cut, after a refusal that the visitor wants tried again. */
    function next() {
        if (present && (running || !owner.token())) {
            return;
        }
        leave();
        const waiting = outbox.list().filter((one) => one.file && !one.uploaded && !one.refused);
        waiting.filter((one) => !files.has(one.clientId)).forEach((one) => settle(one.clientId, { refused: 'file_lost' }));
        const first = waiting.find((one) => files.has(one.clientId));
        if (first && owner.token()) {
            present = first.clientId;
            if (begun.has(present)) {
                ask();
            } else {
                begun.add(present);
                put(0);
            }
        }
    }

    /** The page begins or the connection is back: no need to wait any longer. */
    function resume() {
        if (!running) {
            present = '';
        }
        next();
    }

    function leave() {
        clearTimeout(timer);
        present = '';
        failures = 0;
        const left = running;
        running = null;
        if (left) {
            left.abort();
        }
    }

    /** Asks how much of the file the server has. */
    function ask() {
        call('GET', '?upload=' + present, null, -1);
    }

    /** @param {number} offset where to go on */
    function put(offset) {
        const file = /** @type {File} */ (files.get(present));
        const query = '?name=' + encodeURIComponent(file.name) + '&upload=' + present + '&size=' + file.size + '&offset=' + offset;
        call('PUT', query, file.slice(offset), offset);
    }

    /**
     * @param {string} method
     * @param {string} query
     * @param {Blob | null} body
     * @param {number} offset how much the server has, as far as is known; -1: nothing is known
     */
    function call(method, query, body, offset) {
        const request = new XMLHttpRequest();
        running = request;
        request.open(method, address + query);
        request.setRequestHeader('Authorization', 'Bearer ' + owner.token());
        if (body) {
            const clientId = present;
            request.upload.onprogress = (event) => {
                failures = 0;
                owner.onProgress(clientId, offset + event.loaded);
            };
        }
        request.onloadend = () => {
            if (request !== running) {
                return;
            }
            running = null;
            /** @type {any} */
            let answer = {};
            try {
                answer = JSON.parse(request.responseText);
            } catch (noAnswer) {
                // Then the status says it all.
            }
            if (answer.fileId) {
                settle(present, { uploaded: answer });
            } else if (answer.offset > offset) {
                put(answer.offset);
            } else {
                fail(request.status, answer);
            }
        };
        request.send(body);
    }

    /**
     * @param {number} status
     * @param {{code?: string}} answer
     */
    function fail(status, answer) {
        failures += owner.inReach() ? 1 : 0;
        // Refused for good, or given up; what went wrong on the way is tried again.
        const passing = status === 0 || status === 401 || status === 409 || status === 429 || (status >= 500 && status !== 507);
        if (!passing || failures > MOST_FAILURES) {
            settle(present, { refused: (!passing && answer.code) || 'unavailable' });
            return;
        }
        timer = window.setTimeout(ask, Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * Math.pow(2, failures)));
    }

    /**
     * @param {string} clientId
     * @param {Partial<UnsentMessage>} news
     */
    function settle(clientId, news) {
        outbox.change(clientId, news);
        if (news.uploaded) {
            files.delete(clientId);
        }
        if (present === clientId) {
            leave();
            next();
        }
        owner.onSettled(clientId);
    }

    return { add, cancel, next, resume };
}
