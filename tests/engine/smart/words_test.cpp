#include <gtest/gtest.h>

#include "smart/clauses.h"
#include "smart/dates.h"
#include "smart/days.h"
#include "smart/grammar.h"
#include "smart/lead_time.h"
#include "smart/letter_model.h"
#include "smart/main_figure.h"
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
        EXPECT_TRUE(isCompoundNumber(word, Language::German)) << word;
    for (const char* word :
         {"", "und", "zehner", "einig", "achtung", "vierer", "hunderte", "funfund", "dreist"})
        EXPECT_FALSE(isCompoundNumber(word, Language::German)) << word;
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

TEST(Tokens, aMinusBelongsToTheNumberThatItLeadsTo) {
    const StatementText below("Raise NPS from -20 to 30");
    ASSERT_EQ(below.count(), 6u);
    EXPECT_TRUE(below.token(3).negative);
    EXPECT_EQ(below.shown(3), "-20");
    EXPECT_EQ(below.token(3).digits, "20");
    EXPECT_EQ(StatementText("Hire 5-7 engineers").count(), 5u);  // a range
    EXPECT_EQ(StatementText("- 3 demos").count(), 3u);           // a list
}

TEST(LeadTime, isDueWhereTheThingHappensOnce) {
    const StatementText each("Give notice 90 days before contract end");
    const auto before = leadTimeAt(each, 2);
    ASSERT_TRUE(before);
    EXPECT_FALSE(before->due);
    EXPECT_EQ(before->last, 6u);
    const StatementText once("40 Händler zwei Wochen vor dem Start schulen");
    ASSERT_TRUE(leadTimeAt(once, 2));
    EXPECT_TRUE(leadTimeAt(once, 2)->due);
    EXPECT_FALSE(leadTimeAt(once, 0));
}

TEST(Days, haveNumbersOrWords) {
    EXPECT_EQ(dayAt(StatementText("by the third of May"), 2), 4u);
    EXPECT_EQ(dayAt(StatementText("2026-06-30"), 0), 4u);
    EXPECT_FALSE(dayAt(StatementText("2026-06-32"), 0));
    EXPECT_EQ(dayAloneAt(StatementText("antes del 15"), 2), 2u);
    EXPECT_FALSE(dayAloneAt(StatementText("bis zum zwanzigsten Kunden"), 2));
}

TEST(Dates, pastYearsAndWeeks) {
    EXPECT_TRUE(isPastYear(StatementText("In 1988 sales were low"), 1));
    EXPECT_FALSE(isPastYear(StatementText("Open in 1950 shops"), 2));
    EXPECT_FALSE(isPastYear(StatementText("Reach 1950"), 1));
    EXPECT_EQ(weekAt(StatementText("CW 32"), 0), 1u);
    EXPECT_FALSE(weekAt(StatementText("CW 54"), 0));
}

TEST(Clauses, endAtSignsBetweenThem) {
    const StatementText text("Sales were 1.5 million; reach 2 million");
    EXPECT_EQ(clauseOf(text, 2).end, 4u);
    EXPECT_EQ(clauseOf(text, 6).first, 5u);
    EXPECT_EQ(clauseOf(StatementText("2,4 Mio. Umsatz"), 0).end, 4u);
}

TEST(MainFigure, isWhatIsToBeReached) {
    const StatementText text("We have 150 dealers; win 200");
    const MainFigure figure = mainFigure(text);
    EXPECT_EQ(figure.number, 6u);
    EXPECT_TRUE(figure.baseline.holds);
    const StatementText children("Vaccinate 200 children under 5 years");
    EXPECT_EQ(mainFigure(children).number, 1u);
    EXPECT_TRUE(isAge(children, 4));
    EXPECT_FALSE(isAge(children, 1));
}

TEST(Grammar, tellsWhichLineFitsAndWhatIsMeant) {
    const StatementText text("Close 2026 with 45 dealers");
    const auto year =
        matchAt(text, RuleName::Deadline, 0);  // the line begins with the act, the year is meant
    ASSERT_TRUE(year);
    EXPECT_EQ(year->first, 1u);
    EXPECT_EQ(year->last, 1u);
    EXPECT_TRUE(year->line.starts_with("finish "));
    EXPECT_FALSE(matchAt(text, RuleName::Deadline, 2));
}

TEST(Grammar, parenthesesAndFurtherWordsMayStandBetween) {
    const StatementText text("Grow partners from 12 (today) up to 20");
    const auto way = matchAt(text, RuleName::FromTo, 2);
    ASSERT_TRUE(way);
    EXPECT_EQ(way->from, 3u);
    EXPECT_EQ(text.shown(way->first), "20");
    EXPECT_FALSE(matchAt(StatementText("Grow from 12. To 20"), RuleName::FromTo, 1));
}

TEST(Grammar, theLongestLineCounts) {
    const StatementText text("3 reports every 15 March");
    const auto rate = matchAt(text, RuleName::Rate, 2);
    ASSERT_TRUE(rate);
    EXPECT_EQ(rate->last, 4u);
    EXPECT_TRUE(matchAt(StatementText("2 posts a week"), RuleName::Rate, 2));
    EXPECT_FALSE(
        matchAt(StatementText("2 posts, a week"), RuleName::Rate, 3));  // nothing is counted right before
}

TEST(Grammar, theLineIsToldWithTheDeadline) {
    EXPECT_TRUE(readStatement("Win 5 shops between May and July").timeBound.line.starts_with("range "));
    EXPECT_EQ(readStatement("Win 5 shops").timeBound.line, "");
}

TEST(Grammar, everyLineOfTheFilesIsRead) {
    for (Language language : {Language::English, Language::German, Language::French, Language::Spanish,
                              Language::Portuguese, Language::Italian}) {
        EXPECT_GE(lexicon().rules(language).size(), 40u);
        EXPECT_EQ(unreadable(language), "") << languageCodes[static_cast<std::size_t>(language)];
    }
}

}  // namespace
}  // namespace plumbline
