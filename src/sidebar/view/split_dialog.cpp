// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include <algorithm>
#include <com/sun/star/awt/XDialog2.hpp>

#include "calc/convert.h"
#include "sidebar/model/split.h"
#include "sidebar/sheet/writer.h"
#include "sidebar/view/commands.h"
#include "sidebar/view/form.h"
#include "sidebar/view/session.h"

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

class SplitDialog : public SessionView {
  public:
    SplitDialog(Session& session, const Reference<css::frame::XFrame>& frame, GoalIndex goal)
        : session_(session),
          now_(session.snapshot()),
          form_(session.context(),
                Reference<css::awt::XWindowPeer>(frame->getContainerWindow(), UNO_QUERY_THROW), true) {
        draft_.goal = goal;
        for (const std::string& name : teamOf(*now_, goal))
            draft_.names += (draft_.names.empty() ? "" : "; ") + name;
        build();
        layout(frame);
        preview();
        session_.join(this);
    }
    ~SplitDialog() { session_.leave(this); }

    bool run() { return Reference<css::awt::XDialog>(form_.dialog(), UNO_QUERY_THROW)->execute() == 1; }

    void sessionChanged() override {
        if (!session_.document().is()) end(0);
    }

  private:
    const Words& words() const { return session_.words(); }
    void end(int result) {
        Reference<css::awt::XDialog2>(form_.dialog(), UNO_QUERY_THROW)->endDialog(result);
    }

    void build() {
        const css::uno::Any yes(true);
        Reference<css::awt::XDialog>(form_.dialog(), UNO_QUERY_THROW)
            ->setTitle(calc::toOffice(words()("split.title")));
        form_.helpWith("split");
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

    void layout(const Reference<css::frame::XFrame>& frame) {
        const int gap = 8, line = std::max(form_.preferred("finish").Height, 24), wide = 320;
        int labels = 80, y = gap;
        for (const Row& row : rows) labels = std::max(labels, form_.preferred(row.label).Width);
        labels = std::min(labels, 320);
        const int width = labels + wide + 3 * gap;
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
        const GoalTable& table = now_->model->table();
        const RowPlan& first = plan_.parts.front().row;
        Change change;
        change.insert = insertOf(table, first, static_cast<std::uint32_t>(plan_.parts.size()));
        std::uint32_t row = first.row;
        for (const SplitPart& part : plan_.parts) {
            for (const CellWrite& cell : part.row.cells)
                change.edits.push_back(editOf(table, row, cell, true));
            ++row;
        }
        return write(session_.document(), change, words(), words()("split.undo"));
    }

    Session& session_;
    std::shared_ptr<const Snapshot> now_;
    SplitDraft draft_;
    SplitPlan plan_;
    Form form_;
};

}  // namespace

void splitGoal(Session& session, const Reference<css::frame::XFrame>& frame) {
    const std::shared_ptr<Session> keep = session.shared_from_this();
    session.readNow();
    const GoalIndex goal = session.selectedGoal();
    if (!session.document().is() || goal == noGoal) return tellUser(frame, session.words()("review.choose"));
    SplitDialog dialog(session, frame, goal);
    if (dialog.run()) session.refresh();
}

}  // namespace plumbline::sidebar
