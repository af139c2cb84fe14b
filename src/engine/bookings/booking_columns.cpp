// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "bookings/booking_columns.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>

#include "core/words.h"
#include "table/totals.h"
#include "table/unit_words.h"
#include "typed/date_text.h"
#include "typed/number_text.h"
#include "vocabulary/phrase.h"
#include "vocabulary/vocabulary.h"

namespace plumbline {
namespace {

constexpr std::uint32_t deepestHeadings = 60, mostColumns = 1024, rowsLookedAt = 60;
constexpr std::size_t mostFactors = 64;  // every two of them are multiplied

bool isFigureText(std::string_view text) {
    if (!mayBeNumberOrDate(text)) return false;
    if (readDateText(text).isDate()) return true;
    const NumberText number = readNumberText(text);
    return number.isNumber() || number.kind == NumberTextKind::Ambiguous;
}

// The row of headings: texts only, as wide as what stands below it, and the one whose words are known best.
class HeadingFinder {
  public:
    HeadingFinder(const SheetView& sheet, const BookingRules& rules) : sheet_(sheet) {
        for (const auto& heading : rules.columns)
            if (heading && !heading->empty()) named_.push_back(foldWord(*heading));
        for (const std::string& heading : rules.match) named_.push_back(foldWord(heading));
        for (const BookingFilter& filter : rules.filters) named_.push_back(foldWord(filter.heading));
    }

    std::optional<std::uint32_t> row() const {
        std::optional<std::uint32_t> best;
        std::size_t most = 0;
        for (std::uint32_t row = 0; row < std::min(sheet_.rows(), deepestHeadings); ++row)
            if (const std::size_t score = scoreOf(row); score > most) {
                most = score;
                best = row;
            }
        return best;
    }

  private:
    std::size_t scoreOf(std::uint32_t row) const {
        std::size_t filled = 0, known = 0, named = 0;
        for (std::uint32_t column = 0; column < std::min(sheet_.columns(), mostColumns); ++column) {
            if (sheet_.isBlank(row, column)) continue;
            const std::string_view text = sheet_.text(row, column);
            if (text.empty() || isFigureText(text)) return 0;
            ++filled;
            known += meaningOf(text, Closeness::Part).known() || hints(Hint::Deal, text) ? 1 : 0;
            named += std::count(named_.begin(), named_.end(), foldWord(text)) > 0 ? 1 : 0;
        }
        if (filled < 2 && named == 0) return 0;
        return known + 2 * named == 0 && !figuresBelow(row) ? 0 : filled + 3 * known + 9 * named;
    }
    bool figuresBelow(std::uint32_t row) const {
        for (std::uint32_t column = 0; column < std::min(sheet_.columns(), mostColumns); ++column)
            if (row + 1 < sheet_.rows() && sheet_.block().at(row + 1, column).isNumber()) return true;
        return false;
    }

    const SheetView& sheet_;
    std::vector<std::string> named_;
};

class RoleFinder {
  public:
    RoleFinder(const SheetView& sheet, const BookingRules& rules, BookingColumns& found)
        : sheet_(sheet), rules_(rules), found_(found), first_(found.headingRow + 1) {}

    std::optional<Error> find() {
        if (auto problem = takeRules()) return problem;
        takeDates();
        takeShare();
        takeCurrency();
        takeCounts();
        takeAmount();
        takeKeys();
        return std::nullopt;
    }

  private:
    const BookingHead& head(std::uint32_t column) const { return found_.heads[column]; }
    std::uint32_t columns() const { return static_cast<std::uint32_t>(found_.heads.size()); }
    bool isRuled(BookingRole role) const { return rules_.heading(role).has_value(); }
    void take(BookingRole role, std::uint32_t column) {
        found_.roles[static_cast<std::size_t>(role)] = column;
    }

    std::optional<std::uint32_t> named(const std::string& heading) const {
        const std::string folded = foldWord(heading);
        for (std::uint32_t column = 0; column < columns(); ++column)
            if (foldWord(head(column).heading) == folded) return column;
        for (std::uint32_t column = 0; column < columns(); ++column)
            if (foldWord(sheet_.letters(column)) == folded) return column;
        return std::nullopt;
    }
    static Error missing(const std::string& heading) {
        return {ErrorKind::InvalidArgument, {"error.bookingcolumn", {heading}}};
    }

