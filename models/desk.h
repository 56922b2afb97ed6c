// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/change_set.h"
#include "models/alert_facts.h"
#include "models/away.h"
#include "models/blacklist.h"
#include "models/card_drafts.h"
#include "models/chat_export.h"
#include "models/chat_list_model.h"
#include "models/colleagues.h"
#include "models/conversation.h"
#include "models/desk_services.h"
#include "models/directory.h"
#include "models/drafts.h"
#include "models/history_model.h"
#include "models/incoming_model.h"
#include "models/kept_history.h"
#include "models/management/management.h"
#include "models/message_aims.h"
#include "models/note_drafts.h"
#include "models/open_chats.h"
#include "models/past_chat.h"
#include "models/requests.h"
#include "models/search_model.h"
#include "models/site_list_model.h"
#include "models/statistics/company_statistics.h"
#include "models/storage.h"
#include "models/undelivered.h"
#include "models/undo.h"
#include "models/visitor_list_model.h"
#include "models/visitors_on_site.h"

#include <QObject>
#include <QTimer>
#include <QtQmlIntegration>

#include <memory>
#include <vector>

namespace otklik {

class Alerts;

/// Everything of the signed-in operator. Made when somebody is signed in, on that operator's cache; knows nothing of
/// the network beside what it is told.
class Desk : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by App")
    Q_PROPERTY(int connection READ connection NOTIFY connectionChanged FINAL)
    Q_PROPERTY(QString connectionText READ connectionText NOTIFY connectionTextChanged FINAL)
    Q_PROPERTY(int unsentCount READ unsentCount NOTIFY countsChanged FINAL)
    Q_PROPERTY(QString notice READ notice NOTIFY noticeChanged FINAL)
    Q_PROPERTY(QString operatorName READ operatorName NOTIFY operatorChanged FINAL)
    Q_PROPERTY(QString operatorInitials READ operatorInitials NOTIFY operatorChanged FINAL)
    Q_PROPERTY(QString operatorColour READ operatorColour NOTIFY operatorChanged FINAL)
    Q_PROPERTY(int status READ status NOTIFY operatorChanged FINAL)
    Q_PROPERTY(QString statusText READ statusText NOTIFY operatorChanged FINAL)
    Q_PROPERTY(otklik::VisitorListModel *visitors READ visitors CONSTANT FINAL)
    Q_PROPERTY(otklik::ChatListModel *chats READ chats CONSTANT FINAL)
    Q_PROPERTY(otklik::IncomingModel *incoming READ incoming CONSTANT FINAL)
    Q_PROPERTY(otklik::HistoryModel *history READ history CONSTANT FINAL)
    Q_PROPERTY(otklik::Requests *requests READ requests CONSTANT FINAL)
    Q_PROPERTY(otklik::Colleagues *colleagues READ colleagues CONSTANT FINAL)
    Q_PROPERTY(otklik::SiteListModel *sites READ sites CONSTANT FINAL)
    Q_PROPERTY(otklik::TagListModel *tags READ tags CONSTANT FINAL)
    Q_PROPERTY(otklik::Blacklist *blacklist READ blacklist CONSTANT FINAL)
    Q_PROPERTY(otklik::Management *management READ management CONSTANT FINAL)
    Q_PROPERTY(otklik::Undelivered *undelivered READ undelivered CONSTANT FINAL)
    Q_PROPERTY(otklik::KeptHistory *keptHistory READ keptHistory CONSTANT FINAL)
    Q_PROPERTY(otklik::SearchModel *search READ search CONSTANT FINAL)
    Q_PROPERTY(otklik::SearchModel *historySearch READ historySearch CONSTANT FINAL)
    Q_PROPERTY(otklik::PastChat *pastChat READ pastChat CONSTANT FINAL)
    Q_PROPERTY(otklik::ChatExport *chatExport READ chatExport CONSTANT FINAL)
    Q_PROPERTY(otklik::Storage *storage READ storage CONSTANT FINAL)
    Q_PROPERTY(otklik::Undo *undo READ undo CONSTANT FINAL)
    Q_PROPERTY(otklik::CompanyStatistics *statistics READ statistics CONSTANT FINAL)
    Q_PROPERTY(otklik::Conversation *conversation READ conversation NOTIFY conversationChanged FINAL)
    Q_PROPERTY(otklik::Conversation *beside READ beside NOTIFY besideChanged FINAL)
    Q_MOC_INCLUDE("models/alerts.h")
    Q_PROPERTY(otklik::Alerts *alerts READ alerts CONSTANT FINAL)
    Q_PROPERTY(int incomingCount READ incomingCount NOTIFY countsChanged FINAL)
    Q_PROPERTY(int visitorCount READ visitorCount NOTIFY visitorCountChanged FINAL)
    Q_PROPERTY(int unreadCount READ unreadCount NOTIFY countsChanged FINAL)

public:
    enum Connection : quint8 { Current, Connecting, CatchingUp, Offline };
    Q_ENUM(Connection)
    /// The values of OperatorStatus, for QML.
    enum Status : quint8 { Available, Unavailable, OfflineStatus };
    Q_ENUM(Status)
    /// Where something that was opened is to be seen.
    enum Place : quint8 { Nowhere, InChats, InHistory, InColleagues, Apart };
    Q_ENUM(Place)
    /// What the operator is told until they dismiss it.
    enum class Notice : quint8 { None, CacheRebuilt, CacheLostWork, WriteFailed, NoKeychain };

