// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/level_columns.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <unordered_set>

#include "core/words.h"
#include "table/name_index.h"
#include "vocabulary/vocabulary.h"

namespace plumbline {
namespace {

constexpr std::size_t mostLevels = 8;

struct Level {
    std::uint32_t column;
    std::size_t filled = 0, distinct = 0, blanksBelow = 0;
    bool merged = false;

    bool repeats() const { return distinct < filled || merged || blanksBelow > 0; }
};

// "Strategic objective" groups, and is a statement all the same.
bool namesStatements(std::string_view heading) {
    for (std::size_t at = 0; at < heading.size();) {
        const std::size_t end = std::min(heading.find(' ', at), heading.size());
        if (end > at + 3 && isWord(WordClass::Goal, heading.substr(at, end - at))) return true;
        at = end + 1;
    }
    return false;
}

class LevelFinder {
  public:
    LevelFinder(const SheetView& sheet, const Headings& headings, const std::vector<std::uint32_t>& rows)
        : sheet_(sheet), headings_(headings), rows_(rows), parent_(headings.columnOf(Role::Parent)) {
        for (Role role : {Role::Goal, Role::Owner, Role::Id})
            if (const auto column = headings.columnOf(role); column && namesRows(role, *column))
                names_.push_back(*column);
    }

    HierarchyPlan plan() {
        std::vector<std::uint32_t> columns = headings_.dimensions;
        if (parent_) columns.push_back(*parent_);
        if (!names_.empty()) plan_.leaf = names_.front();
        const bool byPeriod = headings_.period && addRepeatedNames(columns);
        if (byPeriod) plan_.leaf.reset();
        std::sort(columns.begin(), columns.end());
        std::vector<Level> levels;
        for (std::uint32_t column : columns) levels.push_back(look(column));
        if (!plan_.leaf && !byPeriod) {
            if (levels.empty()) return plan_;
            takeLeaf(levels);
        }
        std::erase_if(levels, [&](const Level& level) { return !groupsRows(level); });
        if (byPeriod) setAttributesApart(levels);
        setIdsApart(levels);
        if (byPeriod) {
            const std::vector<Level> all = levels;
            std::erase_if(levels, [&](const Level& level) { return describes(level, all); });
        }
        order(levels);
        addDetermined(levels);
        if (levels.size() > mostLevels) levels.resize(mostLevels);
        if (!levels.empty()) plan_.form = HierarchyForm::LevelColumns;
        for (const Level& level : levels) add(level);
        findIds();
        return plan_;
    }

  private:
    // "Product | Owner": who answers for a goal does not name it.
    bool namesRows(Role role, std::uint32_t column) const {
        const bool answers = role == Role::Owner && headings_.heads[column].meaning.responsible;
        return !answers || headings_.dimensions.empty() || tellsPeriodsApart(column) ||
               headings_.columnOf(Role::Goal) || headings_.columnOf(Role::Id);
    }

    // "Month | Unit | Resource": of several rows of one month and unit nothing but who it is says which is which.
    bool tellsPeriodsApart(std::uint32_t owner) const {
        if (!headings_.period) return false;
        std::unordered_set<std::uint64_t> groups, rows;
        bool several = false;
        for (const std::uint32_t row : rows_) {
            std::uint64_t key = nameHashAt(sheet_, row, *headings_.period);
            const auto add = [&](std::uint32_t column) {
                key = key * 0x9e3779b97f4a7c15u + nameHashAt(sheet_, row, column);
            };
            if (headings_.year) add(*headings_.year);
            for (const std::uint32_t column : headings_.dimensions) add(column);
            several = !groups.insert(key).second || several;
            add(owner);
            if (!rows.insert(key).second) return false;
        }
        return several;
    }

    // Adds the columns that name goals several times; whether the period names the rows then.
    bool addRepeatedNames(std::vector<std::uint32_t>& columns) const {
        bool any = names_.empty();
        for (std::uint32_t column : names_) {
            const Level named = look(column);
            if (named.distinct >= named.filled || answersForName(column)) continue;
            columns.push_back(column);
            any = true;
        }
        return any;
    }

