// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "report.h"

#include <cstdio>
#include <fstream>
#include <sstream>

namespace plumbline::adversary {
namespace {

// Those that are forms a table may have; the others are counted, too, but only told on demand.
constexpr std::array<std::size_t, 4> shownDimensions = {0, 1, 2, 3};

void count(Tally& tally, const Judgement& judgement) {
    ++tally.verdicts[static_cast<std::size_t>(judgement.verdict)];
    tally.falseAlarms += judgement.falseAlarm ? 1 : 0;
    tally.datedAsked += judgement.dated != Dated::NotAsked ? 1 : 0;
    tally.datedRight += judgement.dated == Dated::Right ? 1 : 0;
}

std::string percent(double share) {
    char text[16];
    std::snprintf(text, sizeof text, "%5.1f %%", share * 100);
    return text;
}

std::string line(const std::string& name, const Tally& tally) {
    std::string text = "| " + name + std::string(name.size() < 32 ? 32 - name.size() : 0, ' ');
    char number[16];
    std::snprintf(number, sizeof number, " | %6zu", tally.all());
    text += number;
    for (const Verdict verdict : {Verdict::Right, Verdict::Told, Verdict::Silent, Verdict::Refused})
        text.append(" | ").append(percent(tally.share(verdict)));
    const std::size_t right = tally.verdicts[0];
    text.append(" | ").append(
        percent(right == 0 ? 0 : static_cast<double>(tally.falseAlarms) / static_cast<double>(right)));
    text.append(" | ").append(tally.datedAsked == 0 ? "      –"
                                                    : percent(static_cast<double>(tally.datedRight) /
                                                              static_cast<double>(tally.datedAsked)));
    return text + " |\n";
}

}  // namespace

void Report::add(const Recipe& recipe, const Judgement& judgement) {
    count(tallies_["all"], judgement);
    for (std::size_t d = 0; d < dimensionCount; ++d)
        count(tallies_[std::string(dimensions()[d].name) + "=" + recipe.name(d)], judgement);
}

std::string Report::table() const {
    std::string text =
        "| form or language                 | tables | right   | told    | silent  | refused | false alarm | "
        "days right |\n"
        "|---|---:|---:|---:|---:|---:|---:|---:|\n";
    const auto add = [&](const std::string& key, const std::string& name) {
        const auto found = tallies_.find(key);
        if (found != tallies_.end()) text += line(name, found->second);
    };
    add("all", "**all**");
    for (const std::size_t d : shownDimensions)
        for (const Choice& choice : dimensions()[d].choices) {
            const std::string key = std::string(dimensions()[d].name) + "=" + choice.name;
            add(key, std::string(dimensions()[d].name) + ": " + choice.name);
        }
    return text;
}

void writeInto(const std::string& page, const std::string& table) {
    static const std::string from = "<!-- adversary -->\n", to = "<!-- /adversary -->\n";
    std::ostringstream old;
    old << std::ifstream(page).rdbuf();
    std::string text = old.str();
    const std::size_t start = text.find(from), end = text.find(to);
    if (start == std::string::npos || end == std::string::npos)
        text += "\n" + from + table + to;
    else
        text.replace(start + from.size(), end - start - from.size(), table);
    std::ofstream(page) << text;
}

}  // namespace plumbline::adversary
