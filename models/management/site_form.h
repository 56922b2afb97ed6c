// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/management/check_list_model.h"
#include "models/management/site_draft.h"
#include "models/management/target_rule_model.h"
#include "models/management/value_form.h"
#include "models/management/working_day_model.h"

#include <QUrl>

namespace otklik {

class CompanyCommands;

/// A site: its addresses, and the rules by which the server treats its visitors.
class SiteForm : public ValueForm<SiteDraft>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by Management")
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY changed FINAL)
    Q_PROPERTY(QString origins READ origins WRITE setOrigins NOTIFY changed FINAL)
    Q_PROPERTY(QString key READ key NOTIFY changed FINAL)
    Q_PROPERTY(int distribution READ distribution WRITE setDistribution NOTIFY changed FINAL)
    Q_PROPERTY(int acceptSeconds READ acceptSeconds WRITE setAcceptSeconds NOTIFY changed FINAL)
    Q_PROPERTY(bool inviting READ isInviting WRITE setInviting NOTIFY changed FINAL)
    Q_PROPERTY(QString invitation READ invitation WRITE setInvitation NOTIFY changed FINAL)
    Q_PROPERTY(bool leadForm READ leadForm WRITE setLeadForm NOTIFY changed FINAL)
    Q_PROPERTY(QString formText READ formText WRITE setFormText NOTIFY changed FINAL)
    Q_PROPERTY(int nameNeed READ nameNeed WRITE setNameNeed NOTIFY changed FINAL)
    Q_PROPERTY(int emailNeed READ emailNeed WRITE setEmailNeed NOTIFY changed FINAL)
    Q_PROPERTY(int phoneNeed READ phoneNeed WRITE setPhoneNeed NOTIFY changed FINAL)
    Q_PROPERTY(int messageNeed READ messageNeed WRITE setMessageNeed NOTIFY changed FINAL)
    Q_PROPERTY(bool preChat READ preChat WRITE setPreChat NOTIFY changed FINAL)
    Q_PROPERTY(QString preChatText READ preChatText WRITE setPreChatText NOTIFY changed FINAL)
    Q_PROPERTY(int preChatName READ preChatName WRITE setPreChatName NOTIFY changed FINAL)
    Q_PROPERTY(int preChatEmail READ preChatEmail WRITE setPreChatEmail NOTIFY changed FINAL)
    Q_PROPERTY(int preChatPhone READ preChatPhone WRITE setPreChatPhone NOTIFY changed FINAL)
    Q_PROPERTY(int preChatMessage READ preChatMessage WRITE setPreChatMessage NOTIFY changed FINAL)
    Q_PROPERTY(QString colour READ colour WRITE setColour NOTIFY changed FINAL)
    Q_PROPERTY(bool onTheLeft READ isOnTheLeft WRITE setOnTheLeft NOTIFY changed FINAL)
    Q_PROPERTY(QString bannerTitle READ bannerTitle WRITE setBannerTitle NOTIFY changed FINAL)
    Q_PROPERTY(QString greetingTitle READ greetingTitle WRITE setGreetingTitle NOTIFY changed FINAL)
    Q_PROPERTY(QString greeting READ greeting WRITE setGreeting NOTIFY changed FINAL)
    Q_PROPERTY(QString awayText READ awayText WRITE setAwayText NOTIFY changed FINAL)
    Q_PROPERTY(QString avatar READ avatar NOTIFY changed FINAL)
    Q_PROPERTY(bool hoursEnabled READ hoursEnabled WRITE setHoursEnabled NOTIFY changed FINAL)
    Q_PROPERTY(QString zone READ zone WRITE setZone NOTIFY changed FINAL)
    Q_PROPERTY(otklik::CheckListModel *groups READ groups CONSTANT FINAL)
    Q_PROPERTY(otklik::TargetRuleModel *rules READ rules CONSTANT FINAL)
    Q_PROPERTY(otklik::WorkingDayModel *days READ days CONSTANT FINAL)

