// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Otklik.Models

/// The time zone of a site's working hours, found by its name.
FilterButton {
    id: choice

    required property SiteForm site

    text: choice.site.zone !== "" ? choice.site.zone.replace(/_/g, " ") : qsTr("Choose a time zone")
    description: qsTr("Time zone")
    onClicked: popup.open()

    Popup {
        id: popup

        y: choice.height + 4
        width: Math.min(320 * Math.max(1, Theme.textScale), (choice.Window.window?.width ?? 400) - 32)
        height: find.height + list.height + 32
        padding: 12
        margins: 8
        focus: true
        closePolicy: Popup.CloseOnEscape | Popup.CloseOnPressOutside
        onAboutToShow: find.clear()
        onOpened: find.forceActiveFocus(Qt.TabFocusReason)

        background: Rectangle {
            radius: Theme.radius + 2
            color: Theme.raised
            border.width: 1
            border.color: Theme.line

            Shadow {
                radius: Theme.radius + 2
            }
        }
        contentItem: Item {
            OSearchField {
                id: find

                objectName: "zoneFind"
                width: parent.width
                hint: qsTr("Find a city")
                onGivenUp: popup.close()
                Keys.onDownPressed: list.forceActiveFocus(Qt.TabFocusReason)
                onAccepted: {
                    if (list.count > 0)
                        list.take(0);
                }
            }
            ListView {
                id: list

                function take(row: int): void {
                    choice.site.zone = list.model[row];
                    popup.close();
                }

                objectName: "zoneList"
                anchors.top: find.bottom
                anchors.topMargin: 8
                width: parent.width
                height: 6.5 * Theme.rowTarget
                clip: true
                model: popup.visible ? choice.site.zones(find.text, 100) : []
                boundsBehavior: Flickable.StopAtBounds
                activeFocusOnTab: true
                keyNavigationEnabled: true
                currentIndex: 0
                Accessible.role: Accessible.List
                Accessible.name: qsTr("Time zones")
                ScrollBar.vertical: OScrollBar {}
                Keys.onReturnPressed: list.take(list.currentIndex)
                Keys.onEnterPressed: list.take(list.currentIndex)

                delegate: AbstractButton {
                    id: zone

                    required property int index
                    required property string modelData

                    objectName: "zone_" + zone.modelData
                    width: ListView.view.width
                    height: Theme.rowTarget
                    focusPolicy: Qt.NoFocus
                    hoverEnabled: true
                    Accessible.role: Accessible.ListItem
                    Accessible.name: words.text
                    Accessible.selected: zone.modelData === choice.site.zone
                    Accessible.onPressAction: zone.click()
                    onClicked: list.take(zone.index)

                    background: Rectangle {
                        radius: Theme.radius - 2
                        color: zone.modelData === choice.site.zone ? Theme.selected : zone.hovered || zone.down ? Theme.hover : "transparent"

                        FocusRing {
                            gap: -1
                            shown: zone.ListView.isCurrentItem && zone.ListView.view.activeFocus
                        }
                    }
                    contentItem: OText {
                        id: words

                        leftPadding: 8
                        text: zone.modelData.replace(/_/g, " ")
                    }
                }
            }
        }
    }
}
