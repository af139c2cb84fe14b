#include "bookings/booking_rules.h"

#include <gtest/gtest.h>

namespace plumbline {
namespace {

TEST(BookingRules, namesColumnsAndFilters) {
    const auto rules = bookingRulesOf("amount=ACV; date=Close date; match=Owner; stage=Closed won|Won");
    ASSERT_TRUE(bool(rules));
    EXPECT_EQ(*rules->heading(BookingRole::Amount), "ACV");
    EXPECT_EQ(*rules->heading(BookingRole::Date), "Close date");
    EXPECT_EQ(rules->match, std::vector<std::string>{"Owner"});
    ASSERT_EQ(rules->filters.size(), 1u);
    EXPECT_EQ(rules->filters[0].heading, "stage");
    EXPECT_EQ(rules->filters[0].values, (std::vector<std::string>{"Closed won", "Won"}));
}

TEST(BookingRules, quotesKeepTheMarks) {
    const auto rules = bookingRulesOf("customer='A;B=C|D'|'O''Brien' ; match=Rep|Region");
    ASSERT_TRUE(bool(rules));
    EXPECT_EQ(rules->filters[0].values, (std::vector<std::string>{"A;B=C|D", "O'Brien"}));
    EXPECT_EQ(rules->match, (std::vector<std::string>{"Rep", "Region"}));
}

TEST(BookingRules, anEmptyValueBarsARoleAndFiltersForBlanks) {
    const auto rules = bookingRulesOf("posted=; stage=");
    ASSERT_TRUE(bool(rules));
    EXPECT_EQ(*rules->heading(BookingRole::Posted), "");
    EXPECT_EQ(rules->filters[0].values, std::vector<std::string>{""});
}

TEST(BookingRules, aPartWithoutEqualsIsRefused) {
    EXPECT_FALSE(bool(bookingRulesOf("amount")));
    EXPECT_TRUE(bool(bookingRulesOf("")));
    EXPECT_TRUE(bool(bookingRulesOf(" ; ")));
}

}  // namespace
}  // namespace plumbline
