// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/json_statistics.h"

#include "protocol/json.h"
#include "protocol/names.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace otklik {

using namespace wire;

namespace {

using Need = FieldReader::Need;

constexpr qint64 MostChats = 1'000'000'000;
constexpr qint64 LongestTime = 1'000'000'000'000'000;

QDate dayFrom(FieldReader &reader, QLatin1StringView name)
{
    const QString text = reader.text(name, FieldReader::MaxName, Need::Required);
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (!day.isValid() || day.toString(Qt::ISODate) != text) { // Qt heeds nothing that stands behind a day
        reader.fail(name, u"is no day"_s);
    }
    return day;
}

bool isZone(const QString &name)
{
    const QByteArray id = name.toLatin1();
    return QTimeZone::isTimeZoneIdAvailable(id) || (id.startsWith("UTC") && QTimeZone(id).isValid());
}

void put(QJsonObject &json, const Figures &figures)
{
    json["taken"_L1] = figures.taken;
    json["missed"_L1] = figures.missed;
    if (figures.firstAnswer) {
        json["firstAnswer"_L1] = *figures.firstAnswer;
    }
    if (figures.length) {
        json["length"_L1] = *figures.length;
    }
    if (figures.rating) {
        json["ratings"_L1] = figures.ratings;
        json["rating"_L1] = *figures.rating;
    }
}

std::optional<qint64> timeFrom(FieldReader &reader, QLatin1StringView name)
{
    return reader.has(name) ? std::optional(reader.integer(name, 0, LongestTime)) : std::nullopt;
}

Figures figuresFrom(FieldReader &reader)
{
    Figures figures;
    figures.taken = int(reader.integer("taken"_L1, 0, MostChats));
    figures.missed = int(reader.integer("missed"_L1, 0, MostChats));
    figures.firstAnswer = timeFrom(reader, "firstAnswer"_L1);
    figures.length = timeFrom(reader, "length"_L1);
    figures.ratings = int(reader.integer("ratings"_L1, 0, MostChats, 0));
    if (figures.ratings > 0) {
        figures.rating = int(reader.integer("rating"_L1, 100, 500));
    }
    return figures;
}

DayFigures dayFiguresFrom(FieldReader &reader)
{
    return {.day = dayFrom(reader, "day"_L1), .figures = figuresFrom(reader)};
}

OperatorFigures operatorFiguresFrom(FieldReader &reader)
{
    return {.operatorId = reader.id("operatorId"_L1),
            .name = reader.text("name"_L1, FieldReader::MaxName),
            .figures = figuresFrom(reader)};
}

} // namespace

QJsonObject toJson(const StatisticsQuestion &question)
{
    QJsonObject json{{"from"_L1, question.from.toString(Qt::ISODate)},
                     {"to"_L1, question.to.toString(Qt::ISODate)},
                     {"zone"_L1, question.zone}};
    if (question.site != 0) {
        json["siteId"_L1] = question.site;
    }
    if (question.colleague != 0) {
        json["operatorId"_L1] = question.colleague;
    }
    return json;
}

StatisticsQuestion statisticsQuestionFrom(FieldReader &reader)
{
    StatisticsQuestion question;
    question.from = dayFrom(reader, "from"_L1);
    question.to = dayFrom(reader, "to"_L1);
    if (question.from.daysTo(question.to) < 0) {
        reader.fail("to"_L1, u"is before the first day"_s);
    } else if (question.from.daysTo(question.to) >= StatisticsQuestion::MaxDays) {
        reader.fail("to"_L1, u"is more than %1 days after the first"_s.arg(StatisticsQuestion::MaxDays - 1));
    }
    question.zone = reader.text("zone"_L1, FieldReader::MaxName, Need::Required);
    if (!isZone(question.zone)) {
        reader.fail("zone"_L1, u"is no time zone"_s);
    }
    question.site = reader.id("siteId"_L1, Need::Optional);
    question.colleague = reader.id("operatorId"_L1, Need::Optional);
    return question;
}

QJsonObject toJson(const DayFigures &day)
{
    QJsonObject json{{"day"_L1, day.day.toString(Qt::ISODate)}};
    put(json, day.figures);
    return json;
}

QJsonObject toJson(const OperatorFigures &colleague)
{
    QJsonObject json{{"operatorId"_L1, colleague.operatorId}, {"name"_L1, colleague.name}};
    put(json, colleague.figures);
    return json;
}

QJsonObject toJson(const Statistics &statistics)
{
    QJsonObject all;
    put(all, statistics.all);
    return {{"all"_L1, all},
            {"days"_L1, toJsonArray(statistics.days)},
            {"operators"_L1, toJsonArray(statistics.operators)}};
}

Statistics statisticsFrom(FieldReader &reader)
{
    Statistics statistics;
    statistics.all = inner(reader, "all"_L1, figuresFrom);
    statistics.days = listFrom<DayFigures>(reader, "days"_L1, dayFiguresFrom);
    statistics.operators = listFrom<OperatorFigures>(reader, "operators"_L1, operatorFiguresFrom);
    return statistics;
}

} // namespace otklik
