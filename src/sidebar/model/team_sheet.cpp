// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/model/team_sheet.h"

#include <algorithm>
#include <cmath>

#include "core/words.h"
#include "table/cell_block.h"

namespace plumbline::sidebar {
namespace {

constexpr std::uint32_t titleRow = 0, headingRow = 2, firstRow = 3;
constexpr std::uint32_t letterWidth = 21, margin = 40, leastWidth = 170,
                        mostWidth = 700;  // tenths of a millimetre, at 10 points

std::size_t lettersIn(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::uint32_t widthFor(std::size_t letters) {
    return std::clamp(static_cast<std::uint32_t>(letters) * letterWidth + margin, leastWidth, mostWidth);
}

std::size_t longestWord(std::string_view text) {
    std::size_t longest = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        longest = std::max(longest, lettersIn(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return longest;
}

class SheetMaker {
  public:
    SheetMaker(const TeamPlan& plan, SheetCell origin, const Words& words)
        : plan_(plan),
          origin_(origin),
          words_(words),
          periods_(static_cast<std::uint32_t>(plan.labels.size())),
          members_(static_cast<std::uint32_t>(plan.members.size())) {
        const std::uint32_t years = plan.lastYear.empty() ? 2 : 3;
        year_ = years;
        actual_ = years + 1;
        attainment_ = years + 2;
        target_ = years + 3;
        done_ = target_ + periods_;
        sheet_.columns = done_ + periods_;
        sheet_.rows = firstRow + members_ + (plan.overAssigned() ? 1 : 0);
        sheet_.headingRow = headingRow;
    }

    TeamSheet make() {
        text(titleRow, 0, words_("newteam.heading.title", {plan_.members.front().name, plan_.year}));
        headings();
        for (std::uint32_t i = 0; i < members_; ++i) member(i);
        if (plan_.overAssigned()) total();
        dress();
        setWidths();
        return std::move(sheet_);
    }

  private:
    void text(std::uint32_t row, std::uint32_t column, std::string content) {
        sheet_.cells.push_back({TeamCell::Kind::Text, row, column, std::move(content)});
    }
    void number(std::uint32_t row, std::uint32_t column, double value) {
        sheet_.cells.push_back({TeamCell::Kind::Number, row, column, {}, value});
    }
    void formula(std::uint32_t row, std::uint32_t column, std::string content) {
        sheet_.cells.push_back({TeamCell::Kind::Formula, row, column, std::move(content)});
    }
    std::string at(std::uint32_t row, std::uint32_t column) const {
        return cellName(origin_.row + row, origin_.column + column);
    }

    void headings() {
        text(headingRow, 0, words_("grid.name"));
        text(headingRow, 1, words_("newteam.heading.manager"));
        if (!plan_.lastYear.empty()) text(headingRow, 2, words_("grid.lastyear"));
        text(headingRow, year_, words_("newteam.heading.quota", {plan_.year}));
        text(headingRow, actual_, words_("newteam.heading.actual", {plan_.year}));
        text(headingRow, attainment_, words_("newteam.heading.attainment"));
        for (std::uint32_t p = 0; p < periods_; ++p) {
            text(headingRow, target_ + p, words_("newteam.heading.quota", {plan_.labels[p]}));
            text(headingRow, done_ + p, words_("newteam.heading.actual", {plan_.labels[p]}));
        }
    }

    void member(std::uint32_t i) {
        const TeamMember& member = plan_.members[i];
        const std::uint32_t row = firstRow + i;
        text(row, 0, member.name);
        if (i > 0) text(row, 1, plan_.members[member.above].name);
        sumsAlong(row);
        if (member.leads())
            sumsBelow(row, i);
        else
            figures(row, i);
    }

    void sumsAlong(std::uint32_t row) {
        formula(row, year_, "=SUM(" + along(row, target_) + ")");
        formula(row, actual_, sumIfAny(along(row, done_)));
        const std::string quota = at(row, year_), actual = at(row, actual_);
        formula(row, attainment_,
                "=IF(OR(" + actual + "=\"\";" + quota + "=0);\"\";" + actual + "/" + quota + ")");
    }
    std::string along(std::uint32_t row, std::uint32_t column) const {
        return at(row, column) + ":" + at(row, column + periods_ - 1);
    }
    // A sum of blanks is 0, and would be read as a month in which nothing was sold.
    static std::string sumIfAny(const std::string& cells) {
        return "=IF(COUNT(" + cells + ")=0;\"\";SUM(" + cells + "))";
    }

    void figures(std::uint32_t row, std::uint32_t i) {
        if (!plan_.lastYear.empty() && plan_.lastYear[i].isNumber())
            number(row, 2, plan_.lastYear[i].number());
        for (std::uint32_t p = 0; p < periods_; ++p) number(row, target_ + p, plan_.periods[i][p]);
    }

    // The team's own months are typed where more is assigned than it has to reach.
    void sumsBelow(std::uint32_t row, std::uint32_t i) {
        const bool typed = i == 0 && plan_.overAssigned();
        if (!plan_.lastYear.empty()) formula(row, 2, "=SUM(" + below(i, 2) + ")");
        for (std::uint32_t p = 0; p < periods_; ++p) {
            if (typed)
                number(row, target_ + p, plan_.periods[i][p]);
            else
                formula(row, target_ + p, "=SUM(" + below(i, target_ + p) + ")");
            formula(row, done_ + p, sumIfAny(below(i, done_ + p)));
        }
    }

    // "G6:G8;G9;G12": rows that follow one another as a range. A function takes 255 of them; 500 people are at most 250 managers.
    std::string below(std::uint32_t i, std::uint32_t column) const {
        const std::vector<std::size_t>& below = plan_.members[i].below;
        std::string cells;
        for (std::size_t first = 0; first < below.size();) {
            std::size_t last = first;
            while (last + 1 < below.size() && below[last + 1] == below[last] + 1) ++last;
            if (!cells.empty()) cells += ";";
            cells += at(firstRow + static_cast<std::uint32_t>(below[first]), column);
            if (last > first)
                cells.append(":").append(at(firstRow + static_cast<std::uint32_t>(below[last]), column));
            first = last + 1;
        }
        return cells;
    }

    // What its people have together, where that is more than the team's own quota.
    void total() {
        const std::uint32_t row = firstRow + members_;
        text(row, 0, words_("newteam.heading.total"));
        formula(row, year_, "=SUM(" + along(row, target_) + ")");
        for (std::uint32_t p = 0; p < periods_; ++p)
            formula(row, target_ + p, "=SUM(" + below(0, target_ + p) + ")");
    }

    void dress() {
        const std::uint32_t lastRow = sheet_.rows - 1, lastColumn = sheet_.columns - 1;
        const auto look = [&](TeamLook look, std::uint32_t row, std::uint32_t column, std::uint32_t endRow,
                              std::uint32_t endColumn) {
            sheet_.areas.push_back({look, row, column, endRow, endColumn});
        };
        look(TeamLook::Title, titleRow, 0, titleRow, 0);
        look(TeamLook::Heading, headingRow, 0, headingRow, 1);
        look(TeamLook::FigureHeading, headingRow, 2, headingRow, lastColumn);
        look(std::nearbyint(plan_.step) == plan_.step ? TeamLook::Money : TeamLook::Cents, firstRow, 2,
             lastRow, lastColumn);
        look(TeamLook::Percent, firstRow, attainment_, lastRow, attainment_);
        look(TeamLook::Team, firstRow, 0, firstRow, lastColumn);
        for (std::uint32_t i = 1; i < members_; ++i)
            if (plan_.members[i].leads()) look(TeamLook::Lead, firstRow + i, 0, firstRow + i, lastColumn);
        if (plan_.overAssigned()) look(TeamLook::Team, lastRow, 0, lastRow, lastColumn);
    }

    // By the names, the largest figure, and the words of the headings, which wrap.
    void setWidths() {
        sheet_.widths.assign(sheet_.columns, leastWidth);
        std::size_t names = 0;
        for (const TeamMember& member : plan_.members) names = std::max(names, lettersIn(member.name));
        const std::size_t figure = lettersIn(words_.amount(std::max(plan_.quota, plan_.assigned))) + 3;
        for (const TeamCell& cell : sheet_.cells) {
            if (cell.row != headingRow) continue;
            const std::size_t letters = cell.column < 2 ? names : cell.column == attainment_ ? 0 : figure;
            sheet_.widths[cell.column] = std::max(widthFor(letters), widthFor(longestWord(cell.text)));
        }
    }

    const TeamPlan& plan_;
    const SheetCell origin_;
    const Words& words_;
    const std::uint32_t periods_, members_;
    std::uint32_t year_ = 0, actual_ = 0, attainment_ = 0, target_ = 0,
                  done_ = 0;  // the first columns of each
    TeamSheet sheet_;
};

}  // namespace

TeamSheet sheetOf(const TeamPlan& plan, SheetCell origin, const Words& words) {
    return SheetMaker(plan, origin, words).make();
}

std::string sheetNameOf(const TeamPlan& plan, const Words& words) {
    std::string year = plan.year;
    std::replace(year.begin(), year.end(), '/', '-');
    return words("newteam.sheet", {year});
}

}  // namespace plumbline::sidebar
