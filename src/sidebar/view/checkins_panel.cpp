// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include <algorithm>

#include "calc/convert.h"
#include "document/writer.h"
#include "goals/goal_amount.h"
#include "sidebar/model/checkin_plan.h"
#include "sidebar/model/reviews.h"
#include "sidebar/model/row_plan.h"
#include "sidebar/view/commands.h"
#include "sidebar/view/goal_change.h"
#include "sidebar/view/panel.h"

namespace plumbline::sidebar {
namespace {

constexpr Consent answers[] = {Consent::Proposed, Consent::Countered, Consent::Agreed};
struct Row {
    const char *label, *name, *key;
};
constexpr Row periodRow = {"periodLabel", "period", "review.period"};
constexpr Row checkInRows[] = {{"actualLabel", "actual", "review.actual"},
                               {"confidenceLabel", "confidence", "review.confidencelabel"},
                               {"noteLabel", "note", "review.note"}};
constexpr Row answerRows[] = {{"answerLabel", "answer", "review.answer"},
                              {"amountLabel", "amount", "review.amount"}};

class CheckinsPanel : public Panel {
  public:
    using Panel::Panel;

    void selectionMoved() override {
        if (!alive()) return;
        const GoalIndex goal = session().selectedGoal();
        if (goal == noGoal || goal == goal_) return;
        goal_ = goal;
        forget();
        update();
        layoutAgain();
    }

  protected:
    void build() override {
        const css::uno::Any yes(true);
        form().add("FixedText", "title", {{"MultiLine", yes}});
        form().add("FixedText", "caption", {{"MultiLine", yes}, {"Label", anyText(words()("review.trend"))}});
        form().addPicture("picture");
        addRow(periodRow, "ListBox");
        for (const Row& row : checkInRows) addRow(row, "Edit");
        form().add("CheckBox", "intotable",
                   {{"MultiLine", yes}, {"Label", anyText(words()("review.intotable"))}});
        form().add("Button", "record", {{"Label", anyText(words()("review.record"))}});
        form().add("Button", "team", {{"Label", anyText(words()("checkins.open"))}});
        form().onAction("team", [this] { runCommand("team", place_.context, place_.frame); });
        addRow(answerRows[0], "ListBox");
        addRow(answerRows[1], "Edit");
        form().add("Button", "recordanswer", {{"Label", anyText(words()("review.recordanswer"))}});
        form().add("CheckBox", "addstatus",
                   {{"MultiLine", yes}, {"Label", anyText(words()("review.addstatus"))}});
        form().add("FixedText", "changed", {{"MultiLine", yes}});
        form().add("Button", "recordchange", {{"Label", anyText(words()("review.recordchange"))}});
        form().onAction("recordchange", [this] { told(recordChange()); });
        form().add("FixedText", "told", {{"MultiLine", yes}});
        form().add("FixedText", "summaryLabel", {{"Label", anyText(words()("review.summary"))}});
        form().addReading("summary");
        std::vector<std::string> names;
        for (Consent answer : answers)
            names.push_back(words()(std::string("consent.").append(consentName(answer))));
        form().setTexts("answer", names);
        form().choose("answer", 0);
        form().onAction("record", [this] { told(record()); });
        for (const char* field : {"actual", "confidence"}) form().onText(field, [this] { echo(); });
        for (const char* field : {"period", "intotable"}) form().onItem(field, [this] { echo(); });
        form().onAction("recordanswer", [this] { told(recordAnswer()); });
    }

    void update() override {
        now_ = session().snapshot();
        const bool any = now_ && now_->any();
        if (any && goal_ == noGoal) goal_ = session().selectedGoal();
        if (any && goal_ != noGoal && goal_ >= now_->model->table().count) goal_ = noGoal;
        view_ = any ? reviewOf(*now_, goal_, words()) : ReviewView();
        const bool chosen = any && goal_ != noGoal;
        for (const char* name :
             {"actualLabel", "actual", "confidenceLabel", "confidence", "noteLabel", "note", "intotable",
              "record", "answerLabel", "answer", "amountLabel", "amount", "recordanswer"})
            form().show(name, chosen);
        form().show("addstatus", chosen && !now_->model->table().columnOf(Role::Status) &&
                                     !now_->model->table().isRearranged());
        showPeriods(chosen);
        form().show("team", any);
        const TargetChange* change = chosen ? changeOf(goal_) : nullptr;
        for (const char* name : {"changed", "recordchange"}) form().show(name, change != nullptr);
        if (change) {
            const auto shown = [&](double target) { return goalAmount(now_->model->table(), goal_, Cell(target), words()); };
            form().setText("changed", words()("review.targetchanged", {shown(change->before), shown(change->after)}));
        }
        for (const char* name : {"summaryLabel", "summary"}) form().show(name, any);
        for (const char* name : {"caption", "picture"}) form().show(name, chosen && !view_.trend.empty());
        form().setText("title", any ? view_.title : words()(now_ ? "overview.notable" : "overview.reading"));
        form().tell("summary", view_.summary);
        drawnWidth_ = -1;
    }

