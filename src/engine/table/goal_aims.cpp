// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/goal_aims.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>
#include <unordered_map>

#include "core/words.h"
#include "table/statement_aims.h"
#include "table/word_columns.h"
#include "typed/number_text.h"
#include "vocabulary/stated.h"
#include "vocabulary/vocabulary.h"

namespace plumbline {
namespace {

class Settler {
  public:
    Settler(const SheetView& sheet, const Headings& headings, const TextPool& texts, GoalTable& table)
        : sheet_(sheet), texts_(texts), table_(table) {
        if (const auto column = headings.columnOf(Role::Kind)) aims_ = readAimColumn(sheet, *column, table);
        targets_ = headings.columnOf(Role::Target);
        if (targets_) sheet.eachText(*targets_, headings.lastRow + 1, noRow, [&](std::string_view) { signs_ = true; });
        statements_ = !table.goalIsName && !table.goal.empty();
        constexpr GoalIndex mostDoubts = 20000;
        namesDoubt_ = (table.ownMeasures || !table.metric.empty() || table.hasRole(Role::Unit)) && table.count <= mostDoubts;
    }

    void settle() {
        if (aims_.empty() && !signs_ && !statements_ && !namesDoubt_ && !anyNegative()) return;
        for (GoalIndex g = 0; g < table_.rowOfGoal.size(); ++g) {
            if (table_.rowOfGoal[g] == noRow) continue;
            Aim aim = aims_.empty() ? Aim() : aims_[g];
            if (!aim.any() && signs_) aim = signAt(table_.rowOfGoal[g], *targets_);
            if (statements_) askStatement(g, aim);
            aim.any() ? take(g, aim) : doubt(g);
        }
    }

  private:
    bool anyNegative() const {
        return std::any_of(table_.target.begin(), table_.target.end(),
                           [](const Cell& target) { return target.isNumber() && target.number() < 0; });
    }
    std::string_view text(const std::vector<TextId>& column, GoalIndex g) const {
        return column.empty() || column[g] == noText ? std::string_view() : texts_.view(column[g]);
    }

    Aim signAt(std::uint32_t row, std::uint32_t column) const {
        const std::string_view text = sheet_.text(row, column);
        if (text.empty()) return {};
        const NumberText number = readNumberText(text);
        if (number.limit == TypedLimit::None || number.kind == NumberTextKind::NotANumber) return {};
        return {number.limit == TypedLimit::AtMost ? Kind::AtMost : Kind::AtLeast, Direction::None};
    }

    // A name is not asked: a statement has several words, and the target's number among them or a verb that lowers at its
    // beginning or end. Whether it may is seen at a glance, since tables have a million rows.
    bool mayState(std::string_view statement, double target) {
        const std::size_t blank = statement.find(' ');
        if (blank == std::string_view::npos) return false;
        const std::size_t digit = statement.find_first_of("0123456789");
        if (digit != std::string_view::npos) return holdsDigits(statement.substr(digit), digitsOf(target));
        return lowers(statement.substr(0, blank)) || lowers(statement.substr(statement.rfind(' ') + 1));
    }
    // Those that count: 0.05, 5 and 500 have the same.
    static std::string significant(std::string_view text) {
        std::string digits;
        for (const char c : text)
            if (c >= '0' && c <= '9' && !(digits.empty() && c == '0')) digits += c;
        while (digits.ends_with('0')) digits.pop_back();
        return digits;
    }
    static std::string digitsOf(double number) {
        constexpr int longest = 32;
        char text[longest];
        const auto end = std::to_chars(text, text + longest, number, std::chars_format::fixed, 12);
        return end.ec == std::errc() ? significant({text, end.ptr}) : std::string();
    }
    static bool holdsDigits(std::string_view text, const std::string& digits) {
        constexpr std::string_view inNumber = "0123456789.,'";
        while (!text.empty()) {
            const std::size_t end = std::min(text.find_first_not_of(inNumber), text.size());
            if (significant(text.substr(0, end)) == digits) return true;
            text.remove_prefix(end);
            text.remove_prefix(std::min(text.find_first_of("0123456789"), text.size()));
        }
        return false;
    }
    bool lowers(std::string_view word) {
        constexpr std::size_t mostWords = 10000;
        if (seen_.size() > mostWords) seen_.clear();
        const auto [at, fresh] = seen_.try_emplace(nameHash(word), false);
        if (fresh) at->second = saysOnly(word).has(Stated::Lowers);
        return at->second;
    }

    void askStatement(GoalIndex g, Aim& aim) {
        const std::string_view statement = text(table_.goal, g);
        const Cell target = table_.number(table_.target, g);
        if (!target.isNumber() || !mayState(statement, target.number())) return;
        const StatementAim said = aimOfStatement(statement, target.number());
        if (said.from && table_.number(table_.baseline, g).isBlank()) takeBaseline(g, *said.from);
        if (aim.any()) return;
        aim = said.aim;
        held_ = aim.any() && aim.direction != Direction::Lower;
    }

