// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/visitor.h"
#include "models/card_drafts.h"
#include "protocol/error.h"

#include <QObject>
#include <QSet>
#include <QVariantList>
#include <QtQmlIntegration>

namespace otklik {

class Format;
class VisitorCommands;

/// A visitor's contact card, shown and edited in place. What is typed stays until it is saved or given up. When another
/// operator saves meanwhile, what only one of the two changed is put together; what both changed is shown side by side.
class ContactCardEditor : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by Conversation")
    Q_PROPERTY(QString savedName READ savedName NOTIFY savedChanged FINAL)
    Q_PROPERTY(QString savedCompany READ savedCompany NOTIFY savedChanged FINAL)
    Q_PROPERTY(QStringList savedPhones READ savedPhones NOTIFY savedChanged FINAL)
    Q_PROPERTY(QStringList savedEmails READ savedEmails NOTIFY savedChanged FINAL)
    Q_PROPERTY(QString savedComment READ savedComment NOTIFY savedChanged FINAL)
    Q_PROPERTY(bool blank READ isBlank NOTIFY savedChanged FINAL)
    Q_PROPERTY(bool editing READ isEditing NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool saving READ isSaving NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool canSave READ canSave NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY draftChanged FINAL)
    Q_PROPERTY(QString company READ company WRITE setCompany NOTIFY draftChanged FINAL)
    Q_PROPERTY(QString comment READ comment WRITE setComment NOTIFY draftChanged FINAL)
    Q_PROPERTY(QStringList phones READ phones NOTIFY listsChanged FINAL)
    Q_PROPERTY(QStringList emails READ emails NOTIFY listsChanged FINAL)
    Q_PROPERTY(QString nameError READ nameError NOTIFY errorsChanged FINAL)
    Q_PROPERTY(QString companyError READ companyError NOTIFY errorsChanged FINAL)
    Q_PROPERTY(QString commentError READ commentError NOTIFY errorsChanged FINAL)
    Q_PROPERTY(QStringList phoneErrors READ phoneErrors NOTIFY errorsChanged FINAL)
    Q_PROPERTY(QStringList emailErrors READ emailErrors NOTIFY errorsChanged FINAL)
    Q_PROPERTY(QVariantList conflicts READ conflicts NOTIFY conflictsChanged FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY stateChanged FINAL)

public:
    enum Field : quint8 { Name, Company, Phones, Emails, Comment };
    Q_ENUM(Field)

    static constexpr qsizetype MaxLine = 200;
    static constexpr qsizetype MaxComment = 10'000;

    /// Goes on with the visitor's draft if there is one. Everything given must outlive this.
    ContactCardEditor(VisitorCommands &commands, CardDrafts &drafts, const Format &format, VisitorId visitorId,
                      QObject *parent = nullptr);

    /// The card as it is now on the server, as far as it is known here.
    void takeCard(const ContactCard &card);

    QString savedName() const { return m_saved.name; }
    QString savedCompany() const { return m_saved.company; }
    QStringList savedPhones() const { return m_saved.phones; }
    QStringList savedEmails() const { return m_saved.emails; }
    QString savedComment() const { return m_saved.comment; }
    bool isBlank() const;
    bool isEditing() const { return m_editing; }
    bool isSaving() const { return m_saving; }
    bool canSave() const;
    QString name() const { return m_draft.name; }
    void setName(const QString &name);
    QString company() const { return m_draft.company; }
    void setCompany(const QString &company);
    QString comment() const { return m_draft.comment; }
    void setComment(const QString &comment);
    /// The fields as they stand; told only when there are more or fewer, or others have been put into them.
    QStringList phones() const { return m_draft.phones; }
    QStringList emails() const { return m_draft.emails; }
    QString nameError() const;
    QString companyError() const;
    QString commentError() const;
    QStringList phoneErrors() const;
    QStringList emailErrors() const;
    /// `{field, label, mine, theirs}` of what both operators changed.
    QVariantList conflicts() const;
    QString problem() const;

    Q_INVOKABLE void begin();
    Q_INVOKABLE void cancel();
    Q_INVOKABLE void save();
    Q_INVOKABLE void setPhone(int index, const QString &text);
    Q_INVOKABLE void setEmail(int index, const QString &text);
    Q_INVOKABLE void addPhone();
    Q_INVOKABLE void addEmail();
    Q_INVOKABLE void removePhone(int index);
    Q_INVOKABLE void removeEmail(int index);
    Q_INVOKABLE void keepMine(int field);
    Q_INVOKABLE void takeTheirs(int field);

Q_SIGNALS:
    void savedChanged();
    void stateChanged();
    void draftChanged();
    void listsChanged();
    void errorsChanged();
    void conflictsChanged();

private:
    /// The draft without what is blank, as it would be saved.
    ContactCard trimmed() const;
    void merge(const ContactCard &theirs);
    void touched();
    bool isFaultless() const;
    void finish();
    void setProblem(std::optional<ErrorCode> problem);
    QString lengthError(const QString &text, qsizetype most) const;

    VisitorCommands &m_commands;
    CardDrafts &m_drafts;
    const VisitorId m_visitorId;
    ContactCard m_saved;
    ContactCard m_base; ///< what the draft started from
    ContactCard m_draft;
    QSet<int> m_conflicts; ///< fields
    std::optional<ErrorCode> m_problem;
    bool m_editing = false;
    bool m_saving = false;
    bool m_checked = false; ///< somebody tried to save: from then on faults are shown as they are typed
};

} // namespace otklik
