// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What the panels read of a document: the place of its table of goals, the selection.
//
// The table stands, first found first taken: where the settings say · where a cell of the active sheet holds
// GOAL.MODEL · where a formula of it asks about a range of it · on the active sheet, if that has content. Everything here runs on the main thread.

#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <optional>
#include <rtl/ref.hxx>
#include <string>

#include "calc/sheet_range.h"
#include "snapshot/settings.h"
#include "table/sheet_cell.h"

namespace plumbline::document {

namespace css = com::sun::star;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using Context = Reference<css::uno::XComponentContext>;
using Controller = Reference<css::frame::XController>;
using Book = Reference<css::frame::XModel>;
using Sheet = Reference<css::sheet::XSpreadsheet>;
using Address = css::table::CellRangeAddress;

struct TablePlace {
    calc::Range range;               // none: the sheet is blank, or the settings name no place
    std::string shown;               // "Quota.A4:J30"
    std::string columnRules;         // of the model cell; the settings' own come first
    std::optional<SheetCell> model;  // the cell with GOAL.MODEL, on the table's own sheet
    calc::Range modelCell;           // the same where the panels read what that cell reads, on whatever sheet
};

Sheet activeSheet(const Controller& controller);
Sheet sheetNamed(const Book& document, const std::string& name);
std::string sheetName(const Sheet& sheet);
inline constexpr const char* logSheetName = "Goal log";
// On a sheet that shows the goals of another one, a report: where these stand.
inline constexpr const char* sourceName = "Plumbline_source";
inline constexpr const char* tableName = "Plumbline_table";  // of the table that the settings name
inline constexpr const char* asOfName = "Plumbline_asof";    // of the cell that holds the day by which all is shown
// The cell that a name of the document stands for; none where it stands for something else, or for nothing.
calc::Range namedCell(const Book& document, const char* name);
std::optional<double> numberIn(const calc::Range& cell);  // nothing in a cell without a number, or in none
TablePlace findTable(const Book& document, const Controller& controller, const Settings& settings);
// The range that people write as "$Quota.$A$4:$J$30", or a name; none where there is no such place.
calc::Range rangeWritten(const Book& document, const Controller& controller, const std::string& place);
std::string placeOf(const calc::Range& range, bool absolute);
std::string quotedName(const std::string& sheet);  // as references write it: 'Names as booked'

struct Selected {
    std::string sheet;
    SheetCell cell;
    std::string place;  // of the whole selection
};
std::optional<Selected> selectionOf(const Controller& controller);
void selectCell(const Book& document, const Controller& controller, const std::string& sheet, SheetCell cell);

std::string officeUser(const Context& context);

}  // namespace plumbline::document
