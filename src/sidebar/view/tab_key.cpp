// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/view/tab_key.h"

#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/KeyModifier.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XExtendedToolkit.hpp>
#include <com/sun/star/awt/XKeyHandler.hpp>
#include <cppuhelper/implbase2.hxx>
#include <rtl/ref.hxx>

#include "sidebar/view/background.h"

namespace plumbline::sidebar {
namespace {

class TabKey : public cppu::WeakImplHelper2<css::awt::XKeyHandler, css::awt::XFocusListener> {
  public:
    explicit TabKey(LeaveByTab leave) : leave_(std::move(leave)) {}

    sal_Bool SAL_CALL keyPressed(const css::awt::KeyEvent& event) override {
        const bool back = event.Modifiers == css::awt::KeyModifier::SHIFT;
        if (event.KeyCode != css::awt::Key::TAB || (event.Modifiers != 0 && !back) || !focused_.is())
            return false;
        bool left = false;
        guardedCall([&] { left = leave_(Reference<css::uno::XInterface>(focused_), !back); });
        return left;
    }
    sal_Bool SAL_CALL keyReleased(const css::awt::KeyEvent&) override { return false; }
    void SAL_CALL focusGained(const css::awt::FocusEvent& event) override { focused_ = event.Source; }
    void SAL_CALL focusLost(const css::awt::FocusEvent& event) override { forget(event.Source); }
    void SAL_CALL disposing(const css::lang::EventObject& event) override { forget(event.Source); }

  private:
    void forget(const Reference<css::uno::XInterface>& control) {
        if (focused_ == control) focused_.clear();
    }

    LeaveByTab leave_;
    Reference<css::uno::XInterface> focused_;
};

}  // namespace

// Marked as deprecated, but nothing else sees the key before the office does.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
TabWatch watchTab(const Context& context, LeaveByTab leave) {
    const Reference<css::awt::XExtendedToolkit> toolkit(css::awt::Toolkit::create(context), UNO_QUERY_THROW);
    const rtl::Reference<TabKey> key(new TabKey(std::move(leave)));
    const Reference<css::awt::XKeyHandler> handler(key.get());
    toolkit->addKeyHandler(handler);
    return {key.get(), [toolkit, handler] { toolkit->removeKeyHandler(handler); }};
}
#pragma GCC diagnostic pop

}  // namespace plumbline::sidebar
