// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// The help pages of each language, written as XHP and as HTML.
#include "catalogue/help_pages.h"
#include "catalogue/texts.h"

namespace plumbline {
namespace {

constexpr std::string_view extension = "org.plumbline.goals";
constexpr std::string_view generated = "Written from src/catalogue by ./build-oxt.sh generate.";

// The office's English help is American.
std::string xhpLanguage(const Language& language) {
    return " xml-lang=\"" + (language.code == "en" ? "en-US" : language.code) + "\"";
}

std::string xhpPart(const Language& language, const PagePart& part, std::size_t number) {
    const std::string id = std::to_string(number), lang = xhpLanguage(language);
    if (part.kind == PartKind::Heading)
        return "<paragraph role=\"heading\" id=\"hd_id" + id + "\"" + lang + " level=\"2\">" +
               xml(part.first) + "</paragraph>\n";
    std::string inside = xml(part.first);
    if (part.kind == PartKind::Entry)
        inside = language.words("labelled", {"<emph>" + inside + "</emph>", xml(part.second)});
    if (part.kind == PartKind::Link)
        inside =
            "<link href=\"" + std::string(extension) + "/" + part.second + ".xhp\">" + inside + "</link>";
    return "<paragraph role=\"paragraph\" id=\"par_id" + id + "\"" + lang + ">" + inside + "</paragraph>\n";
}

std::string xhp(const Language& language, const HelpPage& page) {
    const std::string title = xml(page.title), name(extension), lang = xhpLanguage(language);
    std::string text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- " + std::string(generated) +
                       " -->\n<helpdocument version=\"1.0\">\n<meta><topic id=\"" + page.id +
                       "\" indexer=\"include\" status=\"PUBLISH\"><title id=\"tit\"" + lang + ">" + title +
                       "</title><filename>/" + name + "/" + page.id +
                       ".xhp</filename></topic></meta>\n<body>\n" + "<bookmark" + lang + " branch=\"hid/" +
                       name + ":" + page.id + "\" id=\"bm_id1\" localize=\"false\"/>\n" + "<bookmark" + lang +
                       " branch=\"index\" id=\"bm_id2\"><bookmark_value>" + title +
                       "</bookmark_value></bookmark>\n<paragraph role=\"heading\" id=\"hd_id0\"" + lang +
                       " level=\"1\">" + title + "</paragraph>\n";
    for (std::size_t i = 0; i < page.parts.size(); ++i) text += xhpPart(language, page.parts[i], i + 1);
    return text + "</body>\n</helpdocument>\n";
}

std::string htmlPart(const Words& words, const PagePart& part) {
    switch (part.kind) {
        case PartKind::Heading:
            return "<h2>" + xml(part.first) + "</h2>\n";
        case PartKind::Text:
            return "<p>" + xml(part.first) + "</p>\n";
        case PartKind::Entry:
            return "<p class=\"entry\">" +
                   words("labelled", {"<b>" + xml(part.first) + "</b>", xml(part.second)}) + "</p>\n";
        case PartKind::Link:
            return "<p class=\"entry\"><a href=\"" + part.second + ".html\">" + xml(part.first) +
                   "</a></p>\n";
    }
    return {};
}

std::string htmlPage(const Language& language, const HelpPage& page) {
    std::string text =
        "<!DOCTYPE html>\n<!-- " + std::string(generated) + " -->\n<html lang=\"" + language.code +
        "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
        "content=\"width=device-width\">\n<title>" +
        xml(page.title) +
        "</title>\n<style>:root { color-scheme: light dark } body { font: 1rem/1.5 sans-serif; max-width: "
        "44rem; margin: 2rem auto; padding: 0 1rem } .entry { margin: 0.3rem 0 }</style>\n</head>\n<body>\n"
        "<h1>" +
        xml(page.title) + "</h1>\n";
    for (const PagePart& part : page.parts) text += htmlPart(language.words, part);
    return text + "</body>\n</html>\n";
}

std::string treeNode(std::string_view id, std::string_view title, const std::vector<HelpPage>& pages,
                     bool functions) {
    std::string text = "<node id=\"" + std::string(id) + "\" title=\"" + xml(title) + "\">\n";
    for (const HelpPage& page : pages)
        if (page.isFunction() == functions)
            text += "<topic id=\"scalc/" + std::string(extension) + "/" + page.id + ".xhp\">" +
                    xml(page.title) + "</topic>\n";
    return text + "</node>\n";
}

std::string helpTree(const Words& words, const std::vector<HelpPage>& pages) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- " + std::string(generated) +
           " -->\n<tree_view version=\"24-Aug-2004\">\n<help_section application=\"scalc\" id=\"97\" "
           "title=\"" +
           xml(words("deck.title")) + " (Plumbline)\">\n" +
           treeNode("9701", words("help.panels"), pages, false) +
           treeNode("9702", words("help.functions"), pages, true) + "</help_section>\n</tree_view>\n";
}

}  // namespace

// The office takes the folder of its language, and en where there is none.
std::vector<GeneratedFile> helpPages() {
    std::vector<GeneratedFile> files;
    for (const Language& language : languages()) {
        const std::vector<HelpPage> pages = helpPagesIn(language.words);
        const std::string help = "/extension/help/" + language.code + "/",
                          html = "/extension/pages/" + language.code + "/";
        files.push_back({help + "help.tree", helpTree(language.words, pages)});
        for (const HelpPage& page : pages) {
            files.push_back({help + std::string(extension) + "/" + page.id + ".xhp", xhp(language, page)});
            files.push_back({html + page.id + ".html", htmlPage(language, page)});
        }
    }
    return files;
}

}  // namespace plumbline
