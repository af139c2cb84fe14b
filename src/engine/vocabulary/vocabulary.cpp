// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "vocabulary/vocabulary.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include "core/cut.h"
#include "core/words.h"

namespace plumbline {

std::vector<std::string_view> vocabularyFiles();

namespace {

constexpr std::pair<std::string_view, WordClass> classNames[] = {{"goal", WordClass::Goal},
                                                                 {"target", WordClass::Target},
                                                                 {"actual", WordClass::Actual},
                                                                 {"progress", WordClass::Progress},
                                                                 {"done", WordClass::Done},
                                                                 {"baseline", WordClass::Baseline},
                                                                 {"forecast", WordClass::Forecast},
                                                                 {"earlier", WordClass::Earlier},
                                                                 {"ratio", WordClass::Ratio},
                                                                 {"difference", WordClass::Difference},
                                                                 {"span", WordClass::Span},
                                                                 {"cumulative", WordClass::Cumulative},
                                                                 {"id", WordClass::Id},
                                                                 {"quantity", WordClass::Quantity},
                                                                 {"parent", WordClass::Parent},
                                                                 {"neutral", WordClass::Neutral},
                                                                 {"owner", WordClass::Owner},
                                                                 {"name", WordClass::Name},
                                                                 {"level", WordClass::Level},
                                                                 {"group", WordClass::Group},
                                                                 {"metric", WordClass::Metric},
                                                                 {"unit", WordClass::Unit},
                                                                 {"weight", WordClass::Weight},
                                                                 {"method", WordClass::Method},
                                                                 {"kind", WordClass::Kind},
                                                                 {"start", WordClass::Start},
                                                                 {"due", WordClass::Due},
                                                                 {"updated", WordClass::Updated},
                                                                 {"status", WordClass::Status},
                                                                 {"confidence", WordClass::Confidence},
                                                                 {"share", WordClass::Share},
                                                                 {"date", WordClass::Date},
                                                                 {"period", WordClass::Period},
                                                                 {"remark", WordClass::Remark},
                                                                 {"revision", WordClass::Revision},
                                                                 {"total", WordClass::Total},
                                                                 {"running", WordClass::Running},
                                                                 {"sources", WordClass::Sources},
                                                                 {"organisation", WordClass::Organisation},
                                                                 {"yes", WordClass::Yes},
                                                                 {"no", WordClass::No},
                                                                 {"filler", WordClass::Filler},
                                                                 {"describe", WordClass::Describe},
                                                                 {"responsible", WordClass::Responsible},
                                                                 {"attribute", WordClass::Attribute}};
static_assert(std::size(classNames) == wordClassCount);

constexpr std::size_t shortestStem = 4, shortestPart = 3, shortestEnd = 5, longestHint = 4;
constexpr std::string_view hintNames[hintCount] = {"standing", "flowing", "older",  "newer", "countless",
                                                   "deal",     "money",   "posted", "agent"};

struct Vocabulary {
    std::unordered_map<std::string, std::vector<WordUse>> words;
    std::set<std::string> endings, beginnings;      // articles and joining words that are written to the word
    std::unordered_set<std::string> wholes;         // behind an '=': no parts of words without blanks
    std::set<std::string> joints;                   // letters between two words in one
    std::unordered_map<std::string, bool> gluable;  // words of languages that glue
    struct HintWords {
        std::unordered_set<std::string> words;
        std::vector<std::string> ends;  // of longer words
    };
    std::array<HintWords, hintCount> hints;

    void add(const std::string& folded, WordUse use) {
        std::vector<WordUse>& uses = words[folded];
        for (WordUse& known : uses)
            if (known.kind == use.kind) {
                known.rank = std::min(known.rank, use.rank);
                return;
            }
        uses.push_back(use);
    }

    void noteWhole(const std::string& folded, bool whole) {
        if (!whole)
            wholes.erase(folded);
        else if (!words.contains(folded))
            wholes.insert(folded);
    }
    bool isPart(const std::string& folded) const {
        return words.contains(folded) && !wholes.contains(folded);
    }

    void addLine(std::string_view line, bool& glues) {
        const std::string_view name = trimmed(cutAt(line, ':'));
        if (name == "glued") {
            glues = true;
            while (!line.empty()) joints.insert(foldWord(cutAt(line, ',')));
            return;
        }
        if (name == "ends" || name == "begins") {
            while (!line.empty())
                if (std::string part = foldWord(cutAt(line, ',')); !part.empty())
                    (name == "ends" ? endings : beginnings).insert(std::move(part));
            return;
        }
        for (std::size_t hint = 0; hint < hintCount; ++hint)
            if (name == hintNames[hint]) return addHints(hints[hint], line, glues);
        for (const auto& [className, kind] : classNames) {
            if (className != name) continue;
            for (std::uint16_t rank = 0; !line.empty(); ++rank) {
                const std::string_view word = trimmed(cutAt(line, ','));
                std::string folded = foldWord(word);
                if (folded.empty()) continue;
                noteWhole(folded, word.starts_with('='));
                if (glues) gluable[folded] = true;
                add(folded, {kind, rank});
            }
        }
    }

