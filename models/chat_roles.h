// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/chat.h"

#include <QHash>
#include <QVariant>

namespace otklik {

class Directory;
class Format;
class VisitorsOnSite;
struct OpenChat;

/// The roles that every list of chats has, and their values out of what the models know.
class ChatRoles
{
public:
    enum Role : int {
        ChatIdRole = Qt::UserRole + 1,
        VisitorIdRole,
        NameRole,
        InitialsRole,
        AvatarColourRole,
        SectionRole,
        PreviewRole,
        IsDraftRole,
        AtRole,
        AtTextRole,
        WaitingSinceRole,
        UnansweredSinceRole,
        UnreadRole,
        FailedRole,
        QueuedRole,
        TagsRole,
        OnlineRole,
        MineRole,
        PassedByRole,    ///< who passes it to this operator; empty when nobody does
        PassCommentRole, ///< what they say about it
        PassingToRole,   ///< whom this operator is passing it to
        FirstFreeRole,   ///< where a model's own roles begin
    };

    static QHash<int, QByteArray> names();
    /// Those that read differently in another language or on another day.
    static QList<int> translated();

    /// Everything given must outlive this.
    ChatRoles(const VisitorsOnSite &visitors, const Directory &directory, const Format &format, OperatorId me);

    /// @p showDraft: whether a draft stands in the place of the preview.
    QVariant value(const OpenChat &chat, int role, bool showDraft) const;
    /// Ready to show.
    QString name(const Chat &chat) const;
    QString preview(const OpenChat &chat, bool showDraft) const;

    /// Whether the name or what was said last has @p text, and the chat has the tag @p tag (0: any).
    bool matches(const OpenChat &chat, const QString &text, TagId tag) const;

private:
    QVariantList tags(const Chat &chat) const;
    QString passingTo(const Chat &chat) const;

    const VisitorsOnSite &m_visitors;
    const Directory &m_directory;
    const Format &m_format;
    const OperatorId m_me;
};

} // namespace otklik
