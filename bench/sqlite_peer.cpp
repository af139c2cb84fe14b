#include "sqlite_peer.h"

#include <dlfcn.h>

#include <cstdio>
#include <cstdlib>

namespace plumbline::bench {
namespace {

// The few entry points that are needed, by the signatures that SQLite documents and keeps.
struct Sqlite {
    void* library = nullptr;
    int (*open)(const char*, void**) = nullptr;
    int (*exec)(void*, const char*, int (*)(void*, int, char**, char**), void*, char**) = nullptr;
    int (*prepare)(void*, const char*, int, void**, const char**) = nullptr;
    int (*bindInt)(void*, int, long long) = nullptr;
    int (*bindDouble)(void*, int, double) = nullptr;
    int (*step)(void*) = nullptr;
    int (*reset)(void*) = nullptr;
    int (*finalize)(void*) = nullptr;
    double (*columnDouble)(void*, int) = nullptr;
    int (*close)(void*) = nullptr;
};

std::shared_ptr<Sqlite> load() {
    auto sqlite = std::make_shared<Sqlite>();
    sqlite->library = dlopen("libsqlite3.so.0", RTLD_NOW);
    if (!sqlite->library) return nullptr;
    const auto find = [&](auto& function, const char* name) {
        function =
            reinterpret_cast<std::remove_reference_t<decltype(function)>>(dlsym(sqlite->library, name));
        return function != nullptr;
    };
    const bool all =
        find(sqlite->open, "sqlite3_open") && find(sqlite->exec, "sqlite3_exec") &&
        find(sqlite->prepare, "sqlite3_prepare_v2") && find(sqlite->bindInt, "sqlite3_bind_int64") &&
        find(sqlite->bindDouble, "sqlite3_bind_double") && find(sqlite->step, "sqlite3_step") &&
        find(sqlite->reset, "sqlite3_reset") && find(sqlite->finalize, "sqlite3_finalize") &&
        find(sqlite->columnDouble, "sqlite3_column_double") && find(sqlite->close, "sqlite3_close");
    return all ? sqlite : nullptr;
}

constexpr const char* query =
    "WITH RECURSIVE up(goal, target, actual) AS ("
    "  SELECT id, target, actual FROM goals WHERE id NOT IN (SELECT parent FROM goals WHERE parent >= 0)"
    "  UNION ALL SELECT goals.parent, up.target, up.actual FROM up JOIN goals ON goals.id = up.goal WHERE "
    "goals.parent >= 0)"
    "SELECT goal, sum(target), sum(actual) FROM up GROUP BY goal ORDER BY goal";

}  // namespace

std::function<double()> sqlitePeer(const GoalTable& table) {
    const std::shared_ptr<Sqlite> sqlite = load();
    void* database = nullptr;
    if (!sqlite || sqlite->open(":memory:", &database) != 0) return nullptr;
    sqlite->exec(
        database,
        "CREATE TABLE goals(id INTEGER PRIMARY KEY, parent INTEGER, target REAL, actual REAL); BEGIN",
        nullptr, nullptr, nullptr);
    void* insert = nullptr;
    sqlite->prepare(database, "INSERT INTO goals VALUES(?,?,?,?)", -1, &insert, nullptr);
    for (GoalIndex g = 0; g < table.count; ++g) {
        const bool top = table.firstParent[g] == table.firstParent[g + 1];
        sqlite->bindInt(insert, 1, g);
        sqlite->bindInt(insert, 2,
                        top ? -1 : static_cast<long long>(table.parents[table.firstParent[g]].parent));
        sqlite->bindDouble(insert, 3, table.target[g].number());
        sqlite->bindDouble(insert, 4, table.actual[g].number());
        sqlite->step(insert);
        sqlite->reset(insert);
    }
    sqlite->finalize(insert);
    sqlite->exec(database, "COMMIT; CREATE INDEX by_parent ON goals(parent)", nullptr, nullptr, nullptr);
    const std::shared_ptr<void> open(database, [sqlite](void* handle) { sqlite->close(handle); });
    return [sqlite, open] {
        void* statement = nullptr;
        sqlite->prepare(open.get(), query, -1, &statement, nullptr);
        double top = 0;
        bool first = true;
        while (sqlite->step(statement) == 100) {  // a row
            if (first) top = sqlite->columnDouble(statement, 2);
            first = false;
        }
        sqlite->finalize(statement);
        return top;
    };
}

}  // namespace plumbline::bench
