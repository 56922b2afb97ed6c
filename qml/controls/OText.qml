// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// Text as everything here shows it: plain, whatever it holds.
Text {
    color: Theme.text
    font.family: Theme.family
    font.pixelSize: Theme.textBody
    textFormat: Text.PlainText
    elide: Text.ElideRight
    verticalAlignment: Text.AlignVCenter
}
