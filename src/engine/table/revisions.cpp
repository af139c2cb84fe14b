// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/revisions.h"

#include <algorithm>
#include <unordered_map>

#include "core/words.h"
#include "table/period_rows.h"
#include "vocabulary/phrase.h"
#include "vocabulary/vocabulary.h"

namespace plumbline {
namespace {

constexpr int revisedRank = 100;
constexpr double oldest = -1, unversioned = 1.5, settled = 1.75, newest = 1e6;

std::vector<std::string> wordsIn(std::string_view text) {
    const std::string heading = spelledOut(text);
    std::vector<std::string> words(1);
    bool digits = false;
    for (std::size_t at = 0; at < heading.size();) {
        const std::size_t from = at;
        nextCodePoint(heading, at);
        const std::string letter = foldWord(heading.substr(from, at - from));
        const bool digit = !letter.empty() && letter.front() >= '0' && letter.front() <= '9';
        if (!words.back().empty() && (letter.empty() || digit != digits)) words.emplace_back();
        if (!letter.empty()) words.back() += letter;
        digits = digit;
    }
    return words;
}

bool isNumberWord(const std::string& word) {
    constexpr std::size_t mostDigits = 2;
    return !word.empty() && word.size() <= mostDigits &&
           std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool isVersionWord(const std::string& word) {
    return word == "v" || isWord(WordClass::Revision, word);
}

// Which of the figures' versions each column holds.
struct Version {
    std::uint32_t column;
    VersionedHeading heading;
};

// How many words from `first` on say which version it is: "after adjustment".
struct VersionWords {
    std::size_t count = 0;
    double version = 0;
};
VersionWords versionWords(const std::vector<std::string>& words, std::size_t first) {
    constexpr std::size_t longest = 4;
    for (std::size_t count = std::min(longest, words.size() - first); count > 0; --count) {
        std::string phrase;
        for (std::size_t i = 0; i < count; ++i) phrase += words[first + i];
        const bool older = isHint(Hint::Older, phrase), newer = isHint(Hint::Newer, phrase);
        // "Approved" is later than "provisional", and older than "revised".
        if (older || newer) return {count, older && newer ? settled : older ? oldest : newest};
    }
    return {};
}

// No word says which figure it is.
bool isOpen(const HeadingMeaning& meaning) {
    return meaning.figure == Figure::None || meaning.figure == Figure::Quantity || meaning.figure == Figure::Neutral;
}

}  // namespace

std::optional<VersionedHeading> versionOf(std::string_view heading) {
    const std::vector<std::string> words = wordsIn(heading);
    VersionedHeading found;
    bool any = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool numbered = i + 1 < words.size() && isVersionWord(words[i]) && isNumberWord(words[i + 1]);
        const VersionWords said = numbered ? VersionWords{2, std::stod(words[i + 1])} : versionWords(words, i);
        if (said.count == 0) {
            found.rest += words[i];
            continue;
        }
        // "Original target, new business": what is old stays so.
        if (!any || numbered || said.version == oldest) found.version = said.version;
        any = true;
        i += said.count - 1;
    }
    return any ? std::optional(found) : std::nullopt;
}

void setOlderColumnsApart(Headings& headings, const std::vector<bool>& taken) {
    std::vector<Version> versions;
    for (std::uint32_t column = 0; column < headings.columnEnd; ++column) {
        const ColumnHead& head = headings.heads[column];
        auto version = versionOf(head.heading);
        // "Ziel bisher" is an old target, though "bisher" may say what came about.
        const bool both =
            version && head.meaning.figure == Figure::Actual && phraseOf(head.heading).has(WordClass::Target);
        const bool target = head.meaning.could(Role::Target) || head.meaning.figure == Figure::Forecast ||
                            both || (version && (isOpen(head.meaning) || head.meaning.maybeRatio));
        if (taken[column] || head.period || !target || !head.content.mostlyNumbers()) continue;
        versions.push_back({column, version ? *std::move(version)
                                            : VersionedHeading{unversioned, foldWord(head.heading)}});
    }
    for (const Version& old : versions)
        for (const Version& fresh : versions) {
            if (old.heading.rest.empty() || old.heading.rest != fresh.heading.rest || old.heading.version >= fresh.heading.version) continue;
            HeadingMeaning& meaning = headings.heads[old.column].meaning;
            meaning.ignored = meaning.revision = true;
            meaning.roles.clear();
            HeadingMeaning& newer = headings.heads[fresh.column].meaning;
            if (!newer.ignored && isOpen(newer)) {  // what is revised is a plan
                newer.roles = {{Role::Target, revisedRank}};
                newer.figure = Figure::Target;
                newer.revision = false;
            }
        }
}

namespace {

class RowRevisions {
  public:
    RowRevisions(const SheetView& sheet, const Headings& headings, RowLooks& rows)
        : sheet_(sheet), headings_(headings), rows_(rows), first_(headings.lastRow + 1),
          names_(nameColumns(headings)) {
        for (const RecognisedColumn& column : headings.columns)
            if (column.role == Role::Start || column.role == Role::Due) names_.push_back(column.column);
        for (const auto& column : {headings.period, headings.year})
            if (column) names_.push_back(*column);
    }

    void settle() {
        std::unordered_map<std::uint64_t, std::uint32_t> latest;
        for (std::uint32_t i = 0; i < rows_.kind.size(); ++i) {
            if (rows_.kind[i] != RowKind::Goal) continue;
            const auto [at, fresh] = latest.try_emplace(rowKey(sheet_, first_ + i, names_), i);
            if (fresh) continue;
            const bool newer = revision(i) >= revision(at->second);
            leave(newer ? at->second : i);
            if (newer) at->second = i;
        }
        if (note_.shown == 0) return;
        note_.second = headings_.heads[*headings_.revision].heading;
        rows_.notes.push_back(note_);
    }

  private:
    double revision(std::uint32_t i) const {
        const Cell cell = sheet_.block().at(first_ + i, *headings_.revision);
        if (cell.isNumber()) return cell.number();
        double number = 0;
        for (char c : sheet_.text(first_ + i, *headings_.revision))
            if (c >= '0' && c <= '9') number = number * 10 + (c - '0');
        return number;
    }
    void leave(std::uint32_t i) {
        rows_.kind[i] = RowKind::Note;
        rows_.excluded.push_back({first_ + i, ExclusionKind::Revision, std::string()});
        note_.kind = NoteKind::OldRevisions;
        if (note_.row == noRow || first_ + i < note_.row) note_.row = first_ + i;
        ++note_.shown;
    }

    const SheetView& sheet_;
    const Headings& headings_;
    RowLooks& rows_;
    std::uint32_t first_;
    std::vector<std::uint32_t> names_;
    Note note_;
};

}  // namespace

void setOlderRowsApart(const SheetView& sheet, const Headings& headings, RowLooks& rows) {
    if (headings.revision) RowRevisions(sheet, headings, rows).settle();
}

}  // namespace plumbline
