// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/children_across.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/words.h"
#include "table/column_content.h"
#include "table/headings.h"
#include "table/laid_out.h"
#include "table/numbered_heading.h"
#include "table/shape.h"
#include "table/turned.h"
#include "table/word_count.h"

namespace plumbline {
namespace {

constexpr std::uint32_t rowsSearched = 10, mostColumns = 200, mostRows = 1000;

std::size_t wordsIn(std::string_view text) {
    return countWords(text, Unspaced::Each);
}

// A heading without its number, and which of those alike it is.
struct Stem {
    std::string text;
    int number = 0;  // 0: it has none
};
Stem stemOf(std::string_view heading) {
    std::optional<NumberedHeading> numbered = numberIn(heading);
    if (!numbered) numbered = romanIn(heading);
    if (!numbered) return {std::string(heading), 0};
    std::string before = numbered->before;
    while (!before.empty() && std::string_view(" #.:-_(/").find(before.back()) != std::string_view::npos)
        before.pop_back();
    return {std::string(trimmed(before + numbered->after)), numbered->number};
}

// Columns of one stem, by the part that they belong to.
struct Family {
    std::string heading;
    std::map<int, std::uint32_t> columns;
    bool twice = false;  // two columns of one number
};

class PartsAcross {
  public:
    PartsAcross(const SheetView& sheet, std::uint32_t row)
        : sheet_(sheet), row_(row), columns_(std::min(sheet.columns(), mostColumns)) {}

    std::optional<PartsBelow> laidOut() {
        findFamilies();
        if (!findParts() || !findNames()) return std::nullopt;
        findFields();
        if (saysMoreOfNobody() || measuresGoalsOnly()) return std::nullopt;
        return PartsBelow{build(), rules()};
    }

  private:
    std::string_view heading(std::uint32_t column) const { return sheet_.text(row_, column); }

    void findFamilies() {
        for (std::uint32_t column = 0; column < columns_; ++column) {
            if (heading(column).empty()) continue;
            const Stem stem = stemOf(heading(column));
            Family& family = families_[foldWord(stem.text) + (stem.number == 0 ? "" : " #")];
            if (family.columns.empty()) family.heading = stem.text;
            const int number = stem.number == 0 ? static_cast<int>(family.columns.size()) + 1 : stem.number;
            family.twice = !family.columns.emplace(number, column).second || family.twice;
        }
    }

    // The columns of statements under a word for goals or for parts of them.
    bool findParts() {
        for (const auto& [key, family] : families_) {
            if (family.columns.size() < 2 || family.twice ||
                !meaningOf(family.heading, Closeness::Exact).could(Role::Goal) || !holdStatements(family))
                continue;
            if (parts_) return false;
            parts_ = &family;
        }
        return parts_ != nullptr;
    }
    // Each of the columns holds texts of some words; figures may stand below them, in lines of their own.
    bool holdStatements(const Family& family) const {
        std::uint32_t texts = 0, words = 0;
        std::set<std::string> different;
        for (const auto& [number, column] : family.columns) {
            if (holdsFullNames(sheet_, row_ + 1, column, sheet_.rows())) return false;
            const std::uint32_t before = texts;
            for (std::uint32_t row = row_ + 1; row < sheet_.rows(); ++row)
                if (const std::string_view text = sheet_.text(row, column); !text.empty()) {
                    ++texts;
                    words += static_cast<std::uint32_t>(wordsIn(text));
                    different.insert(foldAccents(text));
                } else if (!sheet_.isBlank(row, column) && !isFigureLine(row, family)) {
                    return false;
                }
            if (texts == before) return false;
        }
        const std::uint32_t fewest = sheet_.block().transposed ? 3 : 2;
        return words >= fewest * texts && different.size() * 5 >= texts * 4u;
    }
    // Numbers below the texts, in a row that names nobody.
    bool isFigureLine(std::uint32_t row, const Family& family) const {
        for (std::uint32_t column = 0; column < family.columns.begin()->second; ++column)
            if (sheet_.block().at(row, column).isNumber()) return false;
        return row > row_ + 1 &&
               std::all_of(family.columns.begin(), family.columns.end(), [&](const auto& part) {
                   return sheet_.text(row, part.second).empty() &&
                          (sheet_.isBlank(row, part.second) || !sheet_.text(row - 1, part.second).empty());
               });
    }

