// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include <algorithm>
#include <com/sun/star/awt/XDialog2.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/ui/dialogs/FolderPicker.hpp>
#include <osl/file.hxx>

#include "calc/convert.h"
#include "calc/model_formula.h"
#include "report/sheet/report_job.h"
#include "sidebar/view/background.h"
#include "sidebar/view/commands.h"
#include "sidebar/view/form.h"
#include "sidebar/view/session.h"

namespace plumbline::sidebar {
namespace {

using report::ReportChoice;
using report::ReportJob;
using report::Where;
using report::Which;

struct Row {
    const char *label, *name, *key;
};
constexpr Row rows[] = {{"whichLabel", "which", "report.which"},
                        {"ownerLabel", "owner", "report.owner"},
                        {"whereLabel", "where", "report.where"},
                        {"numbersLabel", "numbers", "report.numbers"}};

std::string urlOf(const std::string& folder) {
    rtl::OUString url;
    if (folder.starts_with("file:")) return folder;
    if (osl::FileBase::getFileURLFromSystemPath(calc::toOffice(folder), url) != osl::FileBase::E_None)
        return {};
    return calc::toUtf8(url);
}

std::string pathOf(const rtl::OUString& url) {
    rtl::OUString path;
    if (osl::FileBase::getSystemPathFromFileURL(url, path) != osl::FileBase::E_None) return calc::toUtf8(url);
    return calc::toUtf8(path);
}

std::unique_ptr<ReportJob> jobFor(Session& session, const std::shared_ptr<const Snapshot>& now,
                                  ReportChoice choice) {
    const auto placeOf = [](const calc::Range& range) {
        return range.is() ? document::placeOf(range, true) : std::string();
    };
    report::ReportTable table{placeOf(session.place().range), {}, {}};
    if (const calc::Range& model = session.place().modelCell; model.is())
        if (const auto source =
                calc::modelSource(calc::Document(session.document(), UNO_QUERY_THROW), model)) {
            table.bookings = placeOf(source->actuals);
            table.aliases = placeOf(source->aliases);
        }
    return std::make_unique<ReportJob>(session.context(), session.document(), now, std::move(table),
                                       std::move(choice), session.words());
}

class ReportDialog : public SessionView, public std::enable_shared_from_this<ReportDialog> {
  public:
    ReportDialog(Session& session, const Reference<css::frame::XFrame>& frame)
        : session_(session),
          frame_(frame),
          now_(session.snapshot()),
          form_(session.context(),
                Reference<css::awt::XWindowPeer>(frame->getContainerWindow(), UNO_QUERY_THROW), true) {
        build();
        layout();
        adapt();
        session_.join(this);
    }
    ~ReportDialog() { session_.leave(this); }

    void run() { form_.execute(); }

    void sessionChanged() override {
        if (session_.document().is()) return;
        stop_ = true;
        end();
    }

  private:
    const Words& words() const { return session_.words(); }
    void end() { Reference<css::awt::XDialog2>(form_.dialog(), UNO_QUERY_THROW)->endDialog(0); }

    void build() {
        Reference<css::awt::XDialog>(form_.dialog(), UNO_QUERY_THROW)
            ->setTitle(calc::toOffice(words()("report.title")));
        addList(rows[0], {"report.company", "report.scorecards", "report.conventions"});
        form_.add("FixedText", rows[1].label, {{"Label", anyText(words()(rows[1].key))}});
        std::vector<std::string> owners{words()("report.allowners")};
        for (const std::string& owner : report::ownersIn(*now_)) owners.push_back(owner);
        form_.addList(rows[1].name, words()(rows[1].key), owners);
        addList(rows[2], {"report.thisworkbook", "report.newdocument", "report.pdf"});
        addList(rows[3], {"report.live", "report.frozen"});
        form_.add("FixedText", "folderLabel", {{"Label", anyText(words()("report.folder"))}});
        form_.add("Edit", "folder", {{"HelpText", anyText(words()("report.folder"))}});
        form_.add("Button", "choose", {{"Label", anyText(words()("report.choose"))}});
        form_.add("ProgressBar", "progress",
                  {{"ProgressValueMin", css::uno::Any(sal_Int32(0))},
                   {"ProgressValueMax", css::uno::Any(sal_Int32(100))}});
        form_.add("FixedText", "told", {{"MultiLine", css::uno::Any(true)}});
        form_.add("Button", "make",
                  {{"Label", anyText(words()("report.make"))}, {"DefaultButton", css::uno::Any(true)}});
        form_.add("Button", "cancel", {{"Label", anyText(words()("report.cancel"))}});
        for (const char* name : {"which", "where"}) form_.onItem(name, [this] { adapt(); });
        form_.onAction("choose", [this] { chooseFolder(); });
        form_.onAction("make", [this] { make(); });
        form_.onAction("cancel", [this] { cancel(); });
    }

    void addList(const Row& row, std::initializer_list<const char*> keys) {
        form_.add("FixedText", row.label, {{"Label", anyText(words()(row.key))}});
        std::vector<std::string> texts;
        for (const char* key : keys) texts.push_back(words()(key));
        form_.addList(row.name, words()(row.key), texts);
    }

    // Only what the choice needs can be entered.
    void adapt() {
        const bool pdf = form_.chosen("where") == 2, busy = job_ != nullptr;
        form_.enable("owner", !busy && form_.chosen("which") == 1);
        form_.enable("numbers", !busy && !pdf);
        form_.enable("folder", !busy && pdf);
        form_.enable("choose", !busy && pdf);
        for (const char* name : {"which", "where", "make"}) form_.enable(name, !busy);
        form_.show("progress", busy);
    }

