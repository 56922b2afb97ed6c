// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alerts.h"

#include "models/alert_settings.h"
#include "models/desk.h"
#include "models/format.h"
#include "models/tray_view.h"

#include <QDateTime>

#include <algorithm>

namespace otklik {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// When the day begins for whoever wanted to be left alone until tomorrow.
const QTime Morning(8, 0);

template<typename T> AlertView with(AlertView view, T AlertView::*part, T value)
{
    view.*part = value;
    return view;
}

} // namespace

const QString Alerts::ExampleKey = u"example"_s;

Alerts::Alerts(AlertSettings &choices, const Format &format, QObject *parent)
    : QObject(parent)
    , m_choices(choices)
    , m_format(format)
{
    m_lookTimer.setSingleShot(true);
    // A chat, its visitor and their first words come one after another; what they say together counts.
    m_lookTimer.setInterval(100ms);
    connect(&m_lookTimer, &QTimer::timeout, this, &Alerts::look);
    connect(&m_ringTimer, &QTimer::timeout, this,
            [this] { m_outlets.sounder->play(Sounder::Sound::Call, m_choices.loudness()); });
    connect(&m_remindTimer, &QTimer::timeout, this, [this] { showNotices(m_board.remind()); });
    m_quietTimer.setSingleShot(true);
    connect(&m_quietTimer, &QTimer::timeout, this, &Alerts::look);
    setPauses(5s, 60s);
    connect(&choices, &AlertSettings::changed, this, &Alerts::look);
    connect(&format, &Format::changed, this, [this] {
        emit quietChanged();
        emit quietNamesChanged();
        emit outletsChanged();
        showTray();
    });
    m_lastQuiet = quiet();
    waitForQuietEnd();
}

Alerts::~Alerts() = default;

void Alerts::setOutlets(const AlertOutlets &outlets)
{
    m_outlets = outlets;
    if (outlets.notifier != nullptr) {
        connect(outlets.notifier, &Notifier::availableChanged, this, &Alerts::followNotifier);
        connect(outlets.notifier, &Notifier::chosen, this, &Alerts::choose);
        connect(outlets.notifier, &Notifier::replied, this, &Alerts::answer);
        connect(outlets.notifier, &Notifier::dismissed, this, [this](const QString &name) {
            if (name == AlertFacts::SummaryKey) {
                m_board.forgetSummary();
            } else if (name != ExampleKey) {
                m_board.forget(AlertFacts::keyOf(name));
            }
        });
    }
    if (outlets.tray != nullptr) {
        connect(outlets.tray, &Tray::availableChanged, this, &Alerts::outletsChanged);
        connect(outlets.tray, &Tray::pressed, this, &Alerts::raiseAsked);
        connect(outlets.tray, &Tray::chosen, this, &Alerts::chooseInTray);
    }
    if (outlets.sounder != nullptr) {
        connect(outlets.sounder, &Sounder::availableChanged, this, &Alerts::outletsChanged);
    }
    emit outletsChanged();
    emit autostartChanged();
    showTray();
}

void Alerts::setDesk(Desk *desk)
{
    if (m_desk == desk) {
        return;
    }
    if (m_desk) {
        m_desk->disconnect(this);
    }
    // Nothing of the one who worked here before may stay to be read.
    carryOut(m_board.decide({}, {.current = true, .quiet = true}));
    m_board = {};
    m_facts.reset();
    m_desk = desk;
    if (desk != nullptr) {
        m_facts = std::make_unique<AlertFacts>(desk->alertSources());
        connect(desk, &Desk::connectionChanged, this, &Alerts::lookSoon);
        connect(desk, &Desk::alertsMayChange, this, &Alerts::lookSoon);
        connect(desk, &Desk::operatorChanged, this, &Alerts::showTray);
        lookSoon();
    }
    showTray();
    if (desk != nullptr && m_pendingLink) {
        // The screens follow the desk first.
        QMetaObject::invokeMethod(
            this, [this, id = *std::exchange(m_pendingLink, {})] { openChat(id); }, Qt::QueuedConnection);
    }
}

void Alerts::setPauses(std::chrono::milliseconds ring, std::chrono::milliseconds remind)
{
    m_ringTimer.setInterval(ring);
    m_remindTimer.setInterval(remind);
}

void Alerts::setView(const AlertView &view)
{
    if (m_view != view) {
        m_view = view;
        emit viewChanged();
        lookSoon();
    }
}

void Alerts::setWatched(bool watched)
{
    setView(with(m_view, &AlertView::watched, watched));
}

void Alerts::setShownChat(qint64 chatId)
{
    setView(with(m_view, &AlertView::chat, chatId));
}

void Alerts::setShownBeside(qint64 chatId)
{
    setView(with(m_view, &AlertView::beside, chatId));
}

void Alerts::setShownRoom(qint64 roomId)
{
    setView(with(m_view, &AlertView::room, roomId));
}

void Alerts::setRequestsShown(bool shown)
{
    setView(with(m_view, &AlertView::requests, shown));
}

int Alerts::quiet() const
{
    const int chosen = m_choices.quiet();
    const bool over = chosen != AlertSettings::Always && m_choices.quietUntil() <= m_format.now();
    return over ? int(AlertSettings::NotQuiet) : chosen;
}

QString Alerts::quietText() const
{
    switch (quiet()) {
    case AlertSettings::NotQuiet:
        return {};
    case AlertSettings::Always:
        return tr("Do not disturb");
    default:
        return tr("Do not disturb until %1").arg(m_format.moment(m_choices.quietUntil()));
    }
}

