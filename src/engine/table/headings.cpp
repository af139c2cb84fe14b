// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/headings.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "core/words.h"
#include "table/spelling.h"
#include "table/unit_words.h"
#include "vocabulary/phrase.h"
#include "vocabulary/vocabulary.h"

namespace plumbline {
namespace {

constexpr std::size_t longestHeading = 120;  // a longer text is a statement, no heading
constexpr std::size_t shortestSlip = 6, shortestTwoSlips = 10;
constexpr int partRank = 100, slipRank = 200;  // added to the rank of a part and of a slip
constexpr int quantityRank = 40, neutralRank = 60, unknownRank = 3, describeRank = 70;

// Classes that are a role by themselves.
struct ClassRole {
    WordClass kind;
    Role role;
};
constexpr ClassRole classRoles[] = {
    {WordClass::Id, Role::Id},           {WordClass::Parent, Role::Parent},
    {WordClass::Goal, Role::Goal},       {WordClass::Owner, Role::Owner},
    {WordClass::Level, Role::Level},     {WordClass::Metric, Role::Metric},
    {WordClass::Unit, Role::Unit},       {WordClass::Baseline, Role::Baseline},
    {WordClass::Target, Role::Target},   {WordClass::Actual, Role::Actual},
    {WordClass::Progress, Role::Actual}, {WordClass::Done, Role::Actual},
    {WordClass::Weight, Role::Weight},   {WordClass::Method, Role::Method},
    {WordClass::Kind, Role::Kind},       {WordClass::Start, Role::Start},
    {WordClass::Due, Role::Due},         {WordClass::Updated, Role::Updated},
    {WordClass::Status, Role::Status},   {WordClass::Share, Role::Share},
    {WordClass::Confidence, Role::Confidence},
    {WordClass::Earlier, Role::History}, {WordClass::Quantity, Role::Actual},
    {WordClass::Neutral, Role::Actual},  {WordClass::Describe, Role::Goal}};

int ownRank(WordClass kind) {
    switch (kind) {
        case WordClass::Quantity:
            return quantityRank;
        case WordClass::Neutral:
            return neutralRank;
        case WordClass::Describe:
            return describeRank;
        default:
            return 0;
    }
}

void addRole(HeadingMeaning& meaning, Role role, int rank) {
    for (HeadingMatch& match : meaning.roles)
        if (match.role == role) {
            match.rank = std::min(match.rank, rank);
            return;
        }
    meaning.roles.push_back({role, rank});
}

Figure figureOf(WordClass kind) {
    switch (kind) {
        case WordClass::Target:
            return Figure::Target;
        case WordClass::Actual:
            return Figure::Actual;
        case WordClass::Progress:
            return Figure::Progress;
        case WordClass::Done:
            return Figure::Done;
        case WordClass::Baseline:
            return Figure::Baseline;
        case WordClass::Forecast:
            return Figure::Forecast;
        case WordClass::Earlier:
            return Figure::Earlier;
        case WordClass::Difference:
            return Figure::Difference;
        case WordClass::Ratio:
            return Figure::Ratio;
        case WordClass::Quantity:
            return Figure::Quantity;
        case WordClass::Neutral:
            return Figure::Neutral;
        default:
            return Figure::None;
    }
}

void takeFlags(HeadingMeaning& meaning, const PhrasePart& part) {
    meaning.dimension = meaning.dimension || part.is(WordClass::Group);
    meaning.period = meaning.period || part.is(WordClass::Period) || part.is(WordClass::Date);
    meaning.total = meaning.total || part.is(WordClass::Total);
    meaning.revision = meaning.revision || part.is(WordClass::Revision);
    meaning.cumulative = meaning.cumulative || part.is(WordClass::Cumulative);
    meaning.id = meaning.id || part.is(WordClass::Id);
    meaning.attribute = meaning.attribute || part.is(WordClass::Attribute);
    meaning.responsible = meaning.responsible || part.is(WordClass::Responsible);
    meaning.metric = meaning.metric || part.is(WordClass::Metric);
}

// What one word or phrase means by itself.
HeadingMeaning meaningOfPart(const PhrasePart& part, int rank) {
    HeadingMeaning meaning;
    const bool statement = part.is(WordClass::Goal);
    for (const WordUse& use : part.uses) {
        const int own =
            ownRank(use.kind) + use.rank + rank + (statement && use.kind == WordClass::Target ? 15 : 0);
        for (const ClassRole& known : classRoles)
            if (known.kind == use.kind) addRole(meaning, known.role, own);
        if (meaning.figure == Figure::None || meaning.figure == Figure::Quantity) {
            const Figure figure = figureOf(use.kind);
            if (figure != Figure::None) meaning.figure = figure;
        }
        if (use.kind == WordClass::Remark) meaning.ignored = meaning.remark = true;
    }
    takeFlags(meaning, part);
    if (part.is(WordClass::Ratio) || part.is(WordClass::Difference) || part.is(WordClass::Forecast)) {
        meaning.maybeRatio = meaning.could(Role::Actual);
        if (meaning.roles.empty()) meaning.ignored = true;
    }
    if (!meaning.roles.empty() && meaning.remark && !part.is(WordClass::Remark)) meaning.ignored = false;
    // "Position" is a remark beside people and a line's name without them: it stays possible.
    if (meaning.remark && (statement || part.is(WordClass::Status))) meaning.ignored = meaning.remark = false;
    std::stable_sort(meaning.roles.begin(), meaning.roles.end(),
                     [](const HeadingMatch& a, const HeadingMatch& b) { return a.rank < b.rank; });
    return meaning;
}

// A longer heading, by the classes of its parts.
class Composer {
  public:
    explicit Composer(const Phrase& phrase)
        : phrase_(phrase),
          rank_(partRank + unknownRank * static_cast<int>(std::min<std::size_t>(phrase.unknown, 9))) {}

