// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "report/model/page.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "snapshot/titles.h"
#include "table/formula_parts.h"

namespace plumbline::report {
namespace {

constexpr std::string_view measureWords[] = {"target", "actual",   "baseline", "progress", "attainment",
                                             "gap",    "weight",   "expected", "pace",     "forecast",
                                             "status", "children", "leaves",   "level"};
static_assert(std::size(measureWords) == measureCount);

std::string_view signOf(Light light) {
    switch (light) {
        case Light::Achieved:
        case Light::Good:
            return "● ";
        case Light::Fair:
            return "▲ ";
        case Light::Poor:
            return "■ ";
        case Light::Doubt:
            return "? ";
        case Light::NotStarted:
            return "○ ";
        case Light::None:
            break;
    }
    return "";
}

// The formula's status word as a reader's: sign and word in the office's language.
std::string readable(const std::string& code, const Snapshot& now, const Words& words) {
    const Convention& is = now.convention;
    const std::pair<std::string_view, Light> known[] = {{is.achievedWord, Light::Achieved},
                                                        {is.goodWord, Light::Good},
                                                        {is.fairWord, Light::Fair},
                                                        {is.poorWord, Light::Poor},
                                                        {"Not started", Light::NotStarted}};
    std::string codes, shown;
    for (const auto& [word, light] : known) {
        if (word.empty()) continue;
        codes += (codes.empty() ? "" : ";") + quotedText(word);
        shown += ";" + quotedText(signedStatus(words, light, std::string(word)));
    }
    return "=IFERROR(CHOOSE(MATCH(" + code + ";{" + codes + "};0)" + shown + ");" + code + ")";
}

}  // namespace

std::string signedStatus(const Words& words, Light light, const std::string& status) {
    return std::string(signOf(light)) + statusWord(words, status);
}

Page::Page(const Snapshot& now, const Words& words, const ReportOptions& options, std::string code,
           std::uint32_t columns)
    : now_(now), words_(words), options_(options) {
    sheet_.code = std::move(code);
    sheet_.columns = columns;
    sheet_.widths.assign(columns, 230);
    sheet_.widths.front() = 620;
    sheet_.table = options.table;
    sheet_.source = now.place;
    sheet_.date = words.date(now.asOf.day);
}

void Page::add(ReportCell cell) {
    cell.row = row_;
    if (!options_.live) cell.formula.clear();
    sheet_.cells.push_back(std::move(cell));
}

void Page::text(std::uint32_t column, std::string text, std::uint32_t span, Look look) {
    ReportCell cell;
    cell.column = column;
    cell.span = span;
    cell.look = look;
    cell.text = std::move(text);
    add(std::move(cell));
}

void Page::textOrFormula(std::uint32_t column, std::string text, std::string formula) {
    ReportCell cell;
    cell.column = column;
    cell.look = Look::Status;
    cell.text = std::move(text);
    cell.formula = std::move(formula);
    add(std::move(cell));
}

std::string Page::plainNumber(double number) {
    char digits[32];
    const auto end = std::to_chars(digits, digits + sizeof digits, number);
    return {digits, end.ptr};
}

void Page::number(Look look, std::uint32_t column, Cell value, std::string formula,
                  std::optional<SheetCell> like) {
    ReportCell cell;
    cell.column = column;
    cell.look = look;
    if (value.isNumber()) cell.number = value.number();
    if (value.isError()) cell.text = "–";
    cell.formula = std::move(formula);
    cell.like = like;
    add(std::move(cell));
}

void Page::measure(Look look, std::uint32_t column, Measure measure, GoalIndex goal) {
    number(look, column, now_.columns.at(measure, goal), rolledUp(measure, goal),
           look == Look::Amount ? formatOf(goal) : std::nullopt);
}

void Page::status(std::uint32_t column, GoalIndex goal, Look look) {
    ReportCell cell;
    cell.column = column;
    cell.look = look;
    cell.text = signedStatus(words_, now_.lightOf(goal), now_.statusOf(goal));
    const std::string done = rolledUp(Measure::Progress, goal), due = rolledUp(Measure::Expected, goal);
    if (!done.empty())
        cell.formula = readable("GOAL.STATUS(" + done.substr(1) + ";" + (due.empty() ? due : due.substr(1)) +
                                    ";" + quotedText(now_.settings.convention) + ")",
                                now_, words_);
    add(std::move(cell));
}

std::string Page::called(GoalIndex goal) const {
    const std::string_view name = table().nameOf(goal);
    const Result<GoalIndex> found = findGoal(*now_.model, name);
    return found && *found == goal ? quotedText(name) : std::string();
}

std::string Page::rolledUp(Measure measure, GoalIndex goal) const {
    const std::string name = called(goal);
    if (name.empty() || !checkMeasure(*now_.model, measure, now_.asOf.day)) return {};
    return "=GOAL.ROLLUP({m};\"" + std::string(measureWords[static_cast<std::size_t>(measure)]) + "\";" +
           name + (needsDate(measure) ? ";{d})" : ")");
}

bool Page::hasDates() const {
    return bool(checkMeasure(*now_.model, Measure::Expected, now_.asOf.day));
}

std::optional<SheetCell> Page::formatOf(GoalIndex goal) const {
    for (Role role : {Role::Target, Role::Actual}) {
        const RecognisedColumn* column = table().columnOf(role);
        if (!column) continue;
        std::uint32_t row = table().rowOfGoal[goal];
        for (GoalIndex g = 0; row == noRow && g < table().count; ++g) row = table().rowOfGoal[g];
        if (row != noRow) return cellOfBlock(table(), row, column->column);
    }
    return std::nullopt;
}

std::string Page::titled(GoalIndex goal) const {
    const std::string title = titleOf(table(), goal), unit = table().unitOf(goal).name;
    return now_.model->oneUnit() || unit.empty() ? title : title + " (" + unit + ")";
}

void Page::opening(std::string title) {
    text(0, std::move(title), sheet_.columns, Look::Title);
    nextRow();
    // A live page follows the date in its cell; a frozen one says it once.
    text(0,
         options_.live ? words_("labelled", {words_("overview.table"), now_.place})
                       : words_("report.source", {now_.place, words_.date(now_.asOf.day)}),
         sheet_.columns, Look::Source);
    nextRow();
    if (!options_.live) return;
    sheet_.dateCell = {row_, 1};
    text(0, words_("overview.date"), 1, Look::Remark);
    number(Look::Date, 1, Cell(static_cast<double>(now_.asOf.day)), now_.asOf.kind == AsOfKind::Today ? "=TODAY()" : "");
    sheet_.modelCell = {row_, 2};
    sheet_.model = "=GOAL.MODEL(" + options_.table;
    const bool credited = !options_.bookings.empty();
    if (!now_.settings.columns.empty()) sheet_.model += ";" + quotedText(now_.settings.columns);
    if (credited) sheet_.model += (now_.settings.columns.empty() ? ";;" : ";") + options_.bookings;
    if (credited && !options_.aliases.empty()) sheet_.model += ";" + options_.aliases;
    sheet_.model += ")";
    ReportCell cell;
    cell.column = 2;
    cell.span = sheet_.columns - 2;
    cell.look = Look::Remark;
    cell.formula = sheet_.model;
    add(std::move(cell));
    nextRow();
}

void Page::section(std::string_view title) {
    nextRow();
    text(0, std::string(title), sheet_.columns, Look::Section);
    nextRow();
}

void Page::headings(std::initializer_list<std::string_view> keys, std::size_t numbersEnd) {
    std::uint32_t column = 0;
    for (std::string_view key : keys) {
        const bool number = column > 0 && column < numbersEnd, last = column + 1 == keys.size();
        text(column, words_(key), last ? sheet_.columns - column : 1,
             number && !last ? Look::NumberHeading : Look::Heading);
        ++column;
    }
    nextRow();
}

void Page::chart(ReportChart chart, std::uint32_t rows) {
    chart.from = {row_, 0};
    chart.to = {row_ + rows - 1, sheet_.columns - 1};
    sheet_.charts.push_back(std::move(chart));
    nextRow(rows);
}

// A column is as wide as its widest amount needs, with the currency and cents that its format may add.
void Page::widen() {
    constexpr std::uint32_t digit = 21, around = 7;
    for (const ReportCell& cell : sheet_.cells)
        if (cell.look == Look::Amount && cell.number) {
            const double whole = std::trunc(*cell.number);
            const auto letters = static_cast<std::uint32_t>(words_.amount(whole).size());
            sheet_.widths[cell.column] = std::max(sheet_.widths[cell.column], (letters + around) * digit);
        }
}

ReportSheet Page::done() {
    sheet_.rows = row_;
    widen();
    return std::move(sheet_);
}

}  // namespace plumbline::report
