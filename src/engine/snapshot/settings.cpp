// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "snapshot/settings.h"

#include <boost/property_tree/json_parser.hpp>
#include <boost/property_tree/ptree.hpp>
#include <sstream>

namespace plumbline {
namespace {

constexpr std::size_t longest = 20000;  // bytes; a property longer than that is not ours

constexpr struct {
    const char* name;
    std::string Settings::*member;
} fields[] = {{"table", &Settings::table},
              {"columns", &Settings::columns},
              {"convention", &Settings::convention},
              {"me", &Settings::me},
              {"asof", &Settings::asOf}};

}  // namespace

Settings settingsIn(std::string_view json) {
    Settings settings;
    if (json.empty() || json.size() > longest) return settings;
    try {
        std::istringstream stream{std::string(json)};
        boost::property_tree::ptree tree;
        boost::property_tree::read_json(stream, tree);
        for (const auto& field : fields) settings.*field.member = tree.get(field.name, std::string());
    } catch (const boost::property_tree::ptree_error&) {
        return {};
    }
    return settings;
}

std::string ownerTyped(const Settings& before, std::string_view shown, std::string_view typed) {
    return typed == shown ? before.me : std::string(typed);
}

std::string textOf(const Settings& settings) {
    if (settings == Settings()) return {};
    boost::property_tree::ptree tree;
    for (const auto& field : fields)
        if (!(settings.*field.member).empty()) tree.put(field.name, settings.*field.member);
    std::ostringstream stream;
    boost::property_tree::write_json(stream, tree, false);
    std::string text = stream.str();
    while (text.ends_with('\n')) text.pop_back();
    return text;
}

}  // namespace plumbline
