// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// Below the composer: what the keys do, and that what was written is kept.
Item {
    id: foot

    property string hint: ""
    /// There is something to be kept.
    property bool hasText: false

    /// Something was typed: the draft reaches the disk within a second.
    function noteTyping(): void {
        saved.shown = false;
        saving.restart();
    }
    /// Another draft is shown, of which nothing is said.
    function forget(): void {
        saved.shown = false;
        saving.stop();
    }

    height: keys.height

    OText {
        id: keys

        objectName: "composerHint"
        width: Math.min(implicitWidth, parent.width - (saved.visible ? saved.width + 16 : 0))
        text: foot.hint
        color: Theme.muted
        font.pixelSize: Theme.textSmall
        wrapMode: Text.Wrap
        elide: Text.ElideNone
    }
    OText {
        id: saved

        property bool shown: false

        visible: saved.shown && foot.hasText
        anchors.right: parent.right
        text: qsTr("draft saved")
        color: Theme.muted
        font.pixelSize: Theme.textSmall
    }
    Timer {
        id: saving

        interval: 1200
        onTriggered: saved.shown = true
    }
}
