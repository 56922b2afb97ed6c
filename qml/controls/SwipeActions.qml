// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/// What a finger does with a row by drawing it aside: a field with an icon and a word comes into sight behind the row; let
/// go far enough, it is done, else the row springs back. A mouse has buttons and a menu for the same, and drags rows
/// elsewhere. Stands in the row, whose background and content move by `offset`.
Item {
    id: swipe

    enum Kind {
        Go,
        Later,
        End
    }

    /// Uncovered by drawing to the right; without a word there is nothing to uncover.
    property string leadingText: ""
    property string leadingIcon: ""
    property int leadingKind: SwipeActions.Kind.Go
    /// Uncovered by drawing to the left.
    property string trailingText: ""
    property string trailingIcon: ""
    property int trailingKind: SwipeActions.Kind.Later

    /// How far the row is drawn aside, in pixels; to the left of its place: negative.
    property real offset: 0
    /// How far is far enough.
    readonly property real threshold: Math.min(112, 0.35 * swipe.width)
    /// Letting go now does it.
    readonly property bool ready: Math.abs(swipe.offset) >= swipe.threshold
    readonly property bool leads: swipe.offset > 0
    readonly property int kind: swipe.leads ? swipe.leadingKind : swipe.trailingKind
    readonly property color colour: swipe.kind === SwipeActions.Kind.Go ? Theme.accent
                                                                        : swipe.kind === SwipeActions.Kind.Later ? Theme.warning : Theme.danger
    readonly property color wordColour: swipe.kind === SwipeActions.Kind.Go ? Theme.accentWords
                                                                            : swipe.kind === SwipeActions.Kind.Later ? Theme.warningWords : Theme.dangerWords

    signal leadingChosen
    signal trailingChosen

    /// Puts the row back at once, as a row that is used for something else needs it.
    function reset(): void {
        springing.stop();
        swipe.offset = 0;
    }
    function follow(distance: real): void {
        springing.stop();
        const most = 0.7 * swipe.width;
        const rightmost = swipe.leadingText === "" ? 0 : most;
        const leftmost = swipe.trailingText === "" ? 0 : -most;
        swipe.offset = Math.max(leftmost, Math.min(rightmost, distance));
    }
    function letGo(acts: bool): void {
        const done = acts && swipe.ready;
        const led = swipe.leads;
        springing.start();
        if (done && led)
            swipe.leadingChosen();
        else if (done)
            swipe.trailingChosen();
    }

    anchors.fill: parent
    z: -2 // behind the row's background

    DragHandler {
        id: drawing

        target: null
        acceptedDevices: PointerDevice.TouchScreen
        yAxis.enabled: false // that is scrolling
        enabled: swipe.leadingText !== "" || swipe.trailingText !== ""
        onActiveTranslationChanged: {
            if (drawing.active)
                swipe.follow(drawing.activeTranslation.x);
        }
        onGrabChanged: transition => {
            if (transition === PointerDevice.UngrabExclusive)
                swipe.letGo(true);
            else if (transition === PointerDevice.CancelGrabExclusive)
                swipe.letGo(false);
        }
    }
    NumberAnimation {
        id: springing

        target: swipe
        property: "offset"
        to: 0
        duration: Theme.slow
        easing.type: Easing.OutCubic
    }

    // There is nothing to be seen of most rows.
    Loader {
        active: swipe.offset !== 0
        height: parent.height
        sourceComponent: fieldOfRow
    }
    Component {
        id: fieldOfRow

        Rectangle {
            id: field

            objectName: "swipeField"
            x: swipe.leads ? 0 : swipe.width - width
            width: Math.abs(swipe.offset)
            height: swipe.height
            clip: true
            color: swipe.ready ? swipe.colour : Theme.faint(swipe.colour, 0.18)

            Row {
                x: swipe.leads ? 20 : field.width - width - 20
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.space8

                OIcon {
                    anchors.verticalCenter: parent.verticalCenter
                    iconName: swipe.leads ? swipe.leadingIcon : swipe.trailingIcon
                    size: Theme.mark(22)
                    color: words.color
                }
                OText {
                    id: words

                    anchors.verticalCenter: parent.verticalCenter
                    text: swipe.leads ? swipe.leadingText : swipe.trailingText
                    color: swipe.ready ? swipe.wordColour : Theme.text
                    font.pixelSize: Theme.textTable
                    font.weight: Font.DemiBold
                    Accessible.ignored: true
                }
            }
        }
    }
}
