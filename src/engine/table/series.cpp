// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/series.h"

#include <algorithm>
#include <numeric>

#include "table/period_values.h"
#include "table/series_values.h"
#include "table/stated_number.h"
#include "table/totals.h"
#include "vocabulary/vocabulary.h"

namespace plumbline {
namespace {

// How sure it is that rows that never fall are no flows: such a chance is one in 2 to the power of these.
constexpr double surelyRising = 8, maybeRising = 5, checkInsRising = 2.5;

class SeriesJudge {
  public:
    SeriesJudge(const SheetView& sheet, const Headings& headings, const HierarchyPlan& plan, GoalTable& table,
                const TextPool& texts)
        : sheet_(sheet), headings_(headings), plan_(plan), table_(table), texts_(texts) {}

    void settle() {
        markPeriods();
        if (table_.targetPlan.empty() && table_.actualPlan.empty() && table_.isPeriod.empty()) return;
        inherit();
        headedRunning_ = headsRunning();
        headedLevel_ = headsLevel();
        namedByPeople_ = headings_.columnOf(Role::Owner) && table_.goal.empty();
        table_.series.assign(table_.count, Series::Flow);
        if (headings_.series)
            table_.series.assign(table_.count, *headings_.series);
        else
            decide();
        takeValues();
    }

  private:
    // Rows that nothing but their period names stand below the goal that they repeat.
    void markPeriods() {
        const bool rows = plan_.form == HierarchyForm::LevelColumns && !plan_.leaf && headings_.period;
        if (!rows || table_.firstParent.empty()) return;
        table_.isPeriod.assign(table_.count, 0);
        firstPeriod_.assign(table_.count + 1, 0);
        for (GoalIndex g = 0; g < table_.count; ++g) {
            const GoalIndex parent = table_.parentOf(g);
            if (table_.rowOfGoal[g] == noRow || parent == noGoal || table_.rowOfGoal[parent] != noRow) continue;
            table_.isPeriod[g] = 1;
            ++firstPeriod_[parent + 1];
        }
        for (GoalIndex g = 0; g < table_.count; ++g) firstPeriod_[g + 1] += firstPeriod_[g];
        periods_.resize(firstPeriod_.back());
        std::vector<std::uint32_t> next(firstPeriod_.begin(), firstPeriod_.end() - 1);
        for (GoalIndex g = 0; g < table_.count; ++g)
            if (table_.isPeriod[g]) periods_[next[table_.parentOf(g)]++] = g;
    }
    // What all its rows repeat is the goal's own.
    void inherit() {
        for (GoalIndex g = 0; g < table_.count && !periods_.empty(); ++g) {
            if (!hasPeriods(g)) continue;
            const auto alike = [&](TextId a, TextId b) { return a == b || (a != noText && b != noText && texts_.view(a) == texts_.view(b)); };
            const auto equal = [](auto a, auto b) { return a == b; };
            takeShared(table_.owner, g, alike);
            takeShared(table_.metric, g, alike);
            takeShared(table_.unit, g, equal);
            takeShared(table_.kind, g, equal);
        }
    }
    template <class T, class Alike>
    void takeShared(std::vector<T>& column, GoalIndex g, Alike alike) const {
        if (column.empty()) return;
        const T& first = column[periods_[firstPeriod_[g]]];
        for (std::uint32_t i = firstPeriod_[g]; i < firstPeriod_[g + 1]; ++i)
            if (!alike(column[periods_[i]], first)) return;
        column[g] = first;
    }
    bool hasPeriods(GoalIndex g) const {
        return !periods_.empty() && firstPeriod_[g] != firstPeriod_[g + 1];
    }
    // The row whose unit and names stand for the goal.
    GoalIndex firstRowOf(GoalIndex g) const { return hasPeriods(g) ? periods_[firstPeriod_[g]] : g; }

