// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/plan_columns.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

#include "core/words.h"
#include "table/measure_choice.h"
#include "table/period_sums.h"
#include "table/row_look.h"
#include "table/sheet_name.h"
#include "table/totals.h"

namespace plumbline {
namespace {

constexpr std::size_t fewestYears = 3;

struct Family {
    std::optional<Role> measure;
    std::map<PeriodKind, std::vector<std::uint32_t>> byKind;
};

std::optional<Day> dayIn(double number) {
    if (!(number > -600000 && number < 2900000)) return std::nullopt;
    return static_cast<Day>(std::floor(number));
}

class PlanChooser {
  public:
    PlanChooser(const SheetView& sheet, Headings& headings, const std::map<Role, std::uint32_t>& ruled,
                std::vector<bool>& taken)
        : sheet_(sheet), headings_(headings), ruled_(ruled), taken_(taken) {}

    void choose() {
        collect();
        for (const auto& [measure, family] : families_)
            if (family.measure == Role::Target || family.measure == Role::Actual)
                take(family, *family.measure);
        for (const auto& [measure, family] : families_) {
            if (family.measure == Role::History) takeHistory(family);
            if (!family.measure) takeUnnamed(family);
        }
        for (PlanColumns* plan : {&headings_.targetPlan, &headings_.actualPlan}) findTotals(*plan);
    }

  private:
    void collect() {
        for (std::uint32_t column = 0; column < headings_.columnEnd; ++column) {
            const ColumnHead& head = headings_.heads[column];
            if (!head.period || head.ignoredPeriod || taken_[column]) continue;
            if (head.content.mostlyTexts() && head.content.texts > head.content.numbers) continue;
            if (head.content.mostlyDates()) continue;
            const int key = head.measure ? static_cast<int>(*head.measure) : -1;
            Family& family = families_[key];
            family.measure = head.measure;
            family.byKind[head.period->kind].push_back(column);
        }
        for (const auto& [role, column] : ruled_)
            for (auto& [key, family] : families_)
                for (const auto& [kind, columns] : family.byKind)
                    if (std::find(columns.begin(), columns.end(), column) != columns.end())
                        family.measure = role;
    }

    // The finest periods of which there are several; coarser ones are their sums, unless only these are filled.
    const std::vector<std::uint32_t>* finest(const Family& family, std::size_t fewest) const {
        const std::vector<std::uint32_t>* blank = nullptr;
        for (const auto& [kind, columns] : family.byKind) {
            if (columns.size() < (kind == PeriodKind::Year ? fewest : 2)) continue;
            if (areFilled(columns)) return &columns;
            if (!blank) blank = &columns;
        }
        return blank;
    }
    bool areFilled(const std::vector<std::uint32_t>& columns) const {
        return std::any_of(columns.begin(), columns.end(),
                           [&](std::uint32_t column) { return headings_.heads[column].content.filled() > 0; });
    }

    PlanColumns& planOf(Role measure) {
        return measure == Role::Actual ? headings_.actualPlan : headings_.targetPlan;
    }

    void take(const Family& family, Role measure, std::size_t fewestOfYears = fewestYears) {
        const std::vector<std::uint32_t>* columns = finest(family, fewestOfYears);
        PlanColumns& plan = planOf(measure);
        if (!columns || !plan.columns.empty()) return;
        plan.columns = ofOneMeasure(*columns);
        if (plan.columns.size() < (headings_.heads[plan.columns.front()].period->kind == PeriodKind::Year ? fewestOfYears : 2))
            return plan.columns.clear();
        const PeriodKind finest = headings_.heads[columns->front()].period->kind;
        for (const auto& [kind, others] : family.byKind)
            for (std::uint32_t column : others) {
                if (kind < finest) taken_[column] = true;  // blank
                if (finest == PeriodKind::Day && kind == PeriodKind::Month && !holdsAny(*columns, column)) {
                    plan.columns.push_back(column);
                    continue;
                }
                if (kind > finest) addPartial(plan, {column, monthsWithin(plan, column)});
            }
        std::sort(plan.columns.begin(), plan.columns.end());
        describe(plan);
        for (std::uint32_t column : plan.columns) {
            taken_[column] = true;
            plan.assumed = plan.assumed || headings_.heads[column].assumedMeasure;
            RecognisedColumn recognised{measure, headings_.heads[column].heading, column, true, {}};
            headings_.columns.push_back(std::move(recognised));
        }
    }

