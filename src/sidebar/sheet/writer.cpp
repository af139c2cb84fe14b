// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/sheet/writer.h"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/lang/DisposedException.hpp>
#include <com/sun/star/lang/IndexOutOfBoundsException.hpp>
#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XArrayFormulaRange.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeMovement.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>
#include <com/sun/star/table/CellAddress.hpp>
#include <com/sun/star/table/CellContentType.hpp>
#include <com/sun/star/table/XCell.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/util/CellProtection.hpp>
#include <com/sun/star/util/NumberFormat.hpp>
#include <com/sun/star/util/XMergeable.hpp>
#include <com/sun/star/util/XNumberFormatTypes.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include "calc/convert.h"
#include "goals/goal_log.h"
#include "sidebar/sheet/undo_step.h"

namespace plumbline::sidebar {
namespace {

using calc::toOffice;
using calc::toUtf8;
using css::table::CellContentType_EMPTY;
using css::table::CellContentType_FORMULA;

class Writer {
  public:
    Writer(const Book& document, const Words& words) : document_(document), words_(words) {}

    std::string check(const std::vector<Edit>& edits) const {
        const Reference<css::frame::XStorable> storable(document_, UNO_QUERY);
        if (storable.is() && storable->isReadonly()) return words_("write.readonly");
        for (const Edit& edit : edits) {
            if (edit.inNewRow) continue;
            if (std::string problem = checkCell(edit); !problem.empty()) return problem;
        }
        return {};
    }

    void write(const Edit& edit) const {
        const Reference<css::table::XCell> cell = cellOf(edit);
        switch (edit.kind) {
            case Edit::Kind::Text:
                Reference<css::text::XTextRange>(cell, UNO_QUERY_THROW)->setString(toOffice(edit.text));
                break;
            case Edit::Kind::Number:
                clearTextFormat(cell);
                cell->setValue(edit.number);
                break;
            case Edit::Kind::Formula:
                cell->setFormula(toOffice(edit.text));
                break;
        }
        if (edit.percent) setFormat(cell, css::util::NumberFormat::PERCENT);
        if (edit.date) showAsDate(cell);
    }

  private:
    Reference<css::table::XCell> cellOf(const Edit& edit) const {
        const Sheet sheet = sheetNamed(document_, edit.sheet);
        if (!sheet.is()) return {};
        try {
            return sheet->getCellByPosition(static_cast<sal_Int32>(edit.cell.column),
                                            static_cast<sal_Int32>(edit.cell.row));
        } catch (const css::lang::IndexOutOfBoundsException&) {
            return {};
        }
    }

    std::string checkCell(const Edit& edit) const {
        const std::string name = cellName(edit.cell.row, edit.cell.column);
        const auto told = [&](std::string_view key) { return words_(key, {name}); };
        const Reference<css::table::XCell> cell = cellOf(edit);
        if (!cell.is()) return told("write.outside");
        if (isProtected(edit, cell)) return words_("write.protected");
        if (isMerged(edit)) return told("write.merged");
        if (isArray(edit)) return told("write.array");
        const bool formula = cell->getType() == CellContentType_FORMULA;
        if (formula && !(edit.before && edit.before->empty())) return told("write.formula");
        if (edit.before && edit.before->empty() && cell->getType() != CellContentType_EMPTY)
            return told("write.full");
        if (edit.before && !edit.before->empty()) {
            const std::string now =
                toUtf8(Reference<css::text::XTextRange>(cell, UNO_QUERY_THROW)->getString());
            if (now != *edit.before) return told("write.changed");
        }
        return {};
    }

    bool isProtected(const Edit& edit, const Reference<css::table::XCell>& cell) const {
        const Reference<css::util::XProtectable> sheet(sheetNamed(document_, edit.sheet), UNO_QUERY);
        if (!sheet.is() || !sheet->isProtected()) return false;
        css::util::CellProtection lock;
        const Reference<css::beans::XPropertySet> properties(cell, UNO_QUERY_THROW);
        return !(properties->getPropertyValue("CellProtection") >>= lock) || lock.IsLocked;
    }

