// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/search_filter_set.h"
#include "models/statistics/figures_model.h"
#include "models/statistics/plot_axis.h"
#include "sync/statistics_commands.h"

#include <QHash>
#include <QtQmlIntegration>

#include <optional>

namespace otklik {

class Directory;
class Format;

/// «Статистика»: what the server counts of a period, a site and an operator, beside the period before. It is counted
/// anew whenever it is looked at; what was seen before stays at hand until the program ends, for times without a
/// network.
class CompanyStatistics : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by Desk")
    Q_PROPERTY(otklik::SearchFilterSet *filters READ filters CONSTANT FINAL)
    Q_PROPERTY(qint64 colleagueId READ colleagueId WRITE setColleagueId NOTIFY colleagueChanged FINAL)
    Q_PROPERTY(QString colleagueName READ colleagueName NOTIFY colleagueChanged FINAL)
    Q_PROPERTY(qint64 myId READ myId CONSTANT FINAL)
    Q_PROPERTY(bool leading READ isLeading NOTIFY rightsChanged FINAL)
    Q_PROPERTY(QList<qint64> ownSites READ ownSites NOTIFY rightsChanged FINAL)
    Q_PROPERTY(bool looking READ isLooking WRITE setLooking NOTIFY lookingChanged FINAL)
    Q_PROPERTY(int state READ state NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool asking READ isAsking NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool outdated READ isOutdated NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString periodText READ periodText NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString taken READ taken NOTIFY shownChanged FINAL)
    Q_PROPERTY(QString missed READ missed NOTIFY shownChanged FINAL)
    Q_PROPERTY(QString firstAnswer READ firstAnswer NOTIFY shownChanged FINAL)
    Q_PROPERTY(QString length READ length NOTIFY shownChanged FINAL)
    Q_PROPERTY(QString rating READ rating NOTIFY shownChanged FINAL)
    Q_PROPERTY(QString takenBefore READ takenBefore NOTIFY shownChanged FINAL)
    Q_PROPERTY(QString missedBefore READ missedBefore NOTIFY shownChanged FINAL)
    Q_PROPERTY(QString firstAnswerBefore READ firstAnswerBefore NOTIFY shownChanged FINAL)
    Q_PROPERTY(QString lengthBefore READ lengthBefore NOTIFY shownChanged FINAL)
    Q_PROPERTY(QString ratingBefore READ ratingBefore NOTIFY shownChanged FINAL)
    Q_PROPERTY(otklik::FiguresModel *days READ days CONSTANT FINAL)
    Q_PROPERTY(otklik::FiguresModel *operators READ operators CONSTANT FINAL)
    Q_PROPERTY(otklik::PlotAxis chatAxis READ chatAxis NOTIFY shownChanged FINAL)
    Q_PROPERTY(otklik::PlotAxis answerAxis READ answerAxis NOTIFY shownChanged FINAL)
    Q_PROPERTY(QList<double> answers READ answers NOTIFY shownChanged FINAL)

public:
    enum State : quint8 {
        Loading, ///< nothing to show yet
        Shown,
        Empty,   ///< there were no chats
        Offline, ///< nothing to show, and the server cannot be asked
        Failed,  ///< the server would not say
    };
    Q_ENUM(State)

    /// Everything given must outlive this.
    CompanyStatistics(StatisticsCommands &commands, const Directory &directory, const Format &format, OperatorId me,
                      QObject *parent = nullptr);

    /// The period and the site.
    SearchFilterSet *filters() { return &m_filters; }
    /// Whose chats are counted; 0: everybody's.
    qint64 colleagueId() const { return m_colleague; }
    void setColleagueId(qint64 colleagueId);
    QString colleagueName() const;
    qint64 myId() const { return m_me; }
    /// The operator may look at how others work.
    bool isLeading() const { return m_leading; }
    /// The sites that may be chosen; empty: all.
    QList<qint64> ownSites() const { return m_sites; }
    /// The page is before the operator.
    bool isLooking() const { return m_looking; }
    void setLooking(bool looking);

    int state() const;
    /// The server is counting.
    bool isAsking() const { return m_asking; }
    /// What is shown is not what is chosen; that is on its way.
    bool isOutdated() const { return m_asking && m_shown && m_shownQuestion != question(); }
    /// Why the figures are old, or why there are none; empty while all is well.
    QString problem() const;
    /// From which day to which; ready to show.
    QString periodText() const;

    QString taken() const;
    QString missed() const;
    QString firstAnswer() const;
    QString length() const;
    /// The mean of the visitors' stars.
    QString rating() const;
    /// The same of the period before, in a few words; empty when it is not known.
    QString takenBefore() const;
    QString missedBefore() const;
    QString firstAnswerBefore() const;
    QString lengthBefore() const;
    /// Of how many visitors the mean is, and what it was before.
    QString ratingBefore() const;
    FiguresModel *days() { return &m_days; }
    /// Who may be seen; of an operator who does not lead others, they alone.
    FiguresModel *operators() { return &m_operators; }
    PlotAxis chatAxis() const { return m_chatAxis; }
    PlotAxis answerAxis() const { return m_answerAxis; }
    /// The first answer of each day, in milliseconds; -1 where there was none.
    QList<double> answers() const { return m_answers; }

    /// Has it counted again, if somebody is looking.
    Q_INVOKABLE void refresh();

Q_SIGNALS:
    void colleagueChanged();
    void rightsChanged();
    void lookingChanged();
    void stateChanged();
    /// Other figures, or the same in other words.
    void shownChanged();

private:
    struct Counted
    {
        Statistics now;
        std::optional<Statistics> before;
        Timestamp at = 0;
    };

    StatisticsQuestion question() const;
    void followRights();
    void ask();
    void take(const StatisticsQuestion &asked, const Result<Statistics> &result);
    void takeBefore(const StatisticsQuestion &asked, const Statistics &before);
    void showKept(const StatisticsQuestion &asked);
    void fail(ErrorCode code);
    void fill();
    void fillDays(const Statistics &counted);
    void fillOperators(const Statistics &counted);
    QString beforeText(const QString &figure) const;
    const Figures *figuresBefore() const;

    StatisticsCommands &m_commands;
    const Directory &m_directory;
    const Format &m_format;
    const OperatorId m_me;
    SearchFilterSet m_filters;
    OperatorId m_colleague = 0;
    bool m_leading = false;
    QList<SiteId> m_sites;
    bool m_looking = false;
    bool m_asking = false;
    quint64 m_generation = 0; ///< tells answers to earlier questions apart
    std::optional<ErrorCode> m_error;
    QHash<QString, Counted> m_kept; ///< by the question
    std::optional<Counted> m_shown;
    StatisticsQuestion m_shownQuestion;
    FiguresModel m_days;
    FiguresModel m_operators;
    PlotAxis m_chatAxis;
    PlotAxis m_answerAxis;
    QList<double> m_answers;
};

} // namespace otklik
