// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Whether a time that a statement names is when its result is due.
//
//     // "Win 5 shops by the end of next year": a period that is due
//     // "Clean up the end of next year's list": none, it narrows a thing
//     isDuePeriod(text, *timePhraseAt(text, 3));

#include "smart/statement_text.h"
#include "smart/time_phrase.h"

namespace plumbline {

bool isDuePeriod(const StatementText& text, const TimePhrase& time);
bool isDueCount(const StatementText& text, const TimePhrase& time);  // not "answer within 3 days"

// "el", "le": Spanish and French say times with the article too, and all else ("el plazo").
bool isArticleAlone(const StatementText& text, std::size_t i);
bool leadsThere(const StatementText& text, std::size_t i);  // "at the fair": where to, or what for
// The time from `core` to `last` stands before the thing that it narrows: "the summer campaign".
bool narrowsThing(const StatementText& text, std::size_t core, std::size_t last);

// "Vorjahr", "baseline": what is compared with, where "vs" only leads to it.
bool isBaseWord(const StatementText& text, std::size_t i);
// "antes del launch": also an event said in English.
bool isEvent(const StatementText& text, std::size_t i);

// "Show sales in the first week": what is to be told has its time, not the telling. With a figure it is a goal.
bool asksToBeTold(const StatementText& text);

}  // namespace plumbline
