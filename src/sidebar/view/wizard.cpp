// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include <algorithm>
#include <com/sun/star/awt/XDialog2.hpp>
#include <com/sun/star/awt/XItemEventBroadcaster.hpp>
#include <com/sun/star/awt/XItemListener.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexContainer.hpp>
#include <com/sun/star/lang/XSingleServiceFactory.hpp>
#include <cppuhelper/implbase1.hxx>
#include <set>

#include "calc/convert.h"
#include "core/words.h"
#include "goals/goal_log.h"
#include "sidebar/model/draft.h"
#include "sidebar/model/goal_outline.h"
#include "sidebar/sheet/writer.h"
#include "sidebar/view/background.h"
#include "sidebar/view/commands.h"
#include "sidebar/view/icons.h"
#include "sidebar/view/lazy_tree.h"
#include "sidebar/view/session.h"

namespace plumbline::sidebar {
namespace {

constexpr std::chrono::milliseconds typing{150};
constexpr int gap = 8, roadmapWidth = 150, pageWidth = 600;

struct Field {
    Step step;
    const char *label, *name, *type, *labelKey;
    std::string GoalDraft::*member;
    int lines;  // 2: the label stands above the field
};
const Field fields[] = {
    {Step::Specific, "statementLabel", "statement", "Edit", "wizard.statement", &GoalDraft::statement, 2},
    {Step::Specific, "ownerLabel", "owner", "ComboBox", "role.owner", &GoalDraft::owner, 1},
    {Step::Specific, "idLabel", "id", "Edit", "role.id", &GoalDraft::id, 1},
    {Step::Measurable, "metricLabel", "metric", "Edit", "role.metric", &GoalDraft::metric, 1},
    {Step::Measurable, "unitLabel", "unit", "Edit", "role.unit", &GoalDraft::unit, 1},
    {Step::Measurable, "baselineLabel", "baseline", "Edit", "role.baseline", &GoalDraft::baseline, 1},
    {Step::Measurable, "targetLabel", "target", "Edit", "role.target", &GoalDraft::target, 1},
    {Step::Measurable, "kindLabel", "kind", "ListBox", "role.kind", nullptr, 1},
    {Step::Measurable, "methodLabel", "method", "ListBox", "role.method", nullptr, 1},
    {Step::Measurable, "weightLabel", "weight", "Edit", "role.weight", &GoalDraft::weight, 1},
    {Step::TimeBound, "startLabel", "start", "Edit", "role.start", &GoalDraft::start, 1},
    {Step::TimeBound, "dueLabel", "due", "Edit", "role.due", &GoalDraft::due, 1},
    {Step::TimeBound, "rhythmLabel", "rhythm", "ListBox", "wizard.rhythm", nullptr, 1},
    {Step::Review, "reasonLabel", "reason", "Edit", "wizard.reason", &GoalDraft::reason, 1},
};
const char* const stepKeys[stepCount] = {"wizard.step.specific",   "wizard.step.measurable",
                                         "wizard.step.achievable", "wizard.step.relevant",
                                         "wizard.step.timebound",  "wizard.step.review"};
constexpr const char* kinds[] = {"reach", "at least", "at most", "between"};
const char* const kindKeys[] = {"kind.reach", "kind.atleast", "kind.atmost", "kind.between"};
constexpr const char* methods[] = {"",    "sum", "average",    "weighted", "target",
                                   "min", "max", "milestones", "own",      "total"};
constexpr Rhythm rhythms[] = {Rhythm::None, Rhythm::Weekly, Rhythm::Fortnightly, Rhythm::Monthly,
                              Rhythm::Quarterly};
const char* const rhythmKeys[] = {"rhythm.none", "rhythm.weekly", "rhythm.fortnightly", "rhythm.monthly",
                                  "rhythm.quarterly"};

class RoadmapListener : public cppu::WeakImplHelper1<css::awt::XItemListener> {
  public:
    explicit RoadmapListener(std::function<void(int)> work) : work_(std::move(work)) {}
    void SAL_CALL itemStateChanged(const css::awt::ItemEvent& event) override {
        guardedCall([&] { work_(event.ItemId); });
    }
    void SAL_CALL disposing(const css::lang::EventObject&) override {}

