// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Gives cells the look that their sheet has already, and colours to words, within an undo step.
//
//     LookWriter look(document);
//     look.dress(edit);                 // edit.formatOf: a cell whose number format it takes; edit.dressOf: one whose whole look
//     look.colour(colours);             // a conditional format of the document's own cell styles, made where they are missing

#include "document/document.h"
#include "document/writer.h"

namespace plumbline::document {

// Of a number format written in English ("#,##0"), in the office's own language, so that its marks stand in the numbers.
sal_Int32 formatKey(const Book& document, const char* code);

class LookWriter {
  public:
    explicit LookWriter(const Book& document) : document_(document) {}
    void dress(const Edit& edit) const;
    void colour(const WordColours& colours) const;

  private:
    void makeStyle(const WordColour& colour) const;

    const Book& document_;
};

}  // namespace plumbline::document
