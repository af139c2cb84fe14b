// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/goal_evidence.h"

#include <algorithm>
#include <unordered_set>

#include "table/level_columns.h"
#include "table/period_column.h"
#include "table/period_rows.h"
#include "table/word_count.h"
#include "vocabulary/phrase.h"

namespace plumbline {
namespace {

class Evidence {
  public:
    Evidence(const SheetView& sheet, const Headings& headings) : sheet_(sheet), headings_(headings) {}

    std::optional<Message> why() const {
        if (headingsAreGoals()) return Message{"error.across", {}};
        if (isAimedAt() || isReported()) return std::nullopt;
        if (const auto amounts = dealtIn()) return Message{"error.bookings", {head(*amounts).heading}};
        if ((saysGoals() && !leavesNumbers()) || (isTimed() && !column(Role::Actual))) return std::nullopt;
        if (isAggregated() || linksRows() || allIsRead() || namesBesideNumbers()) return std::nullopt;
        return Message{"error.nogoals", {}};
    }

  private:
    std::optional<std::uint32_t> column(Role role) const { return headings_.columnOf(role); }
    const ColumnHead& head(std::uint32_t column) const { return headings_.heads[column]; }

    // "Grow the club", "Keep the hall" across, above "Win 50 members by June", "Repair the roof this year": texts of some words alone,
    // and no heading that is a word for a column. One column may label the rows; a question is a heading.
    bool headingsAreGoals() const {
        constexpr std::uint32_t fewest = 2;
        std::uint32_t across = 0, labels = 0;
        for (std::uint32_t at = 0; at < headings_.columnEnd; ++at) {
            const ColumnHead& one = head(at);
            if (one.content.filled() == 0) continue;
            if (one.content.texts != one.content.filled() || one.period) return false;
            const bool statements = wordsIn(one.heading) >= fewestWords && one.heading.find('?') == std::string::npos &&
                                    !(one.meaning.known() && one.meaning.closeness == Closeness::Exact) && holdsStatements(at);
            ++(statements ? across : labels);
        }
        return across >= fewest && labels <= 1 && !headings_.figureColumn && readsNames();
    }
    // No word among the headings says anything but what the goals are, who they are, or where they belong.
    bool readsNames() const {
        return std::all_of(headings_.columns.begin(), headings_.columns.end(), [](const RecognisedColumn& column) {
            return column.role == Role::Goal || column.role == Role::Owner || column.role == Role::Level ||
                   column.role == Role::Metric;
        });
    }
    bool holdsStatements(std::uint32_t at) const {
        std::size_t texts = 0, words = 0;
        sheet_.eachText(at, headings_.lastRow + 1, rowsLookedAt, [&](std::string_view text) {
            ++texts;
            words += wordsIn(text);
        });
        return words >= fewestWords * texts;
    }
    static std::size_t wordsIn(std::string_view text) { return countWords(text, Unspaced::Together); }

    // Targets, in whatever form, and what is only asked of goals.
    bool isAimedAt() const {
        return column(Role::Target) || column(Role::Progress) || column(Role::Baseline) ||
               column(Role::Kind) || column(Role::Method) || !headings_.targetPlan.columns.empty() || !headings_.actualPlan.columns.empty() || headings_.figureColumn;
    }
    // A word says that it is what came of it, and not only what is counted.
    bool isReported() const {
        const auto actual = column(Role::Actual);
        if (!actual) return false;
        const Figure figure = head(*actual).meaning.figure;
        return figure != Figure::Quantity && figure != Figure::Neutral && figure != Figure::None;
    }
    bool saysGoals() const {
        const auto goal = column(Role::Goal);
        if (!goal) return false;
        const std::vector<PhrasePart> parts = phraseOf(head(*goal).heading).parts;
        return std::any_of(parts.begin(), parts.end(), [](const PhrasePart& part) {
            return part.is(WordClass::Goal) && !part.is(WordClass::Name);  // whatever has a name
        });
    }
    // "Item | Zorp | Plom": numbers that nobody can read, and nothing else.
    bool leavesNumbers() const {
        return !column(Role::Actual) && !column(Role::Owner) && headings_.levels.empty() &&
               std::any_of(headings_.unused.begin(), headings_.unused.end(), [&](std::uint32_t at) {
                   return head(at).content.mostlyNumbers() &&
                          head(at).content.numbers + head(at).content.numberTexts > 1 && !head(at).meaning.id;
               });
    }
    // A start alone is when somebody joined.
    bool isTimed() const { return column(Role::Status) || column(Role::Due); }

