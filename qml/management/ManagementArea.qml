// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Otklik.Models

/// One kind of what is set: its words, and its list.
QtObject {
    property string name
    property string title
    property string iconName
    /// Null: the blacklist, which has no forms.
    property ManagedList rows: null
    property string newText: ""
    property string findText: ""
    property string chooseText: ""
    property string explanation: ""
}
