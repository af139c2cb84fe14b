// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/view/wizard_pages.h"

#include <algorithm>
#include <com/sun/star/awt/XItemEventBroadcaster.hpp>
#include <com/sun/star/awt/XItemListener.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexContainer.hpp>
#include <com/sun/star/lang/XSingleServiceFactory.hpp>
#include <cppuhelper/implbase1.hxx>

#include "calc/convert.h"
#include "goals/goal_log.h"
#include "sidebar/model/split.h"
#include "sidebar/view/background.h"

namespace plumbline::sidebar {
namespace {

constexpr int gap = 8, roadmapWidth = 170, text = 18;

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
    {Step::Measurable, "periodLabel", "period", "ListBox", "wizard.period.label", nullptr, 1},
    {Step::Measurable, "spreadLabel", "spread", "ListBox", "wizard.spread", nullptr, 1},
    {Step::Measurable, "kindLabel", "kind", "ListBox", "role.kind", nullptr, 1},
    {Step::Measurable, "methodLabel", "method", "ListBox", "role.method", nullptr, 1},
    {Step::Measurable, "weightLabel", "weight", "Edit", "role.weight", &GoalDraft::weight, 1},
    {Step::TimeBound, "startLabel", "start", "Edit", "role.start", &GoalDraft::start, 1},
    {Step::TimeBound, "dueLabel", "due", "Edit", "role.due", &GoalDraft::due, 1},
    {Step::TimeBound, "rhythmLabel", "rhythm", "ListBox", "wizard.rhythm", nullptr, 1},
    {Step::Review, "reasonLabel", "reason", "Edit", "wizard.reason", &GoalDraft::reason, 1},
};
constexpr const char* kinds[] = {"reach", "at least", "at most", "between"};
const char* const kindKeys[] = {"kind.reach", "kind.atleast", "kind.atmost", "kind.between"};
constexpr const char* methods[] = {"",    "sum", "average",    "weighted", "target",
                                   "min", "max", "milestones", "own",      "total"};
constexpr const char* exampleKeys[] = {"sales", "lead", "service", "marketing"};
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

constexpr SpreadBy spreads[] = {SpreadBy::Plan, SpreadBy::LastYear, SpreadBy::Even};
const char* const spreadKeys[] = {"wizard.spread.plan", "wizard.spread.lastyear", "wizard.spread.even"};

bool isOfPeriods(std::string_view field) {
    return field == "period" || field == "spread";
}

template <class Names, class Name>
std::size_t placeOf(const Names& names, const Name& name) {
    const auto at = std::find(std::begin(names), std::end(names), name);
    return at == std::end(names) ? 0 : static_cast<std::size_t>(at - std::begin(names));
}

std::string exampleKey(const char* part, std::size_t role) {
    return std::string("wizard.") + part + "." + exampleKeys[role % std::size(exampleKeys)];
}

}  // namespace

void WizardPages::build(const Snapshot& now, const GoalDraft& draft, std::function<void()> typed,
                        std::function<void(std::size_t)> stepChosen) {
    form_.add("Roadmap", "roadmap", {{"HelpText", anyText(words_("wizard.new"))}});
    addFields();
    for (const PeriodPlace& place : periodPlaces(now, draft.edited, Role::Target))
        periods_.push_back(place.label);
    addLists(now);
    addPages();
    addButtons();
    fill(draft, marksOf(now, words_));
    for (const Field& field : fields)
        field.member ? form_.onText(field.name, typed) : form_.onItem(field.name, typed);
    form_.onText("history", typed);
    form_.onItem("addColumns", typed);
    form_.onItem("role", [this] { showExamples(); });
    showExamples();
    addRoadmap(std::move(stepChosen));
}

void WizardPages::addFields() {
    const css::uno::Any yes(true);
    for (const Field& field : fields) {
        form_.add("FixedText", field.label, {{"Label", anyText(words_(field.labelKey))}});
        const Property help{"HelpText", anyText(words_(field.labelKey))};
        if (std::string_view(field.type) != "Edit")
            form_.add(field.type, field.name, {help, {"Dropdown", yes}});
        else
            form_.add(field.type, field.name, {help});
    }
}

void WizardPages::addLists(const Snapshot& now) {
    std::vector<std::string> owners = peopleOf(now);
    std::sort(owners.begin(), owners.end());
    form_.setTexts("owner", owners);
    const auto texts = [&](const auto& keys) {
        std::vector<std::string> shown;
        for (const char* key : keys) shown.push_back(words_(key));
        return shown;
    };
    form_.setTexts("kind", texts(kindKeys));
    form_.setTexts("rhythm", texts(rhythmKeys));
    form_.setTexts("spread", texts(spreadKeys));
    std::vector<std::string> spans{words_("wizard.period.whole")};
    spans.insert(spans.end(), periods_.begin(), periods_.end());
    form_.setTexts("period", spans);
    std::vector<std::string> names;
    for (const char* method : methods)
        names.push_back(words_(std::string("method.") + (*method ? method : "default")));
    form_.setTexts("method", names);
}

