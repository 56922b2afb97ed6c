// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Otklik.Models

/// One request: what the visitor left, notes of colleagues, and the answer.
Rectangle {
    id: view

    required property OpenRequest request
    required property bool narrow

    readonly property bool online: view.request.visitorOnline

    signal back
    signal visitorAsked(real visitorId)

    objectName: "request"
    color: Theme.background

    component Heading: OText {
        width: parent?.width ?? 0
        topPadding: 8
        color: Theme.muted
        font.pixelSize: Theme.textSmall
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }

    /// What is typed belongs to one request: it is taken from there, and goes there at once.
    function takeDrafts(): void {
        note.text = view.request.note;
        answer.text = view.request.answer;
    }

    onRequestChanged: {
        InputMethod.reset();
        view.takeDrafts();
        scroll.contentY = 0;
    }
    Component.onCompleted: view.takeDrafts()

    Connections {
        target: view.request

        function onNoteChanged() {
            if (note.text !== view.request.note)
                note.text = view.request.note;
        }
        function onAnswerChanged() {
            if (answer.text !== view.request.answer)
                answer.text = view.request.answer;
        }
    }

    RequestHeader {
        id: header

        width: parent.width
        request: view.request
        narrow: view.narrow
        onBack: view.back()
    }
    Flickable {
        id: scroll

        objectName: "requestScroll"
        anchors.top: header.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        contentHeight: column.height + 2 * column.y
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.vertical: OScrollBar {}

        Column {
            id: column

            x: view.narrow ? 16 : 24
            y: 16
            width: Math.min(720 * Math.max(1, Theme.textScale), scroll.width - 2 * x)
            spacing: 12

            OText {
                objectName: "requestProblem"
                visible: view.request.problem !== ""
                width: parent.width
                text: view.request.problem
                color: Theme.danger
                wrapMode: Text.Wrap
                elide: Text.ElideNone
                Accessible.role: Accessible.AlertMessage
                Accessible.name: text
            }
            Rectangle {
                width: parent.width
                height: body.height + 28
                radius: Theme.radius + 2
                color: Theme.surface
                border.width: 1
                border.color: Theme.line

                Column {
                    id: body

                    x: 16
                    y: 14
                    width: parent.width - 32
                    spacing: 8

                    OText {
                        width: parent.width
                        text: view.request.createdText + " · " + view.request.originText
                        color: Theme.muted
                        font.pixelSize: Theme.textSmall
                        wrapMode: Text.Wrap
                    }
                    OText {
                        objectName: "requestText"
                        visible: text !== ""
                        width: parent.width
                        text: view.request.text
                        wrapMode: Text.Wrap
                        elide: Text.ElideNone
                        lineHeight: 1.2
                    }
                    LineAcross {
                        width: parent.width
                    }
                    RequestContacts {
                        width: parent.width
                        request: view.request
                    }
                    FactLine {
                        width: parent.width
                        label: qsTr("Site")
                        value: view.request.siteName
                    }
                    LinkLine {
                        objectName: "requestPage"
                        visible: view.request.pageIsLink
                        width: Math.min(implicitWidth, parent.width)
                        address: view.request.pageUrl
                    }
                    OButton {
                        objectName: "requestVisitor"
                        kind: OButton.Kind.Secondary
                        iconName: "panel"
                        text: view.online ? qsTr("About the visitor (on the site now)") : qsTr("About the visitor")
                        width: Math.min(implicitWidth, parent.width)
                        onClicked: view.visitorAsked(view.request.visitorId)
                    }
                }
            }

            Heading {
                text: qsTr("Notes for colleagues")
            }
            Repeater {
                model: view.request.notes

                RequestNote {
                    width: column.width
                }
            }
            RequestTextField {
                id: note

                width: parent.width
                inputName: "requestNote"
                label: qsTr("The visitor never sees a note")
                hint: qsTr("Write a note")
                error: view.request.noteProblem
                onEdited: text => view.request.note = text
                onAccepted: view.request.sendNote()
            }
            OButton {
                objectName: "requestNoteSend"
                kind: OButton.Kind.Secondary
                enabled: note.text.trim() !== "" && !view.request.busy
                text: qsTr("Add the note")
                onClicked: view.request.sendNote()
            }

            Heading {
                text: qsTr("Answer")
            }
            Rectangle {
                visible: view.request.waitingAnswer !== ""
                width: parent.width
                height: waiting.height + 24
                radius: Theme.radius
                color: Theme.ownBubble

                Column {
                    id: waiting

                    x: 12
                    y: 12
                    width: parent.width - 24
                    spacing: 3

                    OText {
                        width: parent.width
                        text: qsTr("Waits for the visitor's next visit")
                        color: Theme.link
                        font.pixelSize: Theme.textSmall
                        font.weight: Font.DemiBold
                        wrapMode: Text.Wrap
                    }
                    OText {
                        objectName: "requestWaitingAnswer"
                        width: parent.width
                        text: view.request.waitingAnswer
                        wrapMode: Text.Wrap
                        elide: Text.ElideNone
                    }
                }
            }
            RequestTextField {
                id: answer

                width: parent.width
                inputName: "requestAnswer"
                label: !view.request.canAnswer ? qsTr("Another operator works on this request. What you typed is kept.")
                                               : view.online ? qsTr("The visitor is on the site and gets the words at once")
                                                             : qsTr("The visitor gets the words in a chat at the next visit")
                hint: qsTr("Write an answer")
                error: view.request.answerProblem
                onEdited: text => view.request.answer = text
                onAccepted: view.request.sendAnswer()
            }
            Flow {
                width: parent.width
                spacing: Theme.space8

                OButton {
                    objectName: "requestAnswerSend"
                    enabled: answer.text.trim() !== "" && view.request.canAnswer && !view.request.busy
                    iconName: "send"
                    text: view.online ? qsTr("Write now") : qsTr("Write at the next visit")
                    onClicked: view.request.sendAnswer()
                }
                OButton {
                    objectName: "requestAnswerMail"
                    visible: view.request.mailUrl !== ""
                    kind: OButton.Kind.Secondary
                    iconName: "envelope"
                    text: qsTr("Answer by e-mail")
                    onClicked: Qt.openUrlExternally(view.request.mailUrl)
                }
            }
        }
    }
}
