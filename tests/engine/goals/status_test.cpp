#include "goals/status.h"

#include <gtest/gtest.h>

#include "wording/words.h"

namespace plumbline {
namespace {

std::string word(double progress, double expected, const char* convention) {
    const Result<Convention> named = conventionNamed(convention);
    return named ? status(Cell(progress), Cell(expected), *named).text()
                 : english().of(named.error().message);
}

TEST(Status, everyConventionAtItsBounds) {  // bounds as published: shared/examples/conventions.md
    const struct {
        const char* convention;
        double progress, expected;
        const char* word;
    } rows[] = {{"viva", .6, .6, "On track"},         {"viva", .35, .6, "Behind"},
                {"viva", .34, .6, "At risk"},         {"engagedly", .44, .6, "On track"},
                {"engagedly", .435, .6, "Behind"},    {"engagedly", .27, .6, "Behind"},
                {"engagedly", .26, .6, "At risk"},    {"engagedly", 1, .6, "Achieved"},
                {"cascade", .475, .5, "On track"},    {"cascade", .425, .5, "Behind"},
                {"cascade", .42, .5, "At risk"},      {"cascade", 1, 1, "Achieved"},
                {"workfront", .45, .5, "On target"},  {"workfront", .37, .5, "At risk"},
                {"workfront", .3, .53, "In trouble"}, {"upraise", .48, .5, "On track"},
                {"upraise", .375, .5, "Lagging"},     {"upraise", .37, .5, "At risk"},
                {"oboard", .35, .5, "On track"},      {"oboard", .2, .5, "Behind"},
                {"oboard", .19, .5, "At risk"},       {"servicenow", .9, 1, "Green"},
                {"servicenow", .88, 1, "Yellow"},     {"servicenow", .74, 1, "Red"},
                {"atlassian", .7, .1, "On track"},    {"atlassian", .4, .1, "At risk"},
                {"atlassian", .39, .1, "Off track"},  {"mooncamp", .45, .5, "On track"},
                {"mooncamp", .35, .5, "Progressing"}, {"mooncamp", .34, .5, "Off track"},
                {"qulture", .6666, 1, "Green"},       {"qulture", .3333, 1, "Yellow"},
                {"qulture", .33, 1, "Red"},           {"ratio:0.9;0.7", .46, .5, "On track"},
                {"gap:0.2;0.3", .4, .6, "On track"},  {"Score: 0.7; 0.4", .5, 1, "At risk"}};
    for (const auto& row : rows)
        EXPECT_EQ(word(row.progress, row.expected, row.convention), row.word)
            << row.convention << ' ' << row.progress;
}

TEST(Status, nothingGivenNothingDue) {
    EXPECT_EQ(status(Cell(), Cell(0.5), {}), Value("Not started"));
    EXPECT_EQ(status(Cell(0.5), Cell(), {}), Value("Off track"));  // against 1
    EXPECT_EQ(status(Cell(0.0), Cell(0.0), {}), Value("On track"));
    EXPECT_EQ(status(Cell(-0.1), Cell(0.0), {}), Value("Off track"));
    EXPECT_EQ(status(Cell::text(1), Cell(1.0), {}).error().kind, ErrorKind::WrongType);
}

TEST(Status, badConventions) {
    for (const char* name : {"ratio:0.7;0.9", "gap:0.3;0.2", "ratio:0.9", "ratio:a;b", "speed:1;2", "vivat",
                             "ratio:nan;0", "score:1e999;0"})
        EXPECT_FALSE(conventionNamed(name).has_value()) << name;
}

}  // namespace
}  // namespace plumbline
