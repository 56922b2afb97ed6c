// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/visit_list_model.h"

#include "models/format.h"
#include "models/texts.h"

namespace otklik {

using namespace Qt::StringLiterals;

VisitListModel::VisitListModel(const Format &format, QObject *parent)
    : RowListModel(parent)
    , m_format(format)
{
    connect(&format, &Format::changed, this, [this] { tellAll({WhenRole, SourceRole, PagesRole}); });
}

int VisitListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_visits.size());
}

QVariant VisitListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const Visit &visit = m_visits.at(index.row());
    switch (role) {
    case NumberRole:
        return visit.number;
    case CurrentRole:
        return visit.endedAt == 0;
    case StartedAtRole:
        return visit.startedAt;
    case Qt::DisplayRole:
    case WhenRole:
        return m_format.dayTitle(visit.startedAt) + u", "_s + m_format.time(visit.startedAt);
    case LengthRole:
        return visit.endedAt == 0 ? QString() : m_format.duration(visit.endedAt - visit.startedAt);
    case SourceRole:
        return visit.source.isEmpty() ? Texts::directVisit() : visit.source;
    case PagesRole:
        return pages(visit);
    default:
        return {};
    }
}

QHash<int, QByteArray> VisitListModel::roleNames() const
{
    return {{NumberRole, "number"}, {CurrentRole, "current"}, {StartedAtRole, "startedAt"}, {WhenRole, "when"},
            {LengthRole, "length"}, {SourceRole, "source"},   {PagesRole, "pages"}};
}

void VisitListModel::setVisits(const QList<Visit> &visits)
{
    beginResetModel(); // the server's answer as a whole
    m_visits = visits;
    endResetModel();
}

void VisitListModel::showPage(const Presence &visitor, Timestamp now)
{
    if (m_visits.isEmpty() || m_visits.constFirst().number < visitor.visitNumber) {
        endVisit(now);
        beginInsertRows({}, 0, 0);
        m_visits.prepend({.number = visitor.visitNumber,
                          .startedAt = visitor.visitStartedAt,
                          .endedAt = 0,
                          .source = visitor.source,
                          .pages = {}});
        endInsertRows();
    }
    Visit &visit = m_visits.first();
    if (visit.number != visitor.visitNumber) {
        return; // news of an earlier visit
    }
    const bool known = !visit.pages.isEmpty() && visit.pages.constLast().url == visitor.pageUrl;
    if (known && visit.endedAt == 0 && visit.pages.constLast().title == visitor.pageTitle) {
        return;
    }
    visit.endedAt = 0;
    if (known) {
        visit.pages.last().title = visitor.pageTitle;
    } else if (!visitor.pageUrl.isEmpty()) {
        visit.pages.append({.url = visitor.pageUrl, .title = visitor.pageTitle, .at = now});
    }
    emit dataChanged(index(0), index(0), {CurrentRole, LengthRole, PagesRole});
}

void VisitListModel::endVisit(Timestamp now)
{
    if (!m_visits.isEmpty() && m_visits.constFirst().endedAt == 0) {
        m_visits.first().endedAt = now;
        emit dataChanged(index(0), index(0), {CurrentRole, LengthRole});
    }
}

QVariantList VisitListModel::pages(const Visit &visit) const
{
    QVariantList list;
    for (const PageView &page : visit.pages) {
        list.append(QVariantMap{{u"title"_s, page.title.isEmpty() ? page.url : page.title},
                                {u"url"_s, page.url},
                                {u"time"_s, m_format.time(page.at)}});
    }
    return list;
}

} // namespace otklik