    std::optional<Error> takeRules() {
        for (std::size_t i = 0; i < bookingRoleCount; ++i) {
            const auto& heading = rules_.columns[i];
            if (!heading || heading->empty()) continue;
            const auto column = named(*heading);
            if (!column) return missing(*heading);
            found_.roles[i] = column;
        }
        for (const std::string& heading : rules_.match) {
            const auto column = named(heading);
            if (!column) return missing(heading);
            found_.matched.push_back(*column);
        }
        for (const BookingFilter& filter : rules_.filters) {
            const auto column = named(filter.heading);
            if (!column) return missing(filter.heading);
            found_.filters.push_back({*column, &filter});
        }
        return std::nullopt;
    }

    bool isFree(std::uint32_t column) const {
        return !found_.hasRole(column) &&
               std::find(found_.matched.begin(), found_.matched.end(), column) == found_.matched.end();
    }

    // The days of the bookings; where a second column tells when they became known, that one, too.
    void takeDates() {
        std::vector<std::uint32_t> dates, posted;
        for (std::uint32_t column = 0; column < columns(); ++column) {
            if (!isFree(column) || !isDates(column)) continue;
            (hints(Hint::Posted, head(column).heading) ? posted : dates).push_back(column);
        }
        if (dates.empty() && found_.of(BookingRole::Date) == std::nullopt) std::swap(dates, posted);
        if (dates.empty() && !isRuled(BookingRole::Date)) dates = plainDays();
        if (!isRuled(BookingRole::Date) && !dates.empty()) {
            std::stable_sort(dates.begin(), dates.end(),
                             [&](auto a, auto b) { return dateRank(a) < dateRank(b); });
            take(BookingRole::Date, dates.front());
            if (dates.size() > 1 && dateRank(dates[0]) == dateRank(dates[1]))
                doubt(BookingRole::Date, dates[0], dates[1]);
        }
        takeYear();
        if (!isRuled(BookingRole::Posted) && !posted.empty() &&
            found_.of(BookingRole::Date) != posted.front())
            take(BookingRole::Posted, posted.front());
    }
    // "Month | Year": the year of months that name none.
    void takeYear() {
        for (std::uint32_t column = 0; column < columns(); ++column)
            if (isFree(column) && head(column).meaning.period && head(column).content.numbers > 0 &&
                head(column).content.numbers == head(column).content.filled() &&
                holdsYears(sheet_, found_.headingRow, column))
                found_.year = column;
    }

    // Cells that come without their formats: a column of whole numbers that are all days of this half century, under a word
    // for no amount ("Closed"), beside one that is the amount.
    std::vector<std::uint32_t> plainDays() const {
        std::vector<std::uint32_t> days;
        bool amount = false;
        for (std::uint32_t column = 0; column < columns(); ++column) {
            if (!mayBeFigure(column) || head(column).content.numbers == 0) continue;
            const Figure figure = head(column).meaning.figure;
            const bool counts = figure == Figure::Neutral || figure == Figure::Quantity;
            if (!counts && areDays(column))
                days.push_back(column);
            else
                amount = true;
        }
        return amount ? days : std::vector<std::uint32_t>();
    }
    bool areDays(std::uint32_t column) const {
        constexpr double first = 36526, end = 54789;  // 2000 … 2049
        std::uint32_t numbers = 0;
        for (std::uint32_t row = first_; row < std::min(sheet_.rows(), first_ + rowsLookedAt); ++row) {
            const Cell cell = sheet_.block().at(row, column);
            if (!cell.isNumber()) continue;
            const double day = cell.number() + sheet_.block().epochShift;
            if (day != std::floor(day) || day < first || day >= end) return false;
            ++numbers;
        }
        return numbers > 0;
    }
    bool isDates(std::uint32_t column) const {
        const ColumnContent& content = head(column).content;
        if (content.mostlyDates()) return true;
        return saysDate(column) && content.maybeDates();
    }
    bool saysDate(std::uint32_t column) const {
        const HeadingMeaning& meaning = head(column).meaning;
        return meaning.period || meaning.could(Role::Due) || meaning.could(Role::Start) ||
               meaning.could(Role::Updated);
    }
    // A column that is plainly a date goes before one that begins or ends something.
    int dateRank(std::uint32_t column) const {
        const HeadingMeaning& meaning = head(column).meaning;
        if (meaning.could(Role::Updated)) return 3;
        if (meaning.could(Role::Start) || meaning.could(Role::Due)) return 2;
        return meaning.period ? 0 : 1;
    }

    void takeShare() {
        if (isRuled(BookingRole::Share)) return;
        for (std::uint32_t column = 0; column < columns(); ++column)
            if (isFree(column) && head(column).meaning.could(Role::Share) && isNumbers(column))
                return take(BookingRole::Share, column);
    }