    // Merged, or covered by a merge that begins elsewhere.
    bool isMerged(const Edit& edit) const {
        const Address area =
            areaAt(sheetNamed(document_, edit.sheet), static_cast<sal_Int32>(edit.cell.column), edit.cell.row,
                   &css::sheet::XSheetCellCursor::collapseToMergedArea);
        return area.StartRow != area.EndRow || area.StartColumn != area.EndColumn;
    }

    bool isArray(const Edit& edit) const {
        return isArrayAt(sheetNamed(document_, edit.sheet), static_cast<sal_Int32>(edit.cell.column),
                         edit.cell.row);
    }

  public:
    std::string checkInsert(const RowInsert& insert) const {
        const Sheet sheet = sheetNamed(document_, insert.sheet);
        if (!sheet.is()) return words_("write.failed");
        if (const Reference<css::util::XProtectable> lock(sheet, UNO_QUERY); lock.is() && lock->isProtected())
            return words_("write.protected");
        const Reference<css::table::XTableRows> rows =
            Reference<css::table::XColumnRowRange>(sheet, UNO_QUERY_THROW)->getRows();
        const Address used = usedAreaOf(sheet);
        if (used.EndRow + static_cast<sal_Int32>(insert.count) >= rows->getCount())
            return words_("write.sheetfull");
        for (std::uint32_t row = insert.firstRow;
             row <= insert.lastRow && row < insert.firstRow + mostFilteredRows; ++row) {
            bool filtered = false;
            const Reference<css::beans::XPropertySet> properties(
                rows->getByIndex(static_cast<sal_Int32>(row)), UNO_QUERY_THROW);
            if ((properties->getPropertyValue("IsFiltered") >>= filtered) && filtered)
                return words_("write.filtered");
        }
        if (insert.row == 0) return {};
        for (sal_Int32 column = used.StartColumn; column <= used.EndColumn; ++column) {
            const Address merged =
                areaAt(sheet, column, insert.row, &css::sheet::XSheetCellCursor::collapseToMergedArea);
            if (merged.StartRow < static_cast<sal_Int32>(insert.row)) return words_("write.mergedrow");
            const Address array =
                areaAt(sheet, column, insert.row, &css::sheet::XSheetCellCursor::collapseToCurrentArray);
            if (array.StartRow < static_cast<sal_Int32>(insert.row) && isArrayAt(sheet, column, insert.row))
                return words_("write.arrayrow");
        }
        return {};
    }

    // New rows, dressed like the template: its formats and formulas, without what was typed there.
    void insert(const RowInsert& insert) const {
        const Sheet sheet = sheetNamed(document_, insert.sheet);
        const auto row = static_cast<sal_Int32>(insert.row), count = static_cast<sal_Int32>(insert.count);
        Reference<css::table::XColumnRowRange>(sheet, UNO_QUERY_THROW)->getRows()->insertByIndex(row, count);
        const Address used = usedAreaOf(sheet);
        Address source;
        source.Sheet = used.Sheet;
        source.StartRow = source.EndRow =
            static_cast<sal_Int32>(insert.templateRow) + (insert.templateRow >= insert.row ? count : 0);
        source.StartColumn = static_cast<sal_Int32>(insert.firstColumn);
        source.EndColumn = std::max(used.EndColumn, source.StartColumn);
        for (sal_Int32 i = 0; i < count; ++i) {
            const css::table::CellAddress target(used.Sheet, source.StartColumn, row + i);
            Reference<css::sheet::XCellRangeMovement>(sheet, UNO_QUERY_THROW)->copyRange(target, source);
        }
        namespace flags = css::sheet::CellFlags;
        const calc::Range fresh =
            sheet->getCellRangeByPosition(source.StartColumn, row, source.EndColumn, row + count - 1);
        Reference<css::sheet::XSheetOperation>(fresh, UNO_QUERY_THROW)
            ->clearContents(flags::VALUE | flags::DATETIME | flags::STRING | flags::ANNOTATION);
    }

    Sheet makeSheet(const char* name) const {
        const Reference<css::sheet::XSpreadsheets> sheets =
            Reference<css::sheet::XSpreadsheetDocument>(document_, UNO_QUERY_THROW)->getSheets();
        const auto count = Reference<css::container::XIndexAccess>(sheets, UNO_QUERY_THROW)->getCount();
        sheets->insertNewByName(rtl::OUString::createFromAscii(name), static_cast<sal_Int16>(count));
        return sheetNamed(document_, name);
    }

