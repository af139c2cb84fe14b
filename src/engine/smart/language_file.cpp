// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "smart/language_file.h"

#include <charconv>

#include "core/cut.h"
#include "core/words.h"

namespace plumbline {
namespace {

struct EntryHash {
    std::uint64_t whole = 0, first = 0;  // first: of several words
};

// Apostrophes and hyphens separate words.
EntryHash hashOf(std::string_view entry, LetterModel* spelling) {
    EntryHash hash;
    std::string word;
    std::size_t words = 0;
    const auto take = [&] {
        if (word.empty()) return;
        const std::uint64_t of = nameHash(word);
        if (spelling && word.size() > 3) spelling->add(word);
        if (words == 0) hash.first = of;
        hash.whole = phraseHash(hash.whole, of);
        ++words;
        word.clear();
    };
    for (std::size_t position = 0; position < entry.size();) {
        const char32_t c = nextCodePoint(entry, position);
        c == '\'' || c == 0x2019 || c == '-' || isBlankSpace(c) ? take() : appendFolded(word, c);
    }
    take();
    if (words < 2) hash.first = 0;
    return hash;
}

}  // namespace

std::uint64_t phraseHash(std::uint64_t soFar, std::uint64_t word) {
    return soFar == 0 ? word : (soFar ^ word >> 7) * 0x9e3779b97f4a7c15u + word;
}

namespace {

class FileReader {
  public:
    FileReader(std::size_t language, LanguageText& text, std::deque<std::string>& texts,
               std::vector<Record>& records)
        : language_(language), text_(text), texts_(texts), records_(records) {}

    void read(std::string_view file) {
        while (!file.empty()) {
            std::string_view line = cutAt(file, '\n');
            if (line.empty() || line.front() == '#') continue;
            const std::string_view name = trimmed(cutAt(line, ':'));
            readLine(name, line);
        }
    }

  private:
    void readLine(std::string_view name, std::string_view line) {
        if (const auto kind = wordKindNamed(name)) return readWords(static_cast<std::size_t>(*kind), line);
        if (name.starts_with("set ")) {
            if (const auto mark = wordMarkNamed(name.substr(4)))
                readWords(wordKindCount + static_cast<std::size_t>(*mark), line);
        } else if (name.starts_with("part ")) {
            if (const auto part = wordPartNamed(name.substr(5))) readParts(*part, line);
        } else if (name.starts_with("rule ")) {
            text_.rules.emplace_back(name.data() + 5,
                                     static_cast<std::size_t>(line.data() + line.size() - name.data()) - 5);
        } else if (name.starts_with("forms")) {
            readForms(trimmed(name.substr(5)), line);
        } else if (const auto advice = adviceNamed(name)) {
            text_.advice[static_cast<std::size_t>(*advice)] = trimmed(line);
        } else if (name == "letter") {
            readLetters(line);
        } else if (name == "order") {
            text_.order = trimmed(line) == "verb-last"    ? Order::VerbLast
                          : trimmed(line) == "noun-first" ? Order::NounFirst
                                                          : Order::NounLast;
        } else if (name == "months") {
            text_.smallMonths = trimmed(line) == "small";
        }
    }
    void readWords(std::size_t what, std::string_view line);
    void addWord(std::size_t what, std::string_view entry, double value);
    void addForms(std::size_t what, std::string_view entry, double value);
    void readForms(std::string_view ending, std::string_view line);
    void readParts(Part part, std::string_view line);
    void readLetters(std::string_view line) {
        for (std::size_t position = 0; position < line.size();)
            if (const char32_t c = nextCodePoint(line, position); c >= 0x80) text_.letters += c;
    }

    // "forms ar: ando, amos": what stands for the ending in a verb's other forms.
    struct Forms {
        std::string_view ending;
        std::vector<std::string_view> others;
    };
    std::vector<Forms> forms_;
    std::size_t language_;
    LanguageText& text_;
    std::deque<std::string>& texts_;
    std::vector<Record>& records_;
};

void FileReader::readForms(std::string_view ending, std::string_view line) {
    Forms forms{ending, {}};
    while (!line.empty()) forms.others.push_back(trimmed(cutAt(line, ',')));
    forms_.push_back(std::move(forms));
}

void FileReader::addWord(std::size_t what, std::string_view entry, double value) {
    const auto language = static_cast<std::uint8_t>(language_);
    const EntryHash hash = hashOf(entry, what < wordKindCount ? &text_.spelling : nullptr);
    records_.push_back({hash.whole, value, language, static_cast<std::uint8_t>(what)});
    if (hash.first != 0) records_.push_back({hash.first, 0, language, Record::starts});
}

// "aumentar~" and "clean~ up" are the verb and its forms, by the longest ending that is told; "book [the]" is the verb
// with each article.
void FileReader::addForms(std::size_t what, std::string_view entry, double value) {
    constexpr std::string_view article = "[the]";
    if (entry.ends_with(article)) {
        const std::string verb(entry.substr(0, entry.size() - article.size()));
        for (std::string_view one : text_.parts[static_cast<std::size_t>(Part::ObjectArticle)])
            addWord(what, verb + std::string(one), value);
        return;
    }
    const std::size_t mark = entry.find('~');
    if (mark == std::string_view::npos) return addWord(what, entry, value);
    const std::string_view verb = entry.substr(0, mark);
    const std::string rest(entry.substr(mark + 1));
    addWord(what, std::string(verb) + rest, value);
    const Forms* longest = nullptr;
    for (const Forms& forms : forms_)
        if (verb.ends_with(forms.ending) && (!longest || forms.ending.size() > longest->ending.size()))
            longest = &forms;
    if (!longest) return;
    const std::string stem(verb.substr(0, verb.size() - longest->ending.size()));
    for (std::string_view other : longest->others) addWord(what, stem + std::string(other) + rest, value);
}

void FileReader::readWords(std::size_t what, std::string_view line) {
    while (!line.empty()) {
        std::string_view entry = trimmed(cutAt(line, ','));
        double value = 0;
        if (const std::size_t equals = entry.find('='); equals != std::string_view::npos) {
            std::from_chars(entry.data() + equals + 1, entry.data() + entry.size(), value);
            entry = entry.substr(0, equals);
        }
        addForms(what, entry, value);
    }
}

// Looked for in folded words; the endings of participles in words as they are written, where the accent tells them.
void FileReader::readParts(Part is, std::string_view line) {
    const bool written = is == Part::Done || is == Part::DoneMany || is == Part::NoDone;
    while (!line.empty()) {
        const std::string_view one = trimmed(cutAt(line, ','));
        text_.parts[static_cast<std::size_t>(is)].push_back(
            texts_.emplace_back(written ? std::string(one) : foldWord(one)));
    }
}

}  // namespace

void readLanguageFile(std::string_view file, std::size_t language, LanguageText& text,
                      std::deque<std::string>& texts, std::vector<Record>& records) {
    FileReader(language, text, texts, records).read(file);
}

}  // namespace plumbline
