// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: MIT
/* global playSound */

const HISTORY_PAGE = 20;
const LONGEST_TEXT = 10000;
const LONGEST_NAME = 200;
const MOST_CONTACTS = 5;

/**
 * @param {string} code
 * @param {string} message
 * @param {{[name: string]: unknown}} [details]
 * @returns {Error} with a stable code
 */
function fault(code, message, details) {
    return Object.assign(new Error('Otklik: ' + message), { name: 'OtklikError', code }, details);
}

/**
 * @param {unknown} text
 * @param {string} field
 * @param {number} longest
 * @returns {string}
 */
function checkedText(text, field, longest) {
    if (typeof text !== 'string') {
        throw fault('invalid', field + ' must be a string', { field });
    }
    if (text.length > longest) {
        throw fault('invalid', field + ' is longer than ' + longest + ' characters', { field });
    }
    return text;
}

/**
 * @param {unknown} text
 * @param {string} field
 * @returns {string}
 */
function checkedWords(text, field) {
    if (!checkedText(text, field, LONGEST_TEXT).trim()) {
        throw fault('invalid', field + ' is empty', { field });
    }
    return /** @type {string} */ (text);
}

/**
 * @param {unknown} options
 * @param {string[]} known
 * @returns {{[name: string]: unknown}}
 */
function checkedOptions(options, known) {
    if (options === undefined) {
        return {};
    }
    if (typeof options !== 'object' || options === null || Array.isArray(options)) {
        throw fault('invalid', 'the argument must be an object');
    }
    for (const field of Object.keys(options)) {
        if (!known.includes(field)) {
            throw fault('invalid', 'there is no "' + field + '"; there are ' + known.join(', '), { field });
        }
    }
    return /** @type {{[name: string]: unknown}} */ (options);
}

/**
 * @param {unknown} given one text, or a list
 * @param {string} field
 * @returns {string[]}
 */
function checkedContacts(given, field) {
    const list = Array.isArray(given) ? given : [given];
    if (list.length > MOST_CONTACTS) {
        throw fault('invalid', field + ' has more than ' + MOST_CONTACTS + ' entries', { field });
    }
    return list.map((one) => checkedText(one, field, LONGEST_NAME));
}

/**
 * @param {ChatMessage & {messageId?: number}} message
 * @returns {object} as `sendmessage` and getHistory() tell it
 */
function toldMessage(message) {
    return {
        text: message.text || '',
        file: message.file ? { name: message.file.name, size: message.file.size } : null,
        date: new Date(message.at).toISOString(),
        source: message.author.kind,
        from: message.author.name,
        chat_id: message.chatId,
        message_id: message.messageId || 0,
        uid: message.clientId || '',
        seq: message.seq,
    };
}

/**
 * Tells the page what happens, under the names it knows from elsewhere.
 * @param {WidgetCore} core
 * @param {() => OtklikState} getState
 */
