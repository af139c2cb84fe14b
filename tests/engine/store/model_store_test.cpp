// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "store/model_store.h"

#include <gtest/gtest.h>

#include "support/blocks.h"

namespace plumbline {
namespace {

using Where = ModelStore::Where;

CellBlock goals(double target, std::uint32_t firstRow = 0) {
    CellBlock block =
        testing::blockOf({{"ID", "Parent", "Target"}, {"C", nullptr, nullptr}, {"N", "C", target}});
    block.firstRow = firstRow;
    return block;
}
CellBlock log() {
    return testing::blockOf(
        {{"Date", "Goal", "Field", "Value"}, {46023, "N", "actual", 10}, {46054, "N", "actual", 20}});
}

TEST(ModelStore, readsEqualContentOnce) {
    ModelStore store;
    const auto first = store.read(goals(100), "").value();
    EXPECT_EQ(first->name(), tableName(contentOf(goals(100), ""), 2));
    EXPECT_EQ(store.read(goals(100), "").value(), first);
    EXPECT_EQ(store.find(first->name()), first);
    EXPECT_NE(store.read(goals(101), "").value(), first);
    EXPECT_EQ(store.find("2 goals #0000000000000000"), nullptr);
}

TEST(ModelStore, keepsEqualContentInEachPlaceForFunctionsThatNameCells) {
    ModelStore store;
    const auto above = store.read(goals(100), "").value();
    const auto below = store.read(goals(100, 40), "", Where::InPlace).value();
    EXPECT_NE(above, below);
    EXPECT_EQ(below->model().table().firstRow, 40u);
    EXPECT_EQ(above->name(), below->name());
    const CellBlock place = goals(0, 40);
    EXPECT_EQ(store.find(above->name(), &place), below);
    EXPECT_EQ(store.read(goals(100), "", Where::InPlace).value(), above);
}

TEST(ModelStore, letsTheLongestUnusedGoBeyondItsBound) {
    ModelStore store(1);  // a byte: only the last stays
    const auto first = store.read(goals(1), "").value();
    const auto second = store.read(goals(2), "").value();
    EXPECT_EQ(store.find(first->name()), nullptr);
    EXPECT_EQ(store.find(second->name()), second);
    EXPECT_EQ(first->model().table().count, 2u);  // who holds it still can ask

    ModelStore larger(3 * second->byteSize());
    std::vector<std::string> names;
    for (int i = 0; i < 5; ++i) {
        names.push_back(larger.read(goals(i + 1), "").value()->name());
        larger.find(names.front());  // is used all the time
    }
    EXPECT_LE(larger.byteSize(), 3 * second->byteSize());
    EXPECT_NE(larger.find(names.front()), nullptr);
    EXPECT_EQ(larger.find(names[1]), nullptr);
    EXPECT_NE(larger.find(names.back()), nullptr);
}

TEST(ModelStore, keepsSixtyFiveTablesAndMore) {
    ModelStore store;
    std::vector<std::shared_ptr<SharedModel>> tables;
    for (int i = 0; i < 200; ++i) tables.push_back(store.read(goals(i + 1), "").value());
    for (const auto& table : tables) EXPECT_EQ(store.find(table->name()), table);
}

TEST(ModelStore, keepsLogsBesideTables) {
    ModelStore store;
    const Content content = contentOf(log(), "");
    const auto read = store.readLog(log(), content).value();
    EXPECT_EQ(store.findLog(logName(content, 2)), read);
    EXPECT_EQ(store.findLog(content), read);
    EXPECT_EQ(store.find(logName(content, 2)), nullptr);
    EXPECT_EQ(read->asOf("n", 46060, "actual"), Value(20.0));
    EXPECT_GT(store.byteSize(), 0u);
    const Content none = contentOf(goals(1), "");
    EXPECT_FALSE(store.readLog(goals(1), none));
    EXPECT_EQ(store.findLog(none), nullptr);
}

TEST(SharedModel, computesWhatIsAskedForOnce) {
    ModelStore store;
    const auto table = store.read(goals(100), "").value();
    EXPECT_EQ(table->columns(46023), table->columns(46023));
    EXPECT_NE(table->columns(46023), table->columns(46024));
    EXPECT_EQ(table->alignment({}), table->alignment({}));
    EXPECT_EQ(table->findings(std::nullopt), table->findings(std::nullopt));
}

TEST(CreditRules, standApartFromTheRulesOfTheTable) {
    const Result<CreditRules> rules = creditRulesOf("target=Plom; actuals = Bookings;owner=Rep");
    ASSERT_TRUE(bool(rules));
    EXPECT_EQ(rules->table, "target=Plom;owner=Rep");
    EXPECT_TRUE(rules->options.preferBookings);
    EXPECT_FALSE(creditRulesOf("target=Plom")->options.preferBookings);
}

TEST(CreditRules, aMisspeltOneIsRefused) {
    ModelStore store;
    const auto read = store.read(goals(100), "target=Target; actuals=bokings");
    ASSERT_FALSE(bool(read));
    EXPECT_EQ(read.error().message.key, "error.rule");
    EXPECT_EQ(read.error().message.arguments, std::vector<std::string>{"actuals=bokings"});
}

TEST(ModelStore, bookingsAreReadOnceAndTheGoalsStay) {
    ModelStore store;
    const auto goals = [] { return testing::blockOf({{"Rep", "Quota"}, {"Ann", 10}, {"Bob", 20}}); };
    const auto deals = [](double amount) {
        return testing::blockOf({{"Date", "Rep", "Amount"}, {"2025-03-05", "Ann", amount}, {"2025-03-06", "Bob", 1}});
    };
    const Result<SharedBookings> first = store.readBookings(deals(5), {});
    ASSERT_TRUE(bool(first));
    EXPECT_EQ(first->name.substr(0, 12), "2 bookings #");
    EXPECT_TRUE(isBookingsName(first->name));
    EXPECT_EQ(store.readBookings(deals(5), {})->bookings, first->bookings);
    EXPECT_EQ(store.findBookings(first->name)->bookings, first->bookings);
    ModelActuals actuals;
    actuals.bookings.push_back(*first);
    const auto credited = store.read(goals(), "actuals=bookings", actuals);
    ASSERT_TRUE(bool(credited));
    EXPECT_EQ((*credited)->model().table().actual[0].number(), 5);
    EXPECT_EQ(store.read(goals(), "actuals=bookings", actuals).value(), credited.value());
    EXPECT_EQ(store.find((*credited)->name()), *credited);
    EXPECT_NE(store.read(goals(), {})->get()->name(), (*credited)->name());
    actuals.bookings = {*store.readBookings(deals(6), {})};
    const auto edited = store.read(goals(), "actuals=bookings", actuals);
    EXPECT_NE((*edited)->name(), (*credited)->name());
    EXPECT_EQ((*edited)->model().table().actual[0].number(), 6);
}

}  // namespace
}  // namespace plumbline
