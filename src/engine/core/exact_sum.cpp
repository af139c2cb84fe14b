// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "core/exact_sum.h"

#include <cmath>

namespace plumbline {
namespace {

constexpr double largestExactInteger = 9007199254740992.0;  // 2^53
constexpr int lowestExponent = -1074;
constexpr std::int64_t million = 1000000;

void carry(std::array<std::int64_t, 68>& limbs) {
    for (std::size_t i = 0; i + 1 < limbs.size(); ++i) {
        const std::int64_t over = limbs[i] >> 32;
        limbs[i] -= over * (std::int64_t{1} << 32);
        limbs[i + 1] += over;
    }
}

// value · 10^places as an integer, if value is the nearest double to that decimal.
bool isDecimal(double value, double power, std::int64_t& scaled) {
    const double product = std::nearbyint(value * power);
    if (!(std::fabs(product) < largestExactInteger) || product / power != value) return false;
    scaled = static_cast<std::int64_t>(product);
    return true;
}

// The nearest double to whole + millionths/10^6, without a second rounding where it fits.
double nearestDouble(std::int64_t whole, std::int64_t millionths) {
    whole += millionths / million;
    millionths %= million;
    for (std::int64_t unit : {million, million / 100, std::int64_t{100}, std::int64_t{1}}) {
        if (millionths % unit != 0) continue;
        const double power = static_cast<double>(million / unit);
        const double approximate = std::fabs(static_cast<double>(whole)) * power;
        if (approximate < largestExactInteger - power)
            return static_cast<double>(whole * (million / unit) + millionths / unit) / power;
        break;
    }
    return static_cast<double>(whole) + static_cast<double>(millionths) / static_cast<double>(million);
}

}  // namespace

ShortDecimal shortDecimalOf(double value) {
    std::int64_t scaled = 0;
    for (std::int64_t power : {std::int64_t{1}, std::int64_t{100}, std::int64_t{10000}, million})
        if (isDecimal(value, static_cast<double>(power), scaled))
            return {scaled / power, static_cast<std::int32_t>(scaled % power * (million / power)), true};
    return {};
}

double partOf(double amount, double share) {
    if (share == 1) return amount;
    for (const double places : {1.0, 100.0, 10000.0, 1000000.0})
        for (const double sharePlaces : {1.0, 100.0, 10000.0, 1000000.0}) {
            std::int64_t whole = 0, part = 0;
            if (!isDecimal(amount, places, whole) || !isDecimal(share, sharePlaces, part)) continue;
            const double product = static_cast<double>(whole) * static_cast<double>(part);
            if (std::fabs(product) < largestExactInteger) return product / (places * sharePlaces);
            return amount * share;
        }
    return amount * share;
}

void ExactSum::spillCents() {
    whole_ += cents_ / 100;
    millionths_ += cents_ % 100 * (million / 100);
    cents_ = 0;
    if (whole_ > mostCents || whole_ < -mostCents) spillWhole();
}

void ExactSum::addSlowly(double term) {
    const ShortDecimal decimal = shortDecimalOf(term);
    if (!decimal.exact) return addBinary(term);
    whole_ += decimal.whole;
    millionths_ += decimal.millionths;
    if (millionths_ >= million || millionths_ <= -million) {
        whole_ += millionths_ / million;
        millionths_ %= million;
    }
    if (whole_ > (std::int64_t{1} << 62) || whole_ < -(std::int64_t{1} << 62)) spillWhole();
}

// Beyond 2^62 the upper bits move to the binary part, exactly: 2^20 times an integer below 2^53.
void ExactSum::spillWhole() {
    const std::int64_t upper = whole_ / (1 << 20) * (1 << 20);
    whole_ -= upper;
    addBinary(static_cast<double>(upper));
}

void ExactSum::addBinary(double term) {
    if (term == 0 || !std::isfinite(term)) return;
    if (!limbs_)
        limbs_ = std::make_shared<Limbs>();
    else if (limbs_.use_count() > 1)
        limbs_ = std::make_shared<Limbs>(*limbs_);
    int exponent = 0;
    const auto mantissa = static_cast<std::int64_t>(std::ldexp(std::frexp(term, &exponent), 53));
    int position = exponent - 53 - lowestExponent;
    std::int64_t bits = mantissa;
    if (position < 0) {  // a subnormal has its low bits zero
        bits >>= -position;
        position = 0;
    }
    const std::uint64_t magnitude = static_cast<std::uint64_t>(bits < 0 ? -bits : bits);
    const std::int64_t sign = bits < 0 ? -1 : 1;
    const std::size_t limb = static_cast<std::size_t>(position) / 32;
    const int shift = position % 32;
    const std::uint64_t low = magnitude << shift;  // 53 + 31 bits: the part above 64 is taken apart
    const std::uint64_t high = shift == 0 ? 0 : magnitude >> (64 - shift);
    (*limbs_)[limb] += sign * static_cast<std::int64_t>(low & 0xffffffffu);
    (*limbs_)[limb + 1] += sign * static_cast<std::int64_t>(low >> 32);
    (*limbs_)[limb + 2] += sign * static_cast<std::int64_t>(high);
    if (++binaryTerms_ % (1 << 29) == 0) carry(*limbs_);
}

double ExactSum::binaryValue() const {
    if (!limbs_) return 0;
    Limbs limbs = *limbs_;
    carry(limbs);
    const bool negative = limbs.back() < 0;
    if (negative) {
        for (std::int64_t& limb : limbs) limb = -limb;
        carry(limbs);
    }
    std::size_t top = limbs.size();
    while (top > 0 && limbs[top - 1] == 0) --top;
    if (top == 0) return 0;
    // 96 bits from the top decide the rounding, the rest only a tie: a sticky bit stands for it.
    double sum = 0;
    bool sticky = false;
    const std::size_t lowest = top >= 4 ? top - 4 : 0;
    for (std::size_t i = 0; i < lowest; ++i) sticky |= limbs[i] != 0;
    for (std::size_t i = lowest; i < top; ++i) {
        const double part = static_cast<double>(limbs[i] | (i == lowest && sticky ? 1 : 0));
        sum += std::ldexp(part, static_cast<int>(i) * 32 + lowestExponent);
    }
    return negative ? -sum : sum;
}

double ExactSum::valueOfAll() const {
    const double decimal = nearestDouble(whole_ + cents_ / 100, millionths_ + cents_ % 100 * (million / 100));
    return limbs_ ? decimal + binaryValue() : decimal;
}

}  // namespace plumbline
