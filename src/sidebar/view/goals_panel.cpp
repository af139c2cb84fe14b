// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include <algorithm>

#include "calc/convert.h"
#include "sidebar/model/goal_outline.h"
#include "sidebar/model/last_bookings.h"
#include "sidebar/view/background.h"
#include "sidebar/view/commands.h"
#include "sidebar/view/icons.h"
#include "sidebar/view/lazy_tree.h"
#include "sidebar/view/panel.h"

namespace plumbline::sidebar {
namespace {

constexpr std::chrono::milliseconds typing{250};

class GoalsPanel : public Panel {
  public:
    using Panel::Panel;

    void selectionMoved() override {
        if (!alive() || !outline_) return;
        const GoalIndex goal = session().selectedGoal();
        if (goal == noGoal || goal == goal_) return;
        choose(goal);
        const std::vector<std::size_t> way = outline_->wayTo(goal);
        if (!way.empty()) tree_->select(way);
    }

  protected:
    void build() override {
        const css::uno::Any yes(true);
        form().add("FixedText", "searchLabel", {{"Label", anyText(words()("goals.search"))}});
        form().add("Edit", "search", {{"HelpText", anyText(words()("goals.search"))}});
        form().add("FixedText", "filterLabel", {{"Label", anyText(words()("goals.filter"))}});
        const char* const keys[filterCount] = {"filter.all", "filter.mine", "filter.atrisk",
                                               "filter.unaligned"};
        std::vector<std::string> filters;
        for (const char* key : keys) filters.push_back(words()(key));
        form().addList("filter", words()("goals.filter"), filters);
        form().add("FixedText", "summary", {{"MultiLine", yes}});
        form().addTree("tree", words()("goals.tree"));
        form().add("FixedText", "detailLabel", {{"Label", anyText(words()("goals.detail"))}});
        form().addReading("detail");
        form().add("FixedText", "bookingsLabel", {{"Label", anyText(words()("goals.bookings"))}});
        form().add("ListBox", "bookings", {{"HelpText", anyText(words()("goals.bookings"))}});
        form().onItem("bookings", [this] { jumpToBooking(); });
        form().add("Button", "new", {{"Label", anyText(words()("menu.new"))}});
        form().add("Button", "edit", {{"Label", anyText(words()("menu.edit"))}});
        form().onAction("new", [this] { runCommand("new", place_.context, place_.frame); });
        form().onAction("edit", [this] { runCommand("edit", place_.context, place_.frame); });
        tree_ = std::make_unique<LazyTree>(place_.context, form(), "tree",
                                           [this](const TreeItem& item) { picked(item); });
        form().onItem("filter", [this] { update(); });
        form().onText("search", [this] { typed(); });
    }