function tellPage(core, getState) {
    const { events, conversation } = core;
    const chat = conversation.now;
    let state = '';
    let flags = '';
    let invitation = '';
    let available = getState().available;
    /** What the visitor has just typed comes back as the server's word; it is told once. */
    const told = new Set();

    /** @param {ChatMessage & {messageId?: number}} message */
    function tellMessage(message) {
        const key = message.chatId + '.' + message.seq;
        if (message.kind === 'message' && !told.has(key)) {
            told.add(key);
            events.emit('sendmessage', toldMessage(message));
        }
    }

    function follow() {
        const before = state;
        const first = before === '';
        state = chat.state;
        const now = getState();
        const talking = (/** @type {string} */ one) => one === 'waiting' || one === 'chat';
        const invited = (/** @type {string} */ one) => one === 'invited' || one === 'auto_invited';
        if (state !== before) {
            const place = { chat_id: chat.chatId };
            if (invited(before) && !invited(state)) {
                events.emit(talking(state) ? 'inviteaccept' : 'invitereject', place);
            }
            if (talking(state) && !talking(before) && !first) {
                events.emit('startchat', place);
            } else if (talking(before) && !talking(state)) {
                events.emit('closechat', place);
            }
        }
        // An operator's words come right behind the state.
        const last = chat.messages[chat.messages.length - 1];
        const text = state === 'auto_invited' ? chat.invitation : (state === 'invited' && last && last.text) || '';
        if (text && text !== invitation) {
            events.emit('invite', { text, from: chat.operatorName, chat_id: chat.chatId });
        }
        invitation = text;
        const shown = JSON.stringify([now.available, now.invite, now.chat, now.lead]);
        if (shown !== flags) {
            flags = shown;
            events.emit('statechange', { available: now.available, invite: now.invite, chat: now.chat, lead: now.lead });
        }
        if (now.available !== available) {
            available = now.available;
            events.emit('chatavailabilitychange', { available });
        }
    }

    events.on('$hello', follow);
    events.on('$told', ({ method, params }) => {
        if (method === 'message') {
            const { message } = params;
            tellMessage(message);
            if (message.system && message.system.code === 'transferred') {
                events.emit('operatorjoined', { name: message.system.params.toName });
            }
        } else if (method === 'operator') {
            events.emit(params.event === 'joined' ? 'operatorjoined' : 'operatorleave', { name: params.name });
        } else if (method === 'rating') {
            events.emit('ratingchange', { rating: params.rating, comment: params.comment });
        } else if (method === 'typing') {
            events.emit('chattyping', { name: chat.operatorName });
        }
        follow();
    });
    if (core.isKnown()) {
        follow();
    }
}

/**
 * The methods of `window.Otklik` that not every page needs (docs/widget-api.md). Arguments are checked here for the sake of
 * clear words; who may do what is the server's to say.
 * @param {WidgetCore} core
 * @param {() => OtklikState} getState
 */
