// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/types.h"

#include <QLocale>
#include <QObject>
#include <QString>
#include <QTimeZone>
#include <QtQmlIntegration>

namespace otklik {

class Clock;

/// Says times, places and names in the operator's language and time zone. Whatever is made of it may read differently
/// after `changed`: another language, or the next day ("today" became "yesterday").
class Format : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by App")

public:
    /// @p clock says what "today" is and must outlive this.
    explicit Format(const Clock &clock, const QTimeZone &zone = QTimeZone::systemTimeZone(), QObject *parent = nullptr);

    const QLocale &locale() const { return m_locale; }
    /// "ru" or "en". To be called after the translator of that language has been installed.
    void setLanguage(const QString &code);
    /// To be called now and then (once a second will do): tells when a new day has begun.
    void noticeDay();

    const QTimeZone &zone() const { return m_zone; }
    /// The day of @p at in the operator's time zone.
    QDate day(Timestamp at) const;
    QDate today() const;
    /// When the day began that was @p daysAgo days before today.
    Timestamp startOfDay(int daysAgo) const;
    Timestamp startOf(QDate day) const;
    /// The present time, the server's as well as it is known.
    Timestamp now() const;

    /// How long: "0:07", "12:31", "1:02:05". Negative counts as nothing. @p ms in milliseconds.
    Q_INVOKABLE QString duration(qint64 ms) const;
    /// The time of day: "12:41". Empty for 0.
    Q_INVOKABLE QString time(qint64 at) const;
    /// For lists: the time today, «вчера», «18 нояб.», with the year when it is another. Empty for 0.
    Q_INVOKABLE QString shortDate(qint64 at) const;
    /// A day in a list, whatever day today is: «18 нояб.», with the year when it is another.
    QString shortDay(QDate day) const;
    /// For the separators of a timeline: «Сегодня», «Вчера», «18 ноября», with the year when it is another. Empty for
    /// 0.
    Q_INVOKABLE QString dayTitle(qint64 at) const;
    /// For sentences: «18 ноября 2026 г.». Empty for 0.
    QString longDate(qint64 at) const;
    /// When something was, in a sentence: «14:05», «вчера, 18:40», «18 нояб., 18:40». Empty for 0.
    QString moment(qint64 at) const;
    /// "Kazan, Russia"; @p country is an ISO 3166 code. Empty when both are unknown.
    Q_INVOKABLE QString place(const QString &country, const QString &city) const;
    /// How large a file is: «812 байт», «1,2 МБ».
    Q_INVOKABLE QString size(qint64 bytes) const;
    /// At most two letters for an avatar.
    Q_INVOKABLE QString initials(const QString &name) const;
    /// One of eight colours, always the same for one id; white text on it is easy to read. "#rrggbb".
    Q_INVOKABLE QString avatarColour(qint64 id) const;

Q_SIGNALS:
    void changed();

private:
    const Clock &m_clock;
    QTimeZone m_zone;
    QLocale m_locale;
    QDate m_today;
};

} // namespace otklik
