// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include <algorithm>

#include "sidebar/model/overview.h"
#include "sidebar/model/reading_question.h"
#include "sidebar/view/commands.h"
#include "sidebar/view/panel.h"

namespace plumbline::sidebar {
namespace {

constexpr std::size_t mostFacts = 8;
const char* const labels[] = {"label0", "label1", "label2", "label3", "label4", "label5", "label6", "label7"};
const char* const values[] = {"value0", "value1", "value2", "value3", "value4", "value5", "value6", "value7"};

const char* const answers[] = {"answer0", "answer1"};

class OverviewPanel : public Panel {
  public:
    using Panel::Panel;

    void sessionBusy(std::optional<int> percent) override {
        if (!alive()) return;
        const bool shown = form().isShown("progress");
        form().show("progress", percent.has_value());
        form().show("cancel", percent.has_value());
        if (percent) form().set("progress", "ProgressValue", css::uno::Any(sal_Int32(*percent)));
        if (shown != percent.has_value()) layoutAgain();
    }

  protected:
    void build() override {
        const css::uno::Any yes(true);
        form().add("FixedText", "headline", {{"MultiLine", yes}});
        form().add("ProgressBar", "progress",
                   {{"ProgressValueMin", css::uno::Any(sal_Int32(0))},
                    {"ProgressValueMax", css::uno::Any(sal_Int32(100))}});
        form().add("Button", "cancel", {{"Label", anyText(words()("overview.cancel"))}});
        form().add("FixedText", "lag", {{"MultiLine", yes}});
        form().add("Button", "recalculate", {{"Label", anyText(words()("overview.recalculate"))}});
        for (const char* part : {"asked", "told"}) form().add("FixedText", part, {{"MultiLine", yes}});
        for (std::size_t i = 0; i < 2; ++i) {
            form().add("Button", answers[i], {});
            form().onAction(answers[i], [this, i] { settle(i); });
        }
        for (std::size_t i = 0; i < mostFacts; ++i) {
            form().add("FixedText", labels[i], {});
            form().add("FixedText", values[i], {{"MultiLine", yes}});
        }
        form().add("FixedText", "caption", {{"MultiLine", yes}});
        form().addPicture("picture");
        form().addReading("bars");
        form().add("Button", "settings", {{"Label", anyText(words()("overview.settings"))}});
        form().add("Button", "refresh", {{"Label", anyText(words()("overview.refresh"))}});
        form().add("Button", "sample", {{"Label", anyText(words()("overview.sample"))}});
        form().add("Button", "new", {{"Label", anyText(words()("menu.new"))}});
        form().add("Button", "report", {{"Label", anyText(words()("menu.report"))}});
        form().onAction("report", [this] { runCommand("report", place_.context, place_.frame); });
        form().onAction("new", [this] { runCommand("new", place_.context, place_.frame); });
        form().show("progress", false);
        form().show("cancel", false);
        form().onAction("cancel", [this] { session().cancel(); });
        form().onAction("recalculate", [this] { session().recalculate(); });
        form().onAction("refresh", [this] { session().refresh(); });
        form().onAction("settings", [this] { runCommand("settings", place_.context, place_.frame); });
        form().onAction("sample", [this] { runCommand("sample", place_.context, place_.frame); });
    }

    void update() override {
        const std::shared_ptr<const Snapshot> now = session().snapshot();
        view_ = now ? overviewOf(*now, words()) : Overview();
        if (!now) view_.headline = words()("overview.reading");
        if (now && !now->any())
            view_.headline = words()("overview.notable") + "\n" + words()("overview.looksfor") +
                             (now->problem.empty() ? "" : "\n" + words().of(now->problem));
        if (session().wasCancelled()) view_.headline += "\n" + words()("overview.cancelled");
        form().setText("headline", view_.headline);
        form().setText("lag", words()("overview.lag"));
        for (const char* part : {"lag", "recalculate"}) form().show(part, session().formulasLag());
        ask(now.get());
        for (std::size_t i = 0; i < mostFacts; ++i) {
            const bool there = i < view_.facts.size();
            form().show(labels[i], there);
            form().show(values[i], there);
            if (!there) continue;
            form().setText(labels[i], view_.facts[i].label);
            form().setText(values[i], view_.facts[i].value);
        }
        std::string bars;
        bool due = false;
        for (const Bar& bar : view_.bars) {
            bars += (bars.empty() ? "" : "\n") + bar.text;
            due = due || bar.due.isNumber();
        }
        form().setText("caption", words()(due ? "overview.picture" : "overview.pictureless"));
        form().tell("bars", bars);
        for (const char* part : {"caption", "picture", "bars"}) form().show(part, !view_.bars.empty());
        form().show("settings", now != nullptr);
        form().show("refresh", now != nullptr);
        form().show("report", now && now->any());
        form().show("sample", now && !now->any());
        form().show("new", now && !now->any());
        drawnWidth_ = -1;
    }

