// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "calc/model_cache.h"

#include <bit>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/table/XCell.hpp>

#include "calc/convert.h"
#include "core/words.h"
#include "smart/smart_check.h"
#include "table/totals.h"
#include "typed/periods.h"

namespace plumbline::calc {
namespace {

namespace css = com::sun::star;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

class ContentHash {
  public:
    void add(std::uint64_t value) {
        state_ = (state_ ^ value) * 0x9e3779b97f4a7c15u;
        state_ ^= std::rotl(state_, 29);
    }
    void add(std::string_view text) {
        add(text.size());
        for (; text.size() >= 8; text.remove_prefix(8)) add(littleEndian(text.substr(0, 8)));
        add(littleEndian(text));
    }
    std::uint64_t value() const { return state_ ^ state_ >> 32; }

  private:
    static std::uint64_t littleEndian(std::string_view bytes) {
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < bytes.size(); ++i)
            value |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[i])) << (8 * i);
        return value;
    }
    std::uint64_t state_ = 0x243f6a8885a308d3u;
};

std::uint64_t hashOf(const CellBlock& block, const std::string& columnRules) {
    ContentHash hash;
    hash.add(columnRules);
    hash.add(block.rows);
    hash.add(static_cast<std::uint64_t>(yearIn(block.sheetName)));  // dates without a year take it from there
    hash.add(static_cast<std::uint64_t>(block.epochShift));
    for (const std::vector<Cell>& column : block.columns)
        for (const Cell& cell : column)
            cell.isText() ? hash.add(block.texts.view(cell.textId())) : hash.add(cell.bits());
    // Looks, merges and sums change what the reader understands, so they are content too.
    for (const FormatArea& area : block.formats) {
        const bool telling = area.kind == FormatKind::Percent || area.kind == FormatKind::Currency ||
                             area.kind == FormatKind::Date || area.bold || area.indent > 0;
        if (!telling) continue;
        for (std::uint32_t number :
             {area.firstRow, area.firstColumn, area.lastRow, area.lastColumn, std::uint32_t(area.kind),
              std::uint32_t(area.bold), std::uint32_t(area.indent)})
            hash.add(number);
        hash.add(area.currency);
    }
    for (const MergedArea& area : block.merges)
        for (std::uint32_t number : {area.firstRow, area.firstColumn, area.lastRow, area.lastColumn})
            hash.add(number);
    for (const FormulaCell& cell : block.formulas) {
        hash.add(std::uint64_t(cell.row) << 32 | cell.column);
        hash.add(sumOf(cell.formula) ? std::string_view(cell.formula) : std::string_view());
    }
    return hash.value();
}

std::string nameOf(std::uint64_t hash, GoalIndex goals) {
    constexpr char digits[] = "0123456789abcdef";
    std::string name = std::to_string(goals) + " goals #";
    for (int shift = 60; shift >= 0; shift -= 4) name += digits[hash >> shift & 15];
    return name;
}

bool liesAt(const GoalTable& table, const CellBlock& place) {
    return table.sheetName == place.sheetName && table.firstRow == place.firstRow &&
           table.firstColumn == place.firstColumn;
}

}  // namespace

std::shared_ptr<const RollupColumns> SharedModel::columns(std::optional<Day> date) {
    const std::lock_guard lock(mutex_);
    if (const auto* known = columns_.find([&](const auto& entry) { return entry.first == date; }))
        return known->second;
    const auto& fresh =
        columns_.add({date, std::make_shared<const RollupColumns>(rollupColumns(*model_, date))});
    columns_.shrink(mostDates);
    return fresh.second;
}

std::shared_ptr<SharedModel> SharedModel::within(DaySpan period) {
    const std::lock_guard lock(mutex_);
    const auto same = [&](const auto& entry) {
        return entry.first.first == period.first && entry.first.last == period.last;
    };
    if (const auto* known = periods_.find(same)) return known->second;
    const auto& fresh = periods_.add({period, std::make_shared<SharedModel>(name_, modelWithin(*model_, period))});
    const auto part = fresh.second;
    periods_.shrink(mostPeriods);
    return part;
}

std::shared_ptr<const SharedAlignment> SharedModel::alignment(const AlignmentOptions& options) {
    const std::shared_ptr<const RollupColumns> all = columns(std::nullopt);
    const std::lock_guard lock(mutex_);
    if (const auto* known = indexes_.find([&](const auto& entry) { return entry.first == options; }))
        return known->second;
    const auto& fresh =
        indexes_.add({options, std::make_shared<const SharedAlignment>(model_, all, options)});
    indexes_.shrink(mostIndexes);
    return fresh.second;
}

