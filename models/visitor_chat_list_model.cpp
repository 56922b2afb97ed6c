// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/visitor_chat_list_model.h"

#include "models/format.h"
#include "models/texts.h"

#include <algorithm>

namespace otklik {

VisitorChatListModel::VisitorChatListModel(const Format &format, QObject *parent)
    : RowListModel(parent)
    , m_format(format)
{
    connect(&format, &Format::changed, this, [this] { tellAll({OperatorNameRole, WhenRole, PreviewRole}); });
}

int VisitorChatListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_chats.size());
}

QVariant VisitorChatListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const Chat &chat = m_chats.at(index.row());
    switch (role) {
    case ChatIdRole:
        return chat.id;
    case OperatorNameRole:
        return chat.operatorName.isEmpty() ? tr("without an operator") : chat.operatorName;
    case WhenRole:
        return m_format.shortDate(chat.createdAt);
    case Qt::DisplayRole:
    case PreviewRole:
        return chat.lastMessage ? Texts::words(*chat.lastMessage).simplified().left(200) : QString();
    case OpenRole:
        return chat.state != ChatState::Closed;
    default:
        return {};
    }
}

QHash<int, QByteArray> VisitorChatListModel::roleNames() const
{
    return {{ChatIdRole, "chatId"},
            {OperatorNameRole, "operatorName"},
            {WhenRole, "when"},
            {PreviewRole, "preview"},
            {OpenRole, "open"}};
}

void VisitorChatListModel::setChats(const QList<Chat> &chats)
{
    beginResetModel(); // the server's answer as a whole
    m_chats = chats;
    endResetModel();
}

void VisitorChatListModel::takeChat(const Chat &chat)
{
    const auto known = std::ranges::find(m_chats, chat.id, &Chat::id);
    if (known != m_chats.end()) {
        *known = chat;
        const QModelIndex changed = index(int(known - m_chats.begin()));
        emit dataChanged(changed, changed);
    } else if (!isProvisional(chat.id)) {
        beginInsertRows({}, 0, 0);
        m_chats.prepend(chat);
        endInsertRows();
    }
}

const Chat *VisitorChatListModel::find(ChatId chatId) const
{
    const auto known = std::ranges::find(m_chats, chatId, &Chat::id);
    return known == m_chats.end() ? nullptr : &*known;
}

} // namespace otklik
