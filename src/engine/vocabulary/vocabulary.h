// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The words that people write into headings and labels, in every language at once, each with what it may say.
//
//     usesOf("quota")->front().kind;            // WordClass::Target
//     isWord(WordClass::Total, "Zwischensumme") // true, whatever the case and the accents
//     gluedParts("gebietsziel")                 // "gebiet", "ziel": German and Dutch glue words together
//
// The words stand in words_*.txt, one file a language; a new language is a new file. Behind an '=' a word of a script
// without blanks counts by itself only, and not as a part: "計" of "設計" is no total. A word may belong to
// several classes ("Ziel" is a statement or an amount): what stands beside it and the content decide.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace plumbline {

enum class WordClass : std::uint8_t {
    Goal,  // before Target: a word that may be both is a statement first
    Target,
    Actual,
    Progress,    // how far, as stated
    Done,        // whether it is done
    Baseline,    // where it began
    Forecast,    // what is expected to come
    Earlier,     // of the year before
    Difference,  // computed from the others
    Ratio,
    Cumulative,
    Quantity,  // what is measured: "revenue"
    Neutral,   // "value", "amount": a number of some kind
    Span,      // "annual", "weekly"
    Id,
    Parent,
    Owner,
    Name,
    Level,
    Group,
    Metric,
    Unit,
    Weight,
    Method,
    Kind,
    Start,
    Due,
    Updated,
    Status,
    Confidence,  // how sure somebody is, as stated
    Share,
    Date,
    Period,
    Revision,
    Responsible,  // an owner who answers for a goal, and does not name it: "assignee"
    Attribute,    // a group that only describes: "state", never a level beside the rows' names
    Describe,     // says more of a goal than its name: "description"
    Remark,
    Total,
    Organisation,  // begins the name of a department: "ministry", "Abteilung": one owner, whatever "and" is in it
    Running,  // the label of a row that adds up what stands above it, again and again
    Sources,  // begins a remark below a table: "Prepared by"
    Yes,
    No,
    Filler,
};
inline constexpr std::size_t wordClassCount = 45;

struct WordUse {
    WordClass kind = WordClass::Goal;
    std::uint16_t rank = 0;  // 0 is the surest word of its class in its language
};

// What a folded word or phrase ("keyresult") may say; null where no language knows it.
const std::vector<WordUse>* usesOf(const std::string& folded);
// The same for a word with an ending of its language taken off ("quotas"), or the article before it ("الهدف").
const std::vector<WordUse>* usesOfInflected(const std::string& folded);

bool isWord(WordClass kind, std::string_view text);

// Words that are no roles of columns but say something of what they stand in.
enum class Hint : std::uint8_t {
    Standing,   // a measure that is a level, of which the last value counts: "score", "headcount", "…index"
    Flowing,    // a measure that is counted in a time, and adds up over times: "sales", "calls"
    Older,      // the first of several versions: "original"
    Newer,      // the last: "revised"
    Countless,  // a quantity of whatever the row names: "pieces"
    Deal,       // what a booking is one of: "orders", "contracts"
    Money,      // a figure that is nothing but money, and adds up: "budget", "spent"
    Posted,     // when something became known: "posting date"
    Agent,      // behind a participle, who did it: "done by"
};
inline constexpr std::size_t hintCount = 9;
// Whether some word or phrase of the text gives the hint: "Customer satisfaction score", "Qualitätsindex".
bool hints(Hint hint, std::string_view text);
bool isHint(Hint hint, const std::string& folded);

// Two known words in one, in the languages that write so; nothing for a word that is known itself.
std::optional<std::pair<std::string, std::string>> gluedParts(const std::string& folded);

// Adds the known words of a text in a script without blanks between them, as many and as long as they are; the text itself
// where it is known or of another script: "销售目标" is "销售", "目标". The list grows to `most` and no further.
void addUnspacedParts(std::vector<std::string>& list, std::string folded, std::size_t most = std::size_t(-1));

// For each known word of at least `shortest` bytes, in the order of the folded words.
std::vector<std::string_view> knownWords(std::size_t shortest);

}  // namespace plumbline
