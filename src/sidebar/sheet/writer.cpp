// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/sheet/writer.h"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/lang/DisposedException.hpp>
#include <com/sun/star/lang/IndexOutOfBoundsException.hpp>
#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/sheet/XArrayFormulaRange.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/table/CellContentType.hpp>
#include <com/sun/star/table/XCell.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/util/CellProtection.hpp>
#include <com/sun/star/util/NumberFormat.hpp>
#include <com/sun/star/util/XMergeable.hpp>
#include <com/sun/star/util/XNumberFormatTypes.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include "calc/convert.h"

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
        for (const Edit& edit : edits)
            if (std::string problem = checkCell(edit); !problem.empty()) return problem;
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
        if (edit.before && edit.before->empty() && cell->getType() != CellContentType_EMPTY)
            return told("write.full");
        if (edit.before && !edit.before->empty()) {
            if (cell->getType() == CellContentType_FORMULA) return told("write.formula");
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
        const Sheet sheet = sheetNamed(document_, edit.sheet);
        const auto row = static_cast<sal_Int32>(edit.cell.row),
                   column = static_cast<sal_Int32>(edit.cell.column);
        const calc::Range cell = sheet->getCellRangeByPosition(column, row, column, row);
        const Reference<css::sheet::XSheetCellCursor> cursor =
            sheet->createCursorByRange(Reference<css::sheet::XSheetCellRange>(cell, UNO_QUERY_THROW));
        cursor->collapseToMergedArea();
        const Address area =
            Reference<css::sheet::XCellRangeAddressable>(cursor, UNO_QUERY_THROW)->getRangeAddress();
        return area.StartRow != area.EndRow || area.StartColumn != area.EndColumn;
    }

    bool isArray(const Edit& edit) const {
        const Sheet sheet = sheetNamed(document_, edit.sheet);
        const auto row = static_cast<sal_Int32>(edit.cell.row),
                   column = static_cast<sal_Int32>(edit.cell.column);
        const Reference<css::sheet::XArrayFormulaRange> array(
            sheet->getCellRangeByPosition(column, row, column, row), UNO_QUERY);
        return array.is() && !array->getArrayFormula().isEmpty();
    }

    // A number written into a cell of the format "text" would be shown, and read back, as text.
    void clearTextFormat(const Reference<css::table::XCell>& cell) const {
        const Reference<css::util::XNumberFormatsSupplier> supplier(document_, UNO_QUERY_THROW);
        const Reference<css::beans::XPropertySet> properties(cell, UNO_QUERY_THROW);
        sal_Int32 key = 0;
        sal_Int16 type = 0;
        properties->getPropertyValue("NumberFormat") >>= key;
        supplier->getNumberFormats()->getByKey(key)->getPropertyValue("Type") >>= type;
        if (type & css::util::NumberFormat::TEXT) setFormat(cell, css::util::NumberFormat::NUMBER);
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

// Leaves the undo context and lets the views draw again, whatever happens in between.
class UndoStep {
  public:
    UndoStep(const Book& document, std::string_view title) : document_(document) {
        const Reference<css::document::XUndoManagerSupplier> supplier(document, UNO_QUERY);
        if (supplier.is()) undo_ = supplier->getUndoManager();
        if (undo_.is()) undo_->enterUndoContext(toOffice(title));
        document_->lockControllers();
    }
    ~UndoStep() {
        try {
            document_->unlockControllers();
            if (undo_.is()) undo_->leaveUndoContext();
        } catch (const css::uno::Exception&) {
            // the document is gone, and its undo list with it
        }
    }
    UndoStep(const UndoStep&) = delete;
    UndoStep& operator=(const UndoStep&) = delete;

  private:
    Book document_;
    Reference<css::document::XUndoManager> undo_;
};

}  // namespace

std::string write(const Book& document, const std::vector<Edit>& edits, const Words& words,
                  std::string_view title) {
    if (!document.is()) return words("write.gone");
    try {
        const Writer writer(document, words);
        if (std::string problem = writer.check(edits); !problem.empty()) return problem;
        const UndoStep step(document, title);
        for (const Edit& edit : edits) writer.write(edit);
        return {};
    } catch (const css::lang::DisposedException&) {
        return words("write.gone");
    } catch (const css::uno::Exception&) {
        return words("write.failed");
    }
}

}  // namespace plumbline::sidebar
