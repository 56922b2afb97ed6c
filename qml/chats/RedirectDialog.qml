// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Otklik.Models

/// Sends the visitor's page to another address of the site.
ODialog {
    id: dialog

    required property Settings settings
    required property Redirection redirection
    required property VisitorRecord record

    objectName: "redirectDialog"
    title: qsTr("Send the visitor to a page")
    widest: 520
    closePolicy: Popup.CloseOnEscape
    onOpened: {
        dialog.record.load();
        dialog.redirection.recent = dialog.settings.recentAddresses;
        address.input.forceActiveFocus(Qt.TabFocusReason);
        address.input.selectAll();
    }
    onAboutToShow: dialog.redirection.clearProblem()

    function submit(): void {
        dialog.redirection.redirect(address.text);
    }

    Connections {
        target: dialog.redirection

        function onDone(url: string) {
            dialog.settings.rememberAddress(url);
            address.text = "";
            dialog.close();
        }
    }

    Column {
        id: column

        width: parent?.width ?? 0
        spacing: Theme.space12

        OText {
            width: parent.width
            text: qsTr("The visitor's page opens this address, and the chat goes on.")
            color: Theme.muted
            wrapMode: Text.Wrap
        }
        OTextField {
            id: address

            width: parent.width
            inputName: "redirectAddress"
            errorName: "redirectProblem"
            label: qsTr("Address")
            placeholder: dialog.redirection.origins.length > 0 ? dialog.redirection.origins[0] + "/" : "https://"
            inputMethodHints: Qt.ImhUrlCharactersOnly | Qt.ImhNoAutoUppercase
            error: dialog.redirection.problem
            onTextChanged: {
                if (dialog.redirection.problem !== "")
                    dialog.redirection.clearProblem();
            }
            onAccepted: dialog.submit()
        }
        Flow {
            width: parent.width
            spacing: Theme.space8
            visible: dialog.redirection.origins.length > 1

            Repeater {
                model: dialog.redirection.origins

                OButton {
                    id: origin

                    required property int index
                    required property string modelData

                    objectName: "redirectOrigin_" + origin.index
                    kind: OButton.Kind.Secondary
                    text: origin.modelData.replace(/^https?:\/\//, "")
                    onClicked: {
                        address.text = origin.modelData + "/";
                        address.input.forceActiveFocus();
                        address.input.cursorPosition = address.text.length;
                    }
                }
            }
        }
        OText {
            width: parent.width
            visible: dialog.redirection.suggestions.length > 0
            text: qsTr("Used lately and seen by the visitor")
            color: Theme.muted
            font.pixelSize: Theme.textSmall
            font.weight: Font.DemiBold
        }
        Column {
            width: parent.width

            Repeater {
                model: dialog.redirection.suggestions

                AbstractButton {
                    id: suggestion

                    required property int index
                    required property var modelData

                    readonly property string url: suggestion.modelData.url
                    readonly property string title: suggestion.modelData.title

                    objectName: "redirectSuggestion_" + suggestion.index
                    width: column.width
                    height: Math.max(Theme.target, words.height + 12)
                    hoverEnabled: true
                    Accessible.role: Accessible.Button
                    Accessible.name: suggestion.title === "" ? suggestion.url : suggestion.title + ", " + suggestion.url
                    Accessible.onPressAction: suggestion.click()
                    Keys.onReturnPressed: suggestion.click()
                    onClicked: {
                        address.text = suggestion.url;
                        address.input.forceActiveFocus();
                    }

                    background: Rectangle {
                        radius: Theme.radius
                        color: suggestion.hovered || suggestion.down ? Theme.hover : "transparent"

                        FocusRing {
                            gap: 0
                            shown: suggestion.visualFocus
                        }
                    }
                    contentItem: Item {
                        Column {
                            id: words

                            x: 8
                            width: parent.width - 16
                            anchors.verticalCenter: parent.verticalCenter

                            OText {
                                width: parent.width
                                visible: suggestion.title !== ""
                                text: suggestion.title
                                font.pixelSize: Theme.textTable
                            }
                            OText {
                                width: parent.width
                                text: suggestion.url
                                color: Theme.muted
                                font.pixelSize: Theme.textSmall
                                elide: Text.ElideMiddle
                            }
                        }
                    }
                }
            }
        }
    }
    actions: [
        OButton {
            objectName: "redirectSubmit"
            text: qsTr("Send there")
            busy: dialog.redirection.busy
            enabled: !dialog.redirection.busy
            onClicked: dialog.submit()
        },
        OButton {
            objectName: "redirectCancel"
            kind: OButton.Kind.Ghost
            text: qsTr("Cancel")
            onClicked: dialog.close()
        }
    ]
}
