// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/visitor_record.h"

#include "cache/cache.h"
#include "models/contact_card_editor.h"
#include "models/desk_services.h"
#include "models/format.h"
#include "models/visitors_on_site.h"

namespace otklik {

VisitorRecord::VisitorRecord(const RecordParts &parts, VisitorId visitorId, ContactCardEditor &card, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_visitorId(visitorId)
    , m_card(card)
    , m_visits(parts.format)
    , m_chats(parts.format)
{
    // One lookup by primary key: the card is whole from its first frame.
    if (const auto known = parts.cache.reader().visitor(visitorId)) {
        m_card.takeCard(known->card);
    }
    if (const Presence *visitor = parts.visitors.find(visitorId)) {
        m_visits.showPage(*visitor, parts.format.now());
    }
    connect(&parts.cache, &Cache::changed, this, &VisitorRecord::follow);
    connect(&parts.visitors, &VisitorsOnSite::changed, this, &VisitorRecord::followVisitors);
    connect(&parts.format, &Format::changed, this, [this] {
        emit stateChanged();
        emit pastChanged();
    });
}

QString VisitorRecord::problem() const
{
    return m_failed ? tr("Earlier visits and chats need a connection to the server") : QString();
}

QString VisitorRecord::pastTitle() const
{
    const Chat *chat = m_past ? m_chats.find(m_past->chatId()) : nullptr;
    if (chat == nullptr) {
        return {};
    }
    const QString day = m_parts.format.dayTitle(chat->createdAt);
    return chat->operatorName.isEmpty() ? day : day + QStringLiteral(" · ") + chat->operatorName;
}

void VisitorRecord::refresh()
{
    if (m_wanted) {
        ask();
    }
    if (m_past) {
        m_past->refresh();
    }
}

void VisitorRecord::load()
{
    m_wanted = true;
    if (!m_loaded) {
        ask();
    }
}

void VisitorRecord::openPast(qint64 chatId)
{
    const Chat *chat = m_chats.find(chatId);
    if (chat == nullptr) {
        return;
    }
    m_past = std::make_unique<TimelineModel>(m_parts.cache, m_parts.services.commands, m_parts.services.files,
                                             m_parts.directory, m_parts.format, m_parts.me);
    m_past->setVisitor(chat->visitorReadSeq, m_parts.visitors.name(m_visitorId, chat->visitorName));
    if (m_parts.cache.reader().chat(chatId)) {
        m_past->setChat(chatId, 0);
    } else {
        m_past->setSource(chatId, [&visitors = m_parts.services.visitors,
                                   chatId](Seq before, QObject *context, const ResultAnswer<QList<Message>> &answer) {
            visitors.fetchPastMessages(chatId, before, context, answer);
        });
    }
    emit pastChanged();
}

void VisitorRecord::closePast()
{
    if (m_past) {
        // The screens may be in the middle of a handler of it.
        TimelineModel *left = m_past.release();
        emit pastChanged();
        left->deleteLater();
    }
}

void VisitorRecord::ask()
{
    if (m_loading) {
        return;
    }
    m_loading = true;
    emit stateChanged();
    m_parts.services.visitors.fetchVisitor(m_visitorId, this, [this](const Result<VisitorInfo> &result) {
        m_loading = false;
        m_failed = std::holds_alternative<ProtocolError>(result);
        if (const auto *info = std::get_if<VisitorInfo>(&result)) {
            m_loaded = true;
            m_visits.setVisits(info->visits);
            m_chats.setChats(info->chats);
            m_card.takeCard(info->visitor.card);
            if (const Presence *visitor = m_parts.visitors.find(m_visitorId)) {
                m_visits.showPage(*visitor, m_parts.format.now());
            }
        }
        emit stateChanged();
    });
}

void VisitorRecord::follow(const ChangeSet &changes)
{
    for (const Visitor &visitor : changes.visitors) {
        if (visitor.id == m_visitorId) {
            m_card.takeCard(visitor.card);
        }
    }
    if (m_loaded) {
        for (const Chat &chat : changes.chats) {
            if (chat.visitorId == m_visitorId) {
                m_chats.takeChat(chat);
            }
        }
    }
}

void VisitorRecord::followVisitors(const VisitorChanges &changes)
{
    if (changes.left.contains(m_visitorId)) {
        m_visits.endVisit(m_parts.format.now());
    } else if (changes.arrived.contains(m_visitorId) || changes.changed.contains(m_visitorId)) {
        if (const Presence *visitor = m_parts.visitors.find(m_visitorId)) {
            m_visits.showPage(*visitor, m_parts.format.now());
        }
    }
}

} // namespace otklik