    HeadingMeaning compose() {
        for (const PhrasePart& part : phrase_.parts)
            meaning_.cumulative = meaning_.cumulative || part.is(WordClass::Cumulative);
        meaning_.closeness = Closeness::Part;
        meaning_.subject = phrase_.subject();
        decide();
        return meaning_;
    }

  private:
    bool has(WordClass kind) const { return phrase_.has(kind); }
    // A part that says this and no statement: "target", but not "objective".
    bool hasPlain(WordClass kind) const {
        return std::any_of(phrase_.parts.begin(), phrase_.parts.end(), [=](const PhrasePart& part) {
            return part.is(kind) && !part.is(WordClass::Goal);
        });
    }
    // "Target achieved", but not "Target YTD", which is a target up to now.
    bool hasResult() const {
        return std::any_of(phrase_.parts.begin(), phrase_.parts.end(), [](const PhrasePart& part) {
            return part.is(WordClass::Actual) && !part.is(WordClass::Cumulative);
        });
    }
    // A part that says this and no owner.
    bool hasPerson(WordClass kind) const {
        return std::any_of(phrase_.parts.begin(), phrase_.parts.end(), [=](const PhrasePart& part) {
            return part.is(kind) && !part.is(WordClass::Owner) && !part.is(WordClass::Goal);
        });
    }
    bool atEnd(WordClass kind) const { return phrase_.begins(kind) || phrase_.ends(kind); }
    bool figureWord() const { return has(WordClass::Target) || has(WordClass::Actual); }

    void role(Role role, Figure figure = Figure::None, int more = 0) {
        addRole(meaning_, role, rank_ + more);
        if (meaning_.figure == Figure::None) meaning_.figure = figure;
    }
    void computed(Figure figure) {
        meaning_.ignored = true;
        meaning_.figure = figure;
    }

    void decide() {
        if (atEnd(WordClass::Remark) && !figureWord() && !phrase_.begins(WordClass::Group)) {
            meaning_.ignored = meaning_.remark = true;
        } else if (has(WordClass::Parent) && has(WordClass::Group) && !has(WordClass::Id) && !figureWord()) {
            role(Role::Parent);  // "Regional manager", in any order
        } else if (phrase_.parts.size() == 2 && hasPerson(WordClass::Parent) && has(WordClass::Owner) &&
                   !has(WordClass::Name) && !figureWord()) {
            role(Role::Parent);  // "Directeur commercial"
        } else if (personOfMeasure()) {
            decideSeller();
        } else if (!decideStructure() && !decideDates() && !decideComputed() && !decideFigure()) {
            decideByHead();
        }
    }

