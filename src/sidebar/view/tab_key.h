// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Tab behind the last control of a panel, Shift+Tab before its first. With GTK 3 the office goes round in one panel, since a
// panel of an extension is a window of its own there.
//
//     TabWatch watch = watchTab(context, [=](const auto& control, bool forward) { return left(control, forward); });
//     control->addFocusListener(watch.focus);   // each control of the panel
//     watch.stop();

#include <com/sun/star/awt/XFocusListener.hpp>
#include <functional>

#include "sidebar/view/office.h"

namespace plumbline::sidebar {

struct TabWatch {
    Reference<css::awt::XFocusListener> focus;
    std::function<void()> stop;
};
// `leave` is asked with the control that has the keyboard; true where it gave the keyboard to something else.
using LeaveByTab = std::function<bool(const Reference<css::uno::XInterface>& control, bool forward)>;
TabWatch watchTab(const Context& context, LeaveByTab leave);

}  // namespace plumbline::sidebar
