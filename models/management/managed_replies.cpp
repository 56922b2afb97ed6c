// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/management/managed_replies.h"

#include "cache/cache.h"
#include "models/management/reply_form.h"
#include "sync/company_commands.h"

namespace otklik {

using namespace Qt::StringLiterals;

ManagedReplies::ManagedReplies(Cache &cache, CompanyCommands &commands, const Format &format, OperatorId me,
                               QObject *parent)
    : ManagedList(format, parent)
    , m_cache(cache)
    , m_commands(commands)
    , m_me(me)
{
    connect(&cache, &Cache::changed, this, [this](const ChangeSet &changes) {
        if (changes.repliesChanged) {
            read();
        }
    });
    read();
}

void ManagedReplies::read()
{
    m_cache.read<QList<CannedReply>>(
        this, [](const CacheReader &reader) { return reader.replies(); },
        [this](const QList<CannedReply> &replies) {
            m_replies.clear();
            for (const CannedReply &reply : replies) {
                m_replies.insert(reply.id, reply);
            }
            follow();
        });
}

QList<ManagedList::Entry> ManagedReplies::entries() const
{
    QList<Entry> all;
    for (const CannedReply &reply : m_replies) {
        all.append({.key = reply.id,
                    .title = u'/' + reply.shortcut,
                    .detail = reply.text.simplified(),
                    .section = reply.operatorId == 0 ? tr("Shared") : tr("Own"),
                    .rank = reply.operatorId == 0 ? 0 : 1});
    }
    return all;
}

bool ManagedReplies::exists(qint64 id) const
{
    return m_replies.contains(id);
}

std::unique_ptr<EditForm> ManagedReplies::makeForm(qint64 id)
{
    return std::make_unique<ReplyForm>(m_commands, m_replies.value(id), m_me);
}

void ManagedReplies::bringUpToDate(EditForm &form, qint64 id)
{
    auto *replyForm = qobject_cast<ReplyForm *>(&form);
    QStringList shared;
    QStringList own;
    for (const CannedReply &reply : std::as_const(m_replies)) {
        if (reply.id != id) {
            (reply.operatorId == 0 ? shared : own).append(reply.shortcut);
        }
    }
    replyForm->setTaken(shared, own);
    if (const auto reply = m_replies.constFind(id); reply != m_replies.cend()) {
        replyForm->follow(*reply);
    }
}

QString ManagedReplies::draftTitle(const EditForm &form) const
{
    const QString shortcut = qobject_cast<const ReplyForm *>(&form)->shortcut().trimmed();
    return shortcut.isEmpty() ? tr("New reply") : u'/' + shortcut;
}

void ManagedReplies::sendRemoval(qint64 id, Answer answer)
{
    m_commands.removeReply(id, this, std::move(answer));
}

void ManagedReplies::takeRemovalBack(qint64 id, QObject *context, const Answer &answer)
{
    m_commands.restoreReply(id, context, answer);
}

} // namespace otklik
