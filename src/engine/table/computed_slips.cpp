// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/computed_slips.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace plumbline {
namespace {

constexpr std::uint32_t window = 8;       // columns to either side
constexpr std::uint32_t longestRun = 14;  // a year's months, and what stands beside them
constexpr std::size_t glanced = 10, sampled = 60, fewestRows = 5, fewestValues = 3;
constexpr double cents = 0.01, highestShare = 5, roundedShare = 0.0051, clearlyOther = 0.02, percent = 100;

enum class Computed : std::uint8_t { Difference, Sum, Share, Percent, Growth };

// What a column is computed from: two columns, or all from the first to the last.
struct Identity {
    Computed kind = Computed::Difference;
    std::uint32_t result = 0, first = 0, last = 0;
    bool isRun() const { return kind == Computed::Sum && last > first + 1; }
    bool isShare() const {
        return kind == Computed::Share || kind == Computed::Percent || kind == Computed::Growth;
    }
};

enum class Fit : std::uint8_t { Nothing, Agrees, Unclear, Differs };

// How an identity fares, row by row.
struct Tally {
    std::size_t agreeing = 0, unclear = 0, differing = 0;
    bool refuted = false;
    std::set<double> values;
    bool isRefuted(std::size_t rows) const { return (unclear + differing) * 5 > rows; }
    bool holds() const {
        return !refuted && agreeing >= fewestRows && values.size() >= fewestValues &&
               (unclear + differing) * 4 <= agreeing;
    }
};

class Slips {
  public:
    Slips(const SheetView& sheet, const Headings& headings, GoalTable& table)
        : sheet_(sheet), headings_(headings), table_(table) {
        for (const std::uint32_t row : table.rowOfGoal)
            if (row != noRow) rows_.push_back(row);
        above_.assign(sheet.rows(), false);
        for (GoalIndex g = 0; g < table.count; ++g)
            if (const GoalIndex parent = table.parentOf(g);
                parent != noGoal && table.rowOfGoal[parent] != noRow)
                above_[table.rowOfGoal[parent]] = true;
        for (std::uint32_t column = 0; column < headings.columnEnd; ++column)
            if (mayBeFigure(column)) figures_.push_back(column);
    }

    void tell() {
        if (rows_.size() < fewestRows || !table_.targetRow.empty()) return;
        for (const bool named : {true, false})
            for (auto column = figures_.rbegin(); column != figures_.rend(); ++column)
                if (namesComputed(*column) == named) tellColumn(*column);
    }

  private:
    bool mayBeFigure(std::uint32_t column) const {
        const ColumnHead& head = headings_.heads[column];
        if (!head.content.mostlyNumbers() || head.content.mostlyDates() || head.meaning.id) return false;
        for (const Role role : {Role::Start, Role::Due, Role::Updated, Role::Id, Role::Parent, Role::Weight})
            if (headings_.columnOf(role) == column) return false;
        return true;
    }
    bool namesComputed(std::uint32_t column) const {
        const HeadingMeaning& meaning = headings_.heads[column].meaning;
        return meaning.figure == Figure::Difference || meaning.figure == Figure::Ratio || meaning.total;
    }
    // The sum of a plan's periods is compared where it is read.
    bool isCompared(std::uint32_t column) const {
        const auto& totals = table_.totalColumns;
        return std::find(totals.begin(), totals.end(), column) != totals.end();
    }
    bool isShare(std::uint32_t column) const {
        const HeadingMeaning& meaning = headings_.heads[column].meaning;
        return headings_.heads[column].content.mostlyPercents() || meaning.figure == Figure::Ratio ||
               meaning.figure == Figure::Progress || meaning.figure == Figure::Difference ||  // "Growth"
               meaning.maybeRatio || !meaning.known();
    }
    double at(std::uint32_t row, std::uint32_t column) const {
        const Cell cell = sheet_.block().at(row, column);
        return cell.isNumber() ? cell.number() : std::nan("");
    }

