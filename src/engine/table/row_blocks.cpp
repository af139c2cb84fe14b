// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/row_blocks.h"

#include <algorithm>
#include <array>

#include "table/row_links.h"
#include "table/totals.h"
#include "typed/date_text.h"
#include "vocabulary/phrase.h"

namespace plumbline {
namespace {

constexpr std::uint32_t rowsCompared = 400, mostBlocks = 64;

enum class Look : std::uint8_t { None, Text, Number, Percent, Date };
constexpr std::size_t lookCount = 5;

Look lookAt(const SheetView& sheet, std::uint32_t row, std::uint32_t column) {
    const Cell cell = sheet.block().at(row, column);
    if (cell.isText()) return sheet.textOf(cell).empty() ? Look::None : Look::Text;
    if (!cell.isNumber()) return Look::None;
    const FormatArea* look = sheet.format(row, column);
    if (look && look->kind == FormatKind::Percent) return Look::Percent;
    return look && look->kind == FormatKind::Date ? Look::Date : Look::Number;
}

struct Block {
    std::uint32_t first = 0, end = 0, blanksBefore = 0;
};

class Blocks {
  public:
    Blocks(const SheetView& sheet, const Headings& headings, const RowCounts& counts, RowLooks& looks)
        : sheet_(sheet),
          headings_(headings),
          first_(headings.lastRow + 1),
          columns_(headings.columnEnd),
          counts_(counts),
          looks_(looks) {}

    void settle() {
        const std::vector<Block> blocks = split();
        if (blocks.size() < 2) return;
        std::size_t main = 0;
        while (main < blocks.size() && goals(blocks[main]) == 0) ++main;
        if (main >= blocks.size()) return;
        study(blocks[main]);
        for (std::size_t b = main + 1; b < blocks.size(); ++b) {
            if (goals(blocks[b]) == 0 && !isTitledTable(blocks[b])) continue;
            if (goals(blocks[b]) > 0 && (hasHeadings(blocks[b]) || !isAnother(blocks[b]))) {
                study(blocks[b]);
                continue;
            }
            return takeOut(blocks[b].first);
        }
    }

  private:
    std::vector<Block> split() const {
        std::vector<Block> blocks;
        std::uint32_t blanks = 0;
        bool open = false;
        for (std::uint32_t i = 0; i < looks_.kind.size(); ++i) {
            if (looks_.kind[i] == RowKind::OtherTable) break;
            if (looks_.kind[i] == RowKind::Blank) {
                ++blanks;
                open = false;
                continue;
            }
            if (!open && blocks.size() >= mostBlocks) break;
            if (!open) blocks.push_back({i, i, blanks});
            blocks.back().end = i + 1;
            open = true;
            blanks = 0;
        }
        return blocks;
    }

    std::uint32_t goals(Block block) const {
        return static_cast<std::uint32_t>(
            std::count_if(looks_.kind.begin() + block.first, looks_.kind.begin() + block.end,
                          [](RowKind kind) { return kind == RowKind::Goal; }));
    }

    // The table's own, once more.
    bool hasHeadings(Block block) const {
        return std::find(looks_.kind.begin() + block.first, looks_.kind.begin() + block.end, RowKind::Repeated) != looks_.kind.begin() + block.end;
    }

    // What the columns hold, and how many cells a goal with numbers fills at least.
    void study(Block block) {
        if (seen_.empty()) seen_.assign(columns_, {});
        const std::uint32_t end = std::min(block.end, block.first + rowsCompared);
        for (std::uint32_t i = block.first; i < end; ++i) labelled_ = labelled_ || counts_.isLoneText(i);
        for (std::uint32_t i = block.first; i < end; ++i) {
            if (looks_.kind[i] != RowKind::Goal) continue;
            bool number = false;
            for (std::uint32_t column = 0; column < columns_; ++column) {
                const Look look = lookAt(sheet_, first_ + i, column);
                ++seen_[column][static_cast<std::size_t>(look)];
                number = number || look == Look::Number || look == Look::Percent;
            }
            if (number) ++(isCued(i) ? cued_ : bare_);
            if (number) fewest_ = std::min<std::uint32_t>(fewest_, counts_.filled[i]);
        }
    }

