// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/request_list_model.h"

#include "models/directory.h"
#include "models/format.h"
#include "models/request_store.h"
#include "models/texts.h"

#include <algorithm>
#include <tuple>

namespace otklik {

using namespace Qt::StringLiterals;

static_assert(int(RequestListModel::NewPlace) == int(RequestPlace::New) &&
              int(RequestListModel::MinePlace) == int(RequestPlace::Mine) &&
              int(RequestListModel::OthersPlace) == int(RequestPlace::Others) &&
              int(RequestListModel::ClosedPlace) == int(RequestPlace::Closed));

RequestListModel::RequestListModel(RequestStore &requests, const Directory &directory, const Format &format,
                                   QObject *parent)
    : RowListModel(parent)
    , m_requests(requests)
    , m_directory(directory)
    , m_format(format)
{
    connect(&requests, &RequestStore::changed, this, &RequestListModel::follow);
    connect(&requests, &RequestStore::loadingChanged, this, &RequestListModel::loadingChanged);
    connect(&directory, &Directory::companyChanged, this, [this] { tellAll({SiteNameRole}); });
    connect(&format, &Format::changed, this, [this] {
        tellAll({NameRole, OwnerRole, AtTextRole});
        emit countsChanged(); // the sections' titles are made anew with the counts
    });
    arrange();
}

int RequestListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant RequestListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const Request *request = m_requests.find(m_rows.at(index.row()));
    if (request == nullptr) {
        return {};
    }
    switch (role) {
    case RequestIdRole:
        return request->id;
    case PlaceRole:
        return int(m_requests.placeOf(*request));
    case SectionRole:
        return QString::number(int(m_requests.placeOf(*request)));
    case Qt::DisplayRole:
    case NameRole:
        return nameOf(*request);
    case InitialsRole:
        return m_format.initials(nameOf(*request));
    case AvatarColourRole:
        return m_format.avatarColour(request->visitorId);
    case PreviewRole:
        return request->message.simplified();
    case ContactRole:
        return request->email.isEmpty() ? request->phone : request->email;
    case SiteNameRole:
        return m_directory.siteName(request->siteId);
    case OwnerRole:
        return ownerOf(*request);
    case AtTextRole:
        return m_format.shortDate(request->state == RequestState::Closed ? request->closedAt : request->createdAt);
    default:
        return {};
    }
}

QHash<int, QByteArray> RequestListModel::roleNames() const
{
    return {{RequestIdRole, "requestId"}, {PlaceRole, "place"},       {SectionRole, "section"},
            {NameRole, "name"},           {InitialsRole, "initials"}, {AvatarColourRole, "avatarColour"},
            {PreviewRole, "preview"},     {ContactRole, "contact"},   {SiteNameRole, "siteName"},
            {OwnerRole, "owner"},         {AtTextRole, "atText"}};
}

bool RequestListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_show == Closed && m_requests.hasMoreClosed();
}

void RequestListModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent)) {
        m_requests.loadClosed();
    }
}

void RequestListModel::setFind(const QString &text)
{
    if (m_find != text) {
        m_find = text;
        arrange();
        emit filterChanged();
    }
}

void RequestListModel::setShow(int show)
{
    if (m_show != show && show >= Open && show <= Closed) {
        m_show = show;
        arrange();
        emit filterChanged();
        if (show == Closed && m_rows.size() < RequestStore::PageSize) {
            m_requests.loadClosed();
        }
    }
}

void RequestListModel::setSite(qint64 siteId)
{
    if (m_site != siteId) {
        m_site = siteId;
        arrange();
        emit filterChanged();
    }
}

int RequestListModel::newCount() const
{
    return m_requests.count(RequestPlace::New);
}

int RequestListModel::mineCount() const
{
    return m_requests.count(RequestPlace::Mine);
}

int RequestListModel::othersCount() const
{
    return m_requests.count(RequestPlace::Others);
}

int RequestListModel::closedCount() const
{
    return int(m_requests.closedCount());
}

bool RequestListModel::isLoading() const
{
    return m_requests.isLoading();
}

QString RequestListModel::sectionTitle(const QString &section) const
{
    return section.isEmpty() ? QString() : showTitle(section.toInt() + New);
}

int RequestListModel::sectionCount(const QString &section) const
{
    if (section.isEmpty()) {
        return 0;
    }
    const auto place = RequestPlace(section.toInt());
    return place == RequestPlace::Closed ? closedCount() : m_requests.count(place);
}

QString RequestListModel::showTitle(int show) const
{
    switch (show) {
    case New:
        return tr("New");
    case Mine:
        return tr("Mine");
    case Others:
        return tr("With colleagues");
    case Closed:
        return tr("Closed");
    default:
        return tr("All open");
    }
}

int RequestListModel::indexOf(qint64 requestId) const
{
    return int(m_rows.indexOf(requestId));
}

qint64 RequestListModel::requestIdAt(int row) const
{
    return m_rows.value(row);
}

void RequestListModel::follow(const QSet<RequestId> &changed)
{
    arrange();
    for (const RequestId id : changed) {
        if (const qsizetype row = m_rows.indexOf(id); row >= 0) {
            emit dataChanged(index(int(row)), index(int(row)));
        }
    }
    emit countsChanged();
}

void RequestListModel::arrange()
{
    QList<RequestId> wanted;
    for (const Request &request : m_requests.all()) {
        if (matches(request)) {
            wanted.append(request.id);
        }
    }
    std::ranges::sort(wanted, {}, [this](RequestId id) {
        const Request &request = *m_requests.find(id);
        const RequestPlace place = m_requests.placeOf(request);
        return std::tuple(place, place == RequestPlace::Closed ? -request.closedAt : request.createdAt,
                          place == RequestPlace::Closed ? -id : id);
    });
    arrangeRows(m_rows, wanted);
}

bool RequestListModel::matches(const Request &request) const
{
    const RequestPlace place = m_requests.placeOf(request);
    const bool shown = m_show == Open ? place != RequestPlace::Closed : int(place) + New == m_show;
    if (!shown || (m_site != 0 && request.siteId != m_site)) {
        return false;
    }
    const QString find = m_find.trimmed();
    if (find.isEmpty()) {
        return true;
    }
    const auto has = [&find](const QString &text) { return text.contains(find, Qt::CaseInsensitive); };
    return has(nameOf(request)) || has(request.email) || has(request.phone) || has(request.message);
}

QString RequestListModel::nameOf(const Request &request) const
{
    return request.name.isEmpty() ? Texts::guest(request.visitorId) : request.name;
}

QString RequestListModel::ownerOf(const Request &request) const
{
    switch (m_requests.placeOf(request)) {
    case RequestPlace::Mine:
        return tr("You work on it");
    case RequestPlace::Others:
        return tr("%1 works on it").arg(request.operatorName);
    case RequestPlace::Closed:
        return request.operatorName.isEmpty() ? QString() : tr("Closed by %1").arg(request.operatorName);
    case RequestPlace::New:
        break;
    }
    return {};
}

} // namespace otklik
