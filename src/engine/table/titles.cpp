// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/titles.h"

#include "table/sheet_name.h"
#include "vocabulary/phrase.h"

namespace plumbline {
namespace {

// "Cost estimate": what is expected is planned, unless the words speak of what came about, too.
std::optional<Role> measureOf(std::string_view title) {
    const auto measure = measureIn(title);
    const Phrase phrase = phraseOf(title);
    const bool estimates = phrase.has(WordClass::Forecast) && !phrase.has(WordClass::Actual);
    return estimates ? Role::Target : measure;
}

}  // namespace

std::optional<Role> titledMeasure(const SheetView& sheet, std::uint32_t row, std::uint32_t columnEnd) {
    constexpr std::size_t longest = 200;  // a longer text is a remark
    for (std::uint32_t above = row; above-- > 0;)
        for (std::uint32_t column = 0; column < columnEnd; ++column)
            if (const std::string_view text = sheet.text(above, column);
                !text.empty() && text.size() <= longest)
                if (const auto measure = measureOf(text)) return measure;
    return measureOf(sheet.block().sheetName);
}

}  // namespace plumbline
