// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "columns.h"
#include "dice.h"

namespace plumbline::adversary {
namespace {

class FigureMaker {
  public:
    FigureMaker(const Recipe& recipe, const Forest& forest, const Headings& headings)
        : recipe_(recipe), forest_(forest), headings_(headings), dice_(recipe.seed) {}

    std::vector<Figure> made() {
        switch (recipe_.of<Time>()) {
            case Time::Annual:
                annual();
                break;
            case Time::Months:
            case Time::Quarters:
            case Time::PeriodTotals:
                periods();
                break;
            case Time::Cumulative:
                periods();
                whole(FigureRole::Actual, headings_.phrase("cumulative")).spans = Spans::Sum;
                break;
            case Time::ActualMonths:
                whole(FigureRole::Target, headings_.target());
                roleOverPeriods(FigureRole::Actual);
                break;
            case Time::RowPerPeriod:
            case Time::YearMonth:
                pair();
                break;
            case Time::EarlierYears:
                earlierYears();
                break;
            case Time::Revisions:
                revisions();
                break;
            case Time::AlternateRows:
            case Time::Stacked:
                for (int p = 0; p < forest_.periods; ++p)
                    made_.push_back({FigureRole::OfTheRow, p, p, Spans::Periods, {}, headings_.period(p)});
                break;
        }
        return std::move(made_);
    }

  private:
    const std::string& roleText(FigureRole role) const {
        return role == FigureRole::Target ? headings_.target() : headings_.actual();
    }
    // Behind a figure's heading may stand its unit or the year.
    std::string figureHead(const std::string& text) const {
        const std::string year = std::to_string(forest_.year);
        const bool one = dice_.inPercent(50, "unit or year");
        if (recipe_.is(Style::Year)) return text + (one ? " " + year : " FY" + year.substr(2));
        if (recipe_.is(Style::Unit) && !recipe_.is(Domain::Objectives))
            return text + (one ? " (€)" : " [EUR]");
        return headings_.styled(text);
    }
    Figure& whole(FigureRole role, const std::string& heading) {
        made_.push_back({role, 0, forest_.periods - 1, Spans::Periods, {}, {figureHead(heading), {}}});
        return made_.back();
    }
    Figure& plain(FigureRole role, const std::string& phraseRole) {
        made_.push_back(
            {role, 0, 0, Spans::Periods, {}, {headings_.styled(headings_.phrase(phraseRole)), {}}});
        return made_.back();
    }
    void pair() {
        whole(FigureRole::Target, headings_.target());
        if (!recipe_.is(Measures::TargetOnly)) whole(FigureRole::Actual, headings_.actual());
    }

    void annual() {
        switch (recipe_.of<Measures>()) {
            case Measures::Several:
                return several();
            case Measures::SeveralBanded:
                return severalBanded();
            case Measures::Stated:
                plain(FigureRole::Stated, "stated");
                return;
            case Measures::StatusWords:
                plain(FigureRole::StatusWord, "status");
                return;
            case Measures::LastYear:
                if (dice_.inPercent(50, "last year first")) {
                    plain(FigureRole::LastYear, "last-year");
                    return pair();
                }
                pair();
                plain(FigureRole::LastYear, "last-year");
                return;
            case Measures::Forecast:
                pair();
                plain(FigureRole::Forecast, "forecast");
                return;
            case Measures::Difference:
                pair();
                if (dice_.inPercent(70, "difference")) plain(FigureRole::Difference, "difference");
                plain(FigureRole::Attainment, "attainment");
                return;
            default:
                return pair();
        }
    }
    void several() {
        pair();
        whole(FigureRole::OtherTarget, headings_.otherTarget());
        whole(FigureRole::OtherActual, headings_.otherActual());
    }
    void severalBanded() {
        const Head bands[] = {{headings_.measure(), {}}, {headings_.otherMeasure(), {}}};
        const FigureRole roles[] = {FigureRole::Target, FigureRole::Actual, FigureRole::OtherTarget,
                                    FigureRole::OtherActual};
        for (int i = 0; i < 4; ++i)
            made_.push_back({roles[i],
                             0,
                             0,
                             Spans::Periods,
                             bands[i / 2],
                             {headings_.styled(headings_.phrase(i % 2 == 0 ? "target" : "actual")), {}}});
    }

