// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/live_lines.h"

#include "server/demo/demo_data.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

QStringList strings(const QJsonValue &values)
{
    return values.toVariant().toStringList();
}

QList<QStringList> dialogues(const QJsonValue &values)
{
    QList<QStringList> all;
    for (const QJsonValue &dialogue : values.toArray()) {
        all.append(strings(dialogue["lines"_L1]));
    }
    return all;
}

Crowd crowdOf(const QString &name, const QJsonObject &live, const QJsonArray &pages)
{
    Crowd crowd{.name = name,
                .trade = name == "trade"_L1,
                .language = live["language"_L1].toString(),
                .share = live["share"_L1].toInt(),
                .pages = {},
                .dialogues = dialogues(live["dialogues"_L1]),
                .invited = dialogues(live["invited"_L1]),
                .replies = strings(live["replies"_L1]),
                .farewells = strings(live["farewells"_L1]),
                .requests = {}};
    for (const QJsonValue &page : pages) {
        crowd.pages.append({.path = page[0].toString(), .title = page[1].toString()});
    }
    for (const QJsonValue &request : live["requests"_L1].toArray()) {
        crowd.requests.append(request.toObject());
    }
    return crowd;
}

} // namespace

LiveLines liveLines()
{
    const QJsonObject live = demoText(u"live"_s).object();
    const QJsonObject pages = demoText(u"pages"_s).object();
    LiveLines lines;
    for (const QString &name : {u"shop_ru"_s, u"shop_en"_s, u"trade"_s}) {
        lines.crowds.append(crowdOf(name, live[name].toObject(), pages[name].toArray()));
    }
    for (const QJsonValue &origin : pages["origins"_L1].toArray()) {
        lines.origins.append({.query = origin[0].toString(), .referrer = origin[1].toString()});
    }
    lines.browsers = strings(live["browsers"_L1]);
    const QJsonValue colleagues = live["colleagues"_L1];
    lines.colleagues = {.questions = strings(colleagues["ask"_L1]),
                        .answers = strings(colleagues["answers"_L1]),
                        .transfers = strings(colleagues["transfers"_L1]),
                        .handovers = strings(colleagues["handover"_L1]),
                        .englishHandovers = strings(colleagues["handover_en"_L1]),
                        .closings = strings(colleagues["closing"_L1]),
                        .englishClosings = strings(colleagues["closing_en"_L1])};
    return lines;
}

} // namespace otklik
