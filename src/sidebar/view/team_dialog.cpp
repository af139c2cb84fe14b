// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include <algorithm>
#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/sheet/XViewFreezable.hpp>

#include "calc/convert.h"
#include "document/table_writer.h"
#include "report/sheet/report_place.h"
#include "sidebar/model/team_grid.h"
#include "sidebar/model/team_sheet.h"
#include "sidebar/view/commands.h"
#include "sidebar/view/form_dialog.h"
#include "sidebar/view/grid_view.h"
#include "sidebar/view/pause.h"

namespace plumbline::sidebar {
namespace {

constexpr int gridRoom = 430;  // what a screen of 800 leaves beside the rest
constexpr std::size_t quartersItem = 1, cellItem = 1;

document::TableLook lookOf(const TeamArea& area) {
    document::TableLook look{area.firstRow, area.firstColumn, area.lastRow, area.lastColumn};
    switch (area.look) {
        case TeamLook::Title:
            look.bold = look.large = true;
            break;
        case TeamLook::FigureHeading:
            look.right = true;
            [[fallthrough]];
        case TeamLook::Heading:
            look.bold = look.shade = look.heading = true;
            break;
        case TeamLook::Money:
            look.format = "#,##0";
            break;
        case TeamLook::Cents:
            look.format = "#,##0.00";
            break;
        case TeamLook::Percent:
            look.format = "0.0%";
            break;
        case TeamLook::Team:
            look.shade = true;
            [[fallthrough]];
        case TeamLook::Lead:
            look.bold = true;
            break;
    }
    return look;
}

document::TableCell cellOf(const TeamCell& cell) {
    using Kind = document::TableCell::Kind;
    const Kind kind = cell.kind == TeamCell::Kind::Number    ? Kind::Number
                      : cell.kind == TeamCell::Kind::Formula ? Kind::Formula
                                                             : Kind::Text;
    return {cell.row, cell.column, kind, cell.text, cell.number};
}

document::NewTable newTable(const TeamSheet& sheet, std::string name, SheetCell origin) {
    document::NewTable table{std::move(name), false, origin, sheet.rows, sheet.columns, sheet.headingRow};
    std::transform(sheet.cells.begin(), sheet.cells.end(), std::back_inserter(table.cells), cellOf);
    std::transform(sheet.areas.begin(), sheet.areas.end(), std::back_inserter(table.looks), lookOf);
    table.widths = sheet.widths;
    return table;
}

class TeamDialog : public FormDialog {
  public:
    TeamDialog(Session& session, const Reference<css::frame::XFrame>& frame)
        : FormDialog(session, frame),
          selected_(document::selectionOf(session.controller())),
          grid_(words()),
          pause_(session.context(), [this] { preview(); }),
          people_(session.context(), form_, grid_.people(),
                  {[this](GridCell) { pause_.soon(); },
                   [this](GridCell cell) { return grid_.nameOfPerson(cell); }}),
          season_(session.context(), form_, grid_.season(),
                  {[this](GridCell) { pause_.soon(); },
                   [this](GridCell cell) { return grid_.nameOfPeriod(cell); }},
                  "season") {
        build();
        preview();
        layout(frame);
        people_.show();  // by its widths
        season_.show();
        join();
        people_.focus({0, TeamGrid::columnOf(TeamColumn::Name)});
    }
    ~TeamDialog() { close(); }

    const document::NewTable& table() const { return table_; }

  private:
    void build() {
        Reference<css::awt::XDialog>(form_.dialog(), UNO_QUERY_THROW)
            ->setTitle(calc::toOffice(words()("newteam.title")));
        form_.helpWith("newteam");
        addField("team", "newteam.team", words()("newteam.default"));
        addField("quota", "newteam.quota", "");
        addField("first", "newteam.first", monthLabel(firstToPlan(today()), words()));
        addChoice("periods", "newteam.periods",
                  {words()("newteam.months.choice"), words()("newteam.quarters.choice")});
        std::vector<std::string> places{words()("newteam.where.sheet")};
        if (selected_)
            places.push_back(
                words()("newteam.where.cell", {cellName(selected_->cell.row, selected_->cell.column)}));
        addChoice("where", "newteam.where", places);
        people_.build(words()("grid.scroll"), gridRoom);
        season_.build(words()("grid.scroll"), gridRoom);
        addField("over", "split.over", "");
        addField("step", "split.step", "1");
        form_.add("FixedText", "sums", {{"FontWeight", css::uno::Any(css::awt::FontWeight::BOLD)}});
        form_.add("FixedText", "previewLabel", {{"Label", anyText(words()("split.preview"))}});
        form_.addReading("preview");
        form_.add("Button", "write", {{"Label", anyText(words()("newteam.write"))}});
        form_.add(
            "Button", "cancel",
            {{"Label", anyText(words()("wizard.cancel"))}, {"PushButtonType", css::uno::Any(sal_Int16(2))}});
        form_.onAction("write", [this] { write(); });
    }

