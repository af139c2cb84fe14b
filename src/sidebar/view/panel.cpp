// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/view/panel.h"

#include <algorithm>
#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/WindowAttribute.hpp>
#include <com/sun/star/ui/UIElementType.hpp>

#include "calc/convert.h"
#include "sidebar/view/background.h"

namespace plumbline::sidebar {

namespace {

std::string helpPageOf(const std::string& url) {  // private:resource/…/Goals: goals
    const rtl::OUString name = calc::toOffice(std::string_view(url).substr(url.rfind('/') + 1));
    return calc::toUtf8(name.toAsciiLowerCase());
}

// What a form stands in. VCL's own widgets ask a form for the width that its controls have now, and below the sidebar's scrollbar no
// panel would ever become narrower than it is; a plain window asks for nothing.
Reference<css::awt::XWindow> plainWindow(const Context& context, const Reference<css::awt::XWindow>& parent) {
    css::awt::WindowDescriptor plain;
    plain.Type = css::awt::WindowClass_SIMPLE;
    plain.WindowServiceName = "window";
    plain.ParentIndex = -1;
    plain.Parent.set(parent, UNO_QUERY_THROW);
    plain.WindowAttributes = css::awt::WindowAttribute::SHOW;
    return {css::awt::Toolkit::create(context)->createWindow(plain), UNO_QUERY_THROW};
}

void fill(const Reference<css::awt::XWindow>& window, const css::awt::Rectangle& area) {
    window->setPosSize(0, 0, area.Width, area.Height, css::awt::PosSize::POSSIZE);
}

}  // namespace

Panel::Panel(PanelPlace place) : place_(std::move(place)) {}

Panel::~Panel() {
    if (session_) session_->leave(this);
}

void Panel::open() {
    const Reference<css::frame::XController> controller = place_.frame->getController();
    session_ = Session::of(place_.context, controller);
    session_->readAhead();
    room_ = plainWindow(place_.context, place_.parent);
    form_ = std::make_unique<Form>(place_.context, Reference<css::awt::XWindowPeer>(room_, UNO_QUERY_THROW));
    form_->helpWith(helpPageOf(place_.url));
    form_->leaveWith([this](bool forward) { return session_->passFocus(this, forward); });
    form_->window()->setVisible(true);
    place_.parent->addWindowListener(this);
    session_->join(this);
    sessionChanged();
}

// Where that fails the panel says so; an exception of C++ would end the office.
void Panel::buildNow() {
    if (built_ || disposed_ || !form_) return;
    built_ = failed_ = true;
    guardedCall([this] {
        build();
        failed_ = false;
    });
    if (failed_)
        form_->add("FixedText", "problem",
                   {{"MultiLine", css::uno::Any(true)}, {"Label", anyText(words()("panel.failed"))}});
    else
        guardedCall([this] { update(); });
}

int Panel::laidOut(int width, int height) {
    if (!failed_) return layout(width, height);
    const int inner = width - 2 * gap(), tall = form_->heightFor("problem", inner);
    form_->place("problem", {gap(), gap(), inner, tall});
    return tall + 2 * gap();
}

Reference<css::awt::XWindow> Panel::formWindow() const {
    return form_ && form_->alive() ? form_->window() : nullptr;
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
    return formWindow();
}

Reference<css::accessibility::XAccessible> Panel::createAccessible(
    const Reference<css::accessibility::XAccessible>&) {
    return {formWindow(), UNO_QUERY};
}

css::ui::LayoutSize Panel::getHeightForWidth(sal_Int32 width) {
    guardedCall([&] {
        buildNow();
        if (alive() && width > 0 && width != knownWidth_) {
            knownWidth_ = width;
            const Form::Measuring measuring(*form_);
            knownHeight_ = laidOut(width, 0);
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
    fill(room_, area);
    fill(form_->window(), area);
    knownWidth_ = area.Width;
    const int before = knownHeight_, most = mostHeight();
    knownHeight_ = laidOut(area.Width, area.Height);
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
        if (!built_ && session_->snapshot()) return buildSoon();
        if (!alive()) return;
        if (!failed_) update();
        layoutNow();
    });
}

// Those that stand open have been built by then.
void Panel::buildSoon() {
    const rtl::Reference<Panel> self(this);
    onMainThread(place_.context, [self] {
        self->buildNow();
        self->layoutAgain();
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
    if (room_.is()) guardedCall([this] { room_->dispose(); });
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
