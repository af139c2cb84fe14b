// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// Each rule's sentence: which key of the language file, and what goes into it. {0} is always the place.
#include <cmath>

#include "core/shown.h"
#include "goals/findings.h"
#include "table/columns.h"

namespace plumbline {
namespace {

class Sentence {
  public:
    Sentence(const FindingList& list, const Finding& finding, const Words& words)
        : list_(list),
          table_(list.model->table()),
          finding_(finding),
          words_(words),
          name_(finding.goal == noGoal ? std::string() : nameOf(finding.goal)) {
        if (finding.row != noRow && finding.column != noRow)
            place_ = " (" + table_.cellAt(finding.row, finding.column) + ")";
    }

    std::string text() const {
        switch (finding_.rule) {
            case Rule::StartAfterDue:
            case Rule::Orphan:
            case Rule::MixedWays:
            case Rule::NoOwner:
            case Rule::NoTarget:
            case Rule::NoPeriod:
                return say({name_});
            case Rule::UnderAssigned:
            case Rule::OverAssigned:
                return coverage();
            case Rule::Overdue:
            case Rule::PeriodOutside:
            case Rule::Stale:
                return time();
            case Rule::TargetEqualsBaseline:
            case Rule::WeightsNotWhole:
            case Rule::OwnerWeights:
            case Rule::OwnerOverloaded:
            case Rule::OwnActual:
            case Rule::Implausible:
                return numbers();
            case Rule::DuplicateId:
            case Rule::TextInNumber:
            case Rule::Approximate:
            case Rule::ErrorCell:
            case Rule::UnknownWord:
            case Rule::AmbiguousNumber:
            case Rule::AmbiguousDate:
            case Rule::TotalDiffers:
            case Rule::SharesNotWhole:
            case Rule::PeriodText:
            case Rule::AssumedMeasure:
            case Rule::SecondTable:
                return cell();
            case Rule::NoFigures:
            case Rule::UnusedColumn:
            case Rule::OtherMeasure:
            case Rule::RowsLeftOut:
            case Rule::DoubtfulReading:
            case Rule::DoubtfulSeries:
            case Rule::DoubtfulSum:
            case Rule::PeriodByPlace:
            case Rule::OldRevisions:
            case Rule::CurrencyDiffers:
            case Rule::UnitConverted:
            case Rule::PercentConverted:
                return reading();
            case Rule::StatedDiffers:
            case Rule::Cancelled:
            case Rule::BaselineFromStatement:
            case Rule::DirectionDoubt:
            case Rule::NegativeTarget:
                return stated();
            case Rule::SameName:
                return finding_.first > 0 ? say({name_, cellOf(finding_.other)}) : reading();
            case Rule::MixedCurrencies:
            case Rule::MixedMeasures:
            case Rule::ZeroTarget:
            case Rule::ZeroWeights:
            case Rule::NegativeWeight:
            case Rule::MixedWeights:
            case Rule::WeightsWithoutData:
            case Rule::NoBaseline:
            case Rule::DuplicateRow:
            case Rule::NotJudged:
                return measure();
            default:
                return relation();
        }
    }

  private:
    using Arguments = std::initializer_list<std::string_view>;

    std::string say(Arguments arguments) const { return sayAs("", arguments); }
    std::string sayAs(std::string_view variant, Arguments arguments) const {
        const std::string key = std::string("finding.").append(ruleCode(finding_.rule)).append(variant);
        Message message;
        message.key = key;
        message.arguments.emplace_back(place_);
        for (std::string_view argument : arguments) message.arguments.emplace_back(argument);
        return words_.of(message);
    }

    // How a goal stands to other goals, to people and to itself.
    std::string relation() const {
        switch (finding_.rule) {
            case Rule::Circle:
                return say({list_.circles[finding_.other]});
            case Rule::MissingParent:
            case Rule::AmbiguousParent:
                return say({name_, table_.texts->view(finding_.other)});
            case Rule::SeveralTops:
                return say({words_.amount(finding_.first), name_, nameOf(finding_.other)});
            case Rule::SeveralOwners:
                return say({name_, words_.count(finding_.other), owner()});
            case Rule::UnitDiffers:
                return sayAs(finding_.first > 0 ? ".added" : ".averaged",
                             {name_, unit(finding_.goal), nameOf(finding_.other), unit(finding_.other)});
            case Rule::MetricTwoUnits:
                return say({table_.text(table_.metric, finding_.goal), unit(finding_.goal), name_,
                            unit(finding_.other), nameOf(finding_.other)});
            case Rule::NotSmart:
                return say({name_, lettersMissing()});
            default:
                return say({name_, nameOf(finding_.other)});
        }
    }

