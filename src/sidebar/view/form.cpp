// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/view/form.h"

#include <algorithm>
#include <com/sun/star/awt/ImageScaleMode.hpp>
#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XActionListener.hpp>
#include <com/sun/star/awt/XAdjustmentListener.hpp>
#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XCheckBox.hpp>
#include <com/sun/star/awt/XComboBox.hpp>
#include <com/sun/star/awt/XDevice.hpp>
#include <com/sun/star/awt/XDialog.hpp>
#include <com/sun/star/awt/XFixedHyperlink.hpp>
#include <com/sun/star/awt/XItemListener.hpp>
#include <com/sun/star/awt/XKeyListener.hpp>
#include <com/sun/star/awt/XLayoutConstrains.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XScrollBar.hpp>
#include <com/sun/star/awt/XStyleSettingsSupplier.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/awt/XTextListener.hpp>
#include <com/sun/star/awt/XToolkit.hpp>
#include <com/sun/star/awt/XUnoControlContainer.hpp>
#include <com/sun/star/awt/XWindow2.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/graphic/GraphicProvider.hpp>
#include <com/sun/star/graphic/XGraphicProvider.hpp>
#include <com/sun/star/io/SequenceInputStream.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/view/SelectionType.hpp>
#include <cppuhelper/implbase1.hxx>
#include <cppuhelper/implbase2.hxx>
#include <cstdlib>
#include <rtl/ref.hxx>

#include "calc/convert.h"
#include "calc/office_words.h"
#include "core/words.h"
#include "sidebar/model/access_keys.h"
#include "sidebar/model/reading_order.h"
#include "sidebar/view/background.h"
#include "sidebar/view/help.h"
#include "sidebar/view/key_watch.h"

namespace plumbline::sidebar {
namespace {

rtl::OUString ascii(const char* text) {
    return rtl::OUString::createFromAscii(text);
}

class ActionListener : public cppu::WeakImplHelper1<css::awt::XActionListener> {
  public:
    explicit ActionListener(std::function<void()> work) : work_(std::move(work)) {}
    void SAL_CALL actionPerformed(const css::awt::ActionEvent&) override { guardedCall(work_); }
    void SAL_CALL disposing(const css::lang::EventObject&) override {}

  private:
    std::function<void()> work_;
};

class ItemListener : public cppu::WeakImplHelper1<css::awt::XItemListener> {
  public:
    explicit ItemListener(std::function<void()> work) : work_(std::move(work)) {}
    void SAL_CALL itemStateChanged(const css::awt::ItemEvent&) override { guardedCall(work_); }
    void SAL_CALL disposing(const css::lang::EventObject&) override {}

  private:
    std::function<void()> work_;
};

class TextListener : public cppu::WeakImplHelper1<css::awt::XTextListener> {
  public:
    explicit TextListener(std::function<void()> work) : work_(std::move(work)) {}
    void SAL_CALL textChanged(const css::awt::TextEvent&) override { guardedCall(work_); }
    void SAL_CALL disposing(const css::lang::EventObject&) override {}

  private:
    std::function<void()> work_;
};

class EnterListener : public cppu::WeakImplHelper1<css::awt::XFocusListener> {
  public:
    explicit EnterListener(std::function<void()> work) : work_(std::move(work)) {}
    void SAL_CALL focusGained(const css::awt::FocusEvent&) override { guardedCall(work_); }
    void SAL_CALL focusLost(const css::awt::FocusEvent&) override {}
    void SAL_CALL disposing(const css::lang::EventObject&) override {}

  private:
    std::function<void()> work_;
};

class ScrollListener : public cppu::WeakImplHelper1<css::awt::XAdjustmentListener> {
  public:
    explicit ScrollListener(std::function<void(int)> work) : work_(std::move(work)) {}
    void SAL_CALL adjustmentValueChanged(const css::awt::AdjustmentEvent& event) override {
        guardedCall([&] { work_(event.Value); });
    }
    void SAL_CALL disposing(const css::lang::EventObject&) override {}

  private:
    std::function<void(int)> work_;
};

class LeaveListener : public cppu::WeakImplHelper2<css::awt::XFocusListener, css::awt::XKeyListener> {
  public:
    explicit LeaveListener(std::function<void()> work) : work_(std::move(work)) {}
    void SAL_CALL focusGained(const css::awt::FocusEvent&) override {}
    void SAL_CALL focusLost(const css::awt::FocusEvent&) override { guardedCall(work_); }
    void SAL_CALL keyPressed(const css::awt::KeyEvent& key) override {
        if (key.KeyCode == css::awt::Key::RETURN) guardedCall(work_);
    }
    void SAL_CALL keyReleased(const css::awt::KeyEvent&) override {}
    void SAL_CALL disposing(const css::lang::EventObject&) override {}

