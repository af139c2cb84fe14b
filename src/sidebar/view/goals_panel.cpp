// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "calc/convert.h"
#include "sidebar/model/goal_outline.h"
#include "sidebar/view/background.h"
#include "sidebar/view/commands.h"
#include "sidebar/view/goal_card_view.h"
#include "sidebar/view/icons.h"
#include "sidebar/view/lazy_tree.h"
#include "sidebar/view/panel.h"
#include "sidebar/view/row_columns.h"

namespace plumbline::sidebar {
namespace {

constexpr std::chrono::milliseconds typing{250};
constexpr int leastTree = 68, leastCard = 54;

class GoalsPanel : public Panel {
  public:
    using Panel::Panel;

    void selectionMoved() override {
        if (!alive() || !outline_) return;
        const GoalIndex goal = session().selectedGoal();
        if (goal == noGoal || goal == goal_) return;
        choose(goal);
        show(goal);
    }

  protected:
    void build() override {
        const css::uno::Any yes(true);
        form().addPicture("searchSign");
        form().add("FixedText", "searchLabel", {{"Label", anyText(words()("goals.search"))}});
        form().add("Edit", "search", {{"HelpText", anyText(words()("goals.search"))}});
        form().add("FixedText", "filterLabel", {{"Label", anyText(words()("goals.filter"))}});
        const char* const keys[filterCount] = {"filter.all", "filter.behind", "filter.mine", "filter.atrisk",
                                               "filter.unaligned"};
        std::vector<std::string> filters;
        for (const char* key : keys) filters.push_back(words()(key));
        form().addList("filter", words()("goals.filter"), filters);
        form().add("FixedText", "summary", {{"MultiLine", yes}});
        RowColumns::build(form());
        form().addTree("tree", words()("goals.tree"));
        card_ = std::make_unique<GoalCardView>(form(), words(), [this](GoalIndex goal) {
            choose(goal);
            show(goal);
            session().selectGoal(goal);
        });
        card_->onBooking([this](const LastBooking& booking) {
            if (session().document().is())
                document::selectCell(session().document(), session().controller(), booking.sheet,
                                     booking.cell);
        });
        form().add("Button", "new", {{"Label", anyText(words()("menu.new"))}});
        form().add("Button", "edit", {{"Label", anyText(words()("menu.edit"))}});
        form().onAction("new", [this] { runCommand("new", place_.context, place_.frame); });
        form().onAction("edit", [this] { runCommand("edit", place_.context, place_.frame); });
        tree_ = std::make_unique<LazyTree>(place_.context, form(), "tree",
                                           [this](const TreeItem& item) { picked(item); });
        columns_ = std::make_unique<RowColumns>(place_.context, form(), *tree_, "tree",
                                                [this](const TreeItem& item) { return figuresOf(item); });
        form().onItem("filter", [this] {
            update();
            layoutAgain();
        });
        form().onText("search", [this] { typed(); });
    }

    void update() override {
        now_ = session().snapshot();
        const bool any = now_ && now_->any();
        for (const char* part :
             {"searchSign", "searchLabel", "search", "filterLabel", "filter", "tree", "new", "edit"})
            form().show(part, any);
        if (!any) {
            outline_.reset();
            columns_->hide();
            card_->hide();
            form().show("summary", true);
            form().setText("summary", now_ ? words()("overview.notable") : words()("overview.reading"));
            return;
        }
        OutlineQuery query;
        query.search = form().text("search");
        query.filter = static_cast<Filter>(form().chosen("filter"));
        query.me = session().me();
        const bool nobody =
            query.filter == Filter::Mine && ownerCalled(now_->model->table(), query.me).empty();
        outline_ = std::make_shared<GoalOutline>(*now_, words(), query);
        form().setText("summary", nobody
                                      ? words()(query.me.empty() ? "goals.nome" : "goals.nobody", {query.me})
                                      : std::string());
        form().show("summary", nobody);
        names();
        if (laidOut_) tree_->expandFirst();
        if (goal_ == noGoal) goal_ = session().selectedGoal();
        if (goal_ != noGoal && goal_ >= now_->model->table().count) goal_ = noGoal;
        choose(goal_);
        columns_->changed();
    }

