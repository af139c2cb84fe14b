// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include <algorithm>

#include "sidebar/model/offers.h"
#include "sidebar/model/overview.h"
#include "sidebar/model/reading_question.h"
#include "sidebar/view/as_of_field.h"
#include "sidebar/view/commands.h"
#include "sidebar/view/panel.h"

namespace plumbline::sidebar {
namespace {

constexpr std::size_t mostFacts = 9, mostFigures = 9;
const char* const labels[] = {"label0", "label1", "label2", "label3", "label4",
                              "label5", "label6", "label7", "label8"};
const char* const values[] = {"value0", "value1", "value2", "value3", "value4",
                              "value5", "value6", "value7", "value8"};
const char* const figures[] = {"figure0", "figure1", "figure2", "figure3", "figure4",
                               "figure5", "figure6", "figure7", "figure8"};
const char* const amounts[] = {"amount0", "amount1", "amount2", "amount3", "amount4",
                               "amount5", "amount6", "amount7", "amount8"};
const char* const answers[] = {"answer0", "answer1"};
const char* const buttons[] = {"new", "sample", "settings", "report"};
const char* const people[] = {"behind", "ahead"};
const char* const titles[] = {"behindTitle", "aheadTitle"};

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
        const css::uno::Any yes(true), bold(150.0F), right(sal_Int16(2));
        form().add("FixedText", "headline", {{"MultiLine", yes}, {"FontWeight", bold}});
        form().add("ProgressBar", "progress",
                   {{"ProgressValueMin", css::uno::Any(sal_Int32(0))},
                    {"ProgressValueMax", css::uno::Any(sal_Int32(100))}});
        button("cancel", "overview.cancel", [this] { session().cancel(); });
        button("refresh", "overview.refresh", [this] { session().refresh(); });
        form().add("FixedText", "lag", {{"MultiLine", yes}});
        button("recalculate", "overview.recalculate", [this] { session().recalculate(); });
        for (const char* part : {"protection", "asked", "told"})
            form().add("FixedText", part, {{"MultiLine", yes}});
        form().add("FixedText", "offersTitle", {{"FontWeight", bold}, {"MultiLine", yes}});
        form().add("ListBox", "offers", {});
        form().onItem("offers", [this] { take(); });
        for (std::size_t i = 0; i < 2; ++i) {
            form().add("Button", answers[i], {});
            form().onAction(answers[i], [this, i] { settle(i); });
        }
        form().addPicture("whole");
        form().add("FixedText", "bars",
                   {{"MultiLine", yes}});  // what the pictures show, for those who do not see them
        for (std::size_t i = 0; i < mostFigures; ++i) {
            form().add("FixedText", figures[i], {});
            form().add("FixedText", amounts[i], {{"Align", right}});
        }
        asOf_ = std::make_unique<AsOfField>(
            form(), words(), [this](const std::string& choice) { return session().showAsOf(choice); });
        for (std::size_t i = 0; i < 2; ++i) {
            form().add("FixedText", titles[i], {{"FontWeight", bold}, {"MultiLine", yes}});
            form().add("ListBox", people[i], {});
            form().onItem(people[i], [this, i] { pick(i); });
        }
        form().add("FixedText", "courseTitle", {{"FontWeight", bold}, {"MultiLine", yes}});
        form().addPicture("course");
        form().add("FixedText", "courseSaid", {{"MultiLine", yes}});
        for (std::size_t i = 0; i < mostFacts; ++i) {
            form().add("FixedText", labels[i], {});
            form().add("FixedText", values[i], {{"MultiLine", yes}});
        }
        for (const auto& [name, key] :
             {std::pair("settings", "overview.settings"), std::pair("sample", "overview.sample"),
              std::pair("new", "menu.new"), std::pair("report", "menu.report")})
            button(name, key, [this, name = name] { runCommand(name, place_.context, place_.frame); });
        form().show("progress", false);
        form().show("cancel", false);
    }

