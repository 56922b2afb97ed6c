// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/change_set.h"
#include "domain/search_query.h"
#include "protocol/error.h"

#include <QObject>
#include <QTimer>
#include <QtQmlIntegration>

#include <functional>
#include <optional>

namespace otklik {

class Cache;
class Commands;
class Format;
struct SearchPage;

/// Finds words, and days, within one conversation, in the part of it that the cache has; says when that is not all of
/// it, and fetches the rest when asked to. Goes from one message that was found to the next and says where to go by
/// `goneTo`.
class ChatSearch : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by Talk")
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY foundChanged FINAL)
    Q_PROPERTY(int place READ place NOTIFY foundChanged FINAL)
    Q_PROPERTY(QString summary READ summary NOTIFY foundChanged FINAL)
    Q_PROPERTY(bool canGoOlder READ canGoOlder NOTIFY foundChanged FINAL)
    Q_PROPERTY(bool canGoNewer READ canGoNewer NOTIFY foundChanged FINAL)
    Q_PROPERTY(bool partial READ isPartial NOTIFY restChanged FINAL)
    Q_PROPERTY(bool fetching READ isFetching NOTIFY restChanged FINAL)
    Q_PROPERTY(QString restText READ restText NOTIFY restChanged FINAL)
    Q_PROPERTY(double fetched READ fetched NOTIFY restChanged FINAL)
    Q_PROPERTY(QString today READ today NOTIFY dayChanged FINAL)
    Q_PROPERTY(QString language READ language NOTIFY dayChanged FINAL)

public:
    /// More messages than this are not counted one by one.
    static constexpr int MostFound = 500;

    /// @p cacheId: where the cache keeps the conversation now. Everything given must outlive this.
    ChatSearch(Cache &cache, Commands &commands, const Format &format, std::function<ChatId()> cacheId,
               QObject *parent = nullptr);
    ~ChatSearch() override;

    QString text() const { return m_text; }
    /// Looks for it as it is typed, and goes to the newest message with it.
    void setText(const QString &text);
    int count() const { return int(m_found.size()); }
    /// Which of the found messages is shown, from 1 for the newest; 0: none.
    int place() const { return int(m_at) + 1; }
    /// Ready to show; empty while nothing is looked for.
    QString summary() const;
    bool canGoOlder() const { return m_at + 1 < m_found.size(); }
    bool canGoNewer() const { return m_at > 0; }
    /// Something is looked for, and a part of the conversation is not on this computer.
    bool isPartial() const;
    /// That part is being fetched.
    bool isFetching() const { return m_fetching; }
    /// How that stands, ready to show; empty when all of it is here.
    QString restText() const;
    /// Share of the conversation that is known to be here, 0 to 1, while the rest is being fetched.
    double fetched() const;
    /// "yyyy-MM-dd"
    QString today() const;
    /// A locale's name.
    QString language() const;

    Q_INVOKABLE void goOlder();
    Q_INVOKABLE void goNewer();
    /// Goes to the first message of @p day ("yyyy-MM-dd") or, on a day without any, of the next that has one.
    Q_INVOKABLE void goToDay(const QString &day);
    /// Fetches what is missing, page by page, and then goes on with the search.
    Q_INVOKABLE void fetchRest();
    /// Leaves it at what has come.
    Q_INVOKABLE void stopFetching();

Q_SIGNALS:
    void textChanged();
    void foundChanged();
    void restChanged();
    void dayChanged();
    /// The message @p seq is to be shown; 0: the newest.
    void goneTo(qint64 seq);

private:
    void follow(const ChangeSet &changes);
    /// @p moves: goes to what is found, rather than only count it anew.
    void search(bool moves);
    void take(const SearchPage &page, bool moves);
    void go(qsizetype to);
    /// Looks how much of the conversation is not here; @p asked: the seq that the server has just been asked for.
    void lookForRest(Seq asked);
    void fetchBefore(ChatId chatId, Seq missing);
    void endFetching();

    Cache &m_cache;
    Commands &m_commands;
    const Format &m_format;
    const std::function<ChatId()> m_cacheId;
    QString m_text;
    SearchQuery m_query;
    QList<Seq> m_found; ///< the newest first
    qsizetype m_at = -1;
    bool m_more = false;
    bool m_asking = false;
    bool m_failed = false;
    QTimer m_againTimer;
    quint64 m_dayAsked = 0;
    Seq m_missing = 0; ///< the newest that is not here; 0: none
    Seq m_last = 0;    ///< of the conversation
    bool m_fetching = false;
    quint64 m_restAsked = 0;
    std::optional<ErrorCode> m_restError;
};

} // namespace otklik
