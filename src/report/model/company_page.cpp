// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include <algorithm>
#include <map>

#include "core/exact_sum.h"
#include "goals/agreement.h"
#include "goals/line_of_sight.h"
#include "goals/reconciled_text.h"
#include "report/model/goal_rows.h"
#include "report/model/report.h"
#include "snapshot/titles.h"

namespace plumbline::report {
namespace {

constexpr std::uint32_t columns = 8, chartRows = 14;
// The base first: bars are stacked in the order of their columns.
constexpr std::uint32_t baseColumn = 1, amountColumn = 2;
constexpr std::size_t mostGoals = 12, mostParts = 10, mostRules = 12, mostPeople = 15, mostFindings = 4999,
                      mostBookings = 20;

// The top goals, and below a single one its children.
std::vector<GoalIndex> highestGoals(const Snapshot& now) {
    std::vector<GoalIndex> goals = now.tops;
    if (goals.size() == 1)
        for (GoalIndex g : now.childrenOf(goals.front())) goals.push_back(g);
    goals.resize(std::min(goals.size(), mostGoals));
    return goals;
}

// One figure under another's label: only those that the table can tell.
class Headline {
  public:
    explicit Headline(Page& page) : page_(page) {}

    template <class Write>
    void add(std::string_view key, Write write) {
        page_.text(column_, page_.words()(key), 1, Look::FigureLabel);
        page_.nextRow();
        write(column_++);
        page_.previousRow();
    }
    void done() {
        while (column_ < columns) add({}, [&](std::uint32_t at) { page_.text(at, {}, 1, Look::Figure); });
        page_.nextRow(2);
    }

  private:
    Page& page_;
    std::uint32_t column_ = 0;
};

void addHeadline(Page& page) {
    const Snapshot& now = page.now();
    page.section(page.words()("report.headline"));
    Headline headline(page);
    if (now.tops.size() == 1) {
        const GoalIndex top = now.tops.front();
        const auto figure = [&](std::string_view key, Measure measure) {
            headline.add(key, [&](std::uint32_t at) { page.measure(Look::Figure, at, measure, top); });
        };
        figure("report.attainment", Measure::Attainment);
        if (page.hasDates()) figure("report.expected", Measure::Expected);
        if (page.hasDates()) figure("report.pace", Measure::Pace);
        headline.add("report.status", [&](std::uint32_t at) { page.status(at, top, Look::FigureStatus); });
    }
    const auto number = [&](std::string_view key, Look look, double value, std::string formula) {
        headline.add(key, [&](std::uint32_t at) { page.number(look, at, Cell(value), std::move(formula)); });
    };
    if (now.alignment.any)
        number("report.alignment", Look::FigurePoints, now.alignment.score, "=GOAL.ALIGNMENT({m};;;{d})");
    number("report.goals", Look::FigureCount, now.model->table().count, "=COUNT(INDEX(GOAL.TREE({m});0;1))");
    if (now.smartJudged > 0)  // of those with all five letters judged
        number("report.smart", Look::Figure,
               static_cast<double>(now.smartHolds) / static_cast<double>(now.smartJudged),
               "=SUMPRODUCT(--ISNUMBER(FIND(\"SMART\";GOAL.SMARTCHECK({m}))))/"
               "SUMPRODUCT((GOAL.SMARTCHECK({m})<>\"\")*ISERROR(FIND(\"-\";GOAL.SMARTCHECK({m}))))");
    const std::size_t found = now.findings.all.size();
    number("report.findings", Look::FigureCount, static_cast<double>(found),
           found > mostFindings ? std::string() : "=SUMPRODUCT(--(INDEX(GOAL.FINDINGS({m};{d});0;2)<>\"\"))");
    headline.done();
}

// The goal whose coverage is told: the first of the highest that has one.
std::optional<GoalIndex> coveredGoal(const Snapshot& now) {
    for (GoalIndex g : highestGoals(now))
        if (coverage(*now.model, now.columns, g).isNumber()) return g;
    return std::nullopt;
}

std::string cellOf(std::uint32_t row, std::uint32_t column) {
    return "{r" + std::to_string(row) + ":" + std::to_string(column) + "}";
}

// What the goals below bring, one upon the other, and what is missing or too much.
class Waterfall {
  public:
    Waterfall(Page& page, GoalIndex goal) : page_(page), goal_(goal) {}

    void build() {
        const Snapshot& now = page_.now();
        const double covered = coverage(*now.model, now.columns, goal_).number();
        page_.section(page_.words()("report.coverage", {page_.words().percent(covered)}) + " – " +
                      page_.titled(goal_));
        page_.headings({"report.part", "report.sofar", "report.amount", ""});
        first_ = page_.row();
        addParts();
        addRest();
        addChart();
    }

