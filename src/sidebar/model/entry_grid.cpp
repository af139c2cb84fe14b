// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/model/entry_grid.h"

#include <algorithm>

#include "core/words.h"

namespace plumbline::sidebar {
namespace {

constexpr std::string_view lineEnds = "\r\n";

// The letters alone: a field of one line drops some of what parts them and turns the rest into blanks.
std::string packed(std::string_view text) {
    std::string letters;
    for (const char letter : text)
        if (static_cast<unsigned char>(letter) > ' ') letters += letter;
    return letters;
}

// Whether more than one letter differs: nobody types two at once.
bool cameAtOnce(std::string_view before, std::string_view now) {
    std::size_t front = 0, back = 0;
    const std::size_t least = std::min(before.size(), now.size());
    while (front < least && before[front] == now[front]) ++front;
    while (back < least - front && before[before.size() - 1 - back] == now[now.size() - 1 - back]) ++back;
    const std::string_view added = now.substr(front, now.size() - front - back);
    std::size_t at = 0;
    if (!added.empty()) nextCodePoint(added, at);
    return at < added.size();
}

std::string_view withoutLastEnds(std::string_view text) {
    while (!text.empty() && lineEnds.find(text.back()) != std::string_view::npos) text.remove_suffix(1);
    return text;
}

bool isList(std::string_view text) {
    return withoutLastEnds(text).find_first_of("\n\r\t") != std::string_view::npos;
}

std::vector<std::string_view> partedBy(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    while (true) {
        const std::size_t end = text.find(separator);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

}  // namespace

std::size_t EntryGrid::rows() const {
    return fixed_ ? most_ : std::min(most_, std::max(seen_, used_ + 1));
}

void EntryGrid::fix(std::size_t rows) {
    fixed_ = true;
    most_ = rows;
    if (cells_.size() > rows) cells_.resize(rows);
    count();
}

const std::string& EntryGrid::text(GridCell at) const {
    static const std::string blank;
    return at.row < cells_.size() ? cells_[at.row][at.column] : blank;
}

void EntryGrid::set(GridCell at, std::string text) {
    if (at.row >= most_ || (text.empty() && at.row >= cells_.size())) return;
    while (cells_.size() <= at.row) cells_.emplace_back(columns_.size());
    cells_[at.row][at.column] = std::move(text);
    count();
}

void EntryGrid::remove(std::size_t row) {
    if (row < cells_.size()) cells_.erase(cells_.begin() + static_cast<std::ptrdiff_t>(row));
    count();
}

void EntryGrid::clear() {
    cells_.clear();
    lost_ = 0;
    count();
}

// Only rows near the end can change how far the grid is used.
void EntryGrid::count() {
    const auto isTyped = [&](const std::vector<std::string>& row) {
        for (std::size_t i = 0; i < columns_.size(); ++i)
            if (columns_[i].typed() && !row[i].empty()) return true;
        return false;
    };
    used_ = cells_.size();
    while (used_ > 0 && !isTyped(cells_[used_ - 1])) --used_;
    scrollTo(first_);
}

bool EntryGrid::type(GridCell at, const std::string& text, const Clipboard& clipboard) {
    const std::string before = this->text(at);
    if (before == text) return false;
    lost_ = 0;
    set(at, text);
    if (!cameAtOnce(before, text)) return false;
    if (spreadList(at)) return true;
    const std::string pasted = clipboard ? clipboard() : std::string();
    if (!isList(pasted) || packed(text).find(packed(pasted)) == std::string::npos) return false;
    fill(at, pasted);
    return true;
}

bool EntryGrid::spreadList(GridCell at) {
    const std::string list = text(at);
    const bool lines = isList(list);
    if (!lines && (columns_[at.column].kind == GridKind::Note || list.find(';') == std::string::npos))
        return false;
    if (lines) {
        fill(at, list);
        return true;
    }
    std::string below;
    for (const std::string_view part : partedBy(list, ';')) below.append(trimmed(part)).append("\n");
    fill(at, below);
    return true;
}

void EntryGrid::fill(GridCell at, std::string_view list) {
    std::string lines;  // "\r\n" and "\r" end lines, too
    for (std::size_t i = 0; i < list.size(); ++i)
        if (list[i] != '\r')
            lines += list[i];
        else if (i + 1 == list.size() || list[i + 1] != '\n')
            lines += '\n';
    if (!lines.empty() && lines.back() == '\n') lines.pop_back();
    lost_ = 0;
    for (const std::string_view line : partedBy(lines, '\n')) {
        if (at.row >= most_)
            ++lost_;
        else
            fillRow(at, line);
        ++at.row;
    }
}

void EntryGrid::fillRow(GridCell at, std::string_view line) {
    for (const std::string_view part : partedBy(line, '\t')) {
        while (at.column < columns_.size() && !columns_[at.column].typed()) ++at.column;
        if (at.column == columns_.size()) return;
        set(at, std::string(trimmed(part)));
        ++at.column;
    }
}

void EntryGrid::showing(std::size_t rows) {
    seen_ = std::max<std::size_t>(rows, 1);
    scrollTo(first_);
}

bool EntryGrid::scrollTo(std::size_t first) {
    const std::size_t last = rows() > seen_ ? rows() - seen_ : 0;
    const std::size_t before = first_;
    first_ = std::min(first, last);
    return first_ != before;
}

bool EntryGrid::bringIntoView(std::size_t row) {
    if (row < first_) return scrollTo(row);
    return row >= first_ + seen_ && scrollTo(row + 1 - seen_);
}

std::optional<GridCell> EntryGrid::moved(GridCell from, GridMove move) const {
    if (rows() == 0) return std::nullopt;
    const std::size_t last = rows() - 1;
    switch (move) {
        case GridMove::Up:
            return GridCell{from.row == 0 ? 0 : from.row - 1, from.column};
        case GridMove::Down:
            return GridCell{std::min(from.row + 1, last), from.column};
        case GridMove::PageUp:
            return GridCell{from.row < seen_ ? 0 : from.row - seen_, from.column};
        case GridMove::PageDown:
            return GridCell{std::min(from.row + seen_, last), from.column};
        case GridMove::Next:
        case GridMove::Previous:
            break;
    }
    return along(from, move == GridMove::Next);
}

// To the next cell that is typed; behind the first blank row, or the last of a fixed grid, the grid is left.
std::optional<GridCell> EntryGrid::along(GridCell from, bool forward) const {
    const std::size_t end = fixed_ ? rows() : std::min(rows(), used_ + 1);
    while (true) {
        if (forward && ++from.column == columns_.size()) {
            from.column = 0;
            if (++from.row >= end) return std::nullopt;
        }
        if (!forward && from.column-- == 0) {
            from.column = columns_.size() - 1;
            if (from.row-- == 0) return std::nullopt;
        }
        if (columns_[from.column].typed()) return from;
    }
}

}  // namespace plumbline::sidebar
