// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "bookings/booking_rules.h"

#include "core/words.h"

namespace plumbline {
namespace {

constexpr std::string_view roleWords[] = {"date",  "amount", "quantity", "count",
                                          "share", "posted", "currency"};
static_assert(std::size(roleWords) == bookingRoleCount);

// A rule's pieces, as they stand outside of quotes.
struct RuleParts {
    std::string name;
    std::vector<std::string> values;
    bool hasValue = false;
};

class RuleReader {
  public:
    explicit RuleReader(std::string_view text) : text_(text) {}

    bool atEnd() const { return at_ >= text_.size(); }

    RuleParts next() {
        RuleParts parts;
        const std::size_t first = at_;
        parts.name = piece("=;");
        while (!atEnd() && text_[at_] != ';') {
            ++at_;
            parts.values.push_back(piece("|;"));
            parts.hasValue = true;
        }
        written_ = trimmed(text_.substr(first, at_ - first));
        if (!atEnd()) ++at_;
        return parts;
    }
    std::string_view written() const { return written_; }

  private:
    // Up to one of `ends`; what stands in quotes is taken as it is.
    std::string piece(std::string_view ends) {
        std::string value;
        bool quoted = false;
        while (at_ < text_.size() && text_[at_] == ' ') ++at_;
        if (at_ < text_.size() && text_[at_] == '\'') {
            quoted = true;
            for (++at_; at_ < text_.size(); ++at_) {
                if (text_[at_] == '\'' && (++at_ >= text_.size() || text_[at_] != '\'')) break;
                value += text_[at_];
            }
        }
        for (; at_ < text_.size() && ends.find(text_[at_]) == std::string_view::npos; ++at_)
            if (!quoted) value += text_[at_];
        return quoted ? value : std::string(trimmed(value));
    }

    std::string_view text_, written_;
    std::size_t at_ = 0;
};

std::optional<BookingRole> roleNamedBy(std::string_view name) {
    const std::string folded = foldWord(name);
    for (std::size_t i = 0; i < bookingRoleCount; ++i)
        if (roleWords[i] == folded) return static_cast<BookingRole>(i);
    return std::nullopt;
}

}  // namespace

std::string_view bookingRoleName(BookingRole role) {
    return roleWords[static_cast<std::size_t>(role)];
}

Result<BookingRules> bookingRulesOf(std::string_view text) {
    BookingRules rules;
    for (RuleReader reader(text); !reader.atEnd();) {
        RuleParts parts = reader.next();
        if (reader.written().empty()) continue;
        if (!parts.hasValue || parts.name.empty())
            return Error{ErrorKind::InvalidArgument, {"error.bookingrule", {std::string(reader.written())}}};
        if (const auto role = roleNamedBy(parts.name))
            rules.columns[static_cast<std::size_t>(*role)] = parts.values.front();
        else if (foldWord(parts.name) == "match")
            rules.match.insert(rules.match.end(), parts.values.begin(), parts.values.end());
        else
            rules.filters.push_back({std::move(parts.name), std::move(parts.values)});
    }
    return rules;
}

}  // namespace plumbline
