// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "nonsense.h"

#include <string_view>

#include "dice.h"

namespace plumbline::adversary {
namespace {

constexpr std::size_t wordsOfRole = 8;

// Two closed syllables and a third: long enough to be no slip of a known word.
std::string word(const Dice& dice, std::uint64_t index) {
    static constexpr std::string_view starts = "bdfgklmnprstvz", vowels = "aeiou", ends = "lmnprstkdf";
    std::string text;
    for (std::uint64_t syllable = 0; syllable < 3; ++syllable) {
        const std::uint64_t at = index * 3 + syllable;
        text += starts[dice.below(starts.size(), "start", at)];
        text += vowels[dice.below(vowels.size(), "vowel", at)];
        if (syllable < 2) text += ends[dice.below(ends.size(), "end", at)];
    }
    text[0] = static_cast<char>(text[0] ^ 0x20);
    return text;
}

std::string sentence(const Dice& dice, std::uint64_t index, std::uint64_t words) {
    std::string text = word(dice, index);
    for (std::uint64_t i = 1; i < words; ++i) text.append(" ").append(word(dice, index + i * wordsOfRole));
    return text;
}

std::string_view slotOf(const std::string& role) {
    if (role == "target-of" || role == "actual-of") return "{m}";
    if (role == "period-total" || role == "group-total" || role == "level-id") return "{n}";
    return {};
}

}  // namespace

std::vector<std::string> nonsenseFor(const std::string& role, const std::string& language,
                                     const std::vector<std::string>& months) {
    const Dice dice(Dice(0).roll(role) + Dice(0).roll(language));
    const std::string slot(slotOf(role));
    std::vector<std::string> phrases;
    for (std::size_t i = 0; i < wordsOfRole; ++i) {
        const std::string made = word(dice, i);
        if (role == "title")
            phrases.push_back(sentence(dice, i, 2) + " {y}");
        else if (role == "subtitle" || role == "footnote")
            phrases.push_back(sentence(dice, i, 4));
        else if (role == "revision")
            phrases.push_back("{t} " + made + ", {t} " + word(dice, i + wordsOfRole));
        else if (slot.empty())
            phrases.push_back(made);
        else
            phrases.push_back(i % 2 == 0 ? made + " " + slot : slot + " " + made);
    }
    if (role == "revision" && months.size() == 12)
        phrases.push_back("{t} " + months[0] + ", {t} " + months[6]);
    return phrases;
}

const std::vector<std::string>& headingRoles() {
    static const std::vector<std::string> roles = {"target",        "actual",         "target-of",
                                                   "actual-of",     "measure",        "measure-other",
                                                   "forecast",      "last-year",      "difference",
                                                   "attainment",    "cumulative",     "revision",
                                                   "name",          "goal",           "kpi",
                                                   "rep",           "product",        "manager",
                                                   "parent",        "parent-id",      "id",
                                                   "outline",       "region",         "team",
                                                   "sub-objective", "objective",      "key-result",
                                                   "level-id",      "owner",          "status",
                                                   "stated",        "figure-target",  "figure-actual",
                                                   "figure",        "month",          "year",
                                                   "period-total",  "total",          "group-total",
                                                   "title",         "subtitle",       "footnote",
                                                   "list-heading",  "roster-heading", "roster-group",
                                                   "below-heading", "state-heading",  "rank-heading",
                                                   "mail-heading",  "phone-heading",  "comment-heading"};
    return roles;
}

}  // namespace plumbline::adversary
