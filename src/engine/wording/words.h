// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What the panels say, in the office's language, and how they write numbers.
//
//     Words words("de-DE", {',', '.'});
//     words("goals.search");            // "Suchen"
//     words("overview.goals", {"18"});  // "18 Ziele": {0} takes the argument
//     words.percent(0.875);             // "87,5 %"
//
// One resource file per language, strings_en.txt …: "key: text" a line. A key that a language lacks is
// English.

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/cell.h"
#include "core/civil_date.h"
#include "table/goal_table.h"

namespace plumbline {

struct LanguageFile {
    std::string_view code, text;
};
std::vector<LanguageFile> languageFiles();  // made by CMake from the files that are there

struct NumberSigns {
    char decimal = '.';
    std::string thousands = ",";
};

class Words {
  public:
    explicit Words(std::string_view locale = "en-US", NumberSigns signs = {});

    const std::string& operator()(std::string_view key) const;
    std::string operator()(std::string_view key, std::initializer_list<std::string_view> arguments) const;
    char decimal() const { return signs_.decimal; }
    const std::string& role(Role role) const;  // "Owner"
    bool knows(std::string_view key) const { return texts_.find(key) != texts_.end(); }

    std::string percent(double fraction) const;
    std::string amount(double amount, std::string_view unit = {}) const;
    std::string count(std::size_t number) const { return amount(static_cast<double>(number)); }
    std::string date(Day day) const;
    std::string percent(Cell cell) const;  // "–" where there is no number
    std::string amount(Cell cell, std::string_view unit) const;

  private:
    std::string local(std::string shown) const;

    std::map<std::string, std::string, std::less<>> texts_;
    NumberSigns signs_;
};

// The keys of one language file, for the test that languages are complete.
std::map<std::string, std::string, std::less<>> textsIn(std::string_view file);

}  // namespace plumbline