    int layout(int width, int height) override {
        const int left = gap(), inner = width - 2 * gap();
        if (!form().isShown("tree")) {
            const int summary = form().heightFor("summary", inner);
            form().place("summary", {left, gap(), inner, summary});
            return summary + 2 * gap();
        }
        int y = placeSearch(left, gap(), inner);
        if (form().isShown("summary")) {
            const int summary = form().heightFor("summary", inner);
            form().place("summary", {left, y, inner, summary});
            y += summary + gap() / 2;
        }
        const int least = y + leastTree + leastCard + 2 * gap();
        if (height == 0) return least;
        place(left, y, inner, std::max(height, least) - gap());
        if (!laidOut_) {
            laidOut_ = true;
            tree_->expandFirst();
        }
        return least;
    }

    bool stretches() const override { return true; }

    void closed() override {
        columns_.reset();
        tree_.reset();
        card_.reset();
        ++turn_;
    }

  private:
    // Side by side: what is searched for, and which goals; below each other where a word would be cut.
    int placeSearch(int left, int y, int inner) {
        const Look look = form().look(inner);
        const int tall = form().preferred("search").Height, sign = static_cast<int>(16 * look.scale);
        constexpr int around = 52;  // the frame and the button of a list that opens, with GTK 3
        const int wanted = form().widthOf(form().chosenText("filter")) + around;
        const bool below = wanted > inner * 55 / 100;
        const int list = below ? inner : std::max(wanted, inner * 45 / 100),
                  edit = below ? inner - sign - gap() : inner - sign - list - 2 * gap();
        form().place("searchSign", {left, y + std::max(0, (tall - sign) / 2), sign, sign});
        if (std::exchange(signed_, true) == false) form().showPicture("searchSign", searchPicture(look));
        form().place("searchLabel", {0, 0, 1, 1});
        form().place("search", {left + sign + gap(), y, edit, tall});
        form().place("filterLabel", {0, 0, 1, 1});
        if (below) y += tall + 2;
        form().place("filter", {left + inner - list, y, list, tall});
        return y + tall + gap() / 2;
    }

    // The tree takes what is free; the card of a chosen goal has its part of it, and the buttons where there is plenty.
    void place(int left, int y, int inner, int bottom) {
        constexpr int plenty = 330;
        const int room = bottom - y, button = form().preferred("new").Height;
        const int both = form().preferred("new").Width + form().preferred("edit").Width + gap();
        const bool buttons = room >= plenty && both <= inner;
        for (const char* part : {"new", "edit"}) form().show(part, buttons);
        if (buttons) {
            bottom -= button;
            const int first = form().preferred("new").Width;
            form().place("new", {left, bottom, first, button});
            form().place("edit",
                         {left + first + gap(), bottom,
                          std::min<int>(inner - first - gap(), form().preferred("edit").Width), button});
            bottom -= gap();
        }
        const int free = bottom - y;
        const int card = goal_ == noGoal ? 0
                                         : std::clamp(card_->wanted(inner), leastCard,
                                                      std::max(leastCard, free * 55 / 100));
        const int tree = free - (card > 0 ? card + gap() : 0);
        form().place("tree", {left, y, inner, tree});
        if (std::exchange(treeWidth_, inner) != inner && outline_) names();
        columns_->place({left, y, inner, tree});
        if (card > 0) card_->place({left, y + tree + gap(), inner, card});
    }

    // Beyond 100 % whole ones, so that the column stays narrow.
    static double percentShown(double share) {
        return std::fabs(share) > 1 ? std::nearbyint(share * 100) / 100 : share;
    }

    RowFigures figuresOf(const TreeItem& item) const {
        const GoalIndex goal = item.payload < nodes_.size() ? nodes_[item.payload].goal : noGoal;
        if (goal == noGoal || !outline_) return {};
        const Bar bar = outline_->barOf(goal);
        return {bar.done.isNumber() ? words().percent(percentShown(bar.done.number())) : std::string(),
                outline_->amountOf(goal), bar, true};
    }

