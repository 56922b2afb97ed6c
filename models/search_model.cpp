// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/search_model.h"

#include "cache/cache.h"
#include "models/directory.h"
#include "models/format.h"
#include "models/marked_text.h"
#include "models/open_chats.h"
#include "models/texts.h"
#include "models/visitors_on_site.h"

#include <algorithm>
#include <chrono>

namespace otklik {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Whoever is still typing does not want the server's answer yet.
constexpr auto ServerDelay = 350ms;
// What changes in the cache while results are shown is looked at once in a while.
constexpr auto AgainDelay = 500ms;
constexpr int MostByName = 8;

} // namespace

bool SearchModel::Row::operator==(const Row &other) const
{
    return kind == other.kind && target.chatId == other.target.chatId && target.seq == other.target.seq &&
           visitorId == other.visitorId && knownName == other.knownName && text == other.text &&
           author == other.author && at == other.at && fromServer == other.fromServer && isFile == other.isFile;
}

SearchModel::SearchModel(const SearchParts &parts, QObject *parent)
    : RowListModel(parent)
    , m_parts(parts)
    , m_filters(parts.format)
{
    m_serverTimer.setSingleShot(true);
    m_serverTimer.setInterval(ServerDelay);
    m_againTimer.setSingleShot(true);
    m_againTimer.setInterval(AgainDelay);
    connect(&m_serverTimer, &QTimer::timeout, this, &SearchModel::askServer);
    connect(&m_againTimer, &QTimer::timeout, this, [this] {
        if (looksForSomething() && !m_askingCache) {
            searchCache(0);
        }
    });
    connect(&m_filters, &SearchFilterSet::changed, this, &SearchModel::searchAgain);
    connect(&parts.cache, &Cache::changed, this, &SearchModel::follow);
    connect(&parts.format, &Format::changed, this,
            [this] { tellAll({TitleRole, StyledTitleRole, AuthorRole, WhenRole}); });
}

SearchModel::~SearchModel()
{
    m_parts.cache.giveUpSearch(this);
}

int SearchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant SearchModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const Row row = m_rows.value(m_shown.at(index.row()));
    switch (role) {
    case KindRole:
        return int(row.kind);
    case SectionRole:
        return section(row);
    case KeyRole:
        return m_shown.at(index.row());
    case ChatIdRole:
        return row.target.chatId;
    case VisitorIdRole:
        return row.visitorId;
    case SeqRole:
        return row.target.seq;
    case Qt::DisplayRole:
    case TitleRole:
        return titleOf(row);
    case StyledTitleRole: {
        const QString title = titleOf(row);
        return markedText(title, row.isMessage ? QList<TextRange>() : matchesIn(m_query, title), m_markColour);
    }
    case PlainTextRole:
        return row.text.text;
    case StyledTextRole:
        return (row.text.cutBefore ? u"…"_s : QString()) + markedText(row.text.text, row.text.marks, m_markColour) +
               (row.text.cutAfter ? u"…"_s : QString());
    case AuthorRole:
        return authorOf(row);
    case WhenRole:
        return m_parts.format.shortDate(row.at);
    case InitialsRole:
        return m_parts.format.initials(row.visitorId != 0 && row.knownName.isEmpty() ? QString() : titleOf(row));
    case AvatarColourRole:
        return m_parts.format.avatarColour(row.visitorId != 0 ? row.visitorId : row.colleagueId);
    case IsFromServerRole:
        return row.fromServer;
    case IsFileRole:
        return row.isFile;
    default:
        return {};
    }
}

QHash<int, QByteArray> SearchModel::roleNames() const
{
    return {{KindRole, "kind"},
            {SectionRole, "section"},
            {KeyRole, "key"},
            {ChatIdRole, "chatId"},
            {VisitorIdRole, "visitorId"},
            {SeqRole, "seq"},
            {TitleRole, "title"},
            {StyledTitleRole, "styledTitle"},
            {PlainTextRole, "plainText"},
            {StyledTextRole, "styledText"},
            {AuthorRole, "author"},
            {WhenRole, "when"},
            {InitialsRole, "initials"},
            {AvatarColourRole, "avatarColour"},
            {IsFromServerRole, "fromServer"},
            {IsFileRole, "isFile"}};
}