    // What is measured, and how it adds up.
    std::string measure() const {
        switch (finding_.rule) {
            case Rule::MixedCurrencies:
            case Rule::MixedMeasures: {
                const auto second = static_cast<GoalIndex>(finding_.second);
                return sayAs(finding_.first > 0 ? ".added" : "", {name_, unit(finding_.other), unit(second)});
            }
            case Rule::ZeroTarget:
                if (finding_.other > 0) return sayAs(".parent", {name_, amount(finding_.first, finding_.goal)});
                return say({name_});
            case Rule::MixedWeights:
                return say({name_, words_.amount(finding_.first), words_.amount(finding_.second)});
            case Rule::WeightsWithoutData:
                return say({name_, words_.percent(finding_.first)});
            case Rule::NoBaseline:
                return say({name_, nameOf(finding_.other)});
            case Rule::DuplicateRow:
                return say({name_, cellOf(finding_.other)});
            case Rule::NotJudged:
                return say({missing()});
            default:
                return say({name_});
        }
    }

    // What the table would need for a score.
    std::string missing() const {
        std::string list;
        const auto take = [&](bool there, std::string_view key) {
            if (there) return;
            list.append(list.empty() ? "" : ", ").append(words_(key));
        };
        take(!table_.owner.empty(), "missing.owner");
        take(!table_.target.empty() && list_.model->parentsInOrder().size() > 0, "missing.targets");
        take(!table_.start.empty() && !table_.due.empty() && list_.model->parentsInOrder().size() > 0, "missing.dates");
        take(!table_.updated.empty(), "missing.updated");
        return list;
    }

    // The first cell of a goal's row.
    std::string cellOf(GoalIndex goal) const {
        const std::uint32_t column = table_.columns.empty() ? 0 : table_.columns.front().column;
        return table_.rowOfGoal[goal] == noRow ? std::string() : table_.cellAt(table_.rowOfGoal[goal], column);
    }

    std::string lettersMissing() const {
        const StatementJudge judge = list_.options.judge;
        return judge ? judge(*list_.model, *list_.columns, finding_.goal, words_) : std::string();
    }

    std::string coverage() const {
        const Cell own = table_.number(table_.target, finding_.goal);
        const double target = own.isNumber() ? own.number() : 0;
        return say({name_, words_.percent(finding_.first), amount(target, finding_.goal),
                    amount(std::fabs(finding_.first - 1) * target, finding_.goal)});
    }

    // What the table says in words beside what its numbers say.
    std::string stated() const {
        const std::string_view status = table_.text(table_.status, finding_.goal);
        if (finding_.rule == Rule::Cancelled) return say({name_, status});
        if (finding_.rule == Rule::StatedDiffers)
            return finding_.other == 1
                       ? sayAs(".status", {name_, status, words_.percent(finding_.first)})
                       : say({name_, words_.percent(finding_.second), words_.percent(finding_.first)});
        return say({name_, amount(note().shown, finding_.goal)});
    }

    std::string time() const {
        if (finding_.rule == Rule::Overdue && finding_.other == 1)
            return sayAs(".status", {name_, days(finding_.first), table_.text(table_.status, finding_.goal)});
        if (finding_.rule == Rule::Overdue)
            return say({name_, days(finding_.first), words_.percent(finding_.second)});
        if (finding_.rule == Rule::Stale)
            return finding_.first < 0 ? sayAs(".never", {name_}) : say({name_, days(finding_.first)});
        const std::string_view variant = finding_.first > 0 && finding_.second > 0 ? ".both"
                                         : finding_.first > 0                      ? ".before"
                                                                                   : ".after";
        return sayAs(variant, {name_, nameOf(finding_.other), apart(finding_.first), apart(finding_.second)});
    }

    std::string numbers() const {
        if (finding_.rule == Rule::TargetEqualsBaseline)
            return say({name_, amount(rolledTarget(), finding_.goal)});
        if (finding_.rule == Rule::OwnerOverloaded) return say({owner(), words_.count(finding_.other)});
        if (finding_.rule == Rule::OwnActual)
            return say(
                {name_, amount(finding_.first, finding_.goal), amount(finding_.second, finding_.goal)});
        return say({finding_.rule == Rule::OwnerWeights ? owner() : std::string_view(name_),
                    words_.percent(finding_.first)});
    }

