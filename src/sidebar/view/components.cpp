// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// The services by which the office reaches the sidebar: the panels' factory, the commands' handler, the job
// that adds an entry to the menu of a goal's row.
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexContainer.hpp>
#include <com/sun/star/frame/XDispatch.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <com/sun/star/lang/XInitialization.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/task/XJob.hpp>
#include <com/sun/star/ui/ContextMenuInterceptorAction.hpp>
#include <com/sun/star/ui/XContextMenuInterception.hpp>
#include <com/sun/star/ui/XContextMenuInterceptor.hpp>
#include <com/sun/star/ui/XUIElementFactory.hpp>
#include <cppuhelper/implbase1.hxx>
#include <cppuhelper/implbase2.hxx>
#include <cppuhelper/implbase4.hxx>
#include <cppuhelper/supportsservice.hxx>
#include <rtl/ref.hxx>

#include "calc/convert.h"
#include "calc/office_words.h"
#include "document/document.h"
#include "document/settings_store.h"
#include "sidebar/view/background.h"
#include "sidebar/view/commands.h"
#include "sidebar/view/panel.h"
#include "sidebar/view/welcome.h"

namespace plumbline::sidebar {
namespace {

const char* const protocol = "org.plumbline.goals:";

// Nothing where opening it failed; what it had begun is undone then.
Reference<css::ui::XUIElement> opened(const rtl::Reference<Panel>& panel) {
    if (!panel.is()) return {};
    bool whole = false;
    guardedCall([&] {
        panel->open();
        whole = true;
    });
    if (whole) return panel.get();
    guardedCall([&] { panel->dispose(); });
    return {};
}

class PanelFactory : public cppu::WeakImplHelper2<css::ui::XUIElementFactory, css::lang::XServiceInfo> {
  public:
    explicit PanelFactory(Context context) : context_(std::move(context)) {}

    Reference<css::ui::XUIElement> SAL_CALL createUIElement(
        const rtl::OUString& url, const css::uno::Sequence<css::beans::PropertyValue>& arguments) override {
        PanelPlace place;
        place.context = context_;
        place.url = calc::toUtf8(url);
        for (const css::beans::PropertyValue& argument : arguments) {
            if (argument.Name == "Frame") argument.Value >>= place.frame;
            if (argument.Name == "ParentWindow") argument.Value >>= place.parent;
            if (argument.Name == "Sidebar") argument.Value >>= place.sidebar;
        }
        if (!place.frame.is() || !place.parent.is() || !place.frame->getController().is())
            throw css::lang::IllegalArgumentException("a panel needs a frame and a window", *this, 0);
        // The sidebar leaves a panel out where there is no element; an exception of C++ would end the office.
        Reference<css::ui::XUIElement> element;
        guardedCall([&] { element = opened(make(place)); });
        return element;
    }

    rtl::OUString SAL_CALL getImplementationName() override { return "org.plumbline.PanelFactory"; }
    sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override {
        return cppu::supportsService(this, name);
    }
    css::uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override {
        css::uno::Sequence<rtl::OUString> names(1);
        names.getArray()[0] = "com.sun.star.ui.UIElementFactory";
        return names;
    }

  private:
    static rtl::Reference<Panel> make(const PanelPlace& place) {
        const std::string& url = place.url;
        if (url.ends_with("/Overview")) return makeOverviewPanel(place);
        if (url.ends_with("/Goals")) return makeGoalsPanel(place);
        if (url.ends_with("/Checkins")) return makeCheckinsPanel(place);
        if (url.ends_with("/Findings")) return makeFindingsPanel(place);
        if (url.ends_with("/Formulas")) return makeFormulasPanel(place);
        return {};
    }

