// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/heading_row.h"

#include <algorithm>
#include <map>
#include <optional>

#include "core/words.h"
#include "table/headings.h"

namespace plumbline {
namespace {

constexpr std::uint32_t deepestHeadings = 100;  // rows searched for headings

struct Rule {
    Role role;
    std::string heading;  // folded
    std::string shown;
};

std::string_view textAt(const CellBlock& block, std::uint32_t row, std::uint32_t column) {
    const Cell cell = block.at(row, column);
    return cell.isText() ? trimmed(block.texts.view(cell.textId())) : std::string_view();
}

std::string columnLetters(std::uint32_t sheetColumn) {
    std::string name = cellName(0, sheetColumn);
    name.pop_back();
    return name;
}

Result<std::vector<Rule>> rulesOf(std::string_view text) {
    std::vector<Rule> rules;
    while (!trimmed(text).empty()) {
        const std::size_t end = std::min(text.find(';'), text.size());
        const std::string_view part = trimmed(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (part.empty()) continue;
        const std::size_t equals = part.find('=');
        if (equals == std::string_view::npos)
            return Error{
                ErrorKind::InvalidArgument,
                "\"" + std::string(part) + "\" is no rule; write role=heading, such as target=FY25 Quota."};
        const Result<Role> role = roleNamed(part.substr(0, equals));
        if (!role) return role.error();
        const std::string_view heading = trimmed(part.substr(equals + 1));
        rules.push_back({*role, foldWord(heading), std::string(heading)});
    }
    return rules;
}

bool fits(const CellBlock& block, std::uint32_t row, std::uint32_t column, const Rule& rule) {
    return foldWord(textAt(block, row, column)) == rule.heading;
}

// How much a row looks like headings: columns with distinct roles; a row that a rule names wins.
int scoreOf(const CellBlock& block, std::uint32_t row, const std::vector<Rule>& rules) {
    std::map<Role, int> roles;
    int score = 0;
    for (std::uint32_t column = 0; column < block.columnCount(); ++column) {
        const std::string_view text = textAt(block, row, column);
        if (text.empty()) continue;
        if (const auto match = roleOfHeading(text); match && !match->ignored) ++roles[match->role];
        for (const Rule& rule : rules) score += fits(block, row, column, rule) ? 10 : 0;
    }
    return score + static_cast<int>(roles.size());
}

std::optional<std::uint32_t> bestRow(const CellBlock& block, const std::vector<Rule>& rules) {
    int best = 1;  // one word alone is a title
    std::optional<std::uint32_t> found;
    for (std::uint32_t row = 0; row < std::min(block.rows, deepestHeadings); ++row)
        if (const int score = scoreOf(block, row, rules); score > best) {
            best = score;
            found = row;
        }
    return found;
}

struct Candidate {
    std::uint32_t column;
    int rank;
};

std::optional<std::uint32_t> columnOfRule(const CellBlock& block, std::uint32_t row, const Rule& rule) {
    for (std::uint32_t column = 0; column < block.columnCount(); ++column)
        if (fits(block, row, column, rule)) return column;
    for (std::uint32_t column = 0; column < block.columnCount(); ++column)
        if (foldWord(columnLetters(block.firstColumn + column)) == rule.heading) return column;
    return std::nullopt;
}

RecognisedColumn recognised(const CellBlock& block, std::uint32_t row, Role role, std::uint32_t column) {
    return {role, std::string(textAt(block, row, column)), column, false, {}};
}

std::string runnersUp(const CellBlock& block, std::uint32_t row, const std::vector<Candidate>& candidates) {
    std::string text;
    for (std::size_t i = 1; i < candidates.size(); ++i) {
        if (i > 1) text += ", ";
        text += std::string(textAt(block, row, candidates[i].column)) + " (" +
                columnLetters(block.firstColumn + candidates[i].column) + ")";
    }
    return text;
}

}  // namespace

Result<HeadingRow> findHeadings(const CellBlock& block, std::string_view columnRules) {
    const Result<std::vector<Rule>> rules = rulesOf(columnRules);
    if (!rules) return rules.error();
    const std::optional<std::uint32_t> row = bestRow(block, *rules);
    if (!row)
        return Error{ErrorKind::InvalidArgument,
                     "No row of headings was found: at least two columns need headings such as ID, Parent, "
                     "Owner, Target or Actual."};
    HeadingRow result{*row, {}, {}};
    std::vector<bool> taken(block.columnCount(), false);
    std::map<Role, std::vector<Candidate>> candidates;
    for (const Rule& rule : *rules) {
        const std::optional<std::uint32_t> column = columnOfRule(block, *row, rule);
        if (!column)
            return Error{ErrorKind::InvalidArgument, "The table has no column \"" + rule.shown + "\"."};
        taken[*column] = true;
        candidates[rule.role] = {{*column, -1}};
    }
    for (std::uint32_t column = 0; column < block.columnCount(); ++column) {
        const auto match = roleOfHeading(textAt(block, *row, column));
        if (taken[column] || !match || match->ignored) continue;
        candidates[match->role].push_back({column, match->rank});
    }
    for (auto& [role, list] : candidates) {
        std::stable_sort(list.begin(), list.end(),
                         [](const Candidate& a, const Candidate& b) { return a.rank < b.rank; });
        result.columns.push_back(recognised(block, *row, role, list.front().column));
        result.columns.back().runnersUp = runnersUp(block, *row, list);
        taken[list.front().column] = true;
    }
    std::sort(result.columns.begin(), result.columns.end(),
              [](const auto& a, const auto& b) { return a.column < b.column; });
    for (std::uint32_t column = 0; column < block.columnCount(); ++column)
        if (!taken[column] && !textAt(block, *row, column).empty())
            result.unusedHeadings.push_back(std::string(textAt(block, *row, column)) + " (" +
                                            columnLetters(block.firstColumn + column) + ")");
    return result;
}

}  // namespace plumbline
