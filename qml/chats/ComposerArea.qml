// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Basic
import Otklik.Models

/// Where the words of the composer are typed: it grows with its lines and scrolls from the eighth on. Misspelt words are
/// underlined, and a right click or a long press on one offers others.
Flickable {
    id: scroll

    required property Spelling spelling
    /// What stands in it while it is empty.
    property string hint: ""
    property string spokenName: scroll.hint

    /// Where Tab leads.
    property Item next: null
    /// Escape is for what is offered around it, not for the window.
    property bool takesEscape: false

    readonly property alias area: area

    /// Whatever is pressed in it; who takes the key, accepts it, and what nobody takes is the text's.
    signal keyPressed(KeyEvent event)
    signal pasteAsked

    /// Puts @p text where the cursor is, as if it had been typed here.
    function type(text: string): void {
        area.forceActiveFocus();
        area.remove(area.selectionStart, area.selectionEnd);
        area.insert(area.cursorPosition, text);
    }
    /// What can be done with the word at the cursor.
    function openMenu(): void {
        const at = area.cursorRectangle;
        menu.show(spell.wordAt(area.cursorPosition), at.x, at.y + at.height);
    }
    /// Where the misspelt words stand, line by line.
    function placeWaves(): void {
        const places = [];
        for (const mark of spell.marks) {
            if (mark.start + mark.length > area.length)
                break; // the text is being changed
            let begin = area.positionToRectangle(mark.start);
            let last = begin;
            for (let i = 1; i <= mark.length; ++i) {
                const next = area.positionToRectangle(mark.start + i);
                if (Math.abs(next.y - begin.y) > 1) {
                    places.push(Qt.rect(begin.x, begin.y, area.width - area.rightPadding - begin.x, begin.height));
                    begin = next;
                }
                last = next;
            }
            places.push(Qt.rect(begin.x, begin.y, last.x - begin.x, begin.height));
        }
        waves.places = places;
    }

    height: Math.max(46, Math.min(area.implicitHeight, 8 * metrics.lineSpacing + 26))
    contentHeight: area.implicitHeight
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    ScrollBar.vertical: OScrollBar {}

    FontMetrics {
        id: metrics

        font: area.font
    }
    SpellMarks {
        id: spell

        spelling: scroll.spelling
        text: area.text
        cursor: area.cursorPosition
        onMarksChanged: scroll.placeWaves()
    }
    SpellMenu {
        id: menu

        area: area
        spelling: scroll.spelling
        onPasteAsked: scroll.pasteAsked()
    }

    TextEdit {
        id: area

        objectName: "composer"
        width: scroll.width
        leftPadding: 12
        rightPadding: 12
        topPadding: 13
        bottomPadding: 13
        color: Theme.text
        selectionColor: Theme.accent
        selectedTextColor: Theme.accentWords
        textFormat: TextEdit.PlainText
        wrapMode: TextEdit.Wrap
        font.family: Theme.family
        font.pixelSize: Theme.textBody
        activeFocusOnTab: true
        KeyNavigation.priority: KeyNavigation.BeforeItem
        KeyNavigation.tab: scroll.next
        Accessible.role: Accessible.EditableText
        Accessible.name: scroll.spokenName
        Accessible.multiLine: true
        onCursorRectangleChanged: {
            const line = area.cursorRectangle;
            if (line.y - area.topPadding < scroll.contentY)
                scroll.contentY = Math.max(0, line.y - area.topPadding);
            else if (line.y + line.height + area.bottomPadding > scroll.contentY + scroll.height)
                scroll.contentY = line.y + line.height + area.bottomPadding - scroll.height;
        }
        Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape && scroll.takesEscape
        onWidthChanged: Qt.callLater(scroll.placeWaves)
        onContentHeightChanged: Qt.callLater(scroll.placeWaves)
        Keys.onPressed: event => scroll.keyPressed(event)

        SpellWaves {
            id: waves

            anchors.fill: parent
            color: Theme.danger
        }
        TapHandler {
            acceptedButtons: Qt.RightButton
            acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad | PointerDevice.Stylus // a finger has no buttons
            onTapped: point => menu.show(spell.wordAt(area.positionAt(point.position.x, point.position.y)), point.position.x, point.position.y)
        }
        TapHandler {
            id: press

            acceptedDevices: PointerDevice.TouchScreen
            gesturePolicy: TapHandler.ReleaseWithinBounds
            onTapped: point => {
                area.forceActiveFocus();
                area.cursorPosition = area.positionAt(point.position.x, point.position.y);
                InputMethod.show();
            }
            onLongPressed: menu.show(spell.wordAt(area.positionAt(press.point.position.x, press.point.position.y)), press.point.position.x, press.point.position.y)
        }
        OText {
            x: area.leftPadding
            y: area.topPadding
            width: area.width - area.leftPadding - area.rightPadding
            visible: area.text === "" && area.preeditText === ""
            text: scroll.hint
            color: Theme.muted
            Accessible.ignored: true
        }
    }
}