    // A word behind a hyphen counts as an ending only.
    static void addHints(HintWords& known, std::string_view line, bool glues) {
        while (!line.empty()) {
            const std::string_view word = trimmed(cutAt(line, ','));
            const bool ending = word.starts_with('-');
            std::string folded = foldWord(word);
            if (folded.empty()) continue;
            if (ending || (glues && folded.size() >= shortestEnd)) known.ends.push_back(folded);
            if (!ending) known.words.insert(std::move(folded));
        }
    }

    void addFile(std::string_view file) {
        bool glues = false;
        while (!file.empty()) {
            const std::string_view line = cutAt(file, '\n');
            if (!line.empty() && line.front() != '#') addLine(line, glues);
        }
    }
};

const Vocabulary& vocabulary() {
    static const Vocabulary read = [] {
        Vocabulary all;
        for (std::string_view file : vocabularyFiles()) all.addFile(file);
        for (auto& [word, uses] : all.words)
            std::sort(uses.begin(), uses.end(),
                      [](const WordUse& a, const WordUse& b) { return a.kind < b.kind; });
        return all;
    }();
    return read;
}

// The known word that `folded` begins or ends with, so that the rest is one too.
bool isGluable(const std::string& word) {
    return word.size() >= shortestPart && vocabulary().gluable.contains(word);
}

}  // namespace

const std::vector<WordUse>* usesOf(const std::string& folded) {
    const auto found = vocabulary().words.find(folded);
    return found == vocabulary().words.end() ? nullptr : &found->second;
}

namespace {

// Of a word behind the article or joining word that is written to it; null where none is.
const std::vector<WordUse>* usesBehindArticle(const std::string& folded) {
    for (const std::string& article : vocabulary().beginnings)
        if (folded.size() >= article.size() + shortestStem && folded.starts_with(article))
            if (const auto* uses = usesOf(folded.substr(article.size()))) return uses;
    return nullptr;
}

// A remark is one: "range" is no form of "Rang".
bool mayBeInflected(const std::vector<WordUse>& uses) {
    return std::any_of(uses.begin(), uses.end(),
                       [](const WordUse& use) { return use.kind != WordClass::Remark; });
}

}  // namespace

const std::vector<WordUse>* usesOfInflected(const std::string& folded) {
    if (const auto* uses = usesOf(folded)) return uses;
    for (const std::string& ending : vocabulary().endings)
        if (folded.size() >= ending.size() + shortestStem && folded.ends_with(ending))
            if (const auto* uses = usesOf(folded.substr(0, folded.size() - ending.size()));
                uses && mayBeInflected(*uses))
                return uses;
    return usesBehindArticle(folded);
}

bool isWord(WordClass kind, std::string_view text) {
    const std::string folded = foldWord(text);
    const auto* uses = usesOf(folded);
    if (!uses) uses = usesBehindArticle(folded);
    return uses &&
           std::any_of(uses->begin(), uses->end(), [=](const WordUse& use) { return use.kind == kind; });
}

namespace {

// Folded, split at everything that is neither a letter nor a digit.
std::vector<std::string> wordsOf(std::string_view text) {
    std::vector<std::string> words(1);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t from = at;
        const char32_t c = nextCodePoint(text, at);
        if (c < 0x80 && std::isalnum(static_cast<int>(c)))
            words.back() += static_cast<char>(std::tolower(static_cast<int>(c)));
        else if (const std::string letter = c < 0x80 ? std::string() : foldWord(text.substr(from, at - from));
                 !letter.empty())
            words.back() += letter;
        else if (!isSetOnLetter(c) && !words.back().empty())
            words.emplace_back();
    }
    return words;
}

}  // namespace

namespace {

// Vowels and tones of Thai that belong to the letter before them; vowels that belong to the one behind.
bool isThaiTail(char32_t c) {
    return (c >= 0xe30 && c <= 0xe3a) || c == 0xe45 || (c >= 0xe47 && c <= 0xe4e);
}
bool isThaiLead(char32_t c) {
    return c >= 0xe40 && c <= 0xe44;
}

// Where each letter begins, and the end, of a text whose letters are all of scripts that put no blanks between words, as
// Chinese and Japanese do, or glue them, as Korean does; nothing for others.
std::vector<std::size_t> unspacedLetters(const std::string& folded) {
    std::vector<std::size_t> letters;
    bool open = false;
    for (std::size_t at = 0; at < folded.size();) {
        const std::size_t from = at;
        const char32_t c = nextCodePoint(folded, at);
        if (!isUnspaced(c)) return {};
        if (!open && (letters.empty() || !isThaiTail(c))) letters.push_back(from);
        open = isThaiLead(c);
    }
    letters.push_back(folded.size());
    return letters;
}

}  // namespace

