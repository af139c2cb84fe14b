// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/view/help.h"

#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XExtendedToolkit.hpp>
#include <com/sun/star/awt/XKeyHandler.hpp>
#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/deployment/PackageInformationProvider.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/system/SystemShellExecute.hpp>
#include <com/sun/star/system/SystemShellExecuteException.hpp>
#include <com/sun/star/system/SystemShellExecuteFlags.hpp>
#include <com/sun/star/table/XCell.hpp>
#include <com/sun/star/util/PathSubstitution.hpp>
#include <cppuhelper/implbase2.hxx>
#include <cstdlib>
#include <osl/file.hxx>
#include <rtl/ref.hxx>
#ifdef __linux__
#include <unistd.h>
#endif

#include "calc/convert.h"
#include "calc/office_words.h"
#include "core/cut.h"
#include "sidebar/view/background.h"
#include "sidebar/view/commands.h"

namespace plumbline::sidebar {
namespace {

const char* const extension = "org.plumbline.goals";

Reference<css::container::XNameAccess> settingsAt(const Context& context, const char* path) {
    css::beans::NamedValue where("nodepath", css::uno::Any(rtl::OUString::createFromAscii(path)));
    css::uno::Sequence<css::uno::Any> arguments(1);
    arguments.getArray()[0] <<= where;
    return {css::configuration::theDefaultProvider::get(context)->createInstanceWithArguments(
                "com.sun.star.configuration.ConfigurationAccess", arguments),
            UNO_QUERY_THROW};
}

bool isFile(const rtl::OUString& url) {
    osl::DirectoryItem item;
    return osl::DirectoryItem::get(url, item) == osl::FileBase::E_None;
}

rtl::OUString officeHelpFolder(const Context& context) {
    rtl::OUString folder, url;
    settingsAt(context, "/org.openoffice.Office.Common/Path/Current")->getByName("Help") >>= folder;
    folder = css::util::PathSubstitution::create(context)->substituteVariables(folder, false);
    if (osl::FileBase::getFileURLFromSystemPath(folder, url) == osl::FileBase::E_None) folder = url;
    return folder + "/";
}

// The viewer asks for pages in English where the office's help is not there in the office's own language.
bool asksInLanguage(const rtl::OUString& folder, const std::string& language) {
    return language == "en" || isFile(folder + calc::toOffice(language));
}

bool drawsHtml(const Context& context) {  // the viewer is a window of Writer's
    return settingsAt(context, "/org.openoffice.Setup/Office/Factories")
        ->hasByName("com.sun.star.text.WebDocument");
}

rtl::OUString pageUrl(const Context& context, const std::string& page) {
    const rtl::OUString folder =
        css::deployment::PackageInformationProvider::get(context)->getPackageLocation(
            rtl::OUString::createFromAscii(extension)) +
        "/pages/" + calc::toOffice(calc::officeWords(context).language()) + "/";
    const rtl::OUString url = folder + calc::toOffice(page) + ".html";
    return isFile(url) ? url : folder + "index.html";
}

// On Linux the office starts what opens pages in the background, and never hears that there is no such thing.
bool systemOpensPages(const Context& context) {
#ifdef __linux__
    const char* const chosen = std::getenv("DESKTOP_LAUNCH");
    if (chosen && *chosen) return true;
    const rtl::OUString own =
        css::util::PathSubstitution::create(context)->substituteVariables("$(prog)", false) + "/open-url";
    if (isFile(own)) return true;
    const char* const path = std::getenv("PATH");
    std::string_view folders = path ? path : "";
    while (!folders.empty()) {
        const std::string folder(cutAt(folders, ':'));
        for (const char* name : {"/xdg-open", "/open-url"})
            if (access((folder + name).c_str(), X_OK) == 0) return true;
    }
    return false;
#else
    static_cast<void>(context);
    return true;
#endif
}

// Its own word processor does, read-only; where that is not installed the office would ask by which filter.
bool shownByOffice(const Context& context, const rtl::OUString& url) {
    const rtl::OUString filter("HTML");  // of Writer's pages
    const Reference<css::container::XNameAccess> filters(
        context->getServiceManager()->createInstanceWithContext("com.sun.star.document.FilterFactory",
                                                                context),
        UNO_QUERY);
    if (!filters.is() || !filters->hasByName(filter)) return false;
    css::uno::Sequence<css::beans::PropertyValue> options(2);
    options.getArray()[0].Name = "ReadOnly";
    options.getArray()[0].Value <<= true;
    options.getArray()[1].Name = "FilterName";
    options.getArray()[1].Value <<= filter;
    bool shown = false;
    guardedCall([&] {
        shown = css::frame::Desktop::create(context)->loadComponentFromURL(url, "_blank", 0, options).is();
    });
    return shown;
}

void tellWhere(const Context& context, const rtl::OUString& url) {
    rtl::OUString path;
    if (osl::FileBase::getSystemPathFromFileURL(url, path) != osl::FileBase::E_None) path = url;
    const Reference<css::frame::XFrame> frame = css::frame::Desktop::create(context)->getCurrentFrame();
    if (frame.is()) tellUser(frame, calc::officeWords(context)("menu.nobrowser", {calc::toUtf8(path)}));
}

// A key's event names the top window. That is a dialog of ours, or the document's, and then the listener to
// the focus of the panel's controls tells whether the key is ours.
class HelpKey : public cppu::WeakImplHelper2<css::awt::XKeyHandler, css::awt::XFocusListener> {
  public:
    HelpKey(Context context, Reference<css::uno::XInterface> window, std::string page)
        : context_(std::move(context)), window_(std::move(window)), page_(std::move(page)) {}

