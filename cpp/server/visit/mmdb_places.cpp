// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/visit/mmdb_places.h"

#include <QFile>

#include <array>
#include <stdexcept>

namespace otklik {

namespace {

template<std::size_t N> QString textAt(MMDB_entry_s *entry, std::array<const char *, N> path)
{
    MMDB_entry_data_s data;
    if (MMDB_aget_value(entry, &data, path.data()) != MMDB_SUCCESS || !data.has_data ||
        data.type != MMDB_DATA_TYPE_UTF8_STRING) {
        return {};
    }
    return QString::fromUtf8(data.utf8_string, qsizetype(data.data_size));
}

} // namespace

MmdbPlaces::MmdbPlaces(const QString &file)
{
    const int status = MMDB_open(QFile::encodeName(file).constData(), MMDB_MODE_MMAP, &m_file);
    if (status != MMDB_SUCCESS) {
        throw std::runtime_error("cannot read the places in " + file.toStdString() + ": " + MMDB_strerror(status));
    }
}

MmdbPlaces::~MmdbPlaces()
{
    MMDB_close(&m_file);
}

Place MmdbPlaces::find(const QString &address) const
{
    int addressError = 0;
    int status = MMDB_SUCCESS;
    MMDB_lookup_result_s result = MMDB_lookup_string(&m_file, address.toLatin1().constData(), &addressError, &status);
    if (addressError != 0 || status != MMDB_SUCCESS || !result.found_entry) {
        return {};
    }
    Place place;
    place.country = textAt<3>(&result.entry, {"country", "iso_code", nullptr});
    place.city = textAt<4>(&result.entry, {"city", "names", "ru", nullptr});
    if (place.city.isEmpty()) {
        place.city = textAt<4>(&result.entry, {"city", "names", "en", nullptr});
    }
    return place;
}

} // namespace otklik
