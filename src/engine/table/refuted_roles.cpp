// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/refuted_roles.h"

#include <algorithm>
#include <cstdlib>
#include <set>
#include <string>

#include "table/unit_words.h"
#include "vocabulary/phrase.h"

namespace plumbline {
namespace {

constexpr std::uint32_t sample = 200;

bool isDate(Role role) {
    return role == Role::Start || role == Role::Due || role == Role::Updated;
}

// "Stand aktuell": numbers without a date's format are days only where each could be one.
void refuteDates(ColumnHead& head) {
    const ColumnContent& content = head.content;
    const bool amounts = head.meaning.closeness != Closeness::Exact && content.numbers > 0 &&
                         content.dates + content.dateTexts == 0 && content.dayNumbers < content.numbers;
    auto& roles = head.meaning.roles;
    const bool otherwise = std::any_of(roles.begin(), roles.end(),
                                       [](const HeadingMatch& match) { return !isDate(match.role); });
    if (amounts && otherwise)
        std::erase_if(roles, [](const HeadingMatch& match) { return isDate(match.role); });
}

// "1", "1.1", "1.1.2": how deep, or nothing.
int outlineDepth(std::string_view text) {
    int depth = 0;
    bool digit = false;
    for (const char c : text) {
        if (c >= '0' && c <= '9') {
            depth += digit ? 0 : 1;
            digit = true;
        } else if (c == '.' && digit) {
            digit = false;
        } else {
            return 0;
        }
    }
    return depth;
}

// Texts that number the rows: "1.1.2" is no statement, no level and no rank.
void takeOutline(const SheetView& sheet, const Headings& headings, std::uint32_t column, ColumnHead& head) {
    const ColumnContent& content = head.content;
    if (head.meaning.could(Role::Id) || content.mostlyDates() || content.filled() < 3 || content.ids * 10 < content.filled() * 7)
        return;
    std::uint32_t texts = 0, numbered = 0, deepest = 0, falls = 0;
    int before = 0;  // "3.61", "0.54", "1.77" number nothing
    sheet.eachText(column, headings.lastRow + 1, sample, [&](std::string_view text) {
        const int depth = outlineDepth(text);
        const int number = depth > 0 ? std::atoi(std::string(text.substr(0, 9)).c_str()) : before;
        falls += number < before ? 1 : 0;
        before = number;
        ++texts;
        numbered += depth > 0 ? 1 : 0;
        deepest = std::max(deepest, static_cast<std::uint32_t>(depth));
    });
    if (numbered < 3 || numbered * 10 < texts * 8 || deepest < 2 || content.numbers > 0 ||
        falls * 5 > numbered)
        return;  // "Total" may stand below
    head.meaning = HeadingMeaning();
    head.meaning.roles = {{Role::Id, 0}};
    head.meaning.id = true;
}

// Nothing but codes and numbers stands to the left.
bool beginsRows(const Headings& headings, std::uint32_t column) {
    for (std::uint32_t left = 0; left < column; ++left) {
        const ColumnContent& content = headings.heads[left].content;
        if (content.mostlyTexts() && content.ids * 10 < content.filled() * 8) return false;
    }
    return true;
}

bool holdsUnits(const SheetView& sheet, const Headings& headings, std::uint32_t column) {
    bool units = false;
    sheet.eachText(column, headings.lastRow + 1, sample, [&](std::string_view text) {
        const UnitMeaning meaning = unitMeaning(text);
        units = units || meaning.currency || meaning.key == "%";
    });
    return units;
}

// "Unit | Employee": what repeats, or is left blank, beside people who stand once is a level above them.
bool leadsFiner(const Headings& headings, std::uint32_t column) {
    const ColumnContent& content = headings.heads[column].content;
    if (column + 1 >= headings.columnEnd || content.distinct < 2) return false;
    const ColumnHead& next = headings.heads[column + 1];
    return next.content.mostlyPeople() && next.meaning.could(Role::Owner) && next.content.texts >= content.texts &&
           next.content.distinct == next.content.texts && content.distinct * 3 <= next.content.distinct * 2;
}

// "Unit" over what stands once and leads the row is its name; units follow what they measure.
void refuteUnits(const SheetView& sheet, const Headings& headings, std::uint32_t column, ColumnHead& head) {
    const ColumnContent& content = head.content;
    const auto drop = [&] {
        std::erase_if(head.meaning.roles, [](const HeadingMatch& match) { return match.role == Role::Unit; });
    };
    // "Unidade da federação" over states.
    if (head.meaning.could(Role::Unit) && head.meaning.closeness == Closeness::Part && content.mostlyPeople() &&
        head.meaning.dimension)
        return drop();
    if (!head.meaning.could(Role::Unit) || content.texts != content.filled() || !beginsRows(headings, column) ||
        holdsUnits(sheet, headings, column))
        return;
    if (leadsFiner(headings, column)) {
        drop();
        head.meaning.dimension = true;
        return;
    }
    if (content.texts < 3 || content.distinct < content.texts) return;
    drop();
    if (!head.meaning.could(Role::Goal)) head.meaning.roles.push_back({Role::Goal, 0});
}

// "Director de ventas" over people: no figure is a name.
void refuteFigures(const SheetView& sheet, const Headings& headings, std::uint32_t column, ColumnHead& head) {
    HeadingMeaning& meaning = head.meaning;
    const auto figure = [](const HeadingMatch& match) {
        return match.role == Role::Actual || match.role == Role::Target || match.role == Role::Baseline;
    };
    if (meaning.roles.empty() || !std::all_of(meaning.roles.begin(), meaning.roles.end(), figure) ||
        head.content.texts != head.content.filled())
        return;
    // "Cost center", "Order type": what is measured is a number, and no text. "Achieved" may be answered with yes.
    const bool measure = meaning.figure == Figure::Quantity || meaning.figure == Figure::Neutral;
    if (measure || holdsFullNames(sheet, headings.lastRow + 1, column, headings.contentEnd))
        meaning = HeadingMeaning();
}

// "Territorio comercial" over places: a group, and no seller; people have names of their own.
void refuteOwners(const SheetView& sheet, const Headings& headings, std::uint32_t column, ColumnHead& head) {
    HeadingMeaning& meaning = head.meaning;
    const bool both = head.heading.find_first_of("/|&,+") != std::string::npos;  // "Region / Rep"
    if (!meaning.could(Role::Owner) || meaning.closeness != Closeness::Part || both ||
        !head.content.mostlyTexts())
        return;
    const Phrase phrase = phraseOf(head.heading);
    if (phrase.parts.size() < 2 || !phrase.begins(WordClass::Group) || phrase.has(WordClass::Name) ||
        holdsFullNames(sheet, headings.lastRow + 1, column, headings.contentEnd))
        return;
    std::erase_if(meaning.roles, [](const HeadingMatch& match) { return match.role == Role::Owner; });
    meaning.dimension = true;
}

// "Référence produit" over "Lamps", "Desks": words are no ids. Codes have digits, or are short and in capitals.
void refuteIds(const SheetView& sheet, const Headings& headings, std::uint32_t column, ColumnHead& head) {
    HeadingMeaning& meaning = head.meaning;
    if (!meaning.id || meaning.closeness != Closeness::Part || head.content.texts < 2 ||
        head.content.texts != head.content.filled())
        return;
    constexpr std::size_t shortest = 4;
    bool words = true;
    sheet.eachText(column, headings.lastRow + 1, sample, [&](std::string_view text) {
        const bool small = std::any_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
        words = words && small && text.size() >= shortest &&
                text.find_first_of("0123456789") == std::string_view::npos;
    });
    if (!words) return;
    std::erase_if(meaning.roles, [](const HeadingMatch& match) { return match.role == Role::Id; });
    meaning.id = false;
    meaning.attribute = phraseOf(head.heading).has(WordClass::Attribute);  // "State code" over "Iowa"
}

// "Objetivo da unidade" over statements: no unit.
void refuteUnitOfGoals(const SheetView& sheet, const Headings& headings, std::uint32_t column,
                       ColumnHead& head) {
    HeadingMeaning& meaning = head.meaning;
    if (!meaning.could(Role::Unit) || !meaning.could(Role::Goal) || meaning.closeness != Closeness::Part ||
        !head.content.mostlyTexts())
        return;
    const bool units = holdsUnits(sheet, headings, column);
    std::erase_if(meaning.roles,
                  [=](const HeadingMatch& match) { return match.role == (units ? Role::Goal : Role::Unit); });
}

// "Dono da meta", "Pilote de l'action": people right of what they are there for, under a heading that seems to name a goal, answer
// for it, whatever the other word is.
void refuteStatements(const SheetView& sheet, const Headings& headings, std::uint32_t column,
                      ColumnHead& head) {
    const ColumnContent& content = head.content;
    HeadingMeaning& meaning = head.meaning;
    const bool statement =
        meaning.could(Role::Goal) || meaning.could(Role::Target) || meaning.could(Role::Metric);
    if (!statement || meaning.closeness != Closeness::Part || meaning.dimension ||
        content.texts != content.filled() || beginsRows(headings, column) ||
        phraseOf(head.heading).has(WordClass::Name) ||
        !holdsFullNames(sheet, headings.lastRow + 1, column, headings.contentEnd))
        return;
    const std::uint32_t left = column - 1;
    if (!headings.heads[left].content.mostlyTexts() ||
        holdsFullNames(sheet, headings.lastRow + 1, left, headings.contentEnd))
        return;
    meaning = HeadingMeaning();
    meaning.roles = {{Role::Owner, 0}};
    meaning.responsible = true;
}

// "Ziel Verkäufer" over amounts: whose target, and no seller.
void refuteOwnersOfFigures(ColumnHead& head) {
    HeadingMeaning& meaning = head.meaning;
    if (meaning.figure != Figure::None || !meaning.could(Role::Owner) || head.content.numbers == 0 ||
        head.content.numbers != head.content.filled())
        return;
    const Phrase phrase = phraseOf(head.heading);
    const bool target = phrase.has(WordClass::Target), actual = phrase.has(WordClass::Actual);
    if (target == actual) return;
    meaning.roles = {{target ? Role::Target : Role::Actual, 100}};
    meaning.figure = target ? Figure::Target : Figure::Actual;
    meaning.responsible = meaning.dimension = false;
}

// "C1", "AB", "T1, T2": codes or initials of few letters, of whom some stand in several rows.
bool holdsInitials(const SheetView& sheet, const Headings& headings, std::uint32_t column) {
    constexpr std::size_t longest = 4;
    std::set<std::string> seen;
    std::size_t count = 0;
    bool all = true;
    sheet.eachText(column, headings.lastRow + 1, sample, [&](std::string_view text) {
        for (std::size_t at = 0; at < text.size() && all;) {
            const std::size_t end = std::min(text.find_first_of(" ,;/&+\n", at), text.size());
            const std::string_view part = text.substr(at, end - at);
            at = end + 1;
            if (part.empty()) continue;
            const bool letters = std::all_of(part.begin(), part.end(), [](char c) {
                return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            });
            all = letters && part.size() <= longest && part.front() >= 'A';
            seen.emplace(part);
            ++count;
        }
    });
    return all && count > seen.size() && seen.size() > 1;
}

// "Resources" are what a task needs, or who does it: people by their full names, or by codes.
void settleResources(const SheetView& sheet, const Headings& headings, std::uint32_t column,
                     ColumnHead& head) {
    HeadingMeaning& meaning = head.meaning;
    if (!meaning.remark || !meaning.could(Role::Owner)) return;
    const bool people = head.content.numbers + head.content.dates == 0 &&
                        (holdsInitials(sheet, headings, column) ||
                         holdsFullNames(sheet, headings.lastRow + 1, column, headings.contentEnd));
    if (people) {
        meaning.ignored = meaning.remark = false;
        meaning.responsible = true;
    } else {
        std::erase_if(meaning.roles, [](const HeadingMatch& match) { return match.role == Role::Owner; });
        meaning.ignored = true;
    }
}

}  // namespace

void refuteRoles(const SheetView& sheet, Headings& headings, std::uint32_t column) {
    ColumnHead& head = headings.heads[column];
    refuteDates(head);
    takeOutline(sheet, headings, column, head);
    refuteUnits(sheet, headings, column, head);
    refuteUnitOfGoals(sheet, headings, column, head);
    refuteFigures(sheet, headings, column, head);
    refuteIds(sheet, headings, column, head);
    refuteOwners(sheet, headings, column, head);
    refuteOwnersOfFigures(head);
    settleResources(sheet, headings, column, head);
    refuteStatements(sheet, headings, column, head);
}

}  // namespace plumbline
