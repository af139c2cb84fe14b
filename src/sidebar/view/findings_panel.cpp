// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include <algorithm>

#include "calc/convert.h"
#include "document/writer.h"
#include "sidebar/model/decisions.h"
#include "sidebar/model/finding_groups.h"
#include "sidebar/model/mend_plan.h"
#include "sidebar/view/goal_change.h"
#include "sidebar/view/icons.h"
#include "sidebar/view/lazy_tree.h"
#include "sidebar/view/names_change.h"
#include "sidebar/view/panel.h"

namespace plumbline::sidebar {
namespace {

constexpr const char* buttonNames[] = {"goto",    "fix",  "fixother", "decide0", "decide1",
                                       "decide2", "name", "names",    "fixall"};
constexpr const char* decideNames[] = {"decide0", "decide1", "decide2"};
static_assert(std::size(decideNames) == mostDecisions);
constexpr std::size_t aGroup = std::size_t{1} << 40;  // added to the payload of a group

class FindingsPanel : public Panel {
  public:
    using Panel::Panel;

  protected:
    void build() override {
        const css::uno::Any yes(true);
        form().add("FixedText", "filterLabel", {{"Label", anyText(words()("findings.filter"))}});
        const char* const keys[shownCount] = {"show.everything", "show.errors", "show.warnings", "show.hints",
                                              "show.mends"};
        std::vector<std::string> filters;
        for (const char* key : keys) filters.push_back(words()(key));
        form().addList("filter", words()("findings.filter"), filters);
        form().add("FixedText", "summary", {{"MultiLine", yes}});
        form().addTree("tree", words()("findings.tree"));
        form().add("FixedText", "textLabel", {{"Label", anyText(words()("findings.text"))}});
        form().addReading("text");
        form().add("Button", "goto", {{"Label", anyText(words()("findings.goto"))}});
        form().add("Button", "fix", {{"Label", anyText(words()("findings.fix"))}});
        form().add("Button", "fixother", {});  // the second choice of a doubtful mend
        for (const char* name : decideNames) form().add("Button", name, {{"MultiLine", yes}});
        form().add("Button", "name", {});      // one name as booked, and all of them
        form().add("Button", "names", {});
        form().add("Button", "fixall", {});
        form().add("FixedText", "told", {{"MultiLine", yes}});
        tree_ = std::make_unique<LazyTree>(place_.context, form(), "tree",
                                           [this](const TreeItem& item) { picked(item); });
        form().onItem("filter", [this] { update(); });
        form().onAction("goto", [this] { jump(); });
        form().onAction("fix", [this] { mendOne(0); });
        form().onAction("fixother", [this] { mendOne(1); });
        for (std::size_t i = 0; i < mostDecisions; ++i)
            form().onAction(decideNames[i], [this, i] { decide(i); });
        form().onAction("name", [this] { writeNames(item_.slips); });
        form().onAction("names", [this] { writeAllNames(); });
        form().onAction("fixall", [this] { mendAll(); });
    }

    void update() override {
        now_ = session().snapshot();
        forgetUndone();
        const bool any = now_ && now_->any();
        for (const char* part : {"filterLabel", "filter", "tree", "textLabel", "text", "goto", "fix"})
            form().show(part, any);
        form().show("fixother", false);
        for (const char* name : decideNames) form().show(name, false);
        plan_ = any ? planAll(*now_, words()) : MendPlan();
        form().show("fixall", any && !plan_.writes.empty());
        slips_ = any ? slipsIn(*now_) : std::vector<NameSlip>();
        form().show("name", false);
        form().show("names", slips_.size() > 1);
        groups_.reset();
        if (!any) {
            form().show("summary", true);
            form().setText("summary", now_ ? words()("overview.notable") : words()("overview.reading"));
            return;
        }
        groups_ =
            std::make_unique<FindingGroups>(*now_, words(), static_cast<Shown>(form().chosen("filter")));
        form().show("summary", false);
        items_.clear();
        tree_->show(groups_->summary(), [this](const TreeItem* parent) { return childrenOf(parent); });
        if (laidOut_) tree_->expandFirst();
        choose({});
    }

