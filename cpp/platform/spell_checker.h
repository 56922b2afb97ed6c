// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QSet>
#include <QString>
#include <QStringList>
#include <QThread>

#include <functional>
#include <memory>

namespace otklik {

class SpellWorker;

/// Judges words by the dictionaries of the system: Russian for Cyrillic letters, English for Latin ones. The
/// dictionaries are looked into on a thread of their own; every verdict is kept, so that a word costs them one look.
class SpellChecker : public QObject
{
    Q_OBJECT

public:
    enum class Language : quint8 { Unknown, Russian, English };
    enum class Verdict : quint8 { Unknown, Right, Wrong };

    /// A word in a text.
    struct Word
    {
        qsizetype start = 0;
        qsizetype length = 0;
    };

    explicit SpellChecker(QObject *parent = nullptr);
    ~SpellChecker() override;

    /// The words of @p text that can be judged: addresses, numbers and words of mixed letters are none.
    static QList<Word> words(const QString &text);
    static Language languageOf(QStringView word);

    /// What is known of @p word. Unknown ones are looked up; `judged` tells when.
    Verdict verdict(const QString &word);
    /// Passed over from now on, until the program ends.
    void ignore(const QString &word);
    /// Put into the person's own dictionary.
    void add(const QString &word);
    /// What may have been meant by @p word, the likeliest first. @p done runs in this thread, unless @p context is
    /// gone.
    void suggest(const QString &word, QObject *context, std::function<void(const QStringList &)> done);
    /// Looks which dictionaries there are; `dictionariesKnown` tells.
    void look();
    bool areDictionariesKnown() const { return m_known; }
    bool has(Language language) const { return m_languages.contains(language); }

Q_SIGNALS:
    void judged();
    void dictionariesKnown();

private:
    void start();
    void flush();
    void take(const QHash<QString, bool> &verdicts);

    QThread m_thread;
    SpellWorker *m_worker = nullptr; ///< lives in m_thread
    QHash<QString, bool> m_right;
    QSet<QString> m_ignored;
    QSet<QString> m_asked; ///< on their way to the dictionaries
    QStringList m_batch;
    QSet<Language> m_languages;
    bool m_known = false;
    bool m_looking = false;
};

} // namespace otklik