    void layout() {
        const int gap = 8, line = std::max(form_.preferred("which").Height, 26), wide = 300;
        int labels = 80, y = gap;
        for (const Row& row : rows) labels = std::max(labels, form_.preferred(row.label).Width);
        const int width = labels + wide + 3 * gap;
        for (const Row& row : rows) {
            form_.place(row.label, {gap, y + 4, labels, line - 4});
            form_.place(row.name, {labels + 2 * gap, y, wide, line});
            y += line + 4;
        }
        const int choose = form_.preferred("choose").Width + gap;
        form_.place("folderLabel", {gap, y + 4, labels, line - 4});
        form_.place("folder", {labels + 2 * gap, y, wide - choose - gap, line});
        form_.place("choose", {width - gap - choose, y, choose, line});
        y += line + gap;
        form_.place("progress", {gap, y, width - 2 * gap, 16});
        y += 16 + gap;
        form_.place("told", {gap, y, width - 2 * gap, 3 * form_.lineHeight() + 4});
        y += 3 * form_.lineHeight() + 4 + gap;
        const int button = std::max({form_.preferred("make").Width, form_.preferred("cancel").Width, 84});
        form_.place("make", {width - 2 * (button + gap), y, button, line});
        form_.place("cancel", {width - button - gap, y, button, line});
        y += line + gap;
        form_.centre(frame_->getContainerWindow(), width, y);
    }

    void chooseFolder() {
        const auto picker = css::ui::dialogs::FolderPicker::create(session_.context());
        if (picker->execute() != 1) return;
        form_.set("folder", "Text", anyText(pathOf(picker->getDirectory())));
    }

    ReportChoice choice() const {
        ReportChoice choice;
        choice.which = static_cast<Which>(std::min<std::size_t>(form_.chosen("which"), 2));
        choice.where = static_cast<Where>(std::min<std::size_t>(form_.chosen("where"), 2));
        choice.live = form_.chosen("numbers") == 0 && choice.where != Where::Pdf;
        const std::vector<std::string> owners = report::ownersIn(*now_);
        const std::size_t owner = form_.chosen("owner");
        if (owner > 0 && owner <= owners.size()) choice.owner = owners[owner - 1];
        if (!form_.text("folder").empty()) choice.folder = urlOf(form_.text("folder"));
        return choice;
    }

    void make() {
        if (job_) return;
        stop_ = false;
        job_ = jobFor(session_, now_, choice());
        adapt();
        step();
    }

    // One report, then the window's own events, then the next.
    void step() {
        if (!job_) return;
        form_.set("progress", "ProgressValue",
                  css::uno::Any(static_cast<sal_Int32>(100 * job_->written() / job_->count())));
        form_.setText("told", words()("report.busy", {words().count(job_->written() + 1),
                                                      words().count(job_->count()), job_->title()}));
        const std::weak_ptr<ReportDialog> weak = weak_from_this();
        after(std::chrono::milliseconds(1), [weak, context = session_.context()] {
            onMainThread(context, [weak] {
                const std::shared_ptr<ReportDialog> dialog = weak.lock();
                if (dialog && dialog->job_) dialog->work();
            });
        });
    }

    // The office works off other events while it writes a PDF, a press of Cancel among them: that only asks.
    void work() {
        if (!stop_ && job_->next() && !stop_)
            step();
        else
            done();
    }

    void done() {
        stop_ = false;
        job_->finish();
        form_.setText("told", job_->told());
        job_.reset();
        adapt();
    }

    void cancel() {
        if (job_)
            stop_ = true;
        else
            end();
    }

    Session& session_;
    Reference<css::frame::XFrame> frame_;
    std::shared_ptr<const Snapshot> now_;
    Form form_;
    std::unique_ptr<ReportJob> job_;
    bool stop_ = false;  // asked for while the job runs
};

std::string textIn(const css::uno::Sequence<css::beans::PropertyValue>& arguments, const char* name) {
    rtl::OUString text;
    for (const css::beans::PropertyValue& argument : arguments)
        if (argument.Name.equalsIgnoreAsciiCaseAscii(name)) argument.Value >>= text;
    return calc::toUtf8(text);
}

// A macro's choice in words: Which, Where, Owner, Folder, Numbers.
std::optional<ReportChoice> choiceIn(const css::uno::Sequence<css::beans::PropertyValue>& arguments) {
    const std::string which = textIn(arguments, "Which"), where = textIn(arguments, "Where");
    if (which.empty()) return std::nullopt;
    ReportChoice choice;
    choice.which = which == "scorecards"    ? Which::Scorecards
                   : which == "conventions" ? Which::Conventions
                                            : Which::Company;
    choice.where = where == "new" ? Where::NewDocument : where == "pdf" ? Where::Pdf : Where::Workbook;
    choice.live = textIn(arguments, "Numbers") != "frozen";
    choice.owner = textIn(arguments, "Owner");
    choice.folder = urlOf(textIn(arguments, "Folder"));
    return choice;
}

}  // namespace

void makeReport(Session& session, const Reference<css::frame::XFrame>& frame,
                const css::uno::Sequence<css::beans::PropertyValue>& arguments) {
    const std::shared_ptr<Session> keep = session.shared_from_this();
    session.readNow();
    if (!session.document().is() || !session.snapshot() || !session.snapshot()->any())
        return tellUser(frame, session.words()("wizard.notable"));
    const std::optional<ReportChoice> choice = choiceIn(arguments);
    if (!choice) return std::make_shared<ReportDialog>(session, frame)->run();
    const std::shared_ptr<ReportJob> job = jobFor(session, session.snapshot(), *choice);
    onMainThreadNow(session.context(), [job] {
        while (job->next()) {
        }
        job->finish();
    });
    if (job->written() < job->count()) tellUser(frame, job->told());
}

}  // namespace plumbline::sidebar
