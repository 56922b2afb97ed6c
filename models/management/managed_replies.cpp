// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/management/managed_replies.h"

#include "cache/cache.h"
#include "csv/reply_sheet.h"
#include "models/format.h"
#include "models/management/reply_form.h"
#include "models/texts.h"
#include "sync/company_commands.h"

#include <QLocale>
#include <QPointer>
#include <QSaveFile>
#include <QThreadPool>

#include <algorithm>

namespace otklik {

using namespace Qt::StringLiterals;

namespace {

/// What it says first; before that, how many messages and files it is, when it is more than words.
QString detailOf(const CannedReply &reply)
{
    const QList<ReplyPart> parts = QList<ReplyPart>{{.text = reply.text, .file = reply.file}} + reply.more;
    const auto files = std::ranges::count_if(parts, [](const ReplyPart &part) { return part.file.has_value(); });
    const auto spoken = std::ranges::find_if(parts, [](const ReplyPart &part) { return !part.text.isEmpty(); });
    const QString words = spoken != parts.end() ? spoken->text.simplified() : reply.file ? reply.file->name : QString();
    const QString counts = Texts::messagesAndFiles(parts.size() > 1 ? int(parts.size()) : 0, int(files));
    return counts.isEmpty() ? words : counts + u" · "_s + words;
}

} // namespace

ManagedReplies::ManagedReplies(Cache &cache, CompanyCommands &commands, FileTransfers &files, const Format &format,
                               OperatorId me, QObject *parent)
    : ManagedList(format, parent)
    , m_cache(cache)
    , m_commands(commands)
    , m_files(files)
    , m_me(me)
    , m_import(commands, format, me)
{
    connect(&m_import, &ReplyImport::message, this, &ManagedReplies::message);
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
            m_import.setPresent(replies);
            follow();
        });
}

QList<ManagedList::Entry> ManagedReplies::entries() const
{
    QList<Entry> all;
    for (const CannedReply &reply : m_replies) {
        all.append({.key = reply.id,
                    .title = u'/' + reply.shortcut,
                    .detail = detailOf(reply),
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
    return std::make_unique<ReplyForm>(m_commands, m_files, format(), m_replies.value(id), m_me);
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

void ManagedReplies::exportTo(const QUrl &target, bool personal)
{
    QList<CannedReply> chosen;
    for (const CannedReply &reply : std::as_const(m_replies)) {
        if ((reply.operatorId != 0) == personal) {
            chosen.append(reply);
        }
    }
    std::ranges::sort(chosen, [](const CannedReply &left, const CannedReply &right) {
        return QString::localeAwareCompare(left.shortcut, right.shortcut) < 0;
    });
    // Where a comma is part of a number, spreadsheets expect a semicolon between cells.
    const char delimiter = format().locale().decimalPoint() == ","_L1 ? ';' : ',';
    const QStringList columns{tr("Shortcut"), tr("Text"), tr("Text of the second message")};
    QThreadPool::globalInstance()->start([path = target.toLocalFile(), chosen, delimiter, columns,
                                          context = QPointer(this)] {
        QSaveFile file(path);
        const bool done =
            file.open(QIODevice::WriteOnly) && file.write(replySheet(chosen, delimiter, columns)) > 0 && file.commit();
        QMetaObject::invokeMethod(QCoreApplication::instance(), [path, done, context] {
            if (context) {
                emit context->message(done ? tr("Saved as %1").arg(path)
                                           : tr("The table could not be saved as %1").arg(path));
            }
        });
    });
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