    // "1 Jul 2018 | 1 Aug 2018 | 2019-Jan": a month of which no day stands there adds nothing up, it is one of the periods.
    bool holdsAny(const std::vector<std::uint32_t>& days, std::uint32_t month) const {
        const PeriodName& whole = *headings_.heads[month].period;
        return std::any_of(days.begin(), days.end(), [&](std::uint32_t day) {
            const CivilDate date = civilOf(headings_.heads[day].period->number);
            return static_cast<int>(date.month) == whole.number &&
                   (whole.year == 0 || date.year == whole.year);
        });
    }

    // Where a year stands twice there are several measures, and where another period does and the words measure two things: the first one's.
    std::vector<std::uint32_t> ofOneMeasure(const std::vector<std::uint32_t>& columns) const {
        const auto key = [&](std::uint32_t column) {
            const PeriodName& name = *headings_.heads[column].period;
            return std::tuple(name.year, static_cast<int>(name.kind), name.number);
        };
        std::set<std::tuple<int, int, int>> seen;
        const ColumnHead& front = headings_.heads[columns.front()];
        const bool several = front.period->kind == PeriodKind::Year ||
                             std::any_of(columns.begin(), columns.end(), [&](std::uint32_t column) {
                                 return measureTwoThings(front, headings_.heads[column]);
                             });
        const bool twice = several && std::any_of(columns.begin(), columns.end(),
                                       [&](std::uint32_t column) { return !seen.insert(key(column)).second; });
        if (!twice) return columns;
        // "1. Zorp target 2025 | 2. Zorp target 2025" are parts of one year.
        const auto wordsOf = [&](std::uint32_t column) {
            std::string words = foldWord(headings_.heads[column].words);
            std::erase_if(words, [](char c) { return c >= '0' && c <= '9'; });
            return words;
        };
        std::vector<std::uint32_t> first;
        for (const std::uint32_t column : columns)
            if (wordsOf(column) == wordsOf(columns.front())) first.push_back(column);
        return first;
    }

    void addPartial(PlanColumns& plan, PartialTotal total) {
        const SumAgreement sums = sumAgreement(sheet_, headings_.lastRow + 1, total.addends, total.column);
        if (sums.compared > 0 && !sums.holds() && !mustBeSum(total)) total.addends.clear();
        // The sum of a quarter's only month so far is no last value of the year.
        if (!(sums.holds() && total.addends.size() < plan.columns.size())) prove(plan, total.column);
        taken_[total.column] = true;
        plan.totals.push_back(total.column);
        plan.partial.push_back(std::move(total));
    }
    // A quarter that shows neither its three months' sum nor their last or mean: where it differs, that is told.
    bool mustBeSum(const PartialTotal& total) const {
        constexpr std::size_t inQuarter = 3, inHalf = 6;
        const auto& period = headings_.heads[total.column].period;
        if (!period || total.addends.size() != (period->kind == PeriodKind::Quarter ? inQuarter : inHalf)) return false;
        const std::uint32_t first = headings_.lastRow + 1;
        return !endAt(sheet_, first, total.addends, total.column) && !meanOf(sheet_, first, total.addends, total.column);
    }
    // The plan's months that lie in a quarter or a half.
    std::vector<std::uint32_t> monthsWithin(const PlanColumns& plan, std::uint32_t coarser) const {
        std::vector<std::uint32_t> within;
        const PeriodName& whole = *headings_.heads[coarser].period;
        if (whole.kind == PeriodKind::Year) return within;
        for (std::uint32_t column : plan.columns)
            if (const PeriodName& part = *headings_.heads[column].period;
                part.kind == PeriodKind::Month && liesIn(part, whole))
                within.push_back(column);
        return within;
    }

    // Of coarser periods only one that holds all of them says how they come together.
    void prove(PlanColumns& plan, std::uint32_t total) {
        if (headings_.heads[total].content.numbers < 2) return;
        if (addUpTo(sheet_, headings_.lastRow + 1, plan.columns, total))
            plan.proven = Series::Flow;
        else if (!plan.proven && endAt(sheet_, headings_.lastRow + 1, plan.columns, total))
            plan.proven = Series::Level;
    }

    void takeHistory(const Family& family) {
        for (const auto& [kind, columns] : family.byKind)
            for (std::uint32_t column : columns) {
                taken_[column] = true;
                headings_.history.push_back(column);
                headings_.columns.push_back(
                    {Role::History, headings_.heads[column].heading, column, false, {}});
            }
    }