    void decide() {
        const Series proven = provenSeries().value_or(Series::Flow);
        bool open = false;
        GoalIndex runsOn = noGoal;
        for (GoalIndex g = 0; g < table_.count; ++g) {
            if (!isOverTime(g)) continue;
            const std::optional<Series> own = proven == Series::Flow ? seriesOfRow(g) : std::nullopt;
            if (own && runsOn == noGoal) runsOn = g;
            if (own)
                table_.series[g] = *own;
            else if (!table_.unitOf(firstRowOf(g)).additive || (!provenSeries() && namesLevel(g)))
                table_.series[g] = Series::Level;
            else if (provenSeries())
                table_.series[g] = proven;
            else
                open = true;
            settled_.push_back(table_.series[g] != Series::Flow || provenSeries().has_value());
            goals_.push_back(g);
        }
        if (runsOn != noGoal) tell(runsOn, "last", "series=sum");
        if (open) askNumbers();
    }
    static bool isOfAll(const PlanColumns& columns, std::uint32_t total) {
        return std::none_of(columns.partial.begin(), columns.partial.end(), [&](const PartialTotal& partial) {
            return partial.column == total && !partial.addends.empty() &&
                   partial.addends.size() < columns.columns.size();
        });
    }
    // "Q1 10 | Q2 30 | Q3 60 | Year 60" among rows of which the year is the sum: this one runs on, or shows how it stands.
    std::optional<Series> seriesOfRow(GoalIndex g) const {
        if (hasPeriods(g)) return std::nullopt;
        std::optional<Series> series;
        for (const Role role : {Role::Target, Role::Actual}) {
            const PlanColumns& columns = role == Role::Target ? headings_.targetPlan : headings_.actualPlan;
            const PeriodPlan& plan = role == Role::Target ? table_.targetPlan : table_.actualPlan;
            std::vector<double> values;
            addPlan(values, plan, g);
            if (values.size() < 2) continue;
            const double sum = std::accumulate(values.begin(), values.end(), 0.0);
            for (const std::uint32_t total : columns.totals) {
                const Cell whole =
                    isOfAll(columns, total) ? sheet_.block().at(table_.rowOf(g, role), total) : Cell();
                if (!whole.isNumber() || whole.number() == 0) continue;
                if (sameAmount(whole.number(), sum) || !sameAmount(whole.number(), values.back()))
                    return std::nullopt;
                series = std::is_sorted(values.begin(), values.end()) ? Series::Running : Series::Level;
            }
        }
        return series;
    }
    bool isOverTime(GoalIndex g) const {
        if (hasPeriods(g)) return true;
        return !table_.isPeriodGoal(g) && table_.rowOfGoal[g] != noRow &&
               !(table_.targetPlan.empty() && table_.actualPlan.empty());
    }
    std::optional<Series> provenSeries() const {
        for (const PlanColumns* columns : {&headings_.actualPlan, &headings_.targetPlan})
            if (columns->proven) return columns->proven;
        return headedRunning_ ? std::optional(Series::Running) : std::nullopt;
    }
    // "Jan YTD | Feb YTD", where no sum so far falls.
    bool columnsRun() const {
        bool any = false;
        for (const PlanColumns* plan : {&headings_.targetPlan, &headings_.actualPlan})
            for (const std::uint32_t column : plan->columns) {
                if (!headings_.heads[column].meaning.cumulative) return false;
                any = true;
            }
        for (GoalIndex g = 0; any && g < table_.count; ++g)
            if (isOverTime(g) && everFalls(valuesOf(g))) return false;
        return any;
    }
    // "Cumulative target | Cumulative actual" beside one row a period, or in columns.
    bool headsRunning() const {
        if (columnsRun()) return true;
        bool any = false;
        for (const Role role : {Role::Target, Role::Actual}) {
            const auto column = periods_.empty() ? std::nullopt : headings_.columnOf(role);
            if (column && !headings_.heads[*column].meaning.cumulative) return false;
            any = any || column.has_value();
        }
        return any;
    }

    // "Headcount plan | Headcount": what both figures' headings name is a level, whoever has it. One alone may say which figure
    // it is ("Effectif" is the actual, too).
    bool headsLevel() const {
        for (const Role role : {Role::Target, Role::Actual}) {
            const PlanColumns& plan = role == Role::Target ? headings_.targetPlan : headings_.actualPlan;
            const auto column = plan.columns.empty() ? headings_.columnOf(role) : plan.columns.front();
            if (!column || !isLevelName(headings_.heads[*column].heading)) return false;
            if (hints(Hint::Flowing, headings_.heads[*column].heading)) return false;
        }
        return true;
    }

