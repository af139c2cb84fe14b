// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What the menus, the context menu and the panels' buttons do, by name: "org.plumbline.goals:settings" and so
// on.
//
//     runCommand("panel", context, frame);      // shows the deck

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <string_view>

#include "sidebar/view/office.h"

namespace plumbline::sidebar {

using Arguments = css::uno::Sequence<css::beans::PropertyValue>;
void runCommand(std::string_view command, const Context& context, const Reference<css::frame::XFrame>& frame,
                const Arguments& arguments = {});

// The dialog in which the table, its columns and the settings are chosen; kept with the document.
class Session;
void editSettings(Session& session, const Reference<css::frame::XFrame>& frame);

// The way to a SMART goal, step by step; a new one below the selected goal, or the selected goal itself.
void runWizard(Session& session, const Reference<css::frame::XFrame>& frame, bool edit);

// The selected goal divided among people.
void splitGoal(Session& session, const Reference<css::frame::XFrame>& frame);

// What was reached, reported for a whole team at once.
void checkInTeam(Session& session, const Reference<css::frame::XFrame>& frame);

// A whole team's table from a list of names.
void newTeam(Session& session, const Reference<css::frame::XFrame>& frame);

// The goals follow bookings that stand in another table.
void takeActuals(Session& session, const Reference<css::frame::XFrame>& frame);

// Reports that can be handed on. Without a dialog where the arguments say which: Which (company, scorecards,
// conventions), Where (workbook, new, pdf), Numbers (live, frozen), Owner, Folder.
void makeReport(Session& session, const Reference<css::frame::XFrame>& frame, const Arguments& arguments);

// A sentence in a box of the office's own.
void tellUser(const Reference<css::frame::XFrame>& frame, const std::string& sentence);

}  // namespace plumbline::sidebar