    /// @p me is known from the cache before the network answers. Everything given must outlive this.
    Desk(Cache &cache, const DeskServices &services, const Format &format, const Operator &me,
         QObject *parent = nullptr);
    ~Desk() override;

    // What the session tells.
    void setConnection(Connection connection);
    void setOperator(const Operator &me);
    void applyPresence(const PresenceUpdate &update);
    void showTyping(ChatId chatId, const QString &text);
    void showNotice(Notice notice);
    /// Nobody has touched the computer for as long as the operator chose; or somebody does again.
    void setIdle(bool idle);

    int connection() const { return m_connection; }
    /// Ready to show; empty while all is well, and during the first second of trouble.
    QString connectionText() const;
    int unsentCount() const;
    QString notice() const;
    QString operatorName() const { return m_me.name; }
    QString operatorInitials() const;
    QString operatorColour() const;
    int status() const;
    QString statusText() const;
    VisitorListModel *visitors() { return &m_visitorList; }
    ChatListModel *chats() { return &m_chatList; }
    IncomingModel *incoming() { return &m_incoming; }
    HistoryModel *history() { return &m_history; }
    Requests *requests() { return &m_requests; }
    Colleagues *colleagues() { return &m_colleagues; }
    SiteListModel *sites() { return &m_sites; }
    /// All of the company's, to choose one to look for.
    TagListModel *tags() { return &m_tags; }
    Blacklist *blacklist() { return &m_blacklist; }
    Management *management() { return &m_management; }
    Undelivered *undelivered() { return &m_undelivered; }
    KeptHistory *keptHistory() { return &m_keptHistory; }
    /// Of the window as a whole (Ctrl+K), and of «История».
    SearchModel *search() { return &m_search; }
    SearchModel *historySearch() { return &m_historySearch; }
    PastChat *pastChat() { return &m_pastChat; }
    ChatExport *chatExport() { return &m_chatExport; }
    Storage *storage() { return &m_storage; }
    CompanyStatistics *statistics() { return &m_statistics; }
    /// What the operator can still take back.
    Undo *undo() { return &m_undo; }
    /// Null when none is open.
    Conversation *conversation() const { return m_conversation.get(); }
    /// The second one that is open; null when there is none. Only while `conversation` is open too.
    Conversation *beside() const { return m_beside.get(); }
    int incomingCount() const;
    int visitorCount() const;
    int unreadCount() const;
    /// Conversations of colleagues with something unread.
    int unreadRooms() const { return m_colleagues.unreadCount(); }
    /// What calls the operator of this desk; null when nobody joined it.
    Alerts *alerts() const { return m_alerts; }
    void setAlerts(Alerts *alerts) { m_alerts = alerts; }
    AlertSources alertSources() const;
    /// Sends @p text into a chat of the operator's own, or to a colleague, without opening it, and takes what was said
    /// there for read. False when it is not theirs to write in.
    bool answer(qint64 chatId, const QString &text);

