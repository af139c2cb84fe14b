// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "document/model_rules.h"

#include <com/sun/star/table/XCell.hpp>

#include "calc/cells/formula_text.h"
#include "calc/convert.h"
#include "document/document.h"

namespace plumbline::document {

std::optional<Edit> ruledModel(const calc::Range& modelCell, std::string_view rules) {
    const std::string formula = calc::toUtf8(modelCell->getCellByPosition(0, 0)->getFormula());
    const std::optional<std::string> ruled = calc::withArgument(formula, "GOAL.MODEL", 1, rules);
    if (!ruled) return std::nullopt;
    const Address at = calc::addressOf(modelCell);
    Edit edit;
    edit.sheet = sheetName(calc::sheetOf(modelCell));
    edit.cell = {static_cast<std::uint32_t>(at.StartRow), static_cast<std::uint32_t>(at.StartColumn)};
    edit.formulaBefore = formula;
    edit.kind = Edit::Kind::Formula;
    edit.text = *ruled;
    return edit;
}

}  // namespace plumbline::document