    void periods() {
        const bool both = !recipe_.is(Measures::TargetOnly);
        const bool byPeriod = recipe_.is(PeriodLayout::PeriodBand) ||
                              (recipe_.is(PeriodLayout::OneLine) && dice_.inPercent(50, "period by period") &&
                               !recipe_.is(Time::PeriodTotals));
        if (!byPeriod) {
            roleOverPeriods(FigureRole::Target);
            if (both) roleOverPeriods(FigureRole::Actual);
            return;
        }
        for (int p = 0; p < forest_.periods; ++p) {
            onePeriod(FigureRole::Target, p);
            if (both) onePeriod(FigureRole::Actual, p);
        }
    }
    void roleOverPeriods(FigureRole role) {
        for (int p = 0; p < forest_.periods; ++p) {
            onePeriod(role, p);
            if (recipe_.is(Time::PeriodTotals) && p % 3 == 2) quarterTotal(role, p);
        }
    }
    void onePeriod(FigureRole role, int p) {
        made_.push_back({role, p, p, Spans::Periods, {}, {}});
        headOver(made_.back(), headings_.period(p));
    }
    void quarterTotal(FigureRole role, int lastPeriod) {
        made_.push_back({role, lastPeriod - 2, lastPeriod, Spans::Sum, {}, {}});
        const std::string quarter = headings_.quarter(lastPeriod / 3);
        headOver(made_.back(), {filled(headings_.phrase("period-total"), "{n}", quarter), {}});
    }
    void headOver(Figure& figure, const Head& period) const {
        const Head role{headings_.styled(roleText(figure.role)), {}};
        switch (recipe_.of<PeriodLayout>()) {
            case PeriodLayout::RoleBand:
                figure.band = role, figure.head = period;
                return;
            case PeriodLayout::PeriodBand:
                figure.band = period, figure.head = role;
                return;
            case PeriodLayout::OneLine:
                break;
        }
        const bool roleFirst = dice_.inPercent(50, "role first");
        const std::string& text = roleText(figure.role);
        figure.head.text = headings_.styled(roleFirst ? text + " " + period.text : period.text + " " + text);
    }

    void earlierYears() {
        const auto dated = [&](FigureRole role, const std::string& text, int year) {
            const bool front = dice_.inPercent(30, "year in front");
            const std::string number = std::to_string(year);
            made_.push_back({role,
                             0,
                             0,
                             Spans::Periods,
                             {},
                             {headings_.styled(front ? number + " " + text : text + " " + number), {}}});
        };
        dated(FigureRole::EarlierYear, headings_.actual(), forest_.year - 2);
        dated(FigureRole::EarlierYear, headings_.actual(), forest_.year - 1);
        dated(FigureRole::Target, headings_.target(), forest_.year);
        dated(FigureRole::Actual, headings_.actual(), forest_.year);
    }
    void revisions() {
        const std::string both = headings_.phrase("revision");
        const std::size_t comma = both.find(", ");
        const std::string& target = headings_.target();
        made_.push_back({FigureRole::OldTarget,
                         0,
                         0,
                         Spans::Periods,
                         {},
                         {headings_.styled(filled(both.substr(0, comma), "{t}", target)), {}}});
        made_.push_back({FigureRole::Target,
                         0,
                         0,
                         Spans::Periods,
                         {},
                         {headings_.styled(filled(both.substr(comma + 2), "{t}", target)), {}}});
        if (!recipe_.is(Measures::TargetOnly)) whole(FigureRole::Actual, headings_.actual());
    }

    const Recipe& recipe_;
    const Forest& forest_;
    const Headings& headings_;
    Dice dice_;
    std::vector<Figure> made_;
};

}  // namespace

std::vector<Figure> figuresOf(const Recipe& recipe, const Forest& forest, const Headings& headings) {
    return FigureMaker(recipe, forest, headings).made();
}

}  // namespace plumbline::adversary
