// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// A time or a number that changes in place: all digits are equally wide.
OText {
    font.features: { "tnum": 1 }
}
