// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Otklik.Models

/// One entry of the timeline: a bubble, or a line in the middle for what the system says; above it, where they belong, the
/// day and the mark of what is new.
Item {
    id: entry

    required property real localId
    required property int kind
    required property string text
    required property string author
    required property string timeText
    required property int delivery
    required property string failureText
    required property real at
    required property string dayTitle
    required property bool startsGroup
    required property bool endsGroup
    required property bool isFirstUnread
    required property var links
    required property bool hasFile
    required property string fileName
    required property string fileSize
    required property bool isPicture
    required property int pictureWidth
    required property int pictureHeight
    required property string filePath
    required property real fileProgress
    required property string fileProblem
    required property bool isLit
    required property var quote
    required property bool edited
    required property bool removed
    required property bool mayReply
    required property bool mayChange
    required property bool mayRestore

    required property bool narrow
    property bool namesAuthors: false
    /// The day above an entry leads to other days.
    property bool choosesDays: false
    /// Messages can be answered here.
    property bool answers: false
    /// The keyboard stands on it.
    property bool marked: false

    readonly property bool system: entry.kind === TimelineModel.System
    readonly property bool own: entry.kind === TimelineModel.Outgoing
    readonly property bool note: entry.kind === TimelineModel.Note
    readonly property bool ours: entry.own || entry.note || entry.kind === TimelineModel.Colleague
    readonly property bool refused: entry.own && entry.delivery === TimelineModel.Failed
    readonly property bool hasMenu: !entry.system && !entry.removed
    readonly property bool quotes: entry.quote.seq !== undefined
    readonly property real dayHeight: day.visible ? day.implicitHeight : 0
    readonly property color ink: entry.removed ? Theme.muted : Theme.text
    readonly property string heading: entry.note ? qsTr("Note for colleagues")
                                                 : entry.startsGroup && (entry.kind === TimelineModel.Colleague || (entry.namesAuthors && entry.kind === TimelineModel.Incoming)) ? entry.author : ""

    signal retryAsked
    signal discardAsked
    signal copyAsked
    signal fileFetchAsked
    signal fileOpenAsked
    signal fileSaveAsked
    signal fileCancelAsked
    signal pictureAsked
    /// The pages of the file are to be seen.
    signal documentAsked
    signal dayAsked
    signal quoteAsked(real seq)
    signal replyAsked
    signal editAsked
    signal removeAsked
    signal restoreAsked
    /// Somebody goes on typing while text in a bubble is selected.
    signal typedOver(string text)

    /// By the keyboard: below the bubble.
    function openMenu(): void {
        if (!entry.hasMenu)
            return;
        menu.active = true;
        (menu.item as OMenu).popup(bubble, 0, bubble.height);
    }

    objectName: "message_" + entry.localId
    // A row that waits to be used again is not there for anybody: the list keeps the mouse from it. Not by `visible`, as the
    // window would go through all its items to sort them.
    ListView.onPooled: {
        opacity = 0;
        selectable.active = false;
    }
    ListView.onReused: opacity = 1
    implicitHeight: (entry.system ? middle.y + middle.height : bubble.y + bubble.height + (entry.refused ? problem.height + 4 : 0))
                    + (entry.endsGroup ? 5 : 2)
    Accessible.role: Accessible.ListItem
    Accessible.name: {
        if (entry.system)
            return entry.text;
        const who = entry.own ? qsTr("You") : entry.author;
        const answered = entry.quotes ? qsTr("in reply to %1: %2").arg(entry.quote.author).arg(entry.quote.text) : "";
        return [who, answered, entry.hasFile ? entry.fileName : "", entry.text, entry.edited ? qsTr("edited") : "", entry.timeText, entry.own && !entry.removed ? mark.words : "", entry.refused ? entry.failureText : ""].filter(part => part !== "").join(", ");
    }

    // The message that somebody went to.
    Rectangle {
        objectName: "lit_" + entry.localId
        y: entry.dayHeight
        width: parent.width
        height: parent.height - y
        color: Theme.faint(Theme.accent, 0.18)
        opacity: entry.isLit ? 1 : 0

        Behavior on opacity {
            NumberAnimation {
                duration: Theme.slow
            }
        }
    }
    OText {
        id: day

        visible: entry.dayTitle !== ""
        topPadding: 12
        bottomPadding: 12
        width: parent.width
        text: entry.dayTitle
        elide: Text.ElideNone
        color: Theme.muted
        font.pixelSize: Theme.textSmall
        horizontalAlignment: Text.AlignHCenter
        Accessible.role: Accessible.Separator
        Accessible.name: text

        Loader {
            active: entry.choosesDays && day.visible
            anchors.centerIn: parent
            sourceComponent: DayButton {
                objectName: "timelineDay"
                words: day.text
                onClicked: entry.dayAsked()
            }
        }
    }
    Loader {
        id: fresh

        active: entry.isFirstUnread
        y: entry.dayHeight
        width: parent.width
        height: active ? implicitHeight : 0
        sourceComponent: NewMessagesLine {}
    }

    OText {
        id: middle

        visible: entry.system
        y: entry.dayHeight + fresh.height + 3
        x: 32
        width: parent.width - 64
        topPadding: 5
        bottomPadding: 5
        text: entry.system ? entry.text : ""
        color: Theme.muted
        font.pixelSize: Theme.textSmall
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        elide: Text.ElideNone
    }

    Rectangle {
        id: bubble

        readonly property real widest: Math.min(entry.width * (entry.narrow ? 0.78 : 0.66), 620 * Math.max(1, Theme.textScale)) - 26

        visible: !entry.system
        x: entry.ours ? entry.width - width - (entry.narrow ? 16 : 24) : entry.narrow ? 16 : 24
        y: entry.dayHeight + fresh.height + (entry.startsGroup && !fresh.active && !day.visible ? 2 : 0)
        width: 26 + Math.max(words.visible ? words.width : 0, attached.width, quoted.width, restore.width, foot.width, caption.visible ? Math.min(caption.implicitWidth, bubble.widest) : 0, linkColumn.width)
        height: 10 + caption.height + (quoted.active ? quoted.height + 6 : 0) + restore.height + (attached.active ? attached.height + 6 : 0) + (words.visible ? words.height : 0) + linkColumn.height + 2 + foot.height + 7
        radius: Theme.bubbleRadius
        bottomRightRadius: entry.ours && entry.endsGroup ? 5 : Theme.bubbleRadius
        bottomLeftRadius: !entry.ours && entry.endsGroup ? 5 : Theme.bubbleRadius
        color: entry.note ? Theme.noteBubble : entry.own ? Theme.ownBubble : Theme.otherBubble
        border.width: entry.refused || !(entry.own || entry.note) ? 1 : 0
        border.color: entry.refused ? Theme.danger : Theme.line

        OText {
            id: caption

            visible: entry.heading !== ""
            x: 13
            y: 9
            width: Math.min(implicitWidth, bubble.widest) // not of the bubble, which is as wide as this
            height: visible ? implicitHeight + 3 : 0
            text: entry.heading
            elide: Text.ElideNone
            color: entry.note ? Theme.warningLineWords : Theme.accent
            font.pixelSize: Theme.textSmall
            font.weight: Font.DemiBold
        }
        FocusRing {
            gap: 2
            radius: Theme.bubbleRadius + 3
            shown: entry.marked
        }
        Loader {
            id: quoted

            active: entry.quotes
            x: 13
            y: 10 + caption.height
            // As wide as the rest of the bubble, and at least as what it says.
            width: active ? Math.min(bubble.widest, Math.max(implicitWidth, words.visible ? words.width : 0, attached.width)) : 0
            height: active ? implicitHeight : 0
            sourceComponent: QuoteBlock {
                objectName: "messageQuote_" + entry.localId
                author: entry.quote.author ?? ""
                words: entry.quote.text ?? ""
                gone: entry.quote.gone ?? false
                ours: entry.quote.ours ?? false
                widest: bubble.widest
                onClicked: entry.quoteAsked(entry.quote.seq)
            }
        }
        Loader {
            id: attached

            active: entry.hasFile
            x: 13
            y: 10 + caption.height + (quoted.active ? quoted.height + 6 : 0)
            width: active ? implicitWidth : 0
            height: active ? implicitHeight : 0
            sourceComponent: entry.isPicture ? pictureTile : fileCard
        }
        Component {
            id: pictureTile

            PictureTile {
                localId: entry.localId
                name: entry.fileName
                path: entry.filePath
                pictureWidth: entry.pictureWidth
                pictureHeight: entry.pictureHeight
                progress: entry.fileProgress
                problem: entry.fileProblem
                widest: bubble.widest
                onViewAsked: entry.pictureAsked()
                onFetchAsked: entry.fileFetchAsked()
                onCancelAsked: entry.fileCancelAsked()
            }
        }
        Component {
            id: fileCard

            FileCard {
                localId: entry.localId
                name: entry.fileName
                sizeText: entry.fileSize
                path: entry.filePath
                progress: entry.fileProgress
                problem: entry.fileProblem
                widest: bubble.widest
                onViewAsked: entry.documentAsked()
                onFetchAsked: entry.fileFetchAsked()
                onOpenAsked: entry.fileOpenAsked()
                onSaveAsked: entry.fileSaveAsked()
                onCancelAsked: entry.fileCancelAsked()
            }
        }
        Text {
            id: words

            objectName: "messageText_" + entry.localId
            visible: text !== ""
            x: 13
            y: attached.y + (attached.active ? attached.height + 6 : 0)
            width: Math.min(Math.ceil(implicitWidth), bubble.widest)
            text: entry.system ? "" : entry.text
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            color: selectable.active ? "transparent" : entry.ink
            font.italic: entry.removed
            font.family: Theme.family
            font.pixelSize: Theme.textBody
        }
        Loader {
            id: selectable

            active: false
            anchors.fill: words
            sourceComponent: SelectableWords {
                objectName: "messageSelectable_" + entry.localId
                shown: words
                color: entry.ink
                onMenuAsked: entry.openMenu()
                onTypedOver: text => entry.typedOver(text)
            }
        }
        Column {
            id: linkColumn

            x: 13
            y: words.y + (words.visible ? words.height : 0) + (linkColumn.height > 0 ? 2 : 0)
            visible: entry.links.length > 0
            height: visible ? implicitHeight : 0
            width: visible ? Math.min(implicitWidth, bubble.widest) : 0

            Repeater {
                model: entry.links

                LinkLine {
                    required property var modelData

                    width: Math.min(implicitWidth, bubble.widest)
                    address: modelData.url
                }
            }
        }
        Loader {
            id: restore

            active: entry.mayRestore
            x: 3
            y: linkColumn.y + linkColumn.height
            width: active ? implicitWidth - 10 : 0
            height: active ? implicitHeight : 0
            sourceComponent: OButton {
                objectName: "messageRestore_" + entry.localId
                kind: OButton.Kind.Ghost
                text: qsTr("Put it back")
                onClicked: entry.restoreAsked()
            }
        }
        Row {
            id: foot

            anchors.right: parent.right
            anchors.rightMargin: 12
            anchors.bottom: parent.bottom
            anchors.bottomMargin: 7
            spacing: 4

            OText {
                objectName: "messageEdited_" + entry.localId
                visible: entry.edited
                text: qsTr("edited")
                color: Theme.muted
                font.pixelSize: Theme.textTiny
                Accessible.ignored: true
            }
            OTimeText {
                text: entry.timeText
                color: Theme.muted
                font.pixelSize: Theme.textTiny
                Accessible.ignored: true
            }
            DeliveryMark {
                id: mark

                visible: entry.own && !entry.removed
                anchors.verticalCenter: parent.verticalCenter
                delivery: entry.delivery
                Accessible.ignored: true
            }
        }
    }
    Loader {
        id: problem

        active: entry.refused
        x: entry.narrow ? 16 : 24
        y: bubble.y + bubble.height + 4
        width: entry.width - 2 * x
        height: active ? implicitHeight : 0
        sourceComponent: FailureLine {
            localId: entry.localId
            reason: entry.failureText
            onRetryAsked: entry.retryAsked()
            onDiscardAsked: entry.discardAsked()
        }
    }

    TapHandler {
        acceptedButtons: Qt.RightButton
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad | PointerDevice.Stylus // a finger has no buttons
        enabled: entry.hasMenu
        onTapped: menu.active ? (menu.item as OMenu).popup() : menu.open()
    }
    TapHandler {
        acceptedDevices: PointerDevice.TouchScreen
        enabled: entry.hasMenu
        onLongPressed: menu.active ? (menu.item as OMenu).popup() : menu.open()
    }
    // Beside the bubble, where nothing else wants it.
    TapHandler {
        acceptedDevices: PointerDevice.Mouse
        enabled: entry.answers && entry.mayReply
        onDoubleTapped: point => {
            if (!bubble.contains(bubble.mapFromItem(entry, point.position)))
                entry.replyAsked();
        }
    }
    HoverHandler {
        id: over

        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad | PointerDevice.Stylus
        // Not of each bubble that is scrolled past.
        onPointChanged: {
            if (over.hovered && words.visible && !entry.ListView.view?.moving)
                selectable.active = true;
        }
    }
    Loader {
        active: over.hovered && entry.answers && entry.mayReply && !Theme.touch
        x: entry.ours ? bubble.x - width - 4 : bubble.x + bubble.width + 4
        y: bubble.y + (bubble.height - height) / 2
        sourceComponent: OIconButton {
            objectName: "messageReply_" + entry.localId
            side: 32
            focusPolicy: Qt.NoFocus
            iconName: "reply"
            text: qsTr("Reply")
            onClicked: entry.replyAsked()
        }
    }
    Loader {
        id: menu

        function open(): void {
            menu.active = true;
            (menu.item as OMenu).popup();
        }

        active: false
        sourceComponent: MessageMenu {
            mayReply: entry.answers && entry.mayReply
            mayChange: entry.mayChange
            hasText: entry.text !== "" && !entry.removed
            hasFile: entry.hasFile
            hasSelection: ((selectable.item as SelectableWords)?.selectedText ?? "") !== ""
            onReplyAsked: entry.replyAsked()
            onEditAsked: entry.editAsked()
            onCopySelectedAsked: (selectable.item as SelectableWords)?.copy()
            onCopyAsked: entry.copyAsked()
            onFileOpenAsked: entry.fileOpenAsked()
            onFileSaveAsked: entry.fileSaveAsked()
            onRemoveAsked: entry.removeAsked()
        }
    }
}
