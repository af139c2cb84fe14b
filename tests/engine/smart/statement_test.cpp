// Statements made for this test, in four languages; none is from the shared corpus.
#include "smart/statement.h"

#include <gtest/gtest.h>

#include <fstream>
#include <string>
#include <vector>

#include "goals/findings.h"
#include "smart/smart_check.h"
#include "smart/tokens.h"
#include "support/blocks.h"

namespace plumbline {
namespace {

struct Wanted {
    const char* text;
    Language language;
    bool s, m, t;
    const char *target, *unit, *deadline;
};

TEST(Statement, measureAndDeadlineOfManyStatements) {
    std::ifstream file(PLUMBLINE_SOURCE_DIR "/tests/engine/smart/statements.txt");
    ASSERT_TRUE(file.good());
    int read = 0;
    for (std::string line; std::getline(file, line);) {
        if (line.size() < 4 || line[0] == '#') continue;
        const StatementReading reading = readStatement(std::string_view(line).substr(3));
        EXPECT_EQ(reading.measurable.holds, line[0] == '1') << line;
        EXPECT_EQ(reading.timeBound.holds, line[1] == '1') << line;
        ++read;
    }
    EXPECT_EQ(read, 840);
}

TEST(Statement, whatIsSpecific) {
    std::ifstream file(PLUMBLINE_SOURCE_DIR "/tests/engine/smart/specific.txt");
    ASSERT_TRUE(file.good());
    int read = 0;
    for (std::string line; std::getline(file, line);) {
        if (line.size() < 3 || line[0] == '#') continue;
        EXPECT_EQ(readStatement(std::string_view(line).substr(2)).specific.holds, line[0] == '1') << line;
        ++read;
    }
    EXPECT_EQ(read, 87);
}

std::vector<std::string> linesOf(const char* name) {
    std::ifstream file(std::string(PLUMBLINE_SOURCE_DIR "/tests/engine/smart/") + name);
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);)
        if (!line.empty() && line[0] != '#') lines.push_back(line);
    return lines;
}

TEST(Statement, saysWhenInManyForms) {
    struct Goals {
        const char *language, *before, *after, *otherBefore, *otherAfter;
    };
    constexpr Goals goals[] = {
        {"en", "Win 20 new accounts ", "", "Open a branch in Leeds ", ""},
        {"de", "20 neue Kunden gewinnen ", "", "Wir eröffnen ", " eine Filiale in Bremen"},
        {"fr", "Gagner 20 nouveaux clients ", "", "Ouvrir une agence à Lyon ", ""},
        {"es", "Conseguir 20 nuevos clientes ", "", "Abrir una tienda en Sevilla ", ""},
    };
    int read = 0;
    for (const std::string& line : linesOf("times.txt"))
        for (const Goals& goal : goals) {
            if (!line.starts_with(goal.language)) continue;
            const std::string phrase = line.substr(3);
            EXPECT_EQ(readStatement(goal.before + phrase + goal.after).deadline, phrase) << line;
            EXPECT_EQ(readStatement(goal.otherBefore + phrase + goal.otherAfter).deadline, phrase) << line;
            ++read;
        }
    EXPECT_EQ(read, 710);
}

TEST(Statement, timesThatAreNoDeadlines) {
    const std::vector<std::string> lines = linesOf("no_times.txt");
    for (const std::string& line : lines) EXPECT_FALSE(readStatement(line).timeBound.holds) << line;
    EXPECT_EQ(lines.size(), 147u);
}

TEST(Statement, saysHowMuchInManyForms) {
    const std::vector<std::string> lines = linesOf("amounts.txt");
    for (const std::string& line : lines) {
        const std::size_t first = line.find('|'), second = line.find('|', first + 1);
        const StatementReading reading = readStatement(line.substr(0, first));
        EXPECT_EQ(reading.target, line.substr(first + 1, second - first - 1)) << line;
        const std::string unit = line.substr(second + 1);
        if (!unit.empty()) {
            EXPECT_EQ(reading.unit, unit) << line;
        }
    }
    EXPECT_EQ(lines.size(), 243u);
}

TEST(Statement, ofSeveralFiguresTheOneToBeReached) {
    const std::vector<std::string> lines = linesOf("figures.txt");
    for (const std::string& line : lines) {
        const std::size_t first = line.find('|'), second = line.find('|', first + 1);
        const StatementReading reading = readStatement(line.substr(second + 1));
        EXPECT_EQ(reading.target, line.substr(0, first)) << line;
        EXPECT_EQ(reading.baseline.holds, line[first + 1] == '1') << line;
    }
    EXPECT_EQ(lines.size(), 277u);
}