bool SearchModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_askingCache && (m_cacheHasMore || (m_serverHasMore && !m_askingServer));
}

void SearchModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent)) {
        return;
    }
    if (m_cacheHasMore) {
        searchCache(m_lastPlace);
    } else {
        askServer();
    }
}

void SearchModel::setQuery(const QString &text)
{
    if (m_text == text) {
        return;
    }
    m_text = text;
    emit queryChanged();
    const SearchQuery query = parseSearch(text);
    if (query != m_query) {
        m_query = query;
        searchAgain();
    }
}

void SearchModel::setMarkColour(const QColor &colour)
{
    if (m_markColour != colour) {
        m_markColour = colour;
        tellAll({StyledTitleRole, StyledTextRole});
        emit markColourChanged();
    }
}

int SearchModel::state() const
{
    if (!looksForSomething()) {
        return Idle;
    }
    if (!m_shown.isEmpty()) {
        return Found;
    }
    if (m_askingCache || isSearchingServer()) {
        return Searching;
    }
    return m_failed ? Failed : NoneFound;
}

SearchModel::Target SearchModel::target(int row) const
{
    return row >= 0 && row < m_shown.size() ? m_rows.value(m_shown.at(row)).target : Target{};
}

void SearchModel::clear()
{
    m_filters.clear();
    setQuery({});
}

bool SearchModel::looksForSomething() const
{
    return !m_query.isEmpty() || !m_filters.isEmpty();
}

void SearchModel::searchAgain()
{
    ++m_generation;
    m_asked = m_filters.filters();
    m_askingServer = false;
    m_serverMissed = false;
    m_serverHasMore = false;
    m_lastServerId = 0;
    m_serverIds.clear();
    m_serverKeys.clear(); // the server's are of another question
    if (!looksForSomething()) {
        m_parts.cache.giveUpSearch(this);
        m_askingCache = false;
        m_cacheHasMore = false;
        m_serverTimer.stop();
        m_chatKeys.clear();
        m_visitorKeys.clear();
        m_messageKeys.clear();
        show();
        return;
    }
    m_serverTimer.start();
    searchCache(0);
}

void SearchModel::searchCache(qint64 before)
{
    m_askingCache = true;
    SearchRequest request{.query = m_query, .filters = m_asked, .me = m_parts.me, .before = before};
    m_parts.cache.search(request, this, [this, before](const SearchPage &page) { takePage(page, before == 0); });
    emit stateChanged();
}

void SearchModel::takePage(const SearchPage &page, bool first)
{
    m_askingCache = false;
    m_failed = page.failed;
    m_partial = page.partial;
    m_cacheHasMore = page.more;
    m_lastPlace = page.last;
    if (first) {
        m_visitorKeys.clear();
        m_messageKeys.clear();
        m_chatKeys = m_asked.isEmpty() ? addOpenChats() + addColleagues() : QStringList();
        for (const FoundVisitor &found : page.visitors) {
            m_visitorKeys.append(put(u"v%1"_s.arg(found.visitor.id), visitorRow(found)));
        }
    }
    for (const FoundMessage &found : page.messages) {
        m_messageKeys.append(put(u"m%1"_s.arg(found.entry.localId), messageRow(found.entry.message, found.chat)));
    }
    dropFoundHere(page.messages);
    show();
    if (first) {
        tellAll({StyledTitleRole}); // what is marked in a name follows the query, not the row
    }
}

void SearchModel::dropFoundHere(const QList<FoundMessage> &here)
{
    // What was opened from the server may have come into the cache by it.
    QSet<MessageId> ids;
    for (const FoundMessage &found : here) {
        ids.insert(found.entry.message.id);
    }
    for (const MessageId id : std::as_const(m_serverIds)) {
        if (ids.contains(id)) {
            m_serverKeys.removeOne(u"s%1"_s.arg(id));
        }
    }
}

void SearchModel::askServer()
{
    if (m_askingServer || !looksForSomething()) {
        return;
    }
    m_askingServer = true;
    emit stateChanged();
    m_parts.commands.searchMessages(m_text, m_asked, m_lastServerId, this,
                                    [this, generation = m_generation](const Result<ServerHits> &result) {
                                        if (generation != m_generation) {
                                            return;
                                        }
                                        if (const auto *found = std::get_if<ServerHits>(&result)) {
                                            takeServerHits(*found);
                                        } else {
                                            m_askingServer = false;
                                            m_serverMissed = true;
                                            m_serverHasMore = false;
                                            emit stateChanged();
                                        }
                                    });
}

