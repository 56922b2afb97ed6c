// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

OText {
    height: implicitHeight + 30
    bottomPadding: 4
    elide: Text.ElideNone
    verticalAlignment: Text.AlignBottom
    color: Theme.muted
    font.pixelSize: Theme.textSmall
    font.weight: Font.DemiBold
    Accessible.role: Accessible.Heading
    Accessible.name: text
}
