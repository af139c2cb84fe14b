// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "bookings/name_pairs.h"

#include <algorithm>
#include <map>

#include "core/words.h"
#include "table/name_index.h"

namespace plumbline {

GoalNamesIn::GoalNamesIn(const GoalTable& table, const KeyColumn& key) : ids_(table.count, 0), names_(1) {
    for (GoalIndex g = 0; g < key.values.size(); ++g)
        if (key.values[g] != noText) ids_[g] = idOf(table.texts->view(key.values[g]));
}

void GoalNamesIn::set(GoalIndex g, std::string_view name) {
    ids_[g] = name.empty() ? 0 : idOf(name);
}

std::uint32_t GoalNamesIn::find(std::string_view name) const {
    const auto [first, last] = byHash_.equal_range(nameHash(name));
    for (auto at = first; at != last; ++at)
        if (sameName(names_[at->second], name)) return at->second;
    return name.starts_with('0') && withoutZeros(name) != name ? find(withoutZeros(name)) : 0;
}

std::uint32_t GoalNamesIn::idOf(std::string_view name) {
    if (trimmed(name).empty()) return 0;
    if (const std::uint32_t known = find(name)) return known;
    const auto id = static_cast<std::uint32_t>(names_.size());
    names_.push_back(name);
    byHash_.emplace(nameHash(name), id);
    return id;
}

namespace {

// One heading of the bookings, in all sheets that have it.
struct Heading {
    std::vector<std::optional<std::size_t>> columns;  // by sheet: the place among its keys
    bool names = false, matched = false;
};

// A column of the goals and a heading of the bookings, and how many of the goals' values they have in common.
struct Meeting {
    std::size_t goals = 0, heading = 0, met = 0;
    bool sameHeading = false;
    auto rank() const { return std::tuple(!sameHeading, -static_cast<std::ptrdiff_t>(met), heading, goals); }
};

class PairFinder {
  public:
    PairFinder(const GoalTable& table, const std::vector<GoalIndex>& leaves, const BookingSheets& sheets,
               const Aliases& aliases)
        : table_(table), leaves_(leaves), sheets_(sheets), aliases_(aliases) {
        for (const KeyColumn& key : table.keys) goals_.emplace_back(table, key);
        nameGroups();
        for (std::size_t sheet = 0; sheet < sheets.size(); ++sheet) takeHeadings(sheet);
        ruled_ = std::any_of(headings_.begin(), headings_.end(),
                             [](const auto& one) { return one.second.matched; });
        countValues();
    }

    bool couldName() const {
        return std::any_of(headings_.begin(), headings_.end(),
                           [](const auto& one) { return one.second.names || one.second.matched; });
    }
    std::vector<Meeting> meetings() {
        std::vector<Meeting> all;
        std::size_t at = 0;
        for (const auto& [name, heading] : headings_) {
            if (!ruled_ || heading.matched) meet(at, name, heading, all);
            ++at;
        }
        std::sort(all.begin(), all.end(),
                  [](const Meeting& a, const Meeting& b) { return a.rank() < b.rank(); });
        return all;
    }
    const Heading& heading(std::size_t at) const {
        return std::next(headings_.begin(), static_cast<std::ptrdiff_t>(at))->second;
    }
    GoalNamesIn& goals(std::size_t at) { return goals_[at]; }

  private:
    // A group of level columns has no row: its names are those of its path.
    void nameGroups() {
        std::vector<std::size_t> levels;
        for (const std::uint32_t column : table_.levelColumns)
            for (std::size_t key = 0; key < table_.keys.size(); ++key)
                if (table_.keys[key].column == column) levels.push_back(key);
        for (GoalIndex g = 0; g < table_.shortName.size(); ++g) {
            if (table_.shortName[g] == noText) continue;
            std::vector<GoalIndex> path = {g};
            while (table_.parentOf(path.back()) != noGoal && path.size() <= levels.size())
                path.push_back(table_.parentOf(path.back()));
            if (path.size() > levels.size()) continue;
            for (std::size_t depth = 0; depth < path.size(); ++depth)
                goals_[levels[depth]].set(
                    g, table_.texts->view(table_.shortName[path[path.size() - 1 - depth]]));
        }
    }

    void takeHeadings(std::size_t sheet) {
        const std::vector<BookingColumn>& keys = sheets_[sheet]->keys;
        for (std::size_t k = 0; k < keys.size(); ++k) {
            Heading& heading = headings_[foldWord(keys[k].heading)];
            heading.columns.resize(sheets_.size());
            if (!heading.columns[sheet]) heading.columns[sheet] = k;
            heading.names = heading.names || keys[k].names;
            heading.matched = heading.matched || keys[k].matched;
        }
    }

