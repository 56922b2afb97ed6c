// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/sounder.h"

#include <QByteArray>
#include <QHash>
#include <QTemporaryDir>

#include <memory>

struct ca_context;

namespace otklik {

/// The program's sounds through libcanberra, which every desktop's notifications use: PulseAudio, PipeWire or ALSA,
/// whatever there is. It wants files, and not every driver of it knows loudness; so the sounds are written to a folder
/// of this run as loud as they are to be.
class AlarmSound : public Sounder
{
    Q_OBJECT

public:
    explicit AlarmSound(QObject *parent = nullptr);
    ~AlarmSound() override;

    bool isAvailable() const override { return m_available; }
    void play(Sound sound, int loudness) override;
    void stop() override;

    /// @p wave, 16 bits a sample, with every sample at @p loudness of 100.
    static QByteArray scaled(QByteArray wave, int loudness);

private:
    struct ContextEnd
    {
        void operator()(ca_context *context) const;
    };

    QString fileOf(Sound sound, int loudness);
    void setAvailable(bool available);

    std::unique_ptr<ca_context, ContextEnd> m_context; ///< made with the first sound
    std::unique_ptr<QTemporaryDir> m_folder;
    bool m_available = true;
};

} // namespace otklik
