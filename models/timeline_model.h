// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/change_set.h"
#include "models/row_list_model.h"
#include "models/undo_step.h"
#include "sync/answer.h"

#include <QHash>
#include <QSet>
#include <QTimer>
#include <QUrl>
#include <QtQmlIntegration>

#include <functional>

namespace otklik {

class Cache;
class Commands;
class Directory;
class FileTransfers;
class Format;
struct TimelinePage;

/// The messages of one chat, the oldest loaded first. Begins with the newest page of the cache, or with the part around
/// a message (`goTo`), follows its changes, and goes on page by page; asks the server for what the cache lacks.
class TimelineModel : public RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by Conversation")
    Q_PROPERTY(bool hasOlder READ hasOlder NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool loadingOlder READ isLoadingOlder NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool olderMissed READ isOlderMissed NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool loaded READ isLoaded NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool hasNewer READ hasNewer NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool loadingNewer READ isLoadingNewer NOTIFY stateChanged FINAL)

public:
    enum Kind : quint8 { Incoming, Outgoing, Colleague, Note, System };
    Q_ENUM(Kind)
    /// Delivery, with what the chat knows beside it.
    enum Delivery : quint8 { Queued, Sent, Seen, Failed };
    Q_ENUM(Delivery)
    enum Role : int {
        LocalIdRole = Qt::UserRole + 1,
        KindRole,
        TextRole,
        AuthorRole,
        AtRole,
        TimeTextRole,
        DeliveryRole,
        FailureTextRole,
        DayTitleRole,
        StartsGroupRole,
        EndsGroupRole,
        IsFirstUnreadRole,
        LinksRole,
        HasFileRole,
        FileNameRole,
        FileSizeRole, ///< ready to show
        IsPictureRole,
        PictureWidthRole, ///< in pixels; 0 unless it is a picture
        PictureHeightRole,
        FilePathRole,     ///< address on this computer; empty while it is not here
        FileProgressRole, ///< 0 to 1 while it is on its way; else -1
        FileProblemRole,
        IsLitRole, ///< was gone to
        /// What it answers: `{seq, author, text, gone, ours}`; empty when it answers nothing.
        QuoteRole,
        EditedRole,
        RemovedRole,
        MayReplyRole,
        MayChangeRole,  ///< it can be edited or removed now
        MayRestoreRole, ///< it was removed here a moment ago
    };
    Q_ENUM(Role)
    static constexpr int PageSize = 40;

    /// Gets what is older than a seq (0: the newest) from elsewhere than the cache.
    using Source = std::function<void(Seq before, QObject *context, ResultAnswer<QList<Message>> answer)>;

