// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "report/sheet/report_writer.h"

#include <algorithm>
#include <cmath>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/lang/DisposedException.hpp>
#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/ConditionOperator.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangeMovement.hpp>
#include <com/sun/star/sheet/XCellRangeReferrer.hpp>
#include <com/sun/star/sheet/XNamedRange.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/sheet/XSheetConditionalEntries.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/CellAddress.hpp>
#include <com/sun/star/table/XCell.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/util/XMergeable.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include "calc/convert.h"
#include "core/words.h"
#include "report/sheet/report_charts.h"

namespace plumbline::report {
namespace {

using calc::toOffice;
using calc::toUtf8;
using css::uno::Any;
using Properties = Reference<css::beans::XPropertySet>;
using Range = Reference<css::table::XCellRange>;
using Book_ = Reference<css::sheet::XSpreadsheetDocument>;

const rtl::OUString rangeName("Plumbline_report"), codeName("Plumbline_code");

Reference<css::sheet::XNamedRanges> namesOf(const Sheet& sheet) {
    return {Properties(sheet, UNO_QUERY_THROW)->getPropertyValue("NamedRanges"), UNO_QUERY_THROW};
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
    origin.Sheet =
        Reference<css::sheet::XCellRangeAddressable>(sheet, UNO_QUERY_THROW)->getRangeAddress().Sheet;
    names->addNewByName(name, content, origin, 0);
}

std::optional<Address> oldArea(const Sheet& sheet) {
    const Reference<css::sheet::XCellRangeReferrer> name(nameOn(sheet, rangeName), UNO_QUERY);
    if (!name.is()) return std::nullopt;
    const Reference<css::sheet::XCellRangeAddressable> range(name->getReferredCells(), UNO_QUERY);
    if (!range.is()) return std::nullopt;
    return range->getRangeAddress();
}

// The sheet that this report was written into before.
Sheet sheetOf(const Book& document, const ReportSheet& report) {
    const Reference<css::container::XIndexAccess> sheets(Book_(document, UNO_QUERY_THROW)->getSheets(),
                                                         UNO_QUERY_THROW);
    const rtl::OUString code = toOffice(quotedText(report.code));
    for (sal_Int32 i = 0; i < sheets->getCount(); ++i) {
        const Sheet sheet(sheets->getByIndex(i), UNO_QUERY_THROW);
        const Reference<css::sheet::XNamedRange> name = nameOn(sheet, codeName);
        if (name.is() && name->getContent() == code && oldArea(sheet)) return sheet;
    }
    return {};
}

// A name that no sheet has: "Scorecard Ann", "Scorecard Ann 2".
std::string freeName(const Book& document, const std::string& wanted) {
    std::string name = wanted;
    for (int i = 2; sidebar::sheetNamed(document, name).is(); ++i) {
        const std::string end = " " + std::to_string(i);
        name = safeSheetName(wanted);
        while (name.size() + end.size() > 31 && !name.empty()) {
            while (!name.empty() && (static_cast<unsigned char>(name.back()) & 0xC0) == 0x80) name.pop_back();
            if (!name.empty()) name.pop_back();
        }
        name += end;
    }
    return name;
}

bool isProtected(const Reference<css::uno::XInterface>& what) {
    const Reference<css::util::XProtectable> protectable(what, UNO_QUERY);
    return protectable.is() && protectable->isProtected();
}

class ReportWriter {
  public:
    ReportWriter(const Book& source, const Book& into, const ReportSheet& report, const Words& words)
        : source_(source), document_(into), report_(report), words_(words) {}

    Written write() {
        const Reference<css::frame::XStorable> storable(document_, UNO_QUERY);
        if (storable.is() && storable->isReadonly() && storable->hasLocation())
            return {words_("write.readonly"), {}};
        sheet_ = sheetOf(document_, report_);
        if (!sheet_.is() && isProtected(document_)) return {words_("write.protected"), {}};
        if (sheet_.is() && isProtected(sheet_)) return {words_("write.protected"), {}};
        makeStyles(document_);
        const bool fresh = !sheet_.is();
        if (fresh)
            addSheet();
        else
            clearOld();
        writeCells(fresh);
        if (fresh) setWidths();
        writeFormulas();
        mark();
        setHeights();
        addCharts(document_, sheet_, report_, origin_);
        setPage();
        remember();
        return {{}, sidebar::sheetName(sheet_)};
    }

  private:
    sal_Int32 row(std::uint32_t row) const { return static_cast<sal_Int32>(origin_.row + row); }
    sal_Int32 column(std::uint32_t column) const { return static_cast<sal_Int32>(origin_.column + column); }
    Range area(std::uint32_t firstRow, std::uint32_t firstColumn, std::uint32_t lastRow,
               std::uint32_t lastColumn) const {
        return sheet_->getCellRangeByPosition(column(firstColumn), row(firstRow), column(lastColumn),
                                              row(lastRow));
    }
    Range whole() const { return area(0, 0, report_.rows - 1, report_.columns - 1); }

