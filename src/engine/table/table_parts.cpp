// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/table_parts.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <unordered_set>

#include "core/words.h"
#include "table/column_content.h"
#include "table/headings.h"
#include "table/stated_progress.h"

namespace plumbline {
namespace {

constexpr std::uint32_t rowsBelow = 50;  // that must be blank in a column between two tables

// Columns between blank ones.
struct Part {
    std::uint32_t first = 0, end = 0;
};

class Parts {
  public:
    Parts(const SheetView& sheet, HeadingLines lines, std::uint32_t columnEnd, std::uint32_t bodyEnd)
        : sheet_(sheet),
          row_(lines.last),
          bands_(lines.first),
          last_(std::min(sheet.rows(), lines.last + 1 + rowsBelow)),
          columnEnd_(columnEnd),
          bodyEnd_(bodyEnd) {
        if (lines.first < lines.last && beginning(lines.last - 1) < beginning(lines.last))
            upper_ = lines.last - 1;
    }

    std::uint32_t end() const {
        if (const auto twin = twinBeside()) return *twin;
        Part table;
        std::optional<std::uint32_t> gap;
        for (std::uint32_t column = 0; column < columnEnd_; ++column) {
            if (isBlank(column)) {
                if (table.end > 0 && !gap) gap = column;
                continue;
            }
            if (!gap) {
                if (table.end == 0) table.first = column;
                table.end = column + 1;
                continue;
            }
            const Part next = partFrom(column);
            if (isAnother(table, next)) return column;
            table.end = next.end;
            column = next.end - 1;
            gap.reset();
        }
        return columnEnd_;
    }

  private:
    // "Costs |       |       | Income |       |      " above "      | Price | Total |        | Price | Total": names of its own below a
    // band of its own, and the same headings once more right beside the first.
    std::optional<std::uint32_t> twinBeside() const {
        constexpr std::uint32_t fewest = 2;
        if (bands_ == row_) return std::nullopt;
        const std::uint32_t first = std::min(beginning(bands_), beginning(row_));
        for (std::uint32_t second = first + fewest + 1; second + fewest < columnEnd_; ++second) {
            if (sheet_.isBlank(bands_, second) || sheet_.isBlank(bands_, first) ||
                sheet_.text(row_, second) != sheet_.text(row_, first) || !sheet_.text(row_, first).empty())
                continue;
            std::uint32_t alike = 0;
            while (second + 1 + alike < columnEnd_ && first + 1 + alike < second &&
                   !sheet_.isBlank(row_, first + 1 + alike) &&
                   sheet_.text(row_, first + 1 + alike) == sheet_.text(row_, second + 1 + alike))
                ++alike;
            if (alike >= fewest && first + 1 + alike == second && content(first).mostlyTexts() &&
                content(second).mostlyTexts() && hasNumbers({second + 1, second + 1 + alike}))
                return second;
        }
        return std::nullopt;
    }

    // "# | Task | Plan |" above "  |  | Start | End": the upper row has the headings, but for those that it spans.
    std::string_view heading(std::uint32_t column) const {
        const std::string_view lower = sheet_.text(row_, column);
        return lower.empty() && upper_ ? sheet_.text(*upper_, column) : lower;
    }
    std::uint32_t beginning(std::uint32_t row) const {
        std::uint32_t column = 0;
        while (column < columnEnd_ && sheet_.isBlank(row, column)) ++column;
        return column;
    }

    bool isBlank(std::uint32_t column) const {
        for (std::uint32_t row = upper_.value_or(row_); row < last_; ++row)
            if (!sheet_.isBlank(row, column)) return false;
        const MergedArea* span = sheet_.mergeAt(row_, column);  // a heading over several columns has no gap
        return !span || span->firstColumn == column;
    }
    Part partFrom(std::uint32_t column) const {
        Part part{column, column};
        while (part.end < columnEnd_ && !isBlank(part.end)) ++part.end;
        return part;
    }

    // What stands behind two blank rows may be something else.
    ColumnContent content(std::uint32_t column) const { return contentOf(sheet_, row_ + 1, column, bodyEnd_); }
    bool hasNumbers(Part part) const {
        for (std::uint32_t column = part.first; column < part.end; ++column)
            if (content(column).mostlyNumbers()) return true;
        return false;
    }
    bool hasTexts(Part part) const {
        for (std::uint32_t column = part.first; column < part.end; ++column)
            if (content(column).mostlyTexts()) return true;
        return false;
    }

