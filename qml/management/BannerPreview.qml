// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Otklik.Models

/// The corner of a page with the open banner as visitors see it by day.
Rectangle {
    id: preview

    required property SiteForm site

    readonly property color own: /^#[0-9a-f]{6}$/.test(preview.site.colour) ? preview.site.colour : "#0B7A75"

    implicitHeight: panel.height + launcher.height + 48
    radius: Theme.radius
    color: Theme.dark ? "#232A31" : "#ECEEF1"
    border.width: 1
    border.color: Theme.line
    clip: true
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("How visitors see the banner")

    Rectangle {
        id: panel

        x: preview.site.onTheLeft ? 16 : parent.width - width - 16
        y: 16
        width: Math.min(300, parent.width - 32)
        height: head.height + hello.height + 60
        radius: 14
        color: "#FFFFFF"

        Behavior on x {
            NumberAnimation {
                duration: Theme.slow
            }
        }

        Rectangle {
            id: head

            width: parent.width
            height: 56
            topLeftRadius: 14
            topRightRadius: 14
            color: preview.own

            Rectangle {
                id: face

                x: 12
                anchors.verticalCenter: parent.verticalCenter
                width: 36
                height: 36
                radius: 18
                color: "#33FFFFFF"

                Image {
                    anchors.fill: parent
                    visible: preview.site.avatar !== ""
                    source: preview.site.avatar
                    sourceSize: Qt.size(96, 96)
                    smooth: true
                }
                // The picture is a square; what is round about it is drawn over it.
                Rectangle {
                    anchors.fill: parent
                    anchors.margins: -8
                    visible: preview.site.avatar !== ""
                    radius: width / 2
                    color: "transparent"
                    border.width: 8
                    border.color: preview.own
                }
                OIcon {
                    anchors.centerIn: parent
                    visible: preview.site.avatar === ""
                    iconName: "chat"
                    size: 20
                    color: "#FFFFFF"
                }
            }
            OText {
                x: face.x + face.width + 10
                width: parent.width - x - 12
                anchors.verticalCenter: parent.verticalCenter
                text: preview.site.bannerTitle !== "" ? preview.site.bannerTitle : preview.site.name
                color: "#FFFFFF"
                font.weight: Font.DemiBold
                Accessible.ignored: true
            }
        }
        Column {
            id: hello

            x: 16
            y: head.height + 20
            width: parent.width - 32
            spacing: 6

            OText {
                width: parent.width
                text: preview.site.greetingTitle !== "" ? preview.site.greetingTitle : qsTr("Good day!", "in the preview of the banner")
                color: "#17202A"
                font.weight: Font.DemiBold
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.Wrap
                elide: Text.ElideNone
                Accessible.ignored: true
            }
            OText {
                width: parent.width
                text: preview.site.greeting !== "" ? preview.site.greeting : qsTr("Write to us, we answer here.", "in the preview of the banner")
                color: "#5A6674"
                font.pixelSize: Theme.textTable
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.Wrap
                elide: Text.ElideNone
                Accessible.ignored: true
            }
        }
    }
    Rectangle {
        id: launcher

        x: preview.site.onTheLeft ? panel.x : panel.x + panel.width - width
        y: panel.y + panel.height + 12
        width: 48
        height: 48
        radius: 24
        color: preview.own

        OIcon {
            anchors.centerIn: parent
            iconName: "chat"
            size: 24
            color: "#FFFFFF"
        }
    }
}