    std::uint32_t tall() const { return std::max(report_.rows, kept_); }

    void addSheet() {
        const Reference<css::sheet::XSpreadsheets> sheets = Book_(document_, UNO_QUERY_THROW)->getSheets();
        const rtl::OUString name = toOffice(freeName(document_, report_.name));
        const auto count = Reference<css::container::XIndexAccess>(sheets, UNO_QUERY_THROW)->getCount();
        sheets->insertNewByName(name, static_cast<sal_Int16>(count));
        sheet_.set(sheets->getByName(name), UNO_QUERY_THROW);
    }

    // What stands below moves down where the report grows. Where it shrinks, the rows stay its own and blank:
    // the office does not undo the removal of cells well.
    void clearOld() {
        const Address old = *oldArea(sheet_);
        origin_ = {static_cast<std::uint32_t>(old.StartRow), static_cast<std::uint32_t>(old.StartColumn)};
        const Range range =
            sheet_->getCellRangeByPosition(old.StartColumn, old.StartRow, old.EndColumn, old.EndRow);
        Reference<css::util::XMergeable>(range, UNO_QUERY_THROW)->merge(false);
        using namespace css::sheet::CellFlags;
        Reference<css::sheet::XSheetOperation>(range, UNO_QUERY_THROW)
            ->clearContents(VALUE | DATETIME | STRING | FORMULA | HARDATTR | STYLES);
        const sal_Int32 rows = static_cast<sal_Int32>(report_.rows), had = old.EndRow - old.StartRow + 1;
        kept_ = static_cast<std::uint32_t>(std::max(rows, had));
        if (rows <= had) return;
        Address more = old;
        more.StartRow = old.EndRow + 1;
        more.EndRow = old.StartRow + rows - 1;
        Reference<css::sheet::XCellRangeMovement>(sheet_, UNO_QUERY_THROW)
            ->insertCells(more, css::sheet::CellInsertMode_DOWN);
    }

    // All at once is faster, but undoing it leaves behind what stands where nothing was.
    void writeCells(bool fresh) {
        // Styles first: the office finds the height of a row anew whenever a filled cell changes its style.
        for (const ReportCell& cell : report_.cells) style(cell);
        if (fresh)
            writeAtOnce();
        else
            for (const ReportCell& cell : report_.cells) writeCell(cell);
    }

    void writeCell(const ReportCell& cell) {
        const Reference<css::table::XCell> place =
            sheet_->getCellByPosition(column(cell.column), row(cell.row));
        if (cell.number)
            place->setValue(*cell.number);
        else if (!cell.text.empty())
            Reference<css::text::XTextRange>(place, UNO_QUERY_THROW)->setString(toOffice(cell.text));
    }

    void writeAtOnce() {
        css::uno::Sequence<css::uno::Sequence<Any>> rows(static_cast<sal_Int32>(report_.rows));
        css::uno::Sequence<Any> blanks(static_cast<sal_Int32>(report_.columns));
        for (Any& blank : blanks) blank <<= rtl::OUString();  // nothing at all would be #N/A
        for (css::uno::Sequence<Any>& row : rows) row = blanks;
        for (const ReportCell& cell : report_.cells) {
            Any& value = rows.getArray()[cell.row].getArray()[cell.column];
            if (cell.number)
                value <<= *cell.number;
            else
                value <<= toOffice(cell.text);  // as text: it is not parsed
        }
        Reference<css::sheet::XCellRangeData>(whole(), UNO_QUERY_THROW)->setDataArray(rows);
    }

    void style(const ReportCell& cell) {
        const Range range = area(cell.row, cell.column, cell.row, cell.column + cell.span - 1);
        const Properties properties(range, UNO_QUERY_THROW);
        properties->setPropertyValue("CellStyle", Any(styleName(cell.look)));
        if (cell.like) copyFormat(properties, *cell.like);
        if (cell.span > 1) Reference<css::util::XMergeable>(range, UNO_QUERY_THROW)->merge(true);
    }

    void copyFormat(const Properties& cell, SheetCell like) {
        const Sheet table = sidebar::sheetNamed(source_, sourceSheet());
        if (!table.is()) return;
        const Properties from(
            table->getCellByPosition(static_cast<sal_Int32>(like.column), static_cast<sal_Int32>(like.row)),
            UNO_QUERY_THROW);
        const sal_Int32 key = targetKey(from->getPropertyValue("NumberFormat").get<sal_Int32>());
        if (key > 0) cell->setPropertyValue("NumberFormat", Any(key));
    }

