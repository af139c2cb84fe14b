// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The wizard's controls: which step shows which, where they stand, and what is typed in them.
//
//     WizardPages pages(form, words);
//     pages.build(snapshot, draft);
//     pages.show(Step::Measurable, …);
//     pages.collect(draft);             // what was typed
//
// The pages know nothing of verdicts and write nothing; the dialog does (wizard.cpp).

#include <array>
#include <functional>

#include "sidebar/model/draft_view.h"
#include "sidebar/view/form.h"

namespace plumbline::sidebar {

class WizardPages {
  public:
    WizardPages(Form& form, const Words& words) : form_(form), words_(words) {}

    // `typed` is called after a change of any field, `stepChosen` after a click in the roadmap.
    void build(const Snapshot& now, const GoalDraft& draft, std::function<void()> typed,
               std::function<void(std::size_t)> stepChosen);
    void layout(const Reference<css::awt::XWindow>& over);
    void show(Step step, bool reasonWanted);
    void fill(const GoalDraft& draft, TypedMarks marks);     // what the fields say
    void collect(GoalDraft& draft) const;  // without past results, which may stand in cells
    using Visits = std::array<Visit, stepCount>;
    void mark(const DraftView& view, const Visits& visits);  // verdicts in the roadmap

    static constexpr int pageWidth = 600;

  private:
    void addFields();
    void addLists(const Snapshot& now);
    void addPages();
    void addButtons();
    void showExamples();
    void addSteps();
    void addRoadmap(std::function<void(std::size_t)> stepChosen);
    void placeFields(int line, int top);
    void placePages(int line, int top, int adviceTop);

    Form& form_;
    const Words& words_;
    std::vector<Reference<css::beans::XPropertySet>> steps_;  // of the roadmap
    std::vector<std::string> periods_;  // over which the target stands; none: it has a cell
};

// "80; ; 90.5": blanks keep their place.
std::string historyText(const std::vector<Cell>& history, TypedMarks marks);

}  // namespace plumbline::sidebar