    void update() override {
        const std::shared_ptr<const Snapshot> now = session().snapshot();
        const bool any = now && now->any();
        view_ = now ? overviewOf(*now, words()) : Overview();
        if (!now) view_.headline = words()("overview.reading");
        if (now && !now->any()) view_.headline = whyNone(*now);
        if (session().wasCancelled()) view_.headline += "\n" + words()("overview.cancelled");
        form().setText("headline", view_.headline);
        form().show("refresh", session().wasCancelled());
        form().setText("lag", words()("overview.lag"));
        for (const char* part : {"lag", "recalculate"}) form().show(part, session().formulasLag());
        ask(now.get());
        offer(now.get());
        showAnswer();
        form().show("settings", now != nullptr);
        form().show("report", any);
        form().show("sample", now && !any);
        form().show("new", now && !any);
        drawnWidth_ = -1;
    }

    int layout(int width, int height) override {
        int needed = 0;
        {
            const Form::Measuring measuring(form());
            needed = place(width, 0);
            full_ = place(width, tallest);
        }
        if (height > 0) {
            place(width, std::max(height, needed));
            draw(width - 2 * gap());
        }
        return needed;
    }
    int mostHeight() const override { return full_; }

  private:
    static constexpr int tallest = 4000;

    // Why there are no goals; and what would be some, where this workbook has none to choose.
    std::string whyNone(const Snapshot& now) {
        const bool others = session().elsewhere() && !session().elsewhere()->empty();
        const std::string why = now.problem.empty() ? words()("overview.notable") : words().of(now.problem);
        if (now.problem.key == "gate.log" || others) return why;
        return why + "\n" + words()("overview.looksfor");
    }

    void button(const char* name, const char* key, std::function<void()> work) {
        form().add("Button", name, {{"Label", anyText(words()(key))}});
        form().onAction(name, std::move(work));
    }

    void showAnswer() {
        showRows(figures, amounts, view_.figures, mostFigures);
        showRows(labels, values, view_.facts, mostFacts);
        std::string bars;
        for (const Bar& bar : view_.bars) bars += (bars.empty() ? "" : "\n") + bar.text;
        form().setText("bars", bars);
        form().show("bars", !bars.empty());
        form().show("whole", view_.whole.done.isNumber());
        asOf_->show(view_.asOf);
        const People* const both[] = {&view_.behind, &view_.ahead};
        for (std::size_t i = 0; i < 2; ++i) {
            std::vector<std::string> texts;
            for (const PersonLine& line : both[i]->lines) texts.push_back(line.text);
            form().setText(titles[i], both[i]->title);
            form().setTexts(people[i], texts);
            form().set(people[i], "HelpText", anyText(both[i]->title));
        }
        form().setText("courseTitle", view_.courseTitle);
        form().setText("courseSaid", view_.courseText);
    }

    void showRows(const char* const* names, const char* const* texts, const std::vector<Fact>& rows,
                  std::size_t most) {
        for (std::size_t i = 0; i < most; ++i) {
            const bool there = i < rows.size();
            form().show(names[i], there);
            form().show(texts[i], there);
            if (!there) continue;
            form().setText(names[i], rows[i].label);
            form().setText(texts[i], rows[i].value);
        }
    }

    // Places everything that must be seen, and of the rest what `height` has room for. Gives the height that was used.
    int place(int width, int height) {
        const int left = gap(), inner = width - 2 * gap(), line = lineOf("figure0");
        int y = gap();
        const auto stack = [&](const char* name, int tall) {
            if (!form().isShown(name)) return;
            form().place(name, {left, y, inner, tall});
            y += tall + gap();
        };
        stack("headline", form().heightFor("headline", inner));
        stack("progress", 14);
        for (const char* name : {"cancel", "refresh"}) stack(name, form().preferred(name).Height);
        stack("lag", form().heightFor("lag", inner));
        stack("recalculate", form().preferred("recalculate").Height);
        for (const char* part : {"protection", "asked", "told"}) stack(part, form().heightFor(part, inner));
        for (const char* answer : answers) stack(answer, form().preferred(answer).Height);
        if (form().isShown("offersTitle")) {
            const int title = form().heightFor("offersTitle", inner);
            form().place("offersTitle", {left, y, inner, title});
            y += title;
            const int rows = static_cast<int>(std::clamp<std::size_t>(offers_.all.size(), 1, 8));
            stack("offers", rows * (line + 4) + 6);
        }
        if (form().isShown("whole")) {
            const int tall = static_cast<int>(wholeHeight * form().look(inner).scale);
            form().place("whole", {left, y, inner, tall});
            y += tall + 2;
        }
        form().place("bars", {0, 0, 1, 1});
        y = placeFigures(left, y, inner, line);
        y = asOf_->place(left, y, inner);
        if (view_.figures.empty() && view_.facts.empty())
            return placeButtons(left, y, inner);  // no table: what there is to choose
        return placeRest(left, y, inner, height);
    }

