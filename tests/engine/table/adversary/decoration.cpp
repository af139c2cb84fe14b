// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "decoration.h"

namespace plumbline::adversary {

std::string Decoration::phrase(const std::string& role) const {
    const auto& phrases = book.of(role);
    if (recipe.is(Wording::Usual)) return phrases.front();
    return phrases[Dice(recipe.seed).below(phrases.size(), role)];
}

std::uint32_t Decoration::titles(Sheet& sheet, std::uint32_t column) const {
    if (recipe.is(Title::None)) return 0;
    sheet.text(0, column, filled(phrase("title"), "{y}", std::to_string(year)));
    sheet.at(0, column).bold = true;
    if (recipe.is(Title::One)) return 1;
    if (recipe.is(Title::Two))
        sheet.text(1, column, phrase("subtitle"));
    else
        sheet.at(1, column);
    return 2;
}

void Decoration::below(Sheet& sheet, std::uint32_t row, std::uint32_t column) const {
    if (!recipe.is(Footnote::None)) {
        if (recipe.is(Footnote::AfterBlank)) ++row;
        sheet.text(row++, column, phrase("footnote"));
    }
    if (!recipe.isOneOf({SecondTable::ListBelow, SecondTable::NumbersBelow})) return;
    row += 2;
    const bool numbers = recipe.is(SecondTable::NumbersBelow);
    sheet.text(row++, column, phrase(numbers ? "below-heading" : "list-heading"));
    double share = 0.02;
    for (const std::string& item : book.of(numbers ? "below" : "list")) {
        sheet.text(row, column, item);
        if (numbers) {
            sheet.at(row, column + 1) = SheetCell::of(share);
            sheet.at(row, column + 1).kind = FormatKind::Percent;
            share += 0.03;
        }
        ++row;
    }
}

void Decoration::beside(Sheet& sheet, std::uint32_t headingRow, const Forest& forest) const {
    const std::uint32_t column = sheet.columns() + 1;
    if (recipe.is(SecondTable::ListBeside)) {
        sheet.text(headingRow, column, phrase("list-heading"));
        std::uint32_t row = headingRow;
        for (const std::string& item : book.of("list")) sheet.text(++row, column, item);
    }
    if (!recipe.is(SecondTable::RosterBeside)) return;
    sheet.text(headingRow, column, phrase("roster-heading"));
    sheet.text(headingRow, column + 1, phrase("roster-group"));
    const auto& people = book.of("person");
    const auto& places = book.of("state");
    const std::size_t shift = Dice(recipe.seed).below(people.size(), "roster");
    for (std::uint32_t i = 0; i < 2 + forest.goals.size() / 2; ++i) {
        sheet.text(headingRow + 1 + i, column, people[(shift + i) % people.size()]);
        sheet.text(headingRow + 1 + i, column + 1, places[i % places.size()]);
    }
}

}  // namespace plumbline::adversary
