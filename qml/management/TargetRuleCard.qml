// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Otklik.Models

/// One rule by which a visitor is invited: all of its conditions hold.
Rectangle {
    id: card

    required property int index
    required property int seconds
    required property int pages
    required property string address
    required property bool returning
    required property TargetRuleModel rules

    readonly property real half: card.width < 420 * Theme.textScale ? column.width : (column.width - Theme.space12) / 2

    objectName: "rule_" + card.index
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
        y: 8
        width: card.width - 32
        spacing: Theme.space12

        Item {
            width: parent.width
            height: Math.max(remove.height, title.implicitHeight)

            OText {
                id: title

                width: remove.x - 8
                height: parent.height
                text: qsTr("Rule %1").arg(card.index + 1)
                font.weight: Font.DemiBold
            }
            OIconButton {
                id: remove

                objectName: "ruleRemove_" + card.index
                x: parent.width - width + 8
                iconName: "cross"
                text: qsTr("Remove the rule")
                Accessible.description: title.text
                onClicked: card.rules.remove(card.index)
            }
        }
        Flow {
            width: parent.width
            spacing: Theme.space12

            NumberField {
                width: card.half
                inputName: "ruleSeconds_" + card.index
                label: qsTr("Seconds on the site, at least")
                zeroIsEmpty: true
                number: card.seconds
                onChosen: number => card.rules.setSeconds(card.index, number)
            }
            NumberField {
                width: card.half
                inputName: "rulePages_" + card.index
                label: qsTr("Pages seen, at least")
                zeroIsEmpty: true
                number: card.pages
                onChosen: number => card.rules.setPages(card.index, number)
            }
        }
        OTextField {
            id: part

            width: parent.width
            inputName: "ruleAddress_" + card.index
            label: qsTr("The page's address contains")
            placeholder: "/cart"
            Component.onCompleted: part.text = card.address
            onTextChanged: card.rules.setAddress(card.index, part.text)

            Connections {
                target: card

                function onAddressChanged() {
                    if (part.text !== card.address)
                        part.text = card.address;
                }
            }
        }
        Item {
            width: parent.width
            height: Math.max(only.height, words.implicitHeight)

            OText {
                id: words

                width: only.x - 12
                height: parent.height
                text: qsTr("Only who has been here before")
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
            OSwitch {
                id: only

                objectName: "ruleReturning_" + card.index
                x: parent.width - width
                text: words.text
                checked: card.returning
                onToggled: card.rules.setReturning(card.index, checked)
            }
        }
    }
}