    int lineOf(const char* name) {
        return std::max(form().lineHeight(), static_cast<int>(form().preferred(name).Height));
    }

    int placeFigures(int left, int y, int inner, int line) {
        int labelled = 40;
        for (std::size_t i = 0; i < view_.figures.size(); ++i)
            labelled = std::max<int>(labelled, form().preferred(figures[i]).Width);
        for (std::size_t i = 0; i < view_.figures.size(); ++i) {
            const int valued = form().preferred(amounts[i]).Width;
            const bool both = form().preferred(figures[i]).Width + gap() + valued <= inner;
            form().place(figures[i], {left, y, both ? inner - valued - gap() : inner, line});
            if (!both) y += line;
            form().place(amounts[i],
                         {left + inner - std::min(inner, valued + 2), y, std::min(inner, valued + 2), line});
            y += line + 1;
        }
        return view_.figures.empty() ? y : y + gap() / 2;
    }

    // Who is behind, the course, who is ahead, buttons, what was read: each where there is room for it.
    int placeRest(int left, int y, int inner, int height) {
        const int line = lineOf("figure0"), row = line + 4,
                  scaled = static_cast<int>(courseHeight * form().look(inner).scale);
        const auto fits = [&](int tall) { return y + tall + gap() <= height; };
        const auto list = [&](std::size_t i, const People& who, std::size_t most, bool always) {
            const int title = who.title.empty() ? 0 : form().heightFor(titles[i], inner);
            const std::size_t rows = std::min(who.lines.size(), most);
            const int least = title + static_cast<int>(std::min<std::size_t>(rows, 3)) * row + 6;
            const bool there = rows > 0 && (always || fits(least));
            form().show(titles[i], there);
            form().show(people[i], there);
            if (!there) return;
            const int tall =
                std::clamp(height - y - title - gap(), least - title, static_cast<int>(rows) * row + 6);
            form().place(titles[i], {left, y, inner, title});
            form().place(people[i], {left, y + title, inner, tall});
            y += title + tall + gap();
        };
        list(0, view_.behind, view_.course.empty() ? 8 : 5, true);
        const int title = view_.course.empty() ? 0 : form().heightFor("courseTitle", inner);
        const bool course = !view_.course.empty() && fits(title + scaled);
        for (const char* part : {"courseTitle", "course", "courseSaid"}) form().show(part, course);
        if (course) {
            form().place("courseTitle", {left, y, inner, title});
            form().place("course", {left, y + title, inner, scaled});
            form().place("courseSaid", {0, y, 1, 1});
            y += title + scaled + gap();
        }
        list(1, view_.ahead, 5, false);
        return placeFacts(left, y, inner, height);
    }

    int placeFacts(int left, int y, int inner, int height) {
        const int room = buttonsHeight(inner);
        const bool wanted = y + room <= height;
        for (const char* name : {"settings", "report"})
            if (!wanted) form().place(name, {left, y, 1, 1});
        for (const char* name : {"settings", "report"}) form().show(name, wanted);
        if (!wanted) return factsHidden(y, true);
        y = placeButtons(left, y, inner);
        int labelled = 40;
        for (std::size_t i = 0; i < view_.facts.size() && i < mostFacts; ++i)
            labelled = std::max<int>(labelled, form().preferred(labels[i]).Width);
        labelled = std::min(labelled, inner / 2);
        for (std::size_t i = 0; i < view_.facts.size() && i < mostFacts; ++i) {
            const int valued = inner - labelled - gap(), tall = form().heightFor(values[i], valued);
            const bool there = y + tall <= height;
            form().show(labels[i], there);
            form().show(values[i], there);
            if (!there) continue;
            form().place(labels[i], {left, y, labelled, tall});
            form().place(values[i], {left + labelled + gap(), y, valued, tall});
            y += tall + 2;
        }
        return y;
    }
    int factsHidden(int y, bool hidden) {
        for (std::size_t i = 0; i < view_.facts.size() && i < mostFacts; ++i) {
            form().show(labels[i], !hidden);
            form().show(values[i], !hidden);
        }
        return y;
    }

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

