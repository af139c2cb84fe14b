// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The tables that formulas share, named by their content.
//
// GOAL.MODEL shows "18 goals #0123456789abcdef": equal content gives equal text, a change another. What a
// formula needs is looked up by that text; when it is not in memory (a file just loaded, a table long unused)
// it is read again from the model cell's own formula. Nothing here listens to the document: a look-up by
// content cannot be stale.

#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "calc/model_formula.h"
#include "core/recent.h"
#include "goals/alignment.h"
#include "goals/findings.h"
#include "goals/model.h"
#include "goals/period_question.h"
#include "goals/rollup.h"

namespace plumbline::calc {

// An alignment index with what it looks into, and the table's own score.
struct SharedAlignment {
    SharedAlignment(std::shared_ptr<const Model> of, std::shared_ptr<const RollupColumns> with,
                    const AlignmentOptions& options)
        : model(std::move(of)),
          columns(std::move(with)),
          index(*model, *columns, options),
          table(index.table()) {}

    std::shared_ptr<const Model> model;
    std::shared_ptr<const RollupColumns> columns;
    Alignment index;
    AlignmentScore table;
};

// What a reviewer would note, with what it looks into.
struct SharedFindings {
    std::shared_ptr<const Model> model;
    std::shared_ptr<const RollupColumns> columns;
    FindingList list;
};

// A model and what was computed from it so far.
class SharedModel {
  public:
    SharedModel(std::string name, std::shared_ptr<const Model> model)
        : name_(std::move(name)), model_(std::move(model)) {}

    const std::string& name() const { return name_; }
    const Model& model() const { return *model_; }
    std::shared_ptr<const RollupColumns> columns(std::optional<Day> date);
    // The same table with what lies in a period alone: "Ann / 2025-03".
    std::shared_ptr<SharedModel> within(DaySpan period);
    // The index of all goals: a column of formulas builds it once.
    std::shared_ptr<const SharedAlignment> alignment(const AlignmentOptions& options);
    std::shared_ptr<const SharedFindings> findings(std::optional<Day> date);
    std::size_t byteSize();

  private:
    static constexpr std::size_t mostDates = 8, mostPeriods = 16, mostIndexes = 4, mostFindings = 2;

    std::string name_;
    std::shared_ptr<const Model> model_;
    std::mutex mutex_;
    Recent<std::pair<std::optional<Day>, std::shared_ptr<const RollupColumns>>> columns_;
    Recent<std::pair<DaySpan, std::shared_ptr<SharedModel>>> periods_;
    Recent<std::pair<AlignmentOptions, std::shared_ptr<const SharedAlignment>>> indexes_;
    Recent<std::pair<std::optional<Day>, std::shared_ptr<const SharedFindings>>> findings_;
};

class ModelCache {
  public:
    // The model of a range of goals, or of a cell that holds GOAL.MODEL.
    Result<std::shared_ptr<SharedModel>> modelOf(const Document& document, const Range& range);
    // The same, and its cells lie where the table lies now: for functions that name cells. Models that differ
    // in their place only share one name.
    Result<std::shared_ptr<SharedModel>> placedModelOf(const Document& document, const Range& range);
    // The model of a range as GOAL.MODEL reads it.
    Result<std::shared_ptr<SharedModel>> read(const Document& document, const Range& range,
                                              const std::string& columnRules);

  private:
    static constexpr std::size_t mostModels = 1024, mostBytes = std::size_t{256} << 20;

    // Where the model comes from; no range where the model cell's formula cannot be followed.
    Result<ModelSource> sourceOf(const Document& document, const Range& range);

    Result<std::shared_ptr<SharedModel>> readAt(CellBlock block, const std::string& columnRules, bool placed);
    std::shared_ptr<SharedModel> find(const std::string& name, const CellBlock* place = nullptr);
    std::shared_ptr<SharedModel> findHash(std::uint64_t hash, const CellBlock* place);
    void keep(const std::shared_ptr<SharedModel>& model);

    std::mutex mutex_;
    Recent<std::shared_ptr<SharedModel>> models_;
};

}  // namespace plumbline::calc
