// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Sums of money: exact to the cent, and the same whatever the order of the terms.
//
//     ExactSum sum;
//     sum.add(0.1);
//     sum.add(0.2);
//     sum.value();                      // 0.3, not 0.30000000000000004
//
// A term that is the nearest double to a decimal of at most six places (below 9·10^13 for two places) counts
// as that decimal; any other term counts as the binary fraction that it is. Both parts are added without
// rounding, and the result is rounded once. Infinities and NaN are no amounts: the caller keeps them out.

#include <array>
#include <cstdint>
#include <memory>

namespace plumbline {

// The decimal that a double stands for, in millionths, if it stands for one.
struct ShortDecimal {
    std::int64_t whole = 0;
    std::int32_t millionths = 0;  // of the same sign as whole
    bool exact = false;
};
ShortDecimal shortDecimalOf(double value);

// A part of an amount: the double nearest to the decimal that it is, where both are short decimals.
//
//     partOf(1234.57, 0.07);            // 86.4199, not 86.41990000000001
double partOf(double amount, double share);

class ExactSum {
  public:
    void add(double term) {
        // Cents, the common case, are added as integers; the constant rounds to an integer by shifting the
        // fraction out of the mantissa.
        constexpr double shifter = 6755399441055744.0, most = 1125899906842624.0;  // 1.5 · 2^52 and 2^50
        const double hundredfold = term * 100, cents = (hundredfold + shifter) - shifter;
        if (hundredfold < most && hundredfold > -most && cents / 100 == term) {
            cents_ += static_cast<std::int64_t>(cents);
            if (cents_ > mostCents || cents_ < -mostCents) spillCents();
            return;
        }
        addSlowly(term);
    }
    double value() const {
        constexpr std::int64_t mostInDouble = std::int64_t{1} << 52;
        const bool centsAlone = whole_ == 0 && millionths_ == 0 && !limbs_ && cents_ < mostInDouble && cents_ > -mostInDouble;
        return centsAlone ? static_cast<double>(cents_) / 100 : valueOfAll();
    }

  private:
    static constexpr std::int64_t mostCents = std::int64_t{1} << 62;

    void addSlowly(double term);
    void spillCents();
    double valueOfAll() const;

    // Every finite double is a multiple of 2^-1074: limbs of 32 bits from there to 2^1024, with room to
    // carry.
    using Limbs = std::array<std::int64_t, 68>;

    void addBinary(double term);
    double binaryValue() const;
    void spillWhole();

    std::int64_t cents_ = 0;
    std::int64_t whole_ = 0;
    std::int64_t millionths_ = 0;
    std::int64_t binaryTerms_ = 0;
    std::shared_ptr<Limbs> limbs_;  // only where a term is no short decimal
};

}  // namespace plumbline
