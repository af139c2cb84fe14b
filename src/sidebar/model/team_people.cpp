// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/model/team_people.h"

#include <algorithm>
#include <unordered_map>

#include "core/words.h"

namespace plumbline::sidebar {
namespace {

constexpr std::size_t theTeam = 0;

class PeopleReader {
  public:
    PeopleReader(const TeamNames& names, const Words& words) : names_(names), words_(words) {}

    TeamPeople read() {
        std::string problem = addNames();
        if (problem.empty()) problem = addManagers();
        if (problem.empty()) problem = checkCircles();
        if (problem.empty()) problem = checkLeads();
        if (!problem.empty()) return {std::move(problem), {}};
        return {{}, inOrder()};
    }

  private:
    std::size_t add(std::string_view name, std::optional<std::size_t> row) {
        places_.emplace(nameHash(name), members_.size());
        members_.push_back({.name = std::string(name), .row = row});
        return members_.size() - 1;
    }

    std::string addNames() {
        const std::string_view team = trimmed(names_.team);
        if (team.empty()) return words_("newteam.noteam");
        add(team, std::nullopt);
        for (std::size_t row = 0; row < names_.rows.size(); ++row) {
            const TeamRow& typed = names_.rows[row];
            const std::string_view name = trimmed(typed.name);
            if (name.empty()) {
                const bool blank = trimmed(typed.manager + typed.lastYear + typed.weight).empty();
                if (!blank) return words_("split.nameless", {words_.count(row + 1)});
                continue;
            }
            const auto there = places_.find(nameHash(name));
            if (there != places_.end())
                return words_(there->second == theTeam ? "newteam.isteam" : "newteam.twice", {name});
            add(name, row);
        }
        return members_.size() == 1 ? words_("newteam.nonames") : std::string();
    }

    // Managers whom no row names get one of their own, below the team.
    std::string addManagers() {
        for (std::size_t i = 1, typed = members_.size(); i < typed; ++i) {
            const std::string_view manager = trimmed(names_.rows[*members_[i].row].manager);
            if (manager.empty()) continue;
            const auto there = places_.find(nameHash(manager));
            members_[i].above = there != places_.end() ? there->second : add(manager, std::nullopt);
        }
        return {};
    }

    // Upwards from each: who has not come to the team after as many steps as there are members never will.
    std::string checkCircles() const {
        for (std::size_t i = 1; i < members_.size(); ++i) {
            std::size_t at = i;
            for (std::size_t steps = 0; at != theTeam && steps < members_.size(); ++steps)
                at = members_[at].above;
            if (at != theTeam) return words_("newteam.circle", {members_[i].name});
        }
        return {};
    }

    // A figure of somebody whose row is a sum would be lost without a word.
    std::string checkLeads() {
        for (std::size_t i = 1; i < members_.size(); ++i) members_[members_[i].above].below.push_back(i);
        for (const TeamMember& member : members_) {
            if (!member.leads() || !member.row) continue;
            const TeamRow& typed = names_.rows[*member.row];
            if (!trimmed(typed.lastYear + typed.weight).empty())
                return words_("newteam.leads", {member.name});
        }
        return {};
    }

    // Each before those below it, and whoever has a quota of his own before the groups, so that these are one piece of the column.
    std::vector<TeamMember> inOrder() const {
        std::vector<TeamMember> ordered;
        std::vector<std::pair<std::size_t, std::size_t>> open{
            {theTeam, theTeam}};  // a member, and the new place of the one above
        while (!open.empty()) {
            const auto [at, above] = open.back();
            open.pop_back();
            const std::size_t place = ordered.size();
            ordered.push_back({.name = members_[at].name, .above = above, .row = members_[at].row});
            if (place != theTeam) ordered[above].below.push_back(place);
            std::vector<std::size_t> below = members_[at].below;
            std::stable_partition(below.begin(), below.end(),
                                  [&](std::size_t one) { return !members_[one].leads(); });
            for (auto one = below.rbegin(); one != below.rend(); ++one) open.emplace_back(*one, place);
        }
        return ordered;
    }

    const TeamNames& names_;
    const Words& words_;
    std::vector<TeamMember> members_;
    std::unordered_map<std::uint64_t, std::size_t> places_;
};

}  // namespace

TeamPeople peopleIn(const TeamNames& names, const Words& words) {
    return PeopleReader(names, words).read();
}

}  // namespace plumbline::sidebar
