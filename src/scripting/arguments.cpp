// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "scripting/arguments.h"

#include <algorithm>
#include <cmath>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/FormulaResult.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/util/Date.hpp>
#include <com/sun/star/util/DateTime.hpp>

#include "calc/model_formula.h"
#include "scripting/refusal.h"
#include "typed/date_text.h"

namespace plumbline::scripting {
namespace {

namespace css = com::sun::star;
using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

constexpr sal_Int64 mostCells = 2'000'000;  // a whole sheet handed over by mistake must not fill the memory

Day dayOfCivil(int year, int month, int day) {
    const CivilDate date{year, month, day};
    if (year < 1 || year > 9999 || !isValid(date)) throw refused("script.nodate");
    return plumbline::dayOf(date);
}

std::optional<double> numberOf(const Any& value) {
    double number = 0;
    sal_Int64 whole = 0;
    if (value >>= number) return number;
    if (value >>= whole) return static_cast<double>(whole);  // Python's large integers
    return std::nullopt;
}

Cell cellOf(const Any& value) {
    rtl::OUString text;
    if (!value.hasValue() || ((value >>= text) && text.isEmpty())) return Cell();
    if (const std::optional<double> number = numberOf(value)) return Cell(*number);
    throw text.isEmpty() ? refused("script.numbers") : refused({"script.number", {calc::toUtf8(text)}});
}

bool isSequence(const Any& value) {
    return value.getValueTypeClass() == css::uno::TypeClass_SEQUENCE;
}

// A typed array (of whole numbers, say) as one of anything.
Sequence<Any> elementsOf(const Converter& converter, const Any& list) {
    Sequence<Any> elements;
    if (!(list >>= elements)) converter->convertTo(list, cppu::UnoType<Sequence<Any>>::get()) >>= elements;
    return elements;
}

void addRow(NumberList& list, const Sequence<Any>& row) {
    const auto columns = static_cast<std::size_t>(row.getLength());
    if (!list.cells.empty() && columns != list.columns) throw refused("script.rows");
    list.columns = columns;
    for (const Any& value : row) list.cells.push_back(cellOf(value));
}

NumberList numbersOfRange(const calc::Range& range) {
    const css::table::CellRangeAddress area = calc::addressOf(range);
    if (sal_Int64(area.EndRow - area.StartRow + 1) * (area.EndColumn - area.StartColumn + 1) > mostCells)
        throw refused("script.cells");
    const Reference<css::sheet::XCellRangesQuery> query(range, UNO_QUERY_THROW);
    const Reference<css::sheet::XSheetCellRanges> wrong(
        query->queryFormulaCells(css::sheet::FormulaResult::ERROR), css::uno::UNO_SET_THROW);
    if (wrong->getRangeAddresses().getLength() > 0) throw refused("script.errorcell");
    NumberList list;
    list.inRows = true;
    for (const Sequence<Any>& row :
         Reference<css::sheet::XCellRangeData>(range, UNO_QUERY_THROW)->getDataArray())
        addRow(list, row);
    return list;
}

// A place in the sheet that is shown, else in the first: where a reference without a sheet points.
calc::Range homeOf(const Reference<css::sheet::XSpreadsheetDocument>& book) {
    const Reference<css::frame::XModel> model(book, UNO_QUERY);
    const Reference<css::sheet::XSpreadsheetView> view(model.is() ? model->getCurrentController() : nullptr,
                                                       UNO_QUERY);
    if (view.is()) return calc::Range(view->getActiveSheet(), UNO_QUERY_THROW);
    const Reference<css::container::XIndexAccess> sheets(book->getSheets(), UNO_QUERY_THROW);
    return calc::Range(sheets->getByIndex(0), UNO_QUERY_THROW);
}

Any rowValue(const Value& value) {
    if (value.isNumber()) return Any(value.number());
    if (value.isTruth()) return Any(value.truth());
    return Any(calc::toOffice(value.text()));
}

}  // namespace

std::optional<Day> dayOf(const Any& date) {
    if (!date.hasValue()) return std::nullopt;
    css::util::Date day;
    css::util::DateTime time;
    rtl::OUString text;
    if (date >>= day) return dayOfCivil(day.Year, day.Month, day.Day);
    if (date >>= time) return dayOfCivil(time.Year, time.Month, time.Day);
    if (date >>= text) {
        const DateText read = readDateText(calc::toUtf8(text));
        if (read.kind != DateTextKind::Date || read.day != read.last)
            throw refused({"script.date", {calc::toUtf8(text)}});
        return read.day;
    }
    const std::optional<double> number = numberOf(date);
    if (!number) throw refused("script.datekind");
    if (!(std::fabs(*number) < 4e6)) throw refused("error.daterange");
    return static_cast<Day>(std::floor(*number));
}

NumberList numbersOf(const Converter& converter, const Any& list) {
    NumberList numbers;
    if (!list.hasValue()) return numbers;
    if (const calc::Range range(list, UNO_QUERY); range.is()) return numbersOfRange(range);
    if (!isSequence(list)) {
        numbers.cells.push_back(cellOf(list));
        return numbers;
    }
    const Sequence<Any> elements = elementsOf(converter, list);
    numbers.inRows = elements.getLength() > 0 && isSequence(elements[0]);
    for (const Any& element : elements) {
        if (numbers.inRows != isSequence(element)) throw refused("script.rows");
        numbers.inRows ? addRow(numbers, elementsOf(converter, element))
                       : numbers.cells.push_back(cellOf(element));
    }
    return numbers;
}

Any shapedLike(const NumberList& list, const std::vector<double>& numbers) {
    if (!list.inRows || list.columns == 0)
        return Any(Sequence<double>(numbers.data(), static_cast<sal_Int32>(numbers.size())));
    Rows rows(static_cast<sal_Int32>(numbers.size() / list.columns));
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        Sequence<Any>& row = rows.getArray()[i / list.columns];
        if (i % list.columns == 0) row.realloc(static_cast<sal_Int32>(list.columns));
        row.getArray()[i % list.columns] <<= numbers[i];
    }
    return Any(rows);
}

calc::Range rangeOf(const calc::Document& document, const Any& table) {
    if (const calc::Range range(table, UNO_QUERY); range.is()) return range;
    const Reference<css::sheet::XSpreadsheetDocument> book(document, UNO_QUERY);
    if (!book.is()) throw refused("script.document");
    rtl::OUString text;
    if (!(table >>= text)) throw refused("script.table");
    const std::string reference = calc::toUtf8(text);
    const calc::Range range = calc::rangeNamed(document, homeOf(book), reference);
    if (!range.is()) throw refused({"script.range", {reference}});
    return range;
}

Any answerOf(const Value& value) {
    if (value.isError()) throw refused(value.error().message);
    return value.isEmpty() ? Any() : rowValue(value);
}

Rows rowsOf(const Matrix& matrix, std::size_t count, const Words& words) {
    Rows rows(static_cast<sal_Int32>(std::min(count, matrix.rows())));
    for (std::size_t r = 0; r < static_cast<std::size_t>(rows.getLength()); ++r) {
        Sequence<Any> row(static_cast<sal_Int32>(matrix.columns()));
        for (std::size_t c = 0; c < matrix.columns(); ++c) {
            const Value& value = matrix.at(r, c);
            row.getArray()[c] =
                value.isError() ? Any(calc::toOffice(words.of(value.error().message))) : rowValue(value);
        }
        rows.getArray()[r] = row;
    }
    return rows;
}

}  // namespace plumbline::scripting
