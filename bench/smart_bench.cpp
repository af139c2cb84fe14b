// The reader of goal statements against ../shared/corpus/smart.tsv, or against a file in the same columns:
// precision, recall and F1 per criterion, language and kind, exactness per field and language. The held-out
// third (crc32 of the id, modulo 3, is 0) stands apart, and so do the rows where two annotators differ: they
// are in no other figure. A row with one annotator counts as agreed. Then the speed, by processor time.
//
//     bench_smart [--corpus FILE] [--misses seen|held-out|all|none]
//     bench_smart --read < lines       each line's reading, tab-separated: language, S, M, T as 0 or 1, target, unit,
//                                      deadline, what makes it measurable, baseline, advice (for bench/outside.py)
#include <array>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "core/words.h"
#include "smart/statement.h"

namespace {

using namespace plumbline;
using Row = std::map<std::string, std::string>;

std::uint32_t crc32(const std::string& text) {
    std::uint32_t crc = 0xffffffffu;
    for (unsigned char byte : text) {
        crc ^= byte;
        for (int bit = 0; bit < 8; ++bit) crc = crc >> 1 ^ (crc & 1 ? 0xedb88320u : 0);
    }
    return ~crc;
}

std::vector<Row> rowsOf(const char* path) {
    std::vector<Row> rows;
    std::ifstream file(path);
    std::vector<std::string> names;
    for (std::string line; std::getline(file, line);) {
        std::vector<std::string> cells;
        std::stringstream fields(line);
        for (std::string cell; std::getline(fields, cell, '\t');) cells.push_back(cell);
        if (names.empty()) {
            names = cells;
            continue;
        }
        Row row;
        for (std::size_t i = 0; i < names.size(); ++i) row[names[i]] = i < cells.size() ? cells[i] : "";
        rows.push_back(row);
    }
    return rows;
}

struct Count {
    int right = 0, wrong = 0, missed = 0, none = 0;
    void add(bool wanted, bool got) { ++(wanted ? (got ? right : missed) : (got ? wrong : none)); }
    double f1() const {
        return right == 0 ? (wrong + missed == 0 ? 1 : 0) : 2.0 * right / (2.0 * right + wrong + missed);
    }
    double precision() const { return right + wrong == 0 ? 1 : double(right) / (right + wrong); }
    double recall() const { return right + missed == 0 ? 1 : double(right) / (right + missed); }
};

bool holds(const StatementReading& reading, char criterion) {
    switch (criterion) {
        case 'S':
            return reading.specific.holds;
        case 'M':
            return reading.measurable.holds;
        case 'T':
            return reading.timeBound.holds;
        case 'o':
            return reading.owner.holds;
        default:
            return reading.baseline.holds;
    }
}

struct Figures {
    std::map<std::string, Count> counts;
    std::map<std::string, std::array<int, 2>> exact;
};

struct Misses {
    bool seen = true, heldOut = false;
    bool show(bool out) const { return out ? heldOut : seen; }
};

bool isHeldOut(const Row& row) {
    return crc32(row.at("id")) % 3 == 0;
}

void judge(const Row& row, const StatementReading& reading, const Misses& misses, Figures& figures) {
    const bool out = isHeldOut(row);
    const struct {
        char criterion;
        const char *label, *second;
    } criteria[] = {
        {'S', "S", "S2"}, {'M', "M", "M2"}, {'T', "T", "T2"}, {'o', "owner", ""}, {'b', "baseline", ""}};
    for (const auto& [criterion, label, second] : criteria) {
        const bool wanted = row.at(label) == "1", got = holds(reading, criterion);
        if (*second && !row.at(second).empty() && row.at(label) != row.at(second)) {
            figures.counts[std::string("differing ") + label].add(wanted, got);
            continue;
        }
        for (const std::string& group :
             {std::string("all"), std::string(out ? "held out" : "seen"), row.at("lang"), row.at("kind"),
              row.at("lang") + " " + row.at("kind")})
            figures.counts[group + " " + label].add(wanted, got);
        if (wanted != got && misses.show(out))
            std::printf("%s %s wanted %d: %s\n", label, row.at("lang").c_str(), wanted,
                        row.at("text").c_str());
    }
}

void compare(const Row& row, const StatementReading& reading, const Misses& misses, Figures& figures) {
    const bool out = isHeldOut(row);
    const std::pair<const char*, std::string> fields[] = {
        {"target_value", reading.target}, {"unit", reading.unit}, {"deadline_text", reading.deadline}};
    for (const auto& [field, got] : fields) {
        const std::string& wanted = row.at(field);
        if (wanted.empty()) continue;
        const bool same = foldWord(wanted) == foldWord(got);
        for (const std::string& group :
             {std::string("all"), std::string(out ? "held out" : "seen"), row.at("lang")}) {
            ++figures.exact[group + " " + field][1];
            figures.exact[group + " " + field][0] += same ? 1 : 0;
        }
        if (!same && misses.show(out))
            std::printf("%s %s wanted \"%s\", got \"%s\": %s\n", field, row.at("lang").c_str(),
                        wanted.c_str(), got.c_str(), row.at("text").c_str());
    }
}

void compareLanguage(const Row& row, const StatementReading& reading, const Misses& misses,
                     Figures& figures) {
    const std::string got(languageCodes[static_cast<std::size_t>(reading.language)]);
    const bool same = got == row.at("lang");
    for (const std::string& group : {std::string("all"), row.at("lang")}) {
        ++figures.exact[group + " language"][1];
        figures.exact[group + " language"][0] += same ? 1 : 0;
    }
    if (!same && misses.show(isHeldOut(row)))
        std::printf("language %s read as %s: %s\n", row.at("lang").c_str(), got.c_str(),
                    row.at("text").c_str());
}

void printFigures(const Figures& figures) {
    for (const auto& [group, count] : figures.counts)
        std::printf("%-22s precision %.3f recall %.3f F1 %.3f (%d right, %d wrong, %d missed, %d rows)\n",
                    group.c_str(), count.precision(), count.recall(), count.f1(), count.right, count.wrong,
                    count.missed, count.right + count.wrong + count.missed + count.none);
    for (const auto& [group, count] : figures.exact)
        std::printf("%-26s exact %d of %d: %.3f\n", group.c_str(), count[0], count[1],
                    double(count[0]) / count[1]);
}

void printSpeed(const std::vector<Row>& rows) {
    std::vector<std::string> texts;
    for (const Row& row : rows) texts.push_back(row.at("text"));
    std::size_t read = 0;
    double sink = 0;
    const std::clock_t start = std::clock();
    while (std::clock() - start < CLOCKS_PER_SEC) {
        for (const std::string& text : texts) sink += Statement(text).reading().score();  // not those that are kept
        read += texts.size();
    }
    const double seconds = double(std::clock() - start) / CLOCKS_PER_SEC;
    std::printf("%.0f statements a second (%.0f)\n", static_cast<double>(read) / seconds,
                sink > 0 ? 1.0 : 0.0);
}

void printReadings() {
    for (std::string line; std::getline(std::cin, line);) {
        const StatementReading reading = readStatement(line);
        std::printf("%s\t%d\t%d\t%d\t%s\t%s\t%s\t%s\t%d\t%s\n",
                    languageCodes[static_cast<std::size_t>(reading.language)].data(), reading.specific.holds,
                    reading.measurable.holds, reading.timeBound.holds, reading.target.c_str(),
                    reading.unit.c_str(), reading.deadline.c_str(),
                    std::string(reading.measurable.in(line)).c_str(), reading.baseline.holds,
                    adviceFor(reading, line).c_str());
    }
}

}  // namespace