void SearchModel::takeServerHits(const ServerHits &found)
{
    m_serverHasMore = found.more && found.before > 0;
    m_lastServerId = found.before;
    // What the cache has is, or will be, among its own results.
    m_parts.cache.read<QList<ServerHit>>(
        this,
        [hits = found.hits](const CacheReader &reader) {
            QList<ServerHit> missing;
            std::ranges::copy_if(hits, std::back_inserter(missing), [&reader](const ServerHit &hit) {
                return !reader.hasMessage(hit.message.chatId, hit.message.seq);
            });
            return missing;
        },
        [this, generation = m_generation](const QList<ServerHit> &missing) {
            if (generation == m_generation) {
                m_askingServer = false;
                addHits(missing);
                show();
            }
        });
}

void SearchModel::addHits(const QList<ServerHit> &hits)
{
    for (const ServerHit &hit : hits) {
        if (m_serverIds.contains(hit.message.id)) {
            continue;
        }
        m_serverIds.insert(hit.message.id);
        Row row = messageRow(hit.message, hit.chat);
        row.fromServer = true;
        row.target.chat = hit.chat;
        m_serverKeys.append(put(u"s%1"_s.arg(hit.message.id), row));
    }
}

QString SearchModel::put(const QString &key, const Row &row)
{
    const auto known = m_rows.constFind(key);
    const bool changed = known != m_rows.cend() && *known != row;
    m_rows.insert(key, row);
    if (const qsizetype shown = changed ? m_shown.indexOf(key) : -1; shown >= 0) {
        emit dataChanged(index(int(shown)), index(int(shown)));
    }
    return key;
}

void SearchModel::show()
{
    const QStringList wanted = m_chatKeys + m_visitorKeys + m_messageKeys + m_serverKeys;
    arrangeRows<QString>(m_shown, wanted);
    const QSet<QString> kept(wanted.begin(), wanted.end());
    m_rows.removeIf([&kept](const auto &row) { return !kept.contains(row.key()); });
    emit stateChanged();
}

void SearchModel::follow(const ChangeSet &changes)
{
    const bool concerns = !changes.entries.isEmpty() || !changes.removedEntries.isEmpty() ||
                          !changes.removedChats.isEmpty() || !changes.removedRooms.isEmpty() ||
                          !changes.visitors.isEmpty();
    // Who has gone on to further parts is not thrown back to the first.
    const bool atFirst = m_messageKeys.size() <= SearchRequest{}.limit;
    if (concerns && atFirst && looksForSomething() && !m_againTimer.isActive()) {
        m_againTimer.start();
    }
}

QStringList SearchModel::addOpenChats()
{
    QList<const OpenChat *> found;
    for (const OpenChat &open : m_parts.chats.all()) {
        Row row;
        row.visitorId = open.chat.visitorId;
        row.knownName = m_parts.visitors.name(open.chat.visitorId, open.chat.visitorName);
        if (isFoundIn(m_query, {titleOf(row)})) {
            found.append(&open);
        }
    }
    std::ranges::sort(found, std::ranges::greater{}, [](const OpenChat *open) { return open->lastActivity(); });
    found.resize(std::min<qsizetype>(found.size(), MostByName));
    QStringList keys;
    for (const OpenChat *open : std::as_const(found)) {
        Row row;
        row.kind = ChatHit;
        row.target = {.chatId = open->chat.id, .visitorId = open->chat.visitorId};
        row.visitorId = open->chat.visitorId;
        row.knownName = m_parts.visitors.name(open->chat.visitorId, open->chat.visitorName);
        row.at = open->lastActivity();
        if (open->chat.lastMessage) {
            const Message &last = *open->chat.lastMessage;
            const QString words = Texts::words(last).simplified();
            const bool mine = last.author.kind == AuthorKind::Operator && last.author.id == m_parts.me;
            row.text.text = mine ? Texts::ownPreview(words) : words;
        }
        keys.append(put(u"c%1"_s.arg(open->chat.id), row));
    }
    return keys;
}

