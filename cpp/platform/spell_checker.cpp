// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/spell_checker.h"

#include <QPointer>
#include <QRegularExpression>

#include <Sonnet/Speller>

#include <algorithm>
#include <array>

namespace otklik {

using namespace Qt::StringLiterals;

namespace {

/// Verdicts kept; more than an operator types in a day.
constexpr qsizetype MostVerdicts = 20'000;
constexpr qsizetype LongestWord = 60;
constexpr qsizetype MostSuggestions = 6;

bool isWordMark(QChar c)
{
    return c == u'-' || c == u'\'' || c == u'’';
}

} // namespace

/// Has the dictionaries, in a thread of its own: loading one takes a good part of a second.
class SpellWorker : public QObject
{
public:
    QSet<SpellChecker::Language> languages()
    {
        load();
        QSet<SpellChecker::Language> present;
        for (const Dictionary &dictionary : m_dictionaries) {
            if (dictionary.speller) {
                present.insert(dictionary.language);
            }
        }
        return present;
    }
    QHash<QString, bool> judge(const QStringList &words)
    {
        load();
        QHash<QString, bool> verdicts;
        for (const QString &word : words) {
            verdicts.insert(word, isRight(word));
        }
        return verdicts;
    }
    QStringList suggest(const QString &word)
    {
        load();
        const Sonnet::Speller *speller = spellerFor(word);
        return speller == nullptr ? QStringList() : speller->suggest(word).mid(0, MostSuggestions);
    }
    void add(const QString &word)
    {
        load();
        if (Sonnet::Speller *speller = spellerFor(word)) {
            speller->addToPersonal(word);
        }
    }

private:
    struct Dictionary
    {
        SpellChecker::Language language = SpellChecker::Language::Unknown;
        QLatin1StringView code;
        std::unique_ptr<Sonnet::Speller> speller;
    };

    void load()
    {
        if (m_loaded) {
            return;
        }
        m_loaded = true;
        const QStringList installed = Sonnet::Speller().availableLanguages();
        for (Dictionary &dictionary : m_dictionaries) {
            const auto found = std::ranges::find_if(
                installed, [&dictionary](const QString &code) { return code.startsWith(dictionary.code); });
            if (found != installed.end()) {
                auto speller = std::make_unique<Sonnet::Speller>(*found);
                if (speller->isValid()) {
                    dictionary.speller = std::move(speller);
                }
            }
        }
    }
    Sonnet::Speller *spellerFor(QStringView word)
    {
        const SpellChecker::Language language = SpellChecker::languageOf(word);
        const auto found = std::ranges::find(m_dictionaries, language, &Dictionary::language);
        return found == m_dictionaries.end() ? nullptr : found->speller.get();
    }
    bool isRight(const QString &word)
    {
        const Sonnet::Speller *speller = spellerFor(word);
        if (speller == nullptr || speller->isCorrect(word)) {
            return true; // without a dictionary nothing can be said against a word
        }
        // Words put together with hyphens are right when their parts are.
        const QStringList parts = word.split(u'-', Qt::SkipEmptyParts);
        return parts.size() > 1 &&
               std::ranges::all_of(parts, [speller](const QString &part) { return speller->isCorrect(part); });
    }

