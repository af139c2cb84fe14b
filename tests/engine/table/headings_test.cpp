#include "table/headings.h"

#include <gtest/gtest.h>

namespace plumbline {
namespace {

TEST(Headings, rolesInSixLanguages) {
    const struct {
        const char* heading;
        Role role;
    } rows[] = {
        {"Goal ID", Role::Id},          {"Reports To", Role::Parent},      {"Sales Quota", Role::Target},
        {"Umsatz-Ziel", Role::Target},  {"VORGESETZTER", Role::Parent},    {"Réalisé", Role::Actual},
        {"objectif", Role::Target},     {"Échéance", Role::Due},           {"Vendedor", Role::Owner},
        {"Línea base", Role::Baseline}, {"Orçamento", Role::Target},       {"Consuntivo", Role::Actual},
        {"sales_person", Role::Owner},  {"Sales Last Year", Role::History}};
    for (const auto& row : rows) {
        const auto match = roleOfHeading(row.heading);
        ASSERT_TRUE(match.has_value()) << row.heading;
        EXPECT_EQ(match->role, row.role) << row.heading;
    }
}

TEST(Headings, ratiosAreNoActuals) {
    ASSERT_TRUE(roleOfHeading("% of Quota").has_value());
    EXPECT_TRUE(roleOfHeading("% of Quota")->ignored);
    EXPECT_FALSE(roleOfHeading("Favourite colour").has_value());
}

TEST(Headings, totalsByLabel) {
    for (const char* label : {"Total", "GRAND TOTAL", "Zwischensumme", "Sous-total", "Totale", "Ergebnis"})
        EXPECT_TRUE(isTotalLabel(label)) << label;
    EXPECT_FALSE(isTotalLabel("Total Wine"));
    EXPECT_FALSE(isTotalLabel(""));
}

}  // namespace
}  // namespace plumbline
