// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/headings.h"

#include <string>
#include <unordered_map>
#include <unordered_set>

#include "core/words.h"

namespace plumbline {

namespace embedded {
extern const std::string_view headings_txt;
}

namespace {

constexpr std::string_view roleWords[] = {
    "id",     "parent", "goal", "owner", "level", "metric",  "unit",   "baseline", "target", "actual",
    "weight", "method", "kind", "start", "due",   "updated", "status", "share",    "history"};

struct Lexicon {
    std::unordered_map<std::string, HeadingMatch> headings;
    std::unordered_set<std::string> totals;
};

std::string_view cutAt(std::string_view& rest, char separator) {
    const std::size_t at = rest.find(separator);
    const std::string_view piece = rest.substr(0, at);
    rest = at == std::string_view::npos ? std::string_view() : rest.substr(at + 1);
    return piece;
}

void addLine(Lexicon& lexicon, std::string_view line) {
    if (line.empty() || line.front() == '#') return;
    const std::string_view word = trimmed(cutAt(line, ':'));
    const Result<Role> role = roleNamed(word);
    for (int rank = 0; !line.empty(); ++rank) {
        const std::string heading = foldWord(cutAt(line, ','));
        if (heading.empty()) continue;
        if (word == "total")
            lexicon.totals.insert(heading);
        else if (role || word == "ignored")
            lexicon.headings.try_emplace(heading, HeadingMatch{role.value_or(Role::Id), rank, !role});
    }
}

const Lexicon& lexicon() {
    static const Lexicon read = [] {
        Lexicon lines;
        for (std::string_view rest = embedded::headings_txt; !rest.empty();)
            addLine(lines, cutAt(rest, '\n'));
        return lines;
    }();
    return read;
}

}  // namespace

std::string_view roleName(Role role) {
    return roleWords[static_cast<std::size_t>(role)];
}

Result<Role> roleNamed(std::string_view word) {
    const std::string wanted = foldWord(word);
    for (std::size_t i = 0; i < std::size(roleWords); ++i)
        if (roleWords[i] == wanted) return static_cast<Role>(i);
    return Error{ErrorKind::InvalidArgument,
                 "There is no role \"" + std::string(word) +
                     "\"; roles are id, parent, goal, owner, target, actual and so on."};
}

std::optional<HeadingMatch> roleOfHeading(std::string_view heading) {
    const auto found = lexicon().headings.find(foldWord(heading));
    if (found == lexicon().headings.end()) return std::nullopt;
    return found->second;
}

bool isTotalLabel(std::string_view label) {
    return lexicon().totals.contains(foldWord(label));
}

}  // namespace plumbline