    int layout(int width, int height) override {
        const int left = gap(), inner = width - 2 * gap();
        int y = gap();
        if (form().isShown("tree")) {
            const int labelWidth = form().preferred("filterLabel").Width + gap(),
                      tall = form().preferred("filter").Height;
            form().place("filterLabel", {left, y + 4, labelWidth - gap(), tall - 4});
            form().place("filter", {left + labelWidth, y, std::max(60, inner - labelWidth), tall});
            y += tall + gap() / 2;
        }
        if (form().isShown("summary")) {
            const int summary = form().heightFor("summary", inner);
            form().place("summary", {left, y, inner, summary});
            y += summary + gap() / 2;
        }
        if (!form().isShown("tree")) return y + gap();
        const int button = form().preferred("goto").Height, told = form().heightFor("told", inner);
        // A label that is too long for the width takes two lines.
        const auto tallOf = [&](const char* name) {
            return button + (form().preferred(name).Width > inner ? form().lineHeight() + 2 : 0);
        };
        int buttons = 0;
        for (const char* name : buttonNames) buttons += form().isShown(name) ? tallOf(name) + 2 : 0;
        const int below = form().lineHeight() + 4 + 3 * gap() + buttons + told;
        const int least = y + 100 + 70 + below, rest = std::max(height, least) - y - below;
        const int tree =
            rest * (decisions_.empty() ? 6 : 3) / 10;  // decisions are to be read before they are taken
        form().place("tree", {left, y, inner, tree});
        y += tree + gap() / 2;
        form().place("textLabel", {left, y, inner, form().lineHeight() + 2});
        y += form().lineHeight() + 4;
        form().place("text", {left, y, inner, rest - tree});
        y += rest - tree + gap() / 2;
        for (const char* name : buttonNames) {
            if (!form().isShown(name)) continue;
            const int tall = tallOf(name);
            form().place(name, {left, y, inner, tall});
            y += tall + 2;
        }
        form().place("told", {left, y, inner, told});
        if (height > 0 && !laidOut_) {
            laidOut_ = true;
            tree_->expandFirst();
        }
        return least;
    }

    bool stretches() const override { return true; }
    void closed() override { tree_.reset(); }

  private:
    std::vector<TreeItem> childrenOf(const TreeItem* parent) {
        std::vector<TreeItem> level;
        if (!groups_) return level;
        if (!parent) {
            for (std::size_t g = 0; g < groups_->groups().size(); ++g) {
                const FindingGroup& group = groups_->groups()[g];
                level.push_back({group.text, group.text, iconOf(group.severity), true, aGroup + g});
            }
            return level;
        }
        if (parent->payload < aGroup) return level;
        for (FindingItem& item : groups_->items(parent->payload - aGroup)) {
            level.push_back(
                {item.text, item.text + " " + std::to_string(item.row), "", false, items_.size()});
            items_.push_back(std::move(item));
        }
        return level;
    }

    void picked(const TreeItem& item) {
        choose(item.payload < items_.size() ? items_[item.payload] : FindingItem());
        jump();
    }

    void choose(const FindingItem& item) {
        item_ = item;
        showsPlan_ = showsNames_ = false;
        const bool found = now_ && now_->any() && item.finding < now_->findings.all.size();
        decisions_ =
            found ? decisionsOn(*now_, now_->findings.all[item.finding], words()) : std::vector<Decision>();
        std::string text = item.text;
        for (const Decision& decision : decisions_)
            text += "\n\n" + decision.label + "\n" + decision.shown;  // before and after
        form().tell("text", text);
        form().enable("goto", item.row != noRow);
        form().enable("fix", item.mend != noMend);
        nameButtons();
    }

    // A doubtful mend has a button for each of its choices.
    void nameButtons() {
        const Mend* mend = now_ && item_.mend < now_->mends.size() ? &now_->mends[item_.mend] : nullptr;
        const std::size_t choices = mend ? mend->choices.size() : 0;
        const auto take = [&](std::size_t i) {
            return words()("mend.take", {choiceText(mend->choices[i], words())});
        };
        form().setText("fix", choices > 0 ? take(0) : words()("findings.fix"));
        if (choices > 1) form().setText("fixother", take(1));
        const bool slipped = !item_.slips.empty();
        const bool mends = decisions_.empty();
        bool moved = form().isShown("fix") != mends || form().isShown("fixother") != (choices > 1) ||
                     form().isShown("name") != slipped;
        for (std::size_t i = 0; i < mostDecisions; ++i) {
            const bool there = i < decisions_.size();
            moved = moved || form().isShown(decideNames[i]) != there;
            form().show(decideNames[i], there);
            if (there) form().setText(decideNames[i], decisions_[i].label);
        }
        form().show("fix", mends);
        form().show("fixother", choices > 1);
        form().show("name", slipped);
        if (slipped) form().setText("name", slipLine(item_.slips.front(), words()));
        form().setText("names", words()(showsNames_ ? "aliases.write" : "aliases.all", {words().count(slips_.size())}));
        form().setText("fixall", words()(showsPlan_ ? "findings.fixwrite" : "findings.fixall",
                                         {words().count(plan_.writes.size())}));
        if (moved) layoutAgain();
    }

    void jump() {
        if (item_.row == noRow || !now_ || !session().document().is()) return;
        const GoalTable& table = now_->model->table();
        const std::uint32_t column = item_.column == noRow ? 0 : item_.column;
        document::selectCell(session().document(), session().controller(), table.sheetName,
                             cellOfBlock(table, item_.row, column));
    }

