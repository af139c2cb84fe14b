#include <gtest/gtest.h>

#include "bookings/booking_table.h"
#include "support/blocks.h"

namespace plumbline {
namespace {

using testing::blockOf;
using testing::Err;
using testing::Written;
using Rows = std::vector<std::vector<Written>>;

Bookings read(const Rows& rows, const char* rules = "") {
    Result<Bookings> bookings = readBookings(blockOf(rows), rules);
    EXPECT_TRUE(bool(bookings)) << (bookings ? "" : bookings.error().message.key);
    return bookings ? *std::move(bookings) : Bookings();
}
double number(Cell cell) {
    return cell.isNumber() ? cell.number() : cell.isBlank() ? -3 : -4;
}
std::string headings(const Bookings& bookings) {
    std::string all;
    for (const BookingColumn& key : bookings.keys) all += key.heading + ";";
    return all;
}

TEST(BookingReader, rolesByHeading) {
    const Bookings deals =
        read({{"Deal ID", "Close date", "Posted", "Rep", "Product", "Amount", "Qty", "Split %", "Currency"},
              {"D-1", "2025-03-05", "2025-03-09", "Ann", "Services", 1000, 3, 0.6, "EUR"},
              {"D-2", "2025-03-06", "2025-03-07", "Bob", "Licences", -200, 1, nullptr, "USD"}});
    ASSERT_EQ(deals.count, 2u);
    EXPECT_EQ(deals.day[0], dayOf({2025, 3, 5}));
    EXPECT_EQ(deals.posted[0], dayOf({2025, 3, 9}));
    EXPECT_EQ(number(deals.amount[1]), -200);
    EXPECT_EQ(number(deals.quantity[0]), 3);
    EXPECT_EQ(deals.shareOf(0), 0.6);
    EXPECT_EQ(deals.shareOf(1), 1);
    EXPECT_EQ(deals.currencies[deals.currency[1]].key, "usd");
    EXPECT_EQ(headings(deals), "Deal ID;Rep;Product;");
    EXPECT_EQ(deals.text(deals.keys[1], 1), "Bob");
}

TEST(BookingReader, otherLanguages) {
    const Bookings german =
        read({{"Auftrag", "Auftragsdatum", "Vertriebler", "Kunde", "Nettobetrag", "Menge"},
              {"A-1", "05.03.2025", "Ann", "Acme", "1.250,50", 2},
              {"A-2", "17.03.2025", "Bob", "Zeta", "300,00", 1}});
    EXPECT_EQ(german.day[1], dayOf({2025, 3, 17}));
    EXPECT_EQ(number(german.amount[0]), 1250.5);
    EXPECT_EQ(number(german.quantity[0]), 2);
    const Bookings french = read({{"Date de commande", "Vendeur", "Montant"}, {"2025-03-05", "Ann", 12}});
    EXPECT_EQ(number(french.amount[0]), 12);
    const Bookings spanish = read({{"Fecha de cierre", "Vendedor", "Importe"}, {"2025-03-05", "Ann", 12}});
    EXPECT_EQ(spanish.day[0], dayOf({2025, 3, 5}));
}

TEST(BookingReader, theAmountIsTheProductOfQuantityAndPrice) {
    const Bookings lines = read({{"Date", "Rep", "Pieces", "Price", "Line total"},
                                 {"2025-03-05", "Ann", 3, 19.99, 59.97},
                                 {"2025-03-06", "Bob", 2, 5, 10}});
    EXPECT_EQ(number(lines.amount[0]), 59.97);
    EXPECT_EQ(number(lines.quantity[0]), 3);
    EXPECT_TRUE(lines.doubts.empty());
}

TEST(BookingReader, twoColumnsThatCouldBeTheAmountAreTold) {
    const Bookings lines = read({{"Date", "Rep", "Zorp", "Blim"},
                                 {"2025-03-05", "Ann", 3.5, 19.99},
                                 {"2025-03-06", "Bob", 2.25, 5.1}});
    ASSERT_EQ(lines.doubts.size(), 1u);
    EXPECT_EQ(lines.doubts[0].taken, "Zorp");
    EXPECT_EQ(lines.doubts[0].other, "Blim");
    EXPECT_EQ(number(read({{"Date", "Rep", "Zorp", "Blim"}, {"2025-03-05", "Ann", 3.5, 19.99}}, "amount=Blim")
                         .amount[0]),
              19.99);
}

TEST(BookingReader, aStageThatIsAlwaysWonIsNoCurrency) {
    const Bookings deals = read({{"Close date", "Rep", "Stage", "Amount", "Currency"},
                                 {"2025-03-05", "Ann", "Won", 1000, "EUR"},
                                 {"2025-03-06", "Bob", "Won", 200, "USD"}});
    ASSERT_EQ(deals.count, 2u);
    EXPECT_EQ(deals.currencies[deals.currency[0]].key, "eur");
    EXPECT_EQ(deals.currencies[deals.currency[1]].key, "usd");
    EXPECT_EQ(headings(deals), "Rep;Stage;");
}

TEST(BookingReader, titlesTotalsAndRemarksAreNoBookings) {
    const Bookings deals = read({{"Deals 2025", nullptr, nullptr},
                                 {nullptr, nullptr, nullptr},
                                 {"Date", "Rep", "Amount"},
                                 {"2025-03-05", "Ann", 10},
                                 {nullptr, nullptr, nullptr},
                                 {"2025-03-06", "Bob", 20},
                                 {nullptr, "Total", 30},
                                 {nullptr, "As of March", nullptr}});
    EXPECT_EQ(deals.count, 2u);
    EXPECT_EQ(deals.totalRows, 1u);
    EXPECT_EQ(deals.placeOf(1, deals.amountColumn), "Sheet1.C6");
}

TEST(BookingReader, aCustomerCalledTotalIsABooking) {
    EXPECT_EQ(read({{"Date", "Customer", "Amount"}, {"2025-03-05", "Total", 10}}).count, 1u);
}

TEST(BookingReader, whatCannotBeReadStaysAnError) {
    const Bookings deals = read({{"Date", "Rep", "Amount"},
                                 {"2025-03-05", "Ann", "$1,250"},
                                 {"soon", "Ann", 20},
                                 {"2025-03-07", "Ann", "about ten"},
                                 {"2025-03-08", "Ann", Err{532}},
                                 {"2025-03-09", "Ann", "n/a"}});
    EXPECT_EQ(number(deals.amount[0]), 1250);
    EXPECT_EQ(deals.currencies[deals.currency[0]].key, "usd");
    EXPECT_EQ(deals.day[1], noDay);
    EXPECT_FALSE(deals.isReadable(2));
    EXPECT_FALSE(deals.isReadable(3));
    EXPECT_TRUE(deals.isReadable(4));
    EXPECT_EQ(number(deals.amount[4]), -3);
}

TEST(BookingReader, rowsThatAreSummedAlreadySayHowMany) {
    const Bookings months = read(
        {{"Month", "Rep", "Deals", "Revenue"}, {"2025-03", "Ann", 4, 1000.5}, {"2025-04", "Ann", 2, 500.25}});
    EXPECT_EQ(number(months.counts[0]), 4);
    EXPECT_EQ(number(months.amount[0]), 1000.5);
    EXPECT_EQ(months.day[0], dayOf({2025, 3, 1}));
    EXPECT_EQ(months.last[0], dayOf({2025, 3, 31}));
}

TEST(BookingReader, daysWithoutAFormat) {
    const Bookings deals = read({{"Closed", "Rep", "Amount"}, {45721, "Ann", 40000}, {45730, "Bob", 42000}});
    EXPECT_EQ(deals.day[0], dayOf({2025, 3, 5}));
    EXPECT_EQ(number(deals.amount[0]), 40000);
    const Bookings alone = read({{"Rep", "Closed"}, {"Ann", 45721}, {"Bob", 45730}});
    EXPECT_EQ(number(alone.amount[0]), 45721);  // the only figure is the amount
    EXPECT_TRUE(alone.day.empty());
}

TEST(BookingReader, monthsBesideTheirYear) {
    const Bookings months = read({{"Month", "Year", "Rep", "Revenue"}, {"March", 2025, "Ann", 10}, {"April", 2024, "Ann", 20}});
    EXPECT_EQ(months.day[0], dayOf({2025, 3, 1}));
    EXPECT_EQ(months.last[1], dayOf({2024, 4, 30}));
    EXPECT_EQ(number(months.amount[1]), 20);
}

TEST(BookingReader, sharesInPerCent) {
    const Bookings deals = read(
        {{"Date", "Rep", "Amount", "Split"}, {"2025-03-05", "Ann", 10, 60}, {"2025-03-05", "Bob", 10, 40}});
    EXPECT_EQ(deals.shareOf(0), 0.6);
    EXPECT_EQ(deals.shareOf(1), 0.4);
}

TEST(BookingReader, filtersByValue) {
    const Rows rows = {{"Date", "Rep", "Stage", "Amount"},
                       {"2025-03-05", "Ann", "Closed won", 10},
                       {"2025-03-05", "Ann", "won ", 20},
                       {"2025-03-05", "Ann", "Lost", 40},
                       {"2025-03-05", "Ann", nullptr, 80}};
    const Bookings deals = read(rows, "stage=closed WON|Won");
    EXPECT_EQ(deals.filtered, (std::vector<bool>{false, false, true, true}));
    EXPECT_TRUE(read(rows).filtered.empty());
    EXPECT_FALSE(bool(readBookings(blockOf(rows), "phase=Won")));
}

TEST(BookingReader, duplicatesAreCounted) {
    const Bookings deals = read({{"Date", "Rep", "Amount"},
                                 {"2025-03-05", "Ann", 10},
                                 {"2025-03-06", "Ann", 10},
                                 {"2025-03-05", "Ann", 10}});
    EXPECT_EQ(deals.duplicateCount, 1u);
    EXPECT_EQ(deals.duplicates[0].booking, 2u);
}

TEST(BookingReader, emptyTablesAndHeadingsAlone) {
    EXPECT_FALSE(bool(readBookings(CellBlock())));
    EXPECT_FALSE(bool(readBookings(blockOf({{"just one cell"}}))));
    EXPECT_EQ(read({{"Date", "Rep", "Amount"}}).count, 0u);
    EXPECT_EQ(read({{"Date", "Rep", "Amount"}, {nullptr, nullptr, nullptr}}).count, 0u);
}

TEST(BookingReader, aColumnOfErrorsIsTheAmountAllTheSame) {
    const Bookings deals =
        read({{"Date", "Rep", "Amount"}, {"2025-03-05", "Ann", Err{525}}, {"2025-03-06", "Bob", Err{525}}});
    EXPECT_EQ(deals.count, 2u);
    EXPECT_FALSE(deals.isReadable(0));
}

}  // namespace
}  // namespace plumbline
