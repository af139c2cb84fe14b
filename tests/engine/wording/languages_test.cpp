// Whether the language files are complete, and whether the code says anything beside them.
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>

#include "catalogue/catalogue.h"
#include "wording/words.h"

namespace plumbline {
namespace {

using Texts = std::map<std::string, std::string, std::less<>>;

Texts textsOf(std::string_view language) {
    for (const LanguageFile& file : languageFiles())
        if (file.code == language) return textsIn(file.text);
    return {};
}

// The functions' sentences: English stands in the catalogue.
bool isFunctionKey(std::string_view key) {
    return key.starts_with("function.") || key.starts_with("argument.") || key.starts_with("details.");
}

// "{0}", "{1|": the arguments that a text shows, and those by which it chooses a form.
std::set<char> placesIn(const std::string& text) {
    std::set<char> places;
    for (std::size_t i = 0; i + 2 < text.size(); ++i)
        if (text[i] == '{' && isdigit(text[i + 1]) && (text[i + 2] == '}' || text[i + 2] == '|'))
            places.insert(text[i + 1]);
    return places;
}

TEST(Languages, allSixAreThere) {
    std::set<std::string_view> codes;
    for (const LanguageFile& file : languageFiles()) codes.insert(file.code);
    EXPECT_EQ(codes, (std::set<std::string_view>{"de", "en", "es", "fr", "it", "pt"}));
}

TEST(Languages, everyTextIsInEveryLanguageWithItsPlaces) {
    const Texts english = textsOf("en");
    ASSERT_GT(english.size(), 500u);
    for (const LanguageFile& file : languageFiles()) {
        const Texts texts = textsIn(file.text);
        for (const auto& [key, text] : english) {
            ASSERT_TRUE(texts.contains(key)) << file.code << " lacks " << key;
            EXPECT_EQ(placesIn(texts.at(key)), placesIn(text)) << file.code << " " << key;
        }
        for (const auto& [key, text] : texts) {
            EXPECT_TRUE(english.contains(key) || isFunctionKey(key)) << file.code << " has also " << key;
            EXPECT_TRUE(key == "consent." || !text.empty()) << file.code << " " << key;
        }
    }
}

// A key that stands twice would hide one of its texts.
TEST(Languages, noKeyStandsTwice) {
    for (const LanguageFile& file : languageFiles()) {
        std::size_t lines = 0;
        std::string_view text = file.text;
        while (!text.empty()) {
            const std::size_t end = std::min(text.find('\n'), text.size());
            const std::string_view line = text.substr(0, end);
            lines += !line.starts_with('#') && line.find(':') != std::string_view::npos ? 1 : 0;
            text.remove_prefix(std::min(end + 1, text.size()));
        }
        EXPECT_EQ(lines, textsIn(file.text).size()) << file.code;
    }
}

TEST(Languages, everyFunctionAndArgumentIsDescribedInEveryLanguage) {
    for (const LanguageFile& file : languageFiles()) {
        if (file.code == "en") continue;
        const Texts texts = textsIn(file.text);
        std::set<std::string> used;
        std::map<std::string, std::string> english;  // of a shared key
        for (const Function& function : catalogue()) {
            const std::string key = "function." + std::string(function.method);
            for (const std::string& text : {key, "details." + std::string(function.method)}) {
                EXPECT_TRUE(texts.contains(text)) << file.code << " " << text;
                used.insert(text);
            }
            for (const Argument& argument : function.arguments) {
                const std::string own = key + "." + std::string(argument.name),
                                  shared = "argument." + std::string(argument.name);
                EXPECT_TRUE(texts.contains(own) || texts.contains(shared)) << file.code << " " << own;
                used.insert(texts.contains(own) ? own : shared);
            }
        }
        for (const auto& [key, text] : texts)
            EXPECT_TRUE(!isFunctionKey(key) || used.contains(key)) << file.code << " has also " << key;
    }
}

// The keys that a help page's text names: {menu.sample}.
std::multiset<std::string> namesIn(const std::string& text) {
    std::multiset<std::string> names;
    for (std::size_t open = text.find('{'); open != std::string::npos; open = text.find('{', open + 1))
        if (text.compare(open, 3, "{0}") != 0 && text.compare(open, 3, "{1}") != 0)
            names.insert(text.substr(open + 1, text.find('}', open) - open - 1));
    return names;
}

TEST(Languages, helpNamesTheSameThingsInEveryLanguage) {
    const Texts english = textsOf("en");
    std::size_t checked = 0;
    for (const LanguageFile& file : languageFiles()) {
        const Texts texts = textsIn(file.text);
        for (const auto& [key, text] : texts) {
            if (!key.starts_with("help.")) continue;
            EXPECT_EQ(namesIn(text), namesIn(english.at(key))) << file.code << " " << key;
            for (const std::string& name : namesIn(text)) {
                EXPECT_TRUE(texts.contains(name)) << file.code << " " << key << ": " << name;
                ++checked;
            }
        }
    }
    EXPECT_EQ(checked, 6 * 20u);
}

// Two arguments that say different things in English must not share one text elsewhere.
TEST(Languages, argumentsThatShareATextSayTheSame) {
    const Texts german = textsOf("de");
    std::map<std::string, std::set<std::string>> meanings;
    for (const Function& function : catalogue())
        for (const Argument& argument : function.arguments) {
            const std::string name(argument.name);
            if (german.contains("function." + std::string(function.method) + "." + name)) continue;
            meanings[name].insert(std::string(argument.description));
        }
    for (const auto& [name, texts] : meanings) EXPECT_EQ(texts.size(), 1u) << name;
}

struct Literal {
    std::string place, text;
};

std::vector<std::string> literalsInLine(const std::string& line) {
    std::vector<std::string> literals;
    bool inside = false;
    std::string text;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const bool quote = line[i] == '"' && (inside || line.compare(i > 0 ? i - 1 : 0, 3, "'\"'") != 0);
        if (!inside && line.compare(i, 2, "//") == 0) break;
        if (inside && line[i] == '\\') {
            text += line.substr(i++, 2);
        } else if (quote) {
            if (inside) literals.push_back(text);
            text.clear();
            inside = !inside;
        } else if (inside) {
            text += line[i];
        }
    }
    return literals;
}

// The string literals of the code, except those of includes.
std::vector<Literal> literalsIn(std::initializer_list<const char*> folders) {
    std::vector<Literal> found;
    for (const char* folder : folders)
        for (const auto& entry : std::filesystem::recursive_directory_iterator(
                 PLUMBLINE_SOURCE_DIR + std::string("/src/") + folder)) {
            const std::string extension = entry.path().extension().string();
            if (extension != ".cpp" && extension != ".h") continue;
            std::ifstream file(entry.path());
            std::size_t number = 0;
            for (std::string line; std::getline(file, line);) {
                ++number;
                if (line.starts_with("#include")) continue;
                for (const std::string& text : literalsInLine(line))
                    found.push_back({entry.path().filename().string() + ":" + std::to_string(number), text});
            }
        }
    return found;
}

bool isWord(const std::string& word) {
    return word.size() > 1 &&
           std::all_of(word.begin(), word.end(), [](unsigned char c) { return isalpha(c); });
}

// Five words and more, or a full stop behind two.
bool isSentence(const std::string& text) {
    std::istringstream stream(text);
    std::size_t all = 0, words = 0;
    for (std::string word; stream >> word; ++all) words += isWord(word) ? 1 : 0;
    return words >= 2 && (all >= 5 || text.ends_with('.'));
}

bool isKey(const std::string& text) {
    const std::size_t dot = text.find('.');
    return dot != std::string::npos && dot > 0 &&
           text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789.-") == std::string::npos;
}

TEST(Languages, theCodeHasNoSentencesOfItsOwn) {
    const std::vector<Literal> literals = literalsIn({"engine", "sidebar", "report", "calc"});
    ASSERT_GT(literals.size(), 1000u);
    for (const Literal& literal : literals) {
        if (literal.text.find('<') != std::string::npos) continue;           // a picture's markup
        if (literal.text == "a panel needs a frame and a window") continue;  // for programmers
        EXPECT_FALSE(isSentence(literal.text)) << literal.place << ": " << literal.text;
    }
}

TEST(Languages, everyKeyInTheCodeIsInTheFiles) {
    const Texts english = textsOf("en");
    std::set<std::string> rooms;
    for (const auto& [key, text] : english) rooms.insert(key.substr(0, key.find('.') + 1));
    std::size_t checked = 0;
    for (const Literal& literal : literalsIn({"engine", "sidebar", "report", "calc"})) {
        if (!isKey(literal.text)) continue;
        if (!rooms.contains(literal.text.substr(0, literal.text.find('.') + 1))) continue;
        ++checked;
        // "rule." and "alignment." are completed by the code.
        const auto at = english.lower_bound(literal.text);
        const bool known = literal.text.ends_with('.')
                               ? at != english.end() && at->first.starts_with(literal.text)
                               : english.contains(literal.text);
        EXPECT_TRUE(known) << literal.place << ": " << literal.text;
    }
    EXPECT_GT(checked, 300u);
}

}  // namespace
}  // namespace plumbline