    // A title and rows of two cells or more behind two blank rows, of which none could be a goal.
    bool isTitledTable(Block block) const {
        if (block.blanksBefore < 2 || !counts_.isLoneText(block.first)) return false;
        for (std::uint32_t i = block.first + 1; i < block.end; ++i)
            if (counts_.filled[i] > 1 && looks_.kind[i] == RowKind::Note) return true;
        return false;
    }

    // A sum there or further down takes in rows above it: one statement in parts.
    bool isAddedTo(Block block) const {
        const std::uint32_t above = sheet_.block().firstRow + first_, from = above + block.first;
        return std::any_of(sheet_.block().formulas.begin(), sheet_.block().formulas.end(), [&](const FormulaCell& cell) {
            if (cell.row < first_ + block.first || cell.column >= columns_) return false;
            const auto sum = sumOf(cell.formula);
            return sum && std::any_of(sum->areas.begin(), sum->areas.end(), [&](const SumFormula::Area& area) {
                       return area.firstRow >= above && area.lastRow < from && area.firstColumn == sheet_.block().firstColumn + cell.column;
                   });
        });
    }

    bool isAnother(Block block) const {
        return isUnlike(block) && (sheet_.block().transposed || !isAddedTo(block));
    }

    bool isUnlike(Block block) const {
        const bool titled = counts_.isLoneText(block.first);
        std::uint32_t numbers = 0, strange = 0, rows = 0, fuller = 0, cued = 0;
        for (std::uint32_t i = block.first; i < block.end; ++i) {
            if (looks_.kind[i] != RowKind::Goal || counts_.filled[i] < 2) continue;
            ++rows;
            cued += isCued(i) ? 1 : 0;
            fuller += counts_.filled[i] >= fewest_ ? 1 : 0;
            for (std::uint32_t column = 0; column < columns_; ++column) {
                const Look look = lookAt(sheet_, first_ + i, column);
                if (look != Look::Number && look != Look::Percent) continue;
                ++numbers;
                strange += isStrange(column, look) ? 1 : 0;
            }
        }
        if (rows == 0) return false;
        if (numbers > 0 && strange == numbers) return true;
        const bool otherForm = !labelled_ || (cued == 0 && cued_ > 1 && bare_ == 0);
        return titled && block.blanksBefore > 1 && (fuller == 0 || otherForm);
    }

    // Indented, or labelled "KR1: …": what stands below a heading of its own.
    bool isCued(std::uint32_t i) const {
        const std::uint32_t column = counts_.firstText[i];
        if (column == noRow) return false;
        return indentOf(sheet_, first_ + i, column) > 0 || !labelPrefix(sheet_.text(first_ + i, column)).empty();
    }

    // A number below texts, a percentage below amounts, and the other way round.
    bool isStrange(std::uint32_t column, Look look) const {
        const auto& seen = seen_[column];
        const auto count = [&](Look other) { return seen[static_cast<std::size_t>(other)]; };
        const bool nothing = count(Look::None) > 1 && headings_.heads[column].heading.empty();
        return count(look) == 0 && (nothing || count(Look::Text) + count(Look::Number) + count(Look::Percent) +
                                                       count(Look::Date) >
                                                   0);
    }

    void takeOut(std::uint32_t from) {
        tellTable(sheet_, headings_, counts_, from, looks_);
        std::fill(looks_.kind.begin() + from, looks_.kind.end(), RowKind::OtherTable);
    }

