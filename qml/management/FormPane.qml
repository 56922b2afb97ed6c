// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Otklik.Models

/// A form with its title above, and what becomes of it below: saved, not saved and why, changed by somebody else.
Rectangle {
    id: pane

    required property EditForm form
    required property ManagedList rows
    required property bool narrow
    /// The server can be asked.
    required property bool connected

    property string title
    property string subtitle: ""
    /// On the button that removes; empty: it stays for ever.
    property string removeText: ""
    property string removeTitle: ""
    property string removeQuestion: ""
    /// Nothing of it can be changed.
    property bool locked: false
    default property alias body: fields.data

    readonly property real fieldWidth: fields.width

    signal back

    objectName: "managementForm"
    color: Theme.background

    /// Gives the keyboard to the field of this name.
    function showField(name: string): void {
        const field = pane.find(fields, "field_" + name);
        if (!field)
            return;
        field.forceActiveFocus(Qt.TabFocusReason);
        if (!pane.Window.activeFocusItem?.activeFocusOnTab)
            field.nextItemInFocusChain(true)?.forceActiveFocus(Qt.TabFocusReason);
        pane.reach(field);
    }
    function find(within: Item, name: string): Item {
        for (const child of within.children) {
            if (child.objectName === name)
                return child;
            const deeper = pane.find(child, name);
            if (deeper)
                return deeper;
        }
        return null;
    }
    /// Scrolls so that @p item can be seen.
    function reach(item: Item): void {
        const top = item.mapToItem(scroll.contentItem, 0, 0).y;
        if (top - 40 < scroll.contentY)
            scroll.contentY = Math.max(0, top - 40);
        else if (top + item.height + 24 > scroll.contentY + scroll.height)
            scroll.contentY = Math.max(0, Math.min(top - 40, top + item.height + 24 - scroll.height));
    }
    function follow(item: Item): void {
        for (let above = item; above; above = above.parent) {
            if (above === fields) {
                pane.reach(item);
                return;
            }
        }
    }

    Window.onActiveFocusItemChanged: pane.follow(pane.Window.activeFocusItem)

    Connections {
        target: pane.form

        function onRefused(field) {
            pane.showField(field);
        }
    }

    Rectangle {
        id: header

        width: parent.width
        height: Math.max(64, words.height + 24)
        color: Theme.surface

        OIconButton {
            id: backButton

            objectName: "managementBack"
            visible: pane.narrow
            x: 8
            anchors.verticalCenter: parent.verticalCenter
            side: 44
            iconName: "chevron-left"
            text: qsTr("Back")
            onClicked: pane.back()
        }
        Column {
            id: words

            x: pane.narrow ? backButton.x + backButton.width + 4 : 24
            width: parent.width - x - 16
            anchors.verticalCenter: parent.verticalCenter
            spacing: 2

            OText {
                objectName: "managementTitle"
                width: parent.width
                text: pane.title
                font.pixelSize: Theme.textName
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            OText {
                visible: text !== ""
                width: parent.width
                text: pane.subtitle
                color: Theme.muted
                font.pixelSize: Theme.textTable
            }
        }
        LineAcross {
            anchors.bottom: parent.bottom
            width: parent.width
        }
    }
    Rectangle {
        id: conflict

        objectName: "managementConflict"
        visible: pane.form.changedElsewhere || pane.form.removedElsewhere
        anchors.top: header.bottom
        width: parent.width
        height: visible ? conflictBody.height + 24 : 0
        color: Theme.noteBubble

        Column {
            id: conflictBody

            x: pane.narrow ? 16 : 24
            y: 12
            width: parent.width - 2 * x
            spacing: Theme.space8

            OText {
                width: parent.width
                text: pane.form.removedElsewhere ? qsTr("Somebody has removed this while you were changing it. Saved, it becomes a new one.")
                                                 : qsTr("Somebody else has changed this meanwhile. Your changes are still here.")
                wrapMode: Text.Wrap
                elide: Text.ElideNone
                Accessible.role: Accessible.AlertMessage
                Accessible.name: text
            }
            Flow {
                visible: pane.form.changedElsewhere
                width: parent.width
                spacing: Theme.space8

                OButton {
                    objectName: "managementTakeTheirs"
                    kind: OButton.Kind.Secondary
                    text: qsTr("Show what they saved")
                    onClicked: pane.form.takeTheirs()
                }
                OButton {
                    objectName: "managementKeepMine"
                    kind: OButton.Kind.Secondary
                    text: qsTr("Keep my changes")
                    onClicked: pane.form.keepMine()
                }
            }
        }
    }
    Flickable {
        id: scroll

        objectName: "managementScroll"
        anchors.top: conflict.bottom
        anchors.bottom: foot.top
        width: parent.width
        contentHeight: column.height + 40
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.vertical: OScrollBar {}

        Column {
            id: column

            x: pane.narrow ? 16 : 24
            y: 16
            width: Math.min(680 * Math.max(1, Theme.textScale), scroll.width - 2 * x)
            spacing: Theme.space16

            Column {
                id: fields

                width: parent.width
                spacing: Theme.space12
                enabled: !pane.form.saving && !pane.locked
            }
            ProblemLine {
                objectName: "managementRemovalProblem"
                width: parent.width
                problem: pane.rows.removalProblem
            }
            OButton {
                objectName: "managementRemove"
                visible: pane.removeText !== "" && !pane.locked && (!pane.form.isNew || pane.form.dirty)
                enabled: !pane.form.saving && !pane.rows.removing
                busy: pane.rows.removing
                kind: OButton.Kind.Secondary
                iconName: "cross"
                text: pane.form.isNew ? qsTr("Throw this away") : pane.removeText
                onClicked: question.open()
            }
        }
    }
    Rectangle {
        id: foot

        anchors.bottom: parent.bottom
        width: parent.width
        height: footBody.height + 24
        visible: !pane.locked
        color: Theme.surface

        LineAcross {
            width: parent.width
        }
        Column {
            id: footBody

            x: pane.narrow ? 16 : 24
            y: 12
            width: parent.width - 2 * x
            spacing: Theme.space8

            ProblemLine {
                objectName: "managementProblem"
                width: parent.width
                problem: pane.form.problem
            }
            Flow {
                width: parent.width
                spacing: Theme.space8

                OButton {
                    id: save

                    objectName: "managementSave"
                    busy: pane.form.saving
                    enabled: pane.form.dirty && !pane.form.saving
                    text: pane.form.saving ? qsTr("Saving…") : qsTr("Save")
                    Accessible.description: "Ctrl+S"
                    onClicked: pane.form.save()
                }
                OButton {
                    objectName: "managementDiscard"
                    visible: pane.form.dirty
                    enabled: !pane.form.saving
                    kind: OButton.Kind.Ghost
                    text: qsTr("Discard changes")
                    onClicked: pane.form.discard()
                }
                OText {
                    objectName: "managementState"
                    height: save.height
                    visible: text !== ""
                    width: Math.min(implicitWidth, parent.width)
                    text: {
                        if (pane.form.saving || pane.form.problem !== "")
                            return "";
                        if (!pane.connected)
                            return qsTr("No connection: you can go on, and save when it is back");
                        if (Object.keys(pane.form.errors).length > 0)
                            return qsTr("Not saved: something is missing");
                        if (pane.form.dirty)
                            return qsTr("Not saved yet");
                        return pane.form.saved ? qsTr("Saved") : "";
                    }
                    color: pane.form.saved && pane.connected ? Theme.success : Theme.muted
                    wrapMode: Text.Wrap
                    elide: Text.ElideNone
                    Accessible.role: Accessible.StaticText
                    Accessible.name: text
                }
            }
        }
    }
    ConfirmDialog {
        id: question

        title: pane.form.isNew ? qsTr("Throw this away?") : pane.removeTitle
        question: pane.form.isNew ? qsTr("It has not been saved, and what was typed is gone then.") : pane.removeQuestion
        agree: pane.form.isNew ? qsTr("Throw away") : qsTr("Remove")
        agreeName: "managementRemoveConfirm"
        onAgreed: pane.rows.removeOpen()
    }
}
