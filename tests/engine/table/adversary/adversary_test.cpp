// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
//
// The adversary of the table reader: thousands of composed tables with known truth, read and judged.
//
//     adversary_test                                all tables, the report, and the test against rates.txt
//     adversary_test --form=levels-merged           only tables with that choice (several: all of them)
//     adversary_test --failures=5                   and five kinds of failure, shrunk, with truth and findings
//     adversary_test --failures=5 --verdict=silent  only such
//     adversary_test --alarms=5                     five kinds of false alarm on tables that are read right
//     adversary_test --verdicts                     a line a table, to compare two readers: seed, verdict, alarm
//     adversary_test --seed=42                      that one table, as it is and shrunk
//     adversary_test --tables=500                   fewer (PLUMBLINE_ADVERSARY_TABLES does the same)
//     adversary_test --held                         with the phrases that are kept back
//     adversary_test --unknown=target,actual        with words that nobody knows for these roles; only tables that have them
//     adversary_test --unknown=each                 so for each role of a heading or label: a line each
//     adversary_test --forms                        the names of all choices
//     adversary_test --details                      the report by every dimension
//     adversary_test --write-rates                  rates.txt from this run
//     adversary_test --write-docs=docs/tables.md    the report into that page
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <memory>
#include <set>
#include <sstream>

#include "nonsense.h"
#include "report.h"
#include "shrink.h"
#include "table/goal_table.h"

