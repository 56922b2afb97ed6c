// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: MIT

/** Lighter than this, 0…1, a colour carries dark letters; darker, it cannot be told from a dark background. */
const LIGHT = 0.25;
const TOO_DARK = 0.16;

/**
 * @param {number[]} rgb
 * @returns {number} 0…1, as WCAG reckons it
 */
function luminance(rgb) {
    const parts = rgb.map((one) => (one <= 10 ? one / 3295 : Math.pow((one / 255 + 0.055) / 1.055, 2.4)));
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
}

/**
 * @param {number[]} rgb
 * @param {number} other 0…255, the grey to mix with
 * @param {number} share of it
 * @returns {number[]}
 */
function mixed(rgb, other, share) {
    return rgb.map((one) => Math.round(one + (other - one) * share));
}

/**
 * The colours that follow from the site's one, so that what stands on it can be read, on light pages as on dark ones.
 * @param {string} [colour] as #rrggbb; empty: the widget's own colours
 * @returns {Tones | null}
 */
function tonesOf(colour) {
    if (!colour) {
        return null;
    }
    const dark = window.matchMedia('(prefers-color-scheme: dark)').matches;
    let accent = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
    for (let i = 0; i < 9 && dark && luminance(accent) < TOO_DARK; i += 1) {
        accent = mixed(accent, 255, 0.15);
    }
    // As text on white it must be dark enough.
    let ink = accent;
    for (let i = 0; i < 9 && !dark && luminance(ink) > 0.18; i += 1) {
        ink = mixed(ink, 0, 0.15);
    }
    const css = (/** @type {number[]} */ rgb) => 'rgb(' + rgb.join() + ')';
    return {
        accent: css(accent),
        'on-accent': luminance(accent) > LIGHT ? '#17202a' : '#fff',
        ink: css(ink),
        own: css(mixed(accent, dark ? 24 : 255, dark ? 0.72 : 0.85)),
    };
}
