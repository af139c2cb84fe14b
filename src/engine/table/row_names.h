// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What the rows are called, where no column has the role of a name: by the leaf of the levels, a section's label, the period,
// what stands beside who answers, or the rest of a figure's label ("Ann Target").
//
//     RowNames names(sheet, headings, plan, table, texts);
//     names.nameRows(isSection);            // table.goal
//     table.ownMeasures = names.areMeasures();

#include "table/hierarchy.h"
#include "table/text_columns.h"

namespace plumbline {

class RowNames {
  public:
    RowNames(const SheetView& sheet, Headings& headings, const HierarchyPlan& plan, GoalTable& table,
             TextPool& texts)
        : sheet_(sheet), headings_(headings), plan_(plan), table_(table), texts_(texts) {}

    // For each goal, whether it is a section's row; empty where there are none.
    void nameRows(const std::vector<bool>& isSection);
    // Whether the rows are key results: the heading says so, or their names are no names.
    bool areMeasures() const;
    // "North Total" that adds up its rows is North. Needs the table's parents.
    void nameSums();

  private:
    void nameLeaves(const std::vector<bool>& isSection);
    void nameByFigures(std::uint32_t column);
    bool namesBesideOwner() const;
    bool areNames() const;
    bool areStatements(const ColumnHead& head) const;
    void nameBy(std::uint32_t column);
    void nameBlanks();
    void nameSections(const std::vector<bool>& isSection);
    std::string_view sectionLabel(std::uint32_t row) const;
    std::vector<TextId> textsOf(std::uint32_t column) { return readTexts(sheet_, column, table_, texts_); }
    RecognisedColumn goalIn(std::uint32_t column) const {
        return {Role::Goal, headings_.heads[column].heading, column, false, {}};
    }

    const SheetView& sheet_;
    Headings& headings_;
    const HierarchyPlan& plan_;
    GoalTable& table_;
    TextPool& texts_;
};

}  // namespace plumbline
