// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/headings.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <unordered_set>

#include "core/cut.h"
#include "core/words.h"

namespace plumbline {

namespace embedded {
extern const std::string_view headings_txt;
}

namespace {

constexpr std::string_view roleWords[] = {
    "id",     "parent", "goal", "owner", "level", "metric",  "unit",   "baseline", "target", "actual",
    "weight", "method", "kind", "start", "due",   "updated", "status", "share",    "history"};

constexpr std::size_t longestHeading = 120;  // a longer text is a statement, no heading
constexpr std::size_t shortestPart = 3, shortestSlip = 6, shortestTwoSlips = 10, longestSlip = 40;
constexpr int partRank = 100, slipRank = 200;  // added to the rank of a part and of a slip

struct Lexicon {
    std::map<std::string, HeadingMeaning> headings;
    std::unordered_set<std::string> totals;
    std::unordered_set<std::uint32_t> totalStarts;  // the first three letters of the totals' words
};

// The first three letters of a word in lower case; non-ASCII letters all count alike.
std::uint32_t startOf(std::string_view word) {
    std::uint32_t start = 0;
    for (std::size_t i = 0; i < std::min<std::size_t>(3, word.size()); ++i) {
        const auto byte = static_cast<unsigned char>(word[i]);
        if (byte >= 0x80) return 0;
        start = start << 8 | (byte >= 'A' && byte <= 'Z' ? byte + 32u : byte);
    }
    return start;
}

void addLine(Lexicon& lexicon, std::string_view line) {
    if (line.empty() || line.front() == '#') return;
    const std::string_view word = trimmed(cutAt(line, ':'));
    const Result<Role> role = roleNamed(word);
    for (int rank = 0; !line.empty(); ++rank) {
        const std::string_view shown = trimmed(cutAt(line, ','));
        const std::string heading = foldWord(shown);
        if (heading.empty()) continue;
        HeadingMeaning& meaning = lexicon.headings[heading];
        if (role) meaning.roles.push_back({*role, rank});
        if (word == "ignored") meaning.ignored = true;
        if (word == "dimension") meaning.dimension = true;
        if (word == "period") meaning.period = true;
        if (word == "total") {
            meaning.total = true;
            lexicon.totals.insert(heading);
            lexicon.totalStarts.insert(startOf(shown));
        }
    }
}

const Lexicon& lexicon() {
    static const Lexicon read = [] {
        Lexicon lines;
        for (std::string_view rest = embedded::headings_txt; !rest.empty();)
            addLine(lines, cutAt(rest, '\n'));
        for (auto& [heading, meaning] : lines.headings)
            std::stable_sort(meaning.roles.begin(), meaning.roles.end(),
                             [](const HeadingMatch& a, const HeadingMatch& b) { return a.rank < b.rank; });
        return lines;
    }();
    return read;
}

const HeadingMeaning* exact(const std::string& folded) {
    const auto found = lexicon().headings.find(folded);
    return found == lexicon().headings.end() ? nullptr : &found->second;
}

HeadingMeaning withRank(const HeadingMeaning& meaning, Closeness closeness) {
    HeadingMeaning shifted = meaning;
    for (HeadingMatch& match : shifted.roles)
        match.rank += closeness == Closeness::Part ? partRank : slipRank;
    shifted.closeness = closeness;
    return shifted;
}

// Words of a heading, folded: split at blanks and punctuation and where a capital follows a small letter.
// What stands in brackets (mostly a unit) and plain numbers (mostly a year) is left out.
std::vector<std::string> wordsOf(std::string_view heading) {
    std::vector<std::string> words(1);
    int brackets = 0;
    bool small = false;
    for (std::size_t position = 0; position < heading.size();) {
        const std::size_t start = position;
        const char32_t c = nextCodePoint(heading, position);
        if (c == '(' || c == '[') ++brackets;
        const std::string folded = foldWord(heading.substr(start, position - start));
        const bool capital = c != lowerCase(c);
        if ((folded.empty() || (capital && small)) && !words.back().empty()) words.emplace_back();
        if (brackets == 0) words.back() += folded;
        small = !folded.empty() && !capital;
        if ((c == ')' || c == ']') && brackets > 0) --brackets;
    }
    std::erase_if(words, [](const std::string& word) {
        return word.empty() ||
               std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; }) ||
               (word.size() >= 4 && word.starts_with("fy") && word[2] >= '0' && word[2] <= '9');
    });
    return words;
}

