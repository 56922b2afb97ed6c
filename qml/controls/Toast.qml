// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic

/// A short plain message at the foot of the page; goes by itself.
Rectangle {
    id: toast

    property string text: ""

    property string action: ""
    property url place

    /// Shows @p message with something to press, which opens @p place.
    function offer(message: string, action: string, place: url): void {
        toast.show(message);
        toast.action = action;
        toast.place = place;
        away.interval = 10000;
        away.restart();
    }
    /// Shows @p message for as long as reading it takes.
    function show(message: string): void {
        toast.text = message;
        toast.action = "";
        away.interval = Math.max(4000, message.length * 70);
        away.restart();
    }

    objectName: "toast"
    visible: toast.text !== ""
    width: Math.min(words.implicitWidth + 32 + (open.visible ? open.width + 8 : 0), (parent?.width ?? 400) - 32)
    height: Math.max(words.height, open.visible ? open.height - 16 : 0) + 24
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
        anchors.verticalCenter: parent.verticalCenter
        width: toast.width - 32 - (open.visible ? open.width + 8 : 0)
        text: toast.text
        color: Theme.dark ? "#17202A" : "#FFFFFF"
        wrapMode: Text.Wrap
        Accessible.ignored: true
    }
    AbstractButton {
        id: open

        objectName: "toastAction"
        visible: toast.action !== ""
        anchors.right: parent.right
        anchors.rightMargin: 8
        anchors.verticalCenter: parent.verticalCenter
        height: Theme.rowTarget
        leftPadding: 12
        rightPadding: 12
        text: toast.action
        Accessible.role: Accessible.Button
        Accessible.name: toast.action
        Accessible.onPressAction: open.click()
        onClicked: {
            Qt.openUrlExternally(toast.place);
            toast.text = "";
        }

        background: Rectangle {
            radius: Theme.radius
            color: "transparent"
            border.width: open.visualFocus ? 2 : 0
            border.color: words.color
        }
        contentItem: OText {
            text: open.text
            color: words.color
            font.weight: Font.DemiBold
            font.underline: open.hovered
            verticalAlignment: Text.AlignVCenter
            Accessible.ignored: true
        }
    }
    TapHandler {
        onTapped: toast.text = ""
    }
    Timer {
        id: away

        onTriggered: toast.text = ""
    }
}
