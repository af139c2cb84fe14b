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

// Public workbooks named their figures so; profits, costs and running numbers had been taken for what was sold.
TEST(BookingReader, profitsAreNoAmountBesideWhatTheyArePartOf) {
    const Bookings orders = read({{"Order ID", "Amount", "Profit", "Quantity", "Category"},
                                  {"B-1", 561, 212, 3, "Clothing"},
                                  {"B-2", 119, -5, 8, "Clothing"},
                                  {"B-3", 193, -166, 3, "Clothing"},
                                  {"B-4", 1250, 300, 2, "Furniture"}});
    EXPECT_EQ(number(orders.amount[2]), 193);
    const Bookings sales = read({{"Date", "Rep", "Profit", "Total cost", "Sales volume"},
                                 {"2025-03-05", "Ann", 40, 60, 100},
                                 {"2025-03-06", "Bob", 35, 80, 115},
                                 {"2025-03-07", "Cy", 12, 50, 62}});
    EXPECT_EQ(number(sales.amount[1]), 115);
}

TEST(BookingReader, runningNumbersUnderASalesWordAreNoAmount) {
    const Bookings sales = read({{"id_venta", "fecha", "region", "cantidad", "precio_unitario", "total_venta"},
                                 {1, "2024-01-23", "Centro", 2, 57381, 114762},
                                 {2, "2024-01-20", "Norte", 3, 441038, 1323114},
                                 {3, "2024-01-11", "Centro", 5, 451071, 2255355},
                                 {4, "2024-01-12", "Sur", 1, 451071, 451071},
                                 {5, "2024-01-13", "Sur", 2, 1000, 2000},
                                 {6, "2024-01-14", "Sur", 2, 1500, 3000}});
    EXPECT_EQ(number(sales.amount[1]), 1323114);
}

TEST(BookingReader, theWholeIsTakenOfWhatIsSoldAndOfWhatItCosts) {
    const Bookings lines = read({{"order_date", "salesperson_name", "quantity", "unit_price", "discount_amount", "final_unit_price", "total_sales_amount", "total_cost", "profit"},
                                 {"2024-04-26", "Ann", 1, 47440, 3700.32, 43739.68, 43739.68, 37003, 6736.68},
                                 {"2024-09-26", "Bob", 2, 19104, 725.95, 18378.05, 36756.10, 29802, 6954.10},
                                 {"2024-10-31", "Cy", 3, 41244, 3093.3, 38150.7, 114452.1, 96510, 17942.1},
                                 {"2024-11-02", "Cy", 1, 500, 50, 450, 450, 300, 150}});
    EXPECT_EQ(number(lines.amount[2]), 114452.1);
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

TEST(BookingReader, twoWordsForTheAmountAreToldWhereTheirAmountsDiffer) {
    const Bookings differ = read({{"Date", "Rep", "Sales", "Revenue"},
                                  {"2025-03-05", "Ann", 350, 199.5},
                                  {"2025-03-06", "Bob", 225, 240.1},
                                  {"2025-03-07", "Cy", 80, 75}});
    ASSERT_EQ(differ.doubts.size(), 1u);
    EXPECT_EQ(read({{"Date", "Rep", "Sales", "Revenue"}, {"2025-03-05", "Ann", 350, 350}, {"2025-03-06", "Bob", 225, 225}})
                  .doubts.size(),
              0u);
    EXPECT_EQ(read({{"Date", "Rep", "Sales", "Cost", "Profit"},
                    {"2025-03-05", "Ann", 350, 300, 50},
                    {"2025-03-06", "Bob", 225, 200, 25},
                    {"2025-03-07", "Cy", 80, 70, 10}})
                  .doubts.size(),
              0u);
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
    EXPECT_EQ(deals.duplicates[0].first, 0u);
    ASSERT_EQ(deals.duplicates[0].cells.size(), 3u);
    EXPECT_EQ(deals.texts->view(deals.duplicates[0].cells[1].textId()), "Ann");
    EXPECT_EQ(deals.duplicates[0].cells[2], Cell(10.0));
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
