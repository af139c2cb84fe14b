// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The goals of one table, as plain columns: what the table reader makes of a CellBlock, and all that the rest
// of the engine sees of a sheet.
//
//     Result<GoalTable> table = readTable(block, "id=Rep; parent=Manager");
//     table->count;                     // goals, in sheet order; groups of level columns and sections come
//     last table->number(table->target, 3);  // a Cell: number, blank, error, or text that is no number
//
// A column that the sheet does not have is an empty vector. Text columns hold handles into `texts`, trimmed.
// Number columns hold what the cell says: numbers written as text are already numbers; what cannot be read
// stays a text cell, and the goals that depend on it show #VALUE!.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/cell.h"
#include "core/civil_date.h"
#include "core/result.h"
#include "table/cell_block.h"
#include "table/name_index.h"
#include "typed/periods.h"

namespace plumbline {

using GoalIndex = std::uint32_t;
inline constexpr GoalIndex noGoal = 0xffffffffu;
inline constexpr std::uint32_t noRow = 0xffffffffu;

enum class Role : std::uint8_t {
    Id,
    Parent,
    Goal,
    Owner,
    Level,
    Metric,
    Unit,
    Baseline,
    Target,
    Actual,
    Weight,
    Method,
    Kind,
    Start,
    Due,
    Updated,
    Status,
    Share,
    History,  // last year's or earlier results, for ACHIEVABLE and allocation; never added to target or
              // actual
    Progress,    // a share of the way, as stated beside a target
    Confidence,  // as stated
};
Result<Role> roleNamed(std::string_view word);
std::string_view roleName(Role role);  // "id", "parent", …: the words of the formula contract

enum class HierarchyForm : std::uint8_t {
    None,
    ParentIds,
    OutlineNumbers,
    LevelColumns,
    Indentation,
    Sections
};

enum class Method : std::uint8_t {
    Default,
    Sum,
    Average,
    Weighted,
    Target,
    Min,
    Max,
    Milestones,
    Own,
    Total,
    Last  // of goals whose children are their periods: what the latest of them shows
};
// How the values of a goal's periods become its own: they add up, the last one counts, or each holds the sum so far.
enum class Series : std::uint8_t { Flow, Level, Running };
// What the column of goals holds (goal_texts.h).
enum class GoalTexts : std::uint8_t { Names, Mixed, Statements };
enum class Kind : std::uint8_t { Reach, AtLeast, AtMost, Between };

// What a status column says of a goal.
enum class StatusWord : std::uint8_t {
    None,  // nothing, or nothing that is known
    Done,
    Started,
    NotStarted,
    Open,  // and not done
    OnTrack,
    AtRisk,
    OffTrack,
    Paused,
    Cancelled
};

struct UnitInfo {
    std::string name;       // as shown: "%", "€", "deals"; empty where none is known
    bool additive = true;   // percentages and ratios never add up
    bool currency = false;
    bool plain = false;     // "#", "number": says nothing of what is counted
    std::uint16_t base = 0; // the first of `units` that is the same, but for its factor
    double factor = 1;      // 1000 for TEUR, in euros
};
// What a goal's figures measure, where goals that measure the same may add up: `measured` holds one of these, or a place in
// `measures` behind them.
inline constexpr std::uint16_t unknownMeasure = 0;  // nothing says what: fits any
inline constexpr std::uint16_t ownMeasure = 1;      // a measure of its own, that no other goal has

// One link upwards. A parent that is named but not found is `noGoal`, with the name in `missingParents`.
struct ParentLink {
    GoalIndex parent = noGoal;
    double share = 1;  // of this goal that goes to this parent; several parents without shares: equal parts
};

struct MissingParent {
    GoalIndex goal = noGoal;
    TextId name = noText;
    bool ambiguous = false;  // the name fits several goals
};

// One column of a plan over time. `known` is false where the heading names no year.
struct Period {
    std::string heading;
    Day first = 0, last = 0;
    bool known = false;
    std::uint32_t column = 0;  // within the block
};

// One measure over time: values[goal * periods.size() + period].
struct PeriodPlan {
    std::vector<Period> periods;
    std::vector<Cell> values;
    bool empty() const { return periods.empty(); }
};

struct RecognisedColumn {
    Role role = Role::Id;
    std::string heading;       // as the sheet shows it; two-row headings joined by " / "
    std::uint32_t column = 0;  // within the block
    bool fromPeriods = false;  // one of several period columns of this role
    std::string runnersUp;     // other columns that could have been this role: "Owner 2 (G), Sponsor (H)"
    bool ofGroups = false;     // it tells about the groups beside which it stands, and not about the rows
};

// Why a column is not read.
enum class UnusedKind : std::uint8_t { Texts, Numbers, Dates, People, Computed, Measure, Revision, Part };
struct UnusedColumn {
    std::uint32_t column = 0;  // within the block
    UnusedKind kind = UnusedKind::Texts;
    std::string heading;  // with its letters: "Territory (E)"
};

enum class ExclusionKind : std::uint8_t {
    Total,
    Subtotal,
    Blank,
    Title,
    Separator,
    Section,
    SecondTable,
    Note,
    Numbers,  // a remark that holds numbers
    Revision  // a later one replaces it
};
struct ExcludedRow {
    std::uint32_t row = 0;  // within the block
    ExclusionKind kind = ExclusionKind::Blank;
    std::string label;
};

// What a reviewer should know about a cell, column or row: the reader tells, GOAL.FINDINGS words it.
enum class NoteKind : std::uint8_t {
    DuplicateId,   // cell: the id; other: the first row that has it
    TextInNumber,  // cell: the text; column; first: what it is instead ("range": shown and expected are its
                   // ends)
    AmbiguousNumber,  // cell: the text; first and second reading
    AmbiguousDate,    // cell: the text; first and second reading; or first: what is missing ("yearless")
    NumberFromText,   // cell: the text; shown: the number read (told by GOAL.COLUMNS only, no finding)
    Approximate,      // cell: the text ("~40"); shown: the number read
    OpenDate,         // cell: the text ("ongoing"): no end is meant (told by GOAL.COLUMNS only)
    TotalDiffers,     // stored total; shown and expected; column
    ErrorCell,        // cell: the error's code; column
    SecondTable,      // another table below or beside: first: its place
    TablesAlike,      // the same beside, with the same headings: its numbers are missed
    Transposed,       // goals stand in columns
    UnknownWord,      // a method or kind that is no such word; cell: the text
    NoTable,          // nothing that looks like a table of goals; first: what was looked for
    ShareNotWhole,    // shares of one goal's parents do not add up to 100 %; shown: the sum
    PeriodText,       // text among the periods ("FÉRIAS"); cell: the text
    AssumedMeasure,   // period columns whose headings do not say whether they are targets or actuals; first:
                      // the role
    ImpliedTarget,    // scores without a target column: 1 (or 100) is the target; column
    SingleColumn,     // a whole record in one cell (a csv that was not split)
    UnusedColumn,     // column; first: what it holds ("numbers", "dates", "people"); second: its heading
    OtherMeasure,     // column: a target or an actual of another measure than the one that is read; first: "year", and cell: the one
                      // that is read, second: the others
    RowsLeftOut,      // row: the first; shown: how many, with numbers and without a name; first: "above" the
                      // headings, or empty
    NoFigures,        // first: what was not recognised ("target", "actual", "both")
    DoubtfulReading,  // column: a role without proof; first: the role; second: the rule of the other reading
    CurrencyDiffers,  // row: the first whose target and actual are in two currencies; first and second: these; shown: rows
    UnitConverted,    // column: actuals in another multiple of the unit; first and second: theirs, the target's
    PercentConverted, // goal; row; column: a number beside a percentage, read as per cent; shown: the number
    SameName,         // goal: a name that stands in several rows; first: the cell of the first
    DoubtfulSeries,   // column: of the periods; goal; first: how they are read ("last", "sum"); second: the
                      // rule of the other reading
    DoubtfulSum,      // goal; column: of the targets below it, which are added up though nothing says that they count one
                      // thing; second: the rule of the other reading
    MaybeRemark,      // cell: a text alone below the goals, read as one of them
    PeriodByPlace,    // column: a heading that its neighbours prove to be a period; cell: the heading; first: the
                      // heading before it
    OldRevisions,     // row: the first; shown: how many rows a later revision replaces; second: the heading
    BaselineFromStatement,  // goal; shown: where it began, which only its statement says
    DirectionDoubt,         // goal: its name speaks of what less is better of, and nothing says which way is up
    NegativeTarget,         // goal: a negative target without a baseline; shown
    ComputedDiffers,        // goal; row; column: not what it is computed from in the other rows; first: "share" of a fraction; shown and
                            // expected
};
struct Note {
    NoteKind kind = NoteKind::DuplicateId;
    GoalIndex goal = noGoal;
    std::uint32_t row = noRow, column = noRow;  // within the block
    std::string cell, first, second;
    double shown = 0, expected = 0;
};

// A column of texts that bookings may have, too.
enum class KeyKind : std::uint8_t { Name, Other };  // of people and things, whatever its heading; by its heading alone
struct KeyColumn {
    std::string heading;
    std::uint32_t column = 0;  // within the block
    KeyKind kind = KeyKind::Other;
    std::vector<TextId> values;  // of goals that have a row
};

class Credits;  // bookings/credits.h

// Copied, moved and destroyed in goal_table.cpp alone, as CellBlock is.
struct GoalTable {
    GoalTable();
    GoalTable(const GoalTable&);
    GoalTable(GoalTable&&) noexcept;
    GoalTable& operator=(const GoalTable&);
    GoalTable& operator=(GoalTable&&) noexcept;
    ~GoalTable();

