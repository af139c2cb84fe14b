// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/view/key_watch.h"

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

class KeyListener : public cppu::WeakImplHelper2<css::awt::XKeyHandler, css::awt::XFocusListener> {
  public:
    explicit KeyListener(KeyAnswer answer) : answer_(std::move(answer)) {}

    sal_Bool SAL_CALL keyPressed(const css::awt::KeyEvent& event) override {
        if (!focused_.is()) return false;
        bool done = false;
        guardedCall([&] { done = answer_(Reference<css::uno::XInterface>(focused_), event); });
        return done;
    }
    sal_Bool SAL_CALL keyReleased(const css::awt::KeyEvent&) override { return false; }
    void SAL_CALL focusGained(const css::awt::FocusEvent& event) override { focused_ = event.Source; }
    void SAL_CALL focusLost(const css::awt::FocusEvent& event) override { forget(event.Source); }
    void SAL_CALL disposing(const css::lang::EventObject& event) override { forget(event.Source); }

  private:
    void forget(const Reference<css::uno::XInterface>& control) {
        if (focused_ == control) focused_.clear();
    }

    KeyAnswer answer_;
    Reference<css::uno::XInterface> focused_;
};

}  // namespace

// Marked as deprecated, but nothing else sees the key before the office does.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
KeyWatch watchKeys(const Context& context, KeyAnswer answer) {
    const Reference<css::awt::XExtendedToolkit> toolkit(css::awt::Toolkit::create(context), UNO_QUERY_THROW);
    const rtl::Reference<KeyListener> key(new KeyListener(std::move(answer)));
    const Reference<css::awt::XKeyHandler> handler(key.get());
    toolkit->addKeyHandler(handler);
    return {key.get(), [toolkit, handler] { toolkit->removeKeyHandler(handler); }};
}
#pragma GCC diagnostic pop

std::optional<bool> tabForward(const css::awt::KeyEvent& key) {
    const bool back = key.Modifiers == css::awt::KeyModifier::SHIFT;
    if (key.KeyCode != css::awt::Key::TAB || (key.Modifiers != 0 && !back)) return std::nullopt;
    return !back;
}

}  // namespace plumbline::sidebar
