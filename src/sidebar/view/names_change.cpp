// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/view/names_change.h"

#include <algorithm>
#include <com/sun/star/table/XColumnRowRange.hpp>

#include "calc/model_formula.h"
#include "document/model_rules.h"
#include "document/sheet_guard.h"
#include "table/formula_parts.h"

namespace plumbline::sidebar {
namespace {

using document::Address;

// The sheet of names, in whatever language it was made.
document::Sheet namesSheet(const Book& book, const Words& words) {
    if (const document::Sheet own = document::sheetNamed(book, words("aliases.sheet")); own.is()) return own;
    for (const LanguageFile& file : languageFiles())
        if (const document::Sheet sheet = document::sheetNamed(book, Words(file.code)("aliases.sheet"));
            sheet.is())
            return sheet;
    return {};
}

std::uint32_t rowsOf(const document::Sheet& sheet) {
    return static_cast<std::uint32_t>(
        Reference<css::table::XColumnRowRange>(sheet, UNO_QUERY_THROW)->getRows()->getCount());
}

class Planning {
  public:
    Planning(const Session& session, const std::vector<NameSlip>& slips) : session_(session) {
        names_.headings[0] = words()("aliases.booked");
        names_.headings[1] = words()("aliases.known");
        for (const NameSlip& slip : slips) names_.rows.push_back({slip.booked, slip.known});
    }

    NamesPlan plan() {
        const calc::Range& model = session_.place().modelCell;
        if (!model.is()) return refused(words()("aliases.nomodel", {words()("menu.actuals")}));
        plan_.modelCell = document::placeOf(model, false);
        const auto source = calc::modelSource(calc::Document(session_.document(), UNO_QUERY_THROW), model);
        if (source && source->aliases.is()) return below(source->aliases);
        const document::Sheet sheet = namesSheet(session_.document(), words());
        return sheet.is() ? onSheet(sheet) : onNewSheet();
    }

  private:
    const Words& words() const { return session_.words(); }
    static NamesPlan refused(const std::string& sentence) { return {sentence, {}, {}, {}}; }

    // Behind the last row that is filled, in its first two columns.
    NamesPlan below(const calc::Range& range) {
        const Address area = calc::addressOf(range);
        if (area.EndColumn == area.StartColumn)
            return refused(words()("aliases.twocolumns", {document::placeOf(range, false)}));
        const document::Sheet sheet = calc::sheetOf(range);
        const auto first = static_cast<std::uint32_t>(area.StartRow);
        const std::uint32_t row =
            first + calc::readRange(calc::Document(session_.document(), UNO_QUERY_THROW), range).rows;
        const std::uint32_t last = row + static_cast<std::uint32_t>(names_.rows.size()) - 1;
        names_.cell = {row, static_cast<std::uint32_t>(area.StartColumn)};
        const bool fits = last <= static_cast<std::uint32_t>(area.EndRow);
        const SheetCell end{last, static_cast<std::uint32_t>(area.EndColumn)};
        return written(document::sheetName(sheet),
                       fits ? "" : reference(document::sheetName(sheet), {first, names_.cell.column}, end));
    }

    NamesPlan onSheet(const document::Sheet& sheet) {
        names_.cell = {static_cast<std::uint32_t>(document::usedAreaOf(sheet).EndRow) + 1, 0};
        return written(document::sheetName(sheet), whole(document::sheetName(sheet), rowsOf(sheet)));
    }
    NamesPlan onNewSheet() {
        names_.cell = {1, 0};
        const std::string& name = words()("aliases.sheet");
        return written(name, whole(name, rowsOf(calc::sheetOf(session_.place().modelCell))));
    }
    // Both columns: names that are added later belong to them.
    static std::string whole(const std::string& sheet, std::uint32_t rows) {
        return reference(sheet, {0, 0}, {rows - 1, 1});
    }
    static std::string reference(const std::string& sheet, SheetCell first, SheetCell last) {
        return "$" + document::quotedName(sheet) + "." + absoluteName(first) + ":" + absoluteName(last);
    }

    NamesPlan written(const std::string& sheet, const std::string& reference) {
        plan_.sheet = names_.sheet = sheet;
        if (!reference.empty()) {
            const auto edit = document::aliasedModel(session_.place().modelCell, reference);
            if (!edit) return refused(words()("aliases.nomodel", {words()("menu.actuals")}));
            plan_.change.edits.push_back(*edit);
        }
        plan_.change.names = names_;
        return plan_;
    }

    const Session& session_;
    document::NamesAdded names_;
    NamesPlan plan_;
};

}  // namespace

NamesPlan planNames(const Session& session, const std::vector<NameSlip>& slips) {
    return Planning(session, slips).plan();
}

}  // namespace plumbline::sidebar
