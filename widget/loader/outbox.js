// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: MIT
/* global SiteStore, newClientId */

/**
 * The visitor's messages that the server has not confirmed. A message is stored before it is sent and forgotten only on the
 * server's answer, so a reload, a crash or a cut in between loses nothing; its clientId keeps a repeat from being a second
 * message. Each message has its own entry: two tabs of one site never overwrite each other's.
 */
class Outbox {
    /** @param {SiteStore} store */
    constructor(store) {
        this.store = store;
        this.lastWrittenAt = 0;
    }

    /**
     * @param {string} text
     * @returns {UnsentMessage}
     */
    add(text) {
        // Two messages of one millisecond must keep their order.
        this.lastWrittenAt = Math.max(Date.now(), this.lastWrittenAt + 1);
        /** @type {UnsentMessage} */
        const message = { clientId: newClientId(), text, writtenAt: this.lastWrittenAt, refused: '' };
        this.put(message);
        return message;
    }

    /** @returns {UnsentMessage[]} in the order of writing */
    list() {
        /** @type {UnsentMessage[]} */
        const messages = [];
        for (const name of this.store.names('unsent.')) {
            try {
                messages.push(JSON.parse(this.store.read(name)));
            } catch (broken) {
                this.store.write(name, '');
            }
        }
        return messages.sort((a, b) => a.writtenAt - b.writtenAt);
    }

    /** @param {string} clientId */
    remove(clientId) {
        this.store.write('unsent.' + clientId, '');
    }

    /**
     * @param {string} clientId
     * @param {string} code why the server will never take it; empty: try again
     */
    setRefused(clientId, code) {
        const message = this.list().find((one) => one.clientId === clientId);
        if (message) {
            this.put(Object.assign(message, { refused: code }));
        }
    }

    /** @param {UnsentMessage} message */
    put(message) {
        this.store.write('unsent.' + message.clientId, JSON.stringify(message));
    }
}
