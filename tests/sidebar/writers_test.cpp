// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// Whatever somebody types, no writer puts a value into a cell that the strict reader did not call certain: the
// wizard, splitting, check-ins, and "Mend all" over every text of the readers' own table, and over random ones.
#include <gtest/gtest.h>

#include <fstream>
#include <random>
#include <string>
#include <vector>

#include "core/words.h"
#include "sidebar/company.h"
#include "sidebar/model/checkin_plan.h"
#include "sidebar/model/draft.h"
#include "sidebar/model/mend_plan.h"
#include "sidebar/model/row_plan.h"
#include "sidebar/model/typed_entry.h"
#include "sidebar/split_rows.h"
#include "sidebar/written.h"
#include "typed/date_text.h"
#include "typed/number_text.h"

namespace plumbline::sidebar {
namespace {

using namespace testing;

std::vector<std::string> typedTexts() {
    std::vector<std::string> texts;
    std::ifstream file(PLUMBLINE_SOURCE_DIR "/tests/engine/typed/typed_texts.txt");
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line[0] == '#') continue;
        std::size_t from = 0;
        for (int field = line.starts_with("date") ? 3 : 2; field > 0; --field)
            from = line.find(" | ", from) + 3;
        texts.push_back(line.substr(from, line.find(" | ", from) - from));
    }
    return texts;
}

std::vector<std::string> randomTexts() {
    std::mt19937 random(18);
    const std::string signs[] = {"1", "2", "0", "9", ".", ",", "-", "+", "%", "k",   "/", " ",
                                 "(", ")", "€", "≤", "~", ":", "Q", "'", "=", "May", "of"};
    std::vector<std::string> texts;
    for (int i = 0; i < 2000; ++i) {
        std::string text;
        for (std::size_t parts = 1 + random() % 7; parts > 0; --parts)
            text += signs[random() % std::size(signs)];
        texts.push_back(std::move(text));
    }
    return texts;
}

std::vector<std::string> allTexts() {
    std::vector<std::string> texts = typedTexts();
    for (std::string& text : randomTexts()) texts.push_back(std::move(text));
    return texts;
}

// What the reader says in an English office, on a sheet whose formats show no other mark of decimals.
bool isOneNumber(const std::string& text) {
    return readNumberText(text, '.').isNumber();
}

GoalDraft draftOf(const Snapshot& now) {
    GoalDraft draft = newDraft(now, 1);
    draft.statement = "Win dealers in Kiel";
    draft.owner = "Ann";
    draft.target = "40";
    draft.start = "2026-01-01";
    draft.due = "2026-06-30";
    return draft;
}

TEST(Writers, theWizardWritesNumbersThatAreCertainOrAsks) {
    const auto now = snapshotOfCells(companyCells());
    std::size_t written = 0, asked = 0;
    for (const std::string& text : allTexts()) {
        GoalDraft draft = draftOf(*now);
        draft.target = text;
        const RowPlan plan = planRow(*now, draft, english());
        const CellWrite* cell = writtenTo(plan, Role::Target);
        const bool value = cell && cell->kind == CellWrite::Kind::Number;
        if (plan.problem.empty() && value) {
            EXPECT_TRUE(isOneNumber(text)) << text << " → " << cell->number;
            EXPECT_EQ(cell->number, readNumberText(text, '.').value) << text;
            ++written;
        }
        EXPECT_FALSE(cell && !value) << text << ": a target is a number or nothing";
        asked += plan.problem.empty() ? 0 : 1;
    }
    EXPECT_GT(written, 300u);
    EXPECT_GT(asked, 1000u);
}

TEST(Writers, theWizardWritesDaysThatAreCertainOrAsks) {
    const auto now = snapshotOfCells(companyCells());
    std::size_t written = 0, asked = 0;
    for (const std::string& text : allTexts()) {
        GoalDraft draft = draftOf(*now);
        draft.due = text;
        const RowPlan plan = planRow(*now, draft, english());
        const CellWrite* cell = writtenTo(plan, Role::Due);
        if (plan.problem.empty() && cell && cell->kind != CellWrite::Kind::Text) {
            const DateText read =
                readDateAfter(text, 46023, DateOrder::Unknown);  // 2026-01-01, where the draft starts
            EXPECT_TRUE(read.isDate()) << text << " → " << cell->number;
            EXPECT_EQ(cell->number, read.last) << text;
            ++written;
        }
        asked += plan.problem.empty() ? 0 : 1;
    }
    EXPECT_GT(written, 150u);
    EXPECT_GT(asked, 1000u);
}

