// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/view/actuals_place.h"

#include <algorithm>

#include "calc/model_formula.h"
#include "document/model_rules.h"
#include "document/other_tables.h"
#include "sidebar/model/formulas.h"
#include "table/formula_parts.h"

namespace plumbline::sidebar {
namespace {

using document::Address;
using document::Edit;

Edit formulaInBlank(const std::string& sheet, SheetCell cell, const std::string& formula) {
    Edit edit;
    edit.sheet = sheet;
    edit.cell = cell;
    edit.before = std::string();
    edit.kind = Edit::Kind::Formula;
    edit.text = formula;
    return edit;
}

class Placing {
  public:
    Placing(const Snapshot& now, const Session& session, const ActualsChoice& choice,
            const std::vector<calc::Range>& ranges)
        : now_(now), session_(session), choice_(choice), model_(session.place().modelCell) {
        sheet_ = model_.is() ? calc::sheetOf(model_) : calc::sheetOf(session.place().range);
        const auto own = calc::addressOf(sheet_).Sheet;
        for (const calc::Range& range : ranges)
            if (const Address area = calc::addressOf(range); area.Sheet == own) avoid_.push_back(area);
    }

    ActualsPlace place() {
        const auto tables = static_cast<std::uint32_t>(choice_.tables.size());
        const auto start = document::blankRun(sheet_, from(), model_.is() ? tables : tables + 1, avoid_);
        if (!start) return refused(words()("actuals.noroom"));
        cell_ = model_.is() ? *start : SheetCell{start->row + 1, start->column};
        for (const std::string& formula : bookingsFormulas(choice_)) {
            const SheetCell at{cell_.row + static_cast<std::uint32_t>(place_.edits.size()), cell_.column};
            place_.edits.push_back(formulaInBlank(document::sheetName(sheet_), at, formula));
        }
        return model_.is() ? amended() : made(*start);
    }

  private:
    const Words& words() const { return session_.words(); }
    static ActualsPlace refused(const std::string& sentence) { return {sentence, {}, {}}; }

    SheetCell from() const {
        if (!model_.is()) return freeModelCell(now_);
        const Address at = calc::addressOf(model_);
        return {static_cast<std::uint32_t>(at.StartRow) + 1, static_cast<std::uint32_t>(at.StartColumn)};
    }
    // "$Q$8", or "$Q$8:$Q$9" of several.
    std::string reference() const {
        const SheetCell last{cell_.row + static_cast<std::uint32_t>(choice_.tables.size()) - 1, cell_.column};
        return absoluteName(cell_) + (choice_.tables.size() > 1 ? ":" + absoluteName(last) : "");
    }
    std::string shown(SheetCell first, SheetCell last) const {
        const auto row = [](SheetCell cell) { return static_cast<sal_Int32>(cell.row); };
        const auto column = [](SheetCell cell) { return static_cast<sal_Int32>(cell.column); };
        return document::placeOf(
            sheet_->getCellRangeByPosition(column(first), row(first), column(last), row(last)), false);
    }
    SheetCell lastCell() const {
        return {cell_.row + static_cast<std::uint32_t>(choice_.tables.size()) - 1, cell_.column};
    }

    ActualsPlace made(SheetCell model) {
        const std::string& rules = now_.settings.columns;
        const std::string all = choice_.preferBookings ? withRule(rules, "actuals=bookings") : rules;
        place_.edits.push_back(
            formulaInBlank(document::sheetName(sheet_), model, modelFormula(now_, all, reference())));
        place_.text = words()("actuals.new", {shown(model, lastCell())});
        return place_;
    }

    ActualsPlace amended() {
        const std::string at = document::placeOf(model_, false);
        const std::optional<Edit> edit = document::creditedModel(model_, reference(), choice_.preferBookings);
        if (!edit) return refused(words()("actuals.elsewhere", {at}));
        place_.edits.push_back(*edit);
        place_.text = words()("actuals.amend", {at, shown(cell_, lastCell())});
        const auto source = calc::modelSource(calc::Document(session_.document(), UNO_QUERY_THROW), model_);
        if (source && source->actuals.is())
            place_.text += " " + words()("actuals.replace", {document::placeOf(source->actuals, false)});
        return place_;
    }

    const Snapshot& now_;
    const Session& session_;
    const ActualsChoice& choice_;
    const calc::Range model_;  // none: one is made
    document::Sheet sheet_;
    std::vector<Address> avoid_;
    SheetCell cell_;  // the first with GOAL.ACTUALS
    ActualsPlace place_;
};

}  // namespace

ActualsPlace placeFor(const Snapshot& now, const Session& session, const ActualsChoice& choice,
                      const std::vector<calc::Range>& ranges) {
    return Placing(now, session, choice, ranges).place();
}

document::Address goalsArea(const Snapshot& now, const Session& session) {
    const GoalTable& table = now.model->table();
    Address area = calc::addressOf(session.place().range);
    area.EndRow = std::min<sal_Int32>(area.EndRow,
                                      static_cast<sal_Int32>(table.firstRow + table.headingRow + table.rows));
    area.EndColumn =
        std::min<sal_Int32>(area.EndColumn, static_cast<sal_Int32>(table.firstColumn + lastColumnOf(table)));
    return area;
}

}  // namespace plumbline::sidebar
