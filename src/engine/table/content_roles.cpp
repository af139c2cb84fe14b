// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/content_roles.h"

#include <algorithm>

#include "table/level_columns.h"
#include "vocabulary/phrase.h"

namespace plumbline {

void ContentRoles::beforeLevels() {
    nameByIndents();
    dropRepeatedIds();
    dropIdsOfPeriodRows();
    takeParentIds();
    takeParentGoals();
    nameByParent();
    takeAmounts();
    takeForecast();
    takeStatedRatio();
    swapOwner();
    nameBesideOwner();
    nameByOwners();
    groupOwners();
    nameByDescribed();
    nameByMetric();
    nameByFiner();
    takeIdsOfRows();
    takeManagers();
    takeOwnerOfThings();
    takeOwners();
    ownByFinerPart();
}

void ContentRoles::afterLevels() {
    nameByParents();
    nameBesideId();
    nameByFinerKey();
    nameByKey();
    nameByTexts();
    takeParentNames();
    nameByParents();
    ownByParent();
    nameByNumbers();
    nameByRemarks();
    nameByDates();
}

bool ContentRoles::isNameless() const {
    return !chosen(Role::Goal) && !chosen(Role::Owner) && !chosen(Role::Id) && !chosen(Role::Metric) &&
           headings_.dimensions.empty() && headings_.levels.empty() && !headings_.figureColumn;
}

// Whether every name in the one column goes with one in the other, in the rows that fill both.
bool ContentRoles::decides(std::uint32_t column, std::uint32_t other) const {
    constexpr std::uint32_t looked = 5000;
    std::unordered_map<std::uint64_t, std::uint64_t> goesWith;
    const std::uint32_t first = headings_.lastRow + 1;
    for (std::uint32_t row = first; row < std::min(headings_.contentEnd, first + looked); ++row) {
        if (sheet_.isBlank(row, column) || sheet_.isBlank(row, other)) continue;
        const std::uint64_t name = nameHashAt(sheet_, row, other);
        if (goesWith.try_emplace(nameHashAt(sheet_, row, column), name).first->second != name) return false;
    }
    return true;
}

// "Responsible" over two columns, "Dept. A | Ann Lee": of what one heading spans the finer one is who it is.
void ContentRoles::ownByFinerPart() {
    const std::optional<std::uint32_t> owner = chosen(Role::Owner);
    if (!owner || settled_.contains(Role::Owner) || *owner + 1 >= headings_.columnEnd) return;
    const std::uint32_t finer = *owner + 1;
    const MergedArea* span = sheet_.mergeAt(headings_.firstRow, *owner);
    if (!span) span = sheet_.mergeAt(headings_.lastRow, *owner);
    const bool spanned = span && span->lastColumn == finer;
    if (!(spanned || (headings_.heads[finer].heading.empty() && decides(finer, *owner))) || taken_[finer] ||
        !content(finer).mostlyTexts() || content(finer).distinct <= content(*owner).distinct ||
        content(finer).texts < content(*owner).texts)
        return;
    for (RecognisedColumn& known : headings_.columns)
        if (known.role == Role::Owner && known.column == *owner)
            known = {Role::Owner, headings_.heads[*owner].heading, finer, false, {}};
    taken_[finer] = true;
    taken_[*owner] = false;
}

// "Année | Poste | Budget": rows that are told apart by a period and by texts alone are of what the texts say, whatever they are called.
void ContentRoles::nameByRemarks() {
    if (!isNameless() || !headings_.period || settled_.contains(Role::Goal)) return;
    std::optional<std::uint32_t> only;
    for (std::uint32_t column = 0; column < headings_.columnEnd; ++column) {
        const ColumnHead& head = headings_.heads[column];
        if (taken_[column] || head.period || !head.content.mostlyTexts() ||
            head.content.filled() < head.content.sampled)
            continue;
        if (only) return;  // of several it is open
        only = column;
    }
    if (only && content(*only).distinct < content(*only).texts) headings_.dimensions.push_back(*only);
}

// Dates that stand once, beside figures and nothing else that names the rows: each row is about that day, or that month.
void ContentRoles::nameByDates() {
    if (!isNameless() || headings_.period || !chosen(Role::Target)) return;
    for (std::uint32_t column = 0; column < headings_.columnEnd; ++column) {
        const ColumnHead& head = headings_.heads[column];
        const ColumnContent& own = head.content;
        if (taken_[column] || head.period || !own.mostlyDates() || own.dates < own.sampled ||
            own.distinctNumbers < own.dates)
            continue;
        taken_[column] = true;
        headings_.period = column;
        return;
    }
}

// "Year | Account | Budget": whole numbers that stand once name the rows where nothing else does.
void ContentRoles::nameByNumbers() {
    if (chosen(Role::Goal) || chosen(Role::Owner) || chosen(Role::Id) || chosen(Role::Metric) || !headings_.dimensions.empty() ||
        !headings_.levels.empty() || settled_.contains(Role::Id) || settled_.contains(Role::Goal) || headings_.figureColumn)
        return;
    // Left of a target in one period: amounts month by month stand once, too, and name nothing.
    const std::optional<std::uint32_t> target = chosen(Role::Target);
    const bool apart = headings_.period && content(*headings_.period).distinct + content(*headings_.period).distinctNumbers > 1;
    for (std::uint32_t column = 0; target && !apart && column < *target; ++column) {
        const ColumnHead& head = headings_.heads[column];
        const ColumnContent& own = head.content;
        if (taken_[column] || head.period || head.meaning.figure != Figure::None || own.numbers < 3 || own.numbers != own.filled()) continue;
        if (own.ids != own.numbers || own.distinctNumbers != own.numbers || own.filled() < own.sampled) continue;
        return add(Role::Id, column);
    }
    // "Product ID | Month | Budget": ids that stand once a month each name what the months are of.
    for (std::uint32_t column = 0; column < headings_.columnEnd && headings_.period; ++column) {
        const ColumnHead& head = headings_.heads[column];
        const ColumnContent& own = head.content;
        if (taken_[column] || head.period || !head.meaning.id || own.filled() < own.sampled || own.distinct + own.distinctNumbers < 2) continue;
        return headings_.dimensions.push_back(column);
    }
}

void ContentRoles::add(Role role, std::uint32_t column) {
    taken_[column] = true;
    headings_.columns.push_back({role, headings_.heads[column].heading, column, false, {}});
}

// What is indented names the rows, where no word says so.
void ContentRoles::nameByIndents() {
    if (!headings_.indented || chosen(Role::Goal) || settled_.contains(Role::Goal) || taken_[*headings_.indented] ||
        headings_.heads[*headings_.indented].meaning.known())
        return;
    add(Role::Goal, *headings_.indented);
}

// Two columns of people that no word names: those who stand once, and their managers to the right.
void ContentRoles::takeNamelessPeople() {
    if (chosen(Role::Owner) || chosen(Role::Goal) || chosen(Role::Parent) || settled_.contains(Role::Owner)) return;
    std::vector<std::uint32_t> people;
    for (std::uint32_t column = 0; column < headings_.columnEnd; ++column) {
        const ColumnHead& head = headings_.heads[column];
        if (taken_[column] || head.period || !head.content.mostlyTexts()) continue;
        if (!areFullNames(column) && !head.meaning.known()) return;
        // "Responsable régional": whoever stands above people, whatever else the words may say.
        const bool above = !people.empty() && !head.meaning.attribute && !head.meaning.ignored;
        if (!areFullNames(column) || (head.meaning.known() && !above)) continue;
        people.push_back(column);
    }
    if (people.size() != 2) return;
    const ColumnContent &own = content(people[0]), &above = content(people[1]);
    if (own.distinct == own.texts && above.distinct * 2 <= above.texts) add(Role::Owner, people[0]);
}

// A word for managers over people who stand once, beside people who repeat: these are the managers.
void ContentRoles::swapManagers() {
    const std::optional<std::uint32_t> parent = chosen(Role::Parent);
    if (!parent || chosen(Role::Owner) || chosen(Role::Goal) || chosen(Role::Id) || headings_.period ||
        settled_.contains(Role::Parent) || content(*parent).distinct < content(*parent).texts ||
        !areFullNames(*parent))
        return;
    for (std::uint32_t column = 0; column < headings_.columnEnd; ++column) {
        const HeadingMeaning& meaning = headings_.heads[column].meaning;
        if (taken_[column] || (meaning.known() && !meaning.could(Role::Parent)) || !areFullNames(column) ||
            !standAbove(column, *parent))
            continue;
        for (RecognisedColumn& known : headings_.columns)
            if (known.role == Role::Parent) known.role = Role::Owner;
        return add(Role::Parent, column);
    }
}

// What names the rows: the goals, else the first column that is not taken of texts that stand once.
std::optional<std::uint32_t> ContentRoles::namesOfRows() const {
    if (const auto goal = chosen(Role::Goal)) return goal;
    for (std::uint32_t column = 0; column < headings_.columnEnd; ++column) {
        const ColumnHead& head = headings_.heads[column];
        if (!taken_[column] && !head.period && !head.meaning.ignored && !head.meaning.id &&
            head.content.mostlyTexts() && !head.meaning.could(Role::Parent) &&
            head.content.distinct == head.content.texts && head.content.texts > 1 &&
            head.content.texts * 10 >= head.content.sampled * 9)
            return column;
    }
    return std::nullopt;
}

// "Rep | Responsible": who answers for several people is above them.
void ContentRoles::raiseOwners() {
    const std::optional<std::uint32_t> owner = chosen(Role::Owner), names = namesOfRows();
    if (!owner || !names || *names > *owner || chosen(Role::Parent) || chosen(Role::Id) || headings_.period ||
        settled_.contains(Role::Owner) || settled_.contains(Role::Parent) || settled_.contains(Role::Goal))
        return;
    const bool people = headings_.heads[*names].meaning.could(Role::Owner) ||
                        (!headings_.heads[*owner].meaning.responsible && mayNamePeople(*names));
    if (!people || !areFullNames(*names) || !areFullNames(*owner) ||
        content(*names).distinct < content(*names).texts || !standAbove(*owner, *names))
        return;
    std::erase_if(headings_.columns, [&](const RecognisedColumn& known) {
        return !known.fromPeriods && (known.column == *names || known.column == *owner);
    });
    add(Role::Owner, *names);
    add(Role::Parent, *owner);
}

// "Product | Manager": who manages things that nobody else answers for owns them, unless several stand below each.
void ContentRoles::takeOwnerOfThings() {
    const std::optional<std::uint32_t> names = namesOfRows(), parent = chosen(Role::Parent);
    if (!names || chosen(Role::Owner) || settled_.contains(Role::Parent) || settled_.contains(Role::Owner) ||
        areFullNames(*names) || content(*names).distinct < content(*names).texts)
        return;
    for (std::uint32_t column = *names + 1; column < headings_.columnEnd; ++column) {
        const HeadingMeaning& meaning = headings_.heads[column].meaning;
        const bool manages = parent ? column == *parent : !taken_[column] && meaning.could(Role::Parent);
        if (!manages || !areFullNames(column) || links(column, *names).found > 0 ||
            content(column).distinct * 2 <= content(column).texts)
            continue;
        std::erase_if(headings_.columns, [&](const RecognisedColumn& known) { return known.column == column; });
        headings_.heads[column].meaning.responsible = true;
        return add(Role::Owner, column);
    }
}

// "Region | Owner": people who stand once, beside nothing but groups that repeat, name the rows.
void ContentRoles::nameByOwners() {
    const std::optional<std::uint32_t> owner = chosen(Role::Owner);
    if (!owner || chosen(Role::Goal) || chosen(Role::Metric) || chosen(Role::Id) || !areFullNames(*owner)) return;
    HeadingMeaning& meaning = headings_.heads[*owner].meaning;
    if (!meaning.responsible || settled_.contains(Role::Owner)) return;
    const ColumnContent& people = content(*owner);
    bool groups = false;
    for (std::uint32_t column = 0; column < headings_.columnEnd; ++column) {
        const ColumnHead& head = headings_.heads[column];
        if (column == *owner || taken_[column] || !head.content.mostlyTexts() || head.meaning.ignored) continue;
        const bool coarser = head.content.distinct * 4 <= people.distinct * 3;  // a total's label among them
        if (!coarser) return;
        groups = groups || column < *owner;
    }
    if (groups) meaning.responsible = false;
}

// "Name | Rep": names that repeat, or stand once above several reps, are groups of these.
void ContentRoles::groupOwners() {
    const std::optional<std::uint32_t> goal = chosen(Role::Goal), owner = chosen(Role::Owner);
    if (!goal || !owner || *goal > *owner || headings_.period || chosen(Role::Parent) ||
        settled_.contains(Role::Goal) || settled_.contains(Role::Owner))
        return;
    const ColumnContent &groups = content(*goal), &people = content(*owner);
    if (headings_.heads[*owner].meaning.responsible || people.distinct < people.texts ||
        groups.distinct * 3 > people.distinct * 2 || people.texts < groups.texts || !areFullNames(*owner))
        return;
    std::erase_if(headings_.columns, [&](const RecognisedColumn& known) {
        return !known.fromPeriods && known.column == *goal;
    });
    taken_[*goal] = false;
}

// Their names repeat beside nearly all others, or are names of others.
bool ContentRoles::standAbove(std::uint32_t column, std::uint32_t people) const {
    const ColumnContent &own = content(people), &above = content(column);
    if (above.texts < 2 || above.distinct * 2 > above.texts) return false;
    if (above.texts + 2 >= own.texts) return true;
    const Names names = links(column, people);
    return names.filled > 0 && names.found == names.filled && names.own == 0;
}

// "Name" may, "Product" does not.
bool ContentRoles::mayNamePeople(std::uint32_t column) const {
    const ColumnHead& head = headings_.heads[column];
    return !head.meaning.known() || head.meaning.could(Role::Owner) || phraseOf(head.heading).has(WordClass::Name);
}

// A second column of people whose names repeat, beside people who stand once: their managers.
void ContentRoles::takeManagers() {
    takeNamelessPeople();
    swapManagers();
    raiseOwners();
    const std::optional<std::uint32_t> goal = chosen(Role::Goal);
    // "Name" over people; two words in capitals may be things, too.
    const bool named = goal && !chosen(Role::Owner) && mayNamePeople(*goal) && areFullNames(*goal);
    const std::optional<std::uint32_t> owner = named ? goal : chosen(Role::Owner);
    if (!owner || chosen(Role::Parent) || (goal && !named) || settled_.contains(Role::Parent)) return;
    const ColumnContent& people = content(*owner);
    if (headings_.period) return takeManagersOfPeriods(*owner);
    if (people.distinct < people.texts) return;
    for (std::uint32_t column = *owner + 1; column < headings_.columnEnd; ++column) {
        const HeadingMeaning& meaning = headings_.heads[column].meaning;
        // "Responsable d'équipe" over people is no team.
        const bool group = meaning.dimension && !meaning.attribute && content(column).texts > 2;
        const bool unknown = (!meaning.known() || group) && areFullNames(column);
        if (taken_[column] || !(unknown || (!named && meaning.could(Role::Owner)))) continue;
        if (content(column).mostlyPeople() && standAbove(column, *owner)) return add(Role::Parent, column);
    }
}

// "Seller | Zorp | Month": each seller's rows name one other, who stands beside several sellers.
void ContentRoles::takeManagersOfPeriods(std::uint32_t owner) {
    const std::uint32_t column = owner + 1;
    if (column >= headings_.columnEnd || taken_[column] || headings_.heads[column].meaning.known() ||
        content(column).distinct * 2 > content(owner).distinct || !areFullNames(column))
        return;
    if (decides(owner, column)) add(Role::Parent, column);
}

// First and last names, whatever the heading says.
bool ContentRoles::areFullNames(std::uint32_t column) const {
    // "Log in", "Sign up" below "Q1" is what is planned then, and nobody's name.
    const auto period = readPeriod(headings_.heads[column].heading);
    return !(period && period->rest.empty()) &&
           holdsFullNames(sheet_, headings_.lastRow + 1, column, headings_.contentEnd);
}

// People beside what names the rows: they answer for it.
void ContentRoles::takeOwners() {
    if (chosen(Role::Owner) || settled_.contains(Role::Owner)) return;
    std::optional<std::uint32_t> names;
    std::vector<std::uint32_t> people;
    for (std::uint32_t column = 0; column < headings_.columnEnd; ++column) {
        const ColumnHead& head = headings_.heads[column];
        if (!head.content.mostlyTexts() || head.period || head.meaning.ignored) continue;
        const bool coded = head.content.ids * 10 >= head.content.filled() * 8;
        const bool named = chosen(Role::Goal) == column || chosen(Role::Metric) == column || (chosen(Role::Id) == column && !coded) ||
                           (!taken_[column] && (!areFullNames(column) || (head.meaning.known() && head.content.distinct == head.content.texts)));
        if (named && (!names || content(column).distinct > content(*names).distinct)) names = column;
        const bool group = head.meaning.dimension && !head.meaning.attribute && head.meaning.closeness != Closeness::Exact;
        if (!taken_[column] && (!head.meaning.known() || group) && areFullNames(column)) people.push_back(column);
    }
    // To the left stand teams ("Team North"); of two columns to the right it is open who answers.
    std::erase_if(people, [&](std::uint32_t column) { return !names || column <= *names; });
    // "Country | Promoter | Month": who is finer than what stands to the left is no owner of it.
    if (people.size() != 1 || content(*names).distinct < content(people.front()).distinct) return;
    headings_.heads[people.front()].meaning.responsible = true;
    add(Role::Owner, people.front());
    // Who stands beside several people each may be above them.
    if (areFullNames(*names) && content(*names).distinct == content(*names).texts && standAbove(people.front(), *names))
        noteDoubt(headings_, people.front(), Role::Owner, Role::Parent, people.front());
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

// "Sector / Seller | Answers for the goal": of a name and an owner the people own what is no people.
void ContentRoles::swapOwner() {
    const std::optional<std::uint32_t> goal = chosen(Role::Goal), owner = chosen(Role::Owner);
    if (!goal || !owner || *owner > *goal || settled_.contains(Role::Owner) || settled_.contains(Role::Goal)) return;
    const HeadingMeaning& meaning = headings_.heads[*goal].meaning;
    if (!meaning.could(Role::Owner) || areFullNames(*owner) || !areFullNames(*goal) ||
        content(*owner).distinct < content(*owner).texts)
        return;
    for (RecognisedColumn& known : headings_.columns)
        if (known.column == *goal || known.column == *owner) known.role = known.column == *goal ? Role::Owner : Role::Goal;
    headings_.heads[*goal].meaning.responsible = true;
}

// Groups that repeat, or leave their repeats blank, beside people who each stand once.
bool ContentRoles::leadPeople(std::uint32_t groups, std::uint32_t people) const {
    const ColumnContent &above = content(groups), &own = content(people);
    return areFullNames(people) && own.texts > 2 && own.distinct == own.texts &&
           above.distinct * 3 <= own.texts * 2 && own.texts * 10 >= own.sampled * 9;
}

// "Sales area | Responsible": the people name the rows of their areas.
void ContentRoles::groupBesidePeople(std::uint32_t groups, std::uint32_t people) {
    std::erase_if(headings_.columns, [&](const RecognisedColumn& known) { return known.column == groups; });
    taken_[groups] = false;
    headings_.heads[groups].meaning.dimension = true;
    headings_.heads[people].meaning.responsible = false;
    add(Role::Owner, people);
}

// "Name | Lead": of two columns of people the one whose heading says so answers for what the other names.
void ContentRoles::nameBesideOwner() {
    const std::optional<std::uint32_t> owner = chosen(Role::Owner);
    if (!owner || chosen(Role::Goal) || settled_.contains(Role::Owner) || settled_.contains(Role::Goal)) return;
    const HeadingMeaning& name = headings_.heads[*owner].meaning;
    // "Sector / Seller | Zorp": no people themselves.
    const bool things = !areFullNames(*owner);
    if (name.responsible || (!name.could(Role::Goal) && !things)) return;
    for (std::uint32_t column = 0; column < headings_.columnEnd; ++column) {
        const ColumnHead& head = headings_.heads[column];
        const bool answers = (head.meaning.responsible && (name.could(Role::Goal) || things)) ||
                             (!head.meaning.known() && areFullNames(column) &&
                              (things || !standAbove(column, *owner)));  // else they are above
        if (taken_[column] || !answers || column < *owner || !head.content.mostlyPeople()) continue;
        if (things && leadPeople(*owner, column)) return groupBesidePeople(*owner, column);
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
    std::optional<std::uint32_t> parting;  // the last of columns that say more where the names are not said again
    for (std::uint32_t column = goal + 1; column < headings_.columnEnd; ++column) {
        const ColumnHead& head = headings_.heads[column];
        if (head.meaning.id && head.content.ids * 10 >= head.content.filled() * 9) continue;  // "K101" is an id
        if (head.content.mostlyNumbers() || head.period) return parting;
        const bool open =
            column == metric || (!taken_[column] && !head.meaning.ignored && !head.meaning.id);
        if (!open || !head.content.mostlyTexts() || head.meaning.could(Role::Owner)) continue;
        const bool each = head.content.distinct == head.content.texts &&
                          head.content.distinct > coarse.distinct && head.content.texts + 2 >= coarse.texts;
        if (each && head.content.texts * 10 >= coarse.sampled * 5) return column;
        if (partsRows(goal, column)) parting = column;
    }
    return parting;
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

}  // namespace plumbline
