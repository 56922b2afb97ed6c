// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/search_query.h"

#include <QDate>
#include <QObject>
#include <QtQmlIntegration>

namespace otklik {

class Format;

/// What narrows a search down, as it is chosen on the screen.
class SearchFilterSet : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by SearchModel")
    Q_PROPERTY(int from READ from WRITE setFrom NOTIFY changed FINAL)
    Q_PROPERTY(qint64 siteId READ siteId WRITE setSiteId NOTIFY changed FINAL)
    Q_PROPERTY(qint64 tagId READ tagId WRITE setTagId NOTIFY changed FINAL)
    Q_PROPERTY(int period READ period WRITE setPeriod NOTIFY changed FINAL)
    Q_PROPERTY(QString firstDay READ firstDay NOTIFY changed FINAL)
    Q_PROPERTY(QString lastDay READ lastDay NOTIFY changed FINAL)
    Q_PROPERTY(QString daysText READ daysText NOTIFY readsOtherwise FINAL)
    Q_PROPERTY(QString today READ today NOTIFY readsOtherwise FINAL)
    Q_PROPERTY(QString language READ language NOTIFY readsOtherwise FINAL)
    Q_PROPERTY(bool hasFile READ hasFile WRITE setHasFile NOTIFY changed FINAL)
    Q_PROPERTY(bool empty READ isEmpty NOTIFY changed FINAL)

public:
    /// The values of SearchFrom, for QML.
    enum From : quint8 { Anyone, Visitor, Me, Colleague };
    Q_ENUM(From)
    /// Days: from firstDay to lastDay.
    enum Period : quint8 { AnyTime, Today, Week, Month, Year, Older, Days };
    Q_ENUM(Period)

    /// @p format says what "today" is and must outlive this.
    explicit SearchFilterSet(const Format &format, QObject *parent = nullptr);

    int from() const { return int(m_filters.from); }
    void setFrom(int from);
    /// 0: of any site.
    qint64 siteId() const { return m_filters.site; }
    void setSiteId(qint64 siteId);
    /// 0: with any tag, or none.
    qint64 tagId() const { return m_filters.tag; }
    void setTagId(qint64 tagId);
    int period() const { return m_period; }
    void setPeriod(int period);
    /// "yyyy-MM-dd", both inclusive; empty unless the period is Days.
    QString firstDay() const { return m_firstDay.toString(Qt::ISODate); }
    QString lastDay() const { return m_lastDay.toString(Qt::ISODate); }
    /// Ready to show.
    QString daysText() const;
    QString today() const;
    /// Of the names of days and months: "ru_RU".
    QString language() const;
    /// The same day twice is one day; the other way round they are turned. What is no day changes nothing.
    Q_INVOKABLE void setDays(const QString &first, const QString &last);
    bool hasFile() const { return m_filters.hasFile; }
    void setHasFile(bool hasFile);
    bool isEmpty() const { return m_filters == SearchFilters{} && m_period == AnyTime; }

    /// As they are now: a period begins so many days before today.
    SearchFilters filters() const;

    Q_INVOKABLE void clear();

Q_SIGNALS:
    void changed();
    /// The same choice in another language, or on another day.
    void readsOtherwise();

private:
    void change(const SearchFilters &filters, int period, QDate firstDay = {}, QDate lastDay = {});
    void change(const SearchFilters &filters) { change(filters, m_period, m_firstDay, m_lastDay); }

    const Format &m_format;
    SearchFilters m_filters; ///< without times
    int m_period = AnyTime;
    QDate m_firstDay;
    QDate m_lastDay;
};

} // namespace otklik
