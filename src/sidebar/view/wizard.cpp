// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include <algorithm>
#include <com/sun/star/awt/XDialog2.hpp>

#include "calc/convert.h"
#include "core/words.h"
#include "document/writer.h"
#include "goals/goal_log.h"
#include "sidebar/model/draft_rebase.h"
#include "sidebar/model/draft_view.h"
#include "sidebar/model/goal_outline.h"
#include "sidebar/view/background.h"
#include "sidebar/view/cell_chooser.h"
#include "sidebar/view/commands.h"
#include "sidebar/view/goal_change.h"
#include "sidebar/view/icons.h"
#include "sidebar/view/lazy_tree.h"
#include "sidebar/view/session.h"
#include "sidebar/view/wizard_pages.h"

namespace plumbline::sidebar {
namespace {

constexpr std::chrono::milliseconds typing{150};
constexpr std::size_t judgedAtOnce = 20000;  // cells; larger tables are judged off the main thread

// What outlives the dialog while cells are chosen in the sheet.
struct WizardState {
    std::shared_ptr<const Snapshot> now;
    bool fresh = false;  // the table does not exist yet; its headings are written with the first goal
    GoalDraft draft, original;
    std::string history;  // as typed
    std::string told;     // why nothing was written
    Step step = Step::Specific;
    WizardPages::Visits visits{};
};

enum class Ending { Cancelled = 0, Written = 1, ChoosingCells = 2 };

class WizardDialog : public SessionView {
  public:
    WizardDialog(Session& session, const Reference<css::frame::XFrame>& frame, WizardState& state)
        : session_(session),
          words_(std::make_shared<const Words>(session.words())),
          state_(state),
          form_(session.context(),
                Reference<css::awt::XWindowPeer>(frame->getContainerWindow(), UNO_QUERY_THROW), true),
          pages_(form_, *words_),
          alive_(std::make_shared<bool>(true)) {
        build();
        pages_.layout(frame->getContainerWindow());
        if (!state_.history.empty()) form_.set("history", "Text", anyText(state_.history));
        showStep(static_cast<std::size_t>(state_.step));
        session_.join(this);
    }
    ~WizardDialog() {
        *alive_ = false;
        session_.leave(this);
        tree_.reset();
        form_.dispose();
    }

    // The office gives the focus to the first control, which is the list of steps.
    void beginInField() {
        onMainThread(session_.context(), [this, alive = alive_] {
            const auto field = form_.control<css::awt::XWindow>("statement");
            if (*alive && field.is() && state_.step == Step::Specific) field->setFocus();
        });
    }

    Ending run() {
        beginInField();
        return static_cast<Ending>(form_.execute());
    }

    // A document that is closed takes its windows with it.
    void sessionChanged() override {
        if (!session_.document().is()) end(Ending::Cancelled);
    }

  private:
    const Words& words() const { return *words_; }
    TypedMarks marks() const { return marksOf(now(), words()); }
    const Snapshot& now() const { return *state_.now; }
    GoalDraft& draft() { return state_.draft; }
    void end(Ending ending) {
        const Reference<css::awt::XDialog2> dialog(form_.dialog(), UNO_QUERY);
        if (dialog.is()) dialog->endDialog(static_cast<sal_Int32>(ending));
    }

    void build() {
        Reference<css::awt::XDialog>(form_.dialog(), UNO_QUERY_THROW)
            ->setTitle(calc::toOffice(words()(draft().edited == noGoal ? "wizard.new" : "wizard.edit")));
        form_.helpWith("wizard");
        pages_.build(
            now(), draft(), [this] { typed(); },
            [this](std::size_t step) {
                if (step != static_cast<std::size_t>(state_.step)) showStep(step);
            });
        form_.onItem("period", [this] { takePeriod(); });
        form_.onAction("choosecells", [this] { chooseHistory(); });
        form_.onAction("back", [this] { showStep(step() == 0 ? 0 : step() - 1); });
        form_.onAction("next", [this] { showStep(std::min(step() + 1, stepCount - 1)); });
        form_.onAction("finish", [this] { finish(); });
        outline_ = std::make_unique<GoalOutline>(now(), words(), OutlineQuery());
        tree_ = std::make_unique<LazyTree>(session_.context(), form_, "parent",
                                           [this](const TreeItem& item) { chooseParent(item); });
    }

