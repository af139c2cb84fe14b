// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/date_spans.h"

#include <algorithm>
#include <set>

#include "typed/date_text.h"
#include "vocabulary/phrase.h"

namespace plumbline {
namespace {

constexpr std::uint32_t rowsLookedAt = 2000;

class DateSpans {
  public:
    DateSpans(const SheetView& sheet, Headings& headings, const std::vector<bool>& taken)
        : sheet_(sheet), headings_(headings), taken_(taken) {}

    void mark() {
        std::vector<std::uint32_t> open;
        for (std::uint32_t column = 0; column < headings_.columnEnd; ++column) {
            if (!holdsDates(column)) continue;
            readWords(column);
            const HeadingMeaning& meaning = headings_.heads[column].meaning;
            if (!meaning.could(Role::Updated)) open.push_back(column);
        }
        if (open.size() != 2 || !isSpan(open[0], open[1])) return;
        HeadingMeaning &first = headings_.heads[open[0]].meaning, &second = headings_.heads[open[1]].meaning;
        if (first.could(Role::Due) || second.could(Role::Start) || first.ignored || second.ignored) return;
        say(first, Role::Start);
        say(second, Role::Due);
        first.span = second.span = true;
    }

    // "No. | Activity | Date | Responsible": the only day beside what somebody is to do is when it is due. Beside rows without
    // numbers it is their period, which ends then.
    void markOnly() {
        std::optional<std::uint32_t> only;
        bool numbered = false, tasks = false, answered = false;
        for (std::uint32_t column = 0; column < headings_.columnEnd; ++column) {
            const ColumnHead& head = headings_.heads[column];
            const ColumnContent& content = head.content;
            if (content.mostlyDates() && only) return;
            if (content.mostlyDates()) only = column;
            numbered = numbered || head.meaning.id;
            tasks = tasks || (head.meaning.closeness == Closeness::Exact && head.meaning.could(Role::Goal) &&
                              content.mostlyTexts() && content.distinct * 10 >= content.texts * 9);
            answered = answered || (head.meaning.responsible && content.mostlyTexts());
        }
        if (!only || !numbered || !tasks || !answered || !holdsDates(*only)) return;
        HeadingMeaning& meaning = headings_.heads[*only].meaning;
        if (meaning.period && meaning.roles.empty()) say(meaning, Role::Due);
    }

    // "Plan start | Plan duration | Actual start | Actual duration | Percent complete", counted in days or periods: a schedule, and
    // how far it is stands beside it.
    void markSchedules() {
        const auto states = [](const ColumnHead& head) { return head.meaning.figure == Figure::Progress && head.content.numbers > 0; };
        if (std::none_of(headings_.heads.begin(), headings_.heads.end(), states)) return;
        for (std::uint32_t column = 0; column < headings_.columnEnd; ++column) {
            const bool duration = column + 1 < headings_.columnEnd && isAmount(column) && isAmount(column + 1) &&
                                  headings_.heads[column + 1].meaning.figure == headings_.heads[column].meaning.figure;
            if (!duration || !saysStart(phraseOf(headings_.heads[column].heading))) continue;
            ignore(column);
            ignore(++column);
        }
    }

    // Numbers that count the days from start to due are computed, and no amounts.
    void markDurations() {
        std::optional<std::uint32_t> start, due;
        for (std::uint32_t column = 0; column < headings_.columnEnd; ++column) {
            const HeadingMeaning& meaning = headings_.heads[column].meaning;
            if (!holdsDates(column) || meaning.roles.size() != 1) continue;
            auto& known = meaning.could(Role::Start) ? start : due;
            if (!meaning.could(Role::Start) && !meaning.could(Role::Due)) continue;
            if (known) return;  // planned and actual ones
            known = column;
        }
        if (!start || !due) return;
        for (std::uint32_t column = 0; column < headings_.columnEnd; ++column) {
            ColumnHead& head = headings_.heads[column];
            if (taken_[column] || head.period || head.content.numbers < 3 || head.content.numbers != head.content.filled() ||
                !countsDays(column, *start, *due))
                continue;
            ignore(column);
        }
    }

