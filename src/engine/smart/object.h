// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What a verb acts on: the head of its object, and whether that has an end.
//
//     // "Build a small, devoted community"
//     objectHead(text, 0);              // 5: "community"
//     isBounded(text, 0);               // false: a community is never finished
//
// English names the head last, French and Spanish first, German before the verb.

#include <optional>

#include "smart/statement_text.h"

namespace plumbline {

std::optional<std::size_t> objectHead(const StatementText& text, std::size_t verb);
bool isBounded(const StatementText& text, std::size_t verb);

bool isArticle(const StatementText& text, std::size_t i);  // "a", "eine", "un"
bool isIdea(const StatementText& text, std::size_t i);  // "community", "Partnerschaft": nothing to tick off

}  // namespace plumbline
