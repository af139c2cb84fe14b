// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The user's settings, kept in the document itself: a property that every file format keeps, and a name that
// moves with the table.
//
//     const Settings before = loadSettings(document);
//     const std::string problem = storeSettings(document, {before, after}, words);   // empty where they are
//     kept
//
// Only what was changed is written: an unchanged table keeps its name, which may have moved with it.

#include "document/document.h"
#include "wording/words.h"

namespace plumbline::document {

struct SettingsChange {
    const Settings &before, &after;
};

Settings loadSettings(const Book& document);
std::string storeSettings(const Book& document, const SettingsChange& change, const Words& words);

}  // namespace plumbline::document
