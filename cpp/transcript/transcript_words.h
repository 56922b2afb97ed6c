// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcript/transcript.h"

#include <QCoreApplication>
#include <QPair>

namespace otklik {

/// What all three forms of a transcript say alike, in the language of the installed translators.
class TranscriptWords
{
    Q_DECLARE_TR_FUNCTIONS(otklik::TranscriptWords)

public:
    static QString title(const Transcript &transcript);
    /// What stands above the chat: a name and its value each; none is empty.
    static QList<QPair<QString, QString>> facts(const Transcript &transcript);
    static QString beginningMissing();
    static QString note();
    static QString page(int number, int count);
    /// "photo.jpg, 1.2 MB"
    static QString file(const Transcript &transcript, const FileInfo &file);
    static QDate day(const Transcript &transcript, Timestamp at);
    static QString dayTitle(const Transcript &transcript, Timestamp at);
    static QString time(const Transcript &transcript, Timestamp at);
    /// In one line and without the characters that would change what stands around it.
    static QString name(const QString &name);
    /// Without the characters that no file should carry; line ends are kept.
    static QString words(const QString &text);
};

} // namespace otklik
