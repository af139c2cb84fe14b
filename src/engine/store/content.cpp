// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "store/content.h"

#include <bit>

#include "table/sheet_name.h"
#include "table/totals.h"

namespace plumbline {
namespace {

std::uint64_t littleEndian(std::string_view bytes) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i)
        value |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[i])) << (8 * i);
    return value;
}

void addLooks(ContentHash& hash, const CellBlock& block) {
    for (const FormatArea& area : block.formats) {
        const bool telling = area.kind == FormatKind::Percent || area.kind == FormatKind::Currency ||
                             area.kind == FormatKind::Date || area.bold || area.indent > 0;
        if (!telling) continue;
        for (std::uint32_t number :
             {area.firstRow, area.firstColumn, area.lastRow, area.lastColumn, std::uint32_t(area.kind),
              std::uint32_t(area.bold), std::uint32_t(area.indent)})
            hash.add(number);
        hash.add(area.currency);
    }
    for (const MergedArea& area : block.merges)
        for (std::uint32_t number : {area.firstRow, area.firstColumn, area.lastRow, area.lastColumn})
            hash.add(number);
    for (const FormulaCell& cell : block.formulas) {
        hash.add(std::uint64_t(cell.row) << 32 | cell.column);
        hash.add(sumOf(cell.formula) ? std::string_view(cell.formula) : std::string_view());
    }
}

}  // namespace

void ContentHash::add(std::uint64_t value) {
    first_ = (first_ ^ value) * 0x9e3779b97f4a7c15u;
    first_ ^= std::rotl(first_, 29);
    second_ = std::rotl((second_ + value) * 0xc2b2ae3d27d4eb4fu, 31);
}

void ContentHash::add(std::string_view text) {
    add(text.size());
    for (; text.size() >= 8; text.remove_prefix(8)) add(littleEndian(text.substr(0, 8)));
    add(littleEndian(text));
}

Content contentOf(const CellBlock& block, std::string_view columnRules) {
    ContentHash hash;
    hash.add(columnRules);
    hash.add(block.rows);
    const SheetNameReading name = readSheetName(block.sheetName);
    hash.add(static_cast<std::uint64_t>(name.year));
    hash.add(std::uint64_t(name.isRatio) << 8 | (name.measure ? std::uint64_t(*name.measure) + 1 : 0));
    hash.add(static_cast<std::uint64_t>(block.epochShift));
    for (const std::vector<Cell>& column : block.columns)
        for (const Cell& cell : column)
            cell.isText() ? hash.add(block.texts.view(cell.textId())) : hash.add(cell.bits());
    addLooks(hash, block);
    return {hash.first(), hash.second()};
}

Content contentOf(std::span<const Content> parts) {
    ContentHash hash;
    for (const Content& part : parts) {
        hash.add(part.first);
        hash.add(part.second);
    }
    return {hash.first(), hash.second()};
}

std::string contentDigits(const Content& content) {
    constexpr char digits[] = "0123456789abcdef";
    std::string text = "#";
    for (int shift = 60; shift >= 0; shift -= 4) text += digits[content.first >> shift & 15];
    return text;
}

std::string tableName(const Content& content, GoalIndex goals) {
    return std::to_string(goals) + " goals " + contentDigits(content);
}

std::string logName(const Content& content, std::size_t entries) {
    return std::to_string(entries) + " entries " + contentDigits(content);
}

std::string bookingsName(const Content& content, std::size_t bookings) {
    return std::to_string(bookings) + " bookings " + contentDigits(content);
}

namespace {

bool isName(std::string_view text, std::string_view middle) {
    const std::size_t at = text.find_first_not_of("0123456789");
    return at != 0 && at != std::string_view::npos && text.substr(at).starts_with(middle) &&
           text.size() == at + middle.size() + 16;
}

}  // namespace

bool isLogName(std::string_view text) {
    return isName(text, " entries #");
}

bool isTableName(std::string_view text) {
    return isName(text, " goals #");
}

bool isBookingsName(std::string_view text) {
    return isName(text, " bookings #");
}

}  // namespace plumbline
