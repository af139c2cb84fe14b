// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/weight_column.h"

#include <algorithm>
#include <cmath>

#include "table/unit_words.h"

namespace plumbline {
namespace {

constexpr double whole = 100, near = 0.01, leastPercent = 10, mostFraction = 1.5;

bool is(double sum, double wanted) {
    return std::fabs(sum - wanted) <= near * wanted;
}

// The weights of the goals below one parent.
struct Family {
    GoalIndex parent = noGoal;
    double sum = 0, first = 0;
    std::size_t given = 0, children = 0;
    bool firstGiven = false, constant = true, aboveGroups = false;
};

// Filled in some rows only, each of which begins a group.
bool beginsGroups(const SheetView& sheet, const Headings& headings, const HierarchyPlan& plan, std::uint32_t column) {
    std::uint32_t filled = 0, rows = 0;
    for (std::uint32_t row = headings.lastRow + 1; row < sheet.rows(); ++row) {
        const auto begins = [&](std::uint32_t level) { return !sheet.isBlank(row, level); };
        const bool any = std::any_of(plan.levels.begin(), plan.levels.end(), begins);
        const bool number = sheet.block().at(row, column).isNumber();
        if (number && !any) return false;
        filled += number ? 1 : 0;
        rows += plan.leaf && !sheet.isBlank(row, *plan.leaf) ? 1 : 0;
    }
    return filled > 0 && filled < rows;
}

class Settler {
  public:
    Settler(const SheetView& sheet, const Headings& headings, GoalTable& table)
        : sheet_(sheet), headings_(headings), table_(table) {}

    void settle() {
        const auto column = headings_.columnOf(Role::Weight);
        if (!column || table_.weight.empty() || table_.firstParent.empty()) return;
        if (const auto groups = groupColumn()) {
            giveGroups(*groups);
        } else if (table_.form == HierarchyForm::LevelColumns) {
            gather();
            if (belongToGroups(*column)) moveToGroups();
        }
        if (arePercent(headings_.heads[*column].heading)) takeAsPercent();
    }

  private:
    std::optional<std::uint32_t> groupColumn() const {
        for (const RecognisedColumn& known : headings_.columns)
            if (known.role == Role::Weight && known.ofGroups) return known.column;
        return std::nullopt;
    }

    void giveGroups(std::uint32_t column) {
        for (GoalIndex g = 0; g < table_.count; ++g) {
            const GoalIndex group = table_.parentOf(g);
            if (table_.rowOfGoal[g] == noRow || group == noGoal || table_.rowOfGoal[group] != noRow) continue;
            const std::uint32_t row = table_.rowOfGoal[g];
            const Cell weight = sheet_.block().at(row, column);
            if (!weight.isNumber() || table_.weight[group].isNumber()) continue;
            table_.weight[group] = weight;
            const FormatArea* look = sheet_.format(row, column);
            if (!table_.weightIsPercent.empty())
                table_.weightIsPercent[group] = look && look->kind == FormatKind::Percent;
        }
    }

    void gather() {
        constexpr std::uint32_t none = 0xffffffffu;
        std::vector<std::uint32_t> place(table_.count + 1, none);  // the last: of the goals at the top
        families_.clear();
        for (GoalIndex g = 0; g < table_.count; ++g) {
            const GoalIndex parent = table_.parentOf(g);
            std::uint32_t& at = place[parent == noGoal ? table_.count : parent];
            if (at == none) {
                at = static_cast<std::uint32_t>(families_.size());
                families_.push_back({parent});
            }
            Family& family = families_[at];
            family.aboveGroups = family.aboveGroups || table_.rowOfGoal[g] == noRow;
            const Cell weight = table_.weight[g];
            const bool given = weight.isNumber();
            if (family.children++ == 0) {
                family.firstGiven = given;
                family.first = given ? weight.number() : 0;
            }
            family.constant = family.constant && given && weight.number() == family.first;
            if (!given) continue;
            ++family.given;
            family.sum += weight.number();
        }
    }

    // Beside the group's cell: once, in its first row, or the same in each.
    bool belongToGroups(std::uint32_t column) const {
        std::size_t groups = 0, large = 0;
        bool once = true, repeated = true;
        double sum = 0;
        for (const Family& family : families_) {
            const bool group = family.parent != noGoal && table_.rowOfGoal[family.parent] == noRow;
            if (!group || family.aboveGroups) continue;  // the weights are the lower ones'
            ++groups;
            large += family.children > 1 ? 1 : 0;
            once = once && family.firstGiven && family.given == 1;
            repeated = repeated && family.constant;
            sum += family.first;
        }
        if (groups < 2 || large == 0 || (!once && !repeated)) return false;
        const bool makesWhole = is(sum, 1) || is(sum, whole);
        return once ? makesWhole || isMerged(column) || besideLevel(column) : makesWhole && besideLevel(column);
    }

