// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/visitors_on_site.h"

#include <QTimerEvent>

namespace otklik {

void VisitorsOnSite::apply(const PresenceUpdate &update)
{
    if (update.full) {
        QSet<VisitorId> gone(m_present.keyBegin(), m_present.keyEnd());
        for (const Presence &presence : update.arrived) {
            gone.remove(presence.visitorId);
        }
        for (const VisitorId id : std::as_const(gone)) {
            remove(id);
        }
    }
    for (const Presence &presence : update.arrived) {
        put(presence);
    }
    for (const Presence &presence : update.changed) {
        put(presence);
    }
    for (const VisitorId id : update.left) {
        remove(id);
    }
}

void VisitorsOnSite::applyCards(const QList<Visitor> &visitors)
{
    for (const Visitor &visitor : visitors) {
        rename(visitor.id, visitor.card.name);
        if (const auto present = m_present.find(visitor.id);
            present != m_present.end() && present->name != visitor.card.name) {
            present->name = visitor.card.name;
            m_pending.changed.insert(visitor.id);
            tellLater();
        }
    }
}

const Presence *VisitorsOnSite::find(VisitorId id) const
{
    const auto found = m_present.constFind(id);
    return found == m_present.cend() ? nullptr : &*found;
}

QString VisitorsOnSite::name(VisitorId id, const QString &known) const
{
    return m_names.value(id, known);
}

void VisitorsOnSite::put(const Presence &presence)
{
    const VisitorId id = presence.visitorId;
    const auto present = m_present.find(id);
    if (present != m_present.end() && *present == presence) {
        return;
    }
    // A guest's empty name is no news, unless we had a name for them.
    if (!presence.name.isEmpty() || m_names.contains(id)) {
        rename(id, presence.name);
    }
    if (present == m_present.end()) {
        m_present.insert(id, presence);
        if (m_pending.left.remove(id)) {
            m_pending.changed.insert(id);
        } else {
            m_pending.arrived.insert(id);
        }
    } else {
        *present = presence;
        if (!m_pending.arrived.contains(id)) {
            m_pending.changed.insert(id);
        }
    }
    tellLater();
}

void VisitorsOnSite::remove(VisitorId id)
{
    if (!m_present.remove(id)) {
        return;
    }
    m_pending.changed.remove(id);
    if (!m_pending.arrived.remove(id)) { // whoever came and left in one pass was never seen
        m_pending.left.insert(id);
    }
    tellLater();
}

void VisitorsOnSite::rename(VisitorId id, const QString &name)
{
    const auto known = m_names.constFind(id);
    if (known == m_names.cend() || *known != name) {
        m_names.insert(id, name);
        m_pending.renamed.insert(id);
        tellLater();
    }
}

void VisitorsOnSite::tellLater()
{
    if (!m_telling) {
        m_telling = true;
        QMetaObject::invokeMethod(this, &VisitorsOnSite::tell, Qt::QueuedConnection);
    }
}

void VisitorsOnSite::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_rest.timerId()) {
        m_rest.stop();
        tell();
    }
}

void VisitorsOnSite::tell()
{
    VisitorChanges changes = std::exchange(m_pending, {});
    if (changes.changed.size() > Portion) {
        const QSet<VisitorId> all = std::exchange(changes.changed, {});
        for (const VisitorId id : all) {
            (changes.changed.size() < Portion ? changes : m_pending).changed.insert(id);
        }
    }
    m_telling = !m_pending.changed.isEmpty();
    if (m_telling) {
        m_rest.start(0, this);
    }
    emit changed(changes);
}

} // namespace otklik
