// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/// A word of explanation in a form.
OText {
    color: Theme.muted
    font.pixelSize: Theme.textSmall
    wrapMode: Text.Wrap
    elide: Text.ElideNone
    lineHeight: 1.2
}
