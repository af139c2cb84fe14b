// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// By when, or in which rhythm, the result is due.
//
//     findDeadline(text);               // "Answer within 2 days by end of Q3": evidence "by end of Q3"
//
// Its words are claimed: their numbers are no measures. A service level ("within 4 hours"), a date of
// comparison ("since 2019", "compared to Q3") and a period that names a thing are no deadlines.

#include "smart/statement_text.h"

namespace plumbline {

struct Deadline {
    Evidence evidence;
    std::string words;
    bool recurring = false;  // a rhythm: "every Monday", "una vez al mes"
};

Deadline findDeadline(StatementText& text);

}  // namespace plumbline