    sal_Bool SAL_CALL keyPressed(const css::awt::KeyEvent& event) override {
        if (event.KeyCode != css::awt::Key::F1 || event.Modifiers != 0) return false;
        if (!focused_.is() && event.Source != window_) return false;
        guardedCall([this] { showHelp(context_, page_); });
        return true;
    }
    sal_Bool SAL_CALL keyReleased(const css::awt::KeyEvent&) override { return false; }
    void SAL_CALL focusGained(const css::awt::FocusEvent& event) override { focused_ = event.Source; }
    void SAL_CALL focusLost(const css::awt::FocusEvent& event) override {
        if (focused_ == event.Source) focused_.clear();
    }
    void SAL_CALL disposing(const css::lang::EventObject& event) override {
        if (focused_ == event.Source) focused_.clear();
    }

  private:
    Context context_;
    Reference<css::uno::XInterface> window_;
    std::string page_;
    Reference<css::uno::XInterface> focused_;
};

}  // namespace

bool officeShowsHelp(const Context& context) {
    bool shows = false;
    guardedCall([&] {
        const rtl::OUString folder = officeHelpFolder(context);
        shows = isFile(folder + "main_transform.xsl") && drawsHtml(context) &&
                asksInLanguage(folder, calc::officeWords(context).language());
    });
    return shows;
}

std::string helpUrl(const std::string& page) {
    return std::string(extension) + ":" + page;
}

void showHelp(const Context& context, const std::string& page) {
    const rtl::OUString url = pageUrl(context, page);
    try {
        if (systemOpensPages(context)) {
            css::system::SystemShellExecute::create(context)->execute(
                url, "", css::system::SystemShellExecuteFlags::URIS_ONLY);
            return;
        }
    } catch (const css::system::SystemShellExecuteException&) {
        // told below
    }
    if (!shownByOffice(context, url)) tellWhere(context, url);
}

std::string helpPageFor(const Reference<css::frame::XFrame>& frame) {
    if (!frame.is() || !frame->getController().is()) return "index";
    const Reference<css::frame::XModel> document = frame->getController()->getModel();
    if (!document.is()) return "index";
    const Reference<css::table::XCell> cell(document->getCurrentSelection(), UNO_QUERY);
    if (!cell.is()) return "index";
    const std::string formula = calc::toUtf8(cell->getFormula().toAsciiLowerCase());
    const std::size_t at = formula.find("goal.");
    if (at == std::string::npos || !formula.starts_with('=')) return "index";
    const std::size_t name = at + 5, end = formula.find_first_not_of("abcdefghijklmnopqrstuvwxyz", name);
    return "goal-" + formula.substr(name, end - name);
}

// Marked as deprecated, but nothing else sees F1 before the office does, also while a dialog is open.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
HelpAnswer answerF1(const Context& context, const Reference<css::uno::XInterface>& window,
                    const std::string& page) {
    const Reference<css::awt::XExtendedToolkit> toolkit(css::awt::Toolkit::create(context), UNO_QUERY_THROW);
    const rtl::Reference<HelpKey> key(new HelpKey(context, window, page));
    const Reference<css::awt::XKeyHandler> handler(key.get());
    toolkit->addKeyHandler(handler);
    return {key.get(), [toolkit, handler] { toolkit->removeKeyHandler(handler); }};
}
#pragma GCC diagnostic pop

}  // namespace plumbline::sidebar
