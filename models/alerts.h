// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/types.h"
#include "models/alert_board.h"
#include "models/alert_facts.h"
#include "platform/alert_outlets.h"

#include <QObject>
#include <QPointer>
#include <QStringList>
#include <QTimer>
#include <QtQmlIntegration>

#include <chrono>
#include <memory>
#include <optional>

namespace otklik {

class AlertSettings;
class Desk;
class Format;

/// Calls the operator: looks at what the desk has, at what is on the screen and at what the operator wants, and makes
/// itself heard by notifications, sound and the tray. One for the life of the program, for one desk after the other.
class Alerts : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by App")
    Q_PROPERTY(bool watched READ isWatched WRITE setWatched NOTIFY viewChanged FINAL)
    Q_PROPERTY(qint64 shownChat READ shownChat WRITE setShownChat NOTIFY viewChanged FINAL)
    Q_PROPERTY(qint64 shownBeside READ shownBeside WRITE setShownBeside NOTIFY viewChanged FINAL)
    Q_PROPERTY(qint64 shownRoom READ shownRoom WRITE setShownRoom NOTIFY viewChanged FINAL)
    Q_PROPERTY(bool requestsShown READ areRequestsShown WRITE setRequestsShown NOTIFY viewChanged FINAL)
    Q_PROPERTY(int quiet READ quiet NOTIFY quietChanged FINAL)
    Q_PROPERTY(QString quietText READ quietText NOTIFY quietChanged FINAL)
    Q_PROPERTY(QStringList quietNames READ quietNames NOTIFY quietNamesChanged FINAL)
    Q_PROPERTY(QString noticeProblem READ noticeProblem NOTIFY outletsChanged FINAL)
    Q_PROPERTY(QString soundProblem READ soundProblem NOTIFY outletsChanged FINAL)
    Q_PROPERTY(bool hasTray READ hasTray NOTIFY outletsChanged FINAL)
    Q_PROPERTY(bool canAutostart READ canAutostart NOTIFY outletsChanged FINAL)
    Q_PROPERTY(bool autostart READ isAutostart WRITE setAutostart NOTIFY autostartChanged FINAL)

public:
    /// Which section of the window.
    enum Section : quint8 { Chats, History, Colleagues, Requests };
    Q_ENUM(Section)

    /// Everything given must outlive this.
    Alerts(AlertSettings &choices, const Format &format, QObject *parent = nullptr);
    ~Alerts() override;

    /// What is in @p outlets must outlive this; without any, this only keeps what it would say.
    void setOutlets(const AlertOutlets &outlets);
    /// Null: nobody is signed in.
    void setDesk(Desk *desk);
    /// How long after one call of the sound the next comes, and how long until notices that were let go are shown
    /// again.
    void setPauses(std::chrono::milliseconds ring, std::chrono::milliseconds remind);

    bool isWatched() const { return m_view.watched; }
    void setWatched(bool watched);
    qint64 shownChat() const { return m_view.chat; }
    void setShownChat(qint64 chatId);
    qint64 shownBeside() const { return m_view.beside; }
    void setShownBeside(qint64 chatId);
    qint64 shownRoom() const { return m_view.room; }
    void setShownRoom(qint64 roomId);
    bool areRequestsShown() const { return m_view.requests; }
    void setRequestsShown(bool shown);

    /// The AlertSettings::Quiet that holds now.
    int quiet() const;
    /// «Не беспокоить до 15:30»; empty when the operator may be disturbed.
    QString quietText() const;
    /// The word for every AlertSettings::Quiet.
    QStringList quietNames() const;
    /// Why there can be no notifications; empty when there can.
    QString noticeProblem() const;
    /// Why nothing can be heard; empty when it can, or nobody has tried.
    QString soundProblem() const;
    bool hasTray() const;
    bool canAutostart() const { return m_outlets.autostart != nullptr; }
    bool isAutostart() const;
    void setAutostart(bool on);

    /// @p quiet: an AlertSettings::Quiet, from now on.
    Q_INVOKABLE void beQuiet(int quiet);
    /// Whether closing the window is to leave the program running.
    Q_INVOKABLE bool closeHides() const;
    /// Shows and plays what a waiting visitor would.
    Q_INVOKABLE void tryOut();
    /// Plays it only.
    Q_INVOKABLE void trySound();
    /// Opens the chat that @p link names, as soon as somebody is signed in; nothing else can be done by a link.
    void openLink(const QString &link);

Q_SIGNALS:
    void viewChanged();
    void quietChanged();
    void quietNamesChanged();
    void outletsChanged();
    void autostartChanged();
    /// The window is to come to the front. @p activationToken as in `Notifier`.
    void raiseAsked(const QString &activationToken);
    /// The window is to show this Section.
    void sectionAsked(int section);
    void quitAsked();
    /// Something happened outside of the operator's sight: the taskbar may show it.
    void attentionAsked();

private:
    void lookSoon();
    void look();
    void setView(const AlertView &view);
    void carryOut(const AlertSteps &steps);
    void showNotices(const AlertSteps &steps);
    void remind(bool calls);
    void sound(const AlertSteps &steps);
    void showTray();
    void waitForQuietEnd();
    void choose(const QString &name, const QString &action, const QString &activationToken);
    void answer(const QString &name, const QString &text);
    void chooseInTray(const QString &line);
    void openChat(ChatId chatId);
    void followNotifier();

    static const QString ExampleKey;

    AlertSettings &m_choices;
    const Format &m_format;
    AlertOutlets m_outlets;
    QPointer<Desk> m_desk;
    std::unique_ptr<AlertFacts> m_facts;
    AlertBoard m_board;
    AlertView m_view;
    QTimer m_lookTimer;
    QTimer m_ringTimer;
    QTimer m_remindTimer;
    QTimer m_quietTimer;
    int m_lastQuiet = 0;
    std::optional<ChatId> m_pendingLink;
};

} // namespace otklik
