// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: MIT

const TYPING_SHOWN_MS = 5000;

/**
 * What the visitor and the company have said to each other, and where the chat stands, as far as the server has told.
 * Holds no connection and draws nothing; `onChange` is called after every change.
 */
class Conversation {
    /** @param {() => void} onChange */
    constructor(onChange) {
        this.onChange = onChange;
        /** @type {VisitorState} */
        this.state = 'offline';
        this.chatId = 0;
        this.siteName = '';
        this.operatorName = '';
        this.operatorTyping = false;
        /** @type {ChatMessage[]} */
        this.messages = [];
        this.more = false;
        this.readSeq = 0;
        this.clockOffset = 0;
        this.typingTimer = 0;
        /** @type {RequestSettings} */
        this.form = { text: '', name: 'optional', email: 'optional', phone: 'optional', message: 'required' };
        this.invitation = '';
    }

    /** @param {HelloAnswer} answer */
    applyHello(answer) {
        this.state = answer.state;
        this.takeSettings(answer.settings);
        this.clockOffset = answer.serverTime - Date.now();
        const chat = answer.openChat;
        if (chat) {
            this.enterChat(chat.chatId);
            this.operatorName = chat.operator ? chat.operator.name : '';
            this.readSeq = Math.max(this.readSeq, chat.visitorReadSeq);
            if (!chat.messages.length || chat.messages[0].seq > this.lastSeq() + 1) {
                // Something may have been said in between that we never got; what we have no longer joins on.
                this.messages = [];
                this.more = chat.more;
            }
            chat.messages.forEach((message) => this.insert(message));
        } else {
            this.enterChat(0);
        }
        this.onChange();
    }

    /** @param {VisitorSettings} settings */
    applySettings(settings) {
        this.takeSettings(settings);
        this.onChange();
    }

    /**
     * @param {VisitorState} state
     * @param {number} chatId
     * @param {string} invitation the company's words, with `auto_invited`
     */
    applyState(state, chatId, invitation) {
        this.state = state;
        this.invitation = invitation || this.invitation;
        if (chatId) {
            this.enterChat(chatId);
        }
        if (state !== 'chat') {
            this.setTyping(false);
        }
        this.onChange();
    }

    /** @param {ChatMessage} message */
    applyMessage(message) {
        this.enterChat(message.chatId);
        this.insert(message);
        if (message.author.kind === 'operator') {
            this.operatorName = message.author.name;
            this.setTyping(false);
        }
        if (message.system && message.system.code === 'transferred') {
            this.operatorName = message.system.params.toName;
        }
        if (message.author.kind === 'visitor') {
            this.readSeq = Math.max(this.readSeq, message.seq);
        }
        this.onChange();
    }

    /**
     * @param {ChatMessage[]} messages
     * @param {boolean} more
     */
    applyOlder(messages, more) {
        messages.forEach((message) => this.insert(message));
        this.more = more;
        this.onChange();
    }

    /** @param {string} name empty: the operator has left */
    applyOperator(name) {
        // After the operator has left, the visitor still sees with whom they talked.
        this.operatorName = name || this.operatorName;
        this.setTyping(false);
        this.onChange();
    }

    /** @param {boolean} operatorsAvailable */
    applyAvailability(operatorsAvailable) {
        if (this.state === 'offline' || this.state === 'available') {
            this.state = operatorsAvailable ? 'available' : 'offline';
            this.onChange();
        }
    }

    applyTyping() {
        this.setTyping(true);
        this.typingTimer = window.setTimeout(() => {
            this.operatorTyping = false;
            this.onChange();
        }, TYPING_SHOWN_MS);
        this.onChange();
    }

    /** @param {number} seq */
    applyRead(seq) {
        this.readSeq = Math.max(this.readSeq, seq);
        this.onChange();
    }

    /** @returns {ChatMessage[]} what operators wrote and the visitor has not seen */
    unread() {
        return this.messages.filter((one) => one.seq > this.readSeq && one.author.kind === 'operator');
    }

    /** @returns {number} of the latest message; 0 when there is none */
    lastSeq() {
        return this.messages.length ? this.messages[this.messages.length - 1].seq : 0;
    }

    /** @returns {boolean} whether somebody may be on the other side */
    isOpen() {
        return this.state === 'waiting' || this.state === 'chat' || this.state === 'invited';
    }

    /** @returns {boolean} whether the visitor was asked for something and has not said yes or no */
    isAsked() {
        return this.state === 'invited' || this.state === 'auto_invited' || this.state === 'lead_form';
    }

    /** @param {VisitorSettings} settings */
    takeSettings(settings) {
        this.siteName = settings.siteName;
        this.form = settings.form || this.form;
        this.invitation = settings.invitation ? settings.invitation.text : this.invitation;
    }

    /** @param {boolean} typing */
    setTyping(typing) {
        clearTimeout(this.typingTimer);
        this.operatorTyping = typing;
    }

    /** @param {number} chatId */
    enterChat(chatId) {
        if (chatId !== this.chatId) {
            this.chatId = chatId;
            this.messages = [];
            this.more = false;
            this.readSeq = 0;
            this.operatorName = '';
        }
    }

    /** @param {ChatMessage} message */
    insert(message) {
        let at = this.messages.length;
        while (at > 0 && this.messages[at - 1].seq > message.seq) {
            at -= 1;
        }
        const repeated = at > 0 && this.messages[at - 1].seq === message.seq;
        this.messages.splice(repeated ? at - 1 : at, repeated ? 1 : 0, message);
    }
}
