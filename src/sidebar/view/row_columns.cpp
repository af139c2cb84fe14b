// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/view/row_columns.h"

#include <algorithm>
#include <com/sun/star/awt/XPaintListener.hpp>
#include <com/sun/star/awt/XVclWindowPeer.hpp>
#include <com/sun/star/awt/tree/XTreeControl.hpp>
#include <com/sun/star/style/VerticalAlignment.hpp>
#include <cppuhelper/implbase1.hxx>
#include <rtl/ref.hxx>

#include "sidebar/view/background.h"

namespace plumbline::sidebar {
namespace {

constexpr std::size_t mostRows = 48;
constexpr int percentWidth = 52, barWidth = 46, amountWidth = 88, scrollBar = 18, withBars = 290,
              withAmounts = 370, margin = 4;

std::string partNamed(const char* part, std::size_t row) {
    return part + std::to_string(row);
}

class PaintListener : public cppu::WeakImplHelper1<css::awt::XPaintListener> {
  public:
    explicit PaintListener(std::function<void()> painted) : painted_(std::move(painted)) {}
    void detach() { painted_ = nullptr; }
    void SAL_CALL windowPaint(const css::awt::PaintEvent&) override {
        guardedCall([this] {
            if (painted_) painted_();
        });
    }
    void SAL_CALL disposing(const css::lang::EventObject&) override {}

  private:
    std::function<void()> painted_;
};

}  // namespace

struct RowColumns::State : std::enable_shared_from_this<State> {
    State(Context context, Form& form, LazyTree& tree, const char* name, Figures figures)
        : context(std::move(context)), form(&form), tree(tree), name(name), figures(std::move(figures)) {}

    // The rows are known only when the tree has drawn itself; several drawings in a row are one.
    void follow() {
        if (waits || !form) return;
        waits = true;
        onMainThread(context, [weak = weak_from_this()] {
            if (const std::shared_ptr<State> state = weak.lock()) state->sync();
        });
    }

    void sync() {
        waits = false;
        if (!form || !form->alive() || !form->isShown(name)) return;
        const auto control = form->control<css::awt::tree::XTreeControl>(name);
        if (!control.is()) return;
        std::size_t row = 0;
        int height = 0;
        for (int y = 2; y < area.height - 6 && row < mostRows; y += height) {
            const auto node = nodeAt(control, y);
            if (!node.is()) break;
            const css::awt::Rectangle rect = control->getNodeRect(node);
            height = rect.Height;
            if (height <= 0) break;
            if (rect.Y >= 0 && rect.Y + height <= area.height - 2)
                if (const TreeItem* item = tree.itemOf(node)) show(row++, *item, rect.Y, height);
            y = rect.Y + 2;
        }
        for (std::size_t rest = row; rest < shown; ++rest) hideRow(rest);
        shown = row;
    }

    // The tree knows a node only where its text stands.
    Reference<css::awt::tree::XTreeNode> nodeAt(const Reference<css::awt::tree::XTreeControl>& control,
                                                int y) const {
        for (int x = 30; x < area.width - scrollBar; x += 20)
            if (const auto node = control->getNodeForLocation(x, y); node.is()) return node;
        return {};
    }

    void show(std::size_t row, const TreeItem& item, int y, int height) {
        const RowFigures figures = this->figures(item);
        const std::string bar = partNamed("bar", row), amount = partNamed("amount", row) + "r",
                          percent = partNamed("percent", row);
        int right = area.x + area.width - scrollBar;
        const auto column = [&](const std::string& name, int wide, bool there) {
            if (there) form->place(name.c_str(), {right - wide, area.y + y, wide, height});
            if (there) right -= wide + margin;
            form->show(name.c_str(), there);
        };
        form->setText(percent.c_str(), figures.percent);
        form->setText(amount.c_str(), figures.amount);
        column(percent, percentWidth, !figures.percent.empty());
        column(bar, barWidth, figures.any && area.width >= withBars);
        if (form->isShown(bar.c_str())) draw(row, bar, figures.bar, height);
        column(amount, amountWidth, area.width >= withAmounts && !figures.amount.empty());
    }