    // The source's format in this document; 0 where it has none worth keeping.
    sal_Int32 targetKey(sal_Int32 key) {
        if (source_ == document_) return key;
        const auto known = keys_.find(key);
        if (known != keys_.end()) return known->second;
        const Reference<css::util::XNumberFormatsSupplier> from(source_, UNO_QUERY_THROW),
            to(document_, UNO_QUERY_THROW);
        const Properties format = from->getNumberFormats()->getByKey(key);
        const auto text = format->getPropertyValue("FormatString").get<rtl::OUString>();
        const auto locale = format->getPropertyValue("Locale").get<css::lang::Locale>();
        const sal_Int32 there = to->getNumberFormats()->queryKey(text, locale, false);
        return keys_[key] = there >= 0 ? there : to->getNumberFormats()->addNew(text, locale);
    }

    std::string sourceSheet() const {
        std::string name = report_.source.substr(0, report_.source.rfind('.'));
        if (name.size() > 1 && name.front() == '\'') {
            name = name.substr(1, name.size() - 2);
            for (std::size_t at = name.find("''"); at != std::string::npos; at = name.find("''", at + 1))
                name.erase(at, 1);
        }
        return name;
    }

    void setWidths() {
        const Reference<css::container::XIndexAccess> columns(
            Reference<css::table::XColumnRowRange>(sheet_, UNO_QUERY_THROW)->getColumns(), UNO_QUERY_THROW);
        for (std::size_t i = 0; i < report_.widths.size(); ++i) {
            const Properties column(columns->getByIndex(static_cast<sal_Int32>(origin_.column + i)),
                                    UNO_QUERY_THROW);
            column->setPropertyValue("Width", Any(static_cast<sal_Int32>(report_.widths[i] * 10)));
        }
    }

    std::string absolute(SheetCell cell) const {
        const std::string name = cellName(origin_.row + cell.row, origin_.column + cell.column);
        const std::size_t digits = name.find_first_of("0123456789");
        return "$" + name.substr(0, digits) + "$" + name.substr(digits);
    }

    // "{m}", "{d}" and "{r3:1}" as cells of this sheet.
    std::string placed(std::string_view formula) const {
        std::string text;
        for (std::size_t i = 0; i < formula.size();) {
            const std::size_t end = formula.find('}', i);
            const std::string_view mark =
                formula[i] == '{' && end != std::string_view::npos ? formula.substr(i + 1, end - i - 1) : "";
            const std::size_t colon = mark.find(':');
            if (mark == "m" || mark == "d")
                text += absolute(mark == "m" ? report_.modelCell : report_.dateCell);
            else if (mark.starts_with('r') && colon != std::string_view::npos)
                text += absolute({static_cast<std::uint32_t>(std::atoi(mark.data() + 1)),
                                  static_cast<std::uint32_t>(std::atoi(mark.data() + colon + 1))});
            else {
                text += formula[i++];
                continue;
            }
            i = end + 1;
        }
        return text;
    }

    void writeFormulas() {
        for (const ReportCell& cell : report_.cells)
            if (!cell.formula.empty())
                sheet_->getCellByPosition(column(cell.column), row(cell.row))
                    ->setFormula(toOffice(placed(cell.formula)));
    }

    void addCondition(const Reference<css::sheet::XSheetConditionalEntries>& entries,
                      const std::string& formula, const char* style, const Address& area) {
        css::uno::Sequence<css::beans::PropertyValue> entry(4);
        css::table::CellAddress source{area.Sheet, area.StartColumn, area.StartRow};
        entry.getArray()[0].Name = "Operator";
        entry.getArray()[0].Value <<= css::sheet::ConditionOperator_FORMULA;
        entry.getArray()[1].Name = "Formula1";
        entry.getArray()[1].Value <<= toOffice(formula);
        entry.getArray()[2].Name = "StyleName";
        entry.getArray()[2].Value <<= rtl::OUString::createFromAscii(style);
        entry.getArray()[3].Name = "SourcePosition";
        entry.getArray()[3].Value <<= source;
        entries->addNew(entry);
    }

    // Conditional formats of the cells with a status.
    void mark() {
        std::uint32_t first = report_.rows, last = 0;
        for (const ReportCell& cell : report_.cells)
            if (cell.look == Look::Status && cell.column >= report_.statusFirst &&
                cell.column <= report_.statusLast) {
                first = std::min(first, cell.row);
                last = std::max(last, cell.row);
            }
        if (first > last) return;
        const Range range = area(first, report_.statusFirst, last, report_.statusLast);
        const Properties properties(range, UNO_QUERY_THROW);
        const Reference<css::sheet::XSheetConditionalEntries> entries(
            properties->getPropertyValue("ConditionalFormat"), UNO_QUERY_THROW);
        const Address address =
            Reference<css::sheet::XCellRangeAddressable>(range, UNO_QUERY_THROW)->getRangeAddress();
        const std::string cell = cellName(static_cast<std::uint32_t>(address.StartRow),
                                          static_cast<std::uint32_t>(address.StartColumn));
        if (report_.differences) {
            addCondition(entries, differs(cell, address), differsStyle, address);
        } else {
            addCondition(entries, "LEFT(" + cell + ";1)=\"■\"", offTrackStyle, address);
            addCondition(entries, "LEFT(" + cell + ";1)=\"▲\"", atRiskStyle, address);
        }
        properties->setPropertyValue("ConditionalFormat", Any(entries));
    }

