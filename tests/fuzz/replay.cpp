// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Goes through a corpus once, without libFuzzer: a test of the ordinary build. Beside each input itself, what it is cut
// off at every length, and with each of its bytes turned, up to the bounds below.
#include "fuzz/target.h"

#include <QCoreApplication>
#include <QDir>
#include <QLoggingCategory>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace otklik::fuzz;

namespace {

// Of one input; they keep the whole within seconds.
constexpr qsizetype MaxCuts = 64;
constexpr qsizetype MaxTurned = 64;

void tryAround(const QByteArray &input)
{
    tryInput(input);
    const qsizetype cutStep = input.size() / MaxCuts + 1;
    for (qsizetype size = 0; size < input.size(); size += cutStep) {
        tryInput(QByteArrayView(input).first(size));
    }
    const qsizetype turnStep = input.size() / MaxTurned + 1;
    for (qsizetype at = 0; at < input.size(); at += turnStep) {
        QByteArray turned = input;
        turned[at] = char(~turned[at]);
        tryInput(turned);
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QLoggingCategory::setFilterRules(u"*=false"_s);
    const QFileInfoList inputs =
        QDir(application.arguments().value(1)).entryInfoList(QDir::Files | QDir::Readable, QDir::Name);
    for (const QFileInfo &entry : inputs) {
        QFile file(entry.filePath());
        if (!file.open(QIODevice::ReadOnly)) {
            std::fprintf(stderr, "%s cannot be read\n", qPrintable(entry.filePath()));
            return 1;
        }
        tryAround(file.readAll());
    }
    std::printf("%lld inputs\n", qlonglong(inputs.size()));
    return inputs.isEmpty() ? 1 : 0; // an empty corpus tries nothing
}
