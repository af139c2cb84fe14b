// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "calc/main_thread.h"

#include <com/sun/star/awt/XCallback.hpp>
#include <com/sun/star/awt/XRequestCallback.hpp>
#include <cppuhelper/implbase1.hxx>

namespace plumbline::calc {
namespace {

namespace css = com::sun::star;

class Callback : public cppu::WeakImplHelper1<css::awt::XCallback> {
  public:
    explicit Callback(std::function<void()> function) : function_(std::move(function)) {}
    void SAL_CALL notify(const css::uno::Any&) override { guardedCall(function_); }

  private:
    std::function<void()> function_;
};

}  // namespace

void onMainThread(const css::uno::Reference<css::uno::XComponentContext>& context,
                  std::function<void()> function) {
    const css::uno::Reference<css::awt::XRequestCallback> requests(
        context->getServiceManager()->createInstanceWithContext("com.sun.star.awt.AsyncCallback", context),
        css::uno::UNO_QUERY_THROW);
    requests->addCallback(new Callback(std::move(function)), css::uno::Any());
}

}  // namespace plumbline::calc
