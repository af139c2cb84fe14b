// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/view/session.h"

#include <algorithm>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/sheet/XActivationBroadcaster.hpp>
#include <com/sun/star/sheet/XActivationEventListener.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/sheet/XSheetCellRange.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/util/XModifyBroadcaster.hpp>
#include <com/sun/star/util/XModifyListener.hpp>
#include <com/sun/star/util/XProtectable.hpp>
#include <com/sun/star/view/XSelectionChangeListener.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>
#include <cppuhelper/implbase3.hxx>
#include <ctime>
#include <map>
#include <rtl/ref.hxx>

#include "calc/model_formula.h"
#include "calc/model_source.h"
#include "calc/office_words.h"
#include "document/model_rules.h"
#include "document/other_tables.h"
#include "document/settings_store.h"
#include "document/writer.h"
#include "sidebar/view/background.h"
#include "table/sheet_cell.h"

namespace plumbline::sidebar {

// Hears the document and its window, and hands on to the session as long as that lives.
class SessionListener
    : public cppu::WeakImplHelper3<css::util::XModifyListener, css::view::XSelectionChangeListener,
                                   css::sheet::XActivationEventListener> {
  public:
    explicit SessionListener(Session& session) : session_(&session) {}
    void detach() { session_ = nullptr; }

    void SAL_CALL modified(const css::lang::EventObject&) override {
        guardedCall([this] {
            if (session_) session_->refreshSoon();
        });
    }
    void SAL_CALL selectionChanged(const css::lang::EventObject&) override {
        guardedCall([this] {
            if (session_) session_->activated();
        });
    }
    void SAL_CALL activeSpreadsheetChanged(const css::sheet::ActivationEvent&) override {
        guardedCall([this] {
            if (session_) session_->refreshSoon();
        });
    }
    void SAL_CALL disposing(const css::lang::EventObject&) override {
        guardedCall([this] {
            if (session_) session_->documentClosed();
        });
    }

  private:
    Session* session_;
};

namespace {

using std::chrono::milliseconds;

constexpr milliseconds pause{10}, longWork{500}, step{150}, betweenSlices{1};
constexpr std::size_t smallTable = 20000, slice = 40000;  // cells that may be read at once

std::map<css::uno::XInterface*, std::weak_ptr<Session>>& sessions() {
    static std::map<css::uno::XInterface*, std::weak_ptr<Session>> all;
    return all;
}

css::uno::XInterface* keyOf(const Controller& controller) {
    return Reference<css::uno::XInterface>(controller, UNO_QUERY).get();
}

}  // namespace

Day today() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
#ifdef _WIN32
    localtime_s(&local, &now);
#else
    localtime_r(&now, &local);
#endif
    return dayOf({local.tm_year + 1900, local.tm_mon + 1, local.tm_mday});
}

std::shared_ptr<Session> Session::existing(const Controller& controller) {
    const auto at = sessions().find(keyOf(controller));
    return at == sessions().end() ? nullptr : at->second.lock();
}

std::shared_ptr<Session> Session::of(const Context& context, const Controller& controller) {
    if (std::shared_ptr<Session> known = existing(controller)) return known;
    auto session = std::make_shared<Session>(context, controller);
    sessions()[keyOf(controller)] = session;
    session->refreshSoon();
    return session;
}

Session::Session(const Context& context, const Controller& controller)
    : context_(context),
      controller_(controller),
      document_(controller->getModel()),
      words_(calc::officeWords(context)),
      listener_(new SessionListener(*this)) {
    if (document_.is()) settings_ = document::loadSettings(document_);
    if (const Reference<css::util::XModifyBroadcaster> modify(document_, UNO_QUERY); modify.is())
        modify->addModifyListener(listener_.get());
    if (const Reference<css::view::XSelectionSupplier> selection(controller_, UNO_QUERY); selection.is())
        selection->addSelectionChangeListener(listener_.get());
    if (const Reference<css::sheet::XActivationBroadcaster> sheets(controller_, UNO_QUERY); sheets.is())
        sheets->addActivationEventListener(listener_.get());
}