    void tellColumn(std::uint32_t result) {
        if (isCompared(result)) return;
        look(result);
        std::optional<Identity> best;
        std::size_t fewest = 0, most = 0;
        for (const Identity& identity : identitiesOf(result)) {
            if (tallyOf(identity, glanced).refuted) continue;  // nearly all are, after a few rows
            const Tally tally = tallyOf(identity, sampled);
            if (!tally.holds()) continue;
            const std::size_t others = tally.differing + tally.unclear;
            if (best && (others > fewest || (others == fewest && tally.agreeing <= most))) continue;
            best = identity;
            fewest = others;
            most = tally.agreeing;
        }
        if (!best || !known_.insert(columnsOf(*best)).second) return;
        if (const Tally all = tallyOf(*best, rows_.size()); all.holds() && all.differing > 0) tellRows(*best);
    }
    // "Target, actual and difference" explain each other: who is told first is told alone.
    static std::array<std::uint32_t, 3> columnsOf(const Identity& identity) {
        std::array<std::uint32_t, 3> columns{identity.result, identity.first, identity.last};
        std::sort(columns.begin(), columns.end());
        return columns;
    }

    std::vector<Identity> identitiesOf(std::uint32_t result) const {
        std::vector<Identity> all;
        std::vector<std::uint32_t> near;
        for (const std::uint32_t column : figures_)
            if (column != result && column + window >= result && column <= result + window)
                near.push_back(column);
        for (std::size_t a = 0; a < near.size(); ++a)
            for (std::size_t b = a + 1; b < near.size(); ++b) {
                all.push_back({Computed::Difference, result, near[a], near[b]});
                all.push_back({Computed::Sum, result, near[a], near[b]});
                if (isShare(result)) addShares(all, result, near[a], near[b]);
            }
        // All columns to the left, from some column on.
        for (const std::uint32_t first : figures_)
            if (first + 2 < result && first + longestRun >= result)
                all.push_back({Computed::Sum, result, first, result - 1});
        return all;
    }
    static void addShares(std::vector<Identity>& all, std::uint32_t result, std::uint32_t a,
                          std::uint32_t b) {
        for (const Computed kind : {Computed::Share, Computed::Percent, Computed::Growth}) {
            all.push_back({kind, result, a, b});
            all.push_back({kind, result, b, a});
        }
    }

    // How finely the column's numbers are written, and where they end.
    void look(std::uint32_t result) {
        unit_ = 1;
        highest_ = 0;
        std::size_t times = 0;
        for (std::size_t i = 0; i < std::min(rows_.size(), sampled); ++i) {
            const double value = at(rows_[i], result);
            if (value != value) continue;
            if (std::fabs(value - std::round(value)) > 1e-9) unit_ = std::min(unit_, 0.1);
            if (std::fabs(value * 10 - std::round(value * 10)) > 1e-9) unit_ = cents;
            if (value > highest_) times = 0, highest_ = value;
            times += value == highest_ ? 1 : 0;
        }
        if (times < 2) highest_ = std::nan("");
    }

    Tally tallyOf(const Identity& identity, std::size_t rows) const {
        Tally tally;
        const std::size_t end = std::min(rows, rows_.size());
        for (std::size_t i = 0; i < end; ++i) {
            const Fit fit = fitOf(identity, rows_[i]);
            tally.differing += fit == Fit::Differs ? 1 : 0;
            tally.unclear += fit == Fit::Unclear ? 1 : 0;
            if (tally.isRefuted(end)) {
                tally.refuted = true;
                return tally;
            }
            if (fit != Fit::Agrees) continue;
            ++tally.agreeing;
            if (tally.values.size() < fewestValues) tally.values.insert(at(rows_[i], identity.result));
        }
        return tally;
    }

