// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/blacklist.h"

#include "cache/cache.h"
#include "models/directory.h"
#include "models/format.h"
#include "models/texts.h"
#include "sync/visitor_commands.h"

#include <algorithm>

namespace otklik {

using namespace Qt::StringLiterals;

static_assert(int(Blacklist::ByVisitor) == int(BlockBy::Visitor) && int(Blacklist::ByAddress) == int(BlockBy::Address));

Blacklist::Blacklist(Cache &cache, VisitorCommands &commands, const Directory &directory, const Format &format,
                     OperatorId me, QObject *parent)
    : RowListModel(parent)
    , m_cache(cache)
    , m_commands(commands)
    , m_directory(directory)
    , m_format(format)
    , m_me(me)
{
    connect(&cache, &Cache::changed, this, [this](const ChangeSet &changes) {
        if (changes.blocksChanged) {
            read();
        }
    });
    connect(&directory, &Directory::operatorsChanged, this, &Blacklist::allowedChanged);
    connect(&format, &Format::changed, this, [this] {
        tellAll();
        emit stateChanged();
    });
    read();
}

int Blacklist::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant Blacklist::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const Block block = m_blocks.value(m_rows.at(index.row()));
    const auto at = [this](Timestamp when) { return m_format.dayTitle(when) + u", "_s + m_format.time(when); };
    switch (role) {
    case BlockIdRole:
        return block.id;
    case VisitorIdRole:
        return block.visitorId;
    case Qt::DisplayRole:
    case NameRole:
        return block.visitorName.isEmpty() ? Texts::guest(block.visitorId) : block.visitorName;
    case WhatRole:
        return block.by == BlockBy::Address ? tr("address %1").arg(block.address) : tr("this visitor");
    case ReasonRole:
        return block.reason;
    case ByNameRole:
        return block.operatorName.isEmpty() ? at(block.createdAt) : block.operatorName + u" · "_s + at(block.createdAt);
    case UntilRole:
        return block.expiresAt == 0 ? tr("for ever") : tr("until %1").arg(at(block.expiresAt));
    case LeavingRole:
        return m_leaving.contains(block.id);
    default:
        return {};
    }
}

QHash<int, QByteArray> Blacklist::roleNames() const
{
    return {{BlockIdRole, "blockId"}, {VisitorIdRole, "visitorId"}, {NameRole, "name"},   {WhatRole, "what"},
            {ReasonRole, "reason"},   {ByNameRole, "byName"},       {UntilRole, "until"}, {LeavingRole, "leaving"}};
}

bool Blacklist::isAllowed() const
{
    const Operator *me = m_directory.find(m_me);
    return me != nullptr && (me->rights.block || me->role == otklik::Role::Admin);
}

QString Blacklist::problem() const
{
    if (m_tooLong) {
        return tr("The reason is too long");
    }
    if (!m_error) {
        return {};
    }
    switch (*m_error) {
    case ErrorCode::Forbidden:
        return tr("You have no right to change the blacklist");
    case ErrorCode::NotFound:
        return tr("This is not on the blacklist any more");
    case ErrorCode::Invalid:
    case ErrorCode::TooLarge:
        return tr("The server did not take this. The visitor's address may be unknown");
    default:
        return tr("That did not work: there is no connection. Try again");
    }
}

void Blacklist::block(qint64 visitorId, int by, const QString &reason, int hours)
{
    if (m_busy) {
        return;
    }
    m_error.reset();
    m_tooLong = reason.trimmed().size() > MaxReason;
    m_busy = !m_tooLong;
    emit stateChanged();
    if (m_tooLong) {
        return;
    }
    constexpr Timestamp hour = 3'600'000;
    const Timestamp expiresAt = hours > 0 ? m_format.now() + hours * hour : 0;
    const auto standing = std::ranges::find_if(m_blocks, [visitorId, by](const Block &block) {
        return block.visitorId == visitorId && block.by == BlockBy(by);
    });
    const std::optional<Block> before = standing == m_blocks.end() ? std::nullopt : std::optional(*standing);
    m_commands.block(visitorId, BlockBy(by), reason.trimmed(), expiresAt, this,
                     [this, visitorId, by, before](const std::optional<ProtocolError> &error) {
                         end(error);
                         if (!error) {
                             emit blocked();
                             offerToUnblock(visitorId, BlockBy(by), before);
                         }
                     });
}

void Blacklist::putOn(const Block &block, QObject *context, const Answer &answer)
{
    m_commands.block(block.visitorId, block.by, block.reason, block.expiresAt, context, answer);
}

void Blacklist::offerToUnblock(VisitorId visitorId, BlockBy by, const std::optional<Block> &before)
{
    emit undoable({.text = tr("The visitor is on the blacklist"),
                   .takeBack = [this, visitorId, by, before](QObject *context, const Answer &answer) {
                       if (before) {
                           putOn(*before, context, answer);
                           return;
                       }
                       const auto made = std::ranges::find_if(m_blocks, [visitorId, by](const Block &block) {
                           return block.visitorId == visitorId && block.by == by;
                       });
                       if (made == m_blocks.end()) {
                           answer({}); // somebody else has taken it away
                       } else {
                           m_commands.unblock(made->id, context, answer);
                       }
                   }});
}

void Blacklist::unblock(qint64 blockId)
{
    const auto tell = [this, blockId] {
        if (const qsizetype row = m_rows.indexOf(blockId); row >= 0) {
            emit dataChanged(index(int(row)), index(int(row)), {LeavingRole});
        }
    };
    m_leaving.insert(blockId);
    tell();
    Block block = m_blocks.value(blockId);
    block.id = blockId;
    m_commands.unblock(blockId, this, [this, block, tell](const std::optional<ProtocolError> &error) {
        m_leaving.remove(block.id);
        tell();
        end(error);
        if (!error) {
            const QString name = block.visitorName.isEmpty() ? Texts::guest(block.visitorId) : block.visitorName;
            emit undoable(
                {.text = tr("%1 is not on the blacklist any more").arg(name),
                 .takeBack = [this, block](QObject *context, const Answer &answer) { putOn(block, context, answer); }});
        }
    });
}

void Blacklist::clearProblem()
{
    m_error.reset();
    m_tooLong = false;
    emit stateChanged();
}

bool Blacklist::isBlocked(qint64 visitorId) const
{
    return std::ranges::any_of(m_blocks, [visitorId](const Block &block) { return block.visitorId == visitorId; });
}

void Blacklist::end(const std::optional<ProtocolError> &error)
{
    m_busy = false;
    m_error = error ? std::optional(error->code) : std::nullopt;
    emit stateChanged();
}

void Blacklist::read()
{
    m_cache.read<QList<Block>>(
        this, [](const CacheReader &reader) { return reader.blocks(); },
        [this](const QList<Block> &blocks) { take(blocks); });
}

void Blacklist::take(QList<Block> blocks)
{
    std::ranges::sort(blocks, std::greater(), [](const Block &block) { return std::pair(block.createdAt, block.id); });
    QList<BlockId> ids;
    QSet<BlockId> changed;
    for (const Block &block : std::as_const(blocks)) {
        ids.append(block.id);
        if (m_blocks.value(block.id) != block) {
            m_blocks.insert(block.id, block);
            changed.insert(block.id);
        }
    }
    arrangeRows(m_rows, ids);
    m_blocks.removeIf([&ids](const std::pair<const BlockId &, Block &> &one) { return !ids.contains(one.first); });
    for (const BlockId id : std::as_const(changed)) {
        const QModelIndex row = index(int(m_rows.indexOf(id)));
        emit dataChanged(row, row);
    }
}

} // namespace otklik