  private:
    void addParts() {
        const Snapshot& now = page_.now();
        std::vector<ChildLink> links(now.model->children(goal_).begin(), now.model->children(goal_).end());
        ExactSum others;
        std::size_t shown = 0, hidden = 0;
        for (const ChildLink& link : links) {
            const Cell target = now.columns.at(Measure::Target, link.child);
            if (!target.isNumber()) continue;
            const double amount = target.number() * link.share;
            if (++shown > mostParts) {
                ++hidden;
                others.add(amount);
                continue;
            }
            std::string formula = page_.rolledUp(Measure::Target, link.child);
            if (!formula.empty() && link.share != 1) formula += "*" + page_.plainNumber(link.share);
            addRow(page_.titled(link.child), amount, formula);
        }
        if (hidden > 0)
            addRow(page_.words()("report.andmore", {page_.words().count(hidden)}), others.value(), {});
    }

    void addRest() {
        const double target = page_.now().columns.at(Measure::Target, goal_).number();
        ExactSum rest;
        rest.add(target);
        rest.add(-sum_.value());
        const std::string total = page_.rolledUp(Measure::Target, goal_);
        const std::string parts =
            "SUM(" + cellOf(first_, amountColumn) + ":" + cellOf(page_.row() - 1, amountColumn) + ")";
        const std::string missing =
            total.empty() ? std::string() : "=MAX(0;" + total.substr(1) + "-" + parts + ")";
        const std::string surplus =
            total.empty() ? std::string() : "=MAX(0;" + parts + "-" + total.substr(1) + ")";
        // Both stand in a live page: which of them is not nothing may change.
        const double base = sum_.value();
        addFixed(page_.words()("report.remainder"), std::max(0.0, rest.value()), std::min(base, target),
                 missing, "=MIN(" + parts + (total.empty() ? "" : ";" + total.substr(1)) + ")");
        addFixed(page_.words()("report.surplus"), std::max(0.0, -rest.value()), std::min(base, target),
                 surplus, "=MIN(" + parts + (total.empty() ? "" : ";" + total.substr(1)) + ")");
        addFixed(page_.words()("report.total"), target, 0, total, {});
    }

    void addRow(const std::string& name, double amount, std::string formula) {
        const std::uint32_t row = page_.row();
        addFixed(name, amount, sum_.value(), std::move(formula),
                 row == first_
                     ? std::string()
                     : "=SUM(" + cellOf(first_, amountColumn) + ":" + cellOf(row - 1, amountColumn) + ")");
        sum_.add(amount);
    }

    void addFixed(const std::string& name, double amount, double base, std::string formula,
                  std::string baseFormula) {
        page_.text(0, name);
        page_.number(Look::Amount, amountColumn, Cell(amount), std::move(formula), page_.formatOf(goal_));
        page_.number(Look::Amount, baseColumn, Cell(base), std::move(baseFormula), page_.formatOf(goal_));
        page_.nextRow();
    }

    void addChart() {
        ReportChart chart;
        chart.kind = ChartKind::Waterfall;
        chart.title = page_.words()("report.chart.coverage");
        chart.unit = page_.table().unitOf(goal_).name;
        chart.headings = first_ - 1;
        chart.first = first_;
        chart.last = page_.row() - 1;
        chart.values = {baseColumn, amountColumn};
        page_.chart(chart, chartRows);
    }

