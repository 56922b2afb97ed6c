// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/company.h"
#include "models/management/check_list_model.h"
#include "models/management/value_form.h"

namespace otklik {

class CompanyCommands;

/// What of an employee is typed.
struct StaffDraft
{
    StaffCard card; ///< the status is not part of it: always Offline
    QString password = {};

    bool operator==(const StaffDraft &) const = default;
};

/// An employee's card.
class StaffForm : public ValueForm<StaffDraft>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by Management")
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY changed FINAL)
    Q_PROPERTY(QString login READ login WRITE setLogin NOTIFY changed FINAL)
    Q_PROPERTY(QString password READ password WRITE setPassword NOTIFY changed FINAL)
    Q_PROPERTY(bool passwordGenerated READ isPasswordGenerated NOTIFY changed FINAL)
    Q_PROPERTY(int role READ role WRITE setRole NOTIFY changed FINAL)
    Q_PROPERTY(bool mayChat READ mayChat WRITE setMayChat NOTIFY changed FINAL)
    Q_PROPERTY(bool mayInvite READ mayInvite WRITE setMayInvite NOTIFY changed FINAL)
    Q_PROPERTY(bool mayDoRequests READ mayDoRequests WRITE setMayDoRequests NOTIFY changed FINAL)
    Q_PROPERTY(bool mayBlock READ mayBlock WRITE setMayBlock NOTIFY changed FINAL)
    Q_PROPERTY(int chatLimit READ chatLimit WRITE setChatLimit NOTIFY changed FINAL)
    Q_PROPERTY(bool enabled READ isEnabled WRITE setEnabled NOTIFY changed FINAL)
    Q_PROPERTY(bool lastAdministrator READ isLastAdministrator NOTIFY changed FINAL)
    Q_PROPERTY(bool waiting READ isWaiting NOTIFY changed FINAL)
    Q_PROPERTY(bool allSites READ allSites NOTIFY changed FINAL)
    Q_PROPERTY(otklik::CheckListModel *groups READ groups CONSTANT FINAL)
    Q_PROPERTY(otklik::CheckListModel *sites READ sites CONSTANT FINAL)

public:
    /// @p complete: the card has its login; else it comes with takeCard. @p commands must outlive this.
    StaffForm(CompanyCommands &commands, const StaffCard &card, bool complete, QObject *parent = nullptr);

    /// As a form keeps it: without what changes by itself.
    static StaffDraft draftOf(StaffCard card);

    qint64 itemId() const override { return draft().card.colleague.id; }
    QString name() const { return draft().card.colleague.name; }
    void setName(const QString &name);
    QString login() const { return draft().card.login; }
    void setLogin(const QString &login);
    QString password() const { return draft().password; }
    void setPassword(const QString &password);
    /// It may be read on the screen, until it is saved.
    bool isPasswordGenerated() const { return m_passwordGenerated; }
    /// As Role.
    int role() const { return int(draft().card.colleague.role); }
    void setRole(int role);
    bool mayChat() const { return draft().card.colleague.rights.chats; }
    void setMayChat(bool may);
    bool mayInvite() const { return draft().card.colleague.rights.invite; }
    void setMayInvite(bool may);
    bool mayDoRequests() const { return draft().card.colleague.rights.requests; }
    void setMayDoRequests(bool may);
    bool mayBlock() const { return draft().card.colleague.rights.block; }
    void setMayBlock(bool may);
    /// 0: none; -1: nothing is typed.
    int chatLimit() const { return draft().card.colleague.chatLimit; }
    void setChatLimit(int limit);
    bool isEnabled() const { return draft().card.colleague.enabled; }
    void setEnabled(bool enabled);
    /// Nobody else could let people in: the role and being enabled stay.
    bool isLastAdministrator() const { return m_lastAdministrator; }
    void setLastAdministrator(bool last);
    /// The card is still on its way.
    bool isWaiting() const { return !m_complete; }
    bool allSites() const { return draft().card.colleague.sites.isEmpty(); }
    CheckListModel *groups() { return &m_groups; }
    CheckListModel *sites() { return &m_sites; }

    /// The card as the server has it now.
    void takeCard(const StaffCard &card);
    const StaffCard &card() const { return draft().card; }
    Q_INVOKABLE void generatePassword();

protected:
    QStringList fields() const override;
    Flaws check() const override;
    void send() override;
    void forgetId() override;
    void loaded() override;
    Flaw flawOf(const QString &field, ErrorCode code) const override;

private:
    Operator &colleague() { return draftToChange().card.colleague; }

    CompanyCommands &m_commands;
    CheckListModel m_groups;
    CheckListModel m_sites;
    bool m_complete;
    bool m_passwordGenerated = false;
    bool m_lastAdministrator = false;
};

} // namespace otklik
