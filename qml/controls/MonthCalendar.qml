// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic

/// One month to choose a day in. Days are "yyyy-MM-dd", so that they compare as they follow. Arrows move by day and by
/// week, Page Up and Page Down by month, Enter chooses.
FocusScope {
    id: calendar

    /// From and to, both shown as chosen; empty: none is.
    property string firstDay: ""
    property string lastDay: ""
    /// The last day that can be chosen.
    required property string today
    /// The language of the names.
    required property string language
    /// Where the keyboard is.
    property string day: calendar.today

    readonly property int shownYear: Number(calendar.day.slice(0, 4))
    readonly property int shownMonth: Number(calendar.day.slice(5, 7)) - 1
    readonly property int cell: Theme.touch ? 44 : 36

    signal chosen(string day)

    function dayOf(year: int, month: int, date: int): string {
        return new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10);
    }
    /// A month that has no such day ends with its last one.
    function go(months: int, days: int): void {
        const date = Number(calendar.day.slice(8, 10));
        const last = Number(calendar.dayOf(calendar.shownYear, calendar.shownMonth + months + 1, 0).slice(8, 10));
        const next = calendar.dayOf(calendar.shownYear, calendar.shownMonth + months, Math.min(date, last) + days);
        calendar.day = next > calendar.today ? calendar.today : next;
    }

    implicitWidth: 7 * calendar.cell
    implicitHeight: head.height + names.height + 6 * calendar.cell + 8
    Keys.onLeftPressed: calendar.go(0, -1)
    Keys.onRightPressed: calendar.go(0, 1)
    Keys.onUpPressed: calendar.go(0, -7)
    Keys.onDownPressed: calendar.go(0, 7)
    Keys.onReturnPressed: calendar.chosen(calendar.day)
    Keys.onEnterPressed: calendar.chosen(calendar.day)
    Keys.onSpacePressed: calendar.chosen(calendar.day)
    Keys.onPressed: event => {
        if (event.key === Qt.Key_PageUp || event.key === Qt.Key_PageDown) {
            calendar.go(event.key === Qt.Key_PageUp ? -1 : 1, 0);
            event.accepted = true;
        }
    }

    Item {
        id: head

        width: calendar.width
        height: Math.max(calendar.cell, monthName.implicitHeight + 8)

        OIconButton {
            objectName: "calendarBack"
            anchors.verticalCenter: parent.verticalCenter
            side: calendar.cell
            focusPolicy: Qt.NoFocus
            iconName: "chevron-left"
            text: qsTr("The month before")
            onClicked: calendar.go(-1, 0)
        }
        OText {
            id: monthName

            objectName: "calendarMonth"
            anchors.centerIn: parent
            text: Qt.locale(calendar.language).standaloneMonthName(calendar.shownMonth) + " " + calendar.shownYear
            font.weight: Font.DemiBold
        }
        OIconButton {
            objectName: "calendarOn"
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            side: calendar.cell
            focusPolicy: Qt.NoFocus
            enabled: calendar.dayOf(calendar.shownYear, calendar.shownMonth + 1, 1) <= calendar.today
            iconName: "chevron-right"
            text: qsTr("The month after")
            onClicked: calendar.go(1, 0)
        }
    }
    DayOfWeekRow {
        id: names

        y: head.height
        width: calendar.width
        padding: 0
        spacing: 0
        locale: Qt.locale(calendar.language)
        delegate: OText {
            required property string shortName

            text: shortName
            color: Theme.muted
            font.pixelSize: Theme.textSmall
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
    }
    MonthGrid {
        objectName: "calendarDays"
        y: names.y + names.height + 4
        width: calendar.width
        height: 6 * calendar.cell
        padding: 0
        spacing: 0
        focus: true
        locale: Qt.locale(calendar.language)
        year: calendar.shownYear
        month: calendar.shownMonth
        delegate: Item {
            id: place

            // MonthGrid gives these by name; its `date` is in the zone of the system and no day by itself.
            required property int year
            required property int month
            required property int day

            readonly property string date: calendar.dayOf(place.year, place.month, place.day)
            readonly property bool other: place.month !== calendar.shownMonth
            readonly property bool end: place.date === calendar.firstDay || place.date === calendar.lastDay
            readonly property bool between: calendar.lastDay !== "" && place.date > calendar.firstDay && place.date < calendar.lastDay
            readonly property bool late: place.date > calendar.today

            objectName: "calendar_" + place.date
            implicitWidth: calendar.cell
            implicitHeight: calendar.cell
            Accessible.role: Accessible.Button
            Accessible.name: place.day + " " + Qt.locale(calendar.language).monthName(place.month) + " " + place.year
            Accessible.ignored: place.late
            Accessible.onPressAction: press.take()

            Rectangle {
                anchors.fill: parent
                anchors.margins: 2
                radius: Theme.radius
                color: place.end ? Theme.accent : place.between ? Theme.selected : press.containsMouse && !place.late ? Theme.hover : "transparent"
                border.width: place.date === calendar.today && !place.end ? 1 : 0
                border.color: Theme.muted

                FocusRing {
                    shown: calendar.activeFocus && place.date === calendar.day
                }
            }
            OText {
                anchors.centerIn: parent
                text: place.day
                font.pixelSize: Theme.textTable
                color: place.end ? Theme.accentWords : place.other ? Theme.muted : Theme.text
                opacity: place.late ? 0.4 : 1
                Accessible.ignored: true
            }
            MouseArea {
                id: press

                function take(): void {
                    calendar.day = place.date;
                    calendar.chosen(place.date);
                }

                anchors.fill: parent
                enabled: !place.late
                hoverEnabled: true
                onClicked: press.take()
            }
        }
    }
}
