// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/talk.h"

#include "cache/cache.h"
#include "models/desk_services.h"
#include "models/drafts.h"
#include "models/format.h"
#include "models/note_drafts.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace otklik {

using namespace std::chrono_literals;

namespace {

/// How far the draft on disk may lag behind the composer.
constexpr auto DraftDelay = 500ms;

} // namespace

Talk::Talk(const TalkParts &parts, QObject *parent)
    : QObject(parent)
    , m_cache(parts.cache)
    , m_commands(parts.services.commands)
    , m_drafts(parts.drafts)
    , m_noteDrafts(parts.noteDrafts)
    , m_aims(parts.aims)
    , m_timeline(parts.cache, parts.services.commands, parts.services.files, parts.directory, parts.format, parts.me)
    , m_attachments(parts.services.files, parts.chosenFiles, parts.format)
    , m_followUps(parts.followUps, parts.format)
    , m_replies(parts.cache, [this] { return replyValues(); })
    , m_search(parts.cache, parts.services.commands, parts.format, [this] { return cacheId(); })
    , m_aim([this](const Message &message) { return m_timeline.authorName(message); })
{
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(DraftDelay);
    connect(&m_draftTimer, &QTimer::timeout, this, &Talk::saveDraft);
    connect(&parts.cache, &Cache::writeFailed, this, &Talk::restoreUnsaved);
    connect(&parts.cache, &Cache::changed, this, &Talk::followAim);
    connect(&parts.format, &Format::changed, &m_aim, &MessageAim::changed);
    connect(this, &Talk::infoChanged, &m_aim, &MessageAim::changed); // whoever is answered may have got a name
    connect(&m_timeline, &TimelineModel::message, this, &Talk::message);
    connect(&m_attachments, &Attachments::message, this, &Talk::message);
    connect(&m_timeline, &TimelineModel::undoable, this, &Talk::undoable);
    connect(&m_attachments, &Attachments::undoable, this, &Talk::undoable);
    connect(&m_followUps, &FollowUps::message, this, &Talk::message);
    connect(&m_search, &ChatSearch::goneTo, this, [this](qint64 seq) {
        if (seq > 0) {
            m_timeline.goTo(seq);
        } else {
            m_timeline.showNewest();
        }
    });
}

Talk::~Talk() = default;

void Talk::setDraft(const QString &text)
{
    if (m_draft != text) {
        m_draft = text;
        if (!m_draftTimer.isActive()) { // not restarted: somebody who never pauses is saved too
            m_draftTimer.start();
        }
        emit draftChanged();
    }
}

void Talk::saveDraft()
{
    m_draftTimer.stop();
    if (m_aim.isEditing()) {
        keepAim();
    } else if (m_draft != kept(m_noting)) {
        keep(m_noting, m_draft);
    }
}

QString Talk::kept(bool note) const
{
    return note ? m_noteDrafts->of(cacheId()) : m_drafts.text(cacheId());
}

void Talk::keep(bool note, const QString &text)
{
    if (note) {
        m_noteDrafts->keep(cacheId(), text);
    } else {
        m_drafts.keep(cacheId(), text);
    }
}

void Talk::setNoting(bool noting)
{
    if (m_noting == noting || m_aim.isEditing() || (noting && (m_noteDrafts == nullptr || !canNote()))) {
        return;
    }
    saveDraft();
    m_noting = noting;
    if (!noting && m_aim.replyTo() && m_aim.replyTo()->message.kind == MessageKind::Note) {
        m_aim.setReplyTo({}); // what is said to the visitor cannot answer it
        keepAim();
    }
    showKept();
}

void Talk::showKept()
{
    m_draft = kept(m_noting);
    setProblem({});
    emit notingChanged();
    emit draftChanged();
    emit infoChanged();
}

void Talk::readDraft()
{
    m_draft = kept(m_noting);
    readAim();
}

