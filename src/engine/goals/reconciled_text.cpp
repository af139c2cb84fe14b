// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "goals/reconciled_text.h"

namespace plumbline {
namespace {

std::string sumOf(const ReconciledRow& row, const Words& words) {
    if (!row.amount.isNumber()) return words("reconciled.noamount");
    return words.amount(row.amount.number(), row.currency);
}

bool isName(const ReconciledRow& row) {
    return row.fate == BookingFate::Unmatched;
}

}  // namespace

const std::string& fateText(const ReconciledRow& row, const Words& words) {
    return words("fate." + (row.fate ? std::string(fateName(*row.fate)) : std::string("total")));
}

std::string reconciledLine(const ReconciledRow& row, const Words& words) {
    const std::string bookings = words.count(static_cast<std::size_t>(row.bookings));
    const std::string sum = sumOf(row, words);
    if (!isName(row)) return words("reconciled.line", {fateText(row, words), sum, bookings});
    if (row.key.empty()) return words("reconciled.nobody", {sum, bookings});
    return words(row.nearest.empty() ? "reconciled.name" : "reconciled.near",
                 {row.key, sum, bookings, row.nearest});
}

std::vector<std::string> reconciledLines(const std::vector<ReconciledRow>& rows, const Words& words,
                                         std::size_t mostNames) {
    std::vector<std::string> lines;
    for (const auto wanted : {std::optional<BookingFate>(), std::optional(BookingFate::Credited)})
        for (const ReconciledRow& row : rows)
            if (row.fate == wanted) lines.push_back(reconciledLine(row, words));
    std::size_t names = 0;
    for (const ReconciledRow& row : rows) {
        if (isName(row)) ++names;
        if (row.fate && row.fate != BookingFate::Credited && !isName(row))
            lines.push_back(reconciledLine(row, words));
    }
    if (names > 0) lines.push_back(words("reconciled.names"));
    std::size_t told = 0;
    for (const ReconciledRow& row : rows)
        if (isName(row) && told++ < mostNames) lines.push_back(reconciledLine(row, words));
    if (names > mostNames) lines.push_back(words("reconciled.rest", {words.count(names - mostNames)}));
    return lines;
}

}  // namespace plumbline
