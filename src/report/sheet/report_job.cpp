// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "report/sheet/report_job.h"

#include <algorithm>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/lang/DisposedException.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/sheet/XSpreadsheets2.hpp>
#include <com/sun/star/ucb/SimpleFileAccess.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <rtl/uri.hxx>

#include "calc/convert.h"
#include "core/words.h"
#include "report/sheet/report_writer.h"

namespace plumbline::report {
namespace {

using calc::toOffice;
using calc::toUtf8;
using css::uno::Any;

css::beans::PropertyValue property(const char* name, const Any& value) {
    css::beans::PropertyValue property;
    property.Name = rtl::OUString::createFromAscii(name);
    property.Value = value;
    return property;
}

Reference<css::sheet::XSpreadsheets2> sheetsOf(const Book& document) {
    return {Reference<css::sheet::XSpreadsheetDocument>(document, UNO_QUERY_THROW)->getSheets(),
            UNO_QUERY_THROW};
}

void close(const Book& document) {
    try {
        const Reference<css::util::XCloseable> closeable(document, UNO_QUERY);
        if (closeable.is()) closeable->close(true);
    } catch (const css::uno::Exception&) {
        // somebody still looks at it and closes it
    }
}

}  // namespace

ReportJob::ReportJob(const Context& context, const Book& document, std::shared_ptr<const Snapshot> snapshot,
                     ReportTable table, ReportChoice choice, const Words& words)
    : context_(context),
      source_(document),
      now_(std::move(snapshot)),
      table_(std::move(table)),
      choice_(std::move(choice)),
      words_(words) {
    if (choice_.which != Which::Scorecards || !now_ || !now_->any()) return;
    if (choice_.owner.empty())
        owners_ = ownersIn(*now_);
    else
        owners_ = {choice_.owner};
}

ReportJob::~ReportJob() {
    if (choice_.where == Where::Pdf && into_.is()) close(into_);
}

bool ReportJob::next() {
    if (!problem_.empty() || written_ == count()) return false;
    try {
        if (!begun_) problem_ = begin();
        begun_ = true;
        if (problem_.empty()) problem_ = write();
    } catch (const css::lang::DisposedException&) {
        problem_ = words_("write.gone");
    } catch (const css::uno::Exception&) {
        problem_ = words_("write.failed");
        giveUp();
    }
    if (!problem_.empty()) return false;
    ++written_;
    return written_ < count();
}

// Half a set of reports in somebody's workbook is none.
void ReportJob::giveUp() {
    if (!undo_) return;
    if (!undo_->takeBack()) problem_ = words_("write.half");
    undo_.reset();
    written_ = 0;
}

std::string ReportJob::begin() {
    if (!source_.is()) return words_("write.gone");
    if (!now_ || !now_->any()) return words_("overview.notable");
    if (choice_.which == Which::Scorecards && owners_.empty()) return words_("report.noowners");
    if (choice_.where == Where::Workbook) {
        into_ = source_;
        if (std::string problem = problemOfPlan(); !problem.empty()) return problem;
        undo_ = std::make_unique<document::UndoStep>(into_, words_("report.undo"));
        return {};
    }
    if (choice_.where == Where::NewDocument) {
        if (choice_.live && !table_.bookings.empty()) return words_("report.nolive");
        openDocument(false);
        return problemOfPlan();
    }
    choice_.live = false;
    if (choice_.folder.empty()) return words_("report.nofolder");
    const auto files = css::ucb::SimpleFileAccess::create(context_);
    const rtl::OUString folder = toOffice(choice_.folder);
    if (!files->exists(folder) || !files->isFolder(folder))
        return words_("report.badfolder", {choice_.folder});
    openDocument(true);
    return {};
}

std::string ReportJob::problemOfPlan() {
    for (std::size_t i = 0; i < count(); ++i) planned_.push_back(reportAt(i));
    return problemOf({source_, into_, nullptr, words_}, planned_);
}

void ReportJob::openDocument(bool hidden) {
    css::uno::Sequence<css::beans::PropertyValue> options(1);
    // Shown when all is written: drawing in between costs more than writing.
    options.getArray()[0] = property("Hidden", Any(true));
    into_.set(css::frame::Desktop::create(context_)->loadComponentFromURL("private:factory/scalc", "_blank",
                                                                          0, options),
              UNO_QUERY_THROW);
    // Its undo list would only hold how it was made.
    const Reference<css::document::XUndoManagerSupplier> undo(into_, UNO_QUERY_THROW);
    undo->getUndoManager()->lock();
    into_->lockControllers();
    if (!hidden && choice_.live) takeSheets();
}

// A live report in a document of its own refers to copies of the table and the log.
void ReportJob::takeSheets() {
    const Reference<css::sheet::XSpreadsheets2> sheets = sheetsOf(into_);
    const Reference<css::container::XNamed> first(sheets->getByName(sheets->getElementNames()[0]),
                                                  UNO_QUERY_THROW);
    first->setName("_");
    const Reference<css::sheet::XSpreadsheetDocument> from(source_, UNO_QUERY_THROW);
    sheets->importSheet(from, toOffice(now_->model->table().sheetName), 0);
    if (document::sheetNamed(source_, document::logSheetName).is() &&
        now_->model->table().sheetName != document::logSheetName)
        sheets->importSheet(from, rtl::OUString::createFromAscii(document::logSheetName), 1);
    sheets->removeByName("_");
}

ReportSheet ReportJob::reportAt(std::size_t i) const {
    ReportOptions options;
    options.live = choice_.live;
    options.table = table_.place;
    options.bookings = table_.bookings;
    options.aliases = table_.aliases;
    switch (choice_.which) {
        case Which::Company:
            return companyPage(*now_, words_, options);
        case Which::Conventions:
            return conventionsPage(*now_, words_, options);
        case Which::Scorecards:
            break;
    }
    return scorecard(*now_, words_, options, owners_[i]);
}

std::string ReportJob::title() const {
    return choice_.which == Which::Scorecards && written_ < owners_.size() ? owners_[written_]
                                                                           : std::string();
}

std::string ReportJob::write() {
    const ReportSheet report = planned_.empty() ? reportAt(written_) : std::move(planned_[written_]);
    lastSheet_ = writeReport({source_, into_, undo_.get(), words_}, report);
    if (choice_.where == Where::Pdf) return writePdf(report);
    if (choice_.where == Where::NewDocument && written_ == 0 && !choice_.live) removeOthers(lastSheet_);
    return {};
}

void ReportJob::removeOthers(const std::string& sheet) {
    const Reference<css::sheet::XSpreadsheets2> sheets = sheetsOf(into_);
    for (const rtl::OUString& name : sheets->getElementNames())
        if (toUtf8(name) != sheet) sheets->removeByName(name);
}

// Names that differ in case only are one file on some systems.
std::string ReportJob::fileName(const ReportSheet& report) {
    const std::string wanted = safeFileName(
        choice_.which == Which::Scorecards ? words_("report.sheet.owner", {owners_[written_]}) : report.name);
    std::string name = wanted;
    for (int i = 2; std::find(files_.begin(), files_.end(), foldWord(name)) != files_.end(); ++i)
        name = wanted + " " + std::to_string(i);
    files_.push_back(foldWord(name));
    return name + ".pdf";
}

std::string ReportJob::writePdf(const ReportSheet& report) {
    removeOthers(lastSheet_);
    css::uno::Sequence<css::beans::PropertyValue> options(1);
    options.getArray()[0] = property("FilterName", Any(rtl::OUString("calc_pdf_Export")));
    const rtl::OUString name = toOffice(fileName(report));
    const rtl::OUString url =
        toOffice(choice_.folder.ends_with('/') ? choice_.folder : choice_.folder + "/") +
        rtl::Uri::encode(name, rtl_UriCharClassPchar, rtl_UriEncodeIgnoreEscapes, RTL_TEXTENCODING_UTF8);
    try {
        Reference<css::frame::XStorable>(into_, UNO_QUERY_THROW)->storeToURL(url, options);
    } catch (const css::uno::Exception&) {
        return words_("report.badfolder", {choice_.folder});
    }
    return {};
}

void ReportJob::finish() {
    undo_.reset();
    if (choice_.where == Where::Pdf || !into_.is()) return;
    if (written_ == 0 && choice_.where == Where::NewDocument) return close(into_);
    if (written_ == 0) return;
    if (choice_.where == Where::NewDocument) {
        into_->unlockControllers();
        Reference<css::document::XUndoManagerSupplier>(into_, UNO_QUERY_THROW)->getUndoManager()->unlock();
    }
    const Reference<css::frame::XController> controller = into_->getCurrentController();
    const Reference<css::sheet::XSpreadsheetView> view(controller, UNO_QUERY);
    if (view.is()) view->setActiveSheet(document::sheetNamed(into_, lastSheet_));
    if (choice_.where == Where::Workbook || !controller.is() || !controller->getFrame().is()) return;
    const Reference<css::awt::XWindow> window = controller->getFrame()->getContainerWindow();
    if (window.is()) window->setVisible(true);
}

std::string ReportJob::told() const {
    const std::string done = words_.count(written_);
    std::string text;
    if (written_ > 0 && written_ < count())
        text = words_("report.cancelled", {done, words_.count(count())});
    else if (written_ > 0 && choice_.where == Where::Pdf)
        text = words_("report.donepdf", {done, choice_.folder});
    else if (written_ > 0)
        text = written_ == 1 ? words_("report.done", {lastSheet_}) : words_("report.donemany", {done});
    if (problem_.empty()) return text;
    return text.empty() ? problem_ : problem_ + "\n" + text;
}

}  // namespace plumbline::report
