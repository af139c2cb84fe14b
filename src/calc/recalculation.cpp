// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "calc/recalculation.h"

#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/util/XModifiable.hpp>
#include <mutex>
#include <set>

#include "calc/main_thread.h"

namespace plumbline::calc {
namespace {

namespace css = com::sun::star;
using css::uno::Reference;
using css::uno::UNO_QUERY;

// Asked for once: a model that does not come back by it must not keep the office busy.
bool isFirst(const Document& document, const std::string& modelName) {
    constexpr std::size_t mostKnown = 10000;
    static std::mutex mutex;
    static std::set<std::pair<css::uno::XInterface*, std::string>> known;
    const std::lock_guard lock(mutex);
    return known.size() < mostKnown &&
           known.emplace(Reference<css::uno::XInterface>(document, UNO_QUERY).get(), modelName).second;
}

void recalculate(const Document& document) {
    const Reference<css::sheet::XCalculatable> cells(document, UNO_QUERY);
    if (!cells.is() || !cells->isAutomaticCalculationEnabled()) return;
    const Reference<css::util::XModifiable> file(document, UNO_QUERY);
    const bool modified = !file.is() || file->isModified();
    cells->calculateAll();
    if (!modified) file->setModified(false);
}

}  // namespace

void recalculateSoon(const Reference<css::uno::XComponentContext>& context, const Document& document,
                     const std::string& modelName) {
    if (!document.is() || !isFirst(document, modelName)) return;
    onMainThread(context, [document] { recalculate(document); });
}

}  // namespace plumbline::calc