void WizardPages::addPages() {
    const css::uno::Any yes(true);
    form_.add("FixedText", "roleLabel", {{"Label", anyText(words_("wizard.role"))}});
    std::vector<std::string> roles;
    for (std::size_t i = 0; i < std::size(exampleKeys); ++i) roles.push_back(words_(exampleKey("role", i)));
    form_.addList("role", words_("wizard.role"), roles);
    form_.add("FixedText", "examples", {{"MultiLine", yes}});
    form_.add("FixedText", "historyLabel", {{"Label", anyText(words_("wizard.history"))}});
    form_.add("Edit", "history", {{"HelpText", anyText(words_("wizard.history"))}});
    form_.add("Button", "choosecells", {{"Label", anyText(words_("wizard.choosecells"))}});
    form_.addPicture("picture");
    form_.add("FixedText", "parentLabel", {{"Label", anyText(words_("wizard.parent"))}});
    form_.addTree("parent", words_("wizard.parent"));
    form_.add("FixedText", "rowLabel", {{"Label", anyText(words_("wizard.rowlabel"))}});
    form_.addReading("row");
    form_.add("CheckBox", "addColumns", {{"Label", anyText(words_("wizard.addcolumns"))}});
    form_.add("FixedText", "adviceLabel", {{"Label", anyText(words_("wizard.advice"))}});
    form_.addReading("advice");
}

void WizardPages::addButtons() {
    for (const auto& [name, key] : {std::pair("back", "wizard.back"), std::pair("next", "wizard.next"),
                                    std::pair("finish", "wizard.finish")})
        form_.add("Button", name, {{"Label", anyText(words_(key))}});
    form_.add("Button", "cancel",
              {{"Label", anyText(words_("wizard.cancel"))}, {"PushButtonType", css::uno::Any(sal_Int16(2))}});
}

void WizardPages::addRoadmap(std::function<void(std::size_t)> stepChosen) {
    const auto events = form_.control<css::awt::XItemEventBroadcaster>("roadmap");
    const Reference<css::awt::XItemListener> listener(new RoadmapListener([stepChosen](int id) {
        if (id >= 0 && static_cast<std::size_t>(id) < stepCount) stepChosen(static_cast<std::size_t>(id));
    }));
    events->addItemListener(listener);
    form_.onDispose([events, listener] { events->removeItemListener(listener); });
}

void WizardPages::fill(const GoalDraft& draft, TypedMarks marks) {
    for (const Field& field : fields)
        if (field.member) form_.set(field.name, "Text", anyText(draft.*field.member));
    form_.choose("kind", placeOf(kinds, draft.kind));
    form_.choose("method", placeOf(methods, draft.method));
    form_.choose("rhythm", placeOf(rhythms, rhythmNamed(draft.rhythm)));
    const auto period = std::find(periods_.begin(), periods_.end(), draft.period);
    form_.choose("period",
                 period == periods_.end() ? 0 : static_cast<std::size_t>(period - periods_.begin()) + 1);
    form_.choose("spread", placeOf(spreads, draft.spread));
    form_.set("history", "Text", anyText(historyText(draft.history, marks)));
    form_.set("addColumns", "State", css::uno::Any(sal_Int16(draft.addColumns ? 1 : 0)));
}

void WizardPages::collect(GoalDraft& draft) const {
    for (const Field& field : fields)
        if (field.member) draft.*field.member = form_.text(field.name);
    draft.kind = kinds[form_.chosen("kind") % std::size(kinds)];
    draft.method = methods[form_.chosen("method") % std::size(methods)];
    const std::size_t period = form_.chosen("period");
    draft.period = period == 0 || period > periods_.size() ? std::string() : periods_[period - 1];
    draft.spread = spreads[form_.chosen("spread") % std::size(spreads)];
    draft.rhythm = rhythmName(rhythms[form_.chosen("rhythm") % std::size(rhythms)]);
    draft.addColumns = form_.isChecked("addColumns");
}

void WizardPages::show(Step step, bool reasonWanted) {
    for (const Field& field : fields) {
        const bool shown = field.step == step && (std::string_view(field.name) != "reason" || reasonWanted) &&
                           (!isOfPeriods(field.name) || !periods_.empty());
        form_.show(field.label, shown);
        form_.show(field.name, shown);
    }
    const auto group = [&](Step at, std::initializer_list<const char*> names) {
        for (const char* name : names) form_.show(name, at == step);
    };
    group(Step::Specific, {"roleLabel", "role", "examples"});
    group(Step::Achievable, {"historyLabel", "history", "choosecells", "picture"});
    group(Step::Relevant, {"parentLabel", "parent"});
    group(Step::Review, {"rowLabel", "row", "addColumns"});
    form_.enable("back", step != Step::Specific);
    form_.enable("next", step != Step::Review);
    // Enter goes on, and at the end it finishes.
    form_.set("next", "DefaultButton", css::uno::Any(step != Step::Review));
    form_.set("finish", "DefaultButton", css::uno::Any(step == Step::Review));
    form_.set("roadmap", "CurrentItemID", css::uno::Any(static_cast<sal_Int16>(step)));
}