  private:
    std::function<void()> work_;
};

// With a controller of the order of tabs the office sorts all controls whenever one is added: 2 ms for each of 200 (measured).
// The order is that in which they are made without it, too.
void keepOrderOfAdding(const Reference<css::awt::XControl>& dialog) {
    const Reference<css::awt::XUnoControlContainer> container(dialog, UNO_QUERY);
    if (!container.is()) return;
    for (const auto& controller : container->getTabControllers()) container->removeTabController(controller);
}

std::string saidIn(const char* name) {
    return std::string(name) + "Said";
}

const char* modelService(std::string_view type) {
    constexpr struct {
        std::string_view type;
        const char* service;
    } services[] = {{"FixedText", "com.sun.star.awt.UnoControlFixedTextModel"},
                    {"Edit", "com.sun.star.awt.UnoControlEditModel"},
                    {"Button", "com.sun.star.awt.UnoControlButtonModel"},
                    {"ListBox", "com.sun.star.awt.UnoControlListBoxModel"},
                    {"ComboBox", "com.sun.star.awt.UnoControlComboBoxModel"},
                    {"ImageControl", "com.sun.star.awt.UnoControlImageControlModel"},
                    {"ProgressBar", "com.sun.star.awt.UnoControlProgressBarModel"},
                    {"CheckBox", "com.sun.star.awt.UnoControlCheckBoxModel"},
                    {"Link", "com.sun.star.awt.UnoControlFixedHyperlinkModel"},
                    {"Roadmap", "com.sun.star.awt.UnoControlRoadmapModel"},
                    {"ScrollBar", "com.sun.star.awt.UnoControlScrollBarModel"},
                    {"Tree", "com.sun.star.awt.tree.TreeControlModel"}};
    for (const auto& entry : services)
        if (entry.type == type) return entry.service;
    return "";
}

bool takesKeyboard(std::string_view type) {
    return type != "FixedText" && type != "ImageControl" && type != "ProgressBar" && type != "ScrollBar";
}

}  // namespace

css::uno::Any anyText(std::string_view text) {
    return css::uno::Any(calc::toOffice(text));
}

css::uno::Any anyShown(const Context& context, std::string_view text) {
    // The variable makes any office so, as its own test does.
    static const bool fromRight =
        std::getenv("SAL_RTL_ENABLED") ||
        isReadFromRight(calc::officeSetting(context, "/org.openoffice.Setup/L10N", "ooLocale"));
    return anyText(fromRight ? readFromLeft(text) : std::string(text));
}

Form::Form(const Context& context, const Reference<css::awt::XWindowPeer>& parent, bool dialog)
    : context_(context), isDialog_(dialog) {
    const auto services = context->getServiceManager();
    model_.set(services->createInstanceWithContext("com.sun.star.awt.UnoControlDialogModel", context),
               UNO_QUERY_THROW);
    if (!dialog)
        Reference<css::beans::XPropertySet>(model_, UNO_QUERY_THROW)
            ->setPropertyValue("Decoration", css::uno::Any(false));
    dialog_.set(services->createInstanceWithContext("com.sun.star.awt.UnoControlDialog", context),
                UNO_QUERY_THROW);
    dialog_->setModel(model_);
    keepOrderOfAdding(dialog_);
    controls_.set(dialog_, UNO_QUERY_THROW);
    const Reference<css::awt::XToolkit> toolkit(css::awt::Toolkit::create(context), UNO_QUERY_THROW);
    dialog_->createPeer(toolkit, parent);
}

void Form::helpWith(const std::string& page) {
    if (officeShowsHelp(context_))
        return Reference<css::beans::XPropertySet>(model_, UNO_QUERY_THROW)
            ->setPropertyValue("HelpURL", anyText(helpUrl(page)));
    HelpAnswer answer = answerF1(context_, dialog_->getPeer(), page);
    focus_.push_back(answer.focus);
    onDispose(std::move(answer.stop));
}

void Form::leaveWith(std::function<bool(bool forward)> leave) {
    onKeys([this, leave = std::move(leave)](const Reference<css::uno::XInterface>& control,
                                            const css::awt::KeyEvent& key) {
        const std::optional<bool> forward = tabForward(key);
        if (!forward) return false;
        const auto stops = tabStops();
        return !stops.empty() && control == (*forward ? stops.back() : stops.front()) && leave(*forward);
    });
}

void Form::onKeys(KeyAnswer answer) {
    KeyWatch watch = watchKeys(context_, std::move(answer));
    focus_.push_back(watch.focus);
    onDispose(std::move(watch.stop));
}

std::vector<Reference<css::awt::XWindow>> Form::tabStops() const {
    std::vector<Reference<css::awt::XWindow>> stops;
    for (const std::string& name : stops_) {
        bool enabled = true;
        if (const auto model = modelOf(name.c_str()); model.is())
            model->getPropertyValue("Enabled") >>= enabled;
        if (enabled && isShown(name.c_str())) stops.push_back(control<css::awt::XWindow>(name.c_str()));
    }
    return stops;
}

void Form::focusBeside(const std::string& name, bool behind) {
    const auto stops = tabStops();
    const auto own = control<css::awt::XWindow>(name.c_str());
    const auto at = std::find(stops.begin(), stops.end(), own);
    if (at == stops.end()) return;
    const auto count = static_cast<std::size_t>(stops.end() - stops.begin()),
               place = static_cast<std::size_t>(at - stops.begin());
    stops[(place + (behind ? 1 : count - 1)) % count]->setFocus();
}

bool Form::focusEnd(bool first) {
    const auto stops = alive() ? tabStops() : std::vector<Reference<css::awt::XWindow>>();
    if (stops.empty()) return false;
    (first ? stops.front() : stops.back())->setFocus();
    return true;
}

void Form::add(const char* type, const char* name, std::initializer_list<Property> properties) {
    const Reference<css::lang::XMultiServiceFactory> factory(model_, UNO_QUERY_THROW);
    const Reference<css::beans::XPropertySet> model(factory->createInstance(ascii(modelService(type))),
                                                    UNO_QUERY_THROW);
    model->setPropertyValue("Name", css::uno::Any(ascii(name)));
    std::string label;
    for (const Property& property : properties) {
        if (std::string_view(property.name) == "Label") label = calc::toUtf8(property.value.get<rtl::OUString>());
        model->setPropertyValue(ascii(property.name), std::string_view(property.name) == "Label" ? anyShown(context_, label) : property.value);
    }
    Reference<css::container::XNameContainer>(model_, UNO_QUERY_THROW)
        ->insertByName(ascii(name), css::uno::Any(model));
    if (isDialog_) noteLabel(type, name, std::move(label));
    if (takesKeyboard(type)) stops_.emplace_back(name);
    for (const auto& listener : focus_)
        Reference<css::awt::XWindow>(controlNamed(name), UNO_QUERY_THROW)->addFocusListener(listener);
}

void Form::addPicture(const char* name) {
    add("ImageControl", name,
        {{"Border", css::uno::Any(sal_Int16(0))},
         {"ScaleImage", css::uno::Any(true)},
         {"ScaleMode", css::uno::Any(css::awt::ImageScaleMode::ISOTROPIC)},
         {"Tabstop", css::uno::Any(false)}});
}

void Form::addTree(const char* name, std::string_view help) {
    const css::uno::Any yes(true);
    add("Tree", name,
        {{"HelpText", anyText(help)},
         {"RootDisplayed", yes},
         {"Tabstop", yes},
         {"ShowsRootHandles", yes},
         {"SelectionType", css::uno::Any(css::view::SelectionType_SINGLE)}});
}

void Form::addList(const char* name, std::string_view help, const std::vector<std::string>& texts,
                   std::size_t chosen) {
    add("ListBox", name, {{"HelpText", anyText(help)}, {"Dropdown", css::uno::Any(true)}});
    setTexts(name, texts);
    choose(name, chosen);
}

void Form::centre(const Reference<css::awt::XWindow>& over, int width, int height) {
    const css::awt::Rectangle area = over->getPosSize();
    window()->setPosSize(std::max(0, (area.Width - width) / 2), std::max(0, (area.Height - height) / 2),
                         width, height, css::awt::PosSize::POSSIZE);
}

Reference<css::awt::XControl> Form::controlNamed(const char* name) const {
    return controls_.is() ? controls_->getControl(ascii(name)) : Reference<css::awt::XControl>();
}

Reference<css::beans::XPropertySet> Form::modelOf(const char* name) const {
    const Reference<css::awt::XControl> control = controlNamed(name);
    return control.is() ? Reference<css::beans::XPropertySet>(control->getModel(), UNO_QUERY) : nullptr;
}

void Form::set(const char* name, const char* property, const css::uno::Any& value) {
    const Reference<css::beans::XPropertySet> model = modelOf(name);
    if (model.is() && model->getPropertyValue(ascii(property)) != value)
        model->setPropertyValue(ascii(property), value);
}

void Form::setText(const char* name, std::string_view text) {
    const auto labelled = labelled_.find(name);
    if (labelled == labelled_.end()) return set(name, "Label", anyShown(context_, text));
    labelled->second.text = text;
    set(name, "Label", anyShown(context_, withAccessKey(text, labelled->second.key)));
}

void Form::noteLabel(std::string_view type, const char* name, std::string text) {
    const bool last = !labels_.empty() && labels_.back() == added_;
    if (takesKeyboard(type) && last && labelled_[added_].opened.empty()) labelled_[added_].opened = name;
    added_ = name;
    if (type != "FixedText" && type != "Button" && type != "CheckBox") return;
    labels_.emplace_back(name);
    labelled_[name] = {std::move(text), takesKeyboard(type) ? name : "", 0};
}

std::vector<Form::Labelled*> Form::openLabels() {
    std::vector<Labelled*> open;
    for (const std::string& name : labels_) {
        Labelled& labelled = labelled_[name];
        const auto placed = placed_.find(name);
        const bool seen = placed != placed_.end() && placed->second.width > 1;  // not only for screen readers
        if (labelled.text.empty() || labelled.opened.empty() || !seen) continue;
        if (isShown(name.c_str()) && isShown(labelled.opened.c_str())) open.push_back(&labelled);
    }
    return open;
}

void Form::giveAccessKeys() {
    std::vector<std::string> texts;
    for (auto& [name, labelled] : labelled_) labelled.key = 0;
    const std::vector<Labelled*> open = openLabels();
    for (const Labelled* labelled : open) texts.push_back(labelled->text);
    texts = withAccessKeys(texts);
    for (std::size_t i = 0; i < open.size(); ++i) open[i]->key = accessKeyIn(texts[i]);
    for (const std::string& name : labels_) setText(name.c_str(), std::string(labelled_[name].text));
}

int Form::execute() {
    giveAccessKeys();
    return Reference<css::awt::XDialog>(dialog_, UNO_QUERY_THROW)->execute();
}

void Form::addReading(const char* name) {
    const css::uno::Any yes(true);
    add("FixedText", saidIn(name).c_str());  // of one line: the office wraps a long text in time that grows with its square
    add("Edit", name, {{"MultiLine", yes}, {"ReadOnly", yes}, {"VScroll", yes}});
    place(saidIn(name).c_str(), {0, 0, 1, 1});
}

void Form::tell(const char* name, std::string_view text) {
    set(name, "Text", anyText(text));
    setText(saidIn(name).c_str(), text);
}

std::string Form::text(const char* name) const {
    // What the window holds, not what its model was told: a screen reader's text may reach only the window (25.2).
    const auto parts = control<css::awt::XControl>(name);
    Reference<css::awt::XTextComponent> component(parts.is() ? parts->getPeer() : nullptr, UNO_QUERY);
    if (!component.is()) component = control<css::awt::XTextComponent>(name);
    return component.is() ? calc::toUtf8(component->getText()) : std::string();
}

void Form::show(const char* name, bool visible) {
    if (measuring_ > 0) return;
    if (const auto window = control<css::awt::XWindow>(name); window.is() && isShown(name) != visible) {
        set(name, "EnableVisible", css::uno::Any(visible));
        window->setVisible(visible);
    }
}

bool Form::isShown(const char* name) const {
    bool visible = true;
    if (const auto model = modelOf(name); model.is()) model->getPropertyValue("EnableVisible") >>= visible;
    return visible;
}

void Form::enable(const char* name, bool enabled) {
    set(name, "Enabled", css::uno::Any(enabled));
}

void Form::onAction(const char* name, std::function<void()> work) {
    const Reference<css::awt::XActionListener> listener(new ActionListener(std::move(work)));
    if (const auto button = control<css::awt::XButton>(name); button.is()) {
        button->addActionListener(listener);
        onDispose([button, listener] { button->removeActionListener(listener); });
    } else if (const auto link = control<css::awt::XFixedHyperlink>(name); link.is()) {
        link->addActionListener(listener);
        onDispose([link, listener] { link->removeActionListener(listener); });
    }
}

void Form::onItem(const char* name, std::function<void()> work) {
    const Reference<css::awt::XItemListener> listener(new ItemListener(std::move(work)));
    if (const auto list = control<css::awt::XListBox>(name); list.is()) {
        list->addItemListener(listener);
        onDispose([list, listener] { list->removeItemListener(listener); });
    } else if (const auto box = control<css::awt::XCheckBox>(name); box.is()) {
        box->addItemListener(listener);
        onDispose([box, listener] { box->removeItemListener(listener); });
    } else if (const auto combo = control<css::awt::XComboBox>(name); combo.is()) {
        combo->addItemListener(listener);
        onDispose([combo, listener] { combo->removeItemListener(listener); });
    }
}

bool Form::isChecked(const char* name) const {
    const auto box = control<css::awt::XCheckBox>(name);
    return box.is() && box->getState() == 1;
}

void Form::setTexts(const char* name, const std::vector<std::string>& texts) {
    css::uno::Sequence<rtl::OUString> items(static_cast<sal_Int32>(texts.size()));
    for (std::size_t i = 0; i < texts.size(); ++i) items.getArray()[i] = calc::toOffice(texts[i]);
    set(name, "StringItemList", css::uno::Any(items));
}

void Form::choose(const char* name, std::size_t item) {
    chooseAll(name, {item});
}

void Form::chooseAll(const char* name, const std::vector<std::size_t>& items) {
    css::uno::Sequence<sal_Int16> places(static_cast<sal_Int32>(items.size()));
    std::transform(items.begin(), items.end(), places.getArray(),
                   [](std::size_t item) { return static_cast<sal_Int16>(item); });
    set(name, "SelectedItems", css::uno::Any(places));
}

std::vector<std::size_t> Form::allChosen(const char* name) const {
    std::vector<std::size_t> items;
    if (const auto list = control<css::awt::XListBox>(name); list.is())
        for (const sal_Int16 item : list->getSelectedItemsPos())
            items.push_back(static_cast<std::size_t>(std::max<sal_Int16>(0, item)));
    return items;
}

std::size_t Form::chosen(const char* name) const {
    const auto list = control<css::awt::XListBox>(name);
    return list.is() ? static_cast<std::size_t>(std::max<sal_Int16>(0, list->getSelectedItemPos())) : 0;
}

void Form::showPicture(const char* name, const std::string& svg) {
    const css::uno::Sequence<sal_Int8> bytes(reinterpret_cast<const sal_Int8*>(svg.data()),
                                             static_cast<sal_Int32>(svg.size()));
    css::uno::Sequence<css::beans::PropertyValue> medium(2);
    medium.getArray()[0].Name = "InputStream";
    medium.getArray()[0].Value <<= css::io::SequenceInputStream::createStreamFromSequence(context_, bytes);
    medium.getArray()[1].Name = "MimeType";
    medium.getArray()[1].Value <<= rtl::OUString("image/svg+xml");
    const Reference<css::graphic::XGraphic> graphic =
        css::graphic::GraphicProvider::create(context_)->queryGraphic(medium);
    if (graphic.is()) set(name, "Graphic", css::uno::Any(graphic));
}

namespace {

Reference<css::awt::XStyleSettings> styleOf(const Reference<css::awt::XControl>& dialog) {
    const Reference<css::awt::XStyleSettingsSupplier> styles(dialog->getPeer(), UNO_QUERY);
    return styles.is() ? styles->getStyleSettings() : nullptr;
}

}  // namespace

std::uint32_t Form::fieldColour() const {
    const auto style = styleOf(dialog_);
    return style.is() ? static_cast<std::uint32_t>(style->getFieldColor()) & 0xffffff : 0xffffff;
}

std::uint32_t Form::fieldTextColour() const {
    const auto style = styleOf(dialog_);
    return style.is() ? static_cast<std::uint32_t>(style->getFieldTextColor()) & 0xffffff : 0;
}

Look Form::look(int width) const {
    Look look;
    const Reference<css::awt::XDevice> device(dialog_->getPeer(), UNO_QUERY);
    if (device.is()) look.scale = std::clamp(device->getInfo().PixelPerMeterX / 3780.0, 1.0, 4.0);
    look.width = static_cast<int>(width / look.scale);
    const Reference<css::awt::XStyleSettingsSupplier> styles(dialog_->getPeer(), UNO_QUERY);
    if (!styles.is()) return look;
    const Reference<css::awt::XStyleSettings> style = styles->getStyleSettings();
    look.ink = static_cast<std::uint32_t>(style->getDialogTextColor()) & 0xffffff;
    look.paper = static_cast<std::uint32_t>(style->getDialogColor()) & 0xffffff;
    return look;
}

void Form::onText(const char* name, std::function<void()> work) {
    const Reference<css::awt::XTextListener> listener(new TextListener(std::move(work)));
    if (const auto edit = control<css::awt::XTextComponent>(name); edit.is()) {
        edit->addTextListener(listener);
        onDispose([edit, listener] { edit->removeTextListener(listener); });
    }
}

void Form::onEnter(const char* name, std::function<void()> work) {
    const Reference<css::awt::XFocusListener> listener(new EnterListener(std::move(work)));
    if (const auto window = control<css::awt::XWindow>(name); window.is()) {
        window->addFocusListener(listener);
        onDispose([window, listener] { window->removeFocusListener(listener); });
    }
}

void Form::onScroll(const char* name, std::function<void(int)> work) {
    const Reference<css::awt::XAdjustmentListener> listener(new ScrollListener(std::move(work)));
    if (const auto bar = control<css::awt::XScrollBar>(name); bar.is()) {
        bar->addAdjustmentListener(listener);
        onDispose([bar, listener] { bar->removeAdjustmentListener(listener); });
    }
}

void Form::onLeave(const char* name, std::function<void()> work) {
    const rtl::Reference<LeaveListener> listener(new LeaveListener(std::move(work)));
    if (const auto window = control<css::awt::XWindow>(name); window.is()) {
        window->addFocusListener(listener.get());
        window->addKeyListener(listener.get());
        onDispose([window, listener] {
            window->removeFocusListener(listener.get());
            window->removeKeyListener(listener.get());
        });
    }
}

void Form::place(const char* name, Box box) {
    if (measuring_ > 0) return;
    const auto [at, fresh] = placed_.try_emplace(name, box);
    if (!fresh && std::exchange(at->second, box) == box) return;
    if (const auto window = control<css::awt::XWindow>(name); window.is())
        window->setPosSize(box.x, box.y, std::max(box.width, 1), std::max(box.height, 1),
                           css::awt::PosSize::POSSIZE);
}

css::awt::Size Form::preferred(const char* name) const {
    const auto layout = control<css::awt::XLayoutConstrains>(name);
    return layout.is() ? layout->getPreferredSize() : css::awt::Size(0, 0);
}

int Form::heightFor(const char* name, int width) const {
    const auto layout = control<css::awt::XLayoutConstrains>(name);
    if (!layout.is()) return 0;
    return std::max(layout->calcAdjustedSize(css::awt::Size(width, 0x4000)).Height, lineHeight());
}

int Form::lineHeight() const {
    return 16;
}

std::string Form::chosenText(const char* name) const {
    const auto list = control<css::awt::XListBox>(name);
    return list.is() ? calc::toUtf8(list->getSelectedItem()) : std::string();
}

int Form::widthOf(const std::string& text) {
    const char* const rule = "fittedRule";
    if (!controlNamed(rule).is()) {
        add("FixedText", rule, {});
        place(rule, {0, 0, 1, 1});
        show(rule, false);
    }
    setText(rule, text);
    return preferred(rule).Width;
}

std::string Form::fitted(const std::string& text, int width) {
    const auto fits = [&](const std::string& part) { return widthOf(part) <= std::max(width, 20); };
    if (text.empty() || fits(text)) return text;
    std::vector<std::size_t> ends;  // of letters
    for (std::size_t at = 0; at < text.size(); ends.push_back(at)) nextCodePoint(text, at);
    std::size_t least = 1, most = ends.size();
    while (least + 1 < most) {
        const std::size_t middle = (least + most) / 2;
        (fits(text.substr(0, ends[middle - 1]) + "…") ? least : most) = middle;
    }
    return text.substr(0, ends[least - 1]) + "…";
}

void Form::dispose() {
    if (!dialog_.is()) return;
    const Reference<css::awt::XControl> dialog = std::exchange(dialog_, nullptr);
    for (auto work = undo_.rbegin(); work != undo_.rend(); ++work) guardedCall(*work);
    undo_.clear();
    controls_.clear();
    guardedCall([&] { dialog->dispose(); });
    model_.clear();
}

}  // namespace plumbline::sidebar
