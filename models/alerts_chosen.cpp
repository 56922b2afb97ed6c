// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the operator does outside of the window: a notice's buttons, the tray's menu, links.
#include "models/alert_settings.h"
#include "models/alerts.h"
#include "models/chat_link.h"
#include "models/desk.h"
#include "models/tray_view.h"

#include <algorithm>

namespace otklik {

using namespace Qt::StringLiterals;

void Alerts::tryOut()
{
    if (m_outlets.notifier != nullptr && m_choices.notices()) {
        m_outlets.notifier->show({.key = ExampleKey,
                                  .event = u"waiting"_s,
                                  .title = tr("New chat · %1").arg(tr("A visitor")),
                                  .text = tr("This is how a visitor who waits is announced."),
                                  .open = tr("Open"),
                                  .actions = {},
                                  .reply = {}});
    }
    trySound();
}

void Alerts::trySound()
{
    if (m_outlets.sounder != nullptr && m_choices.sound() != AlertSettings::NoSound) {
        m_outlets.sounder->play(Sounder::Sound::Call, m_choices.loudness());
    }
}

void Alerts::openLink(const QString &link)
{
    const std::optional<ChatId> id = chatOfLink(link);
    if (id && m_desk) {
        openChat(*id);
    } else if (id) {
        m_pendingLink = id;
    }
}

void Alerts::openChat(ChatId chatId)
{
    if (!m_desk) {
        return;
    }
    switch (m_desk->openAt(chatId, 0)) {
    case Desk::InChats:
        emit sectionAsked(Chats);
        break;
    case Desk::InHistory:
        emit sectionAsked(History);
        break;
    case Desk::InColleagues:
        emit sectionAsked(Colleagues);
        break;
    default:
        emit m_desk->toast(tr("There is no such chat among those you can see"));
        break;
    }
}

void Alerts::choose(const QString &name, const QString &action, const QString &activationToken)
{
    emit raiseAsked(activationToken);
    if (!m_desk || name == ExampleKey) {
        return;
    }
    if (name == AlertFacts::SummaryKey) {
        const auto has = [this](AlertKind kind) {
            return std::ranges::find(m_board.summary(), kind, &AlertKey::kind) != m_board.summary().end();
        };
        const bool chats = has(AlertKind::Waiting) || has(AlertKind::Passed) || has(AlertKind::Message);
        emit sectionAsked(chats ? Chats : has(AlertKind::Colleague) ? Colleagues : Requests);
        m_board.forgetSummary();
        return;
    }
    const AlertKey key = AlertFacts::keyOf(name);
    m_board.forget(key);
    if (key.kind == AlertKind::Request) {
        m_desk->requests()->open(key.id);
        emit sectionAsked(Requests);
    } else if (action == alertaction::Accept) {
        m_desk->acceptChat(key.id); // and opens it, when it is the operator's
        emit sectionAsked(Chats);
    } else {
        openChat(key.id);
    }
}

void Alerts::answer(const QString &name, const QString &text)
{
    const AlertKey key = AlertFacts::keyOf(name);
    m_board.forget(key);
    if (!m_desk || text.trimmed().isEmpty() || m_desk->answer(key.id, text)) {
        return;
    }
    // The chat is no longer the operator's. What was written must not be lost with it.
    openChat(key.id);
    if (Conversation *open = m_desk->conversation(); open != nullptr && open->chatId() == key.id) {
        open->setDraft(open->draft().isEmpty() ? text : open->draft() + u'\n' + text);
    }
    emit raiseAsked({});
    emit m_desk->toast(tr("This chat is no longer yours. What you wrote was not sent"));
}

void Alerts::chooseInTray(const QString &line)
{
    if (line == trayline::Open) {
        emit raiseAsked({});
    } else if (line == trayline::Quit) {
        emit quitAsked();
    } else if (line.startsWith(trayline::Quiet)) {
        beQuiet(line.mid(trayline::Quiet.size()).toInt());
    } else if (line.startsWith(trayline::Status) && m_desk) {
        m_desk->setStatus(line.mid(trayline::Status.size()).toInt());
    }
}

} // namespace otklik
