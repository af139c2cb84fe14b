// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Roles that the cells show where no heading says so: parents are the names of other rows, the finer of two
// names is the goal's, a ratio in a table without figures is the progress, a goal always has a name.
//
//     // Nombre | Padre | Meta: the values of Padre are names of other rows
//     ContentRoles roles(sheet, headings, taken, settled);
//     roles.beforeLevels();
//     roles.afterLevels();              // headings.columnOf(Role::Parent): Padre

#include <set>
#include <unordered_map>
#include <unordered_set>

#include "table/figure_pairs.h"
#include "table/heading_row.h"

namespace plumbline {

class ContentRoles {
  public:
    ContentRoles(const SheetView& sheet, Headings& headings, std::vector<bool>& taken,
                 const std::set<Role>& settled)
        : sheet_(sheet), headings_(headings), taken_(taken), settled_(settled) {}

    void beforeLevels();
    void afterLevels();

  private:
    std::optional<std::uint32_t> chosen(Role role) const { return headings_.columnOf(role); }
    void add(Role role, std::uint32_t column);
    const ColumnContent& content(std::uint32_t column) const { return headings_.heads[column].content; }

    void dropRepeatedIds();
    void dropIdsOfPeriodRows();
    void ownByFinerPart();
    bool decides(std::uint32_t column, std::uint32_t other) const;
    void takeParentIds();
    void takeIdsOfParents();
    void takeIdOfParents();
    void nameByParents();
    void nameByParent();
    void takeParentGoals();
    void nameBesideId();
    void takeUnknownIds();
    void takeIdsOfRows();
    bool holdsParentsOf(std::uint32_t parent, std::uint32_t name) const;
    void takeStatedRatio();
    void swapOwner();
    void nameBesideOwner();
    bool leadPeople(std::uint32_t groups, std::uint32_t people) const;
    void groupBesidePeople(std::uint32_t groups, std::uint32_t people);
    void groupByOwner();
    void nameByKey();
    void nameByFinerKey();
    void nameByDescribed();
    bool isFree(std::uint32_t column) const;
    std::size_t repeatedKeys(const std::vector<std::uint32_t>& columns) const;
    void nameByMetric();
    void groupByMetric();
    void nameByFiner();
    std::optional<std::uint32_t> finerThan(std::uint32_t goal) const;
    bool partsRows(std::uint32_t goal, std::uint32_t finer) const;
    void groupByPeople();
    void nameByIndents();
    void nameByNumbers();
    void ownByParent();
    bool isNameless() const;
    void nameByRemarks();
    void nameByDates();
    void nameByTexts();
    void takeManagers();
    void swapManagers();
    void raiseOwners();
    std::optional<std::uint32_t> namesOfRows() const;
    void takeOwnerOfThings();
    void nameByOwners();
    void groupOwners();
    bool mayNamePeople(std::uint32_t column) const;
    bool standAbove(std::uint32_t column, std::uint32_t people) const;
    void takeNamelessPeople();
    void takeManagersOfPeriods(std::uint32_t owner);
    void takeOwners();
    void takeAmounts();
    bool areFullNames(std::uint32_t column) const;
    bool saysMeasureOnly(std::uint32_t column) const;
    void settleByPlace(std::uint32_t actual, std::uint32_t target);
    void takeForecast();
    void dropForecast();
    void takeOnlyNumbers();
    bool saysBoth(std::uint32_t column) const;
    void takeTitledTarget();
    std::optional<std::uint32_t> takeTotalOfParts();
    bool isTitledAsPlan() const;
    void takeStatedTargets();
    bool isStated(std::uint32_t texts, std::uint32_t numbers) const;
    bool takeCosts();
    bool saysCosts(std::uint32_t column) const;
    std::optional<std::uint32_t> summedCosts() const;
    bool numbersDocuments(std::uint32_t column) const;
    bool isProduct(std::uint32_t column) const;
    std::optional<std::uint32_t> onlyAmount() const;
    void takePair(const FigurePair& pair);
    void takeCounterpartOfPlan();
    void takeYearsTarget(std::uint32_t target);
    void noteAssumed(std::uint32_t column, Role role);
    void takeParentNames();

    struct Names {
        std::unordered_map<std::uint64_t, std::uint64_t> parentOf;
        std::unordered_set<std::uint64_t> parents;
        std::size_t filled = 0, found = 0, own = 0, rows = 0;
    };
    Names links(std::uint32_t column, std::uint32_t name) const;
    std::size_t inCircles(const Names& names) const;

    const SheetView& sheet_;
    Headings& headings_;
    std::vector<bool>& taken_;
    const std::set<Role>& settled_;  // by rules
};

}  // namespace plumbline