    // "Directeur des ventes", "Sales agent": a person's word at one end and what is measured at the other; over numbers these are theirs.
    bool personOfMeasure() const {
        const auto person = [](const PhrasePart& part) {
            return (part.is(WordClass::Owner) || part.is(WordClass::Parent)) && !part.is(WordClass::Name) &&
                   !part.is(WordClass::Goal) && !part.is(WordClass::Earlier);  // "CA N-1"
        };
        return phrase_.parts.size() == 2 && !figureWord() &&
               person(phrase_.parts.front()) != person(phrase_.parts.back()) && has(WordClass::Quantity) &&
               !has(WordClass::Id) && !has(WordClass::Group);
    }
    void decideSeller() {
        role(hasPerson(WordClass::Parent) ? Role::Parent : Role::Owner);
        role(Role::Actual, Figure::None, 40);
    }
    // "Nome provincia", "State code": where somebody is says more of them, and groups nobody.
    void takeGroup() {
        meaning_.dimension = true;
        meaning_.attribute =
            std::any_of(phrase_.parts.begin(), phrase_.parts.end(), [](const PhrasePart& part) {
                return part.is(WordClass::Group) && part.is(WordClass::Attribute);
            });
    }
    // Ids, names and what describes a goal's numbers: "TargetId", "KPI_Name", "Target unit", "Weight %".
    bool decideStructure() {
        if (isIdWord() && has(WordClass::Period) && !has(WordClass::Goal)) {
            meaning_.period = true;  // "Année de référence"
            return true;
        }
        if (isIdWord()) {
            meaning_.id = true;
            if (has(WordClass::Group) && !has(WordClass::Goal))
                takeGroup();
            else
                role(has(WordClass::Parent) ? Role::Parent : Role::Id);
            return true;
        }
        if (has(WordClass::Weight)) return role(Role::Weight), true;
        struct Noun {
            WordClass kind;
            Role role;
        };
        for (const Noun& noun : {Noun{WordClass::Unit, Role::Unit},
                                 {WordClass::Kind, Role::Kind},
                                 {WordClass::Status, Role::Status},
                                 {WordClass::Method, Role::Method},
                                 {WordClass::Level, Role::Level}})
            if (phrase_.ends(noun.kind) && !phrase_.parts.back().is(WordClass::Quantity) && !decisive()) {
                if (noun.kind == WordClass::Kind && has(WordClass::Group)) takeGroup();  // "Product type"
                if (noun.kind == WordClass::Unit && has(WordClass::Parent)) return role(Role::Parent), true;
                if (noun.kind == WordClass::Unit && phrase_.begins(WordClass::Goal))
                    role(Role::Goal, Figure::None, 1);  // "Objetivo da unidade"
                return role(noun.role), true;
            }
        if (phrase_.begins(WordClass::Status) && phrase_.ends(WordClass::Goal) &&
            !hasPlain(WordClass::Target) && !has(WordClass::Actual))
            return role(Role::Status), true;  // "Statut de l'objectif"
        if (phrase_.ends(WordClass::Describe) || phrase_.begins(WordClass::Describe))
            return role(Role::Goal, Figure::None, describeRank), true;
        if (!phrase_.ends(WordClass::Name) && !phrase_.begins(WordClass::Name)) return false;
        if (has(WordClass::Owner) && owners() > 1)
            role(Role::Owner);
        else if (has(WordClass::Parent))
            role(Role::Parent);
        else if (has(WordClass::Group) && !namesGoal())
            takeGroup();
        else if (has(WordClass::Period) && !namesGoal())
            meaning_.period = true;  // "Nom du mois"
        else
            role(Role::Goal);
        return true;
    }
    // Besides the word "name" itself, which may be a goal's.
    bool namesGoal() const {
        return std::any_of(phrase_.parts.begin(), phrase_.parts.end(), [](const PhrasePart& part) {
            return part.is(WordClass::Goal) && !part.is(WordClass::Name);
        });
    }
    bool decisive() const {
        return phrase_.parts.back().only(WordClass::Target) || phrase_.parts.back().only(WordClass::Actual);
    }
    bool isIdWord() const {
        const auto plain = [](const PhrasePart& part) {
            return part.is(WordClass::Id) && !part.is(WordClass::Goal) && !part.is(WordClass::Owner);
        };
        return phrase_.parts.size() > 1 && (plain(phrase_.parts.front()) || plain(phrase_.parts.back())) &&
               !has(WordClass::Quantity);
    }
    // "Name" itself may be a person's: another word has to say so.
    std::size_t owners() const {
        return static_cast<std::size_t>(
            std::count_if(phrase_.parts.begin(), phrase_.parts.end(),
                          [](const PhrasePart& part) { return part.is(WordClass::Owner); }));
    }

