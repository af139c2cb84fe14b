// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "calc/recalculation.h"

#include <algorithm>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/util/XModifiable.hpp>
#include <cppuhelper/weakref.hxx>
#include <mutex>
#include <vector>

#include "calc/main_thread.h"

namespace plumbline::calc {
namespace {

namespace css = com::sun::star;
using css::uno::Reference;
using css::uno::UNO_QUERY;

// Asked for once: a model that does not come back by it must not keep the office busy. Documents that are gone are
// forgotten, so that another at their place is not taken for one of them.
bool isFirst(const Document& document, const std::string& modelName) {
    struct Asked {
        css::uno::WeakReference<css::uno::XInterface> document;
        std::string modelName;
    };
    static std::mutex mutex;
    static std::vector<Asked> asked;
    const Reference<css::uno::XInterface> own(document, UNO_QUERY);
    const std::lock_guard lock(mutex);
    std::erase_if(asked, [](const Asked& one) { return !Reference<css::uno::XInterface>(one.document).is(); });
    const bool known = std::any_of(asked.begin(), asked.end(), [&](const Asked& one) {
        return one.modelName == modelName && Reference<css::uno::XInterface>(one.document) == own;
    });
    if (!known) asked.push_back({own, modelName});
    return !known;
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