    std::optional<std::uint32_t> plainColumn(Role role) const {
        for (std::uint32_t column = 0; column < headings_.columnEnd; ++column) {
            const ColumnHead& head = headings_.heads[column];
            if (head.period && head.period->kind != PeriodKind::Year) continue;
            if (head.content.filled() > 0 && !head.content.mostlyNumbers()) continue;
            if (head.content.filled() == 0 && sheet_.block().transposed) continue;  // a title beside the headings
            for (const RecognisedColumn& ruled : headings_.columns)
                if (ruled.column == column && ruled.role == role) return column;
            if (taken_[column]) continue;
            for (const HeadingMatch& match : head.meaning.roles)
                if (match.role == role && (!head.period || head.measure == role)) return column;
        }
        return std::nullopt;
    }

    void takeUnnamed(const Family& family) {
        if (isCalendar(family)) return;
        const auto target = plainColumn(Role::Target), actual = plainColumn(Role::Actual);
        const bool hasTarget = target || !headings_.targetPlan.columns.empty();
        const bool hasActual = actual || !headings_.actualPlan.columns.empty();
        const std::vector<std::uint32_t>* columns = finest(family, fewestYears);
        const bool years =
            family.byKind.find(PeriodKind::Year) != family.byKind.end() && family.byKind.size() == 1;
        if (years && !columns && !hasTarget && !hasActual) return takeLatestYear(family);
        if (!columns) return years && hasTarget && !isOfYear(family, target) ? takeHistory(family) : void();
        const auto sumsUp = [&](const std::optional<std::uint32_t>& total) {
            return total && addUpTo(sheet_, headings_.lastRow + 1, *columns, *total);
        };
        if (sumsUp(target) || isTotalled(*columns, Role::Target)) return take(family, Role::Target);
        if (sumsUp(actual)) return take(family, Role::Actual);
        if (actual && endAt(sheet_, headings_.lastRow + 1, *columns, *actual)) return take(family, Role::Actual);
        if (years && hasTarget) return takeHistory(family);
        if (hasTarget != hasActual && isCompared(target ? target : actual, *columns)) return;
        if (hasTarget && !hasActual) return take(family, Role::Actual);
        if (hasActual && !hasTarget) return take(family, Role::Target);
        if (hasActual && hasTarget) return;
        if (!hasTarget && arePercents(family)) return takeProgress(family);
        const auto hint = measureAround();
        take(family, hint.value_or(Role::Target), 2);
        planOf(hint.value_or(Role::Target)).assumed = !hint;
    }

    // "Qty | Completed | Pending | Week 1 | Week 2": what the figure is taken from, or what is taken from it, is the other one of
    // the pair, and not the periods.
    bool isCompared(std::optional<std::uint32_t> figure, const std::vector<std::uint32_t>& periods) const {
        const auto isPeriod = [&](std::uint32_t column) {
            return std::find(periods.begin(), periods.end(), column) != periods.end();
        };
        const auto& relations = headings_.relations;
        return figure && std::any_of(relations.begin(), relations.end(), [&](const ColumnRelation& relation) {
                   const bool pair = relation.first == figure || relation.second == figure;
                   return relation.kind == RelationKind::Difference && pair && !isPeriod(relation.first) &&
                          !isPeriod(relation.second) && !isPeriod(relation.result);
               });
    }

    // Months without a number beside starts and due dates, or each several times: a chart of bars, drawn with colours.
    bool isCalendar(const Family& family) const {
        std::set<std::tuple<int, int, int>> seen;
        bool again = false;
        for (const auto& [kind, columns] : family.byKind)
            for (const std::uint32_t column : columns) {
                if (const ColumnContent& content = headings_.heads[column].content; content.filled() > 1 || content.sampled < 2) return false;  // a day's number below the month
                const PeriodName& name = *headings_.heads[column].period;
                again = again || !seen.insert({name.year, name.number, static_cast<int>(kind)}).second;
            }
        if (again) return true;
        return std::any_of(headings_.heads.begin(), headings_.heads.end(), [](const ColumnHead& head) {
            return !head.period && head.content.mostlyDates();
        });
    }

    // "Goal code | Jan | Feb | Total planned": of several columns with a word for the figure one adds up the periods.
    bool isTotalled(const std::vector<std::uint32_t>& columns, Role role) const {
        for (std::uint32_t column = 0; column < headings_.columnEnd; ++column) {
            const ColumnHead& head = headings_.heads[column];
            if (!taken_[column] && !head.period && head.meaning.could(role) && head.content.numbers > 1 &&
                addUpTo(sheet_, headings_.lastRow + 1, columns, column))
                return true;
        }
        return false;
    }

