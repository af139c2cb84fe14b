// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "document/document.h"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeReferrer.hpp>
#include <com/sun/star/sheet/XSheetCellRange.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>
#include <com/sun/star/table/XCell.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include "calc/convert.h"
#include "calc/model_formula.h"
#include "calc/office_words.h"
#include "core/words.h"
#include "store/content.h"
#include "table/formula_parts.h"

namespace plumbline::document {
namespace {

using calc::addressOf;
using calc::Range;
using calc::toOffice;
using calc::toUtf8;

bool isOneCell(const Address& area) {
    return area.StartRow == area.EndRow && area.StartColumn == area.EndColumn;
}

bool sameArea(const Range& a, const Range& b) {
    const Address x = addressOf(a), y = addressOf(b);
    return x.Sheet == y.Sheet && x.StartRow == y.StartRow && x.EndRow == y.EndRow &&
           x.StartColumn == y.StartColumn && x.EndColumn == y.EndColumn;
}

Range usedArea(const Sheet& sheet) {
    const Reference<css::sheet::XUsedAreaCursor> cursor(sheet->createCursor(), UNO_QUERY_THROW);
    cursor->gotoStartOfUsedArea(false);
    const Address start = addressOf(cursor);
    cursor->gotoEndOfUsedArea(false);
    const Address end = addressOf(cursor);
    if (start.StartRow >= end.EndRow && start.StartColumn >= end.EndColumn) return {};
    return sheet->getCellRangeByPosition(start.StartColumn, start.StartRow, end.EndColumn, end.EndRow);
}

TablePlace placeOfSource(const calc::ModelSource& source, const Range& cell) {
    TablePlace place;
    place.range = source.range;
    place.columnRules = source.columnRules;
    place.modelCell = cell;
    const Address at = addressOf(cell);
    if (addressOf(place.range).Sheet == at.Sheet)
        place.model =
            SheetCell{static_cast<std::uint32_t>(at.StartRow), static_cast<std::uint32_t>(at.StartColumn)};
    return place;
}

// The first cell of the sheet whose formula is GOAL.MODEL, and the table that it reads.
std::optional<TablePlace> modelCellOn(const Book& document, const Sheet& sheet) {
    const calc::Document book(document, UNO_QUERY_THROW);
    std::optional<calc::ModelSource> source;
    const Range cell = calc::findTextFormula(sheet, [&](const Range& one) {
        source = calc::modelSource(book, one);
        return source && source->range.is() && !isLogName(calc::textOf(one));
    });
    if (!cell.is()) return std::nullopt;
    return placeOfSource(*source, cell);
}

// What stands first in the brackets of a function, wherever in a formula: "A5:I20" of "=IF(B1;GOAL.FINDINGS(A5:I20);0)".
std::string firstArgument(const std::string& formula, const std::string& function) {
    const std::size_t at = formula.find(function + "(");
    if (at == std::string::npos) return {};
    const std::size_t start = at + function.size() + 1;
    bool quoted = false;
    std::size_t end = start;
    for (; end < formula.size() && (quoted || (formula[end] != ';' && formula[end] != ')')); ++end)
        if (formula[end] == '\'') quoted = !quoted;
    return formula.substr(start, end - start);
}

// The table that the first formula on the sheet asks about: by a range of this sheet, or by a model cell wherever it stands.
std::optional<TablePlace> tableAskedAbout(const Book& document, const Sheet& sheet) {
    constexpr const char* const functions[] = {"GOAL.ROLLUP",       "GOAL.FINDINGS",  "GOAL.TREE",
                                               "GOAL.COLUMNS",      "GOAL.EXPLAIN",   "GOAL.ALIGNMENT",
                                               "GOAL.COVERAGE",     "GOAL.NEEDED",    "GOAL.PATH",
                                               "GOAL.CONTRIBUTION", "GOAL.SMARTCHECK"};
    const calc::Document book(document, UNO_QUERY_THROW);
    std::optional<TablePlace> place;
    calc::findFormula(sheet, [&](const Range& cell) {
        const std::string formula = toUtf8(cell->getCellByPosition(0, 0)->getFormula());
        if (formula.find("GOAL.") == std::string::npos) return false;
        for (const char* function : functions) {
            const std::string argument = firstArgument(formula, function);
            const Range range = argument.empty() ? Range() : calc::rangeNamed(book, cell, argument);
            if (!range.is()) continue;
            if (!isOneCell(addressOf(range))) {
                if (addressOf(range).Sheet != addressOf(cell).Sheet) continue;
                place.emplace();
                place->range = range;
            } else if (const auto source = calc::modelSource(book, range);
                       source && source->range.is() && !isLogName(calc::textOf(range))) {
                place = placeOfSource(*source, range);
            }
            if (place) return true;
        }
        return false;
    });
    return place;
}

// The sheet whose goals a report on this sheet shows.
Sheet sourceOf(const Book& document, const Sheet& sheet) {
    const Reference<css::beans::XPropertySet> properties(sheet, UNO_QUERY_THROW);
    const Reference<css::container::XNameAccess> names(properties->getPropertyValue("NamedRanges"),
                                                       UNO_QUERY);
    const rtl::OUString name = rtl::OUString::createFromAscii(sourceName);
    if (!names.is() || !names->hasByName(name)) return {};
    const Reference<css::sheet::XCellRangeReferrer> source(names->getByName(name), UNO_QUERY);
    if (!source.is()) return {};
    const Reference<css::sheet::XCellRangeAddressable> range(source->getReferredCells(), UNO_QUERY);
    if (!range.is()) return {};
    const Address area = range->getRangeAddress();
    const Reference<css::container::XIndexAccess> sheets(
        Reference<css::sheet::XSpreadsheetDocument>(document, UNO_QUERY_THROW)->getSheets(), UNO_QUERY_THROW);
    return {sheets->getByIndex(area.Sheet), UNO_QUERY};
}

std::string cellText(sal_Int32 row, sal_Int32 column, bool absolute) {
    const SheetCell cell{static_cast<std::uint32_t>(row), static_cast<std::uint32_t>(column)};
    return absolute ? absoluteName(cell) : cellName(cell.row, cell.column);
}

}  // namespace

std::string quotedName(const std::string& sheet) {
    bool plain = !sheet.empty();
    for (std::size_t i = 0; i < sheet.size(); ++i) {
        const auto c = static_cast<unsigned char>(sheet[i]);
        plain = plain && (c >= 0x80 || c == '_' || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
                          (i > 0 && c >= '0' && c <= '9'));
    }
    if (plain) return sheet;
    std::string text = "'";
    for (char c : sheet) text.append(c == '\'' ? 2 : 1, c);
    return text + "'";
}

Sheet activeSheet(const Controller& controller) {
    const Reference<css::sheet::XSpreadsheetView> view(controller, UNO_QUERY);
    return view.is() ? view->getActiveSheet() : Sheet();
}

Sheet sheetNamed(const Book& document, const std::string& name) {
    const Reference<css::sheet::XSpreadsheetDocument> book(document, UNO_QUERY);
    if (!book.is()) return {};
    const Reference<css::container::XNameAccess> sheets(book->getSheets(), UNO_QUERY_THROW);
    if (!sheets->hasByName(toOffice(name))) return {};
    return {sheets->getByName(toOffice(name)), UNO_QUERY};
}

std::string sheetName(const Sheet& sheet) {
    return toUtf8(Reference<css::container::XNamed>(sheet, UNO_QUERY_THROW)->getName());
}

std::string placeOf(const Range& range, bool absolute) {
    const Address area = addressOf(range);
    const Sheet sheet = Reference<css::sheet::XSheetCellRange>(range, UNO_QUERY_THROW)->getSpreadsheet();
    const std::string name = quotedName(sheetName(sheet));
    return (absolute ? "$" : "") + name + "." + cellText(area.StartRow, area.StartColumn, absolute) +
           (isOneCell(area) ? "" : ":" + cellText(area.EndRow, area.EndColumn, absolute));
}

Range rangeWritten(const Book& document, const Controller& controller, const std::string& place) {
    const Sheet sheet = activeSheet(controller);
    if (!sheet.is() || trimmed(place).empty()) return {};
    const Range cell = sheet->getCellRangeByPosition(0, 0, 0, 0);
    return calc::rangeNamed(calc::Document(document, UNO_QUERY_THROW), cell, std::string(trimmed(place)));
}

Range namedCell(const Book& document, const char* name) {
    const Reference<css::beans::XPropertySet> properties(document, UNO_QUERY);
    if (!properties.is()) return {};
    const Reference<css::container::XNameAccess> names(properties->getPropertyValue("NamedRanges"),
                                                       UNO_QUERY);
    const rtl::OUString called = rtl::OUString::createFromAscii(name);
    if (!names.is() || !names->hasByName(called)) return {};
    const Reference<css::sheet::XCellRangeReferrer> referrer(names->getByName(called), UNO_QUERY);
    const Range cell = referrer.is() ? referrer->getReferredCells() : Range();
    return cell.is() && isOneCell(addressOf(cell)) ? cell : Range();
}

std::optional<double> numberIn(const Range& cell) {
    if (!cell.is()) return std::nullopt;
    const Reference<css::table::XCell> one(cell->getCellByPosition(0, 0));
    const double number = one->getError() == 0 ? one->getValue() : 0;  // 0 of a text and of a blank cell, too
    return number > 0 ? std::optional(number) : std::nullopt;
}

TablePlace findTable(const Book& document, const Controller& controller, const Settings& settings) {
    TablePlace place;
    const Sheet sheet = activeSheet(controller);
    if (!sheet.is()) return place;
    if (!settings.table.empty()) {
        place.range = rangeWritten(document, controller, tableName);
        if (!place.range.is()) place.range = rangeWritten(document, controller, settings.table);
        if (place.range.is()) {
            const Sheet its =
                Reference<css::sheet::XSheetCellRange>(place.range, UNO_QUERY_THROW)->getSpreadsheet();
            if (const auto model = modelCellOn(document, its)) {
                place.model = model->model;
                if (sameArea(model->range, place.range)) place.modelCell = model->modelCell;
            }
        }
    } else {
        const Sheet source = sourceOf(document, sheet), its = source.is() ? source : sheet;
        if (const auto model = modelCellOn(document, its))
            place = *model;
        else if (const auto asked = tableAskedAbout(document, its))
            place = *asked;
        else
            place.range = usedArea(its);
    }
    if (place.range.is()) place.shown = placeOf(place.range, false);
    return place;
}

std::optional<Selected> selectionOf(const Controller& controller) {
    const Reference<css::view::XSelectionSupplier> supplier(controller, UNO_QUERY);
    if (!supplier.is()) return std::nullopt;
    const Range range(supplier->getSelection(), UNO_QUERY);
    if (!range.is()) return std::nullopt;
    const Address area = addressOf(range);
    const Sheet sheet = Reference<css::sheet::XSheetCellRange>(range, UNO_QUERY_THROW)->getSpreadsheet();
    return Selected{sheetName(sheet),
                    {static_cast<std::uint32_t>(area.StartRow), static_cast<std::uint32_t>(area.StartColumn)},
                    placeOf(range, true)};
}

void selectCell(const Book& document, const Controller& controller, const std::string& sheet,
                SheetCell cell) {
    const Sheet target = sheetNamed(document, sheet);
    const Reference<css::view::XSelectionSupplier> supplier(controller, UNO_QUERY);
    if (!target.is() || !supplier.is()) return;
    const auto row = static_cast<sal_Int32>(cell.row), column = static_cast<sal_Int32>(cell.column);
    supplier->select(css::uno::Any(target->getCellRangeByPosition(column, row, column, row)));
}

std::string officeUser(const Context& context) {
    const char* profile = "/org.openoffice.UserProfile/Data";
    const std::string first = calc::officeSetting(context, profile, "givenname"),
                      last = calc::officeSetting(context, profile, "sn");
    return first.empty() || last.empty() ? first + last : first + " " + last;
}

}  // namespace plumbline::document
