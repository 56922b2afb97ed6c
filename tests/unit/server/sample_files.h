// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <utility>

namespace otklik::test {

// Small files of the kinds that may be sent, and some that only pretend.

using ZipEntries = QList<std::pair<QByteArray, QByteArray>>;
QByteArray zipOf(const ZipEntries &entries, bool stored = false);
QByteArray docx();
QByteArray xlsx();
/// @param kind "text" or "spreadsheet"
QByteArray openDocument(const QByteArray &kind);
/// A frame of the size that is asked for around hardly any picture.
QByteArray png(quint32 width, quint32 height);
QByteArray jpeg(quint16 width, quint16 height);
/// An OLE compound file with a stream of that name.
QByteArray compound(QStringView stream);
/// The beginning of a Windows program.
QByteArray program();

} // namespace otklik::test
