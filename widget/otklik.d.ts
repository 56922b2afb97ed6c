// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: MIT
// What the scripts of a page may do with the chat (docs/widget-api.md), for those who write them in TypeScript.

interface OtklikMessage {
    text: string;
    file: { name: string; size: number } | null;
    /** ISO 8601. */
    date: string;
    source: 'visitor' | 'operator';
    /** The operator's name. */
    from: string;
    chat_id: number;
    message_id: number;
    /** What `sendMessage` returned; of the visitor's own messages. */
    uid: string;
    seq: number;
}

interface OtklikState {
    state: 'offline' | 'available' | 'invited' | 'auto_invited' | 'lead_form' | 'waiting' | 'chat' | 'closed' | 'blocked';
    connected: boolean;
    open: boolean;
    unread: number;
    operator: string;
    available: boolean;
    invite: boolean;
    chat: boolean;
    lead: boolean;
}

interface OtklikCard {
    name: string;
    emails: string[];
    phones: string[];
}

type OtklikField = 'name' | 'email' | 'phone' | 'message';

interface OtklikEvents {
    ready: { state: OtklikState['state'] };
    state: { state: OtklikState['state'] };
    message: { text: string; from: 'visitor' | 'operator' | 'system' };
    unread: { count: number };
    open: {};
    close: {};
    startchat: { chat_id: number };
    closechat: { chat_id: number };
    operatorjoined: { name: string };
    operatorleave: { name: string };
    sendmessage: OtklikMessage;
    invite: { text: string; from: string; chat_id: number };
    inviteaccept: { chat_id: number };
    invitereject: { chat_id: number };
    chatavailabilitychange: { available: boolean };
    statechange: { available: boolean; invite: boolean; chat: boolean; lead: boolean };
    ratingchange: { rating: number; comment: string };
    chattyping: { name: string };
}

/** Promises are rejected with an Error that has `code`, and `field` or `fields` where some are at fault. */
interface OtklikApi {
    open(): void;
    close(): void;
    getState(): OtklikState;
    isChatAvailable(): boolean;
    startChat(text: string): Promise<{ chat_id: number; state: string }>;
    startChat(fields: { text?: string; name?: string; email?: string; phone?: string }): Promise<{ chat_id: number; state: string }>;
    sendMessage(text: string): Promise<{ uid: string; chat_id: number; message_id: number }>;
    closeChat(): Promise<void>;
    inviteAccept(): Promise<void>;
    inviteReject(): Promise<void>;
    setVisitorCard(card: {
        name?: string;
        email?: string;
        emails?: string[];
        phone?: string;
        phones?: string[];
    }): Promise<OtklikCard>;
    getVisitorCard(): Promise<OtklikCard>;
    getRequiredInfo(): Promise<OtklikField[]>;
    setOperatorRating(rating: number, comment?: string): Promise<{ rating: number; comment: string; changeable: boolean }>;
    setOperatorRating(given: {
        rating: number;
        comment?: string;
    }): Promise<{ rating: number; comment: string; changeable: boolean }>;
    getHistory(from?: { before?: number }): Promise<{ messages: OtklikMessage[]; more: boolean; before: number }>;
    chatTyping(text: string): Promise<void>;
    /** @returns what stops it */
    on<E extends keyof OtklikEvents>(event: E, listener: (data: OtklikEvents[E]) => void): () => void;
    off<E extends keyof OtklikEvents>(event: E, listener: (data: OtklikEvents[E]) => void): void;
}

interface Window {
    Otklik?: OtklikApi;
}
