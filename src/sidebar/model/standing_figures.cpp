// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/model/standing_figures.h"

#include "sidebar/model/money.h"

namespace plumbline::sidebar {
namespace {

std::string_view neededKey(PeriodUnit unit) {
    constexpr std::string_view keys[] = {"figure.perday",     "figure.perweek", "figure.permonth",
                                         "figure.perquarter", "figure.perhalf", "figure.peryear",
                                         "figure.perperiod"};
    return keys[static_cast<std::size_t>(unit)];
}

class Figures {
  public:
    Figures(const Snapshot& now, const Words& words, const Standing& standing)
        : now_(now), words_(words), whole_(standing) {}

    std::vector<Fact> all() {
        if (!whole_.adds) return {};
        amount("figure.target", whole_.target, Cell());
        amount("figure.actual", whole_.actual, whole_.attainment);
        if (!now_.anyActual) return facts_;
        if (whole_.due.isNumber()) {
            add(words_("figure.due", {words_.date(now_.asOf.day)}), shown(rounded(whole_.due)));
            lead();
        }
        if (whole_.pace.isNumber()) add(words_("figure.pace"), words_.percent(whole_.pace));
        amount("figure.forecast", rounded(whole_.forecast), whole_.forecastShare);
        left();
        return facts_;
    }

  private:
    void add(std::string label, std::string value) { facts_.push_back({std::move(label), std::move(value)}); }
    std::string shown(Cell cell) const { return money(now_, whole_.like, cell, words_); }
    std::string shared(Cell cell, Cell share) const {
        return share.isNumber() ? words_("answer.share", {shown(cell), words_.percent(share)}) : shown(cell);
    }
    void amount(const char* key, Cell cell, Cell share) {
        if (cell.isNumber()) add(words_(key), shared(cell, share));
    }
    void lead() {
        if (!whole_.lead.isNumber()) return;
        add(words_(whole_.lead.number() < 0 ? "figure.behind" : "figure.ahead"),
            signedMoney(now_, whole_.like, whole_.lead.number(), words_));
    }
    void left() {
        if (whole_.perLeft.isNumber()) {
            amount("figure.gap", whole_.gap, Cell());
            add(words_(neededKey(whole_.leftIn), {words_.count(whole_.left)}),
                shown(rounded(whole_.perLeft)));
        } else if (whole_.gap.isNumber() && whole_.gap.number() > 0) {
            amount("figure.gap", whole_.gap, Cell());
        }
    }

    const Snapshot& now_;
    const Words& words_;
    const Standing& whole_;
    std::vector<Fact> facts_;
};

}  // namespace

std::vector<Fact> figuresOf(const Snapshot& now, const Words& words, const Standing& standing) {
    return Figures(now, words, standing).all();
}

std::vector<CourseBar> courseBars(const Standing& standing) {
    std::vector<CourseBar> bars;
    bool any = false;
    for (const CoursePeriod& period : standing.course) {
        bars.push_back({period.heading, period.plan, period.actual, period.forecast});
        any = any || period.actual.isNumber();
    }
    return any && bars.size() > 1 ? bars : std::vector<CourseBar>();
}

std::string courseText(const Snapshot& now, const Words& words, const std::vector<CourseBar>& course,
                       GoalIndex like) {
    std::string text;
    const auto shown = [&](Cell cell) { return money(now, like, rounded(cell), words); };
    for (const CourseBar& bar : course) {
        const char* key = bar.actual.isNumber()     ? bar.plan.isNumber() ? "course.period" : "course.actual"
                          : bar.forecast.isNumber() ? "course.forecast"
                                                    : "course.plan";
        text += (text.empty() ? "" : "\n") +
                words(key, {bar.heading, shown(bar.actual), shown(bar.plan), shown(bar.forecast)});
    }
    return text;
}

}  // namespace plumbline::sidebar