    // Beside a target of the same year stands this year's figure, and no earlier one.
    bool isOfYear(const Family& family, const std::optional<std::uint32_t>& target) const {
        const auto& period = target ? headings_.heads[*target].period : std::optional<PeriodName>();
        const std::vector<std::uint32_t>& columns = family.byKind.begin()->second;
        return period && std::any_of(columns.begin(), columns.end(), [&](std::uint32_t column) {
                   return headings_.heads[column].period->year == period->year;
               });
    }

    // "Week 1 | Week 2" over 10 %, 30 %: how far it had got.
    bool arePercents(const Family& family) const {
        const std::vector<std::uint32_t>* columns = finest(family, 2);
        return columns && !measureAround() && std::all_of(columns->begin(), columns->end(), [&](std::uint32_t column) {
            const ColumnContent& content = headings_.heads[column].content;
            return content.filled() == 0 || content.mostlyPercents();
        });
    }
    void takeProgress(const Family& family) {
        take(family, Role::Actual, 2);
        headings_.actualPlan.scores = true;
    }

    // Two years beside each other are this one and the last, and no plan over time.
    void takeLatestYear(const Family& family) {
        const std::vector<std::uint32_t>& columns = family.byKind.begin()->second;
        if (columns.size() != 2) return;
        std::uint32_t latest = columns.front(), earlier = columns.back();
        if (headings_.heads[latest].period->year < headings_.heads[earlier].period->year)
            std::swap(latest, earlier);
        const Role measure = measureAround().value_or(Role::Actual);
        taken_[latest] = taken_[earlier] = true;
        headings_.columns.push_back({measure, headings_.heads[latest].heading, latest, false, {}});
        headings_.history.push_back(earlier);
        headings_.columns.push_back({Role::History, headings_.heads[earlier].heading, earlier, false, {}});
        noteDoubt(headings_, latest, measure, measure == Role::Actual ? Role::Target : Role::Actual, latest);
    }

    std::optional<Role> measureAround() const {
        for (std::uint32_t row = headings_.firstRow; row-- > 0;)
            for (std::uint32_t column = 0; column < headings_.columnEnd; ++column)
                if (const auto measure = measureIn(sheet_.text(row, column))) return measure;
        // A title beside the headings, of a table that stands on its side.
        for (std::uint32_t column = 0; column < headings_.columnEnd; ++column)
            if (headings_.heads[column].content.filled() == 0)
                if (const auto measure = measureIn(headings_.heads[column].heading)) return measure;
        if (const auto measure = readSheetName(sheet_.block().sheetName).measure) return measure;
        const std::uint32_t first =
            std::max(headings_.lastRow + 1, sheet_.rows() > 50 ? sheet_.rows() - 50 : 0);
        for (std::uint32_t row = first; row < sheet_.rows(); ++row)
            for (std::uint32_t column = 0; column < std::min<std::uint32_t>(3, headings_.columnEnd);
                 ++column) {
                const std::string_view text = sheet_.text(row, column);
                if (isTotalLabel(text) || totalOf(text))
                    if (const auto measure = measureIn(text)) return measure;
            }
        return std::nullopt;
    }

    void describe(PlanColumns& plan) const {
        int year = 0, before = 0;
        bool named = false;
        for (std::uint32_t column : plan.columns) named = named || headings_.heads[column].period->year != 0;
        const int around = named ? 0 : yearOf(sheet_, headings_);
        for (std::uint32_t column : plan.columns) {
            PeriodName name = *headings_.heads[column].period;
            if (name.year == 0) {
                if (year == 0) year = around;
                if (year != 0 && name.number < before) ++year;  // Apr … Mar runs into the next year
                before = name.number;
                name.year = year;
            }
            Period period{headings_.heads[column].heading, 0, 0, false, column};
            if (const auto days = name.kind == PeriodKind::Day ? std::nullopt : daysOf(name)) {
                period.first = days->first;
                period.last = days->last;
                period.known = true;
            }
            plan.periods.push_back(period);
        }
        describeDates(plan);
    }

