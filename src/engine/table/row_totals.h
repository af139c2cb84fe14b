// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Which rows are totals: by their words, their sums and what stands beside them.
//
//     RowTotals totals(sheet, headings, counts, columns, looks);
//     totals.findSums(open);
//     totals.isTotal(3);                // true: "North total" below the rows of North
//
// Rows are asked from the top: what `looks` says of the rows above counts.

#include <optional>
#include <unordered_set>

#include "table/row_blocks.h"
#include "table/row_sums.h"
#include "table/rows.h"

namespace plumbline {

// The columns by which rows are told apart.
struct RowColumns {
    std::optional<std::uint32_t> parent, id;
    std::vector<std::uint32_t> names, leaves, measures;  // leaves: names without those of groups
    std::uint32_t name = 0;                              // the first that names a row
};
RowColumns rowColumns(const Headings& headings);

class RowTotals {
  public:
    RowTotals(const SheetView& sheet, const Headings& headings, const RowCounts& counts,
              const RowColumns& columns, const RowLooks& looks)
        : sheet_(sheet),
          headings_(headings),
          counts_(counts),
          columns_(columns),
          looks_(looks),
          first_(headings.lastRow + 1) {}

    // Rows are compared by value where there are not too many, and where no ids name their parents.
    bool areCompared() const { return !columns_.parent && looks_.kind.size() <= mostCompared; }
    // Which rows add up others, of those that may.
    void findSums(std::vector<std::uint8_t> open);
    bool isTotal(std::uint32_t i);
    // Rows whose one figure adds up another column than its own, ascending.
    std::vector<std::uint32_t> ofAnotherColumn() const { return ofAnother_; }
    // The table's total in whatever words; once all rows are known.
    std::optional<std::uint32_t> whole() const;
    // For each row, the goal's row that adds it up; empty where no such are parents.
    std::vector<std::uint32_t> parents() const;

  private:
    static constexpr std::size_t mostCompared = 100000;

    // No parents, and no levels beside the rows' own names.
    bool isFlat() const;
    std::string_view label(std::uint32_t i) const {
        return counts_.firstText[i] == noRow ? std::string_view()
                                             : sheet_.text(first_ + i, counts_.firstText[i]);
    }
    bool blankIn(std::uint32_t i, const std::vector<std::uint32_t>& columns) const;
    bool hasMeasure(std::uint32_t i) const { return !blankIn(i, columns_.measures); }
    bool hasParent(std::uint32_t i) const {
        return columns_.parent && !sheet_.isBlank(first_ + i, *columns_.parent);
    }
    bool sumsRowsAbove(std::uint32_t i) const;
    bool isLabelledBeside(std::uint32_t i) const;
    bool isCodedGroup(std::uint32_t i) const;
    bool isNamedGroup(std::uint32_t i);
    bool endsSections(std::uint32_t i);
    bool closesSection(std::uint32_t i) const;
    void look(std::uint32_t end);
    bool namesGroupAbove(std::uint32_t i) const;
    bool sumsEverything(std::uint32_t i);
    bool isLast(std::uint32_t i) const;
    bool isTotalBesideParent(std::uint32_t i) const;
    bool addsUpSiblings(std::uint32_t i) const;
    bool isGroup(std::string_view name);
    bool totalsItsGroup(std::uint32_t i) const;
    bool addsUp(std::uint32_t i) const;
    bool addsUpGoals(std::uint32_t i);
    bool addsUpBelow() const;
    bool addsUpAnotherColumn(std::uint32_t i);
    template <class Belongs>
    bool addsUpWhile(std::uint32_t i, Belongs belongs) const;

    const SheetView& sheet_;
    const Headings& headings_;
    const RowCounts& counts_;
    const RowColumns& columns_;
    const RowLooks& looks_;
    std::uint32_t first_;
    RowSums sums_;
    std::vector<std::uint32_t> ofAnother_;
    std::unordered_set<std::uint64_t> groups_;
    // What stands above the row that was asked last.
    struct Above {
        std::uint32_t end = 0;
        std::vector<double> sums;  // of the goals, for each column of figures
        std::vector<std::uint32_t> rows;
        bool text = false, totalBehindText = false;
    } above_;
    std::optional<std::uint32_t> tops_;  // rows with figures that no other adds up
};

}  // namespace plumbline
