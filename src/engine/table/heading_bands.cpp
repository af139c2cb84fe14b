// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/heading_bands.h"

#include <algorithm>
#include <set>
#include <vector>

#include "table/column_content.h"
#include "table/row_look.h"
#include "table/sheet_name.h"
#include "vocabulary/phrase.h"
#include "vocabulary/vocabulary.h"

namespace plumbline {
namespace {

constexpr std::uint32_t mostBands = 3;

std::uint32_t firstFilled(const SheetView& sheet, std::uint32_t row, std::uint32_t columnEnd) {
    std::uint32_t column = 0;
    while (column < columnEnd && sheet.isBlank(row, column)) ++column;
    return column;
}

bool isPeriodBand(const SheetView& sheet, std::uint32_t row, std::uint32_t columnEnd) {
    std::uint32_t filled = 0, periods = 0;
    for (std::uint32_t column = 0; column < columnEnd; ++column) {
        if (sheet.isBlank(row, column)) continue;
        ++filled;
        const auto period = periodAt(sheet, row, column);
        periods += period && period->rest.empty() ? 1 : 0;
    }
    const std::uint32_t first = row + 1 < sheet.rows() ? firstFilled(sheet, row + 1, columnEnd) : 0;
    return periods > 1 && periods == filled && first < columnEnd && sheet.isBlank(row, first);
}

// Labels in whatever words, each but the first ones above a number.
bool isBeforeNumbers(const SheetView& sheet, std::uint32_t row, std::uint32_t columnEnd) {
    constexpr std::uint32_t looked = 6;
    std::uint32_t labels = 0, numbers = 0;
    for (std::uint32_t column = 0; column < columnEnd; ++column) {
        if (!sheet.block().at(row, column).isText()) continue;
        ++labels;
        bool number = false;
        for (std::uint32_t below = row + 1; below < std::min(sheet.rows(), row + looked); ++below)
            number = number || sheet.block().at(below, column).isNumber();
        numbers += number ? 1 : 0;
    }
    return numbers >= 2 && numbers * 2 >= labels;
}

// "    | Sales |      | Visits |     " above "Rep | Zorp | Plom | Zorp | Plom".
bool spansRepeats(const SheetView& sheet, std::uint32_t upper, std::uint32_t row, std::uint32_t columnEnd) {
    if (!sheet.isBlank(upper, firstFilled(sheet, row, columnEnd))) return false;
    std::set<std::string_view> seen;
    for (std::uint32_t column = 0; column < columnEnd; ++column) {
        const std::string_view text = sheet.text(row, column);
        if (!text.empty() && !seen.insert(text).second) return true;
    }
    return false;
}

// "#| Task | Plan |     | Actual |    " above "  |      | Start | End | Start | End": nothing but what the spanning labels part.
bool partsSpans(const SheetView& sheet, std::uint32_t upper, std::uint32_t row, std::uint32_t columnEnd) {
    bool parted = false;
    std::uint32_t below = 0;  // labels below the last one above
    for (std::uint32_t column = 0; column < columnEnd; ++column) {
        const bool label = !sheet.isBlank(upper, column);
        if (label) below = 0;
        if (sheet.isBlank(row, column)) continue;
        const bool spans = label && column + 1 < columnEnd && sheet.isBlank(upper, column + 1) &&
                           !sheet.isBlank(row, column + 1);
        if (!sheet.block().at(row, column).isText() || (label && !spans)) return false;
        parted = parted || ++below > 1;
    }
    return parted && !sheet.isBlank(upper, firstFilled(sheet, upper, columnEnd));
}

// A date above another one: the first of a column of dates.
bool beginsDates(const SheetView& sheet, std::uint32_t row, std::uint32_t columnEnd) {
    for (std::uint32_t column = 0; column < columnEnd && row + 1 < sheet.rows(); ++column)
        if (sheet.isDate(row, column) && sheet.isDate(row + 1, column)) return true;
    return false;
}

// Whether `row` continues the headings of `upper` one row further down.
bool isLowerBand(const SheetView& sheet, std::uint32_t upper, std::uint32_t row, std::uint32_t columnEnd) {
    if (row >= sheet.rows() || beginsDates(sheet, row, columnEnd)) return false;
    // Below a row of nothing but periods stand headings, in whatever words.
    const Closeness farthest = isPeriodBand(sheet, upper, columnEnd) ? Closeness::Part : Closeness::Exact;
    const RowLook look = lookOf(sheet, row, columnEnd, farthest);
    if (look.filled < 2 || look.numbers > 0 || holdsValues(sheet, row, columnEnd)) return false;
    if (look.headingLike * 2 < look.filled)
        return (isPeriodBand(sheet, upper, columnEnd) || spansRepeats(sheet, upper, row, columnEnd)) &&
               isBeforeNumbers(sheet, row, columnEnd);
    const RowLook above = lookOf(sheet, upper, columnEnd, Closeness::Part);
    return look.headingLike >= 2 &&
           (partsSpans(sheet, upper, row, columnEnd) || above.filled < look.filled ||
            above.headingLike < look.headingLike || sheet.mergeAt(upper, 0) != nullptr);
}

// "Jan | Feb | Jan | Feb": something above has to say which is which.
bool repeatsPeriods(const SheetView& sheet, std::uint32_t row, std::uint32_t columnEnd) {
    std::set<std::string> seen;
    for (std::uint32_t column = 0; column < columnEnd; ++column) {
        if (!periodAt(sheet, row, column)) continue;
        const bool number = sheet.block().at(row, column).isNumber();
        if (!seen.insert(number ? shownNumber(sheet, row, column) : std::string(sheet.text(row, column))).second)
            return true;
    }
    return false;
}

// Whether `row` is a band above the headings: several labels, or one that does not begin the table as a title
// does, or merged over some of the columns.
bool isUpperBand(const SheetView& sheet, std::uint32_t row, std::uint32_t columnEnd) {
    std::uint32_t filled = 0, first = 0, meaning = 0, merged = 0;
    for (std::uint32_t column = 0; column < columnEnd; ++column) {
        if (sheet.isBlank(row, column)) continue;
        if (filled++ == 0) first = column;
        const Cell cell = sheet.block().at(row, column);
        if (cell.isText() && sheet.textOf(cell).ends_with(':')) return false;  // "Project lead:", a form's field
        if (cell.isNumber() && !isYearNumber(cell) && !sheet.isDate(row, column)) return false;
        if (periodAt(sheet, row, column) ||
            (cell.isText() && meaningOf(sheet.textOf(cell), Closeness::Part).known()))
            ++meaning;
        const MergedArea* area = sheet.mergeAt(row, column);
        if (area && area->lastColumn > area->firstColumn &&
            area->lastColumn - area->firstColumn + 2 < columnEnd)
            ++merged;
    }
    if (filled == 0) return false;
    if (filled == 1) return first > firstFilled(sheet, row + 1, columnEnd) && (meaning > 0 || merged > 0);
    return meaning + merged >= 1 || repeatsPeriods(sheet, row + 1, columnEnd) ||
           spansRepeats(sheet, row, row + 1, columnEnd);
}

// A pivot's caption: what its numbers are above the names, and beside it what stands across ("Sum of Sales | Quarter" above
// "Rep | Q1 | Q2"). It is a title, and no band.
bool isCaption(const SheetView& sheet, std::uint32_t row, std::uint32_t columnEnd) {
    const std::uint32_t first = firstFilled(sheet, row, columnEnd);
    if (first + 2 >= columnEnd || first != firstFilled(sheet, row + 1, columnEnd)) return false;
    for (std::uint32_t column = first; column < columnEnd; ++column) {
        const bool text = sheet.block().at(row, column).isText() && !sheet.mergeAt(row, column);
        if (column < first + 2 ? !text : !sheet.isBlank(row, column)) return false;
        if (column > first && !periodAt(sheet, row + 1, column) && column + 1 < columnEnd &&
            sheet.isBlank(row + 1, column))
            return false;
    }
    const std::string_view across = sheet.text(row, first + 1);
    const HeadingMeaning meaning = meaningOf(across);
    const bool band = meaning.could(Role::Target) || meaning.could(Role::Actual) || periodAt(sheet, row, first + 1);
    return !band && periodAt(sheet, row + 1, first + 1) && measureIn(sheet.text(row, first));
}

struct BandCell {
    std::string text;
    std::optional<PeriodName> period;
    bool spans = false;  // it stands above another column, and speaks for this one too
};

// "Since January": the month belongs to the words for what runs up.
bool runsSince(std::string_view text, const PeriodName& period) {
    const auto running = [](std::string_view words) {
        const std::vector<PhrasePart> parts = phraseOf(words).parts;
        return std::count_if(parts.begin(), parts.end(),
                             [](const PhrasePart& part) { return part.is(WordClass::Cumulative); });
    };
    return running(text) > running(period.rest);
}

// What a band says above a column: in its own cell, its merge's, or that of the band to the left which spans
// it.
BandCell bandAt(const SheetView& sheet, std::uint32_t row, std::uint32_t column, std::uint32_t below) {
    std::uint32_t from = column;
    if (const MergedArea* area = sheet.mergeAt(row, column)) {
        if (area->firstRow < row) return {};  // belongs to a row above, which tells it
        from = area->firstColumn;
    } else if (sheet.isBlank(row, column) && !sheet.isBlank(below, column)) {
        while (from > 0 && sheet.isBlank(row, from) && !sheet.mergeAt(row, from)) --from;
        if (const MergedArea* left = sheet.mergeAt(row, from)) from = left->firstColumn;
        if (sheet.isBlank(below, from)) return {};
    }
    BandCell band;
    band.spans = from != column && !sheet.mergeAt(row, column);
    const Cell cell = sheet.block().at(row, from);
    band.period = periodAt(sheet, row, from);
    if (cell.isText()) band.text = sheet.textOf(cell);
    // "période_n_1" is of the year before, "Cumulato da gennaio" of no month.
    if (band.period && (isWord(WordClass::Earlier, band.text) || runsSince(band.text, *band.period)))
        band.period.reset();
    if (cell.isNumber()) band.text = shownNumber(sheet, row, from);
    return band;
}

void mergePeriod(std::optional<PeriodName>& into, const PeriodName& other) {
    if (!into) {
        into = other;
        return;
    }
    PeriodName finer = *into, coarser = other;
    if (static_cast<int>(finer.kind) > static_cast<int>(coarser.kind)) std::swap(finer, coarser);
    if (finer.year == 0) finer.year = coarser.year;
    finer.fiscal = finer.fiscal || coarser.fiscal;
    into = finer;
}

// Whose numbers the periods hold, where the headings say so.
void describePeriod(ColumnHead& head) {
    for (const HeadingMatch& match : head.meaning.roles)
        if (!head.measure &&
            (match.role == Role::Target || match.role == Role::Actual || match.role == Role::History))
            head.measure = match.role;
    head.ignoredPeriod = head.meaning.ignored || (head.meaning.known() && !head.measure &&
                                                  !head.meaning.total && !head.meaning.period);
    if (head.meaning.total && !head.measure) {
        head.totalOf = head.period;
        head.period.reset();
    }
}

bool isAmount(Figure figure) {
    return figure == Figure::Target || figure == Figure::Actual || figure == Figure::Earlier ||
           figure == Figure::Baseline || figure == Figure::Forecast;
}

void addBand(ColumnHead& head, const BandCell& band) {
    if (band.period) mergePeriod(head.period, *band.period);
    const std::string text = band.period ? band.period->rest : band.text;
    HeadingMeaning meaning = meaningOf(text);
    head.words += (head.words.empty() || text.empty() ? "" : " ") + text;
    if (!meaning.known()) return;
    // The band's word for the figure rules over what is measured below it: "Target" over "Sales".
    const bool measured = meaning.figure == Figure::Quantity || meaning.figure == Figure::Neutral;
    if (isAmount(head.meaning.figure) && measured) return;
    // A lower row says more than a band above it, unless it only names the period.
    const bool periodWordOnly = head.meaning.known() && meaning.period && meaning.roles.empty();
    if (!periodWordOnly) head.meaning = std::move(meaning);
}

// A band that only names a period changes nothing but columns of figures.
void settleBands(ColumnHead& head, const std::vector<BandCell>& bands) {
    head.meaning.subject = subjectOf(head.words);
    const bool own = bands.back().period.has_value();
    const HeadingMeaning& meaning = head.meaning;
    const bool figure = isAmount(meaning.figure) || meaning.figure == Figure::Quantity ||
                        meaning.figure == Figure::Done ||
                        meaning.figure == Figure::Neutral || !meaning.known() || meaning.ignored;
    if (!own && !figure) head.period.reset();
}

// "      | EUR | % |" below "Item | Budget |    |", the next row or behind blank ones: no name, and each text above numbers.
bool isNamelessBand(const SheetView& sheet, std::uint32_t upper, std::uint32_t row, std::uint32_t columnEnd) {
    constexpr std::uint32_t looked = 3;
    const std::uint32_t names = firstFilled(sheet, upper, columnEnd);
    if (row + 1 >= sheet.rows() || names == columnEnd || !sheet.isBlank(row, names)) return false;
    std::uint32_t texts = 0;
    for (std::uint32_t column = 0; column < columnEnd; ++column) {
        if (sheet.isBlank(row, column)) continue;
        bool number = false;
        for (std::uint32_t below = row + 1; below < std::min(sheet.rows(), row + 1 + looked); ++below)
            number = number || (sheet.block().at(below, column).isNumber() && !sheet.isDate(below, column));
        if (!sheet.block().at(row, column).isText() || !number) return false;
        ++texts;
    }
    return texts >= 2 && !holdsValues(sheet, row, columnEnd);
}

std::uint32_t lastBand(const SheetView& sheet, std::uint32_t last, std::uint32_t columnEnd) {
    constexpr std::uint32_t mostBlanks = 2;
    std::uint32_t row = last + 1;
    while (row < sheet.rows() && row <= last + mostBlanks && firstFilled(sheet, row, columnEnd) == columnEnd) ++row;
    return isNamelessBand(sheet, last, row, columnEnd) ? row : last;
}

}  // namespace

HeadingRows withBands(const SheetView& sheet, std::uint32_t row, std::uint32_t columnEnd) {
    if (row == noRow) return {0, noRow};
    HeadingRows rows{row, row};
    while (rows.count() < mostBands && isLowerBand(sheet, rows.last, rows.last + 1, columnEnd)) ++rows.last;
    if (rows.first == rows.last) rows.last = lastBand(sheet, rows.last, columnEnd);
    while (rows.count() < mostBands && rows.first > 0 && isUpperBand(sheet, rows.first - 1, columnEnd))
        --rows.first;
    if (rows.first < rows.last && isCaption(sheet, rows.first, columnEnd)) ++rows.first;
    return rows;
}

ColumnHead headOf(const SheetView& sheet, HeadingRows rows, std::uint32_t column) {
    std::vector<BandCell> bands;
    for (std::uint32_t row = rows.first; row < rows.first + rows.count(); ++row) {
        std::uint32_t below = std::min(row + 1, rows.last);  // what the band speaks for, though a band between has nothing to say here
        while (below < rows.last && sheet.isBlank(below, column) && !sheet.mergeAt(below, column)) ++below;
        BandCell band = bandAt(sheet, row, column, below);
        if (band.text.empty() || (!bands.empty() && bands.back().text == band.text)) continue;
        // "TOTAL" above the first of several columns speaks for that one.
        if (band.spans && isTotalLabel(band.text) && !meaningOf(band.text).could(Role::Actual)) continue;
        bands.push_back(std::move(band));
    }
    ColumnHead head;
    for (std::size_t i = 0; i < bands.size(); ++i) {
        head.heading += (i == 0 ? "" : " / ") + bands[i].text;
        addBand(head, bands[i]);
    }
    if (bands.size() > 1) settleBands(head, bands);
    if (head.period) describePeriod(head);
    return head;
}

}  // namespace plumbline
