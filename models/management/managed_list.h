// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/management/edit_form.h"
#include "models/row_list_model.h"
#include "models/undo_step.h"
#include "sync/answer.h"

#include <QSet>
#include <QtQmlIntegration>

#include <map>
#include <memory>
#include <optional>

namespace otklik {

class Format;

/// One kind of what an administrator sets (employees, sites, groups, tags, canned replies) as a list, and the form of
/// the one that is open. A form with unsaved changes is kept when another is opened, and its row says so; what is new
/// and not saved yet has a row of its own. Rows are named by keys: the thing's id, below zero for what has none yet.
class ManagedList : public RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by Management")
    Q_PROPERTY(QString find READ find WRITE setFind NOTIFY findChanged FINAL)
    Q_PROPERTY(qint64 openKey READ openKey NOTIFY formChanged FINAL)
    Q_PROPERTY(otklik::EditForm *form READ form NOTIFY formChanged FINAL)
    Q_PROPERTY(int unsavedCount READ unsavedCount NOTIFY unsavedChanged FINAL)
    Q_PROPERTY(bool removing READ isRemoving NOTIFY removalChanged FINAL)
    Q_PROPERTY(QString removalProblem READ removalProblem NOTIFY removalChanged FINAL)

public:
    enum Role : int {
        KeyRole = Qt::UserRole + 1,
        TitleRole,
        DetailRole,
        InitialsRole,
        ColourRole,
        FadedRole,
        SectionRole, ///< ready to show; empty where there are no sections
        UnsavedRole,
    };
    Q_ENUM(Role)

    /// @p format must outlive this.
    explicit ManagedList(const Format &format, QObject *parent = nullptr);
    ~ManagedList() override;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    QString find() const { return m_find; }
    void setFind(const QString &text);
    /// 0: none is open.
    qint64 openKey() const { return m_open; }
    /// Null when none is open.
    EditForm *form() const;
    /// How many hold changes that are not saved.
    int unsavedCount() const;
    bool isRemoving() const { return m_removing != 0; }
    /// Why the last removal did not happen; ready to show.
    QString removalProblem() const;

    Q_INVOKABLE void open(qint64 key);
    /// Opens an empty form.
    Q_INVOKABLE void create();
    /// Nothing is open then; unsaved changes are kept.
    Q_INVOKABLE void close();
    /// Removes what is open from the company; something new just goes.
    Q_INVOKABLE void removeOpen();
    Q_INVOKABLE int indexOf(qint64 key) const;
    Q_INVOKABLE qint64 keyAt(int row) const;

Q_SIGNALS:
    void findChanged();
    void formChanged();
    void unsavedChanged();
    void removalChanged();
    /// A short plain message.
    void message(const QString &text);
    /// The operator did something that can be taken back.
    void undoable(const otklik::UndoStep &step);

protected:
    /// What the list shows of a thing.
    struct Entry
    {
        qint64 key = 0;
        QString title;
        QString detail = {};
        QString initials = {};
        QString colour = {};
        QString section = {};
        int rank = 0; ///< of the section
        bool faded = false;

        bool operator==(const Entry &) const = default;
    };

    virtual QList<Entry> entries() const = 0;
    virtual bool exists(qint64 id) const = 0;
    /// @p id 0: a new one.
    virtual std::unique_ptr<EditForm> makeForm(qint64 id) = 0;
    /// The company is as it is now: @p id below 1 is what is not saved yet.
    virtual void bringUpToDate(EditForm &form, qint64 id) = 0;
    /// What the row of a form that was never saved says.
    virtual QString draftTitle(const EditForm &form) const = 0;
    virtual void saved(EditForm &, qint64) {}
    /// Why it cannot be removed as things are; empty when it can.
    virtual QString removalObstacle(qint64) const { return {}; }
    virtual void sendRemoval(qint64 id, Answer answer);
    /// Puts back what `sendRemoval` removed.
    virtual void takeRemovalBack(qint64 id, QObject *context, const Answer &answer);

    const Format &format() const { return m_format; }
    /// To be called at the end of the constructor, and whenever what the list stands on has changed.
    void follow();

private:
    using Forms = std::map<qint64, std::unique_ptr<EditForm>>;

    void arrange();
    void followForms();
    void add(qint64 key, std::unique_ptr<EditForm> form);
    void show(qint64 key);
    /// Forgets the form unless it holds changes.
    void leave(qint64 key);
    void drop(qint64 key);
    void rename(qint64 from, qint64 to);
    qint64 keyOf(const EditForm *form) const;
    void takeChange(const EditForm *form);
    void takeSaved(EditForm *form, qint64 id);
    QString titleOf(qint64 key) const;
    void endRemoval(qint64 key, const std::optional<ProtocolError> &error);
    bool hasUnsaved(qint64 key) const;

    const Format &m_format;
    QList<qint64> m_rows;
    QHash<qint64, Entry> m_entries; ///< of the rows, as they were last told
    Forms m_forms;
    QSet<qint64> m_expected; ///< saved as new, and not heard of from the company yet
    QString m_find;
    qint64 m_open = 0;
    qint64 m_nextDraft = -1;
    qint64 m_removing = 0;
    std::optional<ErrorCode> m_removalError;
    QString m_obstacle;
};

} // namespace otklik
