// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What stands around a table of goals without being part of it: titles, footnotes, other tables.

#include "dice.h"
#include "forest.h"
#include "phrase_book.h"
#include "recipe.h"
#include "sheet.h"

namespace plumbline::adversary {

struct Decoration {
    const Recipe& recipe;
    const PhraseBook& book;
    int year = 2025;

    std::uint32_t titles(Sheet& sheet, std::uint32_t column) const;  // returns the row below them
    void below(Sheet& sheet, std::uint32_t row, std::uint32_t column) const;
    void beside(Sheet& sheet, std::uint32_t headingRow, const Forest& forest) const;
    bool titleShowsYear() const { return !recipe.is(Title::None); }

  private:
    std::string phrase(const std::string& role) const;
};

}  // namespace plumbline::adversary
