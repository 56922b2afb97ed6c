// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/figures.h"

#include <QCommandLineParser>
#include <QFile>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace otklik::bench {

Figures::Figures(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption out(u"out"_s, u"Write the figures there, as JSON."_s, u"FILE"_s);
    const QCommandLineOption size(u"size"_s, u"small, normal or large: a tenth of the work, all, ten times."_s,
                                  u"SIZE"_s, u"normal"_s);
    parser.addOptions({out, size});
    parser.addHelpOption();
    const QStringList sizes{u"small"_s, u"normal"_s, u"large"_s};
    const bool understood = parser.parse(arguments);
    const qsizetype index = understood ? sizes.indexOf(parser.value(size)) : -1;
    if (understood && parser.isSet(u"help"_s)) {
        std::fputs(qUtf8Printable(parser.helpText()), stdout);
        std::exit(0);
    }
    if (index < 0 || !parser.positionalArguments().isEmpty()) {
        std::fprintf(stderr, "%s\n%s", qUtf8Printable(parser.errorText()), qUtf8Printable(parser.helpText()));
        std::exit(2);
    }
    m_file = parser.value(out);
    m_size = Size(index);
}

void Figures::add(QLatin1StringView name, double value, QLatin1StringView unit, std::optional<double> limit,
                  Reach reach)
{
    QJsonObject figure{{u"value"_s, value}, {u"unit"_s, unit}};
    QString line = u"%1 %2 %3"_s.arg(name, -28).arg(value, 12, 'f', std::abs(value) < 100 ? 3 : 0).arg(unit);
    if (limit) {
        const bool reached = reach == Reach::AtMost ? value <= *limit : value >= *limit;
        figure[u"limit"] = *limit;
        line += u" (%1 %2: %3)"_s.arg(reach == Reach::AtMost ? u"at most"_s : u"at least"_s)
                    .arg(*limit)
                    .arg(reached ? u"reached"_s : u"missed"_s);
        if (reach == Reach::AtLeast) {
            figure[u"at_least"] = true;
        }
    }
    m_figures[name] = figure;
    std::puts(qUtf8Printable(line));
    std::fflush(stdout);
}

qint64 Figures::scaled(qint64 normal) const
{
    switch (m_size) {
    case Size::Small:
        return normal / 10;
    case Size::Normal:
        break;
    case Size::Large:
        return normal * 10;
    }
    return normal;
}

int Figures::finish()
{
    if (m_file.isEmpty()) {
        return 0;
    }
    QFile file(m_file);
    const QByteArray json = QJsonDocument(m_figures).toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.flush()) {
        std::fprintf(stderr, "%s: %s\n", qUtf8Printable(m_file), qUtf8Printable(file.errorString()));
        return 1;
    }
    return 0;
}

double percentile(std::vector<double> values, double share)
{
    if (values.empty()) {
        return 0;
    }
    std::ranges::sort(values);
    const auto rank = std::size_t(std::ceil(share * double(values.size())));
    return values[std::clamp<std::size_t>(rank, 1, values.size()) - 1];
}

double median(std::vector<double> values)
{
    return percentile(std::move(values), 0.5);
}

} // namespace otklik::bench
