// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "calc/cells/formula_text.h"

#include <gtest/gtest.h>

namespace plumbline::calc {
namespace {

using Texts = std::vector<std::string>;

TEST(FormulaText, argumentsAreHeldTogetherByQuotesAndBrackets) {
    EXPECT_EQ(argumentsOf("=GOAL.MODEL(A1:B2)", "GOAL.MODEL"), Texts{"A1:B2"});
    EXPECT_EQ(argumentsOf("=goal.model( A1:B2 ; \"a;b\" )", "GOAL.MODEL"), (Texts{"A1:B2", "\"a;b\""}));
    EXPECT_EQ(argumentsOf("=GOAL.MODEL($'Chef d\'\'équipe; 1'.A1:F9;\"owner=Chef d'équipe;unit=€\")", "GOAL.MODEL"),
              (Texts{"$'Chef d\'\'équipe; 1'.A1:F9", "\"owner=Chef d'équipe;unit=€\""}));
    EXPECT_EQ(argumentsOf("=GOAL.MODEL(OFFSET(A1;0;0;5;4);IF(B1;\"x;y\";{\"a\";\"b\"}))", "GOAL.MODEL"),
              (Texts{"OFFSET(A1;0;0;5;4)", "IF(B1;\"x;y\";{\"a\";\"b\"})"}));
    EXPECT_EQ(argumentsOf("=GOAL.MODEL(A1:B2;)", "GOAL.MODEL"), (Texts{"A1:B2", ""}));
    EXPECT_EQ(argumentsOf("=GOAL.MODEL()", "GOAL.MODEL"), Texts{""});
}

TEST(FormulaText, otherFormulasHaveNone) {
    for (const char* formula : {"", "=", "GOAL.MODEL(A1)", "=GOAL.MODELS(A1)", "=GOAL.MODEL(A1:B2)&\"\"", "=GOAL.MODEL(A1",
                                "=GOAL.MODEL(\"A1)", "=SUM(GOAL.MODEL(A1))", "=GOAL.MODEL A1)", "=GOAL.MODEL(A1))"})
        EXPECT_EQ(argumentsOf(formula, "GOAL.MODEL"), Texts()) << formula;
}

TEST(FormulaText, aTextIsWhatItsDoubledQuotesMean) {
    EXPECT_EQ(literalText("\"target=Soll \"\"neu\"\"\""), "target=Soll \"neu\"");
    EXPECT_EQ(literalText("\"\""), "");
    EXPECT_EQ(literalText("\"\"\"\""), "\"");
    for (const char* other : {"", "B1", "\"", "\"a\"&B1", "\"a\"&\"b\"", "\"\"\""}) EXPECT_EQ(literalText(other), std::nullopt) << other;
}

TEST(FormulaText, aTextIsPutIntoAnArgumentsPlace) {
    const auto put = [](const char* formula) { return withArgument(formula, "GOAL.MODEL", 1, "target=Soll \"neu\""); };
    EXPECT_EQ(put("=GOAL.MODEL(A1:B2)"), "=GOAL.MODEL(A1:B2;\"target=Soll \"\"neu\"\"\")");
    EXPECT_EQ(put("=GOAL.MODEL($'a;b'.A1:B2; \"level=X\" ;C1:D9)"), "=GOAL.MODEL($'a;b'.A1:B2;\"target=Soll \"\"neu\"\"\";C1:D9)");
    EXPECT_EQ(put("=GOAL.MODEL(A1:B2;;C1:D9)"), "=GOAL.MODEL(A1:B2;\"target=Soll \"\"neu\"\"\";C1:D9)");
    for (const char* other : {"=GOAL.MODEL(A1:B2;D4)", "=GOAL.MODEL(A1:B2;\"a\"&D4)", "=GOAL.MODEL(A1:B2)&\"\"", "=SUM(A1)", ""})
        EXPECT_EQ(put(other), std::nullopt) << other;
}

TEST(FormulaText, aReferenceIsPutIntoAnArgumentsPlace) {
    const auto put = [](const char* formula, std::size_t argument) {
        return withReference(formula, "GOAL.MODEL", argument, "$P$1:$P$2");
    };
    EXPECT_EQ(put("=GOAL.MODEL(A1:B2)", 2), "=GOAL.MODEL(A1:B2;;$P$1:$P$2)");
    EXPECT_EQ(put("=GOAL.MODEL(A1:B2; \"level=X;Y\" ;C1:D9;E1:F2)", 2), "=GOAL.MODEL(A1:B2;\"level=X;Y\";$P$1:$P$2;E1:F2)");
    EXPECT_EQ(put("=GOAL.MODEL(A1:B2;D4;C1)", 3), "=GOAL.MODEL(A1:B2;D4;C1;$P$1:$P$2)");
    for (const char* other : {"=GOAL.MODEL(A1:B2)&\"\"", "=SUM(A1)", ""}) EXPECT_EQ(put(other, 2), std::nullopt) << other;
}

}  // namespace
}  // namespace plumbline::calc
