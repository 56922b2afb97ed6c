// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/types.h"
#include "protocol/error.h"

#include <QMap>
#include <QObject>
#include <QStringList>
#include <QVariantMap>
#include <QtQmlIntegration>

#include <optional>

namespace otklik {

/// What an administrator fills in and saves. What was typed stays until it is saved or given up: an error, a lost
/// connection and another administrator's change leave it as it is.
class EditForm : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by Management")
    Q_PROPERTY(qint64 itemId READ itemId NOTIFY changed FINAL)
    Q_PROPERTY(bool isNew READ isNew NOTIFY changed FINAL)
    Q_PROPERTY(bool dirty READ isDirty NOTIFY changed FINAL)
    Q_PROPERTY(bool saving READ isSaving NOTIFY changed FINAL)
    Q_PROPERTY(bool saved READ isSaved NOTIFY changed FINAL)
    Q_PROPERTY(bool changedElsewhere READ isChangedElsewhere NOTIFY changed FINAL)
    Q_PROPERTY(bool removedElsewhere READ isRemovedElsewhere NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(QVariantMap errors READ errors NOTIFY changed FINAL)

public:
    using QObject::QObject;

    /// 0 while it is new.
    virtual qint64 itemId() const = 0;
    bool isNew() const { return itemId() == 0; }
    virtual bool isDirty() const = 0;
    bool isSaving() const { return m_saving; }
    /// The last save worked and nothing was changed since.
    bool isSaved() const { return m_saved; }
    /// Somebody else changed it while it is dirty here: takeTheirs or keepMine.
    virtual bool isChangedElsewhere() const = 0;
    /// Somebody else removed it while it is dirty here; saved, it is a new one.
    bool isRemovedElsewhere() const { return m_removedElsewhere; }
    /// Why it was not saved, when no field is at fault; ready to show.
    QString problem() const;
    /// What is wrong, by field, ready to show.
    QVariantMap errors() const;

    Q_INVOKABLE void save();
    /// Back to what is saved.
    Q_INVOKABLE void discard();
    Q_INVOKABLE void takeTheirs();
    Q_INVOKABLE void keepMine();
    void retranslate() { emit changed(); }
    /// It is gone from the company.
    void removeElsewhere();

Q_SIGNALS:
    void changed();
    /// Saved; @p id is the new one's when it was new.
    void savedAs(qint64 id);
    /// A field is at fault; the first of them in the form's order.
    void refused(const QString &field);

protected:
    enum class Fault : quint8 {
        Missing,
        TooLong,
        OutOfRange,
        Taken,
        NoOrigin,
        EmptyRule,
        NoRules,
        NoTimes,
        NoZone,
        SaysNothing,
        ShortPassword,
        LastAdministrator,
        NoShortcut,
        NoColour,
        NoPicture,
        AsksNobody,
        NoContent,
        TooMuch,
        FileOnItsWay,
        FileNotThere,
        Refused,
    };
    struct Flaw
    {
        Fault fault = Fault::Missing;
        QStringList details = {};
    };
    using Flaws = QMap<QString, Flaw>;

    /// The names of the fields as errors() has them, in the form's order; as the wire names them, as far as it does.
    virtual QStringList fields() const = 0;
    /// What the server would refuse.
    virtual Flaws check() const = 0;
    virtual void send() = 0;
    virtual void reset() = 0;
    virtual void adoptTheirs() = 0;
    virtual void dropTheirs() = 0;
    virtual void forgetId() = 0;
    /// The answer is here; changes that came meanwhile are to be looked at.
    virtual void settle() {}
    /// What is at fault there, by what the server says.
    virtual Flaw flawOf(const QString &field, ErrorCode code) const;

    /// To be called when the operator changed @p field.
    void edited(const QString &field);
    /// What the operator gave for @p field is not taken.
    void refuse(const QString &field, const Flaw &flaw);
    void succeed(qint64 id);
    void fail(const ProtocolError &error);

private:
    static QString textOf(const Flaw &flaw);
    QString fieldOf(const QString &wireName) const;
    void tellFirst();

    Flaws m_flaws;
    std::optional<ErrorCode> m_problem;
    bool m_saving = false;
    bool m_saved = false;
    bool m_removedElsewhere = false;
};

} // namespace otklik
