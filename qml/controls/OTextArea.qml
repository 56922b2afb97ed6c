// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic

/// A field of several lines with its label above and what is wrong with it below.
FocusScope {
    id: field

    property string label
    property string error: ""
    property alias text: input.text
    property alias placeholder: hint.text
    property string inputName: ""
    property string errorName: ""
    property int lines: 3

    /// The person changed it.
    signal edited

    implicitWidth: 320
    implicitHeight: (caption.visible ? caption.height + 6 : 0) + frame.height + (problem.visible ? problem.height + 6 : 0)

    OText {
        id: caption

        visible: field.label !== ""
        text: field.label
        color: Theme.muted
        font.pixelSize: Theme.textSmall
        font.weight: Font.Medium
        Accessible.ignored: true
    }
    Rectangle {
        id: frame

        y: caption.visible ? caption.height + 6 : 0
        width: field.width
        height: Math.max(44, Math.min(input.implicitHeight, metrics.lineSpacing * 2 * field.lines + 20), metrics.lineSpacing * field.lines + 20)
        radius: Theme.radius
        color: Theme.surface
        border.width: input.activeFocus ? 2 : 1
        border.color: field.error !== "" ? Theme.danger : input.activeFocus ? Theme.accent : Theme.line

        FontMetrics {
            id: metrics

            font: input.font
        }
        Flickable {
            id: scroll

            anchors.fill: parent
            anchors.margins: 2
            contentHeight: input.implicitHeight
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            ScrollBar.vertical: OScrollBar {}

            TextEdit {
                id: input

                objectName: field.inputName
                width: scroll.width
                height: Math.max(implicitHeight, scroll.height)
                focus: true
                leftPadding: 10
                rightPadding: 10
                topPadding: 8
                bottomPadding: 8
                color: Theme.text
                selectionColor: Theme.accent
                selectedTextColor: Theme.accentWords
                selectByMouse: true
                textFormat: TextEdit.PlainText
                wrapMode: TextEdit.Wrap
                font.family: Theme.family
                font.pixelSize: Theme.textBody
                activeFocusOnTab: true
                KeyNavigation.priority: KeyNavigation.BeforeItem
                Accessible.role: Accessible.EditableText
                Accessible.name: field.label !== "" ? field.label : hint.text
                Accessible.description: field.error
                Accessible.multiLine: true
                onTextChanged: field.edited()
                onCursorRectangleChanged: {
                    const line = input.cursorRectangle;
                    if (line.y < scroll.contentY)
                        scroll.contentY = Math.max(0, line.y - input.topPadding);
                    else if (line.y + line.height + input.bottomPadding > scroll.contentY + scroll.height)
                        scroll.contentY = line.y + line.height + input.bottomPadding - scroll.height;
                }
                // Tab goes on to the next control, as everywhere.
                Keys.onTabPressed: event => {
                    const next = input.nextItemInFocusChain(true);
                    if (next)
                        next.forceActiveFocus(Qt.TabFocusReason);
                    event.accepted = true;
                }
                Keys.onBacktabPressed: event => {
                    const next = input.nextItemInFocusChain(false);
                    if (next)
                        next.forceActiveFocus(Qt.BacktabFocusReason);
                    event.accepted = true;
                }

                OText {
                    id: hint

                    x: input.leftPadding
                    y: input.topPadding
                    width: input.width - 20
                    visible: input.text === "" && input.preeditText === ""
                    color: Theme.muted
                    Accessible.ignored: true
                }
            }
        }
    }
    OText {
        id: problem

        objectName: field.errorName
        anchors.top: frame.bottom
        anchors.topMargin: 6
        width: field.width
        visible: field.error !== ""
        text: field.error
        color: Theme.danger
        font.pixelSize: Theme.textSmall
        wrapMode: Text.Wrap
        Accessible.role: Accessible.AlertMessage
        Accessible.name: field.error
    }
}