    void draw(std::size_t row, const std::string& name, const Bar& bar, int height) {
        const std::string key =
            std::to_string(height) + " " + std::to_string(static_cast<int>(bar.light)) + drawn(bar);
        if (keys[row] == key) return;
        keys[row] = key;
        Look look = form->look(barWidth);
        look.paper = form->fieldColour();
        look.ink = form->fieldTextColour();
        form->showPicture(name.c_str(), rowPicture(bar, look, static_cast<int>(height / look.scale)));
    }

    static std::string drawn(const Bar& bar) {
        const auto part = [](const Cell& cell) {
            return cell.isNumber() ? std::to_string(cell.number()) : std::string("-");
        };
        return part(bar.done) + part(bar.due);
    }

    void hideRow(std::size_t row) {
        for (const std::string& name :
             {partNamed("bar", row), partNamed("amount", row) + "r", partNamed("percent", row)})
            form->show(name.c_str(), false);
    }

    Context context;
    Form* form;
    LazyTree& tree;
    const char* name;
    Figures figures;
    Box area;
    std::string keys[mostRows];
    std::size_t shown = 0;
    bool waits = false;
};

void RowColumns::build(Form& form) {
    const css::uno::Any field(static_cast<sal_Int32>(form.fieldColour())),
        text(static_cast<sal_Int32>(form.fieldTextColour()));
    const auto seeThrough = [&](const std::string& name) {
        const Reference<css::awt::XVclWindowPeer> peer(
            form.control<css::awt::XControl>(name.c_str())->getPeer(), UNO_QUERY);
        if (peer.is()) peer->setProperty("MouseTransparent", css::uno::Any(true));
        form.show(name.c_str(), false);
    };
    for (std::size_t row = 0; row < mostRows; ++row) {
        const std::string bar = partNamed("bar", row), amount = partNamed("amount", row) + "r",
                          percent = partNamed("percent", row);
        form.addPicture(bar.c_str());
        for (const std::string& name : {amount, percent})
            form.add("FixedText", name.c_str(),
                     {{"Align", css::uno::Any(sal_Int16(2))},
                      {"VerticalAlign", css::uno::Any(css::style::VerticalAlignment_MIDDLE)},
                      {"BackgroundColor", field},
                      {"TextColor", text}});
        for (const std::string& name : {bar, amount, percent}) seeThrough(name);
    }
}

int RowColumns::namesWidth(int width) {
    return width - scrollBar - percentWidth - margin - (width >= withBars ? barWidth + margin : 0) -
           (width >= withAmounts ? amountWidth + margin : 0);
}

RowColumns::RowColumns(const Context& context, Form& form, LazyTree& tree, const char* name, Figures figures)
    : state_(std::make_shared<State>(context, form, tree, name, std::move(figures))) {
    const auto window = form.control<css::awt::XWindow>(name);
    const rtl::Reference<PaintListener> listener(new PaintListener([weak = std::weak_ptr<State>(state_)] {
        if (const std::shared_ptr<State> state = weak.lock()) state->follow();
    }));
    window->addPaintListener(listener.get());
    form.onDispose([window, listener, weak = std::weak_ptr<State>(state_)] {
        listener->detach();
        window->removePaintListener(listener.get());
        if (const std::shared_ptr<State> state = weak.lock()) state->form = nullptr;
    });
}

RowColumns::~RowColumns() {
    state_->form = nullptr;
}

void RowColumns::place(Box tree) {
    state_->area = tree;
    state_->follow();
}

void RowColumns::changed() {
    state_->follow();
}

void RowColumns::hide() {
    for (std::size_t row = 0; row < state_->shown && state_->form; ++row) state_->hideRow(row);
    state_->shown = 0;
}

}  // namespace plumbline::sidebar
