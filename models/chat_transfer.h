// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/chat.h"
#include "models/transfer_target_model.h"
#include "models/undo_step.h"
#include "protocol/error.h"

#include <QObject>
#include <QtQmlIntegration>

#include <optional>

namespace otklik {

class ChatCommands;

/// Passing a chat on (трансфер): to whom, and how it stands.
class ChatTransfer : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by Conversation")
    Q_PROPERTY(bool pending READ isPending NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool mine READ isMine NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool toMe READ isToMe NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString toName READ toName NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString fromName READ fromName NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString comment READ comment NOTIFY stateChanged FINAL)
    Q_PROPERTY(qint64 expiresAt READ expiresAt NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY stateChanged FINAL)
    Q_PROPERTY(otklik::TransferTargetModel *targets READ targets CONSTANT FINAL)

public:
    static constexpr qsizetype MaxComment = 10'000;

    /// Everything given must outlive this.
    ChatTransfer(ChatCommands &commands, const Directory &directory, const Format &format, OperatorId me,
                 QObject *parent = nullptr);

    void setChat(const Chat &chat);
    /// This operator has declined, and may still take that back.
    void setDeclining(bool declining);

    bool isPending() const { return m_chat.transfer.has_value(); }
    /// Asked for by this operator.
    bool isMine() const;
    /// This operator is asked to take the chat over.
    bool isToMe() const;
    QString toName() const;
    QString fromName() const;
    QString comment() const;
    qint64 expiresAt() const;
    bool isBusy() const { return m_busy; }
    QString problem() const;
    TransferTargetModel *targets() { return &m_targets; }

    /// @p key names a row of `targets`. `offered` tells that somebody is asked now.
    Q_INVOKABLE void offer(qint64 key, const QString &comment);
    Q_INVOKABLE void cancel();
    Q_INVOKABLE void clearProblem();

Q_SIGNALS:
    void stateChanged();
    void offered();
    /// The operator did something that can be taken back.
    void undoable(const otklik::UndoStep &step);

private:
    void begin();
    void end(const std::optional<ProtocolError> &error);

    ChatCommands &m_commands;
    const Directory &m_directory;
    const OperatorId m_me;
    TransferTargetModel m_targets;
    Chat m_chat;
    std::optional<ErrorCode> m_error;
    bool m_busy = false;
    bool m_nobody = false;
    bool m_tooLong = false;
};

/// Whether @p chat is being passed to @p me, or to a group that @p me belongs to.
bool isPassedTo(const Chat &chat, const Operator *me);

} // namespace otklik
