// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// An operator without a window: the client's cache and session as the program has them, led by lines of JSON on
// standard input, telling on standard output what the cache has committed. It is there to be killed.
#include "cache/cache.h"
#include "cache/cache_writer.h"
#include "platform/secret_store.h"
#include "protocol/json.h"
#include "sync/chat_commands.h"
#include "sync/commands.h"
#include "sync/history_keeping.h"
#include "sync/session.h"
#include "sync/visitor_commands.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMetaEnum>
#include <QPointer>
#include <QSocketNotifier>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace otklik;

namespace {

void tell(const QJsonObject &what)
{
    const QByteArray line = QJsonDocument(what).toJson(QJsonDocument::Compact) + '\n';
    if (::write(STDOUT_FILENO, line.constData(), std::size_t(line.size())) != line.size()) {
        QCoreApplication::exit(1); // nobody listens
    }
}

// The token lies in a file: a keychain would be another program's to lose.
class FileSecrets : public SecretStore
{
public:
    explicit FileSecrets(const QString &file)
        : m_file(file)
    {
    }
    bool isPersistent() const override { return true; }
    void read(const QString &, QObject *context, std::function<void(const QString &)> answer) override
    {
        QMetaObject::invokeMethod(
            this,
            [this, alive = QPointer(context), answer = std::move(answer)] {
                QFile file(m_file);
                if (alive) {
                    answer(file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString());
                }
            },
            Qt::QueuedConnection);
    }
    void write(const QString &, const QString &secret) override
    {
        QFile file(m_file);
        if (file.open(QIODevice::WriteOnly)) {
            file.write(secret.toUtf8());
        }
    }
    void remove(const QString &) override { QFile::remove(m_file); }

private:
    QString m_file;
};

SessionSettings settings()
{
    SessionSettings result;
    if (qEnvironmentVariable("OTKLIK_FAULTS_PAUSES") != "usual"_L1) { // most proofs have no time for pauses
        result.firstReconnect = std::chrono::milliseconds(20);
        result.slowestReconnect = std::chrono::milliseconds(100);
        result.slowestResend = std::chrono::milliseconds(100);
    }
    return result;
}

class OperatorProgram : public QObject
{
public:
    OperatorProgram(const QString &folder, const QUrl &server, const QString &login)
        : m_secrets(folder + "/token"_L1)
        , m_cache(folder + "/cache.sqlite"_L1)
        , m_session(m_cache, m_secrets, u"faults"_s, settings())
        , m_server(server)
        , m_login(login)
        , m_input(STDIN_FILENO, QSocketNotifier::Read)
    {
        connect(&m_session, &Session::stateChanged, this, [this] {
            tell({{"state"_L1,
                   QLatin1StringView(QMetaEnum::fromType<Session::State>().valueToKey(int(m_session.state())))}});
        });
        connect(&m_session, &Session::tokenRefused, this, [] { tell({{"refused"_L1, true}}); });
        connect(&m_cache, &Cache::rebuilt, this,
                [this] { tell({{"rebuilt"_L1, true}, {"lost"_L1, m_cache.repair().somethingIsLost()}}); });
        connect(&m_cache, &Cache::inspected, this, [] { tell({{"inspected"_L1, true}}); });
        connect(&m_cache, &Cache::writeFailed, this, [] { tell({{"writeFailed"_L1, true}}); });
        connect(&m_cache, &Cache::changed, this, [](const ChangeSet &changes) {
            for (const Chat &chat : changes.chats) {
                tellChat(chat);
            }
            for (const TimelineEntry &entry : changes.entries) {
                tellEntry(entry);
            }
        });
        connect(&m_input, &QSocketNotifier::activated, this, [this] { read(); });
    }

