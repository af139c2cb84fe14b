// What is offered to somebody who looks for bookings.
#include "bookings/booking_offers.h"

#include "support/booked.h"

namespace plumbline {
namespace {

using testing::blockOf;
using testing::Booked;
using testing::Rows;

const Rows deals = {{"Date", "Rep", "Amount", "Stage"},      {"2025-01-05", "Ann", 40, "Won"},
                    {"2025-01-06", "Bob", 25, "Lost"},       {"2025-01-07", "Ann", 30, "Won"},
                    {"2025-01-08", "Zed", 12, "Closed won"}, {"2025-01-09", "Bob", 5, "Open; late"},
                    {"2025-01-10", "Ann", 5, "Lost"},        {"2025-01-11", "Bob", 5, "Open; late"},
                    {"2025-01-12", "Bob", 5, "Won"}};

Bookings read(const Rows& rows, const char* rules = "") {
    Result<Bookings> bookings = readBookings(blockOf(rows), rules);
    EXPECT_TRUE(bool(bookings));
    return bookings ? *std::move(bookings) : Bookings();
}

TEST(BookingOffers, aTableThatPlainlyHoldsBookings) {
    EXPECT_TRUE(holdsBookings(blockOf(deals)));
    EXPECT_TRUE(holdsBookings(
        blockOf({{"Datum", "Kunde", "Umsatz"}, {"2025-01-05", "A", 3}, {"2025-02-05", "B", 4}})));
}

TEST(BookingOffers, tablesThatAreSomethingElse) {
    EXPECT_FALSE(holdsBookings(
        blockOf({{"Rep", "Quota", "Due"}, {"Ann", 100, "2025-03-31"}, {"Bob", 90, "2025-03-31"}})));
    EXPECT_FALSE(
        holdsBookings(blockOf({{"Owner", "Target", "Actual", "Due"}, {"Ann", 100, 50, "2025-03-31"}})));
    EXPECT_FALSE(
        holdsBookings(blockOf({{"Employee", "Manager", "From"}, {"Ann", "Mia", "2025-01-01"}})));  // a roster
    EXPECT_FALSE(holdsBookings(blockOf({{"Rep", "Amount"}, {"Ann", 100}})));                       // no day
    EXPECT_FALSE(holdsBookings(blockOf({{"only", "words"}, {"here", "there"}})));
}

TEST(BookingOffers, howManyAgreeWithAGoal) {
    const Rows quotas = {{"Rep", "Quota"}, {"Ann", 100}, {"Bob", 90}};
    const Agreeing all = agreeing(Booked(quotas, deals).credits());
    EXPECT_EQ(all.bookings, 7u);
    EXPECT_EQ(all.of, 8u);
    EXPECT_TRUE(all.mostly());
    const Rows others = {{"Rep", "Quota"}, {"Zed", 100}, {"Yve", 90}};
    EXPECT_EQ(agreeing(Booked(others, deals).credits()).bookings, 1u);
    EXPECT_FALSE(agreeing(Booked(others, deals).credits()).mostly());
}

TEST(BookingOffers, theColumnsByWhichSomeAreLeftOut) {
    const std::vector<FilterColumn> columns = filterColumns(read(deals));
    ASSERT_EQ(columns.size(), 2u);  // the status first, then the names
    EXPECT_EQ(columns[0].heading, "Stage");
    EXPECT_TRUE(columns[0].status);
    ASSERT_EQ(columns[0].values.size(), 4u);
    EXPECT_EQ(columns[0].values[0].text, "Won");
    EXPECT_EQ(columns[0].values[0].bookings, 3u);
    EXPECT_TRUE(columns[0].values[0].proposed);
    EXPECT_EQ(columns[0].values[1].text, "Lost");
    EXPECT_FALSE(columns[0].values[1].proposed);
    EXPECT_EQ(columns[0].values[3].text, "Closed won");
    EXPECT_TRUE(columns[0].values[3].proposed);
    EXPECT_EQ(columns[1].heading, "Rep");
    EXPECT_FALSE(columns[1].values[0].proposed);
}

// What is written is read back.
TEST(BookingOffers, aFilterAsARule) {
    EXPECT_EQ(filterRule("Stage", {"Won"}), "Stage=Won");
    EXPECT_EQ(filterRule("Stage", {"Won", "Open; late"}), "Stage=Won|'Open; late'");
    EXPECT_EQ(filterRule("Rep's", {"a=b"}), "'Rep''s'='a=b'");
    const Bookings both = read(deals, filterRule("Stage", {"Won", "Open; late"}).c_str());
    EXPECT_EQ(std::count(both.filtered.begin(), both.filtered.end(), false), 5);
}

}  // namespace
}  // namespace plumbline
