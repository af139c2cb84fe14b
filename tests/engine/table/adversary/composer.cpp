// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "composer.h"

#include <algorithm>

#include "decoration.h"
#include "dice.h"
#include "formulas.h"
#include "rows.h"
#include "values.h"

namespace plumbline::adversary {
namespace {

constexpr int notAvailable = 32767;  // #N/A

class Composer {
  public:
    Composer(const Recipe& recipe, const PhraseBook& book)
        : book_(book),
          dice_(recipe.seed),
          out_{recipe, {}, grow(recipe, book), {}, {}, false},
          headings_(out_.recipe, book, out_.truth.year) {
        if (is(Place::Offset)) out_.sheet = Sheet(3, 2);
    }

    Composed composed() {
        spoilCells();
        leads_ = leadsOf(out_.recipe, headings_);
        figures_ = figuresOf(out_.recipe, out_.truth, headings_);
        firstColumn_ = is(Place::BlankColumn) ? 1 : 0;
        firstFigure_ = firstColumn_ + static_cast<std::uint32_t>(leads_.size()) +
                       (is(SpacerColumn::BeforeFigures) ? 1 : 0);
        const Decoration decoration{out_.recipe, book_, out_.truth.year};
        row_ = decoration.titles(out_.sheet, firstColumn_);
        writeHeadings();
        const std::uint32_t headingRow = row_ - 1;
        rows_ = rowsOf(out_.recipe, out_.truth);
        firstRow_ = row_;
        for (std::size_t i = 0; i < rows_.size(); ++i) writeRow(i);
        mergeLevels();
        decoration.below(out_.sheet, row_, firstColumn_);
        decoration.beside(out_.sheet, headingRow, out_.truth);
        out_.yearShown = decoration.titleShowsYear() || is(Time::YearMonth) ||
                         out_.recipe.isOneOf({PeriodText::WithYear, PeriodText::Dates, PeriodText::Iso});
        setWanted(out_.recipe, out_.truth);
        return std::move(out_);
    }

  private:
    template <class E>
    bool is(E choice) const {
        return out_.recipe.is(choice);
    }
    Sheet& sheet() { return out_.sheet; }
    Forest& forest() { return out_.truth; }

    // The goal whose cells are blank, an error, or a number written as text.
    int spoiled() const {
        const std::vector<int> leaves = leavesBelow(out_.truth, -1);
        return leaves[dice_.below(leaves.size(), "spoiled")];
    }
    void spoilCells() {
        if (!out_.recipe.isOneOf({NoiseCell::BlankActual, NoiseCell::ErrorActual})) return;
        TrueGoal& goal = forest().goals[spoiled()];
        for (int above = goal.parent; above >= 0; above = forest().goals[above].parent) {
            if (forest().goals[above].actual.empty()) continue;
            forest().goals[above].actual[0] -= goal.actual[0];
            forest().goals[above].actualIsError = is(NoiseCell::ErrorActual);
        }
        goal.actual.clear();
        goal.actualIsError = is(NoiseCell::ErrorActual);
    }

    void writeHead(std::uint32_t row, std::uint32_t column, const Head& head) {
        SheetCell& cell = sheet().at(row, column);
        if (!head.text.empty()) cell.content = head.text;
        if (head.date) cell.content = *head.date, cell.kind = FormatKind::Date;
    }
    void writeHeadings() {
        const bool banded =
            std::any_of(figures_.begin(), figures_.end(), [](const Figure& f) { return !f.band.blank(); });
        if (banded) writeBands(row_++);
        for (std::size_t i = 0; i < leads_.size(); ++i)
            writeHead(row_, firstColumn_ + static_cast<std::uint32_t>(i), leads_[i].head);
        for (std::size_t i = 0; i < leads_.size(); ++i)
            out_.leads.push_back({firstColumn_ + static_cast<std::uint32_t>(i), leads_[i]});
        for (std::size_t i = 0; i < figures_.size(); ++i) {
            const std::uint32_t column = firstFigure_ + static_cast<std::uint32_t>(i);
            writeHead(row_, column, figures_[i].head);
            out_.figures.push_back({column, figures_[i], figures_[i].head.text});
        }
        ++row_;
    }
    // A band stands over the first of its columns, merged over the others or not.
    void writeBands(std::uint32_t row) {
        for (std::size_t i = 0; i < figures_.size();) {
            std::size_t end = i + 1;
            while (end < figures_.size() && figures_[end].band == figures_[i].band) ++end;
            const auto column = [&](std::size_t f) { return firstFigure_ + static_cast<std::uint32_t>(f); };
            writeHead(row, column(i), figures_[i].band);
            if (is(BandMerge::Merged) && !figures_[i].band.blank())
                sheet().merge({row, column(i), row, column(end - 1)});
            i = end;
        }
        sheet().at(row, firstFigure_);
    }