    static Address usedAreaOf(const Sheet& sheet) {
        const Reference<css::sheet::XUsedAreaCursor> cursor(sheet->createCursor(), UNO_QUERY_THROW);
        cursor->gotoEndOfUsedArea(false);
        return Reference<css::sheet::XCellRangeAddressable>(cursor, UNO_QUERY_THROW)->getRangeAddress();
    }

  private:
    static constexpr std::uint32_t mostFilteredRows = 20000;

    static Address areaAt(const Sheet& sheet, sal_Int32 column, std::uint32_t row,
                          void (css::sheet::XSheetCellCursor::*collapse)()) {
        const auto at = static_cast<sal_Int32>(row);
        const calc::Range cell = sheet->getCellRangeByPosition(column, at, column, at);
        const Reference<css::sheet::XSheetCellCursor> cursor =
            sheet->createCursorByRange(Reference<css::sheet::XSheetCellRange>(cell, UNO_QUERY_THROW));
        (cursor.get()->*collapse)();
        return Reference<css::sheet::XCellRangeAddressable>(cursor, UNO_QUERY_THROW)->getRangeAddress();
    }

    static bool isArrayAt(const Sheet& sheet, sal_Int32 column, std::uint32_t row) {
        const auto at = static_cast<sal_Int32>(row);
        const Reference<css::sheet::XArrayFormulaRange> array(
            sheet->getCellRangeByPosition(column, at, column, at), UNO_QUERY);
        return array.is() && !array->getArrayFormula().isEmpty();
    }

    // The number format's type of a cell: flags of NumberFormat.
    sal_Int16 formatOf(const Reference<css::table::XCell>& cell) const {
        const Reference<css::util::XNumberFormatsSupplier> supplier(document_, UNO_QUERY_THROW);
        sal_Int32 key = 0;
        sal_Int16 type = 0;
        Reference<css::beans::XPropertySet>(cell, UNO_QUERY_THROW)->getPropertyValue("NumberFormat") >>= key;
        supplier->getNumberFormats()->getByKey(key)->getPropertyValue("Type") >>= type;
        return type;
    }

    // A date in a cell that shows numbers would be a number to its reader.
    void showAsDate(const Reference<css::table::XCell>& cell) const {
        if (!(formatOf(cell) & css::util::NumberFormat::DATE)) setFormat(cell, css::util::NumberFormat::DATE);
    }

    // A number written into a cell of the format "text" would be shown, and read back, as text.
    void clearTextFormat(const Reference<css::table::XCell>& cell) const {
        if (formatOf(cell) & css::util::NumberFormat::TEXT) setFormat(cell, css::util::NumberFormat::NUMBER);
    }

    void setFormat(const Reference<css::table::XCell>& cell, sal_Int16 type) const {
        const Reference<css::util::XNumberFormatsSupplier> supplier(document_, UNO_QUERY_THROW);
        const Reference<css::util::XNumberFormatTypes> types(supplier->getNumberFormats(), UNO_QUERY_THROW);
        const sal_Int32 key = types->getStandardFormat(type, css::lang::Locale());
        Reference<css::beans::XPropertySet>(cell, UNO_QUERY_THROW)
            ->setPropertyValue("NumberFormat", css::uno::Any(key));
    }

    const Book& document_;
    const Words& words_;
};

// The goal log: Date | Goal | Field | Value | Before | Confidence | Note | By, one entry a row.
class LogWriter {
  public:
    LogWriter(const Book& document, const Writer& writer) : document_(document), writer_(writer) {}

    std::string check(const Words& words) const {
        const Sheet sheet = sheetNamed(document_, logSheetName);
        const Reference<css::util::XProtectable> lock(sheet, UNO_QUERY);
        if (lock.is() && lock->isProtected()) return words("write.protected");
        const Reference<css::util::XProtectable> book(document_, UNO_QUERY);
        if (!sheet.is() && book.is() && book->isProtected()) return words("write.protected");
        return {};
    }

