// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// node icon_file.mjs OUT.ico|OUT.icns FILE.png…: puts square pictures into one icon file for Windows or macOS. Both kinds are
// lists of PNG files with a head before them.
import { readFileSync, writeFileSync } from 'node:fs';

/** The kinds of picture in an .icns file, by the length of a side in pixels. */
const appleKinds = { 16: 'icp4', 32: 'icp5', 64: 'icp6', 128: 'ic07', 256: 'ic08', 512: 'ic09', 1024: 'ic10' };

/** @param {Buffer} png */
const sideOf = (png) => png.readUInt32BE(16);

/** @param {Buffer[]} pictures */
function windowsIcon(pictures) {
    const head = Buffer.alloc(6 + 16 * pictures.length);
    head.writeUInt16LE(1, 2);
    head.writeUInt16LE(pictures.length, 4);
    let offset = head.length;
    pictures.forEach((png, index) => {
        const entry = 6 + 16 * index;
        const side = sideOf(png) % 256; // 0 stands for 256
        head.writeUInt8(side, entry);
        head.writeUInt8(side, entry + 1);
        head.writeUInt16LE(1, entry + 4); // planes
        head.writeUInt16LE(32, entry + 6); // bits a pixel
        head.writeUInt32LE(png.length, entry + 8);
        head.writeUInt32LE(offset, entry + 12);
        offset += png.length;
    });
    return Buffer.concat([head, ...pictures]);
}

/** @param {Buffer[]} pictures */
function appleIcon(pictures) {
    const chunks = pictures.map((png) => {
        const head = Buffer.alloc(8);
        head.write(appleKinds[sideOf(png)], 0, 'latin1');
        head.writeUInt32BE(8 + png.length, 4);
        return Buffer.concat([head, png]);
    });
    const body = Buffer.concat(chunks);
    const head = Buffer.alloc(8);
    head.write('icns', 0, 'latin1');
    head.writeUInt32BE(8 + body.length, 4);
    return Buffer.concat([head, body]);
}

const [out, ...files] = process.argv.slice(2);
const pictures = files.map((file) => readFileSync(file));
writeFileSync(out, out.endsWith('.ico') ? windowsIcon(pictures) : appleIcon(pictures));
