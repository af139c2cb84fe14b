// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// org.plumbline.XGoalTable over one immutable model; idl/org/plumbline/XGoalTable.idl says what each method
// gives. Any thread may ask.

#include <cppuhelper/implbase1.hxx>
#include <memory>
#include <org/plumbline/XGoalTable.hpp>

#include "store/shared_model.h"
#include "scripting/arguments.h"

namespace plumbline::scripting {

class GoalTable : public cppu::WeakImplHelper1<org::plumbline::XGoalTable> {
  public:
    GoalTable(std::shared_ptr<SharedModel> shared, const Words& words)
        : shared_(std::move(shared)), words_(words) {}

    com::sun::star::uno::Sequence<rtl::OUString> SAL_CALL getGoals() override;
    Any SAL_CALL measure(const rtl::OUString& goal, const rtl::OUString& measure, const Any& date) override;
    com::sun::star::uno::Sequence<Any> SAL_CALL measures(const rtl::OUString& measure,
                                                         const Any& date) override;
    Any SAL_CALL coverage(const rtl::OUString& goal) override;
    rtl::OUString SAL_CALL lineOfSight(const rtl::OUString& goal) override;
    Rows SAL_CALL findings(const Any& date) override;
    Rows SAL_CALL explain(const rtl::OUString& goal, const rtl::OUString& measure, const Any& date) override;
    Any SAL_CALL alignment(const rtl::OUString& goal, const Any& date) override;
    Rows SAL_CALL alignmentItems(const rtl::OUString& goal, const Any& date) override;

  private:
    cppu::OWeakObject* self() { return this; }
    const Model& model() const { return shared_->model(); }
    GoalIndex goalNamed(const rtl::OUString& name) const;
    // A goal, or one period of it: "Ann / 2025-03".
    struct Part {
        std::shared_ptr<SharedModel> shared;
        GoalIndex goal = noGoal;
    };
    Part partNamed(const rtl::OUString& name) const;

    std::shared_ptr<SharedModel> shared_;
    const Words& words_;
};

}  // namespace plumbline::scripting