    // An amount and a day in each row, of names that come again and again.
    std::optional<std::uint32_t> dealtIn() const {
        const auto amounts = dealAmounts();
        return amounts && listsDeals(*amounts) ? amounts : std::nullopt;
    }
    // "Date | Who | What | Hours": the only numbers, too.
    std::optional<std::uint32_t> dealAmounts() const {
        if (const auto actual = column(Role::Actual)) return actual;
        std::optional<std::uint32_t> only;
        for (const std::uint32_t at : headings_.unused) {
            const ColumnContent& content = head(at).content;
            if (!content.mostlyNumbers() || content.mostlyDates()) continue;
            if (only) return std::nullopt;
            only = at;
        }
        return only;
    }
    bool listsDeals(std::uint32_t amounts) const {
        if (saysGoals() || column(Role::Parent) || rowsOf(amounts) < fewestDeals || isOnePerPeriod(amounts)) return false;
        bool days = false, again = false;
        for (std::uint32_t at = 0; at < headings_.columnEnd; ++at) {
            const ColumnContent& content = head(at).content;
            days = days || (content.dates + content.dateTexts > 0 && (content.dates + content.dateTexts) * 10 >= content.filled() * 9 &&
                            content.filled() * 10 >= content.sampled * 9 && content.distinctNumbers + content.distinct > 2 && !beginsMonths(sheet_, headings_, at));
            again = again || (content.mostlyTexts() && content.texts * 10 >= content.sampled * 9 && content.distinct > 1 && content.distinct * 2 <= content.texts);
        }
        return days && again;
    }
    // "Cost center | Month | OPEX": each name has one amount a month or quarter, and no day says when one of them was.
    bool isOnePerPeriod(std::uint32_t amounts) const {
        constexpr std::uint32_t looked = 5000;
        if (!headings_.period) return false;
        const ColumnContent& periods = head(*headings_.period).content;
        if (periods.distinct + periods.distinctNumbers < 2 || !namesPeriods(*headings_.period)) return false;
        std::vector<std::uint32_t> names = headings_.year ? std::vector{*headings_.period, *headings_.year} : std::vector{*headings_.period};
        for (std::uint32_t at = 0; at < headings_.columnEnd; ++at)
            if (at != amounts && at != headings_.period && head(at).content.mostlyTexts()) names.push_back(at);
        std::unordered_set<std::uint64_t> seen;
        const std::uint32_t first = headings_.lastRow + 1, end = std::min(headings_.contentEnd, first + looked);
        for (std::uint32_t row = first; row < end; ++row)
            if (sheet_.block().at(row, amounts).isNumber() && !seen.insert(rowKey(sheet_, row, names)).second) return false;
        return names.size() > 1 && seen.size() >= fewestDeals;
    }
    // Months or what is longer, by name, or as their first or last days.
    bool namesPeriods(std::uint32_t at) const {
        if (head(at).content.dates > 0) return beginsMonths(sheet_, headings_, at) || endsMonths(at);
        bool periods = true;
        sheet_.eachText(at, headings_.lastRow + 1, 60, [&](std::string_view text) {
            const auto name = readPeriod(text);
            periods = periods && name && name->rest.empty() && name->kind != PeriodKind::Day && name->kind != PeriodKind::Week;
        });
        return periods;
    }
    bool endsMonths(std::uint32_t at) const {
        constexpr std::uint32_t looked = 200;
        const std::uint32_t first = headings_.lastRow + 1;
        for (std::uint32_t row = first; row < std::min(headings_.contentEnd, first + looked); ++row)
            if (const auto day = sheet_.dayAt(row, at))
                if (const CivilDate date = civilOf(*day); date.day != daysInMonth(date.year, date.month)) return false;
        return true;
    }
    std::uint32_t rowsOf(std::uint32_t at) const { return head(at).content.filled(); }

    // "Rep | Sales", "Region | Month | Sales": what somebody did, or what was done in a period.
    bool isAggregated() const {
        return column(Role::Actual) && (headings_.period || column(Role::Owner) || grouped());
    }
    bool grouped() const {
        return std::any_of(headings_.dimensions.begin(), headings_.dimensions.end(),
                           [&](std::uint32_t at) { return head(at).meaning.dimension; });
    }

    // "ID | Owner": nothing but what goals have.
    bool allIsRead() const {
        return !headings_.columns.empty() && !column(Role::Start) && std::none_of(headings_.unused.begin(), headings_.unused.end(), [&](std::uint32_t at) {
            return head(at).content.filled() > 0;
        });
    }
    // "Rep | Zorp | Plom", "Month | Zorp | Plom": people or periods beside amounts that nobody knows the words of. They are told.
    bool namesBesideNumbers() const {
        const auto owner = column(Role::Owner);
        if (!headings_.period && (!owner || head(*owner).meaning.responsible)) return false;
        return std::any_of(headings_.unused.begin(), headings_.unused.end(), [&](std::uint32_t at) {
            const ColumnContent& content = head(at).content;
            return content.mostlyNumbers() && content.distinctNumbers * 2 >= content.numbers;
        });
    }

    // Rows that stand below other rows.
    bool linksRows() const {
        if (!headings_.levels.empty() || headings_.parentRuled) return true;
        const auto parent = column(Role::Parent);
        if (!parent) return false;
        for (const Role role : {Role::Id, Role::Owner, Role::Goal})
            if (const auto own = column(role); own && anyMeets(*parent, *own)) return true;
        return false;
    }
    bool anyMeets(std::uint32_t above, std::uint32_t own) const {
        constexpr std::uint32_t looked = 2000;
        const std::uint32_t first = headings_.lastRow + 1, end = std::min(headings_.contentEnd, first + looked);
        std::unordered_set<std::uint64_t> names;
        for (std::uint32_t row = first; row < headings_.contentEnd; ++row)
            if (!sheet_.isBlank(row, own)) names.insert(nameHashAt(sheet_, row, own));
        for (std::uint32_t row = first; row < end; ++row)
            if (!sheet_.isBlank(row, above) && names.contains(nameHashAt(sheet_, row, above))) return true;
        return false;
    }

    static constexpr std::uint32_t fewestDeals = 3, rowsLookedAt = 60;
    static constexpr std::size_t fewestWords = 3;
    const SheetView& sheet_;
    const Headings& headings_;
};

}  // namespace

std::optional<Message> whyNoGoals(const SheetView& sheet, const Headings& headings) {
    return Evidence(sheet, headings).why();
}

}  // namespace plumbline
