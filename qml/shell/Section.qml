// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// The sections of the program, in the order of the rail and of Ctrl+1…7.
QtObject {
    enum Name {
        Visitors,
        Chats,
        Requests,
        Colleagues,
        History,
        Management,
        Statistics,
        Settings
    }
}
