// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sample_desk.h"

#include <QDir>
#include <QSize>
#include <QString>

// What the gallery draws is in parts; all of them work like this one: they bring the desk into a state, as a person
// does, and save the picture of its window.
namespace otklik::gallery {

/// How the window looks that is drawn.
struct Look
{
    QSize size;
    QString language;
    int theme;
    qreal textScale;
    QDir folder;
    QString part; ///< all of it when empty

    /// The file that shows @p page.
    QString name(const QString &page) const;
};

/// Draws the window as it is now into the file of @p page.
void save(SampleDesk &desk, const Look &look, const QString &page);
/// Clicks on what is called so, once it is there; ends the program when it does not come.
void press(SampleDesk &desk, const QString &name);
void pressKey(SampleDesk &desk, Qt::Key key);
/// What opens out of the header: a button of its own, or a line of its menu where there is no room for one.
void openTool(SampleDesk &desk, const QString &button, const QString &line);

void drawAdministration(SampleDesk &desk, const Look &look);
void drawAlerts(SampleDesk &desk, const Look &look);
void drawAnswers(SampleDesk &desk, const Look &look);
void drawComfort(SampleDesk &desk, const Look &look);
void drawDesk(SampleDesk &desk, const Look &look);
void drawEnd(SampleDesk &desk, const Look &look);
void drawPages(SampleDesk &desk, const Look &look);
void drawSearch(SampleDesk &desk, const Look &look);
void drawStatistics(SampleDesk &desk, const Look &look);
void drawTouch(SampleDesk &desk, const Look &look);

} // namespace otklik::gallery