TEST(Writers, splittingTakesWeightsThatAreCertainOrAsks) {
    const auto now = snapshotOfCells(companyCells());
    std::size_t divided = 0, asked = 0;
    for (const std::string& text : allTexts()) {
        if (trimmed(text).empty() || text.find(';') != std::string::npos) continue;  // blank, or a list
        const SplitPlan plan =
            planSplit(*now, {1, {{"Ann", text, "", "", ""}, {"Bob", "1", "", "", ""}}, {}}, english());
        if (plan.problem.empty() && isOneNumber(text)) ++divided;
        if (plan.problem.empty())
            EXPECT_TRUE(isOneNumber(text) || readNumberText(text).kind == NumberTextKind::NoData) << text;
        else
            EXPECT_TRUE(plan.parts.empty()) << text;
        asked += plan.problem.empty() ? 0 : 1;
    }
    EXPECT_GT(divided, 200u);
    EXPECT_GT(asked, 1000u);
}

TEST(Writers, aCheckInTakesNumbersThatAreCertainOrAsks) {
    const auto now = snapshotOfCells(companyCells());
    const GoalIndex bremen = findGoal(*now->model, "N2").value();
    std::size_t recorded = 0, asked = 0, sure = 0;
    for (const std::string& text : allTexts()) {
        const CheckInPlan plan = planCheckIn(*now, {bremen, text, "", true}, english());
        const CounterPlan counter = planCounter(*now, text, english());
        EXPECT_EQ(plan.problem.empty(), counter.problem.empty()) << text;
        if (plan.problem.empty()) {
            EXPECT_TRUE(isOneNumber(text)) << text << " → " << *plan.actual;
            EXPECT_EQ(*plan.actual, readNumberText(text, '.').value) << text;
            EXPECT_EQ(counter.amount, *plan.actual) << text;
            EXPECT_FALSE(plan.cells.empty());
            ++recorded;
        } else {
            EXPECT_TRUE(plan.cells.empty()) << text;
            ++asked;
        }
        const CheckInPlan confident = planCheckIn(*now, {bremen, "7", text, false}, english());
        if (!confident.problem.empty() || !confident.confidence) continue;
        EXPECT_GE(*confident.confidence, 0) << text;
        EXPECT_LE(*confident.confidence, 1) << text;
        ++sure;
    }
    EXPECT_GT(recorded, 300u);
    EXPECT_GT(asked, 1000u);
    EXPECT_GT(sure, 20u);
    EXPECT_FALSE(planCheckIn(*now, {bremen, "7", "120 %", false}, english()).problem.empty());
    EXPECT_EQ(planCheckIn(*now, {bremen, "7", "80 %", false}, english()).confidence, 0.8);
    EXPECT_TRUE(planCheckIn(*now, {bremen, "7", "", false}, english()).cells.empty());
    EXPECT_TRUE(planCheckIn(*now, {findGoal(*now->model, "N").value(), "7", "", true}, english())
                    .cells.empty());  // rolled up
}

TEST(Writers, mendingAllWritesNumbersThatAreCertain) {
    std::size_t written = 0, leftOut = 0, number = 0;
    for (const std::string& text : allTexts()) {
        if (number++ % 6 != 0) continue;  // each is a table of its own
        CellBlock cells = companyCells();
        cells.columns[4][4] = Cell::text(cells.texts.add(text));  // Hamburg's target
        const auto now = snapshotOfCells(std::move(cells));
        const MendPlan plan = planAll(*now, english());
        for (const MendWrite& write : plan.writes) {
            if (write.before != text || !write.number) continue;
            EXPECT_TRUE(readNumberText(text).isNumber()) << text << " → " << *write.number;
            EXPECT_FALSE(readNumberText(text).approximate) << text;
            ++written;
        }
        leftOut += plan.leftOut;
    }
    EXPECT_GT(written, 20u);
    EXPECT_GT(leftOut, 5u);
}

}  // namespace
}  // namespace plumbline::sidebar
