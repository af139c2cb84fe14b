// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Columns beside the names of a tree: for each row that is seen an amount, a bar and a percentage, the right ends in one line;
// in a narrow sidebar the percentage alone.
//
//     RowColumns::build(form);          // before the tree: what is made first lies above
//     RowColumns columns(context, form, "tree", [=](const TreeItem& item) { return rowOf(item); });
//     columns.place({x, y, width, height});   // where the tree stands
//
// The office's tree has no columns, and a control of rows of our own would get no wheel: a panel of an extension is a window
// of its own, whose wheel reaches the window under the pointer only, and of all controls that an extension may make only trees,
// lists and texts of several lines scroll by it. So the tree scrolls, selects and speaks, and the columns, through which the
// pointer reaches the tree below, follow it: whenever the tree was drawn, they are put where its rows are.

#include <functional>
#include <memory>
#include <string>

#include "sidebar/model/overview.h"
#include "sidebar/view/form.h"
#include "sidebar/view/lazy_tree.h"

namespace plumbline::sidebar {

struct RowFigures {
    std::string percent, amount;
    Bar bar;
    bool any = false;
};

class RowColumns {
  public:
    using Figures = std::function<RowFigures(const TreeItem& item)>;

    static void build(Form& form);
    RowColumns(const Context& context, Form& form, LazyTree& tree, const char* name, Figures figures);
    ~RowColumns();
    RowColumns(const RowColumns&) = delete;
    RowColumns& operator=(const RowColumns&) = delete;

    void place(Box tree);
    void changed();  // the figures are others
    void hide();
    // What of a tree's width is left for its names.
    static int namesWidth(int width);

  private:
    struct State;
    std::shared_ptr<State> state_;
};

}  // namespace plumbline::sidebar
