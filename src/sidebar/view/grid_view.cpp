// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/view/grid_view.h"

#include <algorithm>
#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/KeyModifier.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/style/VerticalAlignment.hpp>
#include <optional>

#include "sidebar/view/clipboard.h"

namespace plumbline::sidebar {
namespace {

constexpr int scrollWidth = 18, between = 3, textApart = 8, leastRows = 4, mostRows = 12;

// Where a key of the grid's goes; nothing for any other.
std::optional<GridMove> moveOf(const css::awt::KeyEvent& key) {
    using css::awt::Key::DOWN;
    using css::awt::Key::PAGEDOWN;
    using css::awt::Key::PAGEUP;
    using css::awt::Key::RETURN;
    using css::awt::Key::UP;
    if (const auto forward = tabForward(key)) return *forward ? GridMove::Next : GridMove::Previous;
    const bool back = key.Modifiers == css::awt::KeyModifier::SHIFT;
    if (key.KeyCode == RETURN && (key.Modifiers == 0 || back)) return back ? GridMove::Up : GridMove::Down;
    if (key.Modifiers != 0) return std::nullopt;
    switch (key.KeyCode) {
        case UP:
            return GridMove::Up;
        case DOWN:
            return GridMove::Down;
        case PAGEUP:
            return GridMove::PageUp;
        case PAGEDOWN:
            return GridMove::PageDown;
        default:
            return std::nullopt;
    }
}

}  // namespace

GridView::GridView(const Context& context, Form& form, EntryGrid& grid, Calls calls, std::string name)
    : context_(context), form_(form), grid_(grid), calls_(std::move(calls)), name_(std::move(name)) {
    form_.onKeys([this](const Reference<css::uno::XInterface>& control, const css::awt::KeyEvent& key) {
        return pressed(control, key);
    });
}

std::string GridView::nameOf(const char* part, std::size_t column, std::size_t row) const {
    return std::string(name_).append(part) + std::to_string(row) + "_" + std::to_string(column);
}

// The first row tells how high a row is on this screen, and so how many there is room for.
void GridView::build(std::string_view scrollHelp, int room) {
    for (std::size_t column = 0; column < grid_.columns().size(); ++column) {
        const std::string name = nameOf("Heading", column);
        addShown(name, column, true);
        form_.setText(name.c_str(), grid_.columns()[column].heading);
    }
    addRow(0);
    rowsSeen_ = static_cast<std::size_t>(std::clamp(room / rowHeight() - 2, leastRows, mostRows));
    if (grid_.fixed()) rowsSeen_ = std::clamp<std::size_t>(grid_.rows(), leastRows, rowsSeen_);
    grid_.showing(rowsSeen_);
    for (std::size_t row = 1; row < rowsSeen_; ++row) addRow(row);
    for (std::size_t column = 0; column < grid_.columns().size(); ++column)
        addShown(nameOf("Total", column), column, true);
    form_.add("ScrollBar", scrollBar().c_str(),
              {{"Orientation", css::uno::Any(sal_Int32(1))},
               {"HelpText", anyText(scrollHelp)},
               {"LiveScroll", css::uno::Any(true)},
               {"Tabstop", css::uno::Any(false)}});
    form_.onScroll(scrollBar().c_str(), [this](int first) { scrolled(first); });
}

void GridView::addRow(std::size_t row) {
    for (std::size_t column = 0; column < grid_.columns().size(); ++column)
        if (grid_.columns()[column].typed())
            addField(row, column);
        else
            addShown(nameOf("Cell", column, row), column, grid_.columns()[column].strong);
}

void GridView::addShown(const std::string& name, std::size_t column, bool strong) {
    form_.add(
        "FixedText", name.c_str(),
        {{"Align", css::uno::Any(sal_Int16(grid_.columns()[column].figure() ? 2 : 0))},
         {"FontWeight", css::uno::Any(strong ? css::awt::FontWeight::BOLD : css::awt::FontWeight::NORMAL)},
         {"VerticalAlign", css::uno::Any(css::style::VerticalAlignment_MIDDLE)}});
}

// The label before it gives the field its name.
void GridView::addField(std::size_t row, std::size_t column) {
    const std::string name = nameOf("Cell", column, row), label = nameOf("Label", column, row);
    form_.add("FixedText", label.c_str());
    form_.place(label.c_str(), {0, 0, 1, 1});
    form_.add("Edit", name.c_str(),
              {{"Align", css::uno::Any(sal_Int16(grid_.columns()[column].figure() ? 2 : 0))}});
    fields_.push_back({form_.control<css::uno::XInterface>(name.c_str()), row, column});
    form_.onText(name.c_str(), [this, row, column] { typed(row, column); });
    form_.onEnter(name.c_str(), [this, row, column] { at_ = {grid_.first() + row, column}; });
    form_.onLeave(name.c_str(), [this, row, column] { left(row, column); });
}

int GridView::rowHeight() const {
    const std::string field = nameOf("Cell", fields_.empty() ? 0 : fields_.front().column);
    return std::max(form_.preferred(field.c_str()).Height, 22);
}

void GridView::place(Box area) {
    const int inner = area.width - scrollWidth - between, line = rowHeight();
    widths_.resize(grid_.columns().size());
    int all = 0, before = 0;
    for (const GridColumn& column : grid_.columns()) all += column.share;
    for (std::size_t i = 0; i < grid_.columns().size(); ++i) {
        // A text behind figures, which end at the right, stands a little apart.
        const bool apart = i > 0 && !grid_.columns()[i].figure() && grid_.columns()[i - 1].figure();
        const int x = area.x + inner * before / all + (apart ? textApart : 0);
        before += grid_.columns()[i].share;
        const int width = area.x + inner * before / all - x - between;
        widths_[i] = width;
        form_.place(nameOf("Heading", i).c_str(), {x, area.y, width, line});
        for (std::size_t row = 0; row < rowsSeen_; ++row)
            form_.place(nameOf("Cell", i, row).c_str(),
                        {x, area.y + (static_cast<int>(row) + 1) * line, width, line});
        form_.place(nameOf("Total", i).c_str(),
                    {x, area.y + (static_cast<int>(rowsSeen_) + 1) * line, width, line});
    }
    form_.place(scrollBar().c_str(), {area.x + area.width - scrollWidth, area.y + line, scrollWidth,
                                      static_cast<int>(rowsSeen_) * line});
}

void GridView::show() {
    showing_ = true;
    for (std::size_t row = 0; row < rowsSeen_; ++row) showRow(row);
    const bool more = grid_.rows() > rowsSeen_;
    form_.set(scrollBar().c_str(), "ScrollValueMax", css::uno::Any(static_cast<sal_Int32>(grid_.rows())));
    form_.set(scrollBar().c_str(), "VisibleSize", css::uno::Any(static_cast<sal_Int32>(rowsSeen_)));
    form_.set(scrollBar().c_str(), "BlockIncrement", css::uno::Any(static_cast<sal_Int32>(rowsSeen_)));
    form_.set(scrollBar().c_str(), "ScrollValue", css::uno::Any(static_cast<sal_Int32>(grid_.first())));
    form_.enable(scrollBar().c_str(), more);
    showing_ = false;
}

void GridView::showRow(std::size_t row) {
    const bool there = grid_.first() + row < grid_.rows();
    for (std::size_t column = 0; column < grid_.columns().size(); ++column) {
        const GridCell cell{grid_.first() + row, column};
        const std::string name = nameOf("Cell", column, row);
        if (grid_.fixed()) form_.show(name.c_str(), there);
        if (!there) continue;
        if (!grid_.columns()[column].typed()) {
            showText(name, column, grid_.text(cell));
            continue;
        }
        form_.setText(nameOf("Label", column, row).c_str(), calls_.nameOf(cell));
        if (form_.text(name.c_str()) != grid_.text(cell))
            form_.set(name.c_str(), "Text", anyText(grid_.text(cell)));
    }
}

// A name that is too long ends in "…", and stands as a whole where the pointer rests on it.
void GridView::showText(const std::string& name, std::size_t column, const std::string& text) {
    const bool label = grid_.columns()[column].kind == GridKind::Label && widths_.size() > column;
    form_.setText(name.c_str(), label ? form_.fitted(text, widths_[column]) : text);
    if (label) form_.set(name.c_str(), "HelpText", anyText(text));
}

void GridView::showTotals(const std::vector<std::string>& totals) {
    for (std::size_t column = 0; column < totals.size(); ++column)
        form_.setText(nameOf("Total", column).c_str(), totals[column]);
}

void GridView::typed(std::size_t row, std::size_t column) {
    if (showing_) return;
    const GridCell cell{grid_.first() + row, column};
    const std::string text = form_.text(nameOf("Cell", column, row).c_str());
    if (text == grid_.text(cell)) return;
    at_ = cell;
    if (grid_.type(cell, text, [this] { return clipboardText(context_); })) show();
    calls_.changed(cell);
}

void GridView::left(std::size_t row, std::size_t column) {
    const GridCell cell{grid_.first() + row, column};
    if (showing_ || !grid_.spreadList(cell)) return;
    show();
    calls_.changed(cell);
}

void GridView::leave() {
    if (at_.row >= grid_.first() && at_.row < grid_.first() + rowsSeen_)
        left(at_.row - grid_.first(), at_.column);
}

void GridView::scrolled(int first) {
    if (showing_) return;
    leave();
    if (grid_.scrollTo(static_cast<std::size_t>(std::max(first, 0)))) show();
}

void GridView::focus(GridCell cell) {
    if (grid_.bringIntoView(cell.row)) show();
    at_ = cell;
    const std::string name = nameOf("Cell", cell.column, cell.row - grid_.first());
    if (const auto window = form_.control<css::awt::XWindow>(name.c_str()); window.is()) window->setFocus();
    const auto text = form_.control<css::awt::XTextComponent>(name.c_str());
    if (text.is()) text->setSelection({0, text->getText().getLength()});
}

const GridView::Field* GridView::fieldOf(const Reference<css::uno::XInterface>& control) const {
    const auto at = std::find_if(fields_.begin(), fields_.end(),
                                 [&](const Field& field) { return field.control == control; });
    return at == fields_.end() ? nullptr : &*at;
}

bool GridView::pressed(const Reference<css::uno::XInterface>& control, const css::awt::KeyEvent& key) {
    const auto move = moveOf(key);
    const Field* field = move ? fieldOf(control) : nullptr;
    if (!field) return false;
    left(field->row, field->column);
    const auto to = grid_.moved({grid_.first() + field->row, field->column}, *move);
    if (!to) {
        // To whatever stands before or behind the grid: from its end in that direction.
        form_.focusBeside(*move == GridMove::Next
                              ? nameOf("Cell", fields_.back().column, std::min(rowsSeen_, grid_.rows()) - 1)
                              : nameOf("Cell", fields_.front().column),
                          *move == GridMove::Next);
        return true;
    }
    focus(*to);
    return true;
}

}  // namespace plumbline::sidebar