    // Headings that are dates: their distance says whether they stand for months, quarters or something else.
    void describeDates(PlanColumns& plan) const {
        std::vector<Day> days;
        for (std::uint32_t column : plan.columns) {
            const PeriodName& name = *headings_.heads[column].period;
            const auto day = dayIn(name.number);
            if (name.kind != PeriodKind::Day || !day) return;
            if (!days.empty() && *day <= days.back()) return;
            days.push_back(*day);
        }
        std::vector<Day> gaps;
        for (std::size_t i = 1; i < days.size(); ++i) gaps.push_back(days[i] - days[i - 1]);
        std::nth_element(gaps.begin(), gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2),
                         gaps.end());
        const Day gap = gaps[gaps.size() / 2];
        for (std::size_t i = 0; i < days.size(); ++i) {
            Period& period = plan.periods[i];
            const CivilDate date = civilOf(days[i]);
            period.known = true;
            period.first = days[i];
            period.last = i + 1 < days.size() ? days[i + 1] - 1 : days[i] + gap - 1;
            const bool monthEnd = date.day == daysInMonth(date.year, date.month);
            std::optional<DaySpan> span;
            if (gap >= 28 && gap <= 31) span = daysOf(PeriodKind::Month, date.month, date.year);
            if (gap >= 89 && gap <= 92 &&
                (monthEnd ? date.month % 3 == 0 : date.day == 1 && date.month % 3 == 1))
                span = daysOf(PeriodKind::Quarter, (date.month + 2) / 3, date.year);
            if (gap >= 365 && gap <= 366) span = daysOf(PeriodKind::Year, 0, date.year);
            if (!span) continue;
            period.first = span->first;
            period.last = span->last;
        }
    }

    // Numbers behind a run of periods that are its sum, wherever the next period goes on.
    void findPartialTotals(PlanColumns& plan) {
        std::vector<std::uint32_t> run;
        for (std::uint32_t column = 0; column < headings_.columnEnd; ++column) {
            if (std::find(plan.columns.begin(), plan.columns.end(), column) != plan.columns.end()) {
                run.push_back(column);
                continue;
            }
            const ColumnContent& content = headings_.heads[column].content;
            const bool part = run.size() > 1 && run.size() < plan.columns.size();
            if (taken_[column] || !part || !content.mostlyNumbers()) continue;
            if (content.numbers < 2 && !headings_.heads[column].meaning.total) continue;
            if (!addUpTo(sheet_, headings_.lastRow + 1, run, column)) continue;
            addPartial(plan, {column, run});
            run.clear();
        }
    }

    void findTotals(PlanColumns& plan) {
        if (plan.columns.empty()) return;
        findPartialTotals(plan);
        const Role measure = &plan == &headings_.actualPlan ? Role::Actual : Role::Target;
        for (std::uint32_t column = 0; column < headings_.columnEnd; ++column) {
            if (taken_[column]) continue;
            const ColumnHead& head = headings_.heads[column];
            if (head.content.filled() > 0 && !head.content.mostlyNumbers()) continue;
            const bool sameMeasure =
                std::any_of(head.meaning.roles.begin(), head.meaning.roles.end(),
                            [=](const HeadingMatch& match) { return match.role == measure; });
            const bool byFormula = isRowSum(sheet_, headings_.lastRow + 1, column);
            const bool byNumbers = addUpTo(sheet_, headings_.lastRow + 1, plan.columns, column);
            const bool labelled = head.meaning.total && (byNumbers || onlyPlan(plan));
            const bool behind = column > plan.columns.back() && head.content.numbers > 1;
            const bool atEnd = (head.meaning.total || sameMeasure || behind) && !byNumbers && !byFormula &&
                               (endAt(sheet_, headings_.lastRow + 1, plan.columns, column) ||
                                meanOf(sheet_, headings_.lastRow + 1, plan.columns, column));
            if (!(labelled || (sameMeasure && (byNumbers || byFormula)) || (byFormula && byNumbers) ||
                  (byNumbers && behind) || atEnd))
                continue;
            if (atEnd) {
                addPartial(plan, {column, {}});
                continue;
            }
            taken_[column] = true;
            prove(plan, column);
            plan.totals.push_back(column);
        }
    }

    bool onlyPlan(const PlanColumns& plan) const {
        const PlanColumns& other =
            &plan == &headings_.actualPlan ? headings_.targetPlan : headings_.actualPlan;
        return other.columns.empty();
    }

    const SheetView& sheet_;
    Headings& headings_;
    const std::map<Role, std::uint32_t>& ruled_;
    std::vector<bool>& taken_;
    std::map<int, Family> families_;
};

}  // namespace

void choosePlans(const SheetView& sheet, Headings& headings, const std::map<Role, std::uint32_t>& ruled,
                 std::vector<bool>& taken) {
    PlanChooser(sheet, headings, ruled, taken).choose();
}

}  // namespace plumbline
