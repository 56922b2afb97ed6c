// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/word_forms.h"

#include <QByteArray>

#include <libstemmer.h>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

// Longer runs are keys and checksums; nobody types them, and they would only make the index large.
constexpr qsizetype LongestWord = 64;

struct Character
{
    char32_t code = 0;
    qsizetype size = 1;
};

Character characterAt(QStringView text, qsizetype at)
{
    const QChar first = text[at];
    if (first.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate()) {
        return {.code = QChar::surrogateToUcs4(first, text[at + 1]), .size = 2};
    }
    return {.code = first.unicode(), .size = 1};
}

struct DeleteStemmer
{
    void operator()(sb_stemmer *stemmer) const { sb_stemmer_delete(stemmer); }
};

// One of a language and a thread: a stemmer keeps its last answer within itself.
class Stemmer
{
public:
    explicit Stemmer(const char *language)
        : m_stemmer(sb_stemmer_new(language, "UTF_8"))
    {
    }
    QString stem(const QString &word) const
    {
        const QByteArray bytes = word.toUtf8();
        const sb_symbol *stem =
            m_stemmer ? sb_stemmer_stem(m_stemmer.get(), reinterpret_cast<const sb_symbol *>(bytes.constData()),
                                        int(bytes.size()))
                      : nullptr;
        if (stem == nullptr) {
            return word; // out of memory: the word as it is
        }
        return QString::fromUtf8(reinterpret_cast<const char *>(stem), sb_stemmer_length(m_stemmer.get()));
    }

private:
    std::unique_ptr<sb_stemmer, DeleteStemmer> m_stemmer;
};

bool isRussian(QChar character)
{
    return character >= u'а' && character <= u'я';
}

bool isEnglish(QChar character)
{
    return character >= u'a' && character <= u'z';
}

} // namespace

QString foldedWord(QStringView word)
{
    QString folded = word.toString().normalized(QString::NormalizationForm_C).toCaseFolded();
    // What is still an accent of its own is the stress that dictionaries and teachers put.
    folded.removeIf([](QChar character) { return character.isMark(); });
    folded.replace(u'ё', u'е');
    folded.truncate(LongestWord);
    if (!folded.isEmpty() && folded.back().isHighSurrogate()) {
        folded.chop(1);
    }
    return folded;
}

QList<TextWord> wordsOf(QStringView text)
{
    QList<TextWord> words;
    qsizetype start = -1;
    const auto finish = [&](qsizetype end) {
        if (start >= 0) {
            const TextRange range{.start = start, .length = end - start};
            if (QString folded = foldedWord(text.sliced(range.start, range.length)); !folded.isEmpty()) {
                words.append({.range = range, .folded = std::move(folded)});
            }
            start = -1;
        }
    };
    for (qsizetype at = 0; at < text.size();) {
        const Character character = characterAt(text, at);
        const bool inWord = QChar::isLetterOrNumber(character.code) || (start >= 0 && QChar::isMark(character.code));
        if (!inWord) {
            finish(at);
        } else if (start < 0) {
            start = at;
        }
        at += character.size;
    }
    finish(text.size());
    return words;
}

QString stemOf(const QString &folded)
{
    if (std::ranges::all_of(folded, isRussian)) {
        static thread_local const Stemmer russian("russian");
        return russian.stem(folded);
    }
    if (std::ranges::all_of(folded, isEnglish)) {
        static thread_local const Stemmer english("english");
        return english.stem(folded);
    }
    return folded;
}

} // namespace otklik
