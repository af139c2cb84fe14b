// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/stated_progress.h"

#include <algorithm>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/words.h"
#include "table/word_columns.h"
#include "typed/number_text.h"
#include "vocabulary/stated.h"
#include "vocabulary/vocabulary.h"

namespace plumbline {
namespace {

constexpr double hundred = 100, highestShare = 1.5;  // above the whole, but still of it

constexpr std::pair<Stated, StatusWord> statusWords[] = {
    {Stated::Cancelled, StatusWord::Cancelled}, {Stated::Done, StatusWord::Done},
    {Stated::NotStarted, StatusWord::NotStarted}, {Stated::Open, StatusWord::Open}, {Stated::Started, StatusWord::Started},
    {Stated::OffTrack, StatusWord::OffTrack},   {Stated::AtRisk, StatusWord::AtRisk},
    {Stated::OnTrack, StatusWord::OnTrack},     {Stated::Paused, StatusWord::Paused}};

constexpr std::pair<Stated, double> confidences[] = {
    {Stated::Confident, 0.9}, {Stated::Unsure, 0.6}, {Stated::Doubtful, 0.3}};

StatusWord wordOf(StatedSet says) {
    for (const auto& [stated, word] : statusWords)
        if (says.has(stated)) return word;
    return StatusWord::None;
}

// Filled and empty signs of a bar; nothing where other signs or words stand beside them.
std::optional<double> barShare(const std::vector<StatedToken>& tokens) {
    double filled = 0, empty = 0;
    for (const StatedToken& token : tokens) {
        if (token.says.has(Stated::Filled))
            ++filled;
        else if (token.says.has(Stated::Empty))
            ++empty;
        else
            return std::nullopt;
    }
    constexpr double fewest = 3;
    if (empty == 0 || filled + empty < fewest) return std::nullopt;
    return filled / (filled + empty);
}

// A status that tells what is done and what is not, and not only a colour.
bool tellsCompletion(StatusWord word) {
    return word == StatusWord::Done || word == StatusWord::Started || word == StatusWord::NotStarted ||
           word == StatusWord::Open;
}

class StatedColumns {
  public:
    StatedColumns(const SheetView& sheet, const Headings& headings, const TextPool& texts, GoalTable& table)
        : sheet_(sheet), texts_(texts), headings_(headings), table_(table) {}

    void read() {
        readStatus();
        if (const auto column = headings_.columnOf(Role::Progress)) readProgress(*column);
        if (const auto column = headings_.columnOf(Role::Confidence)) readConfidence(*column);
        if (headings_.columnOf(Role::Actual) || headings_.columnOf(Role::Target)) return takeDone();
        if (completion_ > 0 && table_.actual.empty() && table_.target.empty()) countDone();
    }

  private:
    void readStatus() {
        if (table_.status.empty()) return;
        std::vector<StatusWord> words(table_.count, StatusWord::None);
        std::size_t known = 0, filled = 0;
        for (GoalIndex g = 0; g < table_.count; ++g) {
            const std::string_view text = statusText(g);
            if (text.empty()) continue;
            ++filled;
            words[g] = wordAt(text);
            known += words[g] != StatusWord::None ? 1 : 0;
            completion_ += tellsCompletion(words[g]) ? 1 : 0;
        }
        if (known * 2 < filled || known == 0) return static_cast<void>(completion_ = 0);
        table_.statusWord = std::move(words);
    }

    std::string_view statusText(GoalIndex g) const {
        return table_.status[g] == noText ? std::string_view() : texts_.view(table_.status[g]);
    }
    // The same few words again and again.
    StatusWord wordAt(std::string_view text) {
        constexpr std::size_t mostWords = 10000;
        if (seen_.size() > mostWords) seen_.clear();
        const auto [at, fresh] = seen_.try_emplace(nameHash(text), StatusWord::None);
        if (fresh) at->second = readStatusWord(text);
        return at->second;
    }

    Cell cellAt(GoalIndex g, std::uint32_t column) const {
        return table_.rowOfGoal[g] == noRow ? Cell() : sheet_.block().at(table_.rowOfGoal[g], column);
    }

    // A plain number above 1.5 anywhere says that the column counts to 100.
    double wholeOf(std::uint32_t column) const {
        double largest = 0;
        for (GoalIndex g = 0; g < table_.count; ++g)
            if (const Cell cell = cellAt(g, column); cell.isNumber()) largest = std::max(largest, cell.number());
        return largest > highestShare ? hundred : 1;
    }

    void readProgress(std::uint32_t column) {
        const double whole = wholeOf(column);
        table_.stated.assign(table_.count, Cell());
        for (GoalIndex g = 0; g < table_.count; ++g) {
            const Cell cell = cellAt(g, column);
            if (cell.isNumber()) table_.stated[g] = Cell(cell.number() / whole);
            if (!cell.isText()) continue;
            if (const auto share = readShare(sheet_.textOf(cell))) table_.stated[g] = Cell(*share);
        }
    }

