// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Otklik.Models

/// A plot with its title, and what it says of the day that is looked at.
Rectangle {
    id: card

    required property FiguresModel days
    required property plotAxis axis
    property alias line: plot.line
    property alias lined: plot.lined
    property alias current: plot.current
    property string title
    /// What stands beside the title while no day is looked at.
    property string explanation
    property string plotName

    /// Kept free for the longest sentence, so that nothing moves when a day is looked at.
    readonly property int lines: Math.ceil(84 * measure.averageCharacterWidth / Math.max(1, words.width))

    signal looked(int day)

    implicitHeight: plot.y + plot.implicitHeight + 14
    radius: Theme.radius
    color: Theme.surface
    border.width: 1
    border.color: Theme.line

    OText {
        id: name

        x: 16
        y: 14
        width: card.width - 32
        text: card.title
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
        Accessible.name: card.title
    }
    OText {
        id: words

        objectName: card.plotName + "Words"
        x: 16
        y: name.y + name.height + 2
        width: card.width - 32
        height: Math.ceil(measure.height * card.lines)
        text: plot.current < 0 ? card.explanation : card.days.sentence(plot.current)
        color: plot.current < 0 ? Theme.muted : Theme.text
        font.pixelSize: Theme.textSmall
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        verticalAlignment: Text.AlignTop
    }
    FontMetrics {
        id: measure

        font: words.font
    }
    DayPlot {
        id: plot

        objectName: card.plotName
        x: 16
        y: words.y + words.height + 16
        width: card.width - 32
        days: card.days
        axis: card.axis
        description: card.title
        onLooked: day => card.looked(day)
    }
}