    // The column left of the parts that names the goals: under a word for them, else the first of texts.
    bool findNames() {
        std::optional<std::uint32_t> first, said;
        for (std::uint32_t column = 0; column < parts_->columns.begin()->second; ++column) {
            if (!namesRows(column)) continue;
            if (!first) first = column;
            if (meaningOf(heading(column), Closeness::Exact).could(Role::Goal)) said = column;
        }
        names_ = said ? *said : first.value_or(0);
        return first && (!sheet_.block().transposed || areNoHeadings(names_));
    }
    bool namesRows(std::uint32_t column) const {
        std::set<std::string> seen, stems;  // "KR 1", "KR 2": these rows are the parts
        std::uint32_t goals = 0, numbered = 0;
        for (std::uint32_t row = row_ + 1; row < sheet_.rows(); ++row) {
            if (!hasStatements(row)) continue;
            const std::string_view name = sheet_.text(row, column);
            if (name.empty()) continue;
            if (!seen.insert(foldAccents(name)).second) return false;
            const Stem stem = stemOf(name);
            stems.insert(foldWord(stem.text));
            numbered += stem.number == 0 ? 0 : 1;
            ++goals;
        }
        if (numbered == goals && stems.size() == 1) return false;
        return goals >= 2 && startsWithName(column) && !meaningOf(heading(column), Closeness::Exact).id;
    }
    bool startsWithName(std::uint32_t column) const {
        for (std::uint32_t row = row_ + 1; row < sheet_.rows(); ++row)
            if (hasStatements(row)) return !sheet_.text(row, column).empty();
        return false;
    }
    bool hasStatements(std::uint32_t row) const {
        return std::any_of(parts_->columns.begin(), parts_->columns.end(),
                           [&](const auto& part) { return !sheet_.text(row, part.second).empty(); });
    }
    // "Description", "Owner" and "Status" across, "KR 1" and "KR 2" down: a table that stands as it should.
    bool areNoHeadings(std::uint32_t column) const {
        constexpr std::size_t shortest = 4;
        for (std::uint32_t row = row_ + 1; row < sheet_.rows(); ++row)
            if (const std::string_view name = sheet_.text(row, column); !name.empty())
                if (const HeadingMeaning meaning = meaningOf(name, Closeness::Part);
                    meaning.known() && (meaning.closeness == Closeness::Exact || wordsIn(name) < shortest))
                    return false;
        return true;
    }

    // What is said of each part, and what is said of the goal.
    void findFields() {
        std::set<std::uint32_t> taken = {names_};
        for (const auto& [number, column] : parts_->columns) taken.insert(column);
        for (const auto& [key, family] : families_) {
            if (&family == parts_ || family.twice || family.columns.size() < 2) continue;
            const std::optional<Family> field = fieldOf(family);
            if (!field) continue;
            fields_.push_back(*field);
            for (const auto& [number, column] : field->columns) taken.insert(column);
        }
        for (std::uint32_t column = 0; column < columns_; ++column)
            if (!taken.contains(column)) (leads(column) ? groups_ : own_).push_back(column);
    }
    // By its number, or standing behind one part each.
    std::optional<Family> fieldOf(const Family& family) const {
        Family field{family.heading, {}, false};
        for (const auto& [number, column] : family.columns) {
            if (!numbersOfParts() || stemOf(heading(column)).number == 0) {
                const auto part = std::find_if(parts_->columns.rbegin(), parts_->columns.rend(),
                                               [&, at = column](const auto& one) { return one.second < at; });
                if (part == parts_->columns.rend() || !field.columns.emplace(part->first, column).second)
                    return std::nullopt;
            } else if (!parts_->columns.contains(number) || !field.columns.emplace(number, column).second) {
                return std::nullopt;
            }
        }
        return field;
    }
    bool numbersOfParts() const { return stemOf(heading(parts_->columns.begin()->second)).number != 0; }
    // Left of the names, the same for several goals: "Theme".
    bool leads(std::uint32_t column) const {
        if (column > names_) return false;
        std::set<std::string> seen;
        bool again = false;
        for (std::uint32_t row = row_ + 1; row < sheet_.rows(); ++row)
            if (const std::string_view text = sheet_.text(row, column); !text.empty())
                again = !seen.insert(foldAccents(text)).second || again;
        return again;
    }

