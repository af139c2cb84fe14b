// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "goals/alignment.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "core/words.h"
#include "goals/line_of_sight.h"
#include "goals/thresholds.h"
#include "vocabulary/vocabulary.h"

namespace plumbline {
namespace {

constexpr std::string_view names[] = {"linkage", "coverage", "timing",   "ownership",
                                      "measure", "weights",  "freshness"};
using thresholds::freshDays, thresholds::staleDays, thresholds::bestCoverage, thresholds::worstCoverage;

double coverageValue(double coverage) {
    if (coverage < 1) return std::max(0.0, coverage);
    if (coverage <= bestCoverage) return 1;
    return std::max(0.0, (worstCoverage - coverage) / (worstCoverage - bestCoverage));
}

bool isNumber(Cell cell) {
    return cell.isNumber();
}

}  // namespace

std::string_view componentName(Component component) {
    return names[static_cast<std::size_t>(component)];
}

const std::string& componentAdvice(Component component, const Words& words) {
    return words(std::string("alignment.").append(componentName(component)).append(".advice"));
}

Result<Component> componentNamed(std::string_view word) {
    const std::string folded = foldWord(word);
    for (std::size_t i = 0; i < componentCount; ++i)
        if (names[i] == folded) return static_cast<Component>(i);
    return Error{ErrorKind::InvalidArgument, {"error.component", {std::string(word)}}};
}

std::size_t ownersIn(std::string_view owner) {
    std::size_t owners = 0;
    std::string folded = foldAccents(owner);
    std::optional<bool> organisation;  // asked where it matters
    for (std::string_view word : {" and ", " und ", " et ", " y ", " e "})
        for (std::size_t at = folded.find(word); at != std::string::npos; at = folded.find(word, at + 1)) {
            if (!organisation)
                organisation =
                    isWord(WordClass::Organisation, owner.substr(0, std::min(owner.find(' '), owner.size())));
            if (*organisation) break;
            folded[at] = ';';
        }
    bool named = false;
    for (char c : folded) {
        const bool separator = c == ';' || c == '/' || c == '&' || c == '+' || c == '\n';
        if (separator) named = false;
        if (separator || c == ' ') continue;
        owners += named ? 0 : 1;
        named = true;
    }
    // "Ann Lee, Bob Ray": names of several words on both sides; "Lee, Ann" is one person.
    const std::size_t comma = owner.find(',');
    if (owners == 1 && comma != std::string_view::npos) {
        const auto words = [](std::string_view part) {
            return trimmed(part).find(' ') != std::string_view::npos;
        };
        if (words(owner.substr(0, comma)) && words(owner.substr(comma + 1))) owners = 2;
    }
    return owners;
}

Alignment::Alignment(const Model& model, const RollupColumns& columns, const AlignmentOptions& options)
    : model_(model), columns_(columns), options_(options) {
    const GoalTable& table = model.table();
    std::vector<bool> missing(table.count, false);
    for (const MissingParent& parent : table.missingParents) missing[parent.goal] = true;
    // From the tops downwards: a goal is linked when all its parents are.
    std::vector<std::uint32_t> waiting(table.count);
    std::vector<GoalIndex> ready;
    for (GoalIndex g = 0; g < table.count; ++g) {
        waiting[g] = static_cast<std::uint32_t>(model.parents(g).size());
        if (waiting[g] > 0 || missing[g]) oneLevel_ = false;
        if (waiting[g] == 0 && !missing[g]) ready.push_back(g);
    }
    linked_.assign(table.count, false);
    for (std::size_t i = 0; i < ready.size(); ++i) {
        linked_[ready[i]] = true;
        for (const ChildLink& link : model.children(ready[i]))
            if (--waiting[link.child] == 0 && !missing[link.child]) ready.push_back(link.child);
    }
}

AlignmentItem Alignment::item(Component component, GoalIndex g) const {
    const GoalTable& table = model_.table();
    AlignmentItem item;
    const auto apply = [&](double value) {
        item.applies = true;
        item.value = value;
    };
    const GoalIndex parent = model_.mainParent(g);
    switch (component) {
        case Component::Linkage: {
            const bool top = model_.parents(g).empty();
            apply(linked_[g] && (!top || oneLevel_ || model_.hasChildren(g)) ? 1 : 0);
            break;
        }
        case Component::Coverage: {
            if (!model_.hasChildren(g) || model_.dependsOnCircle(g)) break;
            if (columns_.method(g) != Method::Sum) break;  // under total the own target comes on top
            const Value covered = coverage(model_, columns_, g);
            if (covered.isNumber()) apply(coverageValue(covered.number()));
            break;
        }
        case Component::Timing: {
            if (parent == noGoal) break;
            const Cell start = table.number(table.start, g), due = table.number(table.due, g);
            const Cell from = table.number(table.start, parent), to = table.number(table.due, parent);
            if (!isNumber(start) || !isNumber(due) || !isNumber(from) || !isNumber(to)) break;
            const double first = std::floor(start.number()), last = std::floor(due.number());
            if (first > last) break;  // a finding of its own
            const double inside =
                std::min(last, std::floor(to.number())) - std::max(first, std::floor(from.number())) + 1;
            apply(std::max(0.0, inside) / (last - first + 1));
            break;
        }
        case Component::Ownership:
            if (!table.owner.empty() && !(table.rowOfGoal[g] == noRow && table.text(table.owner, g).empty()))
                apply(ownersIn(table.text(table.owner, g)) == 1 ? 1 : 0);
            break;
        case Component::Measure: {
            if (parent == noGoal || table.unit.empty() || model_.dependsOnCircle(parent)) break;
            const Method method = columns_.method(parent);
            if (method != Method::Sum && method != Method::Total) break;
            if (table.unit[g] != 0 && table.unit[parent] != 0)
                apply(table.unitsDiffer(g, parent) ? 0 : 1);
            break;
        }
        case Component::Weights: {
            if (!model_.hasChildren(g) || model_.dependsOnCircle(g) || table.weightIsPercent.empty()) break;
            const WeightScale& scale = model_.weights(g);
            const auto children = model_.children(g);
            const bool percent = std::any_of(children.begin(), children.end(), [&](const ChildLink& link) {
                return table.weightIsPercent[link.child] && table.weight[link.child].isNumber();
            });
            if (!percent) break;
            const bool shared = scale.anyBlank && scale.given <= 1;  // the others share the rest
            apply(shared ? 1 : 1 - std::min(1.0, std::fabs(scale.given - 1)));
            break;
        }
        case Component::Freshness: {
            if (!options_.date || table.updated.empty()) break;
            const Cell updated = table.updated[g];
            if (!isNumber(updated)) {
                if (!model_.hasChildren(g))
                    apply(0);  // a goal that nobody ever updated; sums update themselves
                break;
            }
            const double age = *options_.date - std::floor(updated.number());
            apply(std::clamp((staleDays - age) / (staleDays - freshDays), 0.0, 1.0));
            break;
        }
    }
    item.weight = options_.weights[static_cast<std::size_t>(component)];
    return item;
}

AlignmentScore Alignment::of(GoalIndex goal) const {
    AlignmentScore score;
    double all = 0, got = 0, full = 0;
    for (std::size_t i = 0; i < componentCount; ++i) {
        AlignmentItem& item = score.items[i] = this->item(static_cast<Component>(i), goal);
        full += std::max(0.0, item.weight);
        if (!item.applies || item.weight <= 0) continue;
        item.goals = 1;
        score.any = score.any || static_cast<Component>(i) != Component::Linkage;
        all += item.weight;
        got += item.weight * item.value;
    }
    if (all <= 0) return score;
    score.judged = all / full;
    score.score = 100 * got / all;
    for (AlignmentItem& item : score.items)
        if (item.applies) item.cost = 100 * item.weight * (1 - item.value) / all;
    return score;
}

AlignmentScore Alignment::table() const {
    AlignmentScore mean;
    double goals = 0;
    std::array<double, componentCount> values{};
    for (GoalIndex g = 0; g < model_.table().count; ++g) {
        const AlignmentScore score = of(g);
        mean.judged += score.judged / model_.table().count;
        if (!score.any) continue;
        mean.any = true;
        goals += 1;
        mean.score += score.score;
        for (std::size_t i = 0; i < componentCount; ++i) {
            mean.items[i].weight = options_.weights[i];
            if (!score.items[i].applies) continue;
            mean.items[i].applies = true;
            mean.items[i].goals += 1;
            mean.items[i].cost += score.items[i].cost;
            values[i] += score.items[i].value;
        }
    }
    if (!mean.any) return mean;
    mean.score /= goals;
    for (std::size_t i = 0; i < componentCount; ++i) {
        mean.items[i].cost /= goals;
        if (mean.items[i].applies) mean.items[i].value = values[i] / static_cast<double>(mean.items[i].goals);
    }
    return mean;
}

bool Alignment::judgesAny() const {
    for (GoalIndex g = 0; g < model_.table().count; ++g)
        if (of(g).any) return true;
    return false;
}

Matrix alignmentItems(const AlignmentScore& score, const Words& words) {
    Matrix rows;
    for (std::size_t i = 0; i < componentCount; ++i) {
        const AlignmentItem& item = score.items[i];
        const std::string name(names[i]);
        if (!item.applies)
            rows.addRow({name, item.weight, "", "", words("alignment.notapplicable")});
        else
            rows.addRow({name, item.weight, item.value, item.cost,
                         item.cost > 0 ? componentAdvice(static_cast<Component>(i), words) : ""});
    }
    rows.addRow({"score", "", "", score.any ? Value(score.score) : Value(), words("alignment.score")});
    rows.addRow({"judged", "", score.judged, "", words("alignment.judged")});
    return rows;
}

}  // namespace plumbline
