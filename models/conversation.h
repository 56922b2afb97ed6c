// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/change_set.h"
#include "domain/chat.h"
#include "domain/visitor.h"
#include "models/card_drafts.h"
#include "models/chat_transfer.h"
#include "models/contact_card_editor.h"
#include "models/desk_services.h"
#include "models/redirection.h"
#include "models/tag_list_model.h"
#include "models/talk.h"
#include "models/visitor_record.h"
#include "protocol/error.h"

#include <QtQmlIntegration>

namespace otklik {

class Cache;
class Directory;
class Drafts;
class Format;
class OpenChats;
class VisitorsOnSite;
struct VisitorChanges;

/// What a conversation stands on. Everything must outlive it.
struct ConversationParts
{
    Cache &cache;
    const DeskServices &services;
    Drafts &drafts;
    CardDrafts &cardDrafts;
    NoteDrafts &noteDrafts;
    MessageAims &aims;
    ChosenFiles &chosenFiles;
    KeptFollowUps &followUps;
    const OpenChats &chats;
    const VisitorsOnSite &visitors;
    const Directory &directory;
    const Format &format;
};

/// One chat as the operator has it open, or the invitation that is about to become one: who it is with, what was said,
/// what is being typed. Stays the same object from the first words to the close.
class Conversation : public Talk
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by Desk")
    Q_PROPERTY(qint64 chatId READ chatId NOTIFY chatIdChanged FINAL)
    Q_PROPERTY(qint64 visitorId READ visitorId NOTIFY infoChanged FINAL)
    Q_PROPERTY(QString name READ name NOTIFY infoChanged FINAL)
    Q_PROPERTY(QString initials READ initials NOTIFY infoChanged FINAL)
    Q_PROPERTY(QString avatarColour READ avatarColour NOTIFY infoChanged FINAL)
    Q_PROPERTY(int state READ state NOTIFY infoChanged FINAL)
    Q_PROPERTY(QString stateText READ stateText NOTIFY infoChanged FINAL)
    Q_PROPERTY(int visitorStatus READ visitorStatus NOTIFY infoChanged FINAL)
    Q_PROPERTY(QString statusText READ statusText NOTIFY infoChanged FINAL)
    Q_PROPERTY(bool visitorOnline READ isVisitorOnline NOTIFY infoChanged FINAL)
    Q_PROPERTY(QString place READ place NOTIFY infoChanged FINAL)
    Q_PROPERTY(QString pageTitle READ pageTitle NOTIFY infoChanged FINAL)
    Q_PROPERTY(QString pageUrl READ pageUrl NOTIFY infoChanged FINAL)
    Q_PROPERTY(QString source READ source NOTIFY infoChanged FINAL)
    Q_PROPERTY(QString device READ device NOTIFY infoChanged FINAL)
    Q_PROPERTY(QString siteName READ siteName NOTIFY infoChanged FINAL)
    Q_PROPERTY(QString language READ language NOTIFY infoChanged FINAL)
    Q_PROPERTY(QVariantList tags READ tags NOTIFY infoChanged FINAL)
    Q_PROPERTY(int visitNumber READ visitNumber NOTIFY infoChanged FINAL)
    Q_PROPERTY(qint64 visitStartedAt READ visitStartedAt NOTIFY infoChanged FINAL)
    Q_PROPERTY(bool canAccept READ canAccept NOTIFY infoChanged FINAL)
    Q_PROPERTY(bool canClose READ canClose NOTIFY infoChanged FINAL)
    Q_PROPERTY(bool canRedirect READ canRedirect NOTIFY infoChanged FINAL)
    Q_PROPERTY(bool canTransfer READ canTransfer NOTIFY infoChanged FINAL)
    Q_PROPERTY(otklik::ContactCardEditor *card READ card CONSTANT FINAL)
    Q_PROPERTY(otklik::VisitorRecord *record READ record CONSTANT FINAL)
    Q_PROPERTY(otklik::TagListModel *tagList READ tagList CONSTANT FINAL)
    Q_PROPERTY(otklik::Redirection *redirection READ redirection CONSTANT FINAL)
    Q_PROPERTY(otklik::ChatTransfer *transfer READ transfer CONSTANT FINAL)
    Q_PROPERTY(QString typingText READ typingText NOTIFY typingTextChanged FINAL)

public:
    enum State : quint8 { New, Incoming, Invited, Active, Closed };
    Q_ENUM(State)

    /// @p chatId 0: an invitation of @p visitorId that has not been written yet.
    Conversation(const ConversationParts &parts, ChatId chatId, VisitorId visitorId, QObject *parent = nullptr);
    /// Keeps the draft.
    ~Conversation() override;

    /// 0 until invited, negative until the server has answered the invitation.
    qint64 chatId() const;
    qint64 visitorId() const { return m_visitorId; }
    QString name() const;
    QString initials() const;
    QString avatarColour() const;
    int state() const;
    QString stateText() const;
    /// A VisitorListModel.Status; -1 when the visitor is on no site.
    int visitorStatus() const;
    QString statusText() const;
    bool isVisitorOnline() const;
    QString place() const;
    QString pageTitle() const;
    QString pageUrl() const;
    QString source() const;
    QString device() const;
    QString siteName() const;
    /// What the visitor's browser speaks, ready to show.
    QString language() const;
    /// `{tagId, name, colour}` of what the chat is marked with.
    QVariantList tags() const;
    int visitNumber() const;
    qint64 visitStartedAt() const;
    bool isInvitation() const override { return state() == New; }
    bool canWrite() const override;
    bool canAccept() const;
    bool canClose() const;
    bool canAttach() const override;
    bool canNote() const override;
    bool canRedirect() const;
    bool canTransfer() const;
    ContactCardEditor *card() { return &m_card; }
    VisitorRecord *record() { return &m_record; }
    TagListModel *tagList() { return &m_tags; }
    Redirection *redirection() { return &m_redirection; }
    ChatTransfer *transfer() { return &m_transfer; }
    QString typingText() const { return m_typingText; }

    /// What the visitor is typing; empty: stopped.
    void setTypingText(const QString &text);
    /// The connection is there again.
    void refresh();
    bool isWith(ChatId chatId, VisitorId visitorId) const;

    Q_INVOKABLE void accept();
    Q_INVOKABLE void close();
    void markRead() override;
    void typed() override;

Q_SIGNALS:
    void chatIdChanged();
    void typingTextChanged();

private:
    /// Where the cache keeps this conversation: the chat, or the place of the invitation to be.
    ChatId cacheId() const override;
    /// Invites when there is no chat yet.
    void write(const QString &text, MessageKind kind, Seq replyTo) override;
    ReplyValues replyValues() const override;
    void follow(const ChangeSet &changes);
    void followVisitors(const VisitorChanges &changes);
    void takeChat(const Chat &chat);
    void loseChat();
    const Presence *presence() const;
    bool isMine() const;
    /// Gives the chat as it is now to all that stands on it.
    void shareChat();

    const ConversationParts m_parts;
    Chat m_chat; ///< id 0 while there is none
    VisitorId m_visitorId = 0;
    Presence m_lastPresence; ///< as the visitor was last seen
    QString m_typingText;
    Seq m_markedSeq = 0;
    bool m_inviting = false; ///< the invitation has been asked for and is not in the cache yet
    bool m_accepting = false;
    bool m_taken = false; ///< by another operator
    ContactCardEditor m_card;
    VisitorRecord m_record;
    TagListModel m_tags;
    Redirection m_redirection;
    ChatTransfer m_transfer;
};

} // namespace otklik
