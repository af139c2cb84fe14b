// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// What a person chooses in the panels and what they may know of the rest of the workbook: another day, another sheet, a goal's row.
#include <algorithm>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include "calc/sheet_range.h"
#include "document/other_tables.h"
#include "document/writer.h"
#include "sidebar/view/background.h"
#include "sidebar/view/session.h"

namespace plumbline::sidebar {

using std::chrono::milliseconds;

// The first rows of the other sheets are copied here, and read in the background.
void Session::lookElsewhere() {
    const calc::Document book(document_, UNO_QUERY_THROW);
    const Sheet active = document::activeSheet(controller_);
    auto blocks = std::make_shared<std::vector<CellBlock>>();
    for (const calc::Range& start :
         document::sheetStarts(document_, active.is() ? document::sheetName(active) : std::string()))
        blocks->push_back(calc::readRange(book, start));
    const std::weak_ptr<Session> weak = weak_from_this();
    inBackground([weak, blocks, turn = reading_, context = context_] {
        auto found = std::make_shared<std::vector<Offer>>();
        for (const CellBlock& block : *blocks)
            if (std::optional<Offer> offer = sheetOffer(block)) found->push_back(*std::move(offer));
        onMainThread(context, [weak, found, turn] {
            const std::shared_ptr<Session> session = weak.lock();
            if (!session || session->reading_ != turn || !session->document_.is()) return;
            session->elsewhere_ = std::move(*found);
            session->tell();
        });
    });
}

std::string Session::writeProtection() const {
    if (!document_.is()) return {};
    const Reference<css::frame::XStorable> storable(document_, UNO_QUERY);
    if (storable.is() && storable->isReadonly()) return words_("gate.readonly");
    const Reference<css::util::XProtectable> sheet(document::activeSheet(controller_), UNO_QUERY);
    return sheet.is() && sheet->isProtected() ? words_("gate.protected") : std::string();
}

std::string Session::showAsOf(const std::string& choice) {
    if (!document_.is()) return words_("write.gone");
    Settings chosen = settings_;
    chosen.asOf = choice;
    if (const calc::Range cell = document::namedCell(document_, document::asOfName);
        cell.is() && snapshot_ && snapshot_->any()) {
        const std::string problem =
            document::write(document_, {dayEdit(cell, choice)}, words_, words_("asof.undo"));
        if (!problem.empty()) return problem;
    }
    const std::string problem = change(chosen);
    refresh();
    return problem;
}

// What the document's cell for the day takes: a day, or the formula for today.
document::Edit Session::dayEdit(const calc::Range& cell, const std::string& choice) const {
    document::Edit edit;
    edit.sheet = document::sheetName(Sheet(calc::sheetOf(cell)));
    const Address at = calc::addressOf(cell);
    edit.cell = {static_cast<std::uint32_t>(at.StartRow), static_cast<std::uint32_t>(at.StartColumn)};
    edit.date = true;
    const std::optional<Day> day =
        choice.empty() && snapshot_->asOf.last ? std::optional(snapshot_->asOf.last->day) : asOfIn(choice);
    edit.kind = day ? document::Edit::Kind::Number : document::Edit::Kind::Formula;
    edit.text = "=TODAY()";
    if (day) edit.number = *day;
    return edit;
}

void Session::selectGoal(GoalIndex goal) {
    if (!snapshot_ || !snapshot_->any() || !document_.is() || goal >= snapshot_->model->table().count) return;
    const GoalTable& table = snapshot_->model->table();
    if (table.rowOfGoal[goal] == noRow) return;
    std::uint32_t column = 0;
    for (const RecognisedColumn& recognised : table.columns)
        if (recognised.role == Role::Goal || recognised.role == Role::Owner || recognised.role == Role::Id) {
            column = recognised.column;
            break;
        }
    document::selectCell(document_, controller_, table.sheetName,
                         cellOfBlock(table, table.rowOfGoal[goal], column));
}

void Session::askedForHeight(const void* panel, int height) {
    asked_[panel] = {std::chrono::steady_clock::now(), height};
}

std::chrono::steady_clock::time_point Session::lastLayout() const {
    constexpr milliseconds oneLayout{100};
    auto last = std::chrono::steady_clock::time_point::min();
    for (const auto& [panel, asked] : asked_) last = std::max(last, asked.when);
    return asked_.empty() ? last : last - oneLayout;
}

bool Session::isOpen(const void* panel) const {
    const auto asked = asked_.find(panel);
    return asked != asked_.end() && asked->second.when > lastLayout();
}

Session::OpenPanels Session::panelsOpen() const {
    OpenPanels open;
    const auto begun = lastLayout();
    for (const auto& [panel, asked] : asked_)
        if (asked.when > begun) open = {open.count + 1, open.height + asked.height};
    return open;
}

bool Session::passFocus(SessionView* from, bool forward) {
    const std::size_t count = views_.size();
    const auto at = static_cast<std::size_t>(std::find(views_.begin(), views_.end(), from) - views_.begin());
    for (std::size_t i = 1; i < count; ++i) {
        SessionView* const next = views_[(at + (forward ? i : count - i)) % count];
        if (isOpen(next) && next->takeFocus(forward)) return true;
    }
    return false;
}

void Session::tellHeights() {
    const std::shared_ptr<Session> keep = shared_from_this();
    const std::vector<SessionView*> views = views_;
    for (SessionView* view : views)
        if (std::find(views_.begin(), views_.end(), view) != views_.end()) view->heightsChanged();
}

}  // namespace plumbline::sidebar
