// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/// A thin line across the top that says what is the matter. Nothing below it is blocked.
Item {
    id: line

    property string text: ""
    property string iconName: "offline"
    property bool dismissable: false
    /// What can be done about it; empty: nothing.
    property string action: ""

    signal dismissed
    signal actionChosen

    visible: line.text !== ""
    height: line.visible ? content.height : 0
    Accessible.role: Accessible.StatusBar
    Accessible.name: line.text

    // There is seldom anything the matter.
    Loader {
        id: content

        active: line.text !== ""
        width: parent.width
        sourceComponent: Rectangle {
            implicitHeight: Math.max(30, words.height + 10, close.visible ? close.height : 0, remedy.visible ? remedy.height : 0)
            color: Theme.warningLine

            Row {
                anchors.centerIn: parent
                spacing: Theme.space8

                OIcon {
                    anchors.verticalCenter: parent.verticalCenter
                    iconName: line.iconName
                    size: Theme.mark(16)
                    color: Theme.warningLineWords
                }
                OText {
                    id: words

                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.min(implicitWidth, line.width - 56 - (line.dismissable ? 2 * close.width : 0) - (remedy.visible ? remedy.width : 0))
                    text: line.text
                    color: Theme.warningLineWords
                    font.pixelSize: Theme.textTable
                    font.weight: Font.Medium
                    wrapMode: Text.Wrap
                    Accessible.ignored: true
                }
                OButton {
                    id: remedy

                    objectName: "stateAction"
                    anchors.verticalCenter: parent.verticalCenter
                    visible: line.action !== ""
                    kind: OButton.Kind.Ghost
                    text: line.action
                    onClicked: line.actionChosen()
                }
            }
            OIconButton {
                id: close

                objectName: "noticeDismiss"
                visible: line.dismissable
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                side: Theme.touch ? 44 : 32
                iconName: "cross"
                iconColour: Theme.warningLineWords
                text: qsTr("Dismiss")
                onClicked: line.dismissed()
            }
        }
    }
}
