// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The tables, goal logs and bookings that are kept, found by their content: formulas, macros and panels share them.
//
//     ModelStore& store = ModelStore::ofProcess();
//     Result<std::shared_ptr<SharedModel>> model = store.read(block, rules);      // known content is not read again
//     store.find("18 goals #0123456789abcdef");                                   // null where it was let go
//
// Nothing here listens to a document: a look-up by content cannot be stale. What was not used for the longest time
// is let go beyond the bound in bytes. Safe to use from several threads.

#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "bookings/credits.h"
#include "core/recent.h"
#include "goals/log_index.h"
#include "store/content.h"
#include "store/shared_model.h"

namespace plumbline {

// Bookings as they are kept, with what names them.
struct SharedBookings {
    Content content;
    std::string name;
    std::shared_ptr<const Bookings> bookings;
};

// Where the actuals of a model come from besides its own table.
struct ModelActuals {
    std::vector<SharedBookings> bookings;
    CellBlock aliases;

    bool empty() const { return bookings.empty(); }
    // Of these with a table of goals.
    Content contentWith(const Content& table) const;
};

// The rule "actuals=bookings", which is not for the reader of the table, and the other rules.
struct CreditRules {
    std::string table;
    CreditOptions options;
};
// InvalidArgument where actuals are to be what there is not: "actuals=bokings".
Result<CreditRules> creditRulesOf(std::string_view columnRules);

class ModelStore {
  public:
    using Table = std::shared_ptr<SharedModel>;
    using Log = std::shared_ptr<const LogIndex>;

    static constexpr std::size_t defaultBytes = std::size_t{256} << 20;

    explicit ModelStore(std::size_t mostBytes = defaultBytes) : mostBytes_(mostBytes) {}
    static ModelStore& ofProcess();

    // A table by the name that its model cell shows; with `place` only one whose cells lie there, for functions that name
    // cells: models that differ in their place only share a name.
    Table find(std::string_view name, const CellBlock* place = nullptr);
    enum class Where { Anywhere, InPlace };
    Result<Table> read(CellBlock block, std::string_view columnRules, Where where = Where::Anywhere);
    // The same with actuals that come from bookings.
    Result<Table> read(CellBlock block, std::string_view columnRules, const ModelActuals& actuals,
                       Where where = Where::Anywhere);

    std::optional<SharedBookings> findBookings(std::string_view name);
    Result<SharedBookings> readBookings(const CellBlock& block, std::string_view rules);

    Log findLog(std::string_view name);
    Log findLog(const Content& content);
    // `content` as the caller knows the log again.
    Result<Log> readLog(const CellBlock& block, const Content& content);

    std::size_t byteSize();

  private:
    static constexpr std::size_t mostKept = 1024;

    struct Kept {
        Content content;
        std::string name;
        Table table;
        Log log;
        std::shared_ptr<const Bookings> bookings;

        std::size_t byteSize() const {
            return table ? table->byteSize() : log ? log->byteSize() : bookings->byteSize();
        }
    };
    Table findContent(const Content& content, const CellBlock* place);
    Result<Table> readWith(Keys keys, CellBlock block, std::string_view columnRules, Where where);
    void keep(Kept kept);

    std::size_t mostBytes_;
    std::mutex mutex_;
    Recent<Kept> kept_;
};

}  // namespace plumbline
