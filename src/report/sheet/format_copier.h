// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Number formats carried from one document into another, so that an amount looks as in its table.
//
//     FormatCopier formats(source, into);
//     formats.copy(tableCell, reportCell);   // "#,##0 €", made in `into` where it is missing
//
// A general format is not carried over: the cell keeps that of its style.

#include <com/sun/star/beans/XPropertySet.hpp>
#include <map>

#include "report/sheet/report_styles.h"

namespace plumbline::report {

class FormatCopier {
  public:
    FormatCopier(const Book& source, const Book& into) : source_(source), into_(into) {}

    void copy(const Reference<css::beans::XPropertySet>& from, const Reference<css::beans::XPropertySet>& to);

  private:
    sal_Int32 keyFor(sal_Int32 sourceKey);

    Book source_, into_;
    std::map<sal_Int32, sal_Int32> keys_;
};

}  // namespace plumbline::report
