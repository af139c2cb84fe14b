// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/measured.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <unordered_map>

#include "core/words.h"
#include "smart/statement.h"
#include "table/format_cursor.h"
#include "table/number_columns.h"
#include "table/parents.h"
#include "table/row_statements.h"
#include "table/sheet_name.h"
#include "table/unit_words.h"
#include "typed/number_text.h"
#include "vocabulary/phrase.h"

namespace plumbline {
namespace {

constexpr std::size_t mostNames = 64;

// "Obiettivo per fatturato": a figure "for" what is measured, and nothing before it that is divided.
bool isForMeasure(std::string_view heading) {
    for (std::size_t at = heading.find(' '); at != std::string_view::npos; at = heading.find(' ', at + 1)) {
        const std::size_t end = heading.find(' ', at + 1);
        if (end == std::string_view::npos) return false;
        if (perWhat("a " + std::string(heading.substr(at + 1, end - at - 1)) + " b").empty()) continue;
        const std::vector<PhrasePart> before = phraseOf(heading.substr(0, at)).parts,
                                      after = phraseOf(heading.substr(end)).parts;
        return !before.empty() && !after.empty() && after.front().is(WordClass::Quantity) &&
               std::all_of(before.begin(), before.end(), [](const PhrasePart& part) {
                   return part.is(WordClass::Target) || part.is(WordClass::Actual) ||
                          part.is(WordClass::Goal);
               });
    }
    return false;
}

// "Orders per customer"; "sales per rep" in a table of reps are each one's sales.
bool isDivided(const Headings& headings, std::uint32_t column) {
    // Bands are joined by a bar, which divides nothing.
    std::string heading = headings.heads[column].heading;
    for (std::size_t bar = heading.find(" / "); bar != std::string::npos; bar = heading.find(" / ")) heading[bar + 1] = ',';
    const std::string by = perWhat(heading);
    if (by.empty() || isForMeasure(heading)) return false;
    const auto plain =
        [&](const ColumnHead& other) {  // "Budget per Fatturato | Fatturato effettivo": what is measured
            const Figure figure = other.meaning.figure;
            return (figure == Figure::Target || figure == Figure::Actual || figure == Figure::Quantity) &&
                   perWhat(other.heading).empty() && foldAccents(other.heading).find(by) != std::string::npos;
        };
    if (std::any_of(headings.heads.begin(), headings.heads.end(), plain)) return false;
    return std::none_of(headings.heads.begin(), headings.heads.end(), [&](const ColumnHead& other) {
        return other.meaning.figure == Figure::None && perWhat(other.heading).empty() &&
               foldAccents(other.heading).find(by) != std::string::npos;
    });
}

// The target's and the actual's headings, the title lines and the sheet name an average, a rate or a score.
bool namesRatio(const SheetView& sheet, const Headings& headings) {
    for (Role role : {Role::Target, Role::Actual})
        if (const auto column = headings.columnOf(role)) {
            const std::string& heading = headings.heads[*column].heading;
            if (neverAddsUp(heading) || isDivided(headings, *column)) return true;
            if (phraseOf(heading).has(WordClass::Quantity)) return false;
        }
    for (std::uint32_t row = 0; row < headings.firstRow; ++row)
        for (std::uint32_t column = 0; column < headings.columnEnd; ++column)
            if (titlesRatio(sheet.text(row, column))) return true;
    return readSheetName(sheet.block().sheetName).isRatio;
}

class Finder {
  public:
    Finder(const SheetView& sheet, const Headings& headings, GoalTable& table, bool addsUp)
        : headings_(headings), table_(table), addsUp_(addsUp) {
        ratio_ = namesRatio(sheet, headings);
    }

    void find() {
        const bool said = table_.units.size() > 1 || !table_.metric.empty() || ratio_;
        if (table_.parents.empty()) return;
        table_.ownMeasures = !addsUp_ && (haveOwnMeasures() || rowsNameMeasures());
        if (!addsUp_) tellDoubt();
        if (!said && !table_.ownMeasures) return;
        table_.measures.assign(2, 1);
        table_.measured.assign(table_.count, unknownMeasure);
        byUnit_.assign(table_.units.size(), unknownMeasure);
        seen_.assign(table_.count, unknownMeasure);
        for (GoalIndex g = 0; g < table_.count; ++g) table_.measured[g] = measureOf(g);
    }

  private:
    // Which goals have children, once that matters.
    const std::vector<bool>& parents() const {
        if (!isParent_) isParent_ = goalsWithChildren(table_);
        return *isParent_;
    }

