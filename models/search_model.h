// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/search_reader.h"
#include "domain/search_excerpt.h"
#include "models/row_list_model.h"
#include "models/search_filter_set.h"
#include "sync/search_commands.h"

#include <QColor>
#include <QHash>
#include <QSet>
#include <QTimer>
#include <QtQmlIntegration>

namespace otklik {

class Cache;
struct ChangeSet;
class Directory;
class Format;
class OpenChats;
class VisitorsOnSite;

/// What a search model stands on. Everything must outlive it.
struct SearchParts
{
    Cache &cache;
    SearchCommands &commands;
    const OpenChats &chats;
    const VisitorsOnSite &visitors;
    const Directory &directory;
    const Format &format;
    OperatorId me = 0;
};

/// What is found while somebody types: open chats and colleagues by name, visitors by their cards, messages by their
/// words, and after a moment what only the server has. The cache answers each letter anew; whatever is older than the
/// newest question is thrown away.
class SearchModel : public RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by Desk")
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY queryChanged FINAL)
    Q_PROPERTY(otklik::SearchFilterSet *filters READ filters CONSTANT FINAL)
    Q_PROPERTY(QColor markColour READ markColour WRITE setMarkColour NOTIFY markColourChanged FINAL)
    Q_PROPERTY(int state READ state NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool searchingServer READ isSearchingServer NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool serverMissed READ isServerMissed NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool partial READ isPartial NOTIFY stateChanged FINAL)

public:
    enum State : quint8 {
        Idle,      ///< nothing is looked for
        Searching, ///< and nothing has been found yet
        Found,
        NoneFound,
        Failed, ///< this computer's own file could not be read
    };
    Q_ENUM(State)
    enum Kind : quint8 { ChatHit, ColleagueHit, VisitorHit, MessageHit };
    Q_ENUM(Kind)
    enum Role : int {
        KindRole = Qt::UserRole + 1,
        SectionRole, ///< "chats", "colleagues", "visitors", "messages" or "server"
        KeyRole,
        ChatIdRole,
        VisitorIdRole,
        SeqRole,
        TitleRole,
        StyledTitleRole, ///< see markedText
        PlainTextRole,
        StyledTextRole,
        AuthorRole, ///< ready to show; empty when it is the one of the title
        WhenRole,
        InitialsRole,
        AvatarColourRole,
        IsFromServerRole,
        IsFileRole, ///< the text is the name of a file
    };
    Q_ENUM(Role)

    explicit SearchModel(const SearchParts &parts, QObject *parent = nullptr);
    ~SearchModel() override;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    QString query() const { return m_text; }
    void setQuery(const QString &text);
    SearchFilterSet *filters() { return &m_filters; }
    /// What is meant is shown in it.
    QColor markColour() const { return m_markColour; }
    void setMarkColour(const QColor &colour);
    int state() const;
    /// The server has been asked, or will be in a moment.
    bool isSearchingServer() const { return m_serverTimer.isActive() || m_askingServer; }
    /// The server could not be asked: only this computer has been searched.
    bool isServerMissed() const { return m_serverMissed; }
    /// Not all that this computer has could be searched yet.
    bool isPartial() const { return m_partial; }

    /// Where a row leads to.
    struct Target
    {
        ChatId chatId = 0; ///< a room too; 0: there is only the visitor
        Seq seq = 0;       ///< 0: its end
        VisitorId visitorId = 0;
        std::optional<Chat> chat = {}; ///< as the server told it
    };
    Target target(int row) const;

    Q_INVOKABLE void clear();

Q_SIGNALS:
    void queryChanged();
    void markColourChanged();
    void stateChanged();

private:
    struct Row
    {
        Kind kind = MessageHit;
        Target target;
        VisitorId visitorId = 0;
        OperatorId colleagueId = 0;
        QString knownName; ///< the visitor's or the room's
        Excerpt text;
        Author author;
        Timestamp at = 0;
        bool fromServer = false;
        bool isFile = false;
        bool isMessage = false;

        bool operator==(const Row &other) const;
    };

    void searchAgain();
    void searchCache(qint64 before);
    void takePage(const SearchPage &page, bool first);
    /// Takes what the cache has by now out of the server's.
    void dropFoundHere(const QList<FoundMessage> &here);
    void askServer();
    void takeServerHits(const ServerHits &found);
    void addHits(const QList<ServerHit> &hits);
    void show();
    void follow(const ChangeSet &changes);
    QStringList addOpenChats();
    QStringList addColleagues();
    QString put(const QString &key, const Row &row);
    Row messageRow(const Message &message, const std::optional<Chat> &chat) const;
    Row visitorRow(const FoundVisitor &found) const;
    QString section(const Row &row) const;
    QString titleOf(const Row &row) const;
    QString roomName(RoomId room) const;
    QString authorOf(const Row &row) const;
    bool looksForSomething() const;

    const SearchParts m_parts;
    SearchFilterSet m_filters;
    QString m_text;
    SearchQuery m_query;
    SearchFilters m_asked; ///< the filters of what is shown
    QColor m_markColour = QColor(0x0b, 0x7a, 0x75);
    QStringList m_shown; ///< keys, in the order of the rows
    QHash<QString, Row> m_rows;
    QStringList m_chatKeys;
    QStringList m_visitorKeys;
    QStringList m_messageKeys;
    QStringList m_serverKeys;
    QSet<MessageId> m_serverIds; ///< what the server has told already
    QTimer m_serverTimer;
    QTimer m_againTimer;
    quint64 m_generation = 0; ///< tells answers to earlier questions apart
    qint64 m_lastPlace = 0;
    MessageId m_lastServerId = 0;
    bool m_cacheHasMore = false;
    bool m_serverHasMore = false;
    bool m_askingCache = false;
    bool m_askingServer = false;
    bool m_serverMissed = false;
    bool m_partial = false;
    bool m_failed = false;
};

} // namespace otklik