    bool isMerged(std::uint32_t column) const {
        for (std::uint32_t row : table_.rowOfGoal)
            if (row != noRow && sheet_.mergeAt(row, column)) return true;
        return false;
    }
    // Right of a level, with the rows' own names behind it.
    bool besideLevel(std::uint32_t column) const {
        bool level = false, name = false;
        for (const RecognisedColumn& known : table_.columns) {
            level = level || (known.role == Role::Level && known.column < column);
            name = name || ((known.role == Role::Goal || known.role == Role::Owner) && known.column > column);
        }
        for (std::uint32_t known : table_.levelColumns) level = level || known < column;
        return level && name;
    }

    void moveToGroups() {
        for (GoalIndex g = 0; g < table_.count; ++g) {
            const GoalIndex parent = table_.parentOf(g);
            if (parent == noGoal || table_.rowOfGoal[g] == noRow || table_.rowOfGoal[parent] != noRow) continue;
            if (table_.weight[g].isNumber()) {
                table_.weight[parent] = table_.weight[g];
                if (!table_.weightIsPercent.empty()) table_.weightIsPercent[parent] = table_.weightIsPercent[g];
            }
            table_.weight[g] = Cell();
            if (!table_.weightIsPercent.empty()) table_.weightIsPercent[g] = 0;
        }
        gather();
    }

    bool arePercent(const std::string& heading) {
        bool said = heading.find('%') != std::string::npos, shown = false, fractions = false, large = false;
        for (GoalIndex g = 0; g < table_.count && !shown && !(fractions && large); ++g) {
            const Cell weight = table_.weight[g];
            if (!weight.isNumber() || weight.number() == 0) continue;
            shown = shown || (!table_.weightIsPercent.empty() && table_.weightIsPercent[g]);
            fractions = fractions || (weight.number() > 0 && weight.number() < 1);
            large = large || weight.number() >= leastPercent;
        }
        if (shown || (fractions && large)) return false;  // they say it themselves, or are told as mixed
        if (!said && unitMeaning(heading).key != "%") return large && !fractions && makeHundreds();
        return true;
    }

    // Every family's weights make 100, or leave the rest of it to those without one.
    bool makeHundreds() {
        if (families_.empty()) gather();
        std::size_t families = 0;
        for (const Family& family : families_) {
            if (family.given == 0) continue;
            const bool rest = family.given < family.children && family.sum > whole / 2 && family.sum < whole;
            if (!rest && !is(family.sum, whole)) return false;
            ++families;
        }
        return families > 0;
    }

    void takeAsPercent() {
        double largest = 0;
        for (const Cell weight : table_.weight)
            if (weight.isNumber()) largest = std::max(largest, weight.number());
        table_.weightIsPercent.resize(table_.count, 0);
        for (GoalIndex g = 0; g < table_.count; ++g) {
            Cell& weight = table_.weight[g];
            if (!weight.isNumber()) continue;
            if (largest > mostFraction) weight = Cell(weight.number() / whole);
            table_.weightIsPercent[g] = 1;
        }
    }

    const SheetView& sheet_;
    const Headings& headings_;
    GoalTable& table_;
    std::vector<Family> families_;
};

}  // namespace

void partWeightColumns(const SheetView& sheet, const HierarchyPlan& plan, Headings& headings) {
    if (plan.form != HierarchyForm::LevelColumns || plan.levels.empty()) return;
    const auto chosen = std::find_if(headings.columns.begin(), headings.columns.end(),
                                     [](const RecognisedColumn& known) { return known.role == Role::Weight; });
    if (chosen == headings.columns.end()) return;
    for (std::uint32_t column = 0; column < headings.heads.size(); ++column) {
        const ColumnHead& head = headings.heads[column];
        if (column == chosen->column || !head.meaning.could(Role::Weight) || head.content.numbers == 0) continue;
        const bool first = beginsGroups(sheet, headings, plan, chosen->column),
                   second = beginsGroups(sheet, headings, plan, column);
        if (first == second) continue;
        RecognisedColumn other = *chosen;
        other.column = column;
        other.heading = head.heading;
        (first ? *chosen : other).ofGroups = true;
        std::erase(headings.unused, column);
        headings.columns.push_back(std::move(other));
        return;
    }
}

void settleWeights(const SheetView& sheet, const Headings& headings, GoalTable& table) {
    Settler(sheet, headings, table).settle();
}

}  // namespace plumbline