Session::~Session() {
    forget();
}

void Session::forget() {
    listener_->detach();
    if (work_) work_->cancelled = true;
    guardedCall([this] {
        if (const Reference<css::util::XModifyBroadcaster> modify(document_, UNO_QUERY); modify.is())
            modify->removeModifyListener(listener_.get());
        if (const Reference<css::view::XSelectionSupplier> selection(controller_, UNO_QUERY); selection.is())
            selection->removeSelectionChangeListener(listener_.get());
        if (const Reference<css::sheet::XActivationBroadcaster> sheets(controller_, UNO_QUERY); sheets.is())
            sheets->removeActivationEventListener(listener_.get());
    });
    for (auto at = sessions().begin(); at != sessions().end();)
        at = at->second.expired() || at->second.lock().get() == this ? sessions().erase(at) : std::next(at);
}

void Session::documentClosed() {
    const std::shared_ptr<Session> keep = shared_from_this();
    forget();
    document_.clear();
    snapshot_.reset();
    ++reading_;
    tell();
}

void Session::join(SessionView* view) {
    views_.push_back(view);
}

void Session::leave(SessionView* view) {
    asked_.erase(view);
    views_.erase(std::remove(views_.begin(), views_.end(), view), views_.end());
}

void Session::tell() {
    const std::shared_ptr<Session> keep = shared_from_this();
    const std::vector<SessionView*> views = views_;
    for (SessionView* view : views)
        if (std::find(views_.begin(), views_.end(), view) != views_.end()) view->sessionChanged();
}

void Session::tellBusy(std::optional<int> percent) {
    const std::shared_ptr<Session> keep = shared_from_this();
    const std::vector<SessionView*> views = views_;
    for (SessionView* view : views)
        if (std::find(views_.begin(), views_.end(), view) != views_.end()) view->sessionBusy(percent);
}

void Session::activated() {
    const std::shared_ptr<Session> keep = shared_from_this();
    const std::vector<SessionView*> views = views_;
    for (SessionView* view : views)
        if (std::find(views_.begin(), views_.end(), view) != views_.end()) view->selectionMoved();
}

std::string Session::me() const {
    return settings_.me.empty() ? document::officeUser(context_) : settings_.me;
}

void Session::refreshSoon() {
    changed_ = true;
    const unsigned turn = ++waiting_;
    const std::weak_ptr<Session> weak = weak_from_this();
    after(pause, [weak, turn, context = context_] {
        onMainThread(context, [weak, turn] {
            const std::shared_ptr<Session> session = weak.lock();
            if (session && session->waiting_ == turn) session->refresh();
        });
    });
}

void Session::refresh() {
    if (!document_.is()) return;
    ++waiting_;
    cancelled_ = false;
    start();
}

void Session::readAhead() {
    constexpr int usual = 5;  // up to 10,000 rows of eight columns, with their looks
    if (snapshot_ || busy_ || !document_.is()) return;
    guardedCall([this] { start(usual); });
    if (busy_) ++waiting_;  // what was to begin in a moment has begun
}

// All but the cells; where they stand.
calc::Range Session::beginReading(Question& question) {
    place_ = document::findTable(document_, controller_, settings_);
    question.settings = settings_;
    if (settings_.columns.empty()) question.settings.columns = place_.columnRules;
    question.today = today();
    question.place = place_.shown;
    if (settings_.table.empty() && !place_.model && document::isLog(document::activeSheet(controller_))) {
        question.problem = {"gate.log", {}};
        return {};
    }
    return place_.range;
}

void Session::endReading(Question& question, calc::RangeCopy* copy) const {
    if (copy) {
        question.block = copy->take();
        readBeside(question);
    }
    if (const std::optional<double> day =
            document::numberIn(document::namedCell(document_, document::asOfName)))
        question.asOfCell = static_cast<Day>(*day) + question.block.epochShift;
}

