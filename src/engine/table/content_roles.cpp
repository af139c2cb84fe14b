// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/content_roles.h"

#include <algorithm>

#include "table/figure_pairs.h"
#include "table/level_columns.h"
#include "vocabulary/phrase.h"

namespace plumbline {

void ContentRoles::beforeLevels() {
    dropRepeatedIds();
    takeParentIds();
    takeAmounts();
    takeStatedRatio();
    nameBesideOwner();
    nameByMetric();
    nameByFiner();
    takeManagers();
    takeOwners();
}

void ContentRoles::afterLevels() {
    nameByParents();
    nameByTexts();
    takeParentNames();
    nameByParents();
}

void ContentRoles::add(Role role, std::uint32_t column) {
    taken_[column] = true;
    headings_.columns.push_back({role, headings_.heads[column].heading, column, false, {}});
}

ContentRoles::Names ContentRoles::links(std::uint32_t column, std::uint32_t name) const {
    Names names;
    std::unordered_set<std::uint64_t> all;
    for (std::uint32_t row = headings_.lastRow + 1; row < headings_.bodyEnd; ++row)
        if (!sheet_.isBlank(row, name)) all.insert(nameHashAt(sheet_, row, name));
    for (std::uint32_t row = headings_.lastRow + 1; row < headings_.bodyEnd; ++row) {
        if (sheet_.isBlank(row, name)) continue;
        ++names.rows;
        if (sheet_.isBlank(row, column)) continue;
        const std::uint64_t own = nameHashAt(sheet_, row, name), parent = nameHashAt(sheet_, row, column);
        ++names.filled;
        names.found += all.contains(parent) ? 1 : 0;
        names.own += parent == own ? 1 : 0;
        names.parents.insert(parent);
        names.parentOf.try_emplace(own, parent);
    }
    return names;
}

// Ids that stand in several rows beside names that stand once are those of what is above.
void ContentRoles::dropRepeatedIds() {
    const auto id = chosen(Role::Id);
    auto goal = chosen(Role::Goal) ? chosen(Role::Goal) : chosen(Role::Owner);
    for (std::uint32_t column = 0; id && column < headings_.columnEnd; ++column)
        if (!taken_[column] && !headings_.heads[column].meaning.id && content(column).mostlyTexts() &&
            content(column).distinct == content(column).texts)
            goal = chosen(Role::Goal) ? goal : column;
    if (!id || !goal || settled_.contains(Role::Id) || content(*id).filled() < 3) return;
    const ColumnContent &ids = content(*id), &names = content(*goal);
    const std::uint32_t distinct = ids.distinct + ids.distinctNumbers;
    if (distinct * 4 > ids.filled() * 3 || names.distinct < names.texts || names.texts < ids.filled()) return;
    taken_[*id] = false;
    std::erase_if(headings_.columns, [&](const RecognisedColumn& column) { return column.role == Role::Id; });
}

namespace {

// Each row has a code of its own, but for a total or a remark.
bool isCode(const ColumnContent& content) {
    return content.ids * 10 >= content.filled() * 9 && content.filled() * 10 >= content.sampled * 7 &&
           content.distinct + content.distinctNumbers == content.filled();
}

}  // namespace

// "Nro. | Code above": ids that are those of other rows are the parents', and the others the rows' own.
void ContentRoles::takeIdsOfParents() {
    const std::optional<std::uint32_t> id = chosen(Role::Id);
    if (!id || chosen(Role::Parent) || settled_.contains(Role::Parent) || settled_.contains(Role::Id)) return;
    if (content(*id).filled() == content(*id).sampled) return;
    for (std::uint32_t column = 0; column < headings_.columnEnd; ++column) {
        const ColumnContent& own = content(column);
        const bool codes = isCode(own);
        if (taken_[column] || headings_.heads[column].period || own.filled() < 3 || !codes) continue;
        const Names names = links(*id, column);
        if (names.filled == 0 || names.found * 10 < names.filled * 9 || names.own > 0) continue;
        for (RecognisedColumn& known : headings_.columns)
            if (known.column == *id) known.role = Role::Parent;
        return add(Role::Id, column);
    }
}

// A column of ids whose values are ids of other rows: parents under whatever name.
void ContentRoles::takeParentIds() {
    takeIdsOfParents();
    takeIdOfParents();
    const std::optional<std::uint32_t> id = chosen(Role::Id);
    if (!id || chosen(Role::Parent) || settled_.contains(Role::Parent)) return;
    for (std::uint32_t column = 0; column < headings_.columnEnd; ++column) {
        const ColumnHead& head = headings_.heads[column];
        const bool nameless = !head.meaning.known() && head.content.ids * 2 > head.content.filled();
        if (taken_[column] || !(head.meaning.id || nameless)) continue;
        const Names names = links(column, *id);
        if (names.filled == 0 || names.found * 10 < names.filled * 9 || names.own > 0) continue;
        return add(Role::Parent, column);
    }
}

bool ContentRoles::holdsParentsOf(std::uint32_t parent, std::uint32_t name) const {
    const Names names = links(parent, name);
    return names.filled > 0 && names.found * 10 >= names.filled * 9 && names.own == 0;
}

// "Zorp | Parent ID | Name": where the parents are known, the codes that they name are the rows' ids.
void ContentRoles::takeIdOfParents() {
    const std::optional<std::uint32_t> parent = chosen(Role::Parent);
    if (!parent || chosen(Role::Id) || settled_.contains(Role::Id)) return;
    for (std::uint32_t column = 0; column < headings_.columnEnd; ++column) {
        const ColumnContent& own = content(column);
        const bool codes = isCode(own);
        if (taken_[column] || headings_.heads[column].period || own.filled() < 3 || !codes) continue;
        if (holdsParentsOf(*parent, column)) return add(Role::Id, column);
    }
}

// "Entity | Belongs to | Responsible": what the parents are names of is the rows' name.
void ContentRoles::nameByParents() {
    const std::optional<std::uint32_t> parent = chosen(Role::Parent), owner = chosen(Role::Owner);
    if (!parent || chosen(Role::Goal) || chosen(Role::Id) || settled_.contains(Role::Goal)) return;
    if (!owner || holdsParentsOf(*parent, *owner)) return;
    for (const std::uint32_t column : headings_.dimensions) {
        if (!holdsParentsOf(*parent, column)) continue;
        std::erase(headings_.dimensions, column);
        return add(Role::Goal, column);
    }
}

// Every way up ends: people who stand in for one another are nobody's parents.
bool ContentRoles::endsAtTops(const Names& names) const {
    constexpr int deepest = 64;
    for (const auto& [name, parent] : names.parentOf) {
        std::uint64_t at = parent;
        int steps = 0;
        for (auto up = names.parentOf.find(at); up != names.parentOf.end(); up = names.parentOf.find(at)) {
            at = up->second;
            if (++steps > deepest) return false;
        }
    }
    return true;
}

// The same of names, where no heading says so.
void ContentRoles::takeParentNames() {
    if (chosen(Role::Parent) || settled_.contains(Role::Parent) || headings_.period) return;
    std::vector<std::uint32_t> named = headings_.dimensions;
    for (Role role : {Role::Goal, Role::Owner})
        if (const auto column = chosen(role)) named.push_back(*column);
    for (std::uint32_t column = 0; column < headings_.columnEnd; ++column) {
        const ColumnHead& head = headings_.heads[column];
        if (taken_[column] || head.meaning.ignored || head.period || !head.content.mostlyTexts()) continue;
        if (head.content.filled() == head.content.sampled) continue;  // nobody at the top: no parents
        for (const std::uint32_t name : named) {
            if (name == column) continue;
            const Names names = links(column, name);
            if (names.filled < 2 || names.found * 10 < names.filled * 9 || names.own > 0) continue;
            if (names.filled == names.rows || names.parents.size() == names.filled) continue;
            if (!endsAtTops(names)) continue;
            std::erase(headings_.dimensions, column);
            return add(Role::Parent, column);
        }
    }
}

// Two columns of people that no word names: those who stand once, and their managers to the right.
void ContentRoles::takeNamelessPeople() {
    if (chosen(Role::Owner) || chosen(Role::Goal) || chosen(Role::Parent) || settled_.contains(Role::Owner)) return;
    std::vector<std::uint32_t> people;
    for (std::uint32_t column = 0; column < headings_.columnEnd; ++column) {
        const ColumnHead& head = headings_.heads[column];
        if (taken_[column] || head.period || !head.content.mostlyTexts()) continue;
        if (head.meaning.known() || !areFullNames(column)) return;
        people.push_back(column);
    }
    if (people.size() != 2) return;
    const ColumnContent &own = content(people[0]), &above = content(people[1]);
    if (own.distinct == own.texts && above.distinct * 2 <= above.texts) add(Role::Owner, people[0]);
}

// A second column of people whose names repeat, beside people who stand once: their managers.
void ContentRoles::takeManagers() {
    takeNamelessPeople();
    const std::optional<std::uint32_t> owner = chosen(Role::Owner);
    if (!owner || chosen(Role::Parent) || chosen(Role::Goal) || settled_.contains(Role::Parent) ||
        headings_.period)
        return;
    const ColumnContent& people = content(*owner);
    if (people.distinct < people.texts) return;
    for (std::uint32_t column = *owner + 1; column < headings_.columnEnd; ++column) {
        const ColumnContent& other = content(column);
        const HeadingMeaning& meaning = headings_.heads[column].meaning;
        const bool maybe = meaning.could(Role::Owner) || (!meaning.known() && areFullNames(column));
        if (taken_[column] || !maybe) continue;
        const bool above = other.distinct * 2 <= other.texts && other.texts + 2 >= people.texts;
        if (above && other.mostlyPeople()) return add(Role::Parent, column);
    }
}

// First and last names, whatever the heading says.
bool ContentRoles::areFullNames(std::uint32_t column) const {
    constexpr std::uint32_t looked = 60;
    std::uint32_t texts = 0, names = 0;
    sheet_.eachText(column, headings_.lastRow + 1, looked, [&](std::string_view text) {
        ++texts;
        names += text.find(' ') != std::string_view::npos && looksLikeName(text) ? 1 : 0;
    });
    return texts >= 2 && names * 10 >= texts * 8;
}

// People beside what names the rows: they answer for it.
void ContentRoles::takeOwners() {
    if (chosen(Role::Owner) || settled_.contains(Role::Owner)) return;
    std::optional<std::uint32_t> people, names;
    for (std::uint32_t column = 0; column < headings_.columnEnd; ++column) {
        const ColumnHead& head = headings_.heads[column];
        if (!head.content.mostlyTexts() || head.period || head.meaning.ignored) continue;
        const bool named = chosen(Role::Goal) == column || (!taken_[column] && !areFullNames(column));
        if (named && (!names || content(column).distinct > content(*names).distinct)) names = column;
        if (taken_[column] || head.meaning.known() || !areFullNames(column)) continue;
        if (people) return;  // two columns of people: who of them is open
        people = column;
    }
    // "Country | Promoter | Month": who is finer than what stands to the left is no owner of it.
    if (!people || !names || *names > *people || content(*names).distinct < content(*people).distinct) return;
    headings_.heads[*people].meaning.responsible = true;
    add(Role::Owner, *people);
}

// "Plan | Achievement", "Planned | Erreicht": of two columns of amounts one says what it is.
void ContentRoles::takeAmounts() {
    const PlanColumns &targets = headings_.targetPlan, &actuals = headings_.actualPlan;
    const bool onlyActuals = !actuals.columns.empty() && targets.columns.empty() && !chosen(Role::Target);
    if (onlyActuals && !actuals.assumed && saysMeasureOnly(actuals.columns.front()))
        noteAssumed(actuals.columns.front(), Role::Actual);
    if (!targets.columns.empty() || !actuals.columns.empty()) return takeCounterpartOfPlan();
    dropForecast();
    const std::optional<std::uint32_t> target = chosen(Role::Target), actual = chosen(Role::Actual);
    if (!target && !actual) {
        if (const auto pair = settled_.contains(Role::Target) || settled_.contains(Role::Actual)
                                  ? std::nullopt
                                  : pairOfUnknown(sheet_, headings_, taken_))
            return takePair(*pair);
        return takeOnlyNumbers();
    }
    if (target && actual) return;
    const Role missing = target ? Role::Actual : Role::Target;
    if (settled_.contains(missing)) return;
    const bool unsaid = actual && saysMeasureOnly(*actual) && !settled_.contains(Role::Actual);
    const auto found = counterpartOf(sheet_, headings_, taken_, target ? *target : *actual);
    if (!found) {
        if (unsaid) noteAssumed(*actual, Role::Actual);
        return;
    }
    headings_.heads[found->column].meaning.figure = target ? Figure::Actual : Figure::Target;
    add(missing, found->column);
    if (unsaid) return settleByPlace(*actual, found->column);
    if (!found->certain) noteAssumed(found->column, missing);
}

// "Rep | Zorp | Plom": two columns that go together are a plan and what came of it. Told.
void ContentRoles::takePair(const FigurePair& pair) {
    headings_.heads[pair.target].meaning.figure = Figure::Target;
    headings_.heads[pair.actual].meaning.figure = Figure::Actual;
    add(Role::Target, pair.target);
    add(Role::Actual, pair.actual);
    noteAssumed(pair.target, Role::Target);
    noteAssumed(pair.actual, Role::Actual);
}

// "Rep | Zorp": the only numbers beside names are what these aim at. Told.
void ContentRoles::takeOnlyNumbers() {
    if (settled_.contains(Role::Target) || headings_.columns.empty() || chosen(Role::Status) || chosen(Role::Progress))
        return;
    std::optional<std::uint32_t> only;
    for (std::uint32_t column = 0; column < headings_.columnEnd; ++column) {
        const ColumnHead& head = headings_.heads[column];
        if (taken_[column] || head.content.filled() == 0 || head.content.mostlyTexts()) continue;
        const bool open = !head.meaning.known() && !head.period && !head.heading.empty();
        if (only || !open || !head.content.mostlyNumbers() || head.content.mostlyDates() ||
            head.content.numbers < 2)
            return;
        only = column;
    }
    if (!only) return;
    const bool shares = content(*only).mostlyPercents();  // how far it is
    headings_.heads[*only].meaning.figure = shares ? Figure::Progress : Figure::Target;
    add(shares ? Role::Actual : Role::Target, *only);
    noteAssumed(*only, shares ? Role::Actual : Role::Target);
}

// "Zorp | Jan | Feb | Mar": what the year aims at, beside the months' actuals.
void ContentRoles::takeCounterpartOfPlan() {
    const PlanColumns &targets = headings_.targetPlan, &actuals = headings_.actualPlan;
    const bool noTarget = targets.columns.empty() && !chosen(Role::Target) && !settled_.contains(Role::Target);
    if (!noTarget || actuals.scores) return;
    const auto found = counterpartOfPlan(sheet_, headings_, taken_, actuals);
    if (!found) return;
    headings_.heads[*found].meaning.figure = Figure::Target;
    add(Role::Target, *found);
    noteAssumed(*found, Role::Target);
}

// "Zorp sales": what is measured, beside a word that nobody knows.
bool ContentRoles::saysMeasureOnly(std::uint32_t column) const {
    const ColumnHead& head = headings_.heads[column];
    const bool measure = head.meaning.figure == Figure::Quantity || head.meaning.figure == Figure::Neutral;
    return measure && phraseOf(head.words).unknown > 0;
}

// Two columns that measure the same, and no word for either: the plan stands first, unless it has gaps.
void ContentRoles::settleByPlace(std::uint32_t actual, std::uint32_t target) {
    const bool planFirst = target < actual;
    const std::uint32_t gapsOfFirst = content(std::min(actual, target)).filled(),
                        gapsOfSecond = content(std::max(actual, target)).filled();
    const bool stays = planFirst == (gapsOfFirst >= gapsOfSecond);
    for (RecognisedColumn& known : headings_.columns) {
        if (stays || (known.column != actual && known.column != target)) continue;
        known.role = known.column == actual ? Role::Target : Role::Actual;
    }
    noteAssumed(stays ? target : actual, Role::Target);
}

// A forecast that stands in for a target is none beside an actual's counterpart.
void ContentRoles::dropForecast() {
    const std::optional<std::uint32_t> target = chosen(Role::Target), actual = chosen(Role::Actual);
    if (!target || !actual || settled_.contains(Role::Target)) return;
    HeadingMeaning& meaning = headings_.heads[*target].meaning;
    const bool proven = std::any_of(headings_.relations.begin(), headings_.relations.end(),
                                    [&](const ColumnRelation& relation) { return relation.second == *target; });
    if (proven || !isWord(WordClass::Forecast, headings_.heads[*target].heading)) return;
    const auto found = counterpartOf(sheet_, headings_, taken_, *actual);
    if (!found || found->column > *target) return;
    std::erase_if(headings_.columns, [&](const RecognisedColumn& column) { return column.column == *target; });
    taken_[*target] = false;
    meaning.roles.clear();
    meaning.ignored = true;
    meaning.figure = Figure::Forecast;
}

void ContentRoles::noteAssumed(std::uint32_t column, Role role) {
    Note note;
    note.kind = NoteKind::DoubtfulReading;
    note.column = column;
    note.first = roleName(role);
    note.second = std::string(roleName(role == Role::Actual ? Role::Target : Role::Actual)) + "=" +
                  headings_.heads[column].heading;
    headings_.notes.push_back(std::move(note));
}

// Rows that only a metric names are goals of that name.
void ContentRoles::nameByMetric() {
    const std::optional<std::uint32_t> owner = chosen(Role::Owner);
    const bool ownerNames = owner && !headings_.heads[*owner].meaning.responsible;
    if (chosen(Role::Goal) || ownerNames || settled_.contains(Role::Goal)) return;
    if (headings_.period && !settled_.contains(Role::Metric)) return groupByMetric();
    if (chosen(Role::Id)) return;
    for (RecognisedColumn& column : headings_.columns)
        if (column.role == Role::Metric) column.role = Role::Goal;
}

// "Name | Lead": of two columns of people the one whose heading says so answers for what the other names.
void ContentRoles::nameBesideOwner() {
    const std::optional<std::uint32_t> owner = chosen(Role::Owner);
    if (!owner || chosen(Role::Goal) || settled_.contains(Role::Owner) || settled_.contains(Role::Goal)) return;
    const HeadingMeaning& name = headings_.heads[*owner].meaning;
    if (name.responsible || !name.could(Role::Goal)) return;
    for (std::uint32_t column = 0; column < headings_.columnEnd; ++column) {
        const ColumnHead& head = headings_.heads[column];
        const bool answers = head.meaning.responsible || (!head.meaning.known() && areFullNames(column));
        if (taken_[column] || !answers || column < *owner || !head.content.mostlyPeople()) continue;
        for (RecognisedColumn& known : headings_.columns)
            if (known.column == *owner) known.role = Role::Goal;
        return add(Role::Owner, column);
    }
}

// Where the rows are periods, a metric that repeats names the goals.
void ContentRoles::groupByMetric() {
    const std::optional<std::uint32_t> metric = chosen(Role::Metric);
    if (!metric || content(*metric).distinct >= content(*metric).texts) return;
    for (RecognisedColumn& column : headings_.columns)
        if (column.column == *metric) column.role = Role::Goal;
}

// "Objective | KPI": what repeats, or is left blank, heads what stands once to its right.
void ContentRoles::nameByFiner() {
    const std::optional<std::uint32_t> goal = chosen(Role::Goal);
    if (!goal || settled_.contains(Role::Goal) || headings_.period || chosen(Role::Parent)) return;
    const std::optional<std::uint32_t> finer = finerThan(*goal);
    if (!finer) return;
    std::erase_if(headings_.columns, [&](const RecognisedColumn& column) {
        return !column.fromPeriods && (column.column == *goal || column.column == *finer);
    });
    taken_[*goal] = false;
    add(Role::Goal, *finer);
}

std::optional<std::uint32_t> ContentRoles::finerThan(std::uint32_t goal) const {
    const ColumnContent& coarse = content(goal);
    if (coarse.sampled < 2 || coarse.distinct >= coarse.sampled) return std::nullopt;
    const std::optional<std::uint32_t> metric = chosen(Role::Metric);
    for (std::uint32_t column = goal + 1; column < headings_.columnEnd; ++column) {
        const ColumnHead& head = headings_.heads[column];
        if (head.meaning.id && head.content.ids * 10 >= head.content.filled() * 9) continue;  // "K101" is an id
        if (head.content.mostlyNumbers() || head.period) return std::nullopt;
        const bool open =
            column == metric || (!taken_[column] && !head.meaning.ignored && !head.meaning.id);
        if (!open || !head.content.mostlyTexts() || head.meaning.could(Role::Owner)) continue;
        const bool each = head.content.distinct == head.content.texts &&
                          head.content.distinct > coarse.distinct && head.content.texts + 2 >= coarse.texts;
        if (each && head.content.texts * 10 >= coarse.sampled * 5) return column;
    }
    return std::nullopt;
}

// A goal always has a name: where no word says so, the first column of different texts names the rows.
void ContentRoles::nameByTexts() {
    const auto& levels = headings_.dimensions;
    const bool named = std::any_of(levels.begin(), levels.end(), [&](std::uint32_t column) {
        return !headings_.heads[column].meaning.attribute;
    });
    if (headings_.period || named || settled_.contains(Role::Goal)) return;
    const std::optional<std::uint32_t> owner = chosen(Role::Owner);
    const bool answers = owner && headings_.heads[*owner].meaning.responsible;
    if (chosen(Role::Goal) || (owner && !answers)) return;
    const bool coded = chosen(Role::Id) || chosen(Role::Parent);  // rows have ids: only a column of names is missed
    std::optional<std::uint32_t> best;
    for (std::uint32_t column = 0; column < headings_.columnEnd; ++column) {
        const bool other = chosen(Role::Unit) == column || chosen(Role::Level) == column;
        const bool loose = !taken_[column] || (other && !coded);
        if (!loose || headings_.heads[column].period || !content(column).mostlyTexts()) continue;
        if (coded && (headings_.heads[column].meaning.ignored || headings_.heads[column].meaning.id ||
                      content(column).distinct * 10 < content(column).sampled * 8))
            continue;
        if (!best || content(column).distinct > 2 * content(*best).distinct) best = column;
    }
    if (!best) return;
    std::erase(headings_.dimensions, *best);
    std::erase_if(headings_.columns, [&](const RecognisedColumn& column) { return column.column == *best; });
    add(Role::Goal, *best);
}

// Nothing to compute progress from: a ratio is the progress as stated.
void ContentRoles::takeStatedRatio() {
    const bool planned = !headings_.targetPlan.columns.empty() || !headings_.actualPlan.columns.empty();
    if (chosen(Role::Target) || chosen(Role::Actual) || planned || settled_.contains(Role::Target) ||
        settled_.contains(Role::Actual))
        return;
    for (std::uint32_t column = 0; column < headings_.columnEnd; ++column) {
        ColumnHead& head = headings_.heads[column];
        if (taken_[column] || head.meaning.figure != Figure::Ratio || !head.content.mostlyNumbers()) continue;
        head.meaning.figure = Figure::Progress;
        return add(Role::Actual, column);
    }
}

}  // namespace plumbline
