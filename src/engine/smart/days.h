// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Days in a statement, by their numbers or in words.
//
//     // "Win 20 dealers by the third of May", "bis 15.09.", "2026-06-30"
//     dayAt(text, 5);                   // 7: "third of May"
//     // "Send 40 offers by the twentieth"
//     dayAloneAt(text, 5);              // 5: its month goes without saying

#include <optional>

#include "smart/statement_text.h"

namespace plumbline {

int numberAt(const StatementText& text, std::size_t i);      // of its first six digits
bool isDayNumber(const StatementText& text, std::size_t i);  // 1 … 31

// The last token of the day that begins at i.
std::optional<std::size_t> dayAt(const StatementText& text, std::size_t i);
// … of a day without a month, behind a word of time and an article.
std::optional<std::size_t> dayAloneAt(const StatementText& text, std::size_t i);

}  // namespace plumbline
