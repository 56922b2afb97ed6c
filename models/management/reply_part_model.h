// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/company.h"
#include "models/row_list_model.h"
#include "protocol/error.h"
#include "sync/file_transfers.h"

#include <QUrl>
#include <QtQmlIntegration>

#include <optional>

namespace otklik {

class Format;

/// The messages of a canned reply as they are edited. A file is brought to the server as soon as it is chosen; until it
/// is there, and when it is refused, it stands here with its name.
class ReplyPartModel : public RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by ReplyForm")
    Q_PROPERTY(bool full READ isFull NOTIFY countChanged FINAL)

public:
    enum FileState : quint8 { NoFile, Ready, Uploading, Failed };
    Q_ENUM(FileState)
    enum Role : int {
        TextRole = Qt::UserRole + 1,
        FileNameRole,
        FileSizeRole,
        FileStateRole,
        FileProgressRole, ///< 0 to 1
        FileProblemRole,  ///< ready to show; empty unless the file has failed
        FileAgainRole,    ///< a failed one may be tried once more
    };
    Q_ENUM(Role)

    /// Everything given must outlive this.
    ReplyPartModel(FileTransfers &files, const Format &format, QObject *parent = nullptr);
    /// Gives up what is on its way.
    ~ReplyPartModel() override;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    bool isFull() const { return m_parts.size() >= CannedReply::MaxParts; }

    /// What is there to be saved.
    QList<ReplyPart> parts() const;
    FileState fileState(int row) const;
    /// Some file is not with the server, whyever.
    bool hasPending() const;
    /// @p parts, and no files on their way.
    void load(const QList<ReplyPart> &parts);

    Q_INVOKABLE void add();
    /// The last one stays.
    Q_INVOKABLE void remove(int row);
    /// @p by: -1 or 1.
    Q_INVOKABLE void move(int row, int by);
    Q_INVOKABLE void setText(int row, const QString &text);
    Q_INVOKABLE void setFile(int row, const QUrl &file);
    Q_INVOKABLE void removeFile(int row);
    Q_INVOKABLE void retryFile(int row);

Q_SIGNALS:
    /// By the operator, or because a file has come; @p row: -1 when the order is another.
    void edited(int row);

private:
    struct Pending
    {
        QString path;
        QString upload; ///< names the transfer
        qint64 size = 0;
        qreal progress = 0;
        std::optional<FileRefusal> refusal;
        std::optional<ErrorCode> error;

        bool isFailed() const { return refusal || error; }
    };
    struct Part
    {
        ReplyPart said;
        std::optional<Pending> pending; ///< instead of said.file
    };

    void start(int row);
    void finish(const QString &upload, const Result<FileInfo> &result);
    void giveUp(const Part &part);
    int rowOf(const QString &upload) const;
    void tellFile(int row);

    FileTransfers &m_files;
    const Format &m_format;
    QList<Part> m_parts;
};

} // namespace otklik
