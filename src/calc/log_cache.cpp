// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "calc/log_cache.h"

#include <bit>
#include <cstring>

namespace plumbline::calc {
namespace {

class Hash {
  public:
    void add(std::uint64_t value) {
        first_ = std::rotl((first_ ^ value) * 0x9e3779b97f4a7c15u, 29);
        second_ = std::rotl((second_ + value) * 0xc2b2ae3d27d4eb4fu, 31) ^ first_;
    }
    void add(const rtl::OUString& text) {
        const sal_Int32 length = text.getLength();
        add(static_cast<std::uint64_t>(length));
        const sal_Unicode* at = text.getStr();
        sal_Int32 left = length;
        for (; left >= 4; left -= 4, at += 4) {
            std::uint64_t part = 0;
            std::memcpy(&part, at, sizeof part);
            add(part);
        }
        std::uint64_t rest = 0;
        std::memcpy(&rest, at, static_cast<std::size_t>(left) * sizeof *at);
        add(rest);
    }
    std::uint64_t first() const { return first_; }
    std::uint64_t second() const { return second_; }

  private:
    std::uint64_t first_ = 0x243f6a8885a308d3u, second_ = 0x13198a2e03707344u;
};

CellBlock blockOf(const Rows& rows, Day epochShift) {
    CellBlock block;
    block.epochShift = epochShift;
    const Grid grid = gridOf(rows, block.texts);
    block.rows = static_cast<std::uint32_t>(grid.rows);
    block.columns.assign(grid.columns, std::vector<Cell>(grid.rows));
    for (std::size_t row = 0; row < grid.rows; ++row)
        for (std::size_t column = 0; column < grid.columns; ++column)
            block.columns[column][row] = grid.cells[row * grid.columns + column];
    return block;
}

}  // namespace

LogCache::Content LogCache::contentOf(const Rows& rows, Day epochShift) {
    Hash hash;
    hash.add(static_cast<std::uint64_t>(epochShift));
    for (const auto& row : rows) {
        hash.add(static_cast<std::uint64_t>(row.getLength()));
        for (const Any& value : row) {
            hash.add(static_cast<std::uint64_t>(value.getValueTypeClass()));
            double number = 0;
            if (value.getValueTypeClass() == com::sun::star::uno::TypeClass_STRING)
                hash.add(*static_cast<const rtl::OUString*>(value.getValue()));
            else if (value >>= number)
                hash.add(std::bit_cast<std::uint64_t>(number));
        }
    }
    return {hash.first(), hash.second()};
}

Result<std::shared_ptr<const LogIndex>> LogCache::logOf(const Rows& rows, Day epochShift) {
    const Content content = contentOf(rows, epochShift);
    const std::scoped_lock lock(mutex_);
    if (const Known* known = logs_.find([&](const Known& log) { return log.content == content; }))
        return known->log;
    Result<GoalLog> log = readLog(blockOf(rows, epochShift));
    if (!log) return log.error();
    const Known& fresh = logs_.add({content, std::make_shared<const LogIndex>(*std::move(log))});
    logs_.shrink(mostLogs);
    return fresh.log;
}

}  // namespace plumbline::calc
