// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: MIT
// The shapes that the loader and the banner share; for checking only, nothing of it reaches a page.

/** One message of the conversation, as the server tells it (docs/protocol.md, "Message"). */
interface ChatMessage {
    chatId: number;
    /** 1, 2, 3… in the order of the chat; the only thing that orders messages. */
    seq: number;
    /** Milliseconds since 1970 by the server's clock. */
    at: number;
    kind: 'message' | 'system';
    author: { kind: 'visitor' | 'operator' | 'system'; name: string };
    clientId?: string;
    text?: string;
    system?: { code: string; params: { [name: string]: string } };
}

/** A message of the visitor that the server has not confirmed yet. */
interface UnsentMessage {
    clientId: string;
    text: string;
    /** When it was written, by this browser's clock: orders unsent messages among themselves. */
    writtenAt: number;
    /** Why the server will never take it; empty while it is on its way. */
    refused: string;
}

type VisitorState = 'offline' | 'available' | 'invited' | 'waiting' | 'chat' | 'closed';

/** All that the banner shows. The loader sends it whole after every change. */
interface BannerView {
    /** `panel`: the whole chat; `card`: an invitation or a new message beside the launcher; `hidden`: not shown now. */
    mode: 'hidden' | 'card' | 'panel';
    /** The panel covers the whole page, for want of room. */
    sheet: boolean;
    state: VisitorState;
    chatId: number;
    connected: boolean;
    siteName: string;
    /** Who talks with the visitor; empty when nobody has joined. */
    operatorName: string;
    operatorTyping: boolean;
    messages: ChatMessage[];
    unsent: UnsentMessage[];
    /** The server has messages older than the first of `messages`. */
    more: boolean;
    /** How far the visitor has read. */
    readSeq: number;
    /** The server's clock less this browser's, in milliseconds. */
    clockOffset: number;
}

/** From the loader to the banner. */
type ToBanner =
    | { type: 'view'; view: BannerView }
    | { type: 'draft'; text: string }
    | { type: 'focus' };

/** From the banner to the loader. */
type FromBanner =
    | { type: 'ready' | 'open' | 'hide' | 'older' | 'endChat' | 'acceptInvite' | 'rejectInvite' }
    | { type: 'send' | 'typing'; text: string }
    | { type: 'retry' | 'discard'; clientId: string }
    | { type: 'seen'; seq: number }
    | { type: 'size'; height: number };

/** The server's refusal of a request. `lost`: the connection went before the answer came. */
interface Refusal {
    code: string;
    /** Seconds, with `rate_limited`; else 0. */
    retryAfter: number;
}

/** The answer to `visitor.hello`. */
interface HelloAnswer {
    visitorToken: string;
    visitorId: number;
    state: VisitorState;
    settings: { siteName: string; operatorsAvailable: boolean; language: string };
    serverTime: number;
    openChat?: {
        chatId: number;
        state: string;
        lastSeq: number;
        visitorReadSeq: number;
        operator?: { name: string };
        messages: ChatMessage[];
        more: boolean;
    };
}

interface Window {
    Otklik?: unknown;
}
