// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "columns.h"
#include "dice.h"

namespace plumbline::adversary {
namespace {

class LeadMaker {
  public:
    LeadMaker(const Recipe& recipe, const Headings& headings) : recipe_(recipe), headings_(headings) {}

    std::vector<Lead> made() {
        addNames();
        if (recipe_.is(OwnerColumn::Present)) add(LeadKind::Owner, "owner");
        addNoise();
        if (recipe_.is(Time::YearMonth)) add(LeadKind::Year, "year");
        if (recipe_.isOneOf({Time::RowPerPeriod, Time::YearMonth, Time::CumulativeRows}))
            add(LeadKind::Period, "month");
        if (recipe_.is(Time::AlternateRows)) add(LeadKind::FigureWord, "figure");
        return std::move(leads_);
    }

  private:
    void add(LeadKind kind, const std::string& role, int depth = 0) {
        leads_.push_back({kind, depth, {headings_.styled(headings_.phrase(role)), {}}});
    }
    std::string leafRole() const {
        if (recipe_.is(Measures::LevelsOverTime)) return "kpi";
        if (recipe_.is(Domain::Objectives)) return recipe_.is(Hierarchy::Flat) ? "goal" : "key-result";
        return recipe_.is(Domain::People) ? "rep" : "product";
    }
    std::string mixedRole() const {  // of a column that holds groups and leaves
        if (recipe_.is(Domain::Objectives)) return "goal";
        return recipe_.is(Hierarchy::Manager) ? "rep" : "name";
    }
    std::string levelRole(int depth) const {
        const int leafDepth = recipe_.is(Depth::Three) ? 2 : 1;
        if (depth == leafDepth) return leafRole();
        if (recipe_.is(Domain::Objectives)) return depth == 0 ? "objective" : "sub-objective";
        return depth == 0 ? "region" : "team";
    }
    void addLevels() {
        for (int depth = 0; depth <= (recipe_.is(Depth::Three) ? 2 : 1); ++depth) {
            if (recipe_.is(Hierarchy::IdAndName)) {
                const std::string heading =
                    filled(headings_.phrase("level-id"), "{n}", headings_.phrase(levelRole(depth)));
                leads_.push_back({LeadKind::LevelId, depth, {headings_.styled(heading), {}}});
            }
            add(LeadKind::Level, levelRole(depth), depth);
        }
    }
    void addNames() {
        switch (recipe_.of<Hierarchy>()) {
            case Hierarchy::ParentId:
                add(LeadKind::Id, "id");
                add(LeadKind::ParentId, "parent-id");
                return add(LeadKind::Name, mixedRole());
            case Hierarchy::ParentName:
                add(LeadKind::Name, mixedRole());
                return add(LeadKind::ParentName, "parent");
            case Hierarchy::Manager:
            case Hierarchy::ManagerNoRow:
                add(LeadKind::Name, "rep");
                return add(LeadKind::ParentName, "manager");
            case Hierarchy::Outline:
                add(LeadKind::Outline, "outline");
                return add(LeadKind::Name, mixedRole());
            case Hierarchy::LevelsRepeated:
            case Hierarchy::LevelsMerged:
            case Hierarchy::LevelsBlank:
            case Hierarchy::IdAndName:
                return addLevels();
            case Hierarchy::Flat:
            case Hierarchy::Sections:
                return add(LeadKind::Name, leafRole());
            default:
                return add(LeadKind::Name, mixedRole());
        }
    }
    void addNoise() {
        static constexpr const char* roles[] = {
            "", "state-heading", "rank-heading", "mail-heading", "phone-heading", "comment-heading"};
        if (!recipe_.is(NoiseColumn::None))
            add(LeadKind::Noise, roles[static_cast<int>(recipe_.of<NoiseColumn>())]);
    }

    const Recipe& recipe_;
    const Headings& headings_;
    std::vector<Lead> leads_;
};

}  // namespace

std::vector<Lead> leadsOf(const Recipe& recipe, const Headings& headings) {
    return LeadMaker(recipe, headings).made();
}

}  // namespace plumbline::adversary
