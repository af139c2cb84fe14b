// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The Overview panel: the answer first, in the sheet's money, then what it was read from.
//
//     Overview view = overviewOf(snapshot, words);
//     view.headline;                    // "At risk: 75.9 % reached, 83.3 % due"
//     view.figures[2];                  // "Due 10/31/2026" and "5,942,000 €"
//     view.behind.lines[0].text;        // "−105,300 €  Jan Devries": the largest gap first
//     wholePicture(view.whole, {.width = 300});          // SVG: what is reached against what is due
//     coursePicture(view.course, {.width = 300});        // SVG: plan, actual and forecast by period
//
// Everything that the pictures show stands in `bars` and `courseText` as text too.

#include <optional>
#include <string>
#include <vector>

#include "snapshot/snapshot.h"
#include "wording/words.h"

namespace plumbline::sidebar {

struct Fact {
    std::string label, value;
};

struct Bar {
    std::string title;
    Cell done, due;  // attainment and expected, as fractions
    Light light = Light::None;
    std::string text;  // "Scotland: 80 % of 92 % due, at risk"
};

struct PersonLine {
    std::string text;
    GoalIndex goal = noGoal;
};
struct People {
    std::string title;  // "Behind: 7 of 12, −529,700 €"; empty where there is nobody
    std::vector<PersonLine> lines;
};

struct CourseBar {
    std::string heading;
    Cell plan, actual, forecast;
};

struct AsOfChoices {
    std::vector<std::string>
        texts;  // "Oct 2026, last with actuals", "Today, 12/01/2026"; where a day is chosen it comes last
    std::vector<std::string> choices;  // as the settings keep them
    std::size_t chosen = 0;
};

struct Overview {
    std::string headline;  // how the whole stands in one sentence, or why that is not known
    Bar whole;
    std::vector<Fact> figures;  // target, actual, due, lead, pace, forecast, left, needed per period
    AsOfChoices asOf;
    People behind, ahead;
    std::vector<CourseBar> course;
    std::string courseTitle, courseText;
    std::vector<Fact> facts;  // what was read, and what there is to say about it
    std::vector<Bar> bars;    // of the highest goals
};

Overview overviewOf(const Snapshot& now, const Words& words);
AsOfChoices asOfChoices(const Snapshot& now, const Words& words);

struct Look {
    int width = 300;  // pixels
    std::uint32_t ink = 0x000000, paper = 0xffffff;
    double scale = 1;  // pixels of the screen per pixel of the picture
};
std::string wholePicture(const Bar& bar, const Look& look);
inline constexpr int wholeHeight = 24;
std::string coursePicture(const std::vector<CourseBar>& course, const Look& look);
inline constexpr int courseHeight = 76;
// The bar of one goal in the list.
std::string rowPicture(const Bar& bar, const Look& look, int height);

// A magnifying glass, before a field to search in.
std::string searchPicture(const Look& look);

// Results over time as bars or points, and a line where the target is. One letter height of room for its
// figure.
std::string trendPicture(const std::vector<double>& values, std::optional<double> target, const Words& words,
                         const Look& look);
inline constexpr int trendHeight = 84;

}  // namespace plumbline::sidebar
