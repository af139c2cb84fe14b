// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What the panels of one window share: the table that they show, kept up to date with the sheet.
//
//     std::shared_ptr<Session> session = Session::of(context, controller);
//     session->join(this);              // sessionChanged() is called now and after every change
//     session->snapshot();              // null until the table was read for the first time
//
// One session for each controller, as long as a panel or a menu uses it. Changes of the document are gathered
// for a moment, then its cells are copied on the main thread, of large tables in slices, everything is computed in the background,
// and the views are told on the main thread. A change meanwhile begins it anew. All members are called on the
// main thread.

#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "calc/sheet_range.h"
#include "document/change.h"
#include "sidebar/model/offers.h"
#include "sidebar/model/reading_question.h"
#include "sidebar/model/reviews.h"
#include "sidebar/view/office.h"
#include "snapshot/snapshot.h"
#include "wording/words.h"

namespace plumbline::sidebar {

class SessionView {
  public:
    virtual void sessionChanged() = 0;               // another snapshot, or another message
    virtual void selectionMoved() {}                 // another cell is selected
    virtual void sessionBusy(std::optional<int>) {}  // per cent of long work; nothing: it is done
    virtual void heightsChanged() {}                 // a panel was laid out
    // The keyboard comes from another panel: true where a control took it, the first of all or the last.
    virtual bool takeFocus(bool) { return false; }

  protected:
    ~SessionView() = default;
};

class SessionListener;

class Session : public std::enable_shared_from_this<Session> {
  public:
    static std::shared_ptr<Session> of(const Context& context, const Controller& controller);
    // The sessions that are in use, for tests and the menu.
    static std::shared_ptr<Session> existing(const Controller& controller);
    Session(const Context& context, const Controller& controller);
    ~Session();

    void join(SessionView* view);
    void leave(SessionView* view);

    const Context& context() const { return context_; }
    const Controller& controller() const { return controller_; }
    const Book& document() const { return document_; }  // null once it is closed
    const Words& words() const { return words_; }
    const std::shared_ptr<const Snapshot>& snapshot() const { return snapshot_; }
    // Where the sheet holds no goals: the others of the workbook that do; nothing as long as they are looked for.
    const std::optional<std::vector<Offer>>& elsewhere() const { return elsewhere_; }
    // Why nothing can be written into the document or the sheet that is shown; empty where it can.
    std::string writeProtection() const;
    const TablePlace& place() const { return place_; }
    const Settings& settings() const { return settings_; }
    // Whether a new column of the table, by its place within the block, would lie outside of it: where the
    // settings or a model cell say how far the table goes.
    bool endsBefore(std::uint32_t column) const;
    // Targets that were typed over while the document was open, and not told to the log.
    const std::vector<TargetChange>& targetChanges() const { return changes_; }
    std::string me() const;  // whose goals are "mine"
    bool wasCancelled() const { return cancelled_; }
    // Whether the model cell was computed before what Calc does not tell it was changed: a format, an indentation, a
    // merge, the sheet's name.
    bool formulasLag() const { return lag_; }
    void recalculate();
    // Takes an answer about the table: into the formula of the model cell that the panels read, else into the document's settings.
    // Gives what was done, or why nothing was.
    std::string settle(const ReadingAnswer& answer);

    void refresh();      // now
    void refreshSoon();  // after a moment without changes
    // Where nothing was read yet: copies a table of usual size at once, so that it is computed while the office makes the panels.
    void readAhead();
    void cancel();       // the work that takes long
    // Keeps them in the document; why it could not, then they hold as long as the window is open.
    std::string change(const Settings& settings);
    // Shows everything as of another day, as AsOf keeps a choice; gives why it was not kept.
    std::string showAsOf(const std::string& choice);
    // Selects a goal's row in the sheet, and tells the views so.
    void selectGoal(GoalIndex goal);
    // The goal whose row is selected; noGoal where none is.
    GoalIndex selectedGoal() const;
    // Whether the snapshot is of the cells as they are now.
    bool isCurrent() const { return snapshot_ && !changed_ && !busy_; }
    // Reads at once what is not current: for a menu only a small table, for a dialog any.
    enum class Size { Small, Any };
    void readNow(Size size = Size::Small);

    void documentClosed();
    void activated();

    // Which panels stand open: those that the sidebar asks for their height, all within one layout.
    void askedForHeight(const void* panel, int height);
    struct OpenPanels {
        int count = 0, height = 0;  // all of them together
        friend bool operator==(const OpenPanels&, const OpenPanels&) = default;
    };
    OpenPanels panelsOpen() const;
    void tellHeights();
    // To the next panel that stands open, in their order or against it, and from the last to the first.
    bool passFocus(SessionView* from, bool forward);

  private:
    Question readSheet();
    calc::Range beginReading(Question& question);
    void copyOn(const std::shared_ptr<Question>& question, const std::shared_ptr<calc::RangeCopy>& copy,
                unsigned turn);
    void endReading(Question& question, calc::RangeCopy* copy) const;
    void readBeside(Question& question) const;
    document::Edit dayEdit(const calc::Range& cell, const std::string& choice) const;
    void start(int slicesAtOnce = 0);
    void lookElsewhere();
    void take(std::shared_ptr<const Snapshot> snapshot, unsigned reading);
    void watch(unsigned reading);
    bool modelCellLags() const;
    std::chrono::steady_clock::time_point lastLayout()
        const;  // when the sidebar began to ask for heights the last time
    bool isOpen(const void* panel) const;
    void tell();
    void tellBusy(std::optional<int> percent);
    void forget();

    Context context_;
    Controller controller_;
    Book document_;
    const Words& words_;
    Settings settings_;
    TablePlace place_;
    std::shared_ptr<const Snapshot> snapshot_;
    std::vector<TargetChange> changes_;
    std::shared_ptr<Work> work_;
    std::vector<SessionView*> views_;
    std::optional<std::vector<Offer>> elsewhere_;
    struct Asked {
        std::chrono::steady_clock::time_point when;
        int height = 0;
    };
    std::map<const void*, Asked> asked_;
    rtl::Reference<SessionListener> listener_;
    unsigned reading_ = 0;  // counts the readings that were begun
    unsigned waiting_ = 0;  // counts the changes that were announced
    bool cancelled_ = false, busy_ = false, lag_ = false;
    bool changed_ = true;  // since the cells of the snapshot were read
};

Day today();

}  // namespace plumbline::sidebar
