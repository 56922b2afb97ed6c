// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/cache.h"
#include "long_words.h"
#include "models/app.h"
#include "models/desk.h"
#include "models/format.h"
#include "models/settings.h"
#include "models/sign_in.h"
#include "models/ticking_clock.h"
#include "sample_clock.h"
#include "sample_commands.h"
#include "sample_company.h"
#include "sample_outlets.h"

#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QTemporaryDir>
#include <QTranslator>

#include <functional>
#include <memory>

namespace otklik {

/// The real window over the real models and the real cache, filled with SampleCompany. What the program's main() joins
/// to a server is joined to SampleCommands here.
class SampleDesk
{
public:
    /// @p language of the interface, and of what people have written; "long": English in LongWords.
    explicit SampleDesk(const QString &language = QStringLiteral("ru"), QSize size = {1440, 900});
    ~SampleDesk();
    SampleDesk(const SampleDesk &) = delete;
    SampleDesk &operator=(const SampleDesk &) = delete;

    /// Makes the desk, as a sign-in does.
    void signIn();
    void signOut();
    /// The visitor of @p chatId writes.
    void visitorWrites(ChatId chatId, const QString &text);
    /// A colleague writes into a room.
    void colleagueWrites(RoomId roomId, OperatorId from, const QString &text);
    /// A colleague passes a chat to the operator.
    void passChat();
    /// The server says something of a chat.
    void changeChat(ChatId chatId, const std::function<void(Chat &)> &change);
    /// Another operator saves a visitor's card.
    void changeCard(VisitorId visitorId, const ContactCard &card);
    /// Adds a system message to a chat.
    void tell(ChatId chatId, QLatin1StringView code, const QVariantMap &params);
    /// An administrator gives the operator another role.
    void setRole(Role role);
    /// Changes the company as another administrator does.
    void changeCompany(const std::function<void(CacheWriter &)> &change);
    /// A picture file of the operator's own.
    QString picture();
    /// Waits until the cache has written and told everything.
    void settle();

    Settings &settings() { return *m_settings; }
    SignIn &signInForm() { return *m_signIn; }
    Desk &desk() { return *m_desk; }
    SampleOutlets &outlets() { return *m_outlets; }
    SampleCommands &commands() { return *m_commands; }
    SampleClock &clock() { return m_clock; }
    const SampleCompany &company() const { return m_company; }
    QQuickWindow *window() const { return m_window; }
    /// The item with @p name that can be seen; null when there is none.
    QQuickItem *item(const QString &name) const;
    /// Scrolls @p flickable until the item @p name stands in the middle of it, as far as that goes. False when one is
    /// not there.
    bool bringIntoSight(const QString &flickable, const QString &name);
    /// All items that can be seen, popups included.
    QList<QQuickItem *> visibleItems() const;

private:
    void translate();

    QTemporaryDir m_folder;
    SampleClock m_clock;
    SampleCompany m_company;
    QTranslator m_translator;
    LongWords m_longWords{m_translator};
    const bool m_isLong;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Format> m_format;
    std::unique_ptr<SignIn> m_signIn;
    std::unique_ptr<TickingClock> m_ticking;
    std::unique_ptr<Cache> m_cache;
    std::unique_ptr<SampleCommands> m_commands;
    std::unique_ptr<SampleOutlets> m_outlets;
    std::unique_ptr<App> m_app;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<QQmlApplicationEngine> m_engine;
    QQuickWindow *m_window = nullptr;
};

} // namespace otklik
