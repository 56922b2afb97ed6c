// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Types without a pause into the composer of chat 1, into a contact card and into the strip of files, and says what the
// cache has after each commit, until it is killed.
#include "cache/cache.h"
#include "cache/cache_writer.h"
#include "models/desk.h"
#include "models/format.h"
#include "models/recording_commands.h"
#include "sync/server_clock.h"
#include "unit/cache/cache_samples.h"

#include <QGuiApplication>
#include <QTimer>

#include <cstdio>

using namespace otklik;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    QGuiApplication app(argc, argv);
    Cache cache(app.arguments().value(1));
    RecordingCommands commands(cache);
    const ServerClock clock;
    const Format format(clock);
    const Operator me = samples::colleague(samples::Anna, u"Анна"_s);
    samples::written(cache, [&](CacheWriter &writer) {
        writer.putOperator(me);
        writer.putChat(samples::chat(1));
        writer.putChat(samples::chat(2));
    });
    Desk desk(cache, commands.services(), format, me);
    desk.openChat(1);
    Conversation *talk = desk.conversation();
    talk->card()->begin();
    talk->attachments()->add({QUrl(u"file:///tmp/a.pdf"_s)});
    int typed = 0;
    QTimer keys;
    QObject::connect(&keys, &QTimer::timeout, &app, [&] {
        ++typed;
        talk->setDraft(u"key %1"_s.arg(typed));
        talk->card()->setName(u"name %1"_s.arg(typed));
    });
    keys.start(10); // never a pause in which a later save could wait for the end of the typing
    QTimer looks;
    QObject::connect(&looks, &QTimer::timeout, &app, [&] {
        const CacheReader &disk = cache.reader();
        if (disk.draft(1).isEmpty() || disk.forms(FormKind::Card).isEmpty() || disk.forms(FormKind::Files).isEmpty()) {
            return;
        }
        std::puts(qPrintable(disk.draft(1)));
        std::fflush(stdout);
    });
    looks.start(50);
    return app.exec();
}
