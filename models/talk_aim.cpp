// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Talk that is about messages which are answered or changed. The words of a change lie beside the draft and
// never in its place, so that neither is lost for the other.
#include "cache/cache.h"
#include "models/message_aims.h"
#include "models/talk.h"
#include "sync/commands.h"

#include <algorithm>

namespace otklik {

/// A message of this conversation as the cache has it, if it can be spoken of.
std::optional<TimelineEntry> Talk::ownEntry(LocalId localId) const
{
    // One lookup by primary key, when somebody asks for it.
    std::optional<TimelineEntry> entry = m_cache.reader().entry(localId);
    const bool here = entry && entry->message.chatId == cacheId() && !entry->message.isRemoved() &&
                      entry->message.kind != MessageKind::System;
    return here ? entry : std::nullopt;
}

void Talk::reply(qint64 localId)
{
    const std::optional<TimelineEntry> entry = ownEntry(localId);
    if (m_aims == nullptr || !entry || entry->message.seq == 0) {
        return;
    }
    const bool asNote = entry->message.kind == MessageKind::Note || !canWrite();
    if (asNote && !canNote()) {
        return;
    }
    endEdit();
    if (asNote) {
        setNoting(true);
    }
    m_aim.setReplyTo(entry);
    keepAim();
}

void Talk::edit(qint64 localId)
{
    const std::optional<TimelineEntry> entry = ownEntry(localId);
    if (m_aims == nullptr || !entry || !m_timeline.mayChange(localId)) {
        return;
    }
    endEdit();
    saveDraft();
    m_notedBefore = m_noting;
    m_noting = entry->message.kind == MessageKind::Note;
    m_aim.setEdited(entry);
    m_draft = entry->message.text;
    keepAim();
    setProblem({});
    emit notingChanged();
    emit draftChanged();
    emit infoChanged();
}

bool Talk::editNewest()
{
    const LocalId newest = m_timeline.newestChangeable();
    if (newest != 0) {
        edit(newest);
    }
    return m_aim.isEditing();
}

void Talk::dropAim()
{
    if (m_aim.isEditing()) {
        endEdit();
    } else {
        m_aim.setReplyTo({});
        keepAim();
    }
}

void Talk::sendEdit()
{
    const TimelineEntry edited = *m_aim.edited();
    const QString words = m_draft.trimmed();
    if ((words.isEmpty() && !edited.message.file) || isTooLong(words)) {
        return;
    }
    if (words != edited.message.text) {
        if (!m_timeline.mayChange(edited.localId)) {
            setProblem(tr("A message can be changed for 5 minutes only"));
            return;
        }
        m_unconfirmed.append({.text = words, .note = m_noting});
        m_commands.editMessage(edited.localId, words);
    }
    endEdit();
}

void Talk::endEdit(const QString &left)
{
    if (!m_aim.isEditing()) {
        return;
    }
    m_draftTimer.stop();
    m_aim.setEdited({});
    keepAim();
    if (!left.trimmed().isEmpty()) {
        const QString before = kept(m_noting);
        keep(m_noting, before.isEmpty() ? left : before + u'\n' + left);
    }
    m_noting = m_notedBefore;
    showKept();
}

void Talk::readAim()
{
    if (m_aims == nullptr) {
        return;
    }
    const KeptAim aim = m_aims->of(cacheId());
    if (aim.replyTo > 0) {
        const std::optional<TimelineEntry> answered = m_cache.reader().messageAt(cacheId(), aim.replyTo);
        const bool note = answered && answered->message.kind == MessageKind::Note;
        m_noting = note && m_noteDrafts != nullptr;
        m_draft = kept(m_noting);
        if (answered && !answered->message.isRemoved()) {
            m_aim.setReplyTo(answered);
        }
    }
    if (aim.edited == 0) {
        return;
    }
    const std::optional<TimelineEntry> edited = ownEntry(aim.edited);
    if (edited && edited->message.clientId == aim.clientId) {
        m_notedBefore = m_noting;
        m_noting = edited->message.kind == MessageKind::Note;
        m_aim.setEdited(edited);
        m_draft = aim.text;
        return;
    }
    // It is not to be found again: what was typed is a draft now.
    keepAim();
    m_draft = m_draft.isEmpty() ? aim.text : m_draft + u'\n' + aim.text;
    keep(m_noting, m_draft);
}

void Talk::keepAim()
{
    if (m_aims == nullptr) {
        return;
    }
    KeptAim aim;
    if (m_aim.replyTo()) {
        aim.replyTo = m_aim.replyTo()->message.seq;
    }
    if (m_aim.edited()) {
        aim.edited = m_aim.edited()->localId;
        aim.clientId = m_aim.edited()->message.clientId;
        aim.text = m_draft;
    }
    m_aims->keep(cacheId(), aim);
}

void Talk::followAim(const ChangeSet &changes)
{
    if (!m_aim.isActive()) {
        return;
    }
    for (const TimelineEntry &entry : changes.entries) {
        if (m_aim.replyTo() && m_aim.replyTo()->localId == entry.localId) {
            m_aim.setReplyTo(entry.message.isRemoved() ? std::nullopt : std::optional(entry));
            keepAim();
        }
        if (m_aim.edited() && m_aim.edited()->localId == entry.localId) {
            if (entry.message.isRemoved()) {
                endEdit(m_draft == m_aim.edited()->message.text ? QString() : m_draft);
            } else {
                m_aim.setEdited(entry);
            }
        }
    }
    const auto isEdited = [this](const ChangeSet::RemovedEntry &removed) {
        return m_aim.edited() && m_aim.edited()->localId == removed.localId;
    };
    if (std::ranges::any_of(changes.removedEntries, isEdited)) {
        endEdit(m_draft == m_aim.edited()->message.text ? QString() : m_draft);
    }
}

} // namespace otklik
