// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/visitor_list_model.h"

#include "models/directory.h"
#include "models/format.h"
#include "models/texts.h"
#include "models/visitors_on_site.h"

namespace otklik {

static_assert(int(VisitorListModel::OnSite) == int(VisitorStatus::OnSite) &&
              int(VisitorListModel::Invited) == int(VisitorStatus::Invited) &&
              int(VisitorListModel::AutoInvited) == int(VisitorStatus::AutoInvited) &&
              int(VisitorListModel::Waiting) == int(VisitorStatus::Waiting) &&
              int(VisitorListModel::InChat) == int(VisitorStatus::InChat) &&
              int(VisitorListModel::LeadForm) == int(VisitorStatus::LeadForm));

namespace {

bool canInvite(const Presence &presence)
{
    return presence.chatId == 0 &&
           (presence.status == VisitorStatus::OnSite || presence.status == VisitorStatus::AutoInvited ||
            presence.status == VisitorStatus::LeadForm);
}

} // namespace

VisitorListModel::VisitorListModel(const VisitorsOnSite &visitors, const Directory &directory, const Format &format,
                                   OperatorId me, QObject *parent)
    : RowListModel(parent)
    , m_visitors(visitors)
    , m_directory(directory)
    , m_format(format)
    , m_me(me)
    , m_collator(format.locale())
{
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    connect(&visitors, &VisitorsOnSite::changed, this, &VisitorListModel::follow);
    connect(&format, &Format::changed, this, &VisitorListModel::retranslate);
    connect(&directory, &Directory::companyChanged, this, [this] { tellAll({SiteNameRole}); });
    VisitorChanges all;
    all.arrived = QSet<VisitorId>(visitors.all().keyBegin(), visitors.all().keyEnd());
    follow(all);
}

int VisitorListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant VisitorListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const Presence &visitor = m_items.constFind(m_rows.at(index.row()))->presence;
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return name(visitor);
    case VisitorIdRole:
        return visitor.visitorId;
    case IsGuestRole:
        return visitor.name.isEmpty();
    case VisitStartedAtRole:
        return visitor.visitStartedAt;
    case VisitNumberRole:
        return visitor.visitNumber;
    case PlaceRole:
        return place(visitor);
    case StatusRole:
        return int(visitor.status);
    case StatusTextRole:
        return Texts::visitorStatusWith(int(visitor.status), visitor.operatorId == m_me, visitor.operatorName);
    case StatusSinceRole:
        return visitor.statusSince;
    case SourceRole:
        return visitor.source.isEmpty() ? Texts::directVisit() : visitor.source;
    case PageTitleRole:
        return visitor.pageTitle.isEmpty() ? visitor.pageUrl : visitor.pageTitle;
    case PageUrlRole:
        return visitor.pageUrl;
    case SiteNameRole:
        return m_directory.siteName(visitor.siteId);
    case ChatIdRole:
        return visitor.chatId;
    case OperatorIdRole:
        return visitor.operatorId;
    case CanInviteRole:
        return canInvite(visitor);
    case CanAcceptRole:
        return visitor.status == VisitorStatus::Waiting && visitor.chatId != 0;
    case InitialsRole:
        return m_format.initials(name(visitor));
    case AvatarColourRole:
        return m_format.avatarColour(visitor.visitorId);
    case DeviceRole:
        return visitor.device;
    case LanguageRole:
        return visitor.language;
    default:
        return {};
    }
}

QHash<int, QByteArray> VisitorListModel::roleNames() const
{
    return {{VisitorIdRole, "visitorId"},
            {NameRole, "name"},
            {IsGuestRole, "isGuest"},
            {VisitStartedAtRole, "visitStartedAt"},
            {VisitNumberRole, "visitNumber"},
            {PlaceRole, "place"},
            {StatusRole, "status"},
            {StatusTextRole, "statusText"},
            {StatusSinceRole, "statusSince"},
            {SourceRole, "source"},
            {PageTitleRole, "pageTitle"},
            {PageUrlRole, "pageUrl"},
            {SiteNameRole, "siteName"},
            {ChatIdRole, "chatId"},
            {OperatorIdRole, "operatorId"},
            {CanInviteRole, "canInvite"},
            {CanAcceptRole, "canAccept"},
            {InitialsRole, "initials"},
            {AvatarColourRole, "avatarColour"},
            {DeviceRole, "device"},
            {LanguageRole, "language"}};
}

void VisitorListModel::setFind(const QString &text)
{
    if (m_find != text) {
        m_find = text;
        filterAgain();
        emit findChanged();
    }
}

void VisitorListModel::setSite(qint64 site)
{
    if (m_site != site) {
        m_site = site;
        filterAgain();
        emit siteChanged();
    }
}

void VisitorListModel::setStatusFilter(int status)
{
    if (m_statusFilter != status) {
        m_statusFilter = status;
        filterAgain();
        emit statusFilterChanged();
    }
}

void VisitorListModel::setSortColumn(int column)
{
    if (m_sortColumn != column && column >= ById && column <= ByPage) {
        m_sortColumn = column;
        sortAgain();
        emit sortChanged();
    }
}

void VisitorListModel::setSortDescending(bool descending)
{
    if (m_descending != descending) {
        m_descending = descending;
        sortAgain();
        emit sortChanged();
    }
}

QString VisitorListModel::statusName(int status) const
{
    return Texts::visitorStatus(status);
}

int VisitorListModel::indexOf(qint64 visitorId) const
{
    const auto item = m_items.constFind(visitorId);
    return item != m_items.cend() && item->shown ? rowOf(visitorId) : -1;
}

QString VisitorListModel::name(const Presence &presence) const
{
    return presence.name.isEmpty() ? Texts::guest() : presence.name;
}

QString VisitorListModel::place(const Presence &presence) const
{
    return m_format.place(presence.country, presence.city);
}

} // namespace otklik
