// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/word_columns.h"

#include <algorithm>

#include "core/words.h"

namespace plumbline {
namespace {

template <class T>
struct Word {
    std::string_view word;  // folded
    T value;
};
constexpr Word<Method> methodWords[] = {
    {"sum", Method::Sum},
    {"average", Method::Average},
    {"mean", Method::Average},
    {"weighted", Method::Weighted},
    {"target", Method::Target},
    {"min", Method::Min},
    {"max", Method::Max},
    {"milestones", Method::Milestones},
    {"own", Method::Own},
    {"total", Method::Total},
    {"last", Method::Last},
    {"latest", Method::Last},
    {"letzter", Method::Last},
    {"dernier", Method::Last},
    {"ultimo", Method::Last},
    {"summe", Method::Sum},
    {"durchschnitt", Method::Average},
    {"mittelwert", Method::Average},
    {"gewichtet", Method::Weighted},
    {"somme", Method::Sum},
    {"moyenne", Method::Average},
    {"suma", Method::Sum},
    {"promedio", Method::Average},
    {"media", Method::Average},
    {"somma", Method::Sum},
    {"soma", Method::Sum},
};
constexpr Word<Kind> kindWords[] = {
    {"reach", Kind::Reach}, {"atleast", Kind::AtLeast}, {"atmost", Kind::AtMost}, {"between", Kind::Between}};

template <class T, std::size_t n>
std::optional<T> wordIn(const Word<T> (&words)[n], std::string_view word) {
    const std::string folded = foldWord(word);
    for (const Word<T>& known : words)
        if (known.word == folded) return known.value;
    return std::nullopt;
}

template <class T>
void readWords(const SheetView& sheet, std::uint32_t column, GoalTable& table, std::vector<T>& values,
               std::optional<T> (*named)(std::string_view)) {
    values.assign(table.count, T{});
    for (GoalIndex g = 0; g < table.count; ++g) {
        const std::string_view text = sheet.text(table.rowOfGoal[g], column);
        if (text.empty()) continue;
        if (const auto value = named(text)) {
            values[g] = *value;
            continue;
        }
        if (foldWord(text).empty()) continue;  // a dash says as little as a blank
        noteUnknownWord(table, g, column, text);
    }
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
    return wordIn(methodWords, word);
}

std::optional<Kind> readKind(std::string_view word) {
    return wordIn(kindWords, word);
}

void readMethodColumn(const SheetView& sheet, std::uint32_t column, GoalTable& table) {
    readWords(sheet, column, table, table.method, readMethod);
}

void readKindColumn(const SheetView& sheet, std::uint32_t column, GoalTable& table) {
    readWords(sheet, column, table, table.kind, readKind);
}

}  // namespace plumbline
