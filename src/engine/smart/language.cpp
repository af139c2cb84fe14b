// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "smart/language.h"

#include <algorithm>

namespace plumbline {

Language languageOf(std::string_view text, const std::vector<StatementToken>& tokens) {
    int scores[languageCount] = {};
    for (const StatementToken& token : tokens) {
        if (!token.entry) continue;
        for (std::size_t language = 0; language < languageCount; ++language) {
            const auto l = static_cast<Language>(language);
            if (token.entry->has(l, WordKind::Function)) scores[language] += 2;
            if (token.entry->has(l, WordKind::Change) || token.entry->has(l, WordKind::Deliver))
                scores[language] += 2;
            if (token.entry->kinds[language] != 0) scores[language] += 1;
        }
    }
    const bool accents =
        std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) == 0xc3; });
    if (accents) scores[static_cast<std::size_t>(Language::English)] -= 1;
    return static_cast<Language>(std::max_element(std::begin(scores), std::end(scores)) - std::begin(scores));
}

}  // namespace plumbline
