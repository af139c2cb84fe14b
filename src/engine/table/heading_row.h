// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Where the headings stand, in one row or in several (bands such as Q1 | Q2 over Quota | Actual), and what
// each column is.
//
//     Result<Headings> found = findHeadings(sheet, "target=FY25 Quota");
//     found->lastRow;                           // 3: below two title lines and a blank row
//     found->columns[0].role;                   // Role::Id
//     found->targetPlan.columns;                // C … N where the headings are months

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "table/column_content.h"
#include "table/goal_table.h"
#include "table/headings.h"
#include "typed/periods.h"
#include "table/sheet_view.h"

namespace plumbline {

struct ColumnHead {
    std::string heading;  // the rows of a band joined by " / "
    std::string letters;  // of the sheet's column
    std::string words;    // of these, those that are no period
    HeadingMeaning meaning;
    std::optional<PeriodName> period;
    std::optional<PeriodName> totalOf;  // "Q1 total": the period whose total it seems to be
    std::optional<Role> measure;  // of a period column: Target, Actual or History
    bool ignoredPeriod = false;   // "Q1 attainment"
    bool assumedMeasure = false;  // no word says so: what stands beside it does
    ColumnContent content;
};

// A column that holds the sum of some periods: "Q1 Total" behind three months.
struct PartialTotal {
    std::uint32_t column = 0;
    std::vector<std::uint32_t> addends;  // columns; empty where it is not known
};

// Period columns of one measure, in sheet order.
struct PlanColumns {
    std::vector<std::uint32_t> columns;
    std::vector<Period> periods;
    std::vector<std::uint32_t> totals;   // columns that hold their sum
    std::vector<PartialTotal> partial;   // of these: coarser periods, which hold the sum of some
    bool assumed = false;                // no heading says whether it is a target or an actual
    bool scores = false;                 // how far it had got: percentages that need no target
    std::optional<Series> proven;        // by a column that holds their sum or their last
    bool isPartial(std::uint32_t column) const;
};

enum class RelationKind : std::uint8_t {
    Ratio,
    Difference,
    Sum,
    RunningSum,
    RelativeDifference,
    Growth,
    Product
};

// A column that others explain: first / second, first − second, first + second, first × second, or the sum of first so far.
struct ColumnRelation {
    RelationKind kind = RelationKind::Ratio;
    std::uint32_t result = 0, first = 0, second = 0;
};

struct Headings {
    std::uint32_t firstRow = 0, lastRow = 0;  // lastRow noRow: none, the table begins with its first row
    std::uint32_t bodyEnd = 0;  // rows from here on stand behind two blank rows: they may be something else
    std::uint32_t contentEnd = 0;  // behind the last row that fills two cells: remarks say nothing of their columns
    std::uint32_t columnEnd = 0;  // the table's columns are 0 … columnEnd − 1
    std::vector<ColumnHead> heads;
    std::vector<RecognisedColumn> columns;  // one per role, and the period columns, in sheet order
    PlanColumns targetPlan, actualPlan;
    std::vector<std::uint32_t> history;     // columns of earlier results
    std::vector<std::uint32_t> dimensions;  // columns that may be levels of the hierarchy
    std::vector<std::uint32_t> levels;      // levels that a rule names: "level=Region"
    bool parentRuled = false;               // a rule names the parents: "parent=Manager"
    std::optional<std::uint32_t> period;    // the column that says which period a row is about
    std::optional<std::uint32_t> year;      // beside months without a year: the column that says it
    std::optional<std::uint32_t> figureColumn;  // says which figure a row shows: "Target", "Actual"
    std::uint64_t targetLabel = 0, actualLabel = 0;  // hashes of its texts where no word but the rows say it
    std::vector<std::uint64_t> computedLabels;       // of rows that are computed from these
    bool figuresBelowNames = false;                  // the figure column names the goals, too: "Sales" above "Target", "Actual"
    std::vector<ColumnRelation> relations;
    std::optional<std::uint32_t> indented;  // the column of texts that shows by indents what stands above what
    std::optional<std::uint32_t> revision;  // numbers the revisions of a row's figures
    std::optional<Method> method;           // a rule: "method=average", for goals that have none of their own
    std::optional<Series> series;           // a rule: "series=last"
    int ruledYear = 0;                      // a rule: "year=2026"
    std::vector<std::uint32_t> unused;  // columns that nobody reads
    std::vector<std::uint32_t> parts;   // of these, or of the results: what a figure that is read is made of
    std::vector<std::uint32_t> stackedNames;  // rows of the same headings with another corner, which names what follows
    std::vector<std::uint32_t> sumsApart;     // columns whose sums are read with the column to their left
    std::vector<std::uint32_t> namesApart;    // the same of names
    std::vector<Note> notes;

    bool haveRow() const { return lastRow != noRow; }
    std::optional<std::uint32_t> columnOf(Role role) const;
    bool isRead(std::uint32_t column) const;    // it has a role
    void moveRole(Role role, std::uint32_t from, std::uint32_t to);
    bool isFactor(std::uint32_t column) const;  // what is multiplied by another: a price, a number of pieces
};

// `apart`: columns that are read with others, whatever their headings say.
// `in`: the row that is to be taken for the headings.
Result<Headings> findHeadings(const SheetView& sheet, std::string_view columnRules,
                              const std::vector<std::uint32_t>& apart = {},
                              std::optional<std::uint32_t> in = std::nullopt);

// All rows near the top that could be headings.
std::vector<std::uint32_t> headingRowsOf(const SheetView& sheet);

// A column that is read as `read`, told with the rule that turns it: "actual=Zorp" where `rival` is Zorp and `other` the actual.
void noteDoubt(Headings& headings, std::uint32_t column, Role read, Role other, std::uint32_t rival);

// A heading with its column's letters: "Territory (E)".
std::string placedHeading(const SheetView& sheet, const Headings& headings, std::uint32_t column);

// The year that a rule gives, else that of the title, the bands or the sheet's name; 0 where none is known.
int yearOf(const SheetView& sheet, const Headings& headings);

// Whether a row below could be the headings of another table.
bool looksLikeHeadings(const SheetView& sheet, std::uint32_t row, std::uint32_t columnEnd);

}  // namespace plumbline
