// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The add-in: one method per function of the catalogue. What a function answers is said in calc/answers; here its
// arguments become a Call and its answer what a cell shows. Nothing may escape.

#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <cppuhelper/implbase2.hxx>
#include <org/plumbline/XGoals.hpp>

#include "calc/answers/call.h"
#include "calc/convert.h"
#include "calc/sheet_range.h"

namespace plumbline::calc {

class GoalFunctions
    : public cppu::WeakImplHelper2<org::plumbline::XGoals, com::sun::star::lang::XServiceInfo> {
  public:
    using Context = com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>;
    explicit GoalFunctions(const Context& context) : context_(context) {}

    Any SAL_CALL progress(const Rows& actual, const Rows& target, const Any& baseline,
                          const Any& kind) override;
    Any SAL_CALL expected(const Document& document, const Rows& start, const Rows& due, const Rows& date,
                          const Any& curve, const Any& daycount) override;
    Any SAL_CALL status(const Rows& progress, const Any& expected, const Any& convention) override;
    Any SAL_CALL model(const Document& document, const Range& table, const Any& columns, const Any& actuals,
                       const Any& aliases) override;
    Any SAL_CALL actuals(const Document& document, const Range& bookings, const Any& columns) override;
    Any SAL_CALL reconcile(const Document& document, const Range& model) override;
    Any SAL_CALL columns(const Document& document, const Range& table) override;
    Any SAL_CALL rollup(const Document& document, const Range& table, const Rows& measure, const Any& goal,
                        const Any& date) override;
    Any SAL_CALL coverage(const Document& document, const Range& table, const Any& goal) override;
    Any SAL_CALL contribution(const Document& document, const Range& table, const Rows& goal,
                              const Rows& ancestor) override;
    Any SAL_CALL path(const Document& document, const Range& table, const Rows& goal,
                      const Any& separator) override;
    Any SAL_CALL tree(const Document& document, const Range& table) override;
    Any SAL_CALL lineofsight(const Document& document, const Range& table, const Rows& owner) override;
    Any SAL_CALL explain(const Document& document, const Range& table, const Rows& goal, const Rows& measure,
                         const Any& date) override;
    Any SAL_CALL needed(const Document& document, const Range& table, const Rows& goal,
                        const Any& progress) override;
    Any SAL_CALL alignment(const Document& document, const Range& table, const Any& goal,
                           const Any& component, const Any& date, const Any& weights) override;
    Any SAL_CALL findings(const Document& document, const Range& table, const Any& date) override;
    Any SAL_CALL smart(const Rows& statement, const Any& part) override;
    Any SAL_CALL smartcheck(const Document& document, const Range& table, const Any& goal, const Any& output,
                            const Any& date) override;
    Any SAL_CALL asof(const Rows& log, const Rows& goal, const Document& document, const Rows& date,
                      const Any& field) override;
    Any SAL_CALL changes(const Document& document, const Range& before, const Range& after) override;
    Any SAL_CALL allocate(const Rows& total, const Rows& basis, const Any& step, const Any& held,
                          const Any& minimum, const Any& maximum, const Any& overassignment) override;
    Any SAL_CALL basis(const Rows& sources, const Any& weights, const Any& growth,
                       const Any& relief) override;
    Any SAL_CALL achievable(const Rows& target, const Rows& history, const Any& kind) override;
    Any SAL_CALL forecastrange(const Rows& actual, const Document& document, const Rows& start,
                               const Rows& due, const Rows& date, const Rows& history, const Any& curve,
                               const Any& baseline, const Any& confidence) override;
    Any SAL_CALL prorate(const Rows& amount, const Document& document, const Rows& start, const Rows& due,
                         const Rows& from, const Any& to, const Any& curve, const Any& unit) override;
    Any SAL_CALL forecast(const Rows& actual, const Document& document, const Rows& start, const Rows& due,
                          const Rows& date, const Any& curve, const Any& baseline) override;

    rtl::OUString SAL_CALL getImplementationName() override;
    sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override;
    com::sun::star::uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override;

  private:
    template <class... Arguments>
    Any ask(Body body, const Document& document, const Arguments&... arguments);

    Context context_;
};

}  // namespace plumbline::calc
