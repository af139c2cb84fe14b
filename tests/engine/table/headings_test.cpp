#include "table/headings.h"

#include <gtest/gtest.h>

#include <string>

#include "vocabulary/phrase.h"

namespace plumbline {
namespace {

TEST(Headings, rolesInSixLanguages) {
    const struct {
        const char* heading;
        Role role;
    } rows[] = {{"Goal ID", Role::Id},
                {"Reports To", Role::Parent},
                {"Sales Quota", Role::Target},
                {"Umsatz-Ziel", Role::Target},
                {"VORGESETZTER", Role::Parent},
                {"Réalisé", Role::Actual},
                {"Objectif de vente", Role::Target},
                {"Échéance", Role::Due},
                {"Vendedor", Role::Owner},
                {"Línea base", Role::Baseline},
                {"Orçamento", Role::Target},
                {"Consuntivo", Role::Actual},
                {"sales_person", Role::Owner},
                {"Sales Last Year", Role::History}};
    for (const auto& row : rows) {
        const HeadingMeaning meaning = meaningOf(row.heading);
        ASSERT_FALSE(meaning.roles.empty()) << row.heading;
        EXPECT_EQ(meaning.roles.front().role, row.role) << row.heading;
    }
}

TEST(Headings, oneWordMayMeanSeveralThings) {
    const HeadingMeaning ziel = meaningOf("Ziel");  // a statement or an amount: the content decides
    ASSERT_EQ(ziel.roles.size(), 2u);
    EXPECT_EQ(ziel.roles[0].role, Role::Goal);
    EXPECT_EQ(ziel.roles[1].role, Role::Target);
}

TEST(Headings, partsOfLongerHeadings) {
    const struct {
        const char* heading;
        Role role;
    } rows[] = {{"Regional sales quota", Role::Target},   {"Quota FY25 (USD)", Role::Target},
                {"Objectif annuel France", Role::Target}, {"Gebietsziel", Role::Target},
                {"Gesamtumsatz", Role::Actual},           {"Meta de ventas 2025", Role::Target}};
    for (const auto& row : rows) {
        const HeadingMeaning meaning = meaningOf(row.heading);
        ASSERT_FALSE(meaning.roles.empty()) << row.heading;
        EXPECT_EQ(meaning.roles.front().role, row.role) << row.heading;
        EXPECT_EQ(meaning.closeness, Closeness::Part) << row.heading;
    }
    EXPECT_TRUE(meaningOf("Target vs actual %").ignored);
}

TEST(Headings, oneSlipOfThePen) {
    EXPECT_EQ(meaningOf("Emlpoyee").roles.at(0).role, Role::Owner);
    EXPECT_EQ(meaningOf("Mangaer").roles.at(0).role, Role::Parent);
    EXPECT_EQ(meaningOf("Emlpoyee").closeness, Closeness::Slip);
    EXPECT_FALSE(meaningOf("Emlpoyee", Closeness::Part).known());
    EXPECT_FALSE(meaningOf("Beta").known());  // short words are not guessed
}

TEST(Headings, ratiosAreNoActuals) {
    EXPECT_TRUE(meaningOf("% of Quota").ignored);
    EXPECT_FALSE(meaningOf("Favourite colour").known());
    EXPECT_TRUE(meaningOf("Vertriebskanal").dimension);
    EXPECT_TRUE(meaningOf("Quartal").period);
}

TEST(Headings, totalsByLabel) {
    for (const char* label : {"Total", "GRAND TOTAL", "Zwischensumme", "Sous-total", "Totale", "Ergebnis"})
        EXPECT_TRUE(isTotalLabel(label)) << label;
    EXPECT_FALSE(isTotalLabel("Total Wine"));
    EXPECT_EQ(totalOf("Summe Nord"), "Nord");
    EXPECT_EQ(totalOf("North Total"), "North");
    EXPECT_EQ(totalOf("Sous-total Nord-Est"), "Nord-Est");
    EXPECT_FALSE(totalOf("Northern region").has_value());
    EXPECT_FALSE(isTotalLabel(""));
}

// 23 words of Latin letters leave room for one of the two that are written as one: "销售", "目标".
TEST(Headings, ofALongTextAreTwentyFourWordsRead) {
    std::string text;
    for (char first = 'a'; first < 'a' + 23; ++first) text.append(1, first).append("zqx ");
    EXPECT_EQ(phraseOf(text).parts.size(), 23u);
    EXPECT_EQ(phraseOf(text + "销售目标").parts.size(), 24u);
    EXPECT_EQ(phraseOf("销售目标").parts.size(), 2u);
}

}  // namespace
}  // namespace plumbline