    std::string differs(const std::string& cell, const Address& address) const {
        const auto words = [&](sal_Int32 at, const char* fix) {
            const std::string top = cellName(origin_.row + report_.bands, static_cast<std::uint32_t>(at));
            const std::size_t digits = top.find_first_of("0123456789");
            const std::string letters = fix + top.substr(0, digits);
            const std::uint32_t first = origin_.row + report_.bands + 1;
            return letters + "$" + std::to_string(first) + ":" + letters + "$" + std::to_string(first + 4);
        };
        const auto band = [&](const std::string& of, const std::string& in) {
            return "MAX(2;MATCH(" + of + ";" + in + ";0))";
        };
        return "IFERROR(" + band(cell, words(address.StartColumn, "")) + "<>" +
               band("$" + cell, words(address.StartColumn, "$")) + ";1=0)";
    }

    // The office finds the height of wrapped cells by itself, but not of joined ones.
    void setHeights() {
        const Reference<css::container::XIndexAccess> rows(
            Reference<css::table::XColumnRowRange>(whole(), UNO_QUERY_THROW)->getRows(), UNO_QUERY_THROW);
        Properties(rows, UNO_QUERY_THROW)->setPropertyValue("OptimalHeight", Any(true));
        std::vector<sal_Int32> needed(report_.rows, 0);
        for (const ReportCell& cell : report_.cells) {
            if (cell.look == Look::Title || cell.span == 1) continue;
            std::uint32_t width = 0;
            for (std::uint32_t i = 0; i < cell.span; ++i) width += report_.widths[cell.column + i];
            const auto lines =
                static_cast<sal_Int32>(lettersIn(cell.text) * letterWidth / std::max(width, 1u)) + 1;
            needed[cell.row] = std::max(needed[cell.row], lines * lineHeight + 60);
        }
        for (std::uint32_t i = 0; i < report_.rows; ++i) {
            if (needed[i] <= lineHeight + 60) continue;
            const Properties row(rows->getByIndex(static_cast<sal_Int32>(i)), UNO_QUERY_THROW);
            if (row->getPropertyValue("Height").get<sal_Int32>() < needed[i])
                row->setPropertyValue("Height", Any(needed[i]));
        }
    }

    static std::size_t lettersIn(std::string_view text) {
        return static_cast<std::size_t>(std::count_if(
            text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
    }

    void setPage() {
        css::uno::Sequence<Address> areas(1);
        areas.getArray()[0] =
            Reference<css::sheet::XCellRangeAddressable>(whole(), UNO_QUERY_THROW)->getRangeAddress();
        Reference<css::sheet::XPrintAreas>(sheet_, UNO_QUERY_THROW)->setPrintAreas(areas);
        Properties(sheet_, UNO_QUERY_THROW)
            ->setPropertyValue("PageStyle", Any(makePageStyle(document_, report_, words_("report.page"))));
    }

    void remember() {
        setName(sheet_, rangeName,
                toOffice(sidebar::placeOf(area(0, 0, tall() - 1, report_.columns - 1), true)));
        setName(sheet_, codeName, toOffice(quotedText(report_.code)));
        if (!report_.table.empty())
            setName(sheet_, rtl::OUString::createFromAscii(sidebar::sourceName), toOffice(report_.table));
    }

    static constexpr std::size_t letterWidth = 19;  // tenths of a millimetre, at 10 points
    static constexpr sal_Int32 lineHeight = 440;    // hundredths

    Book source_, document_;
    const ReportSheet& report_;
    const Words& words_;
    Sheet sheet_;
    SheetCell origin_;
    std::uint32_t kept_ = 0;  // rows that were the report's before
    std::map<sal_Int32, sal_Int32> keys_;
};

}  // namespace

Written writeReport(const Book& source, const Book& into, const ReportSheet& report, const Words& words) {
    try {
        return ReportWriter(source, into, report, words).write();
    } catch (const css::lang::DisposedException&) {
        return {words("write.gone"), {}};
    } catch (const css::uno::Exception&) {
        return {words("write.failed"), {}};
    }
}

}  // namespace plumbline::report
