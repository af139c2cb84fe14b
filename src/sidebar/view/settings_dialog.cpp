// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include <algorithm>
#include <com/sun/star/awt/XDialog.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>

#include "calc/convert.h"
#include "sidebar/model/mapping.h"
#include "sidebar/view/background.h"
#include "sidebar/view/commands.h"
#include "sidebar/view/form.h"
#include "sidebar/view/session.h"

namespace plumbline::sidebar {
namespace {

constexpr std::uint32_t mostRows = 2000;  // of the table in the preview
const char* const labelNames[] = {"label0", "label1", "label2", "label3", "label4",  "label5",
                                  "label6", "label7", "label8", "label9", "label10", "label11"};
const char* const listNames[] = {"list0", "list1", "list2", "list3", "list4",  "list5",
                                 "list6", "list7", "list8", "list9", "list10", "list11"};
constexpr std::size_t roles = std::size(listNames);
const char* const conventions[] = {"",       "viva",       "engagedly", "cascade",  "workfront", "upraise",
                                   "oboard", "servicenow", "atlassian", "mooncamp", "qulture"};

CellBlock firstRows(CellBlock block) {
    if (block.rows <= mostRows) return block;
    block.rows = mostRows;
    for (std::vector<Cell>& column : block.columns) column.resize(mostRows);
    return block;
}

class SettingsDialog {
  public:
    SettingsDialog(Session& session, const Reference<css::frame::XFrame>& frame)
        : session_(session),
          frame_(frame),
          settings_(session.settings()),
          me_(session.me()),
          form_(session.context(),
                Reference<css::awt::XWindowPeer>(frame->getContainerWindow(), UNO_QUERY_THROW), true) {
        build();
        fillTable(settings_.table);
        offered_ = rulesOf(mapping_);
        layout();
    }

    bool run() { return form_.execute() == 1; }

    // What was changed; all else stays as it is kept.
    Settings chosen() {
        readTyped();
        Settings chosen = settings_;
        chosen.table = form_.text("table");
        const std::string columns = rulesOf(mapping_);
        if (columns != offered_ || chosen.table != settings_.table) chosen.columns = columns;
        chosen.me = ownerTyped(settings_, me_, form_.text("me"));
        const auto convention = static_cast<std::size_t>(std::max<sal_Int16>(0, position("convention")));
        if (convention != convention_ && convention < std::size(conventions))
            chosen.convention = conventions[convention];
        return chosen;
    }

  private:
    const Words& words() const { return session_.words(); }

    sal_Int16 position(const char* name) {
        return form_.control<css::awt::XListBox>(name)->getSelectedItemPos();
    }