int main(int argc, char** argv) {
    if (argc == 2 && std::string(argv[1]) == "--read") {
        printReadings();
        return 0;
    }
    std::string path = PLUMBLINE_SOURCE_DIR "/../shared/corpus/smart.tsv";
    Misses misses;
    for (int i = 1; i + 1 < argc; i += 2) {
        const std::string option = argv[i], value = argv[i + 1];
        if (option == "--corpus") path = value;
        if (option == "--misses")
            misses = {value == "seen" || value == "all", value == "held-out" || value == "all"};
    }
    const std::clock_t start = std::clock();
    readStatement("Open 3 depots by May");
    std::printf("lexicons read in %.1f ms, %zu KB\n", 1000.0 * double(std::clock() - start) / CLOCKS_PER_SEC,
                lexicon().bytes() / 1024);
    const std::vector<Row> rows = rowsOf(path.c_str());
    if (rows.empty()) {
        std::puts("the corpus is not here: nothing measured");
        return 0;
    }
    Figures figures;
    for (const Row& row : rows) {
        const StatementReading reading = readStatement(row.at("text"));
        judge(row, reading, misses, figures);
        compareLanguage(row, reading, misses, figures);
        compare(row, reading, misses, figures);
    }
    printFigures(figures);
    printSpeed(rows);
    return 0;
}
