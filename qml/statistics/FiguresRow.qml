// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic

/// A row of the table; one of an operator can be pressed.
AbstractButton {
    id: row

    required property int index
    required property string title
    required property real colleagueId
    required property string initials
    required property string avatarColour
    required property int missed
    required property real share
    required property string takenText
    required property string missedText
    required property string firstAnswerText
    required property string lengthText
    required property string ratingText
    required property string sentence

    property bool ofDays: false
    /// What the name takes where it stands above the figures.
    property real above: 0
    default property alias content: row.contentItem

    objectName: row.ofDays ? "statisticsDay_" + row.index : "statisticsOperator_" + row.colleagueId
    implicitHeight: row.above + Math.max(row.ofDays || row.above > 0 ? 32 : Theme.rowTarget + 4, Theme.textTable + 16)
    enabled: !row.ofDays
    padding: 0
    hoverEnabled: true
    Accessible.role: Accessible.Row
    Accessible.name: row.sentence
    Accessible.onPressAction: row.click()
    Keys.onReturnPressed: row.click()
    Keys.onEnterPressed: row.click()

    background: Rectangle {
        radius: row.visualFocus ? Theme.radius : 0
        color: row.hovered || row.down ? Theme.hover : "transparent"

        FocusRing {
            gap: -2
            shown: row.visualFocus
        }
        LineAcross {
            anchors.bottom: parent.bottom
            width: parent.width
            opacity: 0.6
        }
    }
}
