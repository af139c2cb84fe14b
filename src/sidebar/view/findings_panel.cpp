// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include <algorithm>

#include "calc/convert.h"
#include "document/writer.h"
#include "sidebar/model/finding_groups.h"
#include "sidebar/model/mend_plan.h"
#include "sidebar/view/icons.h"
#include "sidebar/view/lazy_tree.h"
#include "sidebar/view/names_change.h"
#include "sidebar/view/panel.h"

namespace plumbline::sidebar {
namespace {

constexpr const char* buttonNames[] = {"goto", "fix", "fixother", "name", "names", "fixall"};
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
        form().onAction("name", [this] { writeNames(item_.slips); });
        form().onAction("names", [this] { writeAllNames(); });
        form().onAction("fixall", [this] { mendAll(); });
    }

    void update() override {
        now_ = session().snapshot();
        const bool any = now_ && now_->any();
        for (const char* part : {"filterLabel", "filter", "tree", "textLabel", "text", "goto", "fix"})
            form().show(part, any);
        form().show("fixother", false);
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
        int buttons = 0;
        for (const char* name : buttonNames) buttons += form().isShown(name) ? 1 : 0;
        const int below = form().lineHeight() + 4 + 3 * gap() + buttons * (button + 2) + told;
        const int least = y + 100 + 70 + below, rest = std::max(height, least) - y - below;
        const int tree = rest * 6 / 10;
        form().place("tree", {left, y, inner, tree});
        y += tree + gap() / 2;
        form().place("textLabel", {left, y, inner, form().lineHeight() + 2});
        y += form().lineHeight() + 4;
        form().place("text", {left, y, inner, rest - tree});
        y += rest - tree + gap() / 2;
        for (const char* name : buttonNames) {
            if (!form().isShown(name)) continue;
            form().place(name, {left, y, inner, button});
            y += button + 2;
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
        form().tell("text", item.text);
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
        const bool moved = form().isShown("fixother") != (choices > 1) || form().isShown("name") != slipped;
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

    void mend(const std::vector<MendWrite>& writes) {
        if (!now_ || !now_->any() || writes.empty()) return;
        const GoalTable& table = now_->model->table();
        std::vector<Edit> edits;
        for (const MendWrite& write : writes) {
            Edit edit;
            edit.sheet = table.sheetName;
            edit.cell = cellOfBlock(table, write.row, write.column);
            edit.before = write.before;
            edit.kind = write.number ? Edit::Kind::Number : Edit::Kind::Text;
            edit.text = write.text;
            edit.number = write.number.value_or(0);
            edits.push_back(std::move(edit));
        }
        const std::string problem =
            document::write(session().document(), edits, words(), words()("mend.undo"));
        form().setText("told", problem.empty() ? words()("mend.done") : problem);
        layoutAgain();
    }

    std::shared_ptr<const Snapshot> now_;
    std::unique_ptr<FindingGroups> groups_;
    std::unique_ptr<LazyTree> tree_;
    std::vector<FindingItem> items_;
    FindingItem item_;
    MendPlan plan_;
    std::vector<NameSlip> slips_;
    bool laidOut_ = false, showsPlan_ = false, showsNames_ = false;
};

}  // namespace

rtl::Reference<Panel> makeFindingsPanel(PanelPlace place) {
    return new FindingsPanel(std::move(place));
}

}  // namespace plumbline::sidebar