    bool decideDates() {
        const bool date = has(WordClass::Date);
        if (has(WordClass::Updated) && (date || atEnd(WordClass::Updated))) {
            // "Stand aktuell", "Aktualisiertes Budget" over numbers are figures.
            const bool target = hasPlain(WordClass::Target), actual = has(WordClass::Actual);
            if (!date && (target || actual))
                role(target ? Role::Target : Role::Actual, target ? Figure::Target : Figure::Actual);
            return role(Role::Updated, Figure::None, 20), true;
        }
        if (date && (has(WordClass::Due) || has(WordClass::Target))) return role(Role::Due), true;
        if (date && has(WordClass::Start)) return role(Role::Start), true;
        if (date && has(WordClass::Done)) return meaning_.ignored = true, true;
        const auto wholly = [&](WordClass kind) {
            return std::any_of(phrase_.parts.begin(), phrase_.parts.end(), [=](const PhrasePart& part) {
                return part.only(kind) && part.text.size() > 3;
            });
        };
        if (!figureWord() && !has(WordClass::Baseline) && wholly(WordClass::Due))
            return role(Role::Due), true;
        return false;
    }

    bool decideComputed() {
        if (beginsResponsible() && has(WordClass::Ratio) && !figureWord())
            return takeResponsible(), true;  // "Responsable de la meta"
        const bool percent = has(WordClass::Ratio);
        const bool goal = hasPlain(WordClass::Target), reached = has(WordClass::Actual);
        if (percent && has(WordClass::Target) != reached && measuresRate()) return false;
        if (percent && (has(WordClass::Progress) || has(WordClass::Done) || (reached && !goal))) {
            role(Role::Actual, Figure::Progress, 20);
            meaning_.maybeRatio = true;
            return true;
        }
        if (has(WordClass::Difference) && (atEnd(WordClass::Difference) || goal || reached))
            return computed(Figure::Difference), true;
        if (percent && (has(WordClass::Target) || reached)) return computed(Figure::Ratio), true;
        if (percent && phrase_.unknown == 0 && !has(WordClass::Quantity))
            return computed(Figure::Ratio), true;
        if (has(WordClass::Earlier)) return role(Role::History, Figure::Earlier), true;
        if (has(WordClass::Forecast) && !goal) return computed(Figure::Forecast), true;
        return false;
    }

    // The first word that is known: "fldDonoDaMeta".
    bool beginsResponsible() const {
        const auto known = std::find_if(phrase_.parts.begin(), phrase_.parts.end(),
                                        [](const PhrasePart& part) { return !part.uses.empty(); });
        return known != phrase_.parts.end() && known->is(WordClass::Responsible);
    }
    void takeResponsible() {
        role(Role::Owner);
        meaning_.responsible = true;
    }

    // "Conversion rate target": what is measured is a rate; "target rate" and "% of target" are computed.
    bool measuresRate() const {
        return phrase_.unknown > 0 &&
               std::all_of(phrase_.parts.begin(), phrase_.parts.end(), [](const PhrasePart& part) {
                   return !part.is(WordClass::Ratio) ||
                          (neverAddsUp(part.text) && unitMeaning(part.text).key != "%");
               });
    }

