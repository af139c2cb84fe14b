// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include <algorithm>
#include <charconv>
#include <cmath>

#include "core/words.h"
#include "sidebar/model/overview.h"

namespace plumbline::sidebar {
namespace {

constexpr int rowHeight = 38, margin = 4, barHeight = 12;

std::string escaped(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = nextCodePoint(text, at);
        if (c == '<')
            result += "&lt;";
        else if (c == '&')
            result += "&amp;";
        else if (c >= 0x20)
            appendUtf8(result, c);
    }
    return result;
}

std::string fixed(double number) {
    char buffer[40];
    return {buffer, std::to_chars(buffer, buffer + sizeof buffer, number, std::chars_format::fixed, 1).ptr};
}

std::string colour(std::uint32_t rgb) {
    constexpr char digits[] = "0123456789abcdef";
    std::string text = "#";
    for (int shift = 20; shift >= 0; shift -= 4) text += digits[rgb >> shift & 15];
    return text;
}

// Okabe and Ito's palette, told apart by people who do not see red or green; the mark beside each differs in
// shape.
std::string_view fill(Light light) {
    switch (light) {
        case Light::Achieved:
            return "#009e73";
        case Light::Good:
            return "#0072b2";
        case Light::Fair:
            return "#e69f00";
        case Light::Poor:
            return "#d55e00";
        case Light::NotStarted:
        case Light::None:
            break;
    }
    return "#8a8a8a";
}

// As many characters as fit; a guess at the width of a letter is enough for a title beside a figure.
std::string cut(std::string_view text, double width) {
    const auto most = static_cast<std::size_t>(std::max(4.0, width / 6.4));
    std::string result;
    std::size_t letters = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        nextCodePoint(text, at);
        if (++letters > most) return result + "…";
        result += text.substr(start, at - start);
    }
    return result;
}

std::string opening(int width, int height, int fontSize, const Look& look) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + fixed(width * look.scale) + "\" height=\"" +
           fixed(height * look.scale) + "\" viewBox=\"0 0 " + std::to_string(width) + " " +
           std::to_string(height) + "\"><rect width=\"100%\" height=\"100%\" fill=\"" + colour(look.paper) +
           "\"/><g font-family=\"sans-serif\" font-size=\"" + std::to_string(fontSize) + "\" fill=\"" +
           colour(look.ink) + "\">";
}

}  // namespace

std::string trendPicture(const std::vector<double>& values, std::optional<double> target, const Words& words,
                         const Look& look) {
    const int width = std::max(look.width, 80);
    double least = 0, most = 0;
    for (double value : values) {
        least = std::min(least, value);
        most = std::max(most, value);
    }
    if (target) most = std::max(most, *target), least = std::min(least, *target);
    const double span = most > least ? most - least : 1, top = 16, bottom = trendHeight - 6.0;
    const auto y = [&](double value) { return bottom - (value - least) / span * (bottom - top); };
    const std::string ink = colour(look.ink);
    std::string svg = opening(width, trendHeight, 10, look);
    const std::size_t first = values.size() > 60 ? values.size() - 60 : 0, count = values.size() - first;
    const double step = count > 0 ? (width - 2.0 * margin) / static_cast<double>(count) : 0;
    for (std::size_t i = 0; i < count; ++i) {
        const double value = values[first + i], x = margin + step * static_cast<double>(i), end = y(value),
                     base = y(0);
        svg += "<rect fill=\"#0072b2\" x=\"" + fixed(x + step * 0.15) + "\" y=\"" +
               fixed(std::min(end, base)) + "\" width=\"" + fixed(step * 0.7) + "\" height=\"" +
               fixed(std::max(1.0, std::fabs(base - end))) + "\"/>";
        if (i + 1 == count)
            svg += "<text text-anchor=\"end\" x=\"" + fixed(x + step) + "\" y=\"" +
                   fixed(std::max(9.0, std::min(end, base) - 2)) + "\">" + escaped(words.amount(value)) +
                   "</text>";
    }
    if (target)
        svg += "<path stroke=\"" + ink + "\" stroke-width=\"1.5\" stroke-dasharray=\"4 3\" d=\"M" +
               fixed(margin) + " " + fixed(y(*target)) + "H" + fixed(width - margin) + "\"/><text x=\"" +
               fixed(margin) + "\" y=\"" + fixed(y(*target) - 3) + "\">" + escaped(words.amount(*target)) +
               "</text>";
    return svg + "</g></svg>";
}

int pictureHeight(std::size_t bars) {
    return static_cast<int>(bars) * rowHeight + 2 * margin;
}

std::string pictureOf(const std::vector<Bar>& bars, const Words& words, const Look& look) {
    const int width = std::max(look.width, 80), height = pictureHeight(bars.size());
    double most = 1;  // the end of the scale: 100 %, or more where a goal is beyond
    for (const Bar& bar : bars)
        for (const Cell& cell : {bar.done, bar.due})
            if (cell.isNumber()) most = std::max(most, std::min(cell.number(), 100.0));
    const double across = width - 2.0 * margin;
    const auto at = [&](double fraction) { return margin + across * std::clamp(fraction, 0.0, most) / most; };
    const std::string ink = colour(look.ink), paper = colour(look.paper);
    std::string svg = opening(width, height, 11, look);
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const Bar& bar = bars[i];
        const double top = margin + static_cast<double>(i) * rowHeight, y = top + 18;
        const std::string figure = words.percent(bar.done);
        svg += "<text x=\"" + fixed(margin) + "\" y=\"" + fixed(top + 13) + "\">" +
               escaped(cut(bar.title, across - 52)) +
               "</text><text text-anchor=\"end\" font-weight=\"bold\" x=\"" + fixed(width - margin) +
               "\" y=\"" + fixed(top + 13) + "\">" + escaped(figure) + "</text>";
        svg += "<rect x=\"" + fixed(margin) + "\" y=\"" + fixed(y) + "\" width=\"" + fixed(across) +
               "\" height=\"" + fixed(barHeight) + "\" fill=\"none\" stroke=\"" + ink +
               "\" stroke-opacity=\"0.35\"/>";
        if (bar.done.isNumber())
            svg += "<rect x=\"" + fixed(margin) + "\" y=\"" + fixed(y) + "\" width=\"" +
                   fixed(at(bar.done.number()) - margin) + "\" height=\"" + fixed(barHeight) + "\" fill=\"" +
                   std::string(fill(bar.light)) + "\"/>";
        if (most > 1)  // where 100 % is
            svg += "<path d=\"M" + fixed(at(1)) + " " + fixed(y) + "v" + fixed(barHeight) + "\" stroke=\"" +
                   paper + "\" stroke-width=\"1\"/><path d=\"M" + fixed(at(1)) + " " + fixed(y) + "v" +
                   fixed(barHeight) + "\" stroke=\"" + ink +
                   "\" stroke-width=\"1\" stroke-dasharray=\"2 2\"/>";
        if (bar.due.isNumber())  // where the goal should stand today
            svg += "<path d=\"M" + fixed(at(bar.due.number())) + " " + fixed(y - 3) + "v" +
                   fixed(barHeight + 6) + "\" stroke=\"" + ink + "\" stroke-width=\"2.5\"/>";
    }
    return svg + "</g></svg>";
}

}  // namespace plumbline::sidebar
