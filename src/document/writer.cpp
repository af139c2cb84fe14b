// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "document/writer.h"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/lang/DisposedException.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/table/CellAddress.hpp>

#include "calc/convert.h"
#include "document/cell_writer.h"
#include "document/log_writer.h"
#include "document/look_writer.h"
#include "document/name_writer.h"
#include "document/sheet_guard.h"
#include "document/undo_step.h"
#include "table/formula_parts.h"

namespace plumbline::document {
namespace {

std::string problemOf(const Book& document, const Change& change, LogWriter& log, const Words& words) {
    const SheetGuard guard(document, words);
    if (std::string problem = guard.checkDocument(); !problem.empty()) return problem;
    if (change.names)
        if (std::string problem = NameWriter(document, *change.names).check(words); !problem.empty()) return problem;
    if (std::string problem = guard.check(change.edits); !problem.empty()) return problem;
    if (change.insert)
        if (std::string problem = guard.check(*change.insert); !problem.empty()) return problem;
    if (change.removed)
        if (std::string problem = guard.check(*change.removed); !problem.empty()) return problem;
    return change.log.empty() ? std::string() : log.check(change.log, words);
}

// A name that is there for another cell is given up: nothing of the document's refers to it any more, or it would have been used.
void define(const Book& document, const DefinedCell& defined) {
    const Reference<css::beans::XPropertySet> properties(document, UNO_QUERY_THROW);
    const Reference<css::sheet::XNamedRanges> names(properties->getPropertyValue("NamedRanges"), UNO_QUERY_THROW);
    const rtl::OUString name = calc::toOffice(defined.name);
    if (names->hasByName(name)) names->removeByName(name);
    const std::string content = "$" + quotedName(defined.sheet) + "." + absoluteName(defined.cell);
    names->addNewByName(name, calc::toOffice(content), css::table::CellAddress(), 0);
}

// Where a cell stands once the rows above it are inserted.
Edit moved(Edit edit, const std::optional<RowInsert>& insert) {
    if (insert && !edit.inNewRow && edit.sheet == insert->sheet && edit.cell.row >= insert->row)
        edit.cell.row += insert->count;
    return edit;
}

void writeAll(const Book& document, const Change& change, const LogWriter& log) {
    const CellWriter writer(document);
    if (change.names) NameWriter(document, *change.names).write();
    if (change.insert) writer.insert(*change.insert);
    if (change.defined) define(document, *change.defined);  // before the formulas that use it
    const LookWriter look(document);
    for (const Edit& planned : change.edits) {
        const Edit edit = moved(planned, change.insert);
        writer.write(edit);
        look.dress(edit);
    }
    if (change.colours) look.colour(*change.colours);
    if (!change.log.empty()) log.write(change.log);
    if (change.removed) writer.remove(*change.removed);
}

std::string written(const Book& document, const Change& change, const LogWriter& log, const Words& words,
                    std::string_view title) {
    return writeAsOneStep(document, title, words, [&](UndoStep& step) -> std::string {
        const CellWriter writer(document);
        const std::size_t lost = change.removed ? writer.lostReferences() : 0;
        writeAll(document, change, log);
        if (!change.removed || writer.lostReferences() <= lost) return {};
        return words(step.takeBack() ? "write.references" : "write.half");
    });
}

}  // namespace

std::string write(const Book& document, const Change& change, const Words& words, std::string_view title) {
    try {
        LogWriter log(document);
        if (std::string problem = problemOf(document, change, log, words); !problem.empty()) return problem;
        const bool none = !change.insert && change.edits.empty() && change.log.empty() && !change.names &&
                          !change.defined && !change.removed;
        if (none) return {};
        return written(document, change, log, words, title);
    } catch (const css::lang::DisposedException&) {
        return words("write.gone");
    } catch (const css::uno::Exception&) {
        return words("write.failed");
    }
}

std::string write(const Book& document, const std::vector<Edit>& edits, const Words& words,
                  std::string_view title) {
    return write(document, Change{{}, edits, {}, {}}, words, title);
}

}  // namespace plumbline::document
