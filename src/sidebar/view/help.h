// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Help from within the office, in its language, else in English. The package holds its pages twice, both
// written from src/catalogue: for the office's own help viewer, and as HTML.
//
//     officeShowsHelp(context);                          // whether that viewer can draw a page here
//     showHelp(context, "goals");             // the HTML page in the browser
//     auto answer = answerF1(context, peer, "goals");  // F1 opens the page while a control has the focus
//
// An office without its help package lacks the viewer's style sheet, and 7.4 ends (measured) as soon as any
// page of the viewer is opened there. So a window names its page to the office (HelpURL) only where the style
// sheet is, and help in the office's language, and answers F1 itself elsewhere. (GTK 3 takes F1 in the
// sidebar before any handler; not in dialogs.) The Function Wizard asks an add-in for no page: Calc knows
// help ids of its own add-ins only.

#include <com/sun/star/awt/XFocusListener.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <functional>
#include <string>

#include "sidebar/view/office.h"

namespace plumbline::sidebar {

bool officeShowsHelp(const Context& context);
std::string helpUrl(const std::string& page);  // what a control's HelpURL is
void showHelp(const Context& context, const std::string& page);
// The page of the function in the selected cell, else where to begin.
std::string helpPageFor(const Reference<css::frame::XFrame>& frame);

struct HelpAnswer {
    Reference<css::awt::XFocusListener> focus;  // is to listen to the window's controls
    std::function<void()> stop;
};
HelpAnswer answerF1(const Context& context, const Reference<css::uno::XInterface>& window,
                    const std::string& page);

}  // namespace plumbline::sidebar
