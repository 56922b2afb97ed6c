// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/demo_data.h"

#include <QFile>

#include <stdexcept>

using namespace Qt::StringLiterals;

// The macro wants to be outside of any namespace.
static void takeInDemoData()
{
    Q_INIT_RESOURCE(demo_data);
}

namespace otklik {

namespace {

QByteArray resource(const QString &path)
{
    takeInDemoData();
    QFile file(u":/otklik/demo-data/"_s + path);
    if (!file.open(QIODevice::ReadOnly)) {
        throw std::logic_error("the demo has no " + path.toStdString());
    }
    return file.readAll();
}

} // namespace

QJsonDocument demoText(const QString &name)
{
    QJsonParseError error;
    QJsonDocument text = QJsonDocument::fromJson(resource(name + u".json"_s), &error);
    if (text.isNull()) {
        throw std::logic_error("the demo's " + name.toStdString() + " is broken: " + error.errorString().toStdString());
    }
    return text;
}

DemoFile demoFile(const QString &both)
{
    const qsizetype bar = both.indexOf(u'|');
    return {.name = both.mid(bar + 1), .content = resource(u"files/"_s + both.left(bar))};
}

std::pair<QString, QString> verbAndRest(const QString &line)
{
    const qsizetype space = line.indexOf(u' ');
    return {line.left(space), space < 0 ? QString() : line.mid(space + 1)};
}

} // namespace otklik
