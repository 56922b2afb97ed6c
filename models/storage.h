// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/restore.h"

#include <QObject>
#include <QThreadPool>
#include <QUrl>
#include <QtQmlIntegration>

#include <memory>

namespace otklik {

class Format;

/// «История на этом компьютере»: what of the account lies here, its copy, and its removal.
class Storage : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by Desk")
    Q_PROPERTY(QString sizeText READ sizeText NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY stateChanged FINAL)
    Q_PROPERTY(qreal progress READ progress NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString copyProblem READ copyProblem NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString restoreProblem READ restoreProblem NOTIFY stateChanged FINAL)
    Q_PROPERTY(int unsentCount READ unsentCount NOTIFY stateChanged FINAL)
    Q_PROPERTY(int draftCount READ draftCount NOTIFY stateChanged FINAL)

public:
    /// Everything given must outlive this.
    Storage(Cache &cache, const Format &format, QObject *parent = nullptr);
    /// Waits for what is being written.
    ~Storage() override;

    /// On the disk, ready to show: messages and files together. Empty until it is known.
    QString sizeText() const;
    /// A copy is being made or put back.
    bool isBusy() const { return m_busy; }
    /// 0 to 1, of putting a copy back.
    qreal progress() const { return m_progress; }
    /// Ready to show; empty when nothing went wrong.
    QString copyProblem() const;
    QString restoreProblem() const;
    /// Messages that only this computer has.
    int unsentCount() const { return m_unsentCount; }
    /// What is typed or chosen and not sent.
    int draftCount() const { return m_draftCount; }

    /// Looks how much there is now.
    Q_INVOKABLE void look();
    /// What a copy would be called.
    Q_INVOKABLE QString copyName() const;
    Q_INVOKABLE void saveCopy(const QUrl &place);
    Q_INVOKABLE void restoreCopy(const QUrl &place);
    /// Asks the program to remove the history here; what is unsent stays unless @p withUnsent.
    Q_INVOKABLE void removeHistory(bool withUnsent);

Q_SIGNALS:
    void stateChanged();
    /// A short plain message.
    void message(const QString &text);
    void copySaved(const QUrl &place);
    void removalAsked(bool withUnsent);

private:
    QString faultText(std::optional<BackupFault> fault) const;
    void begin();

    Cache &m_cache;
    const Format &m_format;
    QThreadPool m_worker;
    std::unique_ptr<Restore> m_restore;
    std::optional<BackupFault> m_copyFault;
    std::optional<BackupFault> m_restoreFault;
    qint64 m_size = -1;
    qreal m_progress = 0;
    int m_unsentCount = 0;
    int m_draftCount = 0;
    bool m_busy = false;
};

} // namespace otklik