QString Alerts::noticeProblem() const
{
    if (m_outlets.notifier != nullptr && m_outlets.notifier->isAvailable()) {
        return {};
    }
    return tr("This desktop shows no notifications: no service for them answers. New chats still pop up in the window, "
              "with their sound.");
}

QString Alerts::soundProblem() const
{
    if (m_outlets.sounder == nullptr || m_outlets.sounder->isAvailable()) {
        return {};
    }
    return tr("No sound can be played: this computer has no sound service or no loudspeaker.");
}

bool Alerts::hasTray() const
{
    return m_outlets.tray != nullptr && m_outlets.tray->isAvailable();
}

bool Alerts::isAutostart() const
{
    return canAutostart() && m_outlets.autostart->isOn();
}

void Alerts::setAutostart(bool on)
{
    if (canAutostart()) {
        if (!m_outlets.autostart->setOn(on) && m_desk) {
            emit m_desk->toast(tr("The folder of the programs that start by themselves cannot be written"));
        }
        emit autostartChanged();
    }
}

void Alerts::beQuiet(int quiet)
{
    const Timestamp now = m_format.now();
    Timestamp until = 0;
    switch (quiet) {
    case AlertSettings::HalfHour:
        until = now + std::chrono::milliseconds(30min).count();
        break;
    case AlertSettings::Hour:
        until = now + std::chrono::milliseconds(1h).count();
        break;
    case AlertSettings::Tomorrow:
        until = QDateTime(m_format.day(now).addDays(1), Morning, m_format.zone()).toMSecsSinceEpoch();
        break;
    default:
        break;
    }
    m_choices.setQuiet(quiet, until);
}

QStringList Alerts::quietNames() const
{
    QStringList names;
    for (int quiet = AlertSettings::NotQuiet; quiet <= AlertSettings::Always; ++quiet) {
        names.append(TrayTexts::quietName(quiet));
    }
    return names;
}

bool Alerts::closeHides() const
{
    return m_choices.closeHides() && hasTray();
}

void Alerts::lookSoon()
{
    if (!m_lookTimer.isActive()) {
        m_lookTimer.start();
    }
}

void Alerts::look()
{
    if (const int now = quiet(); std::exchange(m_lastQuiet, now) != now || now != AlertSettings::NotQuiet) {
        emit quietChanged();
    }
    waitForQuietEnd();
    if (m_facts && m_desk) {
        const AlertTerms terms{.current = m_desk->connection() == Desk::Current,
                               .quiet = quiet() != AlertSettings::NotQuiet};
        carryOut(m_board.decide(m_facts->gather(m_view, m_choices), terms));
    }
    showTray();
}

void Alerts::carryOut(const AlertSteps &steps)
{
    showNotices(steps);
    remind(steps.calls);
    sound(steps);
    if ((steps.newCall || steps.newWord) && !m_view.watched) {
        emit attentionAsked();
    }
}

void Alerts::showNotices(const AlertSteps &steps)
{
    if (m_outlets.notifier == nullptr) {
        return;
    }
    for (const AlertKey &key : steps.withdrawn) {
        m_outlets.notifier->withdraw(AlertFacts::nameOf(key));
    }
    if (steps.summaryWithdrawn) {
        m_outlets.notifier->withdraw(AlertFacts::SummaryKey);
    }
    if (!m_outlets.notifier->isAvailable() || !m_choices.notices()) {
        m_board.forgetAll(); // nothing of it is shown; it will be when that changes
        return;
    }
    for (const AlertKey &key : steps.shown) {
        m_outlets.notifier->show(m_facts->notice(key, m_choices.words()));
    }
    if (steps.summaryShown) {
        m_outlets.notifier->show(m_facts->summary(m_board.summary()));
    }
}

void Alerts::remind(bool calls)
{
    if (!calls) {
        m_remindTimer.stop();
    } else if (!m_remindTimer.isActive()) {
        m_remindTimer.start();
    }
}

void Alerts::sound(const AlertSteps &steps)
{
    if (m_outlets.sounder == nullptr) {
        return;
    }
    const bool rang = m_ringTimer.isActive();
    const bool rings = steps.calls && m_choices.sound() == AlertSettings::UntilAccepted;
    if (rang && !rings) {
        m_ringTimer.stop();
        m_outlets.sounder->stop();
    }
    if (m_choices.sound() == AlertSettings::NoSound) {
        return;
    }
    if (steps.newCall || (rings && !rang)) {
        m_outlets.sounder->play(Sounder::Sound::Call, m_choices.loudness());
    } else if (steps.newWord && !rings) {
        m_outlets.sounder->play(Sounder::Sound::Word, m_choices.loudness());
    }
    if (rings && (steps.newCall || !rang)) {
        m_ringTimer.start();
    }
}

void Alerts::showTray()
{
    if (m_outlets.tray != nullptr) {
        m_outlets.tray->show(TrayTexts::view(m_desk, quiet(), quietText()));
    }
}

void Alerts::waitForQuietEnd()
{
    const int holds = quiet();
    if (holds == AlertSettings::NotQuiet || holds == AlertSettings::Always) {
        m_quietTimer.stop();
        return;
    }
    // No longer than a minute at once: a timer knows nothing of the time for which the computer slept.
    const std::chrono::milliseconds rest(m_choices.quietUntil() - m_format.now());
    m_quietTimer.start(std::clamp<std::chrono::milliseconds>(rest, 1ms, 1min));
}

void Alerts::followNotifier()
{
    m_board.forgetAll(); // who comes now has nothing of what the one before showed
    if (m_outlets.notifier->isAvailable()) {
        showNotices(m_board.remind());
    }
    emit outletsChanged();
}

} // namespace otklik
