// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "wording/words.h"

#include <algorithm>

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

Words::Words(std::string_view locale, LocaleSigns signs)
    : language_(locale.substr(0, locale.find_first_of("-_"))), signs_(std::move(signs)) {
    for (std::string_view wanted : {std::string_view("en"), std::string_view(language_)})
        for (const LanguageFile& file : languageFiles())
            if (file.code == wanted) {
                for (auto& [key, text] : textsIn(file.text)) texts_[key] = text;
                file_ = wanted;
            }
}

const std::string& Words::operator()(std::string_view key) const {
    static const std::string none;
    const auto at = texts_.find(key);
    return at == texts_.end() ? none : at->second;
}

std::string Words::operator()(std::string_view key, std::initializer_list<std::string_view> arguments) const {
    return filled((*this)(key), arguments.begin(), arguments.size());
}

std::string Words::of(const Message& message) const {
    const std::vector<std::string_view> arguments(message.arguments.begin(), message.arguments.end());
    return filled(knows(message.key) ? std::string_view((*this)(message.key)) : message.key, arguments.data(),
                  arguments.size());
}

// {n} and {n|singular|plural}; whatever else stands in braces, or has no argument, stays as it is.
std::string Words::filled(std::string_view pattern, const std::string_view* arguments,
                          std::size_t count) const {
    std::string text;
    while (!pattern.empty()) {
        const std::size_t open = std::min(pattern.find('{'), pattern.size());
        text += pattern.substr(0, open);
        pattern.remove_prefix(open);
        const std::size_t close = pattern.find('}');
        const auto number = static_cast<std::size_t>(pattern.size() > 1 ? pattern[1] - '0' : 10);
        const bool place = close != std::string_view::npos && number < count &&
                           (close == 2 || (close > 2 && pattern[2] == '|'));
        if (!place) {
            text += pattern.substr(0, 1);
            pattern.remove_prefix(std::min<std::size_t>(1, pattern.size()));
            continue;
        }
        const std::string_view forms = close == 2 ? std::string_view() : pattern.substr(3, close - 3);
        const std::size_t bar = std::min(forms.find('|'), forms.size());
        if (close == 2)
            text += arguments[number];
        else
            text += isSingular(arguments[number]) ? forms.substr(0, bar)
                                                  : forms.substr(std::min(bar + 1, forms.size()));
        pattern.remove_prefix(close + 1);
    }
    return text;
}

// Of a number as it is shown. French counts all that is less than two as one; elsewhere only 1 itself is.
bool Words::isSingular(std::string_view number) const {
    for (std::string_view sign : {"−", "-"})
        if (number.starts_with(sign)) number.remove_prefix(sign.size());
    if (language_ != "fr") return number == "1";
    const std::string_view whole = number.substr(0, number.find(signs_.decimal));
    return whole == "0" || whole == "1";
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

std::string Words::exact(double number) const {
    return local(shownExact(number));
}

std::string Words::date(Day day) const {
    const CivilDate date = civilOf(day);
    const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    std::string text;
    for (char c : signs_.date) {
        if (c == 'Y')
            text += std::to_string(date.year);
        else if (c == 'M' || c == 'D')
            text += two(c == 'M' ? date.month : date.day);
        else
            text += c;
    }
    return text;
}

const Words& english() {
    static const Words words;
    return words;
}

std::string Words::percent(Cell cell) const {
    return cell.isNumber() ? percent(cell.number()) : "–";
}

std::string Words::amount(Cell cell, std::string_view unit) const {
    return cell.isNumber() ? amount(cell.number(), unit) : "–";
}

}  // namespace plumbline
