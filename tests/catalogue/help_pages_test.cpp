// Whether every function and topic has its help page in every language, and in that language only.
#include "catalogue/help_pages.h"

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <set>

#include "catalogue/texts.h"

namespace plumbline {
namespace {

TEST(HelpPages, everyFunctionAndTopicHasItsPagesInEveryLanguage) {
    std::set<std::string> paths;
    for (const GeneratedFile& page : helpPages()) paths.insert(page.path);
    std::vector<std::string> ids;
    for (const Function& function : catalogue()) ids.push_back("goal-" + std::string(function.method));
    for (const char* topic : {"index", "overview", "goals", "checkins", "findings", "formulas", "settings",
                              "wizard", "split", "newteam", "actuals", "typed", "numbers"})
        ids.push_back(topic);
    for (const std::string language : {"en", "de", "fr", "es", "pt", "it"}) {
        EXPECT_TRUE(paths.contains("/extension/help/" + language + "/help.tree")) << language;
        for (const std::string& id : ids) {
            EXPECT_TRUE(paths.contains("/extension/help/" + language + "/org.plumbline.goals/" + id + ".xhp"))
                << language << " " << id;
            EXPECT_TRUE(paths.contains("/extension/pages/" + language + "/" + id + ".html"))
                << language << " " << id;
        }
    }
    EXPECT_EQ(paths.size(), 6 * (2 * ids.size() + 1));
}

TEST(HelpPages, everyPageHasTheSamePartsInEveryLanguage) {
    const std::vector<HelpPage> english = helpPagesIn(Words("en"));
    for (const Language& language : languages()) {
        const std::vector<HelpPage> pages = helpPagesIn(language.words);
        ASSERT_EQ(pages.size(), english.size()) << language.code;
        for (std::size_t i = 0; i < pages.size(); ++i) {
            ASSERT_EQ(pages[i].parts.size(), english[i].parts.size()) << language.code << " " << pages[i].id;
            EXPECT_EQ(pages[i].id, english[i].id);
            for (std::size_t part = 0; part < pages[i].parts.size(); ++part)
                EXPECT_EQ(pages[i].parts[part].kind, english[i].parts[part].kind);
            EXPECT_GE(pages[i].parts.size(), 3u) << pages[i].id;
        }
    }
}

// The sentences of a page: not its formulas, signatures and names of arguments.
std::vector<std::string> sentencesOf(const HelpPage& page) {
    std::vector<std::string> sentences;
    for (const PagePart& part : page.parts) {
        if (part.kind == PartKind::Text && !part.first.starts_with("GOAL.")) sentences.push_back(part.first);
        if (part.kind == PartKind::Entry) sentences.push_back(part.second);
    }
    return sentences;
}

TEST(HelpPages, noSentenceIsTheSameInTwoLanguages) {
    for (std::size_t page = 0; page < helpPagesIn(english()).size(); ++page) {
        std::map<std::string, std::string> said;  // a sentence, and the language that says it
        for (const Language& language : languages()) {
            const std::vector<HelpPage> pages = helpPagesIn(language.words);
            for (const std::string& sentence : sentencesOf(pages[page])) {
                const auto [at, isNew] = said.try_emplace(sentence, language.code);
                EXPECT_TRUE(isNew || at->second == language.code) << sentence;
            }
        }
    }
}

TEST(HelpPages, noPageHasWordsOfAnotherLanguage) {
    const std::map<std::string, std::vector<std::string>> own = {
        {"en", {"the", "that", "which", "is"}},
        {"de", {"der", "die", "und", "nicht", "ist"}},
        {"fr", {"les", "est", "une", "dans"}},
        {"es", {"el", "los", "las"}},
        {"pt", {"os", "uma", "são", "não"}},
        {"it", {"gli", "della", "che", "dal"}}};
    for (const Language& language : languages())
        for (const HelpPage& page : helpPagesIn(language.words)) {
            std::string text = " ";
            for (const std::string& sentence : sentencesOf(page)) text += sentence + " ";
            for (const auto& [code, words] : own)
                for (const std::string& word : words)
                    EXPECT_TRUE(code == language.code || text.find(" " + word + " ") == std::string::npos)
                        << language.code << " " << page.id << " says " << word;
        }
}

TEST(HelpPages, noKeyIsLeftInAPage) {
    for (const Language& language : languages())
        for (const HelpPage& page : helpPagesIn(language.words)) {
            EXPECT_FALSE(page.title.empty());
            for (const std::string& sentence : sentencesOf(page)) {
                EXPECT_FALSE(sentence.empty()) << language.code << " " << page.id;
                EXPECT_EQ(sentence.find('{'), std::string::npos) << language.code << ": " << sentence;
                for (const char* room : {"help.", "calc.", "details.", "function.", "argument."})
                    EXPECT_EQ(sentence.find(room), std::string::npos) << language.code << ": " << sentence;
            }
        }
}

std::string titleIn(const std::string& line, const std::string& language) {
    const std::string begin = "xml:lang=\"" + language + "\">";
    const std::size_t at = line.find(begin);
    if (at == std::string::npos) return {};
    std::string title = line.substr(at + begin.size(), line.find('<', at) - at - begin.size());
    std::erase(title, '~');  // before the access key
    return title;
}

std::string firstPage(const std::string& language) {
    const HelpPage page = helpPagesIn(Words(language)).front();
    std::string text;
    for (const PagePart& part : page.parts) text += part.first + "\n";
    return text;
}

// The menu is read by the office itself, from a file of its own.
TEST(HelpPages, theMenuIsNamedAsItIs) {
    std::ifstream file(std::string(PLUMBLINE_SOURCE_DIR) + "/extension/registry/Addons.xcu");
    std::size_t named = 0;
    for (std::string line; std::getline(file, line);) {
        const std::string title = titleIn(line, "en-US");
        if (title.empty() || firstPage("en").find("▸ " + title) == std::string::npos) continue;
        ++named;
        for (const char* language : {"de", "fr", "es", "pt", "it"})
            EXPECT_NE(firstPage(language).find("▸ " + titleIn(line, language)), std::string::npos)
                << language << ": " << titleIn(line, language);
    }
    EXPECT_EQ(named, 5u);  // Goals, the tutorial, the samples, help
}

// In groups: a goal, what follows it, the table, what there is to learn from, help; each entry by a key of its own.
TEST(HelpPages, theMenuHasGroupsAndAccessKeys) {
    for (const char* language : {"en-US", "de", "fr", "es", "pt", "it"}) {
        std::ifstream file(std::string(PLUMBLINE_SOURCE_DIR) + "/extension/registry/Addons.xcu");
        std::string keys;
        std::size_t entries = 0, separators = 0;
        for (std::string line; std::getline(file, line);) {
            separators += line.find("private:separator") != std::string::npos ? 1 : 0;
            const std::string begin = std::string("xml:lang=\"") + language + "\">";
            const std::size_t at = line.find(begin), key = line.find('~', at);
            if (at == std::string::npos) continue;
            ASSERT_LT(key, line.find('<', at + begin.size())) << language << ": " << titleIn(line, language);
            if (entries++ == 0) continue;  // the menu itself
            const char letter = static_cast<char>(std::tolower(static_cast<unsigned char>(line[key + 1])));
            EXPECT_EQ(keys.find(letter), std::string::npos) << language << ": " << titleIn(line, language);
            keys += letter;
        }
        EXPECT_EQ(entries, 17u);
        EXPECT_EQ(separators, 4u);
    }
}

TEST(HelpPages, aNameIsPutWhereItsKeyStands) {
    EXPECT_EQ(namedText(Words("de"), "help.checkins.2").substr(0, 13), "Vereinbarung:");
    EXPECT_EQ(namedText(english(), "goals.all"), "{0} {0|goal|goals}");
    EXPECT_EQ(namedText(english(), "no such key"), "");
}

TEST(HelpPages, aFormulaIsTypedAsItsOfficeWritesIt) {
    const char* const formula = "=ROUND(SUM({1;2.5|3;4});0)&\"SUM(1.5;{|\"&GOAL.STATUS($A$1;.5)";
    EXPECT_EQ(typedIn(Words("en"), formula),
              "=ROUND(SUM({1,2.5;3,4});0)&\"SUM(1.5;{|\"&GOAL.STATUS($A$1;.5)");
    EXPECT_EQ(typedIn(Words("de"), formula),
              "=RUNDEN(SUMME({1.2,5;3.4});0)&\"SUM(1.5;{|\"&GOAL.STATUS($A$1;.5)");
    EXPECT_EQ(typedIn(Words("fr"), "=INDEX(A1:B2;1.5)"), "=INDEX(A1:B2;1,5)");
    EXPECT_EQ(typedIn(Words("es"), "=DATE(2026;1;31)"), "=FECHA(2026;1;31)");
    EXPECT_EQ(typedIn(Words("es"), "=SQRT(2)"), "=SQRT(2)");  // a function that no file names
}

TEST(HelpPages, aResultIsShownAsItsOfficeShowsIt) {
    EXPECT_EQ(shownIn(Words("de"), "-0.25"), "-0,25");
    EXPECT_EQ(shownIn(Words("en"), "-0.25"), "-0.25");
    EXPECT_EQ(shownIn(Words("de"), "Err:502"), "Fehler:502");
    EXPECT_EQ(shownIn(Words("de"), "Err:503"), "#ZAHL!");
    EXPECT_EQ(shownIn(Words("de"), "On track"), "On track");
    EXPECT_EQ(shownIn(Words("de"), "Nothing was found."), "Es wurde nichts gefunden.");
    EXPECT_EQ(shownIn(Words("de"), "1.2M"), "1.2M");
}

}  // namespace
}  // namespace plumbline
