// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/parents.h"

#include <unordered_map>

#include "core/words.h"
#include "table/number_text.h"

namespace plumbline {
namespace {

constexpr GoalIndex severalGoals = noGoal - 1;

using Names = std::unordered_map<std::string, GoalIndex>;

Names namesIn(const GoalTable& table, const TextPool& texts, const std::vector<TextId>& column,
              bool firstWins) {
    Names names;
    if (column.empty()) return names;
    names.reserve(table.count);
    for (GoalIndex g = 0; g < table.count; ++g) {
        const std::string name = foldWord(texts.view(column[g]));
        if (name.empty()) continue;
        const auto [at, fresh] = names.try_emplace(name, g);
        if (!fresh && !firstWins) at->second = severalGoals;
    }
    return names;
}

struct NamedShare {
    std::string_view name;
    double share = -1;  // not given
};

NamedShare namedShare(std::string_view part) {
    const std::size_t colon = part.rfind(':');
    if (colon == std::string_view::npos) return {trimmed(part)};
    const NumberText share = readNumberText(part.substr(colon + 1));
    if (share.kind != NumberTextKind::Number || share.value < 0) return {trimmed(part)};
    return {trimmed(part.substr(0, colon)), share.value};
}

// What the named shares leave is divided equally among the links without one; none named: equal parts.
void divideShares(std::vector<ParentLink>& parents, std::size_t from) {
    double given = 0;
    std::size_t open = 0;
    for (std::size_t i = from; i < parents.size(); ++i)
        parents[i].share < 0 ? static_cast<void>(++open) : static_cast<void>(given += parents[i].share);
    for (std::size_t i = from; i < parents.size(); ++i)
        if (parents[i].share < 0) parents[i].share = given < 1 ? (1 - given) / static_cast<double>(open) : 0;
}

class Finder {
  public:
    Finder(const GoalTable& table, const TextPool& texts)
        : byId_(namesIn(table, texts, table.id, true)),
          byGoal_(namesIn(table, texts, table.goal, false)),
          byOwner_(namesIn(table, texts, table.owner, false)) {}

    GoalIndex find(std::string_view name) const {
        const std::string folded = foldWord(name);
        for (const Names* names : {&byId_, &byGoal_, &byOwner_})
            if (const auto at = names->find(folded); at != names->end()) return at->second;
        return noGoal;
    }

  private:
    Names byId_, byGoal_, byOwner_;
};

}  // namespace

void linkParents(GoalTable& table, const TextPool& texts, const std::vector<TextId>& parentText) {
    const Finder finder(table, texts);
    table.firstParent.assign(1, 0);
    for (GoalIndex g = 0; g < table.count; ++g) {
        const std::size_t from = table.parents.size();
        for (std::string_view rest = texts.view(parentText[g]); !rest.empty();) {
            const std::size_t end = std::min(rest.find(';'), rest.size());
            const NamedShare named = namedShare(rest.substr(0, end));
            rest.remove_prefix(std::min(end + 1, rest.size()));
            if (named.name.empty()) continue;
            const GoalIndex parent = finder.find(named.name);
            if (parent < severalGoals)
                table.parents.push_back({parent, named.share});
            else
                table.missingParents.push_back({g, parentText[g], parent == severalGoals});
        }
        divideShares(table.parents, from);
        table.firstParent.push_back(static_cast<std::uint32_t>(table.parents.size()));
    }
    table.form = HierarchyForm::ParentIds;
}

}  // namespace plumbline
