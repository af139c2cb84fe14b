// Whatever stands in the cells: nothing falls over, and the rows add up to the total.
#include <chrono>
#include <cmath>
#include <map>
#include <random>

#include "goals/findings.h"
#include "support/booked.h"

namespace plumbline {
namespace {

using testing::Booked;
using testing::Err;
using testing::Rows;
using testing::Written;

Written anyCell(std::mt19937& random) {
    const char* const texts[] = {"Ann",      "Bob",
                                 "",         " ",
                                 "Total",    "2025-03-05",
                                 "soon",     "1,5",
                                 "1.234",    "EUR",
                                 "$40",      "50 %",
                                 "n/a",      "-",
                                 "'",        "Ann / Services",
                                 "\xff\xfe", "éà",
                                 "Date",     "Amount",
                                 "Rep",      "a very long text that goes on and on and on and on"};
    switch (random() % 8) {
        case 0:
            return Written(nullptr);
        case 1:
            return Written(Err{static_cast<int>(502 + random() % 30)});
        case 2:
            return Written(static_cast<double>(random() % 100000) - 1000);
        case 3:
            return Written(45658.0 + static_cast<double>(random() % 400));
        case 4:
            return Written(random() % 2 ? 1e300 : -1e-300);
        default:
            return Written(texts[random() % std::size(texts)]);
    }
}

Rows anyRows(std::mt19937& random, std::size_t most) {
    const char* const headings[] = {"Rep",    "Date",    "Amount", "Split", "Currency", "Qty", "Deals",
                                    "Posted", "Product", "Month",  "Year",  "Closed",   "ID"};
    const std::size_t columns = 1 + random() % 7, rows = random() % most;
    Rows all(1);
    for (std::size_t c = 0; c < columns; ++c)
        all[0].push_back(random() % 9 == 0 ? anyCell(random)
                                           : Written(headings[random() % std::size(headings)]));
    for (std::size_t r = 0; r < rows; ++r) {
        all.emplace_back();
        for (std::size_t c = 0; c < columns; ++c) all.back().push_back(anyCell(random));
    }
    return all;
}

const char* anyRules(std::mt19937& random) {
    const char* const rules[] = {"",
                                 "",
                                 "",
                                 "amount=Amount",
                                 "match=Rep",
                                 "date=Closed",
                                 "Product=Ann|'a;b'",
                                 "posted=",
                                 "A=",
                                 "currency=Rep; amount=Date"};
    return rules[random() % std::size(rules)];
}

TEST(HostileBookings, anythingInAnyCell) {
    std::mt19937 random(11);
    std::size_t read = 0;
    for (int round = 0; round < 3000; ++round) {
        const Rows rows = anyRows(random, 30);
        CellBlock block = testing::blockOf(rows);
        const Result<Bookings> bookings = readBookings(block, anyRules(random));
        if (!bookings) continue;
        ++read;
        const Rows goals = {{"Rep", "Product", "Quota", "Start", "Due"},
                            {"Ann", "Bob", 10, "2025-01-01", "2025-06-30"},
                            {"Bob", nullptr, 10, nullptr, nullptr},
                            {"Cid", "EUR", 1, nullptr, "2025-12-31"}};
        Result<GoalTable> table = readTable(testing::blockOf(random() % 2 ? goals : anyRows(random, 6)), {}, Keys::Read);
        if (!table) continue;
        const auto shared = std::make_shared<const Bookings>(*bookings);
        const auto model =
            makeModel(creditedTable(*std::move(table), {shared, shared},
                                    Aliases(testing::blockOf(anyRows(random, 4))), {random() % 2 == 0}));
        const RollupColumns columns =
            rollupColumns(*model, random() % 2 ? std::optional<Day>(45800) : std::nullopt);
        const FindingList list = findings(*model, columns, {});
        for (const Finding& finding : list.all) EXPECT_FALSE(list.sentence(finding).empty());
        std::map<std::string, double> counts;
        for (const ReconciledRow& row : model->table().credits->reconciliation())
            counts[row.currency] += row.fate ? row.bookings : -row.bookings;
        const auto& all = model->table().credits->reconciliation();
        const bool huge = std::any_of(all.begin(), all.end(),
                                      [](const ReconciledRow& row) { return std::fabs(row.bookings) > 1e9; });
        for (const auto& [currency, left] : counts) EXPECT_NEAR(huge ? 0 : left, 0, 1e-6) << round;
        for (GoalIndex g = 0; g < model->table().count; ++g) explain(*model, columns, g, Measure::Actual);
    }
    EXPECT_GT(read, 1000u);
}

TEST(HostileBookings, manyDifferentNames) {
    constexpr int many = 100000;
    std::vector<std::string> names;
    for (int i = 0; i < many; ++i) names.push_back("Customer " + std::to_string(i * 7));
    CellBlock block = testing::blockOf({{"Date", "Rep", "Amount"}});
    block.rows = many + 1;
    for (auto& column : block.columns) column.resize(block.rows);
    for (int i = 0; i < many; ++i) {
        const auto row = static_cast<std::size_t>(i) + 1;
        block.columns[0][row] = Cell(45700.0);
        block.columns[1][row] = Cell::text(block.texts.add(names[row - 1]));
        block.columns[2][row] = Cell(1.25);
    }
    Result<Bookings> bookings = readBookings(block, "match=Rep");
    ASSERT_TRUE(bool(bookings));
    const auto shared = std::make_shared<const Bookings>(*std::move(bookings));
    const GoalTable table =
        creditedTable(*readTable(testing::blockOf({{"Rep", "Quota"}, {"Customer 7", 1}, {"Customer 14", 2}}), {}, Keys::Read),
                      {shared}, {}, {});
    EXPECT_EQ(table.actual[0].number(), 1.25);
    const auto& rows = table.credits->reconciliation();
    EXPECT_EQ(rows.size(), 2u + many - 2);  // total, credited, and each name
    EXPECT_EQ(rows[0].amount.number(), 125000);
}

// Each of them could be the product of each two others.
TEST(HostileBookings, aThousandColumnsOfNumbers) {
    constexpr int columns = 1000, rows = 20;
    Rows bookings(rows);
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < columns; ++column) {
            const Written figure(0.5 + (row * 7919 + column * 104729) % 9973);
            bookings[static_cast<std::size_t>(row)].push_back(row > 0 ? figure : Written("Zorp"));
        }
    const auto before = std::chrono::steady_clock::now();
    EXPECT_TRUE(bool(readBookings(testing::blockOf(bookings))));
    EXPECT_LT(std::chrono::steady_clock::now() - before, std::chrono::seconds(20));
}

}  // namespace
}  // namespace plumbline