TEST(Statement, whenAndWhenNot) {
    const std::vector<std::string> lines = linesOf("when.txt");
    for (const std::string& line : lines) {
        const std::size_t bar = line.find('|');
        EXPECT_EQ(readStatement(line.substr(bar + 1)).deadline, line.substr(0, bar)) << line;
    }
    EXPECT_EQ(lines.size(), 296u);
}

TEST(Statement, whatNeverEndsIsNoMeasure) {
    const std::vector<std::string> lines = linesOf("endless.txt");
    for (const std::string& line : lines)
        EXPECT_EQ(readStatement(std::string_view(line).substr(2)).measurable.holds, line[0] == '1') << line;
    EXPECT_EQ(lines.size(), 173u);
}

std::vector<std::string> cellsOf(const std::string& line) {
    std::vector<std::string> cells;
    std::size_t first = 0;
    for (std::size_t bar; (bar = line.find('|', first)) != std::string::npos; first = bar + 1)
        cells.push_back(line.substr(first, bar - first));
    cells.push_back(line.substr(first));
    return cells;
}

TEST(Statement, readsPortugueseAndItalian) {
    const std::vector<std::string> lines = linesOf("portuguese_italian.txt");
    for (const std::string& line : lines) {
        const std::vector<std::string> cells = cellsOf(line);
        ASSERT_EQ(cells.size(), 6u) << line;
        const StatementReading reading = readStatement(cells[5]);
        EXPECT_EQ(languageCodes[static_cast<std::size_t>(reading.language)], cells[0]) << line;
        EXPECT_EQ(reading.specific.holds, cells[1][0] == '1') << line;
        EXPECT_EQ(reading.measurable.holds, cells[1][1] == '1') << line;
        EXPECT_EQ(reading.timeBound.holds, cells[1][2] == '1') << line;
        EXPECT_EQ(reading.target, cells[2]) << line;
        EXPECT_EQ(reading.unit, cells[3]) << line;
        EXPECT_EQ(reading.deadline, cells[4]) << line;
    }
    EXPECT_EQ(lines.size(), 54u);
}

TEST(Statement, languageIsFoundFromEndingsAndLettersToo) {
    using enum Language;
    const std::pair<const char*, Language> rows[] = {
        {"12 Schaltschränke", German},
        {"3 Posts/Woche", German},
        {"Digitalisierung 100 %", German},
        {"4 ateliers clientèle", French},
        {"Éclairage rénové", French},
        {"8 tiendas señalizadas", Spanish},
        {"Facturación: 2 M€", Spanish},
        {"Booking backlog: 12", English},
        {"", English},
        {"Größe 12", German},
    };
    for (const auto& [text, language] : rows) EXPECT_EQ(readStatement(text).language, language) << text;
}

