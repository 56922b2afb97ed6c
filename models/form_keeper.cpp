// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/form_keeper.h"

#include "cache/cache_writer.h"

#include <chrono>
#include <utility>

namespace otklik {

using namespace std::chrono_literals;

FormKeeper::FormKeeper(Cache &cache, FormKind kind, QObject *parent)
    : QObject(parent)
    , m_cache(cache)
    , m_kind(kind)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(500ms);
    connect(&m_timer, &QTimer::timeout, this, &FormKeeper::write);
}

FormKeeper::~FormKeeper()
{
    write();
}

QHash<qint64, QJsonObject> FormKeeper::kept() const
{
    return m_cache.reader().forms(m_kind);
}

void FormKeeper::keep(qint64 id, const QJsonObject &form)
{
    m_unsaved.insert(id, form);
    if (!m_timer.isActive()) { // not restarted: somebody who never pauses is saved too
        m_timer.start();
    }
}

void FormKeeper::write()
{
    if (m_unsaved.isEmpty()) {
        return;
    }
    m_cache.write([kind = m_kind, forms = std::exchange(m_unsaved, {})](CacheWriter &writer) {
        for (const auto &[id, form] : forms.asKeyValueRange()) {
            writer.saveForm(kind, id, form);
        }
    });
}

} // namespace otklik
