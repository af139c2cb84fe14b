// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/model/decisions.h"

#include <algorithm>
#include <cmath>

#include "bookings/credits.h"
#include "bookings/near_names.h"
#include "core/exact_sum.h"
#include "goals/rules.h"
#include "quota/allocate.h"
#include "sidebar/model/goal_names.h"
#include "sidebar/model/money.h"

namespace plumbline::sidebar {
namespace {

std::uint32_t columnOf(const GoalTable& table, Role role) {
    return table.ownColumnOf(role).value_or(noRow);
}

bool isWhole(double number) {
    return number == std::floor(number) && std::fabs(number) < 1e15;
}

class Deciding {
  public:
    Deciding(const Snapshot& now, const Finding& finding, const Words& words)
        : now_(now),
          model_(*now.model),
          table_(model_.table()),
          cells_(*now.cells),
          finding_(finding),
          words_(words) {}

    std::vector<Decision> all() {
        if (table_.isRearranged()) return {};
        switch (finding_.rule) {
            case Rule::AmbiguousNumber:
            case Rule::TextInNumber:
            case Rule::Approximate:
                readings();
                break;
            case Rule::AmbiguousDate:
                dates();
                break;
            case Rule::MissingParent:
                nearestName();
                break;
            case Rule::UnderAssigned:
                splitRest();
                sumUp();
                break;
            case Rule::OverAssigned:
                sumUp();
                break;
            case Rule::DuplicateRow:
                removeDouble();
                break;
            case Rule::BookingDuplicate:
                removeBooking();
                break;
            case Rule::NoOwner:
                ownerAbove();
                break;
            default:
                break;
        }
        if (isAnsweredByOwner(finding_.rule)) askOwner();
        return std::move(all_);
    }

  private:
    static bool isAnsweredByOwner(Rule rule) {
        constexpr Rule rules[] = {
            Rule::NoTarget,      Rule::Implausible,  Rule::Overdue,       Rule::Stale,
            Rule::StatedDiffers, Rule::OwnActual,    Rule::NotSmart,      Rule::NoPeriod,
            Rule::StartAfterDue, Rule::ZeroTarget,   Rule::TextInNumber,  Rule::AmbiguousNumber,
            Rule::AmbiguousDate, Rule::DuplicateRow, Rule::PeriodOutside, Rule::TargetEqualsBaseline};
        return std::find(std::begin(rules), std::end(rules), rule) != std::end(rules);
    }

    Decision& add(std::string label) {
        all_.emplace_back().label = std::move(label);
        return all_.back();
    }
    void show(Decision& decision, std::string line) const {
        decision.shown += (decision.shown.empty() ? "" : "\n") + std::move(line);
    }
    Cell cellAt(std::uint32_t row, std::uint32_t column) const {
        const bool within = row < cells_.rows && column < cells_.columnCount();
        return within ? cells_.at(row, column) : Cell();
    }
    std::string textAt(std::uint32_t row, std::uint32_t column) const {
        const Cell cell = cellAt(row, column);
        return cell.isText() ? std::string(cells_.texts.view(cell.textId())) : std::string();
    }

    void readings() {
        for (const Mend& mend : now_.mends) {
            if (mend.row != finding_.row || mend.column != finding_.column) continue;
            for (std::size_t i = 0; i < mend.choices.size(); ++i) {
                Decision& decision = add(words_("mend.take", {choiceText(mend.choices[i], words_)}));
                decision.writes.push_back(*writeOf(mend, i));
                show(decision, words_("mend.number", {table_.cellAt(mend.row, mend.column), mend.before,
                                                      words_.exact(mend.choices[i].number)}));
            }
        }
    }

    void dates() {
        const Note& note = table_.notes[finding_.other];
        const std::string before = textAt(note.row, note.column);
        if (!note.first.empty() || before.empty()) return;
        for (const double day : {note.shown, note.expected}) {
            const std::string date = words_.date(static_cast<Day>(day));
            Decision& decision = add(words_("mend.take", {date}));
            MendWrite write{note.row, note.column, before, day, {}};
            write.date = true;
            decision.writes.push_back(write);
            show(decision, words_("mend.number", {table_.cellAt(note.row, note.column), before, date}));
        }
    }