    void write(const std::vector<LogRow>& entries) const {
        Sheet sheet = sheetNamed(document_, logSheetName);
        if (!sheet.is()) sheet = withHeadings(writer_.makeSheet(logSheetName));
        std::uint32_t row = static_cast<std::uint32_t>(Writer::usedAreaOf(sheet).EndRow) + 1;
        for (const LogRow& entry : entries) {
            number(row, 0, static_cast<double>(entry.date), true);
            text(row, 1, entry.goal);
            text(row, 2, entry.field);
            if (entry.value)
                number(row, 3, *entry.value, false);
            else
                text(row, 3, entry.text);
            if (entry.before) number(row, 4, *entry.before, false);
            if (entry.confidence) percent(row, 5, *entry.confidence);
            text(row, 6, entry.note);
            text(row, 7, entry.by);
            ++row;
        }
    }

  private:
    static Sheet withHeadings(const Sheet& sheet) {
        sal_Int32 column = 0;
        for (std::string_view heading : logHeadings) {
            const Reference<css::table::XCell> cell = sheet->getCellByPosition(column, 0);
            Reference<css::text::XTextRange>(cell, UNO_QUERY_THROW)->setString(toOffice(heading));
            Reference<css::beans::XPropertySet>(cell, UNO_QUERY_THROW)
                ->setPropertyValue("CharWeight", css::uno::Any(150.0f));
            ++column;
        }
        return sheet;
    }

    Edit at(std::uint32_t row, std::uint32_t column) const {
        Edit edit;
        edit.sheet = logSheetName;
        edit.cell = {row, column};
        return edit;
    }
    void text(std::uint32_t row, std::uint32_t column, const std::string& text) const {
        if (text.empty()) return;
        Edit edit = at(row, column);
        edit.text = text;
        writer_.write(edit);
    }
    void number(std::uint32_t row, std::uint32_t column, double number, bool date) const {
        Edit edit = at(row, column);
        edit.kind = Edit::Kind::Number;
        edit.number = number;
        edit.date = date;
        writer_.write(edit);
    }
    void percent(std::uint32_t row, std::uint32_t column, double share) const {
        Edit edit = at(row, column);
        edit.kind = Edit::Kind::Number;
        edit.number = share;
        edit.percent = true;
        writer_.write(edit);
    }

    const Book& document_;
    const Writer& writer_;
};

}  // namespace

RowInsert insertOf(const GoalTable& table, const RowPlan& plan, std::uint32_t count) {
    RowInsert insert;
    insert.sheet = table.sheetName;
    insert.row = table.firstRow + plan.row;
    insert.templateRow = table.firstRow + plan.templateRow;
    insert.firstRow = table.firstRow + table.headingRow;
    insert.lastRow = table.firstRow + table.headingRow + table.rows;
    insert.firstColumn = table.firstColumn;
    insert.count = count;
    return insert;
}

Edit editOf(const GoalTable& table, std::uint32_t row, const CellWrite& cell, bool inNewRow) {
    Edit edit;
    edit.sheet = table.sheetName;
    edit.cell = cellOfBlock(table, row, cell.column);
    edit.kind = cell.kind == CellWrite::Kind::Text ? Edit::Kind::Text : Edit::Kind::Number;
    edit.text = cell.text;
    edit.number = cell.number;
    edit.date = cell.kind == CellWrite::Kind::Date;
    edit.percent = cell.percent;
    edit.inNewRow = inNewRow;
    return edit;
}

std::string write(const Book& document, const Change& change, const Words& words, std::string_view title) {
    if (!document.is()) return words("write.gone");
    try {
        const Writer writer(document, words);
        const LogWriter log(document, writer);
        if (std::string problem = writer.check(change.edits); !problem.empty()) return problem;
        if (change.insert)
            if (std::string problem = writer.checkInsert(*change.insert); !problem.empty()) return problem;
        if (!change.log.empty())
            if (std::string problem = log.check(words); !problem.empty()) return problem;
        const UndoStep step(document, title);
        if (change.insert) writer.insert(*change.insert);
        for (const Edit& edit : change.edits) writer.write(edit);
        if (!change.log.empty()) log.write(change.log);
        return {};
    } catch (const css::lang::DisposedException&) {
        return words("write.gone");
    } catch (const css::uno::Exception&) {
        return words("write.failed");
    }
}

std::string write(const Book& document, const std::vector<Edit>& edits, const Words& words,
                  std::string_view title) {
    return write(document, Change{{}, edits, {}}, words, title);
}

}  // namespace plumbline::sidebar
