// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The one place that describes every function: the IDL, CalcAddIns.xcu and the function reference are written
// from it, and every example in it runs as a test in real Calc.
//
//     for (const Function& f : catalogue()) f.name();     // "GOAL.PROGRESS", …

#include <string>
#include <string_view>
#include <vector>

namespace plumbline {

enum class ArgumentKind {
    Value,   // a value or a range of values; a blank cell stays blank; mandatory (IDL:
             // sequence<sequence<any>>)
    Day,     // a Value of dates; the function is told from which day the document counts
    Option,  // may be left out; a blank cell is the default (IDL: any)
    Table,   // a reference to the goals, or to a cell with GOAL.MODEL (IDL: XCellRange)
};

struct Argument {
    std::string_view name, description;
    ArgumentKind kind = ArgumentKind::Value;
};

struct Example {
    std::string_view formula;  // English names, semicolons
    std::string_view shows;    // a number, a text, or "Err:502" and the like
};

struct Function {
    std::string_view method;   // IDL and engine: "progress"
    std::string_view summary;  // the Function Wizard's description
    std::vector<Argument> arguments;
    std::string_view details;  // for the reference: what it does at the edges
    std::vector<Example> examples;

    std::string name() const;  // "GOAL.PROGRESS"
};

const std::vector<Function>& catalogue();

// The table on which the examples of table functions run, as rows of cells from A1 on.
const std::vector<std::vector<std::string_view>>& exampleTable();

// A page of help that is not about a function: a panel, a dialog, or how to begin. Its paragraphs are in the
// language files, help.ID.1 and on.
struct HelpTopic {
    std::string_view id;     // names the page's files, and is what F1 asks for
    std::string_view title;  // the key of its title; a panel's is its name
};
const std::vector<HelpTopic>& helpTopics();

struct GeneratedFile {
    std::string path, content;
};

std::string interfaceDefinition();  // idl/org/plumbline/XGoals.idl
std::string addInRegistry();        // registry/CalcAddIns.xcu
std::string functionReference();    // docs/functions.md
std::string exampleCases();         // tests/calc/examples.json
// Every topic and function as a page in every language, twice: extension/help (the office's own help format)
// and extension/pages (HTML, for offices without a help viewer).
std::vector<GeneratedFile> helpPages();

}  // namespace plumbline