    int layout(int width, int height) override {
        const int left = gap(), inner = width - 2 * gap();
        int y = gap();
        const auto stack = [&](const char* name, int tall) {
            if (!form().isShown(name)) return;
            form().place(name, {left, y, inner, tall});
            y += tall + gap() / 2;
        };
        stack("title", form().heightFor("title", inner));
        stack("caption", form().heightFor("caption", inner));
        if (form().isShown("picture")) {
            if (height > 0) draw(inner);
            stack("picture", static_cast<int>(trendHeight * form().look(inner).scale));
        }
        int labels = 40;
        if (form().isShown(periodRow.name))
            labels = std::max(labels, form().preferred(periodRow.label).Width);
        for (const Row& row : checkInRows) labels = std::max(labels, form().preferred(row.label).Width);
        for (const Row& row : answerRows) labels = std::max(labels, form().preferred(row.label).Width);
        labels = std::min(labels, inner / 2);
        const auto rows = [&](const Row& row) {
            if (!form().isShown(row.name)) return;
            const int tall = form().preferred(row.name).Height;
            const bool above = form().preferred(row.label).Width > labels;  // no word of it is cut
            const int line = form().lineHeight() + 2, aside = above ? 0 : labels + gap();
            form().place(row.label,
                         {left, above ? y : y + 4, above ? inner : labels, above ? line : tall - 4});
            if (above) y += line;
            form().place(row.name, {left + aside, y, inner - aside, tall});
            y += tall + 2;
        };
        rows(periodRow);
        for (const Row& row : checkInRows) rows(row);
        const auto tick = [&](const char* name) {
            const css::awt::Size size = form().preferred(name);
            stack(name, std::max<int>(size.Height, 20) + (size.Width > inner ? form().lineHeight() : 0));
        };
        tick("intotable");
        stack("record", form().preferred("record").Height);
        stack("team", form().preferred("team").Height);
        for (const Row& row : answerRows) rows(row);
        tick("addstatus");
        stack("recordanswer", form().preferred("recordanswer").Height);
        stack("changed", form().heightFor("changed", inner));
        stack("recordchange", form().preferred("recordchange").Height);
        stack("told", form().heightFor("told", inner));
        stack("summaryLabel", form().lineHeight() + 2);
        stack("summary", 7 * form().lineHeight());
        return y + gap();
    }

  private:
    void addRow(const Row& row, const char* type) {
        form().add("FixedText", row.label, {{"Label", anyText(words()(row.key))}});
        if (std::string_view(type) == "ListBox")
            form().add(type, row.name,
                       {{"HelpText", anyText(words()(row.key))}, {"Dropdown", css::uno::Any(true)}});
        else
            form().add(type, row.name, {{"HelpText", anyText(words()(row.key))}});
    }

    void draw(int width) {
        if (width == drawnWidth_) return;
        drawnWidth_ = width;
        form().showPicture("picture", trendPicture(view_.trend, view_.target, words(), form().look(width)));
    }

    void told(const std::string& problem) {
        form().setText("told", problem.empty() ? words()("review.recorded") : problem);
        layoutAgain();
    }

    LogRow entry(std::string_view field) {
        LogRow row;
        row.date = today();
        row.goal = now_->model->table().nameOf(goal_);
        row.field = field;
        row.by = session().me();
        return row;
    }

    CheckInTyped typed() {
        CheckInTyped typed{
            goal_, form().text("actual"), form().text("confidence"), form().isChecked("intotable"), {}};
        if (const std::size_t item = form().isShown("period") ? form().chosen("period") : 0; item > 0)
            typed.period = item - 1;
        return typed;
    }

    // Where the actual stands in periods: all together, or one of them.
    void showPeriods(bool chosen) {
        std::vector<std::string> items = chosen ? checkInPeriods(*now_, goal_) : std::vector<std::string>();
        for (const char* name : {periodRow.label, periodRow.name}) form().show(name, !items.empty());
        if (!items.empty()) items.insert(items.begin(), words()("review.sofar"));
        if (items == periods_) return;
        periods_ = items;
        form().setTexts("period", periods_);
        if (!periods_.empty()) form().choose("period", 0);
    }

