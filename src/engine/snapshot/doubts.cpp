// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "snapshot/doubts.h"

#include <algorithm>
#include <memory>
#include <optional>

#include "core/cut.h"
#include "core/words.h"
#include "goals/model.h"
#include "table/columns.h"

namespace plumbline {
namespace {

constexpr std::size_t mostAsked = 2, mostTried = 6, mostCells = 200'000, mostTops = 50;
constexpr Measure compared[] = {Measure::Target, Measure::Actual, Measure::Progress};

struct RuleParts {
    std::string_view key, value;
};
std::optional<RuleParts> partsOf(std::string_view rule) {
    const std::size_t equals = rule.find('=');
    if (equals == std::string_view::npos) return std::nullopt;
    return RuleParts{trimmed(rule.substr(0, equals)), trimmed(rule.substr(equals + 1))};
}

bool isDoubt(NoteKind kind) {
    return kind == NoteKind::DoubtfulReading || kind == NoteKind::DoubtfulSeries ||
           kind == NoteKind::DoubtfulSum;
}

// The rule that says what was read.
std::string keptBy(const GoalTable& table, const Note& note) {
    switch (note.kind) {
        case NoteKind::DoubtfulReading:
            return note.first + "=" + headingOf(table, note.column);
        case NoteKind::DoubtfulSeries:
            return "series=" + note.first;
        default:
            return "method=sum";
    }
}

// A heading that a rule cannot name, or that stands over two columns.
bool isNameable(std::string_view rule) {
    const auto parts = partsOf(rule);
    return parts && !parts->value.empty() && parts->value.find_first_of(";=\n") == std::string_view::npos;
}

// The table as another rule reads it.
struct Reread {
    std::shared_ptr<const Model> model;
    RollupColumns columns;

    static std::unique_ptr<Reread> of(const CellBlock& cells, const std::string& rules,
                                      std::optional<Day> date) {
        Result<GoalTable> table = readTable(cells, rules);
        if (!table) return nullptr;
        auto read = std::make_unique<Reread>();
        read->model = makeModel(*std::move(table));
        read->columns = rollupColumns(*read->model, date);
        return read;
    }
    Cell at(Measure measure, const Model& before, GoalIndex goal) const {
        const GoalTable& table = before.table();
        const bool alike = goal < model->table().count && model->table().nameOf(goal) == table.nameOf(goal);
        if (alike) return columns.at(measure, goal);
        const Result<GoalIndex> found = findGoal(*model, std::string(table.nameOf(goal)));
        return found ? columns.at(measure, *found) : Cell();
    }
    bool hasNote(const Note& note) const {
        const auto& notes = model->table().notes;
        return std::any_of(notes.begin(), notes.end(), [&](const Note& other) {
            return other.kind == note.kind && other.column == note.column && other.goal == note.goal;
        });
    }
};

class Doubts {
  public:
    Doubts(const CellBlock& cells, std::string_view rules, const FindingList& list)
        : cells_(cells), rules_(rules), list_(list), model_(*list.model) {
        const GoalTable& table = model_.table();
        for (GoalIndex g = 0; g < table.count && tops_.size() < mostTops; ++g)
            if (model_.level(g) == 1) tops_.push_back(g);
    }

    std::optional<Doubt> tried(std::size_t finding) const {
        const Note& note = model_.table().notes[list_.all[finding].other];
        Doubt doubt;
        doubt.finding = finding;
        doubt.asRead = keptBy(model_.table(), note);
        doubt.other = note.second;
        if (!isNameable(doubt.asRead) || !isNameable(doubt.other)) return std::nullopt;
        return changes(doubt) && keeps(doubt, note) ? std::optional(doubt) : std::nullopt;
    }

  private:
    std::unique_ptr<Reread> readWith(const std::string& rule) const {
        return Reread::of(cells_, withRule(rules_, rule), list_.options.date);
    }
    // The first number of a top goal that the other reading changes.
    bool changes(Doubt& doubt) const {
        const auto other = readWith(doubt.other);
        if (!other) return false;
        for (Measure measure : compared)
            for (GoalIndex g : tops_) {
                doubt.now = list_.columns->at(measure, g);
                doubt.then = other->at(measure, model_, g);
                if (doubt.now == doubt.then || doubt.now.isError() || doubt.then.isError()) continue;
                doubt.measure = measure;
                doubt.goal = g;
                return true;
            }
        return false;
    }
    // Nothing else changes, either: "target=Income" would keep the incomes, and lose the expenses that were read with them.
    bool keeps(const Doubt& doubt, const Note& note) const {
        const auto same = readWith(doubt.asRead);
        if (!same || same->hasNote(note)) return false;
        return std::all_of(std::begin(compared), std::end(compared), [&](Measure measure) {
            return std::all_of(tops_.begin(), tops_.end(), [&](GoalIndex g) {
                return list_.columns->at(measure, g) == same->at(measure, model_, g);
            });
        });
    }

    const CellBlock& cells_;
    std::string_view rules_;
    const FindingList& list_;
    const Model& model_;
    std::vector<GoalIndex> tops_;
};

}  // namespace

std::string withRule(std::string_view rules, std::string_view rule) {
    const auto fresh = partsOf(rule);
    std::string text;
    while (!trimmed(rules).empty()) {
        const std::string_view part = trimmed(cutAt(rules, ';'));
        const auto old = partsOf(part);
        const bool replaced = old && fresh &&
                              (foldWord(old->key) == foldWord(fresh->key) ||
                               (!old->value.empty() && foldWord(old->value) == foldWord(fresh->value)));
        if (part.empty() || replaced) continue;
        text.append(text.empty() ? "" : "; ").append(part);
    }
    return text.append(text.empty() ? "" : "; ").append(rule);
}

std::vector<Doubt> doubtsOf(const CellBlock& cells, std::string_view rules, const FindingList& list,
                            const std::function<bool()>& wanted) {
    std::vector<Doubt> asked;
    if (!list.model || std::size_t(cells.rows) * cells.columnCount() > mostCells) return asked;
    const std::vector<Note>& notes = list.model->table().notes;
    const Doubts doubts(cells, rules, list);
    std::size_t tried = 0;
    for (std::size_t i = 0; i < list.all.size() && asked.size() < mostAsked && tried < mostTried; ++i) {
        const Finding& finding = list.all[i];
        const bool doubtful = finding.rule == Rule::DoubtfulReading || finding.rule == Rule::DoubtfulSeries ||
                              finding.rule == Rule::DoubtfulSum;
        if (!doubtful || finding.other >= notes.size() || !isDoubt(notes[finding.other].kind)) continue;
        if (!wanted()) return asked;
        ++tried;
        if (std::optional<Doubt> doubt = doubts.tried(i)) asked.push_back(*std::move(doubt));
    }
    return asked;
}

}  // namespace plumbline
