// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include <array>

#include "columns.h"
#include "core/civil_date.h"
#include "dice.h"

namespace plumbline::adversary {
namespace {

bool isLetter(char c) {
    return (c & 0x80) != 0 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

std::vector<std::string> wordsOf(const std::string& heading) {
    std::vector<std::string> words(1);
    for (const char c : heading) {
        if (isLetter(c))
            words.back() += c;
        else if (!words.back().empty())
            words.emplace_back();
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

// ASCII and the letters of Latin-1 in UTF-8: enough for the languages here.
std::string cased(std::string word, char from, char to) {
    for (std::size_t i = 0; i < word.size(); ++i) {
        const bool latin = i > 0 && static_cast<unsigned char>(word[i - 1]) == 0xC3;
        const unsigned char c = static_cast<unsigned char>(word[i]);
        if (!latin && word[i] >= from && word[i] <= to) word[i] = static_cast<char>(word[i] ^ 0x20);
        if (latin && from == 'a' && c >= 0xA0 && c <= 0xBE) word[i] = static_cast<char>(c - 0x20);
        if (latin && from == 'A' && c >= 0x80 && c <= 0x9E) word[i] = static_cast<char>(c + 0x20);
    }
    return word;
}

std::string snake(const std::string& heading) {
    std::string text;
    for (const std::string& word : wordsOf(heading))
        text.append(text.empty() ? "" : "_").append(cased(word, 'A', 'Z'));
    return text;
}

std::string camel(const std::string& heading) {
    std::string text;
    for (std::string word : wordsOf(heading)) {
        if (word[0] >= 'a' && word[0] <= 'z') word[0] = static_cast<char>(word[0] ^ 0x20);
        text += word;
    }
    return text;
}

}  // namespace

Headings::Headings(const Recipe& recipe, const PhraseBook& book, int year)
    : recipe_(recipe), book_(book), year_(year) {
    const Dice dice(recipe.seed);
    const bool several = recipe.isOneOf({Measures::Several, Measures::SeveralBanded});
    const bool flow =
        !recipe.is(Domain::Objectives) && !recipe.isOneOf({Measures::Percents, Measures::LevelsOverTime});
    namesMeasure_ = several || (flow && recipe.is(Wording::Drawn) && dice.inPercent(50, "names measure"));
    measure_ = phrase("measure");
    otherMeasure_ = phrase("measure-other");
    target_ = namesMeasure_ ? filled(phrase("target-of"), "{m}", measure_) : phrase("target");
    actual_ = namesMeasure_ ? filled(phrase("actual-of"), "{m}", measure_) : phrase("actual");
    otherTarget_ = filled(phrase("target-of"), "{m}", otherMeasure_);
    otherActual_ = filled(phrase("actual-of"), "{m}", otherMeasure_);
}

const std::string& Headings::phrase(const std::string& role, std::uint64_t index) const {
    const auto& phrases = book_.of(role);
    if (recipe_.is(Wording::Usual)) return phrases.front();
    return phrases[Dice(recipe_.seed).below(phrases.size(), role, index)];
}

std::string Headings::styled(const std::string& heading) const {
    const bool one = Dice(recipe_.seed).inPercent(50, "style");
    switch (recipe_.of<Style>()) {
        case Style::Snake:
            return snake(heading);
        case Style::Camel:
            return camel(heading);
        case Style::Upper:
            return cased(heading, 'a', 'z');
        case Style::Prefix:
            return one ? "Custom field (" + heading + ")" : "fld" + camel(heading);
        case Style::Plain:
        case Style::Unit:
        case Style::Year:
            break;  // those two only stand behind figures
    }
    return heading;
}

std::string Headings::quarter(int index) const {
    return filled(phrase("quarter"), "{n}", std::to_string(index + 1));
}

Head Headings::period(int index) const {
    const std::string year = std::to_string(year_);
    const PeriodText text = recipe_.of<PeriodText>();
    if (recipe_.is(Time::Quarters)) {
        if (text == PeriodText::Short || text == PeriodText::Long) return {quarter(index), {}};
        return {filled(filled(phrase("quarter-year"), "{n}", std::to_string(index + 1)), "{y}", year), {}};
    }
    const std::string& brief = book_.of("month-short")[index];
    switch (text) {
        case PeriodText::Short:
            return {brief, {}};
        case PeriodText::Long:
            return {book_.of("month-long")[index], {}};
        case PeriodText::Dates:
            return {{}, static_cast<double>(dayOf({year_, index + 1, 1}))};
        case PeriodText::Iso:
            return {year + (index < 9 ? "-0" : "-") + std::to_string(index + 1), {}};
        case PeriodText::WithYear:
            break;
    }
    const bool full = Dice(recipe_.seed).inPercent(50, "month and year");
    return {full ? brief + " " + year : brief + "-" + year.substr(2), {}};
}

}  // namespace plumbline::adversary