    // "KPI | Responsible | Month": one who answers for what stands to the left is no level of it.
    bool answersForName(std::uint32_t column) const {
        if (column != headings_.columnOf(Role::Owner)) return false;
        const auto goal = headings_.columnOf(Role::Goal);
        if (goal && *goal < column && determines(*goal, column)) return true;
        // "Product | Champion | Month": who stands beside several products, or is one of few beside products of their own.
        std::vector<std::uint32_t> groups = headings_.dimensions;
        groups.insert(groups.end(), names_.begin(), names_.end());
        return std::any_of(groups.begin(), groups.end(), [&](std::uint32_t name) {
            return name < column && !areFullNames(name) && determines(name, column) &&
                   (headings_.heads[column].meaning.responsible || !determines(column, name));
        });
    }

    Level look(std::uint32_t column) const {
        Level level{column};
        std::unordered_set<std::uint64_t> values;
        bool any = false;
        for (std::uint32_t row : rows_) {
            if (const MergedArea* area = sheet_.mergeAt(row, column))
                level.merged |= area->lastRow > area->firstRow;
            if (sheet_.isBlank(row, column)) {
                level.blanksBelow += any ? 1 : 0;
                continue;
            }
            any = true;
            ++level.filled;
            values.insert(nameHashAt(sheet_, row, column));
        }
        level.distinct = values.size();
        return level;
    }

    // People who stand once each name the rows, whatever stands behind them.
    std::vector<Level>::iterator onlyPeople(std::vector<Level>& levels) const {
        auto found = levels.end();
        for (auto at = levels.begin(); at != levels.end(); ++at) {
            if (at->distinct != at->filled || at->filled != rows_.size() || !areFullNames(at->column)) continue;
            if (found != levels.end()) return levels.end();
            found = at;
        }
        return found;
    }
    bool isOwn(const Level& level) const { return level.distinct == level.filled && level.filled == rows_.size(); }
    bool areSingleWords(std::uint32_t column) const {
        constexpr std::size_t looked = 60;
        for (std::size_t i = 0; i < std::min(rows_.size(), looked); ++i)
            if (sheet_.text(rows_[i], column).find(' ') != std::string_view::npos) return false;
        return true;
    }
    bool areFullNames(std::uint32_t column) const {
        constexpr std::size_t looked = 60;
        for (std::size_t i = 0; i < std::min(rows_.size(), looked); ++i) {
            const std::string_view text = sheet_.text(rows_[i], column);
            if (text.find(' ') == std::string_view::npos || !looksLikeName(text)) return false;
        }
        return rows_.size() > 1;
    }

    // The rows' own names: the last column, or the one to the left whose values all differ.
    void takeLeaf(std::vector<Level>& levels) {
        auto own = levels.end() - 1;
        while (own != levels.begin() && headings_.heads[own->column].meaning.attribute) --own;
        // "Area | Product | Zorp": what a word names goes before what nobody knows.
        if (!headings_.heads[own->column].meaning.known() && own != levels.begin())
            if (const auto& left = *(own - 1); headings_.heads[left.column].meaning.dimension &&
                                               left.distinct == left.filled && left.filled == rows_.size() &&
                                               levels.size() > 2)
                --own;
        for (auto at = levels.begin(); at != levels.end(); ++at)
            if (isOwn(*at) && (own->distinct < own->filled || own->filled < rows_.size()))
                own = at;  // what some rows leave blank, as remarks do, names none
        // "Division | Zorp | Plom": where both stand once, single words behind a name say more of it.
        while (own != levels.begin() && !headings_.heads[own->column].meaning.known() && isOwn(*own) &&
               isOwn(*(own - 1)) && areSingleWords(own->column))
            --own;
        if (const auto people = onlyPeople(levels); people != levels.end()) own = people;
        // "Audience | Event", three rows an event one below the other: what changes in each of them names the row.
        if (own->distinct * 2 <= own->filled)
            for (auto at = levels.begin(); at != levels.end(); ++at)
                if (at != own && partsRuns(at->column, own->column)) {
                    runs_ = own->column;
                    own = at;
                    break;
                }
        plan_.leaf = own->column;
        plan_.leafIsGoal = true;
        levels.erase(own);
    }