    bool isAnother(Part table, Part next) const {
        if (repeatsHeading(table, next)) return true;
        if (!hasTexts(table) || !content(next.first).mostlyTexts()) return false;
        if (periodsFollow(next)) return false;
        // What several goals are is their status, whatever it is called.
        if (next.end - next.first == 1 && isStatus(next.first)) return false;
        if (sticksOut(table, next) || namesAgain(table, next) || isValueList(table, next) ||
            offersValues(table, next) || endsAbove(table, next) || isRoster(table, next))
            return true;
        const bool list = next.end - next.first > 1 || !saysSomething(next.first);
        if (hasNumbers(next)) return isWhole(table) && !saysSomething(next.first);
        return isWhole(table) && list && !saysSomething(next.first);
    }

    // The same heading again, of columns that are told apart by nothing above them.
    bool repeatsHeading(Part table, Part next) const {
        if (!hasNumbers(table)) return false;
        std::set<std::pair<std::string, bool>> seen;  // "Ziel" over statements is not "Ziel" over numbers
        const auto headed = [&](std::uint32_t column) {
            return std::pair(foldWord(heading(column)), content(column).mostlyNumbers());
        };
        for (std::uint32_t column = table.first; column < table.end; ++column) seen.insert(headed(column));
        for (std::uint32_t column = next.first; column < next.end; ++column)
            if (!sheet_.isBlank(row_, column) && seen.contains(headed(column)))
                return hasTexts(table) && !underBand(next);
        return false;
    }
    bool underBand(Part next) const {
        if (row_ == 0) return false;
        for (std::uint32_t column = next.first; column < next.end; ++column)
            if (content(column).mostlyTexts()) return false;
        return true;
    }
    bool periodsFollow(Part next) const { return content(next.first).periodTexts > 0; }

    // A role, or a remark: what is written beside a goal.
    bool saysSomething(std::uint32_t column) const {
        const HeadingMeaning meaning = meaningOf(heading(column), Closeness::Part);
        // "Exchange rates" over texts is no figure.
        const bool refuted = meaning.figure != Figure::None && meaning.figure != Figure::Progress &&
                             meaning.figure != Figure::Done && content(column).mostlyTexts();
        return (!meaning.roles.empty() || meaning.ignored) && !meaning.could(Role::Goal) && !refuted;
    }

    bool filled(Part part, std::uint32_t row) const {
        for (std::uint32_t column = part.first; column < part.end; ++column)
            if (!sheet_.isBlank(row, column)) return true;
        return false;
    }
    // Rows below the table's last.
    bool sticksOut(Part table, Part next) const {
        std::uint32_t end = last_;
        while (end > row_ + 1 && !filled(table, end - 1)) --end;
        for (std::uint32_t row = row_ + 1; row < last_; ++row)
            if (filled(next, row) && (row >= end || !filled(table, row))) return true;
        return false;
    }
    // Numbers, or a status: all that a table of goals needs.
    bool isWhole(Part part) const {
        if (hasNumbers(part)) return true;
        for (std::uint32_t column = part.first; column < part.end; ++column)
            if (meaningOf(heading(column), Closeness::Part).could(Role::Status) || isStatus(column))
                return true;
        return false;
    }
    bool allDiffer(std::uint32_t column) const {
        std::unordered_set<std::uint64_t> values;
        for (std::uint32_t row = row_ + 1; row < last_; ++row)
            if (!sheet_.isBlank(row, column) && !values.insert(nameHash(sheet_.text(row, column))).second) return false;
        return values.size() > 1;
    }
    // People with what describes them, below a heading that says more than whose goals they are.
    bool isRoster(Part table, Part next) const {
        if (next.end - next.first < 2 || hasNumbers(next) || !isWhole(table)) return false;
        const HeadingMeaning meaning = meaningOf(heading(next.first), Closeness::Part);
        const bool others = meaning.closeness != Closeness::Exact || namesPeople(table);
        return meaning.could(Role::Owner) && others && allDiffer(next.first) &&
               content(next.first).mostlyPeople() && !describeGoals({next.first + 1, next.end});
    }
    bool namesPeople(Part part) const {
        for (std::uint32_t column = part.first; column < part.end; ++column)
            if (meaningOf(heading(column), Closeness::Part).could(Role::Owner) &&
                content(column).mostlyPeople())
                return true;
        return false;
    }
    // Some column of these says exactly what is written beside a goal.
    bool describeGoals(Part part) const {
        for (std::uint32_t column = part.first; column < part.end; ++column) {
            const HeadingMeaning meaning = meaningOf(heading(column), Closeness::Part);
            const bool describes = !meaning.roles.empty() && meaning.closeness == Closeness::Exact;
            if (describes && !meaning.dimension) return true;
        }
        return false;
    }
    // All that may be chosen in a column of the table.
    bool offersValues(Part table, Part next) const {
        if (next.end - next.first > 1 || !allDiffer(next.first)) return false;
        std::unordered_set<std::uint64_t> offered;
        for (std::uint32_t row = row_ + 1; row < last_; ++row)
            if (!sheet_.isBlank(row, next.first)) offered.insert(nameHash(sheet_.text(row, next.first)));
        for (std::uint32_t column = table.first; column < table.end; ++column)
            if (chosenFrom(offered, column)) return true;
        return false;
    }
    bool chosenFrom(const std::unordered_set<std::uint64_t>& offered, std::uint32_t column) const {
        std::uint32_t chosen = 0;
        for (std::uint32_t row = row_ + 1; row < std::min(last_, bodyEnd_); ++row) {
            if (sheet_.isBlank(row, column)) continue;
            const std::string_view text = sheet_.text(row, column);
            if (text.empty() || !offered.contains(nameHash(text))) return false;
            ++chosen;
        }
        return chosen > 1;
    }

