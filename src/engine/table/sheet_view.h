// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// A CellBlock as the reader looks at it: trimmed texts, formats by column, merged cells.
//
//     SheetView sheet(block);
//     sheet.text(4, 1);                 // "Jillian Carson", without the blanks around it
//     sheet.isBlank(3, 0);              // also for a cell of blanks only

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/civil_date.h"
#include "core/words.h"
#include "table/cell_block.h"

namespace plumbline {

class SheetView {
  public:
    explicit SheetView(const CellBlock& block);
    explicit SheetView(const CellBlock&& block) = delete;  // it looks into the block

    const CellBlock& block() const { return block_; }
    // The block's texts have moved to another pool.
    void useTexts(const TextPool& texts) { texts_ = &texts; }
    std::uint32_t rows() const { return block_.rows; }
    std::uint32_t columns() const { return block_.columnCount(); }

    std::string_view text(std::uint32_t row, std::uint32_t column) const {
        const Cell cell = block_.at(row, column);
        return cell.isText() ? textOf(cell) : std::string_view();
    }
    // Trimmed; most cells need no trimming, and that is told by their first and last byte.
    std::string_view textOf(Cell cell) const { return trimmed(texts_->view(cell.textId())); }
    std::string_view wholeOf(Cell cell) const { return texts_->view(cell.textId()); }  // with its blanks
    // Texts below the headings of a column that need no trimming, once they have all been looked at.
    bool isTrimmed(std::uint32_t column) const { return column < isTrimmed_.size() && isTrimmed_[column]; }
    void knowTrimmed(std::vector<std::uint8_t> columns) { isTrimmed_ = std::move(columns); }
    bool isBlank(std::uint32_t row, std::uint32_t column) const {
        const Cell cell = block_.at(row, column);
        return cell.isBlank() || (cell.isText() && textOf(cell).empty());
    }

    // The texts of a column among `count` rows from `first` on.
    template <class See>
    void eachText(std::uint32_t column, std::uint32_t first, std::uint32_t count, See see) const {
        const std::uint32_t end = first + std::min(count, rows() - std::min(rows(), first));
        for (std::uint32_t row = first; row < end; ++row)
            if (const std::string_view found = text(row, column); !found.empty()) see(found);
    }

    // Areas that look alike in a column, from the top; they do not overlap.
    const std::vector<const FormatArea*>& formats(std::uint32_t column) const { return formats_[column]; }
    const FormatArea* format(std::uint32_t row, std::uint32_t column) const;
    bool isDate(std::uint32_t row, std::uint32_t column) const;
    // The day of a date cell; nothing where its number lies outside the calendar.
    std::optional<Day> dayAt(std::uint32_t row, std::uint32_t column) const;

    const MergedArea* mergeAt(std::uint32_t row, std::uint32_t column) const;

    std::string letters(std::uint32_t column) const;

  private:
    const CellBlock& block_;
    const TextPool* texts_;
    std::vector<std::vector<const FormatArea*>> formats_;
    std::vector<MergedArea> merges_;  // by first row
    std::uint32_t tallestMerge_ = 0;
    std::vector<std::uint8_t> isTrimmed_;
};

}  // namespace plumbline
