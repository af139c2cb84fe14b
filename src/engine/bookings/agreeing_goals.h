// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Which goals agree with a booking, and which of them it is for on a day.
//
//     AgreeingGoals goals(pairs, of, measures, days);
//     const auto lists = goals.of({rep, product});     // each: goals that leave the same columns blank
//     lists[0]->measures[0].on(day, day);              // the goal; noGoal: outside; severalGoals
//
// Goals that agree in the same names are kept as one list of days: which goal a day belongs to is found by halving,
// however many goals there are.

#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "bookings/credit_measure.h"
#include "bookings/goal_days.h"
#include "bookings/name_pairs.h"

namespace plumbline {

inline constexpr GoalIndex severalGoals = 0xfffffffeu;

// Goals of one measure, by the days for which they stand.
class GoalsByDay {
  public:
    explicit GoalsByDay(CreditMeasure measure) : measure_(measure) {}
    void add(GoalIndex g, const GoalDays& days);
    void settle();

    const CreditMeasure& measure() const { return measure_; }
    // Of a booking on these days; noGoal where they lie in no goal's days.
    GoalIndex on(Day first, Day last) const;
    // Of a booking whose day does not count, or is not known.
    GoalIndex always() const { return goals_ == 1 ? only_ : severalGoals; }
    bool isOpen() const { return open_; }

  private:
    struct Change {
        Day from;
        std::int64_t goals, sum;
    };
    struct Part {
        Day from;
        GoalIndex goal;
    };
    GoalIndex at(Day day) const;

    CreditMeasure measure_;
    GoalIndex only_ = noGoal;
    std::size_t goals_ = 0;
    bool open_ = true;  // every one of them stands for all days
    std::vector<Change> changes_;
    std::vector<Part> parts_;
};

struct GoalList {
    std::vector<GoalsByDay> measures;
};

class AgreeingGoals {
  public:
    enum class Which { Leaves, Parents };
    AgreeingGoals(const GoalTable& table, const NamePairs& pairs, const std::vector<GoalIndex>& goals,
                  Which which, const std::vector<CreditMeasure>& measures, const GoalDays& days);

    // Of a booking with these names, one for each pair; 0: none of the goals'. `isBlank`: it says nothing at all there.
    std::vector<const GoalList*> of(std::span<const std::uint32_t> names,
                                    const std::vector<bool>& isBlank) const;

  private:
    struct Shape {
        std::vector<bool> given, mustBeBlank;                // by pair
        std::unordered_map<std::string, std::size_t> lists;  // by the names
    };
    Shape& shapeOf(const std::vector<bool>& given, const std::vector<bool>& mustBeBlank);

    std::vector<Shape> shapes_;
    std::vector<GoalList> lists_;
};

}  // namespace plumbline
