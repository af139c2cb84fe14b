// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "catalogue/catalogue.h"
#include "catalogue/texts.h"

namespace plumbline {
namespace {

constexpr std::string_view generated =
    "Written from src/catalogue by ./build-oxt.sh generate: change it there.";

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

std::string json(std::string_view text) {
    return '"' + replaced(replaced(std::string(text), "\\", "\\\\"), "\"", "\\\"") + '"';
}

std::string_view idlType(ArgumentKind kind) {
    switch (kind) {
        case ArgumentKind::Value:
        case ArgumentKind::Day:
            return "sequence< sequence< any > >";
        case ArgumentKind::Option:
            return "any";
        case ArgumentKind::Table:
            return "com::sun::star::table::XCellRange";
    }
    return {};
}

std::string title(std::string_view name, ArgumentKind kind) {
    return kind == ArgumentKind::Option ? '[' + std::string(name) + ']' : std::string(name);
}

std::string valueIn(std::string_view language, std::string_view value) {
    return "<value xml:lang=\"" + std::string(language) + "\">" + xml(value) + "</value>";
}

std::string property(std::string_view name, const std::string& values, std::string_view indent) {
    return std::string(indent) + "<prop oor:name=\"" + std::string(name) + "\">" + values + "</prop>\n";
}

template <class TextIn>
std::string inEachLanguage(TextIn textIn) {
    std::string values;
    for (const Language& language : languages()) values += valueIn(language.code, textIn(language.words));
    return values;
}

std::string registryNode(const Function& function) {
    std::string node =
        "        <node oor:name=\"" + std::string(function.method) + "\" oor:op=\"replace\">\n";
    node += property("DisplayName", valueIn("en", function.name()), "          ");
    node += property("Description",
                     inEachLanguage([&](const Words& words) { return summaryIn(words, function); }),
                     "          ");
    node += "          <prop oor:name=\"Category\"><value>Add-In</value></prop>\n";
    node += property("CompatibilityName", valueIn("en", function.name()), "          ");
    node += "          <node oor:name=\"Parameters\">\n";
    for (const Argument& argument : function.arguments) {
        const std::string name(argument.name);
        node += "            <node oor:name=\"" + name + "\" oor:op=\"replace\">\n";
        node += property("DisplayName", valueIn("en", name), "              ");
        node += property("Description", inEachLanguage([&](const Words& words) {
                             return descriptionIn(words, function, argument);
                         }),
                         "              ");
        node += "            </node>\n";
    }
    return node + "          </node>\n        </node>\n";
}

std::string expectation(std::string_view shows) {
    if (shows.starts_with("Err:")) return "{\"error\": " + std::string(shows.substr(4)) + "}";
    return isNumber(shows) ? std::string(shows) : json(shows);
}

std::string exampleCells() {
    std::string rows;
    for (const auto& row : exampleTable()) {
        std::string cells;
        for (std::string_view cell : row)
            cells += (cells.empty() ? "" : ", ") + (cell.empty()     ? "null"
                                                    : isNumber(cell) ? std::string(cell)
                                                                     : json(cell));
        rows += (rows.empty() ? "[" : ", [") + cells + "]";
    }
    return "[" + rows + "]";
}

}  // namespace

std::string Function::name() const {
    std::string upper = "GOAL.";
    for (char c : method) upper += static_cast<char>(c >= 'a' && c <= 'z' ? c - 32 : c);
    return upper;
}

std::string interfaceDefinition() {
    const std::string documentArgument = "[in] com::sun::star::beans::XPropertySet document";
    std::string idl =
        "// " + std::string(generated) + "\nmodule org { module plumbline {\n\ninterface XGoals {\n";
    for (const Function& function : catalogue()) {
        std::string arguments;
        bool told = false;
        for (const Argument& argument : function.arguments) {
            // The office fills this one in itself: number formats and the first day are the document's.
            const bool asks = argument.kind == ArgumentKind::Table || argument.kind == ArgumentKind::Day;
            if (asks && !told) arguments += (arguments.empty() ? "" : ", ") + documentArgument;
            told = told || asks;
            if (!arguments.empty()) arguments += ", ";
            arguments += "[in] " + std::string(idlType(argument.kind)) + " " + std::string(argument.name);
        }
        idl += "    any " + std::string(function.method) + "(" + arguments + ");\n";
    }
    return idl + "};\n\n}; };\n";
}

std::string addInRegistry() {
    std::string registry = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- " + std::string(generated) +
                           " -->\n<oor:component-data xmlns:oor=\"http://openoffice.org/2001/registry\" "
                           "xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" oor:name=\"CalcAddIns\" "
                           "oor:package=\"org.openoffice.Office\">\n"
                           "  <node oor:name=\"AddInInfo\">\n    <node oor:name=\"GOAL\" "
                           "oor:op=\"replace\">\n      <node oor:name=\"AddInFunctions\">\n";
    for (const Function& function : catalogue()) registry += registryNode(function);
    return registry + "      </node>\n    </node>\n  </node>\n</oor:component-data>\n";
}

std::string functionReference() {
    std::string text = "<!-- " + std::string(generated) + " -->\n# The functions\n";
    for (const Function& function : catalogue()) {
        std::string signature;
        for (const Argument& argument : function.arguments)
            signature += (signature.empty() ? "" : "; ") + title(argument.name, argument.kind);
        text +=
            "\n## " + function.name() + "(" + signature + ")\n\n" + std::string(function.summary) + "\n\n";
        for (const Argument& argument : function.arguments)
            text += "- **" + std::string(argument.name) + "**: " + std::string(argument.description) + "\n";
        text += "\n" + std::string(function.details) + "\n";
        if (!function.examples.empty()) text += "\n| formula | shows |\n|---|---|\n";
        for (const Example& example : function.examples)
            text += "| `" + std::string(example.formula) + "` | " +
                    (example.shows.empty() ? "(empty)" : std::string(example.shows)) + " |\n";
    }
    text += "\n## The table of the examples\n\n";
    for (const auto& row : exampleTable()) {
        text += '|';
        for (std::string_view cell : row) text += " " + std::string(cell) + " |";
        text += '\n';
        if (&row == &exampleTable().front()) text += "|---|---|---|---|---|---|\n";
    }
    return text;
}

std::string exampleCases() {
    std::string cases;
    for (const Function& function : catalogue())
        for (const Example& example : function.examples) {
            if (!cases.empty()) cases += ",\n";
            cases += "{\"name\": " + json("catalogue/" + function.name()) +
                     ", \"source\": \"src/catalogue\", \"formula\": " + json(example.formula) +
                     ", \"expect\": " + expectation(example.shows) + ", \"cells\": " + exampleCells() + "}";
        }
    return "[\n" + cases + "\n]\n";
}

}  // namespace plumbline
