// Drives a fuzz target without libFuzzer: replays the files named, else mutates seeds and random bytes for
// PLUMBLINE_FUZZ_SECONDS (default 3). Every input is bounded and the generator's seed is fixed, so a failure
// repeats.
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

using Bytes = std::vector<std::uint8_t>;

const char* const fragments[] = {
    "$",      "€",  "1",    "234",  ".",    ",",   "'",        " ",
    "%",      "K",  "Mio",  "-",    "(",    ")",   "/",        "2025",
    "-03-",   "Q3", "FY26", ":",    ";",    "60%", "\xc2\xa0", "\xed\xa0\x80",
    "\xff",   "é",  "Jan",  "März", "by",   "bis", "from",     "to",
    "e9",     "\n", "\t",   "…",    "שלום", "😀",   "0",        "99999999999999999999",
    "double", "=",  "n/a"};

Bytes randomInput(std::mt19937& random) {
    Bytes input;
    if (random() % 3 == 0) {  // plain bytes, as many as a small sheet takes
        input.resize(random() % 1500);
        for (std::uint8_t& byte : input) byte = static_cast<std::uint8_t>(random());
        return input;
    }
    const int pieces = static_cast<int>(random() % 24);
    for (int i = 0; i < pieces; ++i) {
        if (random() % 5 == 0) {
            input.push_back(static_cast<std::uint8_t>(random()));
            continue;
        }
        const std::string piece = fragments[random() % std::size(fragments)];
        input.insert(input.end(), piece.begin(), piece.end());
    }
    return input;
}

}  // namespace

int main(int argc, char** argv) {
    for (int i = 1; i < argc; ++i) {
        std::ifstream file(argv[i], std::ios::binary);
        const Bytes input((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
        LLVMFuzzerTestOneInput(input.data(), input.size());
    }
    if (argc > 1) return 0;
    const char* wanted = std::getenv("PLUMBLINE_FUZZ_SECONDS");
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(wanted ? std::atoi(wanted) : 3);
    std::mt19937 random(20250301);
    long runs = 0;
    for (; std::chrono::steady_clock::now() < end; ++runs) {
        const Bytes input = randomInput(random);
        LLVMFuzzerTestOneInput(input.data(), input.size());
    }
    std::printf("%ld inputs\n", runs);
    return 0;
}
