#include "wording/words.h"

#include <gtest/gtest.h>

namespace plumbline {
namespace {

TEST(Words, textsAndNumbersOfALanguage) {
    const Words german("de-DE", {',', ".", "D.M.Y"});
    EXPECT_EQ(german("goals.search"), "Suchen");
    EXPECT_EQ(german("goals.all", {"18"}), "18 Ziele");
    EXPECT_EQ(german.percent(0.875), "87,5 %");
    EXPECT_EQ(german.amount(1234567.5, "€"), "1.234.567,50 €");
    EXPECT_EQ(german.exact(12500.125), "12500,125");
    EXPECT_EQ(german.date(45717), "01.03.2025");
    EXPECT_EQ(german.percent(Cell()), "–");
}

TEST(Words, anUnknownLanguageIsEnglish) {
    const Words unknown("tlh-XX");
    EXPECT_EQ(unknown("goals.search"), "Search");
    EXPECT_EQ(unknown("no such key"), "");
    EXPECT_EQ(unknown.date(45717), "2025-03-01");
    EXPECT_EQ(Words("")("goals.search"), "Search");
    EXPECT_EQ(Words("es_MX")("goals.search"), "Buscar");
    EXPECT_EQ(Words("es_MX").language(), "es");
    EXPECT_EQ(unknown.language(), "en");
    EXPECT_EQ(Words("").language(), "en");
}

TEST(Words, pluralsByTheLanguagesRule) {
    const auto days = [](const Words& words, const char* number) { return words("days", {number}); };
    EXPECT_EQ(days(english(), "1"), "1 day");
    EXPECT_EQ(days(english(), "0"), "0 days");
    EXPECT_EQ(days(english(), "1.50"), "1.50 days");
    EXPECT_EQ(days(english(), "−1"), "−1 day");
    EXPECT_EQ(days(english(), "11"), "11 days");
    EXPECT_EQ(days(english(), "1,001"), "1,001 days");
    EXPECT_EQ(days(Words("de-DE", {',', ".", ""}), "1"), "1 Tag");  // in "vor 1 Tag"
    EXPECT_EQ(days(Words("de-DE", {',', ".", ""}), "2"), "2 Tagen");
    EXPECT_EQ(days(Words("es-ES", {',', ".", ""}), "0"), "0 días");
    const Words french("fr-FR", {',', " ", ""});
    EXPECT_EQ(days(french, "0"), "0 jour");  // in French nought, and one and a half, are singular
    EXPECT_EQ(days(french, "1,50"), "1,50 jour");
    EXPECT_EQ(days(french, "2"), "2 jours");
    EXPECT_EQ(days(french, "10"), "10 jours");
    EXPECT_EQ(days(french, "1 000"), "1 000 jours");
}

TEST(Words, severalPlacesAndFormsInOneSentence) {
    EXPECT_EQ(english()("findings.summary", {"1", "2", "0"}), "1 error, 2 warnings, 0 hints");
    EXPECT_EQ(english()("goals.some", {"1", "18"}), "1 of 18 goals");
    EXPECT_EQ(english()("goals.all", {}), "{0} {0|goal|goals}");  // what nobody told stays visible
}

TEST(Words, aMessageIsSaidInItsLanguage) {
    const Message message{"error.noheading", {"FY25 Quota"}};
    EXPECT_EQ(english().of(message), "The table has no column \"FY25 Quota\".");
    EXPECT_EQ(Words("de").of(message), "Die Tabelle hat keine Spalte „FY25 Quota“.");
    EXPECT_EQ(Words("es").of(message), "La tabla no tiene ninguna columna «FY25 Quota».");
    EXPECT_EQ(english().of({"error.noheading", {"{0} {1} {"}}), "The table has no column \"{0} {1} {\".");
    EXPECT_EQ(english().of(Message()), "");
    EXPECT_EQ(english().of("no such key"), "no such key");
}

}  // namespace
}  // namespace plumbline
