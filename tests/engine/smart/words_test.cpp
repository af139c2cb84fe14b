#include <gtest/gtest.h>

#include "smart/letter_model.h"
#include "smart/number_words.h"
#include "smart/time_phrase.h"

namespace plumbline {
namespace {

TEST(LetterModel, knowsAWordByItsSpelling) {
    LetterModel german, english;
    for (const char* word : {"auftrag", "anfrage", "beratung", "schulung", "kunden", "vertrag", "umsatz"})
        german.add(word);
    for (const char* word : {"order", "request", "advice", "training", "customers", "contract", "sales"})
        english.add(word);
    german.finish();
    english.finish();
    EXPECT_GT(german.likelihood("auftragsanfragen"), english.likelihood("auftragsanfragen"));
    EXPECT_GT(english.likelihood("requested"), german.likelihood("requested"));
}

TEST(LetterModel, takesAnyBytes) {
    LetterModel model;
    model.finish();
    EXPECT_LT(model.likelihood(std::string(3000, '\xff')), 0);
    EXPECT_LT(model.likelihood(""), 0);  // from border to border
}

TEST(NumberWords, germanNumbersAreOneWord) {
    for (const char* word :
         {"zehn", "zwolf", "funfzehn", "einundzwanzig", "funfundzwanzig", "neunzig", "hundert", "zweihundert",
          "dreihundertvierzig", "tausend", "zweitausendfunfhundert"})
        EXPECT_TRUE(isGermanNumber(word)) << word;
    for (const char* word :
         {"", "und", "zehner", "einig", "achtung", "vierer", "hunderte", "funfund", "dreist"})
        EXPECT_FALSE(isGermanNumber(word)) << word;
}

TEST(NumberWords, otherNumbersAreSeveralWords) {
    const StatementText english("Train twenty-five sellers");
    EXPECT_EQ(lastOfNumberWords(english, 1), 3u);
    const StatementText spanish("Captar treinta y cinco clientes nuevos");
    EXPECT_EQ(lastOfNumberWords(spanish, 1), 3u);
}

TEST(TimePhrase, goesFromTheLeadToWhatNarrowsIt) {
    const StatementText text("Win 5 shops by the end of the third quarter of 2026");
    const auto time = timePhraseAt(text, 3);
    ASSERT_TRUE(time);
    EXPECT_EQ(time->first, 3u);
    EXPECT_EQ(time->last, 11u);
    EXPECT_TRUE(time->led);
    EXPECT_FALSE(timePhraseAt(text, 2));
}

TEST(TimePhrase, countsTime) {
    const StatementText text("In den nächsten zwei Jahren 5 Filialen öffnen");
    const auto time = timePhraseAt(text, 0);
    ASSERT_TRUE(time);
    EXPECT_EQ(time->shape, TimeShape::Count);
    EXPECT_EQ(time->number, 3u);
    EXPECT_EQ(time->unit, 4u);
    EXPECT_TRUE(time->chosen);
}

}  // namespace
}  // namespace plumbline