    // Each value of `runs` stands in rows one below the other, and `column` says something else in each of them.
    bool partsRuns(std::uint32_t column, std::uint32_t runs) const {
        std::unordered_set<std::uint64_t> begun, within;
        std::uint64_t run = 0;
        for (const std::uint32_t row : rows_) {
            if (sheet_.isBlank(row, runs) || sheet_.isBlank(row, column)) return false;
            if (const std::uint64_t name = nameHashAt(sheet_, row, runs); name != run) {
                if (!begun.insert(name).second) return false;
                run = name;
                within.clear();
            }
            if (!within.insert(nameHashAt(sheet_, row, column)).second) return false;
        }
        return begun.size() > 1;
    }

    bool groupsRows(const Level& level) const {
        if (level.filled == 0 || level.column == plan_.leaf) return false;
        if (!level.repeats() && rows_.size() > 1 && level.distinct > 1 && !headsStatements(level))
            return false;
        const bool right = plan_.leaf && level.column > *plan_.leaf;
        if (!right || level.column == parent_ || level.column == runs_) return true;
        // "Rep | Region" says so; "Rep | Admin. region", like a state, only describes.
        const HeadingMeaning& meaning = headings_.heads[level.column].meaning;
        return meaning.dimension && !meaning.attribute && meaning.closeness == Closeness::Exact &&
               !behindFigures(level.column);
    }

    // What stands behind the figures describes the row, or belongs to another table.
    bool behindFigures(std::uint32_t column) const {
        return std::any_of(headings_.columns.begin(), headings_.columns.end(), [=](const RecognisedColumn& known) {
            return (known.role == Role::Target || known.role == Role::Actual) && known.column < column;
        });
    }

    // "Rep | State | Month", "Rep | Phone | Month", "Rep | Admin. region | Month": what a name to the left decides says more of
    // it, unless its heading is one that groups names, and no more than that.
    bool describes(const Level& level, const std::vector<Level>& all) const {
        const HeadingMeaning& meaning = headings_.heads[level.column].meaning;
        const bool groups = meaning.dimension && !meaning.attribute && meaning.closeness == Closeness::Exact;
        if (groups || meaning.could(Role::Goal) || meaning.could(Role::Parent) || isName(level.column) ||
            level.column == parent_)
            return false;
        return std::any_of(all.begin(), all.end(), [&](const Level& other) {
            return other.column < level.column && determines(other.column, level.column);
        });
    }

    // "Objective | Key result", one each.
    bool headsStatements(const Level& level) const {
        const HeadingMeaning& meaning = headings_.heads[level.column].meaning;
        const bool describes = !meaning.roles.empty() && meaning.roles.front().rank >= 70;
        const bool statements =
            meaning.could(Role::Goal) ||
            (meaning.dimension && namesStatements(headings_.heads[level.column].heading));
        return plan_.leaf && level.column < *plan_.leaf && statements && !describes &&
               !meaning.could(Role::Metric) && headings_.columnOf(Role::Goal) == plan_.leaf &&
               level.filled == rows_.size();
    }

    void order(std::vector<Level>& levels) const {
        for (std::size_t pass = 0; pass < levels.size(); ++pass)
            for (std::size_t i = 0; i + 1 < levels.size(); ++i)
                if (standsBelow(levels[i], levels[i + 1])) std::swap(levels[i], levels[i + 1]);
    }

    // A level belongs below another that it determines, if it is finer; of two that are equally fine, the one
    // that names people or goals.
    bool standsBelow(const Level& a, const Level& b) const {
        const bool finer = a.distinct > b.distinct;
        const bool named = a.distinct == b.distinct && isName(a.column) && !isName(b.column);
        return (finer || named) && determines(a.column, b.column);
    }