    // The different values of goals without children.
    void countValues() {
        for (const GoalNamesIn& names : goals_) {
            std::vector<bool>& leaf = leafValues_.emplace_back(names.size(), false);
            for (const GoalIndex g : leaves_) leaf[names.of(g)] = true;
            leaf[0] = false;
            values_.push_back(static_cast<std::size_t>(std::count(leaf.begin(), leaf.end(), true)));
        }
    }

    void meet(std::size_t at, const std::string& name, const Heading& heading,
              std::vector<Meeting>& all) const {
        std::vector<std::size_t> asked;
        std::vector<std::vector<bool>> met;
        for (std::size_t g = 0; g < goals_.size(); ++g) {
            const bool same = foldWord(table_.keys[g].heading) == name;
            const bool names = table_.keys[g].kind == KeyKind::Name && heading.names;
            if (values_[g] == 0 || !(same || names || heading.matched)) continue;
            asked.push_back(g);
            met.emplace_back(goals_[g].size(), false);
        }
        if (asked.empty()) return;
        for (std::size_t sheet = 0; sheet < sheets_.size(); ++sheet)
            if (heading.columns[sheet]) seeValues(*sheets_[sheet], *heading.columns[sheet], asked, met);
        for (std::size_t i = 0; i < asked.size(); ++i) {
            const std::size_t g = asked[i];
            std::size_t count = 0;
            for (std::size_t id = 1; id < met[i].size(); ++id)
                count += met[i][id] && leafValues_[g][id] ? 1 : 0;
            if (count == 0 || (!heading.matched && count * 2 < values_[g])) continue;
            all.push_back({g, at, count, foldWord(table_.keys[g].heading) == name});
        }
    }
    void seeValues(const Bookings& bookings, std::size_t key, const std::vector<std::size_t>& asked,
                   std::vector<std::vector<bool>>& met) const {
        for (const TextId value : bookings.keys[key].values) {
            if (value == noText) continue;
            const std::string_view name = aliases_.of(bookings.texts->view(value));
            for (std::size_t i = 0; i < asked.size(); ++i) met[i][goals_[asked[i]].find(name)] = true;
        }
    }

    const GoalTable& table_;
    const std::vector<GoalIndex>& leaves_;
    const BookingSheets& sheets_;
    const Aliases& aliases_;
    std::vector<GoalNamesIn> goals_;             // by key of the table
    std::vector<std::vector<bool>> leafValues_;  // the same, by id
    std::vector<std::size_t> values_;            // the same: how many
    std::map<std::string, Heading> headings_;    // by folded heading
    bool ruled_ = false;
};

}  // namespace

NamePairs::NamePairs(const GoalTable& table, const std::vector<GoalIndex>& leaves,
                     const BookingSheets& sheets, const Aliases& aliases) {
    PairFinder finder(table, leaves, sheets, aliases);
    couldName_ = finder.couldName();
    const std::vector<Meeting> meetings = finder.meetings();
    std::vector<std::vector<bool>> used;  // by sheet, key
    for (const auto& sheet : sheets) used.emplace_back(sheet->keys.size(), false);
    std::map<std::size_t, std::size_t> pairOf;  // by key of the table
    for (const Meeting& meeting : meetings) {
        const auto known = pairOf.find(meeting.goals);
        const Heading& heading = finder.heading(meeting.heading);
        for (std::size_t sheet = 0; sheet < sheets.size(); ++sheet) {
            const auto column = heading.columns[sheet];
            if (!column || used[sheet][*column]) continue;
            if (known != pairOf.end() && pairs_[known->second].columns[sheet]) continue;
            const auto [at, fresh] = pairOf.try_emplace(meeting.goals, pairs_.size());
            if (fresh) {
                pairs_.push_back({meeting.goals,
                                  finder.goals(meeting.goals),
                                  table.keys[meeting.goals].kind == KeyKind::Name,
                                  {}});
                pairs_.back().columns.resize(sheets.size());
            }
            pairs_[at->second].columns[sheet] = column;
            used[sheet][*column] = true;
        }
    }
    std::sort(pairs_.begin(), pairs_.end(), [](const Pair& a, const Pair& b) { return a.key < b.key; });
}

}  // namespace plumbline