    // Beside figures a status counts where it says that all is done.
    void takeDone() {
        for (GoalIndex g = 0; g < table_.count; ++g) {
            if (table_.statusWordOf(g) != StatusWord::Done) continue;
            if (table_.stated.empty()) table_.stated.assign(table_.count, Cell());
            if (table_.stated[g].isBlank()) table_.stated[g] = Cell(1.0);
        }
    }

    void countDone() {
        table_.figuresFromStatus = true;
        table_.actual.assign(table_.count, Cell());
        table_.target.assign(table_.count, Cell());
        for (GoalIndex g = 0; g < table_.count; ++g) {
            const StatusWord word = table_.statusWord[g];
            if (word == StatusWord::None) continue;
            table_.target[g] = Cell(1.0);
            table_.actual[g] = Cell(word == StatusWord::Done ? 1.0 : shareInStatus(g));
        }
    }
    double shareInStatus(GoalIndex g) const {
        const auto share = readShare(statusText(g));
        return share ? *share : 0;
    }

    void readConfidence(std::uint32_t column) {
        const double whole = wholeOf(column);
        constexpr double ten = 10;
        bool tenths = whole == hundred;
        for (GoalIndex g = 0; g < table_.count && tenths; ++g)
            if (const Cell cell = cellAt(g, column); cell.isNumber()) tenths = cell.number() <= ten;
        table_.confidence.assign(table_.count, Cell());
        for (GoalIndex g = 0; g < table_.count; ++g) {
            const Cell cell = cellAt(g, column);
            if (cell.isNumber()) table_.confidence[g] = Cell(cell.number() / (tenths ? ten : whole));
            if (!cell.isText()) continue;
            const std::string_view text = sheet_.textOf(cell);
            const StatedSet says = saysOnly(text);
            if (const auto share = readShare(text)) table_.confidence[g] = Cell(*share);
            for (const auto& [stated, share] : confidences)
                if (says.has(stated)) table_.confidence[g] = Cell(share);
        }
    }

    const SheetView& sheet_;
    const TextPool& texts_;
    const Headings& headings_;
    GoalTable& table_;
    std::size_t completion_ = 0;
    std::unordered_map<std::uint64_t, StatusWord> seen_;
};

}  // namespace

StatusWord readStatusWord(std::string_view text) {
    if (const StatusWord whole = wordOf(saysOnly(text)); whole != StatusWord::None) return whole;
    constexpr std::size_t mostPieces = 12;
    const std::vector<StatedToken> tokens = statedTokens(text);
    if (tokens.size() > mostPieces) return StatusWord::None;
    for (const StatedToken& token : tokens) {
        if (const StatusWord word = wordOf(token.says); word != StatusWord::None) return word;
        const bool ahead = token.number || token.percent || token.says.has(Stated::MinusSign);
        if (!ahead) break;
    }
    return StatusWord::None;
}

std::optional<double> readShare(std::string_view text) {
    const NumberText whole = readNumberText(text);
    if (whole.isNumber()) return whole.unit == "%" || whole.value <= highestShare ? std::optional(whole.value)
                                                                                  : std::nullopt;
    if (whole.is == TextIs::Fraction && whole.other != 0) return whole.value / whole.other;
    const std::vector<StatedToken> tokens = statedTokens(text);
    if (const auto bar = barShare(tokens)) return bar;
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i)
        if (tokens[i].number && tokens[i + 1].percent)
            if (const NumberText part = readNumberText(tokens[i].in(text)); part.isNumber())
                return part.value / hundred;
    switch (readStatusWord(text)) {
        case StatusWord::Done:
            return 1;
        case StatusWord::NotStarted:
        case StatusWord::Open:
            return 0;
        default:
            break;
    }
    if (isWord(WordClass::Yes, text)) return 1;
    return isWord(WordClass::No, text) ? std::optional(0.0) : std::nullopt;
}

void readShares(const SheetView& sheet, std::uint32_t column, GoalTable& table, std::vector<Cell>& cells) {
    cells.assign(table.rowOfGoal.size(), Cell());
    for (GoalIndex g = 0; g < cells.size(); ++g) {
        if (table.rowOfGoal[g] == noRow) continue;
        cells[g] = sheet.block().at(table.rowOfGoal[g], column);
        if (!cells[g].isText()) continue;
        const std::string_view text = sheet.textOf(cells[g]);
        if (const auto share = readShare(text))
            cells[g] = Cell(*share);
        else if (foldWord(text).empty() || readStatusWord(text) != StatusWord::None)
            cells[g] = Cell();  // "in process": how far is not said
        else
            noteUnknownWord(table, g, column, text);
    }
}

void readStated(const SheetView& sheet, const Headings& headings, const TextPool& texts, GoalTable& table) {
    StatedColumns(sheet, headings, texts, table).read();
}

}  // namespace plumbline
