// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What is said to a person, before it is said in a language: a key and what goes into its sentence.
//
//     Message message{"error.noheading", {"FY25 Quota"}};
//     words.of(message);                // "The table has no column “FY25 Quota”."
//
// The sentences stand in the language files, src/engine/wording/strings_en.txt and its sisters.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace plumbline {

struct Message {
    Message() = default;
    Message(const char* name, std::vector<std::string> told = {}) : key(name), arguments(std::move(told)) {}

    std::string_view key;  // a literal
    std::vector<std::string> arguments;

    bool empty() const { return key.empty(); }
    friend bool operator==(const Message&, const Message&) = default;
};

}  // namespace plumbline
