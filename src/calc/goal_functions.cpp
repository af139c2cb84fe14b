// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "calc/goal_functions.h"

#include <array>
#include <com/sun/star/uno/Exception.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <new>
#include <variant>

#include "calc/answers/answers.h"
#include "calc/model_formula.h"
#include "calc/model_source.h"
#include "calc/office_words.h"
#include "calc/recalculation.h"

namespace plumbline::calc {
namespace {

using Given = std::variant<const Range*, const Rows*, const Any*>;

// A call as Calc makes it: ranges, rows and options are looked at when the function asks for them.
template <std::size_t count>
class OfficeCall : public Call {
  public:
    OfficeCall(const GoalFunctions::Context& context, const Document& document,
               std::array<Given, count> arguments)
        : context_(context), document_(document), arguments_(arguments) {}

    const Words& words() const override { return officeWords(context_); }
    Result<Table> table(std::size_t argument, Where where) const override {
        Result<Table> table = tableOf(document_, range(argument), where);
        if (!table && table.error().message.key == recalculationNeeded)
            recalculateSoon(context_, document_, textOf(range(argument)));
        return table;
    }
    Result<Log> log(std::size_t argument) const override {
        return logOf(document_, *std::get<const Rows*>(arguments_[argument]));
    }
    Result<std::string> nameOf(std::size_t argument, const std::string& columnRules,
                               const ModelActuals& actuals) const override {
        return modelName(document_, range(argument), columnRules, actuals);
    }
    Result<std::string> bookingsNameOf(std::size_t argument, const std::string& rules) const override {
        const Result<SharedBookings> read = bookingsOf(document_, range(argument), rules);
        if (!read) return read.error();
        return read->name;
    }
    Result<SharedBookings> bookings(const std::string& name) const override {
        return bookingsNamed(document_, name);
    }
    Result<SharedBookings> readBookings(const CellBlock& block) const override {
        return ModelStore::ofProcess().readBookings(block, {});
    }
    Day epochShift() const override { return calc::epochShift(document_); }

  private:
    const Range& range(std::size_t argument) const { return *std::get<const Range*>(arguments_[argument]); }

    Grid given(std::size_t argument, TextPool& texts) const override {
        if (const auto* rows = std::get_if<const Rows*>(&arguments_[argument])) return gridOf(**rows, texts);
        return gridOf(*std::get<const Any*>(arguments_[argument]), texts);
    }

