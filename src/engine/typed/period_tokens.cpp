// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "typed/period_tokens.h"

#include <map>
#include <string>

#include "core/cut.h"
#include "core/words.h"

namespace plumbline {

namespace embedded {
extern const std::string_view periods_txt;
}

namespace {

using WordKind = PeriodWordKind;
using Word = PeriodWord;

Word wordOf(std::string_view name) {
    constexpr std::pair<std::string_view, WordKind> kinds[] = {
        {"quarter", WordKind::Quarter}, {"half", WordKind::Half},     {"monthnumber", WordKind::MonthNumber},
        {"week", WordKind::Week},       {"fiscal", WordKind::Fiscal}, {"joiner", WordKind::Joiner}};
    for (const auto& [word, kind] : kinds)
        if (word == name) return {kind, 0, false};
    // "month 3", "quarter 1": a word that needs no number beside it.
    constexpr std::pair<std::string_view, WordKind> named[] = {{"month ", WordKind::Month},
                                                               {"quarter ", WordKind::Quarter},
                                                               {"half ", WordKind::Half},
                                                               {"numeral ", WordKind::Numeral}};
    for (const auto& [start, kind] : named) {
        if (!name.starts_with(start)) continue;
        int number = 0;
        for (char c : name.substr(start.size())) number = number * 10 + (c - '0');
        return {kind, number, false};
    }
    return {};
}

const std::map<std::string, Word>& words() {
    static const std::map<std::string, Word> read = [] {
        std::map<std::string, Word> all;
        for (std::string_view rest = embedded::periods_txt; !rest.empty();) {
            std::string_view line = cutAt(rest, '\n');
            if (line.empty() || line.front() == '#') continue;
            const std::string_view name = trimmed(cutAt(line, ':'));
            const Word word = wordOf(name);
            while (!line.empty()) {
                const auto at = all.try_emplace(foldWord(cutAt(line, ',')), word).first;
                at->second.dayBehind = at->second.dayBehind || name == "daybehind";
            }
        }
        return all;
    }();
    return read;
}

// A run of letters of scripts without blanks in two at `cut`, each with what it says.
void partAt(std::string_view text, std::vector<PeriodToken>& tokens, std::size_t i, std::size_t cut) {
    PeriodToken rest = tokens[i];
    tokens[i].last = rest.first = cut;
    tokens[i].word = periodWord(foldWord(text.substr(tokens[i].first, cut - tokens[i].first)));
    rest.word = periodWord(foldWord(text.substr(cut, rest.last - cut)));
    rest.joined = true;
    tokens.insert(tokens.begin() + static_cast<std::ptrdiff_t>(i) + 1, rest);
}

bool isPeriodWord(WordKind kind) {
    return kind == WordKind::Quarter || kind == WordKind::Half || kind == WordKind::MonthNumber ||
           kind == WordKind::Week || kind == WordKind::Fiscal;
}

// "一月目标", "目标一季度": a named period at one end of such a run; "年第", "季度目标" behind a number: the period's word.
void partUnspaced(std::string_view text, std::vector<PeriodToken>& tokens, std::size_t i) {
    const PeriodToken whole = tokens[i];
    std::size_t second = whole.first;
    if (!isUnspaced(nextCodePoint(text, second))) return;
    const bool counted = i > 0 && tokens[i - 1].digits && whole.joined;
    const bool counts = i + 1 < tokens.size() && tokens[i + 1].digits && tokens[i + 1].joined;
    std::size_t from = whole.first, best = 0;
    const bool behind = i + 1 < tokens.size() && tokens[i + 1].digits && isThai(nextCodePoint(text, from));
    for (std::size_t cut = second; cut < whole.last; nextCodePoint(text, cut)) {
        const PeriodWord left = periodWord(foldWord(text.substr(whole.first, cut - whole.first))),
                         right = periodWord(foldWord(text.substr(cut, whole.last - cut)));
        const bool period = left.month > 0 || right.month > 0 || (counted && left.kind != WordKind::None) ||
                            (counts && right.kind == WordKind::Joiner);
        if (behind && isPeriodWord(right.kind)) {  // "เป้าหมายไตรมาสที่ 1"
            best = cut;
            break;
        }
        if (period) best = cut;  // the longest word in front
    }
    if (best != 0) partAt(text, tokens, i, best);
}

// "ม.ค.": dots between the letters of a Thai abbreviation.
bool joinsThai(char32_t c, char32_t before, std::string_view text, std::size_t behind) {
    return c == '.' && isThai(before) && behind < text.size() && isThai(nextCodePoint(text, behind));
}

// Years of the Buddhist era, beside Thai words: 2568 and 68 are 2025.
void fromBuddhistEra(std::vector<PeriodToken>& tokens) {
    constexpr int era = 543, shortEra = era - 500;
    for (PeriodToken& token : tokens) {
        if (!token.digits) continue;
        if (token.length == 4 && token.value >= firstPeriodYear + era && token.value <= lastPeriodYear + era)
            token.value -= era;
        if (token.length == 2 && token.value >= 57) token.value -= shortEra;
    }
}

// "I квартал", "Quý II", "Γ' τρίμηνο": a numeral in letters beside the word that it counts.
void readNumerals(std::vector<PeriodToken>& tokens) {
    const auto counts = [&](std::size_t i) {
        const bool period = tokens[i].word.kind == WordKind::Quarter || tokens[i].word.kind == WordKind::Half;
        return period && tokens[i].word.month == 0 && tokens[i].length > 1;
    };
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        PeriodToken& token = tokens[i];
        if (token.word.kind != WordKind::Numeral) continue;
        if ((i == 0 || !counts(i - 1)) && (i + 1 == tokens.size() || !counts(i + 1))) continue;
        token.digits = true;
        token.length = 1;
        token.value = token.word.month;
        token.word = {};
    }
}

}  // namespace

