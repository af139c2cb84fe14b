// Whatever stands in a cell: the number, date, period, heading and share readers must come back, in time
// linear in the text, and must not contradict themselves.
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/words.h"
#include "table/headings.h"
#include "table/totals.h"
#include "typed/date_text.h"
#include "typed/number_text.h"
#include "typed/periods.h"

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace plumbline;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    for (char decimal : {'\0', '.', ','}) {
        const NumberText number = readNumberText(text, decimal);
        require(number.kind != NumberTextKind::Number || std::isfinite(number.value));
        require(number.kind != NumberTextKind::Ambiguous || number.other != number.value);
        require(!number.certain() || number.kind == NumberTextKind::Number);
    }
    for (DateOrder order : {DateOrder::Unknown, DateOrder::DayFirst, DateOrder::MonthFirst}) {
        const DateText date = readDateText(text, order);
        require(date.kind != DateTextKind::Date || date.day <= date.last);
        require(date.kind != DateTextKind::Ambiguous || date.day != date.last);
        require(date.doubt == DateDoubt::None || date.kind == DateTextKind::NotADate);
        require(readDateText(text, DateHabit{order, 2026}).doubt != DateDoubt::Yearless);
    }
    if (const auto period = readPeriod(text)) {
        require(period->year == 0 || (period->year >= 1990 && period->year <= 2099));
        if (const auto days = daysOf(*period)) require(days->first <= days->last);
    }
    const HeadingMeaning meaning = meaningOf(text);
    require(meaning.known() || meaning.closeness == Closeness::Exact);
    static_cast<void>(totalOf(text));
    static_cast<void>(sumOf(text));
    static_cast<void>(yearIn(text));
    require(sameName(text, text));
    require(nameHash(text) == nameHash(trimmed(text)));
    return 0;
}
