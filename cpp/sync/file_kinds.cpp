// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/file_kinds.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

struct Kind
{
    QLatin1StringView ending;
    QLatin1StringView type;
};

constexpr std::array<Kind, 12> Kinds{{
    {"doc"_L1, "application/msword"_L1},
    {"docx"_L1, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"_L1},
    {"txt"_L1, "text/plain"_L1},
    {"jpg"_L1, "image/jpeg"_L1},
    {"jpeg"_L1, "image/jpeg"_L1},
    {"png"_L1, "image/png"_L1},
    {"pdf"_L1, "application/pdf"_L1},
    {"csv"_L1, "text/csv"_L1},
    {"xls"_L1, "application/vnd.ms-excel"_L1},
    {"xlsx"_L1, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"_L1},
    {"odt"_L1, "application/vnd.oasis.opendocument.text"_L1},
    {"ods"_L1, "application/vnd.oasis.opendocument.spreadsheet"_L1},
}};

} // namespace

QString fileTypeOf(const QString &name)
{
    const qsizetype dot = name.lastIndexOf('.'_L1);
    if (dot < 0) {
        return {};
    }
    const QString ending = name.sliced(dot + 1).toLower();
    const auto *const found = std::ranges::find(Kinds, ending, &Kind::ending);
    return found == Kinds.end() ? QString() : QString(found->type);
}

} // namespace otklik
