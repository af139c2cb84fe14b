// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/model/typed_entry.h"

#include <algorithm>
#include <cmath>

#include "core/shown.h"
#include "core/words.h"
#include "typed/date_text.h"

namespace plumbline::sidebar {
namespace {

char markOf(TypedMarks marks) {
    return marks.sheet ? marks.sheet : marks.office;
}

DateOrder orderOf(const Words& words) {
    const std::string& pattern = words.datePattern();
    if (pattern.starts_with('Y')) return DateOrder::Unknown;
    return pattern.starts_with('M') ? DateOrder::MonthFirst : DateOrder::DayFirst;
}

DateText readDate(std::string_view text, const Words& words, std::optional<Day> start) {
    return start ? readDateAfter(text, *start, orderOf(words)) : readDateText(text, orderOf(words));
}

}  // namespace

TypedMarks marksOf(const Snapshot& now, const Words& words) {
    TypedMarks marks{0, words.decimal()};
    if (!now.cells || !now.model) return marks;
    for (const FormatArea& area : now.cells->formats) {
        if (area.decimalMark == 0 || !now.model->table().isBody(area.lastRow)) continue;
        if (marks.sheet != 0 && marks.sheet != area.decimalMark)
            return {0, words.decimal()};  // the sheet writes both
        marks.sheet = area.decimalMark;
    }
    return marks;
}

std::optional<double> typedNumber(std::string_view text, TypedMarks marks) {
    const TypedValue typed = readField(TypedField::Amount, text, marks);
    return typed.isValue() ? std::optional(typed.value) : std::nullopt;
}

std::optional<Day> typedDate(std::string_view text, const Words& words, std::optional<Day> start) {
    const DateText date = readDate(text, words, start);
    return date.isDate() ? std::optional(date.last) : std::nullopt;
}

std::optional<Day> typedFirstDay(std::string_view text, const Words& words) {
    const DateText date = readDate(text, words, {});
    return date.isDate() ? std::optional(date.day) : std::nullopt;
}

std::string numberProblem(std::string_view field, std::string_view text, const TypedValue& typed,
                          const Words& words) {
    switch (typed.is) {
        case TypedIs::Blank:
        case TypedIs::Value:
            return {};
        case TypedIs::Two:
            if (typed.percent)
                return words("typed.two",
                             {field, text, words.percent(typed.value), words.percent(typed.other)});
            return words("typed.two", {field, text, words.exact(typed.value), words.exact(typed.other)});
        case TypedIs::OutOfRange:
            return words("typed.outside", {field, text});
        case TypedIs::NoNumber:
            break;
    }
    if (typed.text.is == TextIs::Range)
        return words("typed.range",
                     {field, text, words.exact(typed.text.value), words.exact(typed.text.other)});
    if (typed.text.isNumber()) return words("typed.inexact", {field, text});  // "~40", "<= 5"
    return words("wizard.nonumber", {field, text});
}

std::string dateProblem(std::string_view field, std::string_view text, std::optional<Day> start,
                        const Words& words) {
    const DateText date = readDate(text, words, start);
    if (date.isDate() || trimmed(text).empty()) return {};
    if (date.kind == DateTextKind::Ambiguous)
        return words("typed.twodates", {field, text, words.date(date.day), words.date(date.last)});
    if (date.doubt == DateDoubt::Yearless) return words("typed.noyear", {field, text});
    return words("wizard.nodate", {field, text});
}

std::string numberToType(double number, bool percent, TypedMarks marks) {
    const auto written = [&](double value) {
        std::string text = shownExact(value);
        std::replace(text.begin(), text.end(), '.', markOf(marks));
        return text;
    };
    // 0.29 * 100 is not 29: only what reads back as the same number may be shown in per cent.
    if (const std::string text = written(std::round(number * 1e8) / 1e6) + " %";
        percent && typedNumber(text, marks) == number)
        return text;
    return written(number);
}

}  // namespace plumbline::sidebar
