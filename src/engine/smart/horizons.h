// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Counts of time, and whether one is a time until which or something else.
//
//     // "Answer within 3 days"
//     isServiceLevel(text, 2, 3);       // true: how fast, not by when
//
// `number` and `unit` are the places of "3" and "days"; `first` is where the time begins.

#include "smart/statement_text.h"

namespace plumbline {

std::size_t upperOf(const StatementText& text, std::size_t count);         // "9" of "6-9 months"
std::size_t withExplanation(const StatementText& text, std::size_t last);  // "12 months (December 2026)"
bool leadsToCount(const StatementText& text, std::size_t i);  // "period" of "a period of 12 months"
bool isDays(const StatementText& text, std::size_t unit);
bool isOnlyFigure(const StatementText& text, std::size_t number);
bool isServiceLevel(const StatementText& text, std::size_t number, std::size_t unit);
bool isOfEachCase(const StatementText& text, std::size_t first, std::size_t unit);  // "30 % buy in month one"
bool sinceStart(const StatementText& text, std::size_t first, std::size_t number);  // "the first 30 days"
bool coming(const StatementText& text, std::size_t first, std::size_t unit);        // "the next weeks"

}  // namespace plumbline
