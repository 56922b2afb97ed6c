// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Otklik.Models

/// The blacklist as a part of «Управление».
Rectangle {
    id: part

    required property Desk desk
    required property list<ManagementArea> areas
    required property int current
    required property bool wide
    required property bool narrow

    signal areaChosen(int index)
    signal settingsAsked
    signal signOutAsked

    color: Theme.surface

    PageHeader {
        id: header

        x: part.narrow ? 16 : 24
        y: 8
        width: parent.width - 2 * x
        desk: part.desk
        withStatus: !part.wide
        title: part.wide ? qsTr("Blacklist") : qsTr("Administration")
        onSettingsAsked: part.settingsAsked()
        onSignOutAsked: part.signOutAsked()
    }
    AreaMenu {
        id: menu

        visible: !part.wide
        x: header.x
        y: header.y + header.height
        width: Math.min(implicitWidth, header.width)
        areas: part.areas
        current: part.current
        onChosen: index => part.areaChosen(index)
    }
    BlacklistPage {
        x: header.x
        anchors.top: menu.visible ? menu.bottom : header.bottom
        anchors.bottom: parent.bottom
        width: Math.min(header.width, 720 * Math.max(1, Theme.textScale))
        blacklist: part.desk.blacklist
    }
}
