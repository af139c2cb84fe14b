// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "phrase_book.h"

#include <fstream>
#include <stdexcept>

#include "nonsense.h"

namespace plumbline::adversary {
namespace {

std::vector<std::string> split(const std::string& line) {
    std::vector<std::string> parts;
    std::size_t start = 0;
    while (start <= line.size()) {
        const std::size_t bar = std::min(line.find(" | ", start), line.size());
        if (bar > start) parts.push_back(line.substr(start, bar - start));
        start = bar + 3;
    }
    return parts;
}

}  // namespace

PhraseBook::PhraseBook(const std::string& language, Phrases phrases, const std::set<std::string>& unknown)
    : language_(language) {
    std::ifstream file(std::string(PLUMBLINE_SOURCE_DIR "/tests/engine/table/adversary/phrases_") + language +
                       ".txt");
    if (!file) throw std::runtime_error("no phrases for " + language);
    std::map<std::string, std::vector<std::string>> held;
    for (std::string line; std::getline(file, line);) {
        const std::size_t colon = line.find(": ");
        if (line.empty() || line[0] == '#' || colon == std::string::npos) continue;
        const bool kept = line.rfind("held ", 0) == 0;
        auto& list = (kept ? held : phrases_)[line.substr(kept ? 5 : 0, colon - (kept ? 5 : 0))];
        for (std::string& phrase : split(line.substr(colon + 2))) list.push_back(std::move(phrase));
    }
    if (phrases != Phrases::Held) held.clear();
    for (auto& [role, list] :
         held) {  // behind the usual phrase, so that tables in usual words stay as they are
        phrases_[role].resize(1);
        phrases_[role].insert(phrases_[role].end(), list.begin(), list.end());
    }
    for (const std::string& role : unknown) {
        of(role);  // there is such a role
        phrases_[role] = nonsenseFor(role, language, of("month-long"));
    }
}

const std::vector<std::string>& PhraseBook::of(const std::string& role) const {
    const auto found = phrases_.find(role);
    if (found == phrases_.end()) throw std::runtime_error(language_ + " has no phrases for " + role);
    return found->second;
}

std::size_t PhraseBook::size() const {
    std::size_t count = 0;
    for (const auto& [role, list] : phrases_) count += list.size();
    return count;
}

std::string filled(std::string text, std::string_view slot, std::string_view with) {
    const std::size_t at = text.find(slot);
    return at == std::string::npos ? text : text.replace(at, slot.size(), with);
}

}  // namespace plumbline::adversary
