// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// A panel of the Goals deck: a window inside the sidebar that shows one part of a session.
//
// Each panel fills a Form, lays it out for a width, and draws what the view model says; it computes nothing. Its controls are made
// when the sidebar asks for its height, which it does of those that stand open, else when there is something to show: so the deck
// opens sooner.
// The sidebar asks for heights often, so the height for the last width is remembered.

#include <com/sun/star/awt/XWindowListener.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/ui/XSidebar.hpp>
#include <com/sun/star/ui/XSidebarPanel.hpp>
#include <com/sun/star/ui/XToolPanel.hpp>
#include <com/sun/star/ui/XUIElement.hpp>
#include <cppuhelper/implbase5.hxx>
#include <memory>
#include <string>

#include "sidebar/view/form.h"
#include "sidebar/view/session.h"

namespace plumbline::sidebar {

struct PanelPlace {
    Context context;
    Reference<css::frame::XFrame> frame;
    Reference<css::awt::XWindow> parent;
    Reference<css::ui::XSidebar> sidebar;
    std::string url;
};

using PanelBase = cppu::WeakImplHelper5<css::ui::XUIElement, css::ui::XToolPanel, css::ui::XSidebarPanel,
                                        css::lang::XComponent, css::awt::XWindowListener>;

class Panel : public PanelBase, public SessionView {
  public:
    explicit Panel(PanelPlace place);
    ~Panel() override;
    void open();  // apart from the constructor because that is when others may hold us

    // XUIElement
    Reference<css::frame::XFrame> SAL_CALL getFrame() override { return place_.frame; }
    rtl::OUString SAL_CALL getResourceURL() override;
    sal_Int16 SAL_CALL getType() override;
    Reference<css::uno::XInterface> SAL_CALL getRealInterface() override;
    // XToolPanel
    Reference<css::awt::XWindow> SAL_CALL getWindow() override;
    Reference<css::accessibility::XAccessible> SAL_CALL
    createAccessible(const Reference<css::accessibility::XAccessible>& parent) override;
    // XSidebarPanel
    css::ui::LayoutSize SAL_CALL getHeightForWidth(sal_Int32 width) override;
    sal_Int32 SAL_CALL getMinimalWidth() override;
    // XComponent
    void SAL_CALL dispose() override;
    void SAL_CALL addEventListener(const Reference<css::lang::XEventListener>& listener) override;
    void SAL_CALL removeEventListener(const Reference<css::lang::XEventListener>& listener) override;
    // XWindowListener
    void SAL_CALL windowResized(const css::awt::WindowEvent&) override;
    void SAL_CALL windowMoved(const css::awt::WindowEvent&) override {}
    void SAL_CALL windowShown(const css::lang::EventObject&) override;
    void SAL_CALL windowHidden(const css::lang::EventObject&) override {}
    void SAL_CALL disposing(const css::lang::EventObject&) override {}

    void sessionChanged() override;
    void heightsChanged() override;
    bool takeFocus(bool forward) override { return alive() && form_->focusEnd(forward); }

  protected:
    virtual void build() = 0;                         // adds the controls
    virtual void update() = 0;                        // draws the session's snapshot
    virtual int layout(int width, int height) = 0;    // places the controls; gives the height that is needed
    virtual bool stretches() const { return false; }  // takes what height is left
    // As high as it may become, after a layout; 0: as high as it needs.
    virtual int mostHeight() const { return 0; }
    virtual void closed() {}

    Session& session() { return *session_; }
    const Words& words() const { return session_->words(); }
    Form& form() { return *form_; }
    bool alive() const { return built_ && form_->alive(); }
    int gap() const { return 6; }
    void layoutAgain();  // after the content changed its height

    PanelPlace place_;

  private:
    void layoutNow();
    int heightWanted() const;
    void buildNow();
    void buildSoon();
    int laidOut(int width, int height);
    Reference<css::awt::XWindow> formWindow() const;

    std::shared_ptr<Session> session_;
    Reference<css::awt::XWindow> room_;
    std::unique_ptr<Form> form_;
    std::vector<Reference<css::lang::XEventListener>> listeners_;
    int knownWidth_ = -1, knownHeight_ = 0, wanted_ = 0;
    bool disposed_ = false, built_ = false, failed_ = false;
};

rtl::Reference<Panel> makeOverviewPanel(PanelPlace place);
rtl::Reference<Panel> makeGoalsPanel(PanelPlace place);
rtl::Reference<Panel> makeCheckinsPanel(PanelPlace place);
rtl::Reference<Panel> makeFindingsPanel(PanelPlace place);
rtl::Reference<Panel> makeFormulasPanel(PanelPlace place);

}  // namespace plumbline::sidebar
