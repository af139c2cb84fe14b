// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "store/model_store.h"

#include "core/cut.h"
#include "core/words.h"

namespace plumbline {
namespace {

bool liesAt(const GoalTable& table, const CellBlock& place) {
    return table.sheetName == place.sheetName && table.firstRow == place.firstRow &&
           table.firstColumn == place.firstColumn;
}

}  // namespace

Result<CreditRules> creditRulesOf(std::string_view columnRules) {
    CreditRules rules;
    while (!columnRules.empty()) {
        const std::string_view part = cutAt(columnRules, ';');
        const std::size_t equals = part.find('=');
        const bool own = equals != std::string_view::npos && foldWord(part.substr(0, equals)) == "actuals";
        if (!own) {
            rules.table.append(rules.table.empty() ? "" : ";").append(part);
            continue;
        }
        if (foldWord(part.substr(equals + 1)) != "bookings")
            return Error{ErrorKind::InvalidArgument, {"error.rule", {std::string(trimmed(part))}}};
        rules.options.preferBookings = true;
    }
    return rules;
}

// Never destroyed: a thread of the office may still ask while the process ends.
ModelStore& ModelStore::ofProcess() {
    static ModelStore& store = *new ModelStore;
    return store;
}

ModelStore::Table ModelStore::find(std::string_view name, const CellBlock* place) {
    const std::lock_guard lock(mutex_);
    const Kept* known = kept_.find([&](const Kept& kept) {
        return kept.table && kept.name == name && (!place || liesAt(kept.table->model().table(), *place));
    });
    return known ? known->table : nullptr;
}

ModelStore::Table ModelStore::findContent(const Content& content, const CellBlock* place) {
    const std::lock_guard lock(mutex_);
    const Kept* known = kept_.find([&](const Kept& kept) {
        return kept.table && kept.content == content &&
               (!place || liesAt(kept.table->model().table(), *place));
    });
    return known ? known->table : nullptr;
}

Result<ModelStore::Table> ModelStore::read(CellBlock block, std::string_view columnRules, Where where) {
    return readWith(Keys::Leave, std::move(block), columnRules, where);
}

Result<ModelStore::Table> ModelStore::readWith(Keys keys, CellBlock block, std::string_view columnRules, Where where) {
    const Result<CreditRules> credit = creditRulesOf(columnRules);
    if (!credit) return credit.error();
    const std::string& rules = credit->table;
    const Content content = contentOf(block, rules);
    const Table known = findContent(content, where == Where::InPlace ? &block : nullptr);
    if (known && (keys == Keys::Leave || !known->model().table().keys.empty())) return known;
    Result<GoalTable> read = readTable(std::move(block), rules, keys);
    if (!read) return read.error();
    const std::string name = tableName(content, read->count);
    const auto table = std::make_shared<SharedModel>(name, makeModel(*std::move(read)));
    keep({content, name, table, nullptr, nullptr});
    return table;
}

Content ModelActuals::contentWith(const Content& table) const {
    std::vector<Content> parts = {table, contentOf(aliases, {})};
    for (const SharedBookings& one : bookings) parts.push_back(one.content);
    return contentOf(parts);
}

// The goals are read once, however often their bookings change.
Result<ModelStore::Table> ModelStore::read(CellBlock block, std::string_view columnRules, const ModelActuals& actuals,
                                           Where where) {
    if (actuals.empty()) return read(std::move(block), columnRules, where);
    const Result<CreditRules> rules = creditRulesOf(columnRules);
    if (!rules) return rules.error();
    const Content content = actuals.contentWith(contentOf(block, columnRules));
    if (Table known = findContent(content, where == Where::InPlace ? &block : nullptr)) return known;
    const Result<Table> goals = readWith(Keys::Read, std::move(block), columnRules, where);
    if (!goals) return goals.error();
    BookingSheets sheets;
    for (const SharedBookings& one : actuals.bookings) sheets.push_back(one.bookings);
    GoalTable credited =
        creditedTable((*goals)->model().table(), std::move(sheets), Aliases(actuals.aliases), rules->options);
    const std::string name = tableName(content, credited.count);
    const auto table = std::make_shared<SharedModel>(name, makeModel(std::move(credited)));
    keep({content, name, table, nullptr, nullptr});
    return table;
}

std::optional<SharedBookings> ModelStore::findBookings(std::string_view name) {
    const std::lock_guard lock(mutex_);
    const Kept* known = kept_.find([&](const Kept& kept) { return kept.bookings && kept.name == name; });
    return known ? std::optional(SharedBookings{known->content, known->name, known->bookings}) : std::nullopt;
}

Result<SharedBookings> ModelStore::readBookings(const CellBlock& block, std::string_view rules) {
    const Content content = contentOf(block, rules);
    {
        const std::lock_guard lock(mutex_);
        const auto same = [&](const Kept& kept) {
            return kept.bookings && kept.content == content && kept.bookings->sheetName == block.sheetName &&
                   kept.bookings->firstRow == block.firstRow && kept.bookings->firstColumn == block.firstColumn;
        };
        if (const Kept* known = kept_.find(same)) return SharedBookings{known->content, known->name, known->bookings};
    }
    Result<Bookings> read = plumbline::readBookings(block, rules);
    if (!read) return read.error();
    const std::string name = bookingsName(content, read->count);
    const auto bookings = std::make_shared<const Bookings>(*std::move(read));
    keep({content, name, nullptr, nullptr, bookings});
    return SharedBookings{content, name, bookings};
}

ModelStore::Log ModelStore::findLog(std::string_view name) {
    const std::lock_guard lock(mutex_);
    const Kept* known = kept_.find([&](const Kept& kept) { return kept.log && kept.name == name; });
    return known ? known->log : nullptr;
}

ModelStore::Log ModelStore::findLog(const Content& content) {
    const std::lock_guard lock(mutex_);
    const Kept* known = kept_.find([&](const Kept& kept) { return kept.log && kept.content == content; });
    return known ? known->log : nullptr;
}

Result<ModelStore::Log> ModelStore::readLog(const CellBlock& block, const Content& content) {
    if (Log known = findLog(content)) return known;
    Result<GoalLog> read = plumbline::readLog(block);
    if (!read) return read.error();
    const std::string name = logName(content, read->entries.size());
    const Log log = std::make_shared<const LogIndex>(*std::move(read));
    keep({content, name, nullptr, log, nullptr});
    return log;
}

std::size_t ModelStore::byteSize() {
    const std::lock_guard lock(mutex_);
    std::size_t bytes = 0;
    for (const Kept& kept : kept_) bytes += kept.byteSize();
    return bytes;
}

void ModelStore::keep(Kept fresh) {
    const std::lock_guard lock(mutex_);
    kept_.add(std::move(fresh));
    std::size_t bytes = 0, count = 0;
    for (const Kept& kept : kept_) {
        bytes += kept.byteSize();
        if (count > 0 && (bytes > mostBytes_ || count == mostKept))
            break;  // the last is kept whatever its size
        ++count;
    }
    kept_.shrink(count);
}

}  // namespace plumbline