    bool isName(std::uint32_t column) const {
        return std::find(names_.begin(), names_.end(), column) != names_.end();
    }

    // Whether every value of `a` goes with one value of `b`.
    bool determines(std::uint32_t a, std::uint32_t b) const {
        std::unordered_map<std::uint64_t, std::uint64_t> seen;
        for (std::uint32_t row : rows_) {
            if (sheet_.isBlank(row, a) || sheet_.isBlank(row, b)) continue;
            const std::uint64_t other = nameHashAt(sheet_, row, b);
            const auto [at, fresh] = seen.try_emplace(nameHashAt(sheet_, row, a), other);
            if (!fresh && at->second != other) return false;
        }
        return true;
    }

    // "Rep | State | Month": where a rep works is no level above the rep.
    void setAttributesApart(std::vector<Level>& levels) {
        std::vector<Level> kept;
        for (const Level& level : levels) {
            const bool describes =
                headings_.heads[level.column].meaning.attribute &&
                std::any_of(levels.begin(), levels.end(), [&](const Level& other) {
                    return other.column < level.column &&
                           !headings_.heads[other.column].meaning.attribute &&
                           other.distinct >= level.distinct && determines(other.column, level.column);
                });
            if (!describes) kept.push_back(level);
        }
        levels = std::move(kept);
    }

    // "Director | Territory | Rep": a column left of a level, of which nobody says what it is, stands above it where every value of
    // the level has one value there, again and again, and several share one.
    void addDetermined(std::vector<Level>& levels) const {
        if (levels.empty()) return;
        std::vector<std::uint32_t> columns = headings_.unused;
        columns.insert(columns.end(), headings_.dimensions.begin(), headings_.dimensions.end());
        for (std::uint32_t column : columns) {
            const bool known = column == plan_.leaf || std::any_of(levels.begin(), levels.end(), [&](const Level& level) {
                return level.column == column;
            });
            if (known || !couldGroup(column)) continue;
            const Level group = look(column);
            const auto below = std::find_if(levels.begin(), levels.end(), [&](const Level& level) {
                return column < level.column && (isCoarser(group, level) || leadsRuns(group, level));
            });
            if (below != levels.end()) levels.insert(below, group);
        }
    }
    bool couldGroup(std::uint32_t column) const {
        const HeadingMeaning& meaning = headings_.heads[column].meaning;
        const ColumnContent& content = headings_.heads[column].content;
        return !meaning.remark && !meaning.id && !meaning.period &&
               content.mostlyTexts() && !content.mostlyYesNo() && !content.mostlyMails() && !content.mostlyPhones();
    }
    bool isCoarser(const Level& above, const Level& level) const {
        constexpr std::size_t fewestProofs = 3;  // values of the level that stand in several rows
        return above.filled == rows_.size() && level.filled == rows_.size() && above.distinct > 1 &&
               above.distinct * 2 <= level.distinct && level.filled >= level.distinct + fewestProofs &&
               determines(level.column, above.column);
    }

    // "Own | Tools | Saw", "    |     | Drill", "    | Wood | Board": said once for the rows below, and a level begins anew with each.
    bool leadsRuns(const Level& above, const Level& level) const {
        constexpr std::size_t fewest = 2;
        if (above.distinct < fewest || above.distinct != above.filled || above.filled >= level.filled ||
            above.blanksBelow == 0 || level.blanksBelow == 0 || sheet_.isBlank(rows_.front(), above.column))
            return false;
        return std::all_of(rows_.begin(), rows_.end(), [&](std::uint32_t row) {
            return sheet_.isBlank(row, above.column) || !sheet_.isBlank(row, level.column);
        });
    }