    std::shared_ptr<const TextPool> texts;
    GoalIndex count = 0;

    std::vector<TextId> id, goal, owner, level, metric, status;
    std::vector<TextId> shortName;  // of groups: "Smith" for "West / Smith"; empty: no groups
    std::shared_ptr<const GoalNames> names;
    std::vector<Cell> baseline, target, actual, weight, start, due, updated;
    std::vector<Method> method;                 // empty: all Default
    std::vector<Kind> kind;                     // as said; empty: all Reach
    std::vector<std::uint8_t> byPlan;           // at least as much, of what grows with the time; empty: none
    std::vector<Cell> stated;                   // progress as stated, 0 … 1; empty: none
    std::vector<StatusWord> statusWord;         // empty: none is known
    std::vector<Cell> confidence;               // as stated, 0 … 1; empty: none
    std::vector<std::uint16_t> unit;            // index into `units`; empty: all unit 0
    std::vector<UnitInfo> units;                // at least one: the unknown unit
    std::vector<std::uint16_t> measured;        // what each goal measures; empty: all unknown
    std::vector<std::uint8_t> measures;         // for each of these, whether it adds up: 1 or 0
    std::vector<std::uint8_t> percentOf;        // goals in per cent: what the whole is, 1 or 100; else 0; empty: none
    std::vector<std::uint8_t> weightIsPercent;  // given as "40 %" or in a percent format; empty: none
    PeriodPlan targetPlan,
        actualPlan;  // where the measure stands in period columns; target and actual hold the sums
    std::vector<Series> series;          // of goals with periods; empty: all Flow
    std::vector<std::uint8_t> isPeriod;  // goals that are one period of their parent; empty: none
    std::vector<std::vector<Cell>> history;  // one column per earlier period, oldest first
    std::vector<Day> historyEnds;            // the last day of each, where its heading tells it; else 0