    void writeRow(std::size_t i) {
        const PlannedRow& row = rows_[i];
        sheet().at(row_, firstColumn_);  // a blank row is a row, too
        if (row.kind == RowKind::Goal) writeGoalRow(i);
        if (row.kind == RowKind::Section) writeSection(row);
        if (row.kind == RowKind::StackHead)
            label(row.role == FigureRole::Target ? headings_.phrase("figure-target")
                                                 : headings_.phrase("figure-actual"));
        if (row.kind == RowKind::Subtotal)
            label(filled(headings_.phrase("group-total"), "{n}", forest().goals[row.goal].name)),
                writeFigures(i);
        if (row.kind == RowKind::Total) {
            if (!is(Totals::Unlabelled)) label(headings_.phrase("total"));
            writeFigures(i);
        }
        ++row_;
    }
    void label(const std::string& text) {
        SheetCell& cell = sheet().at(row_, firstColumn_);
        cell.content = text;
        cell.bold = dice_.inPercent(50, "bold totals");
    }
    void writeSection(const PlannedRow& row) {
        const TrueGoal& goal = forest().goals[row.goal];
        sheet().at(row_, firstColumn_).content = goal.name;
        sheet().at(row_, firstColumn_).bold = true;
        if (dice_.inPercent(40, "merge sections"))
            sheet().merge(
                {row_, firstColumn_, row_, firstFigure_ + static_cast<std::uint32_t>(figures_.size()) - 1});
        forest().goals[row.goal].rows.push_back(row_);
    }

    void writeGoalRow(std::size_t i) {
        const PlannedRow& row = rows_[i];
        forest().goals[row.goal].rows.push_back(row_);
        for (std::size_t l = 0; l < leads_.size(); ++l)
            writeLead(row, leads_[l], firstColumn_ + static_cast<std::uint32_t>(l));
        writeFigures(i);
    }

