// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/units.h"

#include "core/words.h"
#include "table/format_cursor.h"
#include "table/unit_words.h"
#include "typed/number_text.h"
#include "vocabulary/phrase.h"

namespace plumbline {
namespace {

constexpr std::size_t mostUnits = 65535, longestUnit = 12, longestMoney = 24;

// "Revenue (plan)", "Target (revised)": which figure it is, and no unit.
bool saysFigure(std::string_view text) {
    const HeadingMeaning meaning = meaningOf(text, Closeness::Exact);
    switch (meaning.figure) {
        case Figure::None:
        case Figure::Quantity:
        case Figure::Neutral:
        case Figure::Ratio:  // "%"
            return meaning.revision || hints(Hint::Older, text) || hints(Hint::Newer, text);
        default:
            return true;
    }
}

// "Quota (€)", "Umsatz [k€]": a short text in the last brackets.
std::string_view headingUnit(std::string_view heading) {
    const std::size_t open = heading.find_last_of("(["), close = heading.find_last_of(")]");
    if (open == std::string_view::npos || close == std::string_view::npos || close < open) return {};
    const std::string_view unit = trimmed(heading.substr(open + 1, close - open - 1));
    if (phraseOf(heading.substr(0, open)).parts.empty()) return {};  // "Custom field (Sales)"
    const bool named = unit.size() <= longestUnit || (unit.size() <= longestMoney && unitMeaning(unit).currency);
    return named && yearIn(unit) == 0 && !saysFigure(unit) ? unit : std::string_view();
}

}  // namespace

Units::Units(GoalTable& table) : table_(table) {
    table.units.push_back({});
}

std::uint16_t Units::index(std::string_view name) {
    if (name.empty()) return 0;
    const auto [at, fresh] = byName_.try_emplace(nameHash(name), std::uint16_t(0));
    if (!fresh) return at->second;
    const UnitMeaning meaning = unitMeaning(name);
    const auto next = static_cast<std::uint16_t>(table_.units.size());
    const std::uint16_t base = byKey_.try_emplace(meaning.key, next).first->second;
    const std::string key = meaning.key + "×" + std::to_string(meaning.factor);
    at->second = byKey_.try_emplace(key, next).first->second;
    if (at->second != next) return at->second;
    if (next + 1u >= mostUnits) return at->second = 0;
    table_.units.push_back(
        {std::string(name), meaning.adds, meaning.currency, meaning.plain, base, meaning.factor});
    return next;
}

void Units::read(const SheetView& sheet, const Headings& headings) {
    table_.unit.assign(table_.count, 0);
    std::vector<Column> measures;
    for (Role role : {Role::Target, Role::Actual}) {
        const PlanColumns& plan = role == Role::Target ? headings.targetPlan : headings.actualPlan;
        auto column = headings.columnOf(role);
        if (!plan.columns.empty()) column = plan.columns.front();
        if (column) measures.push_back({*column, index(headingUnit(headings.heads[*column].heading))});
    }
    if (measures.size() == 2) compare(measures[0], measures[1]);
    if (const auto column = headings.columnOf(Role::Unit)) {
        std::string_view last;  // most units stand below one like them
        for (GoalIndex g = 0; g < table_.count; ++g) {
            const std::string_view name = sheet.text(table_.rowOfGoal[g], *column);
            table_.unit[g] = g > 0 && name == last ? table_.unit[g - 1] : index(name);
            last = name;
        }
        return;
    }
    for (auto column = measures.rbegin(); column != measures.rend(); ++column) readMeasure(sheet, *column);
}

// What the two headings say of each other.
void Units::compare(const Column& target, const Column& actual) {
    const UnitInfo plan = table_.units[target.unit], now = table_.units[actual.unit];
    if (!plan.currency || !now.currency) return;
    if (plan.base != now.base) return tellCurrencies(plan.name, now.name, noRow);
    if (plan.factor == now.factor) return;
    const double factor = now.factor / plan.factor;
    const auto convert = [=](std::vector<Cell>& cells) {
        for (Cell& cell : cells)
            if (cell.isNumber()) cell = Cell(factor < 1 ? cell.number() / (1 / factor) : cell.number() * factor);
    };
    convert(table_.actual);
    convert(table_.actualPlan.values);
    Note note;
    note.kind = NoteKind::UnitConverted;
    note.column = actual.at;
    note.first = now.name;
    note.second = plan.name;
    table_.addNote(std::move(note));
}

void Units::tellCurrencies(const std::string& first, const std::string& second, std::uint32_t row) {
    if (clash_ == 0) {
        Note note;
        note.kind = NoteKind::CurrencyDiffers;
        note.row = row;
        note.first = first;
        note.second = second;
        table_.addNote(std::move(note));
        clash_ = table_.notes.size();
    }
    table_.notes[clash_ - 1].shown += 1;
}

void Units::readMeasure(const SheetView& sheet, const Column& column) {
    FormatCursor formats(sheet, column.at);
    const std::uint16_t percent = formats.any(FormatKind::Percent) ? index("%") : 0;
    const std::vector<Cell>& cells = sheet.block().columns[column.at];
    for (GoalIndex g = 0; g < table_.count; ++g) {
        const std::uint32_t row = table_.rowOfGoal[g];
        const Cell cell = cells[row];
        if (cell.isBlank()) continue;
        const FormatArea* area = formats.at(row);
        std::uint16_t unit = column.unit;
        if (area && area->kind == FormatKind::Percent)
            unit = percent;
        else if (area && area->kind == FormatKind::Currency && column.unit == 0)
            unit = index(area->currency);
        else if (const std::string name = cell.isText() ? readNumberText(sheet.textOf(cell)).unit : "";
                 !name.empty())
            unit = index(name);
        if (unit == 0) continue;
        const UnitInfo &before = table_.units[table_.unit[g]], &now = table_.units[unit];
        if (before.currency && now.currency && before.base != now.base && clash_ == 0)
            tellCurrencies(now.name, before.name, row);
        table_.unit[g] = unit;
    }
}

}  // namespace plumbline