TEST(Statement, whatIsCountedAndUntilWhen) {
    const struct {
        const char *text, *target, *unit, *deadline;
    } rows[] = {
        {"Hire two account executives in EMEA by September", "two", "account executives", "by September"},
        {"Answer calls within 30 seconds in 95% of cases by end of Q3", "95", "%", "by end of Q3"},
        {"Reduce returns from 8% in 2025 to 5% in 2026", "5", "%", "in 2026"},
        {"Renew 90% of contracts expiring in 2026 by 30 November", "90", "%", "by 30 November"},
        {"Get NPS above 50", "50", "NPS", ""},
        {"Zero overdue invoices at year end", "Zero", "invoices", "at year end"},
        {"Triple the number of qualified leads within six months", "Triple", "leads", "within six months"},
        {"Missed delivery dates: zero", "zero", "dates", ""},
        {"2,5 Mio. € Auftragseingang im Geschäftsjahr 2026/27", "2,5 Mio", "€", "im Geschäftsjahr 2026/27"},
        {"In den nächsten sechs Monaten 500'000 CHF Neugeschäft abschliessen", "500'000", "CHF",
         "In den nächsten sechs Monaten"},
        {"Die Zahl der Fehlfahrten und Umwege halbieren", "halbieren", "Fehlfahrten und Umwege", ""},
        {"Livrer la v2 avant l'été", "", "", "avant l'été"},
        {"Umsatzplus von 10 % gegenüber Vorjahr bis 31.12.", "10", "%", "bis 31.12."},
        {"Pay the last instalment by 12/31/2026", "", "", "by 12/31/2026"},
        {"Reduce open escalations from 40 to 12", "12", "escalations", ""},
        {"Win 6 high-value hospital accounts", "6", "hospital accounts", ""},
        {"Run 4 self-hosted customer workshops per month", "4", "customer workshops", "per month"},
        {"Pipeline 2 Mio. € → 3 Mio. €", "3 Mio", "€", ""},
        {"Grow partners 12 -> 20 by Q3", "20", "partners", "by Q3"},
        {"Visit all dealers in Kent", "all", "dealers", ""},
        {"Raise $4M–$5M by Dec '27", "4M–$5M", "$", "by Dec '27"},
        {"Retention nach 30 Tagen auf 40 %", "40", "%", ""},
        {"Anzahl der Filialen von 5 auf 9 erhöhen", "9", "Filialen", ""},
        {"In jedem Quartal 2 Fachvorträge", "2", "Fachvorträge", "In jedem Quartal"},
        {"Frist: 30.09.2026 – 20 Demos", "20", "Demos", "30.09.2026"},
        {"Monat 2: 8 zahlungskräftige Händler", "8", "Händler", "Monat 2"},
        {"12 000 visiteurs/mois", "12 000", "visiteurs", "/mois"},
        {"Former les 20 premiers revendeurs d'ici 6 mois", "20", "revendeurs", "d'ici 6 mois"},
        {"Ouvrir deux dépôts avec un budget de 300 k€", "deux", "dépôts", ""},
        {"Bajar las reclamaciones de 50 a 20", "20", "reclamaciones", ""},
        {"20 clientes rentables antes del cierre", "20", "clientes", ""},
        {"Crecer un 12% anual", "12", "%", "anual"},
        {"Cut returns by 20% between 2026 and 2028", "20", "%", "between 2026 and 2028"},
        {"8 Verkostungen von März bis Juni", "8", "Verkostungen", "von März bis Juni"},
        {"Tenir 4 ateliers entre mai et juillet", "4", "ateliers", "entre mai et juillet"},
        {"Annual target: 120 new contracts", "120", "contracts", "Annual"},
        {"Quartalsziel – 15 Empfehlungen", "15", "Empfehlungen", "Quartalsziel"},
        {"Verkaufsziel 2027 für die Region Nord: 900 Geräte", "900", "Geräte", "2027"},
        {"Cerrar 2026 con 45 distribuidores", "45", "distribuidores", "2026"},
        {"Win 12 reference customers by the end of the pilot", "12", "reference customers",
         "by the end of the pilot"},
        {"12 Handbücher bis Projektende", "12", "Handbücher", "bis Projektende"},
        {"Reach 500 orders within 3 months after launch", "500", "orders", "within 3 months after launch"},
        {"Sustituir 9 furgonetas en un plazo máximo de 18 meses", "9", "furgonetas",
         "en un plazo máximo de 18 meses"},
        {"Sign 4 resellers by 2026-06-30", "4", "resellers", "by 2026-06-30"},
        {"Hold 15 productive meetings", "15", "meetings", ""},
        {"Run 5 in-person trainings", "5", "trainings", ""},
        {"3 verlässliche, regionale Partner binden", "3", "Partner", ""},
        {"Umsatz von 300 T€ erreichen", "300", "T€", ""},
        {"2.000 m² Lagerfläche mieten", "2.000", "m²", ""},
        {"Remporter 4 appels d'offres publics", "4", "appels d'offres", ""},
        {"Publicar 4 casos de éxito", "4", "casos de éxito", ""},
        {"Gagner 12 points de marge", "12", "points", ""},
        {"Abrir 6 puntos de venta", "6", "puntos de venta", ""},
        {"Réduire le nombre de fournisseurs de 90 à 60", "60", "fournisseurs", ""},
        {"Lanzar la tienda con rating 4.5+", "4.5", "rating", ""},
        {"Plazo: Mes 3 | Responsable: Ventas | 5 talleres", "5", "talleres", "Mes 3"},
        {"Devis signés : 2-4/semaine", "2-4", "Devis", "/semaine"},
        {"Dealers contacted: 12", "12", "Dealers", ""},
        {"Ganar 6 talleres K9", "6", "talleres K9", ""},
        {"Renew contracts of the top-20 dealers", "20", "dealers", ""},
        {"D+14: 40% of dealers have ordered twice", "40", "%", "D+14"},
        {"Équipe de 4-6 vendeurs", "4-6", "vendeurs", ""},
        {"2-4 ateliers/mois", "2-4", "ateliers", "/mois"},
        {"Win 30 dealers and raise the margin from 12% to 15%", "30", "dealers", ""},
        {"Record a welcome film for all new dealers", "all", "dealers", ""},
        {"Send monthly price letters", "", "", "monthly"},
        {"Ouvrir un atelier dans 2 ans", "", "", "dans 2 ans"},
    };
    for (const auto& row : rows) {
        const StatementReading reading = readStatement(row.text);
        EXPECT_EQ(reading.target, row.target) << row.text;
        EXPECT_EQ(reading.unit, row.unit) << row.text;
        EXPECT_EQ(reading.deadline, row.deadline) << row.text;
    }
}

