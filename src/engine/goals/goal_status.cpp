// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "goals/goal_status.h"

#include <cmath>

#include "goals/progress_cell.h"

namespace plumbline {
namespace {

class Judge {
  public:
    Judge(const Model& model, const RollupColumns& columns, GoalIndex goal, const Convention& convention)
        : model_(model), table_(model.table()), columns_(columns), goal_(goal), convention_(convention) {}

    Value judge() const {
        if (table_.isCancelled(goal_)) return Value();  // it counts nowhere, and nobody is behind with it
        const Cell progress = columns_.at(Measure::Progress, goal_), expected = columns_.at(Measure::Expected, goal_);
        const bool leaf = !model_.hasChildren(goal_);
        if (leaf && statedOnly())
            if (const std::string_view word = statedWord(progress, expected); !word.empty())
                return std::string(word);
        if (leaf ? table_.isLimit(goal_) : onlyLimitsBelow()) return ofLimits(progress);
        if (!leaf && limitsBelow() && isOpen()) return status(progress, expected, withoutAchieved());
        return status(progress, expected, convention_);
    }

  private:
    bool limitsBelow() const {
        return model_.placeOf(goal_) != isLeaf && model_.ways(goal_).limits;
    }
    bool onlyLimitsBelow() const {
        return model_.placeOf(goal_) != isLeaf && model_.ways(goal_).onlyLimits();
    }
    // Its period is not over yet.
    bool isOpen() const {
        const Cell due = columns_.due(goal_);
        return due.isNumber() && columns_.date() && std::floor(due.number()) > *columns_.date();
    }
    Convention withoutAchieved() const {
        Convention open = convention_;
        open.achievedWord = "";
        return open;
    }
    Value ofLimits(Cell progress) const {
        return status(progress, Cell(), isOpen() ? withoutAchieved() : convention_);
    }

    bool statedOnly() const {
        if (table_.statusWordOf(goal_) == StatusWord::None) return false;
        return table_.figuresFromStatus || !table_.number(table_.target, goal_).isNumber() ||
               !columns_.at(Measure::Actual, goal_).isNumber();
    }
    // In the convention's words; nothing where a percentage says more.
    std::string_view statedWord(Cell progress, Cell expected) const {
        const bool share = progress.isNumber() && progress.number() > 0 && progress.number() < 1;
        switch (table_.statusWordOf(goal_)) {
            case StatusWord::Done:
                return convention_.achievedWord.empty() ? convention_.goodWord : convention_.achievedWord;
            case StatusWord::OnTrack:
                return convention_.goodWord;
            case StatusWord::AtRisk:
                return convention_.fairWord;
            case StatusWord::OffTrack:
                return convention_.poorWord;
            case StatusWord::NotStarted:
            case StatusWord::Open:
                return isPast(expected) ? std::string_view(convention_.poorWord) : "Not started";
            case StatusWord::Started:
                return share ? std::string_view() : isPast(expected) ? convention_.poorWord : convention_.goodWord;
            default:
                return {};
        }
    }
    static bool isPast(Cell expected) { return expected.isNumber() && expected.number() >= 1; }

    const Model& model_;
    const GoalTable& table_;
    const RollupColumns& columns_;
    GoalIndex goal_;
    const Convention& convention_;
};

}  // namespace

Value goalStatus(const Model& model, const RollupColumns& columns, GoalIndex goal, const Convention& convention) {
    return Judge(model, columns, goal, convention).judge();
}

}  // namespace plumbline