    // By content: a column in which every text is a currency needs no word.
    void takeCurrency() {
        if (isRuled(BookingRole::Currency)) return;
        for (std::uint32_t column = 0; column < columns(); ++column)
            if (isFree(column) && holdsCurrencies(column)) return take(BookingRole::Currency, column);
    }
    bool holdsCurrencies(std::uint32_t column) const {
        std::size_t texts = 0;
        bool all = true;
        sheet_.eachText(column, first_, rowsLookedAt, [&](std::string_view text) {
            ++texts;
            all = all && unitMeaning(text).currency;
        });
        return all && texts > 0;
    }

    bool isNumbers(std::uint32_t column) const {
        const ColumnContent& content = head(column).content;
        return content.filled() + content.errors == 0 || content.mostlyNumbers() ||
               (content.errors > 0 && content.filled() == 0);
    }
    bool mayBeFigure(std::uint32_t column) const {
        const BookingHead& known = head(column);
        return isFree(column) && isNumbers(column) && !known.meaning.id && !known.meaning.period &&
               !known.content.mostlyPercents() && !known.content.mostlyPhones() &&
               known.meaning.figure != Figure::Ratio && known.meaning.figure != Figure::Difference &&
               known.meaning.figure != Figure::Target && known.meaning.figure != Figure::Forecast &&
               !known.meaning.could(Role::Owner) && !known.meaning.dimension;
    }

    // Pieces, hours and the like; and how many deals a row that is summed already stands for.
    void takeCounts() {
        for (std::uint32_t column = 0; column < columns(); ++column) {
            if (!mayBeFigure(column) || head(column).content.filled() == 0) continue;
            const std::string& heading = head(column).heading;
            const bool deals = countsDeals(heading), pieces = !deals && countsPieces(heading);
            if (deals && !numbersRows(column) && !isRuled(BookingRole::Count) &&
                !found_.of(BookingRole::Count))
                take(BookingRole::Count, column);
            else if (pieces && !isRuled(BookingRole::Quantity) && !found_.of(BookingRole::Quantity))
                take(BookingRole::Quantity, column);
        }
    }
    // "Number of deals", "Orders"; "Deal value" is money.
    static bool countsDeals(const std::string& heading) {
        bool deals = false, money = false;
        for (const PhrasePart& part : phraseOf(heading).parts) {
            const bool deal = isHint(Hint::Deal, part.text);
            deals = deals || deal;
            money = money || (!deal && (part.is(WordClass::Neutral) || part.is(WordClass::Quantity)) &&
                              !isHint(Hint::Countless, part.text) && !unitMeaning(part.text).plain);
        }
        return deals && !money;
    }
    static bool countsPieces(const std::string& heading) {
        const auto& parts = phraseOf(heading).parts;
        if (parts.empty() || !std::all_of(parts.begin(), parts.end(), [](const PhrasePart& part) {
                return isHint(Hint::Countless, part.text) || part.is(WordClass::Filler) ||
                       part.is(WordClass::Quantity) || part.is(WordClass::Actual) || part.uses.empty();
            }))
            return false;
        return std::any_of(parts.begin(), parts.end(), [](const PhrasePart& part) {
            const UnitMeaning unit = unitMeaning(part.text);
            return isHint(Hint::Countless, part.text) || unit.key == "h" || unit.key == "pcs";
        });
    }
    // All different whole numbers are the orders' own, and no count.
    bool numbersRows(std::uint32_t column) const {
        constexpr std::uint32_t fewest = 4;
        const ColumnContent& content = head(column).content;
        return content.numbers >= fewest && content.distinctNumbers == content.numbers &&
               content.ids >= content.numbers;
    }

    void takeAmount() {
        if (isRuled(BookingRole::Amount)) return;
        std::vector<std::uint32_t> figures;
        for (std::uint32_t column = 0; column < columns(); ++column)
            if (mayBeFigure(column) && (!numbersRows(column) || saysMoney(column))) figures.push_back(column);
        const auto running = [&](std::uint32_t column) { return isRunning(column); };
        if (!std::all_of(figures.begin(), figures.end(), running)) std::erase_if(figures, running);
        if (figures.empty()) return;
        std::vector<RankedFigure> ranked;
        for (const std::uint32_t column : figures)
            ranked.push_back({column, amountRank(column, figures), partRank(column, figures)});
        std::stable_sort(ranked.begin(), ranked.end(),
                         [](const auto& a, const auto& b) { return a.rank() < b.rank(); });
        const RankedFigure& best = ranked[0];
        if (best.rank() >= unknownRank && head(best.column).content.filled() == 0) return;
        take(BookingRole::Amount, best.column);
        if (ranked.size() > 1 && isOpen(best, ranked[1]))
            doubt(BookingRole::Amount, best.column, ranked[1].column);
    }

