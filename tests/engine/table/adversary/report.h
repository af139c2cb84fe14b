// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Counts of right, told, silent and refused, in all, by form and by language.
//
//     Report report;
//     report.add(recipe, judgement);
//     report.table();                   // Markdown, for the output and for docs/tables.md
//     report.share("sections", Verdict::Right);   // 0.62

#include <array>
#include <map>
#include <string>

#include "judge.h"

namespace plumbline::adversary {

struct Tally {
    std::array<std::size_t, verdictCount> verdicts{};
    std::size_t falseAlarms = 0, datedAsked = 0, datedRight = 0;
    std::size_t all() const { return verdicts[0] + verdicts[1] + verdicts[2] + verdicts[3]; }
    double share(Verdict verdict) const {
        return all() == 0 ? 0
                          : static_cast<double>(verdicts[static_cast<std::size_t>(verdict)]) /
                                static_cast<double>(all());
    }
};

class Report {
  public:
    void add(const Recipe& recipe, const Judgement& judgement);
    const std::map<std::string, Tally>& tallies() const { return tallies_; }  // "all", "hierarchy=flat", …
    std::string table() const;

  private:
    std::map<std::string, Tally> tallies_;
};

// Writes the table between the marks "<!-- adversary -->" and "<!-- /adversary -->" of a page, or at its end.
void writeInto(const std::string& page, const std::string& table);

}  // namespace plumbline::adversary