namespace plumbline::adversary {
namespace {

constexpr const char* ratesFile = PLUMBLINE_SOURCE_DIR "/tests/engine/table/adversary/rates.txt";

struct Options {
    std::size_t tables = 5000;
    std::uint64_t seed = 0;
    std::vector<std::string> forms;
    std::size_t failures = 0, alarms = 0;
    std::string verdict, docs;
    Phrases phrases = Phrases::Open;
    std::set<std::string> unknown;
    bool details = false, writeRates = false, verdicts = false;
    bool whole() const { return forms.empty() && seed == 0 && phrases == Phrases::Open && unknown.empty(); }
};
Options options;

const PhraseBook& bookOf(const Recipe& recipe, const std::set<std::string>& unknown) {
    static std::map<std::pair<std::size_t, std::set<std::string>>, std::unique_ptr<PhraseBook>> books;
    auto& book = books[{recipe.choices[0], unknown}];
    if (!book) book = std::make_unique<PhraseBook>(recipe.name(0), options.phrases, unknown);
    return *book;
}
const PhraseBook& bookOf(const Recipe& recipe) {
    return bookOf(recipe, options.unknown);
}
// Whether the roles whose words are unknown stand in the table at all.
bool showsUnknown(const Recipe& recipe) {
    return options.unknown.empty() || compose(recipe, bookOf(recipe)).sheet.printed() !=
                                          compose(recipe, bookOf(recipe, {})).sheet.printed();
}

Judgement judgementOf(const Recipe& recipe) {
    return judge(compose(recipe, bookOf(recipe)));
}

bool asked(const Recipe& recipe) {
    for (const std::string& form : options.forms)
        if (!hasChoice(recipe, form)) return false;
    return true;
}
bool asked(Verdict verdict) {
    return options.verdict.empty() ? verdict != Verdict::Right : options.verdict == verdictName(verdict);
}

struct Run {
    Report report;
    std::vector<Recipe> failed, alarmed, unaccounted;
};

Run runAll() {
    Run run;
    std::size_t done = 0;
    for (std::uint64_t seed = 1; done < options.tables && seed < 1000 * options.tables; ++seed) {
        const Recipe recipe = drawRecipe(seed);
        if (!asked(recipe)) continue;
        ++done;
        if (!showsUnknown(recipe)) continue;
        const Judgement judgement = judgementOf(recipe);
        run.report.add(recipe, judgement);
        if (options.verdicts)
            std::printf("%llu %s%s %s\n", static_cast<unsigned long long>(recipe.seed),
                        verdictName(judgement.verdict), judgement.falseAlarm ? "!" : "",
                        describe(recipe).c_str());
        if (asked(judgement.verdict)) run.failed.push_back(recipe);
        if (judgement.falseAlarm) run.alarmed.push_back(recipe);
        if (judgement.unaccounted > 0) run.unaccounted.push_back(recipe);
    }
    return run;
}

// What is wrong, in kinds: while a table shrinks they must stay the same, or another fault would take over.
struct Kind {
    Verdict verdict = Verdict::Right;
    std::set<Aspect> aspects;
    std::set<std::string> alarms;
    friend bool operator==(const Kind&, const Kind&) = default;
};
Kind kindOf(const Judgement& judgement) {
    std::set<Aspect> aspects;
    for (const Mismatch& wrong : judgement.mismatches)
        if (wrong.aspect != Aspect::Tops) aspects.insert(wrong.aspect);
    return {judgement.verdict, aspects, judgement.falseAlarm ? judgement.alarms : std::set<std::string>()};
}
Recipe shrunkFailure(const Recipe& recipe) {
    const Kind kind = kindOf(judgementOf(recipe));
    return shrunk(recipe, [&](const Recipe& smaller) { return kindOf(judgementOf(smaller)) == kind; });
}

void printColumns(const Composed& table) {
    const Result<GoalTable> read = readTable(table.sheet.block());
    for (const RecognisedColumn& column : read ? read->columns : std::vector<RecognisedColumn>())
        std::printf("  column: %s %s\n", read->columnLetters(column.column).c_str(),
                    std::string(roleName(column.role)).c_str());
}

void print(const Recipe& recipe) {
    const Composed table = compose(recipe, bookOf(recipe));
    const Judgement judgement = judge(table);
    std::printf("%s: seed %llu, %s\n%s", verdictName(judgement.verdict),
                static_cast<unsigned long long>(recipe.seed), describe(recipe).c_str(),
                table.sheet.printed().c_str());
    for (const TrueGoal& goal : table.truth.goals) {
        const auto number = [](std::optional<double> n) { return n ? numberShown(*n) : std::string("–"); };
        std::printf("  truth: %s%s%s", std::string(goal.depth * 2u, ' ').c_str(), goal.name.c_str(),
                    goal.wantOwner.empty() ? "" : (" (" + goal.wantOwner + ")").c_str());
        if (goal.judgeFigures)
            std::printf(": target %s, actual %s", number(goal.wantTarget).c_str(),
                        goal.actualIsError ? "error" : number(goal.wantActual).c_str());
        if (goal.judgeProgress) std::printf(", progress %s", number(goal.wantProgress).c_str());
        std::printf("\n");
    }
    for (const Mismatch& wrong : judgement.mismatches) std::printf("  wrong: %s\n", wrong.text.c_str());
    for (const std::string& finding : judgement.findings) std::printf("  finding: %s\n", finding.c_str());
    if (options.seed != 0) printColumns(table);
    if (!judgement.refusal.empty()) std::printf("  refused: %s\n", judgement.refusal.c_str());
    std::printf("\n");
}

// The kinds of failure, the most frequent first. Shrinking costs a hundred readings each, so that a sample
// has to do.
void printKinds(const char* what, const std::vector<Recipe>& failed, std::size_t most) {
    constexpr std::size_t sample = 400;
    std::map<std::string, std::pair<std::size_t, Recipe>> kinds;
    for (std::size_t i = 0; i < failed.size() && i < sample; ++i) {
        const Recipe small = shrunkFailure(failed[i * failed.size() / std::min(sample, failed.size())]);
        auto& [count, first] = kinds[describe(small)];
        if (count++ == 0) first = small;
    }
    std::vector<std::pair<std::size_t, Recipe>> order;
    for (const auto& [name, kind] : kinds) order.push_back(kind);
    std::stable_sort(order.begin(), order.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    for (std::size_t i = 0; i < order.size() && i < most; ++i) {
        std::printf("---- %zu of %zu %s: ", order[i].first, std::min(sample, failed.size()), what);
        print(order[i].second);
    }
}

// ---- rates.txt: what was reached, and may not be lost. "all 34.1 30.2": right and silent, in percent.
struct Rate {
    double right = 0, silent = 100;
};
std::map<std::string, Rate> recordedRates() {
    std::map<std::string, Rate> rates;
    std::ifstream file(ratesFile);
    for (std::string line; std::getline(file, line);) {
        char name[64];
        Rate rate;
        if (line[0] != '#' && std::sscanf(line.c_str(), "%63s %lf %lf", name, &rate.right, &rate.silent) == 3)
            rates[name] = rate;
    }
    return rates;
}
bool isRecorded(const std::string& name) {
    static constexpr const char* recorded[] = {"all", "language=", "hierarchy=", "time=", "measure="};
    for (const char* start : recorded)
        if (name.rfind(start, 0) == 0) return true;
    return false;
}
void writeRates(const Report& report) {
    std::ofstream file(ratesFile);
    file << "# What the reader reached on the composed tables, in percent: name, right (no less), silent (no "
            "more).\n"
            "# Made by `adversary_test --write-rates`; raise it as the reader improves, never lower it.\n";
    for (const auto& [name, tally] : report.tallies()) {
        char line[96];
        std::snprintf(line, sizeof line, "%s %.1f %.1f\n", name.c_str(),
                      std::floor(tally.share(Verdict::Right) * 1000) / 10,
                      std::ceil(tally.share(Verdict::Silent) * 1000) / 10);
        if (isRecorded(name)) file << line;
    }
}

const Run& wholeRun() {
    static const Run run = runAll();
    return run;
}

TEST(Adversary, ReadsNoFewerTablesThanRecorded) {
    if (!options.whole()) GTEST_SKIP() << "only a whole run is held against rates.txt";
    const auto rates = recordedRates();
    ASSERT_GT(rates.size(), 40u);
    const bool all = options.tables >= 5000;
    for (const auto& [name, rate] : rates) {
        const auto found = wholeRun().report.tallies().find(name);
        ASSERT_NE(found, wholeRun().report.tallies().end()) << name;
        // Fewer tables than those that were counted scatter around the rate.
        const double room = all ? 0.05 : 300 / std::sqrt(static_cast<double>(found->second.all()));
        EXPECT_GE(found->second.share(Verdict::Right) * 100 + room, rate.right) << name << ": right";
        EXPECT_LE(found->second.share(Verdict::Silent) * 100 - room, rate.silent) << name << ": silent";
    }
}

TEST(Adversary, AccountsForEveryFilledCell) {
    for (const Recipe& recipe : wholeRun().unaccounted)
        ADD_FAILURE() << recipe.seed << ": " << describe(recipe);
}

// A line for each role whose words nobody knows, over the tables that show it.
void tellEach() {
    for (const std::string& role : headingRoles()) {
        options.unknown = {role};
        const Run run = runAll();
        const auto found = run.report.tallies().find("all");
        const Tally tally = found == run.report.tallies().end() ? Tally() : found->second;
        std::printf("%-16s %5zu  right %5.1f  told %5.1f  silent %5.1f (%zu)  refused %5.1f  alarms %5.1f\n",
                    role.c_str(), tally.all(), tally.share(Verdict::Right) * 100,
                    tally.share(Verdict::Told) * 100, tally.share(Verdict::Silent) * 100,
                    tally.verdicts[static_cast<std::size_t>(Verdict::Silent)],
                    tally.share(Verdict::Refused) * 100,
                    100.0 * static_cast<double>(tally.falseAlarms) /
                        static_cast<double>(std::max<std::size_t>(1, tally.verdicts[0])));
    }
}
std::set<std::string> listed(const std::string& value) {
    std::set<std::string> names;
    std::istringstream parts(value);
    for (std::string name; std::getline(parts, name, ',');) names.insert(name);
    return names;
}

bool takes(const char* argument, const char* flag, std::string& value) {
    const std::size_t length = std::strlen(flag);
    if (std::strncmp(argument, flag, length) != 0) return false;
    value = argument + length;
    return true;
}
void parse(const std::string& argument) {
    std::string value;
    if (takes(argument.c_str(), "--tables=", value))
        options.tables = std::stoul(value);
    else if (takes(argument.c_str(), "--seed=", value))
        options.seed = std::stoull(value);
    else if (takes(argument.c_str(), "--form=", value))
        options.forms.push_back(value);
    else if (takes(argument.c_str(), "--failures=", value))
        options.failures = std::stoul(value);
    else if (takes(argument.c_str(), "--alarms=", value))
        options.alarms = std::stoul(value);
    else if (takes(argument.c_str(), "--verdict=", value))
        options.verdict = value;
    else if (takes(argument.c_str(), "--write-docs=", value))
        options.docs = value;
    else if (takes(argument.c_str(), "--unknown=", value))
        options.unknown = listed(value);
    else if (argument == "--held")
        options.phrases = Phrases::Held;
    else if (argument == "--details")
        options.details = true;
    else if (argument == "--verdicts")
        options.verdicts = true;
    else if (argument == "--write-rates")
        options.writeRates = true;
    else if (argument == "--forms") {
        for (const DimensionTable& dimension : dimensions()) {
            std::printf("%s:", dimension.name);
            for (const Choice& choice : dimension.choices) std::printf(" %s", choice.name);
            std::printf("\n");
        }
        std::exit(0);
    } else {
        std::printf("unknown: %s (the flags stand at the top of adversary_test.cpp)\n", argument.c_str());
        std::exit(2);
    }
}

void tell(const Run& run) {
    std::printf("%s", run.report.table().c_str());
    if (options.details)
        for (const auto& [name, tally] : run.report.tallies())
            std::printf("%-36s %5zu  right %5.1f  told %5.1f  silent %5.1f  refused %5.1f\n", name.c_str(),
                        tally.all(), tally.share(Verdict::Right) * 100, tally.share(Verdict::Told) * 100,
                        tally.share(Verdict::Silent) * 100, tally.share(Verdict::Refused) * 100);
    if (options.failures > 0) printKinds("failures", run.failed, options.failures);
    if (options.alarms > 0) printKinds("false alarms", run.alarmed, options.alarms);
    if (options.writeRates) writeRates(run.report);
    if (!options.docs.empty()) writeInto(options.docs, run.report.table());
}

int run(int argc, char** argv) {
    ::testing::InitGoogleTest(&argc, argv);
    if (const char* count = std::getenv("PLUMBLINE_ADVERSARY_TABLES")) options.tables = std::stoul(count);
    for (int i = 1; i < argc; ++i) parse(argv[i]);
    if (options.seed != 0) {
        const Recipe recipe = drawRecipe(options.seed);
        print(recipe);
        if (judgementOf(recipe).verdict != Verdict::Right)
            std::printf("shrunk: "), print(shrunkFailure(recipe));
        return 0;
    }
    if (options.unknown.count("each") != 0) return tellEach(), 0;
    tell(wholeRun());
    return RUN_ALL_TESTS();
}

}  // namespace
}  // namespace plumbline::adversary

int main(int argc, char** argv) {
    return plumbline::adversary::run(argc, argv);
}