bool contains(std::initializer_list<std::string_view> words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool isGeneric(std::string_view word) {
    return contains(
        {"name", "id",    "value",  "amount", "number",  "code",  "date",    "type",   "wert",    "betrag",
         "nr",   "datum", "nummer", "valeur", "montant", "valor", "importe", "valore", "importo", "key"},
        word);
}

bool isComparison(std::string_view word) {
    return contains({"%",           "vs",           "versus",         "variance",
                     "growth",      "attainment",   "delta",          "diff",
                     "difference",  "gap",          "change",         "forecast",
                     "prognose",    "rate",         "ratio",          "zielerreichung",
                     "erfullung",   "abweichung",   "wachstum",       "ecart",
                     "taux",        "croissance",   "variacion",      "diferencia",
                     "crecimiento", "cumplimiento", "variacao",       "crescimento",
                     "atingimento", "scostamento",  "raggiungimento", "crescita",
                     "pct",         "percent"},
                    word);
}

std::string joined(const std::vector<std::string>& words, std::size_t first, std::size_t last) {
    std::string text;
    for (std::size_t i = first; i < last; ++i) text += words[i];
    return text;
}

std::optional<HeadingMeaning> partOf(const std::vector<std::string>& words) {
    const std::size_t n = words.size();
    if (const HeadingMeaning* whole = exact(joined(words, 0, n))) return withRank(*whole, Closeness::Part);
    if (std::any_of(words.begin(), words.end(), isComparison)) {
        HeadingMeaning ignored;
        ignored.ignored = true;
        ignored.closeness = Closeness::Part;
        return ignored;
    }
    const auto usable = [](const std::string& text) {
        return text.size() >= shortestPart && !isGeneric(text);
    };
    for (std::size_t first = 1; first < n; ++first) {
        const std::string text = joined(words, first, n);
        if (const HeadingMeaning* found = usable(text) ? exact(text) : nullptr)
            return withRank(*found, Closeness::Part);
    }
    for (std::size_t last = n - 1; last > 0; --last) {
        const std::string text = joined(words, 0, last);
        if (const HeadingMeaning* found = usable(text) ? exact(text) : nullptr)
            return withRank(*found, Closeness::Part);
    }
    if (n >= 2 && isGeneric(words.back()))
        if (const HeadingMeaning* found = exact(words.back())) return withRank(*found, Closeness::Part);
    return std::nullopt;
}

// German compounds: "Gebietsziel", "Sollabsatz", "Gesamtumsatz".
std::optional<HeadingMeaning> compoundOf(std::string_view word) {
    const auto meaning = [](Role role) {
        HeadingMeaning found;
        found.roles.push_back({role, partRank});
        found.closeness = Closeness::Part;
        return found;
    };
    const auto hasHead = [&](std::initializer_list<std::string_view> heads) {
        return std::any_of(heads.begin(), heads.end(), [&](std::string_view head) {
            return word.size() > head.size() + 2 && word.ends_with(head);
        });
    };
    const auto begins = [&](std::initializer_list<std::string_view> starts) {
        return std::any_of(starts.begin(), starts.end(), [&](std::string_view start) {
            return word.starts_with(start) &&
                   contains({"umsatz", "absatz", "betrag", "menge", "zahl", "zahlen", "wert", "kosten"},
                            word.substr(start.size()));
        });
    };
    if (hasHead({"ziel", "zielwert", "vorgabe", "sollwert", "budget", "quota"}) ||
        begins({"plan", "soll", "ziel"}))
        return meaning(Role::Target);
    if (hasHead({"umsatz", "istwert"}) || begins({"ist"})) return meaning(Role::Actual);
    return std::nullopt;
}

// Optimal string alignment distance, given up above `most`.
std::size_t slips(std::string_view a, std::string_view b, std::size_t most) {
    if (a.size() > b.size() + most || b.size() > a.size() + most || b.size() > longestSlip) return most + 1;
    std::array<std::size_t, longestSlip + 1> before{}, last{}, row{};
    for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], before[j - 2] + 1);
        }
        std::swap(before, last);
        std::swap(last, row);
    }
    return last[b.size()];
}