    // A blank name may be that of the row above, merged or not; with an owner or a day of its own the row is another goal.
    bool saysMoreOfNobody() const {
        for (std::uint32_t row = row_ + 1; row < sheet_.rows(); ++row)
            if (hasStatements(row) && sheet_.text(row, names_).empty() && !sheet_.mergeAt(row, names_) &&
                std::any_of(own_.begin(), own_.end(),
                            [&](std::uint32_t column) { return !sheet_.isBlank(row, column); }))
                return true;
        return false;
    }

    // "Objective | Target | Actual | Initiative 1 | Initiative 2": what is done for a goal that has figures, and has none itself.
    bool measuresGoalsOnly() const {
        const auto measures = [](const HeadingMeaning& meaning) {
            return meaning.could(Role::Target) || meaning.could(Role::Actual) ||
                   meaning.could(Role::Progress);
        };
        const bool goals = std::any_of(own_.begin(), own_.end(), [&](std::uint32_t column) {
            return measures(meaningOf(heading(column), Closeness::Part)) && holdsNumbers(column);
        });
        return goals && std::none_of(fields_.begin(), fields_.end(), [&](const Family& field) {
                   return measures(meaningOf(field.heading, Closeness::Part));
               });
    }
    bool holdsNumbers(std::uint32_t column) const {
        for (std::uint32_t row = row_ + 1; row < sheet_.rows(); ++row)
            if (sheet_.block().at(row, column).isNumber()) return true;
        return false;
    }

    // ---- rows
    std::string namesHeading() const {
        return std::string(heading(names_).empty() ? roleName(Role::Goal) : heading(names_));
    }
    std::string rules() const {
        std::string levels;
        for (const std::uint32_t column : groups_) levels += "level=" + std::string(heading(column)) + "; ";
        const std::string names = namesHeading();
        const std::string all = levels + "level=" + names + "; goal=" + parts_->heading;
        const auto marks = static_cast<std::size_t>(
            std::count_if(all.begin(), all.end(), [](char c) { return c == '=' || c == ';'; }));
        const bool clear = marks == 2 * groups_.size() + 3 && foldWord(names) != foldWord(parts_->heading);
        return clear ? all : std::string();
    }
    CellBlock build() {
        LaidOut out(sheet_);
        std::uint32_t at = 0;
        for (std::uint32_t row = 0; row < row_; ++row) at += copyTitles(out, row, at) ? 1 : 0;
        writeHeadings(out, at);
        std::optional<std::uint32_t> goal;
        std::uint32_t firstPart = 0;
        for (std::uint32_t row = row_ + 1; row < sheet_.rows(); ++row) {
            if (isBlankRow(row)) continue;
            if (!sheet_.text(row, names_).empty() || !goal) {
                goal = row;
                firstPart = ++at + 1;
                addGoal(out, row, at);
            }
            if (hasStatements(row))
                at = addParts(out, *goal, row, at);
            else if (row != *goal && holdsFigures(row))
                addFigures(out, row, firstPart);
            else if (row != *goal)
                addOwn(out, row, ++at);
        }
        return std::move(out).done();
    }
    bool copyTitles(LaidOut& out, std::uint32_t row, std::uint32_t at) const {
        std::uint32_t column = 0;
        for (std::uint32_t from = 0; from < sheet_.columns(); ++from)
            if (!sheet_.isBlank(row, from)) out.put({row, from}, at, column++);
        return column > 0;
    }
    bool isBlankRow(std::uint32_t row) const {
        for (std::uint32_t column = 0; column < sheet_.columns(); ++column)
            if (!sheet_.isBlank(row, column)) return false;
        return true;
    }