    Page& page_;
    GoalIndex goal_;
    std::uint32_t first_ = 0;
    ExactSum sum_;
};

void addAlignment(Page& page) {
    const Snapshot& now = page.now();
    if (!now.alignment.any) return;
    const Words& words = page.words();
    page.section(words("labelled", {words("report.alignment"),
                                    words("overview.judged", {words.amount(now.alignment.score),
                                                              words.percent(now.alignment.judged)})}));
    page.headings({"report.component", "report.value", "report.cost", "report.todo"}, 3);
    for (std::size_t i = 0; i < componentCount; ++i) {
        const AlignmentItem& item = now.alignment.items[i];
        const std::string key = "alignment." + std::string(componentName(static_cast<Component>(i)));
        page.text(0, page.words()(key));
        if (item.applies) {
            const std::string found = "=INDEX(GOAL.ALIGNMENT({m};;\"items\";{d});" + std::to_string(i + 1);
            page.number(Look::Percent, 1, Cell(item.value), found + ";3)");
            page.number(Look::Points, 2, Cell(item.cost), found + ";4)");
            if (item.cost > 0) page.text(3, page.words()(key + ".advice"), columns - 3);
        } else {
            page.text(3, page.words()("alignment.notapplicable"), columns - 3, Look::Remark);
        }
        page.nextRow();
    }
}

void addFindings(Page& page) {
    const Snapshot& now = page.now();
    page.section(page.words()(
        "labelled", {page.words()("report.findings"), page.words().count(now.findings.all.size())}));
    if (now.findings.all.empty()) {
        page.text(0, page.words()("report.nofindings"), columns);
        return page.nextRow();
    }
    page.headings({"report.rule", "report.count", "report.severity", "report.firstof"}, 2);
    std::vector<std::pair<Rule, std::size_t>> rules;  // in the order of the findings, worst first
    std::map<Rule, std::size_t> count;
    for (std::size_t i = 0; i < now.findings.all.size(); ++i)
        if (const Rule rule = now.findings.all[i].rule; ++count[rule] == 1) rules.emplace_back(rule, i);
    for (std::size_t i = 0; i < rules.size() && i < mostRules; ++i) {
        const auto [rule, example] = rules[i];
        const std::string code(ruleCode(rule));
        page.text(0, page.words()("rule." + code));
        page.number(Look::Count, 1, Cell(static_cast<double>(count[rule])),
                    now.findings.all.size() > mostFindings
                        ? std::string()
                        : "=SUMPRODUCT(--(INDEX(GOAL.FINDINGS({m};{d});0;2)&\"\"=\"" + code + "\"))");
        page.text(2, page.words()("severity." + std::string(severityName(severityOf(rule)))));
        page.text(3, now.findings.sentence(now.findings.all[example], page.words()), columns - 3);
        page.nextRow();
    }
    if (rules.size() <= mostRules) return;
    page.text(0, page.words()("report.andmore", {page.words().count(rules.size() - mostRules)}));
    page.nextRow();
}

// What became of every booking; unmatched names, the largest first.
void addBookings(Page& page) {
    const auto& credits = page.table().credits;
    if (!credits) return;
    page.section(page.words()("report.bookings"));
    page.headings({"report.became", "report.amount", "report.bookings", "report.asbooked"}, 3);
    const std::vector<ReconciledRow>& rows = credits->reconciliation();
    for (std::size_t i = 0; i < rows.size() && i < mostBookings; ++i) {
        const ReconciledRow& row = rows[i];
        const std::string here = "=INDEX(GOAL.RECONCILE({m});" + std::to_string(i + 1);
        page.text(0, page.words()("labelled", {fateText(row, page.words()), row.currency}));
        page.number(Look::Amount, 1, row.amount, here + ";4)");
        page.number(Look::Count, 2, Cell(row.bookings), here + ";5)");
        if (row.fate == BookingFate::Unmatched)
            page.text(3, row.nearest.empty() ? row.key : row.key + " → " + row.nearest + "?", columns - 3);
        page.nextRow();
    }
    if (rows.size() <= mostBookings) return;
    page.text(0, page.words()("report.andmore", {page.words().count(rows.size() - mostBookings)}));
    page.nextRow();
}

struct Open {
    std::string who, what, goal;
};

std::vector<Open> openItems(const Snapshot& now, const Words& words) {
    std::vector<Open> open;
    const GoalTable& table = now.model->table();
    const Agreement agreement = agreementOf(*now.model, now.columns, now.log ? &*now.log : nullptr);
    for (const OpenAnswer& answer : agreement.open)
        open.push_back(
            {answer.who,
             words(answer.consent == Consent::Countered ? "report.hasto.answer" : "report.hasto.agree"),
             titleOf(table, answer.goal)});
    if (now.log)
        for (const OverdueReview& review : overdueReviews(*now.model, *now.log, now.today))
            open.push_back({std::string(table.text(table.owner, review.goal)),
                            words("report.hasto.checkin", {words.date(review.due)}),
                            titleOf(table, review.goal)});
    return open;
}

void addPeople(Page& page) {
    page.section(page.words()("report.who"));
    const std::vector<Open> open = openItems(page.now(), page.words());
    if (open.empty()) {
        page.text(0, page.words()("report.nobody"), columns);
        return page.nextRow();
    }
    page.text(0, page.words()("report.person"), 1, Look::Heading);
    page.text(1, page.words()("report.what"), 3, Look::Heading);
    page.text(4, page.words()("report.goal"), columns - 4, Look::Heading);
    page.nextRow();
    for (std::size_t i = 0; i < open.size() && i < mostPeople; ++i) {
        page.text(0, open[i].who.empty() ? page.words()("report.unowned") : open[i].who);
        page.text(1, open[i].what, 3);
        page.text(4, open[i].goal, columns - 4);
        page.nextRow();
    }
    if (open.size() <= mostPeople) return;
    page.text(0, page.words()("report.andmore", {page.words().count(open.size() - mostPeople)}));
    page.nextRow();
}

}  // namespace

ReportSheet companyPage(const Snapshot& now, const Words& words, const ReportOptions& options) {
    Page page(now, words, options, "company", columns);
    page.sheet().paper = ReportSheet::Paper::OnePage;
    page.sheet().name = safeSheetName(words("report.sheet.company"));
    page.opening(now.tops.size() == 1
                     ? words("report.heading.company", {titleOf(page.table(), now.tops.front())})
                     : words("report.heading.plain"));
    addHeadline(page);
    page.section(words("report.highest"));
    addGoalTable(page, highestGoals(now), chartRows);
    addConfidence(page, highestGoals(now));
    if (const auto goal = coveredGoal(now)) Waterfall(page, *goal).build();
    addAlignment(page);
    addBookings(page);
    addFindings(page);
    addPeople(page);
    page.nextRow();
    page.text(0, words("report.legend"), columns, Look::Remark);
    page.nextRow();
    return page.done();
}

}  // namespace plumbline::report