std::optional<HeadingMeaning> slipOf(const std::string& folded) {
    if (folded.size() < shortestSlip || folded.size() > longestSlip) return std::nullopt;
    const HeadingMeaning* best = nullptr;
    std::size_t fewest = folded.size() >= shortestTwoSlips ? 3 : 2;
    bool doubtful = false;
    for (const auto& [heading, meaning] : lexicon().headings) {
        if (heading.size() < shortestSlip) continue;
        const std::size_t count = slips(folded, heading, fewest);
        if (count > fewest || (count == fewest && !best)) continue;
        const bool same = best && !best->roles.empty() && !meaning.roles.empty() &&
                          best->roles.front().role == meaning.roles.front().role;
        doubtful = count == fewest ? doubtful || !same : false;
        if (count < fewest || !best) best = &meaning;
        fewest = count;
    }
    if (!best || doubtful) return std::nullopt;
    return withRank(*best, Closeness::Slip);
}

}  // namespace

std::string_view roleName(Role role) {
    return roleWords[static_cast<std::size_t>(role)];
}

Result<Role> roleNamed(std::string_view word) {
    const std::string wanted = foldWord(word);
    for (std::size_t i = 0; i < std::size(roleWords); ++i)
        if (roleWords[i] == wanted) return static_cast<Role>(i);
    return Error{ErrorKind::InvalidArgument, {"error.role", {std::string(word)}}};
}

HeadingMeaning meaningOf(std::string_view heading, Closeness farthest) {
    const std::string_view text = trimmed(heading);
    if (text.empty() || text.size() > longestHeading) return {};
    const std::string folded = foldWord(text);
    if (const HeadingMeaning* found = exact(folded)) return *found;
    if (farthest == Closeness::Exact || folded.empty()) return {};
    const std::vector<std::string> words = wordsOf(text);
    if (!words.empty())
        if (const auto part = partOf(words)) return *part;
    if (words.size() == 1)
        if (const auto compound = compoundOf(words.front())) return *compound;
    if (farthest == Closeness::Slip)
        if (const auto slip = slipOf(folded)) return *slip;
    return {};
}

bool isTotalLabel(std::string_view label) {
    const std::string_view text = trimmed(label);
    if (text.empty() || text.size() > longestHeading) return false;
    if (static_cast<unsigned char>(text[0]) < 0x80 && !lexicon().totalStarts.contains(startOf(text)))
        return false;
    return lexicon().totals.contains(foldWord(text));
}

std::optional<std::string_view> totalOf(std::string_view label) {
    const std::string_view text = trimmed(label);
    const std::size_t first = text.find(' '), last = text.rfind(' ');
    if (first == std::string_view::npos || text.size() > longestHeading) return std::nullopt;
    const auto& starts = lexicon().totalStarts;
    if (starts.contains(startOf(text))) {
        for (std::size_t end = last; end != std::string_view::npos && end > 0; end = text.rfind(' ', end - 1))
            if (isTotalLabel(text.substr(0, end))) return trimmed(text.substr(end + 1));
    }
    if (starts.contains(startOf(text.substr(last + 1))) && isTotalLabel(text.substr(last + 1)))
        return trimmed(text.substr(0, last));
    return std::nullopt;
}

}  // namespace plumbline
