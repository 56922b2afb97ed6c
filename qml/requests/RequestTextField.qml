// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/// Several lines of text with a label above and what is wrong below. Ctrl+Enter is the act it is for.
FocusScope {
    id: field

    property string label
    property string hint: ""
    property string error: ""
    property alias text: area.text
    property string inputName: ""

    signal accepted
    signal edited(string text)

    implicitHeight: caption.height + 6 + frame.height + (problem.visible ? problem.height + 6 : 0)

    OText {
        id: caption

        width: parent.width
        text: field.label
        color: Theme.muted
        font.pixelSize: Theme.textSmall
        font.weight: Font.Medium
        wrapMode: Text.Wrap
        Accessible.ignored: true
    }
    Rectangle {
        id: frame

        anchors.top: caption.bottom
        anchors.topMargin: 6
        width: parent.width
        height: Math.max(72, area.implicitHeight)
        radius: Theme.radius
        color: Theme.surface
        border.width: area.activeFocus ? 2 : 1
        border.color: field.error !== "" ? Theme.danger : area.activeFocus ? Theme.accent : Theme.line

        TextEdit {
            id: area

            objectName: field.inputName
            anchors.fill: parent
            padding: 12
            focus: true
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
            Accessible.name: field.label
            Accessible.description: field.error
            Accessible.multiLine: true
            onTextChanged: field.edited(area.text)
            Keys.onTabPressed: event => area.leave(event, true)
            Keys.onBacktabPressed: event => area.leave(event, false)
            Keys.onPressed: event => {
                if ((event.key === Qt.Key_Return || event.key === Qt.Key_Enter) && (event.modifiers & Qt.ControlModifier)) {
                    event.accepted = true;
                    InputMethod.commit();
                    field.accepted();
                }
            }

            function leave(event: var, forward: bool): void {
                event.accepted = true;
                area.nextItemInFocusChain(forward)?.forceActiveFocus(forward ? Qt.TabFocusReason : Qt.BacktabFocusReason);
            }

            OText {
                x: area.padding
                y: area.padding
                width: area.width - 2 * x
                visible: area.text === "" && area.preeditText === ""
                text: field.hint
                color: Theme.muted
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
        }
    }
    OText {
        id: problem

        objectName: field.inputName + "Problem"
        anchors.top: frame.bottom
        anchors.topMargin: 6
        width: field.width
        visible: field.error !== ""
        text: field.error
        color: Theme.danger
        font.pixelSize: Theme.textSmall
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        Accessible.role: Accessible.AlertMessage
        Accessible.name: field.error
    }
}
