// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "calc/office_words.h"

#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/i18n/LocaleDataItem.hpp>
#include <com/sun/star/i18n/XLocaleData4.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>

#include "calc/convert.h"

namespace plumbline::calc {
namespace {

namespace uno = com::sun::star::uno;
namespace i18n = com::sun::star::i18n;

// "M/D/Y": the first of the patterns by which the locale reads a whole date.
std::string dateOrder(const uno::Sequence<rtl::OUString>& patterns) {
    for (const rtl::OUString& pattern : patterns) {
        std::string order = toUtf8(pattern);
        bool whole = true;
        for (char part : {'Y', 'M', 'D'}) whole = whole && order.find(part) != std::string::npos;
        if (whole) return order;
    }
    return LocaleSigns().date;
}

// A locale without a name is the office's own: the setting, else that of the system, as in cells.
LocaleSigns signsOf(const OfficeContext& context) {
    LocaleSigns signs;
    const uno::Reference<i18n::XLocaleData4> data(
        context->getServiceManager()->createInstanceWithContext("com.sun.star.i18n.LocaleData", context),
        uno::UNO_QUERY);
    if (!data.is()) return signs;
    const com::sun::star::lang::Locale own;
    const i18n::LocaleDataItem item = data->getLocaleItem(own);
    const std::string decimal = toUtf8(item.decimalSeparator);
    if (decimal.size() == 1) signs.decimal = decimal.front();
    signs.thousands = toUtf8(item.thousandSeparator);
    signs.date = dateOrder(data->getDateAcceptancePatterns(own));
    return signs;
}

}  // namespace

std::string officeSetting(const OfficeContext& context, const char* path, const char* name) {
    const uno::Reference<com::sun::star::lang::XMultiServiceFactory> provider(
        context->getServiceManager()->createInstanceWithContext(
            "com.sun.star.configuration.ConfigurationProvider", context),
        uno::UNO_QUERY_THROW);
    const com::sun::star::beans::NamedValue node("nodepath", uno::Any(rtl::OUString::createFromAscii(path)));
    uno::Sequence<uno::Any> arguments(1);
    arguments.getArray()[0] <<= node;
    const uno::Reference<com::sun::star::container::XNameAccess> settings(
        provider->createInstanceWithArguments("com.sun.star.configuration.ConfigurationAccess", arguments),
        uno::UNO_QUERY_THROW);
    const rtl::OUString key = rtl::OUString::createFromAscii(name);
    rtl::OUString text;
    if (settings->hasByName(key)) settings->getByName(key) >>= text;
    return toUtf8(text);
}

const Words& officeWords(const OfficeContext& context) {
    static const Words words(officeSetting(context, "/org.openoffice.Setup/L10N", "ooLocale"),
                             signsOf(context));
    return words;
}

}  // namespace plumbline::calc
