// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QQmlParserStatus>
#include <QUrl>
#include <QtQmlIntegration>

namespace otklik {

struct PdfFacts;

/// The pages of one PDF file on this computer, for QML: whether they can be shown, how many there are, and where each
/// is. GUI thread.
class PdfPages : public QObject, public QQmlParserStatus
{
    Q_OBJECT
    QML_ELEMENT
    Q_INTERFACES(QQmlParserStatus)
    /// The file's address on this computer; empty: none.
    Q_PROPERTY(QUrl file READ file WRITE setFile NOTIFY fileChanged FINAL)
    Q_PROPERTY(State state READ state NOTIFY stateChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY stateChanged FINAL)
    Q_PROPERTY(int shown READ shown NOTIFY stateChanged FINAL)

public:
    enum State : quint8 { Empty, Looking, Ready, Protected, Unreadable };
    Q_ENUM(State)
    /// So many pages are shown of a file at most.
    static constexpr int Most = 20;

    explicit PdfPages(QObject *parent = nullptr);

    QUrl file() const { return m_file; }
    void setFile(const QUrl &file);
    State state() const { return m_state; }
    /// Pages of the file; 0 until it is Ready.
    int count() const { return m_count; }
    /// Of these, those that are shown.
    int shown() const { return qMin(m_count, Most); }
    /// The address of the image of a page, from 0; empty when there is none.
    Q_INVOKABLE QString source(int page) const;

    void classBegin() override {}
    void componentComplete() override;

Q_SIGNALS:
    void fileChanged();
    void stateChanged();

private:
    void look();
    void take(const PdfFacts &facts);
    void setState(State state, int count = 0);

    QUrl m_file;
    State m_state = Empty;
    int m_count = 0;
    bool m_complete = false;
};

} // namespace otklik
