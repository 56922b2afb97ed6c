// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: MIT

const TYPING_SHOWN_MS = 5000;
const LONGEST_QUOTE = 200;

/**
 * @param {ChatMessage} message
 * @returns {string} what it says in one line; empty: it was removed
 */
const wordsOf = (message) => message.text || (message.file ? message.file.name : '');

/**
 * What the visitor and the company have said to each other, and where the chat stands, as far as the server has told.
 * Holds no connection and draws nothing; `onChange` is called after every change.
 * @param {() => void} onChange
 */
function makeConversation(onChange) {
    /** @type {ConversationView} */
    const now = {
        state: 'offline',
        chatId: 0,
        siteName: '',
        operatorName: '',
        operatorTyping: false,
        messages: [],
        more: false,
        readSeq: 0,
        clockOffset: 0,
        form: { text: '', name: 'optional', email: 'optional', phone: 'optional', message: 'required' },
        preChat: null,
        looks: { side: 'right' },
        invitation: '',
        available: false,
        opensAt: 0,
        place: 0,
        rating: null,
    };
    let typingTimer = 0;

    /** @param {HelloAnswer} answer */
    function applyHello(answer) {
        now.state = answer.state;
        takeSettings(answer.settings);
        now.clockOffset = answer.serverTime - Date.now();
        const chat = answer.openChat;
        if (chat) {
            enterChat(chat.chatId);
            now.operatorName = chat.operator ? chat.operator.name : '';
            now.readSeq = Math.max(now.readSeq, chat.visitorReadSeq);
            now.place = chat.place || 0;
            now.rating = chat.rating || null;
            if (!chat.messages.length || chat.messages[0].seq > lastSeq() + 1) {
                // Something may have been said in between that we never got; what we have no longer joins on.
                now.messages = [];
                now.more = chat.more;
            }
            chat.messages.forEach((message) => insert(message));
        } else {
            enterChat(0);
        }
        onChange();
    }

    /**
     * @param {VisitorState} state
     * @param {number} chatId
     * @param {string} invitation the company's words, with `auto_invited`
     */
    function applyState(state, chatId, invitation) {
        now.state = state;
        now.invitation = invitation || now.invitation;
        if (chatId) {
            enterChat(chatId);
        }
        if (state !== 'chat') {
            setTyping(false);
        }
        if (state !== 'waiting') {
            now.place = 0;
        }
        onChange();
    }

    /** @param {ChatMessage} message */
    function applyMessage(message) {
        enterChat(message.chatId);
        insert(message);
        if (message.author.kind === 'operator') {
            now.operatorName = message.author.name;
            setTyping(false);
        }
        if (message.system && message.system.code === 'transferred') {
            now.operatorName = message.system.params.toName;
        }
        if (message.author.kind === 'visitor') {
            now.readSeq = Math.max(now.readSeq, message.seq);
        }
        onChange();
    }

    /**
     * @param {ChatMessage[]} messages
     * @param {boolean} more
     */
    function applyOlder(messages, more) {
        messages.forEach((message) => insert(message));
        now.more = more;
        onChange();
    }

    /**
     * What the server tells by itself and only the conversation cares for (docs/protocol.md, "Visitor: notifications").
     * @type {{[method: string]: (params: any) => void}}
     */
    const told = {
        settings: takeSettings,
        operator({ event, name }) {
            // After the operator has left, the visitor still sees with whom they talked.
            now.operatorName = (event === 'joined' && name) || now.operatorName;
            setTyping(false);
        },
        availability({ operatorsAvailable, opensAt }) {
            now.available = operatorsAvailable;
            now.opensAt = opensAt || 0;
            if (now.state === 'offline' || now.state === 'available') {
                now.state = operatorsAvailable ? 'available' : 'offline';
            }
        },
        queue({ chatId, place }) {
            enterChat(chatId);
            now.place = place;
        },
        rating({ chatId, rating, comment, changeable }) {
            if (chatId === now.chatId) {
                now.rating = { rating, comment, changeable };
            }
        },
        typing() {
            setTyping(true);
            typingTimer = window.setTimeout(() => {
                now.operatorTyping = false;
                onChange();
            }, TYPING_SHOWN_MS);
        },
        messageChanged({ message }) {
            for (const one of message.chatId === now.chatId ? now.messages : []) {
                if (one.seq === message.seq) {
                    insert(message);
                } else if (one.replyTo && one.replyTo.seq === message.seq) {
                    one.replyTo.text = wordsOf(message).slice(0, LONGEST_QUOTE);
                }
            }
        },
    };

    /**
     * @param {string} method of a notification
     * @param {any} params
     */
    function take(method, params) {
        if (told[method]) {
            told[method](params);
            onChange();
        }
    }

    /** @param {number} seq */
    function applyRead(seq) {
        now.readSeq = Math.max(now.readSeq, seq);
        onChange();
    }

    /** @returns {ChatMessage[]} what operators wrote and the visitor has not seen */
    function unread() {
        return now.messages.filter((one) => one.seq > now.readSeq && one.author.kind === 'operator' && !one.removedAt);
    }

    /** @returns {number} of the latest message; 0 when there is none */
    function lastSeq() {
        return now.messages.length ? now.messages[now.messages.length - 1].seq : 0;
    }

    /** @returns {boolean} whether somebody may be on the other side */
    function isOpen() {
        return now.state === 'waiting' || now.state === 'chat' || now.state === 'invited';
    }

    /** @returns {boolean} whether the visitor was asked for something and has not said yes or no */
    function isAsked() {
        return now.state === 'invited' || now.state === 'auto_invited' || now.state === 'lead_form';
    }

    /** @returns {'request' | 'start' | ''} the form that stands in the composer's place: for a request, or before a chat */
    function asks() {
        if (now.state === 'offline' || now.state === 'lead_form') {
            return 'request';
        }
        return now.state === 'available' && now.preChat ? 'start' : '';
    }

    /** @returns {boolean} whether there was, or is, somebody to be rated */
    function mayRate() {
        const talked = now.messages.some((one) => one.author.kind === 'operator' && one.kind === 'message');
        return (now.state === 'chat' || now.state === 'closed') && talked && now.messages.some((one) => one.author.kind === 'visitor');
    }

    /** @param {VisitorSettings} settings */
    function takeSettings(settings) {
        now.siteName = settings.siteName;
        now.form = settings.form || now.form;
        now.preChat = settings.preChat || null;
        now.looks = settings.looks || now.looks;
        now.available = settings.operatorsAvailable;
        now.opensAt = settings.opensAt || 0;
        now.invitation = settings.invitation ? settings.invitation.text : now.invitation;
    }

    /** @param {boolean} typing */
    function setTyping(typing) {
        clearTimeout(typingTimer);
        now.operatorTyping = typing;
    }

    /** @param {number} chatId */
    function enterChat(chatId) {
        if (chatId !== now.chatId) {
            now.chatId = chatId;
            now.messages = [];
            now.more = false;
            now.readSeq = 0;
            now.operatorName = '';
            now.place = 0;
            now.rating = null;
        }
    }

    /** @param {ChatMessage} message */
    function insert(message) {
        let at = now.messages.length;
        while (at > 0 && now.messages[at - 1].seq > message.seq) {
            at -= 1;
        }
        const repeated = at > 0 && now.messages[at - 1].seq === message.seq;
        now.messages.splice(repeated ? at - 1 : at, repeated ? 1 : 0, message);
    }

    return {
        now, applyHello, applyState, applyMessage, applyOlder, applyRead, take, unread, lastSeq, isOpen, isAsked, asks, mayRate,
    };
}
