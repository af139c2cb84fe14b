// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What the catalogue says in each language. English is its own; the other languages stand in their language
// files, where an argument's text may be shared by all functions that have none of their own.
//
//     for (const Language& language : languages()) summaryIn(language.words, function);
//     namedText(Words("de"), "help.index.2");     // "… Extras ▸ Ziele ▸ Beispiel öffnen zeigt …"
//     typedIn(Words("de"), "=SUM({1;2.5})");      // "=SUMME({1.2,5})", as it is typed in a German office
//     shownIn(Words("de"), "Err:502");            // "Fehler:502"

#include <string>
#include <string_view>
#include <vector>

#include "catalogue/catalogue.h"
#include "wording/words.h"

namespace plumbline {

struct Language {
    std::string code;
    Words words;
};
const std::vector<Language>& languages();  // English first

std::string summaryIn(const Words& words, const Function& function);
std::string descriptionIn(const Words& words, const Function& function, const Argument& argument);
std::string detailsIn(const Words& words, const Function& function);

// The text under a key, in which {another.key} stands for the text under that.
std::string namedText(const Words& words, std::string_view key);

std::string xml(std::string_view text);  // with & < > and quotes escaped
bool isNumber(std::string_view text);
std::string typedIn(const Words& words, std::string_view formula);  // from English names and semicolons
std::string shownIn(const Words& words, std::string_view shows);    // from an Example's

}  // namespace plumbline
