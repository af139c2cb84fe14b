// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "document/undo_step.h"

#include <com/sun/star/awt/XWindow2.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/document/XUndoAction.hpp>
#include <com/sun/star/document/XUndoManagerListener.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/lang/DisposedException.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <cppuhelper/implbase1.hxx>
#include <optional>
#include <rtl/ref.hxx>

#include "calc/convert.h"

namespace plumbline::document {
namespace {

using css::document::UndoManagerEvent;

// Hears how the office ends a step: whether it holds anything, and whether another one is open around it.
class StepEnd : public cppu::WeakImplHelper1<css::document::XUndoManagerListener> {
  public:
    std::optional<sal_Int32> openAround;  // none: the step was empty, and the office dropped it

    void SAL_CALL leftContext(const UndoManagerEvent& event) override { openAround = event.UndoContextDepth; }
    void SAL_CALL leftHiddenContext(const UndoManagerEvent&) override {}
    void SAL_CALL cancelledContext(const UndoManagerEvent&) override {}
    void SAL_CALL enteredContext(const UndoManagerEvent&) override {}
    void SAL_CALL enteredHiddenContext(const UndoManagerEvent&) override {}
    void SAL_CALL undoActionAdded(const UndoManagerEvent&) override {}
    void SAL_CALL actionUndone(const UndoManagerEvent&) override {}
    void SAL_CALL actionRedone(const UndoManagerEvent&) override {}
    void SAL_CALL allActionsCleared(const css::lang::EventObject&) override {}
    void SAL_CALL redoActionsCleared(const css::lang::EventObject&) override {}
    void SAL_CALL resetAll(const css::lang::EventObject&) override {}
    void SAL_CALL disposing(const css::lang::EventObject&) override {}
};

class OwnAction : public cppu::WeakImplHelper1<css::document::XUndoAction> {
  public:
    OwnAction(rtl::OUString title, std::function<void()> undo, std::function<void()> redo)
        : title_(std::move(title)), undo_(std::move(undo)), redo_(std::move(redo)) {}
    rtl::OUString SAL_CALL getTitle() override { return title_; }
    void SAL_CALL undo() override { run(undo_); }
    void SAL_CALL redo() override { run(redo_); }

  private:
    // An exception would make the office drop everything that can be undone.
    static void run(const std::function<void()>& work) {
        try {
            work();
        } catch (const css::uno::Exception&) {
            // what it was for is gone: nothing is left to be undone
        }
    }

    rtl::OUString title_;
    std::function<void()> undo_, redo_;
};

Reference<css::document::XUndoManager> managerOf(const Book& document) {
    const Reference<css::document::XUndoManagerSupplier> supplier(document, UNO_QUERY);
    return supplier.is() ? supplier->getUndoManager() : nullptr;
}

bool isShown(const Book& document) {
    const Controller controller = document->getCurrentController();
    if (!controller.is() || !controller->getFrame().is()) return false;
    const Reference<css::awt::XWindow2> window(controller->getFrame()->getContainerWindow(), UNO_QUERY);
    return window.is() && window->isVisible();
}

}  // namespace

UndoStep::UndoStep(const Book& document, std::string_view title)
    : document_(document), undo_(managerOf(document)), title_(calc::toOffice(title)), sheets_(sheetCount()) {
    if (undo_.is() && undo_->isLocked()) undo_.clear();
    // Around the step: within it the office records the locking too, so that no step would be empty.
    document_->lockControllers();
    if (undo_.is()) undo_->enterUndoContext(title_);
}

UndoStep::~UndoStep() {
    try {
        leave();
        document_->unlockControllers();
    } catch (const css::uno::Exception&) {
        // the document is gone, and its undo list with it
    }
}

void UndoStep::record(std::function<void()> undo, std::function<void()> redo) {
    if (undo_.is()) undo_->addUndoAction(new OwnAction(title_, std::move(undo), std::move(redo)));
}

UndoStep::Left UndoStep::leave() {
    if (!std::exchange(open_, false)) return Left::Nothing;
    if (!undo_.is()) return Left::Within;
    const rtl::Reference<StepEnd> end(new StepEnd);
    undo_->addUndoManagerListener(end.get());
    undo_->leaveUndoContext();
    undo_->removeUndoManagerListener(end.get());
    if (!end->openAround) return Left::Nothing;
    return *end->openAround > 0 ? Left::Within : Left::Recorded;
}

bool UndoStep::takeBack() {
    try {
        switch (leave()) {
            case Left::Nothing:
                return true;
            case Left::Within:
                return false;
            case Left::Recorded:
                break;
        }
        return undo();
    } catch (const css::uno::Exception&) {
        return false;
    }
}

bool UndoStep::undo() {
    if (!canLoseSheets() || undo_->getCurrentUndoActionTitle() != title_) return false;
    undo_->undo();
    undo_->clearRedo();  // only this step: what could be redone before, the office dropped when it was
                         // recorded
    return true;
}

bool UndoStep::canLoseSheets() const {
    return sheetCount() == sheets_ || isShown(document_);
}

sal_Int32 UndoStep::sheetCount() const {
    const Reference<css::sheet::XSpreadsheetDocument> book(document_, UNO_QUERY);
    if (!book.is()) return 0;
    return Reference<css::container::XIndexAccess>(book->getSheets(), UNO_QUERY_THROW)->getCount();
}

std::string writeAsOneStep(const Book& document, std::string_view title, const Words& words,
                           const std::function<std::string(UndoStep&)>& work) {
    UndoStep step(document, title);
    try {
        return work(step);
    } catch (const css::lang::DisposedException&) {
        return words("write.gone");
    } catch (const css::uno::Exception&) {
        return words(step.takeBack() ? "write.failed" : "write.half");
    } catch (...) {
        step.takeBack();
        throw;
    }
}

}  // namespace plumbline::document
