// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/demo_places.h"

#include <array>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

// RFC 5737: for documentation, used by nobody.
constexpr auto Network = "198.51.100."_L1;

struct Row
{
    QLatin1StringView country;
    QStringView city;
};

constexpr std::array Rows{
    Row{"RU"_L1, u"Москва"},       Row{"RU"_L1, u"Санкт-Петербург"}, Row{"RU"_L1, u"Казань"},
    Row{"KZ"_L1, u"Алматы"},       Row{"RU"_L1, u"Новосибирск"},     Row{"GB"_L1, u"London"},
    Row{"RU"_L1, u"Екатеринбург"}, Row{"BY"_L1, u"Минск"},           Row{"DE"_L1, u"Berlin"},
    Row{"RU"_L1, u"Самара"},       Row{"US"_L1, u"Boston"},          Row{"AM"_L1, u"Ереван"},
};

} // namespace

Place DemoPlaces::find(const QString &address) const
{
    if (!address.startsWith(Network)) {
        return {};
    }
    const int last = QStringView(address).mid(Network.size()).toInt();
    const Row &row = Rows[std::size_t(last) % Rows.size()];
    return {.country = row.country, .city = row.city.toString()};
}

int DemoPlaces::count()
{
    return int(Rows.size());
}

QString DemoPlaces::addressIn(int number)
{
    return Network + QString::number(number % 250);
}

} // namespace otklik
