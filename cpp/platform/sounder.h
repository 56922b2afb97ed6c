// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace otklik {

/// Plays the program's own sounds. GUI thread.
class Sounder : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    enum class Sound : quint8 {
        Call, ///< somebody waits
        Word, ///< something was said
    };

    /// Whether sounds can be heard, as far as is known: false after one could not be played.
    virtual bool isAvailable() const = 0;
    /// Once, over whatever sounds at the moment. @p loudness 1 to 100.
    virtual void play(Sound sound, int loudness) = 0;
    virtual void stop() = 0;

Q_SIGNALS:
    void availableChanged();
};

} // namespace otklik
