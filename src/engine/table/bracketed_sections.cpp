// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/bracketed_sections.h"

#include <algorithm>

#include "table/totals.h"

namespace plumbline {
namespace {

class Brackets {
  public:
    Brackets(const SheetView& sheet, const Headings& headings, const RowCounts& counts,
             const RowColumns& columns, RowLooks& looks)
        : sheet_(sheet), first_(headings.lastRow + 1), counts_(counts), columns_(columns), looks_(looks) {}

    void settle() {
        std::uint32_t text = noRow;  // the last section, or text alone, with no total yet
        for (std::uint32_t i = 0; i < looks_.kind.size(); ++i) {
            if (looks_.kind[i] == RowKind::Total) {
                if (text != noRow && isSumOf(text + 1, i)) {
                    looks_.kind[text] = RowKind::Section;
                    looks_.sectionEnds.push_back(i);
                }
                text = noRow;
            }
            if (isAlone(i) || looks_.kind[i] == RowKind::Section) text = i;
        }
    }

  private:
    // Left of the names stands what a block of them is called, however long it is.
    bool isAlone(std::uint32_t i) const {
        if (!counts_.isLoneText(i)) return false;
        const bool named = looks_.kind[i] == RowKind::Goal && counts_.firstText[i] == columns_.name;
        return named || (looks_.kind[i] == RowKind::Note && counts_.firstText[i] <= columns_.name);
    }
    // Whether the total is the sum of these rows in some column of figures.
    bool isSumOf(std::uint32_t from, std::uint32_t total) const {
        return std::any_of(columns_.measures.begin(), columns_.measures.end(), [&](std::uint32_t column) {
            const Cell shown = sheet_.block().at(first_ + total, column);
            if (!shown.isNumber() || shown.number() == 0) return false;
            double sum = 0;
            for (std::uint32_t i = from; i < total; ++i) {
                const Cell cell = sheet_.block().at(first_ + i, column);
                if (looks_.kind[i] == RowKind::Goal && cell.isNumber()) sum += cell.number();
            }
            return sameAmount(sum, shown.number());
        });
    }

    const SheetView& sheet_;
    std::uint32_t first_;
    const RowCounts& counts_;
    const RowColumns& columns_;
    RowLooks& looks_;
};

// 1, 2, 3 beside names without figures, and no number beside what stands below them.
bool numbersHeads(const SheetView& sheet, std::uint32_t first, const RowColumns& columns,
                  const RowLooks& looks) {
    double last = 0;
    std::uint32_t others = 0;
    for (std::uint32_t i = 0; i < looks.kind.size(); ++i) {
        if (looks.kind[i] != RowKind::Goal) continue;
        const Cell id = sheet.block().at(first + i, *columns.id);
        if (id.isBlank()) {
            ++others;
            continue;
        }
        if (!id.isNumber() || id.number() != last + 1) return false;
        last = id.number();
    }
    return last >= 2 && others > last;
}

// A list that begins with a text alone, and has more of them between rows that all have more: these are its parts.
void settleHeaded(const SheetView& sheet, std::uint32_t first, const RowCounts& counts, const RowColumns& columns, RowLooks& looks) {
    constexpr std::size_t fewest = 2;
    // Else numbers or columns say what stands above what; a running number of those that head others does not.
    const bool numbered =
        columns.id && columns.names.size() == 2 && numbersHeads(sheet, first, columns, looks);
    const bool plain = (!columns.id && columns.names.size() == 1) || numbered;
    std::vector<std::uint32_t> texts;
    std::size_t others = 0;
    std::uint32_t last = 0, formatted = noRow;  // the last of the others, the first with a section's look
    bool before = true;      // the row before is a text alone, or there is none
    bool twice = false;
    for (std::uint32_t i = 0; i < looks.kind.size(); ++i) {
        if (looks.kind[i] == RowKind::Section) formatted = std::min(formatted, i);
        if (looks.kind[i] == RowKind::OtherTable) break;
        if (looks.kind[i] != RowKind::Goal) continue;
        const bool blank = plain && !columns.measures.empty() && std::all_of(columns.measures.begin(), columns.measures.end(), [&](std::uint32_t column) {
            return sheet.isBlank(first + i, column);
        });
        const bool alone =
            (counts.isLoneText(i) || blank) &&
            (numbered ? !sheet.isBlank(first + i, *columns.id) : counts.firstText[i] == columns.name);
        if (texts.empty() && others == 0 && !alone) return;
        twice = twice || (alone && before && !texts.empty());
        if (twice && !alone) return;  // texts below texts head something else; at the end they are a list or remarks
        if (alone) {
            texts.push_back(i);
        } else {
            ++others;
            last = i;
        }
        before = alone;
    }
    while (!texts.empty() && texts.back() > last) texts.pop_back();  // remarks
    if (formatted < last) return;  // formats say which they are
    if (texts.size() < fewest || others < fewest * texts.size()) return;
    for (const std::uint32_t i : texts) looks.kind[i] = RowKind::Section;
    // A number with figures of its own stands beside those that head others.
    for (std::uint32_t i = 1; numbered && i < looks.kind.size(); ++i)
        if (looks.kind[i] == RowKind::Goal && !sheet.isBlank(first + i, *columns.id))
            looks.sectionEnds.push_back(i - 1);
}

}  // namespace

void settleBracketed(const SheetView& sheet, const Headings& headings, const RowCounts& counts,
                     const RowColumns& columns, RowLooks& looks) {
    if (columns.parent) return;  // there a text alone is a goal that others name
    if (headings.columnOf(Role::Owner) != columns.name) settleHeaded(sheet, headings.lastRow + 1, counts, columns, looks);
    if (std::find(looks.kind.begin(), looks.kind.end(), RowKind::Total) == looks.kind.end()) return;
    Brackets(sheet, headings, counts, columns, looks).settle();
}

}  // namespace plumbline