public:
    /// The values of DistributionMode.
    enum Mode : quint8 { ToAll, LeastBusy, InTurn };
    Q_ENUM(Mode)

    /// @p commands must outlive this.
    SiteForm(CompanyCommands &commands, const Site &site, QObject *parent = nullptr);

    qint64 itemId() const override { return draft().id; }
    QString name() const { return draft().name; }
    void setName(const QString &name);
    /// One a line.
    QString origins() const { return draft().origins; }
    void setOrigins(const QString &lines);
    /// Empty while it is new.
    QString key() const { return draft().key; }
    /// As Mode.
    int distribution() const { return int(draft().distribution.mode); }
    void setDistribution(int mode);
    /// -1: nothing is typed.
    int acceptSeconds() const { return draft().distribution.acceptSeconds; }
    void setAcceptSeconds(int seconds);
    bool isInviting() const { return draft().invitation.enabled; }
    void setInviting(bool inviting);
    QString invitation() const { return draft().invitation.text; }
    void setInvitation(const QString &text);
    bool leadForm() const { return draft().form.leadForm; }
    void setLeadForm(bool shown);
    QString formText() const { return draft().form.text; }
    void setFormText(const QString &text);
    /// As FieldNeed: 0 hidden, 1 optional, 2 required; so are the others.
    int nameNeed() const { return int(draft().form.name); }
    void setNameNeed(int need);
    int emailNeed() const { return int(draft().form.email); }
    void setEmailNeed(int need);
    int phoneNeed() const { return int(draft().form.phone); }
    void setPhoneNeed(int need);
    int messageNeed() const { return int(draft().form.message); }
    void setMessageNeed(int need);
    /// A form before the chat; its fields as those of the form above.
    bool preChat() const { return draft().preChat.enabled; }
    void setPreChat(bool asked);
    QString preChatText() const { return draft().preChat.text; }
    void setPreChatText(const QString &text);
    int preChatName() const { return int(draft().preChat.name); }
    void setPreChatName(int need);
    int preChatEmail() const { return int(draft().preChat.email); }
    void setPreChatEmail(int need);
    int preChatPhone() const { return int(draft().preChat.phone); }
    void setPreChatPhone(int need);
    int preChatMessage() const { return int(draft().preChat.message); }
    void setPreChatMessage(int need);
    /// How the banner looks; what is empty is the banner's own. "#rrggbb".
    QString colour() const { return draft().looks.colour; }
    void setColour(const QString &colour);
    bool isOnTheLeft() const { return draft().looks.side == WidgetSide::Left; }
    void setOnTheLeft(bool left);
    QString bannerTitle() const { return draft().looks.title; }
    void setBannerTitle(const QString &text);
    QString greetingTitle() const { return draft().looks.greetingTitle; }
    void setGreetingTitle(const QString &text);
    QString greeting() const { return draft().looks.greeting; }
    void setGreeting(const QString &text);
    QString awayText() const { return draft().looks.awayText; }
    void setAwayText(const QString &text);
    /// As a picture's address ("data:…"); empty: there is none.
    QString avatar() const;
    bool hoursEnabled() const { return draft().hoursEnabled; }
    /// The first time, with the zone of this computer.
    void setHoursEnabled(bool enabled);
    /// IANA.
    QString zone() const { return draft().zone; }
    void setZone(const QString &zone);
    /// To whom chats go; one is chosen, the first means everybody.
    CheckListModel *groups() { return &m_groups; }
    TargetRuleModel *rules() { return &m_rules; }
    WorkingDayModel *days() { return &m_days; }

    /// What there is to choose for `groups`.
    void offerGroups(const QList<Group> &groups);
    void setLocale(const QLocale &locale) { m_days.setLocale(locale); }

    /// The line for the site's pages. @p server as the operator signs in to it.
    Q_INVOKABLE QString pageLine(const QString &server) const;
    Q_INVOKABLE void copy(const QString &text) const;
    /// Takes the picture @p file, cut to a square and as small as the server wants it.
    Q_INVOKABLE void takeAvatar(const QUrl &file);
    Q_INVOKABLE void dropAvatar();
    /// The zones that have @p find in their name, at most @p most.
    Q_INVOKABLE static QStringList zones(const QString &find, int most);

protected:
    QStringList fields() const override;
    Flaws check() const override;
    void send() override;
    void forgetId() override;
    void loaded() override;
    Flaw flawOf(const QString &field, ErrorCode code) const override;

private:
    void setNeed(FieldNeed RequestForm::*member, int need, const QString &field);
    void setPreChatNeed(FieldNeed PreChatForm::*member, int need);
    void checkHours(Flaws &flaws) const;
    void checkBanner(Flaws &flaws) const;
    void checkInvitation(Flaws &flaws) const;

    CompanyCommands &m_commands;
    CheckListModel m_groups;
    TargetRuleModel m_rules;
    WorkingDayModel m_days;
};

} // namespace otklik
