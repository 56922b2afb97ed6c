// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/chat.h"
#include "domain/company.h"
#include "models/row_list_model.h"
#include "models/undo_step.h"
#include "protocol/error.h"

#include <QtQmlIntegration>

#include <optional>

namespace otklik {

class ChatCommands;
class Directory;
class Format;

/// The company's tags: those from the start first, then by name. With a chat: which of them it has, to be set and taken
/// away while the chat is not over. Without: to choose one to look for.
class TagListModel : public RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by Desk and Conversation")
    Q_PROPERTY(QString find READ find WRITE setFind NOTIFY findChanged FINAL)
    Q_PROPERTY(bool canMark READ canMark NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString nameProblem READ nameProblem NOTIFY stateChanged FINAL)
    Q_PROPERTY(QStringList colours READ colours CONSTANT FINAL)

public:
    enum Role : int {
        TagIdRole = Qt::UserRole + 1,
        NameRole,
        ColourRole,
        SystemRole,
        EditableRole, ///< this operator may change it or take it away
        SetRole,      ///< the chat has it
    };
    Q_ENUM(Role)

    static constexpr int MaxName = 200;

    /// Everything given must outlive this.
    TagListModel(ChatCommands &commands, const Directory &directory, const Format &format, OperatorId me,
                 QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    void setChat(const Chat &chat);

    QString find() const { return m_find; }
    void setFind(const QString &text);
    /// The chat is not over, so that tags can be set and taken away.
    bool canMark() const;
    bool isBusy() const { return m_busy; }
    /// Why the last thing asked for did not happen; empty when it did.
    QString problem() const;
    /// The same, when it is the name of a tag.
    QString nameProblem() const;
    /// To choose from for a new tag.
    static QStringList colours();

    Q_INVOKABLE void toggle(qint64 tagId);
    /// Makes a tag and sets it. `created` tells that it worked.
    Q_INVOKABLE void create(const QString &name, const QString &colour);
    Q_INVOKABLE void save(qint64 tagId, const QString &name, const QString &colour);
    Q_INVOKABLE void removeTag(qint64 tagId);
    Q_INVOKABLE void clearProblems();
    /// The name of a tag; empty when there is none of this id.
    Q_INVOKABLE QString nameOf(qint64 tagId) const;

Q_SIGNALS:
    void findChanged();
    void stateChanged();
    /// A tag was made or changed as asked.
    void saved();
    /// The operator did something that can be taken back.
    void undoable(const otklik::UndoStep &step);

private:
    bool begin(const QString &name);
    void end(const std::optional<ProtocolError> &error, bool ofName);
    void mark(const QList<TagId> &add, const QList<TagId> &remove);
    void arrange();
    bool mayEdit(const Tag &tag) const;

    ChatCommands &m_commands;
    const Directory &m_directory;
    const Format &m_format;
    const OperatorId m_me;
    QList<TagId> m_rows;
    QHash<TagId, Tag> m_tags; ///< of the rows, as they were last told
    Chat m_chat;              ///< id 0 without one
    QString m_find;
    bool m_busy = false;
    bool m_nameMissing = false;
    bool m_nameTooLong = false;
    std::optional<ProtocolError> m_error;
    bool m_errorOfName = false;
};

} // namespace otklik
