// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// The help pages: each topic and function becomes a Page of plain parts, and each Page is written as XHP
// and as HTML.
#include <map>

#include "catalogue/catalogue.h"

namespace plumbline {
namespace {

constexpr std::string_view extension = "org.plumbline.goals";
constexpr std::string_view generated = "Written from src/catalogue by ./build-oxt.sh generate.";

enum class PartKind { Heading, Text, Entry, Link };  // an entry is a term with what it means

struct Part {
    PartKind kind;
    std::string first, second;  // a link: the page's title and id
};

struct Page {
    std::string id, title;
    std::vector<Part> parts;
};

std::string xml(std::string_view text) {
    static const std::map<char, std::string_view> names = {
        {'&', "&amp;"}, {'<', "&lt;"}, {'>', "&gt;"}, {'"', "&quot;"}};
    std::string safe;
    for (char c : text) {
        const auto name = names.find(c);
        name == names.end() ? safe += c : safe += name->second;
    }
    return safe;
}

std::string functionId(const Function& function) {
    return "goal-" + std::string(function.method);
}

std::string signature(const Function& function) {
    std::string list;
    for (const Argument& argument : function.arguments) {
        const std::string name(argument.name);
        list +=
            (list.empty() ? "" : "; ") + (argument.kind == ArgumentKind::Option ? "[" + name + "]" : name);
    }
    return function.name() + "(" + list + ")";
}

Page functionPage(const Function& function) {
    Page page{functionId(function), function.name(), {{PartKind::Text, std::string(function.summary), {}}}};
    page.parts.push_back({PartKind::Heading, "Syntax", {}});
    page.parts.push_back({PartKind::Text, signature(function), {}});
    for (const Argument& argument : function.arguments)
        page.parts.push_back(
            {PartKind::Entry, std::string(argument.name), std::string(argument.description)});
    page.parts.push_back({PartKind::Text, std::string(function.details), {}});
    if (!function.examples.empty()) page.parts.push_back({PartKind::Heading, "Examples", {}});
    for (const Example& example : function.examples)
        page.parts.push_back(
            {PartKind::Entry, std::string(example.formula),
             example.shows.empty() ? "shows nothing" : "shows " + std::string(example.shows)});
    page.parts.push_back({PartKind::Link, "All pages", "index"});
    return page;
}

Page topicPage(const HelpTopic& topic) {
    Page page{std::string(topic.id), std::string(topic.title), {}};
    for (std::string_view paragraph : topic.paragraphs)
        page.parts.push_back({PartKind::Text, std::string(paragraph), {}});
    if (topic.id != "index") page.parts.push_back({PartKind::Link, "All pages", "index"});
    return page;
}

std::vector<Page> allPages() {
    std::vector<Page> pages;
    for (const HelpTopic& topic : helpTopics()) pages.push_back(topicPage(topic));
    for (const Function& function : catalogue()) pages.push_back(functionPage(function));
    for (std::size_t i = 1; i < pages.size(); ++i)
        pages.front().parts.push_back({PartKind::Link, pages[i].title, pages[i].id});
    return pages;
}

std::string xhpPart(const Part& part, std::size_t number) {
    const std::string id = std::to_string(number);
    if (part.kind == PartKind::Heading)
        return "<paragraph role=\"heading\" id=\"hd_id" + id + "\" xml-lang=\"en-US\" level=\"2\">" +
               xml(part.first) + "</paragraph>\n";
    std::string inside = xml(part.first);
    if (part.kind == PartKind::Entry) inside = "<emph>" + inside + "</emph>: " + xml(part.second);
    if (part.kind == PartKind::Link)
        inside =
            "<link href=\"" + std::string(extension) + "/" + part.second + ".xhp\">" + inside + "</link>";
    return "<paragraph role=\"paragraph\" id=\"par_id" + id + "\" xml-lang=\"en-US\">" + inside +
           "</paragraph>\n";
}

std::string xhp(const Page& page) {
    const std::string title = xml(page.title), name(extension);
    std::string text =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- " + std::string(generated) +
        " -->\n<helpdocument version=\"1.0\">\n<meta><topic id=\"" + page.id +
        "\" indexer=\"include\" status=\"PUBLISH\"><title id=\"tit\" xml-lang=\"en-US\">" + title +
        "</title><filename>/" + name + "/" + page.id + ".xhp</filename></topic></meta>\n<body>\n" +
        "<bookmark xml-lang=\"en-US\" branch=\"hid/" + name + ":" + page.id +
        "\" id=\"bm_id1\" localize=\"false\"/>\n" +
        "<bookmark xml-lang=\"en-US\" branch=\"index\" id=\"bm_id2\"><bookmark_value>" + title +
        "</bookmark_value></bookmark>\n<paragraph role=\"heading\" id=\"hd_id0\" xml-lang=\"en-US\" "
        "level=\"1\">" +
        title + "</paragraph>\n";
    for (std::size_t i = 0; i < page.parts.size(); ++i) text += xhpPart(page.parts[i], i + 1);
    return text + "</body>\n</helpdocument>\n";
}

std::string htmlPart(const Part& part) {
    switch (part.kind) {
        case PartKind::Heading:
            return "<h2>" + xml(part.first) + "</h2>\n";
        case PartKind::Text:
            return "<p>" + xml(part.first) + "</p>\n";
        case PartKind::Entry:
            return "<p class=\"entry\"><b>" + xml(part.first) + "</b>: " + xml(part.second) + "</p>\n";
        case PartKind::Link:
            return "<p class=\"entry\"><a href=\"" + part.second + ".html\">" + xml(part.first) +
                   "</a></p>\n";
    }
    return {};
}

std::string html(const Page& page) {
    std::string text =
        "<!DOCTYPE html>\n<!-- " + std::string(generated) +
        " -->\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
        "content=\"width=device-width\">\n<title>" +
        xml(page.title) +
        "</title>\n<style>:root { color-scheme: light dark } body { font: 1rem/1.5 sans-serif; max-width: "
        "44rem; margin: 2rem auto; padding: 0 1rem } .entry { margin: 0.3rem 0 }</style>\n</head>\n<body>\n"
        "<h1>" +
        xml(page.title) + "</h1>\n";
    for (const Part& part : page.parts) text += htmlPart(part);
    return text + "</body>\n</html>\n";
}

std::string treeNode(std::string_view id, std::string_view title, const std::vector<Page>& pages,
                     bool functions) {
    std::string text = "<node id=\"" + std::string(id) + "\" title=\"" + std::string(title) + "\">\n";
    for (const Page& page : pages)
        if (page.id.starts_with("goal-") == functions)
            text += "<topic id=\"scalc/" + std::string(extension) + "/" + page.id + ".xhp\">" +
                    xml(page.title) + "</topic>\n";
    return text + "</node>\n";
}

std::string helpTree(const std::vector<Page>& pages) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- " + std::string(generated) +
           " -->\n<tree_view version=\"24-Aug-2004\">\n<help_section application=\"scalc\" id=\"97\" "
           "title=\"Goals (Plumbline)\">\n" +
           treeNode("9701", "Panels and dialogs", pages, false) + treeNode("9702", "Functions", pages, true) +
           "</help_section>\n</tree_view>\n";
}

}  // namespace

std::vector<GeneratedFile> helpPages() {
    const std::vector<Page> pages = allPages();
    std::vector<GeneratedFile> files = {{"/extension/help/en/help.tree", helpTree(pages)}};
    for (const Page& page : pages) {
        files.push_back({"/extension/help/en/" + std::string(extension) + "/" + page.id + ".xhp", xhp(page)});
        files.push_back({"/extension/pages/en/" + page.id + ".html", html(page)});
    }
    return files;
}

}  // namespace plumbline
