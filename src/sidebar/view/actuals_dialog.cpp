// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include <algorithm>

#include "calc/convert.h"
#include "calc/model_source.h"
#include "core/words.h"
#include "document/other_tables.h"
#include "sidebar/model/actuals_draft.h"
#include "sidebar/view/actuals_place.h"
#include "sidebar/view/commands.h"
#include "sidebar/view/form_dialog.h"

namespace plumbline::sidebar {
namespace {

using document::OtherTable;

constexpr sal_Int32 rowsJudged = 2000;

// A table that could be chosen, read when it is.
struct Offer {
    OtherTable table;
    BookingsJudged judged;
    std::shared_ptr<const BookingsTable> read;
};

CellBlock cellsOf(Session& session, const calc::Range& range) {
    return calc::readRange(calc::Document(session.document(), UNO_QUERY_THROW), range);
}

CellBlock aliasesOf(Session& session) {
    if (!session.place().modelCell.is()) return {};
    const auto actuals =
        calc::actualsOf(calc::Document(session.document(), UNO_QUERY_THROW), session.place().modelCell);
    return actuals ? actuals->aliases : CellBlock();
}

class ActualsDialog : public FormDialog {
  public:
    ActualsDialog(Session& session, const Reference<css::frame::XFrame>& frame)
        : FormDialog(session, frame),
          draft_(*now_, aliasesOf(session)) {
        collect();
        build();
        layout(frame);
        choosePlain();
        join();
    }
    ~ActualsDialog() { close(); }

  private:
    // Those that can be read as bookings, the plainest first.
    void collect() {
        for (OtherTable& table : document::otherTables(session_.document(), goalsArea(*now_, session_))) {
            BookingsJudged judged =
                draft_.judge(cellsOf(session_, document::firstRowsOf(table.range, rowsJudged)));
            if (judged.readable) offers_.push_back({std::move(table), std::move(judged), nullptr});
        }
        std::stable_sort(offers_.begin(), offers_.end(), [](const Offer& a, const Offer& b) {
            return std::pair(a.judged.plain, a.judged.agreeing) >
                   std::pair(b.judged.plain, b.judged.agreeing);
        });
    }

    void build() {
        Reference<css::awt::XDialog>(form_.dialog(), UNO_QUERY_THROW)
            ->setTitle(calc::toOffice(words()("actuals.title")));
        form_.helpWith("actuals");
        std::vector<std::string> places;
        for (const Offer& offer : offers_) places.push_back(offer.table.place);
        addSeveral("tables", "actuals.tables", places);
        addLabel("placeLabel", "actuals.place");
        form_.add("Edit", "place", {{"HelpText", anyText(words()("actuals.place"))}});
        addLabel("headingLabel", "actuals.heading");
        form_.addList("heading", words()("actuals.heading"), {words()("actuals.all")});
        addSeveral("values", "actuals.values", {});
        form_.add("CheckBox", "prefer", {{"Label", anyText(words()("actuals.prefer"))}});
        addLabel("previewLabel", "actuals.preview");
        form_.addReading("preview");
        form_.add("Button", "finish",
                  {{"Label", anyText(words()("actuals.insert"))}, {"DefaultButton", css::uno::Any(true)}});
        form_.add(
            "Button", "cancel",
            {{"Label", anyText(words()("wizard.cancel"))}, {"PushButtonType", css::uno::Any(sal_Int16(2))}});
        form_.onItem("tables", [this] { takeTables(); });
        form_.onText("place", [this] { takeTables(); });
        form_.onItem("heading", [this] { takeHeading(); });
        for (const char* name : {"values", "prefer"}) form_.onItem(name, [this] { preview(); });
        form_.onAction("finish", [this] { finish(); });
    }
    void addLabel(const char* name, const char* key) {
        form_.add("FixedText", name, {{"Label", anyText(words()(key))}, {"MultiLine", css::uno::Any(true)}});
    }
    void addSeveral(const char* name, const char* key, const std::vector<std::string>& texts) {
        addLabel((std::string(name) + "Label").c_str(), key);
        form_.add("ListBox", name,
                  {{"HelpText", anyText(words()(key))}, {"MultiSelection", css::uno::Any(true)}});
        form_.setTexts(name, texts);
    }

    void layout(const Reference<css::frame::XFrame>& frame) {
        const int gap = 8, line = std::max(form_.preferred("finish").Height, 24), wide = 400;
        int labels = 80, y = gap;
        const auto row = [&](const char* label, const char* name, int lines) {
            form_.place(label, {gap, y + 4, labels, lines > 1 ? 3 * form_.lineHeight() : line - 4});
            form_.place(name, {labels + 2 * gap, y, wide, lines * line});
            y += lines * line + 4;
        };
        for (const char* label : {"tablesLabel", "placeLabel", "headingLabel", "valuesLabel"})
            labels = std::max(labels, std::min(form_.preferred(label).Width, 220));
        const int width = labels + wide + 3 * gap;
        row("tablesLabel", "tables", 3);
        row("placeLabel", "place", 1);
        row("headingLabel", "heading", 1);
        row("valuesLabel", "values", 3);
        form_.place("prefer", {gap, y, width - 2 * gap, line});
        y += line + 4;
        form_.place("previewLabel", {gap, y, width - 2 * gap, 18});
        form_.place("preview", {gap, y + 20, width - 2 * gap, 230});
        y += 250 + gap;
        const int button = std::max({form_.preferred("finish").Width, form_.preferred("cancel").Width, 84});
        form_.place("finish", {width - 2 * (button + gap), y, button, line});
        form_.place("cancel", {width - button - gap, y, button, line});
        y += line + gap;
        form_.centre(frame->getContainerWindow(), width, y);
    }

