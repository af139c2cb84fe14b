// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/view/lazy_tree.h"

#include <com/sun/star/awt/tree/XTreeExpansionListener.hpp>
#include <com/sun/star/view/XSelectionChangeListener.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>
#include <cppuhelper/implbase2.hxx>
#include <rtl/ref.hxx>

#include "calc/convert.h"
#include "sidebar/view/background.h"

namespace plumbline::sidebar {

namespace tree = css::awt::tree;

class TreeListener
    : public cppu::WeakImplHelper2<tree::XTreeExpansionListener, css::view::XSelectionChangeListener> {
  public:
    explicit TreeListener(LazyTree& owner) : owner_(&owner) {}
    void detach() { owner_ = nullptr; }

    void SAL_CALL requestChildNodes(const tree::TreeExpansionEvent& event) override {
        guardedCall([&] {
            if (owner_) owner_->fill(event.Node);
        });
    }
    void SAL_CALL treeExpanding(const tree::TreeExpansionEvent& event) override { requestChildNodes(event); }
    void SAL_CALL treeCollapsing(const tree::TreeExpansionEvent&) override {}
    void SAL_CALL treeExpanded(const tree::TreeExpansionEvent&) override {}
    void SAL_CALL treeCollapsed(const tree::TreeExpansionEvent&) override {}
    void SAL_CALL selectionChanged(const css::lang::EventObject&) override {
        guardedCall([&] {
            if (owner_) owner_->picked();
        });
    }
    void SAL_CALL disposing(const css::lang::EventObject&) override {}

  private:
    LazyTree* owner_;
};

namespace {

constexpr std::size_t mostReopened = 300;  // open nodes that are opened again after a rebuild

Reference<tree::XTreeNode> plain(const Reference<tree::XMutableTreeNode>& node) {
    return {node, UNO_QUERY};
}

// While a tree is changed by us, what it reports is no person's choice.
class Quiet {
  public:
    explicit Quiet(bool& flag) : flag_(flag), before_(flag) { flag_ = true; }
    ~Quiet() { flag_ = before_; }

