// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Otklik.Models

/// The accounts that were used on this computer, to go on with one or to take it out of the list.
Column {
    id: list

    required property App app

    /// The password of the chosen account is needed.
    signal passwordNeeded

    spacing: 2

    OText {
        width: list.width
        text: qsTr("Accounts on this computer")
        color: Theme.muted
        font.pixelSize: Theme.textSmall
    }
    Repeater {
        model: list.app.settings.accounts

        Item {
            id: row

            required property int index
            required property var modelData

            readonly property string server: row.modelData.server
            readonly property string login: row.modelData.login
            readonly property string name: row.modelData.name !== "" ? row.modelData.name : row.modelData.login
            readonly property bool signedIn: row.modelData.signedIn

            width: list.width
            height: Math.max(48, words.implicitHeight + 12)

            AbstractButton {
                id: press

                objectName: "account_" + row.index
                width: remove.x
                height: parent.height
                enabled: !list.app.signIn.busy
                text: row.name
                Accessible.role: Accessible.Button
                Accessible.name: row.name + ", " + detail.text
                Accessible.onPressAction: press.click()
                onClicked: {
                    list.app.signIn.choose(row.server, row.login, row.signedIn);
                    if (!row.signedIn)
                        list.passwordNeeded();
                }
                Keys.onReturnPressed: press.click()

                background: Rectangle {
                    radius: Theme.radius
                    color: press.hovered ? Theme.hover : "transparent"

                    FocusRing {
                        shown: press.visualFocus
                    }
                }
                contentItem: Item {
                    Avatar {
                        id: face

                        anchors.verticalCenter: parent.verticalCenter
                        size: 32
                        initials: list.app.format.initials(row.name)
                        colour: list.app.format.avatarColour(row.login.length)
                    }
                    Column {
                        id: words

                        x: face.width + 12
                        anchors.verticalCenter: parent.verticalCenter
                        width: parent.width - x

                        OText {
                            width: parent.width
                            text: row.name
                            font.weight: Font.DemiBold
                        }
                        OText {
                            id: detail

                            width: parent.width
                            text: row.login + " · " + row.server.replace(/^https?:\/\//, "") + (row.signedIn ? " · " + qsTr("signed in") : "")
                            color: Theme.muted
                            font.pixelSize: Theme.textSmall
                            elide: Text.ElideMiddle
                        }
                    }
                }
            }
            OIconButton {
                id: remove

                objectName: "accountRemove_" + row.index
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                side: 44
                iconName: "cross"
                visible: !row.signedIn
                text: qsTr("Take %1 out of the list").arg(row.name)
                onClicked: list.app.settings.forgetAccount(row.server, row.login)
            }
        }
    }
}
