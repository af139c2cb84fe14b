// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The sheet of names as booked: "Ann Le" | "Ann Lee", one a row, which a model cell reads as its fourth argument.
//
//     const NameWriter names(document, {"Names as booked", {"As booked", "In the goals"}, {1, 0}, {{"Ann Le", "Ann Lee"}}});
//     names.check(words);               // why not; empty where it can be
//     names.write();

#include <string>

#include "document/change.h"
#include "document/document.h"
#include "wording/words.h"

namespace plumbline::document {

class NameWriter {
  public:
    NameWriter(const Book& document, const NamesAdded& names) : document_(document), names_(names) {}
    std::string check(const Words& words) const;
    void write() const;

  private:
    std::vector<Edit> cells() const;

    const Book& document_;
    const NamesAdded& names_;
};

}  // namespace plumbline::document