namespace {

bool hasBehindArticle(const std::unordered_set<std::string>& words, const std::string& folded) {
    return std::any_of(vocabulary().beginnings.begin(), vocabulary().beginnings.end(),
                       [&](const std::string& article) {
                           return folded.size() > article.size() && folded.starts_with(article) &&
                                  words.contains(folded.substr(article.size()));
                       });
}

}  // namespace

bool isHint(Hint hint, const std::string& folded) {
    return vocabulary().hints[static_cast<std::size_t>(hint)].words.contains(folded);
}

bool hints(Hint hint, std::string_view text) {
    std::vector<std::string> words;
    for (std::string& word : wordsOf(spelledOut(text))) addUnspacedParts(words, std::move(word));
    const auto& known = vocabulary().hints[static_cast<std::size_t>(hint)];
    for (std::size_t first = 0; first < words.size(); ++first) {
        std::string phrase;
        for (std::size_t i = first; i < std::min(words.size(), first + longestHint); ++i) {
            phrase += words[i];
            if (known.words.contains(phrase) || hasBehindArticle(known.words, phrase)) return true;
        }
        for (const std::string& end : known.ends)
            if (words[first].size() > end.size() && words[first].ends_with(end)) return true;
    }
    return false;
}

void addUnspacedParts(std::vector<std::string>& list, std::string folded, std::size_t most) {
    constexpr std::size_t mostLetters = 60;
    const std::vector<std::size_t> letters = unspacedLetters(folded);
    const std::size_t count = letters.empty() ? 0 : letters.size() - 1;
    if (list.size() >= most) return;
    if (count < 2 || count > mostLetters || usesOf(folded)) return list.push_back(std::move(folded));
    // best[i]: how well the letters before i part; each unknown letter and each word more makes it worse.
    constexpr int unknownLetter = 100, oneWord = 1;
    std::vector<int> cost(count + 1, unknownLetter * static_cast<int>(mostLetters + 1));
    std::vector<std::size_t> from(count + 1, 0);
    cost[0] = 0;
    for (std::size_t end = 1; end <= count; ++end)
        for (std::size_t start = end; start-- > 0;) {
            const bool known =
                vocabulary().isPart(folded.substr(letters[start], letters[end] - letters[start]));
            if (!known && end - start > 1) continue;
            const int more = cost[start] + (known ? oneWord : unknownLetter);
            if (more < cost[end]) cost[end] = more, from[end] = start;
        }
    std::vector<std::string> parts;
    bool open = false;  // letters that nobody knows stay together
    for (std::size_t end = count; end > 0; end = from[end]) {
        std::string part = folded.substr(letters[from[end]], letters[end] - letters[from[end]]);
        const bool known = vocabulary().isPart(part);
        if (!known && open)
            parts.back().insert(0, part);
        else
            parts.push_back(std::move(part));
        open = !known;
    }
    for (std::size_t i = parts.size(); i-- > 0 && list.size() < most;) list.push_back(std::move(parts[i]));
}

std::optional<std::pair<std::string, std::string>> gluedParts(const std::string& folded) {
    if (folded.size() < 2 * shortestPart || usesOf(folded)) return std::nullopt;
    std::optional<std::pair<std::string, std::string>> tail;
    for (std::size_t cut = folded.size() - shortestPart; cut >= shortestPart; --cut) {
        std::string second = folded.substr(cut);
        if (!isGluable(second)) continue;
        std::string first = folded.substr(0, cut);
        if (isGluable(first)) return std::pair(std::move(first), std::move(second));
        for (const std::string& joint : vocabulary().joints)
            if (first.ends_with(joint) && isGluable(first.substr(0, first.size() - joint.size())))
                return std::pair(first.substr(0, first.size() - joint.size()), std::move(second));
        if (second.size() > shortestPart && !tail) tail = std::pair(std::move(first), std::move(second));
        if (tail && second.size() > tail->second.size()) tail = std::pair(folded.substr(0, cut), second);
    }
    return tail;
}

std::vector<std::string_view> knownWords(std::size_t shortest) {
    std::vector<std::string_view> words;
    for (const auto& [word, uses] : vocabulary().words)
        if (word.size() >= shortest) words.push_back(word);
    std::sort(words.begin(), words.end());
    return words;
}

}  // namespace plumbline
