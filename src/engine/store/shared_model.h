// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// A model and what was computed from it so far: rollup, index, findings and single periods, each once, whoever
// asks and however often.
//
//     shared->columns(day);              // the rollup as of that day
//     shared->within(march)->model();    // the same goals with what lies in March alone
//
// Safe to use from several threads.

#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "core/recent.h"
#include "goals/alignment.h"
#include "goals/findings.h"
#include "goals/model.h"
#include "goals/period_question.h"
#include "goals/rollup.h"

namespace plumbline {

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
class SharedFindings {
  public:
    SharedFindings(std::shared_ptr<const Model> of, std::shared_ptr<const RollupColumns> with, FindingList found)
        : list(std::move(found)), model_(std::move(of)), columns_(std::move(with)) {}

    // Their sentences, worded once for each language.
    std::shared_ptr<const Matrix> rows(const Words& words) const;

    const FindingList list;

  private:
    std::shared_ptr<const Model> model_;
    std::shared_ptr<const RollupColumns> columns_;
    mutable std::mutex mutex_;
    mutable const Words* language_ = nullptr;
    mutable std::shared_ptr<const Matrix> rows_;
};

class SharedModel {
  public:
    SharedModel(std::string name, std::shared_ptr<const Model> model)
        : name_(std::move(name)), model_(std::move(model)) {}

    const std::string& name() const { return name_; }
    const Model& model() const { return *model_; }
    const std::shared_ptr<const Model>& pointer() const { return model_; }
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

// What a question asks: the whole table, or one period of it.
inline std::shared_ptr<SharedModel> partAsked(const std::shared_ptr<SharedModel>& whole, const GoalQuestion& asked) {
    return asked.period ? whole->within(*asked.period) : whole;
}

}  // namespace plumbline
