// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Otklik.Models

/// The page of a section. This is all that the workplace knows of its pages.
Rectangle {
    id: page

    required property PageContext context

    readonly property App app: page.context.app
    readonly property Desk desk: page.context.desk
    readonly property bool narrow: page.context.narrow
    readonly property bool wide: page.context.wide
    readonly property bool watched: page.context.watched

    /// Something of the list is open; a narrow window shows it alone.
    property bool reading: false
    /// Two of the list are open side by side.
    property bool pair: false

    color: "transparent"

    /// Puts the keyboard into the field that narrows the list down.
    function focusFind(): void {
    }
    /// Opens what stands @p step rows from what is open.
    function go(step: int): void {
    }
    /// One step back; false when there was none.
    function goBack(): bool {
        return false;
    }
}
