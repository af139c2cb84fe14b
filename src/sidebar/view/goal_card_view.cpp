// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/view/goal_card_view.h"

#include <algorithm>

namespace plumbline::sidebar {
namespace {

const char* const links[] = {"above0", "above1", "above2", "above3", "above4", "above5"};
const char* const figures[] = {"cardFigure0", "cardFigure1", "cardFigure2", "cardFigure3", "cardFigure4",
                               "cardFigure5", "cardFigure6", "cardFigure7", "cardFigure8"};
const char* const amounts[] = {"cardAmount0", "cardAmount1", "cardAmount2", "cardAmount3", "cardAmount4",
                               "cardAmount5", "cardAmount6", "cardAmount7", "cardAmount8"};
constexpr int gap = 6, leastReasons = 52;

}  // namespace

GoalCardView::GoalCardView(Form& form, const Words& words, std::function<void(GoalIndex)> follow)
    : form_(form), words_(words), follow_(std::move(follow)) {
    const css::uno::Any yes(true), bold(150.0F), right(sal_Int16(2));
    form_.add("FixedText", "cardTitle", {{"FontWeight", bold}, {"MultiLine", yes}});
    form_.add("FixedText", "cardStatus", {{"MultiLine", yes}});
    for (std::size_t i = 0; i < mostLinks; ++i) {
        form_.add("Link", links[i], {{"Tabstop", yes}});
        form_.onAction(links[i], [this, i] {
            if (i < card_.above.size()) follow_(card_.above[i].goal);
        });
    }
    for (std::size_t i = 0; i < mostFigures; ++i) {
        form_.add("FixedText", figures[i], {});
        form_.add("FixedText", amounts[i], {{"Align", right}});
    }
    form_.addPicture("cardCourse");
    form_.add("FixedText", "cardCourseSaid", {{"MultiLine", yes}});
    form_.add("FixedText", "detailLabel", {{"Label", anyText(words("goals.detail"))}});
    form_.addReading("detail");
    form_.add("FixedText", "bookingsLabel", {{"Label", anyText(words("goals.bookings"))}});
    form_.add("ListBox", "bookings", {{"HelpText", anyText(words("goals.bookings"))}});
    form_.onItem("bookings", [this] {
        const std::vector<std::size_t> items = form_.allChosen("bookings");
        if (!items.empty() && items[0] < bookings_.size() && jump_) jump_(bookings_[items[0]]);
    });
    hide();
}

void GoalCardView::show(const Snapshot& now, const GoalOutline& outline, GoalIndex goal) {
    card_ = goalCard(now, words_, goal);
    reasons_ = outline.detail(goal);
    bookings_ = lastBookings(now, goal, words_);
    shown_ = true;
    drawn_ = -1;
    form_.setText("cardTitle", card_.title);
    form_.setText("cardStatus", card_.status);
    form_.setText("cardCourseSaid", card_.courseText);
    form_.tell("detail", reasons_);
    std::vector<std::string> texts;
    for (const LastBooking& booking : bookings_) texts.push_back(booking.text);
    form_.setTexts("bookings", texts);
    for (std::size_t i = 0; i < mostLinks && i < card_.above.size(); ++i)
        form_.setText(links[i], card_.above[i].text);
    for (std::size_t i = 0; i < mostFigures && i < card_.figures.size(); ++i) {
        form_.setText(figures[i], card_.figures[i].label);
        form_.setText(amounts[i], card_.figures[i].value);
    }
    for (const char* part : {"cardTitle", "cardStatus", "detail"}) form_.show(part, true);
    form_.show("cardStatus", !card_.status.empty());
}

void GoalCardView::hide() {
    shown_ = false;
    card_ = GoalCard();
    form_.tell("detail", {});
    for (const char* part :
         {"cardTitle", "cardStatus", "cardCourse", "cardCourseSaid", "detail", "bookings", "bookingsLabel"})
        form_.show(part, false);
    for (std::size_t i = 0; i < mostLinks; ++i) form_.show(links[i], false);
    for (std::size_t i = 0; i < mostFigures; ++i) {
        form_.show(figures[i], false);
        form_.show(amounts[i], false);
    }
}

int GoalCardView::line() const {
    return std::max<int>(form_.lineHeight(), form_.preferred("cardFigure0").Height);
}

int GoalCardView::wanted(int width) const {
    if (!shown_) return 0;
    const int rows = static_cast<int>(card_.figures.size()) + 3;
    const int course =
        card_.course.empty() ? 0 : static_cast<int>(courseHeight * form_.look(width).scale) + gap;
    const int bookings = bookings_.empty() ? 0 : 6 * line() + gap;
    return rows * (line() + 1) + course + bookings + leastReasons * 2 + 3 * gap;
}

void GoalCardView::place(Box box) {
    if (!shown_) return;
    const int bottom = box.y + box.height;
    int y = box.y;
    const int title = form_.heightFor("cardTitle", box.width);
    form_.place("cardTitle", {box.x, y, box.width, title});
    y += title;
    if (form_.isShown("cardStatus")) {
        const int tall = form_.heightFor("cardStatus", box.width);
        form_.place("cardStatus", {box.x, y, box.width, tall});
        y += tall;
    }
    y = placeLinks(y, box);
    y = placeFigures(y, box, bottom - leastReasons);
    y = placeCourse(y, box, bottom - leastReasons);
    form_.place("detailLabel", {0, 0, 1, 1});
    const int list = !bookings_.empty() && bottom - y > 2 * leastReasons + 2 * line() ? 5 * line() : 0;
    for (const char* part : {"bookings", "bookingsLabel"}) form_.show(part, list > 0);
    if (list > 0) {
        form_.place("bookingsLabel", {box.x, bottom - list - line(), box.width, line()});
        form_.place("bookings", {box.x, bottom - list, box.width, list});
    }
    const int end = list > 0 ? bottom - list - line() - gap / 2 : bottom;
    form_.place("detail", {box.x, y + 2, box.width, std::max(20, end - y - 2)});
}

// One behind the other, the next line where they do not fit.
int GoalCardView::placeLinks(int y, const Box& box) {
    int x = box.x;
    bool any = false;
    for (std::size_t i = 0; i < mostLinks; ++i) {
        const bool there = i < card_.above.size();
        form_.show(links[i], there);
        if (!there) continue;
        form_.setText(links[i], form_.fitted(card_.above[i].text, box.width - 8));
        const int wide = std::min<int>(form_.preferred(links[i]).Width + 2, box.width);
        if (x > box.x && x + wide > box.x + box.width) {
            x = box.x;
            y += line();
        }
        form_.place(links[i], {x, y, wide, line()});
        x += wide + 2 * gap;
        any = true;
    }
    return any ? y + line() : y;
}

int GoalCardView::placeFigures(int y, const Box& box, int bottom) {
    for (std::size_t i = 0; i < mostFigures; ++i) {
        const bool there = i < card_.figures.size() && y + line() <= bottom;
        form_.show(figures[i], there);
        form_.show(amounts[i], there);
        if (!there) continue;
        const int valued = std::min<int>(form_.preferred(amounts[i]).Width + 2, box.width),
                  labelled = form_.preferred(figures[i]).Width;
        const bool both = labelled + gap + valued <= box.width;
        form_.place(figures[i], {box.x, y, both ? box.width - valued - gap : box.width, line()});
        if (!both) y += line();
        form_.place(amounts[i], {box.x + box.width - valued, y, valued, line()});
        y += line() + 1;
    }
    return y;
}

int GoalCardView::placeCourse(int y, const Box& box, int bottom) {
    const Look look = form_.look(box.width);
    const int tall = static_cast<int>(courseHeight * look.scale);
    const bool there = !card_.course.empty() && y + tall <= bottom;
    for (const char* part : {"cardCourse", "cardCourseSaid"}) form_.show(part, there);
    if (!there) return y;
    form_.place("cardCourse", {box.x, y + 2, box.width, tall});
    form_.place("cardCourseSaid", {0, 0, 1, 1});
    if (drawn_ != box.width) form_.showPicture("cardCourse", coursePicture(card_.course, look));
    drawn_ = box.width;
    return y + tall + 4;
}

}  // namespace plumbline::sidebar
