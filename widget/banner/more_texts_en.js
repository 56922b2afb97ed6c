// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: MIT

/** @type {typeof import('./more_texts_ru.js').moreTexts} */
export const moreTexts = {
    drop: 'Drop the file to send it',
    request: 'Send request',
    requestAgain: 'Send another one',
    start: 'Start chat',
    startWaits: 'No connection. The chat will start when it is back.',
    soundOn: 'Sound for new messages',
    rate: 'Rate the conversation',
    save: 'Download conversation',
    mail: 'Send by e-mail',
    rateTitle: 'How was the conversation?',
    stars: ['Very bad', 'Bad', 'Fair', 'Good', 'Excellent'],
    comment: 'What did you like, what can be better?',
    rateSend: 'Send',
    rateLater: 'Not now',
    rateThanks: 'Thank you for your rating!',
    rateChange: 'Change',
    rateFailed: 'The rating was not sent. Please try again.',
    file: 'File',
    heading: 'Chat conversation',
    fileName: 'Conversation',
    mailShort: '…the beginning is in the file that was downloaded with this letter.',
    mailNotice: 'The conversation is too long for a letter. It was downloaded as a file: attach it if all of it is needed.',
    saveFailed: 'The conversation cannot be fetched right now. Please try again later.',
};