  private:
    std::function<void(int)> work_;
};

#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"  // the roadmap's model offers no other way
#endif
Reference<css::beans::XPropertySet> roadmapItem(const Reference<css::lang::XSingleServiceFactory>& factory) {
    return {factory->createInstance(), UNO_QUERY_THROW};
}
#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif

class WizardDialog : public SessionView {
  public:
    // `fresh`: the table does not exist yet; its headings are written with the first goal.
    WizardDialog(Session& session, const Reference<css::frame::XFrame>& frame,
                 std::shared_ptr<const Snapshot> now, GoalDraft draft, bool fresh)
        : session_(session),
          frame_(frame),
          now_(std::move(now)),
          fresh_(fresh),
          draft_(std::move(draft)),
          original_(draft_),
          form_(session.context(),
                Reference<css::awt::XWindowPeer>(frame->getContainerWindow(), UNO_QUERY_THROW), true),
          alive_(std::make_shared<bool>(true)) {
        build();
        layout();
        showStep(0);
        evaluate();
        session_.join(this);
    }
    ~WizardDialog() {
        *alive_ = false;
        session_.leave(this);
        tree_.reset();
        form_.dispose();
    }

    bool run() { return Reference<css::awt::XDialog>(form_.dialog(), UNO_QUERY_THROW)->execute() == 1; }

    // The document was closed, or another table is there: what was typed refers to cells that are gone.
    void sessionChanged() override {
        if (!session_.document().is()) return end(0);
        tableChanged_ = session_.snapshot() != now_ && session_.snapshot() && session_.snapshot()->any() &&
                        session_.snapshot()->model->table().count != now_->model->table().count;
    }

  private:
    const Words& words() const { return session_.words(); }
    void end(int result) {
        const Reference<css::awt::XDialog2> dialog(form_.dialog(), UNO_QUERY);
        if (dialog.is()) dialog->endDialog(result);
    }

    void build() {
        const css::uno::Any yes(true);
        Reference<css::awt::XDialog>(form_.dialog(), UNO_QUERY_THROW)
            ->setTitle(calc::toOffice(words()(draft_.edited == noGoal ? "wizard.new" : "wizard.edit")));
        form_.helpWith("wizard");
        form_.add("Roadmap", "roadmap", {{"HelpText", anyText(words()("wizard.new"))}});
        for (const Field& field : fields) {
            form_.add("FixedText", field.label, {{"Label", anyText(words()(field.labelKey))}});
            const Property help{"HelpText", anyText(words()(field.labelKey))};
            if (std::string_view(field.type) != "Edit")
                form_.add(field.type, field.name, {help, {"Dropdown", yes}});
            else
                form_.add(field.type, field.name, {help});
            if (field.member) form_.set(field.name, "Text", anyText(draft_.*field.member));
            if (field.member) form_.onText(field.name, [this] { typed(); });
            if (!field.member) form_.onItem(field.name, [this] { typed(); });
        }
        fillLists();
        form_.add("FixedText", "examplesLabel", {{"Label", anyText(words()("wizard.examples"))}});
        form_.add("FixedText", "examples", {{"MultiLine", yes}, {"Label", anyText(examples())}});
        form_.add("FixedText", "historyLabel", {{"Label", anyText(words()("wizard.history"))}});
        form_.add("Edit", "history", {{"HelpText", anyText(words()("wizard.history"))}});
        form_.add("Button", "selection", {{"Label", anyText(words()("mapping.selection"))}});
        form_.addPicture("picture");
        form_.add("FixedText", "parentLabel", {{"Label", anyText(words()("wizard.parent"))}});
        form_.addTree("parent", words()("wizard.parent"));
        form_.add("FixedText", "rowLabel", {{"Label", anyText(words()("wizard.rowlabel"))}});
        form_.addReading("row");
        form_.add("CheckBox", "addColumns", {{"Label", anyText(words()("wizard.addcolumns"))}});
        form_.add("FixedText", "adviceLabel", {{"Label", anyText(words()("wizard.advice"))}});
        form_.addReading("advice");
        for (const auto& [name, key] : {std::pair("back", "wizard.back"), std::pair("next", "wizard.next"),
                                        std::pair("finish", "wizard.finish")})
            form_.add("Button", name, {{"Label", anyText(words()(key))}});
        form_.add(
            "Button", "cancel",
            {{"Label", anyText(words()("wizard.cancel"))}, {"PushButtonType", css::uno::Any(sal_Int16(2))}});
        form_.onText("history", [this] { typed(); });
        form_.onItem("addColumns", [this] { typed(); });
        form_.onAction("selection", [this] { takeSelection(); });
        form_.onAction("back", [this] { showStep(step_ == 0 ? 0 : step_ - 1); });
        form_.onAction("next", [this] { showStep(std::min(step_ + 1, stepCount - 1)); });
        form_.onAction("finish", [this] { finish(); });
        outline_ = std::make_unique<GoalOutline>(*now_, words(), OutlineQuery());
        tree_ = std::make_unique<LazyTree>(session_.context(), form_, "parent",
                                           [this](const TreeItem& item) { chooseParent(item); });
    }

