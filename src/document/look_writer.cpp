// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "document/look_writer.h"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/ConditionOperator.hpp>
#include <com/sun/star/sheet/XSheetConditionalEntries.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>

#include "calc/convert.h"
#include "document/sheet_guard.h"
#include "table/formula_parts.h"

namespace plumbline::document {
namespace {

// The style first: it resets what the others then set.
const char* const lookOfCells[] = {"CellStyle",   "CharFontName",  "CharHeight",    "CharWeight",
                                   "CharPosture", "CharColor",     "CellBackColor", "HoriJustify",
                                   "VertJustify", "IsTextWrapped", "TopBorder",     "BottomBorder"};

Reference<css::beans::XPropertySet> cellAt(const Book& document, const std::string& sheet, SheetCell cell) {
    Edit edit;
    edit.sheet = sheet;
    edit.cell = cell;
    return {cellOf(document, edit), UNO_QUERY_THROW};
}

css::beans::PropertyValue property(const char* name, css::uno::Any value) {
    css::beans::PropertyValue item;
    item.Name = rtl::OUString::createFromAscii(name);
    item.Value = std::move(value);
    return item;
}

}  // namespace

sal_Int32 formatKey(const Book& document, const char* code) {
    const Reference<css::util::XNumberFormatsSupplier> supplier(document, UNO_QUERY_THROW);
    return supplier->getNumberFormats()->addNewConverted(
        rtl::OUString::createFromAscii(code), css::lang::Locale("en", "US", ""), css::lang::Locale());
}

void LookWriter::dress(const Edit& edit) const {
    if (!edit.formatOf && !edit.dressOf && !edit.hidden) return;
    const Reference<css::beans::XPropertySet> cell = cellAt(document_, edit.sheet, edit.cell);
    if (edit.formatOf)
        cell->setPropertyValue(
            "NumberFormat", cellAt(document_, edit.sheet, *edit.formatOf)->getPropertyValue("NumberFormat"));
    if (edit.dressOf) {
        const Reference<css::beans::XPropertySet> like = cellAt(document_, edit.sheet, *edit.dressOf);
        for (const char* name : lookOfCells) {
            const rtl::OUString called = rtl::OUString::createFromAscii(name);
            cell->setPropertyValue(called, like->getPropertyValue(called));
        }
    }
    if (edit.hidden) {
        const auto formats =
            Reference<css::util::XNumberFormatsSupplier>(document_, UNO_QUERY_THROW)->getNumberFormats();
        const rtl::OUString nothing(";;;");
        sal_Int32 key = formats->queryKey(nothing, css::lang::Locale(), false);
        if (key < 0) key = formats->addNew(nothing, css::lang::Locale());
        cell->setPropertyValue("NumberFormat", css::uno::Any(key));
    }
}

void LookWriter::makeStyle(const WordColour& colour) const {
    const Reference<css::container::XNameContainer> styles(
        Reference<css::style::XStyleFamiliesSupplier>(document_, UNO_QUERY_THROW)
            ->getStyleFamilies()
            ->getByName("CellStyles"),
        UNO_QUERY_THROW);
    const rtl::OUString name = calc::toOffice(colour.style);
    if (styles->hasByName(name)) return;  // whoever changed it wants it so
    const Reference<css::beans::XPropertySet> style(
        Reference<css::lang::XMultiServiceFactory>(document_, UNO_QUERY_THROW)
            ->createInstance("com.sun.star.style.CellStyle"),
        UNO_QUERY_THROW);
    styles->insertByName(name, css::uno::Any(style));
    style->setPropertyValue("CellBackColor", css::uno::Any(static_cast<sal_Int32>(colour.paper)));
    style->setPropertyValue("CharColor", css::uno::Any(static_cast<sal_Int32>(colour.ink)));
}

void LookWriter::colour(const WordColours& colours) const {
    const auto column = static_cast<sal_Int32>(colours.column);
    const Reference<css::beans::XPropertySet> range(
        sheetNamed(document_, colours.sheet)
            ->getCellRangeByPosition(column, static_cast<sal_Int32>(colours.firstRow), column,
                                     static_cast<sal_Int32>(colours.lastRow)),
        UNO_QUERY_THROW);
    Reference<css::sheet::XSheetConditionalEntries> entries(range->getPropertyValue("ConditionalFormat"),
                                                            UNO_QUERY_THROW);
    for (const WordColour& one : colours.words) {
        makeStyle(one);
        css::uno::Sequence<css::beans::PropertyValue> entry(3);
        entry.getArray()[0] = property("Operator", css::uno::Any(css::sheet::ConditionOperator_EQUAL));
        entry.getArray()[1] = property("Formula1", css::uno::Any(calc::toOffice(quotedText(one.word))));
        entry.getArray()[2] = property("StyleName", css::uno::Any(calc::toOffice(one.style)));
        entries->addNew(entry);
    }
    range->setPropertyValue("ConditionalFormat", css::uno::Any(entries));
}

}  // namespace plumbline::document
