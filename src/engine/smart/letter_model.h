// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// How a language spells: the threes of letters of its words, by which a word that the lexicon does not know
// still tells its language.
//
//     LetterModel german, english;
//     for (…) german.add("auftrag"), …;
//     german.likelihood("auftragsanfragen") > english.likelihood("auftragsanfragen");
//
// Words are folded: small letters without accents. A likelihood is a sum of logarithms to base 2, in
// sixteenths; it is comparable between models for the same word only.

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace plumbline {

class LetterModel {
  public:
    static constexpr std::size_t letters = 28;  // a to z, the border of a word, anything else
    static constexpr std::size_t threes = letters * letters * letters;

    void add(std::string_view word);
    void finish();  // from counts to likelihoods; nothing is added after
    int likelihood(std::string_view word) const;

  private:
    friend class LetterModels;
    std::vector<std::uint32_t> counts_;
    std::vector<std::int16_t> likelihoods_;
};

// Several languages' models side by side, so that a word is looked up once.
class LetterModels {
  public:
    static constexpr std::size_t most = 8;
    using Likelihoods = std::array<int, most>;

    void add(const LetterModel& finished);
    Likelihoods likelihoods(std::string_view word) const;
    std::size_t bytes() const { return threes_.size() * sizeof(threes_[0]); }

  private:
    std::size_t count_ = 0;
    std::vector<std::array<std::int16_t, most>> threes_;
};

}  // namespace plumbline
