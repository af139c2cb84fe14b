// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "goals/changes.h"

#include <algorithm>
#include <unordered_map>

#include "core/shown.h"
#include "core/words.h"
#include "goals/progress.h"

namespace plumbline {
namespace {

constexpr std::size_t mostRows = 5000;

class Comparer {
  public:
    Comparer(const GoalTable& before, const GoalTable& after, const Words& words)
        : before_(before), after_(after), words_(words) {}

    Matrix compare() {
        match();
        for (GoalIndex g = 0; g < after_.count; ++g) {
            if (from_[g] == noGoal)
                add(after_, g, "added", Value(), std::string(after_.nameOf(g)));
            else
                compareGoal(from_[g], g);
        }
        for (GoalIndex g = 0; g < before_.count; ++g)
            if (!taken_[g]) add(before_, g, "removed", std::string(before_.nameOf(g)), Value());
        if (dropped_ > 0) rows_.addRow({"", "", "", words_("changes.rest", {words_.count(dropped_)})});
        while (rows_.rows() < 2) rows_.addRow({rows_.rows() == 0 ? "no change" : "", "", "", ""});
        return std::move(rows_);
    }

  private:
    void match() {
        from_.assign(after_.count, noGoal);
        taken_.assign(before_.count, false);
        for (GoalIndex g = 0; g < after_.count; ++g) {
            const NameIndex::Found found = before_.names->find(after_.nameOf(g));
            if (found.goal == noName || found.several || taken_[found.goal] ||
                !sameName(before_.nameOf(found.goal), after_.nameOf(g)))
                continue;
            from_[g] = found.goal;
            taken_[found.goal] = true;
        }
        matchRenamed();
    }

    // Goals whose name is gone and goals whose name is new, alike in everything that tells them apart.
    void matchRenamed() {
        std::unordered_map<std::uint64_t, GoalIndex> gone;
        for (GoalIndex g = 0; g < before_.count; ++g) {
            if (taken_[g]) continue;
            const auto [at, fresh] = gone.try_emplace(likeness(before_, g), g);
            if (!fresh) at->second = noGoal;  // several that look alike
        }
        for (GoalIndex g = 0; g < after_.count; ++g) {
            if (from_[g] != noGoal) continue;
            const auto found = gone.find(likeness(after_, g));
            if (found == gone.end() || found->second == noGoal || taken_[found->second]) continue;
            from_[g] = found->second;
            taken_[found->second] = true;
        }
    }

    static std::uint64_t likeness(const GoalTable& table, GoalIndex g) {
        if (const std::string_view goal = table.text(table.goal, g);
            !goal.empty() && !table.text(table.id, g).empty())
            return nameHash(goal);
        std::uint64_t hash = nameHash(table.text(table.owner, g)) ^ nameHash(parentsOf(table, g)) * 3;
        for (const auto* column : {&table.target, &table.baseline})
            hash = (hash ^ table.number(*column, g).bits()) * 0x9e3779b97f4a7c15u;
        return hash;
    }

    static std::string parentsOf(const GoalTable& table, GoalIndex g) {
        std::string text;
        if (table.firstParent.empty()) return text;
        for (std::uint32_t i = table.firstParent[g]; i < table.firstParent[g + 1]; ++i) {
            if (table.parents[i].parent == noGoal) continue;
            if (!text.empty()) text += "; ";
            text += table.nameOf(table.parents[i].parent);
            if (table.parents[i].share != 1) text += ":" + shownPercent(table.parents[i].share);
        }
        return text;
    }

    void compareGoal(GoalIndex a, GoalIndex b) {
        if (!sameName(before_.nameOf(a), after_.nameOf(b)))
            add(after_, b, "renamed", std::string(before_.nameOf(a)), std::string(after_.nameOf(b)));
        const std::string parentBefore = parentsOf(before_, a), parentAfter = parentsOf(after_, b);
        if (!sameName(parentBefore, parentAfter)) add(after_, b, "parent", parentBefore, parentAfter);
        const bool byGoal = before_.text(before_.id, a).empty();
        texts("goal", byGoal ? std::string_view() : before_.text(before_.goal, a),
              byGoal ? std::string_view() : after_.text(after_.goal, b), b);
        texts("owner", before_.text(before_.owner, a), after_.text(after_.owner, b), b);
        texts("metric", before_.text(before_.metric, a), after_.text(after_.metric, b), b);
        texts("unit", before_.unitOf(a).name, after_.unitOf(b).name, b);
        texts("status", before_.text(before_.status, a), after_.text(after_.status, b), b);
        numbers("baseline", before_.number(before_.baseline, a), after_.number(after_.baseline, b), b);
        numbers("target", before_.number(before_.target, a), after_.number(after_.target, b), b);
        numbers("actual", before_.number(before_.actual, a), after_.number(after_.actual, b), b);
        numbers("weight", before_.number(before_.weight, a), after_.number(after_.weight, b), b);
        dates("start", before_.number(before_.start, a), after_.number(after_.start, b), b);
        dates("due", before_.number(before_.due, a), after_.number(after_.due, b), b);
    }

    void texts(const char* field, std::string_view a, std::string_view b, GoalIndex g) {
        if (!sameName(a, b)) add(after_, g, field, std::string(a), std::string(b));
    }

    void numbers(const char* field, Cell a, Cell b, GoalIndex g) {
        const bool same = a.isText() && b.isText()
                              ? sameName(before_.texts->view(a.textId()), after_.texts->view(b.textId()))
                              : !a.isText() && !b.isText() && a == b;
        if (!same) add(after_, g, field, shown(before_, a), shown(after_, b));
    }

    // As its document counts days.
    static Value shownDate(const GoalTable& table, Cell day) {
        return day.isNumber() ? Value(day.number() - table.epochShift) : shown(table, day);
    }

    void dates(const char* field, Cell a, Cell b, GoalIndex g) {
        if (a.isText() || b.isText()) return numbers(field, a, b, g);
        if (!(a == b)) add(after_, g, field, shownDate(before_, a), shownDate(after_, b));
    }

    static Value shown(const GoalTable& table, Cell cell) {
        return cell.isText() ? Value(std::string(table.texts->view(cell.textId()))) : valueOf(cell);
    }

    void add(const GoalTable& table, GoalIndex g, const char* field, Value before, Value after) {
        if (rows_.rows() + 1 >= mostRows)
            ++dropped_;
        else
            rows_.addRow({std::string(table.nameOf(g)), field, std::move(before), std::move(after)});
    }

    const GoalTable &before_, &after_;
    const Words& words_;
    std::vector<GoalIndex> from_;
    std::vector<bool> taken_;
    Matrix rows_;
    std::size_t dropped_ = 0;
};

}  // namespace

Matrix changeRows(const GoalTable& before, const GoalTable& after, const Words& words) {
    return Comparer(before, after, words).compare();
}

}  // namespace plumbline