    std::size_t step() const { return static_cast<std::size_t>(state_.step); }

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
        pages_.collect(draft());
        state_.history = form_.text("history");
        draft().history = historyIn(state_.history);
    }

    // Numbers, or the cells that a reference names.
    std::vector<Cell> historyIn(const std::string& text) const {
        std::vector<Cell> values;
        std::string_view rest = text;
        bool numbers = true;
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find(';'), rest.size());
            const std::string_view part = trimmed(rest.substr(0, end));
            const std::optional<double> number = typedNumber(part, marks());
            numbers = numbers && (number || part.empty());
            values.push_back(number ? Cell(*number) : Cell());
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        return numbers || !session_.document().is() ? values : cellsOf(text);
    }

    std::vector<Cell> cellsOf(const std::string& place) const {
        std::vector<Cell> values;
        const calc::Range range = document::rangeWritten(session_.document(), session_.controller(), place);
        if (!range.is()) return values;
        const CellBlock cells = calc::readRange(calc::Document(session_.document(), UNO_QUERY_THROW), range);
        for (const std::vector<Cell>& column : cells.columns)
            for (const Cell& cell : column)
                if (cell.isNumber() && values.size() < 1000) values.push_back(cell);
        return values;
    }

    // What stands there for the period that was chosen, unless a target was typed by now.
    void takePeriod() {
        const bool typed = form_.text("target") != presentTarget(shownPeriod_);
        collect();
        shownPeriod_ = draft().period;
        if (!typed) form_.set("target", "Text", anyText(presentTarget(draft().period)));
        this->typed();
    }

    std::string presentTarget(const std::string& period) const {
        if (period.empty()) return state_.original.target;
        for (const PeriodPlace& place : periodPlaces(now(), state_.draft.edited, Role::Target))
            if (place.label == period && place.now.isNumber())
                return numberToType(place.now.number(), false, marks());
        return {};
    }

    // The sheet answers only while no dialog blocks it: this one comes back with what was chosen.
    void chooseHistory() {
        collect();
        end(Ending::ChoosingCells);
    }

    // A large table is judged in the background; the newest draft wins.
    void evaluate() {
        collect();
        const unsigned judged = ++judged_;
        const std::size_t cells = static_cast<std::size_t>(now().cells->rows) * now().cells->columnCount();
        if (cells <= judgedAtOnce) return tell(viewOf(now(), draft(), words()));
        tell(view_);
        inBackground([this, judged, alive = alive_, context = session_.context(), now = state_.now,
                      draft = draft(), words = words_] {
            auto view = std::make_shared<DraftView>(viewOf(*now, draft, *words));
            onMainThread(context, [this, judged, alive, view] {
                if (*alive && judged == judged_) tell(std::move(*view));
            });
        });
    }

    void tell(DraftView view) {
        view_ = std::move(view);
        std::string advice = view_.advice[step()];
        if (!state_.told.empty()) advice = state_.told + "\n" + advice;
        form_.tell("advice", advice);
        form_.setText("adviceLabel", verdictOf(view_, state_.step, words()));
        form_.tell("row", view_.row);
        pages_.mark(view_, state_.visits);
        form_.show("addColumns",
                   state_.step == Step::Review && (!view_.plan.missing.empty() || draft().addColumns));
        if (state_.step == Step::Achievable) drawHistory();
    }

    void drawHistory() {
        std::vector<double> values;
        for (const Cell& cell : draft().history)
            if (cell.isNumber()) values.push_back(cell.number());
        form_.show("picture", !values.empty());
        if (values.empty()) return;
        form_.showPicture("picture", trendPicture(values, typedNumber(draft().target, marks()), words(),
                                                  form_.look(WizardPages::pageWidth)));
    }

    // --- the goal above

    void chooseParent(const TreeItem& item) {
        collect();
        const GoalDraft before = newDraft(now(), draft().parent);
        draft().parent = item.payload < nodes_.size() ? nodes_[item.payload].goal : noGoal;
        if (draft().edited == noGoal) {  // what only followed from the other parent follows from this one
            const GoalDraft after = newDraft(now(), draft().parent);
            if (draft().id.empty() || draft().id == before.id) draft().id = after.id;
            if (draft().history == before.history) draft().history = after.history;
            form_.set("id", "Text", anyText(draft().id));
            if (draft().history == after.history)
                form_.set("history", "Text", anyText(historyText(after.history, marks())));
        }
        evaluate();
    }