    void mendOne(std::size_t choice) {
        if (!now_ || item_.mend >= now_->mends.size()) return;
        if (const std::optional<MendWrite> one = writeOf(now_->mends[item_.mend], choice)) mend({*one});
    }

    // First it is shown what will be written, then it is.
    void mendAll() {
        if (showsPlan_) return mend(plan_.writes);
        choose({});
        showsPlan_ = true;
        form().tell("text", plan_.text);
        form().setText("told", words()("mend.ask"));
        nameButtons();
        layoutAgain();
    }

    // The same of names as booked that stand for others.
    void writeAllNames() {
        if (showsNames_) return writeNames(slips_);
        choose({});
        showsNames_ = true;
        std::string lines;
        for (const NameSlip& slip : slips_) lines += slipLine(slip, words()) + "\n";
        form().tell("text", lines);
        form().setText("told", words()("mend.ask"));
        nameButtons();
        layoutAgain();
    }
    void writeNames(const std::vector<NameSlip>& slips) {
        if (slips.empty() || !session().document().is()) return;
        const NamesPlan plan = planNames(session(), slips);
        const std::string problem = !plan.problem.empty() ? plan.problem
                                                          : document::write(session().document(), plan.change, words(),
                                                                            words()("aliases.undo"));
        form().setText("told", problem.empty() ? words()("aliases.done", {plan.sheet, plan.modelCell}) : problem);
        layoutAgain();
    }

    // What a person chose, in one undo step.
    void decide(std::size_t which) {
        if (which >= decisions_.size() || !now_ || !session().document().is()) return;
        const Decision decision = decisions_[which];
        if (!decision.writes.empty()) return mend(decision.writes);
        document::Change change;
        if (decision.removes) change.removed = removalOf(*now_, *decision.removes);
        if (decision.doubledIn) change.removed = removalOf(*decision.doubledIn);
        if (decision.asks) {
            document::LogRow entry;
            entry.date = today();
            entry.goal = decision.asks->goal;
            entry.field = "question";
            entry.text = decision.asks->owner;
            entry.note = decision.asks->text;
            entry.by = session().me();
            change.log.push_back(std::move(entry));
        }
        const bool removes = change.removed.has_value();
        const char* title = removes ? "decision.undorow" : "decision.undoask";
        tell(document::write(session().document(), change, words(), words()(title)),
             removes ? "mend.done" : "review.recorded");
    }

    void tell(const std::string& problem, const char* done) {
        doneOn_ = problem.empty() ? stateOf() : std::string();
        changedSince_ = false;
        form().setText("told", problem.empty() ? words()(done) : problem);
        layoutAgain();
    }

    // What was written is told until it is taken back: the document then is what it was before.
    std::string stateOf() const {
        if (!now_ || !now_->any()) return {};
        return now_->content + " " + std::to_string(now_->log ? now_->log->entries.size() : 0);
    }
    void forgetUndone() {
        if (doneOn_.empty()) return;
        const bool same = stateOf() == doneOn_;
        if (same && changedSince_) {
            doneOn_.clear();
            form().setText("told", "");
        }
        changedSince_ = changedSince_ || !same;
    }

    void mend(const std::vector<MendWrite>& writes) {
        if (!now_ || !now_->any() || writes.empty()) return;
        const GoalTable& table = now_->model->table();
        std::vector<Edit> edits;
        for (const MendWrite& write : writes) {
            Edit edit;
            edit.sheet = table.sheetName;
            edit.cell = cellOfBlock(table, write.row, write.column);
            if (!write.numberBefore) edit.before = write.before;
            edit.numberBefore = write.numberBefore;
            edit.date = write.date;
            edit.kind = write.number ? Edit::Kind::Number : Edit::Kind::Text;
            edit.text = write.text;
            edit.number = write.number.value_or(0);
            edits.push_back(std::move(edit));
        }
        tell(document::write(session().document(), edits, words(), words()("mend.undo")), "mend.done");
    }

    std::shared_ptr<const Snapshot> now_;
    std::unique_ptr<FindingGroups> groups_;
    std::unique_ptr<LazyTree> tree_;
    std::vector<FindingItem> items_;
    FindingItem item_;
    std::vector<Decision> decisions_;
    std::string doneOn_;  // the document's state when something was written; empty: nothing to be taken back
    bool changedSince_ = false;  // the panel has seen what was written
    MendPlan plan_;
    std::vector<NameSlip> slips_;
    bool laidOut_ = false, showsPlan_ = false, showsNames_ = false;
};

}  // namespace

rtl::Reference<Panel> makeFindingsPanel(PanelPlace place) {
    return new FindingsPanel(std::move(place));
}

}  // namespace plumbline::sidebar
