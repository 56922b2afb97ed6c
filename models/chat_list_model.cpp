// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/chat_list_model.h"

#include "models/directory.h"
#include "models/format.h"
#include "models/open_chats.h"
#include "models/visitors_on_site.h"

#include <algorithm>
#include <tuple>

namespace otklik {

using namespace Qt::StringLiterals;

namespace {

/// The order of the rows, as a value to compare.
std::tuple<int, int, Timestamp, ChatId> orderOf(const OpenChat &open)
{
    const Chat &chat = open.chat;
    if (open.place() == ChatState::Waiting) {
        // Who was here already and would be left alone comes before who is new.
        return {0, open.passedToMe ? 0 : 1, chat.waitingSince, chat.id};
    }
    const int section = chat.state == ChatState::Active ? 1 : 2;
    const int urgency = !open.unread.isEmpty() ? 0 : chat.unansweredSince != 0 ? 1 : 2;
    return {section, urgency, -open.lastActivity(), chat.id};
}

} // namespace

ChatListModel::ChatListModel(const OpenChats &chats, const VisitorsOnSite &visitors, const Directory &directory,
                             const Format &format, QObject *parent)
    : RowListModel(parent)
    , m_chats(chats)
    , m_visitors(visitors)
    , m_roles(visitors, directory, format, chats.me())
{
    connect(&chats, &OpenChats::renamed, this, &ChatListModel::rename);
    connect(&chats, &OpenChats::changed, this, &ChatListModel::follow);
    connect(&visitors, &VisitorsOnSite::changed, this, &ChatListModel::followVisitors);
    connect(&directory, &Directory::companyChanged, this, [this] { tellAll({ChatRoles::TagsRole}); });
    connect(&format, &Format::changed, this, &ChatListModel::retranslate);
    arrange();
}

int ChatListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ChatListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const ChatId chatId = m_rows.at(index.row());
    const OpenChat *open = m_chats.find(chatId);
    return open == nullptr ? QVariant() : m_roles.value(*open, role, chatId != m_openChat);
}

QHash<int, QByteArray> ChatListModel::roleNames() const
{
    return ChatRoles::names();
}

void ChatListModel::setFind(const QString &text)
{
    if (m_find != text) {
        m_find = text;
        arrange();
        emit findChanged();
    }
}

void ChatListModel::setTagFilter(qint64 tagId)
{
    if (m_tagFilter != tagId) {
        m_tagFilter = tagId;
        arrange();
        emit findChanged();
    }
}

int ChatListModel::incomingCount() const
{
    const auto aside =
        std::ranges::count_if(m_aside, [this](ChatId id) { return m_chats.find(id) && isAside(*m_chats.find(id)); });
    return m_chats.count(ChatState::Waiting) - int(aside);
}

int ChatListModel::activeCount() const
{
    return m_chats.count(ChatState::Active);
}

int ChatListModel::invitedCount() const
{
    return m_chats.count(ChatState::Invited);
}

void ChatListModel::setOpenChat(ChatId chatId)
{
    if (m_openChat != chatId) {
        const ChatId before = std::exchange(m_openChat, chatId);
        tell(before, {ChatRoles::PreviewRole, ChatRoles::IsDraftRole});
        tell(chatId, {ChatRoles::PreviewRole, ChatRoles::IsDraftRole});
    }
}

void ChatListModel::setAside(ChatId chatId, bool aside)
{
    if (aside) {
        m_aside.insert(chatId);
    } else {
        m_aside.remove(chatId);
    }
    arrange();
    emit countsChanged();
}

bool ChatListModel::isAside(const OpenChat &open) const
{
    return open.passedToMe && m_aside.contains(open.chat.id);
}

QString ChatListModel::sectionTitle(const QString &section) const
{
    if (section == "incoming"_L1) {
        return tr("Incoming");
    }
    if (section == "active"_L1) {
        return tr("Active chats");
    }
    return section == "invited"_L1 ? tr("Invited chats") : QString();
}

int ChatListModel::sectionCount(const QString &section) const
{
    if (section == "incoming"_L1) {
        return incomingCount();
    }
    if (section == "active"_L1) {
        return activeCount();
    }
    return section == "invited"_L1 ? invitedCount() : 0;
}

int ChatListModel::indexOf(qint64 chatId) const
{
    return int(m_rows.indexOf(chatId));
}

qint64 ChatListModel::chatIdAt(int row) const
{
    return m_rows.value(row);
}

void ChatListModel::follow(const QSet<ChatId> &changed)
{
    m_aside.removeIf([this](ChatId id) {
        const OpenChat *open = m_chats.find(id);
        return open == nullptr || !open->passedToMe;
    });
    arrange();
    for (const ChatId chatId : changed) {
        tell(chatId);
    }
    emit countsChanged();
}

void ChatListModel::followVisitors(const VisitorChanges &changes)
{
    for (const ChatId chatId : std::as_const(m_rows)) {
        const VisitorId visitorId = m_chats.find(chatId)->chat.visitorId;
        if (changes.renamed.contains(visitorId)) {
            tell(chatId, {ChatRoles::NameRole, ChatRoles::InitialsRole});
        }
        if (changes.arrived.contains(visitorId) || changes.left.contains(visitorId)) {
            tell(chatId, {ChatRoles::OnlineRole});
        }
    }
    if (!changes.renamed.isEmpty() && !m_find.isEmpty()) {
        arrange();
    }
}

void ChatListModel::rename(ChatId from, ChatId to)
{
    if (m_openChat == from) {
        m_openChat = to;
    }
    if (const qsizetype row = m_rows.indexOf(from); row >= 0) {
        m_rows[row] = to; // the same row: what it shows is told by the `changed` that follows
    }
}

void ChatListModel::retranslate()
{
    if (!m_find.isEmpty()) {
        arrange();
    }
    tellAll(ChatRoles::translated());
    emit countsChanged(); // the sections' titles are made anew with the counts
}

void ChatListModel::arrange()
{
    QList<ChatId> wanted;
    for (const OpenChat &open : m_chats.all()) {
        if (!isAside(open) && m_roles.matches(open, m_find, m_tagFilter)) {
            wanted.append(open.chat.id);
        }
    }
    std::ranges::sort(wanted, {}, [this](ChatId id) { return orderOf(*m_chats.find(id)); });
    arrangeRows(m_rows, wanted);
}

void ChatListModel::tell(ChatId chatId, const QList<int> &roles)
{
    if (const qsizetype row = m_rows.indexOf(chatId); row >= 0) {
        const QModelIndex changed = index(int(row));
        emit dataChanged(changed, changed, roles);
    }
}

} // namespace otklik