    bool decideFigure() {
        if (hasPlain(WordClass::Baseline) && !figureWord())
            return role(Role::Baseline, Figure::Baseline), true;
        const bool target = has(WordClass::Target), actual = target ? hasResult() : has(WordClass::Actual);
        if (!target && !actual) return false;
        if (personInstead()) return decidePerson();
        if (target && actual && hasPlain(WordClass::Target)) {  // "Target achieved": an amount, or a ratio
            role(Role::Actual, Figure::Actual, 60);
            meaning_.maybeRatio = true;
            return true;
        }
        // "Responsable de la meta" over people, "Lead target" over numbers.
        if (target && !actual && phrase_.begins(WordClass::Responsible)) {
            meaning_.responsible = true;
            role(Role::Owner);
        }
        if (actual && !(target && hasPlain(WordClass::Target))) role(Role::Actual, Figure::Actual);
        if (target && !(actual && !hasPlain(WordClass::Target))) {
            if (statementToo()) role(Role::Goal, Figure::None, -1);
            role(Role::Target, Figure::Target);
        }
        if (has(WordClass::Period) && meaning_.roles.empty()) meaning_.period = true;
        return true;
    }
    // "Strategic objective" is a statement or an amount; "Objectif de vente" is an amount.
    bool statementToo() const {
        const bool glued = std::any_of(phrase_.parts.begin(), phrase_.parts.end(),
                                       [](const PhrasePart& part) { return part.glued; });
        return !glued && !hasPlain(WordClass::Target) && !has(WordClass::Quantity) &&
               !has(WordClass::Neutral) && !has(WordClass::Span);
    }
    // Whoever stands for a goal is no goal.
    bool decidePerson() {
        if (!has(WordClass::Owner)) return false;
        role(Role::Owner);
        for (const PhrasePart& part : phrase_.parts)
            meaning_.responsible = meaning_.responsible || part.is(WordClass::Responsible);
        return true;
    }
    // "Plan owner", "Responsable de la meta".
    bool personInstead() const {
        const auto person = [](const PhrasePart& part) {
            return part.is(WordClass::Owner) || part.is(WordClass::Parent);
        };
        const auto figure = [](const PhrasePart& part) {
            return part.is(WordClass::Target) || part.is(WordClass::Actual);
        };
        const PhrasePart &first = phrase_.parts.front(), &last = phrase_.parts.back();
        return (person(last) && !figure(last)) || (person(first) && !figure(first) && !figure(last));
    }

    // The last part that is known, else the first.
    void decideByHead() {
        const PhrasePart* head = nullptr;
        for (const PhrasePart& part : phrase_.parts)
            if (!part.uses.empty() && !(head && (part.is(WordClass::Neutral) || part.is(WordClass::Span))))
                head = &part;
        if (!head) return;
        const bool cumulative = meaning_.cumulative;
        std::string subject = std::move(meaning_.subject);
        meaning_ = meaningOfPart(*head, rank_);
        meaning_.subject = std::move(subject);
        meaning_.closeness = Closeness::Part;
        meaning_.cumulative = cumulative || meaning_.cumulative;
        if (beginsResponsible() && meaning_.could(Role::Goal)) takeResponsible();  // "Pilote de l'action"
        if (meaning_.could(Role::Owner))  // "Verantwortliche Person"
            meaning_.responsible = meaning_.responsible || phrase_.has(WordClass::Responsible);
        if (phrase_.has(WordClass::Total) && !head->is(WordClass::Total) &&
            meaning_.figure != Figure::Quantity)
            meaning_.total = meaning_.total || phrase_.begins(WordClass::Total);
    }

