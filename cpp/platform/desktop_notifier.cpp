// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/desktop_notifier.h"

#include "platform/program_icon.h"

#include <KNotification>
#include <KNotificationReplyAction>
#include <KSharedConfig>

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusServiceWatcher>
#include <QIcon>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <memory>

namespace otklik {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString Service = u"org.freedesktop.Notifications"_s;
/// Nobody reads more in a notification, and some services choke on it.
constexpr qsizetype MaxTitle = 120;
constexpr qsizetype MaxText = 400;
/// A notice cannot be closed while a change of it is on its way, which the library sends 100 ms later, or while the
/// service has not told its number: it would come back, and stay.
constexpr std::chrono::milliseconds Settled = 600ms;

/// A title is plain by the specification, but some services, and the library on the way to others, take it for markup.
QString titleOf(const Notice &notice)
{
    return notice.title.simplified().left(MaxTitle).replace(u'<', u'‹').replace(u'>', u'›');
}

/// The library takes the text for markup, and strips that where the service has none.
QString textOf(const Notice &notice)
{
    return notice.text.trimmed().left(MaxText).toHtmlEscaped();
}

bool isReachable()
{
    const QDBusConnectionInterface *bus = QDBusConnection::sessionBus().interface();
    if (bus == nullptr) {
        return false;
    }
    return bus->isServiceRegistered(Service) || bus->activatableServiceNames().value().contains(Service);
}

} // namespace

/// What kinds of notices there are, as the library wants to know it: looked for in the system's folders, and brought
/// along by the program. The library shares the object as long as somebody keeps it.
class DesktopNotifier::Events
{
public:
    Events()
        : m_file(KSharedConfig::openConfig(u"knotifications6/otklik.notifyrc"_s, KConfig::NoGlobals,
                                           QStandardPaths::GenericDataLocation))
    {
        m_file->addConfigSources({u":/knotifications6/otklik.notifyrc"_s});
    }

private:
    KSharedConfig::Ptr m_file;
};

DesktopNotifier::DesktopNotifier(QObject *parent)
    : Notifier(parent)
    , m_events(std::make_unique<Events>())
{
#ifdef Q_OS_LINUX
    m_available = isReachable();
    auto *watcher =
        new QDBusServiceWatcher(Service, QDBusConnection::sessionBus(), QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(watcher, &QDBusServiceWatcher::serviceRegistered, this, [this] { setAvailable(true); });
    connect(watcher, &QDBusServiceWatcher::serviceUnregistered, this, [this] {
        for (const Shown &shown : std::as_const(m_shown)) {
            end(shown); // the next service does not know it
        }
        m_shown.clear();
        setAvailable(isReachable());
    });
#else
    m_available = true; // the system itself shows them
#endif
}

DesktopNotifier::~DesktopNotifier()
{
    for (const Shown &shown : std::as_const(m_shown)) {
        if (shown.notification) {
            shown.notification->disconnect(this);
            shown.notification->close(); // nobody would answer to it
        }
    }
}

void DesktopNotifier::show(const Notice &notice)
{
    if (!m_available) {
        return;
    }
    Shown &shown = m_shown[notice.key];
    if (shown.notification && shown.notice.actions == notice.actions && shown.notice.reply == notice.reply) {
        shown.notice = notice;
        shown.since.start();
        shown.notification->setTitle(titleOf(notice)); // the service takes it over a moment later
        shown.notification->setText(textOf(notice));
        return;
    }
    end(shown);
    shown = {.notification = make(notice), .notice = notice, .since = {}};
    shown.since.start();
    shown.notification->sendEvent();
}

KNotification *DesktopNotifier::make(const Notice &notice)
{
    auto *notification =
        new KNotification(notice.event, notice.lasting ? KNotification::Persistent : KNotification::CloseOnTimeout);
    const QString key = notice.key;
    notification->setComponentName(u"otklik"_s);
    notification->setTitle(titleOf(notice));
    notification->setText(textOf(notice));
    notification->setPixmap(programIcon().pixmap(64, 64));
    // Here and not in the list of events: what the library takes from there it takes for a change, and shows the notice
    // once more 100 ms later, also when it was answered or dismissed in between.
    notification->setUrgency(notice.lasting ? KNotification::HighUrgency : KNotification::NormalUrgency);
    const auto offer = [this, notification, key](KNotificationAction *action, const QString &id) {
        connect(action, &KNotificationAction::activated, this,
                [this, notification, key, id] { emit chosen(key, id, notification->xdgActivationToken()); });
    };
    if (!notice.open.isEmpty()) {
        offer(notification->addDefaultAction(notice.open), {});
    }
    for (const Notice::Action &action : notice.actions) {
        offer(notification->addAction(action.text), action.id);
    }
    if (!notice.reply.isEmpty()) {
        auto reply = std::make_unique<KNotificationReplyAction>(notice.reply);
        reply->setSubmitButtonText(notice.reply);
        reply->setFallbackBehavior(KNotificationReplyAction::FallbackBehavior::HideAction);
        connect(reply.get(), &KNotificationReplyAction::replied, this,
                [this, key](const QString &text) { emit replied(key, text); });
        notification->setReplyAction(std::move(reply));
    }
    connect(notification, &KNotification::closed, this, [this, notification, key] { forget(notification, key); });
    return notification;
}

void DesktopNotifier::withdraw(const QString &key)
{
    end(m_shown.take(key));
}

void DesktopNotifier::end(const Shown &shown)
{
    if (!shown.notification) {
        return;
    }
    shown.notification->disconnect(this);
    const auto rest = std::chrono::ceil<std::chrono::milliseconds>(Settled - shown.since.durationElapsed());
    QTimer::singleShot(std::max(rest, 0ms), shown.notification, &KNotification::close);
}

void DesktopNotifier::forget(const KNotification *notification, const QString &key)
{
    if (const auto shown = m_shown.constFind(key); shown != m_shown.cend() && shown->notification == notification) {
        m_shown.erase(shown);
        emit dismissed(key);
    }
}

void DesktopNotifier::setAvailable(bool available)
{
    if (m_available != available) {
        m_available = available;
        emit availableChanged();
    }
}

} // namespace otklik