void Talk::moveDraft(ChatId from, ChatId to)
{
    m_draftTimer.stop();
    m_drafts.keep(from, {});
    m_drafts.keep(to, m_draft);
}

QString Talk::takeReply(int row)
{
    if (m_noting || m_aim.isEditing()) {
        return m_replies.wholeTextOf(row);
    }
    m_followUps.add(m_replies.followUpOf(row));
    return m_replies.textOf(row);
}

void Talk::send()
{
    if (m_aim.isEditing()) {
        sendEdit();
        return;
    }
    const bool blank = m_draft.trimmed().isEmpty();
    const bool follows = m_followUps.count() > 0 && !m_noting;
    if (follows ? !sendFollowUps() : !blank && !deliver(m_draft, m_aim.seq())) {
        return; // the files wait for the words that go before them
    }
    if (!blank) {
        m_aim.setReplyTo({});
        keepAim();
        m_draft.clear();
        saveDraft();
        emit draftChanged();
    }
    if (canAttach()) {
        m_attachments.send();
        m_timeline.showNewest();
        m_timeline.forgetUnread();
    }
}

void Talk::sendText(const QString &text)
{
    deliver(text, 0);
}

bool Talk::deliver(const QString &text, Seq replyTo)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty() || !(m_noting ? canNote() : canWrite())) {
        return false;
    }
    if (isTooLong(trimmed)) {
        return false;
    }
    m_unconfirmed.append({.text = trimmed, .note = m_noting});
    write(trimmed, m_noting ? MessageKind::Note : MessageKind::Message, replyTo);
    m_timeline.showNewest(); // what was just said stands at the end
    m_timeline.forgetUnread();
    return true;
}

bool Talk::isTooLong(const QString &text)
{
    const qsizetype over = text.size() - Message::MaxText;
    setProblem(over > 0 ? tr("The text is too long by %n character(s)", nullptr, int(over)) : QString());
    return over > 0;
}

// The draft and what follows it. A file of the reply's first message goes with the draft in one message, except when
// that is an invitation, which is only words, or an answer to a message.
bool Talk::sendFollowUps()
{
    const FollowUp followUp = m_followUps.content();
    const QString text = m_draft.trimmed();
    if (!canWrite() || isTooLong(text)) {
        return false;
    }
    const bool together = followUp.file && !isInvitation() && m_aim.seq() == 0;
    if (!together && !text.isEmpty() && !deliver(text, m_aim.seq())) {
        return false;
    }
    QList<ReplyPart> messages = followUp.more;
    if (followUp.file) {
        messages.prepend({.text = together ? text : QString(), .file = followUp.file});
    }
    m_unconfirmed.append(
        {.text = together ? text : QString(), .note = false, .followUp = followUp, .sign = messages.first().text});
    m_commands.sendMessages(cacheId(), messages);
    m_followUps.clear();
    return true;
}

void Talk::confirm(const QString &text)
{
    const auto found = std::ranges::find(m_unconfirmed, text, &Unconfirmed::sign);
    if (found != m_unconfirmed.end()) {
        m_unconfirmed.erase(found);
    }
}

void Talk::restoreUnsaved()
{
    // Nothing was written: what was sent goes back to where it was typed.
    const QList<Unconfirmed> lost = std::exchange(m_unconfirmed, {});
    for (auto one = lost.crbegin(); one != lost.crend(); ++one) {
        m_followUps.restore(one->followUp);
        if (one->text.isEmpty()) {
            continue;
        }
        const bool shown = one->note == m_noting && !m_aim.isEditing();
        const QString now = shown ? m_draft : kept(one->note);
        const QString whole = now.isEmpty() ? one->text : one->text + u'\n' + now;
        if (shown) {
            setDraft(whole);
        } else {
            keep(one->note, whole);
        }
    }
}

void Talk::setProblem(const QString &problem)
{
    if (m_problem != problem) {
        m_problem = problem;
        emit problemChanged();
    }
}

} // namespace otklik
