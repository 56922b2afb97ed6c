// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/chat_roles.h"

#include "models/directory.h"
#include "models/format.h"
#include "models/open_chats.h"
#include "models/texts.h"
#include "models/visitors_on_site.h"

#include <algorithm>

namespace otklik {

using namespace Qt::StringLiterals;

namespace {

/// More of a message than any row has room for is not worth laying out.
constexpr qsizetype PreviewLength = 200;

QString oneLine(const QString &text)
{
    return text.first(qMin(text.size(), 2 * PreviewLength)).simplified().left(PreviewLength);
}

QString sectionOf(const OpenChat &open)
{
    switch (open.place()) {
    case ChatState::Waiting:
        return u"incoming"_s;
    case ChatState::Active:
        return u"active"_s;
    case ChatState::Invited:
        return u"invited"_s;
    case ChatState::Closed:
        break;
    }
    return u"history"_s;
}

Timestamp shownTime(const OpenChat &open)
{
    return open.chat.state == ChatState::Closed ? open.chat.closedAt : open.lastActivity();
}

} // namespace

QHash<int, QByteArray> ChatRoles::names()
{
    return {{ChatIdRole, "chatId"},
            {VisitorIdRole, "visitorId"},
            {NameRole, "name"},
            {InitialsRole, "initials"},
            {AvatarColourRole, "avatarColour"},
            {SectionRole, "section"},
            {PreviewRole, "preview"},
            {IsDraftRole, "isDraft"},
            {AtRole, "at"},
            {AtTextRole, "atText"},
            {WaitingSinceRole, "waitingSince"},
            {UnansweredSinceRole, "unansweredSince"},
            {UnreadRole, "unread"},
            {FailedRole, "failed"},
            {QueuedRole, "queued"},
            {TagsRole, "tags"},
            {OnlineRole, "online"},
            {MineRole, "mine"},
            {PassedByRole, "passedBy"},
            {PassCommentRole, "passComment"},
            {PassingToRole, "passingTo"}};
}

QList<int> ChatRoles::translated()
{
    return {NameRole, InitialsRole, PreviewRole, AtTextRole};
}

ChatRoles::ChatRoles(const VisitorsOnSite &visitors, const Directory &directory, const Format &format, OperatorId me)
    : m_visitors(visitors)
    , m_directory(directory)
    , m_format(format)
    , m_me(me)
{
}

QVariant ChatRoles::value(const OpenChat &open, int role, bool showDraft) const
{
    const Chat &chat = open.chat;
    const auto hasUnsent = [&open](Delivery delivery) {
        return std::ranges::find(open.unsent, delivery, &UnsentMessage::delivery) != open.unsent.end();
    };
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return name(chat);
    case ChatIdRole:
        return chat.id;
    case VisitorIdRole:
        return chat.visitorId;
    case InitialsRole:
        return m_format.initials(name(chat));
    case AvatarColourRole:
        return m_format.avatarColour(chat.visitorId);
    case SectionRole:
        return sectionOf(open);
    case PreviewRole:
        return preview(open, showDraft);
    case IsDraftRole:
        return showDraft && !open.draft.isEmpty();
    case AtRole:
        return shownTime(open);
    case AtTextRole:
        return m_format.shortDate(shownTime(open));
    case WaitingSinceRole:
        return chat.state == ChatState::Waiting ? chat.waitingSince : 0;
    case UnansweredSinceRole:
        return chat.state == ChatState::Closed ? 0 : chat.unansweredSince;
    case UnreadRole:
        return int(open.unread.size());
    case FailedRole:
        return hasUnsent(Delivery::Failed);
    case QueuedRole:
        return hasUnsent(Delivery::Queued);
    case TagsRole:
        return tags(chat);
    case OnlineRole:
        return m_visitors.find(chat.visitorId) != nullptr;
    case MineRole:
        return chat.operatorId == m_me;
    case PassedByRole:
        return open.passedToMe && chat.transfer ? chat.transfer->fromName : QString();
    case PassCommentRole:
        return open.passedToMe && chat.transfer ? chat.transfer->comment : QString();
    case PassingToRole:
        return passingTo(chat);
    default:
        return {};
    }
}

QString ChatRoles::passingTo(const Chat &chat) const
{
    if (!chat.transfer || chat.operatorId != m_me) {
        return {};
    }
    const Transfer &transfer = *chat.transfer;
    return transfer.toOperatorId != 0 ? m_directory.operatorName(transfer.toOperatorId)
                                      : m_directory.groupName(transfer.toGroupId);
}

QString ChatRoles::name(const Chat &chat) const
{
    const QString known = m_visitors.name(chat.visitorId, chat.visitorName);
    return known.isEmpty() ? Texts::guest(chat.visitorId) : known;
}

QString ChatRoles::preview(const OpenChat &open, bool showDraft) const
{
    if (showDraft && !open.draft.isEmpty()) {
        return Texts::draftPreview(oneLine(open.draft));
    }
    if (!open.unsent.isEmpty()) {
        return Texts::ownPreview(oneLine(open.unsent.last().text));
    }
    if (!open.chat.lastMessage) {
        return {};
    }
    const Message &last = *open.chat.lastMessage;
    QString text = oneLine(Texts::words(last));
    if (last.author.kind != AuthorKind::Operator) {
        return text;
    }
    return last.author.id == m_me || last.author.name.isEmpty() ? Texts::ownPreview(text)
                                                                : last.author.name + u": "_s + text;
}

bool ChatRoles::matches(const OpenChat &open, const QString &text, TagId tag) const
{
    if (tag != 0 && !open.chat.tags.contains(tag)) {
        return false;
    }
    const QString wanted = text.trimmed();
    return wanted.isEmpty() || name(open.chat).contains(wanted, Qt::CaseInsensitive) ||
           preview(open, false).contains(wanted, Qt::CaseInsensitive);
}

QVariantList ChatRoles::tags(const Chat &chat) const
{
    QVariantList list;
    for (const TagId id : chat.tags) {
        if (const Tag *tag = m_directory.tag(id)) {
            list.append(QVariantMap{{u"name"_s, tag->name}, {u"colour"_s, tag->colour}});
        }
    }
    return list;
}

} // namespace otklik
