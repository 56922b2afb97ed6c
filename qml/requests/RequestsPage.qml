// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Otklik.Models

/// «Заявки»: what visitors leave when nobody can answer. Narrow: the list or one of them.
SectionPage {
    id: page

    /// The open request. Kept apart from the desk's, so that what shows it is gone before it is.
    property OpenRequest request: null

    reading: page.request !== null

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
        page.desk.requests.close();
        return true;
    }
    function takeRequest(): void {
        const next = page.desk.requests.current;
        if (!next)
            view.active = false;
        page.request = next;
        view.active = page.reading;
    }

    Component.onCompleted: page.takeRequest()

    Connections {
        target: page.desk.requests

        function onCurrentChanged() {
            page.takeRequest();
        }
    }

    RequestListPane {
        id: pane

        visible: !page.narrow || !page.reading
        width: page.narrow ? page.width
                           : Math.min(page.width * 0.45, (page.wide ? page.app.settings.listWidth : 300) * Math.max(1, Theme.textScale))
        height: parent.height
        desk: page.desk
        onVisitorsAsked: page.context.sectionAsked(Section.Name.Visitors)
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
            iconName: "inbox"
            title: qsTr("Choose a request")
            explanation: qsTr("Who takes a request works on it alone; everybody sees who that is.")
        }
        Loader {
            id: view

            anchors.fill: parent
            active: false
            sourceComponent: RequestView {
                request: page.request
                narrow: page.narrow
                onBack: page.desk.requests.close()
                onVisitorAsked: visitorId => page.context.visitorAsked(visitorId)
            }
        }
    }
}
