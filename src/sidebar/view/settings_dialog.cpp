// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include <algorithm>
#include <com/sun/star/awt/XDialog.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>

#include "calc/convert.h"
#include "sidebar/model/mapping.h"
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
const char* const remarkNames[] = {"remark0", "remark1", "remark2", "remark3", "remark4",  "remark5",
                                   "remark6", "remark7", "remark8", "remark9", "remark10", "remark11"};
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

    bool run() {
        const Reference<css::awt::XDialog> dialog(form_.dialog(), UNO_QUERY_THROW);
        return dialog->execute() == 1;
    }

    // What was changed; all else stays as it is kept.
    Settings chosen() {
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
            form_.add("FixedText", remarkNames[i], {});
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
        form_.onText("table", [this] { fillTable(form_.text("table")); });
    }

    void takeSelection() {
        const std::optional<Selected> selected = document::selectionOf(session_.controller());
        if (!selected) return;
        form_.set("table", "Text", anyText(selected->place));
        fillTable(selected->place);
    }

    void fillTable(const std::string& written) {
        Settings settings = settings_;
        settings.table = written;
        const calc::Range range =
            written.empty() ? document::findTable(session_.document(), session_.controller(), settings).range
                            : document::rangeWritten(session_.document(), session_.controller(), written);
        block_ = CellBlock();
        if (range.is())
            block_ = firstRows(calc::readRange(calc::Document(session_.document(), UNO_QUERY_THROW), range));
        mapping_ = mappingOf(block_, settings_.columns, words());
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
            form_.setText(remarkNames[i], row.remark);
        }
        preview();
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

    void layout() {
        const int gap = 6, field = form_.preferred("ok").Height, line = std::max(field, 24);
        int labels = 60;
        for (const char* name :
             {"tableLabel", "conventionLabel", "meLabel", "previewLabel", "label1", "label3"})
            labels = std::max(labels, form_.preferred(name).Width);
        const int lists = 230, remarks = 250, left = 10, second = left + labels + gap,
                  width = second + lists + gap + remarks + 10;
        int y = 10;
        form_.place("tableLabel", {left, y + 4, labels, line - 4});
        form_.place("table", {second, y, lists, line});
        form_.place("selection", {second + lists + gap, y,
                                  std::min(remarks, form_.preferred("selection").Width + 8), line});
        y += line;
        form_.place("tableHelp", {second, y, lists + remarks, line});
        y += line + gap;
        for (std::size_t i = 0; i < roles; ++i) {
            form_.place(labelNames[i], {left, y + 4, labels, line - 4});
            form_.place(listNames[i], {second, y, lists, line});
            form_.place(remarkNames[i], {second + lists + gap, y + 4, remarks, line - 4});
            y += line + 2;
        }
        y += gap;
        for (const auto& [label, control] :
             {std::pair("conventionLabel", "convention"), std::pair("meLabel", "me")}) {
            form_.place(label, {left, y + 4, labels, line - 4});
            form_.place(control, {second, y, lists, line});
            y += line + 2;
        }
        y += gap;
        form_.place("previewLabel", {left, y, labels, line});
        form_.place("preview", {second, y, lists + gap + remarks, 3 * 18});
        y += 3 * 18 + gap;
        form_.place("stored", {second, y, lists + remarks, line});
        y += line + gap;
        const int button = std::max({form_.preferred("ok").Width, form_.preferred("cancel").Width, 80});
        form_.place("ok", {width - 2 * button - gap - 10, y, button, line});
        form_.place("cancel", {width - button - 10, y, button, line});
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
