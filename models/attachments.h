// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/types.h"
#include "models/chosen_files.h"
#include "models/row_list_model.h"
#include "models/undo_step.h"
#include "protocol/error.h"
#include "sync/file_transfers.h"

#include <QUrl>
#include <QtQmlIntegration>

#include <optional>

namespace otklik {

class Format;

/// The strip of files above the composer: what goes out with the next sending. A file that cannot be sent says why.
class Attachments : public RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by Conversation")
    Q_PROPERTY(int sendable READ sendable NOTIFY sendableChanged FINAL)

public:
    enum Role : int {
        NameRole = Qt::UserRole + 1,
        SizeTextRole,
        PreviewRole, ///< address of a picture; empty for other files
        ProblemRole,
        SendingRole,
    };
    Q_ENUM(Role)

    /// Files that one sending may have.
    static constexpr int Most = 10;

    /// Everything given must outlive this.
    Attachments(FileTransfers &files, ChosenFiles &chosen, const Format &format, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Whose files these are.
    void setChat(ChatId chatId);
    /// How many can be sent as they are.
    int sendable() const;
    /// Sends what can be sent; each goes from the strip when it is safely in the outbox.
    void send();

    Q_INVOKABLE void add(const QList<QUrl> &files);
    /// Takes files or a picture from the clipboard; false when it has neither.
    Q_INVOKABLE bool paste();
    Q_INVOKABLE void remove(int row);

Q_SIGNALS:
    void sendableChanged();
    /// A short plain message for the operator.
    void message(const QString &text);
    /// The operator did something that can be taken back.
    void undoable(const otklik::UndoStep &step);

private:
    struct File
    {
        QString path;
        qint64 size = 0;
        std::optional<FileRefusal> refusal;
        std::optional<ErrorCode> error; ///< of an attempt to send it
        bool sending = false;
    };

    void addPath(const QString &path);
    void putBack(ChatId chatId, const File &file, int row);
    void addPicture(const QImage &picture);
    void sent(const QString &path, const std::optional<ProtocolError> &error);
    void keep();
    qsizetype rowOf(const QString &path) const;

    FileTransfers &m_transfers;
    ChosenFiles &m_chosen;
    const Format &m_format;
    ChatId m_chatId = 0;
    QList<File> m_files;
};

} // namespace otklik
