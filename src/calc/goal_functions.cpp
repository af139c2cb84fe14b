// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "calc/goal_functions.h"

#include <com/sun/star/uno/XComponentContext.hpp>

#include "calc/arguments.h"
#include "calc/office_words.h"
#include "goals/expected.h"
#include "goals/progress.h"
#include "goals/status.h"

namespace plumbline::calc {

const Words& GoalFunctions::words() const {
    return officeWords(context_);
}

Any GoalFunctions::progress(const Rows& actual, const Rows& target, const Any& baseline, const Any& kind) {
    return guarded([&] {
        TextPool texts;
        const Grid actuals = gridOf(actual, texts), targets = gridOf(target, texts),
                   baselines = gridOf(baseline, texts);
        const std::string word = wordOf(kind);
        const Result<Kind> named = word.empty() ? Result<Kind>(Kind::Reach) : kindNamed(word);
        if (!named) return anyOf(named.error());
        return anyOf(eachCell({&actuals, &targets, &baselines}, [&](std::size_t r, std::size_t c) {
            return plumbline::progress(actuals.at(r, c), targets.at(r, c), optionAt(baselines, r, c), *named);
        }));
    });
}

Any GoalFunctions::expected(const Document& document, const Rows& start, const Rows& due, const Rows& date,
                            const Any& curve, const Any& daycount) {
    return guarded([&] {
        TextPool texts;
        const Grid starts = daysOf(document, start, texts), dues = daysOf(document, due, texts),
                   dates = daysOf(document, date, texts);
        const std::vector<double> weights = numbersOf(gridOf(curve, texts));
        const std::string word = wordOf(daycount);
        const Result<DayCount> named =
            word.empty() ? Result<DayCount>(DayCount::Inclusive) : dayCountNamed(word);
        if (!named) return anyOf(named.error());
        return anyOf(eachCell({&starts, &dues, &dates}, [&](std::size_t r, std::size_t c) {
            return plumbline::expected(starts.at(r, c), dues.at(r, c), dates.at(r, c), {weights, *named});
        }));
    });
}

Any GoalFunctions::status(const Rows& progress, const Any& expected, const Any& convention) {
    return guarded([&] {
        TextPool texts;
        const Grid done = gridOf(progress, texts), due = valueGridOf(expected, texts);
        const Result<Convention> named = conventionNamed(wordOf(convention));
        if (!named) return anyOf(named.error());
        return anyOf(eachCell({&done, &due}, [&](std::size_t r, std::size_t c) {
            return plumbline::status(done.at(r, c), optionAt(due, r, c), *named);
        }));
    });
}

rtl::OUString GoalFunctions::getImplementationName() {
    return "org.plumbline.GoalFunctions";
}

sal_Bool GoalFunctions::supportsService(const rtl::OUString& name) {
    return name == "GOAL";
}

com::sun::star::uno::Sequence<rtl::OUString> GoalFunctions::getSupportedServiceNames() {
    const rtl::OUString name("GOAL");
    return {&name, 1};
}

}  // namespace plumbline::calc

extern "C" SAL_DLLPUBLIC_EXPORT com::sun::star::uno::XInterface* plumbline_Goals_get_implementation(
    com::sun::star::uno::XComponentContext* context,
    com::sun::star::uno::Sequence<com::sun::star::uno::Any> const&) {
    return cppu::acquire(static_cast<cppu::OWeakObject*>(new plumbline::calc::GoalFunctions(context)));
}