    void update() override {
        now_ = session().snapshot();
        const bool any = now_ && now_->any();
        for (const char* part : {"searchLabel", "search", "filterLabel", "filter", "tree", "detailLabel",
                                 "detail", "new", "edit"})
            form().show(part, any);
        for (const char* part : {"bookingsLabel", "bookings"}) form().show(part, false);
        if (!any) {
            outline_.reset();
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
        nodes_.clear();
        tree_->show(outline_->summary(), [this](const TreeItem* parent) { return childrenOf(parent); });
        if (laidOut_) tree_->expandFirst();
        if (goal_ == noGoal) goal_ = session().selectedGoal();
        if (goal_ != noGoal && goal_ >= now_->model->table().count) goal_ = noGoal;
        choose(goal_);
    }

    int layout(int width, int height) override {
        const int left = gap(), inner = width - 2 * gap();
        int y = gap();
        if (form().isShown("tree")) {
            const int labelWidth =
                std::max(form().preferred("searchLabel").Width, form().preferred("filterLabel").Width) +
                gap();
            const int field = std::max(60, inner - labelWidth);
            const char* const rows[][2] = {{"searchLabel", "search"}, {"filterLabel", "filter"}};
            for (const auto& row : rows) {
                const int tall = form().preferred(row[1]).Height;
                form().place(row[0], {left, y + 4, labelWidth - gap(), tall - 4});
                form().place(row[1], {left + labelWidth, y, field, tall});
                y += tall + gap() / 2;
            }
        }
        if (form().isShown("summary")) {
            const int summary = form().heightFor("summary", inner);
            form().place("summary", {left, y, inner, summary});
            y += summary + gap() / 2;
        }
        if (!form().isShown("tree")) return y + gap();
        const int button = form().preferred("new").Height,
                  both = form().preferred("new").Width + form().preferred("edit").Width + gap();
        const int buttons = both <= inner ? button + gap() : 2 * button + gap() + 2;
        const int list = form().isShown("bookings") ? 6 * form().lineHeight() + 8 + gap() : 0;
        const int least = y + 2 * 130 + 30 + buttons + list,
                  rest = std::max(height, least) - y - 2 * gap() - form().lineHeight() - buttons - list;
        const int tree = rest * 55 / 100;
        form().place("tree", {left, y, inner, tree});
        y += tree + gap() / 2;
        form().place("detailLabel", {left, y, inner, form().lineHeight() + 2});
        y += form().lineHeight() + 4;
        form().place("detail", {left, y, inner, rest - tree});
        y += rest - tree + gap() / 2;
        if (list > 0) {
            form().place("bookingsLabel", {left, y, inner, form().lineHeight() + 2});
            form().place("bookings",
                         {left, y + form().lineHeight() + 4, inner, list - form().lineHeight() - 4 - gap()});
            y += list;
        }
        const int half = both <= inner ? form().preferred("new").Width : inner;
        form().place("new", {left, y, half, button});
        form().place("edit", both <= inner ? Box{left + half + gap(), y, inner - half - gap(), button}
                                           : Box{left, y + button + 2, inner, button});
        if (height > 0 && !laidOut_) {
            laidOut_ = true;
            tree_->expandFirst();
        }
        return least;
    }

    bool stretches() const override { return true; }

    void closed() override {
        tree_.reset();
        ++turn_;
    }

  private:
    std::vector<TreeItem> childrenOf(const TreeItem* parent) {
        if (!outline_) return {};
        std::vector<TreeItem> items;
        const std::vector<OutlineNode> level =
            parent ? outline_->below(nodes_[parent->payload]) : outline_->roots();
        for (const OutlineNode& node : level) {
            TreeItem item;
            item.text = node.text;
            item.icon = iconOf(node.light);
            item.expandable = node.expandable;
            item.payload = nodes_.size();
            item.key =
                node.goal == noGoal
                    ? "group " + std::to_string(node.parent) + " " + std::to_string(node.first)
                    : std::string(now_->model->table().nameOf(node.goal)) + " " + std::to_string(node.goal);
            nodes_.push_back(node);
            items.push_back(std::move(item));
        }
        return items;
    }

    void picked(const TreeItem& item) {
        const GoalIndex goal = item.payload < nodes_.size() ? nodes_[item.payload].goal : noGoal;
        if (goal == noGoal) return;
        choose(goal);
        const GoalTable& table = now_->model->table();
        if (table.rowOfGoal[goal] == noRow || !session().document().is()) return;
        std::uint32_t column = 0;
        for (const RecognisedColumn& recognised : table.columns)
            if (recognised.role == Role::Goal || recognised.role == Role::Owner ||
                recognised.role == Role::Id) {
                column = recognised.column;
                break;
            }
        document::selectCell(session().document(), session().controller(), table.sheetName,
                             cellOfBlock(table, table.rowOfGoal[goal], column));
    }

    void choose(GoalIndex goal) {
        goal_ = goal;
        form().enable("edit", goal != noGoal);
        const std::string text = goal == noGoal || !outline_ ? std::string() : outline_->detail(goal);
        form().tell("detail", text);
        showBookings();
    }

    // Those of the goal and of the goals below it; a click selects the booking's cell.
    void showBookings() {
        bookings_ = outline_ ? lastBookings(*now_, goal_, words()) : std::vector<LastBooking>();
        std::vector<std::string> texts;
        for (const LastBooking& booking : bookings_) texts.push_back(booking.text);
        form().setTexts("bookings", texts);
        const bool any = !bookings_.empty(), moved = form().isShown("bookings") != any;
        for (const char* part : {"bookingsLabel", "bookings"}) form().show(part, any);
        if (moved) layoutAgain();
    }
    void jumpToBooking() {
        const std::vector<std::size_t> items = form().allChosen("bookings");
        if (items.empty() || items[0] >= bookings_.size() || !session().document().is()) return;
        const LastBooking& booking = bookings_[items[0]];
        document::selectCell(session().document(), session().controller(), booking.sheet, booking.cell);
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
    std::vector<OutlineNode> nodes_;
    std::vector<LastBooking> bookings_;
    GoalIndex goal_ = noGoal;
    unsigned turn_ = 0;
    bool laidOut_ = false;
};

}  // namespace

rtl::Reference<Panel> makeGoalsPanel(PanelPlace place) {
    return new GoalsPanel(std::move(place));
}

}  // namespace plumbline::sidebar
