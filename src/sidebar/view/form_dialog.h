// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// A dialog about the session's table: it runs until it is ended, and ends by itself where the document is closed.
//
//     class SplitDialog : public FormDialog { … };
//     SplitDialog(session, frame, goal).run();      // true: it was ended with 1
//
// A dialog joins the session when its controls stand (`join`), and takes its listeners away before its own members go (`close`).

#include <com/sun/star/awt/XDialog2.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <memory>

#include "sidebar/view/form.h"
#include "sidebar/view/session.h"

namespace plumbline::sidebar {

class FormDialog : public SessionView {
  public:
    FormDialog(const FormDialog&) = delete;
    FormDialog& operator=(const FormDialog&) = delete;

    bool run() {
        form_.giveAccessKeys();
        return Reference<css::awt::XDialog>(form_.dialog(), UNO_QUERY_THROW)->execute() == 1;
    }

    void sessionChanged() override {
        if (!session_.document().is()) end(0);
    }

  protected:
    FormDialog(Session& session, const Reference<css::frame::XFrame>& frame)
        : session_(session),
          now_(session.snapshot()),
          form_(session.context(),
                Reference<css::awt::XWindowPeer>(frame->getContainerWindow(), UNO_QUERY_THROW), true) {}
    ~FormDialog() = default;

    void join() { session_.join(this); }
    void close() {
        session_.leave(this);
        form_.dispose();
    }
    const Words& words() const { return session_.words(); }
    void end(int result) {
        Reference<css::awt::XDialog2>(form_.dialog(), UNO_QUERY_THROW)->endDialog(result);
    }

    Session& session_;
    std::shared_ptr<const Snapshot> now_;
    Form form_;
};

}  // namespace plumbline::sidebar
