// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/chat.h"
#include "protocol/error.h"

#include <QObject>
#include <QStringList>
#include <QVariantList>
#include <QtQmlIntegration>

#include <optional>

namespace otklik {

class ChatCommands;
class Directory;
class Format;
class VisitListModel;

/// Sends the visitor's page to another address of the site.
class Redirection : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by Conversation")
    Q_PROPERTY(QStringList origins READ origins NOTIFY suggestionsChanged FINAL)
    Q_PROPERTY(QVariantList suggestions READ suggestions NOTIFY suggestionsChanged FINAL)
    Q_PROPERTY(QStringList recent READ recent WRITE setRecent NOTIFY suggestionsChanged FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY stateChanged FINAL)

public:
    /// Everything given must outlive this.
    Redirection(ChatCommands &commands, const Directory &directory, const Format &format, const VisitListModel &visits,
                QObject *parent = nullptr);

    void setChat(const Chat &chat);

    /// Where the visitor may be sent: the site's own origins.
    QStringList origins() const;
    /// `{title, url}`: what was used lately, then the pages that the visitor has seen.
    QVariantList suggestions() const;
    QStringList recent() const { return m_recent; }
    void setRecent(const QStringList &addresses);
    QString problem() const;
    bool isBusy() const { return m_busy; }

    /// @p text may leave out the origin: "/delivery" is a page of the site. `done` tells the address that was taken.
    Q_INVOKABLE void redirect(const QString &text);
    Q_INVOKABLE void clearProblem();

Q_SIGNALS:
    void suggestionsChanged();
    void stateChanged();
    void done(const QString &url);

private:
    enum class Fault : quint8 { None, Empty, NoAddress, OtherSite, TooLong };

    QString completed(const QString &text) const;
    bool isOfSite(const QString &url) const;
    void fail(Fault fault);

    ChatCommands &m_commands;
    const Directory &m_directory;
    const VisitListModel &m_visits;
    ChatId m_chatId = 0;
    SiteId m_siteId = 0;
    QStringList m_recent;
    Fault m_fault = Fault::None;
    std::optional<ErrorCode> m_error;
    bool m_busy = false;
};

} // namespace otklik