    Fit fitOf(const Identity& identity, std::uint32_t row) const {
        const double shown = at(row, identity.result);
        if (shown != shown || shown == 0) return Fit::Nothing;
        if (identity.isRun()) return fitOfRun(identity, row, shown);
        const double a = at(row, identity.first), b = at(row, identity.last);
        if (a != a || b != b || a == 0 || b == 0) return Fit::Nothing;
        if (identity.isShare()) return above_[row] ? Fit::Nothing : fitOfShare(identity.kind, a, b, shown);
        if (identity.kind == Computed::Sum) return fitOfAmount(a + b, shown);
        return fitOfAmount(std::fabs(a - b), std::fabs(shown));
    }
    struct Run {
        double sum = 0;
        std::size_t addends = 0;  // other than 0
    };
    Run runOf(const Identity& identity, std::uint32_t row) const {
        Run run;
        for (std::uint32_t column = identity.first; column <= identity.last; ++column) {
            const double value = at(row, column);
            if (value != value) continue;
            run.sum += value;
            run.addends += value != 0 ? 1 : 0;
        }
        return run;
    }
    Fit fitOfRun(const Identity& identity, std::uint32_t row, double shown) const {
        const Run run = runOf(identity, row);
        return run.addends < 2 ? Fit::Nothing : fitOfAmount(run.sum, shown);
    }
    Fit fitOfAmount(double computed, double shown) const {
        constexpr double rounding = 1.5;
        const double apart = std::fabs(computed - shown), exact = 1e-9 * std::fabs(computed);
        if (apart <= unit_ / 2 + exact) return Fit::Agrees;
        return apart <= unit_ * rounding + exact ? Fit::Unclear : Fit::Differs;
    }
    Fit fitOfShare(Computed kind, double a, double b, double shown) const {
        const double scale = kind == Computed::Percent ? percent : 1;
        const double share = shown / scale, quotient = a / b, offset = kind == Computed::Growth ? 1 : 0;
        if (kind != Computed::Percent && std::fabs(share) > highestShare) return Fit::Differs;
        if (std::fabs(quotient - offset - share) <= roundedShare) return Fit::Agrees;
        const bool ends = share == 1 || shown == highest_;
        const bool turned = std::fabs(1 / quotient - offset - share) <= roundedShare ||
                            std::fabs(2 - quotient - offset - share) <= roundedShare ||
                            std::fabs(1 - quotient + share * (offset > 0 ? 1 : -1)) <= roundedShare;
        if (ends || turned || a < 0 || b < 0) return Fit::Nothing;
        return std::fabs(quotient - offset - share) <= clearlyOther ? Fit::Unclear : Fit::Differs;
    }

    void tellRows(const Identity& identity) {
        for (const std::uint32_t row : rows_) {
            if (fitOf(identity, row) != Fit::Differs) continue;
            Note note;
            note.kind = NoteKind::ComputedDiffers;
            note.goal = table_.goalOfRow[row - headings_.lastRow - 1];
            note.row = row;
            note.column = identity.result;
            note.second = shownHeading(identity.result);
            note.first = identity.kind == Computed::Share || identity.kind == Computed::Growth ? "share" : "";
            note.shown = at(row, identity.result);
            note.expected = expectedBy(identity, row);
            table_.addNote(std::move(note));
        }
    }
    std::string shownHeading(std::uint32_t column) const {
        const std::string& heading = headings_.heads[column].heading;
        return heading.empty() ? sheet_.letters(column) : heading;
    }
    double expectedBy(const Identity& identity, std::uint32_t row) const {
        if (identity.isRun()) return runOf(identity, row).sum;
        const double a = at(row, identity.first), b = at(row, identity.last);
        switch (identity.kind) {
            case Computed::Sum:
                return a + b;
            case Computed::Share:
                return a / b;
            case Computed::Percent:
                return percent * a / b;
            case Computed::Growth:
                return a / b - 1;
            default:
                return takesFromSecond(identity) ? b - a : a - b;
        }
    }
    // Which of the two is taken from the other, as most rows show.
    bool takesFromSecond(const Identity& identity) const {
        std::size_t first = 0, second = 0;
        for (std::size_t i = 0; i < std::min(rows_.size(), sampled); ++i) {
            const double a = at(rows_[i], identity.first), b = at(rows_[i], identity.last),
                         shown = at(rows_[i], identity.result);
            first += fitOfAmount(a - b, shown) == Fit::Agrees ? 1 : 0;
            second += fitOfAmount(b - a, shown) == Fit::Agrees ? 1 : 0;
        }
        return second > first;
    }

    const SheetView& sheet_;
    const Headings& headings_;
    GoalTable& table_;
    std::vector<std::uint32_t> rows_, figures_;
    std::vector<bool> above_;  // rows with goals below: their share may be the mean of theirs
    std::set<std::array<std::uint32_t, 3>> known_;
    double unit_ = 1, highest_ = 0;
};

}  // namespace

void tellComputedSlips(const SheetView& sheet, const Headings& headings, GoalTable& table) {
    Slips(sheet, headings, table).tell();
}

}  // namespace plumbline
