// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "snapshot/answer.h"

#include <algorithm>
#include <cmath>

#include "goals/period_children.h"
#include "goals/rules.h"
#include "snapshot/snapshot.h"

namespace plumbline {
namespace {

class Carriers {
  public:
    explicit Carriers(const Snapshot& now) : now_(now), model_(*now.model), table_(model_.table()) {
        for (GoalIndex g = 0; g < table_.count; ++g)
            if (isCarrier(g)) carriers_.push_back(g);
        oneMeasure_ = addUp(model_, now.columns, carriers_);
    }

    void fill(Answer& answer) const {
        answer.carriers = carriers_.size();
        for (const GoalIndex g : carriers_) sortIn(g, answer);
        answer.behindCount = answer.behind.size();
        answer.aheadCount = answer.ahead.size();
        if (oneMeasure_) {
            answer.behindSum = sumOf(answer.behind);
            answer.aheadSum = sumOf(answer.ahead);
        }
        cut(answer.behind, [&](const Carrier& a, const Carrier& b) { return size(a) < size(b); });
        cut(answer.ahead, [&](const Carrier& a, const Carrier& b) { return size(a) > size(b); });
    }

  private:
    bool isCarrier(GoalIndex g) const {
        return !table_.isPeriodGoal(g) && !table_.isCancelled(g) &&
               (!model_.hasChildren(g) || hasPeriodChildren(model_, g));
    }

    void sortIn(GoalIndex g, Answer& answer) const {
        const Light light = now_.lightOf(g);
        ++answer.lights[static_cast<std::size_t>(light)];
        const bool none = !now_.columns.at(Measure::Actual, g).isNumber();
        answer.withoutActual += none ? 1 : 0;
        answer.doubtful += light == Light::Doubt ? 1 : 0;
        if (none || light == Light::Doubt) return;
        const Cell lead = leadOf(model_, now_.columns, g);
        if (lead.isNumber()) (lead.number() < 0 ? answer.behind : answer.ahead).push_back({g, lead.number()});
    }

    static Cell sumOf(const std::vector<Carrier>& carriers) {
        SumOf sum;
        for (const Carrier& carrier : carriers) sum.take(Cell(carrier.lead), 1);
        return carriers.empty() ? Cell(0.0) : sum.result();
    }

    // By which carriers are compared.
    double size(const Carrier& carrier) const {
        if (oneMeasure_) return carrier.lead;
        const Cell target = now_.columns.at(Measure::Target, carrier.goal);
        return target.isNumber() && target.number() != 0 ? carrier.lead / std::fabs(target.number())
                                                         : carrier.lead;
    }

    template <class Before>
    static void cut(std::vector<Carrier>& carriers, const Before& before) {
        const std::size_t most = std::min(carriers.size(), Answer::mostListed);
        const auto end = carriers.begin() + static_cast<std::ptrdiff_t>(most);
        std::partial_sort(carriers.begin(), end, carriers.end(), [&](const Carrier& a, const Carrier& b) {
            return before(a, b) || (!before(b, a) && a.goal < b.goal);
        });
        carriers.erase(end, carriers.end());
    }

    const Snapshot& now_;
    const Model& model_;
    const GoalTable& table_;
    std::vector<GoalIndex> carriers_;
    bool oneMeasure_ = false;
};

}  // namespace

Answer answerOf(const Snapshot& now) {
    Answer answer;
    answer.whole = standingOf(*now.model, now.columns, now.tops);
    Carriers(now).fill(answer);
    return answer;
}

}  // namespace plumbline