    struct RankedFigure {
        std::uint32_t column = 0;
        int byWord = 0, byArithmetic = 0;
        int rank() const { return byWord + byArithmetic; }
    };
    // Neither has the better word, or both have one; arithmetic parts them in neither case, and their amounts differ.
    bool isOpen(const RankedFigure& best, const RankedFigure& next) const {
        if (best.rank() >= unknownRank) return next.rank() == best.rank();
        const bool words = best.byWord < productRank && next.byWord < productRank;
        return words && best.byArithmetic == next.byArithmetic && !holdTheSame(best.column, next.column);
    }
    static constexpr int unknownRank = 1000, productRank = 500, wholeBonus = 100, productBonus = 50;
    static constexpr std::size_t mostRelated = 12;  // figures, of which every three are compared

    // 1, 2, 3 …: the rows' own numbers, whatever they are called.
    bool isRunning(std::uint32_t column) const {
        constexpr std::uint32_t fewest = 4;
        std::optional<double> last;
        std::uint32_t steps = 0, ones = 0;
        for (std::uint32_t row = first_; row < std::min(sheet_.rows(), first_ + rowsLookedAt); ++row) {
            const Cell cell = sheet_.block().at(row, column);
            if (!cell.isNumber()) continue;
            if (last) ++steps, ones += std::fabs(cell.number() - *last) == 1 ? 1 : 0;
            last = cell.number();
        }
        return steps >= fewest && ones * 10 >= steps * 9;
    }

    // "Sales | Cost | Profit", "Quantity | Price | Sales", "Amount | Profit": arithmetic says which of them is the whole.
    int partRank(std::uint32_t column, const std::vector<std::uint32_t>& figures) const {
        if (figures.size() < 2 || figures.size() > mostRelated) return 0;
        int rank = 0;
        bool whole = false, part = false;
        for (const std::uint32_t a : figures)
            for (const std::uint32_t b : figures) {
                if (a == b || a == column || b == column) continue;
                whole = whole || isDifference(column, a, b);
                part = part || isDifference(a, column, b) || isDifference(a, b, column);
            }
        for (const std::uint32_t other : figures)
            part = part || (other != column && isDominated(column, other));
        rank += whole ? -wholeBonus : part ? wholeBonus : 0;
        if (const auto quantity = found_.of(BookingRole::Quantity))
            for (const std::uint32_t other : figures) {
                if (other == column) continue;
                if (isProductOf(column, *quantity, other)) return rank - productBonus;
                if (isProductOf(other, *quantity, column)) return rank + wholeBonus;  // a price
            }
        return rank;
    }
    struct Agreement {
        std::size_t compared = 0, equal = 0;
        bool is(std::size_t fewest, std::size_t tenths) const {
            return compared >= fewest && equal * 10 >= compared * tenths;
        }
    };
    // In how many rows with numbers in all of these columns `holds`.
    template <std::size_t n, class Holds>
    Agreement agreement(const std::array<std::uint32_t, n>& columns, Holds holds) const {
        Agreement found;
        for (std::uint32_t row = first_; row < std::min(sheet_.rows(), first_ + rowsLookedAt); ++row) {
            std::array<double, n> numbers{};
            bool all = true;
            for (std::size_t i = 0; i < n; ++i) {
                const Cell cell = sheet_.block().at(row, columns[i]);
                all = all && cell.isNumber();
                if (cell.isNumber()) numbers[i] = cell.number();
            }
            if (!all) continue;
            ++found.compared;
            found.equal += std::apply(holds, numbers) ? 1 : 0;
        }
        return found;
    }
    // whole - a = b, in nearly every row, of different amounts.
    bool isDifference(std::uint32_t whole, std::uint32_t a, std::uint32_t b) const {
        std::size_t blank = 0;
        Agreement sums = agreement<3>({whole, a, b}, [&](double w, double x, double y) {
            const bool none = x == 0 || y == 0;
            blank += none ? 1 : 0;
            return !none && sameAmount(x + y, w);
        });
        sums.compared -= blank;
        return sums.is(3, 9);
    }
    bool holdTheSame(std::uint32_t a, std::uint32_t b) const {
        const Agreement same = agreement<2>({a, b}, [](double x, double y) { return sameAmount(x, y); });
        return same.compared == same.equal;
    }
    // Gains and losses, never more than what stands beside them.
    bool isDominated(std::uint32_t column, std::uint32_t other) const {
        std::size_t below = 0, otherBelow = 0;
        const Agreement less = agreement<2>({column, other}, [&](double own, double of) {
            below += own < 0 ? 1 : 0;
            otherBelow += of < 0 ? 1 : 0;
            return std::fabs(own) <= std::fabs(of);
        });
        return below > otherBelow && less.is(3, 9);
    }