    void takeBaseline(GoalIndex g, double from) {
        if (table_.baseline.empty()) table_.baseline.assign(table_.count, Cell());
        table_.baseline[g] = Cell(from);
        tell(NoteKind::BaselineFromStatement, g, from);
    }

    void take(GoalIndex g, const Aim& aim) {
        const Kind kind = aim.kind ? *aim.kind : kindOf(g, aim.direction);
        if (kind != Kind::Reach || aim.kind) {
            if (table_.kind.empty()) table_.kind.assign(table_.count, Kind::Reach);
            table_.kind[g] = kind;
        }
        if (kind == Kind::AtLeast && !held_) goByPlan(g);
        held_ = false;
    }

    Kind kindOf(GoalIndex g, Direction direction) const {
        const Cell target = table_.number(table_.target, g), baseline = table_.number(table_.baseline, g);
        const bool both = target.isNumber() && baseline.isNumber();
        if (direction == Direction::Lower)
            return both && baseline.number() > target.number() ? Kind::Reach : Kind::AtMost;
        const bool same = both && baseline.number() == target.number();
        if (direction == Direction::Higher) return same ? Kind::AtLeast : Kind::Reach;
        if (!same) return Kind::Reach;  // "Hold 8 workshops" is a way to go
        return namesLess(text(table_.goal, g)) ? Kind::AtMost : Kind::AtLeast;
    }

    // Where nothing says which way is up, and it matters.
    void doubt(GoalIndex g) {
        const Cell target = table_.number(table_.target, g);
        if (!target.isNumber() || (target.number() >= 0 && !namesDoubt_)) return;
        if (!table_.number(table_.actual, g).isNumber() || !table_.number(table_.baseline, g).isBlank()) return;
        if (target.number() < 0) return tell(NoteKind::NegativeTarget, g, target.number());
        for (const auto* names : {&table_.goal, &table_.metric})
            if (const std::string_view name = text(*names, g); !name.empty() && namesLess(name))
                return saysCut(name) ? void() : tell(NoteKind::DirectionDoubt, g, target.number());
        if (countsLess(g) && !saysCut(text(table_.goal, g))) tell(NoteKind::DirectionDoubt, g, target.number());
    }

    // Where only the unit says so ("complaints", "days late"), it is told once a unit.
    bool countsLess(GoalIndex g) {
        const std::uint16_t unit = table_.unit.empty() ? std::uint16_t(0) : table_.unit[g];
        if (unit >= unitsTold_.size()) unitsTold_.resize(table_.units.size(), 0);
        return unit != 0 && !unitsTold_[unit] && namesLess(table_.units[unit].name) && (unitsTold_[unit] = 1) != 0;
    }

    // "Cut costs by 10 %": the cut itself is reached.
    static bool saysCut(std::string_view name) {
        const std::vector<StatedToken> tokens = statedTokens(name);
        return std::any_of(tokens.begin(), tokens.end(), [](const auto& token) { return token.says.has(Stated::Lowers); });
    }

    void tell(NoteKind kind, GoalIndex g, double shown) {
        Note note;
        note.kind = kind;
        note.goal = g;
        note.row = table_.rowOfGoal[g];
        note.shown = shown;
        if (targets_) note.column = *targets_;
        table_.addNote(std::move(note));
    }

    bool namesLevel(GoalIndex g) const {
        return hints(Hint::Standing, text(table_.goal, g)) || hints(Hint::Standing, text(table_.metric, g));
    }

    // "At least 100 calls" grows with the time: it is judged by its plan. "At least 99.5 %", a rating of 4, is a level to hold.
    void goByPlan(GoalIndex g) {
        const Cell target = table_.number(table_.target, g), baseline = table_.number(table_.baseline, g);
        const bool whole = target.isNumber() && target.number() == std::floor(target.number());
        if (whole && baseline.isNumber() && baseline.number() >= target.number()) return;  // it is to be kept
        if (!whole || !table_.unitOf(g).additive || namesLevel(g)) return;
        if (table_.byPlan.empty()) table_.byPlan.assign(table_.count, 0);
        table_.byPlan[g] = 1;
    }

    const SheetView& sheet_;
    const TextPool& texts_;
    GoalTable& table_;
    std::vector<Aim> aims_;
    std::optional<std::uint32_t> targets_;
    std::vector<std::uint8_t> unitsTold_;
    bool statements_ = false, held_ = false, namesDoubt_ = false;
    bool signs_ = false;  // texts among the targets: they may have a sign
    std::unordered_map<std::uint64_t, bool> seen_;  // words that were asked whether they lower
};

}  // namespace

void settleAims(const SheetView& sheet, const Headings& headings, const TextPool& texts, GoalTable& table) {
    Settler(sheet, headings, texts, table).settle();
}

}  // namespace plumbline
