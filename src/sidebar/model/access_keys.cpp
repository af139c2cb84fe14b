// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/model/access_keys.h"

#include <bitset>

namespace plumbline::sidebar {
namespace {

constexpr char mark = '~';

bool isCapital(char letter) {
    return letter >= 'A' && letter <= 'Z';
}

char lower(char letter) {
    return isCapital(letter) ? static_cast<char>(letter - 'A' + 'a') : letter;
}

bool isKey(char letter) {
    const char small = lower(letter);
    return (small >= 'a' && small <= 'z') || (small >= '0' && small <= '9');
}

// Behind a blank, a bracket or the like; within "Über" or "año" a letter follows bytes of another.
bool beginsWord(std::string_view label, std::size_t at) {
    return at == 0 || (!isKey(label[at - 1]) && static_cast<unsigned char>(label[at - 1]) < 0x80 &&
                       label[at - 1] != '\'');
}

std::string marked(std::string_view label, std::size_t at) {
    std::string text(label);
    text.insert(at, 1, mark);
    return text;
}

class Letters {
  public:
    std::string takeFrom(std::string_view label) {
        if (label.find(mark) != label.npos) return std::string(label);
        for (const bool first : {true, false})
            for (std::size_t at = 0; at < label.size(); ++at)
                if (beginsWord(label, at) == first && isFree(label[at])) return taken(label, at);
        return std::string(label);
    }

  private:
    static std::size_t place(char letter) { return static_cast<unsigned char>(lower(letter)); }
    bool isFree(char letter) const { return isKey(letter) && !taken_[place(letter)]; }
    std::string taken(std::string_view label, std::size_t at) {
        taken_.set(place(label[at]));
        return marked(label, at);
    }

    std::bitset<128> taken_;
};

}  // namespace

std::vector<std::string> withAccessKeys(const std::vector<std::string>& labels) {
    Letters letters;
    std::vector<std::string> all;
    all.reserve(labels.size());
    for (const std::string& label : labels) all.push_back(letters.takeFrom(label));
    return all;
}

std::string withAccessKey(std::string_view label, char letter) {
    if (letter == 0 || label.find(mark) != label.npos) return std::string(label);
    for (const bool first : {true, false})
        for (std::size_t at = 0; at < label.size(); ++at)
            if (lower(label[at]) == letter && beginsWord(label, at) == first) return marked(label, at);
    return std::string(label);
}

char accessKeyIn(std::string_view label) {
    const std::size_t at = label.find(mark);
    return at == label.npos || at + 1 == label.size() ? '\0' : lower(label[at + 1]);
}

}  // namespace plumbline::sidebar
