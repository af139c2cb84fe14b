// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "catalogue/texts.h"

#include <algorithm>
#include <map>

namespace plumbline {
namespace {

std::string firstOf(const Words& words, std::initializer_list<std::string> keys, std::string_view english) {
    for (const std::string& key : keys)
        if (words.knows(key)) return words(key);
    return std::string(english);
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isInName(char c) {
    return (c >= 'A' && c <= 'Z') || c == '.';
}

std::string calcName(const Words& words, const std::string& name) {
    std::string key = "calc.function.";
    for (char c : name) key += static_cast<char>(c == '.' ? c : c + 32);
    return words.knows(key) ? words(key) : name;
}

// A sign of a formula outside quotes and names.
std::string sign(const Words& words, std::string_view formula, std::size_t at, bool inArray) {
    const char c = formula[at];
    if (inArray && c == ';') return words("calc.array.column");
    if (inArray && c == '|') return words("calc.array.row");
    const bool decimal = c == '.' && at > 0 && isDigit(formula[at - 1]);
    return decimal ? words("calc.decimal") : std::string(1, c);
}

}  // namespace

const std::vector<Language>& languages() {
    static const std::vector<Language> all = [] {
        std::vector<Language> found = {{"en", Words("en")}};
        for (const LanguageFile& file : languageFiles())
            if (file.code != "en") found.push_back({std::string(file.code), Words(file.code)});
        return found;
    }();
    return all;
}

std::string summaryIn(const Words& words, const Function& function) {
    return firstOf(words, {"function." + std::string(function.method)}, function.summary);
}

std::string descriptionIn(const Words& words, const Function& function, const Argument& argument) {
    const std::string name(argument.name);
    return firstOf(words, {"function." + std::string(function.method) + "." + name, "argument." + name},
                   argument.description);
}

std::string detailsIn(const Words& words, const Function& function) {
    return firstOf(words, {"details." + std::string(function.method)}, function.details);
}

std::string namedText(const Words& words, std::string_view key) {
    std::string text;
    std::string_view rest = words(key);
    while (!rest.empty()) {
        const std::size_t open = rest.find('{'), close = rest.find('}', std::min(open, rest.size()));
        const bool named =
            close != std::string_view::npos && words.knows(rest.substr(open + 1, close - open - 1));
        const std::size_t end = named ? open : std::min(open, rest.size() - 1) + 1;
        text += rest.substr(0, end);
        if (named) text += words(rest.substr(open + 1, close - open - 1));
        rest.remove_prefix(named ? close + 1 : end);
    }
    return text;
}

std::string xml(std::string_view text) {
    static const std::map<char, std::string_view> names = {
        {'&', "&amp;"}, {'<', "&lt;"}, {'>', "&gt;"}, {'"', "&quot;"}};
    std::string safe;
    for (char c : text) {
        const auto name = names.find(c);
        name == names.end() ? safe += c : safe += name->second;
    }
    return safe;
}

bool isNumber(std::string_view text) {
    return !text.empty() && text.find_first_not_of("-.0123456789") == std::string_view::npos;
}

std::string typedIn(const Words& words, std::string_view formula) {
    std::string typed;
    bool quoted = false, inArray = false;
    for (std::size_t i = 0; i < formula.size(); ++i) {
        const char c = formula[i];
        if (c == '"') quoted = !quoted;
        if (quoted || c == '"') {
            typed += c;
        } else if (c >= 'A' && c <= 'Z') {
            std::string name;
            while (i < formula.size() && isInName(formula[i])) name += formula[i++];
            typed += i < formula.size() && formula[i] == '(' ? calcName(words, name) : name;
            --i;
        } else {
            inArray = (inArray || c == '{') && c != '}';
            typed += sign(words, formula, i, inArray);
        }
    }
    return typed;
}

std::string shownIn(const Words& words, std::string_view shows) {
    if (shows == english()("finding.none")) return words("finding.none");
    if (isNumber(shows)) {
        std::string number(shows);
        const std::size_t point = number.find('.');
        if (point != std::string::npos) number.replace(point, 1, words("calc.decimal"));
        return number;
    }
    if (!shows.starts_with("Err:")) return std::string(shows);
    const std::string code(shows.substr(4)), key = "calc.error." + code;
    return words.knows(key) ? words(key) : words("calc.error", {code});
}

}  // namespace plumbline