TEST(Statement, figuresAndDeadlinesInFourLanguages) {
    using enum Language;
    const Wanted rows[] = {
        {"Win 25 new dealers in Scotland by 30 September", English, true, true, true, "25", "dealers",
         "by 30 September"},
        {"Cut delivery complaints in the north by 15 % before Q3 2026", English, true, true, true, "15", "%",
         "before Q3 2026"},
        {"Answer every warranty call within 2 hours", English, true, true, false, "2", "hours", ""},
        {"Sell $1.2M of spare parts in FY26", English, true, true, true, "1.2M", "$", "in FY26"},
        {"Raise the Top 10 list's reorder rate to 60 percent by year end", English, true, true, true, "60",
         "percent", "by year end"},
        {"Improve sales", English, false, false, false, "", "", ""},
        {"Become the best supplier", English, false, false, false, "", "", ""},
        {"Hire a trainer for the Leeds branch by March 1", English, true, true, true, "", "", "by March 1"},
        {"Grow spare-part margins compared to Q3 2024", English, true, false, false, "", "", ""},
        {"Den Ersatzteilumsatz in Bayern bis Ende März um 2,5 Mio € steigern", German, true, true, true,
         "2,5 Mio", "€", "bis Ende März"},
        {"Retourenquote im Werk Ulm von 8 % auf 5 % senken", German, true, true, false, "5", "%", ""},
        {"Außendienstbesuche in Tirol verdoppeln", German, true, true, false, "verdoppeln", "", ""},
        {"Wir werden besser", German, false, false, false, "", "", ""},
        {"Innerhalb von 6 Monaten 40 Werkstätten in Sachsen gewinnen", German, true, true, true, "40",
         "Werkstätten", "Innerhalb von 6 Monaten"},
        {"Ouvrir 3 agences en Bretagne d'ici fin 2026", French, true, true, true, "3", "agences",
         "d'ici fin 2026"},
        {"Réduire les retours de pièces de 12 % à 8 % avant le 30 juin", French, true, true, true, "8", "%",
         "avant le 30 juin"},
        {"Améliorer la qualité", French, false, false, false, "", "", ""},
        {"Abrir 4 tiendas en Galicia antes del 30 de junio", Spanish, true, true, true, "4", "tiendas",
         "antes del 30 de junio"},
        {"Duplicar los pedidos de recambios en 2026", Spanish, true, true, true, "Duplicar", "pedidos",
         "en 2026"},
        {"Mejorar el servicio", Spanish, false, false, false, "", "", ""},
    };
    for (const Wanted& row : rows) {
        const StatementReading reading = readStatement(row.text);
        EXPECT_EQ(reading.language, row.language) << row.text;
        EXPECT_EQ(reading.specific.holds, row.s) << row.text;
        EXPECT_EQ(reading.measurable.holds, row.m) << row.text;
        EXPECT_EQ(reading.timeBound.holds, row.t) << row.text;
        EXPECT_EQ(reading.target, row.target) << row.text;
        if (*row.unit) {
            EXPECT_EQ(reading.unit, row.unit) << row.text;
        }
        EXPECT_EQ(reading.deadline, row.deadline) << row.text;
    }
}

TEST(Statement, numbersThatAreNoMeasures) {
    for (const char* text : {"Rework the Top 10 list", "Support v2.0 users", "Tidy up room 5",
                             "Serve dealers known since 2019", "Follow the 5-star guide"})
        EXPECT_FALSE(readStatement(text).measurable.holds && !readStatement(text).binary) << text;
}

TEST(Statement, ownersAndBaselines) {
    EXPECT_TRUE(readStatement("Open 3 depots in Kent - Maria").owner.holds);
    EXPECT_TRUE(readStatement("Open 3 depots in Kent (Owner: Maria Voss)").owner.holds);
    EXPECT_FALSE(readStatement("Open 3 depots in Kent (EMEA)").owner.holds);
    const auto owner = [](std::string_view text) { return readStatement(text).owner.in(text); };
    EXPECT_EQ(owner("The sales team will win 20 accounts"), "The sales team");
    EXPECT_EQ(owner("Der Außendienst soll 20 Händler gewinnen"), "Der Außendienst");
    EXPECT_EQ(owner("Acme will zehn Läden öffnen"), "Acme");
    EXPECT_EQ(owner("La dirección debe visitar 20 talleres"), "La dirección");
    EXPECT_FALSE(readStatement("Wir wollen zehn Läden öffnen").owner.holds);
    EXPECT_FALSE(readStatement("Der Umsatz soll um 5 % steigen").owner.holds);
    EXPECT_TRUE(readStatement("Raise fill rate from 91 % to 95 %").baseline.holds);
    EXPECT_TRUE(readStatement("Raise fill rate above our current mean value of 91 %").baseline.holds);
    EXPECT_FALSE(readStatement("Raise fill rate to 95 %").baseline.holds);
}

