// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/model/typed_fields.h"

#include <algorithm>

namespace plumbline::sidebar {

std::string TypedFields::column(TypedField field, std::string_view key, const std::vector<NamedText>& texts,
                                std::vector<Cell>& numbers) const {
    std::size_t percent = 0, plain = 0;
    numbers.assign(texts.size(), Cell());
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const TypedValue typed = readField(field, texts[i].text, marks_);
        const std::string cell = words_("grid.cell", {words_(key), texts[i].name});
        if (std::string problem = numberProblem(cell, texts[i].text, typed, words_); !problem.empty())
            return problem;
        if (!typed.isValue()) continue;
        numbers[i] = Cell(typed.value);
        ++(typed.text.unit == "%" ? percent : plain);
    }
    return percent > 0 && plain > 0 ? words_("split.mixed", {words_(key)}) : std::string();
}

std::string TypedFields::one(TypedField field, std::string_view key, const std::string& text,
                             double& number) const {
    const TypedValue typed = readField(field, text, marks_);
    if (typed.isValue()) number = typed.value;
    return numberProblem(words_(key), text, typed, words_);
}

std::size_t givenIn(const std::vector<Cell>& numbers) {
    return static_cast<std::size_t>(
        std::count_if(numbers.begin(), numbers.end(), [](const Cell& cell) { return cell.isNumber(); }));
}

}  // namespace plumbline::sidebar
