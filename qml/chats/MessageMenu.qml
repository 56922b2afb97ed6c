// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// What can be done with one message.
OMenu {
    id: menu

    property bool mayReply: false
    property bool mayChange: false
    property bool hasText: false
    property bool hasFile: false
    /// Some of its words are selected.
    property bool hasSelection: false

    signal replyAsked
    signal editAsked
    signal copySelectedAsked
    signal copyAsked
    signal fileOpenAsked
    signal fileSaveAsked
    signal removeAsked

    OMenuItem {
        objectName: "messageMenuReply"
        visible: menu.mayReply
        height: visible ? implicitHeight : 0
        iconName: "reply"
        text: qsTr("Reply")
        onTriggered: menu.replyAsked()
    }
    OMenuItem {
        objectName: "messageMenuEdit"
        visible: menu.mayChange
        height: visible ? implicitHeight : 0
        iconName: "pencil"
        text: qsTr("Change")
        onTriggered: menu.editAsked()
    }
    OMenuItem {
        visible: menu.hasSelection
        height: visible ? implicitHeight : 0
        iconName: "copy"
        text: qsTr("Copy what is selected")
        onTriggered: menu.copySelectedAsked()
    }
    OMenuItem {
        objectName: "messageMenuCopy"
        visible: menu.hasText
        height: visible ? implicitHeight : 0
        iconName: "copy"
        text: qsTr("Copy text")
        onTriggered: menu.copyAsked()
    }
    OMenuItem {
        visible: menu.hasFile
        height: visible ? implicitHeight : 0
        iconName: "external"
        text: qsTr("Open the file")
        onTriggered: menu.fileOpenAsked()
    }
    OMenuItem {
        visible: menu.hasFile
        height: visible ? implicitHeight : 0
        iconName: "save"
        text: qsTr("Save as…")
        onTriggered: menu.fileSaveAsked()
    }
    OMenuItem {
        objectName: "messageMenuRemove"
        visible: menu.mayChange
        height: visible ? implicitHeight : 0
        iconName: "trash"
        danger: true
        text: qsTr("Remove")
        onTriggered: menu.removeAsked()
    }
}