    // What was chosen for one goal is not meant for the next.
    void forget() {
        periods_.clear();
        form().set("intotable", "State", css::uno::Any(sal_Int16(0)));
        form().set("addstatus", "State", css::uno::Any(sal_Int16(0)));
        form().choose("answer", 0);
        for (const char* name : {"actual", "confidence", "note", "amount"})
            form().set(name, "Text", anyText(""));
    }

    // What the fields mean, said while they are typed and before anything is written.
    void echo() {
        if (!now_ || goal_ == noGoal) return;
        form().setText("told", echoOf(*now_, typed(), words()));
        layoutAgain();
    }

    std::string record() {
        if (!now_ || goal_ == noGoal) return words()("review.choose");
        const CheckInTyped given = typed();
        const CheckInPlan plan = planCheckIn(*now_, given, words());
        if (!plan.problem.empty()) return plan.problem;
        const CheckInsPlan checkIn{{}, today(), {{goal_, plan, form().text("note")}}, {}};
        std::string problem =
            document::write(session().document(), changeForCheckIns(*now_, checkIn, session().me()), words(),
                            words()("review.undo"));
        if (!problem.empty()) return problem;
        for (const char* name : {"actual", "confidence", "note"}) form().set(name, "Text", anyText(""));
        return {};
    }

    const TargetChange* changeOf(GoalIndex goal) {
        for (const TargetChange& change : session().targetChanges())
            if (change.goal == now_->model->table().nameOf(goal)) return &change;
        return nullptr;
    }

    std::string recordChange() {
        const TargetChange* change = now_ && goal_ != noGoal ? changeOf(goal_) : nullptr;
        if (!change) return words()("review.choose");
        LogRow row = entry("target");
        row.value = change->after;
        row.before = change->before;
        row.note = form().text("note");
        Change entry;
        entry.log.push_back(row);
        std::string problem =
            document::write(session().document(), entry, words(), words()("review.undochange"));
        if (problem.empty()) form().set("note", "Text", anyText(""));
        return problem;
    }

    // The heading and the answer in the first free column beside the table.
    void addStatusColumn(Change& change, const std::string& word) {
        const GoalTable& table = now_->model->table();
        const std::uint32_t column = firstFreeColumn(*now_);
        for (const std::uint32_t row : {table.headingRow, table.rowOfGoal[goal_]}) {
            if (row == noRow) continue;
            change.edits.push_back(editOf(row, column));
            change.edits.back().before = "";
            change.edits.back().text = row == table.headingRow ? words().role(Role::Status) : word;
        }
    }

    Edit editOf(std::uint32_t row, std::uint32_t column) {
        Edit edit;
        edit.sheet = now_->model->table().sheetName;
        edit.cell = cellOfBlock(now_->model->table(), row, column);
        return edit;
    }

    std::string recordAnswer() {
        if (!now_ || goal_ == noGoal) return words()("review.choose");
        const Consent answer = answers[form().chosen("answer") % std::size(answers)];
        const GoalTable& table = now_->model->table();
        Change change;
        LogRow row = entry("agreement");
        row.text = consentName(answer);
        row.note = form().text("note");
        change.log.push_back(row);
        if (answer == Consent::Countered) {
            const CounterPlan plan = planCounter(*now_, form().text("amount"), words());
            if (!plan.problem.empty()) return plan.problem;
            LogRow counter = entry("counter");
            counter.value = plan.amount;
            if (view_.target) counter.before = view_.target;
            change.log.push_back(counter);
        }
        if (agreesInTable(table) && table.rowOfGoal[goal_] != noRow)
            for (const RecognisedColumn& column : table.columns)
                if (column.role == Role::Status && change.edits.empty()) {
                    change.edits.push_back(editOf(table.rowOfGoal[goal_], column.column));
                    change.edits.back().text = words()(std::string("consent.").append(consentName(answer)));
                }
        const bool adds =
            form().isShown("addstatus") && form().isChecked("addstatus") && table.rowOfGoal[goal_] != noRow;
        if (adds && session().endsBefore(firstFreeColumn(*now_)))
            return words()("wizard.outside", {session().place().shown});
        if (adds) addStatusColumn(change, words()(std::string("consent.").append(consentName(answer))));
        return document::write(session().document(), change, words(), words()("review.undoanswer"));
    }

    std::shared_ptr<const Snapshot> now_;
    ReviewView view_;
    GoalIndex goal_ = noGoal;
    std::vector<std::string> periods_;  // that can be chosen
    int drawnWidth_ = -1;
};

}  // namespace

rtl::Reference<Panel> makeCheckinsPanel(PanelPlace place) {
    return new CheckinsPanel(std::move(place));
}

}  // namespace plumbline::sidebar
