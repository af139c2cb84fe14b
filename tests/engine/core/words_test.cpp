#include "core/words.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <unordered_map>

namespace plumbline {
namespace {

TEST(Words, foldingDropsCaseAccentsAndPunctuation) {
    EXPECT_EQ(foldWord("At_Most"), "atmost");
    EXPECT_EQ(foldWord("  at most "), "atmost");
    EXPECT_EQ(foldWord("Umsatz-Ziel (€)"), "umsatzziel€");
    EXPECT_EQ(foldWord("Échéance"), "echeance");
    EXPECT_EQ(foldWord("E\u0301che\u0301ance"), "echeance");
    EXPECT_EQ(foldWord("Größe"), "grosse");
    EXPECT_EQ(foldWord("Œuvre"), "oeuvre");
    EXPECT_EQ(foldWord("Señal ñ Ñ"), "senalnn");
    EXPECT_EQ(foldWord("Łódź Škoda Żywiec"), "lodzskodazywiec");
    EXPECT_EQ(foldWord("ΔΕΛΤΑ"), "δελτα");
    EXPECT_EQ(foldWord("Quota %"), "quota%");
    EXPECT_EQ(foldWord("— · …"), "");
}

TEST(Words, foldingOfOtherScripts) {
    EXPECT_EQ(foldWord("ΣΤΌΧΟΣ στόχος"), "στοχοσστοχοσ");
    EXPECT_EQ(foldWord("Mục tiêu – Đơn vị"), "muctieudonvi");
    EXPECT_EQ(foldWord("Țintă ŢINTĂ"), "tintatinta");
    EXPECT_EQ(foldWord("أهـداف خُطّة"), "اهدافخطه");
    EXPECT_EQ(foldWord("סה\"כ סה״כ"), "סהכסהכ");
    EXPECT_EQ(foldWord("「売上・目標」"), "売上目標");
    EXPECT_EQ(foldWord("１٢๓"), "123");
    EXPECT_FALSE(sameName("Hùng", "Hưng"));  // two people
    EXPECT_TRUE(sameName("ΓΙΩΡΓΟΣ ΠΑΠΠΑΣ", "Γιώργος Παππάς"));
}

TEST(Words, blanksOfEveryWidthAreTrimmed) {
    EXPECT_EQ(trimmed("\u00a0 Smith \u2003"), "Smith");
    EXPECT_EQ(trimmed("\u200b\ufeff"), "");
    EXPECT_EQ(trimmed("é"), "é");
    EXPECT_EQ(trimmed(""), "");
}

TEST(Words, brokenUtf8NeverFails) {
    for (std::string_view broken :
         {"\xff", "\xc3", "\xe2\x82", "\xed\xa0\x80", "\xf8\x88", "a\x80", "\xc0\xaf"}) {
        std::size_t position = 0;
        bool replaced = false;
        while (position < broken.size()) replaced |= nextCodePoint(broken, position) == 0xfffd;
        EXPECT_TRUE(replaced);
        foldWord(broken);
        trimmed(broken);
    }
}

TEST(Words, utf8ComesBack) {
    std::string text;
    for (char32_t c : {U'a', U'é', U'€', U'😀'}) appendUtf8(text, c);
    EXPECT_EQ(text, "aé€😀");
    std::size_t position = 3;
    EXPECT_EQ(nextCodePoint(text, position), U'€');
}

TEST(NameHash, IsEqualForEqualNamesHoweverTheyAreWritten) {
    const std::uint64_t north = nameHash("North-East Sales Region 1");
    for (const char* same :
         {"north-east sales region 1", " North-East  Sales Region 1", "North-East Sales\tRegion 1 ",
          "NORTH-EAST\u00a0SALES REGION 1", "N\u00f3rth-\u00c9ast Sales Region 1"})
        EXPECT_EQ(nameHash(same), north) << same;
    EXPECT_NE(nameHash("North-EastSales Region 1"), north);
    EXPECT_NE(nameHash("North-East Sales Region 11"), north);
    EXPECT_NE(nameHash("1.1"), nameHash("11"));
    EXPECT_EQ(nameHash(""), nameHash(" \t\u00a0"));
}

// Every length around the eight bytes that are taken at once, with letters at the edges of the alphabet.
TEST(Words, numberedNamesHaveHashesOfTheirOwn) {
    for (const char* stem : {"Person ", "Region ", "Sales rep ", "Rep", "N-", "Anna Kurz ", "Abteilung Nord-West "}) {
        std::unordered_map<std::uint64_t, std::string> known;
        for (int number = 0; number < 20000; ++number) {
            const std::string name = stem + std::to_string(number);
            const auto [at, fresh] = known.try_emplace(nameHash(name), name);
            ASSERT_TRUE(fresh) << name << " is no " << at->second;
        }
    }
}

TEST(NameHash, TakesEightBytesAtOnceAsItTakesThemOneByOne) {
    std::mt19937 random(7);
    const std::string letters = "AZaz@[`{09-. _~Mm";
    for (int i = 0; i < 20000; ++i) {
        std::string name;
        for (std::size_t size = random() % 26; name.size() < size;)
            name += letters[random() % letters.size()];
        std::string small = name;
        for (char& c : small) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        ASSERT_EQ(nameHash(name), nameHash(small)) << name;
        ASSERT_EQ(nameHash(name), nameHash("\u200b" + name)) << name;  // a blank of no width: byte by byte
        ASSERT_EQ(sameName(name, name + '!'), false) << name;
        ASSERT_NE(nameHash(name), nameHash(name + '!')) << name;
    }
}

}  // namespace
}  // namespace plumbline
