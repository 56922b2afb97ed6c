// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Otklik.Models

/// One message of a canned reply: its words and its file, and where it stands among the others.
Rectangle {
    id: card

    required property int index
    required property string text
    required property string fileName
    required property string fileSize
    required property int fileState
    required property real fileProgress
    required property string fileProblem
    required property bool fileAgain
    required property EditForm form
    required property ReplyPartModel parts

    readonly property bool several: card.parts.count > 1
    /// As the form names what is wrong with it.
    readonly property string field: card.index === 0 ? "text" : "more[" + (card.index - 1) + "]"
    readonly property bool failed: card.fileState === ReplyPartModel.Failed

    signal fileAsked

    objectName: "replyPart_" + card.index
    implicitHeight: column.height + 24
    radius: Theme.radius
    color: Theme.surface
    border.width: 1
    border.color: Theme.line
    Accessible.role: Accessible.Grouping
    Accessible.name: title.text

    Column {
        id: column

        x: 16
        y: 12
        width: card.width - 32
        spacing: Theme.space8

        Item {
            visible: card.several
            width: parent.width
            height: card.several ? Math.max(tools.implicitHeight, title.implicitHeight) : 0

            OText {
                id: title

                anchors.verticalCenter: parent.verticalCenter
                width: tools.x - 8
                text: qsTr("Message %1").arg(card.index + 1)
                font.weight: Font.DemiBold
            }
            Row {
                id: tools

                x: parent.width - width + 8

                OIconButton {
                    objectName: "replyPartUp_" + card.index
                    enabled: card.index > 0
                    iconName: "arrow-up"
                    text: qsTr("Move up")
                    Accessible.description: title.text
                    onClicked: card.parts.move(card.index, -1)
                }
                OIconButton {
                    objectName: "replyPartDown_" + card.index
                    enabled: card.index + 1 < card.parts.count
                    iconName: "arrow-down"
                    text: qsTr("Move down")
                    Accessible.description: title.text
                    onClicked: card.parts.move(card.index, 1)
                }
                OIconButton {
                    objectName: "replyPartRemove_" + card.index
                    iconName: "cross"
                    text: qsTr("Remove the message")
                    Accessible.description: title.text
                    onClicked: card.parts.remove(card.index)
                }
            }
        }
        FormArea {
            width: parent.width
            form: card.form
            name: card.field
            lines: card.several ? 3 : 6
            label: qsTr("Text")
            error: card.form.errors[card.field] ?? (card.index === 0 ? card.form.errors["fileId"] : undefined) ?? ""
            value: card.text
            onTyped: text => card.parts.setText(card.index, text)
        }
        OButton {
            objectName: "replyPartAttach_" + card.index
            visible: card.fileState === ReplyPartModel.NoFile
            kind: OButton.Kind.Ghost
            iconName: "paperclip"
            text: qsTr("Attach a file")
            Accessible.description: title.text
            onClicked: card.fileAsked()
        }
        Rectangle {
            id: file

            objectName: "replyPartFile_" + card.index
            visible: card.fileState !== ReplyPartModel.NoFile
            width: parent.width
            height: visible ? words.height + 16 : 0
            radius: Theme.radius
            color: Theme.field
            border.width: 1
            border.color: card.failed ? Theme.danger : Theme.line
            Accessible.role: Accessible.StaticText
            Accessible.name: [card.fileName, detail.text].join(", ")

            OIcon {
                id: mark

                x: 12
                anchors.verticalCenter: parent.verticalCenter
                iconName: card.failed ? "warning" : "file"
                size: Theme.mark(22)
                color: card.failed ? Theme.danger : Theme.muted
            }
            Column {
                id: words

                x: mark.x + mark.width + 10
                y: 8
                width: fileTools.x - x - 4

                OText {
                    width: parent.width
                    text: card.fileName
                    font.pixelSize: Theme.textTable
                    font.weight: Font.DemiBold
                    elide: Text.ElideMiddle
                    Accessible.ignored: true
                }
                OText {
                    id: detail

                    objectName: "replyPartFileState_" + card.index
                    width: parent.width
                    text: card.failed ? card.fileProblem
                        : card.fileState === ReplyPartModel.Uploading ? qsTr("on its way to the server…") : card.fileSize
                    color: card.failed ? Theme.danger : Theme.muted
                    font.pixelSize: Theme.textSmall
                    wrapMode: Text.Wrap
                    elide: Text.ElideNone
                    Accessible.ignored: true
                }
                ProgressLine {
                    visible: card.fileState === ReplyPartModel.Uploading
                    width: parent.width
                    share: card.fileProgress
                }
            }
            Row {
                id: fileTools

                x: parent.width - width - 2
                anchors.verticalCenter: parent.verticalCenter

                OIconButton {
                    objectName: "replyPartRetry_" + card.index
                    visible: card.fileAgain
                    iconName: "retry"
                    text: qsTr("Try again")
                    Accessible.description: card.fileName
                    onClicked: card.parts.retryFile(card.index)
                }
                OIconButton {
                    objectName: "replyPartDrop_" + card.index
                    iconName: "cross"
                    text: qsTr("Take out the file")
                    Accessible.description: card.fileName
                    onClicked: card.parts.removeFile(card.index)
                }
            }
        }
    }
}