    // Another table of the sheet, or the sheets that hold goals where this one holds none.
    void offer(const Snapshot* now) {
        const std::string protection = session().writeProtection();
        form().setText("protection", protection);
        form().show("protection", !protection.empty());
        offers_ = now && now->any() ? tableOffers(*now, words()) : Offers();
        if (now && !now->any() && session().elsewhere()) {
            offers_.all = *session().elsewhere();
            offers_.title = words()(offers_.all.empty() ? "gate.nowhere" : "gate.elsewhere");
        }
        std::vector<std::string> texts;
        for (const Offer& one : offers_.all) texts.push_back(one.text);
        form().setText("offersTitle", offers_.title);
        form().set("offers", "HelpText", anyText(offers_.title));
        form().setTexts("offers", texts);
        if (offers_.chosen < texts.size()) form().choose("offers", offers_.chosen);
        form().show("offersTitle", !offers_.title.empty());
        form().show("offers", !texts.empty());
    }

    void take() {
        const std::vector<std::size_t> chosen = form().allChosen("offers");
        if (chosen.empty() || chosen[0] >= offers_.all.size() || chosen[0] == offers_.chosen) return;
        const Offer offer = offers_.all[chosen[0]];
        if (!offer.sheet.empty())
            return document::selectCell(session().document(), session().controller(), offer.sheet, {0, 0});
        told_ = session().settle({offer.text, offer.rule, offer.rules});
        toldOf_ = offer.rules;
    }

    void settle(std::size_t answer) {
        if (!question_) return;
        answered_ = session().snapshot().get();
        told_ = session().settle(question_->answers[answer]);
        toldOf_ = session().isCurrent() ? answered_->settings.columns : question_->answers[answer].rules;
        update();
        layoutAgain();
    }

    void pick(std::size_t list) {
        const People& who = list == 0 ? view_.behind : view_.ahead;
        const std::vector<std::size_t> chosen = form().allChosen(people[list]);
        if (!chosen.empty() && chosen[0] < who.lines.size()) session().selectGoal(who.lines[chosen[0]].goal);
    }

    int buttonsHeight(int inner) { return walkButtons(0, 0, inner, false); }
    int placeButtons(int left, int y, int inner) { return walkButtons(left, y, inner, true); }
    // Side by side as far as they fit, then below one another.
    int walkButtons(int left, int y, int inner, bool place) {
        const std::shared_ptr<const Snapshot> now = session().snapshot();
        const bool any = now && now->any();
        int x = left, line = 0;
        for (const char* name : buttons) {
            const std::string_view called(name);
            const bool there = called == "settings" ? now != nullptr : called == "report" ? any : now && !any;
            if (!there) continue;
            const css::awt::Size size = form().preferred(name);
            const int wide = std::min<int>(size.Width + 4, inner);
            if (x > left && x + wide > left + inner) {
                x = left;
                y += line + gap() / 2;
                line = 0;
            }
            if (place) {
                form().show(name, true);
                form().place(name, {x, y, wide, size.Height});
            }
            x += wide + gap();
            line = std::max<int>(line, size.Height);
        }
        return y + line + gap();
    }

    void draw(int width) {
        if (width == drawnWidth_) return;
        drawnWidth_ = width;
        if (view_.whole.done.isNumber())
            form().showPicture("whole", wholePicture(view_.whole, form().look(width)));
        if (!view_.course.empty())
            form().showPicture("course", coursePicture(view_.course, form().look(width)));
    }

    Overview view_;
    std::unique_ptr<AsOfField> asOf_;
    Offers offers_;
    std::optional<ReadingQuestion> question_;
    const Snapshot* answered_ = nullptr;  // to be compared only
    std::string told_, toldOf_;           // what became of the last answer, and the rules that it belongs to
    int drawnWidth_ = -1, full_ = 0;
};

}  // namespace

rtl::Reference<Panel> makeOverviewPanel(PanelPlace place) {
    return new OverviewPanel(std::move(place));
}

}  // namespace plumbline::sidebar
