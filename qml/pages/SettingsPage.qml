// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Otklik.Models

/// What the operator can choose. Everything holds at once; nothing has to be saved.
SectionPage {
    id: page

    readonly property Settings settings: page.app.settings

    objectName: "settingsPage"
    color: Theme.surface
    Component.onCompleted: page.app.spelling.look()

    PageHeader {
        id: header

        x: page.narrow ? 16 : Math.max(24, column.x)
        y: page.narrow ? 8 : 14
        width: page.width - 2 * x
        desk: page.desk
        withStatus: page.narrow
        withBack: page.narrow
        title: qsTr("Settings")
        onBack: page.context.backAsked()
        onSignOutAsked: page.context.signOutAsked()
    }
    Flickable {
        id: scroll

        objectName: "settingsScroll"
        anchors.top: header.bottom
        anchors.topMargin: 4
        anchors.bottom: parent.bottom
        width: parent.width
        contentHeight: column.height + 48
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.vertical: OScrollBar {}

        Column {
            id: column

            x: (parent.width - width) / 2
            width: Math.min(680 * Math.max(1, Theme.textScale), scroll.width - (page.narrow ? 32 : 48))

            SettingHeading {
                text: qsTr("Account")
            }
            Item {
                width: column.width
                height: 72

                Avatar {
                    id: face

                    anchors.verticalCenter: parent.verticalCenter
                    size: 48
                    initials: page.desk.operatorInitials
                    colour: page.desk.operatorColour
                }
                Column {
                    x: 62
                    anchors.verticalCenter: parent.verticalCenter
                    width: signOut.x - x - 12
                    spacing: 2

                    OText {
                        width: parent.width
                        text: page.desk.operatorName
                        font.pixelSize: Theme.textName
                        font.weight: Font.DemiBold
                    }
                    OText {
                        width: parent.width
                        text: page.app.signIn.login + " · " + page.app.signIn.server.replace(/^https?:\/\//, "")
                        color: Theme.muted
                        font.pixelSize: Theme.textSmall
                        elide: Text.ElideMiddle
                    }
                }
                OButton {
                    id: signOut

                    objectName: "settingsSignOut"
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    kind: OButton.Kind.Secondary
                    text: qsTr("Sign out")
                    onClicked: page.context.signOutAsked()
                }
                LineAcross {
                    anchors.bottom: parent.bottom
                    width: parent.width
                }
            }

            SettingLine {
                visible: page.narrow // else it stands in the rail
                label: qsTr("Statistics")
                explanation: qsTr("Chats, first answers and lengths by days and operators")

                OButton {
                    objectName: "settingsStatistics"
                    kind: OButton.Kind.Secondary
                    text: qsTr("Show")
                    onClicked: page.context.sectionAsked(Section.Name.Statistics)
                }
            }

            SettingHeading {
                text: qsTr("Appearance")
            }
            SettingLine {
                label: qsTr("Language")

                OChoice {
                    objectName: "settingsLanguage"
                    description: qsTr("Language")
                    names: ["Русский", "English"]
                    current: page.settings.language === "ru" ? 0 : 1
                    onChosen: index => page.settings.language = index === 0 ? "ru" : "en"
                }
            }
            SettingLine {
                label: qsTr("Theme")

                OChoice {
                    objectName: "settingsTheme"
                    description: qsTr("Theme")
                    names: [qsTr("As the system"), qsTr("Light"), qsTr("Dark")]
                    current: page.settings.theme
                    onChosen: index => page.settings.theme = index
                }
            }
            SettingLine {
                label: qsTr("Text size")
                explanation: qsTr("The whole window follows while you move.")

                TextSizeSlider {
                    objectName: "settingsTextScale"
                    width: Math.min(column.width, 300)
                    scaleNow: page.settings.textScale
                    onChosen: scale => page.settings.textScale = scale
                }
            }
            SettingLine {
                label: qsTr("Compact lists")
                explanation: qsTr("Rows stand closer together, so that more of them are seen at once.")

                OSwitch {
                    objectName: "settingsCompact"
                    text: qsTr("Compact lists")
                    checked: page.settings.compactRows
                    onToggled: page.settings.compactRows = checked
                }
            }

            SettingHeading {
                text: qsTr("Writing")
            }
            SettingLine {
                label: qsTr("Enter sends the message")
                explanation: page.settings.enterSends ? qsTr("Shift+Enter starts a new line.") : qsTr("Ctrl+Enter sends, Enter starts a new line.")

                OSwitch {
                    objectName: "settingsEnterSends"
                    text: qsTr("Enter sends the message")
                    checked: page.settings.enterSends
                    onToggled: page.settings.enterSends = checked
                }
            }

            SettingLine {
                label: qsTr("Check spelling")
                explanation: page.app.spelling.missing !== "" ? page.app.spelling.missing
                                                              : qsTr("Russian and English together. A right click on a marked word offers corrections.")

                OSwitch {
                    objectName: "settingsSpellCheck"
                    text: qsTr("Check spelling")
                    checked: page.settings.spellCheck
                    onToggled: page.settings.spellCheck = checked
                }
            }

            AlertsPart {
                width: column.width
                alerts: page.app.alerts
                choices: page.settings.alerts
            }

            SettingHeading {
                visible: page.desk.blacklist.allowed
                text: qsTr("Visitors")
            }
            SettingLine {
                visible: page.desk.blacklist.allowed
                label: qsTr("Blacklist")
                explanation: page.desk.blacklist.count > 0 ? qsTr("%n on the blacklist", "", page.desk.blacklist.count) : qsTr("Nobody is on the blacklist")

                OButton {
                    objectName: "settingsBlacklist"
                    kind: OButton.Kind.Secondary
                    text: qsTr("Show the blacklist")
                    onClicked: page.context.blacklistAsked()
                }
            }

            SettingHeading {
                text: qsTr("Status")
            }
            SettingLine {
                label: qsTr("Unavailable when away")
                explanation: page.settings.awayMinutes === 0 ? qsTr("Your status changes only when you change it.")
                                                             : qsTr("When nobody has touched the program for so long, you get no new chats; you are available again as soon as you come back.")

                OChoice {
                    objectName: "settingsAway"
                    readonly property list<int> minutes: [0, 5, 10, 15, 30]

                    description: qsTr("Unavailable when away, after minutes")
                    names: [qsTr("Off", "away after idle time"), "5", "10", "15", "30"]
                    current: Math.max(0, minutes.indexOf(page.settings.awayMinutes))
                    onChosen: index => page.settings.awayMinutes = minutes[index]
                }
            }

            SettingHeading {
                text: qsTr("History on this computer")
            }
            KeptHistoryLines {
                width: column.width
                keptHistory: page.desk.keptHistory
                settings: page.settings
                sizeText: page.desk.storage.sizeText
            }
            StoragePart {
                width: column.width
                storage: page.desk.storage
            }

            SettingHeading {
                text: qsTr("About")
            }
            SettingLine {
                label: qsTr("Keys")
                explanation: qsTr("Everything can be done without a mouse.")

                OButton {
                    kind: OButton.Kind.Secondary
                    text: qsTr("Show keys")
                    onClicked: page.context.keysAsked()
                }
            }
            SettingLine {
                label: qsTr("First steps")
                explanation: qsTr("Where the work is, in three steps.")

                OButton {
                    objectName: "settingsTour"
                    kind: OButton.Kind.Secondary
                    text: qsTr("Show again")
                    onClicked: page.context.tourAsked()
                }
            }
            SettingLine {
                label: qsTr("Otklik %1").arg(page.app.version)
                explanation: qsTr("Free software under the GNU General Public License, version 3 or later.")
            }
        }
    }
}
