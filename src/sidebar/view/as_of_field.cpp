// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/view/as_of_field.h"

#include <algorithm>

#include "sidebar/model/typed_entry.h"

namespace plumbline::sidebar {

AsOfField::AsOfField(Form& form, const Words& words, Choose choose)
    : form_(form), words_(words), choose_(std::move(choose)) {
    form_.add("FixedText", "asOfLabel", {{"Label", anyText(words("overview.date"))}});
    form_.add("ComboBox", "asOf",
              {{"Dropdown", css::uno::Any(true)}, {"HelpText", anyText(words("asof.help"))}});
    form_.add("FixedText", "asOfTold", {{"MultiLine", css::uno::Any(true)}});
    form_.show("asOfTold", false);
    form_.onItem("asOf", [this] { picked(); });
    form_.onLeave("asOf", [this] { typed(); });
}

void AsOfField::show(const AsOfChoices& choices) {
    const std::string text = form_.text("asOf");
    const bool beingTyped = text != shown_;
    quiet_ = true;
    for (const char* part : {"asOfLabel", "asOf"}) form_.show(part, !choices.texts.empty());
    if (choices.texts != choices_.texts) form_.setTexts("asOf", choices.texts);
    choices_ = choices;
    if (!beingTyped)
        shown_ = choices.chosen < choices.texts.size() ? choices.texts[choices.chosen] : std::string();
    if (const std::string& kept = beingTyped ? text : shown_; form_.text("asOf") != kept)
        form_.set("asOf", "Text", anyText(kept));
    quiet_ = false;
}

int AsOfField::place(int left, int y, int width) {
    constexpr int gap = 6;
    if (form_.isShown("asOf")) {
        constexpr int around = 52;  // the frame and the button of a list that opens, with GTK 3
        const int label = form_.preferred("asOfLabel").Width + gap, tall = form_.preferred("asOf").Height;
        const bool beside = label + form_.widthOf(shown_) + around <= width;
        const int line = form_.lineHeight() + 2;
        form_.place("asOfLabel", {left, beside ? y + std::max(0, (tall - line) / 2) : y, label - gap, line});
        if (!beside) y += line;
        form_.place("asOf",
                    {beside ? left + label : left, y, std::max(60, beside ? width - label : width), tall});
        y += tall + gap;
    }
    if (form_.isShown("asOfTold")) {
        const int tall = form_.heightFor("asOfTold", width);
        form_.place("asOfTold", {left, y, width, tall});
        y += tall + gap;
    }
    return y;
}

void AsOfField::picked() {
    if (quiet_) return;
    const auto at = std::find(choices_.texts.begin(), choices_.texts.end(), form_.text("asOf"));
    if (at != choices_.texts.end())
        take(choices_.choices[static_cast<std::size_t>(at - choices_.texts.begin())]);
}

void AsOfField::typed() {
    const std::string text = form_.text("asOf");
    if (quiet_ || text.empty() ||
        std::find(choices_.texts.begin(), choices_.texts.end(), text) != choices_.texts.end())
        return picked();
    const std::optional<Day> day = typedDate(text, words_);
    if (day) return take(asOfText(*day));
    problem_ = words_("asof.nodate", {text});
    form_.setText("asOfTold", problem_);
    form_.show("asOfTold", true);
}

void AsOfField::take(const std::string& choice) {
    shown_ = form_.text("asOf");  // no longer being typed: the next refresh shows it as the deck writes it
    const bool same =
        choices_.chosen < choices_.choices.size() && choices_.choices[choices_.chosen] == choice;
    problem_ = same ? std::string() : choose_(choice);
    form_.setText("asOfTold", problem_);
    form_.show("asOfTold", !problem_.empty());
    if (same) show(AsOfChoices(choices_));
}

}  // namespace plumbline::sidebar
