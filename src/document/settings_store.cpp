// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "document/settings_store.h"

#include <com/sun/star/beans/PropertyAttribute.hpp>
#include <com/sun/star/beans/XPropertyContainer.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/table/CellAddress.hpp>

#include "calc/convert.h"
#include "document/sheet_guard.h"
#include "document/undo_step.h"

namespace plumbline::document {
namespace {

using calc::toOffice;

const rtl::OUString propertyName("Plumbline");

Reference<css::beans::XPropertySet> userProperties(const Book& document) {
    const Reference<css::document::XDocumentPropertiesSupplier> supplier(document, UNO_QUERY);
    if (!supplier.is()) return {};
    return {supplier->getDocumentProperties()->getUserDefinedProperties(), UNO_QUERY};
}

void storeText(const Book& document, const std::string& text) {
    const Reference<css::beans::XPropertySet> properties = userProperties(document);
    const Reference<css::beans::XPropertyContainer> container(properties, UNO_QUERY_THROW);
    const bool there = properties->getPropertySetInfo()->hasPropertyByName(propertyName);
    const css::uno::Any value(toOffice(text));
    if (text.empty()) {
        if (there) container->removeProperty(propertyName);
    } else if (there) {
        properties->setPropertyValue(propertyName, value);
    } else {
        container->addProperty(propertyName, css::beans::PropertyAttribute::REMOVABLE, value);
    }
}

void storeTable(const Book& document, const std::string& table) {
    const Reference<css::beans::XPropertySet> properties(document, UNO_QUERY_THROW);
    const Reference<css::sheet::XNamedRanges> names(properties->getPropertyValue("NamedRanges"),
                                                    UNO_QUERY_THROW);
    const rtl::OUString name = rtl::OUString::createFromAscii(tableName);
    if (names->hasByName(name)) names->removeByName(name);
    if (!table.empty()) names->addNewByName(name, toOffice(table), css::table::CellAddress(), 0);
}

}  // namespace

Settings loadSettings(const Book& document) {
    const Reference<css::beans::XPropertySet> properties = userProperties(document);
    if (!properties.is() || !properties->getPropertySetInfo()->hasPropertyByName(propertyName)) return {};
    rtl::OUString text;
    properties->getPropertyValue(propertyName) >>= text;
    return settingsIn(calc::toUtf8(text));
}

std::string storeSettings(const Book& document, const SettingsChange& change, const Words& words) {
    if (change.before == change.after) return {};
    if (std::string problem = SheetGuard(document, words).checkDocument(); !problem.empty()) return problem;
    UndoStep step(document, words("mapping.undo"));
    try {
        if (change.before.table != change.after.table) storeTable(document, change.after.table);
        storeText(document, textOf(change.after));
        return {};
    } catch (const css::uno::Exception&) {
        return words(step.takeBack() ? "write.failed" : "write.half");
    }
}

}  // namespace plumbline::document