    /// Empty until `setChat`. @p me is the signed-in operator. Everything given must outlive this.
    TimelineModel(Cache &cache, Commands &commands, FileTransfers &files, const Directory &directory,
                  const Format &format, OperatorId me, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Shows the chat as it is in the cache; @p readSeq is how far the operator had read when the conversation was
    /// opened.
    void setChat(ChatId chatId, Seq readSeq);
    /// Shows a chat that the cache has no part of, for reading, page by page out of @p source: from its end, or around
    /// the message @p seq.
    void setSource(ChatId chatId, const Source &source, Seq seq = 0);
    ChatId chatId() const { return m_chatId; }
    /// How far the visitor's browser has shown the chat, and the name the visitor goes by; in a room of operators, how
    /// far the others have read.
    void setVisitor(Seq visitorReadSeq, const QString &visitorName);
    /// The operator has answered: nothing is new any more.
    void forgetUnread();
    /// The connection is there again: what could not be fetched is asked for once more.
    void refresh();

    bool hasOlder() const;
    bool isLoadingOlder() const { return m_loadingOlder; }
    /// The server could not be asked for what is older; until it is asked again, or the connection is back.
    bool isOlderMissed() const { return m_olderMissed; }
    bool isLoaded() const { return m_loaded; }
    /// The part that is shown does not end with the newest message.
    bool hasNewer() const { return m_newerLeft; }
    bool isLoadingNewer() const { return m_loadingNewer; }

    /// Shows the message @p seq with what stands around it, from the server when the cache lacks it, and lights it up:
    /// `reached`.
    Q_INVOKABLE void goTo(qint64 seq);
    /// The row of the message that was gone to, until it has been seen; -1: there is none.
    Q_INVOKABLE int litRow() const;
    /// The message that was gone to has been seen.
    Q_INVOKABLE void forgetLit();
    /// Shows the end of the chat again.
    Q_INVOKABLE void showNewest();
    Q_INVOKABLE void loadNewer();
    Q_INVOKABLE void loadOlder();
    Q_INVOKABLE void retry(qint64 localId);
    Q_INVOKABLE void discard(qint64 localId);
    Q_INVOKABLE void copyText(qint64 localId) const;
    /// Takes one of the operator's own messages back; for Commands::RestoreTime it can be restored.
    Q_INVOKABLE void removeMessage(qint64 localId);
    Q_INVOKABLE void restoreMessage(qint64 localId);
    /// The message @p step (-1: above, 1: below) of another, for the keyboard; of none: the newest. 0: there is none.
    Q_INVOKABLE qint64 beside(qint64 localId, int step) const;
    /// -1: it is not loaded.
    Q_INVOKABLE int rowOfEntry(qint64 localId) const { return rowOf(localId); }
    /// Whether a message of the loaded part is the operator's own, and can be edited or removed now.
    bool mayChange(LocalId localId) const;
    /// The operator's newest message, when it can be edited now; 0: there is none.
    LocalId newestChangeable() const;
    /// The name that an author goes by.
    QString authorName(const Message &message) const;
    /// Gets the file of a message, unless it is here or on its way.
    Q_INVOKABLE void fetchFile(qint64 localId);
    /// Gives up what is on its way: a file that is being sent goes with its message.
    Q_INVOKABLE void cancelFile(qint64 localId);
    /// Shows it in the program that the system has for it, as soon as it is here.
    Q_INVOKABLE void openFile(qint64 localId);
    /// Copies it to @p target, a file's address on this computer, as soon as it is here.
    Q_INVOKABLE void saveFile(qint64 localId, const QUrl &target);
    /// The pictures of the loaded part that are on this computer: `{localId, path, name}`, the oldest first.
    Q_INVOKABLE QVariantList pictures() const;

Q_SIGNALS:
    void stateChanged();
    /// The message that was to be gone to stands in @p row.
    void reached(int row);
    /// A short plain message for the operator.
    void message(const QString &text);
    /// The operator did something that can be taken back.
    void undoable(const otklik::UndoStep &step);

private:
    struct Row
    {
        TimelineEntry entry;
        bool startsDay = false;
        bool startsGroup = true;
        bool endsGroup = true;
    };

    void follow(const ChangeSet &changes);
    void readNewest();
    /// @p fetched: whether the server has just been asked for it.
    void readOlder(bool fetched);
    void takeOlder(const TimelinePage &page, bool fetched);
    void fetchOlder();
    void askSource();
    void readAround(Seq seq, bool fetched);
    void fetchAround(Seq seq);
    void askSourceAround(Seq seq);
    void missTarget();
    void showWindow(const QList<TimelineEntry> &entries, bool reachesEnd);
    void light(Seq seq);
    void readNewer(bool fetched);
    void fetchNewer();
    void askSourceForNewer();
    void takeNewer(QList<TimelineEntry> entries, bool reachesEnd);
    /// Of @p entries, those that stand right behind what is shown, as long as that is not the end.
    QList<TimelineEntry> following(QList<TimelineEntry> entries) const;
    int rowOfSeq(Seq seq) const;
    Seq lastSeq() const;
    void stopLoading();
    /// A page may be older than what the changes have told since: leaves what they have not.
    QList<TimelineEntry> notOvertaken(QList<TimelineEntry> page) const;
    /// In as few runs as they can.
    void insert(QList<TimelineEntry> entries);
    void update(int row, const TimelineEntry &entry);
    void remove(LocalId localId);
    /// Works out the grouping of @p row; true when it changed.
    bool regroup(int row);
    void regroupAndTell(int first, int last);
    void retranslate();
    QVariant fileData(const TimelineEntry &entry, int role) const;
    QString pathOf(const TimelineEntry &entry) const;
    qreal progressOf(const TimelineEntry &entry) const;
    /// Has @p then done with the path of the message's file once that is here.
    void withFile(LocalId localId, std::function<void(const QString &path)> then);
    void tellFile(FileId fileId);
    void copyTo(const QString &path, const QString &target);
    void markFirstUnread();
    bool isOwnWords(const Message &message) const;
    bool mayChange(const TimelineEntry &entry) const;
    bool mayReply(const TimelineEntry &entry) const;
    QVariantMap quoteOf(const Message &message) const;
    /// Has the next time noticed at which something can no longer be done.
    void planExpiry();
    void expire();
    int rowOf(LocalId localId) const;
    int placeFor(const TimelineEntry &entry) const;
    Seq firstSeq() const;
    Kind kindOf(const Message &message) const;
    Delivery deliveryOf(const TimelineEntry &entry) const;
    QString textOf(const Message &message) const;
    QVariantList linksOf(const Message &message) const;
    bool sameDay(int left, int right) const;
    bool sameGroup(int left, int right) const;

    Cache &m_cache;
    Commands &m_commands;
    FileTransfers &m_files;
    const Directory &m_directory;
    const Format &m_format;
    const OperatorId m_me;
    ChatId m_chatId = 0;
    Source m_source;          ///< none: the cache
    quint64 m_generation = 0; ///< tells answers to an earlier `setChat` apart
    QList<Row> m_rows;
    QSet<LocalId> m_newer; ///< while a page is being read: entries of which the changes told something newer
    Seq m_visitorReadSeq = 0;
    QString m_visitorName;
    Seq m_readSeq = 0;
    LocalId m_firstUnread = 0;
    QHash<LocalId, qreal> m_sending;        ///< share of a file that the server has
    QHash<FileId, qreal> m_fetching;        ///< share of a file that is here
    QHash<FileId, ErrorCode> m_fetchErrors; ///< why one is not
    int m_reading = 0;
    bool m_gapBefore = false; ///< no numbered message is here, and the server has some
    bool m_atStart = false;   ///< the server has none older, whatever their numbers say
    bool m_loadingOlder = false;
    bool m_olderMissed = false;
    bool m_loaded = false;
    bool m_newerLeft = false;
    bool m_loadingNewer = false;
    bool m_overtaken = false; ///< something of the chat changed while the part around a message is being read
    LocalId m_lit = 0;
    QTimer m_expiry;                        ///< the next time at which something can no longer be done
    Timestamp m_expiredUntil = 0;           ///< what was too old by then has been told
    QHash<LocalId, Timestamp> m_restorable; ///< removed here, until when that can be undone
};

} // namespace otklik
