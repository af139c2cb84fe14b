// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/view/panel.h"

#include <algorithm>
#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/ui/UIElementType.hpp>

#include "calc/convert.h"
#include "sidebar/view/background.h"

namespace plumbline::sidebar {

namespace {

std::string helpPageOf(const std::string& url) {  // private:resource/…/Goals: goals
    const rtl::OUString name = calc::toOffice(std::string_view(url).substr(url.rfind('/') + 1));
    return calc::toUtf8(name.toAsciiLowerCase());
}

}  // namespace

Panel::Panel(PanelPlace place) : place_(std::move(place)) {}

Panel::~Panel() {
    if (session_) session_->leave(this);
}

void Panel::open() {
    const Reference<css::frame::XController> controller = place_.frame->getController();
    session_ = Session::of(place_.context, controller);
    form_ = std::make_unique<Form>(place_.context,
                                   Reference<css::awt::XWindowPeer>(place_.parent, UNO_QUERY_THROW));
    form_->helpWith(helpPageOf(place_.url));
    build();
    form_->window()->setVisible(true);
    place_.parent->addWindowListener(this);
    session_->join(this);
    sessionChanged();
}

rtl::OUString Panel::getResourceURL() {
    return calc::toOffice(place_.url);
}

sal_Int16 Panel::getType() {
    return css::ui::UIElementType::TOOLPANEL;
}

Reference<css::uno::XInterface> Panel::getRealInterface() {
    return Reference<css::uno::XInterface>(static_cast<css::ui::XToolPanel*>(this), UNO_QUERY);
}

Reference<css::awt::XWindow> Panel::getWindow() {
    return alive() ? form_->window() : nullptr;
}

Reference<css::accessibility::XAccessible> Panel::createAccessible(
    const Reference<css::accessibility::XAccessible>&) {
    return {alive() ? form_->window() : nullptr, UNO_QUERY};
}

css::ui::LayoutSize Panel::getHeightForWidth(sal_Int32 width) {
    guardedCall([&] {
        if (alive() && width > 0 && width != knownWidth_) {
            knownWidth_ = width;
            knownHeight_ = layout(width, 0);
        }
    });
    session_->askedForHeight(static_cast<SessionView*>(this), knownHeight_);
    wanted_ = heightWanted();
    if (stretches()) return {wanted_, -1, wanted_};
    return {knownHeight_, std::max(knownHeight_, mostHeight()), knownHeight_};
}

sal_Int32 Panel::getMinimalWidth() {
    return 250;
}

void Panel::layoutNow() {
    if (!alive()) return;
    const css::awt::Rectangle area = place_.parent->getPosSize();
    if (area.Width <= 0 || area.Height <= 0) return;
    form_->window()->setPosSize(0, 0, area.Width, area.Height, css::awt::PosSize::POSSIZE);
    knownWidth_ = area.Width;
    const int before = knownHeight_, most = mostHeight();
    knownHeight_ = layout(area.Width, area.Height);
    if (!stretches()) session_->tellHeights();
    if ((before != knownHeight_ || most != mostHeight() ||
         heightWanted() != std::max(wanted_, knownHeight_)) &&
        place_.sidebar.is())
        place_.sidebar->requestLayout();
}

// The sidebar of LibreOffice 7.4 shares free height out among all panels, and what it gives to those that are closed is seen
// by nobody. So a panel that stretches asks for most of what the window must have left, as long as few panels are open.
int Panel::heightWanted() const {
    constexpr int around = 155, titles = 5 * 20, fewPanels = 2;  // menus, toolbars and the status line
    if (!stretches() || !alive()) return knownHeight_;
    const Session::OpenPanels open = session_->panelsOpen();
    if (open.count > fewPanels) return knownHeight_;
    const int left = place_.frame->getContainerWindow()->getPosSize().Height - around - titles -
                     (open.height - knownHeight_);
    return std::max(knownHeight_, left * 4 / 5);
}

void Panel::heightsChanged() {
    guardedCall([this] {
        if (alive() && stretches() && heightWanted() != wanted_ && place_.sidebar.is())
            place_.sidebar->requestLayout();
    });
}

void Panel::layoutAgain() {
    guardedCall([this] { layoutNow(); });
}

void Panel::windowResized(const css::awt::WindowEvent&) {
    layoutAgain();
}

void Panel::windowShown(const css::lang::EventObject&) {
    layoutAgain();
}

void Panel::sessionChanged() {
    guardedCall([this] {
        if (!alive()) return;
        update();
        layoutNow();
    });
}

void Panel::dispose() {
    if (disposed_) return;
    disposed_ = true;
    const Reference<css::uno::XInterface> keep(getRealInterface());
    guardedCall([this] { place_.parent->removeWindowListener(this); });
    if (session_) session_->leave(this);
    guardedCall([this] { closed(); });
    if (form_) form_->dispose();
    session_.reset();
    const css::lang::EventObject event(keep);
    for (const auto& listener : std::exchange(listeners_, {}))
        guardedCall([&] { listener->disposing(event); });
}

void Panel::addEventListener(const Reference<css::lang::XEventListener>& listener) {
    if (listener.is()) listeners_.push_back(listener);
}

void Panel::removeEventListener(const Reference<css::lang::XEventListener>& listener) {
    listeners_.erase(std::remove(listeners_.begin(), listeners_.end(), listener), listeners_.end());
}

}  // namespace plumbline::sidebar
