// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTranslator>

namespace otklik {

/// The program's texts and Qt's own in one language; switched while the program runs.
class Language : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    ~Language() override;

    /// "ru" or "en"; the texts lie in the program's resources, under :/i18n.
    void use(const QString &code);

private:
    QTranslator m_ours;
    QTranslator m_qts;
};

} // namespace otklik
