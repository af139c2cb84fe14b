// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The formats of one column, asked for from the top down without a search.

#include "table/sheet_view.h"

namespace plumbline {

class FormatCursor {
  public:
    FormatCursor(const SheetView& sheet, std::uint32_t column) : areas_(sheet.formats(column)) {}

    // Rows must not fall from call to call.
    const FormatArea* at(std::uint32_t row) {
        while (next_ < areas_.size() && areas_[next_]->lastRow < row) ++next_;
        return next_ < areas_.size() && areas_[next_]->firstRow <= row ? areas_[next_] : nullptr;
    }

    bool any(FormatKind kind) const {
        for (const FormatArea* area : areas_)
            if (area->kind == kind) return true;
        return false;
    }

  private:
    const std::vector<const FormatArea*>& areas_;
    std::size_t next_ = 0;
};

}  // namespace plumbline
