// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/model/mend_plan.h"

namespace plumbline::sidebar {

std::optional<MendWrite> writeOf(const Mend& mend, std::optional<std::size_t> choice) {
    if (!mend.isCertain() && (!choice || *choice >= mend.choices.size())) return std::nullopt;
    MendWrite write{mend.row, mend.column, mend.before, std::nullopt, mend.text};
    if (!mend.isCertain())
        write.number = mend.choices[*choice].number;
    else if (mend.kind == MendKind::NumberAsText)
        write.number = mend.number;
    return write;
}

std::string choiceText(const MendChoice& choice, const Words& words) {
    return words("mend.choice", {words.exact(choice.number), words(choice.meaning)});
}

std::string mendLine(const Snapshot& now, const Mend& mend, const Words& words) {
    const std::string cell = now.model->table().cellAt(mend.row, mend.column);
    if (mend.kind == MendKind::StrayBlanks) return words("mend.blank", {cell, mend.before, mend.text});
    if (mend.isCertain()) return words("mend.number", {cell, mend.before, words.exact(mend.number)});
    std::string choices;
    for (const MendChoice& choice : mend.choices)
        choices = choices.empty() ? choiceText(choice, words)
                                  : words("mend.either", {choices, choiceText(choice, words)});
    return words("mend.doubt", {cell, mend.before, choices});
}

MendPlan planAll(const Snapshot& now, const Words& words) {
    MendPlan plan;
    for (const Mend& mend : now.mends) {
        std::optional<MendWrite> write = writeOf(mend);
        if (!write) {
            ++plan.leftOut;
            continue;
        }
        plan.writes.push_back(*std::move(write));
        if (plan.writes.size() <= MendPlan::mostLines) plan.text += mendLine(now, mend, words) + "\n";
    }
    if (plan.writes.size() > MendPlan::mostLines)
        plan.text += words("mend.more", {words.count(plan.writes.size() - MendPlan::mostLines)}) + "\n";
    if (plan.leftOut > 0) plan.text += words("mend.leftout", {words.count(plan.leftOut)});
    return plan;
}

}  // namespace plumbline::sidebar
