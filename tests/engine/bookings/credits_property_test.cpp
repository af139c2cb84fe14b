// A second version, a plain loop over goals and bookings as the contract words it, against random tables.
#include <array>
#include <cmath>
#include <list>
#include <map>
#include <random>

#include "core/words.h"
#include "goals/findings.h"
#include "support/booked.h"

namespace plumbline {
namespace {

using testing::Booked;
using testing::day;
using testing::Err;
using testing::Rows;
using testing::Written;

struct PlainGoal {
    std::string rep, product;
    Day first = 0, last = 0;  // 0: open
    bool open = false;
};

struct PlainBooking {
    std::string rep, product, currency, stage;
    Day made = 0;    // 0: unreadable
    Day posted = 0;  // 0: not said
    long cents = 0;
    int percent = 0;  // 0: not said
    bool unreadable = false;
};

// Texts that outlive the rows written with them.
class Texts {
  public:
    const char* keep(std::string text) { return kept_.emplace_back(std::move(text)).c_str(); }

  private:
    std::list<std::string> kept_;
};

class World {
  public:
    explicit World(unsigned seed) : random_(seed) {
        const std::array<std::string, 6> reps = {"Ann Lee", "Bob", "Cid", "Dora", "Eve", "Finn"};
        const std::array<std::string, 3> products = {"Services", "Licences", "Training"};
        for (const std::string& rep : reps)
            for (std::size_t i = 0; i <= pick(2); ++i) goals_.push_back(goal(rep, products));
        for (const std::string& rep : reps)
            for (const std::string& product : products) bookings_.push_back(booking(rep, product));
        const std::array<std::string, 4> others = {"Ann Le", "Zed", "", "bob"};
        for (std::size_t i = 0; i < 60; ++i) {
            const std::string& rep = pick(4) == 0 ? others[pick(4)] : reps[pick(6)];
            bookings_.push_back(booking(rep, pick(9) == 0 ? std::string("Hardware") : products[pick(3)]));
        }
    }

    Rows goalRows() {
        Rows rows = {{"Rep", "Product", "Quota (EUR)", "Start", "Due"}};
        for (const PlainGoal& goal : goals_)
            rows.push_back({text(goal.rep), text(goal.product), 1000, date(goal.open ? 0 : goal.first),
                            date(goal.open ? 0 : goal.last)});
        return rows;
    }
    Rows bookingRows() {
        Rows rows = {
            {"Deal", "Close date", "Posted", "Rep", "Product", "Stage", "Amount", "Split", "Currency"}};
        int number = 0;
        for (const PlainBooking& one : bookings_)
            rows.push_back({texts_.keep("D" + std::to_string(++number)),
                            one.made == 0 ? Written("soon") : date(one.made), date(one.posted), text(one.rep),
                            text(one.product), text(one.stage),
                            one.unreadable ? Written(Err{519}) : Written(double(one.cents) / 100),
                            one.percent == 0 ? Written(nullptr) : Written(one.percent / 100.0),
                            text(one.currency)});
        return rows;
    }

    // Hundredths of a cent for each goal; nothing where it shows blank.
    std::vector<std::optional<long>> actuals(std::optional<Day> asOf) const {
        std::vector<std::optional<long>> actuals(goals_.size());
        for (std::size_t g = 0; g < goals_.size(); ++g)
            for (const PlainBooking& one : bookings_)
                if (isReadable(one) && lies(one, goals_[g], asOf)) actuals[g] = 0;
        for (const PlainBooking& one : bookings_) {
            if (fateOf(one) != BookingFate::Credited) continue;
            const std::size_t g = fitting(one).front();
            if (!counts(one, asOf)) continue;
            actuals[g] = actuals[g].value_or(0) + amountOf(one);
        }
        return actuals;
    }

    struct Sum {
        long amount = 0, bookings = 0;
        friend bool operator==(const Sum&, const Sum&) = default;
    };
    std::map<std::string, Sum> sums() const {
        std::map<std::string, Sum> sums;
        for (const PlainBooking& one : bookings_)
            for (const std::string& what : {std::string("total"), std::string(fateName(fateOf(one)))}) {
                Sum& sum = sums[what + " " + currencyOf(one)];
                sum.amount += one.unreadable ? 0 : amountOf(one);
                ++sum.bookings;
            }
        return sums;
    }

    Day someDay() { return day(2025, 1, 1) + static_cast<Day>(pick(400)); }