    // The goal's ancestor at a depth; itself at its own.
    int ancestor(int goal, int depth) const {
        while (out_.truth.goals[goal].depth > depth) goal = out_.truth.goals[goal].parent;
        return goal;
    }
    bool firstOfGroup(int goal, int depth) const {
        const std::vector<int> leaves = leavesBelow(out_.truth, ancestor(goal, depth));
        return leaves.empty() || leaves.front() == goal;
    }
    void writeLead(const PlannedRow& row, const Lead& lead, std::uint32_t column) {
        TrueGoal& goal = forest().goals[row.goal];
        const TrueGoal* parent = goal.parent < 0 ? nullptr : &forest().goals[goal.parent];
        const auto put = [&](const std::string& text) { sheet().text(row_, column, text); };
        const bool numericId = !goal.id.empty() && goal.id[0] >= '0' && goal.id[0] <= '9';
        const auto putId = [&](const TrueGoal& of) {
            if (numericId)
                sheet().at(row_, column).content = std::stod(of.id);
            else
                put(of.id);
        };
        switch (lead.kind) {
            case LeadKind::Id:
                goal.askedAs.insert(goal.askedAs.begin(), goal.id);
                return putId(goal);
            case LeadKind::ParentId:
                return parent ? putId(*parent) : void();
            case LeadKind::Name:
                return writeName(row, column);
            case LeadKind::ParentName:
                return parent ? put(parent->name) : void();
            case LeadKind::Outline:
                return put(goal.outline);
            case LeadKind::Level:
            case LeadKind::LevelId:
                return writeLevel(row.goal, lead, column);
            case LeadKind::Owner:
                goal.wantOwner = goal.owner;
                return put(goal.owner);
            case LeadKind::Period:
                return writeHead(row_, column, headings_.period(row.period));
            case LeadKind::Year:
                sheet().at(row_, column).content = static_cast<double>(forest().year);
                return;
            case LeadKind::FigureWord:
                return put(
                    headings_.phrase(row.role == FigureRole::Target ? "figure-target" : "figure-actual"));
            case LeadKind::Noise:
                return writeNoise(row.goal, column);
        }
    }
    void writeName(const PlannedRow& row, std::uint32_t column) {
        TrueGoal& goal = forest().goals[row.goal];
        std::string text = goal.name;
        if (is(Hierarchy::IndentBlanks)) text.insert(0, goal.depth * 3u, ' ');
        if (is(Hierarchy::IndentFormat))
            sheet().at(row_, column).indent = static_cast<std::uint16_t>(goal.depth);
        if (is(Hierarchy::Labels)) text = labelled(row.goal);
        if (!goal.leaf && sumsHaveTotalWord(out_.recipe) && row.sums)
            text = filled(headings_.phrase("group-total"), "{n}", goal.name);
        if (text != goal.name && !is(Hierarchy::IndentBlanks)) goal.askedAs.push_back(text);
        sheet().text(row_, column, text);
    }
    std::string labelled(int goal) const {
        const TrueGoal& g = out_.truth.goals[goal];
        const std::string number = g.outline.substr(g.outline.rfind('.') + 1);
        const bool full = dice_.inPercent(40, "full labels");
        return (g.depth == 0 ? "O" + number : full ? "KR" + g.outline : "KR" + number) + ": " + g.name;
    }
    void writeLevel(int goal, const Lead& lead, std::uint32_t column) {
        const int shown = ancestor(goal, lead.depth);
        const bool repeats = is(Hierarchy::LevelsRepeated) || is(Hierarchy::IdAndName);
        if (!repeats && shown != goal && !firstOfGroup(goal, lead.depth)) return;
        TrueGoal& g = forest().goals[shown];
        if (shown != goal && g.rows.empty()) g.rows.push_back(row_);
        if (lead.kind == LeadKind::LevelId) {
            const bool okr = is(Domain::Objectives);
            g.id = (lead.depth == 0 ? okr ? "O" : "R"
                    : okr           ? "K"
                                    : "E") +
                   std::to_string(lead.depth == 0 ? shown + 1 : 100 + shown);
            if (g.askedAs.front() != g.id) g.askedAs.insert(g.askedAs.begin(), g.id);
        }
        sheet().text(row_, column, lead.kind == LeadKind::LevelId ? g.id : g.name);
    }
    void mergeLevels() {
        if (!is(Hierarchy::LevelsMerged)) return;
        for (std::size_t l = 0; l < leads_.size(); ++l) {
            if (leads_[l].kind != LeadKind::Level) continue;
            const std::uint32_t column = firstColumn_ + static_cast<std::uint32_t>(l);
            for (std::size_t g = 0; g < forest().goals.size(); ++g) {
                if (forest().goals[g].depth != leads_[l].depth || forest().goals[g].leaf) continue;
                const std::vector<int> leaves = leavesBelow(forest(), static_cast<int>(g));
                sheet().merge({forest().goals[leaves.front()].rows.front(), column,
                               forest().goals[leaves.back()].rows.back(), column});
            }
        }
    }
    void writeNoise(int goal, std::uint32_t column) {
        SheetCell& cell = sheet().at(row_, column);
        const std::string number = std::to_string(goal);
        switch (out_.recipe.of<NoiseColumn>()) {
            case NoiseColumn::State: {
                const auto& states = book_.of("state");
                cell.content = states[dice_.below(states.size(), "state", goal)];
                return;
            }
            case NoiseColumn::Rank:
                cell.content = static_cast<double>(forest().goals.size() - goal);
                return;
            case NoiseColumn::Mail:
                cell.content = "user" + number + "@example.com";
                return;
            case NoiseColumn::Phone:
                cell.content = "+49 30 " + std::to_string(100000 + 731 * goal);
                return;
            case NoiseColumn::Comment: {
                const auto& comments = book_.of("comment");
                if (goal % 2 == 0) cell.content = comments[goal / 2 % comments.size()];
                return;
            }
            case NoiseColumn::None:
                return;
        }
    }

