// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "smart/number_words.h"

namespace plumbline {
namespace {

using Kind = WordKind;

// Cuts the longest of the language's parts off the front.
bool cut(std::string_view& word, Language language, Part part) {
    std::string_view longest;
    for (std::string_view one : lexicon().parts(language, part))
        if (word.starts_with(one) && one.size() > longest.size()) longest = one;
    word.remove_prefix(longest.size());
    return !longest.empty();
}

// Below a hundred: "funfundzwanzig", "zwolf", "sieben", "ventisette".
bool cutSmall(std::string_view& word, Language language) {
    if (cut(word, language, Part::NumberTeen)) return true;
    if (cut(word, language, Part::NumberTen)) {
        if (lexicon().parts(language, Part::NumberAnd).empty()) cut(word, language, Part::NumberUnit);
        return true;
    }
    std::string_view rest = word;
    if (!cut(rest, language, Part::NumberUnit)) return false;
    std::string_view tens = rest;
    if (cut(tens, language, Part::NumberAnd) && cut(tens, language, Part::NumberTen)) rest = tens;
    word = rest;
    return true;
}

// "zweihundert", "hundertfunfzig", "duecento"
bool cutBelowThousand(std::string_view& word, Language language) {
    std::string_view rest = word;
    if (cut(rest, language, Part::NumberUnit) && cut(rest, language, Part::NumberHundred)) {
        word = rest;
        cut(word, language, Part::NumberAnd);
        cutSmall(word, language);
        return true;
    }
    if (!cut(word, language, Part::NumberHundred)) return cutSmall(word, language);
    cutSmall(word, language);
    return true;
}

}  // namespace

bool isCompoundNumber(std::string_view folded, Language language) {
    constexpr std::size_t longest = 48;
    if (folded.size() < 4 || folded.size() > longest || lexicon().parts(language, Part::NumberUnit).empty())
        return false;
    const bool below = cutBelowThousand(folded, language);
    if (folded.empty()) return below;
    if (!cut(folded, language, Part::NumberThousand)) return false;
    if (!folded.empty()) cutBelowThousand(folded, language);
    return folded.empty();
}

std::size_t lastOfNumberWords(const StatementText& text, std::size_t i) {
    constexpr int mostWords = 8;
    std::size_t last = text.lastOf(i);
    for (int words = 1; words < mostWords; ++words) {
        std::size_t next = last + 1;
        const bool joined = text.isSign(next, '-') || (text.is(next, Kind::Joint) && !isVerbLast(text));
        if (joined) ++next;
        const bool more = text.is(next, Kind::Number) || (!joined && text.is(next, Kind::Scale));
        if (!more || (text.isSign(last + 1, '-') && text.token(next).spaceBefore)) return last;
        last = text.lastOf(next);
    }
    return last;
}

}  // namespace plumbline