    void fillLists() {
        std::vector<std::string> owners;
        std::set<std::uint64_t> seen;
        const GoalTable& table = now_->model->table();
        for (GoalIndex g = 0; g < table.count && owners.size() < 500; ++g) {
            const std::string_view owner = table.text(table.owner, g);
            if (!owner.empty() && seen.insert(nameHash(owner)).second) owners.emplace_back(owner);
        }
        std::sort(owners.begin(), owners.end());
        form_.setTexts("owner", owners);
        form_.set("owner", "Text", anyText(draft_.owner));
        const auto fill = [&](const char* list, const char* const* keys, std::size_t count,
                              std::size_t chosen) {
            std::vector<std::string> texts;
            for (std::size_t i = 0; i < count; ++i) texts.push_back(words()(keys[i]));
            form_.setTexts(list, texts);
            form_.choose(list, chosen);
        };
        fill("kind", kindKeys, std::size(kinds),
             static_cast<std::size_t>(std::find(std::begin(kinds), std::end(kinds), draft_.kind) -
                                      std::begin(kinds)) %
                 std::size(kinds));
        fill("rhythm", rhythmKeys, std::size(rhythms), 0);
        std::vector<std::string> names;
        for (const char* method : methods) names.push_back(*method ? method : words()("method.default"));
        form_.setTexts("method", names);
        const auto method = std::find(std::begin(methods), std::end(methods), draft_.method);
        form_.choose("method", method == std::end(methods) ? 0 : static_cast<std::size_t>(method - methods));
    }

    std::string examples() const {
        return words()("wizard.example.sales") + "\n" + words()("wizard.example.service") + "\n" +
               words()("wizard.example.marketing");
    }

    // --- what was typed

    void typed() {
        const unsigned turn = ++turn_;
        after(typing, [this, turn, alive = alive_, context = session_.context()] {
            onMainThread(context, [this, turn, alive] {
                if (*alive && turn == turn_) evaluate();
            });
        });
    }

    void collect() {
        for (const Field& field : fields)
            if (field.member) draft_.*field.member = form_.text(field.name);
        draft_.kind = kinds[form_.chosen("kind") % std::size(kinds)];
        draft_.method = methods[form_.chosen("method") % std::size(methods)];
        draft_.rhythm = rhythmName(rhythms[form_.chosen("rhythm") % std::size(rhythms)]);
        draft_.addColumns = form_.isChecked("addColumns");
        draft_.history = historyIn(form_.text("history"));
        if (draft_.history.empty()) draft_.history = original_.history;
    }

    // Numbers, or the cells that a reference names.
    std::vector<Cell> historyIn(const std::string& text) const {
        std::vector<Cell> values;
        std::string_view rest = text;
        bool numbers = true;
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find(';'), rest.size());
            const std::optional<double> number = typedNumber(rest.substr(0, end), words());
            numbers = numbers && number;
            if (number) values.emplace_back(*number);
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        if (numbers || !session_.document().is()) return values;
        const calc::Range range = rangeWritten(session_.document(), session_.controller(), text);
        if (!range.is()) return {};
        values.clear();
        const CellBlock cells = calc::readRange(calc::Document(session_.document(), UNO_QUERY_THROW), range);
        for (const std::vector<Cell>& column : cells.columns)
            for (const Cell& cell : column)
                if (cell.isNumber() && values.size() < 1000) values.push_back(cell);
        return values;
    }

