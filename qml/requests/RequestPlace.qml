// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Otklik.Models

/// Where a request stands: dot and word.
StatusDot {
    id: mark

    required property int place

    colour: {
        switch (mark.place) {
        case RequestListModel.NewPlace:
            return Theme.waitingWords;
        case RequestListModel.MinePlace:
            return Theme.success;
        case RequestListModel.OthersPlace:
            return Theme.info;
        default:
            return Theme.muted;
        }
    }
}
