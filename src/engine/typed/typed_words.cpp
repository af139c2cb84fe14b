// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "typed/typed_words.h"

#include <algorithm>
#include <bitset>
#include <optional>
#include <unordered_map>
#include <vector>

#include "core/cut.h"
#include "core/words.h"
#include "typed/text_tokens.h"

namespace plumbline {

namespace embedded {
extern const std::string_view money_txt;
}

std::vector<std::string_view> typedFiles();

namespace {

constexpr std::pair<std::string_view, TypedKind> kindNames[] = {
    {"scale", TypedKind::Scale},
    {"short", TypedKind::ShortScale},
    {"continental", TypedKind::Scale},
    {"capital", TypedKind::CapitalScale},
    {"rupee", TypedKind::RupeeScale},
    {"and", TypedKind::And},
    {"from", TypedKind::From},
    {"minus", TypedKind::Minus},
    {"ormore", TypedKind::OrMore},
    {"orless", TypedKind::OrLess},
    {"after", TypedKind::After},
    {"within", TypedKind::Within},
    {"early", TypedKind::Around},
    {"percent", TypedKind::Percent},
    {"approximate", TypedKind::Approximate},
    {"atmost", TypedKind::AtMost},
    {"atleast", TypedKind::AtLeast},
    {"nodata", TypedKind::NoData},
    {"to", TypedKind::To},
    {"of", TypedKind::Of},
    {"until", TypedKind::Until},
    {"before", TypedKind::Before},
    {"end", TypedKind::End},
    {"begin", TypedKind::Begin},
    {"middle", TypedKind::Middle},
    {"yearend", TypedKind::YearEnd},
    {"quarterend", TypedKind::QuarterEnd},
    {"monthend", TypedKind::MonthEnd},
    {"fiscal", TypedKind::Fiscal},
    {"calendar", TypedKind::Calendar},
    {"open", TypedKind::Open},
    {"vague", TypedKind::Vague},
    {"ordinal", TypedKind::Ordinal},
    {"weekday", TypedKind::Weekday},
};

int numberIn(std::string_view text) {
    int number = 0;
    for (char c : text)
        if (c >= '0' && c <= '9') number = number * 10 + (c - '0');
    return number;
}

// "scale 3 6": the kind with its numbers.
TypedWord wordOf(std::string_view head) {
    std::string_view rest = trimmed(head);
    const std::string_view name = cutAt(rest, ' ');
    const auto known = std::find_if(std::begin(kindNames), std::end(kindNames),
                                    [=](const auto& kind) { return kind.first == name; });
    TypedWord word{
        known == std::end(kindNames) ? TypedKind::Weekday : known->second, 0, 0, name == "continental", {}};
    word.number = numberIn(cutAt(rest, ' '));
    word.other = numberIn(rest);
    return word;
}

class Vocabulary {
  public:
    Vocabulary() {
        for (std::string_view file : typedFiles()) readLines(file, wordOf);
        readLines(embedded::money_txt, [](std::string_view head) {
            const bool dollar = head == "dollar";
            return TypedWord{dollar ? TypedKind::Dollar : TypedKind::Currency, 0, 0, false,
                             dollar ? "" : head};
        });
    }

    std::span<const TypedWord> of(std::string_view phrase) const {
        if (!mayBegin(phrase.substr(0, phrase.find(' ')))) return {};
        const auto found = words_.find(std::string(phrase));
        return found == words_.end() ? std::span<const TypedWord>() : found->second;
    }

    bool mayBegin(std::string_view word) const { return starts_[startOf(word)]; }

  private:
    static constexpr std::size_t mostStarts = 8192;  // many more than first words

    // Two words share a place seldom: by their length and first three bytes.
    static std::size_t startOf(std::string_view word) {
        std::size_t start = word.size();
        for (std::size_t i = 0; i < 3 && i < word.size(); ++i)
            start = start * 37 + static_cast<unsigned char>(word[i]);
        return start % mostStarts;
    }

    template <class WordOf>
    void readLines(std::string_view rest, WordOf wordFor) {
        while (!rest.empty()) {
            std::string_view line = cutAt(rest, '\n');
            if (line.empty() || line.front() == '#') continue;
            const TypedWord word = wordFor(trimmed(cutAt(line, ':')));
            while (!line.empty()) add(cutAt(line, ','), word);
        }
    }

    void add(std::string_view text, const TypedWord& word) {
        const std::string phrase = phraseOf(TextTokens(text));
        starts_.set(startOf(std::string_view(phrase).substr(0, phrase.find(' '))));
        std::vector<TypedWord>& known = words_[phrase];
        const bool twice = std::any_of(known.begin(), known.end(),
                                       [&](const TypedWord& other) { return other.kind == word.kind; });
        if (!twice) known.push_back(word);
    }

    // The words of a phrase as a text is matched against it.
    static std::string phraseOf(const TextTokens& tokens) {
        std::string phrase;
        for (std::size_t i = 0; i < tokens.size(); ++i)
            if (tokens.isWord(i)) phrase.append(phrase.empty() ? "" : " ").append(tokens[i].text);
        return phrase;
    }

    std::unordered_map<std::string, std::vector<TypedWord>> words_;
    std::bitset<mostStarts> starts_;
};

const Vocabulary& vocabulary() {
    static const Vocabulary all;
    return all;
}

std::optional<int> powerOf(std::string_view word) {
    for (const TypedWord& known : typedWords(word))
        if (known.kind == TypedKind::ShortScale || known.kind == TypedKind::CapitalScale ||
            (known.kind == TypedKind::Scale && known.other == 0))
            return known.number;
    return std::nullopt;
}

}  // namespace

std::span<const TypedWord> typedWords(std::string_view phrase) {
    return vocabulary().of(phrase);
}

bool mayBeginTypedWords(std::string_view word) {
    return vocabulary().mayBegin(word);
}

ScaledCurrency scaledCurrency(std::string_view word) {
    for (std::size_t cut = 1; cut < word.size(); ++cut)
        for (const TypedWord& known : typedWords(word.substr(cut)))
            if (known.kind == TypedKind::Currency)
                if (const auto power = powerOf(word.substr(0, cut))) return {*power, known.unit};
    return {};
}

}  // namespace plumbline