    void takeSelection() {
        const std::optional<Selected> selected = selectionOf(session_.controller());
        if (selected) form_.set("history", "Text", anyText(selected->place));
        evaluate();
    }

    void evaluate() {
        collect();
        view_ = viewOf(*now_, draft_, words());
        std::string advice = view_.advice[step_];
        if (!told_.empty()) advice = told_ + "\n" + advice;
        form_.tell("advice", advice);
        form_.tell("row", view_.row);
        if (step_ == static_cast<std::size_t>(Step::Achievable)) drawHistory();
    }

    void drawHistory() {
        std::vector<double> values;
        for (const Cell& cell : draft_.history)
            if (cell.isNumber()) values.push_back(cell.number());
        form_.showPicture("picture", trendPicture(values, typedNumber(draft_.target, words()), words(),
                                                  form_.look(pageWidth)));
    }

    void chooseParent(const TreeItem& item) {
        draft_.parent = item.payload < nodes_.size() ? nodes_[item.payload].goal : noGoal;
        if (draft_.edited == noGoal && (draft_.id.empty() || draft_.id == suggested_)) {
            suggested_ = freshId(*now_, draft_.parent);
            form_.set("id", "Text", anyText(suggested_));
        }
        evaluate();
    }

    void showParents() {
        tree_->show(words()("wizard.noparent"), [this](const TreeItem* parent) {
            std::vector<TreeItem> items;
            for (const OutlineNode& node :
                 parent ? outline_->below(nodes_[parent->payload]) : outline_->roots()) {
                if (node.goal != noGoal && node.goal == draft_.edited) continue;
                items.push_back({node.text, std::to_string(nodes_.size()), iconOf(node.light),
                                 node.expandable, nodes_.size()});
                nodes_.push_back(node);
            }
            return items;
        });
        tree_->expandFirst();
        if (draft_.parent != noGoal) tree_->select(outline_->wayTo(draft_.parent));
    }

    // --- steps

    // What the sentence already says need not be typed again.
    void takeFromSentence() {
        collect();
        GoalDraft filled = draft_;
        fillFromStatement(filled, words());
        for (const auto& [name, member] :
             {std::pair("target", &GoalDraft::target), std::pair("unit", &GoalDraft::unit),
              std::pair("baseline", &GoalDraft::baseline), std::pair("due", &GoalDraft::due)})
            if (filled.*member != draft_.*member) form_.set(name, "Text", anyText(filled.*member));
    }

    void showStep(std::size_t step) {
        if (step_ == 0 && step != 0) takeFromSentence();
        step_ = step;
        for (const Field& field : fields) {
            bool shown = static_cast<std::size_t>(field.step) == step;
            if (std::string_view(field.name) == "reason")
                shown = shown && draft_.edited != noGoal && form_.text("target") != original_.target;
            form_.show(field.label, shown);
            form_.show(field.name, shown);
        }
        const auto group = [&](Step at, std::initializer_list<const char*> names) {
            for (const char* name : names) form_.show(name, static_cast<std::size_t>(at) == step);
        };
        group(Step::Specific, {"examplesLabel", "examples"});
        group(Step::Achievable, {"historyLabel", "history", "selection", "picture"});
        group(Step::Relevant, {"parentLabel", "parent"});
        group(Step::Review, {"rowLabel", "row", "addColumns"});
        form_.enable("back", step > 0);
        form_.enable("next", step + 1 < stepCount);
        form_.set("roadmap", "CurrentItemID", css::uno::Any(static_cast<sal_Int16>(step)));
        if (step == static_cast<std::size_t>(Step::Relevant) && !parentsShown_) {
            parentsShown_ = true;
            showParents();
        }
        evaluate();
    }

