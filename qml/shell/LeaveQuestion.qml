// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Otklik.Models

/// Asks before the program ends while changes of the administration are not saved.
ConfirmDialog {
    id: dialog

    required property App app

    title: qsTr("Close the program?")
    question: qsTr("%n change(s) in the administration are not saved and are gone then.", "", dialog.app.desk?.management.unsavedCount ?? 0)
    agree: qsTr("Close")
    agreeName: "leaveConfirm"
}
