// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma Singleton

import QtQuick
import Otklik.Models

/// Colours of the three statuses of an operator; the word always stands beside.
QtObject {
    function colour(status: int): color {
        switch (status) {
        case Desk.Available:
            return Theme.success;
        case Desk.Unavailable:
            return Theme.waitingWords;
        default:
            return Theme.muted;
        }
    }
}
