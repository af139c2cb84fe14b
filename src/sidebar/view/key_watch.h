// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Keys before the office sees them: Tab behind the last control of a panel, and Enter, Tab and the arrows in a grid. With GTK 3
// the office goes round in one panel, since a panel of an extension is a window of its own there.
//
//     KeyWatch watch = watchKeys(context, [=](const auto& control, const auto& key) { return moved(control, key); });
//     control->addFocusListener(watch.focus);   // each control of the panel
//     watch.stop();

#include <com/sun/star/awt/KeyEvent.hpp>
#include <com/sun/star/awt/XFocusListener.hpp>
#include <functional>
#include <optional>

#include "sidebar/view/office.h"

namespace plumbline::sidebar {

struct KeyWatch {
    Reference<css::awt::XFocusListener> focus;
    std::function<void()> stop;
};
// Asked with the control that has the keyboard; true where the key is done with.
using KeyAnswer =
    std::function<bool(const Reference<css::uno::XInterface>& control, const css::awt::KeyEvent& key)>;
KeyWatch watchKeys(const Context& context, KeyAnswer answer);
// Tab is forward, Shift+Tab is not; any other key is nothing.
std::optional<bool> tabForward(const css::awt::KeyEvent& key);

}  // namespace plumbline::sidebar