// Runs of digits and runs of letters.
std::vector<PeriodToken> periodTokens(std::string_view text) {
    std::vector<PeriodToken> tokens;
    bool open = false, dotted = false, thai = false;
    char32_t before = 0;
    for (std::size_t position = 0; position < text.size();) {
        const std::size_t start = position;
        const char32_t c = nextCodePoint(text, position);
        const bool digit = c >= '0' && c <= '9';
        const bool letter = !digit && !foldWord(text.substr(start, position - start)).empty();
        if (isDirection(c) || isSetOnLetter(c) || joinsThai(c, before, text, position)) continue;
        before = c;
        thai = thai || isThai(c);
        if (!digit && !letter) {
            dotted = open && c == '.';
            open = false;
            continue;
        }
        if (!open || tokens.back().digits != digit) {
            const bool joined = open || (dotted && digit && tokens.back().length == 1);  // "T.4"
            tokens.push_back({start, start, digit, false, joined, 0, 0, {}});
            open = true;
        }
        dotted = false;
        PeriodToken& token = tokens.back();
        token.last = position;
        ++token.length;
        if (digit && token.length <= 6) token.value = token.value * 10 + static_cast<int>(c - '0');
    }
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].digits) continue;
        tokens[i].word = periodWord(foldWord(text.substr(tokens[i].first, tokens[i].last - tokens[i].first)));
        if (tokens[i].word.kind == WordKind::None && tokens[i].length > 1) partUnspaced(text, tokens, i);
    }
    readNumerals(tokens);
    if (thai) fromBuddhistEra(tokens);
    return tokens;
}

bool isYear(const PeriodToken& token) {
    return token.digits && !token.used && token.length == 4 && token.value >= firstPeriodYear &&
           token.value <= lastPeriodYear;
}

PeriodWord periodWord(const std::string& folded) {
    const auto found = words().find(folded);
    return found == words().end() ? PeriodWord() : found->second;
}

}  // namespace plumbline
