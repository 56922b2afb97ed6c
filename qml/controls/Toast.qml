// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/// A short plain message at the foot of the page; goes by itself.
Rectangle {
    id: toast

    property string text: ""

    /// Shows @p message for as long as reading it takes.
    function show(message: string): void {
        toast.text = message;
        away.interval = Math.max(4000, message.length * 70);
        away.restart();
    }

    objectName: "toast"
    visible: toast.text !== ""
    width: Math.min(words.implicitWidth + 32, (parent?.width ?? 400) - 32)
    height: words.height + 24
    radius: Theme.radius + 2
    color: Theme.dark ? "#E7ECF1" : "#17202A"
    z: 50
    Accessible.role: Accessible.AlertMessage
    Accessible.name: toast.text

    Shadow {
        radius: toast.radius
    }
    OText {
        id: words

        x: 16
        y: 12
        width: toast.width - 32
        text: toast.text
        color: Theme.dark ? "#17202A" : "#FFFFFF"
        wrapMode: Text.Wrap
        Accessible.ignored: true
    }
    TapHandler {
        onTapped: toast.text = ""
    }
    Timer {
        id: away

        onTriggered: toast.text = ""
    }
}