TEST(Statement, evidenceLiesInTheText) {
    const std::string_view text = "Win 25 new dealers in Scotland by 30 September";
    const StatementReading reading = readStatement(text);
    EXPECT_EQ(reading.measurable.in(text), "25");
    EXPECT_EQ(reading.timeBound.in(text), "by 30 September");
}

TEST(Statement, adviceIsForThatGoalInItsLanguage) {
    const std::pair<const char*, const char*> rows[] = {
        {"Win 25 dealers in Scotland.",
         "Say by when: for example \"Win 25 dealers in Scotland by 31 December\"."},
        {"Improve sales",
         "Say which product, customers or region: for example \"Improve sales for … in …\"."},
        {"Become the best supplier",
         "Say what others will see: for example \"Become the best supplier, measured by … in …\"."},
        {"Improve onboarding cadence for new hires this quarter",
         "Say how much: for example \"Improve onboarding cadence for new hires from … to … this quarter\" or "
         "\"Improve onboarding cadence for new hires by … % this quarter\"."},
        {"Umsatz steigern",
         "Sage, um welches Produkt, welche Kunden oder welches Gebiet es geht: zum Beispiel „Umsatz bei … in "
         "… "
         "steigern“."},
        {"Reklamationsquote im Werk Ulm senken",
         "Sage, wie viel: zum Beispiel „Reklamationsquote im Werk Ulm von … auf … senken“ oder "
         "„Reklamationsquote im Werk Ulm um … % senken“."},
        {"Preisliste überarbeiten",
         "Sage, bis wann: zum Beispiel „Preisliste bis 31. Dezember überarbeiten“."},
        {"Signer 10 nouveaux clients",
         "Dites pour quand : par exemple « Signer 10 nouveaux clients d'ici le 31 décembre »."},
        {"Réduire le délai de livraison cette année",
         "Dites combien : par exemple « Réduire le délai de livraison de … à … cette année » ou « Réduire le "
         "délai "
         "de livraison de … % cette année »."},
        {"Mejorar el servicio",
         "Diga de qué producto, clientes o región se trata: por ejemplo «Mejorar el servicio para … en …»."},
        {"Abrir 4 tiendas en Galicia antes del 30 de junio",
         "Este objetivo dice qué, cuánto y para cuándo; nombre a un responsable y acuérdelo."},
    };
    for (const auto& [text, advice] : rows) EXPECT_EQ(adviceFor(readStatement(text), text), advice) << text;
}

// What the advice names as the second goal, in whichever language.
std::string secondOf(const std::string& advice) {
    const std::pair<const char*, const char*> quotes[] = {{"write \"", "\" as a goal"},
                                                          {"schreibe „", "“ als eigenes"},
                                                          {"faites de « ", " » un objectif"},
                                                          {"escriba «", "» como objetivo"},
                                                          {"escreva «", "» como objetivo"},
                                                          {"scrivete «", "» come obiettivo"}};
    for (const auto& [open, close] : quotes) {
        const std::size_t at = advice.find(open), first = at + std::string_view(open).size();
        if (at != std::string::npos) return advice.substr(first, advice.find(close, first) - first);
    }
    return {};
}

TEST(Statement, twoGoalsInOneAreToldInTheAdvice) {
    const std::vector<std::string> lines = linesOf("two_goals.txt");
    for (const std::string& line : lines) {
        const std::size_t bar = line.find('|');
        const std::string text = line.substr(bar + 1);
        EXPECT_EQ(secondOf(adviceFor(readStatement(text), text)), line.substr(0, bar)) << line;
    }
    EXPECT_EQ(lines.size(), 84u);
}

TEST(Statement, adviceQuotesALongGoalInShort) {
    std::string text = "Improve";
    while (text.size() < 3000) text += " sales";
    const std::string advice = adviceFor(readStatement(text), text);
    EXPECT_LT(advice.size(), 300u);
    EXPECT_NE(advice.find("sales … for … in …\""), std::string::npos);
}