  private:
    std::size_t pick(std::size_t count) { return random_() % count; }
    Written text(const std::string& text) {
        return text.empty() ? Written(nullptr) : Written(texts_.keep(text));
    }
    Written date(Day at) {
        const CivilDate civil = civilOf(at);
        char shown[16];
        std::snprintf(shown, sizeof shown, "%04d-%02d-%02d", civil.year, civil.month, civil.day);
        return at == 0 ? Written(nullptr) : Written(texts_.keep(shown));
    }

    PlainGoal goal(const std::string& rep, const std::array<std::string, 3>& products) {
        PlainGoal goal{rep, pick(4) == 0 ? std::string() : products[pick(3)], 0, 0, pick(4) == 0};
        const int quarter = static_cast<int>(pick(4));
        goal.first = day(2025, quarter * 3 + 1, 1);
        goal.last = quarter == 3 ? day(2025, 12, 31) : day(2025, quarter * 3 + 4, 1) - 1;
        return goal;
    }
    PlainBooking booking(const std::string& rep, const std::string& product) {
        PlainBooking one;
        one.rep = rep;
        one.product = rep.empty() ? std::string() : product;
        one.currency = pick(5) == 0 ? "USD" : pick(5) == 0 ? "" : "EUR";
        one.stage = pick(6) == 0 ? "Lost" : "Won";
        one.made = pick(15) == 0 ? 0 : someDay();
        one.posted = one.made == 0 || pick(3) == 0 ? 0 : one.made + static_cast<Day>(pick(30));
        one.cents = static_cast<long>(pick(2000000)) - 300000;
        one.percent = pick(3) == 0 ? static_cast<int>(pick(100) + 1) : 0;
        one.unreadable = pick(15) == 0;
        return one;
    }

    static bool isReadable(const PlainBooking& one) { return !one.unreadable && one.stage == "Won"; }
    static long amountOf(const PlainBooking& one) {
        return one.cents * (one.percent == 0 ? 100 : one.percent);
    }
    static std::string currencyOf(const PlainBooking& one) {
        return one.currency.empty() ? "EUR" : one.currency;
    }
    static bool counts(const PlainBooking& one, std::optional<Day> asOf) {
        return !asOf || (one.made != 0 && one.made <= *asOf && one.posted <= *asOf);
    }
    static bool lies(const PlainBooking& one, const PlainGoal& goal, std::optional<Day> asOf) {
        if (!counts(one, asOf)) return false;
        return goal.open || (one.made != 0 && one.made >= goal.first && one.made <= goal.last);
    }
    bool agrees(const PlainBooking& one, const PlainGoal& goal) const {
        return foldWord(one.rep) == foldWord(goal.rep) &&
               (goal.product.empty() || one.product == goal.product);
    }
    std::vector<std::size_t> agreeing(const PlainBooking& one) const {
        std::vector<std::size_t> found;
        for (std::size_t g = 0; g < goals_.size(); ++g)
            if (agrees(one, goals_[g])) found.push_back(g);
        return found;
    }
    std::vector<std::size_t> fitting(const PlainBooking& one) const {
        std::vector<std::size_t> found;
        for (const std::size_t g : agreeing(one))
            if (lies(one, goals_[g], {})) found.push_back(g);
        return found;
    }
    BookingFate fateOf(const PlainBooking& one) const {
        if (one.unreadable) return BookingFate::Unreadable;
        if (one.stage != "Won") return BookingFate::Filtered;
        const auto agree = agreeing(one), fit = fitting(one);
        if (!agree.empty() && currencyOf(one) != "EUR") return BookingFate::Currency;
        if (agree.empty()) return BookingFate::Unmatched;
        const bool bound =
            std::any_of(agree.begin(), agree.end(), [&](std::size_t g) { return !goals_[g].open; });
        if (one.made == 0 && bound) return BookingFate::Unreadable;
        if (fit.size() > 1) return BookingFate::Several;
        return fit.empty() ? BookingFate::Outside : BookingFate::Credited;
    }

