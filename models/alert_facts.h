// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/alert_board.h"
#include "platform/notifier.h"

#include <QCoreApplication>
#include <QString>

namespace otklik {

class AlertSettings;
class Directory;
class Format;
class IncomingModel;
class OpenChats;
class RequestStore;
class Rooms;
class VisitorsOnSite;
struct OpenChat;

/// What alerts are drawn from. Everything must outlive it.
struct AlertSources
{
    const OpenChats &chats;
    const IncomingModel &incoming;
    const Rooms &rooms;
    const RequestStore &requests;
    const VisitorsOnSite &visitors;
    const Directory &directory;
    const Format &format;
};

/// What the operator has in front of them.
struct AlertView
{
    bool watched = false;  ///< the window is the active one
    qint64 chat = 0;       ///< the conversation that can be seen; 0: none
    qint64 beside = 0;     ///< the second one; 0: none
    qint64 room = 0;       ///< of colleagues
    bool requests = false; ///< the list of requests

    bool operator==(const AlertView &) const = default;
};

/// Looks through the models for what wants the operator, and says it.
class AlertFacts
{
    Q_DECLARE_TR_FUNCTIONS(otklik::AlertFacts)

public:
    explicit AlertFacts(const AlertSources &sources)
        : m_from(sources)
    {
    }

    /// As AlertBoard::decide wants them.
    QList<AlertFact> gather(const AlertView &view, const AlertSettings &choices) const;
    /// The notice about @p key; @p words: what people wrote may be read in it.
    Notice notice(const AlertKey &key, bool words) const;
    /// One notice about many.
    Notice summary(const QSet<AlertKey> &keys) const;
    /// «2 чата ждут, 3 непрочитанных»; empty when there is nothing.
    static QString countText(int waiting, int unread, int requests);

    /// Names a notice; `keyOf` reads it back. The summary's is SummaryKey.
    static QString nameOf(const AlertKey &key);
    static AlertKey keyOf(const QString &name);
    static const QString SummaryKey;

private:
    QString visitorName(const OpenChat &open) const;
    QString where(const OpenChat &open) const;
    void sayChat(const AlertKey &key, bool words, Notice &notice) const;
    void sayColleague(const AlertKey &key, bool words, Notice &notice) const;
    void sayRequest(const AlertKey &key, bool words, Notice &notice) const;

    const AlertSources m_from;
};

/// The actions of a notice.
namespace alertaction {
inline constexpr QLatin1StringView Accept("accept");
inline constexpr QLatin1StringView Open("open");
} // namespace alertaction

} // namespace otklik
