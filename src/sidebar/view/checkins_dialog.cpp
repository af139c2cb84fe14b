// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include <algorithm>

#include "calc/convert.h"
#include "document/writer.h"
#include "sidebar/model/checkin_grid.h"
#include "sidebar/model/split.h"
#include "sidebar/view/commands.h"
#include "sidebar/view/form_dialog.h"
#include "sidebar/view/goal_change.h"
#include "sidebar/view/grid_view.h"
#include "sidebar/view/pause.h"

namespace plumbline::sidebar {
namespace {

constexpr int gridRoom = 430;  // what a screen of 800 leaves beside the rest

class CheckInsDialog : public FormDialog {
  public:
    CheckInsDialog(Session& session, const Reference<css::frame::XFrame>& frame)
        : FormDialog(session, frame),
          teams_(teamsOf(*now_)),
          grid_(now_, words()),
          pause_(session.context(), [this] { preview(); }),
          view_(session.context(), form_, grid_.grid(),
                {[this](GridCell) { pause_.soon(); }, [this](GridCell cell) { return grid_.nameOf(cell); }}) {
        grid_.take(goalsToReport(*now_));  // as many rows as there may be
        build();
        showPeriods();
        preview();
        layout(frame);
        view_.show();  // by its widths
        join();
        view_.focus({0, grid_.columnOf(CheckInColumn::New)});
    }
    ~CheckInsDialog() { close(); }

  private:
    void build() {
        Reference<css::awt::XDialog>(form_.dialog(), UNO_QUERY_THROW)
            ->setTitle(calc::toOffice(words()("checkins.title")));
        form_.helpWith("checkins");
        addLabel("teamLabel", "split.team");
        form_.addList("team", words()("split.team"), leads());
        form_.onItem("team", [this] { takeTeam(); });
        addLabel("dayLabel", "checkins.day");
        form_.add(
            "Edit", "day",
            {{"HelpText", anyText(words()("checkins.day"))}, {"Text", anyText(words().date(now_->today))}});
        form_.onText("day", [this] { pause_.soon(); });
        addLabel("periodLabel", "review.period");
        form_.addList("period", words()("review.period"), {});
        form_.onItem("period", [this] { preview(); });
        form_.add("CheckBox", "intotable", {{"Label", anyText(words()("review.intotable"))}});
        form_.onItem("intotable", [this] { preview(); });
        view_.build(words()("grid.scroll"), gridRoom);
        addLabel("previewLabel", "split.preview");
        form_.addReading("preview");
        form_.add("Button", "record", {{"Label", anyText(words()("checkins.record"))}});
        form_.add(
            "Button", "cancel",
            {{"Label", anyText(words()("wizard.cancel"))}, {"PushButtonType", css::uno::Any(sal_Int16(2))}});
        form_.onAction("record", [this] { record(); });
    }

    void addLabel(const char* name, std::string_view key) {
        form_.add("FixedText", name, {{"Label", anyText(words()(key))}});
    }

    std::vector<std::string> leads() const {
        std::vector<std::string> leads{words()("split.everybody")};
        for (const Team& team : teams_) leads.push_back(team.lead);
        return leads;
    }

    void takeTeam() {
        const std::size_t chosen = form_.chosen("team");
        grid_.take(goalsToReport(
            *now_, chosen == 0 || chosen > teams_.size() ? std::string() : teams_[chosen - 1].lead));
        showPeriods();
        preview();
    }

    void showPeriods() {
        std::vector<std::string> items = grid_.periods();
        if (!items.empty()) items.insert(items.begin(), words()("review.sofar"));
        for (const char* name : {"periodLabel", "period"}) form_.show(name, !items.empty());
        if (items == periods_) return;
        periods_ = items;
        form_.setTexts("period", periods_);
        if (!periods_.empty()) form_.choose("period", 0);
    }

    CheckInsTyped typed() const {
        CheckInsTyped typed{form_.text("day"), form_.isChecked("intotable"), {}};
        if (const std::size_t item = periods_.empty() ? 0 : form_.chosen("period");
            item > 0 && item < periods_.size())
            typed.period = periods_[item];
        return typed;
    }

    void preview() {
        pause_.over();
        plan_ = grid_.plan(typed());
        view_.show();
        form_.tell("preview", plan_.preview);
    }

    void record() {
        view_.leave();
        preview();
        if (!plan_.problem.empty() || plan_.rows.empty()) return;
        const std::string problem =
            document::write(session_.document(), changeForCheckIns(*now_, plan_, session_.me()), words(),
                            words()("checkins.undo"));
        if (problem.empty()) return end(1);
        form_.tell("preview", problem + "\n" + plan_.preview);
    }

    void layout(const Reference<css::frame::XFrame>& frame) {
        const int gap = 8, line = std::max(form_.preferred("record").Height, 24), width = 1040;
        const int inner = width - 2 * gap, third = inner / 4;
        int y = gap;
        const auto choice = [&](const char* label, const char* name, int at) {
            form_.place(label, {gap + at * third, y, third - gap, 18});
            form_.place(name, {gap + at * third, y + 18, third - gap, line});
        };
        choice("teamLabel", "team", 0);
        choice("dayLabel", "day", 1);
        choice("periodLabel", "period", 2);
        form_.place("intotable", {gap + 3 * third, y + 18, third, line});
        y += 18 + line + gap;
        view_.place({gap, y, inner, view_.height()});
        y += view_.height() + 4;
        placeEnd("record", frame, {gap, y, inner, line}, 96);
    }

    const std::vector<Team> teams_;
    CheckInGrid grid_;
    Pause pause_;
    GridView view_;
    std::vector<std::string> periods_;  // that can be chosen
    CheckInsPlan plan_;
};

}  // namespace

void checkInTeam(Session& session, const Reference<css::frame::XFrame>& frame) {
    const std::shared_ptr<Session> keep = session.shared_from_this();
    session.readNow(Session::Size::Any);
    if (!session.document().is() || !session.snapshot() || !session.snapshot()->any())
        return tellUser(frame, session.words()("overview.notable"));
    CheckInsDialog dialog(session, frame);
    if (dialog.run()) session.refresh();
}

}  // namespace plumbline::sidebar
