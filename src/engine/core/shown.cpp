// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "core/shown.h"

#include <charconv>
#include <cmath>

namespace plumbline {
namespace {

// Rounded to `places`, thousands separated; independent of any locale.
std::string grouped(double number, int places) {
    if (!std::isfinite(number) || std::fabs(number) >= 1e15) {
        char buffer[40];
        return {buffer, std::to_chars(buffer, buffer + sizeof buffer, number).ptr};
    }
    char buffer[64];
    const char* end =
        std::to_chars(buffer, buffer + sizeof buffer, std::fabs(number), std::chars_format::fixed, places)
            .ptr;
    std::string digits(static_cast<const char*>(buffer), end);
    const std::size_t point = digits.find('.') == std::string::npos ? digits.size() : digits.find('.');
    for (std::size_t at = point; at > 3; at -= 3) digits.insert(at - 3, 1, ',');
    const bool zero = digits.find_first_of("123456789") == std::string::npos;
    return number < 0 && !zero ? "−" + digits : digits;
}

}  // namespace

std::string shownExact(double number) {
    constexpr double digitsOnly = 1e15;  // above, nobody counts the noughts
    char buffer[400];
    const bool plain = std::fabs(number) < digitsOnly;
    const auto end = plain ? std::to_chars(buffer, buffer + sizeof buffer, number, std::chars_format::fixed)
                           : std::to_chars(buffer, buffer + sizeof buffer, number);
    return {buffer, end.ptr};
}

std::string shownAmount(double amount, std::string_view unit) {
    if (unit == "%") return shownPercent(amount);
    const bool whole = std::fabs(amount - std::nearbyint(amount)) < 0.005;
    std::string text = grouped(amount, whole ? 0 : 2);
    if (!unit.empty()) text.append(" ").append(unit);
    return text;
}

std::string shownPercent(double fraction) {
    const double percent = fraction * 100;
    const bool whole = std::fabs(percent - std::nearbyint(percent)) < 0.05;
    return grouped(percent, whole ? 0 : 1) + " %";
}

std::string shownDate(Day day) {
    const CivilDate date = civilOf(day);
    const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    return std::to_string(date.year) + "-" + two(date.month) + "-" + two(date.day);
}

}  // namespace plumbline
