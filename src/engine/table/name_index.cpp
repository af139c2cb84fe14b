// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/name_index.h"

#include <bit>

#include "core/words.h"

namespace plumbline {
namespace {

constexpr std::uint32_t severalBit = 1;
constexpr std::size_t ahead = 16;

void prefetch([[maybe_unused]] const void* address) {
#if defined(__GNUC__)
    __builtin_prefetch(address);
#endif
}

std::uint32_t tagOf(std::uint64_t hash) {
    return static_cast<std::uint32_t>(hash >> 32) & ~severalBit;
}

}  // namespace

NameIndex::NameIndex(const TextPool& texts, const std::vector<TextId>& column, bool firstWins)
    : texts_(&texts), column_(&column), firstWins_(firstWins) {
    const std::uint64_t emptyHash = nameHash({});  // a name of blanks only is no name
    slots_.resize(std::bit_ceil(column.size() + column.size() / 2 + 2));
    mask_ = slots_.size() - 1;
    // Hashes run some goals ahead, so that a slot is on its way from memory when its name comes.
    std::array<std::uint64_t, ahead> hashes{};
    const auto prepare = [&](std::size_t goal) {
        if (goal >= column.size() || column[goal] == noText) return;
        hashes[goal % ahead] = nameHash(texts.view(column[goal]));
        prefetch(&slots_[hashes[goal % ahead] & mask_]);
    };
    for (std::size_t goal = 0; goal < ahead; ++goal) prepare(goal);
    for (std::uint32_t goal = 0; goal < column.size(); ++goal) {
        const std::uint64_t hash = hashes[goal % ahead];
        if (column[goal] != noText && hash != emptyHash) {
            Slot& slot = slots_[slotOf(texts.view(column[goal]), hash)];
            if (slot.goal == noName) {
                slot = {goal, tagOf(hash)};
            } else {
                slot.tag |= severalBit;
                if (firstWins_) duplicates_.push_back({goal, slot.goal});
            }
        }
        prepare(goal + ahead);
    }
}

// The slot that holds the name, or the free one where it would stand.
std::size_t NameIndex::slotOf(std::string_view name, std::uint64_t hash) const {
    for (std::size_t at = hash & mask_;; at = (at + 1) & mask_) {
        const Slot& slot = slots_[at];
        if (slot.goal == noName) return at;
        if ((slot.tag & ~severalBit) == tagOf(hash) && sameName(texts_->view((*column_)[slot.goal]), name))
            return at;
    }
}

NameIndex::Found NameIndex::find(std::string_view name) const {
    const Slot& slot = slots_[slotOf(name, nameHash(name))];
    if (slot.goal == noName) return {};
    return {slot.goal, !firstWins_ && (slot.tag & severalBit) != 0};
}

GoalNames::GoalNames(std::shared_ptr<const TextPool> texts, const Columns& columns,
                     std::vector<std::vector<TextId>> asides)
    : texts_(std::move(texts)), asides_(std::move(asides)) {
    for (std::size_t i = 0; i < columnCount; ++i) columns_[i] = *columns[i];
}

const NameIndex* GoalNames::index(std::size_t column) const {
    if (columns_[column].empty()) return nullptr;
    std::call_once(once_[column], [&] {
        indexes_[column] = std::make_unique<NameIndex>(*texts_, columns_[column], column == 0);
    });
    return indexes_[column].get();
}

std::string_view withoutZeros(std::string_view code) {
    if (code.find_first_not_of("0123456789") != std::string_view::npos) return code;
    const std::size_t first = code.find_first_not_of('0');
    return first == std::string_view::npos ? code : code.substr(first);
}

NameIndex::Found GoalNames::find(std::string_view name) const {
    const NameIndex::Found found = findExactly(name);
    if (found.goal != noName || !name.starts_with('0')) return found;
    return findExactly(withoutZeros(name));
}

NameIndex::Found GoalNames::findExactly(std::string_view name) const {
    // A name that several goals bear may yet be one group's: "Ann" whose rows are months, below "West".
    NameIndex::Found several;
    for (std::size_t column = 0; column < columnCount; ++column) {
        const NameIndex* names = index(column);
        if (!names) continue;
        const NameIndex::Found found = names->find(name);
        if (found.goal != noName && !found.several) return found;
        if (found.goal != noName && several.goal == noName) several = found;
    }
    return several;
}

NameIndex::Found GoalNames::findAside(std::string_view name) const {
    std::call_once(onceAsides_, [&] {
        for (const std::vector<TextId>& column : asides_) asideIndexes_.emplace_back(*texts_, column, false);
    });
    NameIndex::Found only;
    for (const NameIndex& index : asideIndexes_) {
        const NameIndex::Found found = index.find(name);
        if (found.goal == noName) continue;
        if (only.goal != noName && only.goal != found.goal) return {only.goal, true};
        only = {found.goal, only.several || found.several};
    }
    return only;
}

std::size_t GoalNames::byteSize() const {
    std::size_t bytes = 0;
    for (const std::vector<TextId>& column : asides_) bytes += column.capacity() * sizeof(TextId);
    for (const NameIndex& index : asideIndexes_) bytes += index.byteSize();
    for (std::size_t i = 0; i < columnCount; ++i)
        bytes += columns_[i].capacity() * sizeof(TextId) + (indexes_[i] ? indexes_[i]->byteSize() : 0);
    return bytes;
}

}  // namespace plumbline
