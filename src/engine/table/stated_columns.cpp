// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/stated_columns.h"

#include <algorithm>
#include <utility>

#include "table/stated_progress.h"
#include "table/word_columns.h"
#include "typed/number_text.h"

namespace plumbline {
namespace {

constexpr int partly = 100;  // the rank of a role that only the content gives
constexpr double highestShare = 1.5;
constexpr std::uint32_t mostTenths = 6, allTenths = 10, sample = 200;

class Content {
  public:
    Content(const SheetView& sheet, const Headings& headings, std::uint32_t column)
        : sheet_(sheet), head_(headings.heads[column]), first_(headings.lastRow + 1), column_(column),
          rows_(std::min(sample, headings.contentEnd - first_)) {}

    // At least so many tenths of its texts are such.
    template <class Is>
    bool holds(Is is, std::uint32_t tenths) const {
        std::uint32_t known = 0, texts = 0;
        sheet_.eachText(column_, first_, rows_, [&](std::string_view text) {
            ++texts;
            known += is(text) ? 1 : 0;
        });
        return known > 0 && known * 10 >= texts * tenths;
    }
    bool holdsStatus(std::uint32_t tenths) const {
        return holds([](std::string_view text) { return readStatusWord(text) != StatusWord::None; }, tenths);
    }
    bool isPercent() const {
        if (head_.content.mostlyPercents()) return true;
        std::uint32_t percents = 0, filled = 0;
        eachRow([&](Cell cell) {
            filled += cell.isText() || cell.isNumber() ? 1 : 0;
            percents += cell.isText() && sheet_.textOf(cell).find('%') != std::string_view::npos ? 1 : 0;
        });
        return percents * 2 > filled;
    }
    double highest() const {
        double highest = 0;
        eachRow([&](Cell cell) {
            if (cell.isNumber()) highest = std::max(highest, cell.number());
        });
        return highest;
    }
    bool holdsShares() const {
        if (head_.content.mostlyNumbers())
            return isPercent() || head_.meaning.maybeRatio || highest() <= highestShare;
        return holds([](std::string_view text) { return readShare(text).has_value(); }, mostTenths);
    }
    // "2 of 3", "1/2": parts of a whole.
    bool holdsParts() const {
        return head_.content.numbers == 0 &&
               holds([](std::string_view text) { return readNumberText(text).is == TextIs::Fraction; }, mostTenths);
    }

  private:
    template <class See>
    void eachRow(See see) const {
        const std::uint32_t end = std::min(sheet_.rows(), first_ + rows_);
        for (std::uint32_t row = first_; row < end; ++row) see(sheet_.block().at(row, column_));
    }

    const SheetView& sheet_;
    const ColumnHead& head_;
    std::uint32_t first_, column_, rows_;
};

bool isComputed(const Headings& headings, std::uint32_t column) {
    return std::any_of(headings.relations.begin(), headings.relations.end(),
                       [=](const ColumnRelation& relation) { return relation.result == column; });
}

}  // namespace

void judgeByContent(const SheetView& sheet, Headings& headings, std::uint32_t column) {
    ColumnHead& head = headings.heads[column];
    HeadingMeaning& meaning = head.meaning;
    const Content content(sheet, headings, column);
    if (meaning.could(Role::Status) && meaning.attribute && head.content.mostlyTexts() && !content.holdsStatus(1)) {
        std::erase_if(meaning.roles, [](const HeadingMatch& match) { return match.role == Role::Status; });
    } else if (meaning.could(Role::Status) && meaning.roles.size() == 1) {
        if (!head.content.mostlyNumbers() || head.content.mostlyDates()) return;
        meaning.roles = {{Role::Actual, partly}};
        meaning.figure = Figure::Progress;
        meaning.maybeRatio = true;
    } else if (meaning.metric && head.content.distinct * 2 <= head.content.texts + 1 && head.content.texts > 1 &&
               head.content.mostlyTexts() && content.holdsStatus(allTenths)) {
        meaning.roles = {{Role::Status, partly}};  // "Traffic light indicator"
        meaning.metric = false;
    } else if ((meaning.could(Role::Goal) || meaning.could(Role::Target)) &&
               meaning.closeness == Closeness::Part && head.content.distinct * 2 <= head.content.texts + 1 &&
               head.content.texts > 1 && head.content.texts == head.content.filled() &&
               content.holdsStatus(allTenths)) {
        meaning.roles = {{Role::Status, partly}};  // "Stage of the goal" over "Open", "Done", "Open"
        meaning.figure = Figure::None;
    } else if (meaning.could(Role::Updated) && head.content.mostlyTexts() && content.holdsStatus(allTenths)) {
        meaning.roles = {{Role::Status, 1}};  // "Stand" over "Offen", "Erledigt"
    } else if (meaning.figure == Figure::Progress && head.content.mostlyTexts()) {
        if (content.holdsStatus(mostTenths)) meaning.roles = {{Role::Status, 1}};
    } else if (meaning.could(Role::Actual) && content.holdsParts()) {
        head.content.texts += std::exchange(head.content.dateTexts, 0);
        head.content.texts += std::exchange(head.content.numberTexts, 0);
        meaning.figure = Figure::Progress;  // "Avance" over "3 de 10"
    } else if (!meaning.known() && head.content.numbers == 0 && head.content.texts > 0 &&
               content.holds([](std::string_view text) { return readKind(text).has_value(); }, allTenths)) {
        meaning.roles = {{Role::Kind, 0}};
    }
}

bool holdsStatus(const SheetView& sheet, const Headings& headings, std::uint32_t column) {
    return Content(sheet, headings, column).holdsStatus(1);
}

std::optional<std::uint32_t> statusColumn(const SheetView& sheet, const Headings& headings,
                                          const std::vector<bool>& taken) {
    for (std::uint32_t column = 0; column < headings.columnEnd; ++column) {
        const ColumnContent& content = headings.heads[column].content;
        const bool repeats = content.distinct * 2 <= content.texts + 1;
        if (taken[column] || content.texts < 2 || content.texts != content.filled() || !repeats) continue;
        const bool beside = column > 0 && headings.heads[column - 1].content.filled() == 0;
        if (beside && content.texts * 2 < content.sampled) return std::nullopt;  // a list beside it
        if (Content(sheet, headings, column).holdsStatus(allTenths)) return column;
    }
    return std::nullopt;
}

std::optional<std::uint32_t> statedColumn(const SheetView& sheet, const Headings& headings,
                                          const std::vector<bool>& taken) {
    for (std::uint32_t column = 0; column < headings.columnEnd; ++column) {
        const ColumnHead& head = headings.heads[column];
        const bool stated = head.meaning.figure == Figure::Progress || head.meaning.figure == Figure::Done;
        if (taken[column] || !stated || head.content.filled() == 0 || head.period ||
            head.content.mostlyDates() || isComputed(headings, column))
            continue;
        if (Content(sheet, headings, column).holdsShares()) return column;
    }
    return std::nullopt;
}

bool isShare(const SheetView& sheet, const Headings& headings, std::uint32_t column,
             std::optional<std::uint32_t> target) {
    const ColumnHead& head = headings.heads[column];
    if (head.meaning.figure == Figure::Done && head.content.mostlyYesNo()) return true;
    if (head.meaning.figure != Figure::Progress) return false;
    if (!target) return true;
    const Content shares(sheet, headings, column), targets(sheet, headings, *target);
    if (targets.isPercent()) return false;
    return head.meaning.maybeRatio || shares.isPercent() ||
           (shares.highest() <= 1 && targets.highest() > highestShare);
}

}  // namespace plumbline
