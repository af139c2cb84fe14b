// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The Overview panel: what was read, how the company stands today, and a picture of its highest goals.
//
//     Overview view = overviewOf(snapshot, words);
//     view.facts[0].value;              // "Quota.A4:J30"
//     pictureOf(view.bars, words, {.width = 300})   // SVG: attainment against what is due, one bar a goal
//
// Everything that the picture shows stands in `facts` and `bars` as text too.

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

struct Overview {
    std::string headline;  // the company's goal in one sentence, or why there is none
    std::vector<Fact> facts;
    std::vector<Bar> bars;
};

Overview overviewOf(const Snapshot& now, const Words& words);

struct Look {
    int width = 300;  // pixels
    std::uint32_t ink = 0x000000, paper = 0xffffff;
    double scale = 1;  // pixels of the screen per pixel of the picture
};
std::string pictureOf(const std::vector<Bar>& bars, const Words& words, const Look& look);
int pictureHeight(std::size_t bars);

// Results over time as bars or points, and a line where the target is. One letter height of room for its
// figure.
std::string trendPicture(const std::vector<double>& values, std::optional<double> target, const Words& words,
                         const Look& look);
inline constexpr int trendHeight = 84;

}  // namespace plumbline::sidebar
