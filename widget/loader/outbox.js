// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: MIT
/* global makeStore, newClientId */

/**
 * The visitor's messages that the server has not confirmed. A message is stored before it is sent and forgotten only on the
 * server's answer, so a reload, a crash or a cut in between loses nothing; its clientId keeps a repeat from being a second
 * message. Each message has its own entry: two tabs of one site never overwrite each other's. A file is known only to the
 * tab in which it was chosen, so its message is kept with the tab.
 * @param {ReturnType<typeof makeStore>} store for all tabs
 * @param {ReturnType<typeof makeStore>} session for this one
 */
function makeOutbox(store, session) {
    let lastWrittenAt = 0;

    /**
     * @param {string} text
     * @param {{name: string, size: number}} [file] instead of a text
     * @returns {UnsentMessage}
     */
    function add(text, file) {
        // Two messages of one millisecond must keep their order.
        lastWrittenAt = Math.max(Date.now(), lastWrittenAt + 1);
        /** @type {UnsentMessage} */
        const message = { clientId: newClientId(), text, writtenAt: lastWrittenAt, refused: '', file };
        put(message);
        return message;
    }

    /** @returns {UnsentMessage[]} in the order of writing */
    function list() {
        /** @type {UnsentMessage[]} */
        const messages = [];
        for (const place of [store, session]) {
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
    function remove(clientId) {
        store.write('unsent.' + clientId, '');
        session.write('unsent.' + clientId, '');
    }

    /**
     * @param {string} clientId
     * @returns {UnsentMessage | undefined} nothing: it was sent or given up
     */
    function find(clientId) {
        return list().find((one) => one.clientId === clientId);
    }

    /**
     * @param {string} clientId
     * @param {Partial<UnsentMessage>} news what is to be changed of it
     */
    function change(clientId, news) {
        const message = find(clientId);
        if (message) {
            put(Object.assign(message, news));
        }
    }

    /** @param {UnsentMessage} message */
    function put(message) {
        (message.file ? session : store).write('unsent.' + message.clientId, JSON.stringify(message));
    }

    return { add, list, remove, find, change };
}