    std::array<Dictionary, 2> m_dictionaries{Dictionary{SpellChecker::Language::Russian, "ru"_L1, nullptr},
                                             Dictionary{SpellChecker::Language::English, "en"_L1, nullptr}};
    bool m_loaded = false;
};

SpellChecker::SpellChecker(QObject *parent)
    : QObject(parent)
{
}

SpellChecker::~SpellChecker()
{
    m_thread.quit();
    m_thread.wait();
}

SpellChecker::Language SpellChecker::languageOf(QStringView word)
{
    bool cyrillic = false;
    bool latin = false;
    for (const QChar c : word) {
        if (c.isLetter()) {
            cyrillic = cyrillic || c.script() == QChar::Script_Cyrillic;
            latin = latin || c.script() == QChar::Script_Latin;
        }
    }
    if (cyrillic == latin) {
        return Language::Unknown;
    }
    return cyrillic ? Language::Russian : Language::English;
}

QList<SpellChecker::Word> SpellChecker::words(const QString &text)
{
    // Addresses of pages, mail and files are no words, however many they contain.
    static const QRegularExpression address(
        uR"(\S*(?:://|@|\\|/)\S*|\bwww\.\S+|\b[\w-]+\.(?:ru|com|org|net|io|рф)\b)"_s,
        QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::CaseInsensitiveOption);
    QString searched = text;
    for (const QRegularExpressionMatch &match : address.globalMatch(text)) {
        std::fill_n(searched.begin() + match.capturedStart(), match.capturedLength(), u' ');
    }
    QList<Word> found;
    for (qsizetype at = 0; at < searched.size();) {
        if (!searched.at(at).isLetterOrNumber()) {
            ++at;
            continue;
        }
        qsizetype end = at;
        bool digits = false;
        while (end < searched.size() &&
               (searched.at(end).isLetterOrNumber() || searched.at(end).isMark() ||
                (isWordMark(searched.at(end)) && end + 1 < searched.size() && searched.at(end + 1).isLetter()))) {
            digits = digits || searched.at(end).isNumber();
            ++end;
        }
        const qsizetype length = end - at;
        if (!digits && length > 1 && length <= LongestWord &&
            languageOf(QStringView(searched).sliced(at, length)) != Language::Unknown) {
            found.append({.start = at, .length = length});
        }
        at = end;
    }
    return found;
}

SpellChecker::Verdict SpellChecker::verdict(const QString &word)
{
    if (const auto known = m_right.constFind(word); known != m_right.cend()) {
        return *known ? Verdict::Right : Verdict::Wrong;
    }
    if (!m_asked.contains(word)) {
        if (m_batch.isEmpty()) {
            QMetaObject::invokeMethod(this, &SpellChecker::flush, Qt::QueuedConnection);
        }
        m_asked.insert(word);
        m_batch.append(word);
    }
    return Verdict::Unknown;
}

void SpellChecker::ignore(const QString &word)
{
    m_ignored.insert(word);
    m_right.insert(word, true);
    emit judged();
}

void SpellChecker::add(const QString &word)
{
    start();
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, word] { worker->add(word); });
    ignore(word);
}

void SpellChecker::suggest(const QString &word, QObject *context, std::function<void(const QStringList &)> done)
{
    start();
    QMetaObject::invokeMethod(m_worker,
                              [this, worker = m_worker, word, context = QPointer(context), done = std::move(done)] {
                                  const QStringList words = worker->suggest(word);
                                  QMetaObject::invokeMethod(this, [words, context, done] {
                                      if (context) {
                                          done(words);
                                      }
                                  });
                              });
}

void SpellChecker::look()
{
    if (m_known || m_looking) {
        return;
    }
    m_looking = true;
    start();
    QMetaObject::invokeMethod(m_worker, [this, worker = m_worker] {
        const QSet<Language> languages = worker->languages();
        QMetaObject::invokeMethod(this, [this, languages] {
            m_languages = languages;
            m_known = true;
            emit dictionariesKnown();
        });
    });
}

void SpellChecker::start()
{
    if (m_worker == nullptr) {
        m_worker = new SpellWorker;
        m_worker->moveToThread(&m_thread);
        connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
        m_thread.setObjectName(u"spelling"_s);
        m_thread.start(QThread::LowPriority);
    }
}

void SpellChecker::flush()
{
    start();
    QMetaObject::invokeMethod(m_worker, [this, worker = m_worker, batch = std::exchange(m_batch, {})] {
        const QHash<QString, bool> verdicts = worker->judge(batch);
        QMetaObject::invokeMethod(this, [this, verdicts] { take(verdicts); });
    });
}

void SpellChecker::take(const QHash<QString, bool> &verdicts)
{
    if (m_right.size() > MostVerdicts) {
        m_right.clear(); // rare, and the dictionaries are quick
        for (const QString &word : std::as_const(m_ignored)) {
            m_right.insert(word, true);
        }
    }
    for (const auto &[word, right] : verdicts.asKeyValueRange()) {
        m_asked.remove(word);
        if (!m_right.contains(word)) { // it may have been passed over meanwhile
            m_right.insert(word, right);
        }
    }
    emit judged();
}

} // namespace otklik