    Q_INVOKABLE void setStatus(int status);
    /// @p removeData: and takes everything of this account from this computer, what is unsent too.
    Q_INVOKABLE void signOut(bool removeData = false);
    /// Leaves for another account; this one stays signed in.
    Q_INVOKABLE void switchAccount();
    Q_INVOKABLE void dismissNotice();
    Q_INVOKABLE void openChat(qint64 chatId);
    /// Opens the chat, or the room of colleagues, at a message; seq 0: at its end. A Place.
    Q_INVOKABLE int openAt(qint64 chatId, qint64 seq);
    /// Opens what stands in @p row of @p found. A Place.
    Q_INVOKABLE int openFound(otklik::SearchModel *found, int row);
    /// Opens the visitor's chat if it is this operator's or waits for one; else an invitation to be written.
    Q_INVOKABLE void openVisitor(qint64 visitorId);
    /// Opens the chat beside the one that is open already; alone when none is.
    Q_INVOKABLE void openBeside(qint64 chatId);
    Q_INVOKABLE void closeBeside();
    /// Just leaves it; the chat goes on. What stands beside it takes its place.
    Q_INVOKABLE void closeConversation();
    /// Accepts a chat that waits, or takes over one that is being passed to this operator.
    Q_INVOKABLE void acceptChat(qint64 chatId);
    /// Closes a chat of the operator's own, open or not.
    Q_INVOKABLE void closeChat(qint64 chatId);
    /// Leaves a chat that is being passed to this operator with the one who has it, once that cannot be taken back.
    Q_INVOKABLE void declineChat(qint64 chatId);

Q_SIGNALS:
    void connectionChanged();
    void connectionTextChanged();
    void noticeChanged();
    void operatorChanged();
    void conversationChanged();
    void besideChanged();
    void countsChanged();
    void visitorCountChanged();
    /// Something that may call the operator came, changed or went.
    void alertsMayChange();
    void signOutRequested(bool removeData);
    void switchRequested();
    /// A short plain message.
    void toast(const QString &text);

private:
    void open(ChatId chatId, VisitorId visitorId);
    bool isKnown(ChatId chatId) const;
    std::unique_ptr<Conversation> begin(ChatId chatId, VisitorId visitorId);
    /// Tells by @p changed that @p conversation, which may be none, is not shown any longer, and ends it then.
    void leave(std::unique_ptr<Conversation> conversation, void (Desk::*changed)());
    void setConversation(std::unique_ptr<Conversation> conversation);
    SearchParts searchParts() const;
    void setDeclining(ChatId chatId, bool declining);
    void sendDecline(ChatId chatId);
    void joinUndo();
    void retranslate();

    Cache &m_cache;
    const DeskServices m_services;
    const Format &m_format;
    Operator m_me;
    Directory m_directory;
    VisitorsOnSite m_visitors;
    Drafts m_drafts;
    CardDrafts m_cardDrafts;
    NoteDrafts m_noteDrafts;
    MessageAims m_aims;
    ChosenFiles m_chosenFiles;
    KeptFollowUps m_followUps;
    OpenChats m_openChats;
    VisitorListModel m_visitorList;
    ChatListModel m_chatList;
    IncomingModel m_incoming;
    HistoryModel m_history;
    Requests m_requests;
    Colleagues m_colleagues;
    Away m_away;
    SiteListModel m_sites;
    TagListModel m_tags;
    Blacklist m_blacklist;
    Management m_management;
    Undelivered m_undelivered;
    KeptHistory m_keptHistory;
    SearchModel m_search;
    SearchModel m_historySearch;
    PastChat m_pastChat;
    ChatExport m_chatExport;
    Storage m_storage;
    CompanyStatistics m_statistics;
    std::unique_ptr<Conversation> m_conversation;
    std::unique_ptr<Conversation> m_beside;
    std::vector<std::unique_ptr<Conversation>> m_left; ///< to be deleted in the next pass of the event loop
    QTimer m_troubleTimer;                             ///< trouble that is over within a second is not worth a word
    QTimer m_patienceTimer;                            ///< a first connection that takes this long is called offline
    Connection m_connection = Connecting;
    Timestamp m_seenAt = 0; ///< how old what is shown is, while there is no connection
    bool m_troubleShown = false;
    bool m_wasConnected = false;
    Notice m_notice = Notice::None;
    Alerts *m_alerts = nullptr;
    QSet<ChatId> m_declining; ///< transfers that are declined unless that is taken back
    Undo m_undo;
};

} // namespace otklik
