// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/// The title of a part of «Инфо».
OText {
    height: implicitHeight + 26
    bottomPadding: 6
    verticalAlignment: Text.AlignBottom
    elide: Text.ElideNone
    color: Theme.muted
    font.pixelSize: Theme.textSmall
    font.weight: Font.DemiBold
    Accessible.role: Accessible.Heading
    Accessible.name: text
}
