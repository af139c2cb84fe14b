// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/column_rules.h"

#include "core/cut.h"
#include "core/words.h"

namespace plumbline {

Result<std::vector<ColumnRule>> columnRulesOf(std::string_view text) {
    std::vector<ColumnRule> rules;
    while (!trimmed(text).empty()) {
        const std::string_view part = trimmed(cutAt(text, ';'));
        if (part.empty()) continue;
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
