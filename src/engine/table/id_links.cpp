// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/id_links.h"

#include <algorithm>
#include <unordered_set>

#include "table/level_columns.h"

namespace plumbline {
namespace {

constexpr std::uint32_t mostRows = 20000, fewestRows = 3;

class IdLinks {
  public:
    IdLinks(const SheetView& sheet, Headings& headings, const std::vector<bool>& taken)
        : sheet_(sheet), headings_(headings), taken_(taken) {}

    void mark() {
        if (headings_.contentEnd - headings_.lastRow > mostRows) return;
        for (std::uint32_t own = 0; own < headings_.columnEnd; ++own) {
            if (!mayBeOwn(own)) continue;
            for (std::uint32_t above = 0; above < headings_.columnEnd; ++above)
                if (above != own && mayBeParent(above, own) && repeats(above, own)) return set(own, above);
        }
    }

  private:
    static bool areCodes(const ColumnContent& content) {
        return content.filled() > 0 && content.ids * 10 >= content.filled() * 9;
    }
    // Of a heading that nobody knows, or one for ids.
    bool isOpen(std::uint32_t column) const {
        const ColumnHead& head = headings_.heads[column];
        return !taken_[column] && !head.period && (!head.meaning.known() || head.meaning.id || head.meaning.could(Role::Parent));
    }
    bool mayBeOwn(std::uint32_t column) const {
        const ColumnContent& content = headings_.heads[column].content;
        return isOpen(column) && areCodes(content) && content.filled() >= fewestRows && content.percents == 0 &&
               content.distinct + content.distinctNumbers == content.filled();
    }
    bool mayBeParent(std::uint32_t column, std::uint32_t own) const {
        const ColumnContent& content = headings_.heads[column].content;
        return isOpen(column) && areCodes(content) && content.filled() < headings_.heads[own].content.filled() &&
               (!headings_.indented || headings_.heads[column].meaning.could(Role::Parent));
    }

    // Every code of the one is a code of another row of the other; and some repeat where no word says that they are parents.
    bool repeats(std::uint32_t above, std::uint32_t own) const {
        std::unordered_set<std::uint64_t> codes, parents;
        const std::uint32_t first = headings_.lastRow + 1;
        for (std::uint32_t row = first; row < headings_.contentEnd; ++row)
            if (!sheet_.isBlank(row, own)) codes.insert(nameHashAt(sheet_, row, own));
        std::size_t filled = 0;
        for (std::uint32_t row = first; row < headings_.contentEnd; ++row) {
            if (sheet_.isBlank(row, above)) continue;
            const std::uint64_t code = nameHashAt(sheet_, row, above);
            if (!codes.contains(code) || code == nameHashAt(sheet_, row, own)) return false;
            parents.insert(code);
            ++filled;
        }
        const bool said = headings_.heads[above].meaning.known();
        return filled > 0 && (said || parents.size() < filled);
    }

    void set(std::uint32_t own, std::uint32_t above) {
        say(own, Role::Id);
        say(above, Role::Parent);
    }
    void say(std::uint32_t column, Role role) {
        HeadingMeaning& meaning = headings_.heads[column].meaning;
        meaning.roles = {{role, 0}};
        meaning.figure = Figure::None;
        meaning.id = true;
        meaning.ignored = meaning.dimension = false;
    }

    const SheetView& sheet_;
    Headings& headings_;
    const std::vector<bool>& taken_;
};

}  // namespace

void markIdLinks(const SheetView& sheet, Headings& headings, const std::vector<bool>& taken) {
    IdLinks(sheet, headings, taken).mark();
}

}  // namespace plumbline