    void fillRoadmap() {
        const Reference<css::container::XIndexContainer> items(
            form_.control<css::awt::XControl>("roadmap")->getModel(), UNO_QUERY_THROW);
        const Reference<css::lang::XSingleServiceFactory> factory(items, UNO_QUERY_THROW);
        for (std::size_t i = 0; i < stepCount; ++i) {
            const Reference<css::beans::XPropertySet> item = roadmapItem(factory);
            item->setPropertyValue("Label", anyText(words()(stepKeys[i])));
            item->setPropertyValue("ID", css::uno::Any(static_cast<sal_Int32>(i)));
            item->setPropertyValue("Enabled", css::uno::Any(true));
            items->insertByIndex(static_cast<sal_Int32>(i), css::uno::Any(item));
        }
        const auto events = form_.control<css::awt::XItemEventBroadcaster>("roadmap");
        const Reference<css::awt::XItemListener> listener(new RoadmapListener([this](int id) {
            if (id >= 0 && static_cast<std::size_t>(id) < stepCount && static_cast<std::size_t>(id) != step_)
                showStep(static_cast<std::size_t>(id));
        }));
        events->addItemListener(listener);
        form_.onDispose([events, listener] { events->removeItemListener(listener); });
    }

    void layout() {
        const int line = std::max(form_.preferred("finish").Height, 24), left = roadmapWidth + 2 * gap,
                  text = 18;
        const int pageTop = gap, adviceTop = pageTop + 7 * (line + 4) + gap, adviceHeight = 6 * text;
        int labels = 80;
        for (const Field& field : fields)
            if (field.step != Step::Specific || field.lines == 1)
                labels = std::max(labels, form_.preferred(field.label).Width);
        labels = std::min(labels, 230);
        const int wide = pageWidth - labels - gap;
        int y[stepCount];
        std::fill(std::begin(y), std::end(y), pageTop);
        y[static_cast<std::size_t>(Step::Review)] += 5 * text + line + 3 * gap;
        for (const Field& field : fields) {
            int& at = y[static_cast<std::size_t>(field.step)];
            if (field.lines > 1) {
                form_.place(field.label, {left, at, pageWidth, text});
                form_.place(field.name, {left, at + text + 2, pageWidth, line});
                at += text + line + 10;
                continue;
            }
            form_.place(field.label, {left, at + 4, labels, line - 4});
            form_.place(field.name, {left + labels + gap, at, wide, line});
            at += line + 4;
        }
        const int below = y[0] + gap / 2;
        form_.place("examplesLabel", {left, below, pageWidth, text});
        form_.place("examples", {left, below + text, pageWidth, adviceTop - below - text});
        form_.place("historyLabel", {left, pageTop, pageWidth, text});
        const int button = std::min(form_.preferred("selection").Width + 10, 220);
        form_.place("history", {left, pageTop + text + 2, pageWidth - button - gap, line});
        form_.place("selection", {left + pageWidth - button, pageTop + text + 2, button, line});
        form_.place("picture", {left, pageTop + text + line + 2 * gap, pageWidth,
                                static_cast<int>(trendHeight * form_.look(pageWidth).scale)});
        form_.place("parentLabel", {left, pageTop, pageWidth, text});
        form_.place("parent", {left, pageTop + text + 2, pageWidth, adviceTop - pageTop - text - gap});
        form_.place("rowLabel", {left, pageTop, pageWidth, text});
        form_.place("row", {left, pageTop + text + 2, pageWidth, 4 * text});
        form_.place("addColumns", {left, pageTop + 5 * text + gap, pageWidth, line});
        form_.place("adviceLabel", {left, adviceTop, pageWidth, text});
        form_.place("advice", {left, adviceTop + text + 2, pageWidth, adviceHeight});
        const int bottom = adviceTop + text + adviceHeight + 2 * gap, width = left + pageWidth + gap,
                  height = bottom + line + gap;
        form_.place("roadmap", {0, 0, roadmapWidth + gap, height});
        fillRoadmap();
        int x = width - gap;
        for (const char* name : {"cancel", "finish", "next", "back"}) {
            const int size = std::max(form_.preferred(name).Width, 84);
            x -= size;
            form_.place(name, {x, bottom, size, line});
            x -= gap;
        }
        form_.centre(frame_->getContainerWindow(), width, height);
    }

    // --- the end

    void finish() {
        if (step_ == 0) takeFromSentence();
        evaluate();
        told_ = tableChanged_ ? words()("write.changed", {session_.place().shown}) : view_.plan.problem;
        if (told_.empty()) told_ = written();
        if (told_.empty()) return end(1);
        evaluate();
    }