// What belongs to the table: its bookings and its log.
void Session::readBeside(Question& question) const {
    question.kept = true;
    if (place_.modelCell.is()) {
        Result<ModelActuals> actuals =
            calc::actualsOf(calc::Document(document_, UNO_QUERY_THROW), place_.modelCell);
        if (actuals)
            question.actuals = *std::move(actuals);
        else
            question.problem = actuals.error().message;
    }
    if (const Sheet log = document::sheetNamed(document_, document::logSheetName);
        log.is() && document::sheetName(log) != question.block.sheetName)
        question.log =
            calc::readRange(calc::Document(document_, UNO_QUERY_THROW), calc::Range(log, UNO_QUERY));
}

Question Session::readSheet() {
    Question question;
    const calc::Range range = beginReading(question);
    std::unique_ptr<calc::RangeCopy> copy;
    if (range.is())
        copy = std::make_unique<calc::RangeCopy>(calc::Document(document_, UNO_QUERY_THROW), range);
    while (copy && !copy->next(slice)) continue;
    endReading(question, copy.get());
    changed_ = false;  // not before everything was read
    return question;
}

void Session::start(int slicesAtOnce) {
    if (work_) work_->cancelled = true;
    work_ = std::make_shared<Work>();
    const unsigned turn = ++reading_;
    auto question = std::make_shared<Question>();
    const calc::Range range = beginReading(*question);
    std::shared_ptr<calc::RangeCopy> copy;
    if (range.is())
        copy = std::make_shared<calc::RangeCopy>(calc::Document(document_, UNO_QUERY_THROW), range);
    busy_ = true;
    changed_ = false;
    for (int i = 0; copy && i < slicesAtOnce && !copy->next(slice); ++i) continue;
    copyOn(question, copy, turn);
    watch(turn);
}

// A slice, and the next when the office has seen to what else there is. An edit meanwhile begins it anew, when refreshSoon is due.
void Session::copyOn(const std::shared_ptr<Question>& question, const std::shared_ptr<calc::RangeCopy>& copy,
                     unsigned turn) {
    const std::weak_ptr<Session> weak = weak_from_this();
    if (copy && !copy->next(slice)) {
        after(betweenSlices, [weak, question, copy, turn, context = context_] {
            onMainThread(context, [weak, question, copy, turn] {
                const std::shared_ptr<Session> session = weak.lock();
                if (session && session->reading_ == turn && !session->changed_ && session->document_.is())
                    session->copyOn(question, copy, turn);
            });
        });
        return;
    }
    endReading(*question, copy.get());
    inBackground([weak, turn, work = work_, question, context = context_] {
        std::shared_ptr<const Snapshot> snapshot = snapshotOf(std::move(*question), *work);
        onMainThread(context, [weak, turn, snapshot] {
            if (const std::shared_ptr<Session> session = weak.lock()) session->take(snapshot, turn);
        });
    });
}

// Long work shows how far it is, until it is done.
void Session::watch(unsigned turn) {
    const std::weak_ptr<Session> weak = weak_from_this();
    after(work_->percent == 0 ? longWork : step, [weak, turn, context = context_] {
        onMainThread(context, [weak, turn] {
            const std::shared_ptr<Session> session = weak.lock();
            if (!session || !session->busy_ || session->reading_ != turn) return;
            session->tellBusy(std::max(1, session->work_->percent.load()));
            session->watch(turn);
        });
    });
}

void Session::take(std::shared_ptr<const Snapshot> snapshot, unsigned turn) {
    if (turn != reading_ || !document_.is()) return;
    busy_ = false;
    changed_ = changed_ || !snapshot;
    tellBusy(std::nullopt);
    std::shared_ptr<const Snapshot> before;
    if (snapshot) {
        before = std::exchange(snapshot_, std::move(snapshot));
        const bool same = before && before->settings == snapshot_->settings;
        if (snapshot_->any())
            gatherChanges(changes_,
                          same ? sidebar::targetChanges(*before, *snapshot_) : std::vector<TargetChange>(),
                          *snapshot_);
    }
    lag_ = !changed_ && modelCellLags();
    elsewhere_.reset();
    if (snapshot_ && !snapshot_->any()) guardedCall([this] { lookElsewhere(); });
    tell();
    if (before) inBackground([gone = std::move(before)] {});  // a large one takes its time to go
}

