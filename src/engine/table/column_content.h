// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What a column holds, judged from a sample of its rows.
//
//     contentOf(sheet, 1, 2).mostlyNumbers();   // true for 300000, "k. A.", "120.000"

#include <string>

#include "table/sheet_view.h"

namespace plumbline {

struct ColumnContent {
    std::uint32_t sampled = 0, numbers = 0, dates = 0, numberTexts = 0, dateTexts = 0, texts = 0,
                  distinct = 0;
    std::uint32_t blanks = 0;       // texts that say that there is no figure: "–", "n/a"
    std::uint32_t periodTexts = 0;  // of the texts: names of months, quarters and the like
    std::uint32_t dayNumbers = 0;   // of the numbers: those that could be days from 1950 to 2100
    std::uint32_t people = 0;       // of the texts: those that look like the name of a person or a team
    std::uint32_t ids = 0;          // of all: whole numbers and short codes without blanks
    std::uint32_t yesNo = 0;        // of all texts: "yes", "no", "done"
    std::uint32_t errors = 0;       // cells that show an error: not filled, but meant to be numbers
    std::uint32_t percents = 0;     // of the numbers: those shown as percentages
    std::uint32_t distinctNumbers = 0;
    std::uint32_t zeros = 0;  // of the numbers
    std::uint32_t phones = 0;
    std::uint32_t mails = 0;  // of the texts: addresses
    std::uint32_t filled() const { return numbers + dates + numberTexts + dateTexts + texts; }
    bool mostlyNumbers() const {
        return numbers + numberTexts > 0 && (numbers + numberTexts) * 2 >= filled();
    }
    bool onlyZeros() const { return numbers > 1 && zeros == numbers && numberTexts == 0; }
    bool mostlyTexts() const { return texts * 2 > filled(); }
    bool mostlyDates() const { return dates + dateTexts > 0 && (dates + dateTexts) * 2 >= filled(); }
    bool mostlyPeople() const { return people * 10 >= texts * 7 && texts > 0; }
    bool mostlyYesNo() const { return yesNo > 0 && yesNo * 10 >= filled() * 9; }
    bool mostlyPhones() const { return phones > 0 && phones * 2 > filled(); }
    bool mostlyMails() const { return mails > 0 && mails * 2 > texts; }
    bool mostlyPercents() const { return percents * 2 > numbers; }
    bool maybeDates() const {
        return dates + dateTexts + dayNumbers > 0 && (dates + dateTexts + dayNumbers) * 2 >= filled();
    }
};

ColumnContent contentOf(const SheetView& sheet, std::uint32_t firstRow, std::uint32_t column,
                        std::uint32_t endRow = 0xffffffffu);

// "Ann", "Luis de la Vega", "Team North": a few words with capitals; "Go to the gym" is none.
bool looksLikeName(std::string_view text);

// First and last names, of people or of what is called like them.
bool holdsFullNames(const SheetView& sheet, std::uint32_t firstRow, std::uint32_t column,
                    std::uint32_t endRow);

// Whether its numbers are years.
bool holdsYears(const SheetView& sheet, std::uint32_t headingRow, std::uint32_t column);

// A number as a heading shows it: a year, a date as 2025-01-31.
std::string shownNumber(const SheetView& sheet, std::uint32_t row, std::uint32_t column);

}  // namespace plumbline
