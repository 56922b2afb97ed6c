// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: MIT
/* global VisitorSocket, Outbox, Conversation */

const TYPING_EVERY_MS = 1000;
const OLDER_PAGE = 50;
const PASSING_PAUSE_S = 2;
/** Refusals that may pass by themselves; any other is final. */
const PASSING = ['lost', 'unavailable', 'rate_limited', 'unauthorized'];

/** Brings to the server what the visitor does: messages, decisions, typing, reading. */
class Sender {
    /**
     * @param {VisitorSocket} socket
     * @param {Outbox} outbox
     * @param {Conversation} conversation
     */
    constructor(socket, outbox, conversation) {
        this.socket = socket;
        this.outbox = outbox;
        this.conversation = conversation;
        this.sending = false;
        this.sendTimer = 0;
        this.typingTimer = 0;
        this.typingSentAt = 0;
        /** What the visitor decided and the server has yet to hear: accept or reject the invitation, end the chat. */
        this.wish = { method: '', chatId: 0 };
    }

    /** After a reconnect: brings what could not be brought before. */
    resume() {
        const undecided = this.conversation.isOpen() || this.conversation.isAsked();
        if (this.wish.method && this.wish.chatId === this.conversation.chatId && undecided) {
            this.decide(this.wish.method);
        }
        this.flush();
    }

    /** @param {string} text */
    send(text) {
        this.outbox.add(text);
        this.conversation.onChange();
        this.flush();
    }

    /** @param {string} clientId of a message that was refused */
    retry(clientId) {
        this.outbox.change(clientId, { refused: '' });
        this.conversation.onChange();
        this.flush();
    }

    /**
     * Sends what is in the outbox, one after another: the next only after the answer, so that the order holds. A file that is
     * still on its way keeps nobody waiting.
     */
    flush() {
        const next = this.outbox.list().find((message) => !message.refused && (!message.file || message.uploaded));
        if (!next || this.sending || !this.socket.ready) {
            return;
        }
        this.sending = true;
        const file = next.uploaded;
        const content = file ? { fileId: file.fileId } : { text: next.text };
        this.socket.request('visitor.send', Object.assign({ clientId: next.clientId }, content)).then(
            (sent) => {
                this.sending = false;
                // When the message itself came first, it is known already, and better: with the address of its file.
                if (this.outbox.find(next.clientId)) {
                    this.outbox.remove(next.clientId);
                    this.conversation.applyMessage({
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
                this.flush();
            },
            (refusal) => {
                this.sending = false;
                if (!PASSING.includes(refusal.code)) {
                    this.outbox.change(next.clientId, { refused: refusal.code });
                    this.conversation.onChange();
                    this.flush();
                } else if (this.socket.ready) {
                    clearTimeout(this.sendTimer);
                    this.sendTimer = window.setTimeout(() => this.flush(), Math.max(PASSING_PAUSE_S, refusal.retryAfter) * 1000);
                }
            }
        );
    }

    /** @param {string} method a decision of the visitor, repeated after a reconnect while it still applies */
    decide(method) {
        const wish = { method, chatId: this.conversation.chatId };
        this.wish = wish;
        const forget = () => {
            if (this.wish === wish) {
                this.wish = { method: '', chatId: 0 };
            }
        };
        this.socket.request(method, {}).then(forget, (refusal) => refusal.code !== 'lost' && forget());
    }

    /** @param {string} text what stands in the composer; told at most once a second, but at once when it is emptied */
    typing(text) {
        clearTimeout(this.typingTimer);
        const tell = () => {
            this.typingSentAt = Date.now();
            this.socket.request('visitor.typing', { text }).catch(() => undefined);
        };
        if (!this.conversation.isOpen()) {
            return;
        }
        if (text) {
            this.typingTimer = window.setTimeout(tell, Math.max(0, this.typingSentAt + TYPING_EVERY_MS - Date.now()));
        } else {
            tell();
        }
    }

    /** @param {number} seq the last message that the visitor has really seen */
    read(seq) {
        if (seq > this.conversation.readSeq) {
            this.conversation.applyRead(seq);
            this.socket.request('visitor.read', { seq }).catch(() => undefined);
        }
    }

    askOlder() {
        const first = this.conversation.messages[0];
        const chatId = this.conversation.chatId;
        if (first) {
            this.socket.request('visitor.history', { beforeSeq: first.seq, limit: OLDER_PAGE }).then(
                (page) => chatId === this.conversation.chatId && this.conversation.applyOlder(page.messages, page.more),
                () => this.conversation.onChange()
            );
        }
    }
}
