// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/row_statements.h"

#include <algorithm>
#include <unordered_set>

#include "core/words.h"
#include "table/row_links.h"
#include "table/unit_words.h"
#include "vocabulary/phrase.h"

namespace plumbline {
namespace {

constexpr std::size_t mostNames = 200, fewestNames = 2;

bool isNamedQuantity(const PhrasePart& part) {
    return part.is(WordClass::Quantity) && !part.is(WordClass::Unit) && !part.is(WordClass::Neutral) &&
           !isHint(Hint::Countless, part.text);
}

// "KR1.1: Calls taken" is "Calls taken".
std::string_view withoutLabel(std::string_view text) {
    if (labelPrefix(text).empty()) return text;
    const std::size_t colon = text.find(": ");
    const std::size_t end = colon != std::string_view::npos ? colon + 1 : text.find(' ');
    return end == std::string_view::npos ? std::string_view() : trimmed(text.substr(end));
}

// People, products, places: the heading says so.
bool namesCarriers(const Headings& headings, const GoalTable& table) {
    const RecognisedColumn* goal = table.columnOf(Role::Goal);
    if (!goal) return true;
    const HeadingMeaning& meaning = headings.heads[goal->column].meaning;
    const bool statement = meaning.could(Role::Goal);
    return (meaning.dimension || meaning.could(Role::Owner)) && !statement;
}

}  // namespace

Named quantityNamed(const Headings& headings) {
    std::size_t columns = 0, named = 0, money = 0;
    for (Role role : {Role::Target, Role::Actual}) {
        const auto column = headings.columnOf(role);
        if (!column) continue;
        ++columns;
        const std::string& heading = headings.heads[*column].heading;
        if (neverAddsUp(heading)) return Named::Nowhere;
        const std::vector<PhrasePart> parts = phraseOf(heading).parts;
        // What prices and pieces multiply to is money.
        const bool product = std::any_of(
            headings.relations.begin(), headings.relations.end(), [&](const ColumnRelation& relation) {
                return relation.kind == RelationKind::Product && relation.result == *column;
            });
        const bool quantity = product || std::any_of(parts.begin(), parts.end(), isNamedQuantity);
        named += quantity ? 1 : 0;
        money +=
            quantity || std::any_of(parts.begin(), parts.end(),
                                    [](const PhrasePart& part) { return isHint(Hint::Money, part.text); })
                ? 1
                : 0;
    }
    if (columns > 0 && money == columns)
        return Named::Everywhere;  // "Budget | Spent"; a budget alone may be of pieces
    return named == 0 ? Named::Nowhere : named < columns ? Named::Somewhere : Named::Everywhere;
}

RowsAre rowsBelow(const Headings& headings, const GoalTable& table, const std::vector<bool>& isParent) {
    if (table.goal.empty() || namesCarriers(headings, table)) return RowsAre::Carriers;
    std::unordered_set<std::uint64_t> seen;
    std::size_t names = 0;
    for (GoalIndex g = 0; g < table.count && seen.size() < mostNames; ++g) {
        if (isParent[g] || table.rowOfGoal[g] == noRow || table.isPeriodGoal(g)) continue;
        const std::string_view text = withoutLabel(table.text(table.goal, g));
        if (text.empty() || !seen.insert(nameHash(text)).second) continue;
        names += looksLikeName(text) ? 1 : 0;
    }
    if (seen.size() < fewestNames || names * 10 >= seen.size() * 6) return RowsAre::Carriers;
    return names * 10 >= seen.size() * 3 ? RowsAre::Mixed : RowsAre::Statements;
}

bool namesPeople(const GoalTable& table, const std::vector<bool>& isParent) {
    std::size_t names = 0, rows = 0;
    for (GoalIndex g = 0; g < table.count && rows < mostNames; ++g) {
        if (isParent[g] || table.rowOfGoal[g] == noRow || table.isPeriodGoal(g)) continue;
        const std::string_view text = withoutLabel(table.text(table.goal, g));
        if (text.empty()) continue;
        ++rows;
        names += text.find(' ') != std::string_view::npos && looksLikeName(text) ? 1 : 0;
    }
    return rows >= fewestNames && names * 10 >= rows * 8;
}

}  // namespace plumbline
