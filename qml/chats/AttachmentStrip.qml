// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Otklik.Models

/// The files that go out with the next sending; those that cannot say why.
ListView {
    id: strip

    required property Attachments attachments

    objectName: "attachments"
    visible: strip.attachments.count > 0
    height: visible ? Math.max(64, 52 * Theme.textScale) : 0
    model: strip.attachments
    orientation: ListView.Horizontal
    spacing: Theme.space8
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Files to send")
    ScrollBar.horizontal: ScrollBar {
        policy: strip.contentWidth > strip.width ? ScrollBar.AlwaysOn : ScrollBar.AlwaysOff
        height: 5
    }

    delegate: Rectangle {
        id: file

        required property int index
        required property string name
        required property string sizeText
        required property string preview
        required property string problem
        required property bool sending

        objectName: "attachment_" + file.index
        // What is wrong stands whole, in two lines.
        readonly property real wanted: file.problem !== "" ? detail.implicitWidth * 0.56 : Math.min(detail.implicitWidth, 210 * Theme.textScale)
        readonly property real most: Math.min(strip.width, (file.problem !== "" ? 460 : 320) * Theme.textScale)

        width: Math.min(Math.max(words.x + Math.max(title.implicitWidth, file.wanted) + out.width + 12, 150), file.most)
        height: strip.height - 6
        radius: Theme.radius
        color: Theme.field
        border.width: 1
        border.color: file.problem !== "" ? Theme.danger : Theme.line
        Accessible.role: Accessible.ListItem
        Accessible.name: [file.name, file.sizeText, file.problem].filter(part => part !== "").join(", ")

        Image {
            id: picture

            visible: file.preview !== ""
            x: 6
            width: 44
            height: 44
            anchors.verticalCenter: parent.verticalCenter
            source: file.preview
            sourceSize: Qt.size(88, 88)
            fillMode: Image.PreserveAspectCrop
            asynchronous: true
            Accessible.ignored: true
        }
        OIcon {
            visible: file.preview === ""
            x: 12
            anchors.verticalCenter: parent.verticalCenter
            iconName: file.problem !== "" ? "warning" : "file"
            size: 24
            color: file.problem !== "" ? Theme.danger : Theme.muted
        }
        Item {
            id: words

            x: file.preview !== "" ? 58 : 46
            width: out.x - x - 4
            height: title.height + detail.height
            anchors.verticalCenter: parent.verticalCenter

            OText {
                id: title

                width: parent.width
                text: file.name
                font.pixelSize: Theme.textTable
                font.weight: Font.DemiBold
                elide: Text.ElideMiddle
            }
            OText {
                id: detail

                y: title.height
                width: parent.width
                text: file.problem !== "" ? file.problem : file.sending ? qsTr("being sent…") : file.sizeText
                color: file.problem !== "" ? Theme.danger : Theme.muted
                font.pixelSize: Theme.textTiny
                wrapMode: Text.Wrap
                maximumLineCount: 2
            }
        }
        OIconButton {
            id: out

            objectName: "attachmentRemove_" + file.index
            x: parent.width - width - 2
            anchors.verticalCenter: parent.verticalCenter
            side: Theme.touch ? 44 : 30
            enabled: !file.sending
            iconName: "cross"
            text: file.problem !== "" ? file.problem : qsTr("Take out")
            Accessible.name: qsTr("Take out")
            Accessible.description: file.name
            onClicked: strip.attachments.remove(file.index)
        }
    }
}