    int year = 0;                  // of the title, the sheet or a rule; 0: not known
    std::vector<KeyColumn> keys;   // in sheet order; empty where nobody asked for them
    std::shared_ptr<const Credits> credits;  // actuals that come from bookings; null: none do
    std::optional<DaySpan> creditedWithin;   // of these, the days that count

    bool ownMeasures =
        false;  // the rows name measures of their own, key results: without a unit they never add up
    bool figuresFromStatus = false;  // 1 of 1 where the status says that it is done
    bool impliedTargets = false;  // the table has none: scores count to a whole
    bool goalIsName = false;  // the goal column names products, regions or periods: no statements to judge

    GoalTexts goalTexts = GoalTexts::Names;

    HierarchyForm form = HierarchyForm::None;
    std::vector<std::uint32_t> firstParent;  // count + 1 offsets into `parents`; empty: nobody has a parent
    std::vector<ParentLink> parents;
    std::vector<MissingParent> missingParents;

    std::string sheetName;
    std::int32_t epochShift = 0;  // as in CellBlock: its document shows a day as so much less
    std::uint32_t firstRow = 0, firstColumn = 0;  // of the block in its sheet
    bool transposed = false;               // goals stand in columns: rows below are the sheet's columns
    std::shared_ptr<const CellPlaces> places;  // of a block that was laid out anew; else null
    std::uint32_t headingRow = 0;          // the last heading row, within the block; noRow: there is none
    std::uint32_t rows = 0;                // rows of the block below the headings
    std::vector<std::uint32_t> rowOfGoal;  // within the block; noRow for groups
    std::vector<std::uint32_t> targetRow, actualRow;  // where these stand in rows of their own; else empty
    std::vector<GoalIndex> goalOfRow;      // for each row below the headings; noGoal for totals and blanks

    std::vector<RecognisedColumn> columns;
    std::vector<std::uint32_t> totalColumns;  // hold the sum of the periods; never added again
    std::vector<std::string> totalHeadings;   // theirs
    std::vector<std::uint32_t>
        columnsReadWith;  // names in steps: columns that are read with those to their left
    std::vector<std::uint32_t> levelColumns;  // whose groups are goals, the highest first
    std::vector<UnusedColumn> unused;         // columns that have no role
    std::vector<ExcludedRow> excluded;
    std::vector<Note> notes;  // at most maxNotes; `notesDropped` counts the rest
    std::size_t notesDropped = 0;

    static constexpr std::size_t maxNotes = 20000;

