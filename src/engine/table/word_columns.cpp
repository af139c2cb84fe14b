// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/word_columns.h"

#include <algorithm>
#include <utility>

#include "core/words.h"
#include "vocabulary/stated.h"

namespace plumbline {
namespace {

constexpr std::pair<Stated, Method> methods[] = {
    {Stated::MethodSum, Method::Sum},           {Stated::MethodAverage, Method::Average},
    {Stated::MethodWeighted, Method::Weighted}, {Stated::MethodTarget, Method::Target},
    {Stated::MethodMin, Method::Min},           {Stated::MethodMax, Method::Max},
    {Stated::MethodMilestones, Method::Milestones}, {Stated::MethodOwn, Method::Own},
    {Stated::MethodTotal, Method::Total},         {Stated::MethodLast, Method::Last}};

// One value per goal; what cannot be read is the default, and told.
template <class T, class Read>
void readWords(const SheetView& sheet, std::uint32_t column, GoalTable& table, std::vector<T>& values, Read read) {
    values.assign(table.count, T{});
    for (GoalIndex g = 0; g < table.count; ++g) {
        const std::string_view text = sheet.text(table.rowOfGoal[g], column);
        if (text.empty()) continue;
        if (auto value = read(text))
            values[g] = *std::move(value);
        else if (!foldWord(text).empty())  // a dash says as little as a blank
            noteUnknownWord(table, g, column, text);
    }
}

Aim kindAim(Kind kind) {
    return {kind, Direction::None};
}

}  // namespace

void noteUnknownWord(GoalTable& table, GoalIndex goal, std::uint32_t column, std::string_view word) {
    Note note;
    note.kind = NoteKind::UnknownWord;
    note.goal = goal;
    note.row = table.rowOfGoal[goal];
    note.column = column;
    note.cell = word;
    table.addNote(std::move(note));
}

std::optional<Method> readMethod(std::string_view word) {
    const StatedSet says = saysOnly(word);
    for (const auto& [stated, method] : methods)
        if (says.has(stated)) return method;
    return std::nullopt;
}

std::optional<Aim> readAim(std::string_view words) {
    const StatedSet says = saysOnly(words);
    if (!says.any()) return std::nullopt;
    const bool most = says.has(Stated::Most), least = says.has(Stated::Least);
    bool lower = says.has(Stated::Lower) || says.has(Stated::Lowers) || says.has(Stated::MinusSign),
         higher = says.has(Stated::Higher) || says.has(Stated::Raises) || says.has(Stated::PlusSign);
    if (says.has(Stated::Worse)) std::swap(lower, higher);
    if (says.has(Stated::Between)) return kindAim(Kind::Between);
    if (most != least && !(most ? higher : lower)) return kindAim(most ? Kind::AtMost : Kind::AtLeast);
    if (lower != higher) return Aim{std::nullopt, lower ? Direction::Lower : Direction::Higher};
    if (says.has(Stated::Keeps)) return Aim{std::nullopt, Direction::Keep};
    if (says.has(Stated::Reach)) return kindAim(Kind::Reach);
    return std::nullopt;
}

std::optional<Kind> readKind(std::string_view word) {
    const std::optional<Aim> aim = readAim(word);
    return aim ? aim->kind : std::nullopt;
}

bool isLimitSign(std::string_view word) {
    return foldWord(word).empty() && readKind(word).has_value();
}

void readMethodColumn(const SheetView& sheet, std::uint32_t column, GoalTable& table) {
    readWords(sheet, column, table, table.method, readMethod);
}

std::vector<Aim> readAimColumn(const SheetView& sheet, std::uint32_t column, GoalTable& table) {
    // A dash is a minus only beside a plus.
    bool plus = false;
    for (std::uint32_t row : table.rowOfGoal) plus = plus || (row != noRow && sheet.text(row, column) == "+");
    std::vector<Aim> aims;
    readWords(sheet, column, table, aims, [=](std::string_view text) {
        const bool dash = foldWord(text).empty() && !isLimitSign(text) && saysOnly(text).has(Stated::MinusSign);
        return dash && !plus ? std::nullopt : readAim(text);
    });
    return aims;
}

}  // namespace plumbline
