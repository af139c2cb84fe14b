// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What each function of the catalogue answers, by topic: goal_, table_, booking_, review_, history_ and quota_answers.cpp. The
// add-in's methods and the catalogue's examples in the engine's tests go through here alike.
//
//     answer(bodyOf("rollup"), call);

#include <string_view>

#include "calc/answers/call.h"

namespace plumbline::calc::answers {

Matrix progress(const Call& call);
Matrix expected(const Call& call);
Matrix status(const Call& call);

Matrix model(const Call& call);
Matrix columns(const Call& call);
Matrix rollup(const Call& call);
Matrix coverage(const Call& call);
Matrix contribution(const Call& call);
Matrix path(const Call& call);
Matrix tree(const Call& call);
Matrix lineofsight(const Call& call);
Matrix explain(const Call& call);
Matrix needed(const Call& call);

Matrix alignment(const Call& call);
Matrix findings(const Call& call);
Matrix smart(const Call& call);
Matrix smartcheck(const Call& call);

Matrix actuals(const Call& call);
Matrix reconcile(const Call& call);

Matrix asof(const Call& call);
Matrix changes(const Call& call);

Matrix allocate(const Call& call);
Matrix basis(const Call& call);
Matrix achievable(const Call& call);
Matrix forecastrange(const Call& call);
Matrix prorate(const Call& call);
Matrix forecast(const Call& call);

// By the catalogue's name of the method; null where there is none.
Body bodyOf(std::string_view method);

}  // namespace plumbline::calc::answers
