// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/key_columns.h"

#include <algorithm>

#include "table/text_columns.h"

namespace plumbline {
namespace {

class KeyReader {
  public:
    KeyReader(const SheetView& sheet, const Headings& headings, const HierarchyPlan& plan, GoalTable& table,
              TextPool& texts)
        : sheet_(sheet), headings_(headings), plan_(plan), table_(table), texts_(texts) {}

    void read() {
        for (std::uint32_t column = 0; column < headings_.columnEnd; ++column)
            if (const auto key = keyOf(column)) add(column, *key);
    }

  private:
    // Which text the column is; nothing for figures, dates, periods and words about the goals.
    std::optional<KeyKind> keyOf(std::uint32_t column) const {
        const ColumnHead& head = headings_.heads[column];
        if (column == headings_.period || column == headings_.year || column == headings_.revision ||
            column == headings_.figureColumn || head.period || head.content.filled() == 0)
            return std::nullopt;
        if (plan_.isLevel(column)) return KeyKind::Name;
        for (const RecognisedColumn& known : headings_.columns)
            if (known.column == column) return kindOf(known.role);
        const bool dimension = std::find(headings_.dimensions.begin(), headings_.dimensions.end(), column) !=
                               headings_.dimensions.end();
        if (dimension) return KeyKind::Name;
        const bool readable = head.meaning.id || head.content.mostlyTexts();
        return readable && !head.meaning.remark ? std::optional(KeyKind::Other) : std::nullopt;
    }
    static std::optional<KeyKind> kindOf(Role role) {
        switch (role) {
            case Role::Id:
            case Role::Goal:
            case Role::Owner:
            case Role::Level:
                return KeyKind::Name;
            case Role::Parent:
            case Role::Metric:
                return KeyKind::Other;
            default:
                return std::nullopt;
        }
    }

    void add(std::uint32_t column, KeyKind kind) {
        KeyColumn key{headings_.heads[column].heading, column, kind,
                      readTexts(sheet_, column, table_, texts_)};
        const auto& fills = plan_.fills;
        if (std::find(fills.begin(), fills.end(), column) != fills.end()) fillDown(key.values);
        table_.keys.push_back(std::move(key));
    }
    static void fillDown(std::vector<TextId>& values) {
        for (std::size_t i = 1; i < values.size(); ++i)
            if (values[i] == noText) values[i] = values[i - 1];
    }

    const SheetView& sheet_;
    const Headings& headings_;
    const HierarchyPlan& plan_;
    GoalTable& table_;
    TextPool& texts_;
};

}  // namespace

void readKeys(const SheetView& sheet, const Headings& headings, const HierarchyPlan& plan, GoalTable& table,
              TextPool& texts) {
    KeyReader(sheet, headings, plan, table, texts).read();
}

}  // namespace plumbline
