// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/visitor.h"
#include "protocol/event.h"

#include <QBasicTimer>
#include <QHash>
#include <QObject>
#include <QSet>

namespace otklik {

/// What changed among the visitors since it was last told. An id is in one list only.
struct VisitorChanges
{
    QSet<VisitorId> arrived;
    QSet<VisitorId> changed;
    QSet<VisitorId> left;
    QSet<VisitorId> renamed; ///< known by another name now, whether on a site or not; may be in `changed` too
};

/// Everyone who is on the sites now, and the names by which visitors are known. Presence comes in floods, so it is
/// taken in at once and told once a pass of the event loop; of many who changed, a part in each pass, so that the
/// operator's hand is never in line behind all of them.
class VisitorsOnSite : public QObject
{
    Q_OBJECT

public:
    /// How many changed ones are told of in one pass.
    static constexpr int Portion = 100;

    using QObject::QObject;

    void apply(const PresenceUpdate &update);
    /// Contact cards that changed: their names hold for visitors who are not on a site too.
    void applyCards(const QList<Visitor> &visitors);

    int count() const { return int(m_present.size()); }
    const QHash<VisitorId, Presence> &all() const { return m_present; }
    /// Null when they are on no site. Valid until the next call that changes anything.
    const Presence *find(VisitorId id) const;
    /// The name they are known by now; @p known when nothing newer was heard. Empty: a guest.
    QString name(VisitorId id, const QString &known) const;

Q_SIGNALS:
    void changed(const otklik::VisitorChanges &changes);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void put(const Presence &presence);
    void remove(VisitorId id);
    void rename(VisitorId id, const QString &name);
    void tellLater();
    void tell();

    QHash<VisitorId, Presence> m_present;
    QHash<VisitorId, QString> m_names; ///< of those who have, or had, one
    VisitorChanges m_pending;
    bool m_telling = false;
    QBasicTimer m_rest; ///< not a queued call: what is queued goes before the operator's hands, timers go after
};

} // namespace otklik
