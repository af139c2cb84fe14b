// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include <algorithm>
#include <tuple>

#include "calc/convert.h"
#include "document/writer.h"
#include "sidebar/model/formulas.h"
#include "sidebar/view/panel.h"

namespace plumbline::sidebar {
namespace {

class FormulasPanel : public Panel {
  public:
    using Panel::Panel;

  protected:
    void build() override {
        const css::uno::Any yes(true);
        std::vector<std::string> names;
        for (std::size_t i = 0; i < formulaCount; ++i)
            names.push_back(words()(formulaKey(static_cast<FormulaKind>(i))));
        form().add("FixedText", "chooseLabel", {{"Label", anyText(words()("formulas.choose"))}});
        form().addList("choose", words()("formulas.choose"), names,
                       static_cast<std::size_t>(FormulaKind::Attainment));
        form().set("choose", "LineCount", css::uno::Any(sal_Int16(formulaCount)));
        form().add("FixedText", "help", {{"MultiLine", yes}});
        form().add("Button", "insert", {{"Label", anyText(words()("formulas.insert"))}});
        form().add("FixedText", "told", {{"MultiLine", yes}});
        form().onItem("choose", [this] {
            update();
            layoutAgain();
        });
        form().onAction("insert", [this] { insert(); });
    }

    void update() override {
        const FormulaKind kind = chosen();
        std::string help = words()(std::string(formulaKey(kind)) + ".help");
        if (kind != FormulaKind::Model) help += " " + words()("formulas.where");
        form().setText("help", help);
        const std::shared_ptr<const Snapshot> now = session().snapshot();
        form().enable("insert", now && now->any());
    }

    int layout(int width, int) override {
        const int left = gap(), inner = width - 2 * gap();
        int y = gap();
        const int labelWidth = form().preferred("chooseLabel").Width + gap(),
                  tall = form().preferred("choose").Height;
        form().place("chooseLabel", {left, y + 4, labelWidth - gap(), tall - 4});
        form().place("choose", {left + labelWidth, y, std::max(60, inner - labelWidth), tall});
        y += tall + gap();
        for (const char* name : {"help", "insert", "told"}) {
            const int high = std::string_view(name) == "insert" ? form().preferred(name).Height
                                                                : form().heightFor(name, inner);
            form().place(name, {left, y, inner, high});
            y += high + gap();
        }
        return y;
    }

  private:
    FormulaKind chosen() { return static_cast<FormulaKind>(form().chosen("choose")); }

    void insert() {
        const std::string problem = inserted();
        form().setText("told", problem.empty() ? words()("formulas.done") : problem);
        layoutAgain();
    }

    std::string inserted() {
        const std::shared_ptr<const Snapshot> now = session().snapshot();
        if (!session().document().is()) return words()("write.gone");
        const std::optional<Selected> selected = document::selectionOf(session().controller());
        if (!now || !now->any() || !selected) return words()("formula.notable");
        const std::string& sheet = now->model->table().sheetName;
        if (selected->sheet != sheet) return words()("overview.other");
        const FormulaPlan plan = planFormula(
            *now, words(), chosen(), selected->cell,
            {session().place().model, document::namedCell(session().document(), document::asOfName).is()});
        if (!plan.problem.empty()) return plan.problem;
        std::vector<Edit> edits;
        for (const FormulaCellPlan& cell : plan.cells) {
            Edit edit;
            edit.sheet = sheet;
            edit.cell = cell.at;
            edit.before = std::string();
            edit.kind = cell.formula.empty() ? Edit::Kind::Text : Edit::Kind::Formula;
            edit.text = cell.formula.empty() ? cell.text : cell.formula;
            edit.percent = cell.percent;
            edit.date = cell.day.has_value();
            edit.formatOf = cell.formatOf;
            edit.dressOf = cell.dressOf;
            edit.hidden = cell.hidden;
            if (cell.day && cell.formula.empty()) {
                edit.kind = Edit::Kind::Number;
                edit.number = *cell.day;
            }
            edits.push_back(std::move(edit));
        }
        Change change{{}, std::move(edits), {}, {}, {}};
        if (plan.colours) change.colours = colours(plan, sheet);
        if (plan.asOfCell) change.defined = document::DefinedCell{document::asOfName, sheet, *plan.asOfCell};
        return document::write(session().document(), change, words(), words()("formulas.undo"));
    }

    // The colours of the deck, light enough for black letters, of which the words tell the same to who sees none.
    document::WordColours colours(const FormulaPlan& plan, const std::string& sheet) {
        const Convention convention;  // that of GOAL.ROLLUP
        document::WordColours colours{
            sheet, plan.cells.back().at.column, plan.cells.back().at.row, plan.cells.back().at.row, {}};
        for (const FormulaCellPlan& cell : plan.cells)
            if (cell.at.column == colours.column && cell.text.empty())
                colours.firstRow = std::min(colours.firstRow, cell.at.row);
        const std::tuple<std::string_view, const char*, std::uint32_t> words4[] = {
            {convention.achievedWord, "status.achieved", 0xc9ece0},
            {convention.goodWord, "status.ontrack", 0xcce3f2},
            {convention.fairWord, "status.atrisk", 0xfbe6bf},
            {convention.poorWord, "status.offtrack", 0xf8d3bd}};
        for (const auto& [word, key, paper] : words4)
            colours.words.push_back(
                {std::string(word), words()("formulas.style", {words()(key)}), paper, 0x000000});
        return colours;
    }
};

}  // namespace

rtl::Reference<Panel> makeFormulasPanel(PanelPlace place) {
    return new FormulasPanel(std::move(place));
}

}  // namespace plumbline::sidebar
