// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "scripting/goal_table.h"

#include "goals/alignment.h"
#include "goals/explain.h"
#include "goals/findings.h"
#include "goals/line_of_sight.h"
#include "scripting/refusal.h"

namespace plumbline::scripting {
namespace {

using com::sun::star::uno::Sequence;
using rtl::OUString;

// A measure with the columns that it is read from; refused where the table or the date does not allow it.
struct Asked {
    Measure measure;
    std::shared_ptr<const RollupColumns> columns;
};

Asked ask(SharedModel& shared, const OUString& word, const Any& date) {
    const auto measure = orRefuse(measureNamed(calc::toUtf8(word)));
    const std::optional<Day> day = dayOf(date);
    orRefuse(checkMeasure(shared.model(), measure, day));
    return {measure, shared.columns(dateThatCounts(shared.model(), measure, day))};
}

AlignmentScore scoreOf(SharedModel& shared, std::optional<GoalIndex> goal, const Any& date) {
    AlignmentOptions options;
    options.date = dayOf(date);
    const auto known = shared.alignment(options);
    return goal ? known->index.of(*goal) : known->table;
}

}  // namespace

GoalIndex GoalTable::goalNamed(const OUString& name) const {
    return orRefuse(findGoal(model(), calc::toUtf8(name)));
}

GoalTable::Part GoalTable::partNamed(const OUString& name) const {
    const GoalQuestion asked = orRefuse(questionOf(model(), calc::toUtf8(name)));
    return {partAsked(shared_, asked), asked.goal};
}

Sequence<OUString> GoalTable::getGoals() {
    return answered(self(), words_, [&] {
        Sequence<OUString> names(static_cast<sal_Int32>(model().table().count));
        OUString* const name = names.getArray();
        for (GoalIndex g = 0; g < model().table().count; ++g)
            name[g] = calc::toOffice(model().table().nameOf(g));
        return names;
    });
}

Any GoalTable::measure(const OUString& goal, const OUString& measure, const Any& date) {
    return answered(self(), words_, [&] {
        const Part part = partNamed(goal);
        const Asked asked = ask(*part.shared, measure, date);
        return answerOf(rollup(part.shared->model(), *asked.columns, asked.measure, part.goal));
    });
}

Sequence<Any> GoalTable::measures(const OUString& measure, const Any& date) {
    return answered(self(), words_, [&] {
        const Asked asked = ask(*shared_, measure, date);
        Sequence<Any> values(static_cast<sal_Int32>(model().table().count));
        Any* const value = values.getArray();
        for (GoalIndex g = 0; g < model().table().count; ++g) {
            const Value got = rollup(model(), *asked.columns, asked.measure, g);
            if (!got.isError()) value[g] = answerOf(got);
        }
        return values;
    });
}

Any GoalTable::coverage(const OUString& goal) {
    return answered(self(), words_, [&] {
        orRefuse(checkMeasure(model(), Measure::Target, std::nullopt));
        return answerOf(plumbline::coverage(model(), *shared_->columns(std::nullopt), goalNamed(goal)));
    });
}

OUString GoalTable::lineOfSight(const OUString& goal) {
    return answered(self(), words_, [&] {
        const Value line = path(model(), goalNamed(goal), " › ");
        if (line.isError()) throw refused(line.error().message);
        return calc::toOffice(line.text());
    });
}

Rows GoalTable::findings(const Any& date) {
    return answered(self(), words_, [&] {
        const auto known = shared_->findings(dayOf(date));
        return rowsOf(findingRows(known->list, words_), known->list.all.size(), words_);  // a formula gets two rows at least, a macro what there is
    });
}

Rows GoalTable::explain(const OUString& goal, const OUString& measure, const Any& date) {
    return answered(self(), words_, [&] {
        const Part part = partNamed(goal);
        const Asked asked = ask(*part.shared, measure, date);
        const Explanation why = plumbline::explain(part.shared->model(), *asked.columns, part.goal, asked.measure);
        const std::size_t rows = why.terms.size() + why.beside.size() + 1;
        return rowsOf(explanationRows(why, words_, model().table().epochShift), rows, words_);
    });
}

Any GoalTable::alignment(const OUString& goal, const Any& date) {
    return answered(self(), words_, [&] {
        const AlignmentScore score =
            goal.isEmpty() ? scoreOf(*shared_, std::nullopt, date) : scoreOf(*shared_, goalNamed(goal), date);
        return score.any ? Any(score.score) : Any();
    });
}

Rows GoalTable::alignmentItems(const OUString& goal, const Any& date) {
    return answered(self(), words_, [&] {
        const Matrix items =
            plumbline::alignmentItems(goal.isEmpty() ? scoreOf(*shared_, std::nullopt, date)
                                                     : scoreOf(*shared_, goalNamed(goal), date),
                                      words_);
        return rowsOf(items, items.rows(), words_);
    });
}

}  // namespace plumbline::scripting