    void writeFigures(std::size_t i) {
        for (std::size_t f = 0; f < figures_.size(); ++f)
            writeFigure(i, f, firstFigure_ + static_cast<std::uint32_t>(f));
    }
    Figure effective(const PlannedRow& row, Figure figure) const {
        if (row.period >= 0) figure.first = figure.last = row.period;
        if (figure.role == FigureRole::OfTheRow) figure.role = row.role;
        return figure;
    }
    void writeFigure(std::size_t i, std::size_t f, std::uint32_t column) {
        const PlannedRow& row = rows_[i];
        const Figure figure = effective(row, figures_[f]);
        const bool group = row.goal >= 0 && !forest().goals[row.goal].leaf;
        if (group && !row.sums) return;
        const std::optional<double> value =
            row.goal >= 0 ? valueOf(forest(), row.goal, figure, dice_) : ofTops(figure);
        const bool spoilt =
            row.goal >= 0 && !group && row.goal == spoiled() && figures_[f].role == FigureRole::Actual;
        if (spoilt && is(NoiseCell::ErrorActual)) sheet().at(row_, column) = SheetCell::error(notAvailable);
        if (!value) return;
        SheetCell& cell = sheet().at(row_, column);
        cell = SheetCell::of(*value);
        if (is(Formulas::Formulas)) cell.formula = formulas().of(i, f, row_);
        cell.kind = formatOf(figure.role);
        respell(row.goal, figure.role, cell);
    }
    FormulaWriter formulas() const { return {out_, figures_, rows_, firstRow_, firstFigure_}; }
    std::optional<double> ofTops(const Figure& figure) const {
        double target = 0, actual = 0, sum = 0;
        bool any = false;
        for (const int top : childrenOf(out_.truth, -1)) {
            Figure part = figure;
            part.role = FigureRole::Target;
            target += valueOf(out_.truth, top, part, dice_).value_or(0);
            part.role = FigureRole::Actual;
            actual += valueOf(out_.truth, top, part, dice_).value_or(0);
            const std::optional<double> value = valueOf(out_.truth, top, figure, dice_);
            any = any || value;
            sum += value.value_or(0);
        }
        if (!any) return std::nullopt;
        if (figure.role == FigureRole::Attainment) return actual / target;
        if (figure.role == FigureRole::Difference) return actual - target;
        return sum;
    }
    FormatKind formatOf(FigureRole role) const {
        if (role == FigureRole::Attainment) return FormatKind::Percent;
        if (role == FigureRole::Stated || is(Measures::Percents)) return FormatKind::Percent;
        const bool other = role == FigureRole::OtherTarget || role == FigureRole::OtherActual;
        if (!out_.truth.additive || other) return FormatKind::General;
        const bool currency = !headings_.namesMeasure() || dice_.inPercent(30, "currency");
        return currency ? FormatKind::Currency : FormatKind::Number;
    }
    // Cells that say it in words: limits, "2 of 3", done.
    void respell(int goal, FigureRole role, SheetCell& cell) const {
        const double value = std::get<double>(cell.content);
        if (role == FigureRole::Target && is(Measures::Limits) && goal >= 0)
            cell = SheetCell::of((dice_.inPercent(50, "sign") ? "≤ " : "<= ") + numberShown(value));
        if (role == FigureRole::Stated && dice_.inPercent(40, "counted"))
            cell = SheetCell::of(
                filled(filled(headings_.phrase("of"), "{n}", numberShown(value * 10)), "{m}", "10"));
        if (role == FigureRole::StatusWord)
            cell = SheetCell::of(headings_.phrase(value >= 0.5 ? "done" : "open"));
        if (role == FigureRole::Target && is(NoiseCell::TextNumber) && goal == spoiled() &&
            out_.truth.additive)
            cell = SheetCell::of(numberShown(value));
    }

    const PhraseBook& book_;
    Dice dice_;
    Composed out_;
    Headings headings_;
    std::vector<Lead> leads_;
    std::vector<Figure> figures_;
    std::vector<PlannedRow> rows_;
    std::uint32_t row_ = 0, firstRow_ = 0, firstColumn_ = 0, firstFigure_ = 0;
};

}  // namespace

Composed compose(const Recipe& recipe, const PhraseBook& book) {
    return Composer(recipe, book).composed();
}

}  // namespace plumbline::adversary