bool Session::modelCellLags() const {
    if (!snapshot_ || !snapshot_->any() || !place_.model || !settings_.columns.empty()) return false;
    const auto row = static_cast<sal_Int32>(place_.model->row),
               column = static_cast<sal_Int32>(place_.model->column);
    const std::string shown =
        calc::textOf(calc::sheetOf(place_.range)->getCellRangeByPosition(column, row, column, row));
    return !shown.empty() && shown != snapshot_->content;
}

void Session::recalculate() {
    if (const Reference<css::sheet::XCalculatable> cells(document_, UNO_QUERY); cells.is())
        cells->calculateAll();
    refresh();
}

std::string Session::settle(const ReadingAnswer& answer) {
    if (!document_.is()) return words_("write.gone");
    const calc::Range cell =
        document::findTable(document_, controller_, settings_).modelCell;  // as it is now
    const bool asTheCell = settings_.table.empty() && settings_.columns.empty() && cell.is();
    if (const auto edit = asTheCell ? document::ruledModel(cell, answer.rules) : std::nullopt) {
        const std::string problem = document::write(document_, {*edit}, words_, words_("question.undo"));
        if (!problem.empty()) return problem;
        refresh();
        return words_("question.written", {document::placeOf(cell, false), answer.rules});
    }
    Settings settled = settings_;
    settled.columns = answer.rules;
    const std::string problem = change(settled);
    return problem.empty() ? words_("question.kept", {answer.rule}) : problem;
}

void Session::cancel() {
    if (!busy_) return;
    work_->cancelled = true;
    cancelled_ = changed_ = true;
    ++reading_;
    busy_ = false;
    tellBusy(std::nullopt);
    tell();
}

std::string Session::change(const Settings& settings) {
    if (!document_.is() || settings == settings_) return {};
    const std::string problem = document::storeSettings(document_, {settings_, settings}, words_);
    settings_ = settings;
    refresh();
    return problem;
}

void Session::readNow(Size size) {
    if (!document_.is() || isCurrent()) return;
    const TablePlace place = document::findTable(document_, controller_, settings_);
    if (!place.range.is()) return;
    const Reference<css::table::XColumnRowRange> area(place.range, UNO_QUERY_THROW);
    const auto cells = static_cast<std::size_t>(area->getRows()->getCount()) *
                       static_cast<std::size_t>(area->getColumns()->getCount());
    if (size == Size::Small && (snapshot_ || cells > smallTable)) return;
    if (work_) work_->cancelled = true;
    Work work;
    const unsigned turn = ++reading_;
    take(snapshotOf(readSheet(), work), turn);
}

bool Session::endsBefore(std::uint32_t column) const {
    if (!place_.range.is() || (settings_.table.empty() && !place_.model)) return false;
    const Address area = calc::addressOf(place_.range);
    return area.StartColumn + static_cast<sal_Int32>(column) > area.EndColumn;
}

GoalIndex Session::selectedGoal() const {
    if (!snapshot_ || !snapshot_->any() || !document_.is()) return noGoal;
    const GoalTable& table = snapshot_->model->table();
    const std::optional<Selected> selected = document::selectionOf(controller_);
    if (!selected || selected->sheet != table.sheetName) return noGoal;
    if (table.places) return goalAt(table, selected->cell);
    const std::uint32_t at = table.transposed ? selected->cell.column : selected->cell.row;
    const std::uint32_t start =
        (table.transposed ? table.firstColumn : table.firstRow) + table.headingRow + 1;
    if (at < start || at - start >= table.goalOfRow.size()) return noGoal;
    return table.goalOfRow[at - start];
}

}  // namespace plumbline::sidebar
