// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/block.h"
#include "models/row_list_model.h"
#include "models/undo_step.h"
#include "protocol/error.h"

#include <QtQmlIntegration>

#include <optional>

namespace otklik {

class Cache;
class Directory;
class Format;
class VisitorCommands;

/// The blacklist (чёрный список), the newest entry first, and putting visitors on it and taking them off, by right.
class Blacklist : public RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by Desk")
    Q_PROPERTY(bool allowed READ isAllowed NOTIFY allowedChanged FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY stateChanged FINAL)

public:
    /// What a block keeps out; the values of BlockBy.
    enum By : quint8 { ByVisitor, ByAddress };
    Q_ENUM(By)
    enum Role : int {
        BlockIdRole = Qt::UserRole + 1,
        VisitorIdRole,
        NameRole,
        WhatRole, ///< «посетитель», or the address
        ReasonRole,
        ByNameRole, ///< who made it, and when
        UntilRole,
        LeavingRole, ///< it is being taken away
    };
    Q_ENUM(Role)

    static constexpr qsizetype MaxReason = 10'000;

    /// Everything given must outlive this.
    Blacklist(Cache &cache, VisitorCommands &commands, const Directory &directory, const Format &format, OperatorId me,
              QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    bool isAllowed() const;
    bool isBusy() const { return m_busy; }
    QString problem() const;

    /// @p hours 0: until somebody takes it away. `blocked` tells that it is done.
    Q_INVOKABLE void block(qint64 visitorId, int by, const QString &reason, int hours);
    Q_INVOKABLE void unblock(qint64 blockId);
    Q_INVOKABLE void clearProblem();
    Q_INVOKABLE bool isBlocked(qint64 visitorId) const;

Q_SIGNALS:
    void allowedChanged();
    void stateChanged();
    void blocked();
    /// The operator did something that can be taken back.
    void undoable(const otklik::UndoStep &step);

private:
    void read();
    void take(QList<Block> blocks);
    void end(const std::optional<ProtocolError> &error);
    /// Says that @p visitorId is on the list now, where @p before stood, if anything.
    void offerToUnblock(VisitorId visitorId, BlockBy by, const std::optional<Block> &before);
    void putOn(const Block &block, QObject *context, const Answer &answer);

    Cache &m_cache;
    VisitorCommands &m_commands;
    const Directory &m_directory;
    const Format &m_format;
    const OperatorId m_me;
    QList<BlockId> m_rows;
    QHash<BlockId, Block> m_blocks;
    QSet<BlockId> m_leaving;
    std::optional<ErrorCode> m_error;
    bool m_tooLong = false;
    bool m_busy = false;
};

} // namespace otklik