    std::string written() {
        const GoalTable& table = now_->model->table();
        const RowPlan& plan = view_.plan;
        Change change;
        if (plan.insert) change.insert = insertOf(table, plan);
        const auto add = [&](const CellWrite& cell, std::uint32_t row, bool inNewRow) {
            change.edits.push_back(editOf(table, row, cell, inNewRow));
        };
        for (std::uint32_t column = 0; fresh_ && column < now_->cells->columnCount(); ++column) {
            const Cell heading = now_->cells->at(0, column);
            const std::string text(now_->cells->texts.view(heading.textId()));
            add({Role::Id, column, CellWrite::Kind::Text, text, 0}, 0, false);
            change.edits.back().before = std::string();
        }
        for (const CellWrite& cell : plan.headings) {
            add(cell, plan.headingRow, false);
            change.edits.back().before = std::string();
        }
        for (const CellWrite& cell : plan.cells) {
            add(cell, plan.row, plan.insert);
            if (!plan.insert && draft_.edited == noGoal) change.edits.back().before = std::string();
        }
        addLog(change);
        if (change.edits.empty() && change.log.empty()) return words()("wizard.nothing");
        return write(session_.document(), change, words(),
                     words()(draft_.edited == noGoal ? "wizard.undo.new" : "wizard.undo.edit"));
    }

    void addLog(Change& change) const {
        LogRow entry;
        entry.date = now_->today;
        entry.goal = !draft_.id.empty()          ? draft_.id
                     : !draft_.statement.empty() ? draft_.statement
                                                 : draft_.owner;
        entry.by = session_.me();
        if (!draft_.rhythm.empty()) {
            entry.field = "review";
            entry.text = draft_.rhythm;
            change.log.push_back(entry);
        }
        const std::optional<double> before = typedNumber(original_.target, words()),
                                    target = typedNumber(draft_.target, words());
        if (draft_.edited == noGoal || !target || before == target) return;
        entry.field = "target";
        entry.text.clear();
        entry.value = target;
        entry.before = before;
        entry.note = draft_.reason;
        change.log.push_back(entry);
    }

    Session& session_;
    Reference<css::frame::XFrame> frame_;
    std::shared_ptr<const Snapshot> now_;
    bool fresh_ = false;
    GoalDraft draft_;
    const GoalDraft original_;
    Form form_;
    std::shared_ptr<bool> alive_;
    std::unique_ptr<GoalOutline> outline_;
    std::unique_ptr<LazyTree> tree_;
    std::vector<OutlineNode> nodes_;
    DraftView view_;
    std::string told_, suggested_ = draft_.id;
    std::size_t step_ = 0;
    unsigned turn_ = 0;
    bool parentsShown_ = false, tableChanged_ = false;
};

bool isBlankSheet(const Session& session) {
    return !findTable(session.document(), session.controller(), Settings()).range.is();
}

// A table of headings only, where the first goal of a blank sheet will stand.
std::shared_ptr<const Snapshot> blankSnapshot(const Session& session) {
    Question question;
    question.block = blankTable(session.words());
    question.block.sheetName = sheetName(activeSheet(session.controller()));
    question.today = today();
    Work work;
    return snapshotOf(std::move(question), work);
}

}  // namespace

void runWizard(Session& session, const Reference<css::frame::XFrame>& frame, bool edit) {
    const std::shared_ptr<Session> keep = session.shared_from_this();
    if (!session.document().is()) return;
    session.readNow();
    std::shared_ptr<const Snapshot> now = session.snapshot();
    const bool fresh = (!now || !now->any()) && !edit && isBlankSheet(session);
    if (fresh) now = blankSnapshot(session);
    const GoalIndex goal = fresh ? noGoal : session.selectedGoal();
    if (!now || !now->any() || (edit && goal == noGoal))
        return tellUser(frame, session.words()("wizard.notable"));
    GoalIndex parent = noGoal;
    if (goal != noGoal)
        parent = now->model->hasChildren(goal) ? goal : now->model->mainParent(goal);
    else if (now->tops.size() == 1)
        parent = now->tops.front();
    GoalDraft draft = edit ? draftOf(*now, goal, session.words()) : newDraft(*now, parent);
    WizardDialog dialog(session, frame, now, std::move(draft), fresh);
    if (dialog.run()) session.refresh();
}

}  // namespace plumbline::sidebar