QStringList SearchModel::addColleagues()
{
    QStringList keys;
    const auto add = [&](RoomId room, OperatorId colleague, const QString &name) {
        if (keys.size() < MostByName && isFoundIn(m_query, {name})) {
            Row row;
            row.kind = ColleagueHit;
            row.target.chatId = room;
            row.colleagueId = colleague;
            row.knownName = name;
            keys.append(put(u"r%1"_s.arg(room), row));
        }
    };
    for (const Operator &colleague : m_parts.directory.operators()) {
        if (colleague.enabled && colleague.id != m_parts.me) {
            add(directRoom(m_parts.me, colleague.id), colleague.id, colleague.name);
        }
    }
    const Operator *me = m_parts.directory.find(m_parts.me);
    for (const Group &group : m_parts.directory.groups()) {
        if (me != nullptr && me->groups.contains(group.id)) {
            add(groupRoom(group.id), group.id, group.name);
        }
    }
    return keys;
}

SearchModel::Row SearchModel::messageRow(const Message &message, const std::optional<Chat> &chat) const
{
    Row row;
    row.isMessage = true;
    row.target = {.chatId = message.chatId, .seq = message.seq};
    row.author = message.author;
    row.at = message.at;
    if (isRoom(message.chatId)) {
        row.colleagueId = roomKind(message.chatId) == RoomKind::Direct ? otherInRoom(message.chatId, m_parts.me)
                                                                       : groupOfRoom(message.chatId);
    } else {
        row.visitorId = chat ? chat->visitorId : 0;
        row.target.visitorId = row.visitorId;
        row.knownName = chat ? m_parts.visitors.name(chat->visitorId, chat->visitorName) : QString();
    }
    row.text = excerptOf(m_query, message.text);
    if (message.file && (message.text.isEmpty() || (row.text.marks.isEmpty() && !m_query.isEmpty()))) {
        row.text = excerptOf(m_query, message.file->name);
        row.isFile = true;
    }
    return row;
}

SearchModel::Row SearchModel::visitorRow(const FoundVisitor &found) const
{
    Row row;
    row.kind = VisitorHit;
    row.target = {.chatId = found.lastChat.id, .visitorId = found.visitor.id};
    row.visitorId = found.visitor.id;
    row.knownName = found.visitor.card.name;
    row.at = found.lastChat.createdAt;
    const ContactCard &card = found.visitor.card;
    // Of the card, what it was found by; else what tells most about them.
    QStringList lines = card.phones + card.emails;
    lines << card.company << card.comment;
    lines.removeAll(QString());
    const auto meant =
        std::ranges::find_if(lines, [this](const QString &line) { return !matchesIn(m_query, line).isEmpty(); });
    if (!lines.isEmpty()) {
        row.text = excerptOf(m_query, meant == lines.end() ? lines.first() : *meant);
    }
    return row;
}

QString SearchModel::section(const Row &row) const
{
    switch (row.kind) {
    case ChatHit:
        return u"chats"_s;
    case ColleagueHit:
        return u"colleagues"_s;
    case VisitorHit:
        return u"visitors"_s;
    case MessageHit:
        break;
    }
    return row.fromServer ? u"server"_s : u"messages"_s;
}

QString SearchModel::titleOf(const Row &row) const
{
    if (isRoom(row.target.chatId)) {
        return roomName(row.target.chatId);
    }
    return row.knownName.isEmpty() ? Texts::guest(row.visitorId) : row.knownName;
}

QString SearchModel::roomName(RoomId room) const
{
    if (roomKind(room) == RoomKind::Direct) {
        return m_parts.directory.operatorName(otherInRoom(room, m_parts.me));
    }
    return groupOfRoom(room) == 0 ? tr("The whole company") : m_parts.directory.groupName(groupOfRoom(room));
}

QString SearchModel::authorOf(const Row &row) const
{
    if (!row.isMessage || row.author.kind != AuthorKind::Operator) {
        return {};
    }
    if (row.author.id == m_parts.me) {
        return tr("You");
    }
    const bool ofTitle = isRoom(row.target.chatId) && roomKind(row.target.chatId) == RoomKind::Direct;
    return ofTitle ? QString() : row.author.name;
}

} // namespace otklik