// Whatever stands behind the part that is read costs nothing and changes nothing: the work does not grow.
TEST(Statement, longTextsCostNoMoreThanTheirBeginning) {
    for (const char* piece :
         {"by end of ", "12 % (", "Win 25 dealers by May; ", "\xed\xa0\x80 x", "ש ", "a"}) {
        std::string text;
        while (text.size() < 32767) text += piece;
        const std::string_view whole = text, beginning = whole.substr(0, longestStatement);
        const StatementReading a = readStatement(whole), b = readStatement(beginning);
        EXPECT_EQ(a.target, b.target);
        EXPECT_EQ(a.deadline, b.deadline);
        EXPECT_EQ(a.score(), b.score());
        std::vector<StatementToken> tokens;
        std::string folded;
        tokensOf(whole, tokens, folded);
        EXPECT_LE(tokens.size(), mostTokens);
    }
}

TEST(Statement, longAndBrokenTextsAreLinear) {
    for (const char* piece :
         {"by ", "in the ", "9.", "(", "\xed\xa0\x80", "שלום ", "end of the ", "12 % ", "no later than "}) {
        std::string text;
        while (text.size() < 32767) text += piece;
        static_cast<void>(
            adviceFor(readStatement(text), text));  // a quadratic reader would not come back in time
    }
    EXPECT_EQ(readStatement("").score(), 0);
}

TEST(SmartCheck, columnsAndStatementTogether) {
    const auto model = makeModel(*readTable(testing::blockOf(
        {{"ID", "Parent", "Goal", "Owner", "Target", "Due", "Last year"},
         {"C", nullptr, "Win 200 dealers in Wales", "Ada", 200, 46387, nullptr},
         {"N", "C", "Improve sales", "Ben", 120, 46387, 100},
         {"S", "C", "Improve sales", nullptr, nullptr, nullptr, 80},
         {"X", "gone", "Open 4 depots in Kent by 1 May", "Cy; Di", nullptr, nullptr, nullptr}})));
    const RollupColumns columns = rollupColumns(*model, {});
    const auto letters = [&](GoalIndex g) { return lettersOf(smartCheck(*model, columns, g)); };
    EXPECT_EQ(letters(0), "SMART");
    EXPECT_EQ(letters(1), "sMART");
    EXPECT_EQ(letters(2), "smaRt");
    EXPECT_EQ(letters(3), "SMarT");
    EXPECT_EQ(scoreOf(smartCheck(*model, columns, 3)), Value(3.5 / 5));  // several owners: doubtful
    EXPECT_FALSE(smartCheck(*model, columns, 2).advice().empty());
    EXPECT_EQ(smartProblem(*model, columns, 0), "");
    EXPECT_EQ(smartProblem(*model, columns, 1), "sMART (not specific)");
}

// What the columns tell leaves nothing to mend but the statement's second goal, or comes before it.
TEST(SmartCheck, twoGoalsInOneAreToldWhereTheColumnsAreComplete) {
    const auto model = makeModel(*readTable(
        testing::blockOf({{"ID", "Goal", "Owner", "Target", "Due"},
                          {"A", "Win 50 customers in Wales and open 2 branches in Kent", "Ada", 50, 46387},
                          {"B", "Win 50 customers in Wales and open 2 branches in Kent", nullptr, 50, 46387},
                          {"C", "Win 50 customers in Wales", "Ada", 50, 46387}})));
    const RollupColumns columns = rollupColumns(*model, {});
    const auto advice = [&](GoalIndex g) { return smartCheck(*model, columns, g).advice(); };
    EXPECT_EQ(lettersOf(smartCheck(*model, columns, 0)), "SMART");
    EXPECT_EQ(secondOf(advice(0)), "open 2 branches in Kent");
    EXPECT_EQ(lettersOf(smartCheck(*model, columns, 1)), "SMaRT");
    EXPECT_TRUE(advice(1).starts_with(english()("advice.achievable"))) << advice(1);
    EXPECT_EQ(secondOf(advice(1)), "open 2 branches in Kent");
    EXPECT_EQ(advice(2), "");
}

TEST(SmartCheck, historyMakesATargetUnlikely) {
    const auto model =
        makeModel(*readTable(testing::blockOf({{"ID", "Owner", 2021, 2022, 2023, 2024, 2025, "Target 2026"},
                                               {"A", "Ada", 10, 12, 11, 13, 14, 15},
                                               {"B", "Ben", 10, 12, 11, 13, 14, 40}})));
    const RollupColumns columns = rollupColumns(*model, {});
    EXPECT_EQ(lettersOf(smartCheck(*model, columns, 0)), "-MAR-");
    EXPECT_EQ(lettersOf(smartCheck(*model, columns, 1)), "-MaR-");
}

