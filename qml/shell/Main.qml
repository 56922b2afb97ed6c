// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Otklik.Models

/// The window: signing in, or the operator's workplace.
ApplicationWindow {
    id: window

    required property App app
    /// The system asks for less motion.
    property bool reducedMotion: false
    /// Somebody has touched the screen since the program began.
    property bool touched: false

    /// Where in the window the on-screen keyboard is; empty: it is not.
    property rect keyboardRectangle: InputMethod.visible ? InputMethod.keyboardRectangle : Qt.rect(0, 0, 0, 0)
    // Some keyboards say how large they are, others where they are; both lie at the foot.
    readonly property real keyboardHeight: Math.min(window.height * 0.75, window.keyboardRectangle.height <= 0 ? 0
                                           : window.keyboardRectangle.y > 0 ? Math.max(0, window.height - window.keyboardRectangle.y)
                                                                            : window.keyboardRectangle.height)

    readonly property Settings settings: window.app.settings
    readonly property bool dark: window.settings.theme === Settings.Dark
                                 || (window.settings.theme === Settings.System && Application.styleHints.colorScheme === Qt.Dark)
    readonly property bool placed: window.settings.x > -1000000
    /// Changes in «Управление» that would be gone with the window.
    readonly property int unsaved: window.shownDesk?.management.unsavedCount ?? 0
    /// The operator has agreed to that.
    property bool leaving: false
    /// Waits for the operator to agree.
    readonly property bool asking: leaveQuestion.opened
    /// The next close ends the program, also where closing hides the window.
    property bool quitting: false
    /// Begins without being seen.
    property bool startsHidden: false
    /// Hidden, not closed: the tray brings it back.
    property bool inTray: window.startsHidden

    minimumWidth: 360
    minimumHeight: 360
    width: window.settings.width
    height: window.settings.height
    visible: !window.startsHidden
    visibility: window.startsHidden ? Window.Hidden : window.settings.maximized ? Window.Maximized : Window.Windowed
    title: {
        const desk = window.app.desk;
        const waiting = desk ? desk.incomingCount + desk.unreadCount : 0;
        return waiting > 0 ? qsTr("(%1) Otklik").arg(waiting) : qsTr("Otklik");
    }
    color: Theme.background
    font.family: Theme.family
    font.pixelSize: Theme.textBody
    palette {
        window: Theme.background
        windowText: Theme.text
        base: Theme.surface
        text: Theme.text
        button: Theme.surface
        buttonText: Theme.text
        highlight: Theme.accent
        highlightedText: Theme.accentWords
        toolTipBase: Theme.raised
        toolTipText: Theme.text
        dark: Theme.line
        mid: Theme.line
        placeholderText: Theme.muted
    }

    Binding {
        target: Theme
        property: "dark"
        value: window.dark
    }
    Binding {
        target: Theme
        property: "textScale"
        value: window.settings.textScale
    }
    Binding {
        target: Theme
        property: "touch"
        value: window.touched || window.width < 1100
    }
    Binding {
        target: Theme
        property: "compact"
        value: window.settings.compactRows
    }
    Binding {
        target: Theme
        property: "reducedMotion"
        value: window.reducedMotion || SystemMotion.reduced
    }
    Binding {
        target: Theme
        property: "keyboardHeight"
        value: window.keyboardHeight
    }
    Binding {
        target: window.app.clock
        property: "active"
        // Also while another window is in front: an operator looks at the times over its shoulder.
        value: window.visible && window.visibility !== Window.Minimized && window.visibility !== Window.Hidden
    }

    Component.onCompleted: {
        // Not bound any longer: what is remembered of the window later must not move it.
        window.width = window.settings.width;
        window.height = window.settings.height;
        if (window.placed) {
            window.x = window.settings.x;
            window.y = window.settings.y;
        }
        // By their addresses, so that the window is made while what is in it is still being loaded.
        signIn.setSource("SignInPage.qml", {
            app: window.app
        });
        workplace.setSource("Workplace.qml", {
            app: window.app,
            desk: Qt.binding(() => window.shownDesk),
            watched: Qt.binding(() => window.active)
        });
        window.takeDesk();
        remember.ready = true;
    }
    onWidthChanged: remember.later()
    onHeightChanged: remember.later()
    onXChanged: remember.later()
    onYChanged: remember.later()
    onVisibilityChanged: remember.later()
    onClosing: close => {
        remember.now();
        const quits = window.quitting;
        window.quitting = false;
        if (window.leaving)
            return;
        if (!quits && window.app.alerts.closeHides()) {
            close.accepted = false;
            window.inTray = true;
            window.hide();
        } else if (window.unsaved > 0) {
            close.accepted = false;
            leaveQuestion.open();
        }
    }

    /// Shows the window again, hidden or minimized.
    function comeBack(): void {
        window.inTray = false;
        if (window.visible && window.visibility !== Window.Minimized)
            return;
        if (window.settings.maximized)
            window.showMaximized();
        else
            window.showNormal();
    }

    onKeyboardHeightChanged: Qt.callLater(window.keepInSight)
    onActiveFocusItemChanged: Qt.callLater(window.keepInSight)

    /// Scrolls what the focus is in until the line being written stands above the on-screen keyboard.
    function keepInSight(): void {
        const focused = window.activeFocusItem;
        if (window.keyboardHeight <= 0 || !focused)
            return;
        const line = (focused as TextInput)?.cursorRectangle ?? (focused as TextEdit)?.cursorRectangle ?? Qt.rect(0, 0, focused.width, focused.height);
        for (let around = focused.parent; around; around = around.parent) {
            const view = around as Flickable;
            if (!view || around instanceof ListView)
                continue;
            const at = focused.mapToItem(view.contentItem, line);
            const lowest = Math.max(0, view.contentHeight - view.height);
            if (at.y + at.height + 12 > view.contentY + view.height)
                view.contentY = Math.min(lowest, at.y + at.height + 12 - view.height);
            else if (at.y - 12 < view.contentY)
                view.contentY = Math.max(0, at.y - 12);
        }
    }

    /// Where the window stands, for the next start.
    Timer {
        id: remember

        property bool ready: false

        function later(): void {
            if (remember.ready)
                remember.restart();
        }
        function now(): void {
            remember.stop();
            if (window.visibility === Window.Maximized) {
                window.settings.maximized = true;
            } else if (window.visibility === Window.Windowed) {
                window.settings.maximized = false;
                window.settings.x = window.x;
                window.settings.y = window.y;
                window.settings.width = window.width;
                window.settings.height = window.height;
            }
        }

        interval: 500
        onTriggered: remember.now()
    }

    // Targets grow after the first touch has been let go, never under the finger.
    PointHandler {
        acceptedDevices: PointerDevice.TouchScreen
        onActiveChanged: {
            if (!active)
                window.touched = true;
        }
    }

    Loader {
        id: signIn

        anchors.fill: parent
        anchors.bottomMargin: window.keyboardHeight
        active: window.app.desk === null
        visible: active
    }
    Loader {
        id: workplace

        anchors.fill: parent
        anchors.bottomMargin: window.keyboardHeight
        active: false
        focus: true
    }

    LaterDialog {
        id: leaveQuestion

        place: "../shell/LeaveQuestion.qml"
        given: ({
                app: window.app
            })
    }
    Connections {
        target: leaveQuestion.item

        function onAgreed() {
            window.leaving = true;
            window.close();
        }
    }

    /// Kept apart from the app's, so that what shows the desk is gone before the desk is.
    property Desk shownDesk: null

    function takeDesk(): void {
        if (!window.app.desk)
            workplace.active = false;
        window.shownDesk = window.app.desk;
        workplace.active = window.shownDesk !== null;
    }

    Connections {
        target: window.app

        function onDeskChanged() {
            window.takeDesk();
        }
    }
}