    void begin(const QString &password)
    {
        tell({{"health"_L1, int(m_cache.health())}, {"lost"_L1, m_cache.repair().somethingIsLost()}});
        for (const Chat &chat : m_cache.reader().openChats()) {
            tellChat(chat);
        }
        password.isEmpty() ? m_session.restore(m_server, m_login) : m_session.signIn(m_server, m_login, password);
    }

private:
    static void tellChat(const Chat &chat)
    {
        tell({{"chat"_L1, chat.id}, {"chatState"_L1, int(chat.state)}, {"mine"_L1, chat.operatorId != 0}});
    }
    static void tellEntry(const TimelineEntry &entry)
    {
        const Message &message = entry.message;
        tell({{"entry"_L1, entry.localId},
              {"in"_L1, message.chatId},
              {"seq"_L1, message.seq},
              {"delivery"_L1, int(entry.delivery)},
              {"author"_L1, int(message.author.kind)},
              {"at"_L1, message.at},
              {"text"_L1, message.text}});
    }

    void read()
    {
        QByteArray bytes(1 << 16, '\0');
        const auto count = ::read(STDIN_FILENO, bytes.data(), std::size_t(bytes.size()));
        if (count <= 0) {
            QCoreApplication::quit();
            return;
        }
        m_rest += bytes.first(count);
        for (qsizetype end = m_rest.indexOf('\n'); end >= 0; end = m_rest.indexOf('\n')) {
            obey(QJsonDocument::fromJson(m_rest.first(end)).object());
            m_rest.remove(0, end + 1);
        }
    }

    void obey(const QJsonObject &order)
    {
        const QString what = order["do"_L1].toString();
        const ChatId chat = order["chat"_L1].toInteger();
        if (what == "say"_L1) {
            m_session.commands().sendMessage(chat, order["text"_L1].toString(),
                                             order["note"_L1].toBool() ? MessageKind::Note : MessageKind::Message);
        } else if (what == "accept"_L1) {
            m_session.commands().accept(chat, this, [chat](const std::optional<ProtocolError> &error) {
                tell({{"accepted"_L1, chat}, {"error"_L1, error ? error->message : QString()}});
            });
        } else if (what == "status"_L1) {
            m_session.commands().setStatus(OperatorStatus::Available);
        } else if (what == "close"_L1) {
            m_session.commands().closeChat(chat);
        } else if (what == "show"_L1) {
            show(chat, order["limit"_L1].toInt());
        } else if (what == "tag"_L1) {
            const QList<TagId> tags{order["tag"_L1].toInteger()};
            const bool takes = order["takes"_L1].toBool();
            m_session.chatCommands().tag(chat, takes ? QList<TagId>() : tags, takes ? tags : QList<TagId>(), this, {});
        } else if (what == "card"_L1) {
            saveCard(order["visitor"_L1].toInteger(), order["text"_L1].toString());
        } else if (what == "draft"_L1) {
            m_cache.saveDraft(chat, order["text"_L1].toString());
        } else if (what == "flush"_L1) { // all that was ordered before is on the disk
            m_cache.write([](CacheWriter &) {}, this, [](bool) { tell({{"flushed"_L1, true}}); });
        } else if (what == "inspect"_L1) {
            m_cache.inspect();
        } else if (what == "keep"_L1) {
            m_session.historyKeeping().setLimits({.months = 0, .bytes = order["bytes"_L1].toInteger()});
        } else if (what == "reconnect"_L1) {
            m_session.reconnectNow();
        }
    }

    void saveCard(VisitorId visitorId, const QString &comment)
    {
        ContactCard card = m_cache.reader().visitor(visitorId).value_or(Visitor()).card;
        card.comment = comment;
        m_session.visitorCommands().saveCard(visitorId, card, this, {});
    }

    void show(ChatId chat, int limit)
    {
        m_cache.read<QList<TimelineEntry>>(
            this, [chat, limit](const CacheReader &reader) { return reader.timeline(chat, 0, limit).entries; },
            [chat](const QList<TimelineEntry> &entries) {
                for (const TimelineEntry &entry : entries) {
                    tellEntry(entry);
                }
                tell({{"shown"_L1, chat}});
            });
    }

    FileSecrets m_secrets;
    Cache m_cache;
    Session m_session;
    QUrl m_server;
    QString m_login;
    QSocketNotifier m_input;
    QByteArray m_rest;
};

} // namespace

// otklik-operator-faults FOLDER SERVER LOGIN [PASSWORD]
int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    OperatorProgram program(arguments.value(1), QUrl(arguments.value(2)), arguments.value(3));
    program.begin(arguments.value(4));
    return QCoreApplication::exec();
}
