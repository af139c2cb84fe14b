// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// An EntryGrid on the screen: headings, as many rows of fields as are seen, a scroll bar, and a row of totals.
//
//     GridView view(context, form, grid, {[=](GridCell cell) { … }, [=](GridCell cell) { return nameOf(cell); }});
//     view.build(help, 430);            // where the grid stands among the form's controls
//     view.place({x, y, width, view.height()});
//     view.show();                      // after the grid's texts changed
//
// The office's own grid control ends it (facts: UnoControlGrid), so the cells are fields, made once for the rows that are
// seen; to scroll is to fill them anew. Enter and the arrows go up and down, Tab along; each field is named by column and row.

#include <functional>
#include <string>
#include <vector>

#include "sidebar/model/entry_grid.h"
#include "sidebar/view/form.h"

namespace plumbline::sidebar {

class GridView {
  public:
    struct Calls {
        std::function<void(GridCell)> changed;        // by typing or by a list
        std::function<std::string(GridCell)> nameOf;  // of a field, for screen readers
    };
    // Before the form's controls are added, since it watches their keys. Of several grids in a form each has a name.
    GridView(const Context& context, Form& form, EntryGrid& grid, Calls calls, std::string name = "grid");
    GridView(const GridView&) = delete;
    GridView& operator=(const GridView&) = delete;

    void build(std::string_view scrollHelp, int room);  // of the screen, for headings, rows and totals
    int height() const { return (static_cast<int>(rowsSeen_) + 2) * rowHeight(); }
    void place(Box area);
    void show();
    void showTotals(const std::vector<std::string>& totals);
    void leave();  // a list that is still being typed fills the rows
    void focus(GridCell cell);
    GridCell at() const { return at_; }  // where the keyboard is or was

  private:
    struct Field {
        Reference<css::uno::XInterface> control;
        std::size_t row, column;
    };
    std::string nameOf(const char* part, std::size_t column, std::size_t row = 0) const;
    std::string scrollBar() const { return name_ + "Scroll"; }
    int rowHeight() const;
    void addRow(std::size_t row);
    void addField(std::size_t row, std::size_t column);
    void addShown(const std::string& name, std::size_t column, bool strong);
    void typed(std::size_t row, std::size_t column);
    void left(std::size_t row, std::size_t column);
    void changed(GridCell cell);
    void scrolled(int first);
    void showRow(std::size_t row);
    void showText(const std::string& name, std::size_t column, const std::string& text);
    bool pressed(const Reference<css::uno::XInterface>& control, const css::awt::KeyEvent& key);
    const Field* fieldOf(const Reference<css::uno::XInterface>& control) const;

    Context context_;
    Form& form_;
    EntryGrid& grid_;
    std::size_t rowsSeen_ = 1;
    Calls calls_;
    const std::string name_;
    std::vector<Field> fields_;
    std::vector<int> widths_;  // of the columns, where they stand
    GridCell at_;
    bool showing_ = false;
};

}  // namespace plumbline::sidebar
