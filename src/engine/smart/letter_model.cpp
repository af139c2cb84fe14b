// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "smart/letter_model.h"

#include <cmath>

namespace plumbline {
namespace {

constexpr std::size_t border = 26, other = 27;

std::size_t letterOf(char c) {
    return c >= 'a' && c <= 'z' ? static_cast<std::size_t>(c - 'a') : other;
}

// Calls visit(three letters as one number) along the word, from border to border.
template <class Visit>
void forEachThree(std::string_view word, std::size_t letters, Visit visit) {
    std::size_t before = border, last = border;
    for (std::size_t i = 0; i <= word.size(); ++i) {
        const std::size_t next = i < word.size() ? letterOf(word[i]) : border;
        visit((before * letters + last) * letters + next);
        before = last;
        last = next;
    }
}

}  // namespace

void LetterModel::add(std::string_view word) {
    counts_.resize(threes);
    forEachThree(word, letters, [&](std::size_t three) { ++counts_[three]; });
}

void LetterModel::finish() {
    counts_.resize(threes);
    likelihoods_.resize(counts_.size());
    constexpr double unseen = 0.05, sixteenths = 16;
    for (std::size_t pair = 0; pair < letters * letters; ++pair) {
        double all = unseen * letters;
        for (std::size_t next = 0; next < letters; ++next) all += counts_[pair * letters + next];
        for (std::size_t next = 0; next < letters; ++next) {
            const std::size_t three = pair * letters + next;
            likelihoods_[three] = static_cast<std::int16_t>(
                std::lround(sixteenths * std::log2((counts_[three] + unseen) / all)));
        }
    }
    counts_ = {};
}

int LetterModel::likelihood(std::string_view word) const {
    int sum = 0;
    forEachThree(word, letters, [&](std::size_t three) { sum += likelihoods_[three]; });
    return sum;
}

void LetterModels::add(const LetterModel& finished) {
    threes_.resize(LetterModel::threes);
    for (std::size_t three = 0; three < LetterModel::threes; ++three)
        threes_[three][count_] = finished.likelihoods_[three];
    ++count_;
}

LetterModels::Likelihoods LetterModels::likelihoods(std::string_view word) const {
    Likelihoods sums{};
    forEachThree(word, LetterModel::letters, [&](std::size_t three) {
        for (std::size_t i = 0; i < most; ++i) sums[i] += threes_[three][i];
    });
    return sums;
}

}  // namespace plumbline
