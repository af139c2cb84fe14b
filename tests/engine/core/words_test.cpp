#include "core/words.h"

#include <gtest/gtest.h>

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

}  // namespace
}  // namespace plumbline