    std::uint32_t namesAt() const { return static_cast<std::uint32_t>(groups_.size()); }
    std::uint32_t partAt() const { return namesAt() + 1; }
    std::uint32_t fieldAt(std::size_t field) const {
        return partAt() + 1 + static_cast<std::uint32_t>(field);
    }
    std::uint32_t figureAt() const { return fieldAt(fields_.size()); }
    // What is said of a goal stands below what is said of its parts, where it is the same: both are due.
    std::uint32_t ownAt(std::size_t own) const {
        const auto field = fieldLike(own_[own]);
        return field ? fieldAt(*field) : figureAt() + 1 + static_cast<std::uint32_t>(own);
    }
    std::optional<std::size_t> fieldLike(std::uint32_t column) const {
        const HeadingMeaning meaning = meaningOf(heading(column), Closeness::Part);
        if (meaning.roles.empty()) return std::nullopt;
        const auto sameRole = [&](std::size_t field) {
            const HeadingMeaning of = meaningOf(fields_[field].heading, Closeness::Part);
            return !of.roles.empty() && of.roles.front().role == meaning.roles.front().role;
        };
        const auto likes = [&](std::uint32_t other) {  // two columns of one role stay two
            const HeadingMeaning of = meaningOf(heading(other), Closeness::Part);
            return !of.roles.empty() && of.roles.front().role == meaning.roles.front().role;
        };
        if (std::count_if(own_.begin(), own_.end(), likes) > 1) return std::nullopt;
        for (std::size_t field = 0; field < fields_.size(); ++field)
            if (sameRole(field)) return field;
        return std::nullopt;
    }

    void writeHeadings(LaidOut& out, std::uint32_t at) const {
        for (std::size_t i = 0; i < groups_.size(); ++i)
            out.put({row_, groups_[i]}, at, static_cast<std::uint32_t>(i));
        if (heading(names_).empty())
            out.write(namesHeading(), at, namesAt());
        else
            out.put({row_, names_}, at, namesAt());
        out.write(parts_->heading, at, partAt());
        keepHeadings(out, *parts_, partAt());
        for (std::size_t i = 0; i < fields_.size(); ++i) {
            out.write(fields_[i].heading, at, fieldAt(i));
            keepHeadings(out, fields_[i], fieldAt(i));
        }
        if (const auto said = figureWord()) out.repeat(*said, at, figureAt());
        for (std::size_t i = 0; i < own_.size(); ++i) out.put({row_, own_[i]}, at, ownAt(i));
    }
    void keepHeadings(LaidOut& out, const Family& family, std::uint32_t at) const {
        for (const auto& [number, column] : family.columns) out.also({row_, column}, at);
    }
    // "Progress" beside each line of figures.
    std::optional<CellPlace> figureWord() const {
        for (const std::uint32_t column : own_)
            for (std::uint32_t row = row_ + 1; row < sheet_.rows(); ++row)
                if (!hasStatements(row) && meaningOf(sheet_.text(row, column), Closeness::Part).known())
                    return CellPlace{row, column};
        return std::nullopt;
    }

