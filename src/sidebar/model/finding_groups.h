// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The Findings panel: what is wrong, worst first, grouped by rule; and the mends: those that need no
// decision, then those for which a person has to choose.
//
//     FindingGroups groups(snapshot, words, {});
//     groups.groups()[0].text;          // "Error: Circle (1)"; "Warning: A target is not assigned (2), €1,300"
//     groups.items(0)[0].text;          // the finding's sentence
//     groups.items(0)[0].mend;          // an index into Snapshot::mends, or noMend

#include <optional>
#include <string>
#include <vector>

#include "sidebar/model/decisions.h"
#include "snapshot/snapshot.h"
#include "wording/words.h"

namespace plumbline::sidebar {

inline constexpr std::size_t noMend = static_cast<std::size_t>(-1);

enum class Shown : std::uint8_t { Everything, Errors, Warnings, Hints, Mends };
inline constexpr std::size_t shownCount = 5;

struct FindingGroup {
    std::string text;
    Severity severity = Severity::Hint;
    std::size_t count = 0;
    Cost cost = {};  // of all of it, where that is one money
};

struct FindingItem {
    std::string text;
    std::uint32_t row = noRow, column = noRow;  // within the block; noRow: about the whole table
    std::size_t mend = noMend;
    std::vector<NameSlip> slips = {};  // names as booked that stand for others
    std::size_t finding = noMend;      // an index into Snapshot::findings
};
// All of them, each name once, those with the largest sums first.
std::vector<NameSlip> slipsIn(const Snapshot& now);
std::string slipLine(const NameSlip& slip, const Words& words);

class FindingGroups {
  public:
    FindingGroups(const Snapshot& now, const Words& words, Shown shown);

    const std::vector<FindingGroup>& groups() const { return groups_; }
    // At most mostItems; a last item without a place then counts the rest.
    std::vector<FindingItem> items(std::size_t group) const;
    std::string summary() const;

    static constexpr std::size_t mostItems = 200;

  private:
    void addMends(const char* heading, bool (*belongs)(const Mend&));
    FindingItem itemOfFinding(std::size_t finding) const;
    FindingItem itemOfMend(std::size_t mend) const;
    Cost costOfAll(const std::vector<std::size_t>& findings) const;

    std::shared_ptr<const Snapshot> kept_;
    const Snapshot& now_;
    const Words& words_;
    std::vector<FindingGroup> groups_;
    std::vector<std::vector<std::size_t>> members_;  // of a group: findings, or mends
    std::vector<bool> isMend_;                       // by group
};

}  // namespace plumbline::sidebar
