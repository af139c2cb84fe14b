// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/stated_number.h"

#include <algorithm>
#include <cmath>

#include "typed/number_text.h"
#include "vocabulary/stated.h"

namespace plumbline {

bool statesNumber(std::string_view text, double number) {
    if (text.empty()) return false;
    const std::vector<StatedToken> tokens = statedTokens(text);
    const auto same = [&](double said) {
        return std::fabs(said - number) <= 1e-9 * std::max(1.0, std::fabs(number));
    };
    return std::any_of(tokens.begin(), tokens.end(), [&](const StatedToken& token) {
        const NumberText said = token.number ? readNumberText(token.in(text)) : NumberText();
        return said.isNumber() && (same(said.value) || same(said.value / 100));
    });
}

}  // namespace plumbline
