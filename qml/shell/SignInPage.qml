// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Otklik.Models

/// The first thing a new operator sees: where, who, and the password.
Rectangle {
    id: page

    required property App app

    readonly property SignIn signIn: page.app.signIn
    readonly property bool card: page.width >= 600

    color: Theme.background

    function submit(): void {
        if (page.signIn.busy)
            return;
        page.signIn.submit(server.text, login.text, password.text);
    }
    function toProblem(): void {
        switch (page.signIn.errorField) {
        case "server":
            server.input.forceActiveFocus(Qt.TabFocusReason);
            break;
        case "login":
            login.input.forceActiveFocus(Qt.TabFocusReason);
            break;
        case "password":
            password.input.forceActiveFocus(Qt.TabFocusReason);
            password.input.selectAll();
            break;
        }
    }

    Component.onCompleted: {
        const first = server.text === "" ? server : login.text === "" ? login : password;
        first.input.forceActiveFocus();
    }

    Connections {
        target: page.signIn

        function onErrorChanged() {
            page.toProblem();
        }
    }

    Flickable {
        id: scroll

        anchors.fill: parent
        contentHeight: Math.max(height, sheet.height + 96)
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.vertical: OScrollBar {}

        Rectangle {
            id: sheet

            readonly property int inset: page.card ? 40 : 24

            width: page.card ? Math.min(440 * Math.max(1, Theme.textScale), page.width - 48) : page.width
            height: form.height + 2 * sheet.inset
            anchors.horizontalCenter: parent.horizontalCenter
            y: page.card ? Math.max(24, (scroll.contentHeight - height - choices.height) / 2 - 12) : 24
            radius: 16
            color: page.card ? Theme.surface : "transparent"
            border.width: page.card ? 1 : 0
            border.color: Theme.line

            Column {
                id: form

                x: sheet.inset
                y: sheet.inset
                width: sheet.width - 2 * sheet.inset
                spacing: Theme.space16

                Row {
                    spacing: Theme.space12

                    Rectangle {
                        width: 44
                        height: 44
                        radius: 12
                        color: Theme.accent

                        OText {
                            anchors.centerIn: parent
                            text: "O"
                            color: Theme.accentWords
                            font.pixelSize: 22
                            font.weight: Font.Bold
                            Accessible.ignored: true
                        }
                    }
                    Column {
                        anchors.verticalCenter: parent.verticalCenter
                        width: form.width - 56

                        OText {
                            width: parent.width
                            text: qsTr("Otklik")
                            font.pixelSize: Theme.textDisplay
                            font.weight: Font.Bold
                        }
                        OText {
                            width: parent.width
                            text: qsTr("The operator's workplace")
                            color: Theme.muted
                        }
                    }
                }
                Item {
                    width: 1
                    height: 1
                }
                AccountList {
                    width: form.width
                    visible: page.app.settings.accounts.length > 0
                    app: page.app
                    onPasswordNeeded: password.input.forceActiveFocus(Qt.TabFocusReason)
                }
                OTextField {
                    id: server

                    width: form.width
                    inputName: "signInServer"
                    errorName: page.signIn.errorField === "server" ? "signInError" : ""
                    label: qsTr("Server")
                    placeholder: "chat.example.com"
                    text: page.signIn.server
                    inputMethodHints: Qt.ImhUrlCharactersOnly | Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
                    enabled: !page.signIn.busy
                    error: page.signIn.errorField === "server" ? page.signIn.error : ""
                    onAccepted: login.input.forceActiveFocus(Qt.TabFocusReason)
                }
                OTextField {
                    id: login

                    width: form.width
                    inputName: "signInLogin"
                    errorName: page.signIn.errorField === "login" ? "signInError" : ""
                    label: qsTr("Login")
                    text: page.signIn.login
                    inputMethodHints: Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
                    enabled: !page.signIn.busy
                    error: page.signIn.errorField === "login" ? page.signIn.error : ""
                    onAccepted: password.input.forceActiveFocus(Qt.TabFocusReason)
                }
                OTextField {
                    id: password

                    width: form.width
                    inputName: "signInPassword"
                    errorName: page.signIn.errorField === "password" ? "signInError" : ""
                    label: qsTr("Password")
                    password: true
                    inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText | Qt.ImhHiddenText
                    enabled: !page.signIn.busy
                    error: page.signIn.errorField === "password" ? page.signIn.error : ""
                    onAccepted: page.submit()
                }
                OText {
                    objectName: visible ? "signInError" : ""
                    width: form.width
                    visible: page.signIn.error !== "" && page.signIn.errorField === ""
                    text: page.signIn.error
                    color: Theme.danger
                    wrapMode: Text.Wrap
                    Accessible.role: Accessible.AlertMessage
                    Accessible.name: text
                }
                OTimeText {
                    width: form.width
                    visible: page.signIn.retryAfter > 0
                    text: qsTr("You can try again in %n second(s).", "", page.signIn.retryAfter)
                    color: Theme.muted
                    wrapMode: Text.Wrap
                }
                OButton {
                    objectName: "signInSubmit"
                    width: form.width
                    tall: true
                    text: page.signIn.busy ? qsTr("Signing in…") : qsTr("Sign in")
                    busy: page.signIn.busy
                    enabled: !page.signIn.busy && page.signIn.retryAfter === 0
                    onClicked: page.submit()
                }
                OButton {
                    objectName: "signInCancel"
                    anchors.horizontalCenter: parent.horizontalCenter
                    visible: page.signIn.busy
                    kind: OButton.Kind.Ghost
                    text: qsTr("Cancel")
                    onClicked: page.signIn.cancel()
                }
                Row {
                    objectName: "signInRemember"
                    visible: page.signIn.rememberHint
                    width: form.width
                    spacing: Theme.space8

                    OIcon {
                        id: hintMark

                        y: 1
                        iconName: "clock"
                        size: 16
                        color: Theme.muted
                    }
                    OText {
                        width: form.width - hintMark.width - 8
                        text: qsTr("There is no keychain on this computer, so the sign-in lasts for this session only.")
                        color: Theme.muted
                        font.pixelSize: Theme.textSmall
                        wrapMode: Text.Wrap
                    }
                }
            }
        }

        Grid {
            id: choices

            anchors.horizontalCenter: parent.horizontalCenter
            y: sheet.y + sheet.height + (page.card ? 20 : 0)
            columns: page.card ? 2 : 1
            spacing: Theme.space12
            horizontalItemAlignment: Grid.AlignHCenter

            OChoice {
                objectName: "signInLanguage"
                description: qsTr("Language")
                names: ["Русский", "English"]
                current: page.app.settings.language === "ru" ? 0 : 1
                onChosen: index => page.app.settings.language = index === 0 ? "ru" : "en"
            }
            OChoice {
                objectName: "signInTheme"
                upright: 250 * Theme.textScale > page.width - 48
                description: qsTr("Theme")
                names: [qsTr("As the system"), qsTr("Light"), qsTr("Dark")]
                current: page.app.settings.theme
                onChosen: index => page.app.settings.theme = index
            }
        }
    }
}