// 14, 12, 10, 8 fall by 2 a year: mean 11, scale 2.58·√(5/4) = 2.89 with 3 degrees of freedom. 10 or less has t = −0.35, more than a third;
// 3 or less t = −2.77, under 0.04. What less is better of is judged so, by its kind, its baseline or its statement.
TEST(SmartCheck, goalsThatGoDownAreJudgedByTheChanceToGetAsLow) {
    const auto model = makeModel(*readTable(testing::blockOf(
        {{"ID", "Goal", "Owner", 2021, 2022, 2023, 2024, "Direction", "Baseline", "Target 2025"},
         {"A", "Complaints", "Ada", 14, 12, 10, 8, "lower is better", nullptr, 10},
         {"B", "Complaints south", "Ben", 14, 12, 10, 8, "lower is better", nullptr, 3},
         {"C", "Days to ship", "Cy", 14, 12, 10, 8, nullptr, 12, 10},
         {"D", "Reduce returns to 10", "Di", 14, 12, 10, 8, nullptr, nullptr, 10},
         {"E", "Sales", "Eve", 14, 12, 10, 8, nullptr, nullptr, 40}})));
    const RollupColumns columns = rollupColumns(*model, {});
    const auto achievable = [&](GoalIndex g) { return lettersOf(smartCheck(*model, columns, g))[2]; };
    EXPECT_EQ(achievable(0), 'A');
    EXPECT_EQ(achievable(1), 'a');
    EXPECT_EQ(achievable(2), 'A');
    EXPECT_EQ(achievable(3), 'A');
    EXPECT_EQ(achievable(4), 'a');
}

// By the end of 2022 only two results were known: too few to judge by.
TEST(SmartCheck, asOfADateLaterResultsDoNotCount) {
    const auto model = makeModel(*readTable(testing::blockOf(
        {{"ID", "Owner", 2021, 2022, 2023, 2024, "Target 2025"}, {"A", "Ada", 10, 11, 12, 13, 60}})));
    const RollupColumns now = rollupColumns(*model, {}), then = rollupColumns(*model, dayOf({2022, 12, 31}));
    EXPECT_EQ(lettersOf(smartCheck(*model, now, 0))[2], 'a');
    EXPECT_EQ(lettersOf(smartCheck(*model, then, 0))[2], 'A');
}

// A group that no row names has no cell for an owner.
TEST(SmartCheck, groupsLackNoOwner) {
    const auto model = makeModel(*readTable(
        testing::blockOf({{"Region", "Rep", "Quota", "Sales"}, {"North", "Ann Lee", 100, 90}, {"North", "Bob Ray", 50, 40}})));
    const RollupColumns columns = rollupColumns(*model, {});
    EXPECT_EQ(lettersOf(smartCheck(*model, columns, *findGoal(*model, "North"))), "-M-R-");
    EXPECT_EQ(lettersOf(smartCheck(*model, columns, *findGoal(*model, "Ann Lee"))), "-MAR-");
}

// 10, 20, 30, 40, 50 lead to 60, whichever way round the sheet has them.
TEST(SmartCheck, theLatestResultMayStandFirst) {
    const auto model =
        makeModel(*readTable(testing::blockOf({{"ID", "Owner", 2024, 2023, 2022, 2021, 2020, "Target 2025"},
                                               {"A", "Ada", 50, 41, 30, 21, 10, 58}})));
    EXPECT_EQ(lettersOf(smartCheck(*model, rollupColumns(*model, {}), 0))[2], 'A');
}

TEST(SmartCheck, aPlanOverTimeIsTimeBound) {
    const auto model = makeModel(*readTable(testing::blockOf(
        {{"Store", "Month", "Target", "Actual"}, {"S1", "2025-01-01", 10, 8}, {"S1", "2025-02-01", 10, 8}})));
    EXPECT_EQ(lettersOf(smartCheck(*model, rollupColumns(*model, {}), *findGoal(*model, "S1"))), "-M-RT");
    const auto named = makeModel(*readTable(testing::blockOf(
        {{"Store", "Month", "Target", "Actual"}, {"S1", "January", 10, 8}, {"S1", "February", 10, 8}})));
    EXPECT_EQ(lettersOf(smartCheck(*named, rollupColumns(*named, {}), *findGoal(*named, "S1"))), "-M-R-");
}