    std::mt19937 random_;
    Texts texts_;
    std::vector<PlainGoal> goals_;
    std::vector<PlainBooking> bookings_;
};

std::map<std::string, World::Sum> sumsOf(const Booked& sheet) {
    std::map<std::string, World::Sum> sums;
    for (const ReconciledRow& row : sheet.credits().reconciliation()) {
        World::Sum& sum = sums[(row.fate ? std::string(fateName(*row.fate)) : "total") + " " + row.currency];
        sum.amount += row.amount.isNumber() ? std::lround(row.amount.number() * 10000) : 0;
        sum.bookings += std::lround(row.bookings);
    }
    return sums;
}

void compare(const Booked& sheet, const std::vector<std::optional<long>>& plain, std::optional<Day> asOf,
             unsigned seed) {
    const RollupColumns columns = rollupColumns(sheet.model(), asOf);
    for (GoalIndex g = 0; g < plain.size(); ++g) {
        const Cell shown = columns.at(Measure::Actual, g);
        ASSERT_EQ(shown.isNumber(), plain[g].has_value()) << "seed " << seed << " goal " << g;
        if (!plain[g]) continue;
        ASSERT_DOUBLE_EQ(shown.number(), double(*plain[g]) / 10000) << "seed " << seed << " goal " << g;
    }
}

TEST(CreditsProperty, theSameAsAPlainLoop) {
    for (unsigned seed = 1; seed <= 300; ++seed) {
        World world(seed);
        const Booked sheet(world.goalRows(), world.bookingRows(), {"", "stage=Won", {}, false});
        ASSERT_GE(sheet.table().count, world.actuals({}).size())
            << "seed " << seed;  // groups of products stand behind
        compare(sheet, world.actuals({}), {}, seed);
        const Day then = world.someDay();
        compare(sheet, world.actuals(then), then, seed);
        const auto plain = world.sums(), shown = sumsOf(sheet);
        for (const auto& [what, sum] : plain) {
            const auto found = shown.find(what);
            ASSERT_TRUE(found != shown.end()) << "seed " << seed << " " << what;
            ASSERT_EQ(found->second, sum) << "seed " << seed << " " << what;
        }
        ASSERT_EQ(plain.size(), shown.size()) << "seed " << seed;
        if (HasFatalFailure()) return;
    }
}

TEST(CreditsProperty, whatIsExplainedAddsUp) {
    for (unsigned seed = 1; seed <= 60; ++seed) {
        World world(seed);
        const Booked sheet(world.goalRows(), world.bookingRows(), {"", "stage=Won", {}, false});
        for (const std::optional<Day> date : {std::optional<Day>(), std::optional<Day>(dayOf({2025, 2, 14}))}) {
            const RollupColumns columns = rollupColumns(sheet.model(), date);
            for (GoalIndex g = 0; g < sheet.table().count; ++g) {
                const Explanation why = explain(sheet.model(), columns, g, Measure::Actual);
                if (!why.result.isNumber()) continue;
                ASSERT_EQ(combined(why).number(), why.result.number()) << "seed " << seed;
            }
        }
    }
}

// All of it was booked later: the day before nothing is there to be explained.
TEST(CreditsProperty, whatIsBookedLaterIsNoTerm) {
    const Booked sheet({{"Rep", "Quota"}, {"Ann", 100}}, {{"Rep", "Date", "Amount"}, {"Ann", "2025-03-05", 40}}, {});
    const RollupColumns before = rollupColumns(sheet.model(), dayOf({2025, 3, 4}));
    const Explanation why = explain(sheet.model(), before, 0, Measure::Actual);
    EXPECT_FALSE(why.result.isNumber() && why.result.number() != 0);
    for (const ExplainTerm& term : why.terms) EXPECT_FALSE(term.value.isNumber() && term.value.number() != 0);
}

// Handed over as values alone: no cell, and a name too long to be shown.
TEST(CreditsProperty, aBookingWithoutNameAndCellIsExplained) {
    const std::string longName(90, 'x');
    const Result<Bookings> bookings = readBookings(
        testing::blockOf({{"Rep", "Amount"}, {longName.c_str(), 40}, {longName.c_str(), 2}}), {});
    ASSERT_TRUE(bool(bookings));
    const auto model = makeModel(creditedTable(
        *readTable(testing::blockOf({{"Rep", "Quota"}, {longName.c_str(), 100}}), {}, Keys::Read),
        {std::make_shared<const Bookings>(*bookings)}, {}, {}));
    const RollupColumns columns = rollupColumns(*model, std::nullopt);
    const Explanation why = explain(*model, columns, 0, Measure::Actual);
    EXPECT_EQ(why.terms.size(), 2u);
    EXPECT_EQ(combined(why).number(), 42);
}

}  // namespace
}  // namespace plumbline
