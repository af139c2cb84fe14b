// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/parents.h"

#include <cmath>

#include "core/words.h"
#include "typed/typed_fields.h"

namespace plumbline {
namespace {

constexpr double shareTolerance = 0.0005;
constexpr std::size_t mostParents = 64;  // of one goal; more are no list of parents

struct NamedShare {
    std::string_view name;
    double share = -1;  // not given
};

NamedShare namedShare(std::string_view part) {
    const std::size_t colon = part.rfind(':');
    if (colon == std::string_view::npos) return {trimmed(part)};
    const TypedValue share = readField(TypedField::Share, part.substr(colon + 1), {});
    const bool told = share.is == TypedIs::OutOfRange && share.value > 0;  // more than the whole is a finding
    if (!share.isValue() && !told) return {trimmed(part)};
    return {trimmed(part.substr(0, colon)), share.value};
}

// What the named shares leave is divided equally among the links without one; none named: equal parts.
// Returns the sum where all were given.
double divideShares(std::vector<ParentLink>& parents, std::size_t from) {
    double given = 0;
    std::size_t open = 0;
    for (std::size_t i = from; i < parents.size(); ++i)
        parents[i].share < 0 ? static_cast<void>(++open) : static_cast<void>(given += parents[i].share);
    for (std::size_t i = from; i < parents.size(); ++i)
        if (parents[i].share < 0) parents[i].share = given < 1 ? (1 - given) / static_cast<double>(open) : 0;
    return open > 0 && given <= 1 + shareTolerance ? 1 : given;
}

}  // namespace

void linkParents(GoalTable& table, const TextPool& texts, const std::vector<TextId>& parentText) {
    table.firstParent.reserve(table.count + 1);
    table.parents.reserve(table.count);
    table.firstParent.assign(1, 0);
    // Rows mostly follow their parent or a sibling: the goal above and the last parent are asked first. That
    // is sure only where no id stands twice.
    const NameIndex* ids = table.names->index(0);
    const bool sure = ids && ids->duplicates().empty();
    GoalIndex last = 0;
    const auto find = [&](GoalIndex g, std::string_view name) -> NameIndex::Found {
        if (sure)
            for (GoalIndex near : {last, g == 0 ? 0 : g - 1})
                if (texts.view(table.id[near]) == name) return {near, false};
        return table.names->find(name);
    };
    const auto link = [&](GoalIndex g, std::string_view name, double share) {
        const NameIndex::Found found = find(g, name);
        if (found.goal != noName) last = found.goal;
        if (found.goal != noName && !found.several)
            table.parents.push_back({found.goal, share});
        else
            table.missingParents.push_back({g, parentText[g], found.several});
    };
    for (GoalIndex g = 0; g < table.count; ++g) {
        const std::size_t from = table.parents.size();
        const std::string_view text =
            parentText[g] == noText ? std::string_view() : trimmed(texts.view(parentText[g]));
        if (text.find_first_of(";:") == std::string_view::npos) {
            if (!text.empty()) link(g, text, 1);
        } else if (const NameIndex::Found whole = table.names->find(text);
                   whole.goal != noName && !whole.several) {
            table.parents.push_back({whole.goal, 1});  // a name that itself holds a colon
        } else {
            std::string_view rest = text;
            while (!rest.empty() && table.parents.size() - from < mostParents) {
                const std::size_t end = std::min(rest.find(';'), rest.size());
                const NamedShare named = namedShare(rest.substr(0, end));
                rest.remove_prefix(std::min(end + 1, rest.size()));
                if (!named.name.empty()) link(g, named.name, named.share);
            }
            const double sum = divideShares(table.parents, from);
            if (table.parents.size() > from && std::fabs(sum - 1) > shareTolerance) {
                Note note;
                note.kind = NoteKind::ShareNotWhole;
                note.goal = g;
                note.row = table.rowOfGoal[g];
                note.cell = text;
                note.shown = sum;
                note.expected = 1;
                table.addNote(std::move(note));
            }
        }
        table.firstParent.push_back(static_cast<std::uint32_t>(table.parents.size()));
    }
    table.form = HierarchyForm::ParentIds;
}

std::vector<bool> goalsWithChildren(const GoalTable& table) {
    std::vector<bool> isParent(table.count, false);
    for (const ParentLink& link : table.parents)
        if (link.parent != noGoal) isParent[link.parent] = true;
    return isParent;
}

}  // namespace plumbline
