// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/past_chat.h"

#include "models/desk_services.h"
#include "models/format.h"
#include "models/texts.h"
#include "models/visitors_on_site.h"

namespace otklik {

PastChat::PastChat(Cache &cache, const DeskServices &services, const VisitorsOnSite &visitors,
                   const Directory &directory, const Format &format, OperatorId me, QObject *parent)
    : QObject(parent)
    , m_cache(cache)
    , m_services(services)
    , m_visitors(visitors)
    , m_directory(directory)
    , m_format(format)
    , m_me(me)
{
    connect(&format, &Format::changed, this, &PastChat::changed);
}

QString PastChat::name() const
{
    const QString known = m_visitors.name(m_chat.visitorId, m_chat.visitorName);
    return known.isEmpty() ? Texts::guest(m_chat.visitorId) : known;
}

QString PastChat::title() const
{
    const QString day = m_format.dayTitle(m_chat.createdAt);
    return m_chat.operatorName.isEmpty() ? day : tr("%1 · %2").arg(day, m_chat.operatorName);
}

void PastChat::open(const Chat &chat, Seq seq)
{
    close();
    m_chat = chat;
    m_timeline =
        std::make_unique<TimelineModel>(m_cache, m_services.commands, m_services.files, m_directory, m_format, m_me);
    connect(m_timeline.get(), &TimelineModel::message, this, &PastChat::message);
    m_timeline->setVisitor(chat.visitorReadSeq, m_visitors.name(chat.visitorId, chat.visitorName));
    m_timeline->setSource(
        chat.id,
        [&visitors = m_services.visitors, chatId = chat.id](Seq before, QObject *context,
                                                            const ResultAnswer<QList<Message>> &answer) {
            visitors.fetchPastMessages(chatId, before, context, answer);
        },
        seq);
    emit changed();
}

void PastChat::close()
{
    if (m_timeline) {
        // The screens may be in the middle of a handler of it.
        TimelineModel *left = m_timeline.release();
        emit changed();
        left->deleteLater();
    }
}

} // namespace otklik
