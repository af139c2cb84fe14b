// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "smart/tokens.h"

#include <algorithm>

#include "core/fractions.h"
#include "core/words.h"

namespace plumbline {
namespace {

bool isDigit(char32_t c) {
    return c >= '0' && c <= '9';
}

bool isLetter(char32_t c) {
    if (c < 0x80) return (c | 0x20) - U'a' < 26;
    if (c < 0xc0) return c == 0xaa || c == 0xba || c == 0xb5;
    if (c >= 0x2000 && c <= 0x2bff) return false;
    if (c >= 0x3000 && c <= 0x3003) return false;
    return c != 0xd7 && c != 0xf7 && c < 0x1f000 && !(c >= 0xfe00 && c <= 0xfe0f) && !isBlankSpace(c);
}

bool isDigitAt(std::string_view text, std::size_t at) {
    return at < text.size() && isDigit(static_cast<unsigned char>(text[at]));
}

// Behind the blank of one kind or another at `at`, where exactly three digits follow: "12 000".
std::size_t behindGroupBlank(std::string_view text, std::size_t at) {
    if (at >= text.size()) return at;
    std::size_t next = at;
    const char32_t c = nextCodePoint(text, next);
    const bool blank = c == ' ' || c == 0xa0 || c == 0x202f || c == 0x2009;
    const bool three = isDigitAt(text, next) && isDigitAt(text, next + 1) && isDigitAt(text, next + 2);
    return blank && three && !isDigitAt(text, next + 3) ? next : at;
}

// Behind the separator at `at` that stands between blanks in a text that was cut into words: "1 . 6", "80 , 000".
std::size_t behindLooseSeparator(std::string_view text, std::size_t at) {
    if (at + 3 >= text.size() || text[at] != ' ' || text[at + 2] != ' ' || !isDigitAt(text, at + 3))
        return at;
    const bool three = isDigitAt(text, at + 4) && isDigitAt(text, at + 5) && !isDigitAt(text, at + 6);
    return text[at + 1] == '.' || (text[at + 1] == ',' && three) ? at + 3 : at;
}

// Behind the exponent at `at`: "1e10".
std::size_t behindExponent(std::string_view text, std::size_t at) {
    if (at >= text.size() || (text[at] != 'e' && text[at] != 'E') || !isDigitAt(text, at + 1)) return at;
    std::size_t end = at + 1;
    while (isDigitAt(text, end)) ++end;
    return end;
}

// Digits with separators between them, groups of three with blanks between them.
std::size_t numberEnd(std::string_view text, std::size_t start) {
    std::size_t at = start;
    bool grouped = true;  // so far one to three digits, or groups of them
    while (at < text.size()) {
        const auto c = static_cast<unsigned char>(text[at]);
        if (isDigit(c)) {
            ++at;
            continue;
        }
        const bool separator = c == '.' || c == ',' || c == '\'';
        if (separator && isDigitAt(text, at + 1)) {
            grouped = false;
            ++at;
            continue;
        }
        std::size_t next = grouped && at - start <= 3 ? behindGroupBlank(text, at) : at;
        if (next == at && at - start <= 3) next = behindLooseSeparator(text, at);
        if (next == at) break;
        start = next;
        at = next;
    }
    return at;
}

// Behind the letters and digits from `at` on; how many.
std::size_t wordEnd(std::string_view text, std::size_t at, std::size_t& letters) {
    while (at < text.size()) {
        std::size_t next = at + 1;
        const auto byte = static_cast<unsigned char>(text[at]);
        const char32_t c = byte < 0x80 ? byte : nextCodePoint(text, next = at);
        if (!isLetter(c) && !isDigit(c)) break;
        at = next;
        ++letters;
    }
    return at;
}

// "USD115": the code of a currency is a word of its own.
bool isCodeBeforeDigits(std::string_view word) {
    constexpr std::size_t code = 3;
    if (word.size() <= code || !isDigit(static_cast<unsigned char>(word[code]))) return false;
    std::string folded;
    for (std::size_t i = 0; i < code; ++i) {
        if (word[i] < 'A' || word[i] > 'Z') return false;
        folded += static_cast<char>(word[i] - 'A' + 'a');
    }
    const WordEntry* entry = lexicon().find(nameHash(folded));
    return entry && entry->has(Language::English, WordKind::Currency);
}

// Behind the fraction that stands at `at`, directly behind digits: "1½".
std::size_t behindFraction(std::string_view text, std::size_t at) {
    if (at >= text.size()) return at;
    std::size_t next = at;
    return fractionOf(nextCodePoint(text, next)) ? next : at;
}

void foldInto(StatementToken& token, std::string_view word, std::string& folded) {
    const std::size_t start = folded.size();
    const bool ascii =
        std::all_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (ascii) {
        folded.append(word);
        for (std::size_t i = start; i < folded.size(); ++i)
            if (folded[i] >= 'A' && folded[i] <= 'Z') folded[i] = static_cast<char>(folded[i] + ('a' - 'A'));
    } else {
        for (std::size_t position = 0; position < word.size();)
            appendFolded(folded, nextCodePoint(word, position));
    }
    token.folded = std::string_view(folded).substr(start);
    token.hash = nameHash(token.folded);
}

// The token that begins with c; its text is [token.first, token.last).
void readToken(std::string_view text, char32_t c, std::string& folded, StatementToken& token) {
    if (isDigit(c)) {
        const std::size_t digitsEnd =
            behindExponent(text, behindFraction(text, numberEnd(text, token.first)));
        token.kind = TokenKind::Number;
        token.digits = text.substr(token.first, digitsEnd - token.first);
        token.last = wordEnd(text, digitsEnd, token.letters);
    } else if (isLetter(c)) {
        token.capital = c != lowerCase(c);
        token.last = wordEnd(text, token.last, token.letters);
        token.letters = 0;
        if (isCodeBeforeDigits(text.substr(token.first, token.last - token.first)))
            token.last = token.first + 3;
        foldInto(token, text.substr(token.first, token.last - token.first), folded);
    } else if (fractionOf(c)) {
        token.kind = TokenKind::Number;
        token.digits = text.substr(token.first, token.last - token.first);
    } else {
        token.kind = TokenKind::Sign;
        token.sign = c;
    }
}

bool joinsWords(const StatementToken& token) {
    return token.kind == TokenKind::Sign && (token.sign == '\'' || token.sign == 0x2019 || token.sign == '-');
}

// The longest phrase that begins at i, over apostrophes and hyphens.
void findPhrase(std::vector<StatementToken>& tokens, std::size_t i) {
    constexpr std::size_t mostWords = 4;
    std::uint64_t hash = tokens[i].hash;
    for (std::size_t end = i + 1, count = 1; end < tokens.size() && count < mostWords; ++end) {
        if (joinsWords(tokens[end])) continue;
        if (tokens[end].kind != TokenKind::Word) return;
        ++count;
        hash = phraseHash(hash, tokens[end].hash);
        if (const WordEntry* phrase = lexicon().find(hash)) {
            tokens[i].entry = phrase;
            tokens[i].words = static_cast<std::uint8_t>(end - i + 1);
        }
    }
}

// "-5 -> 25": an arrow behind the number, its per cent and blanks.
bool isBeforeArrow(std::string_view text, std::size_t at) {
    while (at < text.size() && (text[at] == ' ' || text[at] == '%')) ++at;
    const std::string_view rest = text.substr(at);
    return rest.starts_with("->") || rest.starts_with("=>") || rest.starts_with("\u2192");
}

// "from", "bei", "à", "=": what leads to a number with its sign.
bool leadsToSigned(const StatementToken& token) {
    if (token.kind == TokenKind::Sign)
        return token.sign == '>' || token.sign == '=' || token.sign == '<' || token.sign == 0x2192;
    if (token.kind != TokenKind::Word) return false;
    const WordEntry* entry = lexicon().find(token.hash);
    if (!entry) return false;
    for (std::size_t language = 0; language < languageCount; ++language)
        for (WordKind kind : {WordKind::From, WordKind::To, WordKind::By, WordKind::In, WordKind::Function})
            if (entry->has(static_cast<Language>(language), kind)) return true;
    return false;
}

// The number that was read last takes the minus before it.
void takeMinus(std::string_view text, std::vector<StatementToken>& tokens) {
    const std::size_t count = tokens.size();
    if (count < 3) return;
    const StatementToken& minus = tokens[count - 2];
    StatementToken& number = tokens[count - 1];
    const bool sign =
        minus.kind == TokenKind::Sign && (minus.sign == '-' || minus.sign == 0x2212 || minus.sign == 0x2013);
    if (!sign || !minus.spaceBefore || number.spaceBefore) return;
    if (!leadsToSigned(tokens[count - 3]) && !isBeforeArrow(text, number.last)) return;
    number.first = minus.first;
    number.spaceBefore = true;
    number.hyphenBefore = false;
    number.negative = true;
    tokens[count - 2] = number;
    tokens.pop_back();
}

}  // namespace

void tokensOf(std::string_view text, std::vector<StatementToken>& tokens, std::string& folded) {
    tokens.clear();
    tokens.reserve(std::min(mostTokens, text.size() / 4 + 8));
    folded.clear();
    folded.reserve(3 * text.size());  // a broken byte becomes three; the tokens' views stay where they are
    int depth = 0;
    bool space = true;
    for (std::size_t position = 0; position < text.size() && tokens.size() < mostTokens;) {
        const std::size_t first = position;
        const char32_t c = nextCodePoint(text, position);
        if (isBlankSpace(c)) {
            space = true;
            continue;
        }
        StatementToken& token = tokens.emplace_back();
        token.first = first;
        token.spaceBefore = space;
        space = false;
        token.last = position;
        readToken(text, c, folded, token);
        position = token.last;
        if (c == '(' || c == '[') ++depth;
        token.parenthesis = depth > 0;
        if ((c == ')' || c == ']') && depth > 0) --depth;
        token.hyphenAfter = position < text.size() && text[position] == '-';
        token.hyphenBefore = token.first > 0 && text[token.first - 1] == '-';
        if (token.kind == TokenKind::Number) takeMinus(text, tokens);
    }
    const Lexicon& words = lexicon();
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].kind != TokenKind::Word) continue;
        const LexiconWord word = words.look(tokens[i].hash);
        tokens[i].entry = word.entry;
        tokens[i].own = word.own;
        if (word.startsPhrase) findPhrase(tokens, i);
    }
}

}  // namespace plumbline
