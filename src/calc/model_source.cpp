// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "calc/model_source.h"

#include <bit>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <cstring>

#include "calc/answers/booked_actuals.h"
#include "calc/model_formula.h"
#include "table/stacked_tables.h"

namespace plumbline::calc {
namespace {

namespace css = com::sun::star;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using Where = ModelStore::Where;

// Where the model comes from; no range where the model cell's formula cannot be followed.
Result<ModelSource> sourceOf(const Document& document, const Range& range) {
    if (!isSingleCell(range)) return ModelSource{range, {}, {}, {}};
    if (const int code = errorOfSingleCell(range))
        return Error{ErrorKind::CellError, "error.modelcell", code};
    if (const std::optional<ModelSource> source = modelSource(document, range)) return *source;
    return Error{ErrorKind::InvalidArgument, "error.onecell"};
}

// A log is told by its headings: goals have no fields whose values change with the date.
bool isLog(const CellBlock& block) {
    const std::optional<LogColumns> columns = logColumnsIn(block);
    return columns && columns->of[static_cast<std::size_t>(LogField::Field)];
}

void addText(ContentHash& hash, const rtl::OUString& text) {
    const sal_Int32 length = text.getLength();
    hash.add(static_cast<std::uint64_t>(length));
    constexpr sal_Int32 atOnce = sizeof(std::uint64_t) / sizeof(sal_Unicode);
    const sal_Unicode* at = text.getStr();
    for (sal_Int32 left = length; left > 0; left -= atOnce, at += atOnce) {
        std::uint64_t part = 0;
        std::memcpy(&part, at, static_cast<std::size_t>(std::min(left, atOnce)) * sizeof *at);
        hash.add(part);
    }
}

// As the office hands the cells over: to know a log again must cost less than to read it.
Content contentOf(const Rows& rows, Day epochShift) {
    ContentHash hash;
    hash.add(static_cast<std::uint64_t>(epochShift));
    for (const auto& row : rows) {
        hash.add(static_cast<std::uint64_t>(row.getLength()));
        for (const Any& value : row) {
            hash.add(static_cast<std::uint64_t>(value.getValueTypeClass()));
            double number = 0;
            if (value.getValueTypeClass() == css::uno::TypeClass_STRING)
                addText(hash, *static_cast<const rtl::OUString*>(value.getValue()));
            else if (value >>= number)
                hash.add(std::bit_cast<std::uint64_t>(number));
        }
    }
    return {hash.first(), hash.second()};
}

CellBlock blockOf(const Rows& rows, Day epochShift) {
    TextPool texts;
    return calc::blockOf(gridOf(rows, texts), texts, epochShift);
}

// The first cell of the document that shows this text by a formula; `read` answers where the formula is the right one.
template <class Read>
auto searched(const Document& document, const std::string& name, Read read) -> decltype(read(Range())) {
    const Reference<css::sheet::XSpreadsheetDocument> book(document, UNO_QUERY);
    if (!book.is()) return std::nullopt;
    const Reference<css::container::XEnumerationAccess> sheets(book->getSheets(), UNO_QUERY_THROW);
    for (const auto each = sheets->createEnumeration(); each->hasMoreElements();) {
        const Reference<css::sheet::XSpreadsheet> sheet(each->nextElement(), UNO_QUERY_THROW);
        const Range cell = findTextFormula(sheet, [&](const Range& one) { return textOf(one) == name; });
        if (cell.is())
            if (auto found = read(cell)) return found;
    }
    return std::nullopt;
}

Error unknown() {
    return {ErrorKind::InvalidArgument, recalculationNeeded.data()};
}

// The log that a model cell of this name reads, wherever the document has it.
Result<ModelStore::Log> logNamed(const Document& document, const std::string& name) {
    if (ModelStore::Log known = ModelStore::ofProcess().findLog(name)) return known;  // thousands end here
    const auto found = searched(document, name, [&](const Range& cell) -> std::optional<Result<ModelStore::Log>> {
        const std::optional<ModelSource> source = modelSource(document, cell);
        if (!source || !source->range.is()) return std::nullopt;
        const CellBlock block = readRange(document, source->range);
        return ModelStore::ofProcess().readLog(block, plumbline::contentOf(block, source->columnRules));
    });
    return found ? *found : unknown();
}

// What a cell with GOAL.ACTUALS reads.
std::optional<Result<SharedBookings>> bookingsOfCell(const Document& document, const Range& cell) {
    const std::optional<ModelSource> source = bookingsSource(document, cell);
    if (!source) return std::nullopt;
    if (!source->range.is()) return Result<SharedBookings>(unknown());
    return bookingsOf(document, source->range, source->columnRules);
}

// Cells with GOAL.ACTUALS, or bookings themselves: as the formula's optional argument gives them, values alone.
Result<ModelActuals> actualsOf(const Document& document, const ModelSource& source) {
    ModelActuals actuals;
    if (!source.actuals.is()) return actuals;
    TextPool texts;
    const Rows rows = Reference<css::sheet::XCellRangeData>(source.actuals, UNO_QUERY_THROW)->getDataArray();
    const Grid grid = gridOf(rows, texts);
    bool named = true;
    for (const Cell& cell : grid.cells)
        named = named && (cell.isBlank() || (cell.isText() && isBookingsName(texts.view(cell.textId()))));
    for (std::size_t i = 0; named && i < grid.cells.size(); ++i) {
        if (grid.cells[i].isBlank()) continue;
        const auto column = static_cast<sal_Int32>(i % grid.columns), row = static_cast<sal_Int32>(i / grid.columns);
        const Range cell = source.actuals->getCellRangeByPosition(column, row, column, row);
        const std::string name(texts.view(grid.cells[i].textId()));
        std::optional<SharedBookings> known = ModelStore::ofProcess().findBookings(name);
        if (!known) {
            const auto read = bookingsOfCell(document, cell);
            if (!read) return unknown();
            if (!*read) return read->error();
            known = **read;
        }
        actuals.bookings.push_back(*known);
    }
    const Day shift = epochShift(document);
    if (!named) {
        Result<SharedBookings> read = ModelStore::ofProcess().readBookings(calc::blockOf(grid, texts, shift), {});
        if (!read) return read.error();
        actuals.bookings.push_back(*std::move(read));
    }
    if (source.aliases.is()) {
        const Rows pairs = Reference<css::sheet::XCellRangeData>(source.aliases, UNO_QUERY_THROW)->getDataArray();
        actuals.aliases = calc::blockOf(gridOf(pairs, texts), texts, shift);
    }
    return actuals;
}

// Cells with GOAL.MODEL and nothing else.
bool areModels(const CellBlock& block) {
    constexpr std::size_t mostModels = 1000;
    bool any = false;
    if (std::size_t(block.rows) * block.columnCount() > mostModels) return false;
    for (const std::vector<Cell>& column : block.columns)
        for (const Cell& cell : column) {
            if (cell.isBlank()) continue;
            if (!cell.isText() || !isTableName(block.texts.view(cell.textId()))) return false;
            any = true;
        }
    return any;
}

// What a model cell reads, as one of several tables; bookings are credited to all of them together, or not at all.
Result<TablePart> partOf(const Document& document, const Range& cell, bool credited) {
    const std::optional<ModelSource> source = modelSource(document, cell);
    if (!source || !source->range.is()) return unknown();
    if (source->actuals.is() && !credited) return Error{ErrorKind::InvalidArgument, "error.stackedbookings"};
    Result<CreditRules> rules = creditRulesOf(source->columnRules);
    if (!rules) return rules.error();
    return TablePart{readRange(document, source->range), std::move(rules->table)};
}

// The goals of a range; of cells with GOAL.MODEL, their tables one below the other. `credited`: with bookings of its own.
Result<CellBlock> goalsIn(const Document& document, const Range& range, bool credited) {
    CellBlock block = readRange(document, range);
    if (isSingleCell(range) || !areModels(block)) return block;
    std::vector<TablePart> parts;
    for (std::uint32_t column = 0; column < block.columnCount(); ++column)
        for (std::uint32_t row = 0; row < block.rows; ++row) {
            if (block.at(row, column).isBlank()) continue;
            const auto c = static_cast<sal_Int32>(column), r = static_cast<sal_Int32>(row);
            Result<TablePart> part = partOf(document, range->getCellRangeByPosition(c, r, c, r), credited);
            if (!part) return part.error();
            parts.push_back(*std::move(part));
        }
    return stackedTables(parts);
}

}  // namespace

Result<ModelStore::Table> tableByRules(const Document& document, const Range& range,
                                       const std::string& columnRules) {
    Result<CellBlock> block = goalsIn(document, range, false);
    if (!block) return block.error();
    return ModelStore::ofProcess().read(*std::move(block), columnRules);
}

Result<ModelActuals> actualsOf(const Document& document, const Range& modelCell) {
    const std::optional<ModelSource> source = modelSource(document, modelCell);
    return source ? actualsOf(document, *source) : Result<ModelActuals>(ModelActuals());
}

Result<SharedBookings> bookingsOf(const Document& document, const Range& range, const std::string& rules) {
    return ModelStore::ofProcess().readBookings(readRange(document, range), rules);
}

Result<SharedBookings> bookingsNamed(const Document& document, const std::string& name) {
    if (const auto known = ModelStore::ofProcess().findBookings(name)) return *known;
    const auto found = searched(document, name, [&](const Range& cell) { return bookingsOfCell(document, cell); });
    return found ? *found : Result<SharedBookings>(unknown());
}

Result<std::string> modelName(const Document& document, const Range& range, const std::string& columnRules,
                              const ModelActuals& actuals) {
    Result<CellBlock> read = goalsIn(document, range, !actuals.empty());
    if (!read) return read.error();
    CellBlock block = *std::move(read);
    ModelStore& store = ModelStore::ofProcess();
    if (columnRules.empty() && actuals.empty() && isLog(block)) {
        const Content content = plumbline::contentOf(block, columnRules);
        const Result<ModelStore::Log> log = store.readLog(block, content);
        if (!log) return log.error();
        return logName(content, (*log)->log().entries.size());
    }
    const Result<ModelStore::Table> table = store.read(std::move(block), columnRules, actuals);
    if (!table) return table.error();
    return (*table)->name();
}

Result<ModelStore::Table> tableOf(const Document& document, const Range& range, Where where) {
    ModelStore& store = ModelStore::ofProcess();
    const bool single = isSingleCell(range);
    const std::string name = single ? textOf(range) : std::string();
    if (single && where == Where::Anywhere)
        if (ModelStore::Table known = store.find(name)) return known;  // thousands of formulas end here
    if (isBookingsName(name)) return Error{ErrorKind::InvalidArgument, "error.onecell"};
    if (isLogName(name)) return Error{ErrorKind::InvalidArgument, "error.logcell"};
    const Result<ModelSource> source = sourceOf(document, range);
    if (!source) return source.error();
    if (!source->range.is()) {
        if (ModelStore::Table known = store.find(name)) return known;
        return Error{ErrorKind::InvalidArgument, recalculationNeeded.data()};
    }
    // The model cell's text names the content: known here, it need not be read again.
    if (single && where == Where::InPlace) {
        const CellBlock place = placeOf(source->range);
        if (ModelStore::Table known = store.find(name, &place)) return known;
    }
    const Result<ModelActuals> actuals = actualsOf(document, *source);
    if (!actuals) return actuals.error();
    Result<CellBlock> block = goalsIn(document, source->range, !actuals->empty());
    if (!block) return block.error();
    return store.read(*std::move(block), source->columnRules, *actuals, where);
}

Result<ModelStore::Log> logOf(const Document& document, const Rows& rows) {
    rtl::OUString text;
    const bool single = rows.getLength() == 1 && rows[0].getLength() == 1 && (rows[0][0] >>= text);
    if (const std::string name = single ? toUtf8(text) : std::string(); isLogName(name))
        return logNamed(document, name);
    const Day shift = epochShift(document);
    const Content content = contentOf(rows, shift);
    if (ModelStore::Log known = ModelStore::ofProcess().findLog(content)) return known;
    return ModelStore::ofProcess().readLog(blockOf(rows, shift), content);
}

}  // namespace plumbline::calc
