// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/incoming_model.h"

#include "models/format.h"
#include "models/open_chats.h"
#include "models/visitors_on_site.h"

#include <algorithm>

namespace otklik {

IncomingModel::IncomingModel(const OpenChats &chats, const VisitorsOnSite &visitors, const Directory &directory,
                             const Format &format, QObject *parent)
    : RowListModel(parent)
    , m_chats(chats)
    , m_visitors(visitors)
    , m_format(format)
    , m_roles(visitors, directory, format, chats.me())
{
    connect(&chats, &OpenChats::changed, this, &IncomingModel::follow);
    connect(&visitors, &VisitorsOnSite::changed, this, &IncomingModel::followVisitors);
    connect(&format, &Format::changed, this, [this] { tellAll(ChatRoles::translated() << PlaceRole); });
    arrange();
}

int IncomingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant IncomingModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const OpenChat *open = m_chats.find(m_rows.at(index.row()));
    if (open == nullptr) {
        return {};
    }
    const Presence *visitor = m_visitors.find(open->chat.visitorId);
    switch (role) {
    case PlaceRole:
        return visitor == nullptr ? QString() : m_format.place(visitor->country, visitor->city);
    case PageTitleRole:
        return visitor == nullptr ? QString() : visitor->pageTitle;
    default:
        return m_roles.value(*open, role, false);
    }
}

QHash<int, QByteArray> IncomingModel::roleNames() const
{
    QHash<int, QByteArray> names = ChatRoles::names();
    names.insert(PlaceRole, "place");
    names.insert(PageTitleRole, "pageTitle");
    return names;
}

void IncomingModel::putOff(qint64 chatId)
{
    postpone(chatId);
    emit undoable({.text = tr("Put off: the chat waits in the list"),
                   .takeBack = [this, chatId](QObject *, const Answer &answer) {
                       setPostponed(chatId, false);
                       answer({});
                   }});
}

void IncomingModel::setPostponed(ChatId chatId, bool off)
{
    if (off) {
        m_postponed.insert(chatId);
    } else {
        m_postponed.remove(chatId);
    }
    arrange();
    emit postponed();
}

void IncomingModel::follow(const QSet<ChatId> &changed)
{
    m_postponed.removeIf([this](ChatId id) {
        const OpenChat *open = m_chats.find(id);
        return open == nullptr || open->place() != ChatState::Waiting;
    });
    arrange();
    for (const ChatId chatId : changed) {
        tell(chatId);
    }
}

void IncomingModel::followVisitors(const VisitorChanges &changes)
{
    for (const ChatId chatId : std::as_const(m_rows)) {
        const VisitorId visitorId = m_chats.find(chatId)->chat.visitorId;
        if (changes.renamed.contains(visitorId) || changes.arrived.contains(visitorId) ||
            changes.changed.contains(visitorId) || changes.left.contains(visitorId)) {
            tell(chatId,
                 {ChatRoles::NameRole, ChatRoles::InitialsRole, PlaceRole, PageTitleRole, ChatRoles::OnlineRole});
        }
    }
}

void IncomingModel::arrange()
{
    QList<ChatId> wanted;
    for (const OpenChat &open : m_chats.all()) {
        if (open.place() == ChatState::Waiting && !m_postponed.contains(open.chat.id)) {
            wanted.append(open.chat.id);
        }
    }
    std::ranges::sort(wanted, {}, [this](ChatId id) { return std::pair(m_chats.find(id)->chat.waitingSince, id); });
    arrangeRows(m_rows, wanted);
}

void IncomingModel::tell(ChatId chatId, const QList<int> &roles)
{
    if (const qsizetype row = m_rows.indexOf(chatId); row >= 0) {
        const QModelIndex changed = index(int(row));
        emit dataChanged(changed, changed, roles);
    }
}

} // namespace otklik