    void build() {
        const css::uno::Any yes(true);
        const Reference<css::awt::XDialog> dialog(form_.dialog(), UNO_QUERY_THROW);
        dialog->setTitle(calc::toOffice(words()("mapping.title")));
        form_.helpWith("settings");
        form_.add("FixedText", "tableLabel", {{"Label", anyText(words()("mapping.table"))}});
        form_.add("Edit", "table",
                  {{"Text", anyText(settings_.table)}, {"HelpText", anyText(words()("mapping.table.help"))}});
        form_.add("Button", "selection", {{"Label", anyText(words()("mapping.selection"))}});
        form_.add("FixedText", "tableHelp", {{"Label", anyText(words()("mapping.table.help"))}});
        for (std::size_t i = 0; i < roles; ++i) {
            form_.add("FixedText", labelNames[i], {});
            form_.add("ListBox", listNames[i],
                      {{"Dropdown", yes}, {"LineCount", css::uno::Any(sal_Int16(14))}});
            form_.onItem(listNames[i], [this, i] { chooseColumn(i); });
        }
        css::uno::Sequence<rtl::OUString> names(static_cast<sal_Int32>(std::size(conventions)));
        css::uno::Sequence<sal_Int16> selected(1);
        names.getArray()[0] = calc::toOffice(words()("mapping.conventiondefault"));
        for (std::size_t i = 1; i < std::size(conventions); ++i) {
            names.getArray()[i] = rtl::OUString::createFromAscii(conventions[i]);
            if (settings_.convention == conventions[i]) convention_ = i;
        }
        selected.getArray()[0] = static_cast<sal_Int16>(convention_);
        form_.add("FixedText", "conventionLabel", {{"Label", anyText(words()("mapping.convention"))}});
        form_.add("ListBox", "convention",
                  {{"StringItemList", css::uno::Any(names)},
                   {"Dropdown", yes},
                   {"SelectedItems", css::uno::Any(selected)}});
        form_.add("FixedText", "meLabel", {{"Label", anyText(words()("mapping.me"))}});
        form_.add("Edit", "me", {{"Text", anyText(me_)}});
        form_.add("FixedText", "remarks", {{"MultiLine", yes}});
        form_.add("FixedText", "previewLabel", {{"Label", anyText(words()("mapping.preview"))}});
        form_.add("FixedText", "preview", {{"MultiLine", yes}});
        form_.add("FixedText", "stored", {{"Label", anyText(words()("mapping.stored"))}});
        form_.add("Button", "ok",
                  {{"Label", anyText(words()("mapping.ok"))},
                   {"PushButtonType", css::uno::Any(sal_Int16(1))},
                   {"DefaultButton", yes}});
        form_.add(
            "Button", "cancel",
            {{"Label", anyText(words()("mapping.cancel"))}, {"PushButtonType", css::uno::Any(sal_Int16(2))}});
        form_.onAction("selection", [this] { takeSelection(); });
        form_.onText("table", [this] { typed(); });
    }

    // The table is read once, when nobody has typed for a moment.
    void typed() {
        constexpr std::chrono::milliseconds pause{350};
        const unsigned turn = ++*turn_;
        after(pause, [this, turn, current = std::weak_ptr<unsigned>(turn_), context = session_.context()] {
            onMainThread(context, [this, turn, current] {
                const std::shared_ptr<unsigned> now = current.lock();  // none: the dialog is gone
                if (now && *now == turn) fillTable(form_.text("table"));
            });
        });
    }
    // What was typed last must be read before it is kept.
    void readTyped() {
        if (std::exchange(*turn_, *turn_ + 1) != read_) fillTable(form_.text("table"));
    }

    void takeSelection() {
        const std::optional<Selected> selected = document::selectionOf(session_.controller());
        if (!selected) return;
        form_.set("table", "Text", anyText(selected->place));
        fillTable(selected->place);
    }

    void fillTable(const std::string& written) {
        read_ = ++*turn_;
        if (!shownTable_ || *shownTable_ != written) readTable(written);
    }

    void readTable(const std::string& written) {
        shownTable_ = written;
        Settings settings = settings_;
        settings.table = written;
        const calc::Range range =
            written.empty() ? document::findTable(session_.document(), session_.controller(), settings).range
                            : document::rangeWritten(session_.document(), session_.controller(), written);
        block_ = CellBlock();
        if (range.is())
            block_ = firstRows(calc::readRange(calc::Document(session_.document(), UNO_QUERY_THROW), range));
        mapping_ = mappingOf(block_, settings_.columns, words());
        std::string remarks;
        for (std::size_t i = 0; i < roles; ++i) {
            const bool there = i < mapping_.rows.size();
            form_.enable(listNames[i], there);
            if (!there) continue;
            const MappingRow& row = mapping_.rows[i];
            css::uno::Sequence<rtl::OUString> choices(static_cast<sal_Int32>(row.choices.size()));
            for (std::size_t c = 0; c < row.choices.size(); ++c)
                choices.getArray()[c] = calc::toOffice(row.choices[c]);
            css::uno::Sequence<sal_Int16> selected(1);
            selected.getArray()[0] = static_cast<sal_Int16>(row.chosen);
            form_.setText(labelNames[i], row.label);
            form_.set(listNames[i], "HelpText", anyText(row.label));
            form_.set(listNames[i], "StringItemList", css::uno::Any(choices));
            form_.set(listNames[i], "SelectedItems", css::uno::Any(selected));
            remarks += row.remark.empty()
                           ? ""
                           : (remarks.empty() ? "" : "; ") + words()("labelled", {row.label, row.remark});
        }
        form_.setText("remarks", remarks);
        form_.setText("preview", mapping_.problem.empty() ? mapping_.preview : mapping_.problem);
    }

