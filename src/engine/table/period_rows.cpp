// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/period_rows.h"

#include <algorithm>
#include <unordered_map>

#include "core/words.h"
#include "table/level_columns.h"
#include "table/totals.h"

namespace plumbline {
namespace {

struct PeriodRow {
    std::uint32_t row = 0;      // below the headings
    bool total = false;         // "Total"
    std::optional<PeriodName> name;
};

class PeriodTotals {
  public:
    PeriodTotals(const SheetView& sheet, const Headings& headings, RowLooks& rows)
        : sheet_(sheet), headings_(headings), rows_(rows), first_(headings.lastRow + 1) {
        for (const RecognisedColumn& column : headings.columns)
            if (column.role == Role::Target || column.role == Role::Actual) measures_.push_back(column.column);
    }

    void settle() {
        std::unordered_map<std::uint64_t, std::vector<PeriodRow>> goals;
        const std::vector<std::uint32_t> names = nameColumns(headings_);
        for (std::uint32_t i = 0; i < rows_.kind.size(); ++i) {
            if (rows_.kind[i] != RowKind::Goal) continue;
            const auto period = periodOf(i);
            if (period) goals[rowKey(sheet_, first_ + i, names)].push_back(*period);
        }
        for (const auto& [key, rows] : goals) settle(rows);
        std::stable_sort(rows_.excluded.begin(), rows_.excluded.end(),
                         [](const ExcludedRow& a, const ExcludedRow& b) { return a.row < b.row; });
    }

    // Whether some rows name coarser periods than others.
    bool isMixed() {
        std::optional<PeriodKind> kind;
        for (std::uint32_t i = 0; i < rows_.kind.size(); ++i) {
            if (rows_.kind[i] != RowKind::Goal) continue;
            const auto period = periodOf(i);
            if (!period) continue;
            if (period->total || (kind && *kind != period->name->kind)) return true;
            kind = period->name->kind;
        }
        return false;
    }

  private:
    // Texts repeat; each is read once.
    std::optional<PeriodRow> periodOf(std::uint32_t i) {
        const std::string_view text = sheet_.text(first_ + i, *headings_.period);
        if (text.empty()) return std::nullopt;
        const auto [at, fresh] = known_.try_emplace(nameHash(text));
        if (fresh) {
            const bool total = isTotalLabel(text);
            auto name = total ? std::nullopt : readPeriod(text);
            if (name && !name->rest.empty()) name.reset();
            if (total || name) at->second = PeriodRow{0, total, std::move(name)};
        }
        if (!at->second) return std::nullopt;
        PeriodRow row = *at->second;
        row.row = i;
        return row;
    }

    void settle(const std::vector<PeriodRow>& rows) {
        PeriodKind finest = PeriodKind::Year;
        for (const PeriodRow& row : rows)
            if (row.name) finest = std::min(finest, row.name->kind);
        for (const PeriodRow& row : rows) {
            if (!row.total && row.name->kind == finest) continue;
            std::vector<std::uint32_t> parts;
            for (const PeriodRow& part : rows)
                if (part.name && part.name->kind == finest && (row.total || liesIn(*part.name, *row.name)))
                    parts.push_back(first_ + part.row);
            if (parts.size() < 2) continue;
            compare(row.row, parts);
            rows_.kind[row.row] = RowKind::Note;
            rows_.excluded.push_back({first_ + row.row, ExclusionKind::Total,
                                      std::string(sheet_.text(first_ + row.row, *headings_.period))});
        }
    }

    void compare(std::uint32_t total, const std::vector<std::uint32_t>& parts) {
        for (std::uint32_t column : measures_) {
            const Cell stored = sheet_.block().at(first_ + total, column);
            double sum = 0, last = 0;
            std::size_t count = 0;
            for (std::uint32_t part : parts)
                if (const Cell cell = sheet_.block().at(part, column); cell.isNumber()) {
                    last = cell.number();
                    sum += last;
                    ++count;
                }
            if (!stored.isNumber() || count == 0) continue;
            const double shown = stored.number(), mean = sum / static_cast<double>(count);
            if (sameAmount(shown, sum) || sameAmount(shown, last) || sameAmount(shown, mean)) continue;
            Note note;
            note.kind = NoteKind::TotalDiffers;
            note.row = first_ + total;
            note.column = column;
            note.cell = sheet_.text(note.row, *headings_.period);
            note.shown = shown;
            note.expected = sum;
            rows_.notes.push_back(std::move(note));
        }
    }

    const SheetView& sheet_;
    const Headings& headings_;
    RowLooks& rows_;
    std::uint32_t first_;
    std::vector<std::uint32_t> measures_;
    std::unordered_map<std::uint64_t, std::optional<PeriodRow>> known_;
};

}  // namespace

std::vector<std::uint32_t> nameColumns(const Headings& headings) {
    std::vector<std::uint32_t> names = headings.dimensions;
    for (const RecognisedColumn& column : headings.columns)
        if (column.role == Role::Id || column.role == Role::Goal || column.role == Role::Owner ||
            column.role == Role::Metric || column.role == Role::Level || column.role == Role::Parent)
            names.push_back(column.column);
    return names;
}

std::uint64_t rowKey(const SheetView& sheet, std::uint32_t row, const std::vector<std::uint32_t>& columns) {
    std::uint64_t hash = 0;
    for (std::uint32_t column : columns) hash = (hash ^ nameHashAt(sheet, row, column)) * 0x9e3779b97f4a7c15u;
    return hash;
}

void setPeriodTotalsApart(const SheetView& sheet, const Headings& headings, RowLooks& rows) {
    if (!headings.period) return;
    PeriodTotals totals(sheet, headings, rows);
    if (totals.isMixed()) totals.settle();
}

}  // namespace plumbline