    // Codes beside names that go with them one by one are no level of their own.
    void setIdsApart(std::vector<Level>& levels) {
        const auto isCodes = [&](const Level& level) {
            return holdsCodes(level.column) && hasDigits(level.column);
        };
        for (std::size_t i = 0; i < levels.size();) {
            const auto named = std::find_if(levels.begin(), levels.end(), [&](const Level& other) {
                return other.column != levels[i].column && other.distinct == levels[i].distinct &&
                       !isCodes(other) && determines(levels[i].column, other.column) &&
                       determines(other.column, levels[i].column);
            });
            if (named == levels.end() || !isCodes(levels[i])) {
                ++i;
                continue;
            }
            idOf_[named->column] = levels[i].column;
            levels.erase(levels.begin() + static_cast<std::ptrdiff_t>(i));
        }
    }
    // Of the goals' rows: a remark below them is no id.
    bool holdsCodes(std::uint32_t column) const {
        constexpr std::size_t longestCode = 14;
        std::size_t codes = 0, filled = 0;
        for (std::uint32_t row : rows_) {
            if (sheet_.isBlank(row, column)) continue;
            ++filled;
            const Cell cell = sheet_.block().at(row, column);
            const std::string_view text = sheet_.text(row, column);
            codes += cell.isNumber() ? cell.number() == std::floor(cell.number()) && cell.number() >= 0
                                     : text.size() <= longestCode && text.find(' ') == std::string_view::npos;
        }
        return codes * 10 >= filled * 9;
    }
    bool hasDigits(std::uint32_t column) const {
        for (std::uint32_t row : rows_)
            if (!sheet_.isBlank(row, column)) {
                const Cell cell = sheet_.block().at(row, column);
                return cell.isNumber() ||
                       sheet_.text(row, column).find_first_of("0123456789") != std::string_view::npos;
            }
        return false;
    }

    // An id and a name of one level are one level: each determines the other.
    void findIds() {
        for (std::uint32_t level : plan_.levels) {
            std::optional<std::uint32_t> id;
            if (const auto known = idOf_.find(level); known != idOf_.end()) id = known->second;
            for (std::uint32_t column : headings_.unused)
                if (!id && headings_.heads[column].meaning.id &&
                    headings_.heads[column].content.filled() > 0 && determines(column, level) &&
                    determines(level, column))
                    id = column;
            plan_.levelIds.push_back(id);
        }
    }

    void add(const Level& level) {
        plan_.levels.push_back(level.column);
        const bool left = !plan_.leaf || level.column < *plan_.leaf;
        if (left && (level.merged || level.blanksBelow * 10 >= rows_.size() * 2))
            plan_.fills.push_back(level.column);
    }

    const SheetView& sheet_;
    const Headings& headings_;
    const std::vector<std::uint32_t>& rows_;
    std::optional<std::uint32_t> parent_;
    std::optional<std::uint32_t> runs_;  // stands in runs, each row of which another column names
    std::vector<std::uint32_t> names_;  // of statements, owners and ids
    std::unordered_map<std::uint32_t, std::uint32_t> idOf_;  // the column of codes beside a level's names
    HierarchyPlan plan_;
};

}  // namespace

HierarchyPlan planLevels(const SheetView& sheet, const Headings& headings,
                         const std::vector<std::uint32_t>& rows) {
    return LevelFinder(sheet, headings, rows).plan();
}

HierarchyPlan ruledLevels(const Headings& headings) {
    HierarchyPlan ruled;
    ruled.form = HierarchyForm::LevelColumns;
    ruled.levels = headings.levels;
    for (Role role : {Role::Goal, Role::Owner, Role::Id})
        if (const auto column = headings.columnOf(role); column && !ruled.isLevel(*column) && !ruled.leaf)
            ruled.leaf = column;
    if (ruled.leaf) return ruled;
    for (std::uint32_t column : headings.dimensions)
        if (!ruled.isLevel(column)) {
            ruled.leaf = column;
            ruled.leafIsGoal = true;
        }
    return ruled;
}

std::uint64_t nameHashAt(const SheetView& sheet, std::uint32_t row, std::uint32_t column) {
    const Cell cell = sheet.block().at(row, column);
    if (cell.isNumber()) return nameHash(shownNumber(sheet, row, column));
    return cell.isText() ? nameHash(withoutZeros(sheet.textOf(cell))) : 0;
}

}  // namespace plumbline
