// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "goals/log_index.h"

#include <algorithm>

#include "core/words.h"

namespace plumbline {

LogIndex::LogIndex(GoalLog log) : log_(std::move(log)) {
    for (std::size_t i = 0; i < log_.entries.size(); ++i)
        places_[foldWord(log_.entries[i].field)][nameHash(log_.entries[i].goal)].push_back(i);
    for (auto& [field, goals] : places_)
        for (auto& [goal, places] : goals)
            std::stable_sort(places.begin(), places.end(), [&](std::size_t a, std::size_t b) {
                return log_.entries[a].date < log_.entries[b].date;
            });
}

const LogEntry* LogIndex::entryAsOf(std::string_view goal, Day date, std::string_view field) const {
    const auto goals = places_.find(foldWord(field));
    if (goals == places_.end()) return nullptr;
    const auto found = goals->second.find(nameHash(goal));
    if (found == goals->second.end()) return nullptr;
    const auto after =
        std::upper_bound(found->second.begin(), found->second.end(), date,
                         [&](Day day, std::size_t place) { return day < log_.entries[place].date; });
    return after == found->second.begin() ? nullptr : &log_.entries[*std::prev(after)];
}

Value LogIndex::asOf(std::string_view goal, Day date, std::string_view field) const {
    const LogEntry* entry = entryAsOf(goal, date, field);
    if (!entry) return Value();
    return entry->value.isNumber() ? Value(entry->value.number()) : Value(entry->text);
}

std::size_t LogIndex::byteSize() const {
    constexpr std::size_t place = 64;  // an entry's place and its share of the tables
    std::size_t bytes = 0;
    for (const LogEntry& entry : log_.entries)
        bytes += sizeof entry + place + entry.goal.capacity() + entry.field.capacity() + entry.text.capacity() +
                 entry.note.capacity() + entry.by.capacity();
    return bytes;
}

}  // namespace plumbline
