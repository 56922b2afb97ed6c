// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/// A dialog that is loaded and made when it is first opened, and kept: a window has more of them than anybody opens in a
/// day.
Loader {
    id: later

    /// The dialog's document, seen from this folder.
    required property string place
    /// What the dialog requires, by its names.
    property var given: ({})

    readonly property bool opened: later.item !== null && (later.item as ODialog).visible

    function open(): void {
        if (later.source.toString() === "")
            later.setSource(later.place, later.given);
        (later.item as ODialog).open();
    }
}
