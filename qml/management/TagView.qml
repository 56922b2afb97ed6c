// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Otklik.Models

/// A tag: its name and colour.
FormPane {
    id: pane

    required property list<string> colours

    readonly property TagForm tag: pane.form as TagForm
    /// With the colour that the tag has at first, whatever it is.
    property list<string> offered: []

    function takeColour(): void {
        const at = pane.offered.findIndex(colour => colour.toUpperCase() === pane.tag.colour.toUpperCase());
        if (choice.current !== at)
            choice.current = at;
    }

    title: pane.tag.name !== "" ? pane.tag.name : qsTr("New tag")
    locked: pane.tag.locked
    removeText: qsTr("Remove the tag")
    removeTitle: qsTr("Remove the tag?")
    removeQuestion: qsTr("It goes from all chats of all operators.")
    Component.onCompleted: {
        pane.offered = pane.colours.includes(pane.tag.colour.toUpperCase()) ? pane.colours : [pane.tag.colour].concat(pane.colours);
        pane.takeColour();
        choice.ready = true;
    }

    Connections {
        target: pane.form

        function onChanged() {
            pane.takeColour();
        }
    }

    FormNote {
        visible: pane.tag.locked
        width: pane.fieldWidth
        text: qsTr("This tag is there from the start. It stays as it is.")
    }
    FormField {
        width: pane.fieldWidth
        form: pane.form
        name: "name"
        label: qsTr("Name")
        value: pane.tag.name
        onTyped: text => pane.tag.name = text
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

        objectName: "field_colour"
        width: pane.fieldWidth
        colours: pane.offered
        description: qsTr("Colour")
        onColourChanged: {
            if (choice.ready && choice.colour !== "" && choice.colour.toUpperCase() !== pane.tag.colour.toUpperCase())
                pane.tag.colour = choice.colour;
        }
    }
    ProblemLine {
        width: pane.fieldWidth
        problem: pane.form.errors["colour"] ?? ""
    }
    Chip {
        visible: pane.tag.name.trim() !== "" && pane.tag.colour !== ""
        text: pane.tag.name
        colour: pane.tag.colour !== "" ? pane.tag.colour : Theme.info
    }
}
