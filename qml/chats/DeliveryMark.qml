// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Otklik.Models

/// Where one of our own messages is: outbox, server, the visitor's browser, or refused.
OIcon {
    id: mark

    required property int delivery

    readonly property string words: {
        switch (mark.delivery) {
        case TimelineModel.Queued:
            return qsTr("In the outbox");
        case TimelineModel.Sent:
            return qsTr("Sent");
        case TimelineModel.Seen:
            return qsTr("Seen by the visitor");
        default:
            return qsTr("Not sent");
        }
    }

    size: Theme.mark(15)
    iconName: {
        switch (mark.delivery) {
        case TimelineModel.Queued:
            return "clock";
        case TimelineModel.Sent:
            return "tick";
        case TimelineModel.Seen:
            return "double-tick";
        default:
            return "warning";
        }
    }
    color: mark.delivery === TimelineModel.Failed ? Theme.danger : mark.delivery === TimelineModel.Seen ? Theme.accent : Theme.muted
    Accessible.role: Accessible.Graphic
    Accessible.name: mark.words
}
