// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/statistics.h"
#include "protocol/field_reader.h"

#include <QJsonObject>

namespace otklik {

// `stats.get` (docs/protocol.md, "Statistics"): what is asked, and the answer.

QJsonObject toJson(const StatisticsQuestion &question);
/// A period that is turned round, too long or no period is a fault, and so is a zone that nobody knows.
StatisticsQuestion statisticsQuestionFrom(FieldReader &reader);

QJsonObject toJson(const DayFigures &day);
QJsonObject toJson(const OperatorFigures &colleague);
QJsonObject toJson(const Statistics &statistics);
Statistics statisticsFrom(FieldReader &reader);

} // namespace otklik
