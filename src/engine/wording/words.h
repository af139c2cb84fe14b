// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What people read, in the office's language: panels, reports, findings, explanations, errors. And how
// numbers and dates stand in it.
//
//     Words words("de-DE", {',', ".", "D.M.Y"});
//     words("goals.search");            // "Suchen"
//     words("goals.all", {"18"});       // "18 Ziele", from "{0} {0|Ziel|Ziele}"
//     words.of(error.message);          // the sentence of a Message
//     words.percent(0.875);             // "87,5 %"
//     words.date(45717);                // "01.03.2025"
//
// One resource file per language, strings_en.txt …: "key: text" a line. {0} takes the first argument, and
// {0|day|days} the first or the second form by the number that argument 0 shows. Which numbers take the first
// form is the language's rule, kept here: the office has no service that tells it. Signs and the order of a
// date do come from the office; whoever makes the Words asks for them. A key that a language lacks is
// English.

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/cell.h"
#include "core/civil_date.h"
#include "core/message.h"

namespace plumbline {

struct LanguageFile {
    std::string_view code, text;
};
std::vector<LanguageFile> languageFiles();  // made by CMake from the files that are there

struct LocaleSigns {
    char decimal = '.';
    std::string thousands = ",";
    std::string date = "Y-M-D";  // the order, and what stands between; days and months have two digits
};

class Words {
  public:
    explicit Words(std::string_view locale = "en-US", LocaleSigns signs = {});

    const std::string& operator()(std::string_view key) const;
    std::string operator()(std::string_view key, std::initializer_list<std::string_view> arguments) const;
    std::string of(const Message& message) const;
    // The code of the file that is read: "de", or "en" where the locale's language has none.
    const std::string& language() const { return file_; }
    char decimal() const { return signs_.decimal; }
    // "Owner". The table's Role is told by its name, so that this room needs no table.
    template <class Role>
    const std::string& role(Role role) const {
        return (*this)(std::string("role.").append(roleName(role)));
    }
    bool knows(std::string_view key) const { return texts_.find(key) != texts_.end(); }

    std::string percent(double fraction) const;
    std::string amount(double amount, std::string_view unit = {}) const;
    std::string count(std::size_t number) const { return amount(static_cast<double>(number)); }
    std::string exact(double number) const;  // "12500.125": all its digits, no groups
    std::string date(Day day) const;
    const std::string& datePattern() const { return signs_.date; }  // "D.M.Y"
    std::string percent(Cell cell) const;  // "–" where there is no number
    std::string amount(Cell cell, std::string_view unit) const;

  private:
    std::string filled(std::string_view pattern, const std::string_view* arguments, std::size_t count) const;
    bool isSingular(std::string_view number) const;
    std::string local(std::string shown) const;

    std::map<std::string, std::string, std::less<>> texts_;
    std::string language_, file_ = "en";
    LocaleSigns signs_;
};

// For whoever has no language at hand: tests, programs, and words that formulas compare.
const Words& english();

// The keys of one language file, for the test that languages are complete.
std::map<std::string, std::string, std::less<>> textsIn(std::string_view file);

}  // namespace plumbline
