// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/spelling.h"

#include "models/settings.h"

#include <chrono>

namespace otklik {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Spelling::Spelling(Settings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
    connect(&settings, &Settings::spellCheckChanged, this, &Spelling::enabledChanged);
    connect(&settings, &Settings::languageChanged, this, &Spelling::dictionariesChanged);
    connect(&m_checker, &SpellChecker::dictionariesKnown, this, &Spelling::dictionariesChanged);
}

bool Spelling::isEnabled() const
{
    return m_settings.spellCheck();
}

QString Spelling::missing() const
{
    if (!m_checker.areDictionariesKnown()) {
        return {};
    }
    const bool russian = m_checker.has(SpellChecker::Language::Russian);
    const bool english = m_checker.has(SpellChecker::Language::English);
    if (!russian && !english) {
        return tr("This computer has no dictionaries. Install hunspell-ru and hunspell-en-us");
    }
    if (!russian) {
        return tr("This computer has no Russian dictionary. Install hunspell-ru");
    }
    return english ? QString() : tr("This computer has no English dictionary. Install hunspell-en-us");
}

void Spelling::look()
{
    m_checker.look();
}

void Spelling::ignore(const QString &word)
{
    m_checker.ignore(word);
}

void Spelling::addToDictionary(const QString &word)
{
    m_checker.add(word);
}

void Spelling::suggest(const QString &word)
{
    m_checker.suggest(word, this, [this, word](const QStringList &words) { emit suggested(word, words); });
}

SpellMarks::SpellMarks(QObject *parent)
    : QObject(parent)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(80ms);
    connect(&m_soon, &QTimer::timeout, this, &SpellMarks::judge);
}

void SpellMarks::setSpelling(Spelling *spelling)
{
    if (m_spelling == spelling) {
        return;
    }
    if (m_spelling) {
        m_spelling->disconnect(this);
        m_spelling->checker().disconnect(this);
    }
    m_spelling = spelling;
    if (spelling != nullptr) {
        connect(spelling, &Spelling::enabledChanged, this, &SpellMarks::judge);
        connect(&spelling->checker(), &SpellChecker::judged, this, &SpellMarks::judge);
    }
    judgeSoon();
    emit spellingChanged();
}

void SpellMarks::setText(const QString &text)
{
    if (m_text != text) {
        m_text = text;
        judgeSoon();
        emit textChanged();
    }
}

void SpellMarks::setCursor(int position)
{
    if (m_cursor != position) {
        m_cursor = position;
        judgeSoon();
        emit cursorChanged();
    }
}

QVariantMap SpellMarks::wordAt(int position) const
{
    for (const QVariant &mark : m_marks) {
        const QVariantMap word = mark.toMap();
        const int start = word.value(u"start"_s).toInt();
        const int length = word.value(u"length"_s).toInt();
        if (position >= start && position <= start + length && start + length <= m_text.size()) {
            return {{u"start"_s, start}, {u"length"_s, length}, {u"word"_s, m_text.sliced(start, length)}};
        }
    }
    return {};
}

void SpellMarks::judgeSoon()
{
    if (!m_soon.isActive()) { // not restarted: somebody who never pauses sees it too
        m_soon.start();
    }
}

void SpellMarks::judge()
{
    QVariantList marks;
    if (m_spelling && m_spelling->isEnabled()) {
        const QList<SpellChecker::Word> words = SpellChecker::words(m_text);
        for (const SpellChecker::Word &word : words) {
            const bool unfinished = word.start + word.length == m_cursor && m_cursor == m_text.size();
            if (!unfinished &&
                m_spelling->checker().verdict(m_text.sliced(word.start, word.length)) == SpellChecker::Verdict::Wrong) {
                marks.append(QVariantMap{{u"start"_s, word.start}, {u"length"_s, word.length}});
            }
        }
    }
    if (m_marks != marks) {
        m_marks = marks;
        emit marksChanged();
    }
}

} // namespace otklik
