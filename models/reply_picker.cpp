// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reply_picker.h"

#include "cache/cache.h"
#include "models/texts.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

QString folded(const QString &text)
{
    return text.toCaseFolded().replace(u'ё', u'е');
}

QList<ReplyPart> partsOf(const CannedReply &reply)
{
    return QList<ReplyPart>{{.text = reply.text, .file = reply.file}} + reply.more;
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
    const bool said = std::ranges::any_of(partsOf(reply), [&find](const ReplyPart &part) {
        return folded(part.text).contains(find) || (part.file && folded(part.file->name).contains(find));
    });
    return said ? std::optional(2) : std::nullopt;
}

/// How a reply without words at its beginning is known in one line.
QString previewOf(const CannedReply &reply)
{
    for (const ReplyPart &part : partsOf(reply)) {
        if (!part.text.isEmpty()) {
            return part.text;
        }
    }
    return reply.file ? reply.file->name : QString();
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
        return filledReply(previewOf(reply), m_values());
    case OwnRole:
        return reply.operatorId != 0;
    case MoreRole: {
        const auto files =
            std::ranges::count_if(partsOf(reply), [](const ReplyPart &part) { return part.file.has_value(); });
        return Texts::messagesAndFiles(int(reply.more.size()), int(files));
    }
    default:
        return {};
    }
}

QHash<int, QByteArray> ReplyPicker::roleNames() const
{
    return {{ShortcutRole, "shortcut"_ba}, {TextRole, "text"_ba}, {OwnRole, "own"_ba}, {MoreRole, "more"_ba}};
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

FollowUp ReplyPicker::followUpOf(int row) const
{
    const CannedReply reply = m_replies.value(m_rows.value(row));
    FollowUp followUp{.file = reply.file, .more = reply.more};
    for (ReplyPart &part : followUp.more) {
        part.text = filledReply(part.text, m_values());
    }
    // A message that says nothing but a name nobody knows would be empty.
    followUp.more.removeIf([](const ReplyPart &part) { return part.text.trimmed().isEmpty() && !part.file; });
    return followUp;
}

QString ReplyPicker::wholeTextOf(int row) const
{
    QStringList texts;
    for (const ReplyPart &part : partsOf(m_replies.value(m_rows.value(row)))) {
        texts.append(filledReply(part.text, m_values()));
    }
    texts.removeIf([](const QString &text) { return text.trimmed().isEmpty(); });
    return texts.join(u"\n\n"_s);
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
