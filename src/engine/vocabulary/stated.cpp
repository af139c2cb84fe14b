// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "vocabulary/stated.h"

#include <algorithm>
#include <string>
#include <tuple>
#include <unordered_map>

#include "core/cut.h"
#include "core/words.h"

namespace plumbline {

std::vector<std::string_view> statedFiles();

namespace {

constexpr std::size_t mostTokens = 120;
constexpr char32_t firstPicture = 0x1f000, selector = 0xfe0f, joiner = 0x200d;

constexpr std::string_view classNames[] = {
    "lower",         "higher",          "lowers",        "raises",       "keeps",        "most",
    "least",         "ormore",          "orless",        "between",      "reach",        "better",
    "worse",         "aside",           "from",          "to",           "by",           "fewergood",
    "done",          "started",         "notstarted", "open",    "ontrack",      "atrisk",       "offtrack",
    "paused",        "cancelled",       "proposed",      "countered",    "agreed",       "confident",
    "unsure",        "doubtful",        "method sum",    "method average", "method weighted", "method target",
    "method min",    "method max",      "method milestones", "method own", "method total", "method last", "plussign",
    "minussign",     "filled",          "empty"};
static_assert(std::size(classNames) == statedCount);

enum class Sort : std::uint8_t { Word, Number, Sign, Percent };
struct Piece {
    std::string folded;
    std::size_t first = 0, last = 0;
    Sort sort = Sort::Word;
};

bool isComparison(char32_t c) {
    return c == '<' || c == '>' || c == '=' || c == 0x2264 || c == 0x2265;
}

// Words, numbers with the marks inside them, comparisons such as "<=", and other signs one by one.
class Splitter {
  public:
    explicit Splitter(std::string_view text) : text_(text) {}

    std::vector<Piece> split() {
        for (at_ = 0; at_ < text_.size() && pieces_.size() < mostTokens;) {
            const std::size_t start = at_;
            const char32_t c = nextCodePoint(text_, at_);
            if (c >= '0' && c <= '9')
                take(start, Sort::Number, [&](char32_t next) { return isInNumber(next); });
            else if (isLetter(c, start))
                take(start, Sort::Word, [&](char32_t next) { return isLetter(next, peeked_); });
            else if (isComparison(c))
                take(start, Sort::Sign, isComparison);
            else if (c == '%')
                add(start, Sort::Percent);
            else if (c == '-' && at_ < text_.size() && isLetter(static_cast<unsigned char>(text_[at_]), at_))
                continue;  // between the parts of a word
            else if (!isBlankSpace(c) && c != selector && c != joiner && (c > 0x7f || c == '+' || c == '-'))
                add(start, Sort::Sign);
        }
        return std::move(pieces_);
    }

  private:
    bool isLetter(char32_t c, std::size_t at) const {
        if (c >= firstPicture || c == selector || (c >= '0' && c <= '9') || c == '%' || c == '$') return false;
        std::size_t end = at;
        nextCodePoint(text_, end);
        return (c >= 0x300 && c <= 0x36f) || !foldWord(text_.substr(at, end - at)).empty();
    }
    bool isInNumber(char32_t c) const {
        if (c >= '0' && c <= '9') return true;
        const bool digitNext = peekedEnd_ < text_.size() && text_[peekedEnd_] >= '0' && text_[peekedEnd_] <= '9';
        return (c == '.' || c == ',' || c == '\'') && digitNext;
    }

    template <class Fits>
    void take(std::size_t start, Sort sort, Fits fits) {
        char32_t last = 0;
        while (at_ < text_.size()) {
            peeked_ = peekedEnd_ = at_;
            const char32_t c = nextCodePoint(text_, peekedEnd_);
            const bool camel = sort == Sort::Word && last != 0 && c != lowerCase(c) && last == lowerCase(last);
            if (!fits(c) || camel) break;
            last = c;
            at_ = peekedEnd_;
        }
        add(start, sort);
    }

    void add(std::size_t start, Sort sort) {
        const std::string_view raw = text_.substr(start, at_ - start);
        pieces_.push_back({sort == Sort::Word ? foldWord(raw) : std::string(raw), start, at_, sort});
    }

    std::string_view text_;
    std::size_t at_ = 0, peeked_ = 0, peekedEnd_ = 0;
    std::vector<Piece> pieces_;
};

std::string joined(const std::vector<Piece>& pieces, std::size_t first, std::size_t count) {
    std::string key;
    for (std::size_t i = first; i < first + count; ++i) key += pieces[i].folded;
    return key;
}

struct Known {
    std::unordered_map<std::string, StatedSet> phrases;
    std::unordered_map<std::string, std::size_t> longest;  // phrase that begins with this word, in words

    void add(const std::vector<Piece>& pieces, Stated stated) {
        if (pieces.empty()) return;
        phrases[joined(pieces, 0, pieces.size())].add(stated);
        std::size_t& words = longest[pieces.front().folded];
        words = std::max(words, pieces.size());
    }
};

Known readWords() {
    Known words;
    for (std::string_view file : statedFiles())
        while (!file.empty()) {
            std::string_view line = cutAt(file, '\n');
            if (line.empty() || line.front() == '#') continue;
            const std::string_view name = trimmed(cutAt(line, ':'));
            const auto found = std::find(std::begin(classNames), std::end(classNames), name);
            if (found == std::end(classNames)) continue;
            while (!line.empty())
                words.add(Splitter(cutAt(line, ',')).split(), static_cast<Stated>(found - classNames));
        }
    return words;
}

const Known& known() {
    static const Known words = readWords();
    return words;
}

// The longest phrase that begins at a piece, as its classes and its number of words; none: no words.
std::pair<StatedSet, std::size_t> phraseAt(const std::vector<Piece>& pieces, std::size_t first) {
    const auto& [phrases, longest] = known();
    const auto begins = longest.find(pieces[first].folded);
    std::size_t count = begins == longest.end() ? 1 : std::min(begins->second, pieces.size() - first);
    for (; count > 0; --count)
        if (const auto found = phrases.find(joined(pieces, first, count)); found != phrases.end())
            return {found->second, count};
    return {};
}

}  // namespace

std::vector<StatedToken> statedTokens(std::string_view text) {
    const std::vector<Piece> pieces = Splitter(text).split();
    std::vector<StatedToken> tokens;
    for (std::size_t i = 0; i < pieces.size();) {
        StatedToken token{{}, pieces[i].first, pieces[i].last, pieces[i].sort == Sort::Number,
                          pieces[i].sort == Sort::Percent};
        std::size_t count = 0;
        if (!token.number && !token.percent) std::tie(token.says, count) = phraseAt(pieces, i);
        if (count > 0) token.last = pieces[i + count - 1].last;
        tokens.push_back(token);
        i += std::max<std::size_t>(count, 1);
    }
    return tokens;
}

StatedSet saysOnly(std::string_view text) {
    StatedSet says;
    for (const StatedToken& token : statedTokens(text)) {
        if (!token.says.any()) return {};
        says.add(token.says);
    }
    return says;
}

}  // namespace plumbline
