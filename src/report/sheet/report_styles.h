// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The cell and page styles of the reports. They are made where they are missing and never changed again, so
// that what the user makes of them stays.
//
//     const StyleChanges changes = makeStyles(document, {Paper::Upright, "Quota.A4:J30", "1 May 2026", "Page
//     {0} of {1}"}); step.record([=] { undoStyles(document, changes); }, ...);   // the office does not
//     record styles by itself

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "document/document.h"
#include "report/model/report_sheet.h"

namespace plumbline::report {

namespace css = com::sun::star;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using document::Address;
using document::Book;
using document::Context;
using document::Reference;
using document::Sheet;

rtl::OUString styleName(Look look);  // "Goals Amount"
inline constexpr const char* offTrackStyle = "Goals Off track";
inline constexpr const char* atRiskStyle = "Goals At risk";
inline constexpr const char* differsStyle = "Goals Differs";

// A page: upright or wide, one page across, with the source and the date above and its number below.
struct PageLook {
    ReportSheet::Paper paper = ReportSheet::Paper::Upright;
    std::string source, date, number;
};
rtl::OUString pageStyleName(ReportSheet::Paper paper);

struct StyleChanges {
    std::vector<rtl::OUString> cellStyles, pageStyles;  // that were made
    // The texts above, as they were, of a page style that was there; several reports share one.
    std::optional<std::pair<rtl::OUString, rtl::OUString>> edges;
    bool any() const { return !cellStyles.empty() || !pageStyles.empty() || edges; }
};
StyleChanges makeStyles(const Book& document, const PageLook& page);
// Takes away those that were made, and writes the page's texts as they were. (Not asked is whether a style is
// used: the office remembers that from before, and what used them was made later, so it is undone already.)
void undoStyles(const Book& document, const PageLook& page, const StyleChanges& changes);

}  // namespace plumbline::report
