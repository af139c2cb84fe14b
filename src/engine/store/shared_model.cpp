// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "store/shared_model.h"

#include "smart/smart_check.h"

namespace plumbline {

std::shared_ptr<const RollupColumns> SharedModel::columns(std::optional<Day> date) {
    const std::lock_guard lock(mutex_);
    if (const auto* known = columns_.find([&](const auto& entry) { return entry.first == date; }))
        return known->second;
    const auto& fresh =
        columns_.add({date, std::make_shared<const RollupColumns>(rollupColumns(*model_, date))});
    columns_.shrink(mostDates);
    return fresh.second;
}

std::shared_ptr<SharedModel> SharedModel::within(DaySpan period) {
    const std::lock_guard lock(mutex_);
    const auto same = [&](const auto& entry) {
        return entry.first.first == period.first && entry.first.last == period.last;
    };
    if (const auto* known = periods_.find(same)) return known->second;
    const auto& fresh =
        periods_.add({period, std::make_shared<SharedModel>(name_, modelWithin(*model_, period))});
    const auto part = fresh.second;
    periods_.shrink(mostPeriods);
    return part;
}

std::shared_ptr<const SharedAlignment> SharedModel::alignment(const AlignmentOptions& options) {
    const std::shared_ptr<const RollupColumns> all = columns(std::nullopt);
    const std::lock_guard lock(mutex_);
    if (const auto* known = indexes_.find([&](const auto& entry) { return entry.first == options; }))
        return known->second;
    const auto& fresh =
        indexes_.add({options, std::make_shared<const SharedAlignment>(model_, all, options)});
    indexes_.shrink(mostIndexes);
    return fresh.second;
}

std::shared_ptr<const SharedFindings> SharedModel::findings(std::optional<Day> date) {
    const std::shared_ptr<const RollupColumns> all = columns(date);
    const std::lock_guard lock(mutex_);
    if (const auto* known = findings_.find([&](const auto& entry) { return entry.first == date; }))
        return known->second;
    FindingOptions options;
    options.date = date;
    options.judge = smartProblem;
    const auto& fresh = findings_.add({date, std::make_shared<const SharedFindings>(
                                                 model_, all, plumbline::findings(*model_, *all, options))});
    findings_.shrink(mostFindings);
    return fresh.second;
}

std::shared_ptr<const Matrix> SharedFindings::rows(const Words& words) const {
    const std::lock_guard lock(mutex_);
    if (language_ != &words) rows_ = std::make_shared<const Matrix>(findingRows(list, words));
    language_ = &words;
    return rows_;
}

std::size_t SharedModel::byteSize() {
    const std::lock_guard lock(mutex_);
    std::size_t bytes = model_->byteSize();
    for (const auto& entry : columns_) bytes += entry.second->byteSize();
    for (const auto& [period, part] : periods_) bytes += part->byteSize();
    for (const auto& entry : findings_) bytes += entry.second->list.all.capacity() * sizeof(Finding);
    bytes += indexes_.size() * model_->table().count / 8;  // a bit a goal
    return bytes;
}

}  // namespace plumbline