    const SheetView& sheet_;
    const Headings& headings_;
    std::uint32_t first_, columns_;
    const RowCounts& counts_;
    RowLooks& looks_;
    std::vector<std::array<std::uint32_t, lookCount>> seen_;
    std::uint32_t fewest_ = 0xffff;
    std::uint32_t cued_ = 0, bare_ = 0;  // rows with numbers, by whether they show that they stand below others
    bool labelled_ = false;  // some rows above are texts alone, as those that head groups are
};

bool saysMore(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon != std::string_view::npos && colon + 1 < text.size() && colon > 3) return true;
    if (text.starts_with('*') || text.starts_with('(') || text.ends_with('.')) return true;
    for (std::size_t at = 0; at + 4 <= text.size(); ++at)  // a year
        if ((text.substr(at, 2) == "19" || text.substr(at, 2) == "20") && at > 0 &&
            text.find_first_not_of("0123456789", at) >= at + 4 && (text[at - 1] < '0' || text[at - 1] > '9'))
            return true;
    return false;
}

// "Created on 3 March 2025": a few words, and a day.
bool endsWithDay(std::string_view text) {
    constexpr std::size_t mostWords = 5;
    std::size_t words = 1;
    for (std::size_t end = text.find(' '); end != std::string_view::npos && words <= mostWords; end = text.find(' ', end + 1)) {
        const std::string_view rest = trimmed(text.substr(end));
        const DateText date = rest.size() > 5 && rest[0] >= '0' && rest[0] <= '9' ? readDateText(rest) : DateText();
        const bool day = date.kind == DateTextKind::Ambiguous || (date.isDate() && date.day == date.last);
        if (day) return text.substr(0, end).find_first_of("0123456789") == std::string_view::npos;
        ++words;
    }
    return false;
}

// What no goal says, in a table whose groups are texts alone in their rows, too.
bool isRemark(std::string_view text) {
    if (text.starts_with('*') || text.starts_with('(')) return true;
    if (!labelPrefix(text).empty()) return false;
    const std::size_t colon = text.find(": ");
    return (colon != std::string_view::npos && colon > 3) || endsWithDay(text);
}

// What the texts of a column look like, where they all do.
enum class Form : std::uint8_t { Any, Names, Codes, Labels };

Form formOf(std::string_view text) {
    if (!labelPrefix(text).empty()) return Form::Labels;
    const bool digit = text.find_first_of("0123456789") != std::string_view::npos;
    if (digit && text.find(' ') == std::string_view::npos) return Form::Codes;
    return looksLikeName(text) ? Form::Names : Form::Any;
}

// People, products or places; ids and outline numbers; "KR1: …": what stands above a text alone in its row.
Form formAbove(const SheetView& sheet, const Headings& headings, const RowCounts& counts, const RowLooks& looks,
               std::uint32_t below) {
    constexpr std::uint32_t fewest = 2;
    std::uint32_t rows = 0;
    Form all = Form::Any;
    for (std::uint32_t i = 0; i < below && i < rowsCompared; ++i) {
        if (looks.kind[i] != RowKind::Goal) continue;
        const std::string_view text = sheet.text(headings.lastRow + 1 + i, counts.firstText[below]);
        if (text.empty()) continue;
        const Form form = formOf(text);
        if (form == Form::Any || (rows > 0 && form != all)) return Form::Any;
        all = form;
        ++rows;
    }
    return rows >= fewest ? all : Form::Any;
}

// "Figures unaudited", "Montants hors taxes": what it says is about the figures.
bool isAboutFigures(std::string_view text) {
    const std::vector<PhrasePart> parts = phraseOf(text).parts;
    std::size_t at = 0;
    while (at < parts.size() && parts[at].is(WordClass::Total)) ++at;  // "all"
    return at + 1 < parts.size() && parts[at].is(WordClass::Neutral) && !parts[at].is(WordClass::Goal);
}

// Whether a row above has the text among its own, as the name of its parent.
bool isNamed(const SheetView& sheet, const Headings& headings, std::uint32_t rows, std::string_view text) {
    constexpr std::uint32_t most = 20000;
    const std::uint64_t name = nameHash(text);
    for (std::uint32_t row = headings.lastRow + 1; row < headings.lastRow + 1 + std::min(rows, most); ++row)
        for (std::uint32_t column = 0; column < headings.columnEnd; ++column)
            if (const std::string_view other = sheet.text(row, column); !other.empty() && nameHash(other) == name)
                return true;
    return false;
}

// A text alone at the end that is none of these may be a goal whose figures are to come, or a remark.
void tellOpenRemark(const Headings& headings, const RowCounts& counts, std::uint32_t from, std::uint32_t last, RowLooks& looks,
                    std::string_view text) {
    constexpr std::uint32_t mostOpen = 3;
    if (looks.kind[last - 1] != RowKind::Goal || last - from > mostOpen) return;
    Note note;
    note.kind = NoteKind::MaybeRemark;
    note.row = headings.lastRow + last;
    note.column = counts.firstText[last - 1];
    note.cell = std::string(text);
    looks.notes.push_back(std::move(note));
}

}  // namespace

