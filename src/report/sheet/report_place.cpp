// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "report/sheet/report_place.h"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeReferrer.hpp>
#include <com/sun/star/sheet/XNamedRange.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/CellAddress.hpp>

#include "calc/convert.h"
#include "report/model/report.h"
#include "table/formula_parts.h"

namespace plumbline::report {
namespace {

using calc::toOffice;

constexpr std::size_t longestName = 31;  // letters of a sheet's name
const rtl::OUString rangeName("Plumbline_report"), codeName("Plumbline_code");

Reference<css::sheet::XNamedRanges> namesOf(const Sheet& sheet) {
    const Reference<css::beans::XPropertySet> properties(sheet, UNO_QUERY_THROW);
    return {properties->getPropertyValue("NamedRanges"), UNO_QUERY_THROW};
}

Reference<css::sheet::XNamedRange> nameOn(const Sheet& sheet, const rtl::OUString& name) {
    const Reference<css::sheet::XNamedRanges> names = namesOf(sheet);
    if (!names->hasByName(name)) return {};
    return {names->getByName(name), UNO_QUERY};
}

void setName(const Sheet& sheet, const rtl::OUString& name, const rtl::OUString& content) {
    const Reference<css::sheet::XNamedRanges> names = namesOf(sheet);
    if (names->hasByName(name)) names->removeByName(name);
    css::table::CellAddress origin;
    origin.Sheet = calc::addressOf(sheet).Sheet;
    names->addNewByName(name, content, origin, 0);
}

void dropLastLetter(std::string& text) {
    while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0) == 0x80) text.pop_back();
    if (!text.empty()) text.pop_back();
}

}  // namespace

std::optional<Address> reportArea(const Sheet& sheet) {
    const Reference<css::sheet::XCellRangeReferrer> name(nameOn(sheet, rangeName), UNO_QUERY);
    if (!name.is()) return std::nullopt;
    const Reference<css::sheet::XCellRangeAddressable> range(name->getReferredCells(), UNO_QUERY);
    if (!range.is()) return std::nullopt;
    return range->getRangeAddress();
}

Sheet sheetOfReport(const Book& document, const std::string& code) {
    const Reference<css::sheet::XSpreadsheetDocument> book(document, UNO_QUERY_THROW);
    const Reference<css::container::XIndexAccess> sheets(book->getSheets(), UNO_QUERY_THROW);
    const rtl::OUString content = toOffice(quotedText(code));
    for (sal_Int32 i = 0; i < sheets->getCount(); ++i) {
        const Sheet sheet(sheets->getByIndex(i), UNO_QUERY_THROW);
        const Reference<css::sheet::XNamedRange> name = nameOn(sheet, codeName);
        if (name.is() && name->getContent() == content && reportArea(sheet)) return sheet;
    }
    return {};
}

void rememberReport(const Sheet& sheet, const calc::Range& range, const ReportSheet& report) {
    setName(sheet, rangeName, toOffice(document::placeOf(range, true)));
    setName(sheet, codeName, toOffice(quotedText(report.code)));
    if (!report.table.empty())
        setName(sheet, rtl::OUString::createFromAscii(document::sourceName), toOffice(report.table));
}

std::string freeSheetName(const Book& document, const std::string& wanted) {
    std::string name = wanted;
    for (int i = 2; document::sheetNamed(document, name).is(); ++i) {
        const std::string end = " " + std::to_string(i);
        name = safeSheetName(wanted);
        while (name.size() + end.size() > longestName && !name.empty()) dropLastLetter(name);
        name += end;
    }
    return name;
}

}  // namespace plumbline::report
