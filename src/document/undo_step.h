// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Everything that is changed while it lives is one step of the document's undo list, drawn once at the end.
//
//     UndoStep step(document, "New goal");
//     try { ... } catch (...) { step.takeBack(); throw; }
//
// Taken back is what this step recorded, never a step of the user's: where nothing was recorded, the lists of
// what can be undone and redone stay as they were. (The office drops a step without content and keeps what
// can be redone: measured on 7.4.)

#include <com/sun/star/document/XUndoManager.hpp>
#include <functional>
#include <string>
#include <string_view>

#include "document/document.h"
#include "wording/words.h"

namespace plumbline::document {

class UndoStep {
  public:
    UndoStep(const Book& document, std::string_view title);
    ~UndoStep();  // what was changed stays, as one step
    UndoStep(const UndoStep&) = delete;
    UndoStep& operator=(const UndoStep&) = delete;

    // For what the office does not record by itself, such as styles: how it is undone, and done again. Both
    // must look the document up anew, for they live in its undo list.
    void record(std::function<void()> undo, std::function<void()> redo);
    // Ends the step and undoes it. False where something of it may be left: the undo list is switched off,
    // somebody else's step is open around this one, or a sheet would go in a window that is not shown, which
    // ends LibreOffice 7.4.
    bool takeBack();

  private:
    enum class Left { Nothing, Recorded, Within };  // Within: a part of somebody else's step
    Left leave();
    bool undo();
    bool canLoseSheets() const;
    sal_Int32 sheetCount() const;

    Book document_;
    Reference<css::document::XUndoManager> undo_;  // none: nothing is recorded
    rtl::OUString title_;
    sal_Int32 sheets_ = 0;
    bool open_ = true;
};

// All that `work` writes as one step, or nothing and a sentence, whatever the office refuses half way. `work` says what went wrong itself,
// given the step to take back; an empty text where all went well.
std::string writeAsOneStep(const Book& document, std::string_view title, const Words& words,
                           const std::function<std::string(UndoStep&)>& work);

}  // namespace plumbline::document
