// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/sheet_name.h"

#include <algorithm>

#include "table/unit_words.h"
#include "typed/periods.h"
#include "vocabulary/phrase.h"

namespace plumbline {

std::optional<Role> measureIn(std::string_view text) {
    std::optional<Role> found;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(" \t\n.,;:()-_/"), text.size());
        const HeadingMeaning meaning = meaningOf(text.substr(0, end), Closeness::Part);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (meaning.roles.empty()) continue;
        for (const HeadingMatch& match : meaning.roles) {
            if (match.role != Role::Target && match.role != Role::Actual) continue;
            if (match.role == Role::Target) return match.role;  // "Sales targets": sales of which the targets
            found = match.role;
            break;
        }
    }
    return found;
}

bool titlesRatio(std::string_view title) {
    constexpr std::size_t longestTitle = 80;
    return title.size() <= longestTitle && neverAddsUp(title) && !phraseOf(title).has(WordClass::Quantity);
}

SheetNameReading readSheetName(std::string_view name) {
    return {yearIn(name), measureIn(name), titlesRatio(name)};
}

}  // namespace plumbline
