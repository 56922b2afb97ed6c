// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QString>

#include <utility>

namespace otklik {

// The texts and files of the demo, from the program's resources (the folder `data`). Any thread; a name that does not
// exist, or a text that cannot be read, is a fault of the program: std::logic_error.

/// One of the texts: "company", "customers", "dialogues", "desk", "pages", "live".
QJsonDocument demoText(const QString &name);

/// A file as it is sent.
struct DemoFile
{
    QString name; ///< as the receiver sees it
    QByteArray content;
};
/// By "file in the resources|name as it is sent".
DemoFile demoFile(const QString &both);

/// Cuts a line of a dialogue into who or what it is ("v", "o", "go" …) and the rest.
std::pair<QString, QString> verbAndRest(const QString &line);

} // namespace otklik
