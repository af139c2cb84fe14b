// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/statement_aims.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <vector>

#include "core/remembered.h"
#include "typed/number_text.h"
#include "vocabulary/stated.h"

namespace plumbline {
namespace {

constexpr std::size_t farthest = 6, near = 4;  // tokens between two ends, and behind a number
constexpr double hundred = 100;

bool equal(double a, double b) {
    return std::fabs(a - b) <= 1e-9 * std::max(std::fabs(a), std::fabs(b));
}

class Statement {
  public:
    Statement(std::string_view text, double target)
        : text_(text), target_(target), tokens_(statedTokens(text)) {
        for (const StatedToken& token : tokens_) all_.add(token.says);
        findTarget();
    }

    StatementAim read() const {
        StatementAim aim;
        const bool lowers = has(Stated::Lowers) && !has(Stated::Raises);
        if (at_ == tokens_.size()) {
            if (lowers && !numbers()) aim.aim.direction = Direction::Lower;
            return aim;
        }
        aim.from = baseline();
        if (aim.from) {
            aim.aim.direction = *aim.from > target_ ? Direction::Lower : Direction::None;
            return aim;
        }
        aim.aim = limit();
        if (!aim.aim.any() && lowers && leadsTo(at_)) aim.aim.direction = Direction::Lower;
        return aim;
    }

  private:
    bool has(Stated stated) const { return all_.has(stated); }
    bool numbers() const {
        return std::any_of(tokens_.begin(), tokens_.end(), [](const auto& token) { return token.number; });
    }

    // A number with what follows it ("8 %", "1.2 m"), or by itself.
    std::optional<double> valueAt(std::size_t i, bool withNext) const {
        const std::size_t end = withNext && i + 1 < tokens_.size() ? tokens_[i + 1].last : tokens_[i].last;
        const NumberText number = readNumberText(text_.substr(tokens_[i].first, end - tokens_[i].first));
        if (!number.isNumber()) return std::nullopt;
        return isNegative(i) ? -number.value : number.value;
    }
    bool isNegative(std::size_t i) const {
        if (i == 0 || !tokens_[i - 1].says.has(Stated::MinusSign) || tokens_[i - 1].last != tokens_[i].first)
            return false;
        return i == 1 || tokens_[i - 2].last != tokens_[i - 1].first;  // "10-20" is a range
    }

    void findTarget() {
        at_ = tokens_.size();
        for (std::size_t i = 0; i < tokens_.size() && at_ == tokens_.size(); ++i) {
            if (!tokens_[i].number) continue;
            for (const bool withNext : {true, false})
                for (const double factor : {1.0, 1 / hundred, hundred})
                    if (const auto value = valueAt(i, withNext); value && equal(*value * factor, target_)) {
                        at_ = i;
                        withNext_ = withNext;
                        factor_ = factor;
                        return;
                    }
        }
    }

    // The class just before a number, over signs and words that say nothing.
    template <class Is>
    bool before(std::size_t number, Is is) const {
        for (std::size_t i = number; i > 0 && number - i < near; --i) {
            const StatedToken& token = tokens_[i - 1];
            if (is(token.says)) return true;
            const bool silent = token.says.has(Stated::Aside) || token.says.has(Stated::MinusSign) ||
                                token.last - token.first <= 3;
            if (!silent || token.number) return false;
        }
        return false;
    }
    bool leadsTo(std::size_t number) const {
        return before(number, [](StatedSet says) { return says.has(Stated::To) || says.has(Stated::Most); });
    }
    static bool starts(StatedSet says) { return says.has(Stated::From); }

    std::optional<double> baseline() const {
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            const std::size_t apart = i > at_ ? i - at_ : at_ - i;
            if (!tokens_[i].number || i == at_ || apart > farthest || !before(i, starts)) continue;
            const bool joined = before(at_, [](StatedSet says) { return says.has(Stated::To); });
            auto value = valueAt(i, withNext_);
            if (!value) value = valueAt(i, false);
            if (joined && value && !equal(*value * factor_, target_)) return *value * factor_;
        }
        return std::nullopt;
    }

    Aim limit() const {
        const bool keeps = has(Stated::Keeps), raises = has(Stated::Raises);
        const auto most = [&](StatedSet says) {
            return says.has(Stated::Most) && (keeps || !says.has(Stated::To));
        };
        const auto least = [](StatedSet says) { return says.has(Stated::Least); };
        Aim aim;
        if (before(at_, most) && !raises && !has(Stated::Lowers))
            aim.kind = Kind::AtMost;
        else if (keeps && before(at_, least))
            aim.kind = Kind::AtLeast;
        else if (follows(Stated::OrLess))
            aim.kind = Kind::AtMost;
        else if (keeps && follows(Stated::OrMore))
            aim.kind = Kind::AtLeast;
        else if (keeps && !raises && !has(Stated::Lowers))
            aim.direction = Direction::Keep;
        return aim;
    }

    bool follows(Stated stated) const {
        for (std::size_t i = at_ + 1; i < std::min(tokens_.size(), at_ + 1 + near); ++i) {
            if (tokens_[i].number) return false;
            if (tokens_[i].says.has(stated)) return true;
        }
        return false;
    }

    std::string_view text_;
    double target_;
    std::vector<StatedToken> tokens_;
    StatedSet all_;
    std::size_t at_ = 0;  // the number that is the target; the end: none is
    bool withNext_ = false;
    double factor_ = 1;
};

}  // namespace

StatementAim aimOfStatement(std::string_view statement, double target) {
    static Remembered<StatementAim>& known = Remembered<StatementAim>::ofProcess<StatementAim>();
    return known.of(
        statement, [&](std::string_view text) { return Statement(text, target).read(); },
        std::bit_cast<std::uint64_t>(target));
}

bool namesLess(std::string_view name) {
    struct FewerGood;
    static Remembered<bool>& known = Remembered<bool>::ofProcess<FewerGood>();
    return known.of(name, [](std::string_view text) {
        StatedSet says;
        for (const StatedToken& token : statedTokens(text)) says.add(token.says);
        return says.has(Stated::FewerGood) &&
               !says.has(Stated::Done);  // "Complaints resolved": the more the better
    });
}

}  // namespace plumbline
