// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "store/model_store.h"

namespace plumbline {
namespace {

bool liesAt(const GoalTable& table, const CellBlock& place) {
    return table.sheetName == place.sheetName && table.firstRow == place.firstRow &&
           table.firstColumn == place.firstColumn;
}

}  // namespace

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
    const Content content = contentOf(block, columnRules);
    if (Table known = findContent(content, where == Where::InPlace ? &block : nullptr)) return known;
    Result<GoalTable> read = readTable(std::move(block), columnRules);
    if (!read) return read.error();
    const std::string name = tableName(content, read->count);
    const auto table = std::make_shared<SharedModel>(name, makeModel(*std::move(read)));
    keep({content, name, table, nullptr});
    return table;
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
    keep({content, name, nullptr, log});
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
