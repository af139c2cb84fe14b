// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "calc/model_formula.h"

#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/sheet/FormulaResult.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangeReferrer.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellRange.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/XCell.hpp>
#include <utility>
#include <vector>

#include "calc/cells/formula_text.h"
#include "calc/convert.h"
#include "calc/sheet_range.h"

namespace plumbline::calc {
namespace {

namespace css = com::sun::star;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

// "$'Plan 2026'.A1:D9" → the sheet's name and the rest; the name is empty where none is written.
std::pair<std::string, std::string> sheetAndCells(const std::string& reference) {
    std::size_t at = reference.starts_with('$') ? 1 : 0;
    std::string sheet;
    if (at < reference.size() && reference[at] == '\'') {
        for (++at; at < reference.size(); ++at) {
            if (reference[at] == '\'' && ++at < reference.size() && reference[at] != '\'') break;
            sheet += reference[at];
        }
        if (at < reference.size() && reference[at] == '.') return {sheet, reference.substr(at + 1)};
        return {{}, reference};
    }
    const std::size_t dot = reference.find('.', at);
    if (dot == std::string::npos) return {{}, reference};
    return {reference.substr(at, dot - at), reference.substr(dot + 1)};
}

// A name of the document or a database range, which may lie on any sheet.
Range namedRange(const Document& document, const std::string& name) {
    for (const char* property : {"NamedRanges", "DatabaseRanges"}) {
        Reference<css::container::XNameAccess> names(
            document->getPropertyValue(rtl::OUString::createFromAscii(property)), UNO_QUERY);
        if (!names.is() || !names->hasByName(toOffice(name))) continue;
        const Reference<css::sheet::XCellRangeReferrer> referrer(names->getByName(toOffice(name)), UNO_QUERY);
        if (referrer.is()) return referrer->getReferredCells();
    }
    return {};
}

}  // namespace

// Not the cell's getString: while formulas are computed it gives "…" instead of the text.
std::string textOf(const Range& cell) {
    const Rows rows = Reference<css::sheet::XCellRangeData>(cell, UNO_QUERY_THROW)->getDataArray();
    rtl::OUString text;
    if (rows.getLength() > 0 && rows[0].getLength() > 0) rows[0][0] >>= text;
    return toUtf8(text);
}

Range rangeNamed(const Document& document, const Range& cell, const std::string& reference) {
    try {
        const auto [name, cells] = sheetAndCells(reference);
        const Reference<css::sheet::XSpreadsheetDocument> book(document, UNO_QUERY);
        if (!name.empty() && book.is()) {
            const Reference<css::container::XNameAccess> sheets(book->getSheets(), UNO_QUERY_THROW);
            if (sheets->hasByName(toOffice(name))) {
                const Range sheet(sheets->getByName(toOffice(name)), UNO_QUERY_THROW);
                return sheet->getCellRangeByName(toOffice(cells));
            }
        }
        return sheetOf(cell)->getCellRangeByName(toOffice(reference));
    } catch (const css::uno::RuntimeException&) {
    }
    return namedRange(document, reference);
}

namespace {

// The rules as written, or as the cell holds them that is named; nothing where they are computed.
std::optional<std::string> rulesOf(const Document& document, const std::vector<std::string>& arguments,
                                   const Range& cell) {
    if (arguments.size() < 2 || arguments[1].empty()) return std::string();
    if (std::optional<std::string> rules = literalText(arguments[1])) return rules;
    const Range written = rangeNamed(document, cell, arguments[1]);
    return written.is() && isSingleCell(written) ? std::optional(textOf(written)) : std::nullopt;
}

}  // namespace

namespace {

struct FormulaSearch {
    sal_Int32 results = 0;  // flags of FormulaResult
    sal_Int32 most = 0;     // formulas that are looked at
};
Range firstFormula(const Reference<css::sheet::XSpreadsheet>& sheet, const FormulaSearch& search,
                   const std::function<bool(const Range&)>& isWanted) {
    const Reference<css::sheet::XCellRangesQuery> query(sheet, UNO_QUERY);
    if (!query.is()) return {};
    const Reference<css::sheet::XSheetCellRanges> formulas = query->queryFormulaCells(search.results);
    if (!formulas.is()) return {};
    sal_Int32 looked = 0;
    for (const css::table::CellRangeAddress& area : formulas->getRangeAddresses())
        for (sal_Int32 row = area.StartRow; row <= area.EndRow; ++row)
            for (sal_Int32 column = area.StartColumn; column <= area.EndColumn; ++column) {
                if (++looked > search.most) return {};
                const Range cell = sheet->getCellRangeByPosition(column, row, column, row);
                if (isWanted(cell)) return cell;
            }
    return {};
}

}  // namespace

Range findTextFormula(const Reference<css::sheet::XSpreadsheet>& sheet,
                      const std::function<bool(const Range&)>& isWanted) {
    return firstFormula(sheet, {css::sheet::FormulaResult::STRING, 4000}, isWanted);
}

Range findFormula(const Reference<css::sheet::XSpreadsheet>& sheet,
                  const std::function<bool(const Range&)>& isWanted) {
    constexpr sal_Int32 any = css::sheet::FormulaResult::STRING | css::sheet::FormulaResult::VALUE |
                              css::sheet::FormulaResult::ERROR;
    return firstFormula(sheet, {any, 400}, isWanted);
}

namespace {

std::vector<std::string> formulaOf(const Range& cell, std::string_view function) {
    return argumentsOf(toUtf8(cell->getCellByPosition(0, 0)->getFormula()), function);
}

}  // namespace

std::optional<ModelSource> modelSource(const Document& document, const Range& cell) {
    const std::vector<std::string> arguments = formulaOf(cell, "GOAL.MODEL");
    if (arguments.empty()) return std::nullopt;
    const std::optional<std::string> rules = rulesOf(document, arguments, cell);
    if (!rules) return ModelSource{};
    ModelSource source{rangeNamed(document, cell, arguments[0]), *rules, {}, {}};
    const auto named = [&](std::size_t argument, Range& range) {
        if (arguments.size() <= argument || arguments[argument].empty()) return true;
        range = rangeNamed(document, cell, arguments[argument]);
        return range.is();
    };
    return named(2, source.actuals) && named(3, source.aliases) ? source : ModelSource{};
}

std::optional<ModelSource> bookingsSource(const Document& document, const Range& cell) {
    const std::vector<std::string> arguments = formulaOf(cell, "GOAL.ACTUALS");
    if (arguments.empty()) return std::nullopt;
    const std::optional<std::string> rules = rulesOf(document, arguments, cell);
    if (!rules) return ModelSource{};
    return ModelSource{rangeNamed(document, cell, arguments[0]), *rules, {}, {}};
}

}  // namespace plumbline::calc