    void showParents() {
        tree_->show(words()("wizard.noparent"), [this](const TreeItem* parent) {
            std::vector<TreeItem> items;
            for (const OutlineNode& node :
                 parent ? outline_->below(nodes_[parent->payload]) : outline_->roots()) {
                if (node.goal != noGoal && node.goal == draft().edited) continue;
                items.push_back({node.text, std::to_string(nodes_.size()), iconOf(node.light),
                                 node.expandable, nodes_.size()});
                nodes_.push_back(node);
            }
            return items;
        });
        tree_->expandFirst();
        if (draft().parent != noGoal) tree_->select(outline_->wayTo(draft().parent));
    }

    // --- steps

    // What the sentence already says need not be typed again.
    void takeFromSentence() {
        collect();
        GoalDraft filled = draft();
        fillFromStatement(filled, marks(), words());
        for (const auto& [name, member] :
             {std::pair("target", &GoalDraft::target), std::pair("unit", &GoalDraft::unit),
              std::pair("baseline", &GoalDraft::baseline), std::pair("due", &GoalDraft::due)})
            if (filled.*member != draft().*member) form_.set(name, "Text", anyText(filled.*member));
    }

    void showStep(std::size_t step) {
        if (state_.step == Step::Specific && step != 0) takeFromSentence();
        if (static_cast<Step>(step) != state_.step) state_.visits[this->step()] = Visit::Seen;
        state_.step = static_cast<Step>(step);
        if (state_.step == Step::Review) state_.visits.fill(Visit::Seen);  // it lists what is missing in each
        pages_.show(state_.step, draft().edited != noGoal && form_.text("target") != state_.original.target);
        if (state_.step == Step::Relevant && !parentsShown_) {
            parentsShown_ = true;
            showParents();
        }
        evaluate();
        form_.giveAccessKeys();
    }

    // --- the end

    void finish() {
        takeFromSentence();
        collect();
        state_.told.clear();
        if (!followTable()) return evaluate();
        RowPlan plan = planRow(now(), draft(), words());
        if (!plan.headings.empty() && session_.endsBefore(plan.headings.front().column))
            plan.problem = words()("wizard.outside", {session_.place().shown});
        if (plan.problem.empty() && asksForColumns(plan)) return showStep(stepCount - 1);
        state_.told = plan.problem.empty() ? written(plan) : plan.problem;
        if (state_.told.empty()) return end(Ending::Written);
        evaluate();
    }

    // A value that a person gave and that has no column is never left out without a word.
    bool asksForColumns(const RowPlan& plan) {
        if (draft().addColumns || leaveOut_) return false;
        GoalDraft untyped = state_.original;
        untyped.statement = draft().statement;
        fillFromStatement(untyped, marks(), words());
        std::string labels;
        for (const Role role : plan.missing)
            if (isTyped(role, untyped)) labels += (labels.empty() ? "" : ", ") + words().role(role);
        if (labels.empty()) return false;
        leaveOut_ = true;
        state_.told = words()("wizard.leave", {labels});
        return true;
    }

    bool isTyped(Role role, const GoalDraft& untyped) {
        if (role == Role::Parent) return draft().parent != untyped.parent;
        constexpr struct {
            Role role;
            std::string GoalDraft::*member;
        } members[] = {{Role::Id, &GoalDraft::id},         {Role::Goal, &GoalDraft::statement},
                       {Role::Owner, &GoalDraft::owner},   {Role::Metric, &GoalDraft::metric},
                       {Role::Unit, &GoalDraft::unit},     {Role::Baseline, &GoalDraft::baseline},
                       {Role::Target, &GoalDraft::target}, {Role::Weight, &GoalDraft::weight},
                       {Role::Kind, &GoalDraft::kind},     {Role::Method, &GoalDraft::method},
                       {Role::Start, &GoalDraft::start},   {Role::Due, &GoalDraft::due}};
        for (const auto& entry : members)
            if (entry.role == role)
                return role == Role::Goal || draft().*entry.member != untyped.*entry.member;
        return true;
    }

