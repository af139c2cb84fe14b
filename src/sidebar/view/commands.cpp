// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/view/commands.h"

#include <com/sun/star/awt/MessageBoxButtons.hpp>
#include <com/sun/star/awt/MessageBoxType.hpp>
#include <com/sun/star/awt/XMessageBoxFactory.hpp>
#include <com/sun/star/awt/XWindowPeer.hpp>
#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/deployment/PackageInformationProvider.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XController2.hpp>
#include <com/sun/star/frame/XDispatch.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/ui/XDeck.hpp>
#include <com/sun/star/ui/XDecks.hpp>
#include <com/sun/star/ui/XPanel.hpp>
#include <com/sun/star/ui/XPanels.hpp>
#include <com/sun/star/ui/XSidebarProvider.hpp>

#include "calc/convert.h"
#include "sidebar/view/background.h"
#include "sidebar/view/help.h"
#include "sidebar/view/session.h"

namespace plumbline::sidebar {
namespace {

const char* const deckName = "PlumblineDeck";

void showDeck(const Reference<css::frame::XFrame>& frame, const char* panelName) {
    const Reference<css::frame::XController2> controller(frame->getController(), UNO_QUERY);
    if (!controller.is()) return;
    const Reference<css::ui::XSidebarProvider> sidebar = controller->getSidebar();
    if (!sidebar.is()) return;
    sidebar->setVisible(true);
    sidebar->showDecks(true);
    const Reference<css::ui::XDecks> decks = sidebar->getDecks();
    if (!decks.is() || !decks->hasByName(rtl::OUString::createFromAscii(deckName))) return;
    const Reference<css::ui::XDeck> deck(decks->getByName(rtl::OUString::createFromAscii(deckName)),
                                         UNO_QUERY);
    if (!deck.is()) return;
    if (!deck->isActive()) deck->activate(true);
    if (!panelName) return;
    const Reference<css::ui::XPanels> panels = deck->getPanels();
    if (!panels.is() || !panels->hasByName(rtl::OUString::createFromAscii(panelName))) return;
    const Reference<css::ui::XPanel> panel(panels->getByName(rtl::OUString::createFromAscii(panelName)),
                                           UNO_QUERY);
    if (panel.is()) panel->expand(false);
}

void openTemplate(const Context& context, const char* name) {
    const rtl::OUString folder =
        css::deployment::PackageInformationProvider::get(context)->getPackageLocation("org.plumbline.goals");
    css::uno::Sequence<css::beans::PropertyValue> options(1);
    options.getArray()[0].Name = "AsTemplate";
    options.getArray()[0].Value <<= true;
    css::frame::Desktop::create(context)->loadComponentFromURL(
        folder + "/templates/" + rtl::OUString::createFromAscii(name), "_blank", 0, options);
}

}  // namespace

void tellUser(const Reference<css::frame::XFrame>& frame, const std::string& sentence) {
    const Reference<css::awt::XWindowPeer> parent(frame->getContainerWindow(), UNO_QUERY_THROW);
    const Reference<css::awt::XMessageBoxFactory> factory(parent->getToolkit(), UNO_QUERY_THROW);
    const Reference<css::awt::XMessageBox> box = factory->createMessageBox(
        parent, css::awt::MessageBoxType_INFOBOX, css::awt::MessageBoxButtons::BUTTONS_OK, "Plumbline",
        calc::toOffice(sentence));
    box->execute();
    const Reference<css::lang::XComponent> done(box, UNO_QUERY);
    if (done.is()) done->dispose();
}

void runCommand(std::string_view command, const Context& context, const Reference<css::frame::XFrame>& frame,
                const Arguments& arguments) {
    guardedCall([&] {
        if (command == "sample") return openTemplate(context, "goals-sample.ods");
        if (command == "bookings") return openTemplate(context, "bookings-sample.ods");
        if (command == "tutorial") return openTemplate(context, "goals-tutorial.ods");
        if (command == "help") return showHelp(context, helpPageFor(frame));
        if (!frame.is() || !frame->getController().is()) return;
        if (command == "panel") return showDeck(frame, nullptr);
        if (command == "formulas") return showDeck(frame, "PlumblineFormulas");
        const std::shared_ptr<Session> session = Session::of(context, frame->getController());
        if (command == "explain") {
            showDeck(frame, "PlumblineGoals");
            session->readNow();
            session->activated();
        }
        if (command == "refresh") session->refresh();
        if (command == "settings") editSettings(*session, frame);
        if (command == "split") splitGoal(*session, frame);
        if (command == "newteam") newTeam(*session, frame);
        if (command == "team") checkInTeam(*session, frame);
        if (command == "actuals") takeActuals(*session, frame);
        if (command == "report") makeReport(*session, frame, arguments);
        if (command == "checkins") showDeck(frame, "PlumblineCheckins");
        if (command == "new" || command == "edit") runWizard(*session, frame, command == "edit");
    });
}

}  // namespace plumbline::sidebar
