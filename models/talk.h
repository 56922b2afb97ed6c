// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/message.h"
#include "models/attachments.h"
#include "models/chat_search.h"
#include "models/follow_ups.h"
#include "models/message_aim.h"
#include "models/reply_picker.h"
#include "models/timeline_model.h"

#include <QObject>
#include <QTimer>
#include <QtQmlIntegration>

namespace otklik {

class Cache;
class Commands;
class Directory;
class Drafts;
class MessageAims;
class NoteDrafts;
class Format;
struct DeskServices;

/// What every conversation stands on. Everything must outlive it.
struct TalkParts
{
    Cache &cache;
    const DeskServices &services;
    Drafts &drafts;
    ChosenFiles &chosenFiles;
    KeptFollowUps &followUps;
    const Directory &directory;
    const Format &format;
    OperatorId me = 0;
    NoteDrafts *noteDrafts = nullptr; ///< null: no notes can be written here
    MessageAims *aims = nullptr;      ///< null: nothing is answered or changed here
};

/// What the timeline and the composer know of a conversation, whoever it is with: what was said, what is being typed,
/// what went wrong.
class Talk : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by Desk")
    Q_PROPERTY(otklik::TimelineModel *timeline READ timeline CONSTANT FINAL)
    Q_PROPERTY(otklik::Attachments *attachments READ attachments CONSTANT FINAL)
    Q_PROPERTY(otklik::FollowUps *followUps READ followUps CONSTANT FINAL)
    Q_PROPERTY(QString draft READ draft WRITE setDraft NOTIFY draftChanged FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged FINAL)
    Q_PROPERTY(bool invitation READ isInvitation NOTIFY infoChanged FINAL)
    Q_PROPERTY(otklik::ChatSearch *search READ search CONSTANT FINAL)
    Q_PROPERTY(otklik::ReplyPicker *replies READ replies CONSTANT FINAL)
    Q_PROPERTY(bool canNote READ canNote NOTIFY infoChanged FINAL)
    Q_PROPERTY(bool noting READ isNoting WRITE setNoting NOTIFY notingChanged FINAL)
    Q_PROPERTY(bool canWrite READ canWrite NOTIFY infoChanged FINAL)
    Q_PROPERTY(bool canAttach READ canAttach NOTIFY infoChanged FINAL)
    Q_PROPERTY(otklik::MessageAim *aim READ aim CONSTANT FINAL)

public:
    /// Whoever derives from this keeps the draft (`saveDraft`) when it ends.
    explicit Talk(const TalkParts &parts, QObject *parent = nullptr);
    ~Talk() override;

    TimelineModel *timeline() { return &m_timeline; }
    Attachments *attachments() { return &m_attachments; }
    FollowUps *followUps() { return &m_followUps; }
    QString draft() const { return m_draft; }
    void setDraft(const QString &text);
    /// Ready to show; empty when nothing is wrong.
    QString problem() const { return m_problem; }
    /// The first words will be an invitation.
    virtual bool isInvitation() const { return false; }
    virtual bool canWrite() const = 0;
    ChatSearch *search() { return &m_search; }
    ReplyPicker *replies() { return &m_replies; }
    /// A note can be written here, for colleagues only.
    virtual bool canNote() const { return false; }
    /// What is typed now is a note. It has a draft of its own, so that neither ever becomes the other.
    bool isNoting() const { return m_noting; }
    void setNoting(bool noting);
    /// Files can go out now.
    virtual bool canAttach() const { return canWrite(); }
    /// Which message the words being typed answer, or are to take the place of.
    MessageAim *aim() { return &m_aim; }
    /// Writes the draft to the cache now.
    void saveDraft();

    /// Takes a canned reply: what it sends besides its first text is put behind the draft. @return the text to write;
    /// for a note all texts, as a note has no files and is one
    Q_INVOKABLE QString takeReply(int row);
    /// Sends the draft, what follows it, then the chosen files. Nothing happens when there is none of them. While a
    /// message is being changed: changes it.
    Q_INVOKABLE void send();
    /// What is written next answers this message. A note is answered by a note.
    Q_INVOKABLE void reply(qint64 localId);
    /// The composer has the words of this message from now on; the draft comes back after the change.
    Q_INVOKABLE void edit(qint64 localId);
    /// The same with the operator's newest message; false when that cannot be changed.
    Q_INVOKABLE bool editNewest();
    /// Leaves the change, or the answer when there is no change.
    Q_INVOKABLE void dropAim();
    /// Sends @p text and leaves the draft alone.
    Q_INVOKABLE void sendText(const QString &text);
    /// To be called when the window is active and the newest message can be seen.
    Q_INVOKABLE virtual void markRead() = 0;
    /// The operator typed something.
    Q_INVOKABLE virtual void typed() {}

Q_SIGNALS:
    void infoChanged();
    void draftChanged();
    void notingChanged();
    void problemChanged();
    /// A short plain message for the operator.
    void message(const QString &text);
    /// The operator did something that can be taken back.
    void undoable(const otklik::UndoStep &step);

protected:
    /// Where the cache keeps this conversation.
    virtual ChatId cacheId() const = 0;
    /// Puts @p text, which is not blank, into the outbox. @p replyTo: the message that it answers; 0: none.
    virtual void write(const QString &text, MessageKind kind, Seq replyTo) = 0;
    /// What the variables of canned replies stand for.
    virtual ReplyValues replyValues() const = 0;
    void setProblem(const QString &problem);
    /// Takes the draft that the cache has, and what it is about.
    void readDraft();
    /// Moves the draft to where the conversation is kept from now on.
    void moveDraft(ChatId from, ChatId to);
    /// @p text is on disk.
    void confirm(const QString &text);

private:
    struct Unconfirmed
    {
        QString text; ///< to be put back when it was not written
        bool note = false;
        FollowUp followUp = {};
        QString sign = text; ///< the words of the message that shows that it was
    };

    bool sendFollowUps();
    bool deliver(const QString &text, Seq replyTo);
    bool isTooLong(const QString &text);
    std::optional<TimelineEntry> ownEntry(LocalId localId) const;
    void sendEdit();
    /// @p left: the words that are not sent, and go to the draft.
    void endEdit(const QString &left = {});
    void readAim();
    void keepAim();
    void followAim(const ChangeSet &changes);
    void showKept();
    QString kept(bool note) const;
    void keep(bool note, const QString &text);
    void restoreUnsaved();

    Cache &m_cache;
    Commands &m_commands;
    Drafts &m_drafts;
    NoteDrafts *m_noteDrafts = nullptr;
    MessageAims *m_aims = nullptr;
    TimelineModel m_timeline;
    Attachments m_attachments;
    FollowUps m_followUps;
    ReplyPicker m_replies;
    ChatSearch m_search;
    QString m_draft;
    QTimer m_draftTimer;
    QList<Unconfirmed> m_unconfirmed; ///< sent, and not known to be on disk yet
    MessageAim m_aim;
    bool m_noting = false;
    bool m_notedBefore = false; ///< before the change
    QString m_problem;
};

} // namespace otklik
