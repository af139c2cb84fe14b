// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The controls of one panel or dialog, by name, and their places in pixels.
//
//     Form form(context, parent);
//     form.add("FixedText", "title", {{"Label", css::uno::Any(...)}});
//     form.onAction("ok", [=] { … });
//     int y = form.place("title", {x, y, width, form.heightFor("title", width)});
//     form.dispose();                   // listeners first, then the windows
//
// A list or an edit field takes its accessible name from the fixed text that was added before it, and in a dialog its access key, too.

#include <com/sun/star/awt/Size.hpp>
#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XControlModel.hpp>
#include <com/sun/star/awt/XFocusListener.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/awt/XWindowPeer.hpp>
#include <functional>
#include <initializer_list>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "sidebar/model/overview.h"
#include "sidebar/view/key_watch.h"
#include "sidebar/view/office.h"

namespace plumbline::sidebar {

struct Property {
    const char* name;
    css::uno::Any value;
};
css::uno::Any anyText(std::string_view text);
// A text that nobody types: where the office is read from the right, with marks that keep it in its order.
css::uno::Any anyShown(const Context& context, std::string_view text);

struct Box {
    int x = 0, y = 0, width = 0, height = 0;
    friend bool operator==(const Box&, const Box&) = default;
};

class Form {
  public:
    Form(const Context& context, const Reference<css::awt::XWindowPeer>& parent, bool dialog = false);
    ~Form() { dispose(); }
    Form(const Form&) = delete;
    Form& operator=(const Form&) = delete;

    // `type`: "FixedText", "Edit", "Button", "ListBox", "ComboBox", "ImageControl", "ProgressBar",
    // "CheckBox", "Roadmap", "ScrollBar", "Tree", "Link".
    void add(const char* type, const char* name, std::initializer_list<Property> properties = {});
    void addPicture(const char* name);
    void addTree(const char* name, std::string_view help);
    void addList(const char* name, std::string_view help, const std::vector<std::string>& texts,
                 std::size_t chosen = 0);
    void set(const char* name, const char* property, const css::uno::Any& value);
    void setText(const char* name, std::string_view text);  // of a fixed text or a button, if it differs
    // A field of several lines to be read. The toolkit hides such texts from screen readers, so the text
    // stands in a label of one pixel before it too, which becomes the field's name.
    void addReading(const char* name);
    void tell(const char* name, std::string_view text);
    std::string text(const char* name) const;  // of an edit or combo box
    void show(const char* name, bool visible);
    void enable(const char* name, bool enabled);
    bool isShown(const char* name) const;

    bool isChecked(const char* name) const;
    void setTexts(const char* name, const std::vector<std::string>& texts);  // of a list or combo box
    void choose(const char* name, std::size_t item);
    std::size_t chosen(const char* name) const;
    std::vector<std::size_t> allChosen(const char* name) const;  // of a list of several
    void chooseAll(const char* name, const std::vector<std::size_t>& items);
    void showPicture(const char* name, const std::string& svg);
    Look look(int width) const;         // the colours and the scale of the screen
    std::uint32_t fieldColour() const;  // of lists and fields, and of the text in them
    std::uint32_t fieldTextColour() const;

    template <class Interface>
    Reference<Interface> control(const char* name) const {
        return Reference<Interface>(controlNamed(name), UNO_QUERY);
    }
    Reference<css::awt::XWindow> window() const { return {dialog_, UNO_QUERY}; }
    Reference<css::awt::XControl> dialog() const { return dialog_; }

    void onAction(const char* name, std::function<void()> work);
    void onItem(const char* name, std::function<void()> work);
    void onText(const char* name, std::function<void()> work);
    void onLeave(const char* name, std::function<void()> work);  // the focus goes, or Enter is pressed
    void onEnter(const char* name, std::function<void()> work);  // the focus comes
    void onScroll(const char* name, std::function<void(int)> work);
    void helpWith(const std::string& page);  // what F1 shows inside; before the controls are added
    // Called where Tab would leave the form behind its last control, or before its first; true where the keyboard went
    // elsewhere. Before the controls are added.
    void leaveWith(std::function<bool(bool forward)> leave);
    // A letter to press with Alt for each button, box and field that is shown, in any language. Again when others are shown.
    void giveAccessKeys();
    int execute();  // runs a dialog, with its letters, until it is ended: with what it was ended
    void onKeys(KeyAnswer answer);  // before the office sees them; before the controls are added
    void focusBeside(const std::string& name,
                     bool behind);  // the next control that takes the keyboard, round the form
    bool focusEnd(bool first);  // the first or the last control that takes the keyboard gets it; false where none does
    void onDispose(std::function<void()> work) { undo_.push_back(std::move(work)); }

    void place(const char* name, Box box);
    // While one lives, nothing is placed, shown or hidden: a layout that is only asked for its height moves nothing. Each move of a
    // list makes the office ask the screen for its size, and wait for the answer (measured with GTK 3).
    class Measuring {
      public:
        explicit Measuring(Form& form) : form_(form) { ++form_.measuring_; }
        ~Measuring() { --form_.measuring_; }
        Measuring(const Measuring&) = delete;
        Measuring& operator=(const Measuring&) = delete;

      private:
        Form& form_;
    };
    css::awt::Size preferred(const char* name) const;
    int heightFor(const char* name, int width) const;  // of a text that wraps
    int lineHeight() const;
    // As much of a text as a label of that width shows, "…" behind it where it is cut.
    std::string chosenText(const char* name) const;  // of a list; empty where nothing is chosen
    int widthOf(const std::string& text);  // of a line of text, as it is drawn
    std::string fitted(const std::string& text, int width);
    // Gives a dialog its size, in the middle of a window.
    void centre(const Reference<css::awt::XWindow>& over, int width, int height);
    bool alive() const { return dialog_.is(); }

    void dispose();

  private:
    struct Labelled {
        std::string text;    // as it was given
        std::string opened;  // the control to which the key leads; empty: a text that leads nowhere
        char key = 0;
    };

    Reference<css::awt::XControl> controlNamed(const char* name) const;
    Reference<css::beans::XPropertySet> modelOf(const char* name) const;
    std::vector<Reference<css::awt::XWindow>> tabStops() const;
    void noteLabel(std::string_view type, const char* name, std::string text);
    std::vector<Labelled*> openLabels();

    Context context_;
    Reference<css::awt::XControlModel> model_;
    Reference<css::awt::XControl> dialog_;
    Reference<css::awt::XControlContainer> controls_;
    std::vector<Reference<css::awt::XFocusListener>> focus_;  // to each control
    std::vector<std::string> stops_;                          // controls that may take the keyboard, as they were added
    std::unordered_map<std::string, Labelled> labelled_;  // texts, buttons and boxes of a dialog
    std::vector<std::string> labels_;                     // their names, as they were added
    std::string added_;                                   // the last control
    bool isDialog_;
    std::vector<std::function<void()>> undo_;
    std::unordered_map<std::string, Box> placed_;
    int measuring_ = 0;
};

}  // namespace plumbline::sidebar
