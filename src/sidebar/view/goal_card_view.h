// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The card of the chosen goal: its title and status, a link for each goal above it, its figures and months where there is room,
// how its number comes about, and its last bookings.
//
//     GoalCardView card(form, words, [=](GoalIndex above) { … });     // a link was followed
//     card.show(*now, outline, goal);
//     card.place({x, y, width, height});

#include <functional>

#include "sidebar/model/goal_card.h"
#include "sidebar/model/goal_outline.h"
#include "sidebar/model/last_bookings.h"
#include "sidebar/view/form.h"

namespace plumbline::sidebar {

class GoalCardView {
  public:
    GoalCardView(Form& form, const Words& words, std::function<void(GoalIndex)> follow);
    void onBooking(std::function<void(const LastBooking&)> jump) { jump_ = std::move(jump); }

    void show(const Snapshot& now, const GoalOutline& outline, GoalIndex goal);
    void hide();
    int wanted(int width) const;  // to show all of it
    void place(Box box);

  private:
    static constexpr std::size_t mostLinks = 6, mostFigures = 9;

    int placeLinks(int y, const Box& box);
    int placeFigures(int y, const Box& box, int bottom);
    int placeCourse(int y, const Box& box, int bottom);
    int line() const;

    Form& form_;
    const Words& words_;
    std::function<void(GoalIndex)> follow_;
    std::function<void(const LastBooking&)> jump_;
    GoalCard card_;
    std::vector<LastBooking> bookings_;
    std::string reasons_;
    bool shown_ = false;
    int drawn_ = -1;
};

}  // namespace plumbline::sidebar
