// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/reply_sheet.h"
#include "domain/company.h"
#include "models/row_list_model.h"
#include "sync/answer.h"

#include <QUrl>
#include <QtQmlIntegration>

#include <optional>

namespace otklik {

class CompanyCommands;
class Format;

/// Canned replies from a table (docs/replies.md): read, shown with what is wrong in it, saved one after another, and
/// taken back when that was a mistake. Without a connection it stops where it is and can be gone on with.
class ReplyImport : public RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by ManagedReplies")
    Q_PROPERTY(int state READ state NOTIFY changed FINAL)
    Q_PROPERTY(QString fileName READ fileName NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(bool personal READ isPersonal WRITE setPersonal NOTIFY changed FINAL)
    Q_PROPERTY(bool overwriting READ isOverwriting WRITE setOverwriting NOTIFY changed FINAL)
    Q_PROPERTY(int existing READ existing NOTIFY changed FINAL)
    Q_PROPERTY(int faulty READ faulty NOTIFY changed FINAL)
    Q_PROPERTY(int waiting READ waiting NOTIFY changed FINAL)
    Q_PROPERTY(int saved READ saved NOTIFY changed FINAL)
    Q_PROPERTY(QString result READ result NOTIFY changed FINAL)

public:
    enum State : quint8 {
        Idle,
        Reading,
        Preview, ///< also after it had to stop in the middle
        Saving,
        Done,
        Undoing,
    };
    Q_ENUM(State)
    enum Fate : quint8 { New, Overwrites, Stays, Faulty, Added, Overwritten, Refused };
    Q_ENUM(Fate)
    enum Role : int {
        LineRole = Qt::UserRole + 1, ///< of the file
        ShortcutRole,
        TextRole,
        MoreRole, ///< "2 messages" that follow; empty when there are none
        FateRole,
        NoteRole, ///< ready to show; empty when there is nothing to say
    };
    Q_ENUM(Role)

    /// Everything given must outlive this.
    ReplyImport(CompanyCommands &commands, const Format &format, OperatorId me, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int state() const { return m_state; }
    QString fileName() const { return m_fileName; }
    /// Why the file cannot be used, or why it goes no further; ready to show.
    QString problem() const;
    /// For this operator only.
    bool isPersonal() const { return m_personal; }
    void setPersonal(bool personal);
    /// What is there already gets the texts of the file; its files stay.
    bool isOverwriting() const { return m_overwriting; }
    void setOverwriting(bool overwriting);
    /// Rows whose shortcut is there already.
    int existing() const;
    int faulty() const { return countOf({Faulty}); }
    /// Rows that are to be saved.
    int waiting() const { return countOf({New, Overwrites}); }
    int saved() const { return countOf({Added, Overwritten}); }
    /// "Added 12, skipped 1"
    QString result() const;

    /// The replies that the company has.
    void setPresent(const QList<CannedReply> &replies);

    Q_INVOKABLE void open(const QUrl &file);
    /// Saves what waits.
    Q_INVOKABLE void begin();
    /// Saves no more; what is saved stays so.
    Q_INVOKABLE void stop();
    /// Removes what was added, and gives back what was overwritten.
    Q_INVOKABLE void undo();
    /// Forgets the file.
    Q_INVOKABLE void close();

Q_SIGNALS:
    void changed();
    /// A short plain message.
    void message(const QString &text);

private:
    enum class Obstacle : quint8 { None, Unreadable, NoReplies, BadTable, Connection, Undo };
    struct Row
    {
        ReplyRow read;
        std::optional<Fate> end = {};        ///< once it was tried
        std::optional<ErrorCode> error = {}; ///< of Refused
        CannedReply before = {};             ///< what it took the place of; id 0: nothing
        ReplyId id = 0;                      ///< as which it was saved
    };

    Fate fateOf(const Row &row) const;
    QString noteOf(const Row &row) const;
    int countOf(const QList<Fate> &fates) const;
    /// Null when there is none.
    const CannedReply *present(const QString &shortcut) const;
    void take(const QString &name, const std::optional<QByteArray> &bytes);
    void show(const QList<ReplyRow> &rows);
    void saveNext();
    void end(int row, const Result<CannedReply> &result);
    void undoNext();
    void endUndo(int row, const std::optional<ProtocolError> &error);
    void pause(int seconds, void (ReplyImport::*then)());
    void setState(State state, Obstacle obstacle = Obstacle::None);

    CompanyCommands &m_commands;
    const OperatorId m_me;
    State m_state = Idle;
    Obstacle m_obstacle = Obstacle::None;
    CsvError m_tableError;
    QString m_fileName;
    bool m_personal = false;
    bool m_overwriting = false;
    int m_run = 0;        ///< tells what belongs to a file that was closed apart
    bool m_asked = false; ///< an answer is on its way
    QList<Row> m_rows;
    QHash<QString, CannedReply> m_shared; ///< by shortcut in one case
    QHash<QString, CannedReply> m_own;
};

} // namespace otklik
