// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/web/static_files.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

#ifdef OTKLIK_HAS_WIDGET
// The macro wants to be outside of any namespace.
static void takeInWidget()
{
    Q_INIT_RESOURCE(widget);
    Q_INIT_RESOURCE(demo);
}
#else
static void takeInWidget() {}
#endif

namespace otklik {

namespace {

constexpr std::array<std::pair<QLatin1StringView, const char *>, 9> Types{{
    {".html"_L1, "text/html; charset=utf-8"},
    {".js"_L1, "text/javascript; charset=utf-8"},
    {".css"_L1, "text/css; charset=utf-8"},
    {".svg"_L1, "image/svg+xml"},
    {".png"_L1, "image/png"},
    {".jpg"_L1, "image/jpeg"},
    {".webp"_L1, "image/webp"},
    {".woff2"_L1, "font/woff2"},
    {".json"_L1, "application/json"},
}};

QByteArray typeOf(const QString &path)
{
    for (const auto &[ending, type] : Types) {
        if (path.endsWith(ending)) {
            return type;
        }
    }
    return "application/octet-stream";
}

} // namespace

StaticFiles::StaticFiles(const QString &demoSiteKey)
{
    takeInWidget();
    add(u":/otklik/widget"_s, u"/"_s, {});
    if (!demoSiteKey.isEmpty()) {
        add(u":/otklik/demo"_s, u"/demo/"_s, demoSiteKey);
    }
}

void StaticFiles::add(const QString &resources, const QString &prefix, const QString &siteKey)
{
    QDirIterator files(resources, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString name = files.next();
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly)) {
            continue; // a resource of this program can always be read
        }
        StaticFile entry{.content = file.readAll(), .type = typeOf(name), .etag = {}};
        if (!siteKey.isEmpty()) {
            entry.content.replace("{{SITE_KEY}}", siteKey.toLatin1());
        }
        const QByteArray hash = QCryptographicHash::hash(entry.content, QCryptographicHash::Sha256).toHex().left(32);
        entry.etag = '"' + hash + '"';
        const QString path = prefix + name.mid(resources.size() + 1);
        if (path.endsWith("/index.html"_L1)) {
            m_files.insert(path.chopped("index.html"_L1.size()).toUtf8(), entry);
        }
        m_files.insert(path.toUtf8(), entry);
    }
}

const StaticFile *StaticFiles::find(const QByteArray &path) const
{
    const auto found = m_files.constFind(path);
    return found == m_files.constEnd() ? nullptr : &*found;
}

} // namespace otklik
