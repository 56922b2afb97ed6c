// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic

/// A button with words. What is to be hit may be larger than what is drawn: `target` against `drawnHeight`.
Button {
    id: control

    enum Kind {
        Primary,
        Secondary,
        Ghost,
        Danger
    }

    property int kind: OButton.Kind.Primary
    property bool busy: false
    /// The full height of the target is drawn, for the one action of a form.
    property bool tall: false
    property string iconName: ""

    readonly property real drawnHeight: Math.max(control.tall ? 44 : Theme.touch ? 36 : 32, words.implicitHeight + 12)
    readonly property color wordColour: {
        switch (control.kind) {
        case OButton.Kind.Primary:
            return Theme.accentWords;
        case OButton.Kind.Danger:
            return Theme.dangerWords;
        default:
            return Theme.accent;
        }
    }

    implicitHeight: Math.max(Theme.target, control.drawnHeight)
    implicitWidth: Math.max(44, content.implicitWidth + 28)
    topInset: (control.height - control.drawnHeight) / 2
    bottomInset: control.topInset
    padding: 0
    hoverEnabled: true
    Accessible.role: Accessible.Button
    Accessible.name: control.text
    Accessible.onPressAction: control.click()
    Keys.onReturnPressed: control.click()
    Keys.onEnterPressed: control.click()

    background: Rectangle {
        radius: Theme.radius
        color: {
            switch (control.kind) {
            case OButton.Kind.Primary:
                return control.down ? Theme.accentPressed : control.hovered ? Theme.accentHover : Theme.accent;
            case OButton.Kind.Danger:
                return control.down ? Qt.darker(Theme.danger, 1.2) : control.hovered ? Qt.darker(Theme.danger, 1.08) : Theme.danger;
            case OButton.Kind.Secondary:
                return control.down ? Theme.selected : control.hovered ? Theme.hover : Theme.surface;
            default:
                return control.down ? Theme.selected : control.hovered ? Theme.hover : "transparent";
            }
        }
        border.width: control.kind === OButton.Kind.Secondary ? 1 : 0
        border.color: Theme.line
        opacity: control.enabled ? 1 : 0.45

        FocusRing {
            shown: control.visualFocus
        }
    }

    contentItem: Item {
        opacity: control.enabled ? 1 : 0.6

        Row {
            id: content

            anchors.centerIn: parent
            spacing: Theme.space8
            width: Math.min(content.implicitWidth, parent.width - 16)

            OIcon {
                visible: control.iconName !== "" && !control.busy
                iconName: control.iconName
                color: control.wordColour
                size: Theme.mark(18)
                anchors.verticalCenter: parent.verticalCenter
            }
            // Few buttons are ever busy.
            Loader {
                active: control.busy
                visible: active
                anchors.verticalCenter: parent.verticalCenter
                sourceComponent: Spinner {
                    running: control.busy
                    colour: control.wordColour
                }
            }
            OText {
                id: words

                text: control.text
                color: control.wordColour
                font.pixelSize: Theme.textBody
                font.weight: Font.DemiBold
                anchors.verticalCenter: parent.verticalCenter
            }
        }
    }
}