    const Phrase& phrase_;
    int rank_;
    HeadingMeaning meaning_;
};

HeadingMeaning exact(const std::string& folded) {
    const std::vector<WordUse>* uses = usesOf(folded);
    if (!uses) return {};
    PhrasePart part{folded, *uses};
    if (part.only(WordClass::Filler) || part.only(WordClass::Name)) return {};
    return meaningOfPart(part, 0);
}

std::optional<HeadingMeaning> slipOf(const std::string& folded) {
    if (folded.size() < shortestSlip || folded.size() > longestSlip) return std::nullopt;
    static const std::vector<std::string_view> known = knownWords(shortestSlip);
    std::optional<HeadingMeaning> best;
    std::size_t fewest = folded.size() >= shortestTwoSlips ? 3 : 2;
    bool doubtful = false;
    for (std::string_view word : known) {
        const std::size_t count = slips(folded, word, fewest);
        if (count > fewest || (count == fewest && !best)) continue;
        const HeadingMeaning meaning = exact(std::string(word));
        if (!meaning.known()) continue;
        const bool same = best && !best->roles.empty() && !meaning.roles.empty() &&
                          best->roles.front().role == meaning.roles.front().role;
        doubtful = count == fewest ? doubtful || !same : false;
        if (count < fewest || !best) best = meaning;
        fewest = count;
    }
    if (!best || doubtful) return std::nullopt;
    for (HeadingMatch& match : best->roles) match.rank += slipRank;
    best->closeness = Closeness::Slip;
    return best;
}

// "Remarks (owner)": a text and what stands behind it in brackets; blank where nothing does.
struct Bracketed {
    std::string_view text, inside;
};
Bracketed bracketed(std::string_view text) {
    for (const auto& [open, close] :
         {std::pair<std::string_view, std::string_view>{"(", ")"}, {"（", "）"}}) {
        const std::size_t begin = text.rfind(open);
        if (!text.ends_with(close) || begin == std::string_view::npos || begin == 0) continue;
        const std::size_t first = begin + open.size();
        return {trimmed(text.substr(0, begin)),
                trimmed(text.substr(first, text.size() - close.size() - first))};
    }
    return {};
}

HeadingMeaning freshMeaning(std::string_view text, Closeness farthest);

// Of a remark the brackets say who it tells.
std::optional<HeadingMeaning> personInBrackets(std::string_view heading) {
    const Bracketed parts = bracketed(heading);
    if (parts.inside.empty()) return std::nullopt;
    const HeadingMeaning around = freshMeaning(parts.text, Closeness::Exact);
    if (!around.remark || !around.ignored) return std::nullopt;
    HeadingMeaning inside = freshMeaning(parts.inside, Closeness::Exact);
    if (!inside.could(Role::Owner) || inside.figure != Figure::None) return std::nullopt;
    return inside;
}

HeadingMeaning freshMeaning(std::string_view text, Closeness farthest) {
    const std::string folded = foldWord(text);
    if (folded.empty()) return {};
    if (const auto person = personInBrackets(text)) return *person;
    HeadingMeaning meaning = exact(folded);
    if (meaning.known()) {
        meaning.subject = phraseOf(text).subject();
        return meaning;
    }
    if (farthest == Closeness::Exact) return {};
    const Phrase phrase = phraseOf(text);
    if (phrase.parts.size() == 1 && !phrase.parts.front().uses.empty()) {
        meaning = meaningOfPart(phrase.parts.front(), partRank);
        meaning.closeness = Closeness::Part;
        meaning.subject = phrase.subject();
    } else if (phrase.parts.size() > 1) {
        meaning = Composer(phrase).compose();
    }
    if (meaning.known() || farthest == Closeness::Part) return meaning;
    const std::string subject = std::move(meaning.subject);
    if (const auto slip = slipOf(folded)) meaning = *slip;
    meaning.subject = subject;
    return meaning;
}

}  // namespace

bool HeadingMeaning::could(Role role) const {
    return std::any_of(roles.begin(), roles.end(),
                       [=](const HeadingMatch& match) { return match.role == role; });
}

HeadingMeaning meaningOf(std::string_view heading, Closeness farthest) {
    const std::string_view text = trimmed(heading);
    if (text.empty() || text.size() > longestHeading) return {};
    HeadingMeaning meaning = freshMeaning(text, farthest);
    if (!meaning.known()) meaning.closeness = Closeness::Exact;
    return meaning;
}

bool asksWho(std::string_view heading) {
    const std::string_view text = trimmed(heading);
    const std::size_t last = text.rfind(' ');
    if (last == std::string_view::npos || !isHint(Hint::Agent, foldWord(text.substr(last)))) return false;
    const Phrase before = phraseOf(text.substr(0, last));
    return !before.has(WordClass::Start) && !before.has(WordClass::Due) && !before.has(WordClass::Date) &&
           !before.has(WordClass::Period);
}

HeadingMeaning whoDidIt() {
    HeadingMeaning meaning;
    addRole(meaning, Role::Owner, partRank);
    meaning.responsible = true;
    meaning.closeness = Closeness::Part;
    return meaning;
}

std::string subjectOf(std::string_view heading) {
    return heading.size() > longestHeading ? std::string() : phraseOf(heading).subject();
}

}  // namespace plumbline
