// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// Makes its page when it is first looked at, and keeps it.
Loader {
    id: page

    property bool shown: false
    property bool wanted: false

    anchors.fill: parent
    active: page.wanted
    visible: page.shown
    Component.onCompleted: page.wanted = page.shown
    onShownChanged: {
        if (page.shown)
            page.wanted = true;
    }
}
