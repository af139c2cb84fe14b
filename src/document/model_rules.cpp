// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "document/model_rules.h"

#include <com/sun/star/table/XCell.hpp>

#include "calc/cells/formula_text.h"
#include "calc/convert.h"
#include "document/document.h"
#include "snapshot/doubts.h"

namespace plumbline::document {
namespace {

constexpr std::string_view model = "GOAL.MODEL";
constexpr std::size_t rulesAt = 1, bookingsAt = 2, aliasesAt = 3;

std::string formulaOf(const calc::Range& cell) {
    return calc::toUtf8(cell->getCellByPosition(0, 0)->getFormula());
}

std::optional<Edit> editOf(const calc::Range& modelCell, const std::string& formula,
                           const std::optional<std::string>& changed) {
    if (!changed) return std::nullopt;
    const Address at = calc::addressOf(modelCell);
    Edit edit;
    edit.sheet = sheetName(calc::sheetOf(modelCell));
    edit.cell = {static_cast<std::uint32_t>(at.StartRow), static_cast<std::uint32_t>(at.StartColumn)};
    edit.formulaBefore = formula;
    edit.kind = Edit::Kind::Formula;
    edit.text = *changed;
    return edit;
}

// Its rules with one more, where they stand in the formula.
std::optional<std::string> preferring(const std::string& formula) {
    const std::vector<std::string> arguments = calc::argumentsOf(formula, model);
    const bool any = arguments.size() > rulesAt && !arguments[rulesAt].empty();
    const std::optional<std::string> rules = any ? calc::literalText(arguments[rulesAt]) : std::string();
    if (!rules) return std::nullopt;
    return calc::withArgument(formula, model, rulesAt, withRule(*rules, "actuals=bookings"));
}

}  // namespace

std::optional<Edit> ruledModel(const calc::Range& modelCell, std::string_view rules) {
    const std::string formula = formulaOf(modelCell);
    return editOf(modelCell, formula, calc::withArgument(formula, model, rulesAt, rules));
}

std::optional<Edit> creditedModel(const calc::Range& modelCell, std::string_view bookings,
                                  bool preferBookings) {
    const std::string formula = formulaOf(modelCell);
    const std::optional<std::string> ruled = preferBookings ? preferring(formula) : std::optional(formula);
    if (!ruled) return std::nullopt;
    return editOf(modelCell, formula, calc::withReference(*ruled, model, bookingsAt, bookings));
}

std::optional<Edit> aliasedModel(const calc::Range& modelCell, std::string_view aliases) {
    const std::string formula = formulaOf(modelCell);
    return editOf(modelCell, formula, calc::withReference(formula, model, aliasesAt, aliases));
}

}  // namespace plumbline::document
