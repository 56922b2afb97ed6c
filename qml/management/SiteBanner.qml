// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtCore
import QtQuick
import QtQuick.Dialogs
import Otklik.Models

/// How the banner looks on a site, with a picture of it that follows what is typed.
Column {
    id: part

    required property EditForm form

    readonly property SiteForm site: part.form as SiteForm
    /// White words can be read on each.
    readonly property list<string> colours: ["#0B7A75", "#2A64D6", "#7A4FD0", "#B3267A", "#C2362B", "#A8560B", "#2C7A4B", "#3B4754"]

    function takeColour(): void {
        const now = part.site.colour === "" ? part.colours[0] : part.site.colour.toUpperCase();
        const at = part.colours.indexOf(now);
        if (choice.current !== at)
            choice.current = at;
    }

    spacing: Theme.space12
    Component.onCompleted: {
        part.takeColour();
        choice.ready = true;
    }

    Connections {
        target: part.form

        function onChanged() {
            part.takeColour();
        }
    }

    SettingHeading {
        width: parent.width
        text: qsTr("The banner")
    }
    BannerPreview {
        objectName: "siteBannerPreview"
        width: parent.width
        site: part.site
    }
    OText {
        text: qsTr("Colour")
        color: Theme.muted
        font.pixelSize: Theme.textSmall
        font.weight: Font.Medium
        Accessible.ignored: true
    }
    ColourChoice {
        id: choice

        property bool ready: false

        objectName: "siteColour"
        width: parent.width
        colours: part.colours
        description: qsTr("Colour")
        onColourChanged: {
            if (choice.ready && choice.colour !== "" && choice.colour.toLowerCase() !== part.site.colour
                    && !(part.site.colour === "" && choice.current === 0))
                part.site.colour = choice.colour;
        }
    }
    FormField {
        width: parent.width
        form: part.form
        name: "looks.colour"
        label: qsTr("Another colour, like #0b7a75")
        value: part.site.colour
        onTyped: text => part.site.colour = text
    }
    FormChoice {
        width: parent.width
        choiceName: "siteSide"
        label: qsTr("Corner of the page")
        names: [qsTr("On the right"), qsTr("On the left")]
        value: part.site.onTheLeft ? 1 : 0
        onChosen: value => part.site.onTheLeft = value === 1
    }
    SettingLine {
        width: parent.width
        objectName: "field_looks.avatar"
        label: qsTr("Picture")
        explanation: qsTr("A face or a sign in the head of the banner; it is cut to a square.")

        Row {
            spacing: Theme.space8

            OButton {
                objectName: "siteAvatarChoose"
                kind: OButton.Kind.Secondary
                text: part.site.avatar === "" ? qsTr("Choose…") : qsTr("Another one…")
                onClicked: chooser.open()
            }
            OButton {
                objectName: "siteAvatarDrop"
                visible: part.site.avatar !== ""
                kind: OButton.Kind.Ghost
                text: qsTr("Remove")
                onClicked: part.site.dropAvatar()
            }
        }
    }
    ProblemLine {
        objectName: "siteAvatarProblem"
        width: parent.width
        problem: part.form.errors["looks.avatar"] ?? ""
    }
    FormField {
        width: parent.width
        form: part.form
        name: "looks.title"
        label: qsTr("Title (empty: the site's name)")
        value: part.site.bannerTitle
        onTyped: text => part.site.bannerTitle = text
    }
    FormField {
        width: parent.width
        form: part.form
        name: "looks.greetingTitle"
        label: qsTr("First line of the greeting (empty: the banner's own)")
        value: part.site.greetingTitle
        onTyped: text => part.site.greetingTitle = text
    }
    FormArea {
        width: parent.width
        form: part.form
        name: "looks.greeting"
        lines: 2
        label: qsTr("Greeting (empty: the banner's own)")
        value: part.site.greeting
        onTyped: text => part.site.greeting = text
    }
    FormArea {
        width: parent.width
        form: part.form
        name: "looks.awayText"
        lines: 2
        label: qsTr("While nobody is there (empty: the banner's own)")
        value: part.site.awayText
        onTyped: text => part.site.awayText = text
    }
    FileDialog {
        id: chooser

        title: qsTr("Picture")
        nameFilters: [qsTr("Pictures") + " (*.png *.jpg *.jpeg)"]
        currentFolder: StandardPaths.writableLocation(StandardPaths.PicturesLocation)
        onAccepted: part.site.takeAvatar(chooser.selectedFile)
    }
}
