// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What people write in their sheets, by role, in one language: phrases_en.txt and its sisters.
//
//     PhraseBook book("de", Phrases::Open);
//     book.of("target");                // "Ziel", "Soll", "Planwert" …
//     filled("Ziel {m}", "{m}", "Umsatz");   // "Ziel Umsatz"
//
// A line is "role: phrase | phrase"; several lines of one role add up. A line that begins with "held " is
// kept back until the end: Phrases::Open does not read it, Phrases::Held reads it instead of the open ones
// where a role has any.
//
//     PhraseBook book("de", Phrases::Open, {"target"});   // words that nobody knows in that role's place

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace plumbline::adversary {

enum class Phrases { Open, Held };

class PhraseBook {
  public:
    PhraseBook(const std::string& language, Phrases phrases, const std::set<std::string>& unknown = {});
    const std::vector<std::string>& of(const std::string& role) const;  // throws where there is none
    bool has(const std::string& role) const { return phrases_.count(role) != 0; }
    std::size_t size() const;

  private:
    std::string language_;
    std::map<std::string, std::vector<std::string>> phrases_;
};

std::string filled(std::string text, std::string_view slot, std::string_view with);

}  // namespace plumbline::adversary
