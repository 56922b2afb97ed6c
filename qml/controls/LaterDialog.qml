// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// A dialog that is made when it is first opened, and kept: a window has more of them than anybody opens in a day.
Loader {
    id: later

    active: false

    function open(): void {
        later.active = true;
        (later.item as ODialog).open();
    }
}
