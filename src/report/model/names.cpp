// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include <algorithm>

#include "core/words.h"
#include "report/model/report.h"

namespace plumbline::report {
namespace {

// The first letters, whole ones: a UTF-8 letter is never cut.
std::string firstLetters(std::string_view text, std::size_t most) {
    std::size_t letters = 0, end = 0;
    while (end < text.size() && letters < most) {
        ++end;
        while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
        ++letters;
    }
    return std::string(text.substr(0, end));
}

std::string replaced(std::string_view text, std::string_view forbidden, char with) {
    std::string result;
    for (char c : text) {
        const bool control = static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
        result += control || forbidden.find(c) != std::string_view::npos ? with : c;
    }
    return result;
}

bool isReserved(std::string_view name) {
    const std::string word = foldWord(name.substr(0, name.find('.')));
    for (std::string_view taken : {"con", "prn", "aux", "nul"})
        if (word == taken) return true;
    return word.size() == 4 && (word.starts_with("com") || word.starts_with("lpt")) && word[3] >= '0' &&
           word[3] <= '9';
}

}  // namespace

std::string safeSheetName(std::string_view text) {
    std::string name(trimmed(firstLetters(replaced(trimmed(text), "[]*?:/\\\"", ' '), 31)));
    while (!name.empty() && name.front() == '\'') name.erase(0, 1);
    while (!name.empty() && name.back() == '\'') name.pop_back();
    return name.empty() ? "_" : name;
}

std::string safeFileName(std::string_view text) {
    std::string name(trimmed(firstLetters(replaced(trimmed(text), "<>:\"/\\|?*", '_'), 80)));
    while (!name.empty() && (name.back() == '.' || name.back() == ' ')) name.pop_back();
    while (!name.empty() && name.front() == '.') name.erase(0, 1);
    if (name.empty() || isReserved(name)) name = "_" + name;
    return name;
}

std::string sheetOfPlace(std::string_view place) {
    std::string name(place.substr(0, place.rfind('.')));
    if (name.size() < 2 || name.front() != '\'') return name;
    name = name.substr(1, name.size() - 2);
    for (std::size_t at = name.find("''"); at != std::string::npos; at = name.find("''", at + 1))
        name.erase(at, 1);
    return name;
}

}  // namespace plumbline::report