void WizardPages::showExamples() {
    std::string lines = words_(exampleKey("example", form_.chosen("role")));
    for (std::size_t at = lines.find(" · "); at != std::string::npos; at = lines.find(" · "))
        lines.replace(at, std::string_view(" · ").size(), "\n");
    form_.setText("examples", lines);
}

void WizardPages::mark(const DraftView& view, const Visits& visits) {
    if (steps_.empty()) addSteps();
    for (std::size_t i = 0; i < steps_.size(); ++i) {
        const css::uno::Any label = anyText(markedStep(view, static_cast<Step>(i), visits[i], words_));
        if (steps_[i]->getPropertyValue("Label") != label) steps_[i]->setPropertyValue("Label", label);
    }
}

void WizardPages::addSteps() {
    const Reference<css::container::XIndexContainer> items(
        form_.control<css::awt::XControl>("roadmap")->getModel(), UNO_QUERY_THROW);
    const Reference<css::lang::XSingleServiceFactory> factory(items, UNO_QUERY_THROW);
    for (std::size_t i = 0; i < stepCount; ++i) {
        const Reference<css::beans::XPropertySet> item = roadmapItem(factory);
        item->setPropertyValue("Label",
                               anyText(markedStep(DraftView(), static_cast<Step>(i), Visit::None, words_)));
        item->setPropertyValue("ID", css::uno::Any(static_cast<sal_Int32>(i)));
        item->setPropertyValue("Enabled", css::uno::Any(true));
        items->insertByIndex(static_cast<sal_Int32>(i), css::uno::Any(item));
        steps_.push_back(item);
    }
}

void WizardPages::placeFields(int line, int top) {
    const int left = roadmapWidth + 2 * gap;
    int labels = 80;
    for (const Field& field : fields)
        if (field.lines == 1) labels = std::max(labels, form_.preferred(field.label).Width);
    labels = std::min(std::max(labels, form_.preferred("roleLabel").Width), 230);
    const int wide = pageWidth - labels - gap;
    int y[stepCount];
    std::fill(std::begin(y), std::end(y), top);
    y[static_cast<std::size_t>(Step::Review)] += 5 * text + line + 3 * gap;
    for (const Field& field : fields) {
        if (isOfPeriods(field.name) && periods_.empty()) continue;
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
    const int below = y[0] + gap;
    form_.place("roleLabel", {left, below + 4, labels, line - 4});
    form_.place("role", {left + labels + gap, below, wide, line});
    form_.place("examples", {left, below + line + 4, pageWidth, 3 * text});
}

void WizardPages::placePages(int line, int top, int adviceTop) {
    const int left = roadmapWidth + 2 * gap,
              button = std::min(form_.preferred("choosecells").Width + 10, 220);
    form_.place("historyLabel", {left, top, pageWidth, text});
    form_.place("history", {left, top + text + 2, pageWidth - button - gap, line});
    form_.place("choosecells", {left + pageWidth - button, top + text + 2, button, line});
    form_.place("picture", {left, top + text + line + 2 * gap, pageWidth,
                            static_cast<int>(trendHeight * form_.look(pageWidth).scale)});
    form_.place("parentLabel", {left, top, pageWidth, text});
    form_.place("parent", {left, top + text + 2, pageWidth, adviceTop - top - text - gap});
    form_.place("rowLabel", {left, top, pageWidth, text});
    form_.place("row", {left, top + text + 2, pageWidth, 4 * text});
    form_.place("addColumns", {left, top + 5 * text + gap, pageWidth, line});
}

void WizardPages::layout(const Reference<css::awt::XWindow>& over) {
    const int line = std::max(form_.preferred("finish").Height, 24), left = roadmapWidth + 2 * gap;
    const int rows = periods_.empty() ? 7 : 9;
    const int top = gap, adviceTop = top + rows * (line + 4) + gap, adviceHeight = 7 * text;
    placeFields(line, top);
    placePages(line, top, adviceTop);
    form_.place("adviceLabel", {left, adviceTop, pageWidth, text});
    form_.place("advice", {left, adviceTop + text + 2, pageWidth, adviceHeight});
    const int bottom = adviceTop + text + adviceHeight + 2 * gap, width = left + pageWidth + gap,
              height = bottom + line + gap;
    form_.place("roadmap", {0, 0, roadmapWidth + gap, height});
    mark(DraftView(), {});  // a roadmap takes its items only once it has a size
    int x = width - gap;
    for (const char* name : {"cancel", "finish", "next", "back"}) {
        const int size = std::max(form_.preferred(name).Width, 84);
        x -= size;
        form_.place(name, {x, bottom, size, line});
        x -= gap;
    }
    form_.centre(over, width, height);
}

std::string historyText(const std::vector<Cell>& history, TypedMarks marks) {
    std::string text;
    bool any = false;
    for (std::size_t i = 0; i < history.size(); ++i) {
        if (i > 0) text += "; ";
        if (!history[i].isNumber()) continue;
        any = true;
        text += numberToType(history[i].number(), false, marks);
    }
    return any ? text : std::string();
}

}  // namespace plumbline::sidebar