  private:
    bool isAmount(std::uint32_t column) const {
        const ColumnHead& head = headings_.heads[column];
        const bool said = head.meaning.figure == Figure::Target || head.meaning.figure == Figure::Actual;
        return said && !taken_[column] && !head.period && head.content.mostlyNumbers() && !head.content.mostlyDates();
    }
    static bool saysStart(const Phrase& phrase) { return phrase.has(WordClass::Start) || phrase.has(WordClass::Baseline); }
    void ignore(std::uint32_t column) {
        HeadingMeaning& meaning = headings_.heads[column].meaning;
        meaning = HeadingMeaning();
        meaning.ignored = true;
    }
    bool holdsDates(std::uint32_t column) const {
        const ColumnHead& head = headings_.heads[column];
        const ColumnContent& content = head.content;
        return !taken_[column] && !head.period && content.dates + content.dateTexts > 1 && content.dates + content.dateTexts == content.filled();
    }

    std::optional<Day> dayAt(std::uint32_t row, std::uint32_t column) const {
        if (const auto day = sheet_.dayAt(row, column)) return day;
        const DateText date = readDateText(sheet_.text(row, column));
        return date.isDate() ? std::optional(date.day) : std::nullopt;
    }

    // Of words for figures and for days, those for days are meant.
    void readWords(std::uint32_t column) {
        HeadingMeaning& meaning = headings_.heads[column].meaning;
        if (meaning.could(Role::Start) || meaning.could(Role::Due) || meaning.could(Role::Updated) || meaning.ignored) return;
        const Phrase phrase = phraseOf(headings_.heads[column].heading);
        if (phrase.has(WordClass::Actual)) return;  // "Actual end": when it came about
        if (phrase.has(WordClass::Due))
            say(meaning, Role::Due);
        else if (saysStart(phrase))
            say(meaning, Role::Start);
    }

    // Never later, and earlier at least once.
    bool isSpan(std::uint32_t first, std::uint32_t second) const {
        std::uint32_t both = 0, earlier = 0;
        const std::uint32_t end = std::min(headings_.contentEnd, headings_.lastRow + 1 + rowsLookedAt);
        for (std::uint32_t row = headings_.lastRow + 1; row < end; ++row) {
            const auto from = dayAt(row, first), until = dayAt(row, second);
            if (!from || !until) continue;
            if (*from > *until) return false;
            ++both;
            earlier += *from < *until ? 1 : 0;
        }
        return both >= 2 && earlier * 2 >= both;
    }

    bool countsDays(std::uint32_t column, std::uint32_t start, std::uint32_t due) const {
        std::uint32_t all = 0, days = 0;
        std::set<double> different;
        const std::uint32_t end = std::min(headings_.contentEnd, headings_.lastRow + 1 + rowsLookedAt);
        for (std::uint32_t row = headings_.lastRow + 1; row < end; ++row) {
            const Cell cell = sheet_.block().at(row, column);
            const auto from = dayAt(row, start), until = dayAt(row, due);
            if (!cell.isNumber() || !from || !until || *from > *until) continue;
            ++all;
            const double span = *until - *from;
            const bool same = cell.number() == span || cell.number() == span + 1 || cell.number() == workdays(*from, *until) ||
                              cell.number() == workdays(*from, *until) - 1;
            days += same ? 1 : 0;
            if (same) different.insert(cell.number());
        }
        return all >= 3 && different.size() > 1 && days * 10 >= all * 9;
    }
    // Mondays to Fridays, the first and the last day among them.
    static double workdays(Day from, Day until) {
        double count = 0;
        const Day weeks = (until - from + 1) / 7;
        for (Day day = from + weeks * 7; day <= until; ++day) count += (day + 5) % 7 < 5 ? 1 : 0;  // day 0 is a Saturday
        return 5.0 * weeks + count;
    }

    static void say(HeadingMeaning& meaning, Role role) {
        meaning.roles = {{role, 0}};
        meaning.figure = Figure::None;
        meaning.ignored = meaning.dimension = meaning.period = false;
    }

    const SheetView& sheet_;
    Headings& headings_;
    const std::vector<bool>& taken_;
};

}  // namespace

void markDateSpans(const SheetView& sheet, Headings& headings, const std::vector<bool>& taken) {
    DateSpans spans(sheet, headings, taken);
    spans.mark();
    spans.markDurations();
    spans.markSchedules();
    spans.markOnly();
}

}  // namespace plumbline