  private:
    bool& flag_;
    bool before_;
};

}  // namespace

LazyTree::LazyTree(const Context& context, Form& form, const char* name,
                   std::function<void(const TreeItem&)> selected)
    : context_(context),
      form_(form),
      name_(name),
      selected_(std::move(selected)),
      listener_(new TreeListener(*this)) {
    const auto control = form.control<tree::XTreeControl>(name);
    const auto selection = form.control<css::view::XSelectionSupplier>(name);
    control->addTreeExpansionListener(listener_.get());
    selection->addSelectionChangeListener(listener_.get());
    form.onDispose([control, selection, listener = listener_] {
        listener->detach();
        control->removeTreeExpansionListener(listener.get());
        selection->removeSelectionChangeListener(listener.get());
    });
}

LazyTree::~LazyTree() {
    listener_->detach();
}

std::size_t LazyTree::idOf(const Reference<tree::XTreeNode>& node) const {
    const Node made(node, UNO_QUERY);
    sal_Int32 id = -1;
    if (!made.is() || !(made->getDataValue() >>= id) || id < 0 ||
        static_cast<std::size_t>(id) >= nodes_.size())
        return nodes_.size();
    return static_cast<std::size_t>(id);
}

const TreeItem* LazyTree::itemOf(const Reference<tree::XTreeNode>& node) const {
    const std::size_t id = idOf(node);
    return id < nodes_.size() ? &nodes_[id].item : nullptr;
}

std::vector<std::size_t> LazyTree::makeBelow(const Node& parent, const TreeItem* item) {
    std::vector<std::size_t> ids;
    for (TreeItem& child : children_(item)) {
        const Node node = model_->createNode(anyShown(context_, child.text), child.expandable);
        node->setDataValue(css::uno::Any(static_cast<sal_Int32>(nodes_.size())));
        if (!child.icon.empty()) node->setNodeGraphicURL(calc::toOffice(child.icon));
        ids.push_back(nodes_.size());
        nodes_.push_back({std::move(child), node, false, {}});
        parent->appendChild(node);
    }
    return ids;
}

void LazyTree::fillMade(std::size_t id) {
    if (id >= nodes_.size() || nodes_[id].filled || !nodes_[id].item.expandable) return;
    nodes_[id].filled = true;
    const TreeItem item = nodes_[id].item;
    std::vector<std::size_t> below = makeBelow(Node(nodes_[id].node), &item);
    nodes_[id].below = std::move(below);
}

void LazyTree::fill(const Reference<tree::XTreeNode>& node) {
    const Quiet quiet(quiet_);
    fillMade(idOf(node));
}

void LazyTree::picked() {
    if (quiet_) return;
    const auto supplier = form_.control<css::view::XSelectionSupplier>(name_);
    if (!supplier.is()) return;
    const Reference<tree::XTreeNode> node(supplier->getSelection(), UNO_QUERY);
    if (node.is() && node == plain(root_)) return selected_({rootText_, "", "", true, rootPayload});
    const std::size_t id = node.is() ? idOf(node) : nodes_.size();
    if (id < nodes_.size()) selected_(TreeItem(nodes_[id].item));
}

// Whether the open part of the tree has the same nodes as before; their texts are then changed where they
// differ.
bool LazyTree::changeTexts(const std::vector<std::size_t>& start, const TreeItem* top) {
    struct Level {
        std::vector<std::size_t> ids;
        std::vector<TreeItem> items;
    };
    std::vector<Level> open{{start, children_(top)}};
    std::vector<std::pair<std::size_t, TreeItem>> changes;
    while (!open.empty()) {
        const Level level = std::move(open.back());
        open.pop_back();
        if (level.ids.size() != level.items.size()) return false;
        for (std::size_t i = 0; i < level.ids.size(); ++i) {
            const Made& made = nodes_[level.ids[i]];
            const TreeItem& item = level.items[i];
            if (made.item.key != item.key || made.item.expandable != item.expandable) return false;
            if (made.filled) open.push_back({made.below, children_(&item)});
            changes.emplace_back(level.ids[i], item);
        }
    }
    for (auto& [id, item] : changes) {
        Made& made = nodes_[id];
        if (made.item.text != item.text) made.node->setDisplayValue(anyShown(context_, item.text));
        if (made.item.icon != item.icon) made.node->setNodeGraphicURL(calc::toOffice(item.icon));
        made.item = std::move(item);
    }
    return true;
}

void LazyTree::show(const std::string& root, Children children) {
    const Quiet quiet(quiet_);
    children_ = std::move(children);
    if (root_.is() && root != rootText_) root_->setDisplayValue(anyShown(context_, root));
    rootText_ = root;
    if (model_.is() && changeTexts(roots_, nullptr)) return;
    rebuild();
}

void LazyTree::rebuild() {
    const auto control = form_.control<tree::XTreeControl>(name_);
    const auto supplier = form_.control<css::view::XSelectionSupplier>(name_);
    if (!control.is()) return;
    std::set<std::string> open;
    std::string chosen;
    if (model_.is()) {
        for (const Made& made : nodes_)
            if (made.filled && open.size() < mostReopened && control->isNodeExpanded(plain(made.node)))
                open.insert(made.item.key);
        const Reference<tree::XTreeNode> node(supplier->getSelection(), UNO_QUERY);
        if (node.is() && idOf(node) < nodes_.size()) chosen = nodes_[idOf(node)].item.key;
    }
    nodes_.clear();
    roots_.clear();
    model_.set(context_->getServiceManager()->createInstanceWithContext(
                   "com.sun.star.awt.tree.MutableTreeDataModel", context_),
               UNO_QUERY_THROW);
    root_ = model_->createNode(anyShown(context_, rootText_), true);
    model_->setRoot(root_);
    roots_ = makeBelow(root_, nullptr);
    form_.set(name_, "DataModel", css::uno::Any(Reference<tree::XTreeDataModel>(model_, UNO_QUERY)));
    if (expanded_) guardedCall([&] { control->expandNode(plain(root_)); });
    std::size_t reopened = 0;
    for (std::size_t id = 0; id < nodes_.size() && reopened < open.size(); ++id) {
        if (!open.contains(nodes_[id].item.key)) continue;
        ++reopened;
        fillMade(id);
        guardedCall([&] { control->expandNode(plain(nodes_[id].node)); });
    }
    for (std::size_t id = 0; id < nodes_.size() && !chosen.empty(); ++id)
        if (nodes_[id].item.key == chosen) {
            guardedCall([&] { supplier->select(css::uno::Any(plain(nodes_[id].node))); });
            break;
        }
}

void LazyTree::expandFirst() {
    if (expanded_ || !root_.is()) return;
    expanded_ = true;
    const Quiet quiet(quiet_);
    const auto control = form_.control<tree::XTreeControl>(name_);
    if (!control.is()) return;
    guardedCall([&] { control->expandNode(plain(root_)); });
    if (roots_.size() != 1) return;
    fillMade(roots_.front());
    guardedCall([&] { control->expandNode(plain(nodes_[roots_.front()].node)); });
}

void LazyTree::select(const std::vector<std::size_t>& way) {
    const auto control = form_.control<tree::XTreeControl>(name_);
    const auto supplier = form_.control<css::view::XSelectionSupplier>(name_);
    if (way.empty() || !control.is()) return;
    const Quiet quiet(quiet_);
    control->expandNode(plain(root_));
    const std::vector<std::size_t>* level = &roots_;
    for (std::size_t depth = 0; depth < way.size(); ++depth) {
        if (way[depth] >= level->size()) return;
        const std::size_t id = (*level)[way[depth]];
        const Node node = nodes_[id].node;
        if (depth + 1 == way.size()) {
            const Reference<tree::XTreeNode> now(supplier->getSelection(), UNO_QUERY);
            if (now.is() && idOf(now) == id) return;
            control->makeNodeVisible(plain(node));
            supplier->select(css::uno::Any(plain(node)));
            return;
        }
        fillMade(id);
        control->expandNode(plain(node));
        level = &nodes_[id].below;
    }
}

}  // namespace plumbline::sidebar