    // Two columns of texts or more, without a gap from the top, that end before the table does.
    bool endsAbove(Part table, Part next) const {
        if (next.end - next.first < 2 || hasNumbers(next) || !isWhole(table)) return false;
        std::unordered_set<std::uint64_t> values;
        std::uint32_t row = row_ + 1;
        for (; row < last_ && !sheet_.isBlank(row, next.first); ++row)
            if (!values.insert(nameHash(sheet_.text(row, next.first))).second) return false;
        const bool some = row > row_ + 2 && row < last_ && filled(table, row);
        for (; row < last_; ++row)
            if (filled(next, row)) return false;
        return some;
    }

    // Different texts one below the other, in fewer rows than the table has: what may be chosen.
    bool isValueList(Part table, Part next) const {
        constexpr std::uint32_t fewest = 3;
        if (next.end - next.first > 1 || sheet_.isBlank(row_, next.first)) return false;
        const HeadingMeaning meaning = meaningOf(heading(next.first), Closeness::Part);
        std::unordered_set<std::uint64_t> values;
        std::uint32_t row = row_ + 1, rows = 0;
        for (; row < last_ && !sheet_.isBlank(row, next.first); ++row)
            if (!values.insert(nameHash(sheet_.text(row, next.first))).second) return false;
        const std::uint32_t listed = row - row_ - 1;
        for (; row < last_; ++row) {
            if (!sheet_.isBlank(row, next.first)) return false;
            rows += filled(table, row) ? 1 : 0;
        }
        // "Values" over texts are no figures.
        const bool named = meaning.known() && meaning.closeness == Closeness::Exact && meaning.figure != Figure::Neutral;
        return listed >= fewest && (rows > 0 || allStatus(next.first)) && !meaning.remark && !named;
    }

    // "Open", "Done", "Blocked", each once: a status that no two goals share is none.
    bool allStatus(std::uint32_t column) const {
        bool any = false, all = true;
        sheet_.eachText(column, row_ + 1, rowsBelow, [&](std::string_view text) {
            any = true;
            all = all && readStatusWord(text) != StatusWord::None;
        });
        return any && all;
    }
    bool isStatus(std::uint32_t column) const { return allStatus(column) && !allDiffer(column); }

    // Names of the table stand in other rows there.
    bool namesAgain(Part table, Part next) const {
        std::unordered_set<std::uint64_t> names;
        for (std::uint32_t row = row_ + 1; row < last_; ++row)
            for (std::uint32_t column = table.first; column < table.end; ++column)
                if (const std::string_view text = sheet_.text(row, column); !text.empty())
                    names.insert(nameHash(text));
        std::uint32_t again = 0;
        for (std::uint32_t row = row_ + 1; row < last_; ++row) {
            const std::string_view text = sheet_.text(row, next.first);
            again += !text.empty() && names.contains(nameHash(text)) ? 1 : 0;
        }
        return again >= 2 && next.end - next.first > 1 && !saysSomething(next.first);
    }

    const SheetView& sheet_;
    std::uint32_t row_, bands_, last_, columnEnd_, bodyEnd_;
    std::optional<std::uint32_t> upper_;
};

}  // namespace

std::uint32_t tableEnd(const SheetView& sheet, HeadingLines lines, std::uint32_t columnEnd,
                       std::uint32_t bodyEnd) {
    return Parts(sheet, lines, columnEnd, bodyEnd).end();
}

}  // namespace plumbline
