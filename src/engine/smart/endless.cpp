// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "smart/endless.h"

namespace plumbline {

using Kind = WordKind;

bool goesOn(const StatementText& text, std::size_t i) {
    const std::size_t other = text.after(i) + 1;
    return text.is(text.after(i), Kind::Joint) && text.is(other, Kind::Change) &&
           !text.isAny(other, {Kind::Deliver, Kind::Achieve});
}

bool tellsWhich(const StatementText& text, std::size_t i) {
    if (i > 0 && text.in(i - 1, Mark::WhichArticle)) return true;
    return i > 1 && text.is(i - 1, Kind::Was) && text.is(i - 2, Kind::Function);
}

bool drivesOnly(const StatementText& text) {
    const std::size_t verb = firstTelling(text);
    return text.is(verb, Kind::Change) &&
           !text.isAny(verb, {Kind::Deliver, Kind::Make, Kind::Create, Kind::Achieve, Kind::Factor});
}

}  // namespace plumbline
