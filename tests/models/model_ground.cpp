// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/model_ground.h"

namespace otklik {

using namespace Qt::StringLiterals;

QString MarkingTranslator::translate(const char *, const char *source, const char *, int n) const
{
    const QString text = u"ru:"_s + QString::fromUtf8(source);
    return n < 0 ? text : QString(text).replace(u"%n"_s, QString::number(n));
}

ModelGround::ModelGround()
    : format(clock, QTimeZone::utc())
    , cache(std::make_unique<Cache>(folder.filePath(u"cache.sqlite"_s)))
    , commands(std::make_unique<RecordingCommands>(*cache))
{
    write([](CacheWriter &writer) {
        Snapshot snapshot;
        snapshot.position = samples::position(1);
        snapshot.operators = {samples::colleague(samples::Anna, u"Анна Петрова"_s),
                              samples::colleague(4, u"Борис Ким"_s, OperatorStatus::Offline)};
        snapshot.groups = {{.id = 2, .name = u"Продажи"_s}};
        snapshot.sites = {{.id = 1, .name = u"Уют"_s, .origins = {}}, {.id = 2, .name = u"Вектор"_s, .origins = {}}};
        snapshot.tags = {{.id = 1, .name = u"доставка"_s, .colour = u"#2a64d6"_s, .system = true}};
        writer.replaceSnapshot(snapshot);
    });
}

void ModelGround::write(const std::function<void(CacheWriter &)> &job)
{
    samples::written(*cache, job);
    QCoreApplication::processEvents();
}

void ModelGround::reopen()
{
    cache.reset();
    cache = std::make_unique<Cache>(folder.filePath(u"cache.sqlite"_s));
    commands = std::make_unique<RecordingCommands>(*cache);
}

std::unique_ptr<Desk> ModelGround::desk()
{
    return std::make_unique<Desk>(*cache, commands->services(), format, me());
}

Operator ModelGround::me()
{
    return samples::colleague(samples::Anna, u"Анна Петрова"_s);
}

Presence ModelGround::visitor(VisitorId id, VisitorStatus status, const QString &name)
{
    Presence presence;
    presence.visitorId = id;
    presence.name = name;
    presence.siteId = 1;
    presence.visitStartedAt = 1'700'000'000'000 + id;
    presence.country = u"RU"_s;
    presence.city = u"Казань"_s;
    presence.status = status;
    presence.statusSince = presence.visitStartedAt;
    presence.pageTitle = u"Чайники"_s;
    presence.pageUrl = u"https://shop.example/kettles"_s;
    presence.device = u"Firefox, Linux"_s;
    return presence;
}

PresenceUpdate ModelGround::arrived(const QList<Presence> &visitors)
{
    return {.full = false, .arrived = visitors, .changed = {}, .left = {}};
}

PresenceUpdate ModelGround::changed(const QList<Presence> &visitors)
{
    return {.full = false, .arrived = {}, .changed = visitors, .left = {}};
}

QVariant value(const QAbstractItemModel &model, int row, const QByteArray &role)
{
    return model.data(model.index(row, 0), model.roleNames().key(role, -1));
}

QVariantList column(const QAbstractItemModel &model, const QByteArray &role)
{
    QVariantList values;
    for (int row = 0; row < model.rowCount(); ++row) {
        values.append(value(model, row, role));
    }
    return values;
}

} // namespace otklik
