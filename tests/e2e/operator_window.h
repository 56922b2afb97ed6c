// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application.h"
#include "platform/keychain_store.h"

#include <QString>
#include <QTemporaryDir>

#include <chrono>
#include <functional>
#include <memory>

class QQuickItem;
class QQuickWindow;

namespace otklik::test {

/// The operator at the real client: its application objects, its screens, its cache in a folder of its own. Acts by
/// mouse and keys on what is to be seen, found by objectName. Calls wait for what they need in the event loop and
/// return false when it does not come; errorText() then says what was missing. With a folder in the environment as
/// OTKLIK_FAILURES, a picture of what they saw then is saved there under the operator's name.
class OperatorWindow
{
public:
    OperatorWindow();
    ~OperatorWindow();
    OperatorWindow(const OperatorWindow &) = delete;
    OperatorWindow &operator=(const OperatorWindow &) = delete;

    /// What the client, from its next start on, has to be heard outside of its window; nothing, else.
    void setOutlets(const AlertOutlets &outlets) { m_outlets = outlets; }
    /// Starts the client. Empty arguments: as the profile has it. The profile is always this object's.
    bool start(Arguments arguments, QSize size);
    bool start(const Arguments &arguments) { return start(arguments, {1440, 900}); }
    /// Ends the client as closing its window does; what is on disk stays for the next start.
    void quit();

    // Names are objectNames; `chatRow_*` is the first that begins so.

    /// The item of this name that is to be seen; null when there is none now.
    QQuickItem *item(const QString &name) const;
    /// The name of the first item called so in which this text is to be read; empty when there is none now.
    QString itemWith(const QString &name, const QString &text) const;
    bool waitFor(const QString &name);
    bool waitGone(const QString &name);
    /// Brings the window to the front, scrolls to the item and clicks it.
    bool click(const QString &name, Qt::MouseButton button = Qt::LeftButton);
    /// Clicks the item called so in which this text is to be read.
    bool clickWith(const QString &name, const QString &text);
    /// Clicks the item and types into it.
    bool type(const QString &name, const QString &text);
    /// Clicks the item and types in place of what is in it.
    bool retype(const QString &name, const QString &text);
    /// Drops the files onto the item.
    bool drop(const QString &name, const QStringList &files);
    bool press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// Types a message into the open conversation and sends it with Enter.
    bool say(const QString &text);
    /// Waits until @p condition holds; @p what is for errorText().
    bool waitUntil(const QString &what, const std::function<bool()> &condition,
                   std::chrono::milliseconds timeout = std::chrono::seconds(40));

    /// All that is to be read in the item, from above in the order of the screen's parts; empty texts left out.
    QStringList texts(const QString &name) const;
    /// Waits until a text in the item has this in it.
    bool waitText(const QString &name, const QString &text);
    /// Waits until no text in the item has this in it; the item itself may be gone.
    bool waitNoText(const QString &name, const QString &text);

    /// What the open conversation's timeline shows, oldest first, system messages in their words.
    QStringList words() const;
    /// Waits until the timeline ends with exactly these.
    bool waitWordsEnd(const QStringList &words);
    /// The delivery (TimelineModel's enum) of the last own message with this text; -1 when there is none.
    int deliveryOf(const QString &text) const;

    QString profile() const { return m_profile.path(); }
    Application &application() { return *m_application; }
    Desk *desk() const;
    QQuickWindow *window() const;
    /// Saves what the window shows.
    bool grab(const QString &path);
    QString errorText() const { return m_error; }

private:
    bool fail(const QString &why);
    bool toFront();

    QTemporaryDir m_profile;
    KeychainStore m_secrets;
    AlertOutlets m_outlets;
    std::unique_ptr<Application> m_application;
    QString m_error;
};

/// Fails the test function with the operator's own account when one of their steps fails.
#define OPERATE(window, step) QVERIFY2((step), qPrintable((window).errorText()))

} // namespace otklik::test