    // Whether the rows are still those that were planned for; otherwise the draft is fitted into what is
    // there now, and a person looks at it again.
    bool followTable() {
        if (!session_.document().is()) return state_.told = words()("write.gone"), false;
        if (state_.fresh) return true;  // the headings' cells are checked when they are written
        session_.readNow(Session::Size::Any);
        const std::shared_ptr<const Snapshot> fresh = session_.snapshot();
        if (fresh && standsAlike(now(), *fresh)) return true;
        if (!fresh || !fresh->any()) return state_.told = words()("wizard.lostgoal"), false;
        const std::optional<GoalDraft> fitted = rebased(draft(), now(), *fresh, words());
        if (!fitted) return state_.told = words()("wizard.lostgoal"), false;
        state_.now = fresh;
        draft() = *fitted;
        state_.original = draft().edited == noGoal ? newDraft(now(), draft().parent)
                                                   : draftOf(now(), draft().edited, words());
        outline_ = std::make_unique<GoalOutline>(now(), words(), OutlineQuery());
        nodes_.clear();
        parentsShown_ = false;
        pages_.fill(draft(), marks());
        form_.set("history", "Text", anyText(state_.history));
        state_.told = words()("wizard.changed");
        return false;
    }

    std::string written(const RowPlan& plan) {
        const Change change =
            changeFor(now(), plan, draft(), state_.original, {state_.fresh, session_.me()}, words());
        if (change.edits.empty() && change.log.empty()) return words()("wizard.nothing");
        return document::write(session_.document(), change, words(),
                               words()(draft().edited == noGoal ? "wizard.undo.new" : "wizard.undo.edit"));
    }

    Session& session_;
    const std::shared_ptr<const Words> words_;
    WizardState& state_;
    Form form_;
    WizardPages pages_;
    std::shared_ptr<bool> alive_;
    std::unique_ptr<GoalOutline> outline_;
    std::unique_ptr<LazyTree> tree_;
    std::vector<OutlineNode> nodes_;
    DraftView view_;
    std::string shownPeriod_ =
        state_.draft.period;  // whose target stands in the field, unless another was typed
    unsigned turn_ = 0, judged_ = 0;
    bool parentsShown_ = false, leaveOut_ = false;
};

bool isBlankSheet(const Session& session) {
    return !document::findTable(session.document(), session.controller(), Settings()).range.is();
}

// A table of headings only, where the first goal of a blank sheet will stand.
std::shared_ptr<const Snapshot> blankSnapshot(const Session& session) {
    Question question;
    question.block = blankTable(session.words());
    question.block.sheetName = document::sheetName(document::activeSheet(session.controller()));
    question.today = today();
    Work work;
    return snapshotOf(std::move(question), work);
}

void openWizard(const std::shared_ptr<Session>& session, const Reference<css::frame::XFrame>& frame,
                const std::shared_ptr<WizardState>& state) {
    Ending ending = Ending::Cancelled;
    {
        WizardDialog dialog(*session, frame, *state);
        ending = dialog.run();
    }
    if (ending == Ending::Written) session->refresh();
    if (ending != Ending::ChoosingCells) return;
    chooseCells(session->context(), session->controller(), session->words()("wizard.choosetitle"),
                [session, frame, state](const std::optional<std::string>& place) {
                    if (!session->document().is()) return;
                    if (place) state->history = *place;
                    openWizard(session, frame, state);
                });
}

}  // namespace

void runWizard(Session& session, const Reference<css::frame::XFrame>& frame, bool edit) {
    const std::shared_ptr<Session> keep = session.shared_from_this();
    if (!session.document().is()) return;
    session.readNow(Session::Size::Any);
    auto state = std::make_shared<WizardState>();
    state->now = session.snapshot();
    state->fresh = (!state->now || !state->now->any()) && !edit && isBlankSheet(session);
    if (state->fresh) state->now = blankSnapshot(session);
    const GoalIndex goal = state->fresh ? noGoal : session.selectedGoal();
    if (!state->now || !state->now->any() || (edit && goal == noGoal))
        return tellUser(frame, session.words()("wizard.notable"));
    const Snapshot& now = *state->now;
    GoalIndex parent = noGoal;
    if (goal != noGoal)
        parent = parentForNew(now, goal);
    else if (now.tops.size() == 1)
        parent = now.tops.front();
    state->draft = edit ? draftOf(now, goal, session.words()) : newDraft(now, parent);
    state->original = state->draft;
    if (edit) state->visits.fill(Visit::Seen);
    openWizard(keep, frame, state);
}

}  // namespace plumbline::sidebar
