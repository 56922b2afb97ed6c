// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/request.h"
#include "models/request_drafts.h"
#include "models/undo_step.h"

#include <QObject>
#include <QVariantList>
#include <QtQmlIntegration>

#include <functional>

namespace otklik {

class Directory;
class Format;
class RequestCommands;
class RequestStore;
class VisitorsOnSite;

/// What an open request stands on. Everything must outlive it.
struct RequestParts
{
    const RequestStore &requests;
    RequestCommands &commands;
    const VisitorsOnSite &visitors;
    const Directory &directory;
    const Format &format;
    RequestDrafts &drafts;
};

/// One request as the operator has it open: what the visitor left, who works on it, and what can be done.
class OpenRequest : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by Requests")
    Q_PROPERTY(qint64 requestId READ requestId CONSTANT FINAL)
    Q_PROPERTY(qint64 visitorId READ visitorId NOTIFY changed FINAL)
    Q_PROPERTY(QString name READ name NOTIFY changed FINAL)
    Q_PROPERTY(QString initials READ initials NOTIFY changed FINAL)
    Q_PROPERTY(QString avatarColour READ avatarColour NOTIFY changed FINAL)
    Q_PROPERTY(QString email READ email NOTIFY changed FINAL)
    Q_PROPERTY(QString mailUrl READ mailUrl NOTIFY changed FINAL)
    Q_PROPERTY(QString phone READ phone NOTIFY changed FINAL)
    Q_PROPERTY(QString text READ text NOTIFY changed FINAL)
    Q_PROPERTY(QString pageUrl READ pageUrl NOTIFY changed FINAL)
    Q_PROPERTY(bool pageIsLink READ isPageLink NOTIFY changed FINAL)
    Q_PROPERTY(QString siteName READ siteName NOTIFY changed FINAL)
    Q_PROPERTY(QString originText READ originText NOTIFY changed FINAL)
    Q_PROPERTY(QString createdText READ createdText NOTIFY changed FINAL)
    Q_PROPERTY(int place READ place NOTIFY changed FINAL)
    Q_PROPERTY(QString stateText READ stateText NOTIFY changed FINAL)
    Q_PROPERTY(bool visitorOnline READ isVisitorOnline NOTIFY changed FINAL)
    Q_PROPERTY(QString waitingAnswer READ waitingAnswer NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList notes READ notes NOTIFY changed FINAL)
    Q_PROPERTY(bool canTake READ canTake NOTIFY changed FINAL)
    Q_PROPERTY(bool canRelease READ canRelease NOTIFY changed FINAL)
    Q_PROPERTY(bool canClose READ canClose NOTIFY changed FINAL)
    Q_PROPERTY(bool canAnswer READ canAnswer NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(QString noteProblem READ noteProblem NOTIFY changed FINAL)
    Q_PROPERTY(QString answerProblem READ answerProblem NOTIFY changed FINAL)
    Q_PROPERTY(QString note READ note WRITE setNote NOTIFY noteChanged FINAL)
    Q_PROPERTY(QString answer READ answer WRITE setAnswer NOTIFY answerChanged FINAL)

public:
    OpenRequest(const RequestParts &parts, RequestId id, QObject *parent = nullptr);

    qint64 requestId() const { return m_request.id; }
    qint64 visitorId() const { return m_request.visitorId; }
    QString name() const;
    QString initials() const;
    QString avatarColour() const;
    QString email() const { return m_request.email; }
    /// Opens a letter to the visitor with the answer as its text; empty when there is no e-mail.
    QString mailUrl() const;
    QString phone() const { return m_request.phone; }
    QString text() const { return m_request.message; }
    QString pageUrl() const { return m_request.pageUrl; }
    /// http or https: may be opened.
    bool isPageLink() const;
    QString siteName() const;
    QString originText() const;
    QString createdText() const;
    /// A RequestListModel.Place.
    int place() const;
    QString stateText() const;
    bool isVisitorOnline() const;
    QString waitingAnswer() const { return m_request.answer; }
    /// `{author, atText, text}`, the oldest first.
    QVariantList notes() const;
    bool canTake() const;
    bool canRelease() const;
    bool canClose() const { return canRelease(); }
    bool canAnswer() const { return place() != OthersPlace; }
    bool isBusy() const { return m_pending > 0; }
    /// Ready to show; empty when nothing is wrong. So are the others, each for its field.
    QString problem() const { return m_problem; }
    QString noteProblem() const { return m_noteProblem; }
    QString answerProblem() const { return m_answerProblem; }
    QString note() const;
    void setNote(const QString &text);
    QString answer() const;
    void setAnswer(const QString &text);

    Q_INVOKABLE void take();
    Q_INVOKABLE void release();
    Q_INVOKABLE void close();
    Q_INVOKABLE void sendNote();
    Q_INVOKABLE void sendAnswer();
    Q_INVOKABLE void copyPhone();
    Q_INVOKABLE void copyEmail();

Q_SIGNALS:
    void changed();
    void noteChanged();
    void answerChanged();
    /// A short plain message for the operator.
    void message(const QString &text);
    /// The operator did something that can be taken back.
    void undoable(const otklik::UndoStep &step);

private:
    enum Place : quint8 { NewPlace, MinePlace, OthersPlace, ClosedPlace };

    void follow();
    /// Counts what is on its way, and shows in @p problem what went wrong; @p done when nothing did.
    Answer answerInto(QString OpenRequest::*problem, std::function<void()> done = {});
    QString failure(ErrorCode code) const;
    /// Says @p done, which taking the request takes back.
    void offerToTake(const QString &done);
    bool tooLong(const QString &text, QString &problem);
    RequestDraft draft() const { return m_parts.drafts.of(m_request.id); }
    void keep(const RequestDraft &draft) { m_parts.drafts.keep(m_request.id, draft); }

    const RequestParts m_parts;
    Request m_request;
    QString m_problem;
    QString m_noteProblem;
    QString m_answerProblem;
    int m_pending = 0;
};

} // namespace otklik
