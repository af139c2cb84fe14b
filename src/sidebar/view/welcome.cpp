// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/view/welcome.h"

#include <algorithm>
#include <com/sun/star/awt/XDialog2.hpp>
#include <com/sun/star/awt/XWindow2.hpp>
#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/container/XNameReplace.hpp>
#include <com/sun/star/util/XChangesBatch.hpp>
#include <cppuhelper/weakref.hxx>

#include "calc/convert.h"
#include "calc/office_words.h"
#include "sidebar/view/background.h"
#include "sidebar/view/commands.h"
#include "sidebar/view/form.h"

namespace plumbline::sidebar {
namespace {

const char* const choices[] = {"panel", "sample", "tutorial", "later"};  // commands, but for the last
const char* const keys[] = {"welcome.mine", "welcome.sample", "welcome.tutorial", "welcome.later"};

Reference<css::container::XNameReplace> settings(const Context& context) {
    css::uno::Sequence<css::uno::Any> arguments(1);
    arguments.getArray()[0] <<=
        css::beans::NamedValue("nodepath", css::uno::Any(rtl::OUString("/org.plumbline.PlumblineSettings")));
    return {css::configuration::theDefaultProvider::get(context)->createInstanceWithArguments(
                "com.sun.star.configuration.ConfigurationUpdateAccess", arguments),
            UNO_QUERY_THROW};
}

// Says that it was shown, before it is: a page that fails does not come again either.
bool isFirstTime(const Context& context) {
    const auto kept = settings(context);
    bool welcomed = false;
    kept->getByName("Welcomed") >>= welcomed;
    if (welcomed) return false;
    kept->replaceByName("Welcomed", css::uno::Any(true));
    Reference<css::util::XChangesBatch>(kept, UNO_QUERY_THROW)->commitChanges();
    return true;
}

bool isSeen(const Reference<css::frame::XFrame>& frame) {
    const Reference<css::awt::XWindow2> window(
        frame.is() ? frame->getContainerWindow() : Reference<css::awt::XWindow>(), UNO_QUERY);
    return window.is() && window->isVisible();
}

class WelcomePage {
  public:
    WelcomePage(const Context& context, const Reference<css::frame::XFrame>& frame)
        : form_(context, Reference<css::awt::XWindowPeer>(frame->getContainerWindow(), UNO_QUERY_THROW),
                true) {
        const Words& words = calc::officeWords(context);
        Reference<css::awt::XDialog>(form_.dialog(), UNO_QUERY_THROW)
            ->setTitle(calc::toOffice(words("welcome.title")));
        form_.add("FixedText", "text",
                  {{"MultiLine", css::uno::Any(true)}, {"Label", anyText(words("welcome.text"))}});
        for (std::size_t i = 0; i < std::size(choices); ++i) {
            form_.add("Button", choices[i], {{"Label", anyText(words(keys[i]))}});
            form_.onAction(choices[i], [this, i] {
                chosen_ = i;
                Reference<css::awt::XDialog2>(form_.dialog(), UNO_QUERY_THROW)->endDialog(1);
            });
        }
        layout(frame);
    }
    ~WelcomePage() { form_.dispose(); }
    WelcomePage(const WelcomePage&) = delete;
    WelcomePage& operator=(const WelcomePage&) = delete;

    std::string_view run() { return form_.execute() == 1 ? choices[chosen_] : "later"; }

  private:
    void layout(const Reference<css::frame::XFrame>& frame) {
        constexpr int gap = 10;
        int wide = 340, y = gap;
        for (const char* name : choices) wide = std::max<int>(wide, form_.preferred(name).Width);
        const int text = form_.heightFor("text", wide);
        form_.place("text", {gap, y, wide, text});
        y += text + gap;
        for (const char* name : choices) {
            const int tall = form_.preferred(name).Height;
            form_.place(name, {gap, y, wide, tall});
            y += tall + gap / 2;
        }
        form_.centre(frame->getContainerWindow(), wide + 2 * gap, y + gap / 2);
    }

    Form form_;
    std::size_t chosen_ = 0;
};

void welcome(const Context& context, const Controller& controller) {
    const Reference<css::frame::XFrame> frame = controller->getFrame();
    if (!isSeen(frame) || !isFirstTime(context)) return;
    const std::string command(WelcomePage(context, frame).run());
    if (command != "later") runCommand(command, context, frame);
}

}  // namespace

void welcomeOnce(const Context& context, const Controller& controller) {
    constexpr std::chrono::milliseconds untilDrawn{700};
    const css::uno::WeakReference<css::frame::XController> weak(controller);
    after(untilDrawn, [context, weak] {
        onMainThread(context, [context, weak] {
            const Controller there(Reference<css::frame::XController>(weak.get(), UNO_QUERY));
            if (there.is()) welcome(context, there);
        });
    });
}

}  // namespace plumbline::sidebar
