// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "wording/words.h"

#include "core/shown.h"
#include "core/words.h"

namespace plumbline {

std::map<std::string, std::string, std::less<>> textsIn(std::string_view file) {
    std::map<std::string, std::string, std::less<>> texts;
    while (!file.empty()) {
        const std::size_t end = std::min(file.find('\n'), file.size());
        const std::string_view line = file.substr(0, end);
        file.remove_prefix(std::min(end + 1, file.size()));
        const std::size_t colon = line.find(':');
        if (line.starts_with('#') || colon == std::string_view::npos) continue;
        texts[std::string(trimmed(line.substr(0, colon)))] = trimmed(line.substr(colon + 1));
    }
    return texts;
}

Words::Words(std::string_view locale, NumberSigns signs) : signs_(std::move(signs)) {
    const std::string_view language = locale.substr(0, locale.find('-'));
    for (std::string_view wanted : {std::string_view("en"), language})
        for (const LanguageFile& file : languageFiles())
            if (file.code == wanted)
                for (auto& [key, text] : textsIn(file.text)) texts_[key] = text;
}

const std::string& Words::operator()(std::string_view key) const {
    static const std::string none;
    const auto at = texts_.find(key);
    return at == texts_.end() ? none : at->second;
}

const std::string& Words::role(Role role) const {
    return (*this)(std::string("role.").append(roleName(role)));
}

std::string Words::operator()(std::string_view key, std::initializer_list<std::string_view> arguments) const {
    const std::string& pattern = (*this)(key);
    std::string text;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool place = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}';
        const auto number = static_cast<std::size_t>(place ? pattern[i + 1] - '0' : 10);
        if (number < arguments.size()) {
            text += arguments.begin()[number];
            i += 2;
        } else {
            text += pattern[i];
        }
    }
    return text;
}

std::string Words::local(std::string shown) const {
    std::string text;
    for (char c : shown) {
        if (c == ',')
            text += signs_.thousands;
        else
            text += c == '.' ? signs_.decimal : c;
    }
    return text;
}

std::string Words::percent(double fraction) const {
    return local(shownPercent(fraction));
}

std::string Words::amount(double amount, std::string_view unit) const {
    if (unit == "%") return percent(amount);
    return local(shownAmount(amount)).append(unit.empty() ? "" : " ").append(unit);
}

std::string Words::date(Day day) const {
    return shownDate(day);
}

std::string Words::percent(Cell cell) const {
    return cell.isNumber() ? percent(cell.number()) : "–";
}

std::string Words::amount(Cell cell, std::string_view unit) const {
    return cell.isNumber() ? amount(cell.number(), unit) : "–";
}

}  // namespace plumbline
