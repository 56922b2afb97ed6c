// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history_model.h"

#include "cache/cache.h"
#include "models/format.h"
#include "models/open_chats.h"
#include "models/visitors_on_site.h"
#include "sync/commands.h"

#include <algorithm>

namespace otklik {

namespace {

/// The most recently closed first.
bool comesBefore(const Chat &left, const Chat &right)
{
    return std::pair(left.closedAt, left.id) > std::pair(right.closedAt, right.id);
}

/// What the roles are made of.
OpenChat asRow(const Chat &chat)
{
    return {.chat = chat, .draft = {}, .unread = {}, .unsent = {}};
}

} // namespace

HistoryModel::HistoryModel(Cache &cache, Commands &commands, const VisitorsOnSite &visitors, const Directory &directory,
                           const Format &format, OperatorId me, QObject *parent)
    : RowListModel(parent)
    , m_cache(cache)
    , m_commands(commands)
    , m_format(format)
    , m_roles(visitors, directory, format, me)
    , m_me(me)
    , m_total(int(cache.reader().closedChatCount()))
{
    connect(&cache, &Cache::changed, this, &HistoryModel::follow);
    connect(&visitors, &VisitorsOnSite::changed, this, &HistoryModel::followVisitors);
    connect(&format, &Format::changed, this, [this] { tellAll(ChatRoles::translated() << ClosedTextRole); });
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const Chat &chat = m_rows.at(index.row());
    return role == ClosedTextRole ? closedText(chat) : m_roles.value(asRow(chat), role, false);
}

QHash<int, QByteArray> HistoryModel::roleNames() const
{
    QHash<int, QByteArray> names = ChatRoles::names();
    names.insert(ClosedTextRole, "closedText");
    return names;
}

bool HistoryModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_loading && (m_cacheHasMore || m_serverHasMore);
}

void HistoryModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent)) {
        return;
    }
    if (!m_begun) {
        m_begun = true;
        askServer(0);
    }
    setLoading(true);
    if (m_cacheHasMore) {
        loadFromCache();
    } else {
        askServer(m_loaded.isEmpty() ? 0 : std::ranges::min(m_loaded, {}, &Chat::id).id);
    }
}

void HistoryModel::setTagFilter(qint64 tagId)
{
    if (m_tagFilter != tagId) {
        m_tagFilter = tagId;
        showAgain();
        emit tagFilterChanged();
    }
}

void HistoryModel::refresh()
{
    m_serverHasMore = true;
    if (m_begun) {
        askServer(0);
        if (m_rows.size() < PageSize) {
            fetchMore({});
        }
    }
}

void HistoryModel::reload()
{
    if (m_reloading) {
        return;
    }
    m_reloading = true;
    emit reloadingChanged();
    m_commands.fetchClosedChats(0, this, [this](const std::optional<ProtocolError> &error) {
        m_reloading = false;
        emit reloadingChanged();
        if (error) {
            emit message(tr("The history cannot be looked up now: there is no connection"));
            return;
        }
        m_serverHasMore = true; // the newest come with the cache's changes
        if (m_rows.size() < PageSize) {
            fetchMore({});
        }
    });
}

void HistoryModel::follow(const ChangeSet &changes)
{
    for (const ChangeSet::RenamedChat &renamed : changes.renamedChats) {
        remove(renamed.from);
    }
    for (const ChatId id : changes.removedChats) {
        remove(id);
    }
    for (const Chat &chat : changes.chats) {
        if (chat.state == ChatState::Closed) {
            put(chat);
        } else {
            remove(chat.id);
        }
    }
    if (changes.closedChatCount >= 0 && m_total != int(changes.closedChatCount)) {
        m_total = int(changes.closedChatCount);
        emit totalChanged();
    }
}

void HistoryModel::followVisitors(const VisitorChanges &changes)
{
    if (changes.renamed.isEmpty()) {
        return;
    }
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        if (changes.renamed.contains(m_rows.at(row).visitorId)) {
            const QModelIndex changed = index(int(row));
            emit dataChanged(changed, changed, {ChatRoles::NameRole, ChatRoles::InitialsRole});
        }
    }
}

