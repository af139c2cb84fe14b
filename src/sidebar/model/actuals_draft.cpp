// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/model/actuals_draft.h"

#include <algorithm>

#include "bookings/booking_columns.h"
#include "core/words.h"
#include "goals/reconciled_text.h"
#include "store/model_store.h"
#include "table/formula_parts.h"

namespace plumbline::sidebar {
namespace {

constexpr std::size_t mostNames = 60;

// "Whose: Rep · Day: Close date · Amount: Amount".
std::string columnsRead(const CellBlock& block, const std::string& rule,
                        const std::vector<std::string>& whose, const Words& words) {
    const SheetView sheet(block);
    const Result<BookingRules> rules = bookingRulesOf(rule);
    if (!rules) return {};
    const Result<BookingColumns> columns = bookingColumns(sheet, *rules);
    if (!columns) return {};
    std::string text;
    const auto add = [&](std::string_view role, const std::string& heading) {
        text += (text.empty() ? "" : " · ") +
                words("labelled", {words("booking.role." + std::string(role)), heading});
    };
    for (const std::string& heading : whose) add("whose", heading);
    for (std::size_t i = 0; i < bookingRoleCount; ++i)
        if (const auto column = columns->roles[i])
            add(bookingRoleName(static_cast<BookingRole>(i)), columns->heads[*column].heading);
    return text;
}

bool hasColumn(const Bookings& bookings, const std::string& heading) {
    return std::any_of(bookings.keys.begin(), bookings.keys.end(),
                       [&](const BookingColumn& key) { return foldWord(key.heading) == foldWord(heading); });
}

// By the table's content as values are: the column may be no key of it.
std::string ruleOf(const ActualsChoice& choice, const CellBlock& block) {
    if (choice.heading.empty() || choice.values.empty()) return {};
    const Result<Bookings> plain = readBookings(block);
    return plain ? bookingsRule(choice, *plain) : std::string();
}

}  // namespace

std::string bookingsRule(const ActualsChoice& choice, const Bookings& bookings) {
    if (choice.heading.empty() || choice.values.empty() || !hasColumn(bookings, choice.heading)) return {};
    return filterRule(choice.heading, choice.values);
}

std::vector<std::string> bookingsFormulas(const ActualsChoice& choice) {
    std::vector<std::string> formulas;
    for (const auto& table : choice.tables) {
        const std::string rule = ruleOf(choice, table->block);
        formulas.push_back("=GOAL.ACTUALS(" + table->reference +
                           (rule.empty() ? "" : ";" + quotedText(rule)) + ")");
    }
    return formulas;
}

ActualsDraft::ActualsDraft(const Snapshot& now, CellBlock aliases) : aliases_(aliases) {
    const Result<CreditRules> rules = creditRulesOf(now.settings.columns);
    if (!rules || !now.any()) return;
    options_ = rules->options;
    if (Result<GoalTable> goals = readTable(*now.cells, rules->table, Keys::Read)) goals_ = *std::move(goals);
}

GoalTable ActualsDraft::credited(BookingSheets sheets, bool preferBookings) const {
    CreditOptions options = options_;
    options.preferBookings = options.preferBookings || preferBookings;
    return creditedTable(goals_, std::move(sheets), aliases_, options);
}

BookingsJudged ActualsDraft::judge(const CellBlock& block) const {
    BookingsJudged judged;
    Result<Bookings> bookings = readBookings(block);
    if (!bookings || bookings->count == 0) return judged;
    judged.readable = true;
    for (const BookingColumn& key : bookings->keys) judged.headings += foldWord(key.heading) + "\n";
    const GoalTable table = credited({std::make_shared<const Bookings>(*std::move(bookings))}, false);
    const Agreeing all = agreeing(*table.credits);
    judged.agreeing = table.credits->whose().empty() ? 0 : all.bookings;
    judged.plain = judged.agreeing > 0 && all.mostly() && holdsBookings(block);
    return judged;
}

ActualsView ActualsDraft::view(const ActualsChoice& choice, const Words& words) const {
    ActualsView view;
    if (choice.tables.empty()) {
        view.problem = words("actuals.choose");
        return view;
    }
    BookingSheets sheets;
    for (const auto& table : choice.tables) {
        Result<Bookings> bookings = readBookings(table->block);
        if (bookings && sheets.empty()) view.filters = filterColumns(*bookings);
        const std::string rule = bookings ? bookingsRule(choice, *bookings) : std::string();
        if (!rule.empty()) bookings = readBookings(table->block, rule);
        if (!bookings) {
            view.problem = words("labelled", {table->place, words.of(bookings.error().message)});
            return view;
        }
        sheets.push_back(std::make_shared<const Bookings>(*std::move(bookings)));
    }
    tell(choice, sheets, words, view);
    return view;
}

void ActualsDraft::tell(const ActualsChoice& choice, const BookingSheets& sheets, const Words& words,
                        ActualsView& view) const {
    const GoalTable table = credited(sheets, choice.preferBookings);
    const Credits& credits = *table.credits;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        const BookingsTable& read = *choice.tables[i];
        view.text += words("actuals.table", {read.place, words.count(sheets[i]->count)}) + "\n" +
                     columnsRead(read.block, bookingsRule(choice, *sheets[i]), credits.whose(), words) + "\n";
    }
    view.text += "\n";
    for (const std::string& line : reconciledLines(credits.reconciliation(), words, mostNames))
        view.text += line + "\n";
    for (const ReconciledRow& row : credits.reconciliation())
        view.compared = view.compared || row.fate == BookingFate::Compared;
    if (credits.whose().empty()) view.problem = words("finding.booking-doubt.nopair");
}

}  // namespace plumbline::sidebar
