// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "smart/number_words.h"

namespace plumbline {
namespace {

using Kind = WordKind;

constexpr std::string_view germanUnits[] = {"ein",  "eins",  "zwei",   "drei", "vier",
                                            "funf", "sechs", "sieben", "acht", "neun"};
constexpr std::string_view germanTeens[] = {"zehn",     "elf",      "zwolf",    "dreizehn", "vierzehn",
                                            "funfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn"};
constexpr std::string_view germanTens[] = {"zwanzig", "dreissig", "vierzig", "funfzig",
                                           "sechzig", "siebzig",  "achtzig", "neunzig"};

template <std::size_t count>
bool cutOne(std::string_view& word, const std::string_view (&of)[count]) {
    std::string_view longest;
    for (std::string_view part : of)
        if (word.starts_with(part) && part.size() > longest.size()) longest = part;
    word.remove_prefix(longest.size());
    return !longest.empty();
}

bool cut(std::string_view& word, std::string_view part) {
    if (!word.starts_with(part)) return false;
    word.remove_prefix(part.size());
    return true;
}

// Below a hundred: "funfundzwanzig", "zwolf", "sieben".
bool cutSmall(std::string_view& word) {
    if (cutOne(word, germanTeens)) return true;
    if (cutOne(word, germanTens)) return true;
    std::string_view rest = word;
    if (!cutOne(rest, germanUnits)) return false;
    std::string_view tens = rest;
    if (cut(tens, "und") && cutOne(tens, germanTens)) rest = tens;
    word = rest;
    return true;
}

// "zweihundert", "hundertfunfzig"
bool cutBelowThousand(std::string_view& word) {
    std::string_view rest = word;
    if (cutOne(rest, germanUnits) && cut(rest, "hundert")) {
        word = rest;
        cut(word, "und");
        cutSmall(word);
        return true;
    }
    if (!cut(word, "hundert")) return cutSmall(word);
    cutSmall(word);
    return true;
}

}  // namespace

bool isGermanNumber(std::string_view folded) {
    constexpr std::size_t longest = 48;
    if (folded.size() < 4 || folded.size() > longest) return false;
    const bool below = cutBelowThousand(folded);
    if (folded.empty()) return below;
    if (!cut(folded, "tausend")) return false;
    if (!folded.empty()) cutBelowThousand(folded);
    return folded.empty();
}

std::size_t lastOfNumberWords(const StatementText& text, std::size_t i) {
    constexpr int mostWords = 8;
    std::size_t last = text.lastOf(i);
    for (int words = 1; words < mostWords; ++words) {
        std::size_t next = last + 1;
        const bool joined = text.isSign(next, '-') || (text.is(next, Kind::Joint) && !isGerman(text));
        if (joined) ++next;
        const bool more = text.is(next, Kind::Number) || (!joined && text.is(next, Kind::Scale));
        if (!more || (text.isSign(last + 1, '-') && text.token(next).spaceBefore)) return last;
        last = text.lastOf(next);
    }
    return last;
}

}  // namespace plumbline
