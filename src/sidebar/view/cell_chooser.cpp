// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/view/cell_chooser.h"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/sheet/XRangeSelection.hpp>
#include <com/sun/star/sheet/XRangeSelectionListener.hpp>
#include <cppuhelper/implbase1.hxx>
#include <rtl/ref.hxx>

#include "calc/convert.h"
#include "sidebar/view/background.h"

namespace plumbline::sidebar {
namespace {

using Chosen = std::function<void(std::optional<std::string>)>;

// Answers once. The office still holds its small window while it calls, so the answer is posted.
class ChoosingListener : public cppu::WeakImplHelper1<css::sheet::XRangeSelectionListener> {
  public:
    ChoosingListener(const Context& context, const Reference<css::sheet::XRangeSelection>& from,
                     Chosen chosen)
        : context_(context), from_(from), chosen_(std::move(chosen)) {}

    void SAL_CALL done(const css::sheet::RangeSelectionEvent& event) override {
        answer(calc::toUtf8(event.RangeDescriptor));
    }
    void SAL_CALL aborted(const css::sheet::RangeSelectionEvent&) override { answer(std::nullopt); }
    void SAL_CALL disposing(const css::lang::EventObject&) override { chosen_ = nullptr; }

  private:
    void answer(std::optional<std::string> place) {
        guardedCall([&] {
            const Chosen chosen = std::exchange(chosen_, nullptr);
            if (!chosen) return;
            onMainThread(context_, [keep = rtl::Reference<ChoosingListener>(this), chosen, place] {
                keep->from_->removeRangeSelectionListener(keep.get());
                chosen(place);
            });
        });
    }

    Context context_;
    Reference<css::sheet::XRangeSelection> from_;
    Chosen chosen_;
};

}  // namespace

void chooseCells(const Context& context, const Controller& controller, const std::string& title,
                 Chosen chosen) {
    const Reference<css::sheet::XRangeSelection> selection(controller, UNO_QUERY_THROW);
    selection->addRangeSelectionListener(new ChoosingListener(context, selection, std::move(chosen)));
    const std::optional<Selected> selected = document::selectionOf(controller);
    css::uno::Sequence<css::beans::PropertyValue> options(2);
    options.getArray()[0].Name = "Title";
    options.getArray()[0].Value = css::uno::Any(calc::toOffice(title));
    options.getArray()[1].Name = "InitialValue";
    options.getArray()[1].Value = css::uno::Any(calc::toOffice(selected ? selected->place : std::string()));
    selection->startRangeSelection(options);
}

}  // namespace plumbline::sidebar