    // By its word; then what is the product of two others (quantity times price); then what is shown as money.
    int amountRank(std::uint32_t column, const std::vector<std::uint32_t>& figures) const {
        for (const HeadingMatch& match : head(column).meaning.roles)
            if (match.role == Role::Actual) return match.rank;
        if (isProduct(column, figures)) return productRank;
        const bool money = saysMoney(column);
        return head(column).meaning.total ? unknownRank - (money ? 2 : 1)
               : money                    ? unknownRank
                                          : unknownRank + 1;
    }
    bool saysMoney(std::uint32_t column) const {
        if (head(column).meaning.could(Role::Actual)) return true;
        const auto& areas = sheet_.formats(column);
        return std::any_of(areas.begin(), areas.end(),
                           [](const FormatArea* area) { return area->kind == FormatKind::Currency; });
    }
    bool isProduct(std::uint32_t column, const std::vector<std::uint32_t>& figures) const {
        std::vector<std::uint32_t> factors;
        if (const auto quantity = found_.of(BookingRole::Quantity)) factors.push_back(*quantity);
        if (const auto count = found_.of(BookingRole::Count)) factors.push_back(*count);
        for (const std::uint32_t figure : figures)
            if (factors.size() < mostFactors) factors.push_back(figure);
        for (std::size_t a = 0; a < factors.size(); ++a)
            for (std::size_t b = a + 1; b < factors.size(); ++b)
                if (factors[a] != column && factors[b] != column &&
                    isProductOf(column, factors[a], factors[b]))
                    return true;
        return false;
    }
    bool isProductOf(std::uint32_t product, std::uint32_t a, std::uint32_t b) const {
        return agreement<3>({product, a, b},
                            [](double whole, double x, double y) { return std::fabs(x * y - whole) < 0.0051; })
            .is(2, 8);
    }

    // Texts and ids.
    void takeKeys() {
        for (std::uint32_t column = 0; column < columns(); ++column) {
            if (found_.hasRole(column)) continue;
            const ColumnContent& content = head(column).content;
            const bool matched = !isFree(column);
            const bool empty = content.filled() == 0;
            const bool readable = content.mostlyTexts() || head(column).meaning.id ||
                                  (content.ids * 10 >= content.filled() * 9 && !content.mostlyDates() &&
                                   !content.mostlyPercents());
            if (matched || (!empty && readable)) found_.keys.push_back(column);
        }
    }

    void doubt(BookingRole role, std::uint32_t taken, std::uint32_t other) {
        found_.doubts.push_back({role, head(taken).heading, head(other).heading});
    }

    const SheetView& sheet_;
    const BookingRules& rules_;
    BookingColumns& found_;
    std::uint32_t first_;
};

}  // namespace

bool BookingColumns::hasRole(std::uint32_t column) const {
    return std::find(roles.begin(), roles.end(), std::optional(column)) != roles.end();
}

Result<BookingColumns> bookingColumns(const SheetView& sheet, const BookingRules& rules) {
    const auto row = HeadingFinder(sheet, rules).row();
    if (!row) return Error{ErrorKind::InvalidArgument, "error.nobookings"};
    BookingColumns found;
    found.headingRow = *row;
    for (std::uint32_t column = 0; column < std::min(sheet.columns(), mostColumns); ++column) {
        BookingHead head;
        head.heading = sheet.text(*row, column);
        head.meaning = meaningOf(head.heading);
        head.content = contentOf(sheet, *row + 1, column);
        found.heads.push_back(std::move(head));
    }
    if (const auto problem = RoleFinder(sheet, rules, found).find()) return *problem;
    const bool figures = found.of(BookingRole::Amount) || found.of(BookingRole::Quantity) ||
                         found.of(BookingRole::Count) || found.of(BookingRole::Date) ||
                         !found.matched.empty();
    if (!figures) return Error{ErrorKind::InvalidArgument, "error.nobookings"};
    return found;
}

}  // namespace plumbline
