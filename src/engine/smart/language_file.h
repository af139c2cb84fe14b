// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Reads a language's file (smart_en.txt explains its lines) into what it says of words, and into the rest of the language.
//
//     LanguageText english;
//     std::vector<Record> records;
//     readLanguageFile(file, 0, english, texts, records);      // texts keeps what the parts look at

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "smart/lexicon.h"

namespace plumbline {

// One thing that a file says of one word.
struct Record {
    std::uint64_t hash = 0;
    double value = 0;
    std::uint8_t language = 0, what = 0;  // a kind; a mark from kinds on; or that phrases begin with it
    static constexpr std::uint8_t starts = 255;
};
static_assert(wordKindCount + markCount < Record::starts);

struct LanguageText {
    Order order = Order::NounLast;
    bool smallMonths = false;
    std::array<std::string, adviceCount> advice;
    LanguageParts parts;
    LetterModel spelling;
    std::u32string letters;
    std::vector<std::string_view> rules;
};

void readLanguageFile(std::string_view file, std::size_t language, LanguageText& text,
                      std::deque<std::string>& texts, std::vector<Record>& records);
std::optional<Advice> adviceNamed(std::string_view name);

}  // namespace plumbline