    // The plainest one, and the others of its kind: a sheet a month.
    void choosePlain() {
        std::vector<std::size_t> items;
        const bool any = !offers_.empty() && offers_[0].judged.plain;
        for (std::size_t i = 0; any && i < offers_.size(); ++i)
            if (offers_[i].judged.headings == offers_[0].judged.headings) items.push_back(i);
        form_.chooseAll("tables", items);
        takeTables();
    }

    std::shared_ptr<const BookingsTable> readTable(const OtherTable& table) {
        return std::make_shared<const BookingsTable>(
            BookingsTable{table.place, table.reference, cellsOf(session_, table.range)});
    }

    // What is chosen, or typed; its columns are offered anew.
    void takeTables() {
        choice_ = {};
        ranges_.clear();
        typed_.clear();
        if (const std::string typed = form_.text("place"); !trimmed(typed).empty())
            takeTyped(typed);
        else
            for (const std::size_t item : form_.allChosen("tables")) take(offers_[item]);
        offerHeadings();
        preview();
    }
    void take(Offer& offer) {
        if (!offer.read) offer.read = readTable(offer.table);
        choice_.tables.push_back(offer.read);
        ranges_.push_back(offer.table.range);
    }
    void takeTyped(const std::string& typed) {
        const calc::Range range = document::rangeWritten(session_.document(), session_.controller(), typed);
        if (!range.is()) {
            typed_ = typed;
            return;
        }
        choice_.tables.push_back(readTable(document::tableWritten(range)));
        ranges_.push_back(range);
    }

    void offerHeadings() {
        filters_ = draft_.view(choice_, words()).filters;
        std::vector<std::string> headings{words()("actuals.all")};
        for (const FilterColumn& column : filters_) headings.push_back(column.heading);
        form_.setTexts("heading", headings);
        const bool proposed =
            !filters_.empty() && std::any_of(filters_[0].values.begin(), filters_[0].values.end(),
                                             [](const FilterValue& value) { return value.proposed; });
        form_.choose("heading", proposed ? 1 : 0);
        offerValues();
    }
    void takeHeading() {
        offerValues();
        preview();
    }
    // The proposed ones are chosen; all where none is.
    void offerValues() {
        std::vector<std::string> texts;
        std::vector<std::size_t> proposed, all;
        if (const FilterColumn* column = chosenColumn())
            for (const FilterValue& value : column->values) {
                all.push_back(texts.size());
                if (value.proposed) proposed.push_back(texts.size());
                texts.push_back(value.text);
            }
        form_.setTexts("values", texts);
        form_.chooseAll("values", proposed.empty() ? all : proposed);
        form_.enable("values", !texts.empty());
    }
    const FilterColumn* chosenColumn() const {
        const std::size_t item = form_.chosen("heading");
        return item > 0 && item <= filters_.size() ? &filters_[item - 1] : nullptr;
    }

    void preview() {
        takeFilter();
        place_ = {};
        view_ = typed_.empty() ? draft_.view(choice_, words()) : ActualsView();
        if (!typed_.empty()) view_.problem = words()("actuals.noplace", {typed_});
        if (choice_.tables.empty() && offers_.empty() && typed_.empty())
            view_.problem = words()("actuals.none");
        if (view_.problem.empty()) place_ = placeFor(*now_, session_, choice_, ranges_);
        if (view_.problem.empty()) view_.problem = place_.problem;
        form_.show("prefer", view_.compared || choice_.preferBookings);
        form_.enable("finish", view_.problem.empty());
        const std::string first = view_.problem.empty() ? place_.text : view_.problem;
        form_.tell("preview", first + (view_.text.empty() ? "" : "\n\n" + view_.text));
    }
    void takeFilter() {
        choice_.preferBookings = form_.isChecked("prefer");
        choice_.heading.clear();
        choice_.values.clear();
        const FilterColumn* column = chosenColumn();
        const std::vector<std::size_t> chosen = form_.allChosen("values");
        if (!column || chosen.empty() || chosen.size() == column->values.size()) return;
        choice_.heading = column->heading;
        for (const std::size_t item : chosen) choice_.values.push_back(column->values[item].text);
    }

    void finish() {
        preview();
        if (!view_.problem.empty()) return;
        const std::string problem =
            document::write(session_.document(), place_.edits, words(), words()("actuals.undo"));
        if (problem.empty()) return end(1);
        form_.tell("preview", problem + "\n\n" + view_.text);
    }

    const ActualsDraft draft_;
    std::vector<Offer> offers_;
    ActualsChoice choice_;
    std::vector<calc::Range> ranges_;  // of what is chosen
    std::string typed_;                // a range that there is not
    std::vector<FilterColumn> filters_;
    ActualsView view_;
    ActualsPlace place_;
};

// A table of goals, and not the bookings themselves.
std::string refusal(Session& session) {
    const std::shared_ptr<const Snapshot>& now = session.snapshot();
    const Words& words = session.words();
    if (!now || !now->cells) return words("wizard.notable");
    if (!session.place().modelCell.is() && holdsBookings(*now->cells)) return words("actuals.fromgoals");
    if (!now->any()) return words("wizard.notable");
    return now->model->table().isRearranged() ? words("formula.transposed") : std::string();
}

}  // namespace

void takeActuals(Session& session, const Reference<css::frame::XFrame>& frame) {
    const std::shared_ptr<Session> keep = session.shared_from_this();
    session.readNow(Session::Size::Any);
    if (!session.document().is()) return;
    if (const std::string problem = refusal(session); !problem.empty()) return tellUser(frame, problem);
    ActualsDialog dialog(session, frame);
    if (dialog.run()) session.refresh();
}

}  // namespace plumbline::sidebar
