// The reader of goal statements against ../shared/corpus/smart.tsv: precision, recall and F1 per criterion,
// language and kind, with the misses, the held-out third (crc32 of the id, modulo 3, is 0) apart; then its
// speed. Rows where the two annotators differ are left out of a criterion.
#include <array>
#include <chrono>
#include <cstdio>
#include <fstream>
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

}  // namespace

int main(int argc, char** argv) {
    const bool held = argc > 1 && std::string(argv[1]) == "--misses-held-out";
    const bool other = argc > 2 && std::string(argv[1]) == "--corpus";  // in the same columns
    const std::vector<Row> rows =
        rowsOf(other ? argv[2] : PLUMBLINE_SOURCE_DIR "/../shared/corpus/smart.tsv");
    if (rows.empty()) {
        std::puts("../shared/corpus is not here: nothing measured");
        return 0;
    }
    std::map<std::string, Count> counts;
    std::map<std::string, std::array<int, 2>> exact;
    for (const Row& row : rows) {
        const bool out = crc32(row.at("id")) % 3 == 0;
        const StatementReading reading = readStatement(row.at("text"));
        const struct {
            char criterion;
            const char *label, *second;
        } criteria[] = {
            {'S', "S", "S2"}, {'M', "M", "M2"}, {'T', "T", "T2"}, {'o', "owner", ""}, {'b', "baseline", ""}};
        for (const auto& [criterion, label, second] : criteria) {
            if (*second && row.at(label) != row.at(second)) continue;
            const bool wanted = row.at(label) == "1", got = holds(reading, criterion);
            for (const std::string& group :
                 {std::string("all"), std::string(out ? "held out" : "seen"), row.at("lang"), row.at("kind")})
                counts[group + " " + label].add(wanted, got);
            if (wanted != got && out == held && *second)
                std::printf("%s %s wanted %d: %s\n", label, row.at("lang").c_str(), wanted,
                            row.at("text").c_str());
        }
        const std::pair<const char*, std::string> fields[] = {
            {"target_value", reading.target}, {"unit", reading.unit}, {"deadline_text", reading.deadline}};
        for (const auto& [field, got] : fields) {
            if (row.at(field).empty()) continue;
            for (const std::string& group : {std::string("all"), std::string(out ? "held out" : "seen")}) {
                ++exact[group + " " + field][1];
                exact[group + " " + field][0] += foldWord(row.at(field)) == foldWord(got) ? 1 : 0;
            }
            if (foldWord(row.at(field)) != foldWord(got) && out == held)
                std::printf("%s wanted \"%s\", got \"%s\": %s\n", field, row.at(field).c_str(), got.c_str(),
                            row.at("text").c_str());
        }
    }
    for (const auto& [group, count] : counts)
        std::printf("%-18s precision %.3f recall %.3f F1 %.3f (%d right, %d wrong, %d missed)\n",
                    group.c_str(), count.precision(), count.recall(), count.f1(), count.right, count.wrong,
                    count.missed);
    for (const auto& [group, count] : exact)
        std::printf("%-26s exact %d of %d: %.3f\n", group.c_str(), count[0], count[1],
                    double(count[0]) / count[1]);
    std::size_t read = 0;
    const auto start = std::chrono::steady_clock::now();
    std::chrono::duration<double> taken{};
    double sink = 0;
    while (taken.count() < 1) {
        for (const Row& row : rows) sink += readStatement(row.at("text")).score();
        read += rows.size();
        taken = std::chrono::steady_clock::now() - start;
    }
    std::printf("%.0f statements a second (%.0f)\n", static_cast<double>(read) / taken.count(),
                sink > 0 ? 1.0 : 0.0);
    return 0;
}
