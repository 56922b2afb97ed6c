// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/// Makes its page when it is first looked at, and keeps it. The page is given by its address: what a document names is
/// loaded with it, and the program would begin with the loading of every page.
Loader {
    id: loader

    /// Seen from this folder.
    required property string place
    required property PageContext context

    property bool shown: false
    readonly property SectionPage page: loader.item as SectionPage

    anchors.fill: parent
    visible: loader.shown

    function make(): void {
        if (loader.shown && loader.source.toString() === "")
            loader.setSource(loader.place, {
                context: loader.context
            });
    }

    Component.onCompleted: loader.make()
    onShownChanged: loader.make()
}
