// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The columns of a composed table with their headings: first what names a goal and its parents (leads), then
// its figures.
//
//     for (const Lead& lead : leadsOf(recipe, forest, book)) …      // "Region", "Manager", "Rep"
//     for (const Figure& figure : figuresOf(recipe, forest, book)) … // "Target", "Actual"

#include <optional>
#include <string>
#include <vector>

#include "forest.h"
#include "phrase_book.h"
#include "recipe.h"

namespace plumbline::adversary {

struct Head {
    std::string text;
    std::optional<double> date;  // a date cell instead
    bool blank() const { return text.empty() && !date; }
    friend bool operator==(const Head&, const Head&) = default;
};

enum class LeadKind {
    Id,
    ParentId,
    Name,
    ParentName,
    Outline,
    Level,
    LevelId,
    Owner,
    Period,
    Year,
    FigureWord,
    Noise
};
struct Lead {
    LeadKind kind = LeadKind::Name;
    int depth = 0;  // of a level
    Head head;
};

enum class FigureRole {
    Target,
    Actual,
    OtherTarget,
    OtherActual,
    OldTarget,
    Forecast,
    LastYear,
    EarlierYear,
    Difference,
    Attainment,
    Stated,
    StatusWord,
    OfTheRow,  // the row says whether it is the target or the actual
};
enum class Spans { Periods, Sum };
struct Figure {
    FigureRole role = FigureRole::Target;
    int first = 0, last = 0;       // the periods it stands for
    Spans spans = Spans::Periods;  // Sum: of period columns that the table has, too
    Head band, head;
};

class Headings {
  public:
    Headings(const Recipe& recipe, const PhraseBook& book, int year);
    const std::string& phrase(const std::string& role, std::uint64_t index = 0) const;
    std::string styled(const std::string& heading) const;
    Head period(int index) const;
    std::string quarter(int index) const;
    const std::string& target() const { return target_; }
    const std::string& actual() const { return actual_; }
    const std::string& otherTarget() const { return otherTarget_; }
    const std::string& otherActual() const { return otherActual_; }
    const std::string& measure() const { return measure_; }
    const std::string& otherMeasure() const { return otherMeasure_; }
    bool namesMeasure() const { return namesMeasure_; }

  private:
    const Recipe& recipe_;
    const PhraseBook& book_;
    int year_;
    bool namesMeasure_ = false;
    std::string measure_, otherMeasure_, target_, actual_, otherTarget_, otherActual_;
};

std::vector<Lead> leadsOf(const Recipe& recipe, const Headings& headings);
std::vector<Figure> figuresOf(const Recipe& recipe, const Forest& forest, const Headings& headings);

}  // namespace plumbline::adversary
