// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "typed/typed_fields.h"

#include <limits>

#include "core/words.h"

namespace plumbline {
namespace {

enum class Meaning : std::uint8_t { Plain, Percent, Fraction, Both };

// How a field takes a number without a sign of per cent.
struct FieldRule {
    Meaning belowOne, one, aboveOne;
    double least, most;
    bool percentToo;  // "10 %" may be typed
};

FieldRule ruleOf(TypedField field) {
    using enum Meaning;
    constexpr double most = std::numeric_limits<double>::max();
    switch (field) {
        case TypedField::Confidence:
            return {Fraction, Both, Percent, 0, 1, true};
        case TypedField::Share:
        case TypedField::PercentWeight:
            return {Fraction, Fraction, Percent, 0, 1, true};
        case TypedField::OverAssignment:
            return {Both, Percent, Percent, 0, 10, true};
        case TypedField::Weight:
            return {Plain, Plain, Plain, 0, most, true};
        case TypedField::Step:
            return {Plain, Plain, Plain, std::numeric_limits<double>::min(), most, false};
        case TypedField::Amount:
            break;
    }
    return {Plain, Plain, Plain, -most, most, true};
}

// The sheet's reading, beside the office's where they differ.
TypedValue readNumber(std::string_view text, TypedMarks marks) {
    TypedValue typed;
    typed.text = readNumberText(text, marks.sheet ? marks.sheet : marks.office);
    typed.is = typed.text.kind == NumberTextKind::Ambiguous ? TypedIs::Two
               : typed.text.certain()                       ? TypedIs::Value
                                                            : TypedIs::NoNumber;
    typed.value = typed.text.value;
    typed.other = typed.text.other;
    if (typed.is != TypedIs::Value || marks.office == 0 || marks.office == marks.sheet) return typed;
    const NumberText office = readNumberText(text, marks.office);
    if (office.kind == NumberTextKind::NotANumber || office.value == typed.value) return typed;
    typed.is = TypedIs::Two;
    typed.other = office.value;
    return typed;
}

TypedValue inPercent(TypedValue typed, const FieldRule& rule) {
    const Meaning meaning = typed.value > 1    ? rule.aboveOne
                            : typed.value == 1 ? rule.one
                            : typed.value > 0  ? rule.belowOne
                                               : Meaning::Fraction;
    if (meaning == Meaning::Percent) typed.value /= 100;
    if (meaning == Meaning::Both) {
        typed.is = TypedIs::Two;
        typed.other = typed.value;
        typed.value /= 100;
    }
    return typed;
}

}  // namespace

TypedValue readField(TypedField field, std::string_view text, TypedMarks marks) {
    if (trimmed(text).empty()) return {};
    TypedValue typed = readNumber(text, marks);
    if (!typed.isValue()) return typed;
    const FieldRule rule = ruleOf(field);
    const bool percent = typed.text.unit == "%";
    typed.percent = rule.aboveOne != Meaning::Plain;
    if (percent && !rule.percentToo) typed.is = TypedIs::NoNumber;
    if (!percent && typed.percent) typed = inPercent(typed, rule);
    const bool inside = typed.value >= rule.least && typed.value <= rule.most;
    if (typed.isValue() && !inside) typed.is = TypedIs::OutOfRange;
    return typed;
}

}  // namespace plumbline
