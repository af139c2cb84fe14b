// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// A grid of texts that people type into, of which a few rows are seen at once: what a list that is pasted fills, where the
// keyboard goes, and which rows stand in the window.
//
//     EntryGrid grid({{"Name", GridKind::Text, 5}, {"Weight", GridKind::Number, 3}, {"Quota", GridKind::Shown, 3}}, 500);
//     grid.showing(12);                              // rows first() … first() + 11 are seen
//     grid.type({0, 1}, "3", clipboard);             // typed
//     grid.type({0, 1}, "3 2 1", clipboard);         // three lines came in as one text: rows 0, 1 and 2 get one each
//     grid.type({0, 0}, "Ann; Bob", clipboard);      // so do names that came in at once, parted by semicolons
//     grid.moved({0, 1}, GridMove::Down);            // {1, 1}
//
// There are always blank rows for more, until the most that there may be, or just as many as it is given (`fix`). It knows
// nothing of what the columns mean.

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plumbline::sidebar {

// Text, Number and Note are typed; a note is one text whatever stands in it, and no list. Label and Shown are not: a name or
// a sentence, and a figure.
enum class GridKind : std::uint8_t { Text, Number, Note, Label, Shown };
struct GridColumn {
    std::string heading;
    GridKind kind = GridKind::Shown;
    int share = 1;        // of the width
    bool strong = false;  // what it is all about
    bool typed() const { return kind < GridKind::Label; }
    bool figure() const { return kind == GridKind::Number || kind == GridKind::Shown; }
};

struct GridCell {
    std::size_t row = 0, column = 0;
    friend bool operator==(const GridCell&, const GridCell&) = default;
};

enum class GridMove : std::uint8_t { Up, Down, PageUp, PageDown, Next, Previous };

class EntryGrid {
  public:
    using Clipboard = std::function<std::string()>;

    EntryGrid(std::vector<GridColumn> columns, std::size_t most)
        : columns_(std::move(columns)), most_(most) {}

    const std::vector<GridColumn>& columns() const { return columns_; }
    void fix(std::size_t rows);  // so many and no blank ones behind them
    bool fixed() const { return fixed_; }
    std::size_t used() const { return used_; }  // behind the last row in which something was typed
    std::size_t rows() const;
    const std::string& text(GridCell at) const;
    void set(GridCell at, std::string text);
    void remove(std::size_t row);
    void clear();

    // What a cell's field holds now; true where it was a list, which filled the rows downwards, and along where it has tabs.
    // A field of one line drops the ends of lines, so that the clipboard is asked what came in.
    bool type(GridCell at, const std::string& text, const Clipboard& clipboard);
    // A list that was typed letter by letter, when the cell is left.
    bool spreadList(GridCell at);
    std::size_t lost() const { return lost_; }  // of the last list: lines for which there was no row

    void showing(std::size_t rows);
    std::size_t seen() const { return seen_; }
    std::size_t first() const { return first_; }
    bool scrollTo(std::size_t first);
    bool bringIntoView(std::size_t row);

    // Nothing where the keyboard leaves the grid.
    std::optional<GridCell> moved(GridCell from, GridMove move) const;

  private:
    void fill(GridCell at, std::string_view list);
    void fillRow(GridCell at, std::string_view line);
    std::optional<GridCell> along(GridCell from, bool forward) const;
    void count();

    std::vector<GridColumn> columns_;
    std::size_t most_;
    bool fixed_ = false;
    std::vector<std::vector<std::string>> cells_;
    std::size_t used_ = 0, seen_ = 1, first_ = 0, lost_ = 0;
};

}  // namespace plumbline::sidebar
