// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/column_rules.h"

#include "core/cut.h"
#include "core/words.h"
#include "table/word_columns.h"

namespace plumbline {
namespace {

constexpr std::string_view seriesRule = "series", yearRule = "year";

struct RuleText {
    std::string name;  // folded
    std::string_view value;
};
std::optional<RuleText> ruleIn(std::string_view part) {
    const std::size_t equals = part.find('=');
    if (equals == std::string_view::npos) return std::nullopt;
    return RuleText{foldWord(part.substr(0, equals)), trimmed(part.substr(equals + 1))};
}

bool isTimeRule(std::string_view part) {
    const auto rule = ruleIn(part);
    return rule && (rule->name == seriesRule || rule->name == yearRule);
}

}  // namespace

Result<TimeRules> timeRulesOf(std::string_view text) {
    TimeRules rules;
    while (!trimmed(text).empty()) {
        const std::string_view part = trimmed(cutAt(text, ';'));
        if (!isTimeRule(part)) continue;
        const RuleText rule = *ruleIn(part);
        const std::optional<Method> method = rule.name == seriesRule ? readMethod(rule.value) : std::nullopt;
        if (method == Method::Sum) rules.series = Series::Flow;
        if (method == Method::Last) rules.series = Series::Level;
        if (rule.name == yearRule) rules.year = yearIn(rule.value);
        const bool understood = rule.name == yearRule ? rules.year != 0 : rules.series.has_value();
        if (!understood) return Error{ErrorKind::InvalidArgument, {"error.rule", {std::string(part)}}};
    }
    return rules;
}

Result<std::vector<ColumnRule>> columnRulesOf(std::string_view text) {
    std::vector<ColumnRule> rules;
    while (!trimmed(text).empty()) {
        const std::string_view part = trimmed(cutAt(text, ';'));
        if (part.empty() || isTimeRule(part)) continue;
        const std::size_t equals = part.find('=');
        if (equals == std::string_view::npos)
            return Error{ErrorKind::InvalidArgument, {"error.rule", {std::string(part)}}};
        const Result<Role> role = roleNamed(part.substr(0, equals));
        if (!role) return role.error();
        const std::string_view heading = trimmed(part.substr(equals + 1));
        rules.push_back({*role, foldWord(heading), std::string(heading)});
    }
    return rules;
}

std::optional<std::uint32_t> columnNamed(const SheetView& sheet, const Headings& headings,
                                         const ColumnRule& rule) {
    for (std::uint32_t column = 0; column < headings.columnEnd; ++column)
        if (foldWord(headings.heads[column].heading) == rule.heading) return column;
    for (std::uint32_t row = headings.lastRow + 1; row-- > headings.firstRow;)
        for (std::uint32_t column = 0; column < headings.columnEnd; ++column)
            if (foldWord(sheet.text(row, column)) == rule.heading) return column;
    for (std::uint32_t column = 0; column < headings.columnEnd; ++column)
        if (foldWord(sheet.letters(column)) == rule.heading) return column;
    return std::nullopt;
}

}  // namespace plumbline
