// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "catalogue/help_pages.h"

#include "catalogue/texts.h"

namespace plumbline {
namespace {

std::string signature(const Function& function) {
    std::string list;
    for (const Argument& argument : function.arguments) {
        const std::string name(argument.name);
        list +=
            (list.empty() ? "" : "; ") + (argument.kind == ArgumentKind::Option ? "[" + name + "]" : name);
    }
    return function.name() + "(" + list + ")";
}

std::string exampleResult(const Words& words, const Example& example) {
    return example.shows.empty() ? words("help.empty") : words("help.shows", {shownIn(words, example.shows)});
}

PagePart linkToAll(const Words& words) {
    return {PartKind::Link, words("help.all"), "index"};
}

HelpPage functionPage(const Words& words, const Function& function) {
    HelpPage page{"goal-" + std::string(function.method), function.name(), {}};
    page.parts = {{PartKind::Text, summaryIn(words, function), {}},
                  {PartKind::Heading, words("help.syntax"), {}},
                  {PartKind::Text, signature(function), {}}};
    for (const Argument& argument : function.arguments)
        page.parts.push_back(
            {PartKind::Entry, std::string(argument.name), descriptionIn(words, function, argument)});
    page.parts.push_back({PartKind::Text, detailsIn(words, function), {}});
    if (!function.examples.empty()) page.parts.push_back({PartKind::Heading, words("help.examples"), {}});
    for (const Example& example : function.examples)
        page.parts.push_back(
            {PartKind::Entry, typedIn(words, example.formula), exampleResult(words, example)});
    page.parts.push_back(linkToAll(words));
    return page;
}

HelpPage topicPage(const Words& words, const HelpTopic& topic) {
    const std::string &name = words(topic.title), id(topic.id);
    HelpPage page{id, topic.title.starts_with("panel.") ? words("help.panel", {name}) : name, {}};
    for (int number = 1;; ++number) {
        const std::string key = "help." + id + "." + std::to_string(number);
        if (!words.knows(key)) break;
        page.parts.push_back({PartKind::Text, namedText(words, key), {}});
    }
    if (id != "index") page.parts.push_back(linkToAll(words));
    return page;
}

}  // namespace

const std::vector<HelpTopic>& helpTopics() {
    static const std::vector<HelpTopic> all = {
        {"index", "help.index.title"},  {"overview", "panel.overview"},  {"goals", "panel.goals"},
        {"checkins", "panel.checkins"}, {"findings", "panel.findings"},  {"formulas", "panel.formulas"},
        {"settings", "mapping.title"},  {"wizard", "help.wizard.title"}, {"split", "split.title"},
        {"newteam", "newteam.title"},
        {"actuals", "actuals.title"},
        {"typed", "help.typed.title"},
        {"numbers", "help.numbers.title"},
    };
    return all;
}

std::vector<HelpPage> helpPagesIn(const Words& words) {
    std::vector<HelpPage> pages;
    for (const HelpTopic& topic : helpTopics()) pages.push_back(topicPage(words, topic));
    for (const Function& function : catalogue()) pages.push_back(functionPage(words, function));
    for (std::size_t i = 1; i < pages.size(); ++i)
        pages.front().parts.push_back({PartKind::Link, pages[i].title, pages[i].id});
    return pages;
}

}  // namespace plumbline
