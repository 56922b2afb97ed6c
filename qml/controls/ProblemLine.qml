// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/// What is wrong, in red, where it belongs; nothing takes no room.
OText {
    property string problem: ""

    visible: problem !== ""
    text: problem
    color: Theme.danger
    font.pixelSize: Theme.textSmall
    wrapMode: Text.Wrap
    elide: Text.ElideNone
    Accessible.role: Accessible.AlertMessage
    Accessible.name: problem
}