    void names() {
        nodes_.clear();
        tree_->show(outline_->summary(), [this](const TreeItem* parent) { return childrenOf(parent); });
    }

    std::vector<TreeItem> childrenOf(const TreeItem* parent) {
        if (!outline_) return {};
        std::vector<TreeItem> items;
        const std::vector<OutlineNode> level =
            parent ? outline_->below(nodes_[parent->payload]) : outline_->roots();
        for (const OutlineNode& node : level) {
            TreeItem item;
            item.text = fitted(node.text, parent);
            item.icon = iconOf(node.light);
            item.expandable = node.expandable;
            item.payload = nodes_.size();
            item.key =
                node.goal == noGoal
                    ? "group " + std::to_string(node.parent) + " " + std::to_string(node.first)
                    : std::string(now_->model->table().nameOf(node.goal)) + " " + std::to_string(node.goal);
            nodes_.push_back(node);
            nodes_.back().depth =
                parent && parent->payload < nodes_.size() ? nodes_[parent->payload].depth + 1 : 0;
            items.push_back(std::move(item));
        }
        return items;
    }

    // Cut off where the columns begin, so that nothing has to be scrolled sideways; the card has the whole name.
    std::string fitted(const std::string& text, const TreeItem* parent) {
        constexpr int icons = 66, step = 20;
        if (treeWidth_ == 0) return text;  // not laid out yet
        const int depth = parent && parent->payload < nodes_.size() ? nodes_[parent->payload].depth + 1 : 0;
        constexpr std::size_t mostKept = 5000;
        if (std::exchange(fittedFor_, treeWidth_) != treeWidth_ || fitted_.size() > mostKept) fitted_.clear();
        std::string& kept =
            fitted_[std::to_string(depth) + text];  // measuring costs more than all else in a refresh
        if (kept.empty())
            kept = form().fitted(text, RowColumns::namesWidth(treeWidth_) - icons - step * depth);
        return kept;
    }

    void picked(const TreeItem& item) {
        const GoalIndex goal = item.payload < nodes_.size() ? nodes_[item.payload].goal : noGoal;
        if (goal == noGoal) return;
        choose(goal);
        session().selectGoal(goal);
    }

    void choose(GoalIndex goal) {
        const bool another = (goal == noGoal) != (goal_ == noGoal) || goal != goal_;
        goal_ = goal;
        form().enable("edit", goal != noGoal);
        if (goal == noGoal || !outline_)
            card_->hide();
        else
            card_->show(*now_, *outline_, goal);
        if (another) layoutAgain();
    }

    void show(GoalIndex goal) {
        if (!outline_) return;
        const std::vector<std::size_t> way = outline_->wayTo(goal);
        if (!way.empty()) tree_->select(way);
    }

    void typed() {
        const unsigned turn = ++turn_;
        const rtl::Reference<GoalsPanel> self(this);
        after(typing, [self, turn, context = place_.context] {
            onMainThread(context, [self, turn] {
                if (self->turn_ == turn && self->alive()) self->update();
            });
        });
    }

    std::shared_ptr<const Snapshot> now_;
    std::shared_ptr<GoalOutline> outline_;
    std::unique_ptr<LazyTree> tree_;
    std::unique_ptr<RowColumns> columns_;
    std::unique_ptr<GoalCardView> card_;
    std::vector<OutlineNode> nodes_;
    GoalIndex goal_ = noGoal;
    unsigned turn_ = 0;
    int treeWidth_ = 0, fittedFor_ = 0;
    std::unordered_map<std::string, std::string> fitted_;
    bool laidOut_ = false, signed_ = false;
};

}  // namespace

rtl::Reference<Panel> makeGoalsPanel(PanelPlace place) {
    return new GoalsPanel(std::move(place));
}

}  // namespace plumbline::sidebar
