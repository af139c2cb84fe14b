// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "calc/cells/formula_text.h"

#include <algorithm>

#include "core/words.h"

namespace plumbline::calc {
namespace {

// Behind the quoted part that begins at `at`; a doubled quote is one of its characters. npos where it has no end.
std::size_t behindQuotes(std::string_view text, std::size_t at) {
    const char quote = text[at];
    for (++at; at < text.size(); ++at) {
        if (text[at] != quote) continue;
        if (at + 1 == text.size() || text[at + 1] != quote) return at + 1;
        ++at;
    }
    return std::string_view::npos;
}

bool opens(char c) {
    return c == '(' || c == '{' || c == '[';
}
bool closes(char c) {
    return c == ')' || c == '}' || c == ']';
}

std::string_view calledPart(std::string_view formula, std::string_view function) {
    formula = trimmed(formula);
    if (!formula.starts_with('=')) return {};
    formula = trimmed(formula.substr(1));
    const bool named = foldAccents(formula.substr(0, function.size())) == foldAccents(function);
    if (!named) return {};
    formula = trimmed(formula.substr(function.size()));
    return formula.starts_with('(') ? formula.substr(1) : std::string_view();
}

}  // namespace

std::vector<std::string> argumentsOf(std::string_view formula, std::string_view function) {
    const std::string_view text = calledPart(formula, function);
    std::vector<std::string> arguments;
    std::size_t depth = 0, from = 0;
    const auto end = [&](std::size_t at) {
        arguments.emplace_back(trimmed(text.substr(from, at - from)));
        from = at + 1;
    };
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        if (c == '"' || c == '\'') {
            at = behindQuotes(text, at);
            if (at == std::string_view::npos) return {};
            continue;
        }
        if (c == ')' && depth == 0) {
            end(at);
            return trimmed(text.substr(at + 1)).empty() ? arguments : std::vector<std::string>();
        }
        if (c == ';' && depth == 0) end(at);
        if (opens(c)) ++depth;
        if (closes(c) && depth > 0) --depth;
        ++at;
    }
    return {};
}

std::optional<std::string> literalText(std::string_view argument) {
    if (!argument.starts_with('"') || behindQuotes(argument, 0) != argument.size()) return std::nullopt;
    std::string text;
    for (std::size_t at = 1; at + 1 < argument.size(); ++at) {
        text += argument[at];
        if (argument[at] == '"') ++at;
    }
    return text;
}

namespace {

std::string called(std::string_view function, const std::vector<std::string>& arguments) {
    std::string formula = "=";
    formula.append(function).append("(");
    for (std::size_t i = 0; i < arguments.size(); ++i) formula.append(i == 0 ? "" : ";").append(arguments[i]);
    return formula.append(")");
}

}  // namespace

std::optional<std::string> withReference(std::string_view formula, std::string_view function,
                                         std::size_t argument, std::string_view reference) {
    std::vector<std::string> arguments = argumentsOf(formula, function);
    if (arguments.empty()) return std::nullopt;
    if (arguments.size() <= argument) arguments.resize(argument + 1);
    arguments[argument] = reference;
    return called(function, arguments);
}

std::optional<std::string> withArgument(std::string_view formula, std::string_view function,
                                        std::size_t argument, std::string_view text) {
    std::vector<std::string> arguments = argumentsOf(formula, function);
    if (arguments.empty()) return std::nullopt;
    if (arguments.size() <= argument) arguments.resize(argument + 1);
    std::string& place = arguments[argument];
    if (!place.empty() && !literalText(place)) return std::nullopt;
    place = "\"";
    for (char c : text) place.append(c == '"' ? 2 : 1, c);
    place += '"';
    return called(function, arguments);
}

}  // namespace plumbline::calc
