#include "core/cell.h"

#include <gtest/gtest.h>

#include <limits>
#include <memory>
#include <string>
#include <utility>

namespace plumbline {
namespace {

TEST(Cell, keepsEachKindApart) {
    TextPool texts;
    const Cell quota(300000.0), name = Cell::text(texts.add("Blythe")), unknown, broken = Cell::error(532);
    EXPECT_TRUE(quota.isNumber() && !quota.isBlank() && !quota.isText() && !quota.isError());
    EXPECT_EQ(quota.number(), 300000.0);
    EXPECT_TRUE(name.isText() && !name.isNumber() && !name.isBlank() && !name.isError());
    EXPECT_EQ(texts.view(name.textId()), "Blythe");
    EXPECT_TRUE(unknown.isBlank() && !unknown.isNumber() && !unknown.isText() && !unknown.isError());
    EXPECT_TRUE(broken.isError() && !broken.isNumber());
    EXPECT_EQ(broken.errorCode(), 532);
}

TEST(Cell, numbersAtTheEdgeAreNumbers) {
    for (double value : {0.0, -0.0, 1e308, -1e308, 5e-324, std::numeric_limits<double>::infinity()})
        EXPECT_TRUE(Cell(value).isNumber()) << value;
}

TEST(Cell, notANumberIsTheErrorNum) {
    const Cell cell(std::numeric_limits<double>::quiet_NaN());
    EXPECT_TRUE(cell.isError());
    EXPECT_EQ(cell.errorCode(), 503);
}

TEST(TextPool, theEmptyTextIsHandleZero) {
    TextPool texts;
    EXPECT_EQ(texts.add(""), noText);
    EXPECT_EQ(texts.view(noText), "");
    EXPECT_EQ(texts.view(texts.add("a")), "a");
    EXPECT_EQ(texts.size(), 2u);
}

template <class Pool>
concept Viewed = requires(Pool pool, TextId id) {
    std::forward<Pool>(pool).view(id);
};
static_assert(Viewed<TextPool&> && Viewed<const TextPool&> && !Viewed<TextPool>);

TEST(TextPool, aViewHoldsWhateverIsAdded) {
    TextPool texts;
    const std::string_view first = texts.view(texts.add("Blythe"));
    const char* const place = first.data();
    for (int i = 0; i < 100000; ++i) texts.add("name " + std::to_string(i));
    EXPECT_EQ(first, "Blythe");
    EXPECT_EQ(texts.view(1).data(), place);
    EXPECT_EQ(texts.view(100001), "name 99999");
    EXPECT_EQ(texts.view(texts.add(texts.view(100001).substr(5))), "99999");  // a part of itself
}

TEST(TextPool, aTextLargerThanAnyChunkIsWhole) {
    TextPool texts;
    const TextId small = texts.add("a"), large = texts.add(std::string(3'000'000, 'x')),
                 next = texts.add("b");
    EXPECT_EQ(texts.view(small), "a");
    EXPECT_EQ(texts.view(large), std::string(3'000'000, 'x'));
    EXPECT_EQ(texts.view(next), "b");
    for (const std::size_t size : {253, 254, 255, 256, 257}) {  // where the length gets a longer record
        const TextId id = texts.add(std::string(size, 'y'));
        EXPECT_EQ(texts.view(id), std::string(size, 'y')) << size;
    }
}

TEST(TextPool, aCopyGoesItsOwnWay) {
    TextPool texts;
    texts.add("same");
    auto copy = std::make_unique<TextPool>(texts);
    EXPECT_EQ(texts.add("here"), 2u);
    EXPECT_EQ(copy->add("there"), 2u);
    EXPECT_EQ(texts.view(2), "here");
    EXPECT_EQ(copy->view(2), "there");
    const std::string_view shared = copy->view(1);
    copy.reset();
    EXPECT_EQ(shared, "same");  // what both have lives as long as one of them
    TextPool other;
    other.add("other");
    other = texts;
    texts.add("late");
    other.add("last");
    EXPECT_EQ(other.view(2), "here");
    EXPECT_EQ(other.view(3), "last");
    EXPECT_EQ(texts.view(3), "late");
}

TEST(TextPool, aViewHoldsWhenThePoolMoves) {
    TextPool texts;
    const std::string_view first = texts.view(texts.add("Blythe"));
    const TextPool moved = std::move(texts);
    EXPECT_EQ(first, "Blythe");
    EXPECT_EQ(moved.view(1).data(), first.data());
}

}  // namespace
}  // namespace plumbline