    Context context_;
};

class CommandHandler : public cppu::WeakImplHelper4<css::frame::XDispatchProvider, css::frame::XDispatch,
                                                    css::lang::XInitialization, css::lang::XServiceInfo> {
  public:
    explicit CommandHandler(Context context) : context_(std::move(context)) {}

    void SAL_CALL initialize(const css::uno::Sequence<css::uno::Any>& arguments) override {
        if (arguments.hasElements()) arguments[0] >>= frame_;
    }
    Reference<css::frame::XDispatch> SAL_CALL queryDispatch(const css::util::URL& url, const rtl::OUString&,
                                                            sal_Int32) override {
        return calc::toUtf8(url.Complete).starts_with(protocol) ? this : nullptr;
    }
    css::uno::Sequence<Reference<css::frame::XDispatch>> SAL_CALL
    queryDispatches(const css::uno::Sequence<css::frame::DispatchDescriptor>& requests) override {
        css::uno::Sequence<Reference<css::frame::XDispatch>> found(requests.getLength());
        for (sal_Int32 i = 0; i < requests.getLength(); ++i)
            found.getArray()[i] =
                queryDispatch(requests[i].FeatureURL, requests[i].FrameName, requests[i].SearchFlags);
        return found;
    }
    void SAL_CALL dispatch(const css::util::URL& url,
                           const css::uno::Sequence<css::beans::PropertyValue>& arguments) override {
        const std::string command = calc::toUtf8(url.Complete).substr(std::string_view(protocol).size());
        runCommand(command, context_, frame_, arguments);
    }
    void SAL_CALL addStatusListener(const Reference<css::frame::XStatusListener>&,
                                    const css::util::URL&) override {}
    void SAL_CALL removeStatusListener(const Reference<css::frame::XStatusListener>&,
                                       const css::util::URL&) override {}

    rtl::OUString SAL_CALL getImplementationName() override { return "org.plumbline.CommandHandler"; }
    sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override {
        return cppu::supportsService(this, name);
    }
    css::uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override {
        css::uno::Sequence<rtl::OUString> names(1);
        names.getArray()[0] = "com.sun.star.frame.ProtocolHandler";
        return names;
    }

  private:
    Context context_;
    Reference<css::frame::XFrame> frame_;
};

// Adds "Explain this goal" where the row under the pointer is a goal's.
class RowMenu : public cppu::WeakImplHelper1<css::ui::XContextMenuInterceptor> {
  public:
    RowMenu(Context context, const Controller& controller)
        : context_(std::move(context)), controller_(controller) {}

    css::ui::ContextMenuInterceptorAction SAL_CALL
    notifyContextMenuExecute(const css::ui::ContextMenuExecuteEvent& event) override {
        auto action = css::ui::ContextMenuInterceptorAction_IGNORED;
        guardedCall([&] {
            const Controller controller(Reference<css::frame::XController>(controller_.get(), UNO_QUERY));
            if (!controller.is() || !event.ActionTriggerContainer.is()) return;
            if (!isGoal(controller)) return;
            const Words& words = calc::officeWords(context_);
            const Reference<css::lang::XMultiServiceFactory> factory(event.ActionTriggerContainer,
                                                                     UNO_QUERY_THROW);
            const auto add = [&](sal_Int32 place, const char* key, const char* command) {
                const Reference<css::beans::XPropertySet> entry(
                    factory->createInstance("com.sun.star.ui.ActionTrigger"), UNO_QUERY_THROW);
                entry->setPropertyValue("Text", css::uno::Any(calc::toOffice(words(key))));
                const rtl::OUString url =
                    rtl::OUString::createFromAscii(protocol) + rtl::OUString::createFromAscii(command);
                entry->setPropertyValue("CommandURL", css::uno::Any(url));
                event.ActionTriggerContainer->insertByIndex(place, css::uno::Any(entry));
            };
            add(0, "menu.explain", "explain");
            add(1, "menu.edit", "edit");
            add(2, "menu.split", "split");
            action = css::ui::ContextMenuInterceptorAction_CONTINUE_MODIFIED;
        });
        return action;
    }

