// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Otklik.Models

/// «Статистика»: chats of a period in figures, by days and by operators.
SectionPage {
    id: page

    readonly property CompanyStatistics statistics: page.desk.statistics
    readonly property bool figured: page.statistics.state === CompanyStatistics.Shown
    readonly property int inset: page.narrow ? 16 : 24
    /// The day that the mouse or the keyboard is at, in both plots.
    property int day: -1
    /// The table is of days, not of operators.
    property bool ofDays: false

    objectName: "statisticsPage"
    color: Theme.background

    /// Scrolls so that what has the keyboard can be seen.
    function follow(item: Item): void {
        for (let above = item; above; above = above.parent) {
            if (above !== column)
                continue;
            const top = item.mapToItem(scroll.contentItem, 0, 0).y;
            if (top - 12 < scroll.contentY)
                scroll.contentY = Math.max(0, top - 12);
            else if (top + item.height + 24 > scroll.contentY + scroll.height)
                scroll.contentY = Math.max(0, Math.min(top - 12, top + item.height + 24 - scroll.height));
            return;
        }
    }

    Window.onActiveFocusItemChanged: page.follow(page.Window.activeFocusItem)

    Binding {
        target: page.statistics
        property: "looking"
        value: page.context.section === Section.Name.Statistics
        restoreMode: Binding.RestoreNone
    }
    Connections {
        target: page.statistics

        function onShownChanged() {
            page.day = -1;
        }
    }

    Flickable {
        id: scroll

        objectName: "statisticsScroll"
        anchors.fill: parent
        contentHeight: column.y + column.height + 24
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.vertical: OScrollBar {}

        Column {
            id: column

            x: Math.max(page.inset, (scroll.width - width) / 2)
            y: page.narrow ? 8 : 14
            width: Math.min(scroll.width - 2 * page.inset, 1320 * Math.max(1, Theme.textScale))
            spacing: Theme.space12

            PageHeader {
                width: parent.width
                desk: page.desk
                withStatus: page.narrow
                withBack: page.narrow
                title: qsTr("Statistics")
                detail: page.statistics.periodText
                onBack: page.context.backAsked()
                onSettingsAsked: page.context.sectionAsked(Section.Name.Settings)
                onSignOutAsked: page.context.signOutAsked()
            }
            Item {
                width: parent.width
                height: filters.height

                StatisticsFilters {
                    id: filters

                    width: parent.width - refresh.width - 8
                    statistics: page.statistics
                    sites: page.desk.sites
                }
                OIconButton {
                    id: refresh

                    objectName: "statisticsRefresh"
                    anchors.right: parent.right
                    side: Theme.target
                    enabled: !page.statistics.asking
                    iconName: "retry"
                    text: qsTr("Count again")
                    onClicked: page.statistics.refresh()
                }
            }
            ProblemLine {
                objectName: "statisticsProblem"
                width: parent.width
                problem: page.statistics.state === CompanyStatistics.Shown || page.statistics.state === CompanyStatistics.Empty ? page.statistics.problem : ""
            }

            Flow {
                id: tiles

                readonly property int parts: 5
                readonly property real least: 150 * Theme.textScale
                readonly property int columns: width >= tiles.parts * tiles.least ? tiles.parts : width >= 3 * tiles.least ? 3 : 2
                readonly property real tileWidth: (width - (tiles.columns - 1) * spacing) / tiles.columns - 0.01 // so that a sum of them still fits

                visible: page.figured
                width: parent.width
                opacity: page.statistics.outdated ? 0.45 : 1
                spacing: Theme.space12

                component Tile: FigureTile {
                    width: tiles.tileWidth
                    height: Math.max(takenTile.implicitHeight, missedTile.implicitHeight, answerTile.implicitHeight, lengthTile.implicitHeight, ratingTile.implicitHeight)
                }

                Tile {
                    id: takenTile

                    objectName: "statisticsTaken"
                    name: qsTr("Chats taken")
                    value: page.statistics.taken
                    before: page.statistics.takenBefore
                }
                Tile {
                    id: missedTile

                    objectName: "statisticsMissed"
                    name: qsTr("Missed")
                    value: page.statistics.missed
                    before: page.statistics.missedBefore
                }
                Tile {
                    id: answerTile

                    objectName: "statisticsFirstAnswer"
                    name: qsTr("First answer")
                    value: page.statistics.firstAnswer
                    before: page.statistics.firstAnswerBefore
                }
                Tile {
                    id: lengthTile

                    objectName: "statisticsLength"
                    name: qsTr("Length of a chat")
                    value: page.statistics.length
                    before: page.statistics.lengthBefore
                }
                Tile {
                    id: ratingTile

                    objectName: "statisticsRating"
                    // The last one takes what its row has left.
                    width: tiles.columns === tiles.parts ? tiles.tileWidth : 2 * tiles.tileWidth + tiles.spacing
                    name: qsTr("Rating")
                    value: page.statistics.rating
                    before: page.statistics.ratingBefore
                }
            }

            Grid {
                id: plots

                visible: page.figured && page.statistics.days.count > 1
                width: parent.width
                opacity: page.statistics.outdated ? 0.45 : 1
                columns: width >= 900 * Math.max(1, Theme.textScale) ? 2 : 1
                spacing: Theme.space12

                component Plot: PlotCard {
                    width: (plots.width - (plots.columns - 1) * plots.spacing) / plots.columns
                    days: page.statistics.days
                    current: page.day
                    onLooked: day => page.day = day
                }

                Plot {
                    plotName: "statisticsChatsPlot"
                    title: qsTr("Chats by days")
                    explanation: qsTr("Taken, and above them missed")
                    axis: page.statistics.chatAxis
                }
                Plot {
                    plotName: "statisticsAnswersPlot"
                    title: qsTr("First answer by days")
                    explanation: qsTr("Half of the visitors waited no longer")
                    axis: page.statistics.answerAxis
                    lined: true
                    line: page.statistics.answers
                }
            }

            Rectangle {
                visible: page.figured
                width: parent.width
                height: figures.y + figures.height + 8
                opacity: page.statistics.outdated ? 0.45 : 1
                radius: Theme.radius
                color: Theme.surface
                border.width: 1
                border.color: Theme.line

                OChoice {
                    id: parts

                    objectName: "statisticsParts"
                    x: page.narrow ? 12 : 16
                    y: 12
                    description: qsTr("The table")
                    names: [qsTr("By operators"), qsTr("By days")]
                    current: page.ofDays ? 1 : 0
                    onChosen: index => page.ofDays = index === 1
                }
                FiguresTable {
                    id: figures

                    objectName: "statisticsTable"
                    y: parts.y + parts.height + 4
                    width: parent.width
                    narrow: page.narrow
                    ofDays: page.ofDays
                    figures: page.ofDays ? page.statistics.days : page.statistics.operators
                    description: page.ofDays ? qsTr("Figures by days") : qsTr("Figures by operators")
                    onColleagueChosen: colleagueId => page.statistics.colleagueId = page.statistics.colleagueId === colleagueId ? 0 : colleagueId
                }
            }
            OText {
                visible: page.figured
                width: parent.width
                text: qsTr("A chat counts on the day when it began, and for the operator who answered first. First answer and length are medians: half is shorter, half is longer. The rating is the mean of the stars that visitors gave.")
                color: Theme.muted
                font.pixelSize: Theme.textSmall
                wrapMode: Text.Wrap
                elide: Text.ElideNone
                lineHeight: 1.2
            }

            Item {
                visible: page.statistics.state === CompanyStatistics.Loading
                width: parent.width
                height: 240

                Spinner {
                    anchors.centerIn: parent
                }
            }
            EmptyPlace {
                objectName: "statisticsEmpty"
                visible: page.statistics.state === CompanyStatistics.Empty
                width: parent.width
                iconName: "chart"
                title: qsTr("No chats in this time")
                explanation: qsTr("Nobody wrote then, or it was not on this site or to this operator.")
                action: qsTr("Show the last 30 days")
                actionName: "statisticsWiden"
                onActed: {
                    page.statistics.filters.clear();
                    page.statistics.filters.period = SearchFilterSet.Month;
                    page.statistics.colleagueId = 0;
                }
            }
            EmptyPlace {
                objectName: "statisticsFailure"
                visible: page.statistics.state === CompanyStatistics.Offline || page.statistics.state === CompanyStatistics.Failed
                width: parent.width
                iconName: page.statistics.state === CompanyStatistics.Offline ? "offline" : "warning"
                title: page.statistics.state === CompanyStatistics.Offline ? qsTr("Statistics need the network") : qsTr("There are no figures")
                explanation: page.statistics.problem
                action: qsTr("Try again")
                actionName: "statisticsRetry"
                onActed: page.statistics.refresh()
            }
        }
    }
}
