// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/// The blacklist, over the settings.
ODialog {
    id: dialog

    required property PageContext context

    objectName: "blacklistDialog"
    title: qsTr("Blacklist")
    widest: 640
    onAboutToShow: dialog.context.desk.blacklist.clearProblem()

    BlacklistPage {
        width: parent?.width ?? 0
        height: Math.min(implicitHeight, (dialog.parent?.height ?? 0) - 220)
        blacklist: dialog.context.desk.blacklist
    }
    actions: [
        OButton {
            objectName: "blacklistClose"
            text: qsTr("Close")
            onClicked: dialog.close()
        }
    ]
}