    // In every cell that says the same.
    void nearestName() {
        const std::string_view wrong = table_.texts->view(finding_.other);
        const std::uint32_t column = columnOf(table_, Role::Parent);
        const std::string nearest = nearestParent(wrong);
        if (nearest.empty() || column == noRow) return;
        Decision decision;
        for (const MissingParent& missing : table_.missingParents) {
            const std::uint32_t row = table_.rowOfGoal[missing.goal];
            if (row == noRow || table_.texts->view(missing.name) != wrong) continue;
            const std::string before = textAt(row, column);
            if (before.empty()) continue;
            decision.writes.push_back({row, column, before, std::nullopt, nearest});
            show(decision, words_("mend.blank", {table_.cellAt(row, column), before, nearest}));
        }
        if (decision.writes.empty()) return;
        decision.label = words_("decision.name", {nearest, words_.count(decision.writes.size())});
        all_.push_back(std::move(decision));
    }
    std::string nearestParent(std::string_view wrong) const {
        std::vector<std::string_view> names;
        for (const auto* texts : {&table_.id, &table_.goal, &table_.owner})
            for (GoalIndex g = 0; g < table_.count && !texts->empty(); ++g)
                if (const std::string_view name = table_.text(*texts, g); !name.empty() && g != finding_.goal)
                    names.push_back(name);
        return std::string(NearNames(names).nearest(wrong));
    }

    struct Below {
        GoalIndex goal;
        std::uint32_t row;
        double target;
    };
    // Those below with a target in a cell of its own that counts whole; empty where one has none.
    std::vector<Below> below() const {
        std::vector<Below> all;
        const std::uint32_t column = columnOf(table_, Role::Target);
        if (column == noRow) return {};
        for (const ChildLink& link : model_.children(finding_.goal)) {
            const std::uint32_t row = table_.rowOf(link.child, Role::Target);
            const Cell cell = row == noRow ? Cell() : cellAt(row, column);
            if (!cell.isNumber() || now_.columns.addendOf(finding_.goal, link) != 1 ||
                model_.hasChildren(link.child))
                return {};
            all.push_back({link.child, row, cell.number()});
        }
        return all;
    }
    void writeNumber(Decision& decision, std::uint32_t row, std::uint32_t column, double before,
                     double after) const {
        MendWrite write{row, column, {}, after, {}};
        write.numberBefore = before;
        decision.writes.push_back(write);
        show(decision, words_("decision.cell",
                              {table_.cellAt(row, column), words_.amount(before), words_.amount(after)}));
    }

    void splitRest() {
        const std::vector<Below> parts = below();
        const Cell own = table_.number(table_.target, finding_.goal);
        if (parts.empty() || !own.isNumber()) return;
        AllocateInput input;
        input.total = own.number();
        input.step = isWhole(own.number()) ? 1 : 0.01;
        ExactSum held;
        for (const Below& part : parts) {
            input.basis.emplace_back(part.target);
            if (!isWhole(part.target)) input.step = 0.01;
            held.add(part.target);
        }
        const double sum = held.value();
        const Result<std::vector<double>> amounts = allocate(input);
        if (!amounts || sum <= 0) return;
        Decision decision;
        decision.label = words_(
            "decision.split",
            {money(now_, finding_.goal, Cell(own.number() - sum), words_), words_.count(parts.size())});
        for (std::size_t i = 0; i < parts.size(); ++i)
            if ((*amounts)[i] != parts[i].target)
                writeNumber(decision, parts[i].row, columnOf(table_, Role::Target), parts[i].target,
                            (*amounts)[i]);
        if (!decision.writes.empty()) all_.push_back(std::move(decision));
    }

    void sumUp() {
        const std::uint32_t column = columnOf(table_, Role::Target),
                            row = table_.rowOf(finding_.goal, Role::Target);
        const Cell own = column == noRow || row == noRow ? Cell() : cellAt(row, column);
        const Cell read = table_.number(table_.target, finding_.goal);
        if (!own.isNumber() || !read.isNumber() || read.number() != own.number()) return;
        SumOf sum;
        for (const ChildLink& link : model_.children(finding_.goal))
            sum.take(now_.columns.at(Measure::Target, link.child),
                     now_.columns.addendOf(finding_.goal, link));
        if (!sum.result().isNumber()) return;
        Decision& decision =
            add(words_("decision.sumup", {money(now_, finding_.goal, sum.result(), words_)}));
        writeNumber(decision, row, column, own.number(), sum.result().number());
    }

