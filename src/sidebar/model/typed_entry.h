// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What a person types into the fields of panels and dialogs: read by the engine's strict reader, with the
// marks of the sheet and of the office; what is not certain is asked for in a sentence, never written.
//
//     const TypedMarks marks = marksOf(snapshot, words);
//     typedNumber("690.000", marks);    // nothing where sheet and office read it in two ways
//     numberProblem("Target", "690.000", readField(TypedField::Amount, "690.000", marks), words);
//                                       // "Target: "690.000" may be 690000 or 690; type one of these."

#include <optional>
#include <string>
#include <string_view>

#include "core/civil_date.h"
#include "snapshot/snapshot.h"
#include "typed/typed_fields.h"
#include "wording/words.h"

namespace plumbline::sidebar {

// The mark of decimals in which the table's numbers are shown, and the office's own.
TypedMarks marksOf(const Snapshot& now, const Words& words);

// A number or date as typed; nothing where the text is none, or has two readings. "03/04/2026" has the one in which the office
// writes its dates.
std::optional<double> typedNumber(std::string_view text, TypedMarks marks);
std::optional<Day> typedDate(std::string_view text, const Words& words, std::optional<Day> start = {});
// The first day of a period that is typed, where typedDate gives its last.
std::optional<Day> typedFirstDay(std::string_view text, const Words& words);

// Why a text is no value of its field; empty where it is one, or blank.
std::string numberProblem(std::string_view field, std::string_view text, const TypedValue& typed,
                          const Words& words);
std::string dateProblem(std::string_view field, std::string_view text, std::optional<Day> start,
                        const Words& words);

// The other way round: every digit that the number has, "15.5 %" where the goal counts in per cent.
std::string numberToType(double number, bool percent, TypedMarks marks);

}  // namespace plumbline::sidebar
