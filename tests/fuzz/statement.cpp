// Whatever a person or a file puts into a statement: the reader comes back, and its evidence lies in the
// text.
#include "smart/statement.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace plumbline;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const StatementReading reading = readStatement(text);
    for (const Evidence* evidence :
         {&reading.specific, &reading.measurable, &reading.timeBound, &reading.owner, &reading.baseline})
        if (evidence->first > evidence->last || evidence->last > text.size()) std::abort();
    if (reading.timeBound.holds != !reading.deadline.empty()) std::abort();
    if (reading.measurable.holds != (reading.binary || !reading.target.empty())) std::abort();
    if (adviceFor(reading, text).size() > 1000) std::abort();
    return 0;
}
