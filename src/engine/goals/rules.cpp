// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "goals/rules.h"

#include "goals/cell_arithmetic.h"
#include "goals/progress_cell.h"

namespace plumbline {
namespace {

class Applied {
  public:
    Applied(StepRule rule, Kind kind, std::span<const TermValue> terms) : rule_(rule), kind_(kind), terms_(terms) {}

    Cell result() const {
        switch (rule_) {
            case StepRule::Own:
                return value(0);
            case StepRule::Sum:
                return fed(SumOf());
            case StepRule::Mean:
                return fed(MeanOf());
            case StepRule::Least:
            case StepRule::Largest:
                return fed(ExtremeOf(rule_ == StepRule::Largest));
            case StepRule::Milestones:
                return fed(MilestonesOf());
            case StepRule::Progress:
            case StepRule::Kind:
                return progressCell(value(0), value(1), value(2), kind_);
            case StepRule::Quotient:
                return quotient(value(0), value(1));
            case StepRule::Difference:
                return difference(value(0), value(1));
            case StepRule::Forecast:
                return forecastCell(value(0), value(1), value(2));
            case StepRule::Count:
                return Cell(static_cast<double>(terms_.size()));
            case StepRule::Latest:
                return latest();
            case StepRule::Given:
                break;
        }
        return Cell();
    }

  private:
    Cell value(std::size_t i) const { return i < terms_.size() ? asNumber(terms_[i].value) : Cell(); }

    template <class Of>
    Cell fed(Of of) const {
        for (const TermValue& term : terms_) {
            if constexpr (requires { of.take(term.value, term.weight); })
                of.take(term.value, term.weight);
            else
                of.take(term.value);
        }
        return of.result();
    }
    Cell latest() const {
        Cell last;
        for (const TermValue& term : terms_)
            if (!term.value.isBlank()) last = asNumber(term.value);
        return last;
    }

    StepRule rule_;
    Kind kind_;
    std::span<const TermValue> terms_;
};

}  // namespace

void SumOf::fail(Cell value) {
    if (problem_.isBlank()) problem_ = asNumber(value);
}

void MeanOf::take(Cell value, double weight) {
    all_ += weight;
    if (weight == 0) {
        any_ = any_ || value.isNumber();
        return;
    }
    if (value.isError() && problem_.isBlank()) problem_ = value;
    if (!value.isNumber()) return;
    any_ = true;
    sum_ += value.number() * weight;
    withData_ += weight;
}

Cell MeanOf::result() const {
    if (!problem_.isBlank()) return problem_;
    if (all_ == 0 && any_) return errorCell(ErrorKind::DivisionByZero);
    return withData_ != 0 ? Cell(sum_ / withData_) : Cell();
}

void ExtremeOf::take(Cell value) {
    if (best_.isError() || value.isBlank()) return;
    const bool better = value.isError() || best_.isBlank() ||
                        (largest_ ? value.number() > best_.number() : value.number() < best_.number());
    if (better) best_ = value;
}

void MilestonesOf::take(Cell value) {
    ++counted_;
    if (value.isError() && problem_.isBlank()) problem_ = value;
    if (!value.isNumber()) return;
    any_ = true;
    done_ += value.number() >= 1 ? 1 : 0;
}

Cell MilestonesOf::result() const {
    if (!problem_.isBlank()) return problem_;
    return any_ ? Cell(done_ / counted_) : Cell();
}

Cell resultOf(StepRule rule, Kind kind, std::span<const TermValue> terms) {
    return Applied(rule, kind, terms).result();
}

}  // namespace plumbline
