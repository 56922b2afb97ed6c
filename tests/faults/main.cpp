// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// otklik-faults [--short] [--trials N] [--seed S] [--figures FOLDER] [NAME…]
// Exit code 0 when nothing was violated, 1 when something was, 2 on wrong usage.
#include "faults/proof.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace otklik::faults;

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QList<Proof> proofs{killProof(),  networkProof(), historiesProof(), diskProof(),
                              clockProof(), damageProof(),  floodProof(),     monthProof()};
    QStringList names;
    for (const Proof &proof : proofs) {
        names.append(proof.name);
    }
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Proofs by faults: %1. Without a name all of them run."_s.arg(names.join(u", "_s)));
    parser.addHelpOption();
    parser.addPositionalArgument(u"name"_s, u"which proofs"_s, u"[NAME…]"_s);
    parser.addOptions({{u"short"_s, u"the short form of each"_s},
                       {u"trials"_s, u"how often each is tried"_s, u"N"_s},
                       {u"seed"_s, u"the chance of the first trial; the next ones follow"_s, u"S"_s, u"1"_s},
                       {u"figures"_s, u"where the tables are left, as text and JSON"_s, u"FOLDER"_s}});
    parser.process(app);
    const QStringList wanted = parser.positionalArguments();
    bool trialsGiven = false;
    bool seedGiven = false;
    const int trials = parser.value(u"trials"_s).toInt(&trialsGiven);
    const unsigned seed = parser.value(u"seed"_s).toUInt(&seedGiven);
    const bool known = std::ranges::all_of(wanted, [&](const QString &name) { return names.contains(name); });
    if (!known || !seedGiven || (parser.isSet(u"trials"_s) && (!trialsGiven || trials < 1))) {
        std::fputs(qUtf8Printable(parser.helpText()), stderr);
        return 2;
    }
    int violations = 0;
    for (const Proof &proof : proofs) {
        if (!wanted.isEmpty() && !wanted.contains(proof.name)) {
            continue;
        }
        const bool isShort = parser.isSet(u"short"_s);
        ProofRun run(proof.name, trialsGiven ? trials : isShort ? proof.shortTrials : proof.trials, seed, isShort);
        QElapsedTimer time;
        time.start();
        proof.run(run);
        const double seconds = double(time.elapsed()) / 1000.0;
        std::fputs(qUtf8Printable(run.table(proof.title, seconds) + u'\n'), stdout);
        std::fflush(stdout);
        violations += run.violations();
        if (parser.isSet(u"figures"_s) && !run.save(parser.value(u"figures"_s), proof.title, seconds)) {
            std::fprintf(stderr, "the figures cannot be left in %s\n", qUtf8Printable(parser.value(u"figures"_s)));
            ++violations;
        }
    }
    return violations == 0 ? 0 : 1;
}