    bool namesLevel(GoalIndex g) const {
        if (headedLevel_) return true;
        if (namedByPeople_) return false;
        const GoalIndex row = firstRowOf(g);
        for (const auto& [column, goal] : {std::pair(&table_.metric, row), {&table_.goal, g}, {&table_.shortName, g}})
            if (!column->empty() && isLevelName(text(*column, goal))) return true;
        return false;
    }
    std::string_view text(const std::vector<TextId>& column, GoalIndex g) const {
        return column[g] == noText ? std::string_view() : texts_.view(column[g]);
    }
    // "Calls", "Umsatz".
    bool namesFlow(GoalIndex g) const {
        for (const auto& [column, goal] : {std::pair(&table_.metric, firstRowOf(g)), {&table_.goal, g}, {&table_.shortName, g}})
            if (!column->empty() && hints(Hint::Flowing, text(*column, goal))) return true;
        return false;
    }
    // "Win 20 customers", of which each check-in repeats the 20.
    bool statesTarget(GoalIndex g, double target) const {
        return !table_.goal.empty() && statesNumber(text(table_.goal, g), target);
    }
    // "Customer satisfaction score"; a longer text is a statement.
    static bool isLevelName(std::string_view text) {
        constexpr std::size_t longestName = 60;
        return !text.empty() && text.size() <= longestName && hints(Hint::Standing, text);
    }

    // ---- what the numbers say
    SeriesValues valuesOf(GoalIndex g) const {
        SeriesValues values;
        if (hasPeriods(g)) {
            for (std::uint32_t i = firstPeriod_[g]; i < firstPeriod_[g + 1]; ++i) {
                add(values.targets, table_.number(table_.target, periods_[i]));
                add(values.actuals, table_.number(table_.actual, periods_[i]));
            }
        } else {
            addPlan(values.targets, table_.targetPlan, g);
            addPlan(values.actuals, table_.actualPlan, g);
        }
        const bool alike = values.targets.size() > 1 &&
                           std::equal(values.targets.begin() + 1, values.targets.end(), values.targets.begin());
        const Cell target = table_.number(table_.target, g);
        if (alike) {
            values.whole = values.targets.front();
            values.repeated = true;
        } else if (!hasPeriods(g) && table_.targetPlan.empty() && target.isNumber()) {
            values.whole = target.number();
        }
        return values;
    }
    static void add(std::vector<double>& values, Cell cell) {
        if (cell.isNumber()) values.push_back(cell.number());
    }
    static void addPlan(std::vector<double>& values, const PeriodPlan& plan, GoalIndex g) {
        for (std::size_t p = 0; p < plan.periods.size(); ++p) add(values, plan.values[g * plan.periods.size() + p]);
    }

    // What the goals that nothing else settles have in common.
    struct Poll {
        std::size_t asked = 0, levels = 0, running = 0, flows = 0, repeated = 0, stated = 0;
        bool falls = false;
        double bits = 0, askedBits = 0;  // that nothing ever falls: of all goals, and of these
        GoalIndex example = noGoal;
    };
    Poll poll() {
        Poll found;
        guesses_.assign(goals_.size(), SeriesGuess::Open);
        beyond_.assign(goals_.size(), false);
        for (std::size_t i = 0; i < goals_.size(); ++i) {
            const SeriesValues values = valuesOf(goals_[i]);
            found.bits += risingBits(values);
            if (settled_[i]) continue;
            guesses_[i] = guessOf(values);
            found.askedBits += risingBits(values);
            beyond_[i] = !values.repeated && farBeyond(values);
            ++found.asked;
            found.levels += guesses_[i] == SeriesGuess::Level ? 1 : 0;
            found.running += guesses_[i] == SeriesGuess::Running ? 1 : 0;
            found.flows += guesses_[i] == SeriesGuess::Flow ? 1 : 0;
            found.repeated += values.repeated && values.actuals.size() > 1 ? 1 : 0;
            found.stated += values.repeated && statesTarget(goals_[i], *values.whole) ? 1 : 0;
            found.falls = found.falls || everFalls(values);
            if (found.example == noGoal && values.actuals.size() > 1) found.example = goals_[i];
        }
        return found;
    }

