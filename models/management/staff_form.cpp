// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/management/staff_form.h"

#include "models/management/form_limits.h"
#include "sync/company_commands.h"

#include <QRandomGenerator>

#include <algorithm>

namespace otklik {

using namespace Qt::StringLiterals;

StaffForm::StaffForm(CompanyCommands &commands, const StaffCard &card, bool complete, QObject *parent)
    : ValueForm(draftOf(card), parent)
    , m_commands(commands)
    , m_complete(complete)
{
    connect(&m_groups, &CheckListModel::chosenChanged, this,
            [this](const QList<qint64> &ids) { setPart(colleague().groups, ids, u"groups"_s); });
    connect(&m_sites, &CheckListModel::chosenChanged, this,
            [this](const QList<qint64> &ids) { setPart(colleague().sites, ids, u"sites"_s); });
    m_groups.choose(draft().card.colleague.groups);
    m_sites.choose(draft().card.colleague.sites);
}

StaffDraft StaffForm::draftOf(StaffCard card)
{
    card.colleague.status = OperatorStatus::Offline;
    std::ranges::sort(card.colleague.groups);
    std::ranges::sort(card.colleague.sites);
    return {.card = std::move(card)};
}

void StaffForm::setName(const QString &name)
{
    setPart(colleague().name, name, u"name"_s);
}

void StaffForm::setLogin(const QString &login)
{
    setPart(draftToChange().card.login, login, u"login"_s);
}

void StaffForm::setPassword(const QString &password)
{
    if (password != draft().password) {
        m_passwordGenerated = false;
    }
    set(&StaffDraft::password, password, u"password"_s);
}

void StaffForm::setRole(int role)
{
    if (role >= int(Role::Operator) && role <= int(Role::Admin)) {
        setPart(colleague().role, Role(role), u"role"_s);
    }
}

void StaffForm::setMayChat(bool may)
{
    setPart(colleague().rights.chats, may, u"rights"_s);
}

void StaffForm::setMayInvite(bool may)
{
    setPart(colleague().rights.invite, may, u"rights"_s);
}

void StaffForm::setMayDoRequests(bool may)
{
    setPart(colleague().rights.requests, may, u"rights"_s);
}

void StaffForm::setMayBlock(bool may)
{
    setPart(colleague().rights.block, may, u"rights"_s);
}

void StaffForm::setChatLimit(int limit)
{
    setPart(colleague().chatLimit, limit, u"chatLimit"_s);
}

void StaffForm::setEnabled(bool enabled)
{
    setPart(colleague().enabled, enabled, u"enabled"_s);
}

void StaffForm::setLastAdministrator(bool last)
{
    if (m_lastAdministrator != last) {
        m_lastAdministrator = last;
        emit changed();
    }
}

void StaffForm::takeCard(const StaffCard &card)
{
    if (!m_complete) { // only the login was missing; what was typed meanwhile stays
        m_complete = true;
        baseToChange().card.login = card.login;
        if (draft().card.login.isEmpty()) {
            draftToChange().card.login = card.login;
        }
    }
    follow(draftOf(card));
    emit changed();
}

void StaffForm::generatePassword()
{
    // Without letters and digits that are taken for each other when somebody reads them out.
    constexpr QLatin1StringView Letters("abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789");
    constexpr int Length = 14;
    QString password;
    for (int i = 0; i < Length; ++i) {
        password.append(Letters.at(QRandomGenerator::system()->bounded(int(Letters.size()))));
    }
    setPassword(password);
    m_passwordGenerated = true;
    emit changed();
}

QStringList StaffForm::fields() const
{
    return {u"name"_s,   u"login"_s, u"password"_s,  u"role"_s,   u"rights"_s,
            u"groups"_s, u"sites"_s, u"chatLimit"_s, u"enabled"_s};
}

EditForm::Flaws StaffForm::check() const
{
    Flaws flaws;
    const Operator &now = draft().card.colleague;
    const auto needText = [&flaws](const QString &field, const QString &text) {
        if (text.trimmed().isEmpty()) {
            flaws.insert(field, {.fault = Fault::Missing});
        } else if (text.size() > limits::Name) {
            flaws.insert(field, {.fault = Fault::TooLong, .details = {QString::number(limits::Name)}});
        }
    };
    needText(u"name"_s, now.name);
    needText(u"login"_s, draft().card.login);
    const qsizetype length = draft().password.size();
    if (length == 0 ? isNew() : length < limits::MinPassword || length > limits::MaxPassword) {
        flaws.insert(u"password"_s,
                     {.fault = Fault::ShortPassword,
                      .details = {QString::number(limits::MinPassword), QString::number(limits::MaxPassword)}});
    }
    if (now.chatLimit < 0 || now.chatLimit > limits::Chats) {
        flaws.insert(u"chatLimit"_s, {.fault = Fault::OutOfRange, .details = {u"0"_s, QString::number(limits::Chats)}});
    }
    if (m_lastAdministrator && now.role != Role::Admin) {
        flaws.insert(u"role"_s, {.fault = Fault::LastAdministrator});
    }
    if (m_lastAdministrator && !now.enabled) {
        flaws.insert(u"enabled"_s, {.fault = Fault::LastAdministrator});
    }
    return flaws;
}

EditForm::Flaw StaffForm::flawOf(const QString &field, ErrorCode code) const
{
    if (code == ErrorCode::Conflict && field != "login"_L1) {
        return {.fault = Fault::LastAdministrator};
    }
    return EditForm::flawOf(field, code);
}

void StaffForm::send()
{
    StaffCard card = draft().card;
    card.login = card.login.trimmed();
    card.colleague.name = card.colleague.name.trimmed();
    m_commands.saveStaff(card, draft().password, this, [this, sent = draft()](const Result<StaffCard> &result) {
        if (const auto *saved = std::get_if<StaffCard>(&result)) {
            m_passwordGenerated = false;
            adoptSaved(draftOf(*saved), sent);
            succeed(saved->colleague.id);
        } else {
            fail(std::get<ProtocolError>(result));
        }
    });
}

void StaffForm::forgetId()
{
    colleague().id = 0;
}

void StaffForm::loaded()
{
    m_passwordGenerated = false;
    m_groups.choose(draft().card.colleague.groups);
    m_sites.choose(draft().card.colleague.sites);
}

} // namespace otklik