void tellTable(const SheetView& sheet, const Headings& headings, const RowCounts& counts, std::uint32_t i,
               RowLooks& looks) {
    Note note;
    note.kind = NoteKind::SecondTable;
    note.row = headings.lastRow + 1 + i;
    note.column = counts.firstText[i];
    note.first = std::to_string(sheet.block().firstRow + note.row + 1);
    const std::string_view label = note.column == noRow ? std::string_view() : sheet.text(note.row, note.column);
    looks.excluded.push_back({note.row, ExclusionKind::SecondTable, std::string(label)});
    looks.notes.push_back(std::move(note));
}

bool isCopy(const SheetView& sheet, const Headings& headings, std::uint32_t repeated) {
    const std::uint32_t above = headings.lastRow + 1, below = above + repeated + 1;
    const auto same = [&](std::uint32_t a, std::uint32_t b) {
        for (std::uint32_t column = 0; column < headings.columnEnd; ++column) {
            const Cell x = sheet.block().at(a, column), y = sheet.block().at(b, column);
            if (x.isNumber() != y.isNumber()) return false;
            if (x.isNumber() ? x.number() != y.number() : sheet.text(a, column) != sheet.text(b, column)) return false;
        }
        return true;
    };
    std::uint32_t alike = 0;
    while (below + alike < sheet.rows() && alike < repeated && same(above + alike, below + alike)) ++alike;
    return alike >= 2;
}

void settleBlocks(const SheetView& sheet, const Headings& headings, const RowCounts& counts, RowLooks& looks) {
    Blocks(sheet, headings, counts, looks).settle();
}

void settleRemarks(const SheetView& sheet, const Headings& headings, const RowCounts& counts,
                   RowLooks& looks) {
    constexpr std::uint32_t mostRemarks = 20, fewestGoals = 2;
    std::uint32_t last = static_cast<std::uint32_t>(looks.kind.size());
    while (last > 0 && looks.kind[last - 1] != RowKind::Goal) --last;
    std::uint32_t from = last, goals = 0;
    while (from > 0 && last - from < mostRemarks && looks.kind[from - 1] == RowKind::Goal && counts.isLoneText(from - 1))
        --from;
    for (std::uint32_t i = from; i-- > 0 && goals < fewestGoals;)
        if (looks.kind[i] == RowKind::Goal && !counts.isLoneText(i)) ++goals;
    if (from == last || goals < fewestGoals) return;
    const auto text = [&](std::uint32_t i) { return sheet.text(headings.lastRow + 1 + i, counts.firstText[i]); };
    bool labelled = false, saidSo = false;  // such texts head goals further up
    for (std::uint32_t i = 0; i < from && i < rowsCompared; ++i) {
        if (looks.kind[i] != RowKind::Goal || !counts.isLoneText(i)) continue;
        labelled = true;
        saidSo = saidSo || saysMore(text(i));
    }
    const Form above = formAbove(sheet, headings, counts, looks, from);
    const auto isUnlike = [&](std::uint32_t i) { return above != Form::Any && formOf(text(i)) != above; };
    if (saidSo) return;
    for (std::uint32_t i = from; i < last; ++i)
        if (((labelled ? isRemark(text(i)) : saysMore(text(i))) || isUnlike(i) || isAboutFigures(text(i))) && !isNamed(sheet, headings, from, text(i)))
            looks.kind[i] = RowKind::Note;
    tellOpenRemark(headings, counts, from, last, looks, text(last - 1));
}

}  // namespace plumbline
