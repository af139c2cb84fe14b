// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include <string>

#include "core/words.h"
#include "smart/lexicon.h"
#include "smart/statement.h"
#include "smart/statement_text.h"
#include "smart/two_goals.h"

namespace plumbline {
namespace {

using Kind = WordKind;

// The goal as it is quoted: without blanks around it and a full stop; a long one up to a word's end.
struct QuotedGoal {
    std::string words;
    std::size_t place = 0;  // where an addition is put in
};

std::string_view withoutStop(std::string_view goal) {
    constexpr std::string_view stops = ".!;,:";
    while (!goal.empty() && stops.find(goal.back()) != std::string_view::npos)
        goal = trimmed(goal.substr(0, goal.size() - 1));
    return goal;
}

std::string_view shortened(std::string_view goal) {
    constexpr std::size_t longest = 160;
    if (goal.size() <= longest) return goal;
    const std::size_t blank = goal.substr(0, longest).rfind(' ');
    if (blank != std::string_view::npos && blank > 0) return goal.substr(0, blank);
    std::size_t position = 0, end = 0;  // no blank: up to a whole character
    while (position < longest) {
        end = position;
        nextCodePoint(goal, position);
    }
    return goal.substr(0, end);
}

// German infinitives end their clause: additions stand before them.
bool isFinalInfinitive(const StatementText& text, std::size_t i) {
    return isVerbLast(text) &&
           text.isAny(i,
                      {Kind::Change, Kind::Deliver, Kind::Make, Kind::Create, Kind::Factor, Kind::Achieve}) &&
           !text.isCapital(i) && text.ends(i, Part::Infinitive);
}

QuotedGoal quoted(const StatementReading& reading, const StatementText& words, std::string_view text) {
    const std::string_view whole = withoutStop(trimmed(text));
    const std::string_view goal = shortened(whole);
    QuotedGoal quote{std::string(goal), goal.size()};
    if (goal.size() < whole.size()) {
        quote.words += " …";
        quote.place = quote.words.size();
        return quote;
    }
    const auto before = static_cast<std::size_t>(goal.data() - text.data());
    std::size_t last = words.count();  // of the words of the goal, without its stops
    while (last > 0 && words.token(last - 1).first >= before + goal.size()) --last;
    if (last > 1 && isFinalInfinitive(words, last - 1))
        quote.place = words.token(last - 1).first - before;
    else if (reading.timeBound.last == before + goal.size() && reading.timeBound.first > before)
        quote.place = reading.timeBound.first - before;  // "Improve onboarding | this quarter"
    while (quote.place > 0 && quote.words[quote.place - 1] == ' ') --quote.place;
    return quote;
}

// Each "{goal for … in …}" of the sentence becomes the goal with the addition put in.
std::string filled(std::string_view sentence, const QuotedGoal& goal) {
    constexpr std::string_view mark = "{goal";
    std::string result;
    for (;;) {
        const std::size_t at = sentence.find(mark), end = sentence.find('}', at);
        result += sentence.substr(0, at);
        if (at == std::string_view::npos || end == std::string_view::npos) return result;
        std::string words = goal.words;
        const std::string_view addition = sentence.substr(at + mark.size(), end - at - mark.size());
        words.insert(addition.starts_with(',') ? words.size() : goal.place, addition);
        result += words;
        sentence.remove_prefix(end + 1);
    }
}

// The statement's verb names a degree: "raise", "senken".
bool namesDegree(const StatementText& text) {
    for (std::size_t i = 0; i < text.count(); ++i) {
        if (text.isAny(i, {Kind::Identity, Kind::Vague})) return false;
        if (text.is(i, Kind::Degree)) return true;
    }
    return false;
}

// "{second}" becomes the second of two goals in one statement; nothing where there is one.
std::string partingAdviceOf(const StatementText& words, Language language) {
    const auto second = secondGoal(words);
    if (!second) return {};
    constexpr std::string_view mark = "{second}";
    std::string sentence(lexicon().advice(language, Advice::Two));
    const std::size_t at = sentence.find(mark);
    if (at == std::string::npos) return {};
    const std::string_view goal = withoutStop(words.shown(*second, words.count() - 1));
    std::string quote(shortened(goal));
    if (quote.size() < goal.size()) quote += " …";
    return sentence.replace(at, mark.size(), quote);
}

std::string withParting(std::string advice, const std::string& parting) {
    if (!advice.empty() && !parting.empty()) advice += ' ';
    return advice + parting;
}

}  // namespace

std::string Statement::advice(const StatementReading& seen) const {
    const StatementText& words = *words_;
    Advice advice = seen.owner.holds ? Advice::Agree : Advice::Owner;
    if (!seen.specific.holds)
        advice = seen.measurable.holds || namesDegree(words) ? Advice::Specific : Advice::SpecificOther;
    else if (!seen.measurable.holds)
        advice = namesDegree(words) ? Advice::Measure : Advice::MeasureOther;
    else if (!seen.timeBound.holds)
        advice = Advice::Deadline;
    return plumbline::withParting(filled(lexicon().advice(seen.language, advice), quoted(seen, words, text_)),
                                  partingAdviceOf(words, seen.language));
}

std::string Statement::withParting(std::string advice) const {
    return plumbline::withParting(std::move(advice), partingAdviceOf(*words_, reading_.language));
}

}  // namespace plumbline
