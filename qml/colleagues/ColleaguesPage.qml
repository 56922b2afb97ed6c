// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Otklik.Models

/// «Коллеги»: who works here, and the operators' chat with them. Narrow: one at a time.
SectionPage {
    id: page

    /// The open correspondence. Kept apart from the desk's, so that what shows it is gone before it is.
    property RoomTalk talk: null

    reading: page.talk !== null

    function focusFind(): void {
        pane.focusFind();
    }
    function go(step: int): void {
        pane.go(step);
    }
    /// One step back; false when there was none.
    function goBack(): bool {
        if (!page.reading)
            return false;
        page.desk.colleagues.close();
        return true;
    }
    function takeTalk(): void {
        const next = page.desk.colleagues.talk;
        if (!next)
            view.active = false;
        page.talk = next;
        view.active = page.reading;
    }

    Component.onCompleted: page.takeTalk()

    Connections {
        target: page.desk.colleagues

        function onTalkChanged() {
            page.takeTalk();
        }
    }

    ColleagueListPane {
        id: pane

        visible: !page.narrow || !page.reading
        width: page.narrow ? page.width
                           : Math.min(page.width * 0.45, (page.wide ? page.app.settings.listWidth : 300) * Math.max(1, Theme.textScale))
        height: parent.height
        desk: page.desk
        onSettingsAsked: page.context.sectionAsked(Section.Name.Settings)
        onSignOutAsked: page.context.signOutAsked()
    }
    LineAcross {
        visible: !page.narrow
        x: pane.width
        width: 1
        height: parent.height
    }
    Rectangle {
        x: page.narrow ? 0 : pane.width + 1
        width: page.width - x
        height: parent.height
        visible: !page.narrow || page.reading
        color: Theme.background

        EmptyPlace {
            anchors.fill: parent
            visible: !page.reading
            iconName: "headphones"
            title: qsTr("Choose whom to write to")
            explanation: qsTr("What operators write to each other stays here, also without a network. Visitors never see it.")
        }
        Loader {
            id: view

            anchors.fill: parent
            active: false
            sourceComponent: RoomView {
                app: page.app
                talk: page.talk
                narrow: page.narrow
                watched: page.watched
                onBack: page.desk.colleagues.close()
            }
        }
    }
}