    // What the headings name rules over what the rows look like, and that over what the column of names is called.
    bool haveOwnMeasures() const {
        const Named quantity = quantityNamed(headings_);
        if (quantity == Named::Everywhere) return false;
        const bool told = table_.units.size() > 1 || !table_.metric.empty() || ratio_;
        if (table_.ownMeasures ? quantity == Named::Nowhere : told || quantity != Named::Nowhere)
            return table_.ownMeasures;
        const RowsAre rows = rowsBelow(headings_, table_, parents());
        return table_.ownMeasures ? rows != RowsAre::Carriers : rows == RowsAre::Statements;
    }

    // Names of both kinds below a heading that says nothing, or statements below one heading of two that names a quantity: the sum
    // stands, and the other reading is offered; so is the sum of what people show whose rows are called key results.
    void tellDoubt() {
        const bool told = table_.units.size() > 1 || !table_.metric.empty() || ratio_ || !table_.method.empty();
        if (told || headings_.method) return;
        const Named quantity = quantityNamed(headings_);
        if (table_.ownMeasures) {
            if (quantity != Named::Everywhere && namesPeople(table_, parents()))
                noteSum("mean", "method=sum");
            return;
        }
        const RowsAre rows = rowsBelow(headings_, table_, parents());
        const bool open = quantity == Named::Nowhere     ? rows == RowsAre::Mixed
                          : quantity == Named::Somewhere ? rows == RowsAre::Statements
                                                         : false;
        if (open) noteSum("", "method=average");
    }
    // At the first goal above several that have targets.
    void noteSum(const char* reading, const char* rule) {
        std::vector<std::uint32_t> added(table_.count, 0);
        for (GoalIndex g = 0; g < table_.count; ++g) {
            const GoalIndex parent = table_.parentOf(g);
            const bool adds = parent != noGoal && !parents()[g] &&
                              table_.number(table_.target, g).isNumber() &&
                              !table_.number(table_.target, parent).isNumber() && !table_.isPeriodGoal(g);
            if (!adds || ++added[parent] < 2) continue;
            Note note;
            note.kind = NoteKind::DoubtfulSum;
            note.goal = parent;
            note.row = table_.rowOfGoal[parent];
            note.column = headings_.columnOf(Role::Target).value_or(0);
            note.first = reading;
            note.second = rule;
            return table_.addNote(std::move(note));
        }
    }

    std::uint16_t place(bool adds) {
        constexpr std::size_t most = 65000;
        if (table_.measures.size() >= most) return ownMeasure;
        table_.measures.push_back(adds ? 1 : 0);
        return static_cast<std::uint16_t>(table_.measures.size() - 1);
    }

    std::uint16_t measureOf(GoalIndex g) {
        const std::string_view metric = table_.text(table_.metric, g);
        const UnitInfo& unit = table_.unitOf(g);
        if (!metric.empty() && neverAdds(metric)) return byMetric(metric);
        if (!unit.name.empty() && !unit.plain) return byUnit(unit);
        if (!metric.empty()) return byMetric(metric);
        if (ratio_) return ratioPlace_ ? ratioPlace_ : ratioPlace_ = place(false);
        return table_.ownMeasures && !parents()[g] ? byStatement(g) : unknownMeasure;
    }

    std::uint16_t byUnit(const UnitInfo& unit) {
        std::uint16_t& at = byUnit_[unit.base];
        return at ? at : at = place(unit.additive && table_.units[unit.base].additive);
    }

    std::uint16_t byMetric(std::string_view metric) {
        std::uint16_t& at = byMetric_[nameHash(metric)];
        return at ? at : at = place(!neverAdds(metric));
    }
    bool neverAdds(std::string_view metric) {
        const auto [at, fresh] = never_.try_emplace(nameHash(metric), false);
        if (fresh) at->second = neverAddsUp(metric);
        return at->second;
    }

    // Once a parent's key results are known to differ, the others need not be read.
    std::uint16_t byStatement(GoalIndex g) {
        const GoalIndex parent = table_.parentOf(g);
        const bool unitless = table_.hasRole(Role::Unit) && !table_.unitOf(g).plain;
        if (unitless || parent == noGoal || seen_[parent] == ownMeasure) return ownMeasure;
        const std::uint16_t own = read(g);
        if (seen_[parent] != unknownMeasure && seen_[parent] != own) return seen_[parent] = ownMeasure;
        return seen_[parent] = own;
    }

    std::uint16_t read(GoalIndex g) {
        const std::string_view text = table_.text(table_.goal, g);
        if (text.find_first_of("0123456789") == std::string_view::npos || neverAddsUp(text)) return ownMeasure;
        const StatementGist statement = gistOf(text);
        const NumberText target = readNumberText(statement.target);
        const Cell cell = table_.number(table_.target, g);
        const UnitMeaning unit = unitMeaning(statement.unit);
        if (unit.key.empty() || !unit.adds || !cell.isNumber() || !target.isNumber()) return ownMeasure;
        if (std::fabs(target.value * unit.factor - cell.number()) > 1e-6 * std::fabs(cell.number()) &&
            target.value != cell.number())
            return ownMeasure;
        std::uint16_t& at = bySpoken_[unit.key];
        return at ? at : at = place(true);
    }

