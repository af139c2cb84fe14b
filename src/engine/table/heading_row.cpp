// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/heading_row.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "core/words.h"
#include "table/column_content.h"
#include "table/date_text.h"
#include "table/number_text.h"
#include "table/plan_columns.h"

namespace plumbline {
namespace {

constexpr std::uint32_t deepestHeadings = 100;  // rows searched for headings
constexpr std::uint32_t mostColumns = 4096;     // columns looked at
constexpr std::uint32_t mostBands = 3;
constexpr int enough = 4;  // the score from which a row counts as headings

constexpr int wrongContent = 1000, noContent = 300;  // added to a candidate's rank

struct Rule {
    Role role;
    std::string heading;  // folded
    std::string shown;
};

Result<std::vector<Rule>> rulesOf(std::string_view text) {
    std::vector<Rule> rules;
    while (!trimmed(text).empty()) {
        const std::size_t end = std::min(text.find(';'), text.size());
        const std::string_view part = trimmed(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (part.empty()) continue;
        const std::size_t equals = part.find('=');
        if (equals == std::string_view::npos)
            return Error{ErrorKind::InvalidArgument, {"error.rule", {std::string(part)}}};
        const Result<Role> role = roleNamed(part.substr(0, equals));
        if (!role) return role.error();
        const std::string_view heading = trimmed(part.substr(equals + 1));
        rules.push_back({*role, foldWord(heading), std::string(heading)});
    }
    return rules;
}

bool isYearNumber(Cell cell) {
    return cell.isNumber() && cell.number() >= 1990 && cell.number() <= 2099 &&
           cell.number() == std::floor(cell.number());
}

std::optional<PeriodName> periodOf(const SheetView& sheet, std::uint32_t row, std::uint32_t column) {
    const Cell cell = sheet.block().at(row, column);
    if (isYearNumber(cell) && !sheet.isDate(row, column)) {
        PeriodName year;
        year.kind = PeriodKind::Year;
        year.year = static_cast<int>(cell.number());
        return year;
    }
    if (const auto date = sheet.dayAt(row, column)) {
        PeriodName day;
        day.kind = PeriodKind::Day;
        day.number = *date;
        day.year = civilOf(*date).year;
        return day;
    }
    if (!cell.isText()) return std::nullopt;
    const std::string_view text = sheet.textOf(cell);
    if (const DateText date = readDateText(text, DateOrder::DayFirst);
        date.kind == DateTextKind::Date && date.day == date.last) {
        PeriodName day;
        day.kind = PeriodKind::Day;
        day.number = date.day;
        day.year = civilOf(date.day).year;
        return day;
    }
    return readPeriod(text);
}

struct RowLook {
    int score = 0;
    std::uint32_t filled = 0, numbers = 0, headingLike = 0;
    bool isHeadings() const { return score >= enough && filled >= 2 && numbers * 4 <= filled; }
};

RowLook lookOf(const SheetView& sheet, std::uint32_t row, std::uint32_t columnEnd, Closeness farthest) {
    RowLook look;
    std::set<Role> roles;
    std::map<PeriodKind, int> periods;
    int dimensions = 0;
    for (std::uint32_t column = 0; column < columnEnd; ++column) {
        const Cell cell = sheet.block().at(row, column);
        if (cell.isBlank()) continue;
        ++look.filled;
        const auto period = periodOf(sheet, row, column);
        if (period && (period->rest.empty() || !meaningOf(period->rest, Closeness::Part).roles.empty())) {
            ++periods[period->kind];
            ++look.headingLike;
            continue;
        }
        if (!cell.isText()) {
            ++look.numbers;
            continue;
        }
        const HeadingMeaning meaning = meaningOf(sheet.textOf(cell), farthest);
        if (!meaning.known()) continue;
        ++look.headingLike;
        if (!meaning.roles.empty()) roles.insert(meaning.roles.front().role);
        if (meaning.roles.empty() && (meaning.dimension || meaning.period)) ++dimensions;
    }
    look.score = 2 * static_cast<int>(roles.size()) + 2 * std::min(dimensions, 2);
    for (const auto& [kind, count] : periods)
        if (count >= 2) look.score += enough;
    return look;
}

bool rowHas(const SheetView& sheet, std::uint32_t row, const Rule& rule) {
    for (std::uint32_t column = 0; column < std::min(sheet.columns(), mostColumns); ++column)
        if (!rule.heading.empty() && foldWord(sheet.text(row, column)) == rule.heading) return true;
    return false;
}

// Rules by letters name no heading: texts above numbers are headings then.
bool textsAboveNumbers(const SheetView& sheet, std::uint32_t row) {
    std::uint32_t texts = 0, numbers = 0, numbersBelow = 0;
    for (std::uint32_t column = 0; column < std::min(sheet.columns(), mostColumns); ++column) {
        const Cell cell = sheet.block().at(row, column);
        texts += cell.isText() ? 1 : 0;
        numbers += cell.isNumber() ? 1 : 0;
        if (row + 1 < sheet.rows() && cell.isText() && sheet.block().at(row + 1, column).isNumber())
            ++numbersBelow;
    }
    return texts >= 2 && numbers == 0 && numbersBelow >= 1;
}

std::optional<std::uint32_t> headingRow(const SheetView& sheet, const std::vector<Rule>& rules) {
    const std::uint32_t rows = std::min(sheet.rows(), deepestHeadings),
                        columns = std::min(sheet.columns(), mostColumns);
    std::size_t most = 0;
    std::optional<std::uint32_t> ruled;
    for (std::uint32_t row = 0; row < rows && !rules.empty(); ++row) {
        const auto fitting = static_cast<std::size_t>(std::count_if(
            rules.begin(), rules.end(), [&](const Rule& rule) { return rowHas(sheet, row, rule); }));
        if (fitting > most) {
            most = fitting;
            ruled = row;
        }
    }
    for (Closeness farthest : {Closeness::Part, Closeness::Slip}) {
        int best = 0;
        std::vector<RowLook> looks;
        for (std::uint32_t row = 0; row < rows; ++row) {
            looks.push_back(lookOf(sheet, row, columns, farthest));
            if (looks.back().isHeadings()) best = std::max(best, looks.back().score);
        }
        for (std::uint32_t row = 0; row < rows; ++row)
            if (looks[row].isHeadings() && looks[row].score * 2 >= best &&
                (!ruled || most < 2 || row == *ruled))
                return row;
    }
    if (ruled) return ruled;
    for (std::uint32_t row = 0; row < rows && !rules.empty(); ++row)
        if (textsAboveNumbers(sheet, row)) return row;
    return std::nullopt;
}

// Whether `row` continues the headings of `upper` one row further down.
bool isLowerBand(const SheetView& sheet, std::uint32_t upper, std::uint32_t row, std::uint32_t columnEnd) {
    if (row >= sheet.rows()) return false;
    const RowLook look = lookOf(sheet, row, columnEnd, Closeness::Exact);
    if (look.filled < 2 || look.numbers > 0 || look.headingLike * 2 < look.filled) return false;
    const RowLook above = lookOf(sheet, upper, columnEnd, Closeness::Part);
    return look.headingLike >= 2 && (above.filled < look.filled || above.headingLike < look.headingLike ||
                                     sheet.mergeAt(upper, 0) != nullptr);
}

// Whether `row` is a band above the headings: several labels, or one that does not begin the table as a title
// does, or merged over some of the columns.
bool isUpperBand(const SheetView& sheet, std::uint32_t row, std::uint32_t columnEnd) {
    std::uint32_t filled = 0, first = 0, meaning = 0, merged = 0;
    for (std::uint32_t column = 0; column < columnEnd; ++column) {
        if (sheet.isBlank(row, column)) continue;
        if (filled++ == 0) first = column;
        const Cell cell = sheet.block().at(row, column);
        if (cell.isNumber() && !isYearNumber(cell) && !sheet.isDate(row, column)) return false;
        if (periodOf(sheet, row, column) ||
            (cell.isText() && meaningOf(sheet.textOf(cell), Closeness::Part).known()))
            ++meaning;
        const MergedArea* area = sheet.mergeAt(row, column);
        if (area && area->lastColumn > area->firstColumn &&
            area->lastColumn - area->firstColumn + 2 < columnEnd)
            ++merged;
    }
    if (filled == 0) return false;
    if (filled == 1) return first > 0 && (meaning > 0 || merged > 0);
    return meaning + merged >= 1;
}

// The text of a band above a column: its own, its merge's, or that of the band to the left which spans it.
std::string bandText(const SheetView& sheet, std::uint32_t row, std::uint32_t column, std::uint32_t below,
                     std::optional<PeriodName>& period) {
    std::uint32_t from = column;
    if (const MergedArea* area = sheet.mergeAt(row, column)) {
        if (area->firstRow < row) return {};  // belongs to a row above, which tells it
        from = area->firstColumn;
    } else if (sheet.isBlank(row, column) && !sheet.isBlank(below, column)) {
        while (from > 0 && sheet.isBlank(row, from) && !sheet.mergeAt(row, from)) --from;
        if (const MergedArea* left = sheet.mergeAt(row, from)) from = left->firstColumn;
        if (sheet.isBlank(below, from)) return {};
    }
    const Cell cell = sheet.block().at(row, from);
    period = periodOf(sheet, row, from);
    if (cell.isText()) return std::string(sheet.textOf(cell));
    return cell.isNumber() ? shownNumber(sheet, row, from) : std::string();
}

void mergePeriod(std::optional<PeriodName>& into, const std::optional<PeriodName>& other) {
    if (!other) return;
    if (!into) {
        into = other;
        return;
    }
    PeriodName finer = *into, coarser = *other;
    if (static_cast<int>(finer.kind) > static_cast<int>(coarser.kind)) std::swap(finer, coarser);
    if (finer.year == 0) finer.year = coarser.year;
    finer.fiscal = finer.fiscal || coarser.fiscal;
    into = finer;
}

// What the heading rows say about one column.
ColumnHead headOf(const SheetView& sheet, std::uint32_t firstRow, std::uint32_t lastRow,
                  std::uint32_t column) {
    ColumnHead head;
    std::vector<std::string> texts;
    for (std::uint32_t row = firstRow; row <= lastRow; ++row) {
        std::optional<PeriodName> period;
        const std::string text = bandText(sheet, row, column, row < lastRow ? row + 1 : row, period);
        if (text.empty() || (!texts.empty() && texts.back() == text)) continue;
        texts.push_back(text);
        std::string measure = text;
        if (period) {
            measure = period->rest;
            mergePeriod(head.period, period);
        }
        const HeadingMeaning meaning = meaningOf(measure);
        if (!meaning.known()) continue;
        // A lower row says more than a band above it, unless it only names the period.
        const bool periodWordOnly = head.meaning.known() && meaning.period && meaning.roles.empty();
        if (!periodWordOnly) head.meaning = meaning;
    }
    for (const std::string& text : texts) head.heading += (head.heading.empty() ? "" : " / ") + text;
    if (!head.period) return head;
    for (const HeadingMatch& match : head.meaning.roles)
        if (!head.measure &&
            (match.role == Role::Target || match.role == Role::Actual || match.role == Role::History))
            head.measure = match.role;
    head.ignoredPeriod = head.meaning.ignored || (head.meaning.known() && !head.measure &&
                                                  !head.meaning.total && !head.meaning.period);
    if (head.meaning.total) head.period.reset();
    return head;
}

// A blank column with the same headings again to its right: two tables side by side; the left one is read.
std::uint32_t tableEnd(const SheetView& sheet, std::uint32_t row, std::uint32_t columnEnd) {
    std::set<std::string> seen;
    bool gap = false;
    for (std::uint32_t column = 0; column < columnEnd; ++column) {
        const std::string heading = foldWord(sheet.text(row, column));
        if (sheet.isBlank(row, column)) {
            bool blank = true;
            for (std::uint32_t r = row + 1; blank && r < std::min(sheet.rows(), row + 50); ++r)
                blank = sheet.isBlank(r, column);
            gap = gap || (blank && !seen.empty());
            continue;
        }
        if (gap && seen.contains(heading)) {
            while (column > 0 && !sheet.isBlank(row, column - 1)) --column;
            return column;
        }
        seen.insert(heading);
    }
    return columnEnd;
}

bool fitsContent(Role role, const ColumnContent& content) {
    if (content.filled() == 0) return true;
    switch (role) {
        case Role::Target:
        case Role::Actual:
        case Role::Baseline:
        case Role::Weight:
        case Role::Share:
        case Role::History:
            return content.mostlyNumbers() && !content.mostlyDates();
        case Role::Start:
        case Role::Due:
        case Role::Updated:
            return content.maybeDates();
        case Role::Goal:
        case Role::Owner:
        case Role::Metric:
        case Role::Unit:
        case Role::Status:
        case Role::Kind:
        case Role::Method:
            return content.mostlyTexts();
        default:
            return true;
    }
}

struct Candidate {
    std::uint32_t column;
    Role role;
    int cost;
};

class Chooser {
  public:
    Chooser(const SheetView& sheet, Headings& headings, const std::vector<Rule>& rules)
        : sheet_(sheet), headings_(headings), rules_(rules), taken_(headings.columnEnd, false) {}

    std::optional<Error> choose() {
        for (const Rule& rule : rules_)
            if (const auto problem = applyRule(rule)) return problem;
        findPeriodColumn();
        choosePlans(sheet_, headings_, ruledPlan_, taken_);
        collect();
        assign();
        findDimensions();
        listUnused();
        std::stable_sort(headings_.columns.begin(), headings_.columns.end(),
                         [](const auto& a, const auto& b) { return a.column < b.column; });
        return std::nullopt;
    }

  private:
    std::optional<std::uint32_t> columnOf(const Rule& rule) const {
        for (std::uint32_t column = 0; column < headings_.columnEnd; ++column)
            if (foldWord(headings_.heads[column].heading) == rule.heading) return column;
        for (std::uint32_t row = headings_.lastRow + 1; row-- > headings_.firstRow;)
            for (std::uint32_t column = 0; column < headings_.columnEnd; ++column)
                if (foldWord(sheet_.text(row, column)) == rule.heading) return column;
        for (std::uint32_t column = 0; column < headings_.columnEnd; ++column)
            if (foldWord(sheet_.letters(column)) == rule.heading) return column;
        return std::nullopt;
    }

    std::optional<Error> applyRule(const Rule& rule) {
        if (rule.heading.empty()) {  // "parent=": the table has none, whatever the headings say
            barred_.insert(rule.role);
            return std::nullopt;
        }
        const std::optional<std::uint32_t> column = columnOf(rule);
        if (!column) return Error{ErrorKind::InvalidArgument, {"error.noheading", {rule.shown}}};
        const ColumnHead& head = headings_.heads[*column];
        if (head.period && (rule.role == Role::Target || rule.role == Role::Actual) &&
            head.period->kind != PeriodKind::Year) {
            ruledPlan_[rule.role] = *column;
            return std::nullopt;
        }
        taken_[*column] = true;
        if (rule.role == Role::Level) {
            headings_.levels.push_back(*column);
        } else if (rule.role == Role::History) {
            headings_.history.push_back(*column);
        } else {
            ruled_.insert(rule.role);
        }
        add(rule.role, *column);
        return std::nullopt;
    }

    void add(Role role, std::uint32_t column) {
        headings_.columns.push_back({role, headings_.heads[column].heading, column, false, {}});
    }

    // The finest column of periods: "Year | Month" are months of that year.
    void findPeriodColumn() {
        std::optional<std::uint32_t> years;
        for (std::uint32_t column = 0; column < headings_.columnEnd; ++column) {
            const ColumnHead& head = headings_.heads[column];
            if (!head.meaning.period || taken_[column] || head.period) continue;
            const ColumnContent& content = head.content;
            const bool named = content.periodTexts > 0 && content.periodTexts * 2 >= content.filled();
            if (content.numbers > 0 && holdsYears(sheet_, headings_.lastRow, column)) {
                if (!years) years = column;
            } else if (!headings_.period && (content.mostlyDates() || named)) {
                headings_.period = column;
            }
        }
        if (!headings_.period)
            headings_.period = years;
        else
            headings_.year = years;
        for (const auto& column : {headings_.period, headings_.year})
            if (column) taken_[*column] = true;
    }

    void collect() {
        const bool owners =
            std::any_of(headings_.heads.begin(), headings_.heads.end(), [](const ColumnHead& head) {
                return !head.meaning.roles.empty() && head.meaning.roles.front().role == Role::Owner;
            });
        for (std::uint32_t column = 0; column < headings_.columnEnd; ++column) {
            const ColumnHead& head = headings_.heads[column];
            if (taken_[column] || head.meaning.ignored) continue;
            const ColumnContent& content = head.content;
            for (const HeadingMatch& match : head.meaning.roles) {
                if (ruled_.contains(match.role) || barred_.contains(match.role)) continue;
                int cost = match.rank;
                if (!fitsContent(match.role, content)) cost += wrongContent;
                if (content.filled() == 0) cost += noContent;
                // Job titles are no statements: the same few texts again and again beside people.
                const bool repeated = content.distinct * 2 < content.texts;
                if (match.role == Role::Goal && repeated && owners && !headings_.period) cost += wrongContent;
                // The finer of two statements is the goal; the other heads it ("Objective | Key result").
                if (match.role == Role::Goal)
                    cost -= static_cast<int>(std::min<std::uint32_t>(content.distinct, 99)) * 2;
                if (head.period)
                    cost += 20 - std::clamp(head.period->year - 2010, 0, 20);  // the latest year first
                candidates_.push_back({column, match.role, cost});
            }
        }
        std::stable_sort(candidates_.begin(), candidates_.end(),
                         [](const Candidate& a, const Candidate& b) { return a.cost < b.cost; });
    }

    bool only(const Candidate& candidate) const {
        const HeadingMeaning& meaning = headings_.heads[candidate.column].meaning;
        return meaning.roles.size() == 1 && meaning.closeness == Closeness::Exact && !meaning.dimension &&
               candidate.role != Role::Goal;
    }

    void assign() {
        std::map<Role, std::uint32_t> chosen;
        for (const Candidate& candidate : candidates_) {
            if (taken_[candidate.column] || chosen.contains(candidate.role)) continue;
            if (candidate.cost >= wrongContent && !only(candidate)) continue;
            if (covered(candidate.role)) continue;
            // "Region | Manager | Rep" beside a region that is also a word for something else: groups stay
            // groups.
            if (headings_.heads[candidate.column].meaning.dimension && candidate.cost >= noContent) continue;
            chosen[candidate.role] = candidate.column;
            taken_[candidate.column] = true;
        }
        for (const auto& [role, column] : chosen) {
            add(role, column);
            if (role == Role::History) headings_.history.push_back(column);
        }
        for (RecognisedColumn& column : headings_.columns)
            if (!column.fromPeriods) column.runnersUp = runnersUp(column);
        for (const Candidate& candidate : candidates_)  // further columns of earlier results
            if (candidate.role == Role::History && !taken_[candidate.column] &&
                candidate.cost < wrongContent) {
                taken_[candidate.column] = true;
                headings_.history.push_back(candidate.column);
                add(Role::History, candidate.column);
            }
    }

    // A measure that stands in period columns needs no column of its own.
    bool covered(Role role) const {
        return (role == Role::Target && !headings_.targetPlan.columns.empty()) ||
               (role == Role::Actual && !headings_.actualPlan.columns.empty());
    }

    std::string runnersUp(const RecognisedColumn& winner) const {
        std::string text;
        for (const Candidate& candidate : candidates_) {
            const bool other = candidate.column != winner.column && candidate.role == winner.role;
            if (!other || candidate.cost >= wrongContent) continue;
            if (!text.empty()) text += ", ";
            text += headings_.heads[candidate.column].heading + " (" + sheet_.letters(candidate.column) + ")";
        }
        return text;
    }

    void findDimensions() {
        for (std::uint32_t column = 0; column < headings_.columnEnd; ++column) {
            const ColumnHead& head = headings_.heads[column];
            if (taken_[column] || head.period || head.meaning.ignored || head.meaning.total) continue;
            if (!head.content.mostlyTexts()) continue;
            const bool statement = std::any_of(head.meaning.roles.begin(), head.meaning.roles.end(),
                                               [](const HeadingMatch& m) { return m.role == Role::Goal; });
            const bool unknown = !head.meaning.known() && leftOfNumbers(column);
            // A second column of people to the left whose names repeat: managers above reps.
            const auto owner = headings_.columnOf(Role::Owner);
            const bool managers = owner && column < *owner && head.content.distinct < head.content.texts &&
                                  std::any_of(head.meaning.roles.begin(), head.meaning.roles.end(),
                                              [](const HeadingMatch& m) { return m.role == Role::Owner; });
            if (head.meaning.dimension || statement || unknown || managers)
                headings_.dimensions.push_back(column);
        }
    }

    bool leftOfNumbers(std::uint32_t column) const {
        for (std::uint32_t left = 0; left < column; ++left) {
            const ColumnHead& head = headings_.heads[left];
            if (head.content.mostlyNumbers() && !(head.meaning.known() && head.meaning.roles.size() == 1 &&
                                                  head.meaning.roles.front().role == Role::Id))
                return false;
        }
        return true;
    }

    void listUnused() {
        std::set<std::uint32_t> used(headings_.dimensions.begin(), headings_.dimensions.end());
        for (const auto* plan : {&headings_.targetPlan, &headings_.actualPlan})
            used.insert(plan->totals.begin(), plan->totals.end());
        for (std::uint32_t column = 0; column < headings_.columnEnd; ++column)
            if (!taken_[column] && !used.contains(column) && !headings_.heads[column].heading.empty())
                headings_.unused.push_back(headings_.heads[column].heading + " (" + sheet_.letters(column) +
                                           ")");
    }

    const SheetView& sheet_;
    Headings& headings_;
    const std::vector<Rule>& rules_;
    std::vector<bool> taken_;
    std::set<Role> ruled_, barred_;
    std::map<Role, std::uint32_t> ruledPlan_;
    std::vector<Candidate> candidates_;
};

}  // namespace

std::optional<std::uint32_t> Headings::columnOf(Role role) const {
    for (const RecognisedColumn& column : columns)
        if (column.role == role && !column.fromPeriods) return column.column;
    return std::nullopt;
}

bool PlanColumns::isPartial(std::uint32_t column) const {
    return std::find(partial.begin(), partial.end(), column) != partial.end();
}

bool looksLikeHeadings(const SheetView& sheet, std::uint32_t row, std::uint32_t columnEnd) {
    const RowLook look = lookOf(sheet, row, std::min(columnEnd, mostColumns), Closeness::Exact);
    return look.isHeadings() && look.numbers == 0 && look.headingLike * 2 > look.filled;
}

Result<Headings> findHeadings(const SheetView& sheet, std::string_view columnRules) {
    const Result<std::vector<Rule>> rules = rulesOf(columnRules);
    if (!rules) return rules.error();
    const std::optional<std::uint32_t> row = headingRow(sheet, *rules);
    if (!row) return Error{ErrorKind::InvalidArgument, "error.noheadings"};
    Headings found;
    found.firstRow = found.lastRow = *row;
    const std::uint32_t columns = std::min(sheet.columns(), mostColumns);
    while (found.lastRow - found.firstRow + 1 < mostBands &&
           isLowerBand(sheet, found.lastRow, found.lastRow + 1, columns))
        ++found.lastRow;
    while (found.lastRow - found.firstRow + 1 < mostBands && found.firstRow > 0 &&
           isUpperBand(sheet, found.firstRow - 1, columns))
        --found.firstRow;
    found.columnEnd = tableEnd(sheet, found.lastRow, columns);
    if (found.columnEnd < columns) {
        Note beside;
        beside.kind = NoteKind::SecondTable;
        beside.row = found.lastRow;
        beside.column = found.columnEnd;
        beside.first = sheet.letters(found.columnEnd);
        found.notes.push_back(beside);
    }
    for (std::uint32_t column = 0; column < found.columnEnd; ++column) {
        found.heads.push_back(headOf(sheet, found.firstRow, found.lastRow, column));
        found.heads.back().content = contentOf(sheet, found.lastRow + 1, column);
    }
    if (const auto problem = Chooser(sheet, found, *rules).choose()) return *problem;
    return found;
}

}  // namespace plumbline
