// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Otklik.Models

/// The titles of the table's columns; a press sorts by one, a second press turns the order round.
Item {
    id: header

    required property VisitorColumns columns
    required property VisitorListModel visitors

    implicitHeight: Math.max(Theme.touch ? 44 : 36, (header.columns.tight ? 2.4 : 1) * Theme.textSmall + 20)

    Repeater {
        model: header.columns.count

        AbstractButton {
            id: title

            required property int index

            readonly property bool sorting: header.visitors.sortColumn === header.columns.sorts[title.index]

            objectName: "visitorsSort_" + title.index
            x: header.columns.starts[title.index] - 6
            width: header.columns.widths[title.index] + 12
            height: header.height
            visible: header.columns.widths[title.index] > 0
            hoverEnabled: true
            text: header.columns.titles[title.index]
            Accessible.role: Accessible.ColumnHeader
            Accessible.name: !title.sorting ? title.text
                                            : header.visitors.sortDescending ? qsTr("%1, sorted, largest first").arg(title.text)
                                                                             : qsTr("%1, sorted, smallest first").arg(title.text)
            Accessible.onPressAction: title.click()
            Keys.onReturnPressed: title.click()
            Keys.onEnterPressed: title.click()
            onClicked: {
                if (title.sorting) {
                    header.visitors.sortDescending = !header.visitors.sortDescending;
                } else {
                    header.visitors.sortDescending = false;
                    header.visitors.sortColumn = header.columns.sorts[title.index];
                }
            }

            background: Item {
                FocusRing {
                    gap: -3
                    shown: title.visualFocus
                }
            }
            contentItem: Item {
                OText {
                    id: word

                    x: 6
                    width: Math.min(implicitWidth, parent.width - 6 - (title.sorting ? Theme.textSmall + 3 : 0))
                    height: parent.height
                    text: title.text
                    color: title.sorting || title.hovered ? Theme.text : Theme.muted
                    font.pixelSize: Theme.textSmall
                    font.weight: title.sorting ? Font.DemiBold : Font.Medium
                    elide: Text.ElideNone
                    wrapMode: header.columns.tight ? Text.Wrap : Text.NoWrap
                    Accessible.ignored: true
                }
                OIcon {
                    visible: title.sorting
                    x: word.x + Math.min(word.width, word.contentWidth) + 3
                    anchors.verticalCenter: parent.verticalCenter
                    iconName: header.visitors.sortDescending ? "arrow-down" : "arrow-up"
                    size: Theme.textSmall
                    color: Theme.text
                }
            }
        }
    }
    LineAcross {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
