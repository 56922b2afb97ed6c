// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Otklik.Models

/// One correspondence with colleagues: who, what was said, and where to write.
Rectangle {
    id: view

    required property App app
    required property RoomTalk talk
    required property bool narrow
    /// The window is in front of the operator.
    required property bool watched

    signal back

    objectName: "room"
    color: Theme.background

    function focusComposer(): void {
        (composer.item as Composer)?.focusInput();
    }
    function markRead(): void {
        if (view.watched && view.visible && timeline.atFoot && view.talk.timeline.loaded)
            view.talk.markRead();
    }

    onWatchedChanged: view.markRead()
    onVisibleChanged: view.markRead()
    onTalkChanged: {
        timeline.toFoot();
        Qt.callLater(view.markRead);
        if (!view.narrow)
            view.focusComposer();
    }
    Component.onCompleted: {
        Qt.callLater(view.markRead);
        if (!view.narrow)
            view.focusComposer();
    }

    Shortcut {
        sequence: "Ctrl+Shift+F"
        enabled: view.visible
        onActivated: finding.show()
    }
    Connections {
        target: view.talk.timeline

        function onStateChanged() {
            Qt.callLater(view.markRead);
        }
    }

    RoomHeader {
        id: header

        width: parent.width
        talk: view.talk
        narrow: view.narrow
        onBack: view.back()
        onFindAsked: finding.show()
    }
    FindBar {
        id: finding

        anchors.top: header.bottom
        width: parent.width
        search: view.talk.search
        onClosed: view.focusComposer()
    }
    Timeline {
        id: timeline

        anchors.top: finding.bottom
        anchors.bottom: foot.top
        width: parent.width
        messages: view.talk.timeline
        search: view.talk.search
        narrow: view.narrow
        namesAuthors: !view.talk.direct
        emptyTitle: qsTr("Nothing written yet")
        emptyExplanation: view.talk.direct ? qsTr("Only the two of you read what is written here.")
                                           : qsTr("Everybody of “%1” reads what is written here.").arg(view.talk.name)
        onFootSeen: view.markRead()
        onTypedOver: text => (composer.item as Composer)?.type(text)
    }
    Rectangle {
        id: foot

        anchors.bottom: parent.bottom
        width: parent.width
        height: composer.active ? composer.implicitHeight : closed.height
        color: Theme.surface

        Loader {
            id: composer

            active: view.talk.canWrite
            width: parent.width
            sourceComponent: Composer {
                app: view.app
                conversation: view.talk
                narrow: view.narrow
                onSent: timeline.toFoot()
            }
        }
        Item {
            id: closed

            visible: !view.talk.canWrite
            width: parent.width
            height: why.implicitHeight + 40

            LineAcross {
                width: parent.width
            }
            OText {
                id: why

                objectName: "roomClosed"
                x: 16
                width: parent.width - 32
                height: parent.height
                text: view.talk.closedText
                color: Theme.muted
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.Wrap
                elide: Text.ElideNone
            }
        }
    }

    FileDrop {
        objectName: "roomDrop"
        anchors.fill: timeline
        conversation: view.talk
        onTaken: view.focusComposer()
    }
}
