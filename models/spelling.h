// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/spell_checker.h"

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QVariantList>
#include <QtQmlIntegration>

namespace otklik {

class Settings;

/// The spell check as the operator has chosen it.
class Spelling : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by App")
    Q_PROPERTY(bool enabled READ isEnabled NOTIFY enabledChanged FINAL)
    Q_PROPERTY(QString missing READ missing NOTIFY dictionariesChanged FINAL)

public:
    /// @p settings must outlive this.
    explicit Spelling(Settings &settings, QObject *parent = nullptr);

    bool isEnabled() const;
    /// Which dictionaries this computer lacks, ready to show; empty when it has both, or nobody has looked yet.
    QString missing() const;
    SpellChecker &checker() { return m_checker; }

    /// Finds out which dictionaries there are.
    Q_INVOKABLE void look();
    Q_INVOKABLE void ignore(const QString &word);
    Q_INVOKABLE void addToDictionary(const QString &word);
    /// `suggested` answers.
    Q_INVOKABLE void suggest(const QString &word);

Q_SIGNALS:
    void enabledChanged();
    void dictionariesChanged();
    void suggested(const QString &word, const QStringList &words);

private:
    Settings &m_settings;
    SpellChecker m_checker;
};

/// The misspelt words of one text that is being written.
class SpellMarks : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(otklik::Spelling *spelling READ spelling WRITE setSpelling NOTIFY spellingChanged FINAL REQUIRED)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged FINAL)
    Q_PROPERTY(int cursor READ cursor WRITE setCursor NOTIFY cursorChanged FINAL)
    Q_PROPERTY(QVariantList marks READ marks NOTIFY marksChanged FINAL)

public:
    explicit SpellMarks(QObject *parent = nullptr);

    Spelling *spelling() const { return m_spelling; }
    void setSpelling(Spelling *spelling);
    QString text() const { return m_text; }
    void setText(const QString &text);
    int cursor() const { return m_cursor; }
    /// Where the person is writing: the word that ends there is not finished, and not judged yet.
    void setCursor(int position);
    /// `{start, length}`
    QVariantList marks() const { return m_marks; }

    /// The misspelt word at @p position; empty when there is none. `{start, length, word}`
    Q_INVOKABLE QVariantMap wordAt(int position) const;

Q_SIGNALS:
    void spellingChanged();
    void textChanged();
    void cursorChanged();
    void marksChanged();

private:
    void judge();
    void judgeSoon();

    QPointer<Spelling> m_spelling;
    QString m_text;
    int m_cursor = 0;
    QVariantList m_marks;
    QTimer m_soon; ///< not with every letter
};

} // namespace otklik