  private:
    // Where the deck is open, what it has read tells. Elsewhere a right click reads no table: the row must lie in one that the
    // document itself says to be of goals, by its settings or by a model cell; a document that has nothing of ours is left alone.
    static bool isGoal(const Controller& controller) {
        if (const std::shared_ptr<Session> session = Session::existing(controller)) {
            session->readNow();
            return session->selectedGoal() != noGoal;
        }
        const Book book = controller->getModel();
        const Settings kept = document::loadSettings(book);
        const TablePlace place = document::findTable(book, controller, kept);
        if (!place.range.is() || (kept == Settings() && !place.modelCell.is())) return false;
        const std::optional<Selected> selected = document::selectionOf(controller);
        const Address area = calc::addressOf(place.range);
        return selected && selected->sheet == document::sheetName(Sheet(calc::sheetOf(place.range))) &&
               static_cast<sal_Int32>(selected->cell.row) > area.StartRow &&
               static_cast<sal_Int32>(selected->cell.row) <= area.EndRow;
    }

    Context context_;
    css::uno::WeakReference<css::frame::XController> controller_;
};

class ViewJob : public cppu::WeakImplHelper2<css::task::XJob, css::lang::XServiceInfo> {
  public:
    explicit ViewJob(Context context) : context_(std::move(context)) {}

    css::uno::Any SAL_CALL execute(const css::uno::Sequence<css::beans::NamedValue>& arguments) override {
        guardedCall([&] {
            css::uno::Sequence<css::beans::NamedValue> environment;
            for (const css::beans::NamedValue& argument : arguments)
                if (argument.Name == "Environment") argument.Value >>= environment;
            Book model;
            for (const css::beans::NamedValue& item : environment)
                if (item.Name == "Model") item.Value >>= model;
            const Reference<css::lang::XServiceInfo> info(model, UNO_QUERY);
            if (!info.is() || !info->supportsService("com.sun.star.sheet.SpreadsheetDocument")) return;
            const Controller controller = model->getCurrentController();
            const Reference<css::ui::XContextMenuInterception> menus(controller, UNO_QUERY);
            if (menus.is()) menus->registerContextMenuInterceptor(new RowMenu(context_, controller));
            if (controller.is()) welcomeOnce(context_, controller);
        });
        return {};
    }

    rtl::OUString SAL_CALL getImplementationName() override { return "org.plumbline.ViewJob"; }
    sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override {
        return cppu::supportsService(this, name);
    }
    css::uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override {
        css::uno::Sequence<rtl::OUString> names(1);
        names.getArray()[0] = "com.sun.star.task.Job";
        return names;
    }

  private:
    Context context_;
};

template <class Component>
css::uno::XInterface* made(css::uno::XComponentContext* context) noexcept {
    try {
        const rtl::Reference<Component> component(new Component(context));
        component->acquire();
        return static_cast<cppu::OWeakObject*>(component.get());
    } catch (const css::uno::Exception&) {
        return nullptr;
    } catch (const std::exception&) {
        return nullptr;
    }
}

}  // namespace
}  // namespace plumbline::sidebar

#define PLUMBLINE_ENTRY extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface* SAL_CALL
namespace css = com::sun::star;
using Arguments = css::uno::Sequence<css::uno::Any>;

PLUMBLINE_ENTRY plumbline_PanelFactory_get_implementation(css::uno::XComponentContext* context,
                                                          const Arguments&) {
    return plumbline::sidebar::made<plumbline::sidebar::PanelFactory>(context);
}
PLUMBLINE_ENTRY plumbline_CommandHandler_get_implementation(css::uno::XComponentContext* context,
                                                            const Arguments&) {
    return plumbline::sidebar::made<plumbline::sidebar::CommandHandler>(context);
}
PLUMBLINE_ENTRY plumbline_ViewJob_get_implementation(css::uno::XComponentContext* context, const Arguments&) {
    return plumbline::sidebar::made<plumbline::sidebar::ViewJob>(context);
}
