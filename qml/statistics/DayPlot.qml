// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Otklik.Models

/// Days side by side: bars of chats, or the line of the first answers. Left and right arrows go from day to day, and so
/// does the mouse; the table tells the same in words. Plain rectangles and one painted line, so that it needs no
/// graphics card.
FocusScope {
    id: plot

    required property FiguresModel days
    required property plotAxis axis
    /// What the line goes through; empty: bars are drawn.
    property list<double> line: []
    property bool lined: false
    property string description
    /// The day that is looked at, -1: none.
    property int current: -1

    signal looked(int day)

    readonly property real scaleWidth: {
        let widest = 0;
        for (const word of plot.axis.words)
            widest = Math.max(widest, measure.advanceWidth(word));
        return Math.ceil(widest) + 10;
    }
    readonly property real foot: Math.ceil(measure.height) + 8
    readonly property real area: plot.height - plot.foot
    readonly property real pitch: Math.max(4, (plot.width - plot.scaleWidth) / Math.max(1, plot.days.count))
    /// Every so many days have their label.
    readonly property int labelStep: Math.max(1, Math.ceil(64 * Theme.textScale / plot.pitch))

    implicitHeight: 200
    activeFocusOnTab: true
    Accessible.role: Accessible.Chart
    Accessible.name: plot.description
    Accessible.description: plot.current < 0 ? "" : plot.days.sentence(plot.current)
    Accessible.focusable: true
    Keys.onLeftPressed: plot.step(-1)
    Keys.onRightPressed: plot.step(1)
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Home || event.key === Qt.Key_End) {
            plot.look(event.key === Qt.Key_Home ? 0 : plot.days.count - 1);
            event.accepted = true;
        }
    }
    onActiveFocusChanged: {
        if (plot.activeFocus && plot.current < 0)
            plot.look(plot.days.count - 1);
    }

    function step(step: int): void {
        plot.look(plot.current < 0 ? plot.days.count - 1 : plot.current + step);
    }
    function look(day: int): void {
        const wanted = Math.max(0, Math.min(plot.days.count - 1, day));
        plot.looked(wanted);
        if ((wanted + 1) * plot.pitch > strip.contentX + strip.width)
            strip.contentX = (wanted + 1) * plot.pitch - strip.width;
        else if (wanted * plot.pitch < strip.contentX)
            strip.contentX = wanted * plot.pitch;
    }

    FontMetrics {
        id: measure

        font.family: Theme.family
        font.pixelSize: Theme.textTiny
    }
    FocusRing {
        gap: 6
        shown: plot.activeFocus
    }

    Repeater {
        model: plot.axis.marks

        Item {
            id: mark

            required property int index
            required property double modelData

            y: plot.area * (1 - mark.modelData / plot.axis.top)
            width: plot.width
            z: -1

            OText {
                width: plot.scaleWidth - 10
                y: -height / 2
                text: plot.axis.words[mark.index]
                color: Theme.muted
                font.pixelSize: Theme.textTiny
                horizontalAlignment: Text.AlignRight
                elide: Text.ElideNone
                Accessible.ignored: true
            }
            LineAcross {
                x: plot.scaleWidth
                width: plot.width - plot.scaleWidth
                opacity: 0.7
            }
        }
    }
    LineAcross {
        x: plot.scaleWidth
        y: plot.area
        width: plot.width - plot.scaleWidth
    }

    Flickable {
        id: strip

        x: plot.scaleWidth
        width: plot.width - plot.scaleWidth
        height: plot.height
        contentWidth: plot.pitch * plot.days.count
        contentHeight: height
        clip: strip.interactive
        flickableDirection: Flickable.HorizontalFlick
        interactive: contentWidth > width + 1
        boundsBehavior: Flickable.StopAtBounds
        // The newest days first, where not all of them find room.
        onContentWidthChanged: contentX = Math.max(0, contentWidth - width)

        Rectangle {
            visible: plot.current >= 0
            x: plot.current * plot.pitch
            width: plot.pitch
            height: plot.area
            color: Theme.faint(Theme.text, 0.06)
        }
        Repeater {
            model: plot.days

            Item {
                id: day

                required property int index
                required property string label
                required property int taken
                required property int missed

                readonly property real barWidth: Math.max(2, Math.min(28, Math.round(plot.pitch * 0.62)))
                readonly property real unit: plot.area / plot.axis.top

                x: day.index * plot.pitch
                width: plot.pitch
                height: plot.area

                Rectangle {
                    visible: !plot.lined && day.taken > 0
                    x: Math.round((day.width - width) / 2)
                    y: plot.area - height
                    width: day.barWidth
                    height: Math.max(1, day.taken * day.unit)
                    topLeftRadius: day.missed > 0 ? 0 : Math.min(3, width / 3)
                    topRightRadius: topLeftRadius
                    color: day.index === plot.current ? Theme.accentHover : Theme.accent
                }
                Rectangle {
                    visible: !plot.lined && day.missed > 0
                    x: Math.round((day.width - width) / 2)
                    y: plot.area - (day.taken + day.missed) * day.unit
                    width: day.barWidth
                    height: Math.max(1, day.missed * day.unit - (day.taken > 0 ? 1 : 0))
                    topLeftRadius: Math.min(3, width / 3, height)
                    topRightRadius: topLeftRadius
                    color: Theme.warning
                }
                OText {
                    // Counted from the newest day, which always has one.
                    visible: (plot.days.count - 1 - day.index) % plot.labelStep === 0
                    x: Math.max(-day.x, Math.min((day.width - width) / 2, strip.contentWidth - day.x - width))
                    y: plot.area + 8
                    text: day.label
                    color: day.index === plot.current ? Theme.text : Theme.muted
                    font.pixelSize: Theme.textTiny
                    elide: Text.ElideNone
                    Accessible.ignored: true
                }
            }
        }
        PlotLine {
            visible: plot.lined
            width: strip.contentWidth
            height: plot.area
            values: plot.line
            ceiling: plot.axis.top
            colour: Theme.info
            ground: Theme.surface
        }
        MouseArea {
            width: strip.contentWidth
            height: plot.height
            hoverEnabled: true
            onPositionChanged: event => plot.looked(Math.max(0, Math.min(plot.days.count - 1, Math.floor(event.x / plot.pitch))))
            onClicked: event => plot.looked(Math.max(0, Math.min(plot.days.count - 1, Math.floor(event.x / plot.pitch))))
            onExited: {
                if (!plot.activeFocus)
                    plot.looked(-1);
            }
        }
    }
}
