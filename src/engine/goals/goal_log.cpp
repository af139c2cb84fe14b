// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "goals/goal_log.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "core/shown.h"
#include "core/words.h"
#include "typed/date_text.h"
#include "typed/number_text.h"

namespace plumbline {
namespace {

constexpr std::size_t fields = std::size(logHeadings);

// The words of each heading, folded; the first are the log's own.
constexpr std::string_view headingWords[fields][6] = {
    {"date", "datum", "fecha", "day", "tag", "jour"},
    {"goal", "ziel", "objectif", "objetivo", "goalid", "zielid"},
    {"field", "feld", "champ", "campo", "measure", "art"},
    {"value", "wert", "valeur", "valor", "newvalue", "neuerwert"},
    {"before", "vorher", "avant", "antes", "oldvalue", "alterwert"},
    {"confidence", "zuversicht", "confiance", "confianza", "sicherheit", "confidencelevel"},
    {"note", "notiz", "remarque", "nota", "comment", "kommentar"},
    {"by", "von", "par", "por", "who", "wer"},
};

std::optional<Day> dayIn(const CellBlock& block, Cell cell) {
    if (cell.isNumber() && std::fabs(cell.number()) < 4e6)
        return static_cast<Day>(std::floor(cell.number())) + block.epochShift;
    if (!cell.isText()) return std::nullopt;
    const DateText date = readDateText(block.texts.view(cell.textId()));
    return date.isDate() ? std::optional(date.day) : std::nullopt;
}

// A number, also where it was typed as text.
Cell numberIn(const CellBlock& block, Cell cell) {
    if (!cell.isText()) return cell.isNumber() ? cell : Cell();
    const NumberText number = readNumberText(block.texts.view(cell.textId()));
    return number.isNumber() ? Cell(number.value) : Cell();
}

std::string textIn(const CellBlock& block, Cell cell) {
    if (cell.isText()) return std::string(trimmed(block.texts.view(cell.textId())));
    return cell.isNumber() ? shownExact(cell.number()) : std::string();
}

struct LastSeen {
    std::optional<Day> checkIn, asked;
    Rhythm rhythm = Rhythm::None;
};

}  // namespace

std::optional<LogColumns> logColumnsIn(const CellBlock& block) {
    for (std::uint32_t row = 0; row < std::min<std::uint32_t>(block.rows, 20); ++row) {
        LogColumns columns;
        columns.heading = row;
        for (std::uint32_t c = 0; c < block.columnCount(); ++c) {
            const Cell cell = block.at(row, c);
            if (!cell.isText()) continue;
            const std::string word = foldWord(block.texts.view(cell.textId()));
            for (std::size_t f = 0; f < fields; ++f)
                for (std::string_view known : headingWords[f])
                    if (word == known && !columns.of[f]) columns.of[f] = c;
        }
        if (columns.of[0] && columns.of[1] && columns.of[3]) return columns;
    }
    return std::nullopt;
}

Result<GoalLog> readLog(const CellBlock& block) {
    const std::optional<LogColumns> columns = logColumnsIn(block);
    if (!columns) return Error{ErrorKind::InvalidArgument, "error.log"};
    GoalLog log;
    log.columns = block.columnCount();
    for (std::uint32_t row = columns->heading + 1; row < block.rows; ++row) {
        const auto at = [&](std::size_t field) {
            return columns->of[field] ? block.at(row, *columns->of[field]) : Cell();
        };
        const auto number = [&](std::size_t field) { return numberIn(block, at(field)); };
        const std::optional<Day> day = dayIn(block, at(0));
        LogEntry entry;
        entry.goal = textIn(block, at(1));
        if (!day || entry.goal.empty()) continue;
        entry.date = *day;
        entry.field = columns->of[2] ? textIn(block, at(2)) : "actual";
        entry.value = number(3);
        if (at(3).isText() && !entry.value.isNumber()) entry.text = textIn(block, at(3));
        entry.before = number(4);
        entry.confidence = number(5);
        entry.note = textIn(block, at(6));
        entry.by = textIn(block, at(7));
        log.entries.push_back(std::move(entry));
    }
    return log;
}

const LogEntry* entryAsOf(const GoalLog& log, std::string_view goal, Day date, std::string_view field) {
    const LogEntry* found = nullptr;
    const std::uint64_t name = nameHash(goal);
    const std::string word = foldWord(field);
    for (const LogEntry& entry : log.entries) {
        if (entry.date > date || (found && entry.date < found->date)) continue;
        if (nameHash(entry.goal) == name && foldWord(entry.field) == word) found = &entry;
    }
    return found;
}

Value asOf(const GoalLog& log, std::string_view goal, Day date, std::string_view field) {
    const LogEntry* entry = entryAsOf(log, goal, date, field);
    if (!entry) return Value();
    return entry->value.isNumber() ? Value(entry->value.number()) : Value(entry->text);
}

std::vector<const LogEntry*> entriesOf(const GoalLog& log, std::string_view goal, std::string_view field) {
    std::vector<const LogEntry*> found;
    const std::uint64_t name = nameHash(goal);
    const std::string word = foldWord(field);
    for (const LogEntry& entry : log.entries)
        if (nameHash(entry.goal) == name && foldWord(entry.field) == word) found.push_back(&entry);
    std::stable_sort(found.begin(), found.end(),
                     [](const LogEntry* a, const LogEntry* b) { return a->date < b->date; });
    return found;
}

Rhythm rhythmNamed(std::string_view word) {
    constexpr struct {
        std::string_view word;
        Rhythm rhythm;
    } words[] = {{"weekly", Rhythm::Weekly},
                 {"wochentlich", Rhythm::Weekly},
                 {"hebdomadaire", Rhythm::Weekly},
                 {"semanal", Rhythm::Weekly},
                 {"fortnightly", Rhythm::Fortnightly},
                 {"biweekly", Rhythm::Fortnightly},
                 {"zweiwochentlich", Rhythm::Fortnightly},
                 {"bimensuel", Rhythm::Fortnightly},
                 {"quincenal", Rhythm::Fortnightly},
                 {"monthly", Rhythm::Monthly},
                 {"monatlich", Rhythm::Monthly},
                 {"mensuel", Rhythm::Monthly},
                 {"mensual", Rhythm::Monthly},
                 {"quarterly", Rhythm::Quarterly},
                 {"vierteljahrlich", Rhythm::Quarterly},
                 {"trimestriel", Rhythm::Quarterly},
                 {"trimestral", Rhythm::Quarterly}};
    const std::string folded = foldWord(word);
    for (const auto& entry : words)
        if (entry.word == folded) return entry.rhythm;
    return Rhythm::None;
}

std::string_view rhythmName(Rhythm rhythm) {
    switch (rhythm) {
        case Rhythm::None:
            return "";
        case Rhythm::Weekly:
            return "weekly";
        case Rhythm::Fortnightly:
            return "fortnightly";
        case Rhythm::Monthly:
            return "monthly";
        case Rhythm::Quarterly:
            break;
    }
    return "quarterly";
}

Day nextReview(Day last, Rhythm rhythm) {
    switch (rhythm) {
        case Rhythm::None:
            return last;
        case Rhythm::Weekly:
            return last + 7;
        case Rhythm::Fortnightly:
            return last + 14;
        case Rhythm::Monthly:
            return addMonths(last, 1);
        case Rhythm::Quarterly:
            break;
    }
    return addMonths(last, 3);
}

std::vector<OverdueReview> overdueReviews(const Model& model, const GoalLog& log, Day today) {
    std::unordered_map<std::uint64_t, LastSeen> seen;
    for (const LogEntry& entry : log.entries) {
        if (entry.date > today) continue;
        LastSeen& goal = seen[nameHash(entry.goal)];
        const std::string field = foldWord(entry.field);
        if (field == "actual") goal.checkIn = std::max(goal.checkIn.value_or(entry.date), entry.date);
        if (field != "review" || (goal.asked && *goal.asked > entry.date)) continue;
        goal.asked = entry.date;
        goal.rhythm = rhythmNamed(entry.text);
    }
    std::vector<OverdueReview> overdue;
    const GoalTable& table = model.table();
    for (GoalIndex g = 0; g < table.count; ++g) {
        const auto at = seen.find(nameHash(table.nameOf(g)));
        if (at == seen.end() || at->second.rhythm == Rhythm::None) continue;
        const LastSeen& goal = at->second;
        const Day due = nextReview(std::max(goal.checkIn.value_or(*goal.asked), *goal.asked), goal.rhythm);
        if (due < today) overdue.push_back({g, goal.rhythm, goal.checkIn, due});
    }
    std::stable_sort(overdue.begin(), overdue.end(),
                     [](const OverdueReview& a, const OverdueReview& b) { return a.due < b.due; });
    return overdue;
}

}  // namespace plumbline
