// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: MIT

const NOTES = [659, 880];
const NOTE_S = 0.12;

/** @type {AudioContext | null} */
let speaker = null;

/** Two soft notes. A page on which nobody has pressed anything yet may not make a sound, and is not asked to. */
function playSound() {
    const activation = /** @type {any} */ (navigator).userActivation;
    if (!activation || !activation.hasBeenActive || !window.AudioContext) {
        return;
    }
    speaker = speaker || new AudioContext();
    const { currentTime, destination } = speaker;
    NOTES.forEach((frequency, i) => {
        const note = /** @type {AudioContext} */ (speaker).createOscillator();
        const loudness = /** @type {AudioContext} */ (speaker).createGain();
        const start = currentTime + i * NOTE_S;
        note.frequency.value = frequency;
        loudness.gain.setValueAtTime(0.12, start);
        loudness.gain.exponentialRampToValueAtTime(0.001, start + 2 * NOTE_S);
        note.connect(loudness).connect(destination);
        note.start(start);
        note.stop(start + 2 * NOTE_S);
    });
}