void HistoryModel::loadFromCache()
{
    const std::optional<Chat> last = m_loaded.isEmpty() ? std::nullopt : std::optional(m_loaded.last());
    m_cache.read<ChatPage>(
        this, [last](const CacheReader &reader) { return reader.closedChats(last, PageSize); },
        [this](const ChatPage &page) { takePage(page); });
}

void HistoryModel::takePage(const ChatPage &page)
{
    QList<Chat> shown;
    for (const Chat &chat : page.chats) {
        // What came while the page was being read is here already.
        if (m_loaded.isEmpty() || comesBefore(m_loaded.last(), chat)) {
            m_loaded.append(chat);
            if (matches(chat)) {
                shown.append(chat);
            }
        }
    }
    if (!shown.isEmpty()) {
        beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + shown.size() - 1));
        m_rows += shown;
        endInsertRows();
    }
    m_cacheHasMore = page.more;
    if (m_serverAnswered) {
        m_serverAnswered = false;
        m_serverHasMore = oldest() != m_askedWith;
    }
    if (shown.isEmpty() && m_cacheHasMore) {
        loadFromCache(); // nothing of this page matches what is looked for
        return;
    }
    setLoading(false);
}

void HistoryModel::askServer(ChatId before)
{
    m_askedWith = oldest();
    m_commands.fetchClosedChats(before, this, [this, before](const std::optional<ProtocolError> &error) {
        if (before == 0 && m_begun && !m_loaded.isEmpty()) {
            return; // the newest come with the cache's changes
        }
        if (error) {
            m_serverHasMore = false; // until the connection is there again
            setLoading(false);
            return;
        }
        m_serverAnswered = true;
        setLoading(true);
        loadFromCache();
    });
}

ChatId HistoryModel::oldest() const
{
    return m_loaded.isEmpty() ? 0 : m_loaded.last().id;
}

void HistoryModel::put(const Chat &chat)
{
    const auto known = std::ranges::find(m_rows, chat.id, &Chat::id);
    if (known != m_rows.end() && known->closedAt == chat.closedAt && matches(chat)) {
        *std::ranges::find(m_loaded, chat.id, &Chat::id) = chat;
        *known = chat;
        const QModelIndex changed = index(int(known - m_rows.begin()));
        emit dataChanged(changed, changed);
        return;
    }
    remove(chat.id);
    // What is older than the part loaded so far comes with its page.
    if (m_cacheHasMore && (m_loaded.isEmpty() || comesBefore(m_loaded.last(), chat))) {
        return;
    }
    m_loaded.insert(std::ranges::lower_bound(m_loaded, chat, comesBefore), chat);
    if (matches(chat)) {
        const auto row = std::ranges::lower_bound(m_rows, chat, comesBefore) - m_rows.begin();
        beginInsertRows({}, int(row), int(row));
        m_rows.insert(row, chat);
        endInsertRows();
    }
}

void HistoryModel::remove(ChatId chatId)
{
    m_loaded.removeIf([chatId](const Chat &chat) { return chat.id == chatId; });
    const auto found = std::ranges::find(std::as_const(m_rows), chatId, &Chat::id);
    if (found != m_rows.cend()) {
        const int row = int(found - m_rows.cbegin());
        beginRemoveRows({}, row, row);
        m_rows.remove(row);
        endRemoveRows();
    }
}

void HistoryModel::showAgain()
{
    beginResetModel(); // another question, another list
    m_rows.clear();
    std::ranges::copy_if(m_loaded, std::back_inserter(m_rows), [this](const Chat &chat) { return matches(chat); });
    endResetModel();
}

void HistoryModel::setLoading(bool loading)
{
    if (m_loading != loading) {
        m_loading = loading;
        emit loadingChanged();
    }
}

bool HistoryModel::matches(const Chat &chat) const
{
    return m_roles.matches(asRow(chat), {}, m_tagFilter);
}

QString HistoryModel::closedText(const Chat &chat) const
{
    const QString day = m_format.dayTitle(chat.closedAt);
    if (chat.closedBy == ClosedBy::Visitor) {
        return tr("%1 · the visitor left").arg(day);
    }
    return chat.operatorId == m_me ? tr("%1 · you ended the chat").arg(day)
                                   : tr("%1 · %2 ended the chat").arg(day, chat.operatorName);
}

} // namespace otklik
