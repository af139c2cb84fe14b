// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The goal log of a workbook: Date | Goal | Field | Value | Before | Confidence | Note | By, one entry a row,
// in a sheet that is made when it is first needed. Its columns are found by their headings, so that people
// may move them and add others.

#include <string>
#include <vector>

#include "document/document.h"
#include "document/writer.h"
#include "goals/goal_log.h"
#include "wording/words.h"

namespace plumbline::document {

class LogWriter {
  public:
    explicit LogWriter(const Book& document) : document_(document) {}
    // Why the entries could not be written; empty where they can. Before anything else is changed.
    std::string check(const std::vector<LogRow>& entries, const Words& words);
    void write(const std::vector<LogRow>& entries) const;

  private:
    Sheet makeSheet() const;

    const Book& document_;
    std::optional<LogColumns> columns_;  // of the sheet that is there
};

}  // namespace plumbline::document
