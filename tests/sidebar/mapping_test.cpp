#include "sidebar/model/mapping.h"

#include <gtest/gtest.h>

#include "sidebar/company.h"

namespace plumbline::sidebar {
namespace {

using namespace testing;

const MappingRow& rowOf(const Mapping& mapping, Role role) {
    for (const MappingRow& row : mapping.rows)
        if (row.role == role) return row;
    ADD_FAILURE() << "no such row";
    return mapping.rows.front();
}

TEST(Mapping, recognisedColumnsStandFirstThenEveryHeading) {
    const Mapping mapping = mappingOf(companyCells(), "", Words());
    const MappingRow& owner = rowOf(mapping, Role::Owner);
    EXPECT_EQ(owner.choices[0], "(as recognised: Owner)");
    EXPECT_EQ(owner.choices[1], "ID");
    EXPECT_EQ(owner.choices.size(), 9u);
    EXPECT_EQ(owner.chosen, 0u);
    EXPECT_EQ(rowOf(mapping, Role::Weight).choices[0], "(none recognised)");
    EXPECT_EQ(rulesOf(mapping), "");
}

TEST(Mapping, rulesGoThereAndBack) {
    for (const char* rules : {"owner=Goal", "parent=ID; owner=Goal", "updated=Due; owner=Goal"})
        EXPECT_EQ(rulesOf(mappingOf(companyCells(), rules, Words())), rules);
    Mapping mapping = mappingOf(companyCells(), "", Words());
    for (MappingRow& row : mapping.rows)
        if (row.role == Role::Actual) row.chosen = 5;
    EXPECT_EQ(rulesOf(mapping), "actual=Target");
}

TEST(Mapping, previewTellsWhatAChoiceGives) {
    EXPECT_EQ(previewOf(companyCells(), "", Words()), "6 goals, 3 levels. The first: C, N, S, N1, N2\nGoal: Raise parts revenue in 2026 to 300 · Owner: Dana · Target: 300 · Start: 2026-01-01 · Due: 2026-12-31");
    EXPECT_EQ(mappingOf(companyCells(), "", Words()).preview, previewOf(companyCells(), "", Words()));
    EXPECT_NE(previewOf(companyCells(), "owner=No such heading", Words()).find("No such heading"),
              std::string::npos);
    EXPECT_FALSE(mappingOf(plumbline::testing::blockOf({{"Hello"}}), "id=A", Words()).problem.empty());
    EXPECT_EQ(rulesOf(mappingOf(plumbline::testing::blockOf({{"Hello"}}), "id=A", Words())), "id=A");
}

}  // namespace
}  // namespace plumbline::sidebar