    // Rows and columns are not the sheet's: nothing is inserted among them.
    bool isRearranged() const { return transposed || places; }
    // Where the table begins, and whether a row of the block stands below its headings.
    std::uint32_t topRow() const { return headingRow == noRow ? 0 : headingRow; }
    bool isBody(std::uint32_t row) const { return headingRow == noRow || row > headingRow; }
    const RecognisedColumn* columnOf(Role role) const;  // the first; null where there is none
    std::optional<std::uint32_t> ownColumnOf(Role role) const;  // the first that is no period's
    bool hasPeriodRows() const;  // each row is about a period: "Month | Rep | Quota"
    bool hasRole(Role role) const { return columnOf(role) != nullptr; }
    void addNote(Note note);
    std::string_view text(const std::vector<TextId>& column, GoalIndex g) const {
        return column.empty() ? std::string_view() : texts->view(column[g]);
    }
    Cell number(const std::vector<Cell>& column, GoalIndex g) const {
        return column.empty() ? Cell() : column[g];
    }
    Method methodOf(GoalIndex g) const { return method.empty() ? Method::Default : method[g]; }
    // How it counts: at least so much of what grows with the time is reached as any other target.
    Kind kindOf(GoalIndex g) const { return kind.empty() || (!byPlan.empty() && byPlan[g]) ? Kind::Reach : kind[g]; }
    Series seriesOf(GoalIndex g) const { return series.empty() ? Series::Flow : series[g]; }
    bool isPeriodGoal(GoalIndex g) const { return !isPeriod.empty() && isPeriod[g] != 0; }
    // A limit holds or it does not, until its period is over.
    bool isLimit(GoalIndex g) const { return kindOf(g) != Kind::Reach; }
    // The first of the goal's parents; noGoal: it stands at the top, or names one that is not there.
    GoalIndex parentOf(GoalIndex g) const {
        return firstParent.empty() || firstParent[g] == firstParent[g + 1] ? noGoal : parents[firstParent[g]].parent;
    }
    StatusWord statusWordOf(GoalIndex g) const {
        return statusWord.empty() ? StatusWord::None : statusWord[g];
    }
    bool isCancelled(GoalIndex g) const { return statusWordOf(g) == StatusWord::Cancelled; }
    const UnitInfo& unitOf(GoalIndex g) const { return units[unit.empty() ? 0 : unit[g]]; }
    // Of a goal in per cent the number that is its whole, 1 (shown as 100 %) or 100 (beside "%"); else 0.
    double wholeOf(GoalIndex g) const { return percentOf.empty() ? 0 : percentOf[g]; }
    std::uint16_t measuredBy(GoalIndex g) const { return measured.empty() ? unknownMeasure : measured[g]; }
    // Two known units that are not the same one, whatever their factors.
    bool unitsDiffer(GoalIndex a, GoalIndex b) const {
        const UnitInfo &first = unitOf(a), &second = unitOf(b);
        return !first.name.empty() && !second.name.empty() && first.base != second.base;
    }
    // What a person calls the goal: its id, else its statement, else its owner.
    std::string_view nameOf(GoalIndex g) const;
    // The same for sentences and lines of sight: a number says nothing to a reader, so its statement, else its
    // owner stands for it where there is one; with the number behind where `withId`: "Jae Pak (289)".
    std::string labelOf(GoalIndex g, bool withId = false) const;
    // The row that shows a role of the goal.
    std::uint32_t rowOf(GoalIndex g, Role role) const {
        const std::vector<std::uint32_t>& own = role == Role::Actual ? actualRow : targetRow;
        const bool apart = (role == Role::Actual || role == Role::Target) && g < own.size();
        return apart ? own[g] : rowOfGoal[g];
    }
    // "Quota.B7", of a plan over time "Quota.B7:M7", or the group's name where the goal has no row of its own.
    std::string placeOf(GoalIndex g, Role role) const;
    // "B7:M7;O7": cells of one row, their columns ascending.
    std::string cellsAt(std::uint32_t row, const std::vector<std::uint32_t>& columns) const;
    // The name of a cell of the block: "B7".
    std::string cellAt(std::uint32_t row, std::uint32_t column) const;
    // The letters of a column of the block, or the row's number in a transposed table.
    std::string columnLetters(std::uint32_t column) const;
    // What the table occupies besides the texts of its names.
    std::size_t byteSize() const;
};

// Reads the table in `block`. `columnRules` overrules headings: "id=Rep; parent=Manager; target=FY25 Quota".
// InvalidArgument where no table is found or a rule names no column; the message says what was looked for.
// Keys::Read fills `keys`, for tables whose actuals come from bookings.
enum class Keys : std::uint8_t { Leave, Read };
Result<GoalTable> readTable(CellBlock block, std::string_view columnRules = {}, Keys keys = Keys::Leave);

}  // namespace plumbline
