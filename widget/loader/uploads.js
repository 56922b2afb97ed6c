// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: MIT
/* global Outbox */

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
 */
class Uploads {
    /**
     * @param {string} address of the server's files
     * @param {Outbox} outbox
     * @param {UploadOwner} owner
     */
    constructor(address, outbox, owner) {
        this.address = address;
        this.outbox = outbox;
        this.owner = owner;
        /** @type {Map<string, File>} by clientId; no longer than the page lives: a browser gives a file only to that */
        this.files = new Map();
        /** @type {Set<string>} of which the server may have a part */
        this.begun = new Set();
        this.present = '';
        /** @type {XMLHttpRequest | null} */
        this.request = null;
        this.failures = 0;
        this.timer = 0;
    }

    /**
     * @param {File} file
     * @param {string} [clientId] of a message whose file was lost with its page; it is told anew which one it was
     */
    add(file, clientId) {
        const before = clientId ? this.outbox.find(clientId) : undefined;
        const same = before && before.file && before.file.name === file.name && before.file.size === file.size;
        if (before && !same) {
            this.cancel(before.clientId);
        }
        const message = before && same ? before : this.outbox.add('', { name: file.name, size: file.size });
        if (message === before) {
            this.begun.add(message.clientId);
        }
        this.files.set(message.clientId, file);
        this.outbox.change(message.clientId, { refused: '' });
        this.next();
    }

    /** @param {string} clientId */
    cancel(clientId) {
        this.outbox.remove(clientId);
        this.files.delete(clientId);
        if (this.present === clientId) {
            this.leave();
            this.next();
        }
    }

    /** Goes on: at the start, after a cut, after a refusal that the visitor wants tried again. */
    next() {
        if (this.present && (this.request || !this.owner.token())) {
            return;
        }
        this.leave();
        const waiting = this.outbox.list().filter((one) => one.file && !one.uploaded && !one.refused);
        waiting.filter((one) => !this.files.has(one.clientId)).forEach((one) => this.settle(one.clientId, { refused: 'file_lost' }));
        const first = waiting.find((one) => this.files.has(one.clientId));
        if (first && this.owner.token()) {
            this.present = first.clientId;
            if (this.begun.has(this.present)) {
                this.ask();
            } else {
                this.begun.add(this.present);
                this.put(0);
            }
        }
    }

    /** The page begins or the connection is back: no need to wait any longer. */
    resume() {
        if (!this.request) {
            this.present = '';
        }
        this.next();
    }

    leave() {
        clearTimeout(this.timer);
        this.present = '';
        this.failures = 0;
        const request = this.request;
        this.request = null;
        if (request) {
            request.abort();
        }
    }

    /** Asks how much of the file the server has. */
    ask() {
        this.call('GET', '?upload=' + this.present, null, (status, answer) => {
            if (status === 200 && answer.fileId) {
                this.settle(this.present, { uploaded: answer });
            } else if (status === 200) {
                this.put(answer.offset);
            } else {
                this.fail(status, answer);
            }
        });
    }

    /** @param {number} offset where to go on */
    put(offset) {
        const file = /** @type {File} */ (this.files.get(this.present));
        const query = '?name=' + encodeURIComponent(file.name) + '&upload=' + this.present + '&size=' + file.size + '&offset=' + offset;
        this.call('PUT', query, file.slice(offset), (status, answer) => {
            if (status === 201 || status === 200) {
                this.settle(this.present, { uploaded: answer });
            } else if (status === 409 && answer.offset > offset) {
                this.put(answer.offset);
            } else {
                this.fail(status, answer);
            }
        }, offset);
    }

    /**
     * @param {string} method
     * @param {string} query
     * @param {Blob | null} body
     * @param {(status: number, answer: any) => void} onAnswer status 0: none came
     * @param {number} [offset] what the server had before
     */
    call(method, query, body, onAnswer, offset) {
        const request = new XMLHttpRequest();
        this.request = request;
        request.open(method, this.address + query);
        request.setRequestHeader('Authorization', 'Bearer ' + this.owner.token());
        if (body) {
            const clientId = this.present;
            request.upload.onprogress = (event) => {
                this.failures = 0;
                this.owner.onProgress(clientId, (offset || 0) + event.loaded);
            };
        }
        request.onloadend = () => {
            if (this.request !== request) {
                return;
            }
            this.request = null;
            let answer = {};
            try {
                answer = JSON.parse(request.responseText);
            } catch (noAnswer) {
                // Then the status says it all.
            }
            onAnswer(request.status, answer);
        };
        request.send(body);
    }

    /**
     * @param {number} status
     * @param {{code?: string}} answer
     */
    fail(status, answer) {
        this.failures += this.owner.inReach() ? 1 : 0;
        // Refused for good, or given up; what went wrong on the way is tried again.
        const passing = status === 0 || status === 401 || status === 409 || status === 429 || (status >= 500 && status !== 507);
        if (!passing || this.failures > MOST_FAILURES) {
            this.settle(this.present, { refused: (!passing && answer.code) || 'unavailable' });
            return;
        }
        this.timer = window.setTimeout(() => this.ask(), Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * Math.pow(2, this.failures)));
    }

    /**
     * @param {string} clientId
     * @param {Partial<UnsentMessage>} news
     */
    settle(clientId, news) {
        this.outbox.change(clientId, news);
        if (news.uploaded) {
            this.files.delete(clientId);
        }
        if (this.present === clientId) {
            this.leave();
            this.next();
        }
        this.owner.onSettled(clientId);
    }
}
