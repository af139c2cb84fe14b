// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "smart/statement.h"

#include <unordered_map>
#include <utility>

#include "core/remembered.h"
#include "smart/act.h"
#include "smart/deadline.h"
#include "smart/measure.h"
#include "smart/owner.h"
#include "smart/specific.h"
#include "smart/statement_text.h"

namespace plumbline {

Statement::Statement(std::string_view whole)
    : text_(whole.substr(0, longestStatement)), words_(std::make_unique<StatementText>(text_)) {
    StatementText& text = *words_;
    reading_.language = text.language();
    // In this order: what a deadline or an owner claims is no measure.
    Deadline deadline = findDeadline(text);
    reading_.owner = findOwner(text);
    MeasureReading measure = findMeasure(text, deadline);
    reading_.specific = findSpecific(text, measure);
    reading_.act = saysAct(text);
    reading_.timeBound = deadline.evidence;
    reading_.deadline = std::move(deadline.words);
    reading_.measurable = measure.evidence;
    reading_.baseline = measure.baseline;
    reading_.binary = measure.binary;
    reading_.target = std::move(measure.target);
    reading_.unit = std::move(measure.unit);
}

Statement::~Statement() = default;

std::shared_ptr<const Statement> statementOf(std::string_view text) {
    constexpr std::size_t most = 1024;
    thread_local std::unordered_map<std::string_view, std::shared_ptr<const Statement>> kept;
    text = text.substr(0, longestStatement);
    if (const auto known = kept.find(text); known != kept.end()) return known->second;
    if (kept.size() >= most) kept.clear();
    auto statement = std::make_shared<const Statement>(text);
    kept.emplace(statement->text(), statement);  // the key lies in what it leads to
    return statement;
}

StatementGist gistOf(std::string_view text) {
    static Remembered<StatementGist>& known = Remembered<StatementGist>::ofProcess<StatementGist>();
    return known.of(text.substr(0, longestStatement), [](std::string_view says) {
        const std::shared_ptr<const Statement> statement = statementOf(says);
        const StatementReading& reading = statement->reading();
        return StatementGist{reading.specific.holds,
                             reading.measurable.holds,
                             reading.timeBound.holds,
                             reading.owner.holds,
                             reading.act,
                             reading.binary,
                             reading.target,
                             reading.unit};
    });
}

StatementReading readStatement(std::string_view text) {
    return statementOf(text)->reading();
}

std::string adviceFor(const StatementReading& reading, std::string_view text) {
    return statementOf(text)->advice(reading);
}

}  // namespace plumbline