    void addField(const char* name, std::string_view key, std::string_view text) {
        form_.add("FixedText", labelOf(name).c_str(), {{"Label", anyText(words()(key))}});
        form_.add("Edit", name, {{"HelpText", anyText(words()(key))}, {"Text", anyText(text)}});
        form_.onText(name, [this] { pause_.soon(); });
    }
    void addChoice(const char* name, std::string_view key, const std::vector<std::string>& items) {
        form_.add("FixedText", labelOf(name).c_str(), {{"Label", anyText(words()(key))}});
        form_.addList(name, words()(key), items);
        form_.onItem(name, [this] { preview(); });
    }

    void layout(const Reference<css::frame::XFrame>& frame) {
        const int gap = 8, line = std::max(form_.preferred("write").Height, 24), width = 1060;
        const int inner = width - 2 * gap, seasonWide = 300;
        int y = gap;
        placeFields({{"team", 24}, {"quota", 16}, {"first", 13}, {"periods", 13}, {"where", 34}}, {gap, y, inner, line});
        y += 18 + line + gap;
        const int high = std::max(people_.height(), season_.height());
        people_.place({gap, y, inner - seasonWide - 2 * gap, people_.height()});
        season_.place({width - gap - seasonWide, y, seasonWide, season_.height()});
        y += high + 4;
        form_.place("sums", {gap, y + 18, inner - 2 * gap - 340, line});
        placeFields({{"over", 24}, {"step", 14}}, {width - gap - 340, y, 340, line});
        y += 18 + line + gap;
        placeEnd("write", frame, {gap, y, inner, line}, 76);
    }

    TeamTyped typed() const {
        return {form_.text("team"),
                form_.text("quota"),
                form_.text("first"),
                form_.chosen("periods") == quartersItem ? PlanPeriods::Quarters : PlanPeriods::Months,
                form_.text("over"),
                form_.text("step")};
    }

    void preview() {
        pause_.over();
        plan_ = grid_.plan(typed());
        people_.show();
        people_.showTotals(grid_.peopleTotals());
        season_.show();
        season_.showTotals(grid_.seasonTotals());
        form_.setText("sums", grid_.summary());
        form_.tell("preview", plan_.preview);
    }

    void write() {
        people_.leave();
        season_.leave();
        preview();
        if (!plan_.problem.empty()) return;
        table_ = place();
        const std::string problem =
            document::writeTable(session_.document(), table_, words(), words()("newteam.undo"));
        if (problem.empty()) return end(1);
        form_.tell("preview", problem + "\n" + plan_.preview);
    }

    document::NewTable place() const {
        if (selected_ && form_.chosen("where") == cellItem)
            return newTable(sheetOf(plan_, selected_->cell, words()), selected_->sheet, selected_->cell);
        const std::string name = report::freeSheetName(session_.document(), sheetNameOf(plan_, words()));
        document::NewTable table = newTable(sheetOf(plan_, {}, words()), name, {});
        table.fresh = true;
        return table;
    }

    const std::optional<document::Selected> selected_;
    TeamGrid grid_;
    Pause pause_;
    GridView people_, season_;
    TeamPlan plan_;
    document::NewTable table_;
};

// Shown, and on a sheet of its own with names and headings always in sight: what goes with the sheet when that is undone.
void show(Session& session, const document::NewTable& table) {
    const SheetCell team{table.origin.row + table.headingRow + 1, table.origin.column};
    document::selectCell(session.document(), session.controller(), table.sheet, team);
    const Reference<css::sheet::XViewFreezable> view(session.controller(), UNO_QUERY);
    if (table.fresh && view.is()) view->freezeAtPosition(1, static_cast<sal_Int32>(table.headingRow) + 1);
}

}  // namespace

void newTeam(Session& session, const Reference<css::frame::XFrame>& frame) {
    const std::shared_ptr<Session> keep = session.shared_from_this();
    if (!session.document().is()) return;
    TeamDialog dialog(session, frame);
    if (!dialog.run()) return;
    show(session, dialog.table());
    session.refresh();
}

}  // namespace plumbline::sidebar