    void chooseColumn(std::size_t i) {
        if (i >= mapping_.rows.size()) return;
        mapping_.rows[i].chosen = static_cast<std::size_t>(std::max<sal_Int16>(0, position(listNames[i])));
        preview();
    }

    void preview() {
        form_.setText("preview", mapping_.problem.empty() ? previewOf(block_, rulesOf(mapping_), words())
                                                          : mapping_.problem);
    }

    // Two columns of roles, so that all of it stands on a small screen.
    void layout() {
        const int gap = 6, left = 10, line = std::max<int>(form_.preferred("ok").Height, 24);
        int labels = 60;
        for (const char* name : {"tableLabel", "conventionLabel", "meLabel", "previewLabel"})
            labels = std::max<int>(labels, form_.preferred(name).Width);
        for (const char* name : labelNames) labels = std::max<int>(labels, form_.preferred(name).Width);
        const int list = 250, half = labels + gap + list, width = 2 * left + 2 * half + 3 * gap,
                  inner = width - 2 * left;
        int y = 10;
        const auto pair = [&](const char* label, const char* control, int column, int wide) {
            const int x = left + column * (half + 3 * gap);
            form_.place(label, {x, y + std::max(0, (line - 18) / 2), labels, 20});
            form_.place(control, {x + labels + gap, y, wide, line});
        };
        pair("tableLabel", "table", 0, list);
        form_.place("selection", {left + half + 3 * gap, y,
                                  std::min<int>(half, form_.preferred("selection").Width + 8), line});
        y += line + 2;
        form_.place("tableHelp", {left + labels + gap, y, inner - labels - gap, 20});
        y += 22 + gap;
        for (std::size_t i = 0; i < roles; ++i) {
            pair(labelNames[i], listNames[i], static_cast<int>(i % 2), list);
            if (i % 2 == 1) y += line + 2;
        }
        form_.place("remarks", {left, y, inner, 36});
        y += 36 + gap;
        pair("conventionLabel", "convention", 0, inner - labels - gap);
        y += line + 2;
        pair("meLabel", "me", 0, list);
        y += line + gap;
        form_.place("previewLabel", {left, y, labels, 20});
        form_.place("preview", {left + labels + gap, y, inner - labels - gap, 3 * 18});
        y += 3 * 18 + gap;
        const int button = std::max<int>({form_.preferred("ok").Width, form_.preferred("cancel").Width, 80});
        form_.place("stored", {left, y + std::max(0, (line - 18) / 2), inner - 2 * button - 3 * gap, 20});
        form_.place("ok", {left + inner - 2 * button - gap, y, button, line});
        form_.place("cancel", {left + inner - button, y, button, line});
        y += line + 10;
        form_.centre(frame_->getContainerWindow(), width, y);
    }

    Session& session_;
    Reference<css::frame::XFrame> frame_;
    const Settings settings_;
    const std::string me_;        // as it was shown
    std::string offered_;         // the columns' rules as they were shown
    std::size_t convention_ = 0;  // as it was shown: one that is not among ours is shown as the default
    Form form_;
    CellBlock block_;
    Mapping mapping_;
    std::optional<std::string> shownTable_;                           // that the lists show
    std::shared_ptr<unsigned> turn_ = std::make_shared<unsigned>(0);  // counts what was typed and read
    unsigned read_ = 0;
};

}  // namespace

void editSettings(Session& session, const Reference<css::frame::XFrame>& frame) {
    if (!session.document().is()) return;
    const std::shared_ptr<Session> keep = session.shared_from_this();
    SettingsDialog dialog(session, frame);
    if (!dialog.run()) return;
    const std::string problem = session.change(dialog.chosen());
    if (!problem.empty()) tellUser(frame, problem);
}

}  // namespace plumbline::sidebar