    void removeDouble() {
        const std::uint32_t row = table_.rowOfGoal[finding_.goal], first = table_.rowOfGoal[finding_.other];
        if (row == noRow || first == noRow || model_.hasChildren(finding_.goal)) return;
        std::vector<Cell> cells;
        for (std::uint32_t column = 0; column < cells_.columnCount(); ++column)
            cells.push_back(cellAt(row, column));
        Decision& decision = add(words_("decision.remove", {sheetRow(row)}));
        decision.removes = row;
        show(decision,
             words_("decision.removed", {sheetRow(row), shownCells(cells, cells_.texts), sheetRow(first)}));
    }
    std::string sheetRow(std::uint32_t row) const { return std::to_string(table_.firstRow + row + 1); }
    // A number that is `day` is written as one.
    std::string shownCells(const std::vector<Cell>& cells, const TextPool& texts, Day day = noDay) const {
        std::string shown;
        for (const Cell& cell : cells) {
            if (cell.isBlank()) continue;
            shown += shown.empty() ? "" : " | ";
            if (cell.isNumber())
                shown += cell.number() == day ? words_.date(day) : words_.amount(cell.number());
            if (cell.isText()) shown += texts.view(cell.textId());
        }
        return shown;
    }

    // The first of those that stand twice on the sheet that the finding is about.
    void removeBooking() {
        const std::string& place = now_.findings.booked[finding_.other].place;
        for (const auto& sheet : table_.credits->sheets()) {
            if (sheet->duplicates.empty() || sheet->sheetName.empty()) continue;
            const DoubledBooking& doubled = sheet->duplicates.front();
            if (sheet->placeOf(doubled.booking, sheet->amountColumn) != place) continue;
            const auto rowOf = [&](std::uint32_t booking) {
                return std::to_string(sheet->firstRow + sheet->rowOfBooking(booking) + 1);
            };
            const Day day = sheet->day.empty() ? noDay : sheet->day[doubled.booking];
            Decision& decision =
                add(words_("decision.removebooking", {rowOf(doubled.booking), sheet->sheetName}));
            decision.doubledIn = sheet.get();
            show(decision, words_("decision.removed",
                                  {rowOf(doubled.booking), shownCells(doubled.cells, *sheet->texts, day),
                                   rowOf(doubled.first)}));
            return;
        }
    }

    void ownerAbove() {
        const std::uint32_t column = columnOf(table_, Role::Owner), row = table_.rowOfGoal[finding_.goal];
        const GoalIndex above = model_.mainParent(finding_.goal);
        if (column == noRow || row == noRow || above == noGoal || !cellAt(row, column).isBlank()) return;
        const std::string owner(table_.text(table_.owner, above));
        if (owner.empty()) return;
        Decision& decision = add(words_("decision.owner", {owner}));
        decision.writes.push_back({row, column, {}, std::nullopt, owner});
        show(decision, words_("decision.filled", {table_.cellAt(row, column), owner}));
    }

    void askOwner() {
        if (finding_.goal == noGoal || table_.rowOfGoal[finding_.goal] == noRow ||
            all_.size() >= mostDecisions)
            return;
        const std::string owner(table_.text(table_.owner, finding_.goal));
        if (owner.empty()) return;
        Decision& decision = add(words_("decision.ask", {owner}));
        decision.asks = {std::string(table_.nameOf(finding_.goal)), owner,
                         now_.findings.sentence(finding_, words_)};
        show(decision, words_("decision.asked", {owner, decision.asks->text}));
    }

    const Snapshot& now_;
    const Model& model_;
    const GoalTable& table_;
    const CellBlock& cells_;
    const Finding& finding_;
    const Words& words_;
    std::vector<Decision> all_;
};

}  // namespace

std::vector<Decision> decisionsOn(const Snapshot& now, const Finding& finding, const Words& words) {
    return Deciding(now, finding, words).all();
}

Cost costOf(const Snapshot& now, const Finding& finding) {
    const GoalTable& table = now.model->table();
    const GoalIndex g = finding.goal;
    const auto difference = [&](double a, double b) { return Cost{g, Cell(std::fabs(a - b))}; };
    if (g == noGoal) return {};
    const Cell target = table.number(table.target, g);
    switch (finding.rule) {
        case Rule::UnderAssigned:
        case Rule::OverAssigned:
            return target.isNumber() ? difference(finding.first * target.number(), target.number()) : Cost{};
        case Rule::OwnActual:
            return difference(finding.first, finding.second);
        case Rule::DuplicateRow:
        case Rule::MissingParent:
        case Rule::AmbiguousParent:
            return {g, now.columns.at(Measure::Target, g)};
        case Rule::AmbiguousNumber:
            return difference(table.notes[finding.other].shown, table.notes[finding.other].expected);
        case Rule::TextInNumber:
            return table.notes[finding.other].first == "range"
                       ? difference(table.notes[finding.other].shown, table.notes[finding.other].expected)
                       : Cost{};
        default:
            return {};
    }
}

}  // namespace plumbline::sidebar