// Who has no owner is told so, once, and not that the target cannot be reached.
TEST(SmartCheck, noOwnerIsAFindingOfItsOwn) {
    const auto model =
        makeModel(*readTable(testing::blockOf({{"ID", "Goal", "Owner", "Target", "Actual", "Due"},
                                               {"A", "Win 5 new clients in Spain", nullptr, 5, 2, 46387},
                                               {"B", "Open 2 new shops in Rome", "Ben", 2, 1, 46387}})));
    const RollupColumns columns = rollupColumns(*model, {});
    EXPECT_EQ(smartProblem(*model, columns, 0), "");
}

// A statement says that something is to be done, or to be so; what does not is a name.
TEST(Statement, sayingThatSomethingIsToBeDone) {
    for (const char* statement :
         {"Raise customer satisfaction", "Sign 12 contracts", "Onboard the new reps", "Become the market leader",
          "We want to improve quality", "Contract signed", "No order ships late", "Be the best place to work",
          "Reklamationen senken", "Die Lieferanten auditieren", "Steigerung der Kundenzufriedenheit",
          "Vertrag unterschrieben", "Augmenter le chiffre d'affaires", "Former tous les vendeurs",
          "Reducir la rotación", "Lanzar el producto", "Aumentar a receita", "Lanciare il nuovo prodotto"})
        EXPECT_TRUE(readStatement(statement).act) << statement;
    for (const char* name :
         {"Galaxy S24 Ultra", "Organic Coffee 1 kg", "Customer satisfaction", "Net revenue retention", "Lead time",
          "Win rate", "Time to hire", "Orders shipped on time", "Trained employees", "Signed contracts", "Product launch",
          "Will Reach", "Grace Hopper", "Kundenzufriedenheit Nord", "Kosten pro Auftrag", "Haus am See",
          "Gewonnene Kunden", "Panier moyen", "Premier semestre", "Nombre de nouveaux clients", "Cuota de mercado",
          "Lugar del evento", "Taxa de conversão", "Receita líquida", "Ricavi netti"})
        EXPECT_FALSE(readStatement(name).act) << name;
}

std::string notSmart(const std::vector<std::vector<testing::Written>>& rows) {
    const auto model = makeModel(*readTable(testing::blockOf(rows)));
    const RollupColumns columns = rollupColumns(*model, {});
    FindingOptions options;
    options.judge = smartProblem;
    std::string told;
    for (const Finding& finding : findings(*model, columns, options).all)
        if (finding.rule == Rule::NotSmart) told.append(model->table().nameOf(finding.goal)).append(" ");
    return told;
}

TEST(SmartCheck, namesAreNotJudged) {
    EXPECT_EQ(notSmart({{"ID", "Goal", "Owner", "Target", "Due"},
                        {"A", "Galaxy S24 Ultra", "Ada", 5, nullptr},
                        {"B", "Cut flowers", "Ben", 25, nullptr},
                        {"C", "Time to hire", "Cy", 25, nullptr},
                        {"D", "Net revenue retention", "Di", 25, nullptr},
                        {"E", "Cuota de mercado", "Eve", 25, nullptr}}),
              "");
    // Among statements every text is one.
    EXPECT_EQ(notSmart({{"ID", "Goal", "Owner", "Target", "Due"},
                        {"A", "Win 25 dealers in Wales", "Ada", 25, 46387},
                        {"B", "Better customer service", "Ben", 25, 46387},
                        {"C", "Improve sales", "Cy", 25, 46387}}),
              "B C ");
    // One statement among names is one where it says how much or until when.
    EXPECT_EQ(notSmart({{"ID", "Goal", "Owner", "Target", "Due"},
                        {"A", "Lead time", "Ada", 5, 46387},
                        {"B", "Market share", "Ben", 25, 46387},
                        {"C", "Increase sales by June", "Cy", 25, 46387},
                        {"D", "Customer satisfaction", "Di", 25, 46387},
                        {"E", "Win rate", "Eve", 25, 46387}}),
              "C ");
}

TEST(SmartCheck, isAFinding) {
    const auto model =
        makeModel(*readTable(testing::blockOf({{"ID", "Goal", "Owner", "Target", "Due"},
                                               {"A", "Improve sales", "Ada", 5, 46387},
                                               {"B", "Win 25 dealers in Wales", "Ben", 25, 46387}})));
    const RollupColumns columns = rollupColumns(*model, {});
    FindingOptions options;
    options.judge = smartProblem;
    const FindingList list = findings(*model, columns, options);
    ASSERT_EQ(list.all.size(), 2u);
    EXPECT_EQ(list.all[1].rule, Rule::NoFigures);  // the table has no actuals
    EXPECT_EQ(list.all[0].rule, Rule::NotSmart);
    EXPECT_EQ(list.sentence(list.all[0]), "Improve sales (A) is not SMART: sMART (not specific) (B2).");
}

}  // namespace
}  // namespace plumbline
