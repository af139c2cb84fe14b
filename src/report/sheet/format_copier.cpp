// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "report/sheet/format_copier.h"

#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>

namespace plumbline::report {

using Properties = Reference<css::beans::XPropertySet>;

void FormatCopier::copy(const Properties& from, const Properties& to) {
    const sal_Int32 key = keyFor(from->getPropertyValue("NumberFormat").get<sal_Int32>());
    if (key > 0) to->setPropertyValue("NumberFormat", css::uno::Any(key));
}

sal_Int32 FormatCopier::keyFor(sal_Int32 sourceKey) {
    if (source_ == into_) return sourceKey;
    const auto known = keys_.find(sourceKey);
    if (known != keys_.end()) return known->second;
    const Reference<css::util::XNumberFormatsSupplier> from(source_, UNO_QUERY_THROW),
        to(into_, UNO_QUERY_THROW);
    const Properties format = from->getNumberFormats()->getByKey(sourceKey);
    const auto text = format->getPropertyValue("FormatString").get<rtl::OUString>();
    const auto locale = format->getPropertyValue("Locale").get<css::lang::Locale>();
    const sal_Int32 there = to->getNumberFormats()->queryKey(text, locale, false);
    return keys_[sourceKey] = there >= 0 ? there : to->getNumberFormats()->addNew(text, locale);
}

}  // namespace plumbline::report
