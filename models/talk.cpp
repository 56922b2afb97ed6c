// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/talk.h"

#include "cache/cache.h"
#include "models/desk_services.h"
#include "models/drafts.h"

#include <chrono>

namespace otklik {

using namespace std::chrono_literals;

namespace {

/// How far the draft on disk may lag behind the composer.
constexpr auto DraftDelay = 500ms;

} // namespace

Talk::Talk(const TalkParts &parts, QObject *parent)
    : QObject(parent)
    , m_drafts(parts.drafts)
    , m_timeline(parts.cache, parts.services.commands, parts.services.files, parts.directory, parts.format, parts.me)
    , m_attachments(parts.services.files, parts.chosenFiles, parts.format)
{
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(DraftDelay);
    connect(&m_draftTimer, &QTimer::timeout, this, &Talk::saveDraft);
    connect(&parts.cache, &Cache::writeFailed, this, &Talk::restoreUnsaved);
    connect(&m_timeline, &TimelineModel::message, this, &Talk::message);
    connect(&m_attachments, &Attachments::message, this, &Talk::message);
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
    if (m_draft != m_drafts.text(cacheId())) {
        m_drafts.keep(cacheId(), m_draft);
    }
}

void Talk::readDraft()
{
    m_draft = m_drafts.text(cacheId());
}

void Talk::moveDraft(ChatId from, ChatId to)
{
    m_draftTimer.stop();
    m_drafts.keep(from, {});
    m_drafts.keep(to, m_draft);
}

void Talk::send()
{
    const bool blank = m_draft.trimmed().isEmpty();
    if (!blank && !deliver(m_draft)) {
        return; // the files wait for the words that go before them
    }
    if (!blank) {
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
    deliver(text);
}

bool Talk::deliver(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty() || !canWrite()) {
        return false;
    }
    if (trimmed.size() > Message::MaxText) {
        setProblem(tr("The text is too long by %n character(s)", nullptr, int(trimmed.size() - Message::MaxText)));
        return false;
    }
    setProblem({});
    m_unconfirmed.append(trimmed);
    write(trimmed);
    m_timeline.showNewest(); // what was just said stands at the end
    m_timeline.forgetUnread();
    return true;
}

void Talk::confirm(const QString &text)
{
    m_unconfirmed.removeOne(text);
}

void Talk::restoreUnsaved()
{
    if (!m_unconfirmed.isEmpty()) {
        // Nothing was written: what was sent goes back to where it was typed.
        const QString lost = m_unconfirmed.join(u'\n');
        m_unconfirmed.clear();
        setDraft(m_draft.isEmpty() ? lost : lost + u'\n' + m_draft);
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
