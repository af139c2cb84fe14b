// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include <algorithm>
#include <com/sun/star/awt/FontWeight.hpp>

#include "calc/convert.h"
#include "document/writer.h"
#include "sidebar/model/allocation_grid.h"
#include "sidebar/view/commands.h"
#include "sidebar/view/form_dialog.h"
#include "sidebar/view/goal_change.h"
#include "sidebar/view/grid_view.h"
#include "sidebar/view/pause.h"

namespace plumbline::sidebar {
namespace {

constexpr int gridRoom = 430;  // what a screen of 800 leaves beside the rest

const char* keyOf(WeighBy way) {
    switch (way) {
        case WeighBy::Present:
            return "split.by.present";
        case WeighBy::LastYear:
            return "split.by.lastyear";
        case WeighBy::Equal:
            return "split.by.equal";
        case WeighBy::Typed:
            break;
    }
    return "split.by.typed";
}

class SplitDialog : public FormDialog {
  public:
    SplitDialog(Session& session, const Reference<css::frame::XFrame>& frame, GoalIndex goal)
        : FormDialog(session, frame),
          teams_(teamsOf(*now_)),
          people_(peopleOf(*now_)),
          grid_(now_, goal, words()),
          ways_(grid_.ways()),
          pause_(session.context(), [this] { preview(); }),
          view_(session.context(), form_, grid_.grid(),
                {[this](GridCell cell) { typed(cell); },
                 [this](GridCell cell) { return grid_.nameOf(cell); }}) {
        build();
        weighBy(WeighBy::Present);
        layout(frame);
        join();
        view_.focus({0, grid_.columnOf(AllocationColumn::Weight)});
    }
    ~SplitDialog() { close(); }

  private:
    void build() {
        Reference<css::awt::XDialog>(form_.dialog(), UNO_QUERY_THROW)
            ->setTitle(calc::toOffice(words()("split.title")));
        form_.helpWith("split");
        addLists();
        addField("over", "split.over", "");
        addField("step", "split.step", "1");
        view_.build(words()("grid.scroll"), gridRoom);
        form_.add("FixedText", "sums", {{"FontWeight", css::uno::Any(css::awt::FontWeight::BOLD)}});
        form_.add("FixedText", "previewLabel", {{"Label", anyText(words()("split.preview"))}});
        form_.addReading("preview");
        form_.add("Button", "leaveOut", {{"Label", anyText(words()("split.leaveout"))}});
        form_.add("Button", "finish", {{"Label", anyText(words()("wizard.finish"))}});
        form_.add(
            "Button", "cancel",
            {{"Label", anyText(words()("wizard.cancel"))}, {"PushButtonType", css::uno::Any(sal_Int16(2))}});
        form_.onAction("leaveOut", [this] { leaveOut(); });
        form_.onAction("finish", [this] { finish(); });
    }

    void addField(const char* name, std::string_view key, std::string_view text) {
        form_.add("FixedText", labelOf(name).c_str(), {{"Label", anyText(words()(key))}});
        form_.add("Edit", name, {{"HelpText", anyText(words()(key))}, {"Text", anyText(text)}});
        form_.onText(name, [this] { pause_.soon(); });
    }
    void addChoice(const char* name, std::string_view key, const std::vector<std::string>& items,
                   void (SplitDialog::*taken)()) {
        form_.add("FixedText", labelOf(name).c_str(), {{"Label", anyText(words()(key))}});
        form_.addList(name, words()(key), items);
        form_.onItem(name, [this, taken] { (this->*taken)(); });
    }

    // A manager's reports, people of the table one by one, and by what all of them are weighed.
    void addLists() {
        std::vector<std::string> leads{words()("split.noteam"), words()("split.everybody")};
        for (const Team& team : teams_) leads.push_back(team.lead);
        std::vector<std::string> people{words()("split.choose")}, ways;
        people.insert(people.end(), people_.begin(), people_.end());
        for (const WeighBy way : ways_) ways.push_back(words()(keyOf(way)));
        addChoice("team", "split.team", leads, &SplitDialog::takeTeam);
        addChoice("people", "split.people", people, &SplitDialog::takePerson);
        addChoice("by", "split.weights", ways, &SplitDialog::takeWay);
    }

    void takeTeam() {
        const std::size_t chosen = form_.chosen("team");
        if (chosen == 0) return;
        grid_.take(chosen == 1 || chosen - 2 >= teams_.size() ? people_ : teams_[chosen - 2].people);
        weighBy(ways_[form_.chosen("by")]);
    }

    void takePerson() {
        const std::size_t chosen = form_.chosen("people");
        if (chosen == 0 || chosen > people_.size()) return;
        grid_.add(people_[chosen - 1]);
        form_.choose("people", 0);
        preview();
    }

    void takeWay() { weighBy(ways_[form_.chosen("by")]); }

    void weighBy(WeighBy way) {
        chooseWay(grid_.weighBy(way));
        preview();
    }
    void chooseWay(WeighBy way) {
        form_.choose("by",
                     static_cast<std::size_t>(std::find(ways_.begin(), ways_.end(), way) - ways_.begin()));
    }

    void leaveOut() {
        grid_.grid().remove(view_.at().row);
        preview();
    }

    void typed(GridCell cell) {
        if (grid_.isColumn(cell.column, AllocationColumn::Weight)) chooseWay(WeighBy::Typed);
        pause_.soon();
    }

    void layout(const Reference<css::frame::XFrame>& frame) {
        const int gap = 8, line = std::max(form_.preferred("finish").Height, 24), width = 1040;
        const int inner = width - 2 * gap;
        int y = gap;
        placeFields({{"team", 30}, {"people", 30}, {"by", 22}, {"over", 24}, {"step", 14}}, {gap, y, inner, line});
        y += 18 + line + gap;
        view_.place({gap, y, inner, view_.height()});
        y += view_.height() + 4;
        form_.place("sums", {gap, y, inner, 20});
        y += 24;
        y = placeEnd("finish", frame, {gap, y, inner, line}, 96);
        form_.place("leaveOut", {gap, y, std::max(form_.preferred("leaveOut").Width, 84), line});
    }

    // Hundreds of people are planned in less time than it takes to see it, but not at every letter.
    void preview() {
        pause_.over();
        plan_ = grid_.plan(form_.text("over"), form_.text("step"));
        view_.show();
        view_.showTotals(grid_.totals());
        form_.setText("sums", grid_.summary());
        form_.tell("preview", plan_.preview);
    }

    void finish() {
        view_.leave();
        preview();
        if (!plan_.problem.empty()) return;
        const std::string problem = written();
        if (problem.empty()) return end(1);
        form_.tell("preview", problem + "\n" + plan_.preview);
    }

    std::string written() {
        const Change change = changeForSplit(*now_, plan_, session_.me());
        if (change.edits.empty()) return words()("wizard.nothing");
        return document::write(session_.document(), change, words(), words()("split.undo"));
    }

    const std::vector<Team> teams_;
    const std::vector<std::string> people_;
    AllocationGrid grid_;
    const std::vector<WeighBy> ways_;
    Pause pause_;
    GridView view_;
    SplitPlan plan_;
};

}  // namespace

void splitGoal(Session& session, const Reference<css::frame::XFrame>& frame) {
    const std::shared_ptr<Session> keep = session.shared_from_this();
    session.readNow(Session::Size::Any);
    const GoalIndex goal = session.selectedGoal();
    if (!session.document().is() || goal == noGoal) return tellUser(frame, session.words()("review.choose"));
    SplitDialog dialog(session, frame, goal);
    if (dialog.run()) session.refresh();
}

}  // namespace plumbline::sidebar