function makePageApi(core, getState) {
    const { events, socket, sender, conversation } = core;
    const chat = conversation.now;

    /** @returns {Promise<void>} when there is a connection, and the server has told what is */
    function ready() {
        return new Promise((resolve, reject) => {
            /** @type {(() => void)[]} */
            let stops = [];
            const look = () => {
                if (core.refusal()) {
                    reject(fault(core.refusal(), 'the server does not serve this site'));
                } else if (core.isKnown() && socket.isReady()) {
                    resolve();
                } else {
                    return;
                }
                stops.forEach((stop) => stop());
            };
            stops = [events.on('ready', look), events.on('$refused', look)];
            look();
        });
    }

    /**
     * @param {Refusal} refusal
     * @returns {Error}
     */
    function errorOf(refusal) {
        const { code, field, retryAfter } = refusal;
        return fault(code, 'refused: ' + code + (field ? ' (' + field + ')' : ''), { field, retryAfter });
    }

    /**
     * Asks until there is an answer; only what may be repeated is asked so.
     * @param {string} method
     * @param {object} params
     * @returns {Promise<any>}
     */
    async function ask(method, params) {
        await ready();
        return socket.request(method, params).catch((refusal) => {
            if (refusal.code === 'lost') {
                return ask(method, params);
            }
            throw errorOf(refusal);
        });
    }

    /** @returns {string[]} what the form before a chat must have */
    const requiredFields = () => {
        const form = chat.preChat;
        const fields = /** @type {RequestField[]} */ (['name', 'email', 'phone', 'message']);
        return form && !getState().chat ? fields.filter((field) => form[field] === 'required') : [];
    };

    function refuseWhenNobodyCanBeReached() {
        if (chat.state === 'blocked') {
            throw fault('blocked', 'the chat is not available to this visitor');
        }
        if (chat.state === 'offline' || chat.state === 'lead_form') {
            throw fault('unavailable', 'nobody is there; the panel has a form for a request');
        }
    }

    /** @param {unknown} given a text, or what the form before a chat asks for */
    async function startChat(given) {
        const options = checkedOptions(typeof given === 'string' ? { text: given } : given, ['text', 'name', 'email', 'phone']);
        /** @type {{[field: string]: string}} */
        const params = { clientId: core.newClientId() };
        for (const field of Object.keys(options)) {
            params[field] = checkedText(options[field], field, field === 'text' ? LONGEST_TEXT : LONGEST_NAME);
        }
        await ready();
        refuseWhenNobodyCanBeReached();
        const answer = await ask('visitor.startChat', params);
        core.open();
        return { chat_id: answer.chatId, state: answer.state };
    }

    /** @param {unknown} text */
    async function sendMessage(text) {
        const words = checkedWords(text, 'text').trim();
        await ready();
        refuseWhenNobodyCanBeReached();
        const fields = requiredFields().filter((field) => field !== 'message');
        if (chat.state === 'available' && fields.length) {
            throw fault('required', 'this site asks for ' + fields.join(', ') + ' before a chat; see startChat', { fields });
        }
        const uid = sender.send(words);
        return new Promise((resolve, reject) => {
            const stop = events.on('$settled', ({ clientId, refusal, answer }) => {
                if (clientId === uid) {
                    stop();
                    if (refusal) {
                        reject(errorOf(refusal));
                    } else {
                        resolve({ uid, chat_id: answer.chatId, message_id: answer.messageId });
                    }
                }
            });
        });
    }

    async function closeChat() {
        await ready();
        if (!getState().chat) {
            throw fault('conflict', 'there is no chat to be closed');
        }
        await ask('visitor.closeChat', {});
    }

    /** @param {boolean} yes */
    async function answerInvitation(yes) {
        await ready();
        if (!getState().invite) {
            throw fault('conflict', 'there is no invitation');
        }
        if (yes) {
            await ask('visitor.acceptInvite', {});
            core.open();
        } else {
            core.reject();
        }
    }

    /** @param {unknown} card */
    async function setVisitorCard(card) {
        const known = ['name', 'email', 'emails', 'phone', 'phones'];
        const given = checkedOptions(card, known);
        /** @type {{[field: string]: unknown}} */
        const params = {};
        if ('name' in given) {
            params.name = checkedText(given.name, 'name', LONGEST_NAME);
        }
        for (const field of ['email', 'phone']) {
            const both = [given[field], given[field + 's']].filter((one) => one !== undefined);
            if (both.length) {
                params[field + 's'] = checkedContacts(both[0], field);
            }
        }
        if (!Object.keys(params).length) {
            throw fault('invalid', 'setVisitorCard needs one of ' + known.join(', '));
        }
        return ask('visitor.card', params);
    }

    /**
     * @param {unknown} first stars, or an object with both
     * @param {unknown} second
     */
    async function setOperatorRating(first, second) {
        const given = typeof first === 'object' ? checkedOptions(first, ['rating', 'comment']) : { rating: first, comment: second };
        const { rating } = given;
        if (typeof rating !== 'number' || !Number.isInteger(rating) || rating < 1 || rating > 5) {
            throw fault('invalid', 'rating must be a whole number from 1 to 5', { field: 'rating' });
        }
        const comment = given.comment === undefined ? '' : checkedText(given.comment, 'comment', 1000);
        await ready();
        if (!conversation.mayRate()) {
            throw fault('conflict', 'there is no talk with an operator to be rated');
        }
        return ask('visitor.rate', { chatId: chat.chatId, rating, comment });
    }

    /** @param {unknown} options `before`: the seq of the oldest message that is known */
    async function getHistory(options) {
        const { before = 0 } = checkedOptions(options, ['before']);
        if (typeof before !== 'number' || !Number.isInteger(before) || before < 0) {
            throw fault('invalid', 'before must be the seq of a message', { field: 'before' });
        }
        const page = await ask('visitor.history', Object.assign({ limit: HISTORY_PAGE }, before ? { beforeSeq: before } : {}));
        const messages = page.messages.filter((/** @type {ChatMessage} */ one) => one.kind === 'message' && !one.removedAt);
        return { messages: messages.map(toldMessage), more: page.more, before: page.messages.length ? page.messages[0].seq : before };
    }

    tellPage(core, getState);
    return {
        startChat,
        sendMessage,
        closeChat,
        inviteAccept: () => answerInvitation(true),
        inviteReject: () => answerInvitation(false),
        setVisitorCard,
        getVisitorCard: () => ask('visitor.card', {}),
        getRequiredInfo: () => ready().then(requiredFields),
        setOperatorRating,
        getHistory,
        chatTyping: async (/** @type {unknown} */ text) => sender.typing(checkedText(text, 'text', LONGEST_TEXT)),
    };
}

export default { makePageApi, playSound };
