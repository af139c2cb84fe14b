// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include <algorithm>

#include "calc/convert.h"
#include "document/writer.h"
#include "sidebar/model/split.h"
#include "sidebar/view/commands.h"
#include "sidebar/view/form_dialog.h"
#include "sidebar/view/goal_change.h"

namespace plumbline::sidebar {
namespace {

struct Row {
    const char *label, *name, *key;
    std::string SplitDraft::*member;
};
const Row rows[] = {{"namesLabel", "names", "split.names", &SplitDraft::names},
                    {"weightsLabel", "weights", "split.weights", &SplitDraft::weights},
                    {"heldLabel", "held", "split.held", &SplitDraft::held},
                    {"overLabel", "over", "split.over", &SplitDraft::overAssignment},
                    {"stepLabel", "step", "split.step", &SplitDraft::step}};

std::string joined(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names) text += (text.empty() ? "" : "; ") + name;
    return text;
}

class SplitDialog : public FormDialog {
  public:
    SplitDialog(Session& session, const Reference<css::frame::XFrame>& frame, GoalIndex goal)
        : FormDialog(session, frame),
          teams_(teamsOf(*now_)),
          people_(peopleOf(*now_)) {
        draft_ = splitOf(*now_, goal, words());
        build();
        layout(frame);
        preview();
        join();
    }
    ~SplitDialog() { close(); }

  private:
    void build() {
        const css::uno::Any yes(true);
        Reference<css::awt::XDialog>(form_.dialog(), UNO_QUERY_THROW)
            ->setTitle(calc::toOffice(words()("split.title")));
        form_.helpWith("split");
        addTeams();
        for (const Row& row : rows) {
            form_.add("FixedText", row.label, {{"Label", anyText(words()(row.key))}});
            form_.add("Edit", row.name,
                      {{"HelpText", anyText(words()(row.key))}, {"Text", anyText(draft_.*row.member)}});
            form_.onText(row.name, [this] { preview(); });
        }
        form_.add("FixedText", "previewLabel", {{"Label", anyText(words()("split.preview"))}});
        form_.addReading("preview");
        form_.add("Button", "finish", {{"Label", anyText(words()("wizard.finish"))}});
        form_.add(
            "Button", "cancel",
            {{"Label", anyText(words()("wizard.cancel"))}, {"PushButtonType", css::uno::Any(sal_Int16(2))}});
        form_.onAction("finish", [this] { finish(); });
    }

    // A manager's reports, or people one by one; the names stay open to typing.
    void addTeams() {
        std::vector<std::string> leads{words()("split.noteam"), words()("split.everybody")};
        for (const Team& team : teams_) leads.push_back(team.lead);
        form_.add("FixedText", "teamLabel", {{"Label", anyText(words()("split.team"))}});
        form_.addList("team", words()("split.team"), leads);
        form_.add("FixedText", "peopleLabel", {{"Label", anyText(words()("split.people"))}});
        form_.add("ListBox", "people",
                  {{"HelpText", anyText(words()("split.people"))}, {"MultiSelection", css::uno::Any(true)}});
        form_.setTexts("people", people_);
        form_.onItem("team", [this] { takeTeam(); });
        form_.onItem("people", [this] { takePeople(); });
    }

    void takeTeam() {
        const std::size_t chosen = form_.chosen("team");
        if (chosen == 0) return;
        const std::vector<std::string>& names =
            chosen == 1 || chosen - 2 >= teams_.size() ? people_ : teams_[chosen - 2].people;
        form_.set("names", "Text", anyText(joined(names)));
        std::vector<std::size_t> items;
        for (std::size_t i = 0; i < people_.size(); ++i)
            if (std::find(names.begin(), names.end(), people_[i]) != names.end()) items.push_back(i);
        form_.chooseAll("people", items);
        preview();
    }

    void takePeople() {
        std::vector<std::string> names;
        for (const std::size_t item : form_.allChosen("people"))
            if (item < people_.size()) names.push_back(people_[item]);
        form_.set("names", "Text", anyText(joined(names)));
        preview();
    }

    void layout(const Reference<css::frame::XFrame>& frame) {
        const int gap = 8, line = std::max(form_.preferred("finish").Height, 24), wide = 320;
        int labels = 80, y = gap;
        for (const Row& row : rows) labels = std::max(labels, form_.preferred(row.label).Width);
        labels = std::min(std::max(labels, form_.preferred("peopleLabel").Width), 320);
        const int width = labels + wide + 3 * gap;
        form_.place("teamLabel", {gap, y + 4, labels, line - 4});
        form_.place("team", {labels + 2 * gap, y, wide, line});
        y += line + 4;
        form_.place("peopleLabel", {gap, y + 4, labels, line - 4});
        form_.place("people", {labels + 2 * gap, y, wide, 4 * line});
        y += 4 * line + 4;
        for (const Row& row : rows) {
            form_.place(row.label, {gap, y + 4, labels, line - 4});
            form_.place(row.name, {labels + 2 * gap, y, wide, line});
            y += line + 4;
        }
        form_.place("previewLabel", {gap, y, width - 2 * gap, 18});
        form_.place("preview", {gap, y + 20, width - 2 * gap, 130});
        y += 150 + gap;
        const int button = std::max({form_.preferred("finish").Width, form_.preferred("cancel").Width, 84});
        form_.place("finish", {width - 2 * (button + gap), y, button, line});
        form_.place("cancel", {width - button - gap, y, button, line});
        y += line + gap;
        form_.centre(frame->getContainerWindow(), width, y);
    }

    void preview() {
        for (const Row& row : rows) draft_.*row.member = form_.text(row.name);
        plan_ = planSplit(*now_, draft_, words());
        form_.tell("preview", plan_.preview);
    }

    void finish() {
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
    SplitDraft draft_;
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
