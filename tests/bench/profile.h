// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/company.h"
#include "platform/secret_store.h"

#include <QUrl>

// What an operator's computer has before the client is started on it.
namespace otklik::bench {

/// What an operator's computer has from the days before.
struct Past
{
    int openChats = 30;
    qint64 closedChats = 0;
    Seq messagesPerChat = 50; ///< of open and closed ones
    Seq longest = 0;          ///< messages of the first open chat; 0: as the others
};

/// A server that nobody hears.
QUrl nowhere();
/// Makes the settings of an operator who knows the program, with a window of 1440 × 900. @p signedIn: at `nowhere`.
void makeSettings(const QString &profile, bool signedIn);
/// Makes the profile of an operator who is signed in at `nowhere` and has @p past. What is in the cache comes by its
/// own writer.
void makeProfile(const QString &profile, const Past &past);

/// A keychain that has a token for everybody: what a real one does when it is asked is another program's.
class TokenAtHand : public SecretStore
{
public:
    bool isPersistent() const override { return true; }
    void read(const QString &key, QObject *context, std::function<void(const QString &)> answer) override;
    void write(const QString &, const QString &) override {}
    void remove(const QString &) override {}
};

} // namespace otklik::bench