std::shared_ptr<const SharedFindings> SharedModel::findings(std::optional<Day> date) {
    const std::shared_ptr<const RollupColumns> all = columns(date);
    const std::lock_guard lock(mutex_);
    if (const auto* known = findings_.find([&](const auto& entry) { return entry.first == date; }))
        return known->second;
    FindingOptions options;
    options.date = date;
    options.judge = smartProblem;
    const auto& fresh = findings_.add({date, std::make_shared<const SharedFindings>(SharedFindings{
                                                 model_, all, plumbline::findings(*model_, *all, options)})});
    findings_.shrink(mostFindings);
    return fresh.second;
}

std::shared_ptr<SharedModel> ModelCache::find(const std::string& name, const CellBlock* place) {
    const std::lock_guard lock(mutex_);
    const auto* known = models_.find([&](const auto& model) {
        return model->name() == name && (!place || liesAt(model->model().table(), *place));
    });
    return known ? *known : nullptr;
}

std::shared_ptr<SharedModel> ModelCache::findHash(std::uint64_t hash, const CellBlock* place) {
    const std::string ending = nameOf(hash, 0).substr(1);
    const std::lock_guard lock(mutex_);
    const auto* known = models_.find([&](const auto& model) {
        return (!place || liesAt(model->model().table(), *place)) && model->name().ends_with(ending);
    });
    return known ? *known : nullptr;
}

std::size_t SharedModel::byteSize() {
    const std::lock_guard lock(mutex_);
    std::size_t bytes = model_->byteSize();
    for (const auto& entry : columns_) bytes += entry.second->byteSize();
    for (const auto& [period, part] : periods_) bytes += part->byteSize();
    for (const auto& entry : findings_) bytes += entry.second->list.all.capacity() * sizeof(Finding);
    bytes += indexes_.size() * model_->table().count / 8;  // a bit a goal
    return bytes;
}

void ModelCache::keep(const std::shared_ptr<SharedModel>& model) {
    const std::lock_guard lock(mutex_);
    models_.add(model);
    std::size_t bytes = 0, kept = 0;
    for (const auto& known : models_) {
        bytes += known->byteSize();
        if (kept > 0 && (bytes > mostBytes || kept == mostModels)) break;
        ++kept;
    }
    models_.shrink(kept);
}

Result<std::shared_ptr<SharedModel>> ModelCache::read(const Document& document, const Range& range,
                                                      const std::string& columnRules) {
    return readAt(readRange(document, range), columnRules, false);
}

Result<std::shared_ptr<SharedModel>> ModelCache::readAt(CellBlock block, const std::string& columnRules,
                                                        bool placed) {
    const std::uint64_t hash = hashOf(block, columnRules);
    if (std::shared_ptr<SharedModel> known = findHash(hash, placed ? &block : nullptr))
        return known;  // unchanged content is not read again
    Result<GoalTable> table = readTable(std::move(block), columnRules);
    if (!table) return table.error();
    const std::string name = nameOf(hash, table->count);
    auto model = std::make_shared<SharedModel>(name, makeModel(*std::move(table)));
    keep(model);
    return model;
}

Result<ModelSource> ModelCache::sourceOf(const Document& document, const Range& range) {
    if (!isSingleCell(range)) return ModelSource{range, {}};
    if (const int code = errorOfSingleCell(range))
        return Error{ErrorKind::CellError, "error.modelcell", code};
    if (const std::optional<ModelSource> source = modelSource(document, range)) return *source;
    return Error{ErrorKind::InvalidArgument, "error.onecell"};
}

Result<std::shared_ptr<SharedModel>> ModelCache::modelOf(const Document& document, const Range& range) {
    if (!isSingleCell(range)) return read(document, range, {});
    if (std::shared_ptr<SharedModel> known = find(textOf(range)))
        return known;  // thousands of formulas end here
    const Result<ModelSource> source = sourceOf(document, range);
    if (!source) return source.error();
    if (!source->range.is()) return Error{ErrorKind::InvalidArgument, "error.recalculate"};
    return read(document, source->range, source->columnRules);
}

Result<std::shared_ptr<SharedModel>> ModelCache::placedModelOf(const Document& document, const Range& range) {
    const Result<ModelSource> source = sourceOf(document, range);
    if (!source) return source.error();
    if (!source->range.is()) return modelOf(document, range);
    // The model cell's text names the content: known here, it need not be read again.
    if (isSingleCell(range)) {
        const CellBlock place = placeOf(source->range);
        if (std::shared_ptr<SharedModel> known = find(textOf(range), &place)) return known;
    }
    return readAt(readRange(document, source->range), source->columnRules, true);
}

}  // namespace plumbline::calc
