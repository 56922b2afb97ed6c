// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Otklik.Models

/// The canned replies above the composer, offered while a slash and what is looked for stand before the cursor. The keyboard
/// stays in the composer, whose keys move the choice.
Rectangle {
    id: list

    required property Talk conversation
    /// Where the slash is typed.
    required property TextEdit area

    readonly property ReplyPicker replies: list.conversation.replies
    property bool offered: false
    /// The slash they are offered for; below 0 there is none.
    property int slashAt: -1
    /// The slash for which they were sent away.
    property int dismissedAt: -1

    /// The text, or where the cursor stands, has changed.
    function look(): void {
        const asked = list.replies.askedFor(list.area.text, list.area.cursorPosition);
        list.slashAt = asked.start;
        if (asked.start !== list.dismissedAt)
            list.dismissedAt = -1;
        if (asked.start < 0 || asked.start === list.dismissedAt || !list.area.activeFocus) {
            list.offered = false;
            return;
        }
        list.replies.find = asked.find;
        list.offered = list.replies.count > 0 || (list.replies.empty && asked.find === "");
    }
    /// As if the slash had been typed.
    function offer(): void {
        list.area.forceActiveFocus();
        const before = list.area.text.charAt(list.area.cursorPosition - 1);
        list.area.insert(list.area.cursorPosition, before === "" || /\s/.test(before) ? "/" : " /");
    }
    function dismiss(): void {
        list.dismissedAt = list.slashAt;
        list.offered = false;
    }
    /// Writes the reply in place of what was typed to find it.
    function take(row: int): void {
        const text = list.conversation.takeReply(row);
        const start = list.slashAt;
        list.offered = false;
        list.area.remove(start, list.area.cursorPosition);
        list.area.insert(start, text);
        list.area.forceActiveFocus();
    }
    /// A key of the composer while they are offered. @return whether it was meant for them
    function takeKey(key: int): bool {
        switch (key) {
        case Qt.Key_Up:
            list.step(-1);
            return true;
        case Qt.Key_Down:
            list.step(1);
            return true;
        case Qt.Key_Escape:
            list.dismiss();
            return true;
        case Qt.Key_Tab:
        case Qt.Key_Return:
        case Qt.Key_Enter:
            if (rows.currentIndex < 0)
                return false;
            list.take(rows.currentIndex);
            return true;
        }
        return false;
    }
    function step(by: int): void {
        if (rows.count > 0)
            rows.currentIndex = (rows.currentIndex + by + rows.count) % rows.count;
    }

    objectName: "replyList"
    visible: list.offered
    height: (nothing.visible ? nothing.height + 24 : Math.min(rows.contentHeight, 6.5 * rows.rowHeight)) + 8
    radius: Theme.radius + 2
    color: Theme.raised
    border.width: 1
    border.color: Theme.line
    onVisibleChanged: {
        if (list.visible)
            rows.currentIndex = 0;
    }
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Canned replies")

    Shadow {
        radius: list.radius
    }
    OText {
        id: nothing

        objectName: "replyListEmpty"
        visible: list.replies.empty
        x: 16
        y: 16
        width: parent.width - 32
        text: qsTr("There are no canned replies yet. They are made in “Administration”.")
        color: Theme.muted
        wrapMode: Text.Wrap
        elide: Text.ElideNone
    }
    ListView {
        id: rows

        readonly property real rowHeight: Math.max(Theme.target, 44 * Theme.textScale)

        anchors.fill: parent
        anchors.margins: 4
        clip: true
        model: list.replies
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        ScrollBar.vertical: OScrollBar {}
        onCountChanged: rows.currentIndex = Math.min(Math.max(0, rows.currentIndex), rows.count - 1)
        delegate: AbstractButton {
            id: row

            required property int index
            required property string shortcut
            required property bool own
            required property string more
            // What would be written.
            required text

            objectName: "reply_" + row.shortcut
            width: ListView.view.width
            height: rows.rowHeight
            focusPolicy: Qt.NoFocus
            hoverEnabled: true
            Accessible.role: Accessible.ListItem
            Accessible.name: [row.shortcut, row.text, row.more !== "" ? extra.text : ""].filter(part => part !== "").join(", ")
            Accessible.focused: ListView.isCurrentItem
            Accessible.onPressAction: row.click()
            onClicked: list.take(row.index)

            background: Rectangle {
                radius: Theme.radius
                color: row.ListView.isCurrentItem ? Theme.selected : row.hovered ? Theme.hover : "transparent"
            }
            contentItem: Item {
                OText {
                    id: extra

                    objectName: "replyMore_" + row.shortcut
                    visible: row.more !== ""
                    x: parent.width - width - 10
                    y: 4
                    text: qsTr("and %1").arg(row.more)
                    color: Theme.muted
                    font.pixelSize: Theme.textSmall
                }
                Row {
                    id: name

                    x: 10
                    y: 4
                    spacing: 6

                    OText {
                        text: "/" + row.shortcut
                        color: Theme.accent
                        font.weight: Font.DemiBold
                        font.pixelSize: Theme.textTable
                    }
                    OText {
                        visible: row.own
                        text: qsTr("my own")
                        color: Theme.muted
                        font.pixelSize: Theme.textSmall
                        anchors.verticalCenter: parent.verticalCenter
                    }
                }
                OText {
                    x: 10
                    y: name.y + name.height + 1
                    width: parent.width - 20
                    text: row.text.replace(/\s+/g, " ")
                    font.pixelSize: Theme.textTable
                }
            }
        }
    }
}
