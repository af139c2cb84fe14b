// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "snapshot/mends.h"

#include <set>

#include "core/words.h"
#include "typed/number_text.h"

namespace plumbline {
namespace {

constexpr std::size_t mostMends = 20000;

// The words of a text with one blank between them.
std::string tidied(std::string_view text) {
    std::string result;
    bool gap = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        const char32_t c = nextCodePoint(text, at);
        if (isBlankSpace(c)) {
            gap = !result.empty();
            continue;
        }
        if (gap) result += ' ';
        gap = false;
        result += text.substr(start, at - start);
    }
    return result;
}

class Mender {
  public:
    Mender(const CellBlock& cells, const GoalTable& table) : cells_(cells), table_(table) {
        for (const FormulaCell& cell : cells.formulas) formulas_.insert({cell.row, cell.column});
    }

    std::vector<Mend> mends() {
        if (table_.isRearranged() || cells_.rows > 300000) return {};
        for (const RecognisedColumn& column : table_.columns)
            if (column.role == Role::Id || column.role == Role::Parent) trim(column.column);
        for (const Note& note : table_.notes)
            if (isTypedNumber(note)) toNumber(note);
        return std::move(mends_);
    }

  private:
    bool isWritten(std::uint32_t row, std::uint32_t column) const {
        return row < cells_.rows && column < cells_.columnCount() && cells_.at(row, column).isText() &&
               !formulas_.contains({row, column}) && mends_.size() < mostMends;
    }

    void trim(std::uint32_t column) {
        for (GoalIndex g = 0; g < table_.count; ++g) {
            const std::uint32_t row = table_.rowOfGoal[g];
            if (row == noRow || !isWritten(row, column)) continue;
            const std::string_view before = cells_.texts.view(cells_.at(row, column).textId());
            std::string after = tidied(before);
            if (after == before || after.empty()) continue;
            mends_.push_back(
                {MendKind::StrayBlanks, g, row, column, std::string(before), std::move(after), 0, {}});
        }
    }

    void toNumber(const Note& note) {
        if (!isWritten(note.row, note.column)) return;
        const std::string_view before = cells_.texts.view(cells_.at(note.row, note.column).textId());
        const NumberText typed = readNumberText(before);
        // "60 percent" and "$40,350" would lose their unit, "<= 5" its sign.
        const bool part = typed.is == TextIs::Fraction;  // "2 of 4" says more than 0.5
        if (!typed.unit.empty() || typed.limit != TypedLimit::None || part) return;
        Mend mend;
        mend.kind = MendKind::NumberAsText;
        mend.goal = note.goal;
        mend.row = note.row;
        mend.column = note.column;
        mend.before = before;
        mend.number = note.shown;
        mend.choices = choicesOf(note);
        mends_.push_back(std::move(mend));
    }

    // What a person chooses among; none where the number is certain.
    static std::vector<MendChoice> choicesOf(const Note& note) {
        switch (note.kind) {
            case NoteKind::TextInNumber:
                return {{"mend.lower", note.shown}, {"mend.upper", note.expected}};
            case NoteKind::AmbiguousNumber:
                return {{"mend.one", note.shown}, {"mend.other", note.expected}};
            case NoteKind::Approximate:
                return {{"mend.exact", note.shown}};
            default:
                return {};
        }
    }

    static bool isTypedNumber(const Note& note) {
        return note.kind == NoteKind::NumberFromText || note.kind == NoteKind::Approximate ||
               note.kind == NoteKind::AmbiguousNumber ||
               (note.kind == NoteKind::TextInNumber && note.first == "range");
    }

    const CellBlock& cells_;
    const GoalTable& table_;
    std::set<std::pair<std::uint32_t, std::uint32_t>> formulas_;
    std::vector<Mend> mends_;
};

}  // namespace

std::vector<Mend> mendsFor(const CellBlock& cells, const GoalTable& table) {
    return Mender(cells, table).mends();
}

}  // namespace plumbline
