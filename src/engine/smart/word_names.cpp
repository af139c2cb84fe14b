// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// The names by which the language files call kinds of words, small sets, parts of words and advice.
#include <algorithm>
#include <iterator>

#include "smart/language_file.h"
#include "smart/lexicon.h"

namespace plumbline {
namespace {

constexpr std::string_view kindNames[] = {
    "function",  "change",  "deliver",   "make",     "vague",         "generic",    "metric",   "adjective",
    "number",    "factor",  "universal", "zero",     "scale",         "percent",    "longunit", "shortunit",
    "by",        "in",      "within",    "this",     "period",        "per",        "last",     "compare",
    "label",     "service", "from",      "to",       "currently",     "determiner", "weekday",  "owner",
    "role",      "range",   "recurring", "periodic", "deadlinelabel", "event",      "goalword", "idea",
    "milestone", "achieve", "create",    "identity", "means",         "place",      "degree",   "finish",
    "after",     "moment",  "artefact",  "state",    "measure",       "currency",   "was",      "duty",
    "joint",     "before",  "turn",      "age",      "ordinal",       "week",       "resource", "repeat"};
static_assert(std::size(kindNames) == wordKindCount && wordKindCount <= 64);
constexpr std::string_view markNames[] = {"noun-follows",
                                          "be",
                                          "fiscal-code",
                                          "period-end-code",
                                          "fiscal-year",
                                          "end-of",
                                          "range-joint",
                                          "time-joint",
                                          "date-joint",
                                          "day-lead",
                                          "day-article",
                                          "ordinal-article",
                                          "day-before",
                                          "day-word",
                                          "of-date",
                                          "base-word",
                                          "possessive",
                                          "at",
                                          "growth",
                                          "over",
                                          "to-bare",
                                          "per-bare",
                                          "elided",
                                          "elided-article",
                                          "year-verb",
                                          "next-phrase",
                                          "article",
                                          "definite",
                                          "subject-article",
                                          "definite-many",
                                          "certain-article",
                                          "many-article",
                                          "done-word",
                                          "nominal-tail",
                                          "of-word",
                                          "of-bare",
                                          "event-link",
                                          "out-of",
                                          "out",
                                          "each-of",
                                          "more",
                                          "into",
                                          "wholly",
                                          "first-one",
                                          "purpose",
                                          "purpose-verb",

                                          "relative",
                                          "vague-adverb",
                                          "no",
                                          "through-with",
                                          "genitive",
                                          "after-word",
                                          "for-long",
                                          "by-means",
                                          "project-event",
                                          "thither",
                                          "way-lead",
                                          "way-only",
                                          "which-article",
                                          "no-participle",
                                          "as",
                                          "separable",
                                          "count-letter",
                                          "start-letter",
                                          "not-next-behind",
                                          "their",
                                          "than",
                                          "age-border",
                                          "age-comparison",
                                          "age-word",
                                          "age-between",
                                          "for-all",
                                          "from-of",
                                          "times-word",
                                          "once-before",
                                          "at-least",
                                          "times",
                                          "and-or",
                                          "preposition",
                                          "where",
                                          "indefinite",
                                          "intent",

                                          "hour",
                                          "clock-o",
                                          "clock",
                                          "clock-word",
                                          "clock-lead",
                                          "top",
                                          "per-letter",
                                          "per-unit-letter",
                                          "season",
                                          "rate-article",
                                          "rhythm-tail",
                                          "metric-adjective",
                                          "active-plural",
                                          "kept-adjective",
                                          "measured-so",
                                          "range-from",
                                          "with",
                                          "end",
                                          "project-word",
                                          "to-the",
                                          "day-part",
                                          "some",
                                          "unit-adjective",
                                          "no-adjective",
                                          "size-symbol",
                                          "mean-word",
                                          "count-noun",
                                          "count-tail",
                                          "comparison",
                                          "in-of",
                                          "half",
                                          "gendered",
                                          "accented",
                                          "no-month",

                                          "month-and-word",
                                          "raise-verb",
                                          "chosen",
                                          "tell"};
static_assert(std::size(markNames) == markCount && markCount <= 128);
constexpr std::string_view partNames[] = {"participle",
                                          "no-participle",
                                          "act-form",
                                          "infinitive",
                                          "infinitive-first",
                                          "no-act",
                                          "nominal",
                                          "state",
                                          "result-state",
                                          "describes",
                                          "done",
                                          "done-many",
                                          "no-done",
                                          "gerund",
                                          "no-thing",
                                          "border-state",
                                          "loan-participle",
                                          "participle-start",
                                          "separable-start",
                                          "milestone",
                                          "act-compound",
                                          "idea",
                                          "metric",
                                          "goal",
                                          "goal-period-start",
                                          "end-of-thing",
                                          "no-end-of-thing",
                                          "period-end",
                                          "days-start",
                                          "weeks-start",
                                          "years-start",
                                          "several",
                                          "many",
                                          "points",
                                          "next-behind-start",
                                          "active-start",
                                          "times",
                                          "mid-start",
                                          "adverb",
                                          "adjective",
                                          "nationality",
                                          "description",
                                          "tells",
                                          "year-code-start",
                                          "week-code-start",
                                          "half-code-start",
                                          "of-certain",
                                          "number-unit",
                                          "number-teen",
                                          "number-ten",
                                          "number-and",
                                          "number-hundred",
                                          "number-thousand",
                                          "object-article"};
static_assert(std::size(partNames) == partCount);
constexpr std::string_view adviceNames[] = {"advice-s", "advice-s-other", "advice-m",      "advice-m-other",
                                            "advice-t", "advice-ok",      "advice-agreed", "advice-two"};

template <std::size_t count>
std::optional<std::size_t> placeIn(const std::string_view (&names)[count], std::string_view name) {
    const auto* const found = std::find(std::begin(names), std::end(names), name);
    return found == std::end(names) ? std::nullopt : std::optional<std::size_t>(found - std::begin(names));
}

}  // namespace

std::optional<WordKind> wordKindNamed(std::string_view name) {
    const auto place = placeIn(kindNames, name);
    return place ? std::optional(static_cast<WordKind>(*place)) : std::nullopt;
}

std::optional<Mark> wordMarkNamed(std::string_view name) {
    const auto place = placeIn(markNames, name);
    return place ? std::optional(static_cast<Mark>(*place)) : std::nullopt;
}

std::optional<Part> wordPartNamed(std::string_view name) {
    const auto place = placeIn(partNames, name);
    return place ? std::optional(static_cast<Part>(*place)) : std::nullopt;
}

std::optional<Advice> adviceNamed(std::string_view name) {
    const auto place = placeIn(adviceNames, name);
    return place ? std::optional(static_cast<Advice>(*place)) : std::nullopt;
}

}  // namespace plumbline
