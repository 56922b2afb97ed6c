// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Otklik.Models

/// From which day to which day is searched: the first press is the one, the second the other.
CalendarPopup {
    id: popup

    required property SearchFilterSet filters

    /// The first of the two, while the second is not chosen.
    property string begun: ""

    hint: popup.begun === "" ? qsTr("Choose the first day") : qsTr("Choose the last day, or the same one again")
    today: popup.filters.today
    language: popup.filters.language
    firstDay: popup.begun !== "" ? popup.begun : popup.filters.firstDay
    lastDay: popup.begun !== "" ? "" : popup.filters.lastDay
    onAboutToShow: popup.begun = ""
    onChosen: day => {
        if (popup.begun === "") {
            popup.begun = day;
        } else {
            popup.filters.setDays(popup.begun, day);
            popup.close();
        }
    }
}
