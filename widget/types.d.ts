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
    file?: ChatFile;
    /** The message that this one answers, as it is now. */
    replyTo?: MessageQuote;
    /** When its words were changed last, and when it was taken back. */
    editedAt?: number;
    removedAt?: number;
    system?: { code: string; params: { [name: string]: string } };
}

/** The beginning of a message that another one answers. */
interface MessageQuote {
    seq: number;
    author: { kind: 'visitor' | 'operator' | 'system'; name: string };
    /** Empty: it was removed. */
    text: string;
}

/** A file of a message (docs/protocol.md, "File"). */
interface ChatFile {
    fileId: number;
    name: string;
    size: number;
    /** Pixels; 0 unless it is a picture. */
    width: number;
    height: number;
    /** The signed address; absent on a file that this browser sent and the server has not yet told of. */
    url?: string;
}

/** A message of the visitor that the server has not confirmed yet. */
interface UnsentMessage {
    clientId: string;
    text: string;
    /** When it was written, by this browser's clock: orders unsent messages among themselves. */
    writtenAt: number;
    /** Why the server will never take it, or `file_lost`; empty while it is on its way. */
    refused: string;
    /** Instead of a text. */
    file?: { name: string; size: number };
    /** What the server said of the file when it had come whole. */
    uploaded?: ChatFile;
}

type VisitorState =
    | 'offline'
    | 'available'
    | 'invited'
    | 'auto_invited'
    | 'lead_form'
    | 'waiting'
    | 'chat'
    | 'closed'
    | 'blocked';

type FieldNeed = 'hidden' | 'optional' | 'required';

/** The site's form for a request; `text` stands above the fields. */
interface RequestSettings {
    text: string;
    name: FieldNeed;
    email: FieldNeed;
    phone: FieldNeed;
    message: FieldNeed;
}

type RequestField = 'name' | 'email' | 'phone' | 'message';

/** What the visitor typed into the form. */
type RequestValues = { [field in RequestField]: string };

/** Where the request stands. `refused`: `code` says why, `field` where. */
interface RequestState {
    step: 'typing' | 'sending' | 'sent' | 'refused';
    code: string;
    field: string;
}

/** What a visitor thinks of a chat. `changeable`: they may think again, once. */
interface ChatRating {
    rating: number;
    comment: string;
    changeable: boolean;
}

/** How the site wants the widget to look; what is absent is the widget's own. */
interface SiteLooks {
    side: 'left' | 'right';
    colour?: string;
    title?: string;
    greetingTitle?: string;
    greeting?: string;
    awayText?: string;
    /** A path on the server. */
    avatar?: string;
}

/** What follows from the site's colour, as CSS has it; `ink` is for letters. */
interface Tones {
    accent: string;
    'on-accent': string;
    ink: string;
    own: string;
}

/** What was said and where the chat stands, as far as the server has told. */
interface ConversationView {
    state: VisitorState;
    chatId: number;
    siteName: string;
    /** Who talks with the visitor; empty when nobody has joined. */
    operatorName: string;
    operatorTyping: boolean;
    messages: ChatMessage[];
    /** The server has messages older than the first of `messages`. */
    more: boolean;
    /** How far the visitor has read. */
    readSeq: number;
    /** The server's clock less this browser's, in milliseconds. */
    clockOffset: number;
    form: RequestSettings;
    /** The form before a chat; nothing: not to be filled in. */
    preChat: RequestSettings | null;
    looks: SiteLooks;
    /** The company's words, in the state `auto_invited`. */
    invitation: string;
    /** Somebody takes new chats now. */
    available: boolean;
    /** When the working hours begin, by the server's clock; 0: they have, or there are none. */
    opensAt: number;
    /** In the queue, from 1; 0: does not wait. */
    place: number;
    rating: ChatRating | null;
}

/** All that the banner shows. The loader sends it whole after every change. */
interface BannerView extends ConversationView {
    /** `panel`: the whole chat; `card`: an invitation or a new message beside the launcher; `hidden`: not shown now. */
    mode: 'hidden' | 'card' | 'panel';
    /** The panel covers the whole page, for want of room. */
    sheet: boolean;
    connected: boolean;
    unsent: UnsentMessage[];
    request: RequestState;
    /** The form that stands in the composer's place. */
    asks: 'request' | 'start' | '';
    mayRate: boolean;
    muted: boolean;
    tones: Tones | null;
}

/** The banner's part that is loaded later. */
interface More {
    form: {
        values(): RequestValues;
        fill(before: Partial<RequestValues>): void;
        takeMessage(): string;
        show(view: BannerView): void;
        focus(): void;
    };
    show(view: BannerView): void;
    take(message: ToBanner): void;
}

/** From the loader to the banner. */
type ToBanner =
    | { type: 'view'; view: BannerView }
    | { type: 'draft'; text: string; values: RequestValues | null }
    | { type: 'progress'; clientId: string; sent: number }
    | { type: 'transcript'; messages: ChatMessage[] }
    | { type: 'failed'; what: 'rate' | 'transcript' }
    | { type: 'focus' };

/** From the banner to the loader. */
type FromBanner =
    | { type: 'rate'; rating: number; comment: string }
    | { type: 'mute'; muted: boolean }
    | { type: 'transcript' }
    | { type: 'ready' | 'open' | 'hide' | 'older' | 'endChat' | 'acceptInvite' | 'rejectInvite' | 'requestAgain' }
    | { type: 'send' | 'typing'; text: string }
    | { type: 'retry' | 'discard'; clientId: string }
    | { type: 'file'; file: File; clientId?: string }
    | { type: 'filling' | 'request'; values: RequestValues }
    | { type: 'seen'; seq: number }
    | { type: 'size'; height: number };

/** The server's refusal of a request. `lost`: the connection went before the answer came. */
interface Refusal {
    code: string;
    /** The parameter at fault, with `invalid`; else empty. */
    field: string;
    /** Seconds, with `rate_limited`; else 0. */
    retryAfter: number;
}

interface VisitorSettings {
    siteName: string;
    operatorsAvailable: boolean;
    language: string;
    form: RequestSettings;
    preChat?: RequestSettings;
    looks?: SiteLooks;
    opensAt?: number;
    invitation?: { text: string };
}

/** The answer to `visitor.hello`. */
interface HelloAnswer {
    visitorToken: string;
    visitorId: number;
    state: VisitorState;
    settings: VisitorSettings;
    serverTime: number;
    openChat?: {
        chatId: number;
        state: string;
        lastSeq: number;
        visitorReadSeq: number;
        operator?: { name: string };
        place?: number;
        rating?: ChatRating;
        messages: ChatMessage[];
        more: boolean;
    };
}

/** What the page's interface works with. */
interface WidgetCore {
    events: ReturnType<typeof makePageEvents>;
    socket: ReturnType<typeof makeSocket>;
    sender: ReturnType<typeof makeSender>;
    conversation: ReturnType<typeof makeConversation>;
    newClientId(): string;
    /** The server has told how things are, at least once. */
    isKnown(): boolean;
    isOpen(): boolean;
    /** Why the server does not serve this site; empty: it does, as far as is known. */
    refusal(): string;
    open(): void;
    close(): void;
    /** Says no to an invitation. */
    reject(): void;
}

/** Put in when the banner is put together: once for each language. */
declare const LANGUAGE: 'ru' | 'en';