    void askNumbers() {
        const Poll all = poll();
        if (all.example == noGoal) return;
        const bool own = namesMeasures();
        const bool rises = !all.falls && all.bits > 0, allRun = rises && all.running == all.asked;
        const bool alike = own && all.repeated == all.asked && !isMoney();
        const bool checkIns = alike && all.stated == all.asked;
        const double enough = checkIns ? checkInsRising : own || all.repeated == 0 ? maybeRising : surelyRising;
        const bool sure = allRun && all.bits >= enough;
        GoalIndex told = noGoal;
        for (std::size_t i = 0; i < goals_.size(); ++i) {
            const bool runs = guesses_[i] == SeriesGuess::Running && (sure || beyond_[i]);
            if (settled_[i] || (!runs && guesses_[i] != SeriesGuess::Level)) continue;
            table_.series[goals_[i]] = runs ? Series::Running : Series::Level;
            if (told == noGoal) told = goals_[i];
        }
        if (told != noGoal) return tell(told, "last", "series=sum");
        const bool rising = rises && all.flows == all.asked && all.askedBits >= (own ? maybeRising : surelyRising);
        if ((allRun || alike || rising) && !namesFlow(all.example)) tell(all.example, "sum", "series=last");
    }
    // "KPI", "Key result": the rows are measures of their own.
    bool namesMeasures() const {
        if (table_.ownMeasures) return true;
        const auto names = [&](std::uint32_t column) {
            const HeadingMeaning& meaning = headings_.heads[column].meaning;
            return meaning.metric || (meaning.could(Role::Goal) && !headings_.heads[column].content.mostlyPeople());
        };
        const auto goal = headings_.columnOf(Role::Goal);
        if (goal && headings_.heads[*goal].meaning.metric && !headings_.heads[*goal].content.mostlyPeople())
            return true;
        return !plan_.levels.empty() && !table_.isPeriod.empty() && names(plan_.levels.back());
    }
    bool isMoney() const {
        return std::any_of(goals_.begin(), goals_.end(),
                           [&](GoalIndex g) { return !table_.unitOf(firstRowOf(g)).name.empty(); });
    }
    void tell(GoalIndex g, std::string_view how, std::string_view other) {
        Note note;
        note.kind = NoteKind::DoubtfulSeries;
        note.goal = g;
        note.row = table_.rowOfGoal[firstRowOf(g)];
        note.column = columnOfPeriods();
        note.first = how;
        note.second = other;
        table_.addNote(std::move(note));
    }
    std::uint32_t columnOfPeriods() const {
        for (const PlanColumns* columns : {&headings_.actualPlan, &headings_.targetPlan})
            if (!columns->columns.empty()) return columns->columns.front();
        return headings_.columnOf(Role::Actual).value_or(headings_.columnOf(Role::Target).value_or(0));
    }

    // ---- what follows
    void takeValues() {
        for (GoalIndex g = 0; g < table_.count; ++g) {
            if (table_.series[g] == Series::Flow) continue;
            takeLast(table_.targetPlan, table_.target, g);
            takeLast(table_.actualPlan, table_.actual, g);
        }
    }
    void takeLast(const PeriodPlan& plan, std::vector<Cell>& cells, GoalIndex g) const {
        const std::size_t width = plan.periods.size();
        if (width == 0) return;
        const Cell last = valueOfSeries({plan.values.data() + g * width, width}, Series::Level);
        if (!last.isBlank()) cells[g] = last;
    }

    const SheetView& sheet_;
    const Headings& headings_;
    const HierarchyPlan& plan_;
    GoalTable& table_;
    const TextPool& texts_;
    bool namedByPeople_ = false, headedRunning_ = false, headedLevel_ = false;
    std::vector<std::uint32_t> firstPeriod_;
    std::vector<GoalIndex> periods_;  // the rows of each goal, by its place
    std::vector<GoalIndex> goals_;    // with values over time
    std::vector<bool> settled_;       // of these: without asking the numbers
    std::vector<SeriesGuess> guesses_;
    std::vector<bool> beyond_;  // of these: added up they lie far beyond the target
};

}  // namespace

void settleSeries(const SheetView& sheet, const Headings& headings, const HierarchyPlan& plan,
                  GoalTable& table, const TextPool& texts) {
    SeriesJudge(sheet, headings, plan, table, texts).settle();
}

}  // namespace plumbline
