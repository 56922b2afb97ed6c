// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Makes the program's sounds, call.wav and word.wav, beside this file: `node cpp/platform/sounds/make-sounds.mjs`. Struck
// wood: a tone, its fourth harmonic that fades sooner, and no hard edge at either end.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const RATE = 22050;

/** A struck tone of `hertz` from `start` on, both in seconds where it is time, added to `samples`. */
function strike(samples, start, hertz, strength, decay) {
    for (let i = Math.round(start * RATE); i < samples.length; ++i) {
        const t = i / RATE - start;
        const attack = Math.min(1, t / 0.004);
        const body = Math.sin(2 * Math.PI * hertz * t) * Math.exp(-t / decay);
        const wood = 0.25 * Math.sin(2 * Math.PI * 4 * hertz * t) * Math.exp(-t / (decay / 5));
        samples[i] += strength * attack * (body + wood);
    }
}

/** 16 bits, one channel; the loudest sample at nine tenths, the last hundredth of a second faded out. */
function wave(samples) {
    const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
    const fade = RATE / 100;
    const data = Buffer.alloc(44 + 2 * samples.length);
    data.write('RIFF', 0);
    data.writeUInt32LE(36 + 2 * samples.length, 4);
    data.write('WAVEfmt ', 8);
    data.writeUInt32LE(16, 16);
    data.writeUInt16LE(1, 20);
    data.writeUInt16LE(1, 22);
    data.writeUInt32LE(RATE, 24);
    data.writeUInt32LE(2 * RATE, 28);
    data.writeUInt16LE(2, 32);
    data.writeUInt16LE(16, 34);
    data.write('data', 36);
    data.writeUInt32LE(2 * samples.length, 40);
    samples.forEach((sample, i) => {
        const end = Math.min(1, (samples.length - i) / fade);
        data.writeInt16LE(Math.round((sample / peak) * 0.9 * end * 32767), 44 + 2 * i);
    });
    return data;
}

function save(name, seconds, strikes) {
    const samples = new Float64Array(Math.round(seconds * RATE));
    for (const [start, hertz, strength, decay] of strikes)
        strike(samples, start, hertz, strength, decay);
    writeFileSync(fileURLToPath(new URL(name, import.meta.url)), wave(samples));
}

save('call.wav', 1.5, [
    [0, 659.26, 1, 0.28],
    [0.16, 880, 1, 0.32],
    [0.52, 659.26, 0.9, 0.28],
    [0.68, 880, 0.9, 0.36],
]);
save('word.wav', 0.5, [[0, 783.99, 1, 0.14]]);
