// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: MIT
/* global SiteStore, newClientId */

/**
 * The visitor's messages that the server has not confirmed. A message is stored before it is sent and forgotten only on the
 * server's answer, so a reload, a crash or a cut in between loses nothing; its clientId keeps a repeat from being a second
 * message. Each message has its own entry: two tabs of one site never overwrite each other's. A file is known only to the
 * tab in which it was chosen, so its message is kept with the tab.
 */
class Outbox {
    /**
     * @param {SiteStore} store for all tabs
     * @param {SiteStore} session for this one
     */
    constructor(store, session) {
        this.store = store;
        this.session = session;
        this.lastWrittenAt = 0;
    }

    /**
     * @param {string} text
     * @param {{name: string, size: number}} [file] instead of a text
     * @returns {UnsentMessage}
     */
    add(text, file) {
        // Two messages of one millisecond must keep their order.
        this.lastWrittenAt = Math.max(Date.now(), this.lastWrittenAt + 1);
        /** @type {UnsentMessage} */
        const message = { clientId: newClientId(), text, writtenAt: this.lastWrittenAt, refused: '', file };
        this.put(message);
        return message;
    }

    /** @returns {UnsentMessage[]} in the order of writing */
    list() {
        /** @type {UnsentMessage[]} */
        const messages = [];
        for (const place of [this.store, this.session]) {
            for (const name of place.names('unsent.')) {
                try {
                    messages.push(JSON.parse(place.read(name)));
                } catch (broken) {
                    place.write(name, '');
                }
            }
        }
        return messages.sort((a, b) => a.writtenAt - b.writtenAt);
    }

    /** @param {string} clientId */
    remove(clientId) {
        this.store.write('unsent.' + clientId, '');
        this.session.write('unsent.' + clientId, '');
    }

    /**
     * @param {string} clientId
     * @returns {UnsentMessage | undefined} nothing: it was sent or given up
     */
    find(clientId) {
        return this.list().find((one) => one.clientId === clientId);
    }

    /**
     * @param {string} clientId
     * @param {Partial<UnsentMessage>} news what is to be changed of it
     */
    change(clientId, news) {
        const message = this.find(clientId);
        if (message) {
            this.put(Object.assign(message, news));
        }
    }

    /** @param {UnsentMessage} message */
    put(message) {
        (message.file ? this.session : this.store).write('unsent.' + message.clientId, JSON.stringify(message));
    }
}
