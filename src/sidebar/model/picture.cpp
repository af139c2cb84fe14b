// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include <algorithm>
#include <charconv>
#include <cmath>

#include "core/words.h"
#include "sidebar/model/overview.h"

namespace plumbline::sidebar {
namespace {

constexpr int margin = 4;

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
        case Light::Doubt:
            return "#cc79a7";
        case Light::NotStarted:
        case Light::None:
            break;
    }
    return "#8a8a8a";
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

namespace {

// The sign of each status differs in shape, so that colour says nothing alone.
std::string sign(Light light, double x, double y, double size) {
    const double r = size / 2;
    const std::string cx = fixed(x + r), cy = fixed(y + r),
                      colour = std::string("fill=\"") + std::string(fill(light)) + "\"";
    switch (light) {
        case Light::Achieved:
            return "<path fill=\"none\" stroke=\"" + std::string(fill(light)) +
                   "\" stroke-width=\"2.5\" d=\"M" + fixed(x + 1) + " " + fixed(y + r) + "l" +
                   fixed(r * 0.7) + " " + fixed(r * 0.8) + "l" + fixed(r * 1.1) + " " + fixed(-r * 1.5) +
                   "\"/>";
        case Light::Good:
            return "<circle " + colour + " cx=\"" + cx + "\" cy=\"" + cy + "\" r=\"" + fixed(r - 1) + "\"/>";
        case Light::Fair:
            return "<path " + colour + " d=\"M" + cx + " " + fixed(y + 1) + "L" + fixed(x + size - 0.5) +
                   " " + fixed(y + size - 1) + "H" + fixed(x + 0.5) + "z\"/>";
        case Light::Poor:
            return "<path " + colour + " d=\"M" + cx + " " + fixed(y) + "L" + fixed(x + size) + " " + cy +
                   "L" + cx + " " + fixed(y + size) + "L" + fixed(x) + " " + cy + "z\"/>";
        case Light::Doubt:
            return "<text font-weight=\"bold\" text-anchor=\"middle\" font-size=\"" + fixed(size) + "\" " +
                   colour + " x=\"" + cx + "\" y=\"" + fixed(y + size * 0.87) + "\">?</text>";
        case Light::NotStarted:
        case Light::None:
            break;
    }
    return "<circle fill=\"none\" stroke=\"" + std::string(fill(light)) + "\" stroke-width=\"1.5\" cx=\"" +
           cx + "\" cy=\"" + cy + "\" r=\"" + fixed(r - 1.5) + "\"/>";
}

std::string rect(double x, double y, double width, double height, const std::string& style) {
    return "<rect x=\"" + fixed(x) + "\" y=\"" + fixed(y) + "\" width=\"" + fixed(std::max(0.0, width)) +
           "\" height=\"" + fixed(std::max(0.0, height)) + "\" " + style + "/>";
}

// What is reached within a frame that ends at 100 %, or where the goal is beyond it, and a line at what is due.
std::string gauge(const Bar& bar, double left, double top, double across, double tall, const Look& look) {
    constexpr double longest = 2;  // beyond twice the target a bar tells nothing more
    double most = 1;
    for (const Cell& cell : {bar.done, bar.due})
        if (cell.isNumber()) most = std::max(most, std::min(cell.number(), longest));
    const auto at = [&](double fraction) { return left + across * std::clamp(fraction, 0.0, most) / most; };
    const std::string ink = colour(look.ink);
    std::string svg = rect(left, top, across, tall, "fill=\"" + ink + "\" fill-opacity=\"0.12\"");
    if (bar.done.isNumber())
        svg += rect(left, top, at(bar.done.number()) - left, tall,
                    "fill=\"" + std::string(fill(bar.light)) + "\"");
    if (most > 1)
        svg += "<path d=\"M" + fixed(at(1)) + " " + fixed(top) + "v" + fixed(tall) + "\" stroke=\"" +
               colour(look.paper) + "\" stroke-width=\"1.5\"/>";
    if (bar.due.isNumber())
        svg += "<path d=\"M" + fixed(at(bar.due.number())) + " " + fixed(top - 2) + "v" + fixed(tall + 4) +
               "\" stroke=\"" + ink + "\" stroke-width=\"2\"/>";
    return svg;
}

}  // namespace

std::string wholePicture(const Bar& bar, const Look& look) {
    constexpr double signSize = 14, tall = 12;
    const int width = std::max(look.width, 60);
    const double top = (wholeHeight - tall) / 2.0, left = signSize + 6;
    return opening(width, wholeHeight, 12, look) +
           sign(bar.light, 0, (wholeHeight - signSize) / 2, signSize) +
           gauge(bar, left, top, width - left - 1, tall, look) + "</g></svg>";
}

std::string rowPicture(const Bar& bar, const Look& look, int height) {
    constexpr double tall = 8;
    const int width = std::max(look.width, 20);
    return opening(width, height, 10, look) + gauge(bar, 1, (height - tall) / 2.0, width - 3, tall, look) +
           "</g></svg>";
}

std::string searchPicture(const Look& look) {
    const std::string ink = colour(look.ink);
    return opening(16, 16, 10, look) + "<circle cx=\"6.5\" cy=\"6.5\" r=\"4.5\" fill=\"none\" stroke=\"" +
           ink + "\" stroke-width=\"1.6\"/><path d=\"M10 10l4.5 4.5\" stroke=\"" + ink +
           "\" stroke-width=\"2\"/></g></svg>";
}

std::string coursePicture(const std::vector<CourseBar>& course, const Look& look) {
    const int width = std::max(look.width, 120);
    double most = 0;
    for (const CourseBar& bar : course)
        for (const Cell& cell : {bar.plan, bar.actual, bar.forecast})
            if (cell.isNumber()) most = std::max(most, cell.number());
    if (most <= 0) most = 1;
    constexpr double top = 4, letters = 13;
    const double bottom = courseHeight - letters,
                 step = static_cast<double>(width) /
                        static_cast<double>(std::max<std::size_t>(course.size(), 1));
    const std::string ink = colour(look.ink);
    std::string svg = opening(width, courseHeight, 9, look) + "<path d=\"M0 " + fixed(bottom) + "H" +
                      fixed(width) + "\" stroke=\"" + ink + "\" stroke-opacity=\"0.4\"/>";
    const auto tall = [&](Cell cell) { return std::max(0.0, cell.number()) / most * (bottom - top); };
    for (std::size_t i = 0; i < course.size(); ++i) {
        const CourseBar& bar = course[i];
        const double x = step * static_cast<double>(i) + step * 0.14, wide = step * 0.72;
        const bool below =
            bar.plan.isNumber() && bar.actual.isNumber() && bar.actual.number() < bar.plan.number();
        if (bar.actual.isNumber())
            svg += rect(x, bottom - tall(bar.actual), wide, tall(bar.actual),
                        std::string("fill=\"") + (below ? "#d55e00" : "#0072b2") + "\"");
        if (bar.forecast.isNumber())
            svg += rect(x, bottom - tall(bar.forecast), wide, tall(bar.forecast),
                        "fill=\"" + ink + "\" fill-opacity=\"0.15\" stroke=\"" + ink +
                            "\" stroke-opacity=\"0.5\" stroke-dasharray=\"2 2\"");
        if (bar.plan.isNumber())
            svg += "<path d=\"M" + fixed(x - step * 0.1) + " " + fixed(bottom - tall(bar.plan)) + "h" +
                   fixed(step * 0.92) + "\" stroke=\"" + ink + "\" stroke-width=\"1.6\"/>";
        const std::size_t most3 = step < 16 ? 1 : 3;  // letters below a bar
        std::string heading;
        std::size_t count = 0;
        for (std::size_t at = 0; at < bar.heading.size() && count < most3; ++count) {
            const std::size_t start = at;
            nextCodePoint(bar.heading, at);
            heading += bar.heading.substr(start, at - start);
        }
        svg += "<text text-anchor=\"middle\" x=\"" + fixed(step * (static_cast<double>(i) + 0.5)) +
               "\" y=\"" + fixed(courseHeight - 2.0) + "\">" + escaped(heading) + "</text>";
    }
    return svg + "</g></svg>";
}

}  // namespace plumbline::sidebar