    void addGoal(LaidOut& out, std::uint32_t row, std::uint32_t at) const {
        for (std::size_t i = 0; i < groups_.size(); ++i)
            out.put({row, groups_[i]}, at, static_cast<std::uint32_t>(i));
        out.put({row, names_}, at, namesAt());
        addOwn(out, row, at);
    }
    void addOwn(LaidOut& out, std::uint32_t row, std::uint32_t at) const {
        for (std::size_t i = 0; i < own_.size(); ++i)
            if (!sheet_.isBlank(row, own_[i])) out.put({row, own_[i]}, at, ownAt(i));
    }
    std::uint32_t addParts(LaidOut& out, std::uint32_t goal, std::uint32_t row, std::uint32_t at) const {
        for (const auto& [number, column] : parts_->columns) {
            if (sheet_.isBlank(row, column) && !hasFields(row, number)) continue;
            ++at;
            for (std::size_t i = 0; i < groups_.size(); ++i)
                out.repeat({goal, groups_[i]}, at, static_cast<std::uint32_t>(i));
            out.repeat({goal, names_}, at, namesAt());
            out.put({row, column}, at, partAt());
            for (std::size_t i = 0; i < fields_.size(); ++i)
                if (const auto of = fields_[i].columns.find(number); of != fields_[i].columns.end())
                    out.put({row, of->second}, at, fieldAt(i));
            for (std::size_t i = 0; i < own_.size(); ++i)
                if (answers(own_[i])) out.repeat({goal, own_[i]}, at, ownAt(i));
        }
        return at;
    }
    bool hasFields(std::uint32_t row, int number) const {
        return std::any_of(fields_.begin(), fields_.end(), [&](const Family& field) {
            const auto of = field.columns.find(number);
            return of != field.columns.end() && !sheet_.isBlank(row, of->second);
        });
    }
    // Who answers for the goal answers for its parts, unless these say somebody else.
    bool answers(std::uint32_t column) const {
        return meaningOf(heading(column), Closeness::Part).could(Role::Owner) &&
               std::none_of(fields_.begin(), fields_.end(), [](const Family& field) {
                   return meaningOf(field.heading, Closeness::Part).could(Role::Owner);
               });
    }
    bool holdsFigures(std::uint32_t row) const {
        return std::any_of(parts_->columns.begin(), parts_->columns.end(),
                           [&](const auto& part) { return !sheet_.isBlank(row, part.second); });
    }
    // Figures in a line of their own belong to the parts above them.
    void addFigures(LaidOut& out, std::uint32_t row, std::uint32_t at) const {
        for (const auto& [number, column] : parts_->columns) {
            if (sheet_.isBlank(row - 1, column)) continue;
            if (!sheet_.isBlank(row, column)) out.put({row, column}, at, figureAt());
            ++at;
        }
        for (const std::uint32_t column : own_)
            if (!sheet_.isBlank(row, column)) out.also({row, column}, figureAt());
    }

    const SheetView& sheet_;
    std::uint32_t row_, columns_;
    std::map<std::string, Family> families_;
    const Family* parts_ = nullptr;
    std::uint32_t names_ = 0;
    std::vector<Family> fields_;
    std::vector<std::uint32_t> groups_, own_;
};

std::optional<PartsBelow> laidOut(const CellBlock& block) {
    const SheetView sheet(block);
    for (std::uint32_t row = 0; row + 2 < sheet.rows() + 1 && row < rowsSearched; ++row)
        if (std::optional<PartsBelow> rows = PartsAcross(sheet, row).laidOut()) return rows;
    return std::nullopt;
}

}  // namespace

std::optional<PartsBelow> partsBelowGoals(const CellBlock& block) {
    if (block.transposed || !isTurnable(block) || block.columnCount() > mostColumns || block.rows > mostRows)
        return std::nullopt;
    if (std::optional<PartsBelow> rows = laidOut(block)) return rows;
    return block.rows <= mostColumns ? laidOut(transposed(block)) : std::nullopt;
}

}  // namespace plumbline
