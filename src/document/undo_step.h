// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Everything that is changed while it lives is one step of the document's undo list, drawn once at the end.
//
//     const UndoStep step(document, "New goal");

#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <string_view>

#include "calc/convert.h"
#include "document/document.h"

namespace plumbline::document {

// Leaves the undo context and lets the views draw again, whatever happens in between.
class UndoStep {
  public:
    UndoStep(const Book& document, std::string_view title) : document_(document) {
        const Reference<css::document::XUndoManagerSupplier> supplier(document, UNO_QUERY);
        if (supplier.is()) undo_ = supplier->getUndoManager();
        if (undo_.is()) undo_->enterUndoContext(calc::toOffice(title));
        document_->lockControllers();
    }
    ~UndoStep() {
        try {
            document_->unlockControllers();
            if (!undo_.is()) return;
            undo_->leaveUndoContext();
            if (takenBack_ && undo_->isUndoPossible()) {
                undo_->undo();
                undo_->clearRedo();
            }
        } catch (const css::uno::Exception&) {
            // the document is gone, and its undo list with it
        }
    }
    // At its end the step is undone, as if it had not been. Only after something was changed.
    void takeBack() { takenBack_ = true; }
    UndoStep(const UndoStep&) = delete;
    UndoStep& operator=(const UndoStep&) = delete;

  private:
    Book document_;
    Reference<css::document::XUndoManager> undo_;
    bool takenBack_ = false;
};

}  // namespace plumbline::document