    const GoalFunctions::Context& context_;
    const Document& document_;
    std::array<Given, count> arguments_;
};

// Whatever goes wrong inside becomes an error in the cell.
template <class Work>
Any guarded(Work work) {
    try {
        return work();
    } catch (const std::bad_alloc&) {
        return anyOf(Error{ErrorKind::InvalidArgument, "error.memory"});
    } catch (const com::sun::star::uno::Exception&) {
        return anyOf(Error{ErrorKind::InvalidArgument, "error.read"});
    } catch (const std::exception&) {
        return anyOf(Error{ErrorKind::InvalidArgument, "error.read"});
    }
}

}  // namespace

template <class... Arguments>
Any GoalFunctions::ask(Body body, const Document& document, const Arguments&... arguments) {
    return guarded([&] {
        const OfficeCall<sizeof...(arguments)> call(context_, document, {Given(&arguments)...});
        return anyOf(answer(body, call));
    });
}

Any GoalFunctions::progress(const Rows& actual, const Rows& target, const Any& baseline, const Any& kind) {
    return ask(answers::progress, {}, actual, target, baseline, kind);
}

Any GoalFunctions::expected(const Document& document, const Rows& start, const Rows& due, const Rows& date,
                            const Any& curve, const Any& daycount) {
    return ask(answers::expected, document, start, due, date, curve, daycount);
}

Any GoalFunctions::status(const Rows& progress, const Any& expected, const Any& convention) {
    return ask(answers::status, {}, progress, expected, convention);
}

Any GoalFunctions::model(const Document& document, const Range& table, const Any& columns, const Any& actuals,
                         const Any& aliases) {
    return ask(answers::model, document, table, columns, actuals, aliases);
}

Any GoalFunctions::actuals(const Document& document, const Range& bookings, const Any& columns) {
    return ask(answers::actuals, document, bookings, columns);
}

Any GoalFunctions::reconcile(const Document& document, const Range& model) {
    return ask(answers::reconcile, document, model);
}

Any GoalFunctions::columns(const Document& document, const Range& table) {
    return ask(answers::columns, document, table);
}

Any GoalFunctions::rollup(const Document& document, const Range& table, const Rows& measure, const Any& goal,
                          const Any& date) {
    return ask(answers::rollup, document, table, measure, goal, date);
}

Any GoalFunctions::coverage(const Document& document, const Range& table, const Any& goal) {
    return ask(answers::coverage, document, table, goal);
}

Any GoalFunctions::contribution(const Document& document, const Range& table, const Rows& goal,
                                const Rows& ancestor) {
    return ask(answers::contribution, document, table, goal, ancestor);
}

Any GoalFunctions::path(const Document& document, const Range& table, const Rows& goal,
                        const Any& separator) {
    return ask(answers::path, document, table, goal, separator);
}

Any GoalFunctions::tree(const Document& document, const Range& table) {
    return ask(answers::tree, document, table);
}

Any GoalFunctions::lineofsight(const Document& document, const Range& table, const Rows& owner) {
    return ask(answers::lineofsight, document, table, owner);
}

Any GoalFunctions::explain(const Document& document, const Range& table, const Rows& goal,
                           const Rows& measure, const Any& date) {
    return ask(answers::explain, document, table, goal, measure, date);
}

Any GoalFunctions::needed(const Document& document, const Range& table, const Rows& goal,
                          const Any& progress) {
    return ask(answers::needed, document, table, goal, progress);
}

Any GoalFunctions::alignment(const Document& document, const Range& table, const Any& goal,
                             const Any& component, const Any& date, const Any& weights) {
    return ask(answers::alignment, document, table, goal, component, date, weights);
}

Any GoalFunctions::findings(const Document& document, const Range& table, const Any& date) {
    return ask(answers::findings, document, table, date);
}

Any GoalFunctions::smart(const Rows& statement, const Any& part) {
    return ask(answers::smart, {}, statement, part);
}

Any GoalFunctions::smartcheck(const Document& document, const Range& table, const Any& goal,
                              const Any& output, const Any& date) {
    return ask(answers::smartcheck, document, table, goal, output, date);
}

Any GoalFunctions::asof(const Rows& log, const Rows& goal, const Document& document, const Rows& date,
                        const Any& field) {
    return ask(answers::asof, document, log, goal, date, field);
}

Any GoalFunctions::changes(const Document& document, const Range& before, const Range& after) {
    return ask(answers::changes, document, before, after);
}

Any GoalFunctions::allocate(const Rows& total, const Rows& basis, const Any& step, const Any& held,
                            const Any& minimum, const Any& maximum, const Any& overassignment) {
    return ask(answers::allocate, {}, total, basis, step, held, minimum, maximum, overassignment);
}

Any GoalFunctions::basis(const Rows& sources, const Any& weights, const Any& growth, const Any& relief) {
    return ask(answers::basis, {}, sources, weights, growth, relief);
}

Any GoalFunctions::achievable(const Rows& target, const Rows& history, const Any& kind) {
    return ask(answers::achievable, {}, target, history, kind);
}

Any GoalFunctions::forecastrange(const Rows& actual, const Document& document, const Rows& start,
                                 const Rows& due, const Rows& date, const Rows& history, const Any& curve,
                                 const Any& baseline, const Any& confidence) {
    return ask(answers::forecastrange, document, actual, start, due, date, history, curve, baseline,
               confidence);
}

Any GoalFunctions::prorate(const Rows& amount, const Document& document, const Rows& start, const Rows& due,
                           const Rows& from, const Any& to, const Any& curve, const Any& unit) {
    return ask(answers::prorate, document, amount, start, due, from, to, curve, unit);
}

Any GoalFunctions::forecast(const Rows& actual, const Document& document, const Rows& start, const Rows& due,
                            const Rows& date, const Any& curve, const Any& baseline) {
    return ask(answers::forecast, document, actual, start, due, date, curve, baseline);
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