    int layout(int width, int height) override {
        const int left = gap(), inner = width - 2 * gap();
        int y = gap();
        const auto stack = [&](const char* name, int tall) {
            if (!form().isShown(name)) return;
            form().place(name, {left, y, inner, tall});
            y += tall + gap();
        };
        stack("headline", form().heightFor("headline", inner));
        stack("progress", 14);
        stack("cancel", form().preferred("cancel").Height);
        stack("lag", form().heightFor("lag", inner));
        stack("recalculate", form().preferred("recalculate").Height);
        for (const char* part : {"asked", "told"}) stack(part, form().heightFor(part, inner));
        for (const char* answer : answers) stack(answer, form().preferred(answer).Height);
        int labelWidth = 40;
        for (std::size_t i = 0; i < view_.facts.size() && i < mostFacts; ++i)
            labelWidth = std::max(labelWidth, form().preferred(labels[i]).Width);
        labelWidth = std::min(labelWidth, inner / 2);
        for (std::size_t i = 0; i < view_.facts.size() && i < mostFacts; ++i) {
            const int valueWidth = inner - labelWidth - gap(), tall = form().heightFor(values[i], valueWidth);
            form().place(labels[i], {left, y, labelWidth, tall});
            form().place(values[i], {left + labelWidth + gap(), y, valueWidth, tall});
            y += tall + 2;
        }
        y += gap();
        if (form().isShown("caption")) {
            stack("caption", form().heightFor("caption", inner));
            const int tall = static_cast<int>(pictureHeight(view_.bars.size()) * form().look(inner).scale);
            form().place("picture", {left, y, inner, tall});
            if (height > 0) draw(inner);
            y += tall + gap();
            stack("bars", 3 * form().lineHeight() + 10);
        }
        return buttons(left, y, inner);
    }

  private:
    // What changes numbers and nothing proves, as a question with two answers.
    void ask(const Snapshot* now) {
        const bool answered = now == answered_ && !session().isCurrent();  // until the table is read anew
        question_ = now && now->any() && !answered ? questionOf(*now, words()) : std::nullopt;
        if (now && session().isCurrent() && now->settings.columns != toldOf_) told_.clear();
        form().show("asked", question_.has_value());
        for (const char* answer : answers) form().show(answer, question_.has_value());
        form().show("told", !told_.empty());
        form().setText("told", told_);
        if (!question_) return;
        form().setText("asked", words()("question.title") + " " + question_->text);
        for (std::size_t i = 0; i < 2; ++i) form().setText(answers[i], question_->answers[i].label);
    }

    void settle(std::size_t answer) {
        if (!question_) return;
        answered_ = session().snapshot().get();
        told_ = session().settle(question_->answers[answer]);
        toldOf_ = session().isCurrent() ? answered_->settings.columns : question_->answers[answer].rules;
        update();
        layoutAgain();
    }

    // Side by side as far as they fit, then below one another.
    int buttons(int left, int y, int inner) {
        int x = left, line = 0;
        for (const char* name : {"new", "sample", "settings", "refresh", "report"}) {
            if (!form().isShown(name)) continue;
            const css::awt::Size size = form().preferred(name);
            const int wide = std::min(size.Width + 12, inner);
            if (x > left && x + wide > left + inner) {
                x = left;
                y += line + gap() / 2;
                line = 0;
            }
            form().place(name, {x, y, wide, size.Height});
            x += wide + gap();
            line = std::max(line, size.Height);
        }
        return y + line + gap();
    }

    void draw(int width) {
        if (width == drawnWidth_) return;
        drawnWidth_ = width;
        form().showPicture("picture", pictureOf(view_.bars, words(), form().look(width)));
    }

    Overview view_;
    std::optional<ReadingQuestion> question_;
    const Snapshot* answered_ = nullptr;  // to be compared only
    std::string told_, toldOf_;           // what became of the last answer, and the rules that it belongs to
    int drawnWidth_ = -1;
};

}  // namespace

rtl::Reference<Panel> makeOverviewPanel(PanelPlace place) {
    return new OverviewPanel(std::move(place));
}

}  // namespace plumbline::sidebar