    // Rows called "Revenue", "NPS", "Calls" below one heading, whatever it is called.
    bool rowsNameMeasures() const {
        const bool told = std::any_of(table_.units.begin(), table_.units.end(),
                                      [](const UnitInfo& unit) { return !unit.name.empty() && !unit.plain; });
        if (ratio_ || told || table_.hasRole(Role::Metric)) return false;
        std::size_t names = 0, measures = 0;
        std::string first;
        bool several = false;
        for (GoalIndex g = 0; g < table_.count && names < mostNames; ++g) {
            if (parents()[g] || table_.rowOfGoal[g] == noRow) continue;
            const std::string_view name = !table_.text(table_.goal, g).empty() ? table_.text(table_.goal, g)
                                                                             : table_.text(table_.id, g);
            if (name.empty()) continue;
            ++names;
            const Phrase phrase = phraseOf(name);
            const bool named = neverAddsUp(name) || (phrase.unknown == 0 && phrase.has(WordClass::Quantity));
            measures += named ? 1 : 0;
            if (!named) continue;
            const std::string folded = foldWord(name);
            if (first.empty()) first = folded;
            several = several || folded != first;
        }
        return several && measures * 2 >= names;
    }

    const Headings& headings_;
    GoalTable& table_;
    mutable std::optional<std::vector<bool>> isParent_;
    bool addsUp_, ratio_ = false;
    std::uint16_t ratioPlace_ = 0;
    std::vector<std::uint16_t> byUnit_, seen_;
    std::unordered_map<std::uint64_t, std::uint16_t> byMetric_;
    std::unordered_map<std::uint64_t, bool> never_;
    std::unordered_map<std::string, std::uint16_t> bySpoken_;
};

// Whether a goal counts something else than per cent: then the percentage beside it is how far it is.
bool countsThings(const GoalTable& table, GoalIndex g) {
    const UnitInfo& unit = table.unitOf(g);
    if (table.hasRole(Role::Unit) && !unit.name.empty()) return unitMeaning(unit.name).key != "%";
    if (!table.ownMeasures) return false;
    const StatementGist statement = gistOf(table.text(table.goal, g));
    return !statement.unit.empty() && statement.unit != "%";
}

bool mayShowPercent(const SheetView& sheet, std::uint32_t column, const GoalTable& table) {
    const auto fromText = [](const Note& note) { return note.kind == NoteKind::NumberFromText; };
    return FormatCursor(sheet, column).any(FormatKind::Percent) || table.notesDropped > 0 ||
           std::any_of(table.notes.begin(), table.notes.end(), fromText);
}

}  // namespace

void findMeasured(const SheetView& sheet, const Headings& headings, GoalTable& table, bool addsUp) {
    Finder(sheet, headings, table, addsUp).find();
}

void settlePercents(const SheetView& sheet, const Headings& headings, GoalTable& table) {
    constexpr double most = 100, least = 1.5;  // per cent; a fraction above the whole
    const auto target = headings.columnOf(Role::Target), actual = headings.columnOf(Role::Actual);
    if (!target || !actual || table.target.empty() || table.actual.empty()) return;
    if (!mayShowPercent(sheet, *target, table) && !mayShowPercent(sheet, *actual, table)) return;
    const std::vector<std::uint8_t> plan = shownAsPercent(sheet, *target, table),
                                    now = shownAsPercent(sheet, *actual, table);
    for (GoalIndex g = 0; g < plan.size(); ++g) {
        if (plan[g] == now[g] || !table.target[g].isNumber() || !table.actual[g].isNumber()) continue;
        Cell& bare = plan[g] ? table.actual[g] : table.target[g];
        const double shown = plan[g] ? table.target[g].number() : table.actual[g].number();
        if (!(bare.number() > least && bare.number() <= most) || std::fabs(shown) > least) continue;
        if (countsThings(table, g)) continue;
        Note note;
        note.kind = NoteKind::PercentConverted;
        note.goal = g;
        note.row = table.rowOfGoal[g];
        note.column = plan[g] ? *actual : *target;
        note.shown = bare.number();
        bare = Cell(bare.number() / 100);
        if (!table.baseline.empty() && table.baseline[g].isNumber() && table.baseline[g].number() > least)
            table.baseline[g] = Cell(table.baseline[g].number() / 100);
        table.addNote(std::move(note));
    }
}

}  // namespace plumbline
