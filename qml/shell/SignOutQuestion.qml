// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Otklik.Models

/// Asks before the operator is signed out, and says what would be gone.
ConfirmDialog {
    id: dialog

    required property PageContext context

    readonly property Desk desk: dialog.context.desk
    readonly property int unsaved: dialog.desk.management.unsavedCount
    readonly property int unsent: dialog.desk.unsentCount

    title: qsTr("Sign out?")
    question: dialog.chosen
              ? qsTr("Messages, files and everything that is not sent are removed from this computer. What the server has stays there.")
              : dialog.unsaved > 0 ? qsTr("%n change(s) in the administration are not saved and are gone then.", "", dialog.unsaved)
              : dialog.unsent > 0
              ? qsTr("%n message(s) have not been sent yet. They stay on this computer and go when you sign in again.", "", dialog.unsent)
              : qsTr("Your chats stay with you until somebody closes them. What has been written stays on this computer.")
    agree: qsTr("Sign out")
    agreeName: "signOutConfirm"
    danger: dialog.chosen
    choice: qsTr("Remove this account's data from this computer")
    onAgreed: dialog.desk.signOut(dialog.chosen)
}
