// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma Singleton

import QtQuick
import Otklik.Models

/// Colour and mark of a visitor's status; the word comes from the model.
QtObject {
    function colour(status: int): color {
        switch (status) {
        case VisitorListModel.Invited:
            return Theme.info;
        case VisitorListModel.AutoInvited:
            return Theme.violet;
        case VisitorListModel.Waiting:
            return Theme.waitingWords;
        case VisitorListModel.InChat:
            return Theme.success;
        case VisitorListModel.LeadForm:
            return Theme.accent;
        default:
            return Theme.muted;
        }
    }

    function icon(status: int): string {
        switch (status) {
        case VisitorListModel.Invited:
        case VisitorListModel.AutoInvited:
            return "envelope";
        case VisitorListModel.LeadForm:
            return "form";
        default:
            return "";
        }
    }
}
