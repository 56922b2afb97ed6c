// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic

/// Something that was found: whose it is, and the sentence in which it stands.
AbstractButton {
    id: row

    required property int index
    required property int kind
    required property string key
    required property string title
    required property string styledTitle
    required property string plainText
    required property string styledText
    required property string author
    required property string when
    required property string initials
    required property string avatarColour
    required property bool fromServer
    required property bool isFile

    readonly property bool current: row.ListView.isCurrentItem
    // Not whether the text is visible: a row that waits to be used again would grow and shrink.
    readonly property bool worded: row.plainText !== ""
    readonly property real start: 64
    readonly property real end: row.width - 16

    signal opened

    objectName: "found_" + row.key
    // A row that waits to be used again is not there for anybody.
    ListView.onPooled: visible = false
    ListView.onReused: visible = true
    implicitHeight: Math.max(face.y + face.height, row.worded ? words.y + words.height : title.y + title.height) + 10
    hoverEnabled: true
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.ListItem
    Accessible.name: [row.title, row.author, row.plainText, row.when, row.fromServer ? mark.text : ""].filter(part => part !== "").join(", ")
    Accessible.selected: row.current
    Accessible.onPressAction: row.click()
    onClicked: row.opened()

    background: Rectangle {
        color: row.current ? Theme.selected : row.hovered || row.down ? Theme.hover : "transparent"

        Rectangle {
            visible: row.current
            width: 3
            height: parent.height - 16
            y: 8
            topRightRadius: 2
            bottomRightRadius: 2
            color: Theme.accent
        }
    }
    contentItem: Item {
        Avatar {
            id: face

            x: 16
            y: 10
            size: 36
            initials: row.initials
            colour: row.avatarColour
        }
        // Styled, and still only what markedText (models/marked_text.h) made: every character of it is escaped.
        OText {
            id: title

            x: row.start
            y: row.worded ? 9 : face.y + (face.height - height) / 2
            width: Math.max(0, Math.min(implicitWidth, (row.fromServer ? mark.x : time.x) - x - 8))
            text: row.styledTitle
            textFormat: Text.StyledText
            font.weight: Font.DemiBold
            maximumLineCount: 1
            Accessible.ignored: true
        }
        OText {
            id: mark

            objectName: "foundOnServer_" + row.key
            visible: row.fromServer
            x: time.x - width - 8
            anchors.baseline: title.baseline
            text: qsTr("from the server")
            color: Theme.muted
            font.pixelSize: Theme.textTiny
            Accessible.ignored: true
        }
        OTimeText {
            id: time

            x: row.end - width
            anchors.baseline: title.baseline
            text: row.when
            color: Theme.muted
            font.pixelSize: Theme.textSmall
            Accessible.ignored: true
        }
        OIcon {
            id: clip

            visible: row.isFile
            x: row.start
            y: words.y + 2
            iconName: "paperclip"
            size: Theme.mark(14)
            color: Theme.muted
        }
        OText {
            id: who

            visible: row.author !== ""
            x: row.start + (row.isFile ? clip.width + 4 : 0)
            y: words.y
            width: Math.min(implicitWidth, (row.end - row.start) / 2)
            text: qsTr("%1:").arg(row.author)
            color: Theme.text
            font.pixelSize: Theme.textTable
            Accessible.ignored: true
        }
        OText {
            id: words

            visible: row.worded
            x: row.author !== "" ? who.x + who.width + 4 : who.x
            y: title.y + title.height + 3
            width: row.end - x
            text: row.styledText
            textFormat: Text.StyledText
            color: Theme.muted
            font.pixelSize: Theme.textTable
            wrapMode: Text.Wrap
            maximumLineCount: 2
            Accessible.ignored: true
        }
    }
}
