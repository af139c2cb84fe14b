// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The cell and page styles of the reports. They are made where they are missing and never changed again, so
// that what the user makes of them stays.

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

void makeStyles(const Book& document);
// Upright or wide, one page across, with the source and the date above and the page's number below.
rtl::OUString makePageStyle(const Book& document, const ReportSheet& report, const std::string& pageText);

}  // namespace plumbline::report