    // What a note of the reader says about one cell or column.
    std::string cell() const {
        switch (finding_.rule) {
            case Rule::DuplicateId:
                return say({note().cell, note().first});
            case Rule::TextInNumber:
                return sayAs(
                    note().first.empty() ? "" : "." + note().first,
                    {note().cell, column(), words_.exact(note().shown), words_.exact(note().expected)});
            case Rule::Approximate:
                return say({note().cell, column(), words_.exact(note().shown)});
            case Rule::UnknownWord:
            case Rule::PeriodText:
                return say({note().cell, column()});
            case Rule::ErrorCell:
                return sayAs(name_.empty() ? "" : ".goal", {column(), name_});
            case Rule::AmbiguousNumber:
                return say({note().cell, words_.exact(note().shown), words_.exact(note().expected)});
            case Rule::AmbiguousDate:  // a locale's own order would be as doubtful as the cell
                if (!note().first.empty()) return sayAs("." + note().first, {note().cell, column()});
                return say({note().cell, shownDate(static_cast<Day>(note().shown)),
                            shownDate(static_cast<Day>(note().expected))});
            case Rule::TotalDiffers:
                return sayAs(note().shown > note().expected ? ".more" : ".less",
                             {column(), words_.amount(note().shown), words_.amount(note().expected),
                              words_.amount(std::fabs(note().shown - note().expected))});
            case Rule::SharesNotWhole:
                return sayAs(name_.empty() ? "" : ".goal",
                             {note().cell, words_.percent(note().shown), name_});
            case Rule::AssumedMeasure:
                return sayAs("." + note().first, {column()});
            default:
                return say({note().first});
        }
    }

    // What the reader left out, or took without proof.
    std::string reading() const {
        const std::string letters =
            note().column == noRow ? std::string() : table_.columnLetters(note().column);
        switch (finding_.rule) {
            case Rule::NoFigures:
                return sayAs("." + note().first, {});
            case Rule::UnusedColumn:
                return sayAs("." + note().first, {note().second, letters});
            case Rule::OtherMeasure:
                return say({note().second, letters});
            case Rule::RowsLeftOut:
                return say({words_.amount(note().shown), std::to_string(list_.sheetRow(finding_))});
            case Rule::SameName:
                return say({name_, note().first});
            case Rule::DoubtfulSeries:
                return sayAs("." + note().first, {name_, column(), letters, note().second});
            case Rule::DoubtfulSum:
                return say({name_, column(), letters, note().second});
            case Rule::PeriodByPlace:
                return say({note().cell, letters, note().first});
            case Rule::OldRevisions:
                return say({words_.amount(note().shown), std::to_string(list_.sheetRow(finding_)), note().second});
            case Rule::CurrencyDiffers:
                return sayAs(note().row == noRow ? "" : ".rows", {note().first, note().second, words_.amount(note().shown)});
            case Rule::UnitConverted:
                return say({column(), note().first, note().second});
            case Rule::PercentConverted:
                return say({name_, words_.amount(note().shown), words_.percent(note().shown / 100)});
            default:
                return say({column(), letters, note().first, note().second});
        }
    }

    const Note& note() const { return table_.notes[finding_.other]; }
    std::string column() const {
        return finding_.column == noRow ? std::string() : headingOf(table_, finding_.column);
    }
    // A goal by what it says, with its id behind; a name alone by its name.
    std::string nameOf(GoalIndex goal) const {
        const std::string_view says = table_.text(table_.goal, goal), id = table_.text(table_.id, goal);
        const bool statement = !table_.goalIsName && says.find(' ') != std::string_view::npos &&
                               table_.text(table_.shortName, goal).empty();
        if (!statement || id.empty()) return table_.labelOf(goal, true);
        return std::string(says) + " (" + std::string(id) + ")";
    }
    std::string_view owner() const { return table_.text(table_.owner, finding_.goal); }
    std::string unit(GoalIndex goal) const { return table_.unitOf(goal).name; }
    std::string amount(double value, GoalIndex goal) const {
        constexpr double hundred = 100;
        return words_.amount(isWholePercent(goal) ? value / hundred : value, unit(goal));
    }
    // 2 beside "%" in a column of units is 2 %, and not 200 %.
    bool isWholePercent(GoalIndex goal) const {
        if (unit(goal) != "%" || !table_.hasRole(Role::Unit)) return false;
        constexpr double mostOfShare = 1.5;
        for (const auto* figures : {&table_.target, &table_.actual, &table_.baseline})
            if (const Cell cell = table_.number(*figures, goal); cell.isNumber() && std::fabs(cell.number()) > mostOfShare)
                return true;
        return false;
    }
    std::string days(double count) const { return words_("days", {words_.amount(count)}); }
    std::string apart(double count) const { return words_("days.apart", {words_.amount(count)}); }
    double rolledTarget() const {
        const Cell target = list_.columns->at(Measure::Target, finding_.goal);
        return target.isNumber() ? target.number() : 0;
    }

    const FindingList& list_;
    const GoalTable& table_;
    const Finding& finding_;
    const Words& words_;
    std::string name_, place_;
};

}  // namespace

std::string FindingList::sentence(const Finding& finding, const Words& words) const {
    return Sentence(*this, finding, words).text();
}

}  // namespace plumbline
