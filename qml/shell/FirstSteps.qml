// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Otklik.Models

/// Shown once to whoever signs in for the first time on this computer, and again from the settings: where the work is, in
/// three steps.
ODialog {
    id: tour

    required property PageContext context

    readonly property Settings settings: tour.context.app.settings

    readonly property list<var> steps: [
        {
            "icon": "people",
            "title": qsTr("Everybody on your sites"),
            "words": qsTr("“Visitors” shows who is there now, from where, and on which page. A press on somebody opens a conversation: what you write first invites them to chat.")
        },
        {
            "icon": "chat",
            "title": qsTr("Whoever waits stands on top"),
            "words": qsTr("In “Chats” those who wait come first; F2 takes the one that waits longest. A slash in an empty line finds a canned reply, Ctrl+K finds anything. What you write goes out even if the network is away meanwhile.")
        },
        {
            "icon": "headphones",
            "title": qsTr("When you are there"),
            "words": qsTr("Your face at the edge of the window holds your status: available, you are given chats; unavailable, you finish those you have. How you are called, how large the text is and all the rest stands in the settings; F1 shows the keys.")
        }
    ]
    property int step: 0
    readonly property bool last: tour.step === tour.steps.length - 1

    objectName: "firstSteps"
    title: tour.steps[tour.step].title
    widest: 460
    closePolicy: ODialog.CloseOnEscape
    onAboutToShow: tour.step = 0
    onOpened: next.forceActiveFocus(Qt.TabFocusReason)
    onClosed: tour.settings.tourSeen = true

    Column {
        width: parent?.width ?? 0
        spacing: Theme.space16

        Rectangle {
            width: parent.width
            height: 96
            radius: Theme.radius
            color: Theme.selected

            OIcon {
                anchors.centerIn: parent
                iconName: tour.steps[tour.step].icon
                size: 40
                color: Theme.accent
            }
        }
        // As tall as the longest, so that nothing jumps between the steps.
        Item {
            width: parent.width
            height: Math.max(...[...texts.children].map(child => child.implicitHeight))

            Item {
                id: texts

                width: parent.width

                Repeater {
                    model: tour.steps

                    OText {
                        required property int index
                        required property var modelData

                        width: texts.width
                        opacity: index === tour.step ? 1 : 0
                        text: modelData.words
                        color: Theme.muted
                        wrapMode: Text.Wrap
                        elide: Text.ElideNone
                        lineHeight: 1.25
                        Accessible.ignored: index !== tour.step
                    }
                }
            }
        }
        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Theme.space8
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("Step %1 of %2").arg(tour.step + 1).arg(tour.steps.length)

            Repeater {
                model: tour.steps.length

                Rectangle {
                    required property int index

                    width: index === tour.step ? 20 : 8
                    height: 8
                    radius: 4
                    color: index === tour.step ? Theme.accent : Theme.line
                }
            }
        }
    }
    actions: [
        OButton {
            id: next

            objectName: "firstStepsNext"
            text: tour.last ? qsTr("Begin") : qsTr("Next")
            onClicked: {
                if (tour.last)
                    tour.close();
                else
                    ++tour.step;
            }
        },
        OButton {
            objectName: "firstStepsBack"
            visible: tour.step > 0
            kind: OButton.Kind.Secondary
            text: qsTr("Back")
            onClicked: --tour.step
        },
        OButton {
            objectName: "firstStepsSkip"
            visible: !tour.last
            kind: OButton.Kind.Ghost
            text: qsTr("Skip")
            onClicked: tour.close()
        }
    ]
}
