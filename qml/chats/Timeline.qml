// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtCore
import QtQuick.Controls.Basic
import QtQuick.Dialogs
import QtQuick.Window
import Otklik.Models

/// The messages of a conversation, the newest at the foot. The list runs from the foot upwards, so older pages that are put
/// on top move nothing, and what is at the foot stays there.
Item {
    id: timeline

    required property TimelineModel messages
    required property bool narrow
    /// Null: there is no going to a day.
    property ChatSearch search: null
    property string typingText: ""
    /// Who wrote what is not plain from the conversation.
    property bool namesAuthors: false
    /// Messages can be answered here.
    property bool answers: false
    /// The message on which the keyboard stands, by its localId; 0: on none.
    property real marked: 0
    property string emptyTitle: ""
    property string emptyExplanation: ""

    /// The newest message can be seen.
    readonly property bool atFoot: timeline.belowSight <= 8 && !timeline.messages.hasNewer
    /// How much of the list lies below what is seen, in pixels.
    readonly property real belowSight: list.originY + list.contentHeight - list.height - list.contentY
    /// The operator has not gone up: whatever comes, or grows, the foot stays in sight.
    property bool sticks: true
    /// Another conversation's rows come, none of which is new.
    property bool switching: false
    /// Came while the operator was reading further up.
    property int unseen: 0

    /// The newest message can be seen, and there is one.
    signal footSeen
    /// Somebody goes on typing while text in the timeline is selected.
    signal typedOver(string text)
    signal replyAsked(real localId)
    signal editAsked(real localId)

    clip: true

    function toFoot(): void {
        timeline.messages.showNewest();
        timeline.sticks = true;
        list.positionViewAtBeginning();
        timeline.unseen = 0;
    }
    function keepFoot(): void {
        if (timeline.sticks && !timeline.atFoot)
            list.positionViewAtBeginning();
    }
    /// Remembers which message stands in the middle, unless the list is just being laid out for another size.
    function notePlace(): void {
        if (list.width !== place.width || list.height !== place.height)
            return;
        const middle = list.contentY + list.height / 2;
        place.row = list.indexAt(list.width / 2, middle);
        const item = list.itemAtIndex(place.row);
        place.share = item && item.height > 0 ? (middle - item.y) / item.height : 0;
    }
    /// The list has another size: what stood at its foot, or in its middle, stands there again.
    function keepPlace(): void {
        place.width = list.width;
        place.height = list.height;
        if (timeline.sticks) {
            timeline.keepFoot();
        } else if (place.row >= 0) {
            const row = place.row;
            const share = place.share;
            list.forceLayout();
            list.positionViewAtIndex(row, ListView.Center);
            const item = list.itemAtIndex(row);
            if (item) {
                const highest = list.originY;
                const lowest = Math.max(highest, list.originY + list.contentHeight - list.height);
                list.contentY = Math.max(highest, Math.min(lowest, item.y + share * item.height - list.height / 2));
            }
        }
        timeline.askForOlder();
    }
    /// Scrolls by @p distance, as a key does.
    function scroll(distance: real): void {
        const highest = list.originY;
        const lowest = Math.max(highest, list.originY + list.contentHeight - list.height);
        list.contentY = Math.max(highest, Math.min(lowest, list.contentY + distance));
        timeline.sticks = timeline.atFoot;
    }
    /// Puts the keyboard on the message beside the one it stands on.
    function mark(step: int): void {
        const next = timeline.messages.beside(timeline.marked, step);
        if (next === 0)
            return;
        timeline.marked = next;
        list.positionViewAtIndex(list.count - 1 - timeline.messages.rowOfEntry(next), ListView.Contain);
        timeline.sticks = timeline.atFoot;
    }
    function openMenu(): void {
        const row = timeline.messages.rowOfEntry(timeline.marked);
        if (row < 0)
            timeline.mark(-1);
        const bubble = list.itemAtIndex(list.count - 1 - timeline.messages.rowOfEntry(timeline.marked)) as MessageBubble;
        bubble?.openMenu();
    }
    function askForOlder(): void {
        if (timeline.messages.hasOlder && !timeline.messages.loadingOlder && !timeline.messages.olderMissed && list.contentY - list.originY < 1.5 * list.height)
            timeline.messages.loadOlder();
        if (timeline.messages.hasNewer && !timeline.messages.loadingNewer && timeline.belowSight < 1.5 * list.height)
            timeline.messages.loadNewer();
    }
    /// Brings the message that was gone to into sight.
    function showLit(): void {
        const row = timeline.messages?.litRow() ?? -1;
        if (row < 0)
            return;
        timeline.sticks = false;
        list.forceLayout();
        list.positionViewAtIndex(list.count - 1 - row, ListView.Center);
        litTimer.restart();
    }

    onAtFootChanged: {
        if (timeline.atFoot) {
            timeline.unseen = 0;
            timeline.footSeen();
        }
    }
    onMessagesChanged: {
        timeline.marked = 0;
        // Taken away row by row, the bubbles are kept and used again for the other chat; a model that is reset throws them
        // away.
        timeline.switching = true;
        upwards.empty = true;
        list.forceLayout();
        upwards.sourceModel = timeline.messages;
        upwards.empty = false;
        timeline.switching = false;
        if (!timeline.messages)
            return;
        if (timeline.messages.litRow() < 0)
            timeline.toFoot();
        else
            Qt.callLater(timeline.showLit);
    }
    Component.onCompleted: Qt.callLater(timeline.showLit)

    Connections {
        target: timeline.messages

        function onStateChanged() {
            Qt.callLater(timeline.askForOlder);
        }
        function onReached() {
            timeline.sticks = false;
            Qt.callLater(timeline.showLit);
        }
    }
    QtObject {
        id: place

        property int row: -1
        /// How much of it lies above the middle, 0 to 1.
        property real share: 0
        property real width: 0
        property real height: 0
    }
    Timer {
        id: litTimer

        interval: 2500
        onTriggered: timeline.messages.forgetLit()
    }

    NewestFirst {
        id: upwards
    }
    Connections {
        target: upwards

        function onRowsInserted(parent, first, last) {
            if (timeline.switching || first !== 0 || !timeline.messages.loaded || timeline.messages.hasNewer || timeline.messages.loadingNewer)
                return;
            if (timeline.atFoot)
                timeline.footSeen();
            else
                timeline.unseen += last - first + 1;
        }
    }

    ListView {
        id: list

        objectName: "timeline"
        anchors.fill: parent
        model: upwards
        verticalLayoutDirection: ListView.BottomToTop
        reuseItems: true
        cacheBuffer: 600
        boundsBehavior: pull.bounds
        rebound: Transition {
            NumberAnimation {
                properties: "y"
                duration: Theme.slow
                easing.type: Easing.OutQuad
            }
        }
        activeFocusOnTab: true
        keyNavigationEnabled: false
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Messages")
        ScrollBar.vertical: OScrollBar {
            id: bar
        }
        onContentYChanged: {
            if (list.moving || bar.pressed)
                timeline.sticks = timeline.atFoot;
            timeline.notePlace();
            Qt.callLater(timeline.askForOlder); // not while the list is laid out
        }
        onWidthChanged: Qt.callLater(timeline.keepPlace)
        onHeightChanged: Qt.callLater(timeline.keepPlace)
        onContentHeightChanged: Qt.callLater(timeline.keepFoot)
        onCountChanged: {
            Qt.callLater(timeline.notePlace);
            Qt.callLater(timeline.askForOlder);
        }
        Keys.onPressed: event => {
            const step = event.key === Qt.Key_Up ? -1 : event.key === Qt.Key_Down ? 1 : 0;
            if (step !== 0 && event.modifiers === Qt.ControlModifier)
                timeline.mark(step);
            else if (step !== 0)
                timeline.scroll(60 * step);
            else if (event.key === Qt.Key_Menu || (event.key === Qt.Key_F10 && event.modifiers === Qt.ShiftModifier))
                timeline.openMenu();
            else if (event.key === Qt.Key_PageUp)
                timeline.scroll(-0.85 * list.height);
            else if (event.key === Qt.Key_PageDown)
                timeline.scroll(0.85 * list.height);
            else if (event.key === Qt.Key_End)
                timeline.toFoot();
            else
                return;
            event.accepted = true;
        }

        FocusRing {
            gap: -3
            shown: list.Window.activeFocusItem === list && timeline.messages.rowOfEntry(timeline.marked) < 0
        }

        delegate: MessageBubble {
            width: ListView.view.width
            narrow: timeline.narrow
            namesAuthors: timeline.namesAuthors
            onRetryAsked: timeline.messages.retry(localId)
            onDiscardAsked: timeline.messages.discard(localId)
            onCopyAsked: timeline.messages.copyText(localId)
            onFileFetchAsked: timeline.messages.fetchFile(localId)
            onFileOpenAsked: timeline.messages.openFile(localId)
            onFileSaveAsked: saving.ask(localId, fileName)
            onFileCancelAsked: timeline.messages.cancelFile(localId)
            choosesDays: timeline.search !== null
            answers: timeline.answers
            marked: localId === timeline.marked && list.Window.activeFocusItem === list
            onQuoteAsked: seq => timeline.messages.goTo(seq)
            onReplyAsked: timeline.replyAsked(localId)
            onEditAsked: timeline.editAsked(localId)
            onRemoveAsked: timeline.messages.removeMessage(localId)
            onRestoreAsked: timeline.messages.restoreMessage(localId)
            onPictureAsked: viewer.show(localId)
            onDocumentAsked: viewer.showDocument(localId, fileName, filePath)
            onDayAsked: days.show(new Date(at - new Date(at).getTimezoneOffset() * 60000).toISOString().slice(0, 10))
            onTypedOver: text => timeline.typedOver(text)
        }
        // In a list that runs upwards the header is at the foot, and the footer on top.
        header: TypingBubble {
            width: ListView.view.width
            narrow: timeline.narrow
            text: timeline.typingText
        }
        footer: Item {
            width: ListView.view.width
            height: timeline.messages.loadingOlder ? 44 : missed.visible ? missed.height + 24 : 16

            Spinner {
                anchors.centerIn: parent
                visible: timeline.messages.loadingOlder
                running: timeline.messages.loadingOlder
            }
            Column {
                id: missed

                visible: timeline.messages.olderMissed && timeline.messages.hasOlder
                x: 32
                y: 12
                width: parent.width - 64
                spacing: 2

                OText {
                    objectName: "timelineMissed"
                    width: parent.width
                    text: qsTr("Earlier messages are on the server, and there is no connection to it now")
                    color: Theme.muted
                    font.pixelSize: Theme.textSmall
                    horizontalAlignment: Text.AlignHCenter
                    wrapMode: Text.Wrap
                    elide: Text.ElideNone
                    Accessible.role: Accessible.AlertMessage
                    Accessible.name: text
                }
                OButton {
                    objectName: "timelineAskAgain"
                    anchors.horizontalCenter: parent.horizontalCenter
                    kind: OButton.Kind.Ghost
                    iconName: "retry"
                    text: qsTr("Try again")
                    onClicked: timeline.messages.loadOlder()
                }
            }
        }
    }
    PullToLoad {
        id: pull

        list: list
        hint: qsTr("Pull to load earlier messages")
        readyHint: qsTr("Let go to load earlier messages")
        reason: timeline.messages.hasOlder ? "" : qsTr("The chat begins here")
        busy: false // the list says so itself
        onPulled: timeline.messages.loadOlder()
    }

    // Made when somebody asks for it: a month is not cheap.
    Loader {
        id: days

        function show(day: string): void {
            days.active = true;
            (days.item as CalendarPopup).show(day);
        }

        active: false
        sourceComponent: CalendarPopup {
            id: month

            objectName: "timelineDays"
            hint: qsTr("Go to a day")
            today: timeline.search?.today ?? ""
            language: timeline.search?.language ?? ""
            onChosen: day => {
                month.close();
                timeline.search.goToDay(day);
            }
        }
    }
    PictureViewer {
        id: viewer

        messages: timeline.messages
        onSaveAsked: (localId, name) => saving.ask(localId, name)
    }
    FileDialog {
        id: saving

        property real localId: 0
        property TimelineModel messages: null

        function ask(localId: real, name: string): void {
            saving.localId = localId;
            saving.messages = timeline.messages;
            saving.currentFolder = StandardPaths.writableLocation(StandardPaths.DownloadLocation);
            saving.selectedFile = saving.currentFolder + "/" + encodeURIComponent(name);
            saving.open();
        }

        title: qsTr("Save as")
        fileMode: FileDialog.SaveFile
        onAccepted: {
            // Another conversation may be shown by now.
            if (saving.messages === timeline.messages)
                saving.messages.saveFile(saving.localId, saving.selectedFile);
        }
    }

    EmptyPlace {
        anchors.fill: parent
        visible: timeline.messages.loaded && timeline.messages.count === 0 && timeline.emptyTitle !== ""
        iconName: "chat"
        title: timeline.emptyTitle
        explanation: timeline.emptyExplanation
    }

    OIconButton {
        id: jump

        objectName: "timelineJump"
        visible: !timeline.atFoot && !timeline.sticks
        anchors.right: parent.right
        anchors.rightMargin: 20
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 16
        side: 44
        iconName: "chevron-down"
        text: timeline.unseen > 0 ? qsTr("%n new message(s), to the newest", "", timeline.unseen) : qsTr("To the newest message")
        onClicked: timeline.toFoot()

        background: Rectangle {
            radius: 22
            color: Theme.raised
            border.width: 1
            border.color: Theme.line

            Shadow {
                radius: 22
                reach: 8
            }
            FocusRing {
                radius: 24
                shown: jump.visualFocus
            }
        }

        Badge {
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.verticalCenter: parent.top
            count: timeline.unseen
        }
    }
}
