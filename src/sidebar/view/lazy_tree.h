// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// A tree control whose nodes are made when their parent is opened.
//
//     LazyTree tree(context, form, "tree", [=](const TreeItem& item) { … });   // called when a person
//     selects tree.show("18 goals", [=](const TreeItem* parent) { return childrenOf(parent); });   // null:
//     below the root tree.select({0, 2});              // the third child of the root's first; opens what is
//     above
//
// show() again changes the texts in place where the open nodes are the same as before, so that nothing
// flickers; otherwise the tree is made anew, and what was open and selected is so again, by the items' keys.

#include <com/sun/star/awt/tree/XMutableTreeDataModel.hpp>
#include <com/sun/star/awt/tree/XMutableTreeNode.hpp>
#include <com/sun/star/awt/tree/XTreeControl.hpp>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include "sidebar/view/form.h"

namespace plumbline::sidebar {

struct TreeItem {
    std::string text, key, icon;  // icon: a URL
    bool expandable = false;
    std::size_t payload = 0;  // what it stands for, for the one who made it
};

inline constexpr std::size_t rootPayload = static_cast<std::size_t>(-1);

class TreeListener;

class LazyTree {
  public:
    using Children = std::function<std::vector<TreeItem>(const TreeItem* parent)>;

    LazyTree(const Context& context, Form& form, const char* name,
             std::function<void(const TreeItem&)> selected);
    ~LazyTree();
    LazyTree(const LazyTree&) = delete;
    LazyTree& operator=(const LazyTree&) = delete;

    void show(const std::string& root, Children children);
    void select(const std::vector<std::size_t>& way);
    void expandFirst();  // the root, and a single node below it; once, after the window has a size
    std::size_t made() const { return nodes_.size(); }
    const TreeItem* itemOf(const Reference<css::awt::tree::XTreeNode>& node) const;  // null: the root

    void fill(const Reference<css::awt::tree::XTreeNode>& node);  // for the listener
    void picked();

  private:
    using Node = Reference<css::awt::tree::XMutableTreeNode>;
    struct Made {
        TreeItem item;
        Node node;
        bool filled = false;
        std::vector<std::size_t> below;
    };
    std::vector<std::size_t> makeBelow(const Node& parent, const TreeItem* item);
    bool changeTexts(const std::vector<std::size_t>& old, const TreeItem* parent);
    void rebuild();
    void fillMade(std::size_t id);
    std::size_t idOf(const Reference<css::awt::tree::XTreeNode>& node) const;

    Context context_;
    Form& form_;
    const char* name_;
    std::function<void(const TreeItem&)> selected_;
    Children children_;
    Reference<css::awt::tree::XMutableTreeDataModel> model_;
    std::vector<Made> nodes_;
    std::vector<std::size_t> roots_;
    Node root_;
    std::string rootText_;
    rtl::Reference<TreeListener> listener_;
    bool quiet_ = false, expanded_ = false;
};

}  // namespace plumbline::sidebar
