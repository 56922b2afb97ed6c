// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reply_picker.h"

#include "cache/cache.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

QString folded(const QString &text)
{
    return text.toCaseFolded().replace(u'ё', u'е');
}

/// Where @p find stands in a reply: the lower, the better. Not at all: nothing.
std::optional<int> rank(const CannedReply &reply, const QString &find)
{
    const QString shortcut = folded(reply.shortcut);
    if (find.isEmpty() || shortcut.startsWith(find)) {
        return 0;
    }
    if (shortcut.contains(find)) {
        return 1;
    }
    return folded(reply.text).contains(find) ? std::optional(2) : std::nullopt;
}

} // namespace

ReplyPicker::ReplyPicker(Cache &cache, std::function<ReplyValues()> values, QObject *parent)
    : RowListModel(parent)
    , m_cache(cache)
    , m_values(std::move(values))
{
    connect(&cache, &Cache::changed, this, &ReplyPicker::follow);
}

int ReplyPicker::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ReplyPicker::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const CannedReply reply = m_replies.value(m_rows.at(index.row()));
    switch (role) {
    case ShortcutRole:
        return reply.shortcut;
    case TextRole:
        return filledReply(reply.text, m_values());
    case OwnRole:
        return reply.operatorId != 0;
    default:
        return {};
    }
}

QHash<int, QByteArray> ReplyPicker::roleNames() const
{
    return {{ShortcutRole, "shortcut"_ba}, {TextRole, "text"_ba}, {OwnRole, "own"_ba}};
}

void ReplyPicker::setFind(const QString &text)
{
    if (m_read && m_find == text) {
        return;
    }
    m_find = text;
    if (!m_read) {
        read();
    }
    arrange();
    tellAll({TextRole}); // the visitor may have got a name since
    emit findChanged();
}

QString ReplyPicker::textOf(int row) const
{
    return row >= 0 && row < m_rows.size() ? filledReply(m_replies.value(m_rows.at(row)).text, m_values()) : QString();
}

QVariantMap ReplyPicker::askedFor(const QString &text, int cursor) const
{
    const QStringView before = QStringView(text).first(std::clamp<qsizetype>(cursor, 0, text.size()));
    const qsizetype slash = before.lastIndexOf(u'/');
    const bool beginsWord = slash == 0 || (slash > 0 && before.at(slash - 1).isSpace());
    const QStringView find = beginsWord ? before.sliced(slash + 1) : QStringView();
    const bool oneWord = std::ranges::none_of(find, [](QChar c) { return c.isSpace(); });
    return {{u"start"_s, beginsWord && oneWord ? int(slash) : -1}, {u"find"_s, find.toString()}};
}

void ReplyPicker::read()
{
    m_read = true;
    m_replies.clear();
    const QList<CannedReply> replies = m_cache.reader().replies();
    for (const CannedReply &reply : replies) {
        m_replies.insert(reply.id, reply);
    }
    emit repliesChanged();
}

void ReplyPicker::arrange()
{
    const QString find = folded(m_find);
    QList<std::pair<int, const CannedReply *>> found;
    for (const CannedReply &reply : std::as_const(m_replies)) {
        if (const std::optional<int> place = rank(reply, find)) {
            found.append({*place, &reply});
        }
    }
    std::ranges::sort(found, [](const auto &one, const auto &other) {
        if (one.first != other.first) {
            return one.first < other.first;
        }
        const int byName = QString::localeAwareCompare(one.second->shortcut, other.second->shortcut);
        return byName != 0 ? byName < 0 : one.second->id < other.second->id;
    });
    QList<ReplyId> wanted;
    wanted.reserve(found.size());
    for (const auto &[place, reply] : std::as_const(found)) {
        wanted.append(reply->id);
    }
    arrangeRows(m_rows, wanted);
}

void ReplyPicker::follow(const ChangeSet &changes)
{
    if (changes.repliesChanged && m_read) {
        read();
        arrange();
        tellAll();
    }
}

} // namespace otklik
