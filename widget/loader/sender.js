// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: MIT
/* global makeSocket, makeOutbox, makeConversation */

const TYPING_EVERY_MS = 1000;
const OLDER_PAGE = 50;
const PASSING_PAUSE_S = 2;
/** Refusals that may pass by themselves; any other is final. */
const PASSING = ['lost', 'unavailable', 'rate_limited', 'unauthorized'];

/**
 * Brings to the server what the visitor does: messages, decisions, typing, reading.
 * @param {ReturnType<typeof makeSocket>} socket
 * @param {ReturnType<typeof makeOutbox>} outbox
 * @param {ReturnType<typeof makeConversation>} conversation
 * @param {() => void} onChange of the outbox
 * @param {(settled: {clientId: string, refusal?: Refusal, answer?: any}) => void} onSettled the server took or refused a message
 */
function makeSender(socket, outbox, conversation, onChange, onSettled) {
    const chat = conversation.now;
    let sending = false;
    let sendTimer = 0;
    let typingTimer = 0;
    let typingSentAt = 0;
    /** What the visitor decided and the server has yet to hear: accept or reject the invitation, end the chat. */
    let wish = { method: '', chatId: 0 };

    /** After a reconnect: brings what could not be brought before. */
    function resume() {
        const undecided = conversation.isOpen() || conversation.isAsked();
        if (wish.method && wish.chatId === chat.chatId && undecided) {
            decide(wish.method);
        }
        flush();
    }

    /**
     * @param {string} text
     * @returns {string} the clientId of the message
     */
    function send(text) {
        const { clientId } = outbox.add(text);
        onChange();
        flush();
        return clientId;
    }

    /** @param {string} clientId of a message that was refused */
    function retry(clientId) {
        outbox.change(clientId, { refused: '' });
        onChange();
        flush();
    }

    /**
     * Sends what is in the outbox, one after another: the next only after the answer, so that the order holds. A file that is
     * still on its way keeps nobody waiting.
     */
    function flush() {
        const next = outbox.list().find((message) => !message.refused && (!message.file || message.uploaded));
        if (!next || sending || !socket.isReady()) {
            return;
        }
        sending = true;
        const file = next.uploaded;
        const content = file ? { fileId: file.fileId } : { text: next.text };
        socket.request('visitor.send', Object.assign({ clientId: next.clientId }, content)).then(
            (sent) => {
                sending = false;
                // When the message itself came first, it is known already, and better: with the address of its file.
                if (outbox.find(next.clientId)) {
                    outbox.remove(next.clientId);
                    conversation.applyMessage({
                        chatId: sent.chatId,
                        seq: sent.seq,
                        at: sent.at,
                        kind: 'message',
                        author: { kind: 'visitor', name: '' },
                        clientId: next.clientId,
                        text: next.text,
                        file,
                    });
                }
                onSettled({ clientId: next.clientId, answer: sent });
                flush();
            },
            (refusal) => {
                sending = false;
                if (!PASSING.includes(refusal.code)) {
                    outbox.change(next.clientId, { refused: refusal.code });
                    onSettled({ clientId: next.clientId, refusal });
                    onChange();
                    flush();
                } else if (socket.isReady()) {
                    clearTimeout(sendTimer);
                    sendTimer = window.setTimeout(flush, Math.max(PASSING_PAUSE_S, refusal.retryAfter) * 1000);
                }
            }
        );
    }

    /** @param {string} method a decision of the visitor, repeated after a reconnect while it still applies */
    function decide(method) {
        const present = { method, chatId: chat.chatId };
        wish = present;
        const forget = () => {
            if (wish === present) {
                wish = { method: '', chatId: 0 };
            }
        };
        socket.request(method, {}).then(forget, (refusal) => refusal.code !== 'lost' && forget());
    }

    /** @param {string} text what stands in the composer; told at most once a second, but at once when it is emptied */
    function typing(text) {
        clearTimeout(typingTimer);
        const tell = () => {
            typingSentAt = Date.now();
            socket.tell('visitor.typing', { text });
        };
        if (!conversation.isOpen()) {
            return;
        }
        if (text) {
            typingTimer = window.setTimeout(tell, Math.max(0, typingSentAt + TYPING_EVERY_MS - Date.now()));
        } else {
            tell();
        }
    }

    /** @param {number} seq the last message that the visitor has really seen */
    function read(seq) {
        if (seq > chat.readSeq) {
            conversation.applyRead(seq);
            socket.tell('visitor.read', { seq });
        }
    }

    function askOlder() {
        const first = chat.messages[0];
        const chatId = chat.chatId;
        if (first) {
            socket.request('visitor.history', { beforeSeq: first.seq, limit: OLDER_PAGE }).then(
                (page) => chatId === chat.chatId && conversation.applyOlder(page.messages, page.more),
                () => onChange()
            );
        }
    }

    /**
     * @param {ChatMessage[]} later
     * @returns {Promise<ChatMessage[]>} the whole conversation, however long
     */
    function whole(later) {
        const params = { beforeSeq: later.length ? later[0].seq : 0, limit: 100 };
        return socket.request('visitor.history', params).then((page) => {
            const known = page.messages.concat(later);
            return page.more && page.messages.length ? whole(known) : known;
        });
    }

    return { resume, send, retry, flush, decide, typing, read, askOlder, whole };
}
