#include <gtest/gtest.h>

#include <random>

#include "sidebar/company.h"
#include "sidebar/model/finding_groups.h"
#include "sidebar/model/mend_plan.h"
#include "sidebar/model/overview.h"

namespace plumbline::sidebar {
namespace {

using namespace testing;

TEST(Mends, offerChoicesWhereATextIsNotCertain) {
    const auto now = snapshotOfCells(plumbline::testing::blockOf({{"Rep", "Target", "Actual"},
                                                                  {"Ann", "10-20", "500,-"},
                                                                  {"Bob", "~40", "100.000"},
                                                                  {"Cy", "<= 5", "3+4"}}));
    const auto choices = [&](std::uint32_t row, std::uint32_t column) {
        std::vector<std::pair<std::string, double>> all;
        for (const Mend& mend : now->mends)
            if (mend.row == row && mend.column == column) {
                if (mend.isCertain()) all.emplace_back("certain", mend.number);
                for (const MendChoice& choice : mend.choices) all.emplace_back(choice.meaning, choice.number);
            }
        return all;
    };
    using Choices = std::vector<std::pair<std::string, double>>;
    EXPECT_EQ(choices(1, 1), (Choices{{"mend.lower", 10}, {"mend.upper", 20}}));
    EXPECT_EQ(choices(1, 2), (Choices{{"certain", 500}}));
    EXPECT_EQ(choices(2, 1), (Choices{{"mend.exact", 40}}));
    EXPECT_EQ(choices(2, 2), (Choices{{"certain", 100000}}));  // "500,-" proves the comma
    EXPECT_EQ(choices(3, 1), Choices{});
    EXPECT_EQ(choices(3, 2), Choices{});
}

TEST(Settings, surviveAsTextAndForgiveDamage) {
    const Settings settings{"$Quota.$A$4:$J$30", "id=Rep; parent=\"Manager\"", "viva", "Dana Müller"};
    EXPECT_EQ(settingsIn(textOf(settings)), settings);
    EXPECT_EQ(textOf(Settings()), "");
    for (const char* damaged : {"", "{", "[]", "null", "{\"table\":{\"a\":1}}", "\xff\xfe", "{\"me\":"})
        EXPECT_EQ(settingsIn(damaged), Settings()) << damaged;
    EXPECT_EQ(settingsIn(std::string(30000, '[')), Settings());
}

TEST(Settings, theOfficesUserIsStoredOnlyWhereSomebodyTypesIt) {
    const Settings none, lena{.me = "Lena"};
    EXPECT_EQ(ownerTyped(none, "Dana", "Dana"), "");  // shown, and left as it was
    EXPECT_EQ(ownerTyped(lena, "Lena", "Lena"), "Lena");
    EXPECT_EQ(ownerTyped(none, "Dana", "Ines"), "Ines");
    EXPECT_EQ(ownerTyped(lena, "Lena", "Dana"), "Dana");
    EXPECT_EQ(ownerTyped(lena, "Lena", ""), "");  // the office's user again
    EXPECT_EQ(ownerTyped(none, "", ""), "");
}

TEST(Overview, isSilentAboutWhatHasNothingToSay) {
    const auto now = snapshotOfCells(
        plumbline::testing::blockOf({{"ID", "Owner", "Target", "Actual"}, {"A", "Ann", 100, 30}}));
    const Overview view = overviewOf(*now, Words());
    for (const Fact& fact : view.facts) {
        EXPECT_NE(fact.label, "SMART");      // the table tells nothing about S and T
        EXPECT_NE(fact.label, "Left out");   // nothing was
        EXPECT_NE(fact.label, "Alignment");  // a single top goal is aligned with itself
    }
}

TEST(Overview, tellsWhatWasReadAndHowTheCompanyStands) {
    const auto now = snapshotOfCells(companyCells());
    const Overview view = overviewOf(*now, Words());
    EXPECT_EQ(view.headline, "4 goals: 1 off track, 2 on track, 1 achieved");  // Hamburg, Bremen, South and the one left alone
    EXPECT_EQ(view.facts[0].value, "Sheet1.A4:H10");
    EXPECT_EQ(view.facts[1].value, "6 on 3 levels, by parent ids");
    ASSERT_EQ(view.bars.size(), 2u);
    // 60 + 80 + 90 of 300; the year is half over.
    EXPECT_EQ(view.bars[0].text,
              "Raise parts revenue in 2026 to 300 · Dana: 76.7 % reached, 49.9 % due. On track");
}

TEST(Overview, oneTopIsTheHeadlineAndItsChildrenFollow) {
    CellBlock cells = companyCells();
    cells.columns[1][6] = Cell::text(cells.texts.add("C"));
    const auto now = snapshotOfCells(std::move(cells));
    const Overview view = overviewOf(*now, Words());
    // 231 of 300 reached; 182 of 365 days are over
    EXPECT_EQ(view.headline, "Raise parts revenue in 2026 to 300 · Dana\nOn track: 77 % reached, 49.9 % due");
    EXPECT_EQ(view.bars.size(), 4u);
}

TEST(Overview, aSheetWithoutTableSaysSo) {
    const auto now = snapshotOfCells(plumbline::testing::blockOf({{"Hello"}, {"world"}}));
    EXPECT_FALSE(now->any());
    EXPECT_FALSE(overviewOf(*now, Words()).headline.empty());
    EXPECT_TRUE(overviewOf(*now, Words()).bars.empty());
}

TEST(Picture, isWellFormedWhateverIsDrawn) {
    const Bar bars[] = {{"", Cell(0.5), Cell(0.4), Light::Good, ""},
                        {"", Cell(), Cell(), Light::None, ""},
                        {"", Cell(7.5), Cell(1.0), Light::Achieved, ""},
                        {"", Cell(7.5), Cell(1.0), Light::Doubt, ""},
                        {"", Cell(-3.0), Cell(1.0), Light::Poor, ""}};
    for (const Bar& bar : bars)
        for (const std::string& svg : {wholePicture(bar, {.width = 240, .ink = 0xffffff, .paper = 0x202020}), rowPicture(bar, {.width = 60, .paper = 0x202020}, 18)}) {
            EXPECT_TRUE(svg.starts_with("<svg ") && svg.ends_with("</svg>"));
            EXPECT_NE(svg.find("#202020"), std::string::npos);
            EXPECT_EQ(svg.find("nan"), std::string::npos);
            EXPECT_LT(svg.size(), 2000u);
        }
    const std::string course = coursePicture({{"<b>&\x01", Cell(10.0), Cell(-5.0), Cell()}, {"\xf0\x9f\x98\x80", Cell(), Cell(), Cell(7.0)}}, {.width = 240});
    EXPECT_TRUE(course.starts_with("<svg ") && course.ends_with("</svg>"));
    EXPECT_NE(course.find("&lt;b"), std::string::npos);
    EXPECT_EQ(course.find('\x01'), std::string::npos);
    EXPECT_EQ(course.find("height=\"-"), std::string::npos);
}

TEST(FindingGroups, worstFirstAndTheEnginesOwnSentences) {
    const auto now = snapshotOfCells(companyCells());
    const Words words;
    const FindingGroups groups(*now, words, Shown::Everything);
    ASSERT_GT(groups.groups().size(), 2u);
    EXPECT_EQ(groups.groups()[0].text, "Error: Parent is not in the table (1)");
    const std::vector<FindingItem> items = groups.items(0);
    ASSERT_EQ(items.size(), 1u);
    EXPECT_EQ(items[0].text, now->findings.sentence(now->findings.all[0]));
    EXPECT_EQ(items[0].row, 6u);
    EXPECT_EQ(items[0].mend, noMend);
    for (std::size_t g = 1; g < groups.groups().size(); ++g)
        EXPECT_LE(groups.groups()[g - 1].severity, groups.groups()[g].severity);
    const FindingGroups errors(*now, words, Shown::Errors);
    EXPECT_EQ(errors.groups().size(), 1u);
}

TEST(Mends, onlyWhatNeedsNoDecision) {
    const auto now = snapshotOfCells(companyCells());
    ASSERT_EQ(now->mends.size(), 2u);
    EXPECT_EQ(now->mends[0].kind, MendKind::StrayBlanks);
    EXPECT_EQ(now->mends[0].row, 3u);
    EXPECT_EQ(now->mends[0].before, "C ");
    EXPECT_EQ(now->mends[0].text, "C");
    EXPECT_EQ(now->mends[1].kind, MendKind::NumberAsText);
    EXPECT_EQ(now->mends[1].number, 60);
    const Words words;
    const FindingGroups groups(*now, words, Shown::Mends);
    ASSERT_EQ(groups.groups().size(), 2u);
    EXPECT_EQ(groups.items(0)[0].text, "B7: \"C \" → \"C\"");
    EXPECT_EQ(groups.items(1)[0].text, "F8: \"60\" → 60");
    EXPECT_EQ(groups.items(1)[0].mend, 1u);
}

// The company, with an actual that is a range: for a person to choose.
std::shared_ptr<const Snapshot> withADoubt() {
    CellBlock cells = companyCells();
    cells.columns[5][5] = Cell::text(cells.texts.add("10-20.5"));
    return snapshotOfCells(std::move(cells));
}

TEST(Mends, aDoubtfulOneOffersItsChoicesInAGroupOfItsOwn) {
    const auto now = withADoubt();
    const Words english;
    const FindingGroups groups(*now, english, Shown::Mends);
    ASSERT_EQ(groups.groups().size(), 3u);
    EXPECT_EQ(groups.groups()[2].text, "Can be mended: Cells that need your choice (1)");
    EXPECT_EQ(groups.items(2)[0].text, "F9: \"10-20.5\" → 10 (lower end) or 20.5 (upper end)?");
    EXPECT_EQ(groups.items(2)[0].mend, 2u);
    const Words german("de-DE", {',', ".", "D.M.Y"});
    EXPECT_EQ(mendLine(*now, now->mends[2], german),
              "F9: „10-20.5“ → 10 (unteres Ende) oder 20,5 (oberes Ende)?");
    EXPECT_EQ(choiceText(now->mends[2].choices[1], german), "20,5 (oberes Ende)");
}

TEST(Mends, allOfThemLeaveOutTheDoubtfulAndSaySo) {
    const MendPlan plan = planAll(*withADoubt(), Words());
    ASSERT_EQ(plan.writes.size(), 2u);
    EXPECT_EQ(plan.writes[0].before, "C ");
    EXPECT_EQ(plan.writes[0].text, "C");
    EXPECT_EQ(plan.writes[0].number, std::nullopt);
    EXPECT_EQ(plan.writes[1].before, "60");
    EXPECT_EQ(plan.writes[1].number, 60);
    EXPECT_EQ(plan.leftOut, 1u);
    EXPECT_EQ(plan.text,
              "B7: \"C \" → \"C\"\nF8: \"60\" → 60\n"
              "Left out: 1 cell in doubt. Choose in the list what to take.");
}

TEST(Mends, aDoubtfulOneIsWrittenOnlyAsChosen) {
    const auto now = withADoubt();
    const std::vector<Mend>& mends = now->mends;
    EXPECT_EQ(writeOf(mends[2]), std::nullopt);
    EXPECT_EQ(writeOf(mends[2], 2), std::nullopt);
    ASSERT_TRUE(writeOf(mends[2], 0) && writeOf(mends[2], 1));
    EXPECT_EQ(writeOf(mends[2], 0)->number, 10);
    EXPECT_EQ(writeOf(mends[2], 1)->number, 20.5);
    EXPECT_EQ(writeOf(mends[2], 1)->before, "10-20.5");
    EXPECT_EQ(writeOf(mends[1], 1)->number, 60);  // a certain one has no choice
}

TEST(Mends, aLongListIsCountedAtItsEnd) {
    std::vector<std::vector<plumbline::testing::Written>> rows{{"Rep", "Target", "Actual"}};
    for (int i = 0; i < 503; ++i) rows.push_back({"Ann", "60", 1});
    const MendPlan plan = planAll(*snapshotOfCells(plumbline::testing::blockOf(rows)), Words());
    EXPECT_EQ(plan.writes.size(), 503u);
    EXPECT_TRUE(plan.text.ends_with("B501: \"60\" → 60\n… and 3 more\n"))
        << plan.text.substr(plan.text.size() - 60);
}

TEST(Mends, neverAFormulaNorANumberWithAUnit) {
    CellBlock cells = companyCells();
    cells.formulas.push_back({3, 1, "=\"C \""});
    cells.columns[5][4] = Cell::text(cells.texts.add("60 €"));
    EXPECT_TRUE(snapshotOfCells(std::move(cells))->mends.empty());
}

TEST(Snapshot, aCancelledReadingGivesNothing) {
    Work work;
    work.cancelled = true;
    EXPECT_EQ(snapshotOf({companyCells(), {}, 46204, "", {}}, work), nullptr);
}

TEST(Snapshot, statusFollowsTheChosenConvention) {
    const auto plain = snapshotOfCells(companyCells());
    EXPECT_EQ(plain->statusOf(3), "On track");  // 50 % of 49.9 %
    EXPECT_EQ(plain->lightOf(3), Light::Good);
    EXPECT_EQ(plain->lightOf(5), Light::Poor);  // 10 %
    const auto atlassian = snapshotOfCells(companyCells(), {.convention = "atlassian"});
    EXPECT_EQ(atlassian->statusOf(3), "At risk");  // a score of 0.5
    EXPECT_EQ(snapshotOfCells(companyCells(), {.convention = "no such"})->statusOf(3), "On track");
}

}  // namespace
}  // namespace plumbline::sidebar
