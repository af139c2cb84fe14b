// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The help pages of one language as plain parts, before they are written as XHP and HTML (emit_help.cpp).
//
//     for (const HelpPage& page : helpPagesIn(Words("de"))) page.title;   // "Ziele: wo anfangen", …

#include <string>
#include <vector>

#include "wording/words.h"

namespace plumbline {

enum class PartKind { Heading, Text, Entry, Link };  // an entry is a term with what it means

struct PagePart {
    PartKind kind;
    std::string first, second;  // a link: the page's title and id
};

struct HelpPage {
    std::string id, title;
    std::vector<PagePart> parts;
    bool isFunction() const { return id.starts_with("goal-"); }
};

std::vector<HelpPage> helpPagesIn(const Words& words);  // the topics, then the functions

}  // namespace plumbline
