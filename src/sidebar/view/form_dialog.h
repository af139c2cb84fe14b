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

    bool run() { return form_.execute() == 1; }

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
    static std::string labelOf(const char* name) { return std::string(name) + "Label"; }
    // Side by side, each below its label, as wide as its share of all.
    struct Share {
        const char* name;
        int share;
    };
    void placeFields(std::initializer_list<Share> fields, Box line);
    // What is told, `told` pixels high, above the two buttons that end the dialog, `done` and "cancel"; the dialog gets its size. Where
    // the buttons stand.
    int placeEnd(const char* done, const Reference<css::frame::XFrame>& frame, Box line, int told);
    void end(int result) {
        Reference<css::awt::XDialog2>(form_.dialog(), UNO_QUERY_THROW)->endDialog(result);
    }

    Session& session_;
    std::shared_ptr<const Snapshot> now_;
    Form form_;
};

}  // namespace plumbline::sidebar
