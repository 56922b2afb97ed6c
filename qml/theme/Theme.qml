// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick

/// Colours, sizes and durations. Main sets `dark`, `textScale`, `touch`, `reducedMotion` and `keyboardHeight`; everything
/// else follows.
QtObject {
    id: theme

    property bool dark: false
    /// 0.8 to 2.0.
    property real textScale: 1
    /// Targets for fingers: a narrow or tablet window, or somebody touched the screen.
    property bool touch: false
    /// Rows of the lists stand closer together.
    property bool compact: false
    property bool reducedMotion: false
    /// How much of the foot of the window the on-screen keyboard covers, in pixels.
    property real keyboardHeight: 0

    readonly property color background: dark ? "#111519" : "#F5F6F8"
    readonly property color surface: dark ? "#181D23" : "#FFFFFF"
    readonly property color raised: dark ? "#20272F" : "#FFFFFF"
    readonly property color line: dark ? "#2C353F" : "#DFE3E8"
    readonly property color text: dark ? "#E7ECF1" : "#17202A"
    readonly property color muted: dark ? "#9AA7B5" : "#5A6674"
    readonly property color accent: dark ? "#41BDB5" : "#0B7A75"
    readonly property color accentWords: dark ? "#06211F" : "#FFFFFF"
    readonly property color ownBubble: dark ? "#173C3A" : "#DDF3F0"
    readonly property color otherBubble: dark ? "#20272F" : "#FFFFFF"
    readonly property color noteBubble: dark ? "#3A3117" : "#FFF4D6"
    readonly property color danger: dark ? "#F1776B" : "#C2362B"
    readonly property color warning: dark ? "#E5A94B" : "#A8660B"
    readonly property color success: dark ? "#5FC48E" : "#2C8052"
    readonly property color info: dark ? "#7CA8F5" : "#2A64D6"
    readonly property color violet: dark ? "#B49CF2" : "#7A4FD0"

    // Made of the colours above, over `surface`.
    readonly property color hover: dark ? "#1F262D" : "#F7F8FA"
    readonly property color selected: dark ? "#1C2D30" : "#E9F3F2"
    readonly property color accentHover: dark ? "#57C9C2" : "#096863"
    readonly property color accentPressed: dark ? "#35A49D" : "#075550"
    readonly property color dangerWords: dark ? "#2B0A07" : "#FFFFFF"
    readonly property color warningWords: dark ? "#2B1C02" : "#FFFFFF"
    readonly property color waitingRow: dark ? "#2A2620" : "#FCF6ED"
    /// `warning` as words, also over tinted grounds.
    readonly property color waitingWords: dark ? "#E5A94B" : "#9A5B08"
    /// `accent` as a link, also in our own bubbles.
    readonly property color link: dark ? "#41BDB5" : "#09706B"
    readonly property color warningLine: dark ? "#39301F" : "#FBEFD9"
    readonly property color warningLineWords: dark ? "#E5A94B" : "#8A5206"
    readonly property color field: dark ? "#111519" : "#F5F6F8"
    readonly property color scrim: dark ? "#99000000" : "#66101820"
    readonly property color shadow: dark ? "#0E000000" : "#02000000"

    readonly property int space4: 4
    readonly property int space8: 8
    readonly property int space12: 12
    readonly property int space16: 16
    readonly property int space24: 24
    readonly property int radius: 8
    readonly property int bubbleRadius: 14

    readonly property int textTiny: size(11)
    readonly property int textSmall: size(12)
    readonly property int textTable: size(13)
    readonly property int textBody: size(14)
    readonly property int textName: size(15)
    readonly property int textTitle: size(18)
    readonly property int textDisplay: size(22)

    /// The height of what is to be hit, in pixels.
    readonly property int target: touch ? 44 : 32
    readonly property int rowTarget: touch ? 44 : 36
    /// Above and below what stands in a row, between its lines, and how wide the face in it is.
    readonly property int rowSpace: compact ? 5 : 11
    readonly property int lineSpace: compact ? 1 : 3
    readonly property int face: compact ? 28 : 40

    readonly property int fast: reducedMotion ? 0 : 90
    readonly property int slow: reducedMotion ? 0 : 150

    readonly property string family: {
        const present = Qt.fontFamilies();
        for (const wanted of ["Inter", "Noto Sans"]) {
            if (present.includes(wanted))
                return wanted;
        }
        return "sans-serif";
    }

    /// @p pixels of the design at the operator's text size.
    function size(pixels: real): int {
        return Math.round(pixels * theme.textScale);
    }

    /// @p pixels of an icon, which grows with the text but not as fast.
    function mark(pixels: real): int {
        return Math.round(pixels * (1 + 0.6 * (theme.textScale - 1)));
    }

    /// @p colour at @p share of its strength, 0 to 1.
    function faint(colour: color, share: real): color {
        return Qt.rgba(colour.r, colour.g, colour.b, share);
    }
}
